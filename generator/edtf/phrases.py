"""The phrases that dates are shown with: one date, its qualifier, two ends joined."""

from enum import IntEnum, StrEnum

import msgspec

from generator.edtf.date import Edtf, Fields
from generator.edtf.words import Words


class Style(StrEnum):
    """Ranges have "to" and "and" in sentences, an en dash in labels and tables."""

    SENTENCE = "sentence"
    LABEL = "label"


class Scope(IntEnum):
    """How much of a date is said: the rest stands beside it, or in a heading."""

    DAY = 1
    MONTH = 2
    YEAR = 3


class Ranges(msgspec.Struct, frozen=True):
    """How two ends are joined: in which words, and as a duration or a window."""

    words: Words
    style: Style
    lasting: bool = False

    def join(self, first: str, last: str, *, plain: bool = False, loose: bool = False) -> str:
        """``plain`` where a word before it leaves no room for "between"; ``loose``
        where the second end has a word of its own, so that the dash needs its spaces."""
        if self.style == Style.LABEL:
            return first + (" – " if loose or " " in first else "–") + last
        if plain:
            return self.words.span.format(first, last)
        return (self.words.lasted if self.lasting else self.words.between).format(first, last)


def qualified(date: Edtf, text: str, words: Words) -> str:
    if date.approximate and date.uncertain:
        return words.possibly_about.format(text)
    if date.approximate:
        return words.about.format(text)
    return words.possibly.format(text) if date.uncertain else text


def specified(fields: Fields, words: Words, scope: Scope) -> str:
    year = int(fields.year)
    if fields.season:
        name = words.seasons[fields.season - 21]
        if fields.season == 24:  # its year alone would hide the months after New Year
            return f"{name} {_winter(year, words)}"
        return f"{name} {year_name(year, words)}" if scope == Scope.YEAR else name
    if not fields.month:
        return year_name(year, words)
    month = int(fields.month)
    if not fields.day:
        name = words.months_alone[month - 1]
        return f"{name} {year_name(year, words)}" if scope == Scope.YEAR else name
    return day_of(year, month, int(fields.day), scope, words)


def day_of(year: int, month: int, day: int, scope: Scope, words: Words) -> str:
    if scope == Scope.YEAR:
        return f"{day} {words.months[month - 1]} {year_name(year, words)}"
    return str(day) if scope == Scope.DAY else f"{day} {words.months[month - 1]}"


def year_name(year: int, words: Words) -> str:
    if 1000 <= year <= 9999:
        return str(year)
    if year > 9999:
        return f"{year:,}"
    if year > 0:
        return words.of_era.format(year)
    return words.before_era.format(1 - year if year > -9999 else f"{1 - year:,}")


def year_names(first: int, last: int, words: Words) -> tuple[str, str]:
    """Two years, the era once where both have the same."""
    if last <= 0:
        return year_name(first, words).partition(" ")[0], year_name(last, words)
    if first > 0 and last < 1000:
        return str(first), year_name(last, words)
    return year_name(first, words), year_name(last, words)


def _winter(year: int, words: Words) -> str:
    if not 1000 <= year < 9999:
        return year_name(year, words)
    following = str(year + 1)
    return f"{year}–{following if year % 100 == 99 else following[2:]}"
