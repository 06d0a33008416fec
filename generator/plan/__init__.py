"""Site → Pages: every address, and one view for each.

Plan decides what stands where and in which words; it writes no HTML. A page's
view holds all that the page shows, so that the page changes if and only if its
view does.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

import msgspec

from generator.formats.atom import atom_feed
from generator.formats.events_json import events_json
from generator.formats.search import search_files
from generator.formats.sitemap import sitemap_files
from generator.model.record import Record
from generator.model.site import Entry, Site
from generator.plan import routes
from generator.plan.actor import actor_pages
from generator.plan.actors import actors_pages
from generator.plan.article import article_event_pages, article_pages
from generator.plan.articles import article_list_pages
from generator.plan.company import Company
from generator.plan.coverage import coverage_pages
from generator.plan.desk import Desk, direction
from generator.plan.entries import EventParts, entry_view, event_parts
from generator.plan.event import event_view
from generator.plan.everything import index_pages
from generator.plan.groups import Groups
from generator.plan.known import known_pages
from generator.plan.lists import (
    all_rows,
    corrections_view,
    kind_and_topic_pages,
    not_found_view,
    prose_pages,
    redirect_pages,
)
from generator.plan.periods import period_pages
from generator.plan.related import related_rows
from generator.plan.search import search_documents, search_view
from generator.plan.strips import timeline_strip
from generator.plan.timeline import by_month, home_view
from generator.views import VIEWS, Link, Output, Page, RowView
from generator.views.site import SiteView
from generator.wording import Wording

_TEMPLATES = {view: template for template, view in VIEWS.items()}


class Plan(msgspec.Struct, frozen=True):
    """All pages of the site, what they share, and the files beside them."""

    pages: tuple[Page, ...]
    files: tuple[Output, ...]
    site_view: SiteView


def plan_pages(site: Site, wording: Wording, base_url: str = "") -> Plan:
    """Every page of the site. ``base_url`` is absolute and ends in ``/``, or is empty."""
    desk = Desk(site, wording, base_url)
    parts = {entry.event.id: event_parts(desk, entry) for entry in desk.entries.values()}
    encoder = msgspec.msgpack.Encoder()
    pages = tuple(
        Page(path, _TEMPLATES[type(view)], encoder.encode(view))
        for path, view in _views(desk, parts)
    )
    return Plan(pages, tuple(_files(desk, parts, pages)), _site_view(desk))


def _views(desk: Desk, parts: dict[str, EventParts]) -> Iterator[tuple[str, Record]]:
    site = desk.site
    rows = all_rows(desk)
    entries = {entry.event.id: entry_view(desk, parts[entry.event.id]) for entry in site.entries}
    months = by_month(site.entries)
    yield routes.HOME, home_view(desk, entries, months)
    yield from period_pages(desk, entries, months)
    yield from _event_pages(desk, rows, parts)
    yield from _actor_pages(desk)
    for annotated in site.articles:
        yield from article_pages(desk, annotated)
        yield from article_event_pages(desk, annotated)
    yield from chain(
        kind_and_topic_pages(desk, rows),
        article_list_pages(desk),
        index_pages(desk, rows),
        prose_pages(desk),
        redirect_pages(desk),
        known_pages(desk, parts),
        coverage_pages(desk),
    )
    yield routes.SEARCH, search_view(desk)
    yield routes.CORRECTIONS, corrections_view(desk)
    yield routes.NOT_FOUND, not_found_view(desk)


def _files(desk: Desk, parts: dict[str, EventParts], pages: Iterable[Page]) -> Iterator[Output]:
    """The data beside the pages; feed and sitemap need absolute addresses."""

    def page_of(article: str, paragraph: int) -> str:
        return routes.address(desk.article_page(article, paragraph))

    yield Output("events.json", events_json(desk.site, desk.base_url, page_of))
    yield from search_files(search_documents(desk, parts))
    if desk.base_url:
        yield Output("feed.xml", atom_feed(desk.site, desk.base_url))
        retracted = {routes.event(entry.id) for entry in desk.site.retracted}
        listed = (
            routes.address(page.path)
            for page in pages
            if page.template not in ("404.html", "redirect.html") and page.path not in retracted
        )
        for path, data in sitemap_files(listed, desk.base_url):
            yield Output(path, data)


def _event_pages(
    desk: Desk, rows: dict[str, RowView], parts: dict[str, EventParts]
) -> Iterable[tuple[str, Record]]:
    timeline = desk.site.entries
    related = related_rows(desk, rows)
    for index, entry in enumerate(timeline):
        yield (
            routes.event(entry.id),
            event_view(
                desk,
                parts[entry.event.id],
                related=related[entry.id],
                earlier=_neighbour(rows, timeline, index - 1),
                later=_neighbour(rows, timeline, index + 1),
            ),
        )
    for entry in desk.site.retracted:
        yield (
            routes.event(entry.id),
            event_view(desk, parts[entry.event.id], related=(), earlier=None, later=None),
        )


def _actor_pages(desk: Desk) -> Iterable[tuple[str, Record]]:
    company, groups, strip = Company(desk), Groups(desk), timeline_strip(desk.site.entries)
    for record in desk.site.actors:
        yield from actor_pages(desk, record, company, groups, strip)
    yield from company.pair_pages()
    yield from actors_pages(desk, company, groups, strip)


def _neighbour(rows: dict[str, RowView], timeline: tuple[Entry, ...], index: int) -> RowView | None:
    return rows[timeline[index].id] if 0 <= index < len(timeline) else None


def _site_view(desk: Desk) -> SiteView:
    config = desk.site.config
    return SiteView(
        title=config.title,
        language=config.language,
        direction=direction(config.language) or "ltr",
        base_url=desk.base_url,
        repository=config.repository.rstrip("/"),
        pages=tuple(
            Link(routes.prose(page.id), page.navigation or page.title) for page in desk.site.prose
        ),
    )


__all__ = ["Plan", "plan_pages"]
