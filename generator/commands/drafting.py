"""A raw article → the files that a conversion would write, with what the site knows already."""

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
    article_id,
    draft_article,
    free_id,
    render_actor_stub,
    render_draft,
)
from generator.discover import SITE_FILE, discover
from generator.model import Actor, Article, Config, Event
from generator.parse import parse_config
from generator.pipeline import parse_all


class Known(msgspec.Struct, frozen=True):
    """What the site holds, as far as it can be read: its problems are for `check` to tell."""

    config: Config
    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    actors: tuple[Actor, ...]


class Conversion(msgspec.Struct, frozen=True):
    """A draft, and the files that hold it: paths from the site's root, each with its text.

    ``namesake`` is the article of another seed that has the title's file already, if one does.
    """

    draft: Draft
    article: tuple[str, str]
    stubs: tuple[tuple[str, str], ...]
    namesake: Article | None = None


def draft_files(
    article: RawArticle, record: SeedRecord, seed: Path, root: Path, known: Known
) -> Conversion:
    """The conversion of a raw article.

    The draft belongs to the article that names this seed, if there is one already.
    """
    seed_path = seed.relative_to(root).as_posix() if seed.is_relative_to(root) else ""
    own = [each for each in known.articles if seed_path and each.seed == seed_path]
    # What names no seed may be this very article, and is for the editor to decide.
    others = {each.id: each for each in known.articles if each.seed not in ("", seed_path)}
    wanted = article_id(article.title)
    id = own[0].id if own else free_id(wanted, others)
    draft = draft_with(known, article, record, [id])
    return Conversion(
        draft,
        (_path("articles", id, known.articles), render_draft(draft, record, seed_path)),
        tuple(
            (_path("actors", actor.id, known.actors), render_actor_stub(actor))
            for actor in draft.actors
            if not actor.known
        ),
        None if own else others.get(wanted),
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
        [_known_actor(actor) for actor in known.actors if not actor.draft],
        week=known.config.week,
        existing_events=list(_known_events(known, own_ids)),
        kinds=[id for id, _ in known.config.kinds],
    )


def read_known(root: Path | None) -> Known:
    """What the site holds; outside of one, nothing."""
    if root is None:
        return Known(Config(title=""), (), (), ())
    sources, _ = discover(str(root))
    settings = [source for source in sources if source.path == SITE_FILE]
    config = parse_config(settings[0])[0] if settings else None
    places = arguments.find_places(str(root), None)
    arguments.make_cache(places.cache)
    written = [source for source in sources if source.path.endswith(".md")]
    parsed = parse_all(written, places.cache, 1, lambda stage, done, total: None)
    documents = [each.document for each in parsed]
    return Known(
        config or Config(title=""),
        tuple(each for each in documents if isinstance(each, Article)),
        tuple(each for each in documents if isinstance(each, Event)),
        tuple(each for each in documents if isinstance(each, Actor)),
    )


def text_of(file: Path) -> str | None:
    """The file's text, byte for byte; None where there is no file."""
    try:
        return file.read_bytes().decode("utf-8", "surrogateescape")
    except FileNotFoundError:
        return None


def _path(folder: str, id: str, documents: Sequence[Article] | Sequence[Actor]) -> str:
    """Where the document of this id is, in whatever sub-folder; else where it belongs."""
    found = [each.file for each in documents if each.id == id]
    return found[0] if found else f"content/{folder}/{id}.md"


def _known_actor(actor: Actor) -> KnownActor:
    names = [alias.name for alias in actor.aliases]
    names += [actor.short] if actor.short else []
    names += [actor.native_name.name] if actor.native_name else []
    return KnownActor(actor.id, actor.name, tuple(names), actor.kind)


def _known_events(known: Known, own_articles: Collection[str]) -> Iterator[KnownEvent]:
    """The events that a draft may cite: signed ones, and none that the article itself declares."""
    declared = [
        event
        for article in known.articles
        if not article.draft and article.id not in own_articles
        for event in article.events
    ]
    for event in sorted((*known.events, *declared), key=lambda event: event.id):
        if not event.draft and event.date is not None:
            actors = tuple(part.actor for part in event.actors)
            yield KnownEvent(event.id, event.title, event.date.text, actors)
