"""As known on a day: a page for each day on which sources were published, and their list.

What is told of events comes from ``Site.known``, which holds nothing later than the day.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

import msgspec

from generator.edtf import Style, civil, display, parse_edtf
from generator.model import Article
from generator.model.site import Development, Entry, KnownDay, Source
from generator.plan import routes
from generator.plan.changes import change_views
from generator.plan.desk import Desk, direction, edtf_between
from generator.plan.entries import EventParts
from generator.plan.evidence import figure_views, source_view
from generator.plan.known_state import State, handle, place
from generator.plan.paging import PAGE_SIZE, pager, pager_of, pages_of
from generator.plan.timeline import legend_of
from generator.views import (
    DateView,
    KnownDayRowView,
    KnownDaysView,
    KnownEntryView,
    KnownMonthView,
    KnownRowView,
    KnownView,
    Link,
    SourceView,
)

_SILENCE = 3  # days between two of the list, of which it says that they are empty
_MOST = 40  # events with their evidence on one page


def known_pages(
    desk: Desk, parts: Mapping[str, EventParts]
) -> Iterator[tuple[str, KnownView | KnownDaysView]]:
    """``parts`` are what the events' own pages show, by event id."""
    days = desk.site.known
    dates = [desk.day(known.day) for known in days]
    links = [
        Link(routes.known(known.day), date.text) for known, date in zip(days, dates, strict=True)
    ]
    state = State(desk)
    for index, known in enumerate(days):
        state.take(known)
        earlier = links[index - 1] if index else None
        later = links[index + 1] if index + 1 < len(days) else None
        yield from _day_pages(desk, parts, known, dates[index], state, earlier, later)
    yield from _list_pages(desk, dates)


