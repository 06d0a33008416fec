"""The timeline's order: bounds narrowed by ``after`` and ``before``, headings, one total order."""

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter
from heapq import heapify, heappop, heappush

import msgspec

from generator.diagnostics import Diagnostic, Location
from generator.edtf import Edtf, civil, order_key
from generator.model import Event
from generator.model.site import Entry

Bounds = tuple[int | None, int | None]
Heading = tuple[int, int, int]
_COARSE = {"month": 2, "season": 2, "year": 1, "decade": 1, "century": 1, "millennium": 1}


def in_chronological_order(
    entries: Iterable[Entry], problems: list[Diagnostic]
) -> tuple[Entry, ...]:
    """Every entry with its final bounds and heading, in the timeline's order.

    Coarse dates stand before the days of their month or year; within a heading,
    untimed before timed, then time, narrower before wider, id; and always after
    all of ``after`` and before all of ``before``. An entry without a first day
    stands right after the latest it is ``after``, else right before the earliest
    it is ``before``, else at the end.
    """
    by_id = {entry.id: entry for entry in entries}
    earlier = _constraints(by_id)
    if not earlier:
        # Plain dates are the common case, and sorting them needs no graph.
        placed = [(key, entry) for entry in by_id.values() if (key := _key(entry.event))]
        placed.sort(key=lambda pair: pair[0])
        last = [entry for entry in by_id.values() if _key(entry.event) is None]
        last.sort(key=lambda entry: entry.id)
        return (
            *(_under(entry, _heading(entry.event.date)) for _, entry in placed),
            *(_under(entry, None) for entry in last),
        )
    try:
        forward = list(TopologicalSorter(_sorted_graph(by_id, earlier)).static_order())
    except CycleError as error:
        problems.append(_cycle(error.args[1], by_id))
        earlier = {}
        forward = sorted(by_id)
    by_id = _narrowed(by_id, forward, problems)
    return _with_headings(_ordered(by_id, earlier, forward), by_id)


def _key(event: Event) -> tuple[object, ...] | None:
    """The sort key of an event that has a first day of its own."""
    date = event.date
    if date is None or date.lower is None:
        return None
    return (_heading(date), order_key(date, event.time or None, event.id))


def _heading(date: Edtf | None) -> Heading | None:
    """Year, month and day under which a date stands; 0 for what it does not state."""
    if date is None or date.lower is None:
        return None
    first = min(
        (part for part in date.parts if part.lower is not None),
        key=lambda part: part.lower or 0,
        default=date,
    )
    stated = _COARSE.get(first.precision, 3)
    year, month, day = civil(date.lower)
    return (year, month if stated > 1 else 0, day if stated > 2 else 0)


def _constraints(by_id: Mapping[str, Entry]) -> dict[str, set[str]]:
    """By event id, the ids of the events that must stand before it."""
    earlier: dict[str, set[str]] = {}
    for entry in by_id.values():
        event = entry.event
        for other in event.after:
            if other in by_id:
                earlier.setdefault(event.id, set()).add(other)
        for other in event.before:
            if other in by_id:
                earlier.setdefault(other, set()).add(event.id)
    return earlier


def _sorted_graph(
    by_id: Mapping[str, Entry], earlier: Mapping[str, set[str]]
) -> dict[str, list[str]]:
    return {identifier: sorted(earlier.get(identifier, ())) for identifier in sorted(by_id)}


