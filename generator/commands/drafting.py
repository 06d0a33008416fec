"""A raw article → the files that a conversion would write, with what the site knows already."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

import msgspec

from generator.commands.known import Known, draft_with, read_known
from generator.commands.report import bug_report
from generator.commands.seeds import Unreadable, read_seed
from generator.convert import (
    Draft,
    DraftEvent,
    SeedRecord,
    article_id,
    free_id,
    passing_actors,
    render_actor_stub,
    render_draft,
    told_actors,
)
from generator.diagnostics import Diagnostic
from generator.model import Actor, Article
from generator.pipeline import Progress
from generator.pool import ordered_map


class Drafted(msgspec.Struct, frozen=True):
    """What became of one raw article: its draft, or why there is none.

    ``error`` and ``problems`` are those of a file that cannot be read, or that Dateline fails on;
    with a draft, problems are warnings. ``record`` is what is known of it, ``has_record`` whether
    a .yaml says so.
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


def failed(problem: Exception) -> Drafted:
    """What becomes of an article that Dateline fails on: the others go on."""
    return Drafted(error=bug_report(problem))


def _drafter(root: Path, choices: Choices) -> Callable[[Path], bytes]:
    known, encode = read_known(root, choices.model), msgspec.msgpack.Encoder().encode

    def draft_one(path: Path) -> bytes:
        try:
            return encode(_drafted(path, root, known, choices))
        except Exception as problem:  # one article's
            return encode(failed(problem))

    return draft_one


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
        passing = passing_actors(draft.actors, told_actors(draft.events, draft.quotes))
        return Conversion(
            draft,
            (path, render_draft(draft, drafted.record, seed_path)),
            tuple(
                (_path("actors", actor.id, known.actors), render_actor_stub(actor))
                for actor in draft.actors
                if not actor.known and actor not in passing
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


def bytes_of(file: Path) -> bytes | None:
    """What is in the file; None where there is none."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None


def _path(folder: str, id: str, documents: Sequence[Article] | Sequence[Actor]) -> str:
    """Where the document of this id is, in whatever sub-folder; else where it belongs."""
    found = [each.file for each in documents if each.id == id]
    return found[0] if found else f"content/{folder}/{id}.md"
