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
# How much of year, month and day a date of each precision states. A new one must be
# entered here, lest a day that nobody stated become a heading.
_STATED = {
    "day": 3,
    "month": 2,
    "season": 2,
    "quarter": 2,
    "quadrimester": 2,
    "semester": 2,
    "year": 1,
    "decade": 1,
    "century": 1,
    "millennium": 1,
    "unknown": 0,
}


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
            *(_under(entry, heading_of(entry.event.date)) for _, entry in placed),
            *(_under(entry, None) for entry in last),
        )
    try:
        TopologicalSorter(_sorted_graph(by_id, earlier)).prepare()
    except CycleError as error:
        problems.append(_cycle(error.args[1], by_id))
        earlier = {}
    forward = _by_key_where_free(by_id, earlier)
    by_id = _narrowed(by_id, forward, earlier, problems)
    return _with_headings(_placed(by_id, forward, earlier), by_id)


def _key(event: Event) -> tuple[object, ...] | None:
    """The sort key of an event whose own date places it."""
    date = event.date
    heading = heading_of(date)
    if date is None or heading is None:
        return None
    return (heading, order_key(date, event.time or None, event.id))


def heading_of(date: Edtf | None) -> Heading | None:
    """Year, month and day under which a date stands; 0 for what it does not state.

    None where it states no year, whatever it says of the day: every 25 December is its first.
    """
    if date is None or date.lower is None:
        return None
    first = date
    while first.parts:
        starts = [part for part in first.parts if part.lower is not None]
        first = min(starts, key=lambda part: part.lower or 0)
    stated = _STATED[first.precision]
    if stated == 0:
        return None
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
    by_id: dict[str, Entry],
    forward: list[str],
    earlier: Mapping[str, set[str]],
    problems: list[Diagnostic],
) -> dict[str, Entry]:
    """What is before another begins no later than it, and ends no later than it.

    Bounds are handed on along every constraint, whichever of the two events states
    it. An event that would have to begin after its own last day is an error, and
    hands on its own first day.
    """
    lower = {identifier: entry.lower for identifier, entry in by_id.items()}
    upper = {identifier: entry.upper for identifier, entry in by_id.items()}
    given_by: dict[str, str] = {}
    for identifier in forward:
        entry = by_id[identifier]
        for other in sorted(earlier.get(identifier, ())):
            bound, own = lower[other], lower[identifier]
            if bound is not None and (own is None or bound > own):
                lower[identifier], given_by[identifier] = bound, other
        first = lower[identifier]
        if first is not None and entry.upper is not None and first > entry.upper:
            problems.append(_contradiction(identifier, given_by, by_id))
            lower[identifier] = entry.lower
            del given_by[identifier]
    later = _turned(earlier)
    for identifier in reversed(forward):
        for other in later.get(identifier, ()):
            bound, own = upper[other], upper[identifier]
            if bound is not None and (own is None or bound < own):
                upper[identifier] = bound
    narrowed = {}
    for identifier, entry in by_id.items():
        first, last = lower[identifier], upper[identifier]
        if first is not None and last is not None and first > last:
            # Part of a contradiction that is told of above.
            first, last = entry.lower, entry.upper
        narrowed[identifier] = msgspec.structs.replace(entry, lower=first, upper=last)
    return narrowed


def _by_key_where_free(by_id: Mapping[str, Entry], earlier: Mapping[str, set[str]]) -> list[str]:
    """Every event after all that must stand before it, and else the one with the least key first.

    An undated event comes as soon as it may: it holds nothing up, and hands on what
    the events before it are to those after it.
    """
    keys = {}
    for identifier, entry in by_id.items():
        key = _key(entry.event)
        keys[identifier] = (key is not None, key or (), identifier)
    waiting = {identifier: set(others) for identifier, others in earlier.items()}
    later = _turned(earlier)
    ready = [key for identifier, key in keys.items() if identifier not in waiting]
    heapify(ready)
    order: list[str] = []
    while ready:
        identifier = heappop(ready)[-1]
        order.append(identifier)
        for follower in later.get(identifier, ()):
            waiting[follower].discard(identifier)
            if not waiting[follower]:
                heappush(ready, keys[follower])
    return order


