"""The words of the calendar, as tables and as pieces of patterns; numbers told in words."""

import re

PAST, PRESENT, FUTURE = "PAST_REF", "PRESENT_REF", "FUTURE_REF"

MONTHS = (
    "january february march april may june july august september october november december"
).split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS = (
    {word: number for number, word in enumerate(_ONES)}
    | {word: 10 * number for number, word in enumerate(_TENS, 2)}
    | {"a": 1, "an": 1, "couple": 2, "dozen": 12, "hundred": 100, "thousand": 1000}
)
VAGUE = "few several many some dozens hundreds thousands numerous countless various".split()
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
).split()
_ENDINGS = ("st", "nd", "rd", "th")
DECADES = {word[:-1] + "ies": NUMBERS[word] for word in _TENS}
UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "weekend": "D",
    "week": "W", "fortnight": "W", "month": "M", "quarter": "M", "year": "Y", "decade": "Y",
    "century": "Y", "centurie": "Y",
}  # fmt: skip
SIZES = {"fortnight": 2, "quarter": 3, "decade": 10, "century": 100, "centurie": 100}
CLOCK_UNITS = ("second", "minute", "hour")

# How many units after the present one a word means.
AHEAD = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1} | {
    "next": 1, "following": 1, "coming": 1, "upcoming": 1, "subsequent": 1,
}  # fmt: skip
# Words that may stand before a date and belong to it; some only after one of the words given.
LEADS: dict[str, tuple[str, ...]] = dict.fromkeys(
    (
        "the a an its their his her our about around roughly approximately circa some nearly almost"
        " over under within barely early earlier late later mid another"
    ).split(),
    (),
) | {
    "of": ("end", "beginning", "middle", "start", "close", "half", "rest", "most", "much", "part"),
    "than": ("more", "less", "fewer", "longer"),
    "to": ("up", "close"),
    "least": ("at",),
    "most": ("at",),
}
# Those that belong to a number or a month, and not to a weekday: “around Friday’s ruling”.
ESTIMATES = frozenset(
    "about around roughly approximately circa some nearly almost over under within barely".split()
)
POSSESSIVES = frozenset("its their his her our".split())
ABOUT = re.compile(
    r"\b(?:about|around|roughly|approximately|circa|some|nearly|almost|over|under|barely"
    r"|(?:more|less|fewer|longer) than|at (?:least|most)|up to|close to)\b"
)


