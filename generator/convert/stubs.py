"""Which actors of an article get a file of their own, and what stands in it."""

from collections.abc import Iterable, Sequence

from generator.convert.actors import DraftActor
from generator.convert.events import DraftEvent
from generator.convert.markdown_text import yaml_text
from generator.convert.quotes import Quotation

_ENOUGH = 2
"""So often is an actor named that is worth a file without having done or said anything."""


def told_actors(events: Iterable[DraftEvent], quotes: Iterable[Quotation]) -> set[str]:
    """The ids of those who take part in an event, say so of others, or are quoted."""
    told = {quote.speaker for quote in quotes}
    for event in events:
        told.add(event.said_by)
        for entry in event.actors:
            told |= {entry.actor, entry.said_by}
    return told - {""}


def passing_actors(actors: Sequence[DraftActor], told: set[str]) -> tuple[DraftActor, ...]:
    """Those that the site does not know, and that are only named in passing: they get no file."""
    return tuple(
        actor
        for actor in actors
        if not actor.known and actor.id not in told and len(actor.mentions) < _ENOUGH
    )


def render_actor_stub(actor: DraftActor) -> str:
    """The whole file ``content/actors/<id>.md`` of an actor that the site does not know."""
    lines = ["---", f"name: {yaml_text(actor.name)}", f"kind: {actor.kind}"]
    if actor.aliases:
        lines += ["aliases:", *(f"  - {yaml_text(alias)}" for alias in actor.aliases)]
    if actor.role:
        lines += ["roles:", f"  - title: {yaml_text(actor.role)}"]
    return "\n".join([*lines, "draft: true", "---", ""])
