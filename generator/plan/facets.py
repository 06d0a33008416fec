"""The values by which a page of the timeline is browsed and filtered, with their counts on it."""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.edtf import civil, day_number, day_text
from generator.model.site import Entry
from generator.plan import routes
from generator.plan.desk import Desk
from generator.plan.paging import PAGE_SIZE
from generator.views import FacetView, ValueGroupView, ValueView

_GROUPS = {
    "person": "people",
    "state": "states",
    "organisation": "organisations",
    "group": "groups",
    "": "others",
}
_FIRST, _LAST = day_number(-9999, 1, 1), day_number(9999, 12, 31)


def facets(desk: Desk, entries: Sequence[Entry], covers: str = "") -> FacetView:
    """Kinds in the site's order; actors by group and topics, those of most events first.

    ``covers`` says what the counts are of, where these are not all events.
    """
    kinds = Counter(entry.event.kind for entry in entries)
    topics = Counter(topic for entry in entries for topic in dict.fromkeys(entry.event.topics))
    return FacetView(
        total=len(entries),
        disputed=sum(entry.date_is_disputed for entry in entries),
        covers=covers,
        kinds=tuple(
            ValueView(routes.kind(kind), desk.kinds.get(kind, kind), kinds[kind])
            for kind in dict.fromkeys((*desk.kinds, *sorted(kinds)))
            if kind and kinds[kind]
        ),
        actors=_actor_groups(desk, entries),
        topics=tuple(
            ValueView(routes.topic(topic), desk.topic(topic).text, topics[topic])
            for topic in sorted(
                topics, key=lambda topic: (-topics[topic], desk.topic(topic).text, topic)
            )
        ),
    )


def _actor_groups(desk: Desk, entries: Iterable[Entry]) -> tuple[ValueGroupView, ...]:
    """The actors of most events, as many as a list may have."""
    counts = Counter(actor for entry in entries for actor in _actors(desk, entry))
    names = {actor: desk.actor_label(actor) for actor in counts}
    most = sorted(counts, key=lambda actor: (-counts[actor], names[actor].casefold(), actor))
    groups: dict[str, list[ValueView]] = {kind: [] for kind in _GROUPS}
    for actor in most[:PAGE_SIZE]:
        groups[desk.actors[actor].kind].append(
            ValueView(routes.actor(actor), names[actor], counts[actor])
        )
    return tuple(
        ValueGroupView(desk.say(f"filters.{_GROUPS[kind]}"), tuple(values))
        for kind, values in groups.items()
        if values
    )


def _actors(desk: Desk, entry: Entry) -> Iterable[str]:
    """The actors that an entry names and that have a page, each once."""
    named = dict.fromkeys(part.actor for part in entry.event.actors)
    return (actor for actor in named if actor in desk.actor_pages)


def entry_days(entry: Entry) -> str:
    """``2014-06-09/2014-06-15``: the days that an event can mean, an open end left empty.

    Empty where they are just the day under which the entry stands.
    """
    lower, upper = entry.lower, entry.upper
    if lower is not None and lower == upper and entry.heading == civil(lower):
        return ""
    return f"{'' if lower is None else iso_day(lower)}/{'' if upper is None else iso_day(upper)}"


def iso_day(day: int) -> str:
    """A day in ISO 8601 with four digits of the year, which far ones are brought near to fit."""
    return day_text(min(max(day, _FIRST), _LAST))
