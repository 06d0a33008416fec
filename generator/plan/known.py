"""As known on a day: a page for each day on which sources were published, and their list.

What is told of events comes from ``Site.known``, which holds nothing later than the day.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator
from itertools import groupby

import msgspec

from generator.edtf import civil
from generator.model import Article
from generator.model.site import Development, Entry, KnownDay, Source
from generator.plan import routes
from generator.plan.changes import change_views
from generator.plan.desk import Desk, direction
from generator.plan.evidence import figure_views, passage_views, source_view
from generator.plan.paging import PAGE_SIZE, pager, pages_of
from generator.views import (
    KnownDayRowView,
    KnownDaysView,
    KnownEntryView,
    KnownMonthView,
    KnownRowView,
    KnownView,
    Link,
    Pager,
    Piece,
)

_WHOLE = 100  # events known by then that a page lists whole
_LATEST = 25  # … and how many of more, so that all pages stay in proportion to the site
_MOST = 40  # events with their evidence on one page
_WORDS = 25  # of a source's words in a row

Key = tuple[bool, tuple[int, int, int], int, bool, int, str]


def known_pages(desk: Desk) -> Iterator[tuple[str, KnownView | KnownDaysView]]:
    days = desk.site.known
    links = [_day_link(desk, known) for known in days]
    state = _State(desk)
    for index, known in enumerate(days):
        state.take(known)
        earlier = links[index - 1] if index else None
        later = links[index + 1] if index + 1 < len(days) else None
        yield from _day_pages(desk, known, state, earlier, later)
    yield from _list_pages(desk)


class _State:
    """The events known so far, as they are known, in order of their dates."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._order: list[Key] = []
        self._keys: dict[str, Key] = {}
        self._rows: dict[str, KnownRowView] = {}
        self._disputed: set[str] = set()

    def take(self, known: KnownDay) -> None:
        for development in known.developments:
            entry = development.entry
            old, key = self._keys.get(entry.id), _place(entry)
            if old != key:
                if old is not None:
                    del self._order[bisect_left(self._order, old)]
                insort(self._order, key)
            self._keys[entry.id] = key
            self._rows[entry.id] = _row(self._desk, entry)
            if entry.date_is_disputed:
                self._disputed.add(entry.id)

    @property
    def events(self) -> int:
        return len(self._order)

    @property
    def disputed(self) -> int:
        return len(self._disputed)

    def rows(self) -> tuple[KnownRowView, ...]:
        """All of them, or of too many the latest that have a date."""
        shown = self._order
        if len(shown) > _WHOLE:
            undated = bisect_left(shown, (True,))
            shown = shown[max(0, undated - _LATEST) : undated]
        return tuple(self._rows[key[-1]] for key in shown)


def _place(entry: Entry) -> Key:
    """The order of events as they are known: by heading, first day, width, id; undated last."""
    lower, upper = entry.lower or 0, entry.upper
    return (
        entry.heading is None,
        entry.heading or (0, 0, 0),
        lower,
        upper is None,
        0 if upper is None else upper - lower,
        entry.id,
    )


def _day_link(desk: Desk, known: KnownDay) -> Link:
    return Link(routes.known(known.day), desk.day(known.day).text)


def _day_pages(
    desk: Desk, known: KnownDay, state: _State, earlier: Link | None, later: Link | None
) -> Iterator[tuple[str, KnownView]]:
    """The day's page, and further ones where it brought too much for one."""
    found = sorted(known.developments, key=lambda each: _place(each.entry))
    new = [each for each in found if each.before is None]
    more = [each for each in found if each.before is not None]
    date, path = desk.day(known.day), routes.known(known.day)
    sources = _published(known)
    total = max(1, -(-len(found) // _MOST))
    for number in range(1, total + 1):
        own, pages = routes.further(path, number), _pager(path, number, total)
        shown = [*new, *more][(number - 1) * _MOST : number * _MOST]
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
                new=tuple(_entry(desk, each) for each in shown if each.before is None),
                more=tuple(_entry(desk, each) for each in shown if each.before is not None),
                silent=tuple(_article_row(desk, article) for article in known.silent[:PAGE_SIZE])
                if number == 1
                else (),
                state=state.rows() if number == 1 else (),
                earlier=earlier,
                later=later,
                pager=pages,
            ),
        )


