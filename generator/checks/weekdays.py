"""Weekdays that do not fit the date beside them: one of the two is wrong."""

import re
from collections.abc import Iterable, Iterator

from generator.checks.named_days import NamedDay, calendar_of
from generator.diagnostics import Diagnostic, FieldPath, Location, Severity
from generator.edtf import Edtf, display, display_day, weekday, weekday_name
from generator.model import Event
from generator.model.annotation import plain_text
from generator.model.site import AnnotatedArticle, Mark, Site

_WEEK = 6
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")

# “on Tuesday” in a title is the event's own day where no other day is spoken of beside it.
_ON = re.compile(r"\bon (monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?=[.;]|$)", re.I)
_SENTENCE = re.compile(r"(?<=[.;])\s+")
_OF_ANOTHER_DAY = re.compile(
    r"\b(?:will|would|to|until|till|before|after|since|by|from|between|next|last|previous|every"
    r"|each|due|if|not|say\w*|said|tell\w*|told|report\w*|announc\w*|plan\w*|call\w*|postpone\w*"
    r"|who|which|that|when|where|first|second|began|begun)\b",
    re.I,
)


def check_weekdays(site: Site) -> Iterator[Diagnostic]:
    """A weekday that a text names is that of the date which stands, or is given, beside it."""
    for annotated in site.articles:
        if annotated.article.blocks:
            yield from _in_article(annotated, site.config.language)
    for entry in site.entries:
        yield from _in_event(entry.event, site.config.language)


def _in_article(annotated: AnnotatedArticle, ours: str) -> Iterator[Diagnostic]:
    """The article's own words, unless a note of the editors speaks of them; then its `dates:`."""
    article = annotated.article
    calendar = calendar_of(article.language or ours)
    words = plain_text(article.blocks)
    near = article.published.lower if article.published is not None else None
    years = sorted(set(map(int, _YEAR.findall(words))))
    notes = [mark for mark in annotated.marks if mark.note and mark.kind in ("note", "date")]
    told = set()
    for named in calendar.named_days(words):
        day = named.day_near(near)
        if day is None or weekday(day) == named.weekday or _fits_one_of(years, named):
            continue
        told.add(named.text)
        if not _is_noted(notes, named):
            yield _misnamed(
                named.text,
                day,
                article.file,
                ("body", named.text),
                ours,
                "if it is published so, say it under `annotations:` with `motivation: "
                "questioning`; if not, correct the copy",
            )
    for index, note in enumerate(article.dates):
        quote = note.selector.quote
        named_here = calendar.weekdays_in(quote)
        if not named_here or any(text in quote for text in told):
            continue
        if not any(_may_fall_on(note.date, each) for each in named_here):
            yield _another_day(quote, note.date, article.file, ("dates", index, "date"), ours)


def _in_event(event: Event, language: str) -> Iterator[Diagnostic]:
    near = event.date.lower if event.date is not None else None
    calendar = calendar_of(language)
    for name, text in (
        ("title", event.title),
        ("summary", event.summary),
        ("date_text", event.date_text),
    ):
        if not text:
            continue
        for named in calendar.named_days(text):
            day = named.day_near(near)
            if day is not None and weekday(day) != named.weekday:
                hint = "correct the weekday or the date"
                field = (*event.field, name)
                yield _misnamed(named.text, day, event.file, field, language, hint)
        if event.date is not None and language.startswith("en") and " on " in text:
            yield from _on_another_day(event, event.date, name, text)


def _on_another_day(event: Event, date: Edtf, name: str, text: str) -> Iterator[Diagnostic]:
    """“on Tuesday” at the end of a sentence that speaks of no other day."""
    calendar = calendar_of("en")
    for sentence in _SENTENCE.split(text):
        found = _ON.search(sentence)
        if found is None or _OF_ANOTHER_DAY.search(sentence) or calendar.names_month(sentence):
            continue
        named = calendar.weekdays_in(sentence)
        if len(named) == 1 and not _may_fall_on(date, named[0]):
            yield _another_day(found[1], date, event.file, (*event.field, name), "en")


def _may_fall_on(date: Edtf, named: int) -> bool:
    """Whether some day that a date can mean is that weekday."""
    if date.precision == "set":
        return any(_may_fall_on(part, named) for part in date.parts)
    if date.lower is None or date.upper is None or date.is_qualified:
        return True
    if date.upper - date.lower >= _WEEK:
        return True
    return any(weekday(day) == named for day in range(date.lower, date.upper + 1))


def _fits_one_of(years: Iterable[int], named: NamedDay) -> bool:
    """Whether that day was that weekday in a year of which the text speaks."""
    if named.year is not None:
        return False
    days = (
        NamedDay("", 0, named.weekday, named.month, named.day, year).day_near(None)
        for year in years
    )
    return any(day is not None and weekday(day) == named.weekday for day in days)


def _is_noted(notes: Iterable[Mark], named: NamedDay) -> bool:
    """Whether a note of the editors, or one on a date, stands on these words."""
    end = named.start + len(named.text)
    return any(mark.start < end and named.start < mark.end for mark in notes)


def _misnamed(
    words: str, day: int, file: str, field: FieldPath, language: str, hint: str
) -> Diagnostic:
    shown, name = display_day(day, language=language), weekday_name(day, language)
    return Diagnostic(
        "wrong-weekday",
        Location(file),
        f"“{words}” cannot be: {shown} is a {name}",
        Severity.WARNING,
        hint,
        field,
        label=f"a {name}",
    )


def _another_day(words: str, date: Edtf, file: str, field: FieldPath, language: str) -> Diagnostic:
    shown = display(date, language=language)
    name = weekday_name(date.lower, language) if date.lower is not None else ""
    single = date.precision == "day" and date.lower is not None
    return Diagnostic(
        "wrong-weekday",
        Location(file),
        f"the words say “{words}”, and {shown} is " + (f"a {name}" if single else "no such day"),
        Severity.WARNING,
        "correct the date, or the weekday",
        field,
        label=f"a {name}" if single else "",
    )
