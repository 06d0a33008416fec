"""The list of articles, by month of publication."""

from collections.abc import Iterable
from itertools import groupby

import msgspec

from generator.edtf import civil
from generator.model.site import AnnotatedArticle
from generator.plan import routes
from generator.plan.desk import Desk, direction
from generator.plan.paging import PAGE_SIZE, pager, pages_of
from generator.views import ArticleGroupView, ArticleRowView, ArticlesView


def article_list_pages(desk: Desk) -> Iterable[tuple[str, ArticlesView]]:
    """All articles, in pages of a hundred; those without a day of publication come last."""
    articles = desk.site.articles
    for number in range(1, pages_of(len(articles)) + 1):
        path = routes.further(routes.ARTICLES, number)
        shown = articles[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
        pages = pager(routes.ARTICLES, number, len(articles))
        frame = msgspec.structs.replace(
            desk.frame(path, desk.say("site.articles"), section="articles"),
            previous=pages.previous,
            next=pages.next,
        )
        groups = tuple(
            ArticleGroupView(heading, tuple(_row(desk, annotated) for annotated in group))
            for heading, group in groupby(shown, key=lambda annotated: _month_of(desk, annotated))
        )
        yield path, ArticlesView(frame, len(articles), groups, pages)


def _month_of(desk: Desk, annotated: AnnotatedArticle) -> str:
    published = annotated.article.published
    if published is None or published.lower is None:
        return ""
    year, month, _ = civil(published.lower)
    return desk.period_name(year, month)


def _row(desk: Desk, annotated: AnnotatedArticle) -> ArticleRowView:
    article = annotated.article
    language = article.language if article.language != desk.language else ""
    published = desk.date(article.published) if article.published else None
    inferred = desk.say("common.inferred") if article.inferred else ""
    return ArticleRowView(
        routes.article(article.id),
        article.title,
        article.publisher,
        published,
        _listed(desk, [published.short if published else "", inferred]),
        _support(desk, annotated),
        language,
        direction(language),
    )


def _support(desk: Desk, annotated: AnnotatedArticle) -> str:
    """What rests on the article, and what there is of it: ``2 events, record only``."""
    article = annotated.article
    passages = sum(mark.kind == "passage" for mark in annotated.marks)
    told = [desk.say("common.events", count=len(annotated.entries))]
    if passages:
        told.append(desk.say("common.passages", count=passages))
    if not article.blocks:
        told.append(desk.say("articles.record_only"))
    if article.withdrawn:
        told.append(desk.say("articles.withdrawn"))
    return _listed(desk, told)


def _listed(desk: Desk, texts: Iterable[str]) -> str:
    return desk.say("common.comma").join(filter(None, texts))
