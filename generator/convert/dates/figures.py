"""Dates in figures alone."""

from generator.convert.dates.rule import Match, rule
from generator.convert.dates.setting import (
    UNRESOLVED,
    Meaning,
    Setting,
    on_day,
    on_day_if_any,
    safe_day,
    with_century,
)


def iso_date(match: Match, setting: Setting) -> Meaning | None:
    year, month, day = match.groups()
    if day is not None:
        return on_day_if_any(safe_day(int(year), int(month), int(day)))
    if not "01" <= month <= "12":
        return None
    last = int(year[:2] + month)
    if last > int(year):
        return Meaning(f"{year}/{last}", note=f"or the month {year}-{month}")
    return Meaning(f"{year}-{month}")


def numeric_date(match: Match, setting: Setting) -> Meaning | None:
    """Day and month in either order. Where both fit, the day of publication or an earlier date
    of the text decides, else it is one of the two."""
    first, mark, second, figures = match.groups()
    if mark == "." and len(figures) == 2:
        return None
    year = int(figures) if len(figures) == 4 else with_century(int(figures), setting)
    if year is None:
        return UNRESOLVED
    day_first = safe_day(year, int(second), int(first))
    month_first = safe_day(year, int(first), int(second))
    if day_first is None or month_first is None or day_first == month_first:
        found = day_first or month_first
        order = None if day_first == month_first else month_first is None
        return None if found is None else Meaning(found.isoformat(), found, day_first=order)
    if setting.day_first is not None:
        return on_day(day_first if setting.day_first else month_first)
    if setting.published is not None:
        for found, order in ((day_first, True), (month_first, False)):
            if abs((found - setting.published).days) <= 1:
                return Meaning(found.isoformat(), found, day_first=order)
    days = sorted((day_first.isoformat(), month_first.isoformat()))
    return Meaning(f"[{','.join(days)}]", note="day and month may stand in either order")


def year_month_day(match: Match, setting: Setting) -> Meaning | None:
    year, month, day = match.groups()
    return on_day_if_any(safe_day(int(year), int(month), int(day)))


RULES = (
    rule(
        "iso-date",
        "0000",
        r"(\d{4})-(\d\d)(?:-(\d\d)(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?)?(?![-/]\d)",
        iso_date,
        "A date in figures, the year first; a time of day is left out.",
        "It fell on 2014-06-10T08:30.",
        "2014-06-10T08:30: 2014-06-10",
    ),
    rule(
        "year-month-day",
        "0000",
        r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?![-/.]?\d)",
        year_month_day,
        "The same with slashes or full stops.",
        "It fell on 2014/06/10.",
        "2014/06/10: 2014-06-10",
    ),
    rule(
        "numeric-date",
        "00",
        r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?![-/.]?\d)",
        numeric_date,
        "Day, month and year in figures. Where day and month may stand in either order, a date next"
        " to publication or an earlier date of the text decides; else it is one of the two.",
        "It was signed on 4/5/2013.",
        "4/5/2013: [2013-04-05,2013-05-04]",
    ),
)
