"""Where words of time stand, and what they can mean."""

import datetime
from collections.abc import Sequence

import msgspec
from dateutil.relativedelta import relativedelta

from generator.convert.dates.tense import is_sure, tense_of

_BEFORE_EVENT = frozenset("in for before until at during of".split())


class Setting(msgspec.Struct):
    """Where the words stand: tokens ``at`` to ``upto`` of a sentence's ``words``.

    ``mentioned`` is the value last found, EDTF of a day, month, quarter, season or year, or empty;
    ``day`` the day last found. ``lead`` are the words before that belong to the date (“the early”),
    in small letters; ``before`` and ``after`` those of the sentence on either side, cut short.
    """

    published: datetime.date | None
    week: str
    mentioned: str
    day: datetime.date | None
    quarter: str
    day_first: bool | None
    words: Sequence[str]
    at: int
    upto: int
    lead: str
    before: str
    after: str

    @property
    def tense(self) -> str:
        """``past``, ``future`` or empty."""
        if self.after[:2] in ("'s", "’s") and self.previous not in _BEFORE_EVENT:
            return ""  # “get around Wednesday’s ruling”
        return tense_of(self.words, self.at, self.upto)

    @property
    def sure_tense(self) -> str:
        """The tense where the verb stands right before the words."""
        return is_sure(self.words, self.at)

    @property
    def looks_ahead(self) -> bool:
        return self.tense == "future"

    @property
    def previous(self) -> str:
        """The word before the date and what belongs to it, in small letters."""
        return self.words[self.at - 1].lower() if self.at else ""


class Meaning(msgspec.Struct, frozen=True):
    """``day`` is what “the same day” after it means; ``note`` is for the editor.

    ``duration`` is the ISO 8601 duration of a span that is told by its length (“the past week”).
    What only ``compares`` (“than a year earlier”) is nothing that later words refer to.
    """

    value: str
    day: datetime.date | None = None
    note: str = ""
    duration: str = ""
    day_first: bool | None = None
    compares: bool = False


UNRESOLVED = Meaning("", note="relative to a publication date that is not known")
UNNAMED = Meaning("", note="relative to a day that the text does not name")
NO_SUCH_DAY = Meaning("", note="there is no such day")
# Words that are no date, though they hold what could be one: “a 6-year-old boy”.
NO_DATE = Meaning("", note="no date")


def on_day(day: datetime.date, note: str = "", mark: str = "") -> Meaning:
    return Meaning(day.isoformat() + mark, day, note)


def safe_day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def shifted(day: datetime.date, **by: int) -> datetime.date | None:
    try:
        moved: datetime.date = day + relativedelta(**by)  # type: ignore[arg-type]
    except (ValueError, OverflowError):
        return None
    return moved


def of_month(day: datetime.date) -> str:
    return f"{day.year:04}-{day.month:02}"


def of_quarter(day: datetime.date) -> str:
    return f"{day.year:04}-{33 + (day.month - 1) // 3}"


def is_quarter(value: str) -> bool:
    return value[4:7] in ("-33", "-34", "-35", "-36") and len(value) <= 8
