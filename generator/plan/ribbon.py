"""The density ribbon: events over time, in bins of a day, a week, a month or a year."""

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.edtf import (
    Edtf,
    Style,
    civil,
    display,
    display_years,
    month_name,
    numerals,
    parse_edtf,
)
from generator.model.site import Entry
from generator.plan import routes
from generator.plan.axis import Axis, axis_of, placed_day, slot_label, slot_time
from generator.plan.bins import Bin, Scale, bin_start
from generator.plan.desk import Desk, edtf_between
from generator.plan.facets import iso_day
from generator.views import BinView, Link, PeriodView, RibbonView

_ROWS = 4  # periods under the axis
_NUMBERED_WEEKS = 31  # bins of a week up to which each says the day on which it begins
_OF_DAYS = (0.21, 0.79)  # where the block of a day begins and ends
_NAMES = 7  # about as many months or years are named where there is little room
_MARKS = ("open", "coarse", "approximate", "known", "disputed")  # from the ground up
_WIDER = {"day": Scale("week"), "week": Scale("month"), "month": Scale("year")}


def ribbon_view(
    desk: Desk, months: Mapping[tuple[int, int] | None, Sequence[Entry]], *, complete: bool
) -> RibbonView | None:
    """The ribbon over all events that stand under a day or month; ``None`` below three.

    Bins lead to the day of their first event where the home shows all events
    (``complete``), else to the page of their month or year.
    """
    dated = [
        (entry, day)
        for month, entries in months.items()
        if month is not None
        for entry in entries
        if (day := placed_day(entry)) is not None
    ]
    if len(dated) < 3:
        return None
    axis = axis_of([day for _, day in dated])
    marks: list[Counter[str]] = [Counter() for _ in axis.slots]
    hrefs: list[str] = ["" for _ in axis.slots]
    keys: list[tuple[int, str]] = []  # where names collide, the first is kept
    links = [(entry, _href(axis.scale, entry, complete=complete)) for entry, _ in dated]
    for (entry, href), (_, day) in zip(links, dated, strict=True):
        number = axis.slot_of(day)
        marks[number][desk.entry_date(entry).mark] += 1
        hrefs[number] = hrefs[number] or href
        if entry.event.key and entry.event.short:
            keys.append((number, entry.event.short))
    labels = _labels(desk, axis)
    bins = tuple(
        BinView(
            label=labels[number],
            name=desk.say("ribbon.bin", count=found.total(), when=slot_time(desk, axis, number)),
            href=hrefs[number],
            marks=tuple((mark, found[mark]) for mark in _MARKS if found[mark]),
            days=f"{iso_day(axis.slots[number][0])}/{iso_day(axis.slots[number][1])}",
            minor=_is_minor(axis, labels, number),
            broken=axis.is_broken_before(number),
        )
        for number, found in enumerate(marks)
    )
    periods = tuple(_periods(desk, [entry for entry, _ in dated], axis))
    return RibbonView(
        bins=bins,
        keys=tuple(keys),
        periods=periods[:_ROWS],
        more_periods=max(0, len(periods) - _ROWS),
        jumps=_jumps(desk, axis, links),
        complete=complete,
    )


def _labels(desk: Desk, axis: Axis) -> list[str]:
    """What stands under each bin: where weeks are few, the day on which each begins, too."""
    labels = [slot_label(desk, axis, number) for number in range(len(axis.slots))]
    if axis.scale.unit != "week" or len(axis.bins) > _NUMBERED_WEEKS:
        return labels
    return [
        label or numerals(str(civil(start)[2]), desk.language)
        for label, (start, _) in zip(labels, axis.slots, strict=True)
    ]


