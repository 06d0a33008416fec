"""Actors and terms that nothing names: left over, or misspelt where they were meant."""

from collections.abc import Collection, Iterator, Sequence

from generator.diagnostics import Diagnostic, Location, Severity
from generator.model import Actor
from generator.model.site import Site
from generator.model.terms import Term, terms_of_article, terms_of_citation, terms_of_event
from generator.source import SITE_FILE


def check_actors_are_named(site: Site) -> Iterator[Diagnostic]:
    """Every actor is named by an event, an article, another actor or a link in a text.

    A draft of an actor is not asked for, and what drafts name is named.
    """
    seen = {record.actor.id for record in site.actors if record.appearances or record.named_in}
    unseen = [record.actor for record in site.actors if record.actor.id not in seen]
    unseen += [actor for actor in site.unlisted if not actor.draft]
    if not unseen:
        return
    named = {identifier for what, identifier in _terms(site) if what == "actor"}
    named |= {relation.to for actor in _actors(site) for relation in actor.relations}
    for actor in unseen:
        if actor.id not in named and not _is_linked(actor.id, site):
            yield Diagnostic(
                "unused-actor",
                Location(actor.file),
                f"nothing names the actor '{actor.id}'",
                Severity.WARNING,
                "name it under `actors:` of an event or an article, keep it back with "
                "`draft: true`, or delete the file",
                ("name",),
                label="no event, quote or article names it",
            )


def check_terms_are_named(site: Site) -> Iterator[Diagnostic]:
    """Every kind, topic, figure and role of ``site.yaml`` is an event's.

    Asked of a list only where there are more events than it has terms: a site is often begun
    with its vocabulary.
    """
    config, named = site.config, set(_terms(site))
    events = len(site.entries)
    yield from _unused("unused-kind", config.kinds, named, events)
    yield from _unused("unused-topic", config.topics, named, events)
    yield from _unused("unused-figure", config.figures, named, events)
    yield from _unused("unused-role", config.roles, named, events)


def _unused(
    code: str, terms: Sequence[tuple[str, str]], named: Collection[Term], events: int
) -> Iterator[Diagnostic]:
    what = code.removeprefix("unused-")
    if events <= len(terms):
        return
    for identifier, _ in terms:
        if (what, identifier) not in named:
            yield Diagnostic(
                code,
                Location(SITE_FILE),
                f"no event has the {what} '{identifier}'",
                Severity.WARNING,
                f"give it to the events it was meant for, or take it out of `{what}s:`",
                (f"{what}s", identifier),
                label="unused",
            )


def _terms(site: Site) -> Iterator[Term]:
    """What anything on the site names; of its drafts, too."""
    yield from site.named_in_drafts
    for entry in (*site.entries, *site.retracted):
        yield from terms_of_event(entry.event)
        for source in entry.sources:
            yield from terms_of_citation(source.citation)
    for annotated in site.articles:
        yield from terms_of_article(annotated.article)


def _actors(site: Site) -> list[Actor]:
    return [*(record.actor for record in site.actors), *site.unlisted]


def _is_linked(identifier: str, site: Site) -> bool:
    """Whether a text of ours links to the actor's page."""
    address = f"actors/{identifier}/"
    bodies = [entry.event.body for entry in (*site.entries, *site.retracted)]
    bodies += [record.actor.body for record in site.actors if record.actor.id != identifier]
    bodies += [page.body for page in site.prose]
    return any(address in body for body in bodies)
