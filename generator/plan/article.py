"""An annotated article's page and the list of articles."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

import msgspec

from generator.edtf import civil, parse_edtf
from generator.model import Block
from generator.model.annotation import withheld_places
from generator.model.site import AnnotatedArticle, Entry, Mark
from generator.plan import routes
from generator.plan.desk import Desk, direction
from generator.plan.entries import row_view
from generator.plan.event import correction_views
from generator.plan.evidence import source_view
from generator.plan.lists import list_pages
from generator.plan.paging import PAGE_SIZE, pager, pages_of
from generator.views import (
    ArticleGroupView,
    ArticleRowView,
    ArticlesView,
    ArticleView,
    Link,
    ListPageView,
    MarkView,
    NoteView,
    RowView,
    SourceView,
)


def article_view(desk: Desk, annotated: AnnotatedArticle) -> ArticleView:
    article = annotated.article
    language = article.language if article.language != desk.language else ""
    notes, note_of = _notes(desk, annotated)
    marks = tuple(
        _mark_view(desk, mark, note_of.get(index, 0))
        for index, mark in enumerate(annotated.marks)
        if mark.kind != "note"
    )
    says: tuple[tuple[RowView, SourceView], ...] = ()
    if not article.blocks:
        says = tuple(
            (row_view(desk, entry), source_view(desk, entry, source))
            for entry in annotated.entries[:PAGE_SIZE]
            for source in entry.sources
            if source.key == article.id
        )
    inferred = article.inferred
    kinds = [mark.kind for mark in annotated.marks]
    return ArticleView(
        frame=desk.frame(
            routes.article(article.id), article.title, section="articles", edit=article.file
        ),
        title=article.title,
        publisher=article.publisher,
        author=article.author,
        published=desk.date(article.published) if article.published else None,
        inferred_quote=inferred.quote if inferred else "",
        inferred_because=inferred.because if inferred else "",
        url=article.url,
        archived=tuple(
            Link(copy.url, "archived copy", desk.date(copy.on).text if copy.on else "")
            for copy in article.archived
        ),
        accessed=desk.date(article.accessed) if article.accessed else None,
        via=article.via,
        licence=article.licence,
        place=article.place,
        medium=article.medium,
        text=article.text,
        language=language,
        direction=direction(language),
        note=article.note,
        rests_on=tuple(
            _rests_on(desk, identifier)
            for identifier in article.rests_on
            if f"article/{identifier}" not in desk.site.unbuilt
        ),
        withdrawn=desk.date(article.withdrawn.on) if article.withdrawn else None,
        withdrawn_url=article.withdrawn.url if article.withdrawn else "",
        blocks=_with_cuts(article.blocks) if article.text == "excerpts" else article.blocks,
        marks=marks,
        notes=notes,
        withholds=bool(withheld_places(article.blocks)),
        passage_count=kinds.count("passage"),
        date_count=kinds.count("date"),
        actor_count=kinds.count("actor"),
        says=says,
        rows=_rows(desk, annotated)[:PAGE_SIZE],
        all_rows=_all_events(annotated),
        corrections=correction_views(desk, article.corrections),
    )


def article_event_pages(
    desk: Desk, annotated: AnnotatedArticle
) -> Iterable[tuple[str, ListPageView]]:
    """All events that rest on an article, where they are more than its own page shows."""
    everything = _all_events(annotated)
    if everything is None:
        return
    article = annotated.article
    path = routes.article(article.id)
    up = Link(path, article.title)
    yield from list_pages(
        desk,
        path,
        article.title,
        "article",
        _rows(desk, annotated),
        up,
        "articles",
        first=everything.href,
    )


def _rows(desk: Desk, annotated: AnnotatedArticle) -> tuple[RowView, ...]:
    passages = Counter(mark.target for mark in annotated.marks if mark.kind == "passage")
    return tuple(
        row_view(desk, entry, _count_text(passages[entry.id])) for entry in annotated.entries
    )


def _all_events(annotated: AnnotatedArticle) -> Link | None:
    count = len(annotated.entries)
    if count <= PAGE_SIZE:
        return None
    return Link(f"articles/{annotated.article.id}/page/1/index.html", "All events", str(count))


def article_list_pages(desk: Desk) -> Iterable[tuple[str, ArticlesView]]:
    """All articles by month of publication, paged."""
    articles = desk.site.articles
    for number in range(1, pages_of(len(articles)) + 1):
        path = routes.further(routes.ARTICLES, number)
        shown = articles[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
        pages = pager(routes.ARTICLES, number, len(articles))
        frame = msgspec.structs.replace(
            desk.frame(path, "Articles", section="articles"),
            previous=pages.previous,
            next=pages.next,
        )
        groups = tuple(
            ArticleGroupView(heading, tuple(_article_row(desk, annotated) for annotated in group))
            for heading, group in groupby(shown, key=lambda annotated: _month_of(desk, annotated))
        )
        yield path, ArticlesView(frame, len(articles), groups, pages)


def _month_of(desk: Desk, annotated: AnnotatedArticle) -> str:
    published = annotated.article.published
    if published is None or published.lower is None:
        return ""
    year, month, _ = civil(published.lower)
    return desk.period_name(year, month)


def _article_row(desk: Desk, annotated: AnnotatedArticle) -> ArticleRowView:
    article = annotated.article
    language = article.language if article.language != desk.language else ""
    return ArticleRowView(
        routes.article(article.id),
        article.title,
        article.publisher,
        desk.date(article.published) if article.published else None,
        article.inferred is not None,
        len(annotated.entries),
        sum(mark.kind == "passage" for mark in annotated.marks),
        bool(article.blocks),
        article.withdrawn is not None,
        language,
        direction(language),
    )


def _rests_on(desk: Desk, identifier: str) -> Link:
    if identifier in desk.articles:
        article = desk.articles[identifier].article
        return Link(routes.article(identifier), article.publisher or article.title, article.title)
    return Link(desk.actor_href(identifier), desk.actor_name(identifier))


def _count_text(passages: int) -> str:
    if not passages:
        return ""
    return f"{passages} passage{'' if passages == 1 else 's'}"


def _mark_view(desk: Desk, mark: Mark, note: int) -> MarkView:
    match mark.kind:
        case "passage":
            entry = desk.entries[mark.target]
            return MarkView(
                mark.start,
                mark.end,
                "passage",
                routes.passage(mark.target, mark.number),
                routes.event(mark.target),
                entry.event.title,
                note,
            )
        case "date":
            date = desk.date(parse_edtf(mark.target))
            return MarkView(mark.start, mark.end, "date", "", "", date.text, note)
        case "actor":
            href, name = desk.actor_href(mark.target), desk.actor_name(mark.target)
            return MarkView(mark.start, mark.end, "actor", "", href, name, note)
        case _:
            name = desk.actor_name(mark.target) if mark.target else ""
            return MarkView(mark.start, mark.end, "quote", "", "", name, note)


def _notes(desk: Desk, annotated: AnnotatedArticle) -> tuple[tuple[NoteView, ...], dict[int, int]]:
    """The notes in the order of the text, and the note's number of each mark that has one.

    An event has one note, at the end of its first passage; a date has one where
    there is something to say of it; a quote names its speaker.
    """
    drafts: list[tuple[int, int, NoteView]] = []
    first_of_event: dict[str, int] = {}
    for index, mark in enumerate(annotated.marks):
        note = None
        match mark.kind:
            case "passage" if mark.target not in first_of_event:
                first_of_event[mark.target] = index
                note = _event_note(desk, annotated, desk.entries[mark.target], mark.end)
            case "quote" if mark.target:
                note = _quote_note(desk, annotated, mark)
            case "date":
                note = _date_note(desk, annotated, mark)
            case "note":
                note = NoteView(0, mark.end, "note", "Note", None, mark.note)
            case _:
                pass
        if note is not None:
            drafts.append((note.at, index, note))
    drafts.sort(key=lambda draft: draft[:2])
    notes, note_of = [], {}
    for number, (_, index, note) in enumerate(drafts, start=1):
        notes.append(msgspec.structs.replace(note, number=number))
        note_of[index] = number
    for index, mark in enumerate(annotated.marks):
        if mark.kind == "passage":
            note_of[index] = note_of[first_of_event[mark.target]]
    return tuple(notes), note_of


def _event_note(desk: Desk, annotated: AnnotatedArticle, entry: Entry, at: int) -> NoteView:
    others = list(
        dict.fromkeys(
            source.publisher or source.title
            for source in entry.sources
            if source.key != annotated.article.id
        )
    )
    text = f"Also in {_listed(others)}." if others else ""
    if entry.date_is_disputed:
        text = f"Sources disagree on the date. {text}".strip()
    date = desk.entry_date(entry)
    label = f"Event, {date.short}" if date.short else "Event"
    return NoteView(0, at, "event", label, Link(routes.event(entry.id), entry.event.title), text)


def _quote_note(desk: Desk, annotated: AnnotatedArticle, mark: Mark) -> NoteView:
    published = annotated.article.published
    role = desk.role_on(mark.target, published.lower if published else None)
    name = desk.actor_name(mark.target)
    return NoteView(0, mark.end, "quote", f"Quote, {name}", None, role)


def _date_note(desk: Desk, annotated: AnnotatedArticle, mark: Mark) -> NoteView | None:
    inferred = annotated.article.inferred
    words = _words(annotated.article.blocks, mark)
    text = mark.note
    if inferred and inferred.quote == words and inferred.because:
        text = f"{text} The publication day is inferred: {inferred.because}".strip()
    if not text:
        return None
    date = desk.date(parse_edtf(mark.target)).text
    return NoteView(0, mark.end, "date", date[:1].upper() + date[1:], None, text)


def _words(blocks: Sequence[Block], mark: Mark) -> str:
    return " ".join(
        block.text[max(0, mark.start - block.start) : mark.end - block.start]
        for block in blocks
        if block.start < mark.end and block.end > mark.start
    )


def _listed(names: Sequence[str]) -> str:
    """``A``, ``A and B``, ``A, B and 3 more``."""
    if len(names) > 3:
        return f"{', '.join(names[:2])} and {len(names) - 2} more"
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _with_cuts(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with a ``cut`` where paragraphs are left out between them."""
    shown: list[Block] = []
    previous = 0
    for block in blocks:
        missing = block.paragraph - previous - 1
        if missing > 0:
            shown.append(Block("", "cut", paragraph=missing, start=block.start))
        shown.append(block)
        previous = block.paragraph
    return tuple(shown)
