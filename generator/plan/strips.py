"""An actor's events as marks on the axis of the whole timeline."""

from collections.abc import Iterable

import msgspec

from generator.edtf import civil, weekday
from generator.model.site import ActorRecord, Entry
from generator.plan.axis import Axis, axis_of, placed_day, slot_label
from generator.plan.bins import Bin, Scale, bins_of
from generator.plan.desk import Desk
from generator.views import AxisView, SpotView, TickView

_DAYS = 62  # the longest span in which each day has a place of its own
_MOST = 24  # bins of a wider axis: in each a count can be read
_BREAK = 0.55  # the width of an axis break, in bins
_SIDE_BY_SIDE = 2  # marks of one day, each 9 px after the one before; more are counted
_SHIFT = 9  # px
_FAR = 0.8  # of a bin, the farthest from its start that a mark stands


class Part(msgspec.Struct, frozen=True):
    """An event, and whether the actor acts or speaks in it by what we state ourselves.

    ``number`` is its place among all events of the actor, from 0.
    """

    number: int
    entry: Entry
    acts: bool


class Spot(msgspec.Struct, frozen=True):
    """One mark: the events in it, its first and last slot, and how far it is shifted, in px."""

    parts: tuple[Part, ...]
    first: int
    last: int
    shift: int = 0


def parts_of(record: ActorRecord) -> tuple[Part, ...]:
    """One part an event, in the timeline's order."""
    acts: dict[str, bool] = {}
    entries: dict[str, Entry] = {}
    for appearance in record.appearances:
        part, identifier = appearance.participation, appearance.entry.event.id
        entries[identifier] = appearance.entry
        own = part.role in ("acts", "speaks") and not part.alleged
        acts[identifier] = acts.get(identifier, False) or own
    return tuple(
        Part(number, entry, acts[entry.event.id]) for number, entry in enumerate(entries.values())
    )


class Strip:
    """The axis of the timeline, and the places of events on it."""

    def __init__(self, axis: Axis) -> None:
        self.axis = axis
        self._starts: list[float] = []
        at = 0.0
        for number in range(len(axis.slots)):
            at += _BREAK if axis.is_broken_before(number) else 0
            self._starts.append(at)
            at += 1
        self._total = at
        self._view: AxisView | None = None

    def view(self, desk: Desk) -> AxisView:
        """What stands over the strips: labels, hairlines where weeks or longer times begin."""
        if self._view is None:
            self._view = self._axis_view(desk)
        return self._view

    def _axis_view(self, desk: Desk) -> AxisView:
        axis = self.axis
        labels = [slot_label(desk, axis, number) for number in range(len(axis.slots))]
        crowded = len(labels) > 12
        by_day = axis.scale.unit == "day"
        return AxisView(
            tuple(
                TickView(
                    label,
                    self._middle(number) if by_day else self._month_begins(number),
                    crowded and _is_minor(axis, number),
                )
                for number, label in enumerate(labels)
                if label
            ),
            tuple(
                self._month_begins(number)
                for number in range(1, len(axis.slots))
                if _begins(axis, number, labels[number])
            ),
            tuple(
                self._place(self._starts[number] - _BREAK / 2)
                for number in range(len(axis.slots))
                if axis.is_broken_before(number)
            ),
            len(axis.slots),
            by_day,
        )

    def spots(self, parts: Iterable[Part]) -> list[Spot]:
        """The marks of these events, from first to last; periods before what stands on them.

        A period that would overlap the one before it has a mark where it begins.
        """
        spots: list[Spot] = []
        free = -1
        single: dict[int, list[Part]] = {}
        for part in parts:
            place = self._slots(part.entry)
            if place is None:
                continue
            first, last = place
            if first < last and first > free:
                spots.append(Spot((part,), first, last))
                free = last
            else:
                single.setdefault(first, []).append(part)
        side_by_side = _SIDE_BY_SIDE if self.axis.scale.unit == "day" else 1
        for number, found in sorted(single.items()):
            if len(found) <= side_by_side:
                spots += [
                    Spot((part,), number, number, index * _SHIFT)
                    for index, part in enumerate(found)
                ]
            else:
                spots.append(Spot(tuple(found), number, number))
        return spots

    def spot_view(self, desk: Desk, spot: Spot, href: str = "", name: str = "") -> SpotView:
        """A mark as it is drawn; without ``href``, of what the page says beside it."""
        entry = spot.parts[0].entry
        disputed = any(part.entry.date_is_disputed for part in spot.parts)
        is_period = spot.first < spot.last
        uncertain = len(spot.parts) == 1 and _is_uncertain(desk, entry, is_period=is_period)
        return SpotView(
            at=self._begin(spot) if is_period else self._at(spot),
            end=self._end(spot) if is_period else None,
            shift=spot.shift,
            count=desk.number(len(spot.parts)) if len(spot.parts) > 1 else "",
            acts=any(part.acts for part in spot.parts),
            certainty="disputed" if disputed else "uncertain" if uncertain else "known",
            lasting=is_period and entry.event.span == "throughout",
            href=href,
            name=name,
        )

    def _slots(self, entry: Entry) -> tuple[int, int] | None:
        """The first and last slot that an event may lie in; None where nothing places it."""
        lower, upper = entry.lower, entry.upper
        if entry.heading is None or (lower is None and upper is None):
            return None
        first = lower if lower is not None else upper
        last = upper if upper is not None else lower
        assert first is not None
        assert last is not None
        return self.axis.slot_of(first), self.axis.slot_of(last)

    def _begin(self, spot: Spot) -> float:
        """Where a period begins: in bins wider than a day, with its first day."""
        lower = spot.parts[0].entry.lower
        share = 0.0 if lower is None else self.axis.share_of(spot.first, lower)
        return self._place(self._starts[spot.first] + share)

    def _end(self, spot: Spot) -> float:
        upper = spot.parts[0].entry.upper
        share = 1.0 if upper is None else self.axis.share_of(spot.last, upper, end=True)
        return self._place(self._starts[spot.last] + share)

    def _at(self, spot: Spot) -> float:
        """Where a mark stands: the middle of its days, with room for those of the next bins."""
        bounds = [day for part in spot.parts for day in (part.entry.lower, part.entry.upper)]
        days = [day for day in bounds if day is not None]
        if self.axis.scale.unit == "day" or not days:
            return self._middle(spot.first)
        middle = sum(days) / len(days)
        first, last = self.axis.slots[spot.first]
        share = (middle - first + 0.5) / (last - first + 1)
        return self._place(self._starts[spot.first] + min(_FAR, max(1 - _FAR, share)))

    def _month_begins(self, number: int) -> float:
        """Where the month of a bin's label begins; a far slot's or another scale's at its start."""
        axis = self.axis
        start, end = axis.slots[number]
        if axis.scale.unit != "week" or start not in (first for first, _ in axis.bins):
            return self._place(self._starts[number])
        day = max(start, end - civil(end)[2] + 1)
        return self._place(self._starts[number] + axis.share_of(number, day))

    def _middle(self, number: int) -> float:
        return self._place(self._starts[number] + 0.5)

    def _place(self, at: float) -> float:
        return round(at / self._total, 4)


