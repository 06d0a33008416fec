"""The index of everything: where search ends that has no script."""

from collections.abc import Iterable, Mapping

import msgspec

from generator.model import Actor, Article
from generator.plan import routes
from generator.plan.desk import Desk, direction
from generator.plan.paging import PAGE_SIZE, pager
from generator.views import IndexLink, IndexView, RowView


def index_pages(desk: Desk, rows: Mapping[str, RowView]) -> Iterable[tuple[str, IndexView]]:
    """Every event, actor and article as a link, a hundred of each on a page."""
    site = desk.site
    events = [rows[entry.id] for entry in site.entries]
    actors = [record.actor for record in site.actors]
    articles = [annotated.article for annotated in site.articles]
    most = max(len(events), len(actors), len(articles))
    number = 1
    while number == 1 or (number - 1) * PAGE_SIZE < most:
        path = routes.further(routes.EVERYTHING, number)
        part = slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE)
        pages = pager(routes.EVERYTHING, number, most)
        frame = msgspec.structs.replace(
            desk.frame(path, desk.say("site.index")), previous=pages.previous, next=pages.next
        )
        yield (
            path,
            IndexView(
                frame,
                len(events),
                len(actors),
                len(articles),
                tuple(events[part]),
                tuple(_actor(actor) for actor in actors[part]),
                tuple(_article(desk, article) for article in articles[part]),
                pages,
            ),
        )
        number += 1


def _actor(actor: Actor) -> IndexLink:
    link = IndexLink(routes.actor(actor.id), actor.name)
    native = actor.native_name
    if native is None:
        return link
    return msgspec.structs.replace(
        link,
        note=native.name,
        note_language=native.language,
        note_direction=direction(native.language),
    )


def _article(desk: Desk, article: Article) -> IndexLink:
    language = article.language if article.language != desk.language else ""
    return IndexLink(
        routes.article(article.id), article.title, language, direction(language), article.publisher
    )
