"""An annotated article's page and the list of articles."""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from generator.model import Block
from generator.model.annotation import withheld_places
from generator.model.site import AnnotatedArticle, Entry, Mark, Source
from generator.plan import routes
from generator.plan.desk import Desk, direction
from generator.plan.entries import row_view
from generator.plan.event import correction_views
from generator.plan.evidence import source_view
from generator.plan.lists import list_pages
from generator.plan.notes import marks_and_notes
from generator.plan.paging import PAGE_SIZE
from generator.views import (
    ArticleView,
    Link,
    ListPageView,
    Pager,
    RowView,
    SaidView,
)

ONE_PAGE = Pager(1, 1)


def article_pages(desk: Desk, annotated: AnnotatedArticle) -> Iterable[tuple[str, ArticleView]]:
    """The article's page; of a very long one, a page for each part of its text."""
    identifier, blocks = annotated.article.id, annotated.article.blocks
    starts = desk.divided.get(identifier)
    if starts is None:
        yield routes.article(identifier), _view(desk, annotated, blocks, ONE_PAGE)
        return
    last = 0
    for number, start in enumerate(starts, start=1):
        until = starts[number] if number < len(starts) else blocks[-1].paragraph + 1
        here = tuple(block for block in blocks if start <= block.paragraph < until)
        parts = Pager(
            number,
            len(starts),
            routes.article_part(identifier, number - 1) if number > 1 else "",
            routes.article_part(identifier, number + 1) if number < len(starts) else "",
        )
        path = routes.article_part(identifier, number)
        yield path, _view(desk, annotated, here, parts, shown=last)
        last = here[-1].paragraph


def _view(
    desk: Desk,
    annotated: AnnotatedArticle,
    blocks: tuple[Block, ...],
    parts: Pager,
    *,
    shown: int = 0,
) -> ArticleView:
    """One page of the article, with these blocks of its text; up to ``shown`` they came before."""
    article = annotated.article
    language = article.language if article.language != desk.language else ""
    here = _marks_of(annotated.marks, blocks) if parts.total > 1 else annotated.marks
    marks, notes = marks_and_notes(desk, annotated, here, blocks)
    kinds = Counter(mark.kind for mark in here)
    inferred = article.inferred
    first = parts.number == 1
    path = routes.article_part(article.id, parts.number)
    frame = desk.frame(
        path,
        article.title,
        section="articles",
        description=desk.say("article.description", publisher=article.publisher),
        edit=article.file,
    )
    return ArticleView(
        frame=msgspec.structs.replace(frame, previous=parts.previous, next=parts.next),
        title=article.title,
        publisher=article.publisher,
        author=article.author,
        published=desk.date(article.published) if article.published else None,
        inferred_quote=inferred.quote if inferred else "",
        inferred_because=inferred.because if inferred else "",
        url=article.url,
        archived=tuple(
            Link(copy.url, "", desk.date(copy.on).text if copy.on else "")
            for copy in article.archived
        ),
        accessed=desk.date(article.accessed) if article.accessed else None,
        via=article.via,
        licence=article.licence,
        place=article.place,
        over=desk.say(f"article.source_{article.medium or 'article'}"),
        text=article.text,
        language=language,
        direction=direction(language),
        note=article.note if first else "",
        rests_on=tuple(
            desk.origin(identifier)
            for identifier in article.rests_on
            if f"article/{identifier}" not in desk.site.unbuilt
        ),
        withdrawn=desk.date(article.withdrawn.on) if article.withdrawn else None,
        withdrawn_url=article.withdrawn.url if article.withdrawn else "",
        blocks=_with_cuts(blocks, shown) if article.text == "excerpts" else blocks,
        marks=marks,
        notes=notes,
        withholds=bool(withheld_places(blocks)),
        passage_count=kinds["passage"],
        date_count=kinds["date"],
        actor_count=kinds["actor"],
        says=() if blocks else _said(desk, annotated),
        rows=_rows(desk, annotated)[:PAGE_SIZE] if first else (),
        all_rows=_all_events(desk, annotated) if first else None,
        corrections=correction_views(desk, article.corrections) if first else (),
        parts=parts,
    )


def _marks_of(marks: Iterable[Mark], blocks: Sequence[Block]) -> tuple[Mark, ...]:
    start, end = blocks[0].start, blocks[-1].end
    return tuple(mark for mark in marks if mark.start < end and mark.end > start)


def _said(desk: Desk, annotated: AnnotatedArticle) -> tuple[SaidView, ...]:
    """What a report whose words are not shown says of the events that rest on it."""
    return tuple(
        SaidView(
            row_view(desk, entry), _also(desk, entry, source), source_view(desk, entry, source)
        )
        for entry in annotated.entries[:PAGE_SIZE]
        for source in entry.sources
        if source.key == annotated.article.id
    )


def _also(desk: Desk, entry: Entry, source: Source) -> str:
    others = dict.fromkeys(
        other.publisher or other.title for other in entry.sources if other is not source
    )
    return desk.say("article.also_in", sources=desk.listed(list(others))) if others else ""


def article_event_pages(
    desk: Desk, annotated: AnnotatedArticle
) -> Iterable[tuple[str, ListPageView]]:
    """All events that rest on an article, where they are more than its own page shows."""
    everything = _all_events(desk, annotated)
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
        row_view(desk, entry, _count_text(desk, passages[entry.id])) for entry in annotated.entries
    )


def _all_events(desk: Desk, annotated: AnnotatedArticle) -> Link | None:
    count = len(annotated.entries)
    if count <= PAGE_SIZE:
        return None
    text = desk.say("article.all_events", count=count)
    return Link(f"articles/{annotated.article.id}/page/1/index.html", text)


def _count_text(desk: Desk, passages: int) -> str:
    return desk.say("common.passages", count=passages) if passages else ""


def _with_cuts(blocks: tuple[Block, ...], previous: int) -> tuple[Block, ...]:
    """The blocks with a ``cut`` where paragraphs are left out before or between them."""
    shown: list[Block] = []
    for block in blocks:
        missing = block.paragraph - previous - 1
        if missing > 0:
            shown.append(Block("", "cut", paragraph=missing, start=block.start))
        shown.append(block)
        previous = block.paragraph
    return tuple(shown)