def _narrowed(
    by_id: dict[str, Entry], forward: list[str], problems: list[Diagnostic]
) -> dict[str, Entry]:
    """Narrow lower bounds along ``after`` and upper bounds along ``before``."""
    lower = {identifier: entry.lower for identifier, entry in by_id.items()}
    upper = {identifier: entry.upper for identifier, entry in by_id.items()}
    for identifier in forward:
        for other in by_id[identifier].event.after:
            bound, own = lower.get(other), lower[identifier]
            if bound is not None and (own is None or bound > own):
                lower[identifier] = bound
    for identifier in reversed(forward):
        for other in by_id[identifier].event.before:
            bound, own = upper.get(other), upper[identifier]
            if bound is not None and (own is None or bound < own):
                upper[identifier] = bound
    narrowed = {}
    for identifier, entry in by_id.items():
        first, last = lower[identifier], upper[identifier]
        if first is not None and last is not None and first > last:
            problems.append(_contradiction(entry))
            first, last = entry.lower, entry.upper
        narrowed[identifier] = msgspec.structs.replace(entry, lower=first, upper=last)
    return narrowed


def _ordered(
    by_id: Mapping[str, Entry], earlier: Mapping[str, set[str]], forward: list[str]
) -> list[str]:
    """Dated events by key as far as the constraints allow, then the undated put between."""
    keys = {identifier: _key(entry.event) for identifier, entry in by_id.items()}
    waiting = {
        identifier: {other for other in earlier.get(identifier, ()) if keys[other]}
        for identifier, key in keys.items()
        if key
    }
    ready = [(keys[identifier], identifier) for identifier, others in waiting.items() if not others]
    heapify(ready)
    later: dict[str, list[str]] = {}
    for identifier, others in waiting.items():
        for other in others:
            later.setdefault(other, []).append(identifier)
    order: list[str] = []
    while ready:
        _, identifier = heappop(ready)
        order.append(identifier)
        for follower in later.get(identifier, ()):
            waiting[follower].discard(identifier)
            if not waiting[follower]:
                heappush(ready, (keys[follower], follower))
    undated = [identifier for identifier in forward if not keys[identifier]]
    unplaced = []
    for identifier in undated:
        event = by_id[identifier].event
        position = {name: index for index, name in enumerate(order)}
        afters = [position[other] for other in event.after if other in position]
        befores = [position[other] for other in event.before if other in position]
        if afters:
            at = max(afters) + 1
            # Others put right after the same event keep their order.
            while at < len(order) and order[at] in undated and order[at] < identifier:
                at += 1
            order.insert(at, identifier)
        elif befores:
            order.insert(min(befores), identifier)
        else:
            unplaced.append(identifier)
    return order + sorted(unplaced)


def _with_headings(order: list[str], by_id: Mapping[str, Entry]) -> tuple[Entry, ...]:
    """Each entry under its heading; one that a constraint moved stands where it was moved to."""
    entries = [by_id[identifier] for identifier in order]
    headings: list[Heading | None] = []
    following: Heading | None = None
    for entry in reversed(entries):
        own = _heading(entry.event.date)
        placed = own is not None or bool(entry.event.after or entry.event.before)
        headings.append(own if own is not None else following if placed else None)
        following = own if own is not None else following
    headings.reverse()
    result: list[Entry] = []
    current: Heading | None = None
    for entry, heading in zip(entries, headings, strict=True):
        own = _heading(entry.event.date)
        if own is None and entry.event.after and current is not None:
            heading = current
        if heading is not None and current is not None:
            heading = max(heading, current)
        current = heading or current
        result.append(_under(entry, heading))
    return tuple(result)


def _under(entry: Entry, heading: Heading | None) -> Entry:
    return msgspec.structs.replace(entry, heading=heading)


def _cycle(ring: list[str], by_id: Mapping[str, Entry]) -> Diagnostic:
    event = by_id[min(ring)].event
    return Diagnostic(
        "order-cycle",
        Location(event.file),
        "these events are each before the next: " + " → ".join(ring),
        hint="take one of their `after:` or `before:` out",
        field=(*event.field, "after" if event.after else "before"),
    )


def _contradiction(entry: Entry) -> Diagnostic:
    event = entry.event
    return Diagnostic(
        "order-contradiction",
        Location(event.file),
        "no day fits both the date and what `after:` and `before:` say",
        hint="correct the date, or take an id out of `after:` or `before:`",
        field=(*event.field, "after" if event.after else "before"),
    )