def _is_minor(axis: Axis, labels: Sequence[str], number: int) -> bool:
    """Whether a label gives way where there is little room."""
    if number < axis.before or number >= len(axis.slots) - axis.after:
        return False
    _, _, day = civil(axis.slots[number][0])
    if axis.scale.unit == "day":
        return day % 5 != 0
    if axis.scale.unit == "week" and len(axis.bins) <= _NUMBERED_WEEKS:
        return civil(axis.slots[number][1])[2] > 7
    labelled = [at for at, label in enumerate(labels) if label]
    return number in labelled and labelled.index(number) % -(-len(labelled) // _NAMES) != 0


def _href(scale: Scale, first: Entry, *, complete: bool) -> str:
    """Where a bin leads by its first event: to the day on a home that shows all, else a page.

    The address of the day is of the page itself, so that the filters stay as they are.
    """
    assert first.heading is not None
    year, month, day = first.heading
    if complete:
        text = f"{routes.year_text(year)}-{month:02d}"
        return f"#d-{text}-{day:02d}" if day else f"#m-{text}"
    return routes.year(year) if scale.unit == "year" else routes.month(year, month)


def _jumps(desk: Desk, axis: Axis, dated: Sequence[tuple[Entry, str]]) -> tuple[Link, ...]:
    """Links to the weeks of a ribbon of days, else to its months or years, that hold events.

    ``dated`` are the entries with the addresses of their days or pages, in order.
    """
    firsts: dict[int, str] = {}
    wider = _WIDER.get(axis.scale.unit, Scale("year", 10 * axis.scale.step))
    bins = axis.bins
    for entry, href in dated:
        day = placed_day(entry)
        if day is not None and bins[0][0] <= day <= bins[-1][1]:
            firsts.setdefault(bin_start(wider, day), href)
    one_year = civil(bins[0][0])[0] == civil(bins[-1][1])[0]
    return tuple(
        Link(href, _jump_text(desk, wider, start, bins, year=not one_year))
        for start, href in sorted(firsts.items())
    )


def _jump_text(desk: Desk, scale: Scale, start: int, bins: Sequence[Bin], *, year: bool) -> str:
    of_year, month, _ = civil(start)
    if scale.unit == "week":
        first, last = max(start, bins[0][0]), min(start + 6, bins[-1][1])
        days = parse_edtf(edtf_between(first, last))
        return display(days, lasting=True, style=Style.LABEL, year=False, language=desk.language)
    if scale.step > 1:
        last_year = of_year + scale.step - 1
        return display_years(of_year, last_year, style=Style.LABEL, language=desk.language)
    if scale.unit == "month" and not year:
        return month_name(month, desk.language)
    return desk.period_name(of_year, month if scale.unit == "month" else 0)


def _periods(desk: Desk, dated: Sequence[Entry], axis: Axis) -> list[PeriodView]:
    """Events dated to a period of several bins, those with a short name first."""
    periods = []
    for entry in dated:
        lower, upper = entry.lower, entry.upper
        event = entry.event
        if lower is None or upper is None or not event.short:
            continue
        first, last = axis.slot_of(lower), axis.slot_of(upper)
        if first == last or event.date is None or event.date.precision != "interval":
            continue
        date = desk.entry_date(entry)
        periods.append(
            PeriodView(
                routes.event(entry.id),
                f"{event.title}{desk.say('common.comma')}{date.text}",
                event.short,
                first,
                last,
                _period_mark(date.mark, event.date),
                event.span == "throughout",
                *_shares(axis, first, lower, last, upper),
            )
        )
    return periods


def _shares(axis: Axis, first: int, lower: int, last: int, upper: int) -> tuple[float, float]:
    """How far into its first bin a period begins and into its last one it ends.

    Under blocks of days, a capsule begins and ends with the blocks.
    """
    if axis.scale.unit == "day":
        return _OF_DAYS
    begin, end = axis.share_of(first, lower), axis.share_of(last, upper, end=True)
    return round(begin, 3), round(end, 3)


def _period_mark(mark: str, date: Edtf) -> str:
    """A window of days is hollow, and dashed only where it is itself uncertain."""
    return "known" if mark == "approximate" and not date.is_qualified else mark
