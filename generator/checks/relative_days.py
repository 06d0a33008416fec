"""Relative dates of a report whose own day is not stated: what they mean rests on a guess."""

import re
from collections.abc import Iterator

from generator.checks.named_days import calendar_of
from generator.diagnostics import Diagnostic, Location, Note, Severity
from generator.edtf import display
from generator.model import Article, DateNote
from generator.model.site import Site

_RELATIVE = {
    "en": re.compile(
        r"\b(?:today|tonight|yesterday|tomorrow|(?:this|last|next|past|previous|coming)\s(?:\w+\s)?"
        r"(?:morning|afternoon|evening|night|days?|weeks?|weekend|months?|years?)"
        r"|(?:day|week|weekend|month|year)s?\sago)\b",
        re.I,
    ),
    "fr": re.compile(
        r"\b(?:aujourd['’]hui|hier|demain|ce\s(?:matin|soir)|cette\s(?:nuit|semaine|année)"
        r"|derni(?:er|ère)s?|prochaine?s?|il\sy\sa)\b",
        re.I,
    ),
    "ar": re.compile(
        r"(?<!\w)(?:اليوم|امس|أمس|غدا|غدًا|الماضي|الماضية|المقبل|المقبلة|القادم)(?!\w)"
    ),
    "fa": re.compile(r"(?<!\w)(?:امروز|دیروز|فردا|دیشب|امشب|پریروز|گذشته|آینده|پیش)(?!\w)"),
}


def check_relative_days(site: Site) -> Iterator[Diagnostic]:
    """In an article whose day is inferred, each relative date says how it was resolved.

    Told once an article. Words that the day was inferred from, and dates with a `note:`,
    are accounted for.
    """
    for annotated in site.articles:
        article = annotated.article
        if article.inferred is None or not article.dates:
            continue
        language = article.language or site.config.language
        open_dates = [
            (index, note)
            for index, note in enumerate(article.dates)
            if not note.note and _is_relative(note.selector.quote, article, language)
        ]
        if open_dates:
            yield _resting_on_a_guess(article, open_dates, site.config.language)


def _is_relative(quote: str, article: Article, language: str) -> bool:
    """Whether the words count from the day of the report; those that gave that day do not."""
    grounds = article.inferred.quote if article.inferred else ""
    calendar = calendar_of(language)
    if grounds and (quote in grounds or grounds in quote):
        return False
    if calendar.names_month(quote):
        return False
    pattern = _RELATIVE.get(language.partition("-")[0])
    if pattern is not None and pattern.search(quote):
        return True
    return bool(calendar.weekdays_in(quote))


def _resting_on_a_guess(
    article: Article, dates: list[tuple[int, DateNote]], language: str
) -> Diagnostic:
    count = "a relative date is" if len(dates) == 1 else f"{len(dates)} relative dates are"
    return Diagnostic(
        "relative-to-inferred-day",
        Location(article.file),
        f"{count} counted from a day that the report does not state",
        Severity.WARNING,
        "say in a `note:` how each was resolved, or give the span of all days that it may mean",
        ("dates", dates[0][0], "quote"),
        label="counted from an inferred day",
        notes=tuple(
            Note(note.selector.quote, display(note.date, language=language)) for _, note in dates
        ),
    )
