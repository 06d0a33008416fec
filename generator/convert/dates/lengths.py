"""Lengths of time, and how often: ISO 8601 durations, so that they are not taken for dates."""

import re

from generator.convert.dates.rule import Match, rule
from generator.convert.dates.setting import NO_DATE, Meaning, Setting, shifted
from generator.convert.dates.words import (
    CLOCK_UNITS,
    COUNT_LEADS,
    FUTURE,
    PAST,
    SIZES,
    UNIT_LEADS,
    UNITS,
    WEEKDAY_LEADS,
    WEEKDAYS,
    read_number,
)

_AGE = re.compile(r"[- ]old\b|\s+of\s+age\b", re.I)
# “For a year”; without such a word “a year” is as often “20 dollars a year”.
_OF_LENGTH = frozenset(
    "for in within after about nearly almost over under around than least most every barely only"
    " lasted lasting last takes took take spent spend during another entire whole full some of"
    .split()
)  # fmt: skip
_PREPOSITION = re.compile(r"\s+(?:in|on|at|by|to|for|and|or|from|since|with)\b")
_MODALS = ("will", "would", "may", "might", "could", "should", "can")
_LONGEST = 10_000
_PERIODS = {"hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week"} | {
    "biweekly": "fortnight", "fortnightly": "fortnight", "monthly": "month",
    "quarterly": "quarter", "yearly": "year", "annually": "year",
}  # fmt: skip


def span(match: Match, setting: Setting) -> Meaning | None:
    """“The past two weeks”: about so long ago until the day of publication; others are lengths."""
    lead, count, unit = match[1].casefold(), match[2], unit_of(match[3])
    if setting.previous == "to" or setting.previous in _MODALS:
        return None  # “to last six weeks”
    if not count and (lead != "past" and (lead != "last" or "the" not in setting.leads)):
        return None
    plural = match[3].casefold() != match[4].casefold()
    number = read_number(count) if count else None if plural else 1
    told = duration(number, unit)
    ended = lead in ("past", "last") and unit not in CLOCK_UNITS and setting.published
    if lead == "last" and re.match(r"\s+of\b", setting.after):
        return Meaning(told)  # “the last three months of 2013”
    if not ended:
        return Meaning(told)
    if number is None:
        return Meaning(PAST, duration=told)
    if number > _LONGEST:
        return None
    kind = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}[UNITS[unit]]
    start = shifted(ended, **{kind: -round(number * SIZES.get(unit, 1))})
    if start is None:
        return None
    if kind in ("months", "years"):  # nobody counts the days of a year
        return Meaning(f"{start.isoformat()[:7]}~/{ended.isoformat()[:7]}", duration=told)
    return Meaning(f"{start.isoformat()}~/{ended.isoformat()}", duration=told)


def length(match: Match, setting: Setting) -> Meaning | None:
    """“Two weeks”, “12 to 18 months”, “two and a half years”; an age is no date at all."""
    first, upto, unit = match.groups()
    told = match[0].casefold()
    # “Aged 6 months”, “in as many days”.
    if _AGE.match(setting.after) or setting.previous in ("aged", "as"):
        return NO_DATE
    if unit[0].isupper() and _is_title(match[0], setting):
        return NO_DATE  # “60 Minutes”, and not “TWO WEEKS”
    if unit_of(unit) == "second" and not told.endswith("s") and not re.match(r"one\b|\d", told):
        return None
    fraction = "-" in told or re.match(r"\s+of\b", setting.after)
    if fraction and told.endswith(("quarter", "quarters")):
        return None  # “three-quarters of them”
    if told == "one day" and setting.previous in _MODALS:
        return Meaning(FUTURE)
    number = read_number(first)
    if upto or number is None:
        return Meaning(duration(None, unit_of(unit)))
    return Meaning(duration(number + (0.5 if "half" in told else 0), unit_of(unit)))


def _is_title(told: str, setting: Setting) -> bool:
    """Whether a capital is none of a headline's: “60 Minutes” amid words that have none."""
    if told.isupper() or not told.istitle():
        return not told.isupper()
    around = setting.words[max(0, setting.at - 10) : setting.upto + 10]
    return told[0].isdecimal() and any(len(word) > 3 and word.islower() for word in around)


