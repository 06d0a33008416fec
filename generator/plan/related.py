"""Events near another one: named by its editor, or sharing actors and topics."""

from generator.model.site import Entry
from generator.plan.desk import Desk
from generator.views import RowView

_MOST = 6
_NEAR = 3  # how many events before and after are looked at on each actor's own timeline
_ENOUGH = 2  # shared actors and topics that make two events related


def related_rows(desk: Desk, rows: dict[str, RowView]) -> dict[str, tuple[RowView, ...]]:
    """By event id, at most six rows in the timeline's order.

    Those an editor names come first to be chosen, then those that share most;
    of equals the nearest on the timeline. Only neighbours on a shared actor's
    own timeline are looked at, so that the work stays in proportion to the site.
    """
    timeline = desk.site.entries
    position = {entry.id: index for index, entry in enumerate(timeline)}
    shared = [_shared_with(entry) for entry in timeline]
    near: list[set[int]] = [set() for _ in timeline]
    for appearances in _by_actor(timeline).values():
        for index, own in enumerate(appearances):
            near[own].update(appearances[max(0, index - _NEAR) : index + _NEAR + 1])
    related = {}
    for own, entry in enumerate(timeline):
        named = [position[other] for other in entry.event.related if other in position]
        mine = shared[own]
        scored = sorted(
            (-common, abs(other - own), other)
            for other in near[own].difference(named, (own,))
            if (common := len(mine & shared[other])) >= _ENOUGH
        )
        chosen = (named + [other for _, _, other in scored])[:_MOST]
        related[entry.id] = tuple(rows[timeline[other].id] for other in sorted(chosen))
    return related


def _shared_with(entry: Entry) -> frozenset[str]:
    """What two events can share: actors, and topics under a mark of their own."""
    event = entry.event
    return frozenset(part.actor for part in event.actors) | {f"#{topic}" for topic in event.topics}


def _by_actor(timeline: tuple[Entry, ...]) -> dict[str, list[int]]:
    positions: dict[str, list[int]] = {}
    for index, entry in enumerate(timeline):
        for actor in dict.fromkeys(part.actor for part in entry.event.actors):
            positions.setdefault(actor, []).append(index)
    return positions
