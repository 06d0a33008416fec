"""Drafts that something published names: they are left out, and the editor is told."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, FieldPath, Location, Severity
from generator.model.site import Site


def check_drafts_named(site: Site) -> Iterator[Diagnostic]:
    """An actor or article that an event or quote of the published site names is no draft."""
    drafts = {actor.id for actor in site.unlisted if actor.draft}
    for entry in site.entries:
        event = entry.event
        for index, part in enumerate(event.actors):
            if part.actor in drafts:
                field = (*event.field, "actors", index)
                yield _draft("actor", part.actor, "it has no page yet", event.file, field)
        for index, source in enumerate(event.sources):
            if f"article/{source.article}" in site.unbuilt:
                field = (*event.field, "sources", index, "article")
                yield _draft(
                    "article", source.article, "this source is left out", event.file, field
                )
    for annotated in site.articles:
        article = annotated.article
        for index, quote in enumerate(article.quotes):
            if quote.speaker in drafts:
                field = ("quotes", index, "speaker")
                yield _draft("actor", quote.speaker, "it has no page yet", article.file, field)


def _draft(kind: str, name: str, effect: str, file: str, field: FieldPath) -> Diagnostic:
    return Diagnostic(
        "names-a-draft",
        Location(file),
        f"the {kind} '{name}' is a draft, so {effect}",
        Severity.WARNING,
        f"take `draft: true` out of the {kind}'s file when it is ready",
        field,
        "a draft",
    )
