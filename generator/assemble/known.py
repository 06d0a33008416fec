"""What was known when: each event as its sources had told it by the end of a day.

A source counts from the last day on which it can have been published; one without such a day
never does. What editors state of an event (its title, its date, that its sources disagree)
rests on all of its sources and is known with the last of them. Until then dates, figures
and disputes are those of the readings at hand, and nothing here holds the editors' words.
"""

from collections.abc import Iterable, Iterator

import msgspec

from generator.assemble.chronology import heading_of
from generator.assemble.entries import make_entry
from generator.assemble.readings import date_read, figures_read
from generator.assemble.registry import Registry
from generator.assemble.sources import grouped
from generator.model import Article, Event
from generator.model.site import AnnotatedArticle, Development, Entry, KnownDay, Source


def known_days(
    entries: Iterable[Entry], articles: Iterable[AnnotatedArticle], registry: Registry
) -> tuple[KnownDay, ...]:
    """Each day on which a source was published or withdrawn, in order."""
    brought: dict[int, list[Development]] = {}
    reported: set[tuple[int, str]] = set()
    for entry in entries:
        for day, development in _developments(entry, registry):
            brought.setdefault(day, []).append(development)
            reported.update((day, key) for key in development.reports)
    silent: dict[int, list[Article]] = {}
    for annotated in articles:
        article = annotated.article
        until = article.published.upper if article.published else None
        if until is not None and (until, article.id) not in reported:
            silent.setdefault(until, []).append(article)
    return tuple(
        KnownDay(
            day,
            tuple(brought.get(day, ())),
            tuple(silent.get(day, ())),
        )
        for day in sorted({*brought, *silent})
    )


def as_known(entry: Entry, day: int, registry: Registry) -> Entry | None:
    """The event as its sources had told it by the day's end; None before its first report.

    Mere context is no report of it.
    """
    known = [
        _not_withdrawn_yet(source, day)
        for source in entry.sources
        if source.known_from is not None and source.known_from <= day
    ]
    if all(source.citation.stance == "context" for source in known):
        return None
    sources = grouped(known, registry)
    event = entry.event
    if len(known) < len(entry.sources):
        # The editors' words may rest on what came later.
        event = Event(
            event.id, event.file, "", date=date_read(sources), figures=figures_read(sources)
        )
    elif event.after or event.before:
        # Where these place an event depends on what is known of others today.
        event = msgspec.structs.replace(
            event, date=event.date or date_read(sources), after=(), before=()
        )
    found = make_entry(event, sources)
    return msgspec.structs.replace(found, heading=heading_of(event.date))


def _developments(entry: Entry, registry: Registry) -> Iterator[tuple[int, Development]]:
    published: dict[int, list[str]] = {}
    withdrawn: dict[int, list[str]] = {}
    for source in entry.sources:
        if source.known_from is None:
            continue
        published.setdefault(source.known_from, []).append(source.key)
        until = _withdrawn_on(source)
        if until is not None:
            # Nobody withdraws what is not published yet.
            withdrawn.setdefault(max(until, source.known_from), []).append(source.key)
    before: Entry | None = None
    for day in sorted({*published, *withdrawn}):
        known = as_known(entry, day, registry)
        if known is not None:
            reports, gone = published.get(day, ()), withdrawn.get(day, ())
            yield day, Development(known, before, tuple(reports), tuple(gone))
        before = known


def _withdrawn_on(source: Source) -> int | None:
    article = source.article
    return article.withdrawn.on.upper if article and article.withdrawn else None


def _not_withdrawn_yet(source: Source, day: int) -> Source:
    article = source.article
    if article is None or article.withdrawn is None:
        return source
    until = _withdrawn_on(source)
    if until is not None and until <= day:
        return source
    return msgspec.structs.replace(source, article=msgspec.structs.replace(article, withdrawn=None))
