"""What was known when: each event as its sources had told it by the end of a day.

A source counts from the last day on which it can have been published; one without such a day
never does. What editors state of an event (its title, its date) rests on all of its sources
and is known with the last of them. Until then dates and figures are those of the readings at
hand, actors and place those that the sources name, and nothing here holds the editors' words
but the event's kind. On a date or a figure sources disagree where their readings until then do:
what editors declare of it is their judgement of later.
"""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from generator.assemble.chronology import heading_of
from generator.assemble.entries import make_entry
from generator.assemble.naming import Naming, place_named
from generator.assemble.readings import date_read, figures_read
from generator.assemble.registry import Registry
from generator.assemble.sources import grouped
from generator.model import Article, Event
from generator.model.site import AnnotatedArticle, Development, Entry, KnownDay, Source


def known_days(
    entries: Iterable[Entry], articles: Iterable[AnnotatedArticle], registry: Registry
) -> tuple[KnownDay, ...]:
    """Each day on which a source was published or withdrawn, in order."""
    entries, articles = tuple(entries), tuple(articles)
    knowing = _Knowing(registry, Naming(articles, registry), _settled(entries))
    brought: dict[int, list[Development]] = {}
    reported: set[tuple[int, str]] = set()
    for entry in entries:
        for day, development in _developments(entry, knowing):
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


class _Knowing(msgspec.Struct, frozen=True):
    """What is looked up for each event and day.

    ``settled`` is, of events that others place, the day by which all sources of all of them
    are out; None where that is never known.
    """

    registry: Registry
    naming: Naming
    settled: Mapping[str, int | None]


def _as_known(entry: Entry, day: int, knowing: _Knowing) -> Entry | None:
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
    sources = grouped(known, knowing.registry)
    event = entry.event
    if len(known) < len(entry.sources):
        # The editors' words may rest on what came later.
        event = Event(
            event.id,
            event.file,
            "",
            date=date_read(sources),
            figures=figures_read(sources),
            kind=event.kind,
            place=place_named(event, sources),
            actors=knowing.naming.actors(event, sources),
        )
    elif (last := knowing.settled.get(entry.id, day)) is None or last > day:
        # What others leave of its date rests on what came later.
        event = msgspec.structs.replace(
            event, date=event.date or date_read(sources), after=(), before=()
        )
    found = make_entry(_as_computed(event, sources), sources)
    if event is entry.event:  # all is out: it stands where it stands today
        lower, upper, heading = entry.lower, entry.upper, entry.heading
    else:
        lower, upper, heading = found.lower, found.upper, heading_of(event.date)
    return msgspec.structs.replace(found, lower=lower, upper=upper, heading=heading)


def _as_computed(event: Event, sources: Iterable[Source]) -> Event:
    """The event without what editors declare of readings: whether those disagree is computed."""
    if not event.disputes:
        return event
    read = {"date", *(figure.name for source in sources for figure in source.citation.figures)}
    declared = tuple(dispute for dispute in event.disputes if dispute.about not in read)
    return msgspec.structs.replace(event, disputes=declared)


def _settled(entries: Iterable[Entry]) -> dict[str, int | None]:
    """Of events that place each other, the day on which the last source of any of them is out."""
    by_id = {entry.id: entry for entry in entries}
    near: dict[str, set[str]] = {}
    for entry in by_id.values():
        for other in (*entry.event.after, *entry.event.before):
            if other in by_id:
                near.setdefault(entry.id, set()).add(other)
                near.setdefault(other, set()).add(entry.id)
    settled: dict[str, int | None] = {}
    for first in near:
        if first in settled:
            continue
        together, waiting = {first}, [first]
        while waiting:
            found = near[waiting.pop()] - together
            together |= found
            waiting += found
        days = [source.known_from for each in together for source in by_id[each].sources]
        out = [day for day in days if day is not None]
        last = max(out) if out and len(out) == len(days) else None
        settled |= dict.fromkeys(together, last)
    return settled


def _developments(entry: Entry, knowing: _Knowing) -> Iterator[tuple[int, Development]]:
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
        known = _as_known(entry, day, knowing)
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
