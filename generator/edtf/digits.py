"""Unspecified digits: which years, months and days a field with X can mean."""

from functools import lru_cache

from generator.edtf.calendar import civil, day_number, days_in_month, grouping_bounds
from generator.edtf.date import Fields


@lru_cache(maxsize=1024)
def values(field: str, first: int, last: int) -> tuple[int, ...]:
    """The numbers from first to last that a field of two digits can mean, ascending."""
    return tuple(n for n in range(first, last + 1) if _matches(field, f"{n:02d}"))


@lru_cache(maxsize=256)
def years(field: str) -> tuple[int, ...]:
    """The years that a field can mean, ascending. ``-000X`` leaves out year 0."""
    digits = field.removeprefix("-")
    if "X" not in digits:
        return (int(field),)
    texts = [""]
    for digit in digits:
        texts = [text + d for text in texts for d in ("0123456789" if digit == "X" else digit)]
    if field[0] == "-":
        return tuple(-int(text) for text in reversed(texts) if int(text))
    return tuple(map(int, texts))


def first_and_last(fields: Fields) -> tuple[int, int] | None:
    """The first and the last day that the fields can mean; None if there is none."""
    ascending = years(fields.year)
    if not ascending:
        return None
    if fields.grouping:
        return (
            grouping_bounds(ascending[0], fields.grouping)[0],
            grouping_bounds(ascending[-1], fields.grouping)[1],
        )
    months = values(fields.month or "XX", 1, 12)
    days = values(fields.day or "XX", 1, 31)
    lower = next(
        (
            day_number(year, month, day)
            for year in ascending
            for month in months
            for day in days
            if day <= days_in_month(year, month)
        ),
        None,
    )
    upper = next(
        (
            day_number(year, month, day)
            for year in reversed(ascending)
            for month in reversed(months)
            for day in reversed(days)
            if day <= days_in_month(year, month)
        ),
        None,
    )
    return None if lower is None or upper is None else (lower, upper)


def day_ranges(fields: Fields, lower: int, upper: int) -> list[tuple[int, int]]:
    """The runs of days from lower to upper that the fields can mean, ascending."""
    runs: list[tuple[int, int]] = []
    # The winter of the year before reaches into the first year.
    first_year, last_year = civil(lower)[0] - 1, civil(upper)[0]
    for year in years(fields.year):
        if not first_year <= year <= last_year:
            continue
        for first, last in _ranges_of_year(fields, year):
            first, last = max(first, lower), min(last, upper)
            if first > last:
                continue
            if runs and runs[-1][1] + 1 == first:
                runs[-1] = runs[-1][0], last
            else:
                runs.append((first, last))
    return runs


def _ranges_of_year(fields: Fields, year: int) -> list[tuple[int, int]]:
    if fields.grouping:
        return [grouping_bounds(year, fields.grouping)]
    runs = _consecutive(values(fields.day or "XX", 1, 31))
    months = values(fields.month or "XX", 1, 12)
    if len(months) == 12 and runs == ((1, 31),):
        return [(day_number(year, 1, 1), day_number(year, 12, 31))]
    ranges = []
    for month in months:
        before = day_number(year, month, 1) - 1
        length = days_in_month(year, month)
        ranges += [
            (before + first, before + min(last, length)) for first, last in runs if first <= length
        ]
    return ranges


@lru_cache(maxsize=1024)
def _consecutive(numbers: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """Ascending numbers as runs, each with its first and last."""
    starts = [n for n in numbers if n - 1 not in numbers]
    ends = [n for n in numbers if n + 1 not in numbers]
    return tuple(zip(starts, ends, strict=True))


def _matches(field: str, digits: str) -> bool:
    return all(f in ("X", d) for f, d in zip(field, digits, strict=True))