def _pager(path: str, number: int, total: int) -> Pager:
    return pager(path, number, total * PAGE_SIZE)


def _entry(desk: Desk, development: Development) -> KnownEntryView:
    entry = development.entry
    of_day = {*development.reports, *development.withdrawn}
    sources = tuple(
        source_view(desk, entry, source) for source in entry.sources if source.key in of_day
    )
    told_by = dict.fromkeys(source.publisher for source in sources)
    return KnownEntryView(
        id=routes.entry(entry.id),
        href=routes.event(entry.id),
        title=entry.event.title,
        told_by="" if entry.event.title else desk.say("common.comma").join(told_by),
        date=desk.date_of(entry),
        date_is_disputed=entry.date_is_disputed,
        changes=change_views(desk, development),
        figures=figure_views(desk, entry.event.figures),
        sources=sources,
        tally=_tally(desk, entry) if len(entry.sources) > 1 else "",
    )


def _tally(desk: Desk, entry: Entry) -> str:
    count, independent = len(entry.sources), entry.independent
    key = "known.tally" if independent < count else "known.tally_independent"
    return desk.say(key, count=count, independent=independent)


def _row(desk: Desk, entry: Entry) -> KnownRowView:
    """An event's title, or the latest words on it that we may take as known."""
    count = desk.say("common.sources", count=entry.independent)
    href, date = routes.event(entry.id), desk.date_of(entry)
    if entry.event.title:
        return KnownRowView(href, date, entry.event.title, end=count)
    supporting = [source for source in entry.sources if source.citation.stance == "supports"]
    source = (supporting or entry.sources)[-1]
    words, language = _words(desk, entry, source)
    return KnownRowView(
        href,
        date,
        "",
        source.publisher or source.title,
        words,
        language,
        direction(language),
        count,
    )


def _words(desk: Desk, entry: Entry, source: Source) -> tuple[tuple[Piece, ...], str]:
    """What a source says in a row: its reading in our words, or its own, and their language."""
    if source.citation.note:
        return (Piece(source.citation.note),), ""
    passages = passage_views(desk, entry, source)
    if not passages:
        language = source.article.language if source.article else source.citation.language
        return (Piece(source.title),), language if language != desk.language else ""
    marked = [piece for piece in passages[0].pieces if piece.marked or piece.withheld]
    pieces: list[Piece] = []
    left = _WORDS
    for piece in marked:
        words = piece.text.split(" ")
        text = " ".join(words[:left])
        pieces += (Piece(" "),) if pieces else ()
        pieces.append(msgspec.structs.replace(piece, text=text))
        left -= len(words)
        if left < 0:
            pieces.append(Piece("…", cut=True))
            break
    return tuple(pieces), passages[0].language


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


def _list_pages(desk: Desk) -> Iterator[tuple[str, KnownDaysView]]:
    days = desk.site.known
    vague = sum(_is_vague(published) for known in days for published in _published(known).values())
    undated = _undated(desk)
    for number in range(1, pages_of(len(days)) + 1):
        path, pages = routes.further(routes.KNOWN, number), pager(routes.KNOWN, number, len(days))
        shown = days[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
        frame = msgspec.structs.replace(
            desk.frame(path, desk.say("known.index"), section="timeline"),
            previous=pages.previous,
            next=pages.next,
        )
        months = tuple(
            KnownMonthView(
                desk.period_name(*month), tuple(_day_row(desk, known) for known in of_month)
            )
            for month, of_month in groupby(shown, key=lambda known: civil(known.day)[:2])
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


def _day_row(desk: Desk, known: KnownDay) -> KnownDayRowView:
    new = sum(development.before is None for development in known.developments)
    return KnownDayRowView(
        routes.known(known.day), desk.day(known.day), new, len(known.developments) - new
    )