def one_length(match: Match, setting: Setting) -> Meaning | None:
    """“For a year”, “a week or two”, “a minute and a half”; “$20 a year” is none."""
    unit, rest = unit_of(match[1]), match[2].casefold()
    if not {"a", "an", "another"} & set(setting.leads) or _AGE.match(setting.after):
        return None
    if not rest and re.match(r"\s+(?:when|in which)\b", setting.after):
        return None  # “in a year when nobody came”
    if unit in ("quarter", "second"):
        return None  # “more than a quarter”, “for a second”
    if "two" in rest:
        return Meaning(duration(None, unit))
    if "half" in rest:
        return Meaning(duration(1.5, unit))
    if len(setting.leads) > 1 or setting.previous in _OF_LENGTH:
        return Meaning(duration(1, unit))
    return None


def half_length(match: Match, setting: Setting) -> Meaning | None:
    """“Half an hour”, “a quarter-century”."""
    part = 0.5 if match[1].casefold() == "half" else 0.25
    return Meaning(duration(part, unit_of(match[2])))


def lengths(match: Match, setting: Setting) -> Meaning | None:
    """“Weeks of talks”: a length without a number."""
    unit = unit_of(match[1])
    if match[1][0].isupper() and setting.at:
        return None
    if unit in CLOCK_UNITS and (setting.lead or setting.previous not in _OF_LENGTH):
        return None  # “the early hours”
    return Meaning(duration(None, unit))


def as_long(match: Match, setting: Setting) -> Meaning | None:
    """“Day-long”, “decades-long”."""
    plural = match[0].casefold().startswith(match[1].casefold() + "s")
    return Meaning(duration(None if plural else 1, unit_of(match[1])))


def often(match: Match, setting: Setting) -> Meaning | None:
    """“Daily”: the length of what recurs."""
    if match[1][0].isupper() and (setting.upto > 1 and re.match(r"\s[A-Z]", setting.after)):
        return None  # “the Daily Mail”
    if match[1][0].islower() and re.match(r"\s[A-Z]", setting.after):
        return None  # “the daily Le Monde”
    noun = re.match(r"\s+[a-z]", setting.after) and not _PREPOSITION.match(setting.after)
    if match[1].casefold() == "quarterly" and noun:
        return None  # “a quarterly dividend” is a kind of dividend
    return Meaning(duration(1, _PERIODS[match[1].casefold()]))


def each(match: Match, setting: Setting) -> Meaning | None:
    """“Every day”, “each July”, “every two weeks”, “every other Monday”: the time between."""
    other, count, word = match[1], match[2], match[3].casefold()
    if word in ("may", "march") and match[3].islower():
        return None  # “each may come”
    if word.rstrip("s") in UNITS or word in UNITS:
        unit = unit_of(word)
    elif word in WEEKDAYS:
        unit = "week"
    else:
        unit = "day" if word in ("morning", "afternoon", "evening") else "year"
    number = read_number(count) if count else 2 if other else 1
    return Meaning(duration(number, unit))


def weekdays(match: Match, setting: Setting) -> Meaning | None:
    """“On Mondays”, “Tuesday nights”."""
    return Meaning("P1W") if match[1][0].isupper() else None


def how_often(match: Match, setting: Setting) -> Meaning | None:
    return Meaning(duration(1, unit_of(match[1])))


def unit_of(word: str) -> str:
    """The unit of a word of “UNIT”, in the singular."""
    found = word.casefold().removesuffix("s")
    return "century" if found == "centurie" else found


