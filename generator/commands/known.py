"""What a site knows that a draft can use: its actors, its events, its settings."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import msgspec

from generator.commands import arguments
from generator.convert import (
    Draft,
    KnownActor,
    KnownEvent,
    RawArticle,
    SeedRecord,
    SiteKind,
    draft_article,
    load_recogniser,
)
from generator.model import Actor, Article, Config, Event


class Known(msgspec.Struct, frozen=True):
    """What the site holds, as far as it can be read: its problems are for `check` to tell.

    ``registry`` are the actors that an editor has signed; ``citable`` the signed events, each
    with the article that declares it, or nothing. ``model`` is the one that finds names besides
    the rules, or empty.
    """

    config: Config
    articles: tuple[Article, ...] = ()
    events: tuple[Event, ...] = ()
    actors: tuple[Actor, ...] = ()
    registry: tuple[KnownActor, ...] = ()
    citable: tuple[tuple[str, KnownEvent], ...] = ()
    model: str = ""


def read_known(root: Path | None, model: str = "") -> Known:
    """What the site holds; outside of one, nothing."""
    if root is None:
        return Known(Config(title=""), model=model)
    # The whole build is behind these, and without a site nothing of it is needed.
    from generator.discover import SITE_FILE, discover
    from generator.parse import parse_config
    from generator.pipeline import parse_all

    sources, _ = discover(str(root))
    settings = [source for source in sources if source.path == SITE_FILE]
    config = parse_config(settings[0])[0] if settings else None
    places = arguments.find_places(str(root), None)
    arguments.make_cache(places.cache)
    written = [source for source in sources if source.path.endswith(".md")]
    parsed = parse_all(written, places.cache, 1, lambda stage, done, total: None)
    documents = [each.document for each in parsed]
    articles = tuple(each for each in documents if isinstance(each, Article))
    events = tuple(each for each in documents if isinstance(each, Event))
    actors = tuple(each for each in documents if isinstance(each, Actor))
    return Known(
        config or Config(title=""),
        articles,
        events,
        actors,
        tuple(_known_actor(actor) for actor in actors if not actor.draft),
        tuple(_citable(articles, events)),
        model,
    )


def draft_with(
    known: Known, article: RawArticle, record: SeedRecord, own_ids: Collection[str] = ()
) -> Draft:
    """The article's draft on a site; ``own_ids`` are those of its own article there, if any.

    Actors that nobody has signed count as little as if they were not there: else what
    one article's draft says would hang on which others were converted before it.
    """
    return draft_article(
        article,
        record,
        known.registry,
        week=known.config.week,
        existing_events=[event for owner, event in known.citable if owner not in own_ids],
        kinds=_kinds_of(known.config),
        roles=[id for id, _ in known.config.roles],
        recognise=load_recogniser(known.model) if known.model else None,
    )


def _kinds_of(config: Config) -> list[SiteKind] | None:
    """The site's kinds of events; None outside of a site, where there is no title either."""
    words = dict(config.kind_words)
    kinds = [SiteKind(id, words.get(id, ())) for id, _ in config.kinds]
    return kinds if config.title else None


def _known_actor(actor: Actor) -> KnownActor:
    names = [alias.name for alias in actor.aliases]
    names += [actor.short] if actor.short else []
    names += [actor.native_name.name] if actor.native_name else []
    return KnownActor(actor.id, actor.name, tuple(names), actor.kind)


def _citable(
    articles: Sequence[Article], events: Sequence[Event]
) -> Iterator[tuple[str, KnownEvent]]:
    """The events that a draft may cite, by id: signed ones."""
    declared = [
        (article.id, event) for article in articles if not article.draft for event in article.events
    ]
    alone = [("", event) for event in events]
    for owner, event in sorted((*alone, *declared), key=lambda each: each[1].id):
        if not event.draft and event.date is not None:
            actors = tuple(part.actor for part in event.actors)
            yield owner, KnownEvent(event.id, event.title, event.date.text, actors)
