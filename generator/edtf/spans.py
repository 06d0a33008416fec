"""Intervals and sets in words: how their ends and members are said together."""

from generator.edtf.date import Edtf, Fields, date_fields
from generator.edtf.phrases import (
    Noun,
    Ranges,
    Scope,
    Style,
    field_remarks,
    qualified,
    remark_of,
    specified,
    year_names,
)
from generator.edtf.unspecified import as_window, significant, unspecified
from generator.edtf.words import Words


def single(date: Edtf, ranges: Ranges, scope: Scope) -> Noun:
    """One date with its qualifiers."""
    fields = date_fields(date)
    noun = _bare(date, fields, ranges, scope).with_remarks(*field_remarks(fields, ranges.words))
    return qualified(noun, fields.qualifier, ranges.words)


def interval(date: Edtf, ranges: Ranges, scope: Scope) -> Noun:
    words = ranges.words
    start, end = date.parts
    if not start.text or start.precision == "open":
        if start.precision == "unknown":
            return _with_phrase(words.start_unknown, end, words, scope)
        of_day = end.precision == "day"
        return _with_phrase(words.on_or_before if of_day else words.in_or_before, end, words, scope)
    if not end.text:
        return _with_phrase(words.end_unknown, start, words, scope)
    if end.precision == "open":
        return _with_phrase(words.since, start, words, scope)
    if start.text == end.text:
        return single(start, ranges, scope)
    if _are_years(start, end) and not date.is_qualified:
        first_year, last_year = (int(date_fields(part).year) for part in date.parts)
        return ranges.join(*year_names(first_year, last_year, words))
    if not ranges.lasting and ranges.style == Style.SENTENCE and _are_neighbours(start, end):
        # Nothing lies between the two.
        one = single(start, ranges, scope_beside(start, end, scope, words))
        return _listed([one, single(end, ranges, scope)], words.either, words.listed_or, words)
    of_start, of_end = date_fields(start).qualifier, date_fields(end).qualifier
    first = _bare_end(start, words, scope_beside(start, end, scope, words))
    last = _bare_end(end, words, scope)
    if first.remarks and first.remarks == last.remarks:
        remarks = first.remarks
        first, last = first.without_remarks(), last.without_remarks()
    else:
        remarks = ()
    if words.whole_remarks:
        joined = ranges.join(first, last)
        remarks = (
            *remarks,
            remark_of(of_start, words.start_remarks),
            remark_of(of_end, words.end_remarks),
        )
    else:
        # The word of the first stands before the whole: about 15–22 June 2014.
        last = qualified(last, of_end, words)
        joined = ranges.join(first, last, plain=bool(of_start), loose=bool(of_end))
        joined = qualified(joined, of_start, words)
    return joined.with_remarks(*remarks)


def one_of(date: Edtf, ranges: Ranges, scope: Scope) -> Noun:
    """A set of which one member is meant."""
    members = sorted(date.parts, key=_set_order)
    if len(members) == 1:
        return _range_of_one(members[0], ranges, scope)
    labels = Ranges(ranges.words, Style.LABEL)
    nouns = [
        _range_of_one(member, labels, beside) if member.parts else _end(member, labels, beside)
        for member, beside in _beside_the_last(members, scope, ranges.words)
    ]
    words = ranges.words
    return _listed(nouns, words.either, words.listed_or, words)


def all_of(date: Edtf, ranges: Ranges, scope: Scope) -> Noun:
    """A set of which all members are meant."""
    members = sorted(date.parts, key=_set_order)
    labels = Ranges(ranges.words, Style.LABEL)
    nouns = [
        _range_of_all(member, labels, scope) if member.parts else _end(member, labels, beside)
        for member, beside in _beside_the_last(members, scope, ranges.words)
    ]
    words = ranges.words
    return nouns[0] if len(nouns) == 1 else _listed(nouns, words.both, words.listed_and, words)


def scope_beside(first: Edtf, last: Edtf, scope: Scope, words: Words) -> Scope:
    """How much the first of two dates must say where the last follows with all of it."""
    if first.parts or last.parts or not words.shortens:
        return scope
    one, other = date_fields(first), date_fields(last)
    if one.year != other.year or "X" in one.year or not one.month or not other.month:
        return scope
    if field_remarks(one, words) != field_remarks(other, words):
        return scope
    if one.day and other.day and one.month == other.month and not first.unspecified:
        return Scope.DAY
    return Scope.MONTH