def duration(number: float | None, unit: str) -> str:
    """ISO 8601; an amount that is not told is X: PXY."""
    letter = UNITS[unit]
    clock = "T" if unit in CLOCK_UNITS else ""
    if number is None:
        return f"P{clock}X{letter}"
    amount = number * SIZES.get(unit, 1)
    whole, rest = int(amount), amount - int(amount)
    if not rest:
        return f"P{clock}{whole}{letter}"
    smaller = {"year": "12M", "decade": "12M", "day": "T24H", "hour": "60M", "minute": "60S"}
    if unit not in smaller:
        return f"P{clock}{amount:g}{letter}"
    by = int(re.sub(r"\D", "", smaller[unit]))
    mark = "T" if smaller[unit][0] == "T" else ""
    told = f"{whole}{letter}" if whole else ""
    return f"P{clock}{told}{mark}{round(rest * by)}{smaller[unit][-1]}"


RULES = (
    rule(
        "span",
        "past last next coming first latest previous following final",
        r"(past|last|next|coming|first|latest|previous|following|final)"
        r" (?:(COUNT)(?:-plus|-odd)? )?(UNIT)(?: or so)?",
        span,
        "So long until publication, in days, or from months on in months; with “first” or “next”"
        " only its length.",
        "It grew in the past two weeks.",
        "the past two weeks: 2014-06-08~/2014-06-22",
    ),
    rule(
        "length",
        COUNT_LEADS,
        r"(COUNT)(?:-plus|-odd|(?: and a |-and-a-)half)?"
        r"(?:( to | or |-to-|-|–)NUMBER)?"
        r"(?:[- ](?:more|additional|other|consecutive|straight|full|long|whole|solid))?[- ]UNIT"
        r"(?:[- ]long|[- ]period)?",
        length,
        "A length of time, in ISO 8601; an age is none.",
        "A 12-year-old waited for two and a half hours.",
        "two and a half hours: PT2H30M",
    ),
    rule(
        "one-length",
        UNIT_LEADS,
        r"UNIT( or two| or so| and a half|-long|)",
        one_length,
        "“For a week”, “a year or two”; “$20 a year” is none.",
        "He waited for nearly a week.",
        "nearly a week: P1W",
    ),
    rule(
        "half-length",
        "half quarter",
        r"(half|quarter)(?: of)?(?:[- ]an?)?[- ]UNIT",
        half_length,
        "Half or a quarter of a unit.",
        "He waited for half an hour.",
        "half an hour: PT30M",
    ),
    rule(
        "lengths",
        UNIT_LEADS,
        r"(seconds|minutes|hours|days|weeks|months|years|decades|centuries)",
        lengths,
        "A length without a number.",
        "It took months.",
        "months: PXM",
    ),
    rule(
        "long",
        UNIT_LEADS,
        r"UNIT[- ]?long",
        as_long,
        "“Day-long”, “decades-long”.",
        "It was a year-long wait.",
        "a year-long: P1Y",
    ),
    rule(
        "often",
        " ".join(_PERIODS),
        "(" + "|".join(_PERIODS) + ")",
        often,
        "What recurs: the length until it does.",
        "They meet daily.",
        "daily: P1D",
    ),
    rule(
        "each",
        "each every",
        r"(?:each|every)(?: (other|second))?(?: (NUMBER))? ((?:second|minute|hour|day|night|week"
        r"|weekend|month|quarter|year|decade|century)s?\b|morning|afternoon|evening|WEEKDAYNAME"
        r"|MONTHNAME|SEASONNAME)",
        each,
        "“Every day”, “each July”, “every two weeks”: the length until the next.",
        "They meet every Monday.",
        "every Monday: P1W",
    ),
    rule(
        "weekdays",
        WEEKDAY_LEADS + " " + " ".join(f"{day}s" for day in WEEKDAYS),
        r"WEEKDAY(?:s| (?:mornings|afternoons|evenings|nights))",
        weekdays,
        "A weekday in the plural.",
        "They meet on Tuesday nights.",
        "Tuesday nights: P1W",
    ),
    rule(
        "how-often",
        "once_a once_an once_each once_every once_per twice_a twice_an twice_each twice_every"
        " twice_per times_a times_an times_each times_every times_per",
        r"(?:once|twice|times) (?:an?|each|every|per) UNIT",
        how_often,
        "“Twice a week”.",
        "They meet twice a week.",
        "twice a week: P1W",
    ),
)
