"""Days that look made up: a year or a month padded with 01 to fill a form.

Many tools want a whole date, so that “2014” becomes 2014-01-01, and the timeline then
tells a day that nobody knows.
"""

from collections.abc import Iterable, Iterator
from math import sqrt

from generator.checks.named_days import Calendar, calendar_of
from generator.diagnostics import Diagnostic, Location, Note, Severity
from generator.edtf import civil, month_name
from generator.model.annotation import plain_text
from generator.model.site import Entry, Site, Source

_SOON = 3
"""Days: a report that came out so soon after the day, or on it, knew the day."""

_FIRSTS = 12 / 365.25
"""The share of days that are the first of a month."""
_LEAST_FIRSTS = 5
_FAR = 4
"""Standard deviations: chance exceeds its mean by so many once in more than 30,000 sites."""

_FEW = 10
"""Events that are named as examples."""

_NEW_YEAR = ("new year", "nouvel an", "jour de l’an", "jour de l'an", "رأس السنة")


def check_dates_are_not_padded(site: Site) -> Iterator[Diagnostic]:
    """A 1 January, or many firsts of a month, that nothing in the event's record speaks for.

    What speaks for the day: a time, a source's reading of the same day, a report that was
    published on it or within three days after, and words that name it (the event's own, a
    passage's, a source's title or note). A first of another month is suspected only where
    the share of firsts among the days that nothing speaks for is far beyond chance.
    """
    days = [entry for entry in site.entries if _states_a_plain_day(entry)]
    firsts = [entry for entry in days if _is_first(entry)]
    if not firsts:
        return
    language = site.config.language
    unspoken = [entry for entry in firsts if not _is_spoken_for(entry, language)]
    new_years = [entry for entry in unspoken if _month(entry) == 1]
    for entry in new_years:
        yield _padded_year(entry)
    others = [entry for entry in unspoken if _month(entry) != 1]
    if len(others) >= _LEAST_FIRSTS:
        doubtful = [entry for entry in days if not _is_reported_soon(entry)]
        if _is_beyond_chance(len(others) + len(new_years), len(doubtful)):
            yield _padded_months(others, len(doubtful), language)


def _states_a_plain_day(entry: Entry) -> bool:
    date = entry.event.date
    return (
        date is not None
        and date.precision == "day"
        and not date.is_qualified
        and not date.unspecified
        and not entry.event.time
    )


def _is_first(entry: Entry) -> bool:
    return entry.event.date is not None and entry.event.date.text.endswith("-01")


def _month(entry: Entry) -> int:
    date = entry.event.date
    return civil(date.lower)[1] if date is not None and date.lower is not None else 0


def _is_spoken_for(entry: Entry, language: str) -> bool:
    """Whether anything in the event's record says that it was that day."""
    date = entry.event.date
    if date is None or _is_reported_soon(entry):
        return True
    if any(s.date is not None and s.date.text == date.text for s in entry.sources):
        return True
    event, month = entry.event, _month(entry)
    own = [event.title, event.summary, event.date_text, event.body]
    own += [reason for about, reason in event.decided if about == "date"]
    if _names_the_day(calendar_of(language), month, own):
        return True
    return any(
        _names_the_day(calendar_of(_language(source) or language), month, _words(source))
        or _is_noted(source, date.text)
        for source in entry.sources
    )


def _is_reported_soon(entry: Entry) -> bool:
    """Whether a source came out on the day, or within a few days after."""
    day = entry.event.date.lower if entry.event.date is not None else None
    return day is not None and any(
        source.published is not None
        and source.published.precision == "day"
        and source.published.lower is not None
        and day <= source.published.lower <= day + _SOON
        for source in entry.sources
    )


def _language(source: Source) -> str:
    return source.article.language if source.article else source.citation.language


def _words(source: Source) -> Iterator[str]:
    """What a source says of the event, in its words and in ours."""
    yield source.title
    yield source.citation.note
    if source.article is not None and source.passages:
        text = plain_text(source.article.blocks)
        for passage in source.passages:
            yield text[passage.start : passage.end]


def _is_noted(source: Source, date: str) -> bool:
    """Whether the editors read that day in the article's own words."""
    return source.article is not None and any(
        note.date.text == date for note in source.article.dates
    )


def _names_the_day(calendar: Calendar, month: int, texts: Iterable[str]) -> bool:
    for text in texts:
        if calendar.names_the_first_of(month, text):
            return True
        if month == 1 and any(name in text.casefold() for name in _NEW_YEAR):
            return True
    return False


def _is_beyond_chance(firsts: int, days: int) -> bool:
    """Whether so many firsts of a month among the days are far more than chance would have."""
    expected = days * _FIRSTS
    return firsts > expected + _FAR * sqrt(expected * (1 - _FIRSTS))


def _padded_year(entry: Entry) -> Diagnostic:
    event = entry.event
    year = event.date.text[: -len("-01-01")] if event.date is not None else ""
    return Diagnostic(
        "padded-date",
        Location(event.file),
        "1 January looks like a year that was filled up: no source says that day",
        Severity.WARNING,
        f"only the year known? `date: {year}`; if it was that day, give the source's reading: "
        "`date:` under `sources:`",
        (*event.field, "date"),
        label="is the day known?",
    )


def _padded_months(entries: list[Entry], days: int, language: str) -> Diagnostic:
    event = entries[0].event
    month = event.date.text[: -len("-01")] if event.date is not None else ""
    notes = [Note(each.event.file, _date(each)) for each in entries[1:_FEW]]
    if len(entries) > _FEW:
        notes.append(Note("and", f"{len(entries) - _FEW} more"))
    return Diagnostic(
        "padded-date",
        Location(event.file),
        f"{len(entries)} of {days} events whose day no source says stand on the first of a month, "
        "where chance puts one in thirty",
        Severity.WARNING,
        f"only the month known ({month_name(_month(entries[0]), language)})? `date: {month}`; if "
        "it was that day, give the source's reading: `date:` under `sources:`",
        (*event.field, "date"),
        label="is the day known?",
        notes=tuple(notes),
    )


def _date(entry: Entry) -> str:
    return entry.event.date.text if entry.event.date is not None else ""
