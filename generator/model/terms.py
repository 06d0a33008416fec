"""What a document names of the site: actors, and the terms of its vocabularies.

Each is a pair of what it is (``actor``, ``kind``, ``topic``, ``figure``, ``role``) and its id.
"""

from collections.abc import Iterator
from typing import TypeAlias

from generator.model.article import Article
from generator.model.event import Citation, Event

Term: TypeAlias = tuple[str, str]


def terms_of_event(event: Event) -> Iterator[Term]:
    """All that an event names, what its sources say of it aside."""
    if event.kind:
        yield "kind", event.kind
    for topic in event.topics:
        yield "topic", topic
    for figure in event.figures:
        yield "figure", figure.name
    for part in event.actors:
        yield "actor", part.actor
        yield "role", part.role
        if part.said_by:
            yield "actor", part.said_by


def terms_of_citation(citation: Citation) -> Iterator[Term]:
    """What a source's record of an event names; an actor may be what it rests on."""
    for figure in citation.figures:
        yield "figure", figure.name
    for root in citation.rests_on:
        yield "actor", root
    for passage in citation.passages:
        if passage.said_by:
            yield "actor", passage.said_by


def terms_of_article(article: Article) -> Iterator[Term]:
    """What an article names, its events aside."""
    for identifier in (*article.actors, *article.rests_on):
        yield "actor", identifier
    for quote in article.quotes:
        if quote.speaker:
            yield "actor", quote.speaker
