"""An article's draft: what was found in its words, and the Markdown that an editor reviews.

Everything written here is marked ``draft: true``; taking that out is the
editor's signature. What is not known is left out.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import msgspec

from generator.convert.actors import DraftActor, KnownActor, find_actors, slug
from generator.convert.anchors import Anchors
from generator.convert.dates import DateMention, find_dates
from generator.convert.events import DraftEvent, EventActor, KnownEvent, SiteKind, find_events
from generator.convert.markdown_text import markdown_paragraph, yaml_text
from generator.convert.publication import publication_day
from generator.convert.quotes import Quotation, find_quotes
from generator.convert.reading import RawArticle, Span, plain_words
from generator.convert.recogniser import Recogniser
from generator.convert.stubs import passing_actors, told_actors
from generator.edtf import EdtfError, parse_edtf

# The reader takes front matter up to 64 KiB; what is left of them is for the editor's own lines.
_FRONT_MATTER_BYTES = 60_000
_MORE = "  # there is more than a draft can hold"
_MOST_ACTORS = 500


class SeedRecord(msgspec.Struct, frozen=True):
    """The ``.yaml`` beside a seed. ``text`` is ``full``, ``excerpts`` or ``none``."""

    publisher: str = ""
    url: str = ""
    author: str = ""
    published: str = ""
    inferred_quote: str = ""
    inferred_because: str = ""
    via: str = ""
    language: str = ""
    licence: str = ""
    note: str = ""
    archived: str = ""
    text: str = "excerpts"


class Draft(msgspec.Struct, frozen=True):
    """What was found in ``text``, the input: offsets count its code points.

    ``published`` is EDTF or empty; ``paragraphs`` are the words of ``blocks`` as rendered.
    """

    title: str
    published: str
    author: str
    place: str
    dates: tuple[DateMention, ...]
    actors: tuple[DraftActor, ...]
    quotes: tuple[Quotation, ...]
    events: tuple[DraftEvent, ...]
    text: str
    blocks: tuple[Span, ...]
    paragraphs: tuple[str, ...]


def draft_article(
    article: RawArticle,
    record: SeedRecord,
    known: Sequence[KnownActor],
    *,
    week: str = "iso",
    existing_events: Sequence[KnownEvent] = (),
    kinds: Sequence[SiteKind] | None = None,
    roles: Collection[str] = (),
    recognise: Recogniser | None = None,
) -> Draft:
    """Find dates, actors, quotes and events.

    ``week`` is ``iso`` or ``sunday``; ``kinds`` and ``roles`` are those of the site, ``kinds``
    None where there is none: then all are told. ``recognise`` finds names besides the rules.
    """
    published = publication_day(record.published)
    dates = find_dates(article, published, week=week)
    actors = find_actors(article, known, publisher=record.publisher, recognise=recognise)
    quotes = find_quotes(article, actors, publisher=record.publisher)
    events = find_events(
        article,
        published,
        dates,
        actors,
        quotes,
        publisher=record.publisher,
        existing=existing_events,
        kinds=kinds,
        roles=roles,
    )
    return Draft(
        title=article.title,
        published=record.published,
        author=record.author or article.author,
        place=article.place,
        dates=dates,
        actors=actors,
        quotes=quotes,
        events=events,
        text=article.text,
        blocks=article.paragraphs,
        paragraphs=tuple(plain_words(article.text, block) for block in article.paragraphs),
    )


def article_id(title: str) -> str:
    """The stem of an article's file, from its headline, without a date."""
    undated = re.sub(r"\b\d{4}-\d\d(?:-\d\d)?\b", " ", title)
    return "-".join(slug(undated).split("-")[:12])


def render_draft(draft: Draft, record: SeedRecord, seed_path: str) -> str:
    """The whole file ``content/articles/<id>.md``, with LF.

    Where the record says ``text: none`` it has no body and no anchors: of the article's words it
    holds its headline, and the titles and places of its events.
    """
    lines = ["---", *_record_lines(draft, record, seed_path)]
    room = _FRONT_MATTER_BYTES - _size(lines)
    if record.text == "none":
        events = {"events": map(_event_facts, draft.events)}
        return "\n".join([*lines, *_section_lines(events, room), "---", ""])
    lines += [*_section_lines(_sections(draft), room), "---", ""]
    return "\n".join(lines) + "\n\n".join(map(markdown_paragraph, draft.paragraphs)) + "\n"


def count_entries(article: str) -> Mapping[str, int]:
    """How many dates, quotes and events ``article``, a file of ``render_draft``, has.

    Durations and what no words could be found for are in the draft, and not in the file.
    """
    counted = dict.fromkeys(("dates", "quotes", "events"), 0)
    heading = ""
    for line in article.partition("\n---\n")[0].splitlines():
        if line[:1] not in (" ", "#"):
            heading = line.rstrip(":")
        elif line.startswith("  - ") and heading in counted:
            counted[heading] += 1
    return counted


def _record_lines(draft: Draft, record: SeedRecord, seed_path: str) -> Iterator[str]:
    yield f"title: {yaml_text(draft.title)}"
    for field in ("publisher", "url"):
        if value := getattr(record, field):
            yield f"{field}: {yaml_text(value)}"
    if draft.author:
        yield f"author: {yaml_text(draft.author)}"
    if draft.published:
        yield f"published: {draft.published}"
    else:
        yield "# published: not known; what is relative to it stays unresolved"
    if record.inferred_quote or record.inferred_because:
        yield "inferred:"
        for field, value in (
            ("quote", record.inferred_quote),
            ("because", record.inferred_because),
        ):
            if value:
                yield f"  {field}: {yaml_text(value)}"
    for field in ("language", "licence", "via"):
        if value := getattr(record, field):
            yield f"{field}: {yaml_text(value)}"
    if draft.place:
        yield f"place: {yaml_text(draft.place)}"
    if record.archived:
        yield "archived:"
        yield f"  - url: {yaml_text(record.archived)}"
    if seed_path:
        yield f"seed: {yaml_text(seed_path)}"
    yield f"text: {record.text}"
    yield "draft: true"


