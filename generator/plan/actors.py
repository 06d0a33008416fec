"""The index of actors: the most active as lanes, who appears with whom, and the others."""

from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest

import msgspec

from generator.model.site import ActorRecord
from generator.plan import routes
from generator.plan.actor import row_href
from generator.plan.axis import slot_time
from generator.plan.company import Company
from generator.plan.desk import Desk
from generator.plan.groups import Groups
from generator.plan.paging import PAGE_SIZE, pager, pages_of
from generator.plan.roles import first_day
from generator.plan.strips import Part, Spot, Strip, parts_of, wider_strips
from generator.views import (
    ActorsView,
    CellView,
    LaneGroupView,
    LaneView,
    Link,
    MatrixRowView,
    PairView,
    SpotView,
)

KINDS = ("person", "state", "organisation", "group", "")
_LANES = 40
_MARKS = 500  # on all lanes; beyond, bins are wider
_MATRIX = 16
_PAIRS = 8
_LONG = 24  # letters of a name in a lane; one that is longer gives way to the short name


class _Lane(msgspec.Struct, frozen=True):
    record: ActorRecord
    parts: tuple[Part, ...]
    group: str


def actors_pages(
    desk: Desk, company: Company, groups: Groups, strip: Strip | None
) -> Iterable[tuple[str, ActorsView]]:
    """The index, and its list in pages of a hundred."""
    counts = {record.actor.id: _count(record) for record in desk.listed_actors}
    by_name = sorted(
        desk.listed_actors, key=lambda record: (record.actor.name.casefold(), record.actor.id)
    )
    ranked = sorted(by_name, key=lambda record: -counts[record.actor.id])
    lanes = [_lane(record, groups) for record in ranked[:_LANES]]
    in_lanes = {lane.record.actor.id for lane in lanes}
    others = [record for record in by_name if record.actor.id not in in_lanes]
    for number in range(1, pages_of(len(others)) + 1):
        path = routes.further(routes.ACTORS, number)
        pages = pager(routes.ACTORS, number, len(others))
        frame = msgspec.structs.replace(
            desk.frame(path, desk.say("site.actors"), section="actors"),
            previous=pages.previous,
            next=pages.next,
        )
        shown = others[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
        links = tuple(
            Link(
                routes.actor(record.actor.id),
                record.actor.name,
                desk.number(counts[record.actor.id]),
            )
            for record in shown
        )
        view = ActorsView(frame, len(ranked), len(lanes), (), None, (), (), (), links, pages)
        yield path, _with_lanes(desk, view, lanes, company, strip) if number == 1 else view


def _count(record: ActorRecord) -> int:
    return len({appearance.entry.event.id for appearance in record.appearances})


def _lane(record: ActorRecord, groups: Groups) -> _Lane:
    parts = parts_of(record)
    day = first_day([part.entry for part in parts])
    return _Lane(record, parts, groups.of(record.actor.id, day))


def _with_lanes(
    desk: Desk, view: ActorsView, lanes: Sequence[_Lane], company: Company, strip: Strip | None
) -> ActorsView:
    """The first page."""
    grouped = _grouped(desk, lanes)
    order = [lane for _, members in grouped for lane in members]
    strip, spots = _fitting(strip, order)
    drawn = {
        lane.record.actor.id: tuple(
            _spot_view(desk, strip, lane, spot) for spot in spots[lane.record.actor.id]
        )
        for lane in order
        if strip is not None
    }
    return msgspec.structs.replace(
        view,
        legend=_legend(drawn.values()),
        axis=strip.view(desk) if strip else None,
        groups=tuple(
            LaneGroupView(
                heading,
                tuple(
                    LaneView(
                        routes.actor(lane.record.actor.id),
                        _name(desk, lane.record.actor.id),
                        len(lane.parts),
                        drawn.get(lane.record.actor.id, ()),
                    )
                    for lane in members
                ),
            )
            for heading, members in grouped
        ),
        matrix=_matrix(desk, company, lanes, order),
        pairs=tuple(
            PairView(
                company.href(one, other),
                desk.say("actor.both", one=_name(desk, one), other=_name(desk, other)),
                count,
            )
            for count, one, other in _strongest(
                desk, company, {lane.record.actor.id: number for number, lane in enumerate(lanes)}
            )
        ),
    )


def _grouped(desk: Desk, lanes: Sequence[_Lane]) -> list[tuple[str, list[_Lane]]]:
    """The lanes by state or body, the most active of these first; then the rest by kind.

    Of a group that has one lane alone, that lane stands with its kind.
    """
    by_group: dict[str, list[_Lane]] = {}
    for lane in lanes:
        by_group.setdefault(lane.group, []).append(lane)
    by_group.pop("", None)
    shared = [(found, members) for found, members in by_group.items() if len(members) > 1]
    shared.sort(key=lambda pair: (-sum(len(lane.parts) for lane in pair[1]), pair[0]))
    grouped = [(desk.actor_name(found), members) for found, members in shared]
    placed = {found for found, _ in shared}
    for kind in KINDS:
        members = [
            lane for lane in lanes if lane.record.actor.kind == kind and lane.group not in placed
        ]
        if members:
            grouped.append((desk.say(f"actors.kind_{kind or 'none'}"), members))
    return grouped


def _fitting(
    strip: Strip | None, lanes: Sequence[_Lane]
) -> tuple[Strip | None, dict[str, list[Spot]]]:
    """The narrowest bins of which the lanes' marks are not too many for a page, and the marks."""
    if strip is None:
        return None, {}
    spots: dict[str, list[Spot]] = {}
    for candidate in wider_strips(strip):
        strip = candidate
        spots = {lane.record.actor.id: strip.spots(lane.parts) for lane in lanes}
        if sum(map(len, spots.values())) <= _MARKS:
            break
    return strip, spots


def _spot_view(desk: Desk, strip: Strip, lane: _Lane, spot: Spot) -> SpotView:
    """A mark as a link: to its event, or of several to the first of them on the actor's page."""
    first = spot.parts[0]
    entry = first.entry
    if len(spot.parts) == 1:
        when = desk.entry_date(entry).text
        name = desk.say("actors.mark", title=entry.event.title, date=when)
        return strip.spot_view(desk, spot, routes.event(entry.id), name)
    href = row_href(lane.record, first.number, len(lane.parts))
    name = desk.say(
        "actors.marks",
        name=_name(desk, lane.record.actor.id),
        time=slot_time(desk, strip.axis, spot.first),
        count=len(spot.parts),
    )
    return strip.spot_view(desk, spot, f"{href}#{routes.entry(entry.id)}", name)


def _legend(lanes: Iterable[tuple[SpotView, ...]]) -> tuple[str, ...]:
    """The kinds of marks that are there, in the legend's order."""
    used = set()
    for spot in (spot for spots in lanes for spot in spots):
        used.add("acts" if spot.acts else "named")
        if spot.count:
            used.add("several")
        if spot.certainty == "disputed":
            used.add("disputed")
        if spot.certainty == "uncertain":
            used.add("uncertain")
        if spot.end is not None:
            used.add("lasting" if spot.lasting else "period")
    order = ("acts", "named", "several", "uncertain", "period", "lasting", "disputed")
    return tuple(mark for mark in order if mark in used)


def _matrix(
    desk: Desk, company: Company, ranked: Sequence[_Lane], order: Sequence[_Lane]
) -> tuple[MatrixRowView, ...]:
    """The most active actors that meet any other of them, in the lanes' order."""
    most = {lane.record.actor.id for lane in ranked[:_MATRIX]}
    actors = [lane.record.actor.id for lane in order if lane.record.actor.id in most]
    met = [one for one in actors if any(company.count(one, other) for other in actors)]
    highest = max((company.count(one, other) for one in met for other in met), default=0)
    return tuple(
        MatrixRowView(
            _name(desk, one),
            tuple(_cell(desk, company, one, other, highest) for other in met[:number]),
        )
        for number, one in enumerate(met)
    )


def _cell(desk: Desk, company: Company, one: str, other: str, highest: int) -> CellView:
    count = company.count(one, other)
    if not count:
        return CellView()
    both = desk.say("actor.both", one=_name(desk, one), other=_name(desk, other))
    name = desk.say("actors.cell", names=both, count=count)
    return CellView(count, _grey(count, highest), company.href(one, other), name)


def _grey(count: int, highest: int) -> int:
    """The step of a count from 1 to 4, by its order of magnitude: few pairs share most events."""
    if highest == 1:
        return 1
    return 1 + max(step for step in range(4) if count**4 >= highest**step)


def _strongest(
    desk: Desk, company: Company, ranks: Mapping[str, int]
) -> list[tuple[int, str, str]]:
    """The pairs that share most events, then by name; of each the more active actor first."""

    def rank(pair: tuple[int, str, str]) -> tuple[int, str, str, str, str]:
        count, one, other = pair
        names = desk.actor_name(one).casefold(), desk.actor_name(other).casefold()
        return (-count, *names, one, other)

    def in_order(one: str, other: str) -> tuple[str, str]:
        last = len(ranks)
        return (one, other) if ranks.get(one, last) <= ranks.get(other, last) else (other, one)

    strongest = nsmallest(_PAIRS, company.pairs(), key=rank)
    return [(count, *in_order(one, other)) for count, one, other in strongest]


def _name(desk: Desk, identifier: str) -> str:
    """An actor's name, or its short name where that is long."""
    name = desk.actor_name(identifier)
    return name if len(name) <= _LONG else desk.actor_label(identifier)
