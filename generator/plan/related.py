"""Events near another one: named by its editor, or sharing actors and topics."""

from collections.abc import Iterable

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
    actors = [_actors(desk, entry) for entry in timeline]
    shared = [
        own | {f"#{topic}" for topic in entry.event.topics}
        for own, entry in zip(actors, timeline, strict=True)
    ]
    near: list[set[int]] = [set() for _ in timeline]
    for appearances in _by_actor(actors).values():
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


def _actors(desk: Desk, entry: Entry) -> frozenset[str]:
    """The event's actors: private ones bring no two events together."""
    return frozenset(part.actor for part in entry.event.actors) - desk.private_actors.keys()


def _by_actor(actors: Iterable[frozenset[str]]) -> dict[str, list[int]]:
    """By actor, the places on the timeline of its events, in order."""
    positions: dict[str, list[int]] = {}
    for index, named in enumerate(actors):
        for actor in named:
            positions.setdefault(actor, []).append(index)
    return positions
