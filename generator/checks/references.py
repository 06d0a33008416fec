"""Ids that name nothing, actors, events and reports, and old ids that are in use."""

from collections.abc import Iterator

from generator.checks.guesses import actor_guesses, event_guesses, report_guesses
from generator.diagnostics import Diagnostic, FieldPath, Location
from generator.guessing import Guesses
from generator.model import Event
from generator.model.site import Site


def check_actors_exist(site: Site) -> Iterator[Diagnostic]:
    """Every actor that an event, quote, article or relation names has a record."""
    known, guesses = _actors(site), actor_guesses(site)
    for event in _events(site):
        for index, part in enumerate(event.actors):
            if part.actor not in known:
                field = (*event.field, "actors", index, "actor")
                yield _unknown("unknown-actor", part.actor, guesses, event.file, field)
    for annotated in site.articles:
        article = annotated.article
        for index, quote in enumerate(article.quotes):
            if quote.speaker and quote.speaker not in known:
                field = ("quotes", index, "speaker")
                yield _unknown("unknown-actor", quote.speaker, guesses, article.file, field)
        for index, identifier in enumerate(article.actors):
            if identifier not in known:
                field = ("actors", index)
                yield _unknown("unknown-actor", identifier, guesses, article.file, field)
    for record in site.actors:
        for index, relation in enumerate(record.actor.relations):
            if relation.to not in known:
                field = ("relations", index, "to")
                yield _unknown("unknown-actor", relation.to, guesses, record.actor.file, field)


def check_events_exist(site: Site) -> Iterator[Diagnostic]:
    """Every event that another one names exists."""
    unbuilt = _unbuilt(site, "event")
    ids = {*(event.id for event in _events(site)), *unbuilt}
    guesses = event_guesses(site, unbuilt)
    for event in _events(site):
        for name in ("after", "before", "related"):
            for index, other in enumerate(getattr(event, name)):
                if other not in ids:
                    field = (*event.field, name, index)
                    yield _unknown("unknown-event", other, guesses, event.file, field)
        if event.retracted and event.retracted.replaced_by not in (*ids, ""):
            other = event.retracted.replaced_by
            field = (*event.field, "retracted", "replaced_by")
            yield _unknown("unknown-event", other, guesses, event.file, field)


def check_reports_rest_on_something(site: Site) -> Iterator[Diagnostic]:
    """What a report is said to repeat is an article or an actor: independence is counted by it."""
    known = dict.fromkeys(annotated.article.id for annotated in site.articles)
    unbuilt = _unbuilt(site, "article")
    known |= dict.fromkeys(unbuilt) | _actors(site)
    guesses = report_guesses(site, unbuilt)
    for annotated in site.articles:
        article = annotated.article
        for index, root in enumerate(article.rests_on):
            if root not in known:
                yield _unknown_root(root, guesses, article.file, ("rests_on", index))
    for entry in (*site.entries, *site.retracted):
        for source in entry.sources:
            citation = source.citation
            for index, root in enumerate(citation.rests_on):
                if root not in known:
                    field = (*citation.field, "rests_on", index)
                    yield _unknown_root(root, guesses, citation.file, field)


def check_redirects(site: Site) -> Iterator[Diagnostic]:
    """No old id is in use again, by a draft neither, and none is claimed twice."""
    kinds: tuple[tuple[str, list[tuple[str, str, FieldPath, tuple[str, ...]]]], ...] = (
        ("event", [(e.id, e.file, e.field, e.redirects) for e in _events(site)]),
        (
            "article",
            [(a.article.id, a.article.file, (), a.article.redirects) for a in site.articles],
        ),
        ("actor", [(r.actor.id, r.actor.file, (), r.actor.redirects) for r in site.actors]),
    )
    unbuilt = {
        "event": _unbuilt(site, "event"),
        "article": _unbuilt(site, "article"),
        "actor": [actor.id for actor in site.unlisted],
    }
    for kind, records in kinds:
        taken = {identifier: identifier for identifier, *_ in records}
        taken |= {identifier: identifier for identifier in unbuilt[kind]}
        for identifier, file, field, redirects in records:
            for index, old in enumerate(redirects):
                owner = taken.setdefault(old, identifier)
                if owner != identifier or old == identifier:
                    yield Diagnostic(
                        "redirect-taken",
                        Location(file),
                        f"the old id '{old}' belongs to the {kind} '{owner}'",
                        hint="take it out of `redirects:`",
                        label="in use",
                        field=(*field, "redirects", index),
                    )


def _events(site: Site) -> list[Event]:
    return [entry.event for entry in (*site.entries, *site.retracted)]


def _unbuilt(site: Site, kind: str) -> list[str]:
    """The ids of what is known but not built."""
    prefix = f"{kind}/"
    return [name.removeprefix(prefix) for name in site.unbuilt if name.startswith(prefix)]


def _actors(site: Site) -> dict[str, None]:
    known = dict.fromkeys(record.actor.id for record in site.actors)
    known.update(dict.fromkeys(actor.id for actor in site.unlisted))
    return known


def _unknown(
    code: str, identifier: str, guesses: Guesses, file: str, field: FieldPath
) -> Diagnostic:
    kind = code.removeprefix("unknown-")
    guess = guesses.guess(identifier, f"make one with `dateline new {kind}`, or correct the id")
    return Diagnostic(
        code,
        Location(file),
        f"there is no {kind} '{identifier}'",
        hint=guess.hint,
        field=field,
        label=f"no {kind} has this id",
        fix=guess.fix,
    )


def _unknown_root(identifier: str, guesses: Guesses, file: str, field: FieldPath) -> Diagnostic:
    guess = guesses.guess(identifier, "name the article or actor whose report this is")
    return Diagnostic(
        "unknown-report",
        Location(file),
        f"there is no article or actor '{identifier}' to rest on",
        hint=guess.hint,
        field=field,
        label="nothing has this id",
        fix=guess.fix,
    )
