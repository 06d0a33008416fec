"""Reports that their publishers withdrew, and the events that rest on them."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Location, Severity
from generator.model.site import Site, Source


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
