"""The proleptic Gregorian calendar on plain integers, for years without limit.

A day is its number: 1 is 0001-01-01, as ``datetime.date.toordinal`` counts.
Years are astronomical: year 0 is 1 BCE, year -1 is 2 BCE (ISO 8601-1, 4.3.2).
"""

_DAYS_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS_IN = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


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


def season_bounds(year: int, season: int) -> tuple[int, int]:
    """First and last day of a season, 21 (spring) to 24 (winter).

    Northern, meteorological: spring is March to May; the winter of a year
    begins in its December and ends in February of the next.
    """
    first_month = (season - 20) * 3
    first = day_number(year, first_month, 1)
    if season == 24:
        return first, day_number(year + 1, 3, 1) - 1
    return first, day_number(year, first_month + 3, 1) - 1


def day_text(day: int) -> str:
    """``2014-06-22``; a year before 0000 has a minus, one beyond 9999 all its digits."""
    year, month, of_month = civil(day)
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{of_month:02d}"
