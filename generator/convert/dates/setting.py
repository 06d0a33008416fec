"""Where words of time stand, and what they can mean."""

import datetime
import re
from collections.abc import Sequence

import msgspec
from dateutil.relativedelta import relativedelta

from generator.convert.dates.tense import is_sure, tense_of
from generator.convert.dates.words import AHEAD, read_year

_BEFORE_EVENT = frozenset("in for before until at during of".split())
# “Ahead of Friday’s vote” the vote is to come.
_AHEAD_OF = re.compile(r"\b(?:ahead|eve)\s+of\s+$", re.I)
# Without a verb that decides, a day is announced at most so long ahead.
_ANNOUNCED_DAYS = 100
# What nobody announces: “the June 3 attack” was.
_PAST_DEED = re.compile(
    r"\s+(?:terror(?:ist)?\s+|suicide\s+|car\s+|bomb\s+)?(?:attacks?|bombings?|shootings?|killings?"
    r"|murders?|massacre|assassination|hijackings?|explosions?|blasts?|crash|earthquake|quake|coup"
    r"|riots?)\b",
    re.I,
)
# The attacks of that day are told without their year.
_SEPTEMBER_11 = 2001
# Two figures are a year at most so far ahead of publication.
_YEARS_AHEAD = 10


class Setting(msgspec.Struct):
    """Where the words stand: tokens ``at`` to ``upto`` of a sentence's ``words``.

    ``mentioned`` is the value last found, EDTF of a day, month, quarter, season or year, or empty;
    ``day`` the day last found, ``quarter`` the quarter that the report is about, ``told_year`` the
    year that the words just before have named, if they tell of another time, ``frame_year`` that of
    the sentence before. ``lead`` are the words before that belong to the date (“the early”), in
    small letters; ``before`` and ``after`` those of the sentence on either side, cut short.
    """

    published: datetime.date | None
    week: str
    mentioned: str
    day: datetime.date | None
    quarter: str
    told_year: int | None
    frame_year: int | None
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
        if self.after[:2] in ("'s", "’s"):
            if self.previous not in _BEFORE_EVENT:
                return ""  # “get around Wednesday’s ruling”
            if _AHEAD_OF.search(self.before):
                return "future"
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

    @property
    def leads(self) -> Sequence[str]:
        return self.lead.split()


class RangeEnd(msgspec.Struct, frozen=True):
    """One end of a range: a date that the words name themselves, ``start`` to ``end``."""

    start: int
    end: int
    value: str


class Meaning(msgspec.Struct, frozen=True):
    """``day`` is what “the same day” after it means; ``note`` is for the editor.

    ``duration`` is the ISO 8601 duration of a span that is told by its length (“the past week”).
    ``day_first`` says in which order a date in figures stood. What only ``compares`` (“than a year
    earlier”) is nothing that later words refer to. ``ends`` are the two dates of a range.
    """

    value: str
    day: datetime.date | None = None
    note: str = ""
    duration: str = ""
    day_first: bool | None = None
    compares: bool = False
    ends: tuple[RangeEnd, ...] = ()


UNRESOLVED = Meaning("", note="relative to a publication date that is not known")
UNNAMED = Meaning("", note="relative to a day that the text does not name")
NO_SUCH_DAY = Meaning("", note="there is no such day")
# Words that are no date, though they hold what could be one: “a 6-year-old boy”.
NO_DATE = Meaning("", note="no date")


def on_day(day: datetime.date, note: str = "", mark: str = "") -> Meaning:
    return Meaning(day.isoformat() + mark, day, note)


def from_to(
    match: re.Match[str], joint: int, first: str, last: str, day: datetime.date | None = None
) -> Meaning:
    """The span between two dates that stand on either side of the group ``joint``."""
    return Meaning(f"{first}/{last}", day, ends=_ends(match, joint, first, last))


def both(
    match: re.Match[str], joint: int, first: str, last: str, day: datetime.date | None = None
) -> Meaning:
    """Just the two dates that stand on either side of the group ``joint``."""
    return Meaning(f"{{{first},{last}}}", day, ends=_ends(match, joint, first, last))