def _bare(date: Edtf, fields: Fields, ranges: Ranges, scope: Scope) -> Noun:
    if date.unspecified:
        return unspecified(date, fields, ranges, scope)
    if fields.significant:
        return significant(date, fields, ranges)
    return specified(fields, ranges.words, scope)


def _end(date: Edtf, ranges: Ranges, scope: Scope) -> Noun:
    """A date within a longer phrase, where a range is best kept short."""
    return single(date, Ranges(ranges.words, Style.LABEL), scope)


def _bare_end(date: Edtf, words: Words, scope: Scope) -> Noun:
    """The same without what qualifies all of it."""
    fields = date_fields(date)
    noun = _bare(date, fields, Ranges(words, Style.LABEL), scope)
    return noun.with_remarks(*field_remarks(fields, words))


def _with_phrase(phrase: str, date: Edtf, words: Words, scope: Scope) -> Noun:
    """The one end of an interval that has a date."""
    noun, qualifier = _bare_end(date, words, scope), date_fields(date).qualifier
    remarks = noun.remarks
    noun = noun.without_remarks()
    if words.whole_remarks:
        remarks = (*remarks, remark_of(qualifier, words.whole_remarks))
    else:
        noun = qualified(noun, qualifier, words)
    return Noun(phrase.format(noun), "range", words.cases).with_remarks(*remarks)


def _beside_the_last(members: list[Edtf], scope: Scope, words: Words) -> list[tuple[Edtf, Scope]]:
    """Each member with how much it must say before the last."""
    last = members[-1]
    closing = last.parts[0] if last.parts and last.parts[0].text != ".." else last
    if last.precision == "interval" and last.parts[0].text == "..":
        closing = last.parts[1]
    return [
        *((member, scope_beside(member, closing, scope, words)) for member in members[:-1]),
        (last, scope),
    ]


def _listed(nouns: list[Noun], phrase: str, separator: str, words: Words) -> Noun:
    listed = separator.join(f"{noun}" for noun in nouns[:-1])
    first = Noun(listed, nouns[0].kind, words.cases)
    return Noun(phrase.format(first, nouns[-1]), "range", words.cases)


def _range_of_one(member: Edtf, ranges: Ranges, scope: Scope) -> Noun:
    """A range of a set: an interval, save that an open end means one day beyond the other."""
    if not member.parts or member.parts[1].precision != "open":
        return interval(member, as_window(ranges), scope)
    words, start = ranges.words, member.parts[0]
    after = words.on_or_after if start.precision == "day" else words.in_or_after
    return _with_phrase(after, start, words, scope)


def _range_of_all(member: Edtf, ranges: Ranges, scope: Scope) -> Noun:
    """Every day, month or year of a range."""
    words = ranges.words
    start, end = member.parts
    units = {part.precision for part in (start, end) if part.text != ".."}
    unit = units.pop() if len(units) == 1 else ""
    of_unit = {"day": words.every_day, "month": words.every_month, "year": words.every_year}
    between, up_to, since = of_unit.get(unit, words.all_times)
    if start.text == "..":
        return _with_phrase(up_to, end, words, scope)
    if end.text == "..":
        return _with_phrase(since, start, words, scope)
    first = _end(start, ranges, scope_beside(start, end, scope, words))
    return Noun(between.format(first, _end(end, ranges, scope)), "range", words.cases)


def _are_years(*dates: Edtf) -> bool:
    return all(
        date.precision == "year" and "X" not in date.text and "S" not in date.text for date in dates
    )


def _are_neighbours(first: Edtf, last: Edtf) -> bool:
    """Two known days, one after the other."""
    if not first.precision == last.precision == "day" or first.is_qualified or last.is_qualified:
        return False
    return first.lower is not None and first.lower + 1 == last.upper


def _set_order(member: Edtf) -> tuple[bool, int, str]:
    return member.lower is not None, member.lower or 0, member.text
