"""Who appears with whom: the events that each two actors share."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import msgspec

from generator.model.site import Entry
from generator.plan import routes
from generator.plan.desk import Desk
from generator.plan.entries import row_view
from generator.plan.lists import list_pages
from generator.plan.paging import pager_of
from generator.views import CompanionView, CompanyView, Link, ListPageView

_COMPANIONS = 15  # on an actor's own page, those met most often
_SHARED = 8  # events of two actors that unfold in place; more have a page
_FURTHER = 40  # companions on one of the pages that list them all


class Companion(msgspec.Struct, frozen=True):
    """Another actor, and the events shared with it, in the timeline's order."""

    id: str
    entries: Sequence[Entry]


class Company:
    """All pairs of actors with a page, counted once for the whole site."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._shared: dict[str, dict[str, list[Entry]]] = {}
        self._ranked: dict[str, tuple[Companion, ...]] = {}
        self._links: dict[str, Link] = {}
        for entry in desk.site.entries:
            named = {part.actor for part in entry.event.actors} & desk.actor_pages
            for one, other in combinations(sorted(named), 2):
                self._events_of(one, other).append(entry)

    def _events_of(self, one: str, other: str) -> list[Entry]:
        """The list of a pair, which both of them hold."""
        mine = self._shared.setdefault(one, {})
        if other not in mine:
            mine[other] = self._shared.setdefault(other, {})[one] = []
        return mine[other]

    def count(self, one: str, other: str) -> int:
        return len(self._shared.get(one, {}).get(other, ()))

    def companions(self, identifier: str) -> tuple[Companion, ...]:
        """The actors in the same events, those met most often first, then by name."""
        ranked = self._ranked.get(identifier)
        if ranked is None:
            name = self._desk.actor_name
            shared = self._shared.get(identifier, {})
            ranked = self._ranked[identifier] = tuple(
                Companion(other, shared[other])
                for other in sorted(
                    shared, key=lambda other: (-len(shared[other]), name(other).casefold(), other)
                )
            )
        return ranked

    def pairs(self) -> Iterator[tuple[int, str, str]]:
        """Every two actors that share events: how many, and both in the order of their ids."""
        for one, others in self._shared.items():
            for other, entries in others.items():
                if one < other:
                    yield len(entries), one, other

    def href(self, one: str, other: str) -> str:
        """Where the events stand that two actors share: on the page of one, or on their own."""
        if self.count(one, other) > _SHARED:
            return routes.both(one, other)
        ranks = [self._rank(one, other), self._rank(other, one)]
        if ranks[1] < ranks[0]:
            one, other = other, one
        rank = min(ranks)
        page = routes.actor(one)
        if rank >= _COMPANIONS:
            page = routes.further(routes.company(one), rank // _FURTHER + 1)
        return f"{page}#{routes.companion(other)}"

    def views(self, identifier: str) -> tuple[CompanionView, ...]:
        """The companions on an actor's own page."""
        return self._views(identifier, self.companions(identifier)[:_COMPANIONS])

    def all_link(self, identifier: str) -> Link | None:
        """To all companions, where the actor's own page does not show them."""
        count = len(self.companions(identifier))
        if count <= _COMPANIONS:
            return None
        text = self._desk.say("actor.all_companions", count=count)
        return Link(routes.company(identifier), text)

    def company_pages(self, identifier: str) -> Iterable[tuple[str, CompanyView]]:
        """All companions of an actor that has more than its own page shows."""
        companions = self.companions(identifier)
        if len(companions) <= _COMPANIONS:
            return
        desk = self._desk
        name = desk.actor_name(identifier)
        first = routes.company(identifier)
        total = -(-len(companions) // _FURTHER)
        for number in range(1, total + 1):
            path = routes.further(first, number)
            shown = companions[(number - 1) * _FURTHER : number * _FURTHER]
            pages = pager_of(first, number, total)
            frame = msgspec.structs.replace(
                desk.frame(path, desk.say("actor.company_of", name=name), section="actors"),
                previous=pages.previous,
                next=pages.next,
            )
            yield (
                path,
                CompanyView(
                    frame,
                    Link(routes.actor(identifier), name),
                    len(companions),
                    self._views(identifier, shown),
                    pages,
                ),
            )

    def pair_pages(self) -> Iterable[tuple[str, ListPageView]]:
        """The events of each two actors that share more than unfold in place."""
        desk = self._desk
        for count, one, other in self.pairs():
            if count <= _SHARED:
                continue
            names = desk.actor_name(one), desk.actor_name(other)
            yield from list_pages(
                desk,
                routes.both(one, other),
                desk.say("actor.both", one=names[0], other=names[1]),
                "both",
                [row_view(desk, entry) for entry in self._shared[one][other]],
                Link(routes.actor(one), names[0]),
                "actors",
            )

    def _views(self, identifier: str, companions: Iterable[Companion]) -> tuple[CompanionView, ...]:
        desk = self._desk
        return tuple(
            CompanionView(
                routes.companion(each.id),
                desk.actor_href(each.id),
                desk.actor_name(each.id),
                len(each.entries),
                tuple(self._link(entry) for entry in each.entries[-_SHARED:]),
                routes.both(identifier, each.id) if len(each.entries) > _SHARED else "",
            )
            for each in companions
        )

    def _link(self, entry: Entry) -> Link:
        link = self._links.get(entry.id)
        if link is None:
            when = self._desk.entry_date(entry).text
            link = self._links[entry.id] = Link(routes.event(entry.id), entry.event.title, when)
        return link

    def _rank(self, one: str, other: str) -> int:
        """Which of one's companions the other is, from 0."""
        return [each.id for each in self.companions(one)].index(other)
