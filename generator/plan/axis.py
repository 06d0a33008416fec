"""The axis of time under a chart: bins in a row, and what is said of each.

The ribbon, an actor's strip and the lanes of all actors stand on one. What lies far from the
main span is one slot at either end, beyond a break.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence

import msgspec

from generator.edtf import (
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
from generator.plan.bins import Bin, Scale, bins_of, main_span, scale_of
from generator.plan.desk import Desk, edtf_between

_LABELS = 8  # about as many years are named under the axis


class Axis(msgspec.Struct, frozen=True):
    """``slots``: ``before`` far ones (0 or 1), the bins of the main span, ``after`` far ones."""

    scale: Scale
    span: Bin
    slots: tuple[Bin, ...]
    before: int = 0
    after: int = 0

    @property
    def bins(self) -> tuple[Bin, ...]:
        return self.slots[self.before : len(self.slots) - self.after]

    def slot_of(self, day: int) -> int:
        """The number of the slot that a day lies in, or of the nearest before it."""
        return max(0, bisect_right(self.slots, day, key=lambda slot: slot[0]) - 1)

    def share_of(self, number: int, day: int, *, end: bool = False) -> float:
        """How far into a slot a day begins, or ends: 0 to 1."""
        first, last = self.slots[number]
        share = (day - first + end) / (last - first + 1)
        return min(1.0, max(0.0, share))

    def is_broken_before(self, number: int) -> bool:
        return (self.before > 0 and number == 1) or number >= len(self.slots) - self.after


def axis_of(days: Sequence[int], scale: Callable[[Bin], Scale] = scale_of) -> Axis:
    """The axis on which all these days have a place."""
    span = main_span(days)
    bins = bins_of(scale(span), span)
    before = _slot([day for day in days if day < bins[0][0]])
    after = _slot([day for day in days if day > bins[-1][1]])
    return Axis(scale(span), span, (*before, *bins, *after), len(before), len(after))


def placed_day(entry: Entry) -> int | None:
    """The first day of the month or day under which an event stands; None where it has neither."""
    if entry.heading is None or not entry.heading[1]:
        return None
    year, month, day = entry.heading
    return day_number(year, month, day or 1)


def slot_label(desk: Desk, axis: Axis, number: int) -> str:
    """What stands under the axis: day numerals; else the month or year where one begins."""
    slot = axis.slots[number]
    if number < axis.before or number >= len(axis.slots) - axis.after:
        return _far_label(desk, slot, axis.span)
    year, month, day = civil(slot[0])
    if axis.scale.unit == "day":
        return numerals(str(day), desk.language)
    if axis.scale.unit == "week":
        # As in a calendar: the week in which a month's first day lies, and the first of all.
        _, month, day = civil(slot[1])
        is_named = day <= 7 or number == axis.before
        return short_month_name(month, desk.language) if is_named else ""
    if axis.scale.unit == "month":
        return desk.period_name(year, 0) if month == 1 else ""
    years = civil(axis.span[1])[0] - civil(axis.span[0])[0] + 1
    every = axis.scale.step
    while years / every > _LABELS:
        every *= 5 if str(every)[0] == "1" else 2
    return desk.period_name(year, 0) if year % every == 0 else ""


def slot_time(desk: Desk, axis: Axis, number: int) -> str:
    """When a slot is, in words."""
    start, end = axis.slots[number]
    year, month, _ = civil(start)
    if axis.scale.unit == "day" and start == end:
        return display_day(start, year=False, language=desk.language)
    if axis.scale.unit in ("day", "week"):
        days = parse_edtf(edtf_between(start, end))
        return display(days, lasting=True, year=False, language=desk.language)
    if axis.scale.unit == "month":
        return desk.period_name(year, month)
    last_year = civil(end)[0]
    if last_year != year:
        return display_years(year, last_year, language=desk.language)
    return desk.period_name(year, 0)


def _slot(days: Sequence[int]) -> list[Bin]:
    """The slot for days beyond a break, if there are any."""
    return [(min(days), max(days))] if days else []


def _far_label(desk: Desk, slot: Bin, span: Bin) -> str:
    """A slot beyond a break: its month where it lies in a year of the span, else its year."""
    year, month, _ = civil(slot[0])
    if year in (civil(span[0])[0], civil(span[1])[0]):
        return short_month_name(month, desk.language)
    return desk.period_name(year, 0)
