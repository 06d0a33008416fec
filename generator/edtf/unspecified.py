"""Dates with unspecified digits in words.

Each wording names all days that the date can mean, or the first and the last.
"""

from collections.abc import Sequence

from generator.edtf.calendar import civil
from generator.edtf.date import Edtf, Fields
from generator.edtf.digits import values, years
from generator.edtf.phrases import Ranges, Scope, day_of, specified, year_name, year_names


def unspecified(date: Edtf, fields: Fields, ranges: Ranges, scope: Scope) -> str:
    """A date with X. Each wording names all days it can mean, or their first and last."""
    words = ranges.words
    if "X" in fields.year:
        return _some_year(date, fields, ranges)
    if fields.day in ("", "XX") and fields.month == "XX":
        within = words.some_day if fields.day else words.some_month
        return within.format(year_name(int(fields.year), words))
    if fields.day == "XX" and "X" not in fields.month:
        return words.some_day.format(specified(Fields(fields.year, fields.month), words, scope))
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
    ranges: Ranges,
    scope: Scope,
) -> str:
    """The months of a year or the days of a month, as a range where they have no gap."""
    last = specified(choices[-1], ranges.words, scope)
    if len(choices) == 1:
        return last
    inner = Scope.DAY if choices[-1].day else Scope.MONTH
    texts = [specified(choice, ranges.words, inner) for choice in choices[:-1]]
    if len(choices) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return as_window(ranges).join(texts[0], last, plain=date.is_qualified)
    return ranges.words.either.format(", ".join(texts), last)


def _some_year(date: Edtf, fields: Fields, ranges: Ranges) -> str:
    words = ranges.words
    possible = years(fields.year)
    first, last = year_names(possible[0], possible[-1], words)
    known = Fields("0", fields.month, "" if fields.day == "XX" else fields.day)
    if "X" in known.month + known.day and fields.month != "XX":
        return _from_first_to_last(date, ranges, Scope.YEAR)
    if fields.month == "XX":
        if "X" in known.day or known.day:
            return _from_first_to_last(date, ranges, Scope.YEAR)
        within = words.some_day_between if fields.day else words.some_month_between
        return within.format(first, last)
    if fields.month:
        if fields.season:
            text = words.seasons[fields.season - 21]
        else:
            text = specified(known, words, Scope.MONTH)
        if fields.day == "XX":
            text = words.some_day.format(text)
        if fields.year == "XXXX":
            return f"{text}, {words.year_unknown}"
        return f"{text}, {as_window(ranges).join(first, last)}"
    if fields.year == "XXXX":
        return words.year_unknown
    # "The 2000s" would be read as the century, so that decade is shown by its ends.
    if date.precision == "decade" and possible[0] >= 1000 and possible[0] % 100:
        return words.decade.format(possible[0])
    return as_window(ranges).join(first, last, plain=date.is_qualified)


def _from_first_to_last(date: Edtf, ranges: Ranges, scope: Scope) -> str:
    first, last = civil(date.lower or 0), civil(date.upper or 0)
    same_year = first[0] == last[0]
    first_text = day_of(*first, Scope.MONTH if same_year else scope, ranges.words)
    last_text = day_of(*last, scope, ranges.words)
    return as_window(ranges).join(first_text, last_text, plain=date.is_qualified)


def as_window(ranges: Ranges) -> Ranges:
    """Unspecified digits are always one date within a range, whatever an interval was."""
    return Ranges(ranges.words, ranges.style)
