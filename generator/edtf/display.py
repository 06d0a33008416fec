"""Dates in words, for readers. The table of DESIGN, "Dates", is the specification.

Day month year, without ordinals and leading zeros. Nothing shown is more
precise than the text: where no wording says exactly what it means, the first
and the last day that it can mean are shown.
"""

from collections.abc import Sequence
from enum import IntEnum, StrEnum

import msgspec

from generator.edtf.calendar import civil, day_text, weekday
from generator.edtf.date import Edtf, Fields, date_fields
from generator.edtf.digits import values, years
from generator.edtf.words import Words, words_of


class Style(StrEnum):
    """Ranges have "to" and "and" in sentences, an en dash in labels and tables."""

    SENTENCE = "sentence"
    LABEL = "label"


class DayHeading(msgspec.Struct, frozen=True):
    """The parts of a heading "12 June, Thursday"; ``iso`` is ``2014-06-12``."""

    numeral: str
    month: str
    weekday: str
    text: str
    iso: str


class _Scope(IntEnum):
    """How much of a date is said: the rest stands beside it, or in a heading."""

    DAY = 1
    MONTH = 2
    YEAR = 3


def display(
    date: Edtf,
    *,
    lasting: bool = False,
    style: Style = Style.SENTENCE,
    year: bool = True,
    language: str = "en",
) -> str:
    """A date in words.

    ``lasting`` says that an interval lasted throughout; otherwise it is a
    window, and the event fell once within it. Without ``year`` the year is
    left out where all of the date lies in one, which a heading must state.
    """
    words = words_of(language)
    if date.precision == "day" and date.lower is not None and not date.is_qualified:
        return _day(date.lower, _Scope.YEAR if year else _Scope.MONTH, words)
    scope = _Scope.MONTH if not year and _lies_in_one_year(date) else _Scope.YEAR
    if date.precision == "interval":
        return _interval(date, _Ranges(words, style, lasting), scope)
    if date.precision == "set":
        return _set(date, _Ranges(words, style, lasting), scope)
    return _single(date, _Ranges(words, style, lasting), scope)


def display_day(day: int, *, year: bool = True, language: str = "en") -> str:
    """A day number as "22 June 2014", or "22 June"."""
    return _day(day, _Scope.YEAR if year else _Scope.MONTH, words_of(language))


def display_month(year: int, month: int, *, language: str = "en") -> str:
    """ "June 2014"."""
    words = words_of(language)
    return f"{words.months_alone[month - 1]} {_year(year, words)}"


def display_year(year: int, *, language: str = "en") -> str:
    """ "2014", "44 BCE" for the year -43, "17,000"."""
    return _year(year, words_of(language))


def day_heading(day: int, *, language: str = "en") -> DayHeading:
    words = words_of(language)
    _, month, numeral = civil(day)
    name = words.weekdays[weekday(day)]
    text = f"{_day(day, _Scope.MONTH, words)}, {name}"
    return DayHeading(str(numeral), words.months_alone[month - 1], name, text, day_text(day))


class _Ranges(msgspec.Struct, frozen=True):
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


def _single(date: Edtf, ranges: _Ranges, scope: _Scope) -> str:
    words = ranges.words
    fields = date_fields(date)
    if date.unspecified:
        text = _unspecified(date, fields, ranges, scope)
    else:
        text = _specified(fields, words, scope)
    return _qualified(date, text, words)


def _qualified(date: Edtf, text: str, words: Words) -> str:
    if date.approximate and date.uncertain:
        return words.possibly_about.format(text)
    if date.approximate:
        return words.about.format(text)
    return words.possibly.format(text) if date.uncertain else text


def _specified(fields: Fields, words: Words, scope: _Scope) -> str:
    year = int(fields.year)
    if fields.season:
        name = words.seasons[fields.season - 21]
        if fields.season == 24:  # its year alone would hide the months after New Year
            return f"{name} {_winter(year, words)}"
        return f"{name} {_year(year, words)}" if scope == _Scope.YEAR else name
    if not fields.month:
        return _year(year, words)
    month = int(fields.month)
    if not fields.day:
        name = words.months_alone[month - 1]
        return f"{name} {_year(year, words)}" if scope == _Scope.YEAR else name
    return _day_of(year, month, int(fields.day), scope, words)


