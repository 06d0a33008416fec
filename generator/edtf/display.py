"""Dates in words, for readers. The table of docs/dates.md is the specification.

Day, month and year as the language orders them, without leading zeros. Nothing
shown is more precise than the text, and nothing less: where no wording says exactly
what it means, the first and the last day that it can mean are shown.
"""

import msgspec

from generator.edtf.calendar import civil, day_text, weekday
from generator.edtf.date import Edtf, date_fields
from generator.edtf.phrases import (
    Noun,
    Ranges,
    Scope,
    Style,
    alone,
    day_text_of,
    month_text,
    year_alone,
    year_names,
)
from generator.edtf.spans import all_of, interval, one_of, single
from generator.edtf.words import in_digits, words_of


class DayHeading(msgspec.Struct, frozen=True):
    """The parts of a heading "12 June, Thursday"; ``iso`` is ``2014-06-12``."""

    numeral: str
    month: str
    weekday: str
    text: str
    iso: str


def display(
    date: Edtf,
    *,
    lasting: bool = False,
    style: Style = Style.SENTENCE,
    year: bool = True,
    language: str = "en",
) -> str:
    """A date in words.

    ``lasting`` says that an interval lasted throughout; otherwise it is a
    window, and the event fell once within it. Without ``year`` the year is
    left out where all of the date lies in one, which a heading must state.
    """
    words = words_of(language)
    if date.precision == "day" and date.lower is not None and not date.is_qualified:
        return day_text_of(*civil(date.lower), Scope.YEAR if year else Scope.MONTH, words)
    scope = Scope.MONTH if not year and _lies_in_one_year(date) else Scope.YEAR
    ranges = Ranges(words, style, lasting)
    say = {"interval": interval, "set": one_of, "all": all_of}.get(date.precision, single)
    return alone(say(date, ranges, scope), words)


def display_day(day: int, *, year: bool = True, language: str = "en") -> str:
    """A day number as "22 June 2014", or "22 June"."""
    scope = Scope.YEAR if year else Scope.MONTH
    return day_text_of(*civil(day), scope, words_of(language))


def display_month(year: int, month: int, *, language: str = "en") -> str:
    """ "June 2014"."""
    return month_text(year, month, Scope.YEAR, words_of(language))


def display_year(year: int, *, language: str = "en") -> str:
    """ "2014", "44 BCE" for the year -43, "17,000"."""
    return year_alone(year, words_of(language))


def display_term(
    since: Edtf | None, until: Edtf | None, *, held: bool, language: str = "en"
) -> str:
    """From when to when an office was held; ``held`` tells that an open end is now.

    Of an end that is only known to be later than a date, that: "2014 or later".
    """
    words = words_of(language)

    def said(date: Edtf) -> Noun:
        if date.precision in ("interval", "set", "all"):
            return Noun(display(date, language=language), "phrase", words.cases)
        return single(date, Ranges(words, Style.SENTENCE), Scope.YEAR)

    end = None
    if until is not None and until.precision == "interval" and until.upper is None:
        end = Noun(words.or_later.format(said(until.parts[0])), "phrase", words.cases)
    elif until is not None:
        end = said(until)
    if since is not None and end is not None:
        return words.term.format(said(since), end)
    if since is not None:
        return (words.since if held else words.term_from).format(said(since))
    return words.term_until.format(end) if end is not None else ""


def display_years(
    first: int, last: int, *, style: Style = Style.SENTENCE, language: str = "en"
) -> str:
    """All years from one to another: "1990 to 1999", "1990–1999"."""
    words = words_of(language)
    names = year_names(first, last, words)
    if style == Style.LABEL:
        return f"{Ranges(words, style).join(*names)}"
    return words.term.format(*names)


def display_clock(
    time: str, zone: str = "", utc: str = "", utc_day: int | None = None, *, language: str = "en"
) -> str:
    """ "04:00 (UTC+3; 01:00 UTC)": a clock time, its zone or offset, and the same in UTC.

    ``utc_day`` is the day in UTC where it is another one. Without a zone, that is said.
    """
    words = words_of(language)
    if not zone:
        return in_digits(time, words) + words.comma + words.zone_unknown
    if utc and utc_day is not None:
        utc = words.on_day.format(utc, display_day(utc_day, year=False, language=language))
    return in_digits(f"{time} ({zone}; {utc})" if utc else f"{time} ({zone})", words)


def joined(*texts: str, language: str = "en") -> str:
    """A date and what is said after it, where there is anything: "22 June 2014, 04:00"."""
    return words_of(language).comma.join(filter(None, texts))


def display_no_day(*, language: str = "en") -> str:
    """What stands in a date's place where nothing is known of the day."""
    return words_of(language).no_day


def day_heading(day: int, *, language: str = "en") -> DayHeading:
    words = words_of(language)
    year, month, of_month = civil(day)
    name = words.weekdays[weekday(day)]
    numeral = day_text_of(year, month, of_month, Scope.DAY, words)
    text = words.heading.format(
        day=numeral,
        month=words.months[month - 1],
        alone=words.months_alone[month - 1],
        number=in_digits(str(month), words),
        weekday=name,
    )
    return DayHeading(numeral, words.months_alone[month - 1], name, text, day_text(day))


def _lies_in_one_year(date: Edtf) -> bool:
    """All parts say one year, and something finer besides."""
    stated = set()
    ends = [end for part in date.parts for end in part.parts or (part,)] or [date]
    for part in ends:
        if part.lower is None:
            continue
        fields = date_fields(part)
        if "X" in fields.year or not fields.month or fields.month == "XX" or fields.crosses_year:
            return False
        stated.add(fields.year)
    return len(stated) == 1
