"""Small sites for tests: what a test does not state is the least that makes sense."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.assemble import Assembled, Document, assemble
from generator.edtf import Edtf, parse_edtf
from generator.model import (
    Actor,
    Article,
    Block,
    Citation,
    Config,
    Correction,
    Event,
    Figure,
    Name,
    Participation,
    Passage,
    Prose,
    Quote,
    Retraction,
    Role,
    Selector,
)
from generator.model.annotation import BLOCK_JOIN
from generator.model.site import Entry, Site

CONFIG = Config(
    "A story",
    kinds=(("military", "Military"), ("statement", "Statement")),
    topics=(("oil", "Oil"),),
    figures=(("killed", "killed"),),
    roles=(("affected", "affected"),),
)


def on(date: str) -> Edtf | None:
    return parse_edtf(date) if date else None


def day(date: str) -> Edtf:
    return parse_edtf(date)


def event(
    id: str,
    *,
    date: str = "2014-06-22",
    actors: Iterable[str | Participation] = (),
    figures: Mapping[str, tuple[int | None, int | None]] | None = None,
    **fields: Any,
) -> Event:
    """An event in a file of its own; an actor's bare id ``acts``."""
    return Event(
        **{
            "id": id,
            "file": f"content/events/{id}.md",
            "title": id.replace("-", " ").capitalize(),
            "date": on(date),
            "actors": tuple(
                Participation(part) if isinstance(part, str) else part for part in actors
            ),
            "figures": _figures(figures),
        }
        | fields
    )


def article(
    id: str,
    words: str = "",
    *,
    published: str = "2014-06-22",
    quotes: Iterable[tuple[str, str]] = (),
    says: Mapping[str, Citation] | None = None,
    **fields: Any,
) -> Article:
    """A report. ``words`` are paragraphs parted by blank lines; none: ``text: none``.

    ``quotes`` pairs words with their speaker; ``says`` is what it says of events
    declared elsewhere.
    """
    return Article(
        **{
            "id": id,
            "file": f"content/articles/{id}.md",
            "title": id.capitalize(),
            "publisher": f"The {id.capitalize()}",
            "url": f"https://example.org/{id}",
            "published": on(published),
            "text": "full" if words else "none",
            "blocks": paragraphs(words),
            "quotes": tuple(Quote(Selector(quote), speaker) for quote, speaker in quotes),
            "citations": tuple((says or {}).items()),
        }
        | fields
    )


def paragraphs(words: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    start = 0
    for text in words.split(BLOCK_JOIN) if words else ():
        blocks.append(Block(text, paragraph=len(blocks) + 1, start=start))
        start += len(text) + len(BLOCK_JOIN)
    return tuple(blocks)


def actor(
    id: str,
    name: str = "",
    *,
    aliases: Iterable[str] = (),
    roles: Iterable[Role] = (),
    **fields: Any,
) -> Actor:
    return Actor(
        **{
            "id": id,
            "file": f"content/actors/{id}.md",
            "name": name or id.replace("-", " ").title(),
            "aliases": tuple(map(Name, aliases)),
            "roles": tuple(roles),
        }
        | fields
    )


def page(id: str, **fields: Any) -> Prose:
    return Prose(**{"id": id, "file": f"content/pages/{id}.md", "title": id.capitalize()} | fields)


def cites(
    article: str = "",
    *passages: str | Passage,
    date: str = "",
    published: str = "",
    figures: Mapping[str, tuple[int | None, int | None]] | None = None,
    **fields: Any,
) -> Citation:
    """What an article, or without its id a reference in place, says of an event."""
    return Citation(
        **{
            "file": "content/events/citing.md",
            "field": ("sources", 0),
            "article": article,
            "passages": tuple(
                Passage(Selector(words)) if isinstance(words, str) else words for words in passages
            ),
            "date": on(date),
            "published": on(published),
            "figures": _figures(figures),
        }
        | fields
    )


def role(title: str, since: str = "", until: str = "", *, held: bool = False) -> Role:
    return Role(title, since=on(since), until=on(until), held=held)


def corrected(date: str, note: str) -> Correction:
    return Correction(day(date), note)


def retracted(date: str, reason: str = "It did not happen.", replaced_by: str = "") -> Retraction:
    return Retraction(day(date), reason, replaced_by)


def assembled(*documents: Document, drafts: bool = False, config: Config = CONFIG) -> Assembled:
    return assemble(documents, config, drafts=drafts)


def make_site(
    *,
    events: Sequence[Event] = (),
    articles: Sequence[Article] = (),
    actors: Sequence[Actor] = (),
    pages: Sequence[Prose] = (),
    config: Config = CONFIG,
) -> Site:
    return assembled(*articles, *actors, *events, *pages, config=config).site


def entry_of(site: Site, id: str) -> Entry:
    return next(entry for entry in (*site.entries, *site.retracted) if entry.id == id)


def codes(assembled: Assembled) -> list[str]:
    return [problem.code for problem in assembled.problems]


def _figures(
    figures: Mapping[str, tuple[int | None, int | None]] | None,
) -> tuple[Figure, ...]:
    return tuple(Figure(name, low, high) for name, (low, high) in (figures or {}).items())
