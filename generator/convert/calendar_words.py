"""The words of the calendar, and where a date expression stands and what it can mean."""

import datetime
import re

import msgspec
from dateutil.relativedelta import relativedelta

PAST, PRESENT, FUTURE = "PAST_REF", "PRESENT_REF", "FUTURE_REF"

MONTHS = (
    "january february march april may june july august september october november december"
).split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
COUNTS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
} | {"a": 1, "an": 1, "couple": 2, "fifteen": 15, "twenty": 20, "thirty": 30, "half": 0}
VAGUE = ("few", "several", "many", "some")
HOLIDAYS = {
    "christmas day": "12-25",
    "christmas eve": "12-24",
    "christmas": "12-25",
    "new year’s day": "01-01",
    "new year’s eve": "12-31",
    "valentine’s day": "02-14",
    "may day": "05-01",
    "fourth of july": "07-04",
    "halloween": "10-31",
}

_MONTH = "(" + "|".join(rf"{m[:3]}(?:{m[3:]}|\.)?" if m[3:] else m for m in MONTHS) + r"|sept\.?)"
_WEEKDAY = "(" + "|".join(WEEKDAYS) + ")"
_COUNT = r"\d{1,3}|(?:a )?(?:few|couple(?: of)?)|several|many|" + "|".join(
    word for word in COUNTS if word not in ("couple", "half")
)
_UNIT = "(minute|hour|day|week|weekend|month|year|decade|century|centurie)s?"
PARTS = {"MONTH": _MONTH, "WEEKDAY": _WEEKDAY, "COUNT": _COUNT, "UNIT": _UNIT}
MONTH_LEADS = " ".join(MONTHS) + " sept " + " ".join(month[:3] for month in MONTHS)
WEEKDAY_LEADS = " ".join(WEEKDAYS)
COUNT_LEADS = "# few several many " + " ".join(COUNTS)
HOLIDAY_PATTERN = "|".join(name.replace("’", "['’]") for name in HOLIDAYS)
HOLIDAY_LEADS = " ".join(name.split("’")[0].split()[0] for name in HOLIDAYS)

# What is told of a day ahead; “to”, “by” and “before” alone are as often told of one behind.
_COMING = re.compile(
    r"\b(?:[Ww]ill|[Ss]hall|[Ww]ould|[Ww]on['’]t|due|scheduled|plans?|expect(?:s|ed)?"
    r"|planned (?:for|to)|upcoming|expires?|payable|deadline|may"
    r"|(?:is|are|set|going|about|ready|agreed|hopes?|wants?) to)\b"
    r"|['’]ll\b",
)
_GONE = re.compile(
    r"\b(?:said|says|was|were|had|has|have|did|told|since|came|went|took|fell|met|left|began|rose"
    r"|won|lost|held|shot|died|killed|hit|broke|found|gave|made|saw|sent|struck|spoke"
    r"|(?!scheduled|expected|agreed)[a-z]{3,}ed)\b",
    re.I,
)
_COMING_AFTER = re.compile(r"[^.;]{0,30}\b(?:will|is due|is to)\b")


class Setting(msgspec.Struct, frozen=True):
    """Where the words stand. ``mentioned`` is the day last named, ``before`` and ``after`` the
    words of the sentence on either side."""

    published: datetime.date | None
    mentioned: datetime.date | None
    week: str
    before: str
    after: str

    @property
    def looks_ahead(self) -> bool:
        """Whether the nearest verb before the words is one of the future."""
        coming, gone = _last(_COMING, self.before), _last(_GONE, self.before)
        if coming < 0 and gone < 0:
            return _COMING_AFTER.match(self.after) is not None
        return coming > gone

    @property
    def looks_back(self) -> bool:
        """Whether a verb of the past is the nearest before the words, or follows them."""
        if self.looks_ahead:
            return False
        return _GONE.search(self.before) is not None or _GONE.search(self.after) is not None


class Meaning(msgspec.Struct, frozen=True):
    """``day`` is what “the same day” after it means; ``note`` is for the editor."""

    value: str
    day: datetime.date | None = None
    note: str = ""
    duration: str = ""


UNRESOLVED = Meaning("", note="relative to a publication date that is not known")


def _last(words: re.Pattern[str], text: str) -> int:
    return max((found.start() for found in words.finditer(text)), default=-1)


def on_day(day: datetime.date, note: str = "") -> Meaning:
    return Meaning(day.isoformat(), day, note)


def shifted(day: datetime.date, **by: int) -> datetime.date | None:
    try:
        moved: datetime.date = day + relativedelta(**by)  # type: ignore[arg-type]
    except (ValueError, OverflowError):
        return None
    return moved
