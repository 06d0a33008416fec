"""The density ribbon: events over time, in bins of a day, a week, a month or a year."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from generator.edtf import (
    Edtf,
    Style,
    civil,
    day_number,
    display,
    display_day,
    display_years,
    numerals,
    parse_edtf,
    short_month_name,
)
from generator.model.site import Entry
from generator.plan import routes
from generator.plan.bins import Bin, Scale, bin_start, bins_of, main_span, scale_of
from generator.plan.desk import Desk, edtf_between
from generator.views import BinView, Link, PeriodView, RibbonView

_ROWS = 4  # periods under the axis
_LABELS = 8  # about as many years are named under the axis
_WIDER = {"day": Scale("week"), "week": Scale("month"), "month": Scale("year")}


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
    span = main_span(starts)
    scale = scale_of(span)
    bins = bins_of(scale, span)
    # What lies far off stands in one slot at each end, beyond a break of the axis.
    before = _slot([day for day in starts if day < bins[0][0]])
    after = _slot([day for day in starts if day > bins[-1][1]])
    slots = [*before, *bins, *after]
    labels = [_far_label(desk, slot, span) for slot in before]
    labels += [_label(desk, scale, start, span) for start, _ in bins]
    labels += [_far_label(desk, slot, span) for slot in after]
    marks: list[list[str]] = [[] for _ in slots]
    names: list[str] = ["" for _ in slots]
    hrefs: list[str] = ["" for _ in slots]
    begins = [first for first, _ in slots]
    for entry, day in zip(dated, starts, strict=True):
        number = bisect_right(begins, day) - 1
        marks[number].append(desk.entry_date(entry).mark)
        hrefs[number] = hrefs[number] or _href(scale, entry, complete=complete)
        if entry.event.key and entry.event.short and not names[number]:
            names[number] = entry.event.short
    views = tuple(
        BinView(
            label=label,
            name=_name(desk, scale, slot, len(found)),
            href=href,
            marks=tuple(found),
            key=key,
            broken=(bool(before) and number == 1) or slot in after,
        )
        for number, (slot, label, found, key, href) in enumerate(
            zip(slots, labels, marks, names, hrefs, strict=True)
        )
    )
    periods = tuple(_periods(desk, dated, slots))
    return RibbonView(
        scale.unit,
        views,
        periods[:_ROWS],
        max(0, len(periods) - _ROWS),
        _jumps(desk, scale, bins, views[len(before) : len(before) + len(bins)]),
    )


def _first_day(entry: Entry) -> int:
    assert entry.heading is not None
    year, month, day = entry.heading
    return day_number(year, month, day or 1)


def _slot(days: Sequence[int]) -> list[Bin]:
    """The slot for days beyond a break, if there are any."""
    return [(min(days), max(days))] if days else []


def _label(desk: Desk, scale: Scale, start: int, span: Bin) -> str:
    """What stands under the axis: day numerals; else the month or year where one begins."""
    year, month, day = civil(start)
    if scale.unit == "day":
        return numerals(str(day), desk.language)
    if scale.unit == "week":
        return short_month_name(month, desk.language) if day <= 7 else ""
    if scale.unit == "month":
        return desk.period_name(year, 0) if month == 1 else ""
    years = civil(span[1])[0] - civil(span[0])[0] + 1
    every = scale.step
    while years / every > _LABELS:
        every *= 5 if str(every)[0] == "1" else 2
    return desk.period_name(year, 0) if year % every == 0 else ""


def _far_label(desk: Desk, slot: Bin, span: Bin) -> str:
    """A slot beyond a break: its month where it lies in a year of the span, else its year."""
    year, month, _ = civil(slot[0])
    if year in (civil(span[0])[0], civil(span[1])[0]):
        return short_month_name(month, desk.language)
    return desk.period_name(year, 0)


def _name(desk: Desk, scale: Scale, slot: Bin, count: int) -> str:
    """The accessible name of a bin: when, and how many events."""
    start, end = slot
    year, month, _ = civil(start)
    if scale.unit == "day" and start == end:
        when = display_day(start, year=False, language=desk.language)
    elif scale.unit in ("day", "week"):
        days = parse_edtf(edtf_between(start, end))
        when = display(days, lasting=True, year=False, language=desk.language)
    elif scale.unit == "month":
        when = desk.period_name(year, month)
    else:
        last_year = civil(end)[0]
        when = desk.period_name(year, 0)
        if last_year != year:
            when = display_years(year, last_year, language=desk.language)
    return f"{when}, {count} event{'' if count == 1 else 's'}"


def _href(scale: Scale, first: Entry, *, complete: bool) -> str:
    """Where a bin leads by its first event: to the day on a home that shows all, else a page."""
    assert first.heading is not None
    year, month, day = first.heading
    if complete:
        text = f"{routes.year_text(year)}-{month:02d}"
        return f"{routes.HOME}#{f'd-{text}-{day:02d}' if day else f'm-{text}'}"
    return routes.year(year) if scale.unit == "year" else routes.month(year, month)


def _jumps(
    desk: Desk, scale: Scale, bins: Sequence[Bin], views: Sequence[BinView]
) -> tuple[Link, ...]:
    """Links to the weeks of a ribbon of days, else to its months or years, that hold events."""
    firsts: dict[int, str] = {}
    wider = _WIDER.get(scale.unit, Scale("year", 10 * scale.step))
    for (start, _), view in zip(bins, views, strict=True):
        if view.href:
            firsts.setdefault(bin_start(wider, start), view.href)
    return tuple(Link(href, _jump_text(desk, wider, start, bins)) for start, href in firsts.items())


def _jump_text(desk: Desk, scale: Scale, start: int, bins: Sequence[Bin]) -> str:
    year, month, _ = civil(start)
    if scale.unit == "week":
        first, last = max(start, bins[0][0]), min(start + 6, bins[-1][1])
        days = parse_edtf(edtf_between(first, last))
        return display(days, lasting=True, style=Style.LABEL, year=False, language=desk.language)
    if scale.step > 1:
        last_year = year + scale.step - 1
        return display_years(year, last_year, style=Style.LABEL, language=desk.language)
    return desk.period_name(year, month if scale.unit == "month" else 0)


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
                _period_mark(date.mark, event.date),
                event.span == "throughout",
            )
        )
    return periods


def _period_mark(mark: str, date: Edtf) -> str:
    """A window of days is hollow, and dashed only where it is itself uncertain."""
    return "known" if mark == "approximate" and not date.is_qualified else mark