def _day_pages(
    desk: Desk,
    parts: Mapping[str, EventParts],
    known: KnownDay,
    date: DateView,
    state: State,
    earlier: Link | None,
    later: Link | None,
) -> Iterator[tuple[str, KnownView]]:
    """The day's page, and further ones where it brought too much for one."""
    found = sorted(known.developments, key=lambda each: place(each.entry))
    new = [each for each in found if each.before is None]
    more = [each for each in found if each.before is not None]
    path = routes.known(known.day)
    sources = _published(known)
    total = max(1, -(-len(found) // _MOST))
    for number in range(1, total + 1):
        own, pages = routes.further(path, number), pager_of(path, number, total)
        shown = [*new, *more][(number - 1) * _MOST : number * _MOST]
        entries = [_entry(desk, parts, each) for each in shown]
        standing = state.rows() if number == 1 else ()
        first_of_more = max(0, len(new) - (number - 1) * _MOST)
        frame = desk.frame(
            own,
            desk.say("known.title", date=date.text),
            section="timeline",
            description=desk.say("known.lead"),
        )
        yield (
            own,
            KnownView(
                frame=msgspec.structs.replace(frame, previous=pages.previous, next=pages.next),
                date=date,
                published=len(sources),
                became_known=len(new),
                changed=len(more),
                events=state.events,
                disputed=state.disputed,
                vague=sum(_is_vague(published) for published in sources.values()),
                legend=legend_of(date.mark for date in _dates(entries, standing)),
                new=tuple(entries[:first_of_more]),
                more=tuple(entries[first_of_more:]),
                silent=tuple(_article_row(desk, article) for article in known.silent[:PAGE_SIZE])
                if number == 1
                else (),
                state=standing,
                earlier=earlier,
                later=later,
                pager=pages,
            ),
        )


def _dates(entries: Iterable[KnownEntryView], rows: Iterable[KnownRowView]) -> Iterator[DateView]:
    yield from (entry.date for entry in entries)
    yield from (row.date for row in rows)


def _entry(desk: Desk, parts: Mapping[str, EventParts], development: Development) -> KnownEntryView:
    entry = development.entry
    return KnownEntryView(
        id=routes.entry(entry.id),
        href=routes.event(entry.id),
        title=entry.event.title,
        handle="" if entry.event.title else handle(desk, entry),
        date=desk.date_of(entry),
        date_is_disputed=entry.date_is_disputed,
        dated=entry.date_is_disputed or not entry.event.title or development.before is not None,
        changes=change_views(desk, development),
        figures=figure_views(desk, entry.event.figures),
        sources=_sources(desk, parts[entry.id], development),
        tally=_tally(desk, entry) if development.before is None else "",
    )


def _sources(desk: Desk, today: EventParts, development: Development) -> tuple[SourceView, ...]:
    """The sources of the day; where all is as it is today, as the event's own page shows them."""
    entry, now = development.entry, today.entry
    if entry.sources == now.sources and (entry.lower, entry.heading) == (now.lower, now.heading):
        views: Iterable[SourceView] = today.sources
    else:
        views = (source_view(desk, entry, source) for source in entry.sources)
    of_day = {*development.reports, *development.withdrawn}
    pairs = zip(entry.sources, views, strict=True)
    return tuple(view for source, view in pairs if source.key in of_day)


def _tally(desk: Desk, entry: Entry) -> str:
    """How many sources told of an event that became known; one is seen beside it."""
    count, independent = len(entry.sources), entry.independent
    if count == 1:
        return ""
    key = "known.tally" if independent < count else "known.tally_independent"
    return desk.say(key, count=count, independent=independent)


def _article_row(desk: Desk, article: Article) -> KnownRowView:
    assert article.published is not None  # else it would not be of that day
    language = article.language if article.language != desk.language else ""
    return KnownRowView(
        routes.article(article.id),
        desk.date(article.published),
        article.title,
        language=language,
        direction=direction(language),
        end=article.publisher,
    )


def _published(known: KnownDay) -> dict[str, Source | Article]:
    """The day's articles and references; one source may tell of several events."""
    found: dict[str, Source | Article] = {article.id: article for article in known.silent}
    for development in known.developments:
        for source in development.entry.sources:
            if source.key in development.reports:
                found[source.key if source.article else source.url or source.title] = source
    return found


def _is_vague(published: Source | Article) -> bool:
    date = published.published
    return date is not None and date.lower != date.upper


def _list_pages(desk: Desk, dates: Sequence[DateView]) -> Iterator[tuple[str, KnownDaysView]]:
    days = desk.site.known
    vague = sum(_is_vague(published) for known in days for published in _published(known).values())
    undated = _undated(desk)
    for number in range(1, pages_of(len(days)) + 1):
        path, pages = routes.further(routes.KNOWN, number), pager(routes.KNOWN, number, len(days))
        part = slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE)
        befores = [None, *days][part]
        shown = list(zip(days[part], dates[part], befores, strict=False))
        frame = msgspec.structs.replace(
            desk.frame(path, desk.say("known.index"), section="timeline"),
            previous=pages.previous,
            next=pages.next,
        )
        months = tuple(
            KnownMonthView(
                desk.period_name(*month), tuple(_day_row(desk, *each) for each in of_month)
            )
            for month, of_month in groupby(shown, key=lambda each: civil(each[0].day)[:2])
        )
        yield path, KnownDaysView(frame, len(days), vague, undated, months, pages)


def _undated(desk: Desk) -> int:
    """How many articles and references have no day on which they were published at the latest."""
    articles = sum(
        annotated.article.published is None or annotated.article.published.upper is None
        for annotated in desk.site.articles
    )
    references = {
        source.url or f"{entry.id}/{source.key}"
        for entry in desk.site.entries
        for source in entry.sources
        if source.article is None and source.known_from is None
    }
    return articles + len(references)


def _day_row(
    desk: Desk, known: KnownDay, date: DateView, before: KnownDay | None
) -> KnownDayRowView:
    new = sum(development.before is None for development in known.developments)
    silence = ""
    if before is not None and known.day - before.day > _SILENCE:
        days = parse_edtf(edtf_between(before.day + 1, known.day - 1))
        silence = display(days, lasting=True, style=Style.LABEL, year=False, language=desk.language)
    return KnownDayRowView(
        routes.known(known.day), date, new, len(known.developments) - new, silence
    )
