"""Quarters, halves and fiscal years, and what a report compares them to."""

import datetime
import re

from generator.convert.dates.rule import Match, rule
from generator.convert.dates.setting import (
    UNRESOLVED,
    Meaning,
    Setting,
    has_month,
    in_quarter,
    in_year,
    is_quarter,
    quarter_of,
    shifted,
    told_year,
)
from generator.convert.dates.words import AHEAD, ORDINALS, PARTS, month_number

_ENDED_IN = re.compile(
    rf"\s+(?:that\s+)?ended\s+(?:on\s+)?(?:\d{{1,2}}\s+)?{PARTS['MONTH']}\b", re.I
)
_OF_GAME = re.compile(
    r"\s+of\s+(?:play|(?:the|a|their|his|its|this|that)\s+(?:\S{1,20}\s+)?"
    r"(?:games?|match|final|play-?off|contest|opener))\b",
    re.I,
)
_COMPARING = ("from", "than", "with", "to", "on", "over")
_FISCAL = "a fiscal period: the company tells its months"


def quarter(match: Match, setting: Setting) -> Meaning | None:
    """A quarter by its number; without a year the last that has begun, or the next."""
    if _OF_GAME.match(setting.after):
        return None
    fiscal = "fiscal" in match[0].casefold()
    number = ORDINALS.index(match[1].casefold()) + 1 if match[1].isalpha() else int(match[1][0])
    return _quarter(number, match[2] or "", setting, fiscal=fiscal)


def quarter_in_figures(match: Match, setting: Setting) -> Meaning | None:
    return _quarter(int(match[1] or match[2]), match[3] or "", setting)


def _quarter(number: int, told: str, setting: Setting, *, fiscal: bool = False) -> Meaning | None:
    year = _told_or_relative(told, setting)
    if year is not None and not told and setting.published:
        present = (setting.published.month + 2) // 3
        if setting.looks_ahead:
            # A quarter that has just ended is reported on, not awaited.
            year += number < present - 1
        else:
            year -= number > present
    mark, note = ("~", _FISCAL) if fiscal else ("", "")
    return in_year(year, f"-{32 + number}{mark}", note)


def _told_or_relative(told: str, setting: Setting) -> int | None:
    """The year of “2013”, “’13”, “last year” or, for “the year” and no words, of publication."""
    if told and told[-1].isdecimal():
        return told_year(told, setting)
    if setting.published is None:
        return None
    return setting.published.year + AHEAD.get(told.casefold().split()[0] if told else "", 0)


def half_year(match: Match, setting: Setting) -> Meaning | None:
    """“The first half of 1989”, “the first two quarters of 1990”."""
    half = 40 if match[1].casefold() in ("first", "1st") else 41
    return in_year(_told_or_relative(match[2], setting), f"-{half}")


def this_quarter(match: Match, setting: Setting) -> Meaning | None:
    """“The quarter”, “the latest quarter”: the one last named, else that which was last whole."""
    lead = (match[1] or "").casefold()
    if not lead and "the" not in setting.leads:
        return None
    ended = _ENDED_IN.match(setting.after)
    if ended and setting.published:
        return _quarter_to(month_number(ended[1]), setting.published)
    if lead in ("current", "this"):
        return in_quarter(setting.published) or UNRESOLVED
    if lead in AHEAD:
        base = setting.published
        if lead in ("previous", "preceding", "prior", "following") and setting.quarter:
            base = _first_day(setting.quarter)
        return in_quarter(base and shifted(base, months=3 * AHEAD[lead])) or UNRESOLVED
    named = setting.quarter
    if lead in ("latest", "most recent") and setting.published:
        named = named if named < quarter_of(setting.published) else ""
    if named:
        return Meaning(named)
    last_whole = setting.published and shifted(setting.published, months=-3)
    return in_quarter(last_whole) or UNRESOLVED


def _quarter_to(month: int, published: datetime.date) -> Meaning | None:
    """“The quarter ended 30 September”: where it is none of the calendar, that of its middle."""
    year = published.year - (month > published.month)
    middle = shifted(datetime.date(year, month, 1), months=-1)
    return None if middle is None else Meaning(quarter_of(middle) + ("~" if month % 3 else ""))


def _first_day(value: str) -> datetime.date:
    return datetime.date(max(1, int(value[:4])), 3 * (int(value[5:7]) - 33) + 1, 1)


def latest_period(match: Match, setting: Setting) -> Meaning | None:
    """“The latest period”, “the same period”: a quarter where the report is about one."""
    return Meaning(setting.quarter) if setting.quarter else None


