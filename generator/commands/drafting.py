"""A raw article → the files that a conversion would write, with what the site knows already."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

import msgspec

from generator.commands import arguments
from generator.commands.seeds import Unreadable, read_seed
from generator.convert import (
    Draft,
    DraftEvent,
    KnownActor,
    KnownEvent,
    RawArticle,
    SeedRecord,
    SiteKind,
    article_id,
    draft_article,
    free_id,
    load_recogniser,
    render_actor_stub,
    render_draft,
)
from generator.diagnostics import Diagnostic
from generator.discover import SITE_FILE, discover
from generator.model import Actor, Article, Config, Event
from generator.parse import parse_config
from generator.pipeline import Progress, parse_all
from generator.pool import ordered_map


class Known(msgspec.Struct, frozen=True):
    """What the site holds, as far as it can be read: its problems are for `check` to tell.

    ``model`` is the one that finds names besides the rules, or empty.
    """

    config: Config
    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    actors: tuple[Actor, ...]
    model: str = ""


class Drafted(msgspec.Struct, frozen=True):
    """What became of one raw article: its draft, or why there is none.

    ``error`` and ``problems`` are those of a file that cannot be read; with a draft, problems are
    warnings. ``record`` is what is known of it, ``has_record`` whether a .yaml says so.
    """

    seed_path: str = ""
    draft: Draft | None = None
    record: SeedRecord = SeedRecord()
    has_record: bool = False
    error: str = ""
    problems: tuple[Diagnostic, ...] = ()


class Conversion(msgspec.Struct, frozen=True):
    """The files that hold a draft: paths from the site's root, each with its text.

    ``namesake`` is the file and the seed of another article that has the title's file already.
    """

    draft: Draft
    article: tuple[str, str]
    stubs: tuple[tuple[str, str], ...]
    namesake: tuple[str, str] | None = None


class Choices(msgspec.Struct, frozen=True):
    """What the command line says of every article: empty where it leaves that to the record."""

    published: str = ""
    text: str = ""
    model: str = ""


def draft_all(
    seeds: Sequence[Path], root: Path, choices: Choices, jobs: int, progress: Progress
) -> Iterator[Drafted]:
    """The draft of every raw article, in order, with what the site holds at the beginning."""

    def advance(done: int) -> None:
        progress("convert", done, len(seeds))

    decode = msgspec.msgpack.Decoder(Drafted).decode
    return map(decode, ordered_map(partial(_drafter, root, choices), seeds, jobs, advance))


def _drafter(root: Path, choices: Choices) -> Callable[[Path], bytes]:
    known, encode = read_known(root, choices.model), msgspec.msgpack.Encoder().encode
    return lambda path: encode(_drafted(path, root, known, choices))


def _drafted(path: Path, root: Path, known: Known, choices: Choices) -> Drafted:
    try:
        seed = read_seed(path, choices.published)
    except Unreadable as problem:
        return Drafted(error=str(problem), problems=problem.problems)
    record = seed.record
    if choices.text:
        record = msgspec.structs.replace(record, text=choices.text)
    file = path.resolve()
    seed_path = file.relative_to(root).as_posix() if file.is_relative_to(root) else ""
    own = own_article(known, seed_path)
    others = namesakes(known, seed_path)
    id = own.id if own else free_id(article_id(seed.article.title), others)
    draft = draft_with(known, seed.article, record, [id])
    return Drafted(seed_path, draft, record, seed.has_record, "", seed.problems)


class Settling:
    """Gives the drafts of one run their files and their ids, each a free one, in order."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._articles: dict[str, tuple[str, str]] = {}
        self._events = {event.id: "" for event in known.events}
        for article in known.articles:
            self._events |= {event.id: article.id for event in article.events}

    def settle(self, drafted: Drafted, draft: Draft) -> Conversion:
        """The files of a draft. That of the article which names its seed is its own."""
        seed_path, known = drafted.seed_path, self._known
        own = own_article(known, seed_path)
        others = namesakes(known, seed_path) | self._articles
        wanted = article_id(draft.title)
        id = own.id if own else free_id(wanted, others)
        path = _path("articles", id, known.articles)
        self._articles[id] = (path, seed_path)
        draft = msgspec.structs.replace(draft, events=tuple(self._freed(draft.events, id)))
        return Conversion(
            draft,
            (path, render_draft(draft, drafted.record, seed_path)),
            tuple(
                (_path("actors", actor.id, known.actors), render_actor_stub(actor))
                for actor in draft.actors
                if not actor.known
            ),
            None if own else others.get(wanted),
        )

    def _freed(self, events: Iterable[DraftEvent], article: str) -> Iterator[DraftEvent]:
        """The events, none with the id of another article's: not of a draft's either."""
        given: set[str] = set()
        for event in events:
            id, number = event.id, 1
            while not event.cites and (self._events.get(id, article) != article or id in given):
                number += 1
                id = f"{event.id}-{number}"
            given.add(id)
            self._events.setdefault(id, article)
            yield event if id == event.id else msgspec.structs.replace(event, id=id)


def own_article(known: Known, seed_path: str) -> Article | None:
    """The article that was made from this raw one, whatever its file is called by now."""
    return next((each for each in known.articles if seed_path and each.seed == seed_path), None)


def namesakes(known: Known, seed_path: str) -> dict[str, tuple[str, str]]:
    """By id, the file and the seed of each article that was made from another raw one.

    What names no seed may be this very article, and is for the editor to decide.
    """
    return {
        each.id: (each.file, each.seed)
        for each in known.articles
        if each.seed not in ("", seed_path)
    }


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
        kinds=_kinds_of(known.config),
        roles=[id for id, _ in known.config.roles],
        recognise=load_recogniser(known.model) if known.model else None,
    )


def _kinds_of(config: Config) -> list[SiteKind] | None:
    """The site's kinds of events; None outside of a site, where there is no title either."""
    words = dict(config.kind_words)
    kinds = [SiteKind(id, words.get(id, ())) for id, _ in config.kinds]
    return kinds if config.title else None


def read_known(root: Path | None, model: str = "") -> Known:
    """What the site holds; outside of one, nothing."""
    if root is None:
        return Known(Config(title=""), (), (), (), model)
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
        model,
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
