"""Weekdays and dates as a text names them, in its own language.

The names come from CLDR through ``edtf``, which loads them for other languages than
English alone. Every pattern is one alternation of names: a text is read once.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

import msgspec

from generator.edtf import day_number, days_in_month, month_name, weekday_name
from generator.edtf.words import words_of
from generator.text import ARABIC_LETTERS

_MONDAY = 1
"""A day number that is a Monday."""

_ABBREVIATED = {"jan": 1, "feb": 2, "aug": 8, "sept": 9, "oct": 10, "nov": 11, "dec": 12}
"""The months that news agencies shorten before a day, in English."""

# Iraq and Syria have month names of their own; CLDR has them as a language's regional form.
_REGIONAL = {"ar": ("ar", "ar-IQ", "ar-MA", "ar-DZ")}

# Persian counts its days from Saturday: the number and the word are joined in three ways.
_PERSIAN_DAY = re.compile("(?<=[^\u200c])\u200c?(شنبه)$")

_DAY = r"(\d{1,2})(?:st|nd|rd|th|er)?"
_YEAR = r"(?:[,،]?\s(?:de\s|of\s)?(\d{4}))?"


class NamedDay(msgspec.Struct, frozen=True):
    """“Tuesday, June 10”, as it stands in a text from ``start`` on. ``weekday`` is 0 for Monday;
    ``year`` is None where the words give none."""

    text: str
    start: int
    weekday: int
    month: int
    day: int
    year: int | None

    def day_near(self, near: int | None) -> int | None:
        """The day number that is meant: of its year, or of the one that brings it nearest to
        ``near``. None where there is no such day, or nothing tells its year."""
        if self.year is not None:
            return self._in_year(self.year)
        if near is None:
            return None
        year = near * 400 // 146_097 + 1
        days = [day for each in range(year - 1, year + 2) if (day := self._in_year(each))]
        return min(days, key=lambda day: abs(day - near), default=None)

    def _in_year(self, year: int) -> int | None:
        if not 1 <= self.day <= days_in_month(year, self.month):
            return None
        return day_number(year, self.month, self.day)


class Calendar(msgspec.Struct, frozen=True):
    """The names of one language, casefolded, and the patterns that find them."""

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    weekday: re.Pattern[str]
    dated: re.Pattern[str]
    month: re.Pattern[str]
    first: re.Pattern[str]
    folds: bool

    def named_days(self, text: str) -> Iterator[NamedDay]:
        """Every weekday with a day and a month beside it, in order."""
        if not self._may_name_one(text):
            return
        folded = self.fold(text)
        for found in self.dated.finditer(folded):
            name, day, month, other_month, other_day, year = found.groups()
            yield NamedDay(
                text[found.start() : found.end()],
                found.start(),
                self.weekdays[_key(name)],
                self.months[_key(month or other_month)],
                int(day or other_day),
                int(year) if year else None,
            )

    def weekdays_in(self, text: str) -> list[int]:
        """The weekdays that a text names, in order."""
        if not self._may_name_one(text):
            return []
        return [self.weekdays[_key(found[0])] for found in self.weekday.finditer(self.fold(text))]

    def names_month(self, text: str) -> bool:
        return self.month.search(self.fold(text)) is not None

    def names_the_first_of(self, month: int, text: str) -> bool:
        """Whether a text names the first day of the month: “1 January”, “January 1st”."""
        for found in self.first.finditer(self.fold(text)):
            if self.months[_key(found[1] or found[2])] == month:
                return True
        return False

    def fold(self, text: str) -> str:
        """The text as the patterns read it: as long as before, so offsets stay true."""
        return text.translate(ARABIC_LETTERS) if self.folds else text

    def _may_name_one(self, text: str) -> bool:
        """Whether it is worth while to look for a weekday: most texts are told at once."""
        if self.folds:
            return True
        lowered = text.casefold()
        return any(name in lowered for name in self.weekdays)


@lru_cache(maxsize=32)
def calendar_of(language: str) -> Calendar:
    """The calendar of a language tag such as ``fr`` or ``ar-IQ``; English where unknown."""
    primary = language.partition("-")[0] or "en"
    weekdays = {weekday_name(_MONDAY + day, language): day for day in range(7)}
    months: dict[str, int] = dict(_ABBREVIATED) if primary == "en" else {}
    for tag in (language, *_REGIONAL.get(primary, ())):
        months |= {month_name(month, tag): month for month in range(1, 13)}
        months |= {name: month for month, name in enumerate(words_of(tag).months, 1)}
    week, year = _alternatives(weekdays), _alternatives(months)
    either = rf"(?:{_DAY}\s(?:of\s|de\s)?({year})\.?|({year})\.?\s(?:the\s)?{_DAY})"
    one = r"(?:0?1|١|۱)(?:st|er)?|first|premier|اول|الاول|یکم"
    return Calendar(
        {_key(name): day for name, day in weekdays.items()},
        {_key(name): month for name, month in months.items()},
        re.compile(rf"(?<!\w)(?:{week})(?!\w)", re.I),
        re.compile(rf"(?<!\w)({week})[,،.]?\s(?:the\s|le\s)?{either}{_YEAR}(?!\w|:\d)", re.I),
        re.compile(rf"(?<!\w)(?:{year})(?!\w)", re.I),
        re.compile(
            rf"(?<!\w)(?:(?:{one})\s(?:of\s|de\s)?({year})|({year})\.?\s(?:the\s)?(?:{one}))(?!\w)",
            re.I,
        ),
        not all(name.isascii() for name in weekdays) and primary in ("ar", "fa", "ur", "ku", "ckb"),
    )


def _alternatives(names: Mapping[str, int]) -> str:
    """A pattern of the names, longest first; a joiner within one may be a space, or nothing."""
    folded = {_PERSIAN_DAY.sub("\u200c\\1", name.translate(ARABIC_LETTERS)) for name in names}
    longest_first = sorted(folded, key=lambda name: (-len(name), name))
    return "|".join(
        "[\u200c\\s]?".join(map(re.escape, name.split("\u200c"))) for name in longest_first
    )


def _key(name: str) -> str:
    return re.sub(r"[\u200c\s]", "", name.translate(ARABIC_LETTERS).casefold())