def year_period(match: Match, setting: Setting) -> Meaning | None:
    """“The 1988 period”, “the 1988 quarter”: the same quarter of that year."""
    return Meaning(match[1] + setting.quarter[4:], compares=True)


def year_earlier(match: Match, setting: Setting) -> Meaning | None:
    """“A year earlier”, “the year-ago quarter”: a year before what it is compared to.

    That is a quarter where the report last spoke of one; where a month is compared, that month;
    else the year.
    """
    base = setting.quarter
    if base and (is_quarter(setting.mentioned) or "quarter" in match[0].casefold()):
        return Meaning(f"{max(0, int(base[:4]) - 1):04}{base[4:]}", compares=True)
    if setting.previous in _COMPARING and has_month(setting.mentioned):
        year, month = int(setting.mentioned[:4]), setting.mentioned[5:7]
        return Meaning(f"{max(0, year - 1):04}-{month}", compares=True)
    if setting.mentioned and "earlier" in match[0].casefold():
        return Meaning(f"{max(0, int(setting.mentioned[:4]) - 1):04}", compares=True)
    if setting.published is None:
        return UNRESOLVED
    return Meaning(f"{setting.published.year - 1:04}", compares=True)


def fiscal_year(match: Match, setting: Setting) -> Meaning | None:
    return in_year(told_year(match[1], setting), "~", _FISCAL)


RULES = (
    rule(
        "quarter",
        "fiscal first second third fourth 00th",
        r"(?:fiscal[- ])?(first|second|third|fourth|1st|2nd|3rd|4th)(?:[- ]fiscal)?[- ]quarters?"
        r"(?:,?(?: of(?: fiscal)?)? (\d{4}|['’]\d\d|last year|this year|next year))?",
        quarter,
        "A quarter by its number; without a year the last that has begun, or the next where a verb"
        " looks ahead. A fiscal one is uncertain.",
        "Sales rose in the first quarter of 2014.",
        "the first quarter of 2014: 2014-33",
    ),
    rule(
        "quarter-in-figures",
        "0q q1 q2 q3 q4",
        r"(?:Q([1-4])|([1-4])Q)(?:,?(?: of)? (\d{4}|['’]\d\d))?",
        quarter_in_figures,
        "“Q1” and “1Q”.",
        "Sales rose in Q1 2014.",
        "Q1 2014: 2014-33",
    ),
    rule(
        "half",
        "first second last latter 00th",
        r"(first|second|last|latter|1st|2nd)[- ](?:half|(?:two|three) quarters)"
        r" of (?:fiscal )?(\d{4}|['’]\d\d|last year|this year|next year|the year)",
        half_year,
        "A half of a year.",
        "Sales rose in the second half of 2013.",
        "the second half of 2013: 2013-41",
    ),
    rule(
        "this-quarter",
        "last next this past previous following coming current latest most_recent preceding prior"
        " quarter that same fiscal",
        r"(?:(last|next|this|past|previous|following|coming|current|latest|preceding|prior|that"
        r"|same|most recent) )?(?:fiscal )?quarter(?!-)",
        this_quarter,
        "The quarter last named, else that which was last whole; “the quarter ended 30 September”"
        " is the one of that month.",
        "Sales fell in the quarter.",
        "the quarter: 2014-33",
    ),
    rule(
        "latest-period",
        "latest same",
        r"(?:latest|same) period",
        latest_period,
        "The quarter that the report is about.",
        "It lost more in the third quarter of 2013; sales in the latest period rose.",
        "the latest period: 2013-35",
    ),
    rule(
        "year-quarter",
        "0000",
        r"(\d{4}) (?:quarter|period)",
        year_period,
        "The quarter that the report is about, in another year.",
        "It made more in the third quarter of 2013 than in the 2012 period.",
        "2012 period: 2012-35",
    ),
    rule(
        "year-earlier",
        "year comparable quarter_a period_a",
        r"(?:(?:comparable )?year[- ](?:earlier|ago)(?: (?:quarter|period))?"
        r"|(?:quarter|period) a year (?:earlier|ago|before))(?!-)",
        year_earlier,
        "A year before what it is compared to: a quarter where the report last spoke of one, or a"
        " month where one is compared.",
        "It made more in the first quarter of 2014 than in the year-earlier quarter.",
        "the year-earlier quarter: 2013-33",
    ),
    rule(
        "fiscal-year",
        "fiscal",
        r"fiscal(?:[- ]year)? (\d{4}|['’]\d\d)",
        fiscal_year,
        "A fiscal year, whose months the company tells: about that year.",
        "Sales rose in fiscal 2013.",
        "fiscal 2013: 2013~",
    ),
)
