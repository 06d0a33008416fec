"""The words around a date: what a language must say, and English, which says it here.

A phrase has places for dates, ``{}``. A place may name a case, ``{:du}``: the form that
a date has there, by its kind, in :attr:`Words.cases`. The other languages are tables of
:mod:`generator.edtf.languages`, joined with the names, patterns and digits of Unicode's
CLDR in :mod:`generator.edtf.cldr`; both are loaded when a language other than English is
first shown.
"""

from collections.abc import Mapping
from functools import lru_cache

import msgspec

from generator.edtf.calendar import weekday

ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_ENGLISH_WEEKDAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
_ENGLISH_GROUPINGS = (
    *("spring[ {}]", "summer[ {}]", "autumn[ {}]", "winter[ {}]"),
    *("northern spring[ {}]", "northern summer[ {}]"),
    *("northern autumn[ {}]", "northern winter[ {}]"),
    *("southern spring[ {}]", "southern summer[ {}]"),
    *("southern autumn[ {}]", "southern winter[ {}]"),
    *("first quarter[ of {}]", "second quarter[ of {}]"),
    *("third quarter[ of {}]", "fourth quarter[ of {}]"),
    *("first four months[ of {}]", "middle four months[ of {}]", "last four months[ of {}]"),
    *("first half[ of {}]", "second half[ of {}]"),
)

_ENGLISH_CASES = {"the": {"part": "the {}"}}

Cases = Mapping[str, Mapping[str, str]]
"""By case and kind of date, the form: ``{"du": {"day": "du {}", "month": "de {}|d’{}"}}``.

Kinds: ``day month year season part decade``, ``some`` (“a day in June”), ``range``
(“1990–1999”), ``phrase`` (any other). What follows ``|`` stands before a vowel. A kind
that a case does not name stands unchanged.
"""


class Words(msgspec.Struct, frozen=True):
    """All that is said of dates in one language. An empty phrase is one that it does without."""

    # Names, from 0: in a date, alone, where there is little room.
    months: tuple[str, ...] = ENGLISH_MONTHS
    months_alone: tuple[str, ...] = ENGLISH_MONTHS
    months_short: tuple[str, ...] = tuple(name[:3] for name in ENGLISH_MONTHS)
    weekdays: tuple[str, ...] = _ENGLISH_WEEKDAYS
    # Patterns, with {day} {month} {alone} {number} {year} {weekday}: the month by its
    # name in a date, its name alone, or its number.
    full_day: str = "{day} {month} {year}"
    month_day: str = "{day} {month}"
    month_year: str = "{month} {year}"
    heading: str = "{day} {month}, {weekday}"
    year_alone: str = "{}"
    before_era: str = "{} BCE"
    of_era: str = "{} CE"
    first_day: str = ""  # the numeral of a month's first day, where it has its own
    digits: str = ""  # ten of them; empty for 0 to 9
    thousands: str = ","
    # 15 to 21 June 2014: the first date leaves out what the last says.
    shortens: bool = True
    shortens_years: bool = True  # winter 2014–15
    cases: Cases = msgspec.field(default_factory=lambda: _ENGLISH_CASES)
    # Parts of a year, 21 to 41; what stands in [ ] is said with the year.
    groupings: tuple[str, ...] = _ENGLISH_GROUPINGS
    # Qualifiers ~, ? and %: of a date; and, unless empty, of what is no single date, as
    # a remark. A language without remarks puts the words of a date before the whole.
    about: str = "about {:the}"
    possibly: str = "possibly {:the}"
    possibly_about: str = "possibly about {:the}"
    whole_remarks: tuple[str, ...] = ()
    start_remarks: tuple[str, ...] = ()
    end_remarks: tuple[str, ...] = ()
    # … and of fields: day, month, year, part of a year; the three remarks; the remark
    # on several fields ends with the last of them.
    field_names: tuple[str, ...] = ("day", "month", "year", "part of the year")
    field_remarks: tuple[str, ...] = (
        "{} approximate",
        "{} uncertain",
        "{} uncertain and approximate",
    )
    # Ranges and sets.
    lasted: str = "from {:the} to {:the}"
    between: str = "between {:the} and {:the}"
    span: str = "{:the} to {:the}"
    either: str = "{} or {}"
    both: str = "{} and {}"
    comma: str = ", "
    # Between the members of a set before the last two: one of them, all of them.
    listed_or: str = ", "
    listed_and: str = ", "
    # Every one of a range in a set of which all are meant: between, up to, from.
    every_day: tuple[str, ...] = (
        "every day from {} to {}",
        "every day up to {}",
        "every day from {}",
    )
    every_month: tuple[str, ...] = (
        "every month from {} to {}",
        "every month up to {}",
        "every month from {}",
    )
    every_year: tuple[str, ...] = (
        "every year from {} to {}",
        "every year up to {}",
        "every year from {}",
    )
    all_times: tuple[str, ...] = (
        "all of {:the} to {:the}",
        "all up to {:the}",
        "all from {:the}",
    )
    on_or_before: str = "on or before {:the}"
    in_or_before: str = "in or before {:the}"
    on_or_after: str = "on or after {:the}"
    in_or_after: str = "in or after {:the}"
    since: str = "since {:the}"
    start_unknown: str = "until {:the}, start not known"
    end_unknown: str = "from {:the}, end not known"
    # Unspecified and insignificant digits.
    year_unknown: str = "year not known"
    some_day: str = "a day in {}"
    some_day_between: str = "a day between {} and {}"
    some_month: str = "a month in {}"
    some_month_between: str = "a month between {} and {}"
    decade: str = "the {}s"
    estimated: str = "estimated at {}"
    # Terms of office.
    term: str = "{:the} to {:the}"
    term_from: str = "from {:the}"
    term_until: str = "until {:the}"
    or_later: str = "{} or later"
    no_day: str = "no day given"
    zone_unknown: str = "time zone not stated"
    on_day: str = "{} on {}"  # a clock time and its day


ENGLISH = Words()


@lru_cache(maxsize=32)
def words_of(language: str) -> Words:
    """The words of a language tag such as ``fr`` or ``ar-IQ``; English where it is unknown."""
    if language.partition("-")[0].lower() in ("en", ""):
        return ENGLISH
    from generator.edtf.cldr import words_of_locale

    return words_of_locale(language) or ENGLISH


def month_name(month: int, language: str = "en") -> str:
    """The name of month 1 to 12 as it stands alone."""
    return words_of(language).months_alone[month - 1]


def short_month_name(month: int, language: str = "en") -> str:
    """The name of month 1 to 12 where there is little room: "Jun"."""
    return words_of(language).months_short[month - 1]


def weekday_name(day: int, language: str = "en") -> str:
    """The name of the weekday on which a day number falls."""
    return words_of(language).weekdays[weekday(day)]


def numerals(text: str, language: str = "en") -> str:
    """The text with its digits in those of a language: a day of a month, a clock time."""
    return in_digits(text, words_of(language))


def in_digits(text: str, words: Words) -> str:
    """The text with the digits of a language for 0 to 9."""
    return text.translate(_digit_table(words.digits)) if words.digits else text


@lru_cache(maxsize=32)
def _digit_table(digits: str) -> dict[int, str]:
    return {ord("0") + value: digit for value, digit in enumerate(digits)}