def _unspecified(date: Edtf, fields: Fields, ranges: _Ranges, scope: _Scope) -> str:
    """A date with X. Each wording names all days it can mean, or their first and last."""
    words = ranges.words
    if "X" in fields.year:
        return _some_year(date, fields, ranges)
    if fields.day in ("", "XX") and fields.month == "XX":
        within = words.some_day if fields.day else words.some_month
        return within.format(_year(int(fields.year), words))
    if fields.day == "XX" and "X" not in fields.month:
        return words.some_day.format(_specified(Fields(fields.year, fields.month), words, scope))
    choices: list[Fields] = []
    if not fields.day:
        months = values(fields.month, 1, 12)
        choices = [Fields(fields.year, f"{month:02d}") for month in months]
        return _choices(choices, months, date, ranges, scope)
    if "X" not in fields.month:
        last = civil(date.upper or 0)[2]
        days = values(fields.day, 1, last)
        choices = [Fields(fields.year, fields.month, f"{day:02d}") for day in days]
        return _choices(choices, days, date, ranges, scope)
    return _from_first_to_last(date, ranges, scope)


def _choices(
    choices: Sequence[Fields],
    numbers: Sequence[int],
    date: Edtf,
    ranges: _Ranges,
    scope: _Scope,
) -> str:
    """The months of a year or the days of a month, as a range where they have no gap."""
    last = _specified(choices[-1], ranges.words, scope)
    if len(choices) == 1:
        return last
    inner = _Scope.DAY if choices[-1].day else _Scope.MONTH
    texts = [_specified(choice, ranges.words, inner) for choice in choices[:-1]]
    if len(choices) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return _window(ranges).join(texts[0], last, plain=date.is_qualified)
    return ranges.words.either.format(", ".join(texts), last)


def _some_year(date: Edtf, fields: Fields, ranges: _Ranges) -> str:
    words = ranges.words
    possible = years(fields.year)
    first, last = _years_apart(possible[0], possible[-1], words)
    known = Fields("0", fields.month, "" if fields.day == "XX" else fields.day)
    if "X" in known.month + known.day and fields.month != "XX":
        return _from_first_to_last(date, ranges, _Scope.YEAR)
    if fields.month == "XX":
        if "X" in known.day or known.day:
            return _from_first_to_last(date, ranges, _Scope.YEAR)
        within = words.some_day_between if fields.day else words.some_month_between
        return within.format(first, last)
    if fields.month:
        if fields.season:
            text = words.seasons[fields.season - 21]
        else:
            text = _specified(known, words, _Scope.MONTH)
        if fields.day == "XX":
            text = words.some_day.format(text)
        if fields.year == "XXXX":
            return f"{text}, {words.year_unknown}"
        return f"{text}, {_window(ranges).join(first, last)}"
    if fields.year == "XXXX":
        return words.year_unknown
    # "The 2000s" would be read as the century, so that decade is shown by its ends.
    if date.precision == "decade" and possible[0] >= 1000 and possible[0] % 100:
        return words.decade.format(possible[0])
    return _window(ranges).join(first, last, plain=date.is_qualified)


def _from_first_to_last(date: Edtf, ranges: _Ranges, scope: _Scope) -> str:
    first, last = civil(date.lower or 0), civil(date.upper or 0)
    same_year = first[0] == last[0]
    first_text = _day_of(*first, _Scope.MONTH if same_year else scope, ranges.words)
    last_text = _day_of(*last, scope, ranges.words)
    return _window(ranges).join(first_text, last_text, plain=date.is_qualified)


def _window(ranges: _Ranges) -> _Ranges:
    """Unspecified digits are always one date within a range, whatever an interval was."""
    return _Ranges(ranges.words, ranges.style)


def _interval(date: Edtf, ranges: _Ranges, scope: _Scope) -> str:
    words = ranges.words
    start, end = date.parts
    if not start.text or start.precision == "open":
        text = _end(end, words, scope)
        if start.precision == "unknown":
            return words.start_unknown.format(text)
        return (words.on_or_before if end.precision == "day" else words.in_or_before).format(text)
    if not end.text:
        return words.end_unknown.format(_end(start, words, scope))
    if end.precision == "open":
        return words.since.format(_end(start, words, scope))
    if start.text == end.text:
        return _single(start, ranges, scope)
    if _are_years(start, end) and not start.is_qualified and not end.is_qualified:
        first_year, last_year = (int(date_fields(part).year) for part in date.parts)
        return ranges.join(*_years_apart(first_year, last_year, words))
    last = _end(end, words, scope)
    if not start.is_qualified:
        first = _end(start, words, _scope_beside(start, end, scope))
        return ranges.join(first, last, loose=end.is_qualified)
    # The word stands before the whole: about 15–22 June 2014.
    bare = msgspec.structs.replace(start, approximate=False, uncertain=False)
    unqualified = _end(bare, words, _scope_beside(start, end, scope))
    joined = ranges.join(unqualified, last, plain=True, loose=end.is_qualified)
    return _qualified(start, joined, words)