def _ends(match: re.Match[str], joint: int, first: str, last: str) -> tuple[RangeEnd, ...]:
    return (
        RangeEnd(match.start(), match.start(joint), first),
        RangeEnd(match.end(joint), match.end(), last),
    )


def on_day_if_any(day: datetime.date | None) -> Meaning | None:
    return None if day is None else on_day(day)


def safe_day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def shifted(day: datetime.date, **by: int) -> datetime.date | None:
    """So many ``days``, ``months`` or ``years`` later; None beyond the years 1 to 9999."""
    try:
        if by.keys() == {"days"}:
            return day + datetime.timedelta(**by)
        moved: datetime.date = day + relativedelta(**by)  # type: ignore[arg-type]
    except (ValueError, OverflowError):
        return None
    return moved


def in_month(day: datetime.date | None) -> Meaning | None:
    return None if day is None else Meaning(f"{day.year:04}-{day.month:02}")


def in_quarter(day: datetime.date | None) -> Meaning | None:
    return None if day is None else Meaning(quarter_of(day))


def in_year(year: int | None, mark: str = "", note: str = "") -> Meaning | None:
    """The meaning of a year; unresolved where it hangs on a publication date that is not known."""
    if year is None:
        return UNRESOLVED
    return Meaning(f"{year:04}{mark}", note=note) if 0 <= year <= 9999 else None


def quarter_of(day: datetime.date) -> str:
    return f"{day.year:04}-{33 + (day.month - 1) // 3}"


def is_quarter(value: str) -> bool:
    return value[4:7] in ("-33", "-34", "-35", "-36")


def has_month(value: str) -> bool:
    """Whether a value that was mentioned is a month or a day."""
    return len(value) in (7, 10) and "01" <= value[5:7] <= "12"


def first_of_month(value: str) -> datetime.date:
    return datetime.date(max(1, int(value[:4])), int(value[5:7]), 1)


def told_year(words: str, setting: Setting) -> int | None:
    """The year that the words tell, “2013” or “last year”.

    None where it hangs on a publication date that is not known, or on a date that is not named.
    """
    if words[-4:].lower() == "year":
        return _year_beside(words.lower().split(), setting)
    year = read_year(words)
    return with_century(year, setting) if words[0] in "'’" else year


def _year_beside(words: Sequence[str], setting: Setting) -> int | None:
    """“Last year” counts from publication; “that year” and “the following year” from a date."""
    by = AHEAD.get(words[-2], 0)
    if setting.mentioned and words[0] in ("that", "the"):
        return int(setting.mentioned[:4]) + by
    if setting.published is None or words[-2] in ("that", "same"):
        return None
    return setting.published.year + by


def no_year(setting: Setting) -> Meaning:
    """Why a date has no year."""
    return UNRESOLVED if setting.published is None else UNNAMED


def with_century(figures: int, setting: Setting) -> int | None:
    """The year that ends with two figures: the last such one, or one close ahead."""
    if setting.published is None:
        return None
    latest = setting.published.year + _YEARS_AHEAD
    return latest - (latest - figures) % 100


def nearest_year(month: int, day: int, setting: Setting) -> int | None:
    """The year of a day without one.

    Nobody leaves out the year of a day that is far. So it is that of the nearest such day, unless a
    verb right before says otherwise; where none is near, the verb around decides.
    """
    if setting.published is None:
        return None
    if setting.told_year is not None and not setting.looks_ahead:
        return setting.told_year
    year = setting.published.year
    deed = _PAST_DEED.match(setting.after)
    if deed and (month, day) == (9, 11) and year >= _SEPTEMBER_11 and "attack" in deed[0]:
        return _SEPTEMBER_11
    ahead = (month - setting.published.month) * 30 + day - setting.published.day
    sure = "past" if deed else setting.sure_tense
    if sure == "past":
        return year if ahead <= 0 else year - 1
    if sure == "future":
        return year if ahead >= 0 else year + 1
    if ahead > _ANNOUNCED_DAYS:
        return year if setting.looks_ahead else year - 1
    if ahead < -_ANNOUNCED_DAYS and setting.looks_ahead:
        return year + 1
    return year + 1 if ahead + 360 <= _ANNOUNCED_DAYS else year
