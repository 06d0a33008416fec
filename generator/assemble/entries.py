"""An event with sources: what they make of it, whichever of its sources they are."""

from generator.assemble.disputes import find_disputes
from generator.model import Event
from generator.model.site import Entry, Source


def make_entry(event: Event, sources: tuple[Source, ...]) -> Entry:
    """The event's entry, not in its place on the timeline yet."""
    date = event.date
    return Entry(
        event,
        date.lower if date else None,
        date.upper if date else None,
        None,
        sources,
        find_disputes(event, sources),
        len({source.group for source in sources}),
    )
