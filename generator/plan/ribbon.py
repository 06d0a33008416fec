"""The density ribbon: events over time, in bins of a day, a week, a month or a year."""

from collections.abc import Mapping, Sequence

from generator.edtf import (
    Style,
    civil,
    day_number,
    day_text,
    display,
    display_day,
    display_month,
    display_year,
    month_name,
    parse_edtf,
    weekday,
)
from generator.model.site import Entry
from generator.plan import routes
from generator.plan.desk import Desk
from generator.views import BinView, Link, PeriodView, RibbonView

_DAYS = 62  # the longest span that is drawn by days
_WEEKS = 2 * 366  # … by weeks
_MONTHS = 10 * 12  # the most months that are drawn; then years
_ROWS = 4  # periods under the axis

Bin = tuple[int, int]
"""First and last day of a bin, as day numbers."""


def ribbon_view(
    desk: Desk, months: Mapping[tuple[int, int] | None, Sequence[Entry]], *, complete: bool
) -> RibbonView | None:
    """The ribbon over all events that stand under a day or month; ``None`` below three.

    Bins lead to the day of their first event where the home shows all events
    (``complete``), else to the page of their month or year.
    """
    dated = [
        entry
        for month, entries in months.items()
        if month is not None
        for entry in entries
        if entry.heading is not None and entry.heading[1]
    ]
    if len(dated) < 3:
        return None
    starts = [_first_day(entry) for entry in dated]
    first, last = min(starts), max(starts)
    unit = _unit(first, last)
    bins = _bins(unit, first, last)
    index = {start: number for number, (start, _) in enumerate(bins)}
    marks: list[list[str]] = [[] for _ in bins]
    names: list[str] = ["" for _ in bins]
    hrefs: list[str] = ["" for _ in bins]
    for entry, day in zip(dated, starts, strict=True):
        number = index[_bin_start(unit, day)]
        marks[number].append(desk.entry_date(entry).mark)
        hrefs[number] = hrefs[number] or _href(unit, entry, complete=complete)
        if entry.event.key and entry.event.short and not names[number]:
            names[number] = entry.event.short
    views = tuple(
        BinView(
            label=_label(desk, unit, start),
            name=_name(desk, unit, start, end, len(found)),
            href=href,
            marks=tuple(found),
            key=key,
        )
        for (start, end), found, key, href in zip(bins, marks, names, hrefs, strict=True)
    )
    periods = tuple(_periods(desk, dated, bins))
    return RibbonView(
        unit,
        views,
        periods[:_ROWS],
        max(0, len(periods) - _ROWS),
        _jumps(desk, unit, bins, views),
    )


def _first_day(entry: Entry) -> int:
    assert entry.heading is not None
    year, month, day = entry.heading
    return day_number(year, month, day or 1)


def _unit(first: int, last: int) -> str:
    if last - first < _DAYS:
        return "day"
    if last - first < _WEEKS:
        return "week"
    (first_year, *_), (last_year, *_) = civil(first), civil(last)
    return "month" if (last_year - first_year + 1) * 12 <= _MONTHS else "year"


def _bin_start(unit: str, day: int) -> int:
    if unit == "day":
        return day
    if unit == "week":
        return day - weekday(day)
    year, month, _ = civil(day)
    return day_number(year, month if unit == "month" else 1, 1)


def _bins(unit: str, first: int, last: int) -> list[Bin]:
    bins = []
    start = _bin_start(unit, first)
    while start <= last:
        following = _next(unit, start)
        bins.append((start, following - 1))
        start = following
    return bins


def _next(unit: str, start: int) -> int:
    if unit in ("day", "week"):
        return start + (1 if unit == "day" else 7)
    year, month, _ = civil(start)
    if unit == "year" or month == 12:
        return day_number(year + 1, 1, 1)
    return day_number(year, month + 1, 1)


def _label(desk: Desk, unit: str, start: int) -> str:
    """What stands under the axis: day numerals; else the month or year where one begins."""
    year, month, day = civil(start)
    if unit == "day":
        return str(day)
    if unit == "week":
        return month_name(month, desk.language)[:3] if day <= 7 else ""
    if unit == "month":
        return display_year(year, language=desk.language) if month == 1 else ""
    return display_year(year, language=desk.language) if year % 5 == 0 else ""


def _name(desk: Desk, unit: str, start: int, end: int, count: int) -> str:
    year, month, _ = civil(start)
    if unit == "day":
        when = display_day(start, year=False, language=desk.language)
    elif unit == "week":
        first = display_day(start, year=False, language=desk.language)
        last = display_day(end, year=False, language=desk.language)
        when = f"{first} to {last}"
    elif unit == "month":
        when = display_month(year, month, language=desk.language)
    else:
        when = display_year(year, language=desk.language)
    return f"{when}, {count} event{'' if count == 1 else 's'}"


def _href(unit: str, first: Entry, *, complete: bool) -> str:
    """Where a bin leads by its first event: to the day on a home that shows all, else a page."""
    assert first.heading is not None
    year, month, day = first.heading
    if complete:
        text = f"{routes.year_text(year)}-{month:02d}"
        return f"{routes.HOME}#{f'd-{text}-{day:02d}' if day else f'm-{text}'}"
    return routes.year(year) if unit == "year" else routes.month(year, month)


def _jumps(
    desk: Desk, unit: str, bins: Sequence[Bin], views: Sequence[BinView]
) -> tuple[Link, ...]:
    """Links to the weeks of a ribbon of days, else to its months or years, that hold events."""
    firsts: dict[int, str] = {}
    wider = {"day": "week", "week": "month"}.get(unit, "year")
    for (start, _), view in zip(bins, views, strict=True):
        if view.href:
            firsts.setdefault(_bin_start(wider, start), view.href)
    return tuple(Link(href, _jump_text(desk, wider, start, bins)) for start, href in firsts.items())


def _jump_text(desk: Desk, unit: str, start: int, bins: Sequence[Bin]) -> str:
    year, month, _ = civil(start)
    if unit == "week":
        first, last = max(start, bins[0][0]), min(start + 6, bins[-1][1])
        days = parse_edtf(f"{day_text(first)}/{day_text(last)}")
        return display(days, lasting=True, style=Style.LABEL, year=False, language=desk.language)
    return desk.period_name(year, month if unit == "month" else 0)


def _periods(desk: Desk, dated: Sequence[Entry], bins: Sequence[Bin]) -> list[PeriodView]:
    """Events dated to a period of several bins, those with a short name first."""
    periods = []
    for entry in dated:
        lower, upper = entry.lower, entry.upper
        event = entry.event
        if lower is None or upper is None or not event.short:
            continue
        covered = [
            number for number, (start, end) in enumerate(bins) if start <= upper and end >= lower
        ]
        if len(covered) < 2 or event.date is None or event.date.precision != "interval":
            continue
        date = desk.entry_date(entry)
        periods.append(
            PeriodView(
                routes.event(entry.id),
                f"{event.title}, {date.text}",
                event.short,
                covered[0],
                covered[-1],
                date.mark,
                event.span == "throughout",
            )
        )
    return periods
