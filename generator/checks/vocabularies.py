"""What ``site.yaml`` lists, and what an event's ``disputes:`` and ``decided:`` name."""

from collections.abc import Iterator

from generator.checks.guesses import vocabulary_guesses
from generator.diagnostics import NAME, Diagnostic, FieldPath, Location, Severity
from generator.guessing import Guesses
from generator.model import Event
from generator.model.event import ROLES
from generator.model.site import Entry, Site
from generator.text import did_you_mean


def check_vocabularies(site: Site) -> Iterator[Diagnostic]:
    """Kinds, topics, figures and roles are those of ``site.yaml``."""
    config, events = site.config, _events(site)
    kinds, topics, figures = dict(config.kinds), dict(config.topics), dict(config.figures)
    roles = {role: role for role in ROLES} | dict(config.roles)
    of_kinds = vocabulary_guesses(kinds, events, lambda event: (event.kind,))
    of_topics = vocabulary_guesses(topics, events, lambda event: event.topics)
    of_figures = vocabulary_guesses(
        figures, events, lambda event: (figure.name for figure in event.figures)
    )
    of_roles = vocabulary_guesses(roles, events, lambda event: (p.role for p in event.actors))
    for event in events:
        where = event.file, event.field
        if event.kind and event.kind not in kinds:
            yield _unlisted("unknown-kind", event.kind, of_kinds, *where, ("kind",))
        for index, topic in enumerate(event.topics):
            if topic not in topics:
                yield _unlisted("unknown-topic", topic, of_topics, *where, ("topics", index))
        for figure in event.figures:
            if figure.name not in figures:
                field: FieldPath = ("figures", figure.name, NAME)
                yield _unlisted("unknown-figure", figure.name, of_figures, *where, field)
        for index, part in enumerate(event.actors):
            if part.role not in roles:
                field = ("actors", index, "role")
                yield _unlisted("unknown-role", part.role, of_roles, *where, field)
    for entry in (*site.entries, *site.retracted):
        for source in entry.sources:
            citation = source.citation
            where = citation.file, citation.field
            for figure in citation.figures:
                if figure.name not in figures:
                    field = ("figures", figure.name, NAME)
                    yield _unlisted("unknown-figure", figure.name, of_figures, *where, field)


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
                        label="not cited here",
                    )


def check_decisions(site: Site) -> Iterator[Diagnostic]:
    """``decided`` settles a dispute that there is.

    A source that is left out as a draft may be what the others disagree with.
    """
    for entry in (*site.entries, *site.retracted):
        if not entry.event.decided or _lacks_a_draft(entry, site):
            continue
        points = [dispute.about for dispute in entry.disputes]
        for about, _ in entry.event.decided:
            if about not in points:
                yield Diagnostic(
                    "decided-without-dispute",
                    Location(entry.event.file),
                    f"nothing is in dispute about '{about}'",
                    Severity.WARNING,
                    did_you_mean(about, points)
                    or "add it to `disputes:`, or take it out of `decided:`",
                    (*entry.event.field, "decided", about, NAME),
                    "undisputed",
                )


def _events(site: Site) -> list[Event]:
    return [entry.event for entry in (*site.entries, *site.retracted)]


def _lacks_a_draft(entry: Entry, site: Site) -> bool:
    """Whether one of the event's sources is left out as a draft."""
    return f"citation/{entry.id}" in site.unbuilt or any(
        f"article/{citation.article}" in site.unbuilt for citation in entry.event.sources
    )


def _unlisted(
    code: str, name: str, guesses: Guesses, file: str, base: FieldPath, field: FieldPath
) -> Diagnostic:
    what = code.removeprefix("unknown-")
    guess = guesses.guess(name, f"list it under `{what}s:` in content/site.yaml")
    return Diagnostic(
        code,
        Location(file),
        f"the site has no {what} '{name}'",
        hint=guess.hint,
        field=(*base, *field),
        label=f"not among the site's {what}s",
        fix=guess.fix,
    )
