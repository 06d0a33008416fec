"""Sources that disagree while nothing says why we state what we state."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Location, Note, Severity
from generator.edtf import display, overlaps
from generator.model import Figure
from generator.model.site import Dispute, Entry, Site, Source

_Reading = tuple[str, str]
"""Who says it, and what."""


def check_disputes_are_decided(site: Site) -> Iterator[Diagnostic]:
    """Where sources disagree, the reason for what we state is given.

    The readings that conflict are named: two of them, or all where only all do.
    """
    for entry in site.entries:
        for dispute in entry.disputes:
            if not dispute.decided:
                yield _undecided(entry, dispute, site.config.language)


def _undecided(entry: Entry, dispute: Dispute, language: str) -> Diagnostic:
    event, about = entry.event, dispute.about
    readings = _conflicting(entry, dispute, language)
    differ = f"sources disagree about '{about}'"
    notes = [Note("the dispute", dispute.note)] if dispute.note else []
    if len(readings) == 2:
        (one, says), (other, answers) = readings
        differ += f" (“{one}”: {says}; “{other}”: {answers})"
    else:
        notes += [Note(who, says) for who, says in readings]
    return Diagnostic(
        "undecided-dispute",
        Location(event.file),
        f"{differ}, and nothing says why we state what we state",
        Severity.WARNING,
        f"say it in `decided:` under `{about}:`",
        _place(entry, dispute),
        label="they do not fit each other" if dispute.computed else "undecided",
        notes=tuple(notes),
    )


def _place(entry: Entry, dispute: Dispute) -> tuple[str | int, ...]:
    """The dispute where an editor declared it, else what we state of the point."""
    event = entry.event
    for index, declared in enumerate(event.disputes):
        if declared.about == dispute.about:
            return (*event.field, "disputes", index)
    if dispute.about == "date":
        return (*event.field, "date")
    if any(figure.name == dispute.about for figure in event.figures):
        return (*event.field, "figures", dispute.about)
    return (*event.field, "sources")


def _conflicting(entry: Entry, dispute: Dispute, language: str) -> list[_Reading]:
    """The readings of a computed dispute, two if two conflict; none of a declared one."""
    if not dispute.computed:
        return []
    readings = [source for source in entry.sources if source.citation.stance != "context"]
    if dispute.about == "date":
        return _conflicting_dates(readings, language)
    return _conflicting_figures(readings, dispute.about)


def _conflicting_dates(sources: list[Source], language: str) -> list[_Reading]:
    dated = [(source, source.date) for source in sources if source.date is not None]
    said = [(_name(source), display(date, language=language)) for source, date in dated]
    for index, (_, date) in enumerate(dated):
        for number, (_, other) in enumerate(dated[:index]):
            if not overlaps(date, other):
                return [said[number], said[index]]
    return said


def _conflicting_figures(sources: list[Source], name: str) -> list[_Reading]:
    """The one that says the most at least, and the one that says the least at most."""
    found = [
        (source, figure)
        for source in sources
        for figure in source.citation.figures
        if figure.name == name
    ]
    highest = max(
        (pair for pair in found if pair[1].low is not None), key=lambda pair: pair[1].low or 0
    )
    lowest = min(
        (pair for pair in found if pair[1].high is not None), key=lambda pair: pair[1].high or 0
    )
    return [(_name(source), _range(figure)) for source, figure in (lowest, highest)]


def _range(figure: Figure) -> str:
    if figure.low == figure.high:
        return str(figure.low)
    low = "" if figure.low is None else str(figure.low)
    return f"{low}..{'' if figure.high is None else figure.high}"


def _name(source: Source) -> str:
    return source.publisher or source.title