def _sections(draft: Draft) -> dict[str, Iterable[list[str]]]:
    """The entries of each section: what matters most comes first."""
    anchors = Anchors(draft.text, draft.blocks, draft.paragraphs)
    return {
        "events": (_event_lines(event, anchors) for event in draft.events),
        "quotes": (_quote_lines(quote, anchors) for quote in draft.quotes),
        "dates": _date_entries(draft, anchors),
        "actors": _other_actors(draft),
    }


def _section_lines(sections: Mapping[str, Iterable[list[str]]], room: int) -> Iterator[str]:
    """The sections as they stand in a file, the first last; ``room`` is in bytes of UTF-8."""
    written: list[list[str]] = []
    for heading, entries in sections.items():
        room -= _size([f"{heading}:", _MORE])
        lines: list[str] = []
        for entry in entries:
            size = _size(entry)
            if size > room:
                lines.append(_MORE)
                break
            room -= size
            lines += entry
        if any(line.lstrip()[:1] == "-" for line in lines):
            lines.insert(0, f"{heading}:")
        written.append(lines)
    for lines in reversed(written):
        yield from lines


def _size(lines: Iterable[str]) -> int:
    return sum(len(line.encode()) + 1 for line in lines)


def _other_actors(draft: Draft) -> Iterator[list[str]]:
    """Those of no event and no quotation: who is only named in passing has no file to refer to."""
    told = told_actors(draft.events, draft.quotes)
    passing = passing_actors(draft.actors, told)
    skipped = told | {actor.id for actor in passing}
    named = dict.fromkeys(actor.id for actor in draft.actors)
    yield from [[f"  - {actor}"] for actor in named if actor not in skipped][:_MOST_ACTORS]
    if passing:
        names = ", ".join(actor.name for actor in passing[:_MOST_ACTORS])
        yield [f"# named once: {names}"]


def _date_entries(draft: Draft, anchors: Anchors) -> Iterator[list[str]]:
    for date in draft.dates:
        if not date.value:
            yield [f"  # “{date.text}”: {date.note}"]
        elif date.is_calendar and _is_edtf(date.value):
            lines = _anchored(anchors, date.text, date.start, "  - ")
            if lines:
                yield [*lines, f"    date: {_edtf(date.value)}{_comment(date.note)}"]


def _quote_lines(quote: Quotation, anchors: Anchors) -> list[str]:
    lines = _anchored(anchors, quote.text, quote.start, "  - ")
    if lines and quote.speaker:
        lines.append(f"    speaker: {yaml_text(quote.speaker)}")
    elif lines and quote.note:
        lines.append(f"    # speaker: {quote.note}")
    return lines


def _event_lines(event: DraftEvent, anchors: Anchors) -> list[str]:
    passage = _anchored(anchors, event.passage, event.start, "      - ")
    if len(passage) == 1:
        passage = [f"      - {'quote: ' if event.said_by else ''}{yaml_text(event.passage)}"]
    if passage and event.said_by:
        passage.append(f"        said_by: {yaml_text(event.said_by)}")
    lines = _event_facts(event)
    return [*lines, "    passages:", *passage] if passage else lines


def _event_facts(event: DraftEvent) -> list[str]:
    lines = [f"  - {'event' if event.cites else 'id'}: {yaml_text(event.id)}"]
    lines.append(f"    date: {_edtf(event.date)}{_comment(event.note)}")
    if not event.cites:
        lines.append(f"    title: {yaml_text(event.title)}")
        if event.kind:
            lines.append(f"    kind: {event.kind}")
        elif event.told_kind:
            lines.append(f"    # kind: {event.told_kind} is none of this site's kinds")
        if event.place:
            lines.append(f"    place: {yaml_text(event.place)}")
        if event.actors:
            lines.append("    actors:")
        for entry in event.actors:
            lines += _participation(entry)
        lines.append("    draft: true")
    return lines


def _participation(entry: EventActor) -> list[str]:
    """An actor of an event: a bare id acts."""
    if entry.role == "acts" and not entry.alleged:
        return [f"      - {yaml_text(entry.actor)}"]
    lines = [f"      - actor: {yaml_text(entry.actor)}"]
    if entry.role != "acts":
        lines.append(f"        role: {entry.role}")
    if entry.alleged:
        lines += ["        alleged: true", f"        said_by: {yaml_text(entry.said_by)}"]
    return lines


def _anchored(anchors: Anchors, quote: str, start: int, lead: str) -> list[str]:
    """The lines of a selector, the first after ``lead``; none where nothing makes it unique."""
    selector = anchors.selector(quote, start)
    if selector is None:
        return []
    lines = [f"{lead}quote: {yaml_text(quote)}"]
    for field in ("prefix", "suffix"):
        if value := getattr(selector, field):
            lines.append(f"{' ' * len(lead)}{field}: {yaml_text(value)}")
    return lines


def _edtf(value: str) -> str:
    """A date as it may stand unquoted in a block; a set would be read as a YAML list."""
    return f'"{value}"' if value[0] in "[{" else value


def _is_edtf(value: str) -> bool:
    try:
        parse_edtf(value)
    except EdtfError:
        return False
    return True


def _comment(note: str) -> str:
    return f"  # {note}" if note else ""