def _placed(
    by_id: Mapping[str, Entry], forward: list[str], earlier: Mapping[str, set[str]]
) -> list[tuple[str, Heading | None]]:
    """The dated events as they are in ``forward``, the undated put between, the rest last.

    Each comes with the heading that it has, or has by the event that it is put beside.
    """
    later = _turned(earlier)
    headings = {
        identifier: heading
        for identifier, entry in by_id.items()
        if (heading := heading_of(entry.event.date)) is not None
    }
    order = [identifier for identifier in forward if identifier in headings]
    undated = [identifier for identifier in forward if identifier not in headings]
    beside: dict[str, str] = {}

    def put(identifier: str, other: str, at: int) -> None:
        beside[identifier], headings[identifier] = other, headings[other]
        order.insert(at, identifier)

    # One that was put before another may be what a third is to stand after: until all is said.
    left = 0
    while len(undated) != left:
        left = len(undated)
        for identifier in undated:
            if known := [other for other in earlier.get(identifier, ()) if other in headings]:
                latest = max(known, key=order.index)
                at = order.index(latest) + 1
                # Others put beside the same event stand by id.
                while beside.get(_at(order, at)) == latest and order[at] < identifier:
                    at += 1
                put(identifier, latest, at)
        undated = [identifier for identifier in undated if identifier not in headings]
        for identifier in reversed(undated):
            if known := [other for other in later.get(identifier, ()) if other in headings]:
                earliest = min(known, key=order.index)
                at = order.index(earliest)
                while beside.get(_at(order, at - 1)) == earliest and order[at - 1] > identifier:
                    at -= 1
                put(identifier, earliest, at)
        undated = [identifier for identifier in undated if identifier not in headings]
    return [(identifier, headings.get(identifier)) for identifier in (*order, *undated)]


def _at(order: list[str], index: int) -> str:
    return order[index] if 0 <= index < len(order) else ""


def _turned(earlier: Mapping[str, set[str]]) -> dict[str, list[str]]:
    """By event id, the ids of the events that must stand after it."""
    later: dict[str, list[str]] = {}
    for identifier, others in earlier.items():
        for other in others:
            later.setdefault(other, []).append(identifier)
    return later


def _with_headings(
    placed: Iterable[tuple[str, Heading | None]], by_id: Mapping[str, Entry]
) -> tuple[Entry, ...]:
    """Each entry under its heading; one that a constraint moved stands where it was moved to."""
    entries = []
    current: Heading | None = None
    for identifier, heading in placed:
        if heading is not None:
            current = heading = max(heading, current or heading)
        entries.append(_under(by_id[identifier], heading))
    return tuple(entries)


def _under(entry: Entry, heading: Heading | None) -> Entry:
    return msgspec.structs.replace(entry, heading=heading)


def _cycle(ring: list[str], by_id: Mapping[str, Entry]) -> Diagnostic:
    event = by_id[min(ring)].event
    return Diagnostic(
        "order-cycle",
        Location(event.file),
        "these events are each before the next: " + " → ".join(ring),
        hint="take one of their `after:` or `before:` out",
        label="leads back to this event",
        field=(*event.field, "after" if event.after else "before"),
    )


def _contradiction(
    last: str, given_by: Mapping[str, str], by_id: Mapping[str, Entry]
) -> Diagnostic:
    """The problem at the field that puts ``last`` after what begins when it is over."""
    chain = [last]
    while chain[-1] in given_by:
        chain.append(given_by[chain[-1]])
    chain.reverse()
    first, nearest = chain[0], chain[-2]
    event, field, other = by_id[last].event, "after", nearest
    if nearest not in event.after:
        event, field, other = by_id[nearest].event, "before", last
    return Diagnostic(
        "order-contradiction",
        Location(event.file),
        f"'{last}' is over before '{first}' begins, yet these are each before the next: "
        + " → ".join(chain),
        hint="correct a date, or take an id out of `after:` or `before:`",
        label="contradicts the dates",
        field=(*event.field, field, getattr(event, field).index(other)),
    )
