"""Dates that are more exact than what the sources give."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Location, Severity
from generator.edtf import Edtf
from generator.model.site import Entry, Site


def check_dates_are_in_the_sources(site: Site) -> Iterator[Diagnostic]:
    """A date that lies within what its sources give, and is narrower than all of it.

    Only where each source that supports the event gives a date of its own: one that gives
    none may well say the very day. What is decided has its reason.
    """
    for entry in site.entries:
        event = entry.event
        readings = _readings(entry)
        if event.date is None or not readings or any(about == "date" for about, _ in event.decided):
            continue
        if _is_narrower(event.date, readings):
            given = min(readings, key=_width)
            yield Diagnostic(
                "unsourced-day",
                Location(event.file),
                f"no source gives {event.date.text}: the nearest says {given.text}",
                Severity.WARNING,
                f"write `date: {given.text}`, or add the source that is as exact",
                (*event.field, "date"),
                label="more exact than its sources",
            )


def _readings(entry: Entry) -> list[Edtf]:
    """The dates that the sources give; none where one of them gives no date with two ends."""
    supporting = [each for each in entry.sources if each.citation.stance == "supports"]
    dates = [each.date for each in supporting if each.date is not None]
    ended = [date for date in dates if date.lower is not None and date.upper is not None]
    return ended if len(ended) == len(supporting) else []


def _is_narrower(date: Edtf, readings: list[Edtf]) -> bool:
    """Whether the date is a part of what all readings leave open together, and not all of it."""
    if date.lower is None or date.upper is None:
        return False
    lower = max(each.lower for each in readings if each.lower is not None)
    upper = min(each.upper for each in readings if each.upper is not None)
    within = lower <= date.lower and date.upper <= upper
    return within and (lower, upper) != (date.lower, date.upper)


def _width(date: Edtf) -> int:
    return (date.upper or 0) - (date.lower or 0)
