"""The proleptic Gregorian calendar on plain integers, for years without limit.

A day is its number: 1 is 0001-01-01, as ``datetime.date.toordinal`` counts.
Years are astronomical: year 0 is 1 BCE, year -1 is 2 BCE (ISO 8601-1, 4.3.2).
"""

_DAYS_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS_IN = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

# Of each grouping its first month and how many months it has.
_GROUPINGS = {
    **{21 + index: (3 + 3 * index, 3) for index in range(4)},  # seasons, no hemisphere said
    **{25 + index: (3 + 3 * index, 3) for index in range(4)},  # northern seasons
    **{29 + index: ((9, 12, 3, 6)[index], 3) for index in range(4)},  # southern seasons
    **{33 + index: (1 + 3 * index, 3) for index in range(4)},  # quarters
    **{37 + index: (1 + 4 * index, 4) for index in range(3)},  # quadrimesters
    **{40 + index: (1 + 6 * index, 6) for index in range(2)},  # semesters
}


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    return 29 if month == 2 and is_leap(year) else _DAYS_IN[month]


def day_number(year: int, month: int, day: int) -> int:
    """The number of a day that exists; nothing is checked."""
    before = year - 1
    number = before * 365 + before // 4 - before // 100 + before // 400 + _DAYS_BEFORE[month] + day
    return number + 1 if month > 2 and is_leap(year) else number


def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of a day number."""
    # Years are counted from 1 March, so that the leap day is the last of its year.
    cycle, rest = divmod(day + 305, 146_097)
    year = (rest - rest // 1_460 + rest // 36_524 - rest // 146_096) // 365
    rest -= year * 365 + year // 4 - year // 100
    shifted = (5 * rest + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return (
        cycle * 400 + year + (1 if month < 3 else 0),
        month,
        rest - (153 * shifted + 2) // 5 + 1,
    )


def weekday(day: int) -> int:
    """0 is Monday, 6 is Sunday."""
    return (day - 1) % 7


def month_bounds(year: int, month: int) -> tuple[int, int]:
    first = day_number(year, month, 1)
    return first, first + days_in_month(year, month) - 1


def year_bounds(year: int) -> tuple[int, int]:
    return day_number(year, 1, 1), day_number(year, 12, 31)


def grouping_bounds(year: int, grouping: int) -> tuple[int, int]:
    """First and last day of a part of a year, 21 to 41 (ISO 8601-2:2019, 4.8).

    Seasons are meteorological: northern spring is March to May, southern spring
    September to November. A season that begins in December ends with February of
    the next year, and has the year that it begins in.
    """
    first_month, months = _GROUPINGS[grouping]
    last_month = first_month + months - 1
    if last_month > 12:
        return day_number(year, first_month, 1), month_bounds(year + 1, last_month - 12)[1]
    return day_number(year, first_month, 1), month_bounds(year, last_month)[1]


def day_text(day: int) -> str:
    """``2014-06-22``; a year before 0000 has a minus, one beyond 9999 all its digits."""
    year, month, of_month = civil(day)
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{of_month:02d}"
