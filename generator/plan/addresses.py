"""The addresses that content names: known before any page is made, each with who names it.

All other pages lie below these, or have names of our own: months, lists, further pages.
"""

from collections.abc import Iterator

import msgspec

from generator.diagnostics import FieldPath
from generator.model.site import Site
from generator.plan import routes


class Address(msgspec.Struct, frozen=True):
    """A page's path from the site's root, and the field of a file that gives it its name."""

    path: str
    file: str
    field: FieldPath = ()


def named_addresses(site: Site) -> Iterator[Address]:
    """Those of events, actors, articles and own pages, and the old ones that redirect."""
    for entry in (*site.entries, *site.retracted):
        event = entry.event
        own = (*event.field, "id") if event.field else ()
        yield Address(routes.event(event.id), event.file, own)
        for index, old in enumerate(event.redirects):
            yield Address(routes.event(old), event.file, (*event.field, "redirects", index))
    for record in site.actors:
        actor = record.actor
        yield Address(routes.actor(actor.id), actor.file)
        for index, old in enumerate(actor.redirects):
            yield Address(routes.actor(old), actor.file, ("redirects", index))
    for annotated in site.articles:
        article = annotated.article
        yield Address(routes.article(article.id), article.file)
        for index, old in enumerate(article.redirects):
            yield Address(routes.article(old), article.file, ("redirects", index))
    for page in site.prose:
        yield Address(routes.prose(page.id), page.file)
