"""Whether events stand on sources, and sources on something that can be looked up."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Location, Note, Severity
from generator.edtf import day_text, display
from generator.model.site import Entry, Site, Source
from generator.source import SITE_FILE

_FEW = 5
"""Sources that are named as examples."""

_ARCHIVED_FROM = 10
"""A site of fewer linked sources is asked for archived copies only where it has one."""


def check_events_have_sources(site: Site) -> Iterator[Diagnostic]:
    """A published event has a source; a draft may still be looking for one.

    Where it names an article that does not exist, that has been said already.
    """
    for entry in site.entries:
        event = entry.event
        named = all(f"article/{source.article}" in site.unbuilt for source in event.sources)
        if not entry.sources and named and not event.draft:
            yield Diagnostic(
                "event-without-source",
                Location(event.file),
                f"the event '{event.id}' has no source",
                hint="add one under `sources:`, or keep it back with `draft: true`",
                field=(*event.field, "title"),
                label="who reported it?",
            )


def check_report_days(site: Site) -> Iterator[Diagnostic]:
    """No source that supports an event was published before it, unless the event is planned.

    Where all were, the event's date is in doubt, and it is said there, once; else each
    source that was is told where it is cited.
    """
    for entry in site.entries:
        if entry.lower is None or entry.event.status == "planned":
            continue
        supporting = [s for s in entry.sources if s.citation.stance == "supports"]
        early = [s for s in supporting if _is_published_before(s, entry.lower)]
        if early and len(early) == len(supporting):
            yield _dated_after_all(entry, early, site.config.language)
        else:
            for source in early:
                yield _dated_after(entry, source, site.config.language)


def check_links(site: Site) -> Iterator[Diagnostic]:
    """Every source can be looked up: it has an address. Said once a source."""
    for source, file in _each_once(site):
        if not source.url:
            yield Diagnostic(
                "source-without-link",
                Location(file),
                f"the source “{_name(source)}” has no address",
                Severity.WARNING,
                "add `url:`, or list this code under `ignore:` in content/site.yaml",
                ("title",) if source.article else source.citation.field,
                "where is it to be found?",
            )


def check_archived_copies(site: Site) -> Iterator[Diagnostic]:
    """Every source with an address has an archived copy; what lacks one is told together.

    A site that archives nothing and has few sources is left alone.
    """
    linked = [(source, file) for source, file in _each_once(site) if source.url]
    lacking = [(source, file) for source, file in linked if not _is_archived(source)]
    if not lacking or (len(lacking) == len(linked) < _ARCHIVED_FROM):
        return
    count = f"{len(lacking)} of {len(linked)} sources with an address have"
    if len(linked) == 1 or len(lacking) == 1:
        count = f"1 of {len(linked)} sources with an address has"
    notes = [Note(file, _name(source)) for source, file in lacking[:_FEW]]
    if len(lacking) > _FEW:
        notes.append(Note("and", f"{len(lacking) - _FEW} more"))
    yield Diagnostic(
        "source-without-archive",
        Location(SITE_FILE),
        f"{count} no archived copy, so what they said is lost when a page goes",
        Severity.WARNING,
        "save each at a web archive and name the copy under `archived:`, or list this code "
        "under `ignore:`",
        notes=tuple(notes),
    )


def _each_once(site: Site) -> Iterator[tuple[Source, str]]:
    """The sources of the timeline with their files, an article's once, in order."""
    seen = set()
    for entry in site.entries:
        for source in entry.sources:
            file = source.article.file if source.article else source.citation.file
            key = (file, source.key if source.article else source.citation.field)
            if key not in seen:
                seen.add(key)
                yield source, file


def _is_archived(source: Source) -> bool:
    return bool(source.citation.archived or (source.article and source.article.archived))


def _is_published_before(source: Source, day: int) -> bool:
    published = source.published
    return published is not None and published.upper is not None and published.upper < day


def _dated_after_all(entry: Entry, sources: list[Source], language: str) -> Diagnostic:
    event = entry.event
    days = [s.published.upper or 0 for s in sources if s.published is not None]
    notes = [_published(source, language) for source in sources[:_FEW]]
    if len(sources) > _FEW:
        notes.append(Note("and", f"{len(sources) - _FEW} more"))
    return Diagnostic(
        "event-after-source",
        Location(event.file),
        "the event is dated after the last report of it",
        Severity.WARNING,
        "correct the date, or add `status: planned`",
        (*event.field, "date"),
        label=f"the last report is of {day_text(max(days))}",
        notes=tuple(notes),
    )


def _dated_after(entry: Entry, source: Source, language: str) -> Diagnostic:
    event, citation = entry.event, source.citation
    when = f", {display(event.date, language=language)}" if event.date is not None else ""
    return Diagnostic(
        "event-after-source",
        Location(citation.file),
        f"“{_name(source)}” was published before the event it supports, '{event.id}'{when}",
        Severity.WARNING,
        "correct one of the two dates, or say `stance: context` if it tells what came before",
        citation.field,
        label="published before the event",
        notes=(_published(source, language),),
    )


def _published(source: Source, language: str) -> Note:
    day = "" if source.published is None else display(source.published, language=language)
    return Note("published", f"{day}: {_name(source)}")


def _name(source: Source) -> str:
    return source.title or source.publisher
