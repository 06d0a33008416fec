"""The words around a date: English whole, the names of months and days of any language.

The names come from Unicode's CLDR through Babel, loaded when a language other
than English is first shown.
"""

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


class Words(msgspec.Struct, frozen=True):
    """Phrases with places for dates, and names of months (from 0), in a date and alone."""

    months: tuple[str, ...] = ENGLISH_MONTHS
    months_alone: tuple[str, ...] = ENGLISH_MONTHS
    weekdays: tuple[str, ...] = _ENGLISH_WEEKDAYS
    seasons: tuple[str, ...] = ("spring", "summer", "autumn", "winter")
    about: str = "about {}"
    possibly: str = "possibly {}"
    possibly_about: str = "possibly about {}"
    lasted: str = "from {} to {}"
    between: str = "between {} and {}"
    span: str = "{} to {}"
    either: str = "{} or {}"
    on_or_before: str = "on or before {}"
    in_or_before: str = "in or before {}"
    on_or_after: str = "on or after {}"
    in_or_after: str = "in or after {}"
    since: str = "since {}"
    start_unknown: str = "until {}, start not known"
    end_unknown: str = "from {}, end not known"
    year_unknown: str = "year not known"
    some_day: str = "a day in {}"
    some_day_between: str = "a day between {} and {}"
    some_month: str = "a month in {}"
    some_month_between: str = "a month between {} and {}"
    decade: str = "the {}s"
    before_era: str = "{} BCE"
    of_era: str = "{} CE"


ENGLISH = Words()


@lru_cache(maxsize=32)
def words_of(language: str) -> Words:
    """The words of a language tag such as ``fr`` or ``ar-IQ``; English where unknown."""
    if language.partition("-")[0] in ("en", ""):
        return ENGLISH
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return ENGLISH
    months, days = locale.months, locale.days["stand-alone"]["wide"]
    return Words(
        months=tuple(months["format"]["wide"][month] for month in range(1, 13)),
        months_alone=tuple(months["stand-alone"]["wide"][month] for month in range(1, 13)),
        weekdays=tuple(days[day] for day in range(7)),
    )


def month_name(month: int, language: str = "en") -> str:
    """The name of month 1 to 12 as it stands alone."""
    return words_of(language).months_alone[month - 1]


def weekday_name(day: int, language: str = "en") -> str:
    """The name of the weekday on which a day number falls."""
    return words_of(language).weekdays[weekday(day)]
