"""Weeks, months and years of the calendar by their place: last, this, that, the next."""

import datetime
import re

from generator.convert.dates.rule import Match, rule
from generator.convert.dates.setting import (
    UNNAMED,
    UNRESOLVED,
    Meaning,
    Setting,
    first_of_month,
    has_month,
    in_month,
    in_quarter,
    in_year,
    is_quarter,
    nearest_year,
    on_day,
    safe_day,
    shifted,
)
from generator.convert.dates.words import AHEAD, month_number

_FROM_MENTIONED = ("previous", "preceding", "following", "subsequent", "prior")
_ENDED = re.compile(r"\s*,?\s*(?:ended|ending|that ended|to)\b")
# “Person of the year”, whoever or whatever it is.
_PRIZE = re.compile(
    r"\b(?:persons?|personality|m[ae]n|wom[ae]n|people|players?|athletes?|sports(?:man|woman)|teams?"
    r"|coach|manager|rookie|driver|artists?|teachers?|heroe?s?|businessman|businesswoman|company"
    r"|bank|brand|product|cars?|albums?|songs?|records?|books?|films?|movies?|games?|shows?|photos?"
    r"|pictures?|words?|goals?)\s+of\s+the\s+$",
    re.I,
)
# “The year of the flood”, “the week he came”.
_WHICH_ONE = re.compile(
    r"-|\s+(?:of\s+(?![$£€\d])|(?:when|in which|that|he|she|they|it|the|a|his|her|after|before)\b)"
)


def last_or_next(match: Match, setting: Setting) -> Meaning | None:
    """A week is seven days; a month or year is one of the calendar, part of it or whole."""
    lead, unit = match[1].casefold().removeprefix("this "), match[2].casefold()
    by = AHEAD.get(lead, 0)
    if lead in _FROM_MENTIONED:
        return _from_mentioned(unit, by, setting)
    if setting.published is None:
        return UNRESOLVED
    return calendar_unit(setting.published, by, unit, setting.week)


def that_unit(match: Match, setting: Setting) -> Meaning | None:
    """“The same month”, “that year”."""
    return _from_mentioned(match[1].casefold(), 0, setting)


def _from_mentioned(unit: str, by: int, setting: Setting) -> Meaning | None:
    value = setting.mentioned
    if unit == "year":
        return in_year(int(value[:4]) + by) if value else UNNAMED
    if is_quarter(value) and unit == "quarter":
        month = 3 * (int(value[5:7]) - 33) + 1
        return in_quarter(shifted(first_of_month(f"{value[:4]}-{month:02}"), months=3 * by))
    if unit == "month" and has_month(value):
        return in_month(shifted(first_of_month(value), months=by))
    if setting.day is None:
        return UNNAMED
    return calendar_unit(setting.day, by, unit, setting.week)


def in_the_unit(match: Match, setting: Setting) -> Meaning | None:
    """“Earlier in the day”: of the day last named; the week, month or year is the present one."""
    unit = match[1].casefold()
    if unit == "day":
        day = setting.day or setting.published
        return UNRESOLVED if day is None else on_day(day)
    if setting.published is None:
        return UNRESOLVED
    return calendar_unit(setting.published, 0, unit, setting.week)


def the_unit(match: Match, setting: Setting) -> Meaning | None:
    """“The year”, “the month”: the present one; “the weekend” is the last, or the next."""
    unit = match[1].casefold()
    if match[1][0].isupper() and setting.at:
        return None  # “Person of the Year”
    if not ({"the", "its"} & set(setting.leads) or unit.startswith("full")):
        return None
    if _ENDED.match(setting.after):
        return Meaning({"year": "P1Y", "month": "P1M"}.get(unit.split()[-1], "P1W"))
    if _WHICH_ONE.match(setting.after) or _PRIZE.search(setting.before):
        return None
    if setting.published is None:
        return UNRESOLVED
    by = 0
    if unit == "weekend" and setting.published.weekday() < 5 and not setting.looks_ahead:
        by = -1
    return calendar_unit(setting.published, by, re.split("[- ]", unit)[-1], setting.week)


