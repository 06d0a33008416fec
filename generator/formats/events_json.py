"""The timeline as data: ``events.json``, one object an event, in the timeline's order.

Dates are EDTF (ISO 8601-2:2019) with their first and last day; addresses are
relative to the file unless they are someone else's. Sources of one event that
rest on the same report share its number, ``report``. What is unknown is left out.
"""

from collections.abc import Callable, Container, Mapping

import msgspec

from generator.edtf import day_text
from generator.model import Block, Figure
from generator.model.annotation import withheld_places
from generator.model.site import Anchor, Entry, Site, Source


class FigureData(msgspec.Struct, omit_defaults=True):
    name: str
    low: int | None = None
    high: int | None = None


class ActorData(msgspec.Struct, omit_defaults=True):
    """An actor without a page has no id; one that is private, no name but “a private person”."""

    id: str = ""
    name: str = ""
    role: str = ""
    alleged: bool = False
    said_by: str = ""


class PassageData(msgspec.Struct, omit_defaults=True):
    """``withheld``: words of the quote in brackets are the editors', for some they withhold."""

    quote: str
    paragraph: int
    url: str
    said_by: str = ""
    withheld: bool = False


class SourceData(msgspec.Struct, omit_defaults=True):
    publisher: str = ""
    title: str = ""
    url: str = ""
    article: str = ""
    published: str = ""
    date: str = ""
    figures: tuple[FigureData, ...] = ()
    place: str = ""
    note: str = ""
    stance: str = ""
    report: int = 0
    withdrawn: str = ""
    passages: tuple[PassageData, ...] = ()


class DisputeData(msgspec.Struct, omit_defaults=True):
    about: str
    note: str = ""
    decided: str = ""


class EventData(msgspec.Struct, omit_defaults=True):
    id: str
    url: str
    title: str
    date: str = ""
    earliest: str = ""
    latest: str = ""
    span: str = "once"
    time: str = ""
    timezone: str = ""
    place: str = ""
    kind: str = ""
    topics: tuple[str, ...] = ()
    status: str = ""
    summary: str = ""
    actors: tuple[ActorData, ...] = ()
    figures: tuple[FigureData, ...] = ()
    disputes: tuple[DisputeData, ...] = ()
    sources: tuple[SourceData, ...] = ()


class TimelineData(msgspec.Struct, omit_defaults=True):
    title: str
    language: str
    url: str = ""
    events: tuple[EventData, ...] = ()


PageOf = Callable[[str, int], str]
"""The address of the page that holds a paragraph of an article."""


def _own_page(article: str, paragraph: int) -> str:
    return f"articles/{article}/"


def events_json(site: Site, base_url: str, page_of: PageOf = _own_page) -> bytes:
    """UTF-8 JSON, one event a line. ``page_of`` knows of articles that fill several pages."""
    listed = {record.actor.id: record.actor.name for record in site.actors}
    names = listed | {actor.id: actor.shown_name for actor in site.unlisted}
    head = msgspec.json.encode(TimelineData(site.config.title, site.config.language, base_url))
    lines = [
        msgspec.json.encode(_event(entry, names, listed, site.config.timezone, page_of))
        for entry in site.entries
    ]
    return head[:-1] + b',"events":[\n' + b",\n".join(lines) + b"\n]}\n"


def _event(
    entry: Entry,
    names: Mapping[str, str],
    listed: Container[str],
    timezone: str,
    page_of: PageOf,
) -> EventData:
    event = entry.event
    return EventData(
        id=event.id,
        url=f"events/{event.id}/",
        title=event.title,
        date=event.date.text if event.date else "",
        earliest=day_text(entry.lower) if entry.lower is not None else "",
        latest=day_text(entry.upper) if entry.upper is not None else "",
        span=event.span,
        time=event.time,
        timezone=(event.timezone or timezone) if event.time else "",
        place=event.place,
        kind=event.kind,
        topics=event.topics,
        status=event.status,
        summary=event.summary,
        actors=tuple(
            ActorData(
                part.actor if part.actor in listed else "",
                names.get(part.actor, part.actor),
                part.role,
                part.alleged,
                names.get(part.said_by, part.said_by),
            )
            for part in event.actors
        ),
        figures=_figures(event.figures),
        disputes=tuple(
            DisputeData(dispute.about, dispute.note, dispute.decided) for dispute in entry.disputes
        ),
        sources=tuple(_source(entry, source, names, page_of) for source in entry.sources),
    )


def _source(entry: Entry, source: Source, names: Mapping[str, str], page_of: PageOf) -> SourceData:
    article, citation = source.article, source.citation
    return SourceData(
        publisher=source.publisher,
        title=source.title,
        url=source.url,
        article=f"articles/{article.id}/" if article else "",
        published=source.published.text if source.published else "",
        date=source.date.text if source.date else "",
        figures=_figures(citation.figures),
        place=citation.place,
        note=citation.note,
        stance=citation.stance,
        report=source.group + 1,
        withdrawn=article.withdrawn.on.text if article and article.withdrawn else "",
        passages=tuple(
            PassageData(
                _quote(article.blocks, anchor),
                anchor.paragraph,
                f"{page_of(article.id, anchor.paragraph)}#x-{entry.id}-{anchor.ordinal}",
                names.get(anchor.said_by or anchor.speaker, anchor.said_by),
                _is_withheld(article.blocks, anchor),
            )
            for anchor in source.passages
        )
        if article
        else (),
    )


def _is_withheld(blocks: tuple[Block, ...], anchor: Anchor) -> bool:
    return any(start < anchor.end and end > anchor.start for start, end in withheld_places(blocks))


def _figures(figures: tuple[Figure, ...]) -> tuple[FigureData, ...]:
    return tuple(FigureData(figure.name, figure.low, figure.high) for figure in figures)


def _quote(blocks: tuple[Block, ...], anchor: Anchor) -> str:
    return "\n\n".join(
        block.text[max(0, anchor.start - block.start) : anchor.end - block.start]
        for block in blocks
        if block.start < anchor.end and block.end > anchor.start
    )
