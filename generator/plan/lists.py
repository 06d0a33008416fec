"""Plain lists: by kind and topic, everything, corrections, the site's own pages."""

from collections.abc import Iterable, Sequence

import msgspec

from generator.plan import routes
from generator.plan.desk import Desk
from generator.plan.entries import row_view
from generator.plan.event import correction_views, retraction_view
from generator.plan.paging import PAGE_SIZE, pager, pages_of
from generator.views import (
    CorrectionsView,
    CorrectionView,
    Frame,
    Link,
    ListPageView,
    NotFoundView,
    ProseView,
    RedirectView,
    RowView,
)


def kind_and_topic_pages(
    desk: Desk, rows: dict[str, RowView]
) -> Iterable[tuple[str, ListPageView]]:
    by_kind: dict[str, list[RowView]] = {}
    by_topic: dict[str, list[RowView]] = {}
    for entry in desk.site.entries:
        if entry.event.kind:
            by_kind.setdefault(entry.event.kind, []).append(rows[entry.id])
        for topic in entry.event.topics:
            by_topic.setdefault(topic, []).append(rows[entry.id])
    up = Link(routes.HOME, desk.say("site.timeline"))
    for kind, found in sorted(by_kind.items()):
        label = desk.kinds.get(kind, kind)
        yield from list_pages(desk, routes.kind(kind), label, "kind", found, up, "timeline")
    for topic, found in sorted(by_topic.items()):
        label = desk.topics.get(topic, topic)
        yield from list_pages(desk, routes.topic(topic), label, "topic", found, up, "timeline")


def list_pages(
    desk: Desk,
    path: str,
    heading: str,
    what: str,
    rows: Sequence[RowView],
    up: Link | None,
    section: str,
    *,
    first: str = "",
) -> Iterable[tuple[str, ListPageView]]:
    """The rows in pages of a hundred; ``first`` is the first page's path where not ``path``."""
    for number in range(1, pages_of(len(rows)) + 1):
        own = first if first and number == 1 else routes.further(path, number)
        pages = pager(path, number, len(rows))
        if first and number == 2:
            pages = msgspec.structs.replace(pages, previous=first)
        frame = msgspec.structs.replace(
            desk.frame(own, heading, section=section),
            previous=pages.previous,
            next=pages.next,
        )
        shown = tuple(rows[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
        yield own, ListPageView(frame, heading, what, len(rows), shown, up, pages)


def corrections_view(desk: Desk) -> CorrectionsView:
    """All corrections and retractions, the newest first."""
    found: list[tuple[int, str, CorrectionView]] = []

    def add(views: Iterable[CorrectionView], days: Iterable[int | None]) -> None:
        found.extend((-(day or 0), view.title, view) for view, day in zip(views, days, strict=True))

    for entry in desk.entries.values():
        event = entry.event
        href = routes.event(event.id)
        add(
            correction_views(desk, event.corrections, href=href, title=event.title),
            (correction.on.lower for correction in event.corrections),
        )
        if event.retracted:
            view = retraction_view(desk, event.retracted, href=href, title=event.title)
            add([view], [event.retracted.on.lower])
    for annotated in desk.site.articles:
        article = annotated.article
        href = routes.article(article.id)
        add(
            correction_views(desk, article.corrections, href=href, title=article.title),
            (correction.on.lower for correction in article.corrections),
        )
    for record in desk.site.actors:
        actor = record.actor
        href = routes.actor(actor.id)
        add(
            correction_views(desk, actor.corrections, href=href, title=actor.name),
            (correction.on.lower for correction in actor.corrections),
        )
    found.sort(key=lambda item: (item[0], item[1], item[2].note))
    frame = desk.frame(routes.CORRECTIONS, desk.say("site.corrections"))
    return CorrectionsView(frame, tuple(view for _, _, view in found))


def prose_pages(desk: Desk) -> Iterable[tuple[str, ProseView]]:
    for page in desk.site.prose:
        path = routes.prose(page.id)
        yield path, ProseView(desk.frame(path, page.title, edit=page.file), page.title, page.body)


def not_found_view(desk: Desk) -> NotFoundView:
    """404 is served at any depth: its links are absolute, from the site's base path."""
    frame = desk.frame(routes.NOT_FOUND, desk.say("missing.title"))
    host_and_path = desk.base_url.partition("://")[2]
    root = "/" + host_and_path.partition("/")[2]
    return NotFoundView(msgspec.structs.replace(frame, root=root, canonical=""))


def redirect_pages(desk: Desk) -> Iterable[tuple[str, RedirectView]]:
    """A stub at each old address."""
    for entry in desk.entries.values():
        for old in entry.event.redirects:
            yield _redirect(desk, routes.event(old), routes.event(entry.id), entry.event.title)
    for annotated in desk.site.articles:
        article = annotated.article
        for old in article.redirects:
            yield _redirect(desk, routes.article(old), routes.article(article.id), article.title)
    for record in desk.site.actors:
        actor = record.actor
        for old in actor.redirects:
            yield _redirect(desk, routes.actor(old), routes.actor(actor.id), actor.name)


def _redirect(desk: Desk, old: str, new: str, title: str) -> tuple[str, RedirectView]:
    frame: Frame = desk.frame(old, title)
    canonical = desk.base_url + routes.address(new) if desk.base_url else ""
    return old, RedirectView(msgspec.structs.replace(frame, canonical=canonical), new)


def all_rows(desk: Desk) -> dict[str, RowView]:
    """One row an event, with the number of its independent sources at the end."""
    return {
        entry.id: row_view(desk, entry, desk.say("common.sources", count=entry.independent))
        for entry in desk.entries.values()
    }