def week_of(match: Match, setting: Setting) -> Meaning | None:
    """“The week of 9 June”."""
    month, day = (match[1], match[2]) if match[1] else (match[4], match[3])
    number = month_number(month)
    year = nearest_year(number, int(day), setting)
    if year is None:
        return UNRESOLVED
    found = safe_day(year, number, int(day))
    return None if found is None else _week(found, 0, setting.week)


def year_end(match: Match, setting: Setting) -> Meaning | None:
    return in_year(setting.published.year if setting.published else None)


def calendar_unit(day: datetime.date, by: int, unit: str, week: str) -> Meaning | None:
    """The week, month and so on that is ``by`` units after that of ``day``."""
    if unit == "week":
        return _week(day, by, week)
    if unit == "weekend":
        return _weekend(day, by)
    if unit == "month":
        return in_month(shifted(day, months=by))
    if unit == "quarter":
        return in_quarter(shifted(day, months=3 * by))
    if unit == "year":
        return in_year(day.year + by)
    size = 1 if unit == "decade" else 2
    number = day.year // 10**size + by
    return Meaning(f"{number:0{4 - size}}" + "X" * size) if number >= 0 else None


def _week(day: datetime.date, by: int, week: str) -> Meaning | None:
    """Seven days as the site counts them; the note tells the other count."""
    monday = _seven_days(day, by, day.weekday())
    sunday = _seven_days(day, by, day.isoweekday() % 7)
    if week == "sunday":
        return Meaning(sunday, note=f"with weeks from Monday: {monday}") if sunday else None
    return Meaning(monday, note=f"with weeks from Sunday: {sunday}") if monday else None


def _seven_days(day: datetime.date, by: int, past_start: int) -> str:
    first = shifted(day, days=7 * by - past_start)
    last = first and shifted(first, days=6)
    return f"{first.isoformat()}/{last.isoformat()}" if first and last else ""


def _weekend(day: datetime.date, by: int) -> Meaning | None:
    """Saturday and Sunday, whatever day the week begins with."""
    saturday = shifted(day, days=7 * by + 5 - day.weekday())
    sunday = saturday and shifted(saturday, days=1)
    return Meaning(f"{saturday.isoformat()}/{sunday.isoformat()}") if saturday and sunday else None


_UNITS = "week|weekend|month|quarter|year|decade|century"

RULES = (
    rule(
        "last-or-next",
        "last next this previous following coming upcoming current preceding prior subsequent",
        r"(last|next|this past|this coming|this|previous|following|coming|upcoming|current"
        rf"|preceding|prior|subsequent) (?:calendar |fiscal |full )?({_UNITS})(?!-)",
        last_or_next,
        "A week, month, quarter, year, decade or century of the calendar. A week is seven days, and"
        " begins as the setting `week` of the site says.",
        "He was there last week.",
        "last week: 2014-06-09/2014-06-15",
    ),
    rule(
        "that-unit",
        "that same very_same",
        rf"(?:that(?: same| very)?|(?:very )?same) ({_UNITS})(?!-)",
        that_unit,
        "The one last named.",
        "He came in May 2013, and left later that year.",
        "later that year: 2013",
    ),
    rule(
        "earlier-in",
        "earlier_in earlier_on later_in later_on early_in early_on late_in late_on",
        r"(?:earlier|early|late|later)(?: on)? in the (day|week|month|year)",
        in_the_unit,
        "A part of the day last named, or of the present week, month or year.",
        "Mosul fell on 10 June; earlier in the day it was quiet.",
        "earlier in the day: 2014-06-10",
    ),
    rule(
        "the-unit",
        "full current year month week weekend fiscal",
        r"(full[- ]year|fiscal year|year|month|week|weekend)",
        the_unit,
        "“The year”, “the month”: the present one; “the weekend”: the last, or the next where a"
        " verb looks ahead; “the year ended …” is a length.",
        "Sales rose over the year.",
        "the year: 2014",
    ),
    rule(
        "week-of",
        "week",
        r"week of (?:MONTH (\d{1,2})|(\d{1,2}) MONTH)(?!\d)",
        week_of,
        "The week of a day.",
        "He left in the week of 9 June.",
        "the week of 9 June: 2014-06-09/2014-06-15",
    ),
    rule(
        "year-end",
        "year",
        r"year(?:['’]s)?[- ]end",
        year_end,
        "The year of publication: no day is told.",
        "It is to close by year-end.",
        "year-end: 2014",
    ),
)
