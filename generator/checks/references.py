"""Ids that name nothing: actors, events, kinds, topics, figures, roles."""

from collections.abc import Iterable, Iterator

from generator.diagnostics import Diagnostic, FieldPath, Location, Severity
from generator.model import Event
from generator.model.site import Entry, Site
from generator.text import did_you_mean

_ROLES = ("acts", "speaks", "named")


def check_actors_exist(site: Site) -> Iterator[Diagnostic]:
    """Every actor that an event, quote, article or relation names has a record."""
    known = _actors(site)
    for event in _events(site):
        for index, part in enumerate(event.actors):
            if part.actor not in known:
                field = (*event.field, "actors", index)
                yield _unknown("unknown-actor", part.actor, known, event.file, field)
    for annotated in site.articles:
        article = annotated.article
        for index, quote in enumerate(article.quotes):
            if quote.speaker and quote.speaker not in known:
                field = ("quotes", index, "speaker")
                yield _unknown("unknown-actor", quote.speaker, known, article.file, field)
        for index, identifier in enumerate(article.actors):
            if identifier not in known:
                yield _unknown("unknown-actor", identifier, known, article.file, ("actors", index))
    for record in site.actors:
        for index, relation in enumerate(record.actor.relations):
            if relation.to not in known:
                field = ("relations", index, "to")
                yield _unknown("unknown-actor", relation.to, known, record.actor.file, field)


def check_events_exist(site: Site) -> Iterator[Diagnostic]:
    """Every event that another one names exists."""
    known = [event.id for event in _events(site)]
    known += _unbuilt(site, "event")
    ids = set(known)
    for event in _events(site):
        for name in ("after", "before", "related"):
            for index, other in enumerate(getattr(event, name)):
                if other not in ids:
                    field = (*event.field, name, index)
                    yield _unknown("unknown-event", other, known, event.file, field)
        if event.retracted and event.retracted.replaced_by not in (*ids, ""):
            other = event.retracted.replaced_by
            field = (*event.field, "retracted", "replaced_by")
            yield _unknown("unknown-event", other, known, event.file, field)


def check_reports_rest_on_something(site: Site) -> Iterator[Diagnostic]:
    """What a report is said to repeat is an article or an actor: independence is counted by it."""
    known = dict.fromkeys(annotated.article.id for annotated in site.articles)
    known |= dict.fromkeys(_unbuilt(site, "article")) | _actors(site)
    for annotated in site.articles:
        article = annotated.article
        for index, root in enumerate(article.rests_on):
            if root not in known:
                yield _unknown_root(root, known, article.file, ("rests_on", index))
    for entry in (*site.entries, *site.retracted):
        for source in entry.sources:
            citation = source.citation
            for index, root in enumerate(citation.rests_on):
                if root not in known:
                    field = (*citation.field, "rests_on", index)
                    yield _unknown_root(root, known, citation.file, field)


def check_vocabularies(site: Site) -> Iterator[Diagnostic]:
    """Kinds, topics, figures and roles are those of ``site.yaml``."""
    config = site.config
    kinds, topics = dict(config.kinds), dict(config.topics)
    figures, roles = dict(config.figures), (*_ROLES, *dict(config.roles))
    for event in _events(site):
        where = event.file, event.field
        if event.kind and event.kind not in kinds:
            yield _unlisted("unknown-kind", event.kind, kinds, *where, ("kind",))
        for index, topic in enumerate(event.topics):
            if topic not in topics:
                yield _unlisted("unknown-topic", topic, topics, *where, ("topics", index))
        for figure in event.figures:
            if figure.name not in figures:
                yield _unlisted(
                    "unknown-figure", figure.name, figures, *where, ("figures", figure.name)
                )
        for index, part in enumerate(event.actors):
            if part.role not in roles:
                yield _unlisted("unknown-role", part.role, roles, *where, ("actors", index, "role"))
    for entry in (*site.entries, *site.retracted):
        for source in entry.sources:
            citation = source.citation
            for figure in citation.figures:
                if figure.name not in figures:
                    field = ("figures", figure.name)
                    yield _unlisted(
                        "unknown-figure", figure.name, figures, citation.file, citation.field, field
                    )


def check_disputed_sources(site: Site) -> Iterator[Diagnostic]:
    """A dispute's sources are sources of its event."""
    for entry in (*site.entries, *site.retracted):
        keys = [source.key for source in entry.sources]
        for index, dispute in enumerate(entry.event.disputes):
            for number, key in enumerate(dispute.sources):
                if key not in keys and f"article/{key}" not in site.unbuilt:
                    yield Diagnostic(
                        "unknown-source",
                        Location(entry.event.file),
                        f"'{key}' is no source of this event",
                        hint=did_you_mean(key, keys) or "name it under `sources:` as well",
                        field=(*entry.event.field, "disputes", index, "sources", number),
                    )


def check_decisions(site: Site) -> Iterator[Diagnostic]:
    """``decided`` settles a dispute that there is.

    A source that is left out as a draft may be what the others disagree with.
    """
    for entry in (*site.entries, *site.retracted):
        if not entry.event.decided or _lacks_a_draft(entry, site):
            continue
        points = {dispute.about for dispute in entry.disputes}
        for about, _ in entry.event.decided:
            if about not in points:
                yield Diagnostic(
                    "decided-without-dispute",
                    Location(entry.event.file),
                    f"nothing is in dispute about '{about}'",
                    Severity.WARNING,
                    did_you_mean(about, points)
                    or "add it to `disputes:`, or take it out of `decided:`",
                    (*entry.event.field, "decided", about),
                )


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
                        field=(*field, "redirects", index),
                    )


def _events(site: Site) -> list[Event]:
    return [entry.event for entry in (*site.entries, *site.retracted)]


def _lacks_a_draft(entry: Entry, site: Site) -> bool:
    """Whether one of the event's sources is left out as a draft."""
    return f"citation/{entry.id}" in site.unbuilt or any(
        f"article/{citation.article}" in site.unbuilt for citation in entry.event.sources
    )


def _unbuilt(site: Site, kind: str) -> list[str]:
    """The ids of what is known but not built."""
    prefix = f"{kind}/"
    return [name.removeprefix(prefix) for name in site.unbuilt if name.startswith(prefix)]


def _actors(site: Site) -> dict[str, None]:
    known = dict.fromkeys(record.actor.id for record in site.actors)
    known.update(dict.fromkeys(actor.id for actor in site.unlisted))
    return known


def _unknown(
    code: str, identifier: str, known: Iterable[str], file: str, field: FieldPath
) -> Diagnostic:
    kind = code.removeprefix("unknown-")
    return Diagnostic(
        code,
        Location(file),
        f"there is no {kind} '{identifier}'",
        hint=did_you_mean(identifier, known)
        or f"make one with `dateline new {kind}`, or correct the id",
        field=field,
    )


def _unknown_root(identifier: str, known: Iterable[str], file: str, field: FieldPath) -> Diagnostic:
    return Diagnostic(
        "unknown-report",
        Location(file),
        f"there is no article or actor '{identifier}' to rest on",
        hint=did_you_mean(identifier, known) or "name the article or actor whose report this is",
        field=field,
    )


def _unlisted(
    code: str, name: str, known: Iterable[str], file: str, base: FieldPath, field: FieldPath
) -> Diagnostic:
    what = code.removeprefix("unknown-")
    return Diagnostic(
        code,
        Location(file),
        f"the site has no {what} '{name}'",
        hint=did_you_mean(name, known) or f"list it under `{what}s:` in content/site.yaml",
        field=(*base, *field),
    )
