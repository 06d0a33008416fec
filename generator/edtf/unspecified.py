"""Dates with unspecified digits, or with digits that do not count, in words.

Each wording names all days that the date can mean, or the first and the last.
"""

from collections.abc import Sequence

from generator.edtf.calendar import civil
from generator.edtf.date import Edtf, Fields
from generator.edtf.digits import values, years
from generator.edtf.phrases import (
    Noun,
    Ranges,
    Scope,
    day_of,
    part_of_year,
    specified,
    year_names,
    year_noun,
)
from generator.edtf.words import in_digits


def significant(date: Edtf, fields: Fields, ranges: Ranges) -> Noun:
    """``1950S2``: "between 1900 and 1999, estimated at 1950"."""
    words = ranges.words
    first, last = civil(date.lower or 0)[0], civil(date.upper or 0)[0]
    if first == last:
        return specified(fields, words, Scope.YEAR)
    noun = as_window(ranges).join(*year_names(first, last, words), plain=bool(fields.qualifier))
    return noun.with_remarks(words.estimated.format(year_noun(int(fields.year), words)))


def unspecified(date: Edtf, fields: Fields, ranges: Ranges, scope: Scope) -> Noun:
    """A date with X. Each wording names all days it can mean, or their first and last."""
    words = ranges.words
    if "X" in fields.year:
        return _some_year(date, fields, ranges)
    if fields.day in ("", "XX") and fields.month == "XX":
        within = words.some_day if fields.day else words.some_month
        if not within:
            return _from_first_to_last(date, fields, ranges, scope)
        return _some(within, year_noun(int(fields.year), words))
    if fields.day == "XX" and "X" not in fields.month and words.some_day:
        return _some(words.some_day, specified(Fields(fields.year, fields.month), words, scope))
    choices: list[Fields] = []
    if not fields.day:
        months = values(fields.month, 1, 12)
        choices = [Fields(fields.year, f"{month:02d}") for month in months]
        return _choices(choices, months, fields, ranges, scope)
    if "X" not in fields.month:
        last = civil(date.upper or 0)[2]
        days = values(fields.day, 1, last)
        choices = [Fields(fields.year, fields.month, f"{day:02d}") for day in days]
        return _choices(choices, days, fields, ranges, scope)
    return _from_first_to_last(date, fields, ranges, scope)


def _some(phrase: str, *places: Noun) -> Noun:
    return Noun(phrase.format(*places), "some", places[0].cases)


def _choices(
    choices: Sequence[Fields],
    numbers: Sequence[int],
    stated: Fields,
    ranges: Ranges,
    scope: Scope,
) -> Noun:
    """The months of a year or the days of a month, as a range where they have no gap."""
    words = ranges.words
    last = specified(choices[-1], words, scope)
    if len(choices) == 1:
        return last
    inner = scope
    if words.shortens:
        inner = Scope.DAY if choices[-1].day else Scope.MONTH
    nouns = [specified(choice, words, inner) for choice in choices[:-1]]
    if len(choices) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return as_window(ranges).join(nouns[0], last, plain=bool(stated.qualifier))
    listed = words.listed_or.join(f"{noun}" for noun in nouns)
    return Noun(words.either.format(Noun(listed, nouns[0].kind, words.cases), last), "range")


def _some_year(date: Edtf, fields: Fields, ranges: Ranges) -> Noun:
    words = ranges.words
    possible = years(fields.year)
    first, last = year_names(possible[0], possible[-1], words)
    plain = bool(fields.qualifier)
    known = Fields("0", fields.month, "" if fields.day == "XX" else fields.day)
    if fields.month == "XX":
        within = words.some_day_between if fields.day else words.some_month_between
        if "X" in known.day or known.day or not within:
            return _from_first_to_last(date, fields, ranges, Scope.YEAR)
        return _some(within, first, last)
    if "X" in known.month + known.day or (fields.day == "XX" and not words.some_day):
        return _from_first_to_last(date, fields, ranges, Scope.YEAR)
    if fields.month:
        if fields.grouping:
            if not words.groupings:
                return _from_first_to_last(date, fields, ranges, Scope.YEAR)
            noun = part_of_year(fields.grouping, None, words)
        else:
            noun = specified(known, words, Scope.MONTH)
        if fields.day == "XX":
            noun = _some(words.some_day, noun)
        if fields.year == "XXXX":
            return Noun(f"{noun}{words.comma}{words.year_unknown}", "range", words.cases)
        span = as_window(ranges).join(first, last)
        return Noun(f"{noun}{words.comma}{span}", "range", words.cases)
    if fields.year == "XXXX":
        return Noun(words.year_unknown, "range", words.cases)
    # "The 2000s" would be read as the century, so that decade is shown by its ends.
    if date.precision == "decade" and possible[0] >= 1000 and possible[0] % 100 and words.decade:
        text = words.decade.format(in_digits(str(possible[0]), words))
        return Noun(text, "decade", words.cases)
    return as_window(ranges).join(first, last, plain=plain)


def _from_first_to_last(date: Edtf, fields: Fields, ranges: Ranges, scope: Scope) -> Noun:
    words = ranges.words
    first, last = civil(date.lower or 0), civil(date.upper or 0)
    same_year = first[0] == last[0] and words.shortens
    first_noun = day_of(*first, Scope.MONTH if same_year else scope, words)
    last_noun = day_of(*last, scope, words)
    return as_window(ranges).join(first_noun, last_noun, plain=bool(fields.qualifier))


def as_window(ranges: Ranges) -> Ranges:
    """Unspecified digits are always one date within a range, whatever an interval was."""
    return Ranges(ranges.words, ranges.style)
