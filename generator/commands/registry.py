"""What a site knows already, as a conversion needs it: its actors and its events."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.commands import arguments
from generator.convert import KnownActor, KnownEvent
from generator.model import Actor, Article, Config, Event
from generator.model.record import Record
from generator.parse import parse_config
from generator.pipeline import SITE_FILE, discover, parse_all


def read_documents(root: Path) -> tuple[list[Record], Config | None]:
    """What the site holds, as far as it can be read: its problems are for `check` to tell."""
    sources, _ = discover(str(root))
    settings = [source for source in sources if source.path == SITE_FILE]
    config = parse_config(settings[0])[0] if settings else None
    places = arguments.find_places(str(root), None)
    arguments.make_cache(places.cache)
    written = [source for source in sources if source.path.endswith(".md")]
    parsed = parse_all(written, places.cache, 1, lambda stage, done, total: None)
    return [each.document for each in parsed if each.document is not None], config


def known_actors(actors: Sequence[Actor]) -> list[KnownActor]:
    known = []
    for actor in actors:
        names = [alias.name for alias in actor.aliases]
        names += [actor.short] if actor.short else []
        names += [actor.native_name.name] if actor.native_name else []
        known.append(KnownActor(actor.id, actor.name, tuple(names), actor.kind))
    return known


def known_events(
    events: Sequence[Event], articles: Sequence[Article], own_article: str
) -> Iterator[KnownEvent]:
    """The events that a draft may cite: signed ones, and none that the article itself declares."""
    declared = [
        event
        for article in articles
        if not article.draft and article.id != own_article
        for event in article.events
    ]
    for event in sorted((*events, *declared), key=lambda event: event.id):
        if not event.draft and event.date is not None:
            actors = tuple(part.actor for part in event.actors)
            yield KnownEvent(event.id, event.title, event.date.text, actors)
