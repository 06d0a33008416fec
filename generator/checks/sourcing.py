"""Whether events stand on sources, and sources on something that can be looked up."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Location, Severity
from generator.edtf import day_text
from generator.model.site import Site, Source


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


def check_disputes_are_decided(site: Site) -> Iterator[Diagnostic]:
    """Where sources disagree, the reason for what we state is given."""
    for entry in site.entries:
        event = entry.event
        for dispute in entry.disputes:
            if not dispute.decided:
                yield Diagnostic(
                    "undecided-dispute",
                    Location(event.file),
                    f"sources disagree about '{dispute.about}', and nothing says why we state "
                    "what we state",
                    Severity.WARNING,
                    f"say it in `decided:` under `{dispute.about}:`",
                    (*event.field, "disputes" if event.disputes else "sources"),
                    "they do not fit each other",
                )


def check_report_days(site: Site) -> Iterator[Diagnostic]:
    """No event happened after all of its reports, unless it is planned."""
    for entry in site.entries:
        event = entry.event
        published = [source.published for source in entry.sources]
        days = [date.upper for date in published if date is not None and date.upper is not None]
        if not days or len(days) < len(published) or event.status == "planned":
            continue
        if entry.lower is not None and entry.lower > max(days):
            yield Diagnostic(
                "event-after-source",
                Location(event.file),
                "the event is dated after the last report of it",
                Severity.WARNING,
                "correct the date, or add `status: planned`",
                (*event.field, "date"),
                f"the last report is of {day_text(max(days))}",
            )


def check_links(site: Site) -> Iterator[Diagnostic]:
    """Every source can be looked up: it has an address. Said once a source."""
    seen = set()
    for entry in site.entries:
        for source in entry.sources:
            article, citation = source.article, source.citation
            where = article.file if article else citation.file
            key = (where, source.key if article else citation.field)
            if source.url or key in seen:
                continue
            seen.add(key)
            yield Diagnostic(
                "source-without-link",
                Location(where),
                f"the source “{source.title or source.publisher}” has no address",
                Severity.WARNING,
                "add `url:`, or list this code under `ignore:` in content/site.yaml",
                ("title",) if article else citation.field,
                "where is it to be found?",
            )


def check_withdrawn_sources(site: Site) -> Iterator[Diagnostic]:
    """An event rests on reports that their publishers stand by."""
    for entry in site.entries:
        supporting = [s for s in entry.sources if s.citation.stance == "supports"]
        withdrawn = [s for s in supporting if s.article and s.article.withdrawn]
        for source in withdrawn:
            name = f"'{source.key}' was withdrawn by its publisher"
            if len(withdrawn) == len(supporting):
                yield _withdrawn(
                    "rests-on-withdrawn",
                    source,
                    f"{name}, and nothing else supports the event '{entry.id}'",
                    "find another source, or take the event back with `retracted:`",
                )
            else:
                yield _withdrawn(
                    "withdrawn-source",
                    source,
                    f"{name}, and supports the event '{entry.id}'",
                    "see whether the event still stands without it",
                )


def _withdrawn(code: str, source: Source, message: str, hint: str) -> Diagnostic:
    citation = source.citation
    return Diagnostic(
        code,
        Location(citation.file),
        message,
        Severity.WARNING,
        hint,
        citation.field,
        "a withdrawn report",
    )