def _either(words: list[str] | tuple[str, ...]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_SMALL = _either([word for word in _ONES if word != "zero"])
_NUMBER = (
    r"\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d{1,2})?(?: 1/2|½)?"
    rf"|(?:{_either(_TENS)})(?:[- ](?:{_SMALL}))?"
    rf"|(?:(?:{_SMALL}) )?(?:hundred|thousand)|(?:{_SMALL})|dozen"
)
_YEAR_NAMED = (
    r"(?:last|this|next|that|the (?:same|previous|preceding|following)) year"  # “4 March last year”
)
_YEAR_WORDS = (
    rf"(?:(?:seven|eigh|nine)teen|twenty)[- ](?:(?:{_either(_TENS)})(?:[- ](?:{_SMALL}))?"
    rf"|(?:{_either(_ONES[10:])})|oh[- ](?:{_SMALL})|hundred)"
    rf"|two thousand(?:(?: and)?[- ](?:{_SMALL}))?"
)
PARTS = {
    "MONTH": "(" + "|".join(rf"{m[:3]}(?:{m[3:]}|\.)?" if m[3:] else m for m in MONTHS)
    + r"|sept\.?)",
    "WEEKDAY": "(" + _either(WEEKDAYS) + ")",
    "SHORTDAY": "(?:(" + _either(WEEKDAYS) + r")|(mon|tues?|wed|thurs?|fri|sat|sun)\b\.?)",
    "SEASON": "(spring|summer|autumn|fall|winter)",
    "COUNT": rf"(?:{_NUMBER}|couple(?: of)?|{_either(VAGUE)}(?: of)?)",
    "NUMBER": rf"(?:{_NUMBER})",
    "WEEKDAYNAME": f"(?:{_either(WEEKDAYS)})",
    "MONTHNAME": f"(?:{_either(MONTHS)})",
    "SEASONNAME": "(?:spring|summer|autumn|fall|winter)",
    "ORDINAL": "(" + _either(ORDINALS) + ")",
    "UNIT": "(second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade"
    "|century|centurie)s?",
    "YEAR": rf"(\d{{4}}|['’]\d\d|{_YEAR_WORDS})",
    "YEARTOLD": rf"(\d{{4}}|['’]\d\d|{_YEAR_WORDS}|{_YEAR_NAMED})",
    "YEARNAMED": f"({_YEAR_NAMED})",
    "SPELLED": f"({_YEAR_WORDS})",
    "DAY": r"(\d{1,2})(?:st|nd|rd|th)?",
    "DAYPART": r"(?:morning|afternoon|evening|night)",
}  # fmt: skip
MONTH_LEADS = " ".join(MONTHS) + " sept " + " ".join(month[:3] for month in MONTHS)
WEEKDAY_LEADS = " ".join(WEEKDAYS) + " mon tue tues wed thu thur thurs fri sat sun"
NUMBER_LEADS = "00 000 0000 dozen hundred thousand " + " ".join([*_ONES[1:], *_TENS])
COUNT_LEADS = NUMBER_LEADS + " couple " + " ".join(VAGUE)
UNIT_LEADS = (
    " ".join(unit.replace("centurie", "centuries") for unit in UNITS)
    + " "
    + " ".join(f"{unit}s" for unit in UNITS if unit[-1] != "y" or unit == "day")
)
ORDINAL_LEADS = " ".join(word.split("-")[0] for word in ORDINALS)


_UNITS_OF_TIME = frozenset(UNIT_LEADS.split())
# What can follow a number, or a word like “last”, that begins a date; other words end the search.
AFTER_NUMBER = _UNITS_OF_TIME | frozenset(
    f"{MONTH_LEADS} {COUNT_LEADS} of to or and until till through more additional other consecutive"
    " straight full long whole solid half a oh".split()
)
AFTER_PLACE = AFTER_NUMBER | frozenset(
    f"{WEEKDAY_LEADS} {' '.join(SEASONS)} {' '.join(ORDINALS)} morning afternoon evening quarters"
    " quarter period past coming very same calendar fiscal early late recent century".split()
)


def shape_of(figures: str) -> str:
    """What kind of number it is that a figure begins: ``0000``, ``00``, ``00th``, ``0s``."""
    if figures.isdecimal():
        return {1: "00", 2: "00", 4: "0000"}.get(len(figures), "000")
    ending = figures.lstrip("0123456789")
    return {"s": "0s", "q": "0q"}.get(ending, "00th" if ending in _ENDINGS else "")


def month_number(word: str) -> int:
    return [month[:3] for month in MONTHS].index(word[:3].casefold()) + 1


def weekday_number(word: str) -> int:
    return [day[:3] for day in WEEKDAYS].index(word[:3].casefold())


def read_number(words: str) -> float | None:
    """The number that is told in figures or words; None where it is a vague one."""
    total: float = 0
    for word in re.findall(r"1/2|½|\d[\d,]*(?:\.\d+)?|[a-z]+", words.casefold()):
        if word in VAGUE:
            return None
        if word in ("1/2", "½"):
            total += 0.5
        elif word[0].isdecimal():
            total += float(word.replace(",", "")) if word.replace(",", "").isascii() else 0
        elif word in ("hundred", "thousand"):
            total = (total or 1) * NUMBERS[word]
        elif word in NUMBERS:
            total += NUMBERS[word]
    return total


def read_year(words: str) -> int:
    """“nineteen ninety-seven”, “two thousand and four”, “1997”; two figures after an apostrophe
    are given as they stand, without their century."""
    figures = words.lstrip("'’")
    if figures.isdecimal():
        return int(figures)
    first, *rest = re.findall(r"[a-z]+", words.casefold())
    if first == "two":
        return 2000 + sum(NUMBERS.get(word, 0) for word in rest if word != "thousand")
    if rest == ["hundred"]:
        return NUMBERS[first] * 100
    return NUMBERS[first] * 100 + sum(NUMBERS.get(word, 0) for word in rest)