def _set(date: Edtf, ranges: _Ranges, scope: _Scope) -> str:
    words = ranges.words
    members = sorted(date.parts, key=_set_order)
    if len(members) == 1:
        return _range(members[0], ranges, scope)
    labels = _Ranges(words, Style.LABEL)
    last = members[-1]
    closing = last.parts[0] if last.parts and last.parts[0].text != ".." else last
    texts = [
        _range(member, labels, _scope_beside(member, closing, scope))
        if member.parts
        else _end(member, words, _scope_beside(member, closing, scope))
        for member in members[:-1]
    ]
    final = _range(last, labels, scope) if last.parts else _end(last, words, scope)
    return words.either.format(", ".join(texts), final)


def _range(member: Edtf, ranges: _Ranges, scope: _Scope) -> str:
    """A range of a set: an interval, save that an open end means one day beyond the other."""
    if member.parts[1].precision != "open":
        return _interval(member, _window(ranges), scope)
    words, start = ranges.words, member.parts[0]
    after = words.on_or_after if start.precision == "day" else words.in_or_after
    return after.format(_end(start, words, scope))


def _end(date: Edtf, words: Words, scope: _Scope) -> str:
    """A date within a longer phrase, where a range is best kept short."""
    return _single(date, _Ranges(words, Style.LABEL), scope)


def _scope_beside(first: Edtf, last: Edtf, scope: _Scope) -> _Scope:
    """How much the first of two dates must say where the last follows with all of it."""
    if first.parts or last.parts:
        return scope
    one, other = date_fields(first), date_fields(last)
    if one.year != other.year or "X" in one.year or not one.month or not other.month:
        return scope
    if one.day and other.day and one.month == other.month and not first.unspecified:
        return _Scope.DAY
    return _Scope.MONTH


def _lies_in_one_year(date: Edtf) -> bool:
    """All parts say one year, and something finer besides."""
    stated = set()
    ends = [end for part in date.parts for end in part.parts or (part,)] or [date]
    for part in ends:
        if part.lower is None:
            continue
        fields = date_fields(part)
        if "X" in fields.year or not fields.month or fields.month == "XX" or fields.month == "24":
            return False
        stated.add(fields.year)
    return len(stated) == 1


def _are_years(*dates: Edtf) -> bool:
    return all(date.precision == "year" and not date.unspecified for date in dates)


def _set_order(member: Edtf) -> tuple[bool, int, str]:
    return member.lower is not None, member.lower or 0, member.text


def _day(day: int, scope: _Scope, words: Words) -> str:
    return _day_of(*civil(day), scope, words)


def _day_of(year: int, month: int, day: int, scope: _Scope, words: Words) -> str:
    if scope == _Scope.YEAR:
        return f"{day} {words.months[month - 1]} {_year(year, words)}"
    return str(day) if scope == _Scope.DAY else f"{day} {words.months[month - 1]}"


def _year(year: int, words: Words) -> str:
    if 1000 <= year <= 9999:
        return str(year)
    if year > 9999:
        return f"{year:,}"
    if year > 0:
        return words.of_era.format(year)
    return words.before_era.format(1 - year if year > -9999 else f"{1 - year:,}")


def _years_apart(first: int, last: int, words: Words) -> tuple[str, str]:
    """Two years, the era once where both have the same."""
    if last <= 0:
        return _year(first, words).partition(" ")[0], _year(last, words)
    if first > 0 and last < 1000:
        return str(first), _year(last, words)
    return _year(first, words), _year(last, words)


def _winter(year: int, words: Words) -> str:
    if not 1000 <= year < 9999:
        return _year(year, words)
    following = str(year + 1)
    return f"{year}–{following if year % 100 == 99 else following[2:]}"