def timeline_strip(entries: Iterable[Entry]) -> Strip | None:
    """The strip of the whole timeline; None where no event has a day or month."""
    days = [day for entry in entries if (day := placed_day(entry)) is not None]
    return Strip(axis_of(days, strip_scale)) if days else None


def wider_strips(strip: Strip) -> Iterable[Strip]:
    """The strip, and those of wider and wider bins, down to a handful."""
    axis = strip.axis
    yield strip
    days = [axis.slots[0][0], *axis.span, axis.slots[-1][1]]
    for scale in _wider(axis.span):
        bins = bins_of(scale, axis.span)
        if len(bins) < len(axis.bins):
            before = axis.slots[: axis.before] if days[0] < bins[0][0] else ()
            after = axis.slots[len(axis.slots) - axis.after :] if days[-1] > bins[-1][1] else ()
            slots = (*before, *bins, *after)
            yield Strip(Axis(scale, axis.span, slots, len(before), len(after)))


def strip_scale(span: Bin) -> Scale:
    """Days while they are few, else the narrowest bins in which counts can still be read."""
    if span[1] - span[0] < _DAYS:
        return Scale("day")
    return next(iter(_wider(span)))


def _wider(span: Bin) -> Iterable[Scale]:
    """Scales wider than a day of which the span has at most so many bins as can be read."""
    years = civil(span[1])[0] - civil(span[0])[0] + 1
    if (span[1] - span[0]) / 7 < _MOST - 1:
        yield Scale("week")
    if years * 12 <= _MOST or (span[1] - span[0]) / 30 < _MOST - 1:
        yield Scale("month")
    step = 1
    while years / step > 1:
        for size in (step, 2 * step, 5 * step):
            if years / size < _MOST - 1:
                yield Scale("year", size)
        step *= 10
    yield Scale("year", step)


def _is_minor(axis: Axis, number: int) -> bool:
    """Whether a label gives way where there is little room."""
    if axis.scale.unit != "day":
        return False
    return civil(axis.slots[number][0])[2] % 5 != 0 and 0 < number < len(axis.slots) - 1


def _begins(axis: Axis, number: int, label: str) -> bool:
    """Whether a hairline stands before a slot: at Mondays, else where a label begins."""
    if axis.is_broken_before(number):
        return False
    if axis.scale.unit == "day":
        return weekday(axis.slots[number][0]) == 0
    return bool(label)


def _is_uncertain(desk: Desk, entry: Entry, *, is_period: bool) -> bool:
    """Whether a mark is dashed: a day that is not known, a period that is about then."""
    date = entry.event.date
    if is_period:
        # A period of which only the month of an end is known has no end to be drawn solid.
        lasts = entry.event.span == "throughout" and desk.entry_date(entry).mark == "coarse"
        return lasts or (date is not None and date.is_qualified)
    return entry.event.span != "throughout" and desk.entry_date(entry).mark != "known"
