"""Dates in words, for readers. The table of DESIGN, "Dates", is the specification.

Day month year, without ordinals and leading zeros. Nothing shown is more
precise than the text: where no wording says exactly what it means, the first
and the last day that it can mean are shown.
"""

import msgspec

from generator.edtf.calendar import civil, day_text, weekday
from generator.edtf.date import Edtf, date_fields
from generator.edtf.phrases import (
    Ranges,
    Scope,
    Style,
    day_of,
    qualified,
    specified,
    year_name,
    year_names,
)
from generator.edtf.unspecified import as_window, unspecified
from generator.edtf.words import Words, words_of


class DayHeading(msgspec.Struct, frozen=True):
    """The parts of a heading "12 June, Thursday"; ``iso`` is ``2014-06-12``."""

    numeral: str
    month: str
    weekday: str
    text: str
    iso: str


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
        return _day(date.lower, Scope.YEAR if year else Scope.MONTH, words)
    scope = Scope.MONTH if not year and _lies_in_one_year(date) else Scope.YEAR
    if date.precision == "interval":
        return _interval(date, Ranges(words, style, lasting), scope)
    if date.precision == "set":
        return _set(date, Ranges(words, style, lasting), scope)
    return _single(date, Ranges(words, style, lasting), scope)


def display_day(day: int, *, year: bool = True, language: str = "en") -> str:
    """A day number as "22 June 2014", or "22 June"."""
    return _day(day, Scope.YEAR if year else Scope.MONTH, words_of(language))


def display_month(year: int, month: int, *, language: str = "en") -> str:
    """ "June 2014"."""
    words = words_of(language)
    return f"{words.months_alone[month - 1]} {year_name(year, words)}"


def display_year(year: int, *, language: str = "en") -> str:
    """ "2014", "44 BCE" for the year -43, "17,000"."""
    return year_name(year, words_of(language))


def day_heading(day: int, *, language: str = "en") -> DayHeading:
    words = words_of(language)
    _, month, numeral = civil(day)
    name = words.weekdays[weekday(day)]
    text = f"{_day(day, Scope.MONTH, words)}, {name}"
    return DayHeading(str(numeral), words.months_alone[month - 1], name, text, day_text(day))


def _interval(date: Edtf, ranges: Ranges, scope: Scope) -> str:
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
        return ranges.join(*year_names(first_year, last_year, words))
    last = _end(end, words, scope)
    if not start.is_qualified:
        first = _end(start, words, _scope_beside(start, end, scope))
        return ranges.join(first, last, loose=end.is_qualified)
    # The word stands before the whole: about 15–22 June 2014.
    bare = msgspec.structs.replace(start, approximate=False, uncertain=False)
    unqualified = _end(bare, words, _scope_beside(start, end, scope))
    joined = ranges.join(unqualified, last, plain=True, loose=end.is_qualified)
    return qualified(start, joined, words)


def _set(date: Edtf, ranges: Ranges, scope: Scope) -> str:
    words = ranges.words
    members = sorted(date.parts, key=_set_order)
    if len(members) == 1:
        return _range(members[0], ranges, scope)
    labels = Ranges(words, Style.LABEL)
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


def _range(member: Edtf, ranges: Ranges, scope: Scope) -> str:
    """A range of a set: an interval, save that an open end means one day beyond the other."""
    if member.parts[1].precision != "open":
        return _interval(member, as_window(ranges), scope)
    words, start = ranges.words, member.parts[0]
    after = words.on_or_after if start.precision == "day" else words.in_or_after
    return after.format(_end(start, words, scope))


def _single(date: Edtf, ranges: Ranges, scope: Scope) -> str:
    words = ranges.words
    fields = date_fields(date)
    if date.unspecified:
        text = unspecified(date, fields, ranges, scope)
    else:
        text = specified(fields, words, scope)
    return qualified(date, text, words)


def _end(date: Edtf, words: Words, scope: Scope) -> str:
    """A date within a longer phrase, where a range is best kept short."""
    return _single(date, Ranges(words, Style.LABEL), scope)


def _scope_beside(first: Edtf, last: Edtf, scope: Scope) -> Scope:
    """How much the first of two dates must say where the last follows with all of it."""
    if first.parts or last.parts:
        return scope
    one, other = date_fields(first), date_fields(last)
    if one.year != other.year or "X" in one.year or not one.month or not other.month:
        return scope
    if one.day and other.day and one.month == other.month and not first.unspecified:
        return Scope.DAY
    return Scope.MONTH


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


def _day(day: int, scope: Scope, words: Words) -> str:
    return day_of(*civil(day), scope, words)
