"""Months and seasons, with and without their year."""

import re

from generator.convert.dates.rule import Match, rule
from generator.convert.dates.setting import (
    UNNAMED,
    UNRESOLVED,
    Meaning,
    Setting,
    from_to,
    has_month,
    in_year,
    no_year,
    told_year,
)
from generator.convert.dates.words import AHEAD, MONTH_LEADS, SEASONS, month_number

_BEFORE_MONTH = frozenset(
    "in into by since until till from to of during and before after through for over throughout"
    " between early late mid next last this around or".split()
)
_BEFORE_SEASON = frozenset("in into by since until till during through over throughout for".split())
# A month that is not told of as past is the next one where it is so near.
_ANNOUNCED_MONTHS = 2
# A month that goes on with a story stands so near the beginning: “Then in April he returned”.
_OPENING = 2
_NAMES_TOO = ("May", "March", "August", "April", "June")


def month_year(match: Match, setting: Setting) -> Meaning | None:
    year = told_year(match[2], setting)
    if year is None:
        return UNRESOLVED
    return Meaning(f"{year:04}-{month_number(match[1]):02}") if year else None


def month_of_year(match: Match, setting: Setting) -> Meaning | None:
    """“June of last year”, “June last year”, “June that year”."""
    year = told_year(match[2], setting)
    return no_year(setting) if year is None else in_year(year, f"-{month_number(match[1]):02}")


def month_alone(match: Match, setting: Setting) -> Meaning | None:
    """A month by itself: capital, and where it is a name or a verb, too, after a preposition."""
    lead, month = (match[1] or "").casefold().removeprefix("this "), match[2]
    parted = {"early", "late", "mid"} & set(setting.leads)
    if not month[0].isupper() or not (lead or parted or _is_month(month, setting)):
        return None
    if lead in ("following", "previous"):
        return _month_beside(month_number(month), AHEAD[lead], setting)
    if setting.published is None:
        return UNRESOLVED
    number, here, year = month_number(month), setting.published.month, setting.published.year
    if lead == "next":
        year += number <= here
    elif lead == "coming":
        year += number < here
    elif lead in ("last", "past"):
        if number == here - 1:  # the month before this one has another name: “last month”
            return Meaning(f"{year - 1:04}-{number:02}", note=f"or {year:04}-{number:02}")
        year -= number >= here
    elif lead != "this":
        year += _years_off(number, here, setting)
    return Meaning(f"{year:04}-{number:02}")


def _month_beside(number: int, by: int, setting: Setting) -> Meaning:
    """“The following January”: the next such month after the date last named."""
    if not setting.mentioned:
        return UNNAMED
    year = int(setting.mentioned[:4])
    if not has_month(setting.mentioned) or (number - int(setting.mentioned[5:7])) * by <= 0:
        year += by
    return Meaning(f"{max(0, year):04}-{number:02}")


def _is_month(month: str, setting: Setting) -> bool:
    """Whether “May”, “June” or “Jan” is the month and no verb, name or person."""
    month = month.capitalize()
    if len(month) == 3 and month != "May":
        return setting.previous in _BEFORE_SEASON and not re.match(r"\s[A-Z]", setting.after)
    if month not in _NAMES_TOO or setting.lead.endswith(" of"):
        return True  # “the end of May”
    possessive = bool(re.match(r"['’]s\s", setting.after))
    if possessive or re.match(r"\s+[A-Z][a-z]", setting.after):
        return setting.previous in _BEFORE_SEASON or (possessive and month not in ("April", "June"))
    if setting.lead == "the":
        return not re.match(r"\s+(?:on|of|to|in)\b", setting.after)  # “the March on Rome”
    return setting.previous in _BEFORE_MONTH


def _years_off(number: int, here: int, setting: Setting) -> int:
    """How many years after that of publication a month is: as the tense says, else the nearer."""
    told = setting.told_year
    if told is None and setting.at <= _OPENING and setting.tense == "past":
        told = setting.frame_year
    if told is not None and setting.published and not setting.looks_ahead:
        return told - setting.published.year
    ahead = (number - here) % 12
    sure = setting.sure_tense
    announced = sure == "future" or (
        not sure and (ahead <= _ANNOUNCED_MONTHS or (ahead < 10 and setting.looks_ahead))
    )
    return int(number < here) if announced else -int(number > here)


def months(match: Match, setting: Setting) -> Meaning | None:
    """“June to August 2014”, “between June and August”."""
    first, first_year, until, last, last_year = match.groups()
    if not (first[0].isupper() and last[0].isupper()):
        return None
    if "and" in until.casefold() and setting.previous != "between":
        return None
    start_month, end_month = month_number(first), month_number(last)
    if last_year:
        year = told_year(last_year, setting)
    elif setting.published is None:
        year = None
    else:
        year = setting.published.year + _years_off(end_month, setting.published.month, setting)
    if year is None:
        return UNRESOLVED
    start_year = told_year(first_year, setting) if first_year else None
    if start_year is None:
        start_year = year - (start_month > end_month)
    start, end = f"{start_year:04}-{start_month:02}", f"{year:04}-{end_month:02}"
    return from_to(match, 3, start, end) if start < end else None


def season(match: Match, setting: Setting) -> Meaning | None:
    lead, name, words = (match[1] or "").casefold(), match[2].casefold(), match[3]
    number = SEASONS[name]
    if lead == "that" and not words:
        return Meaning(f"{setting.mentioned[:4]}-{number}") if setting.mentioned else UNNAMED
    if words:
        year = told_year(words, setting)
        return no_year(setting) if year is None else in_year(year, f"-{number}")
    if not lead and not _is_season(setting, match[2]):
        return None
    if name == "fall" and re.match(r"\s+in\s+[a-z]", setting.after):
        return None  # “this fall in prices”
    if setting.published is None:
        return UNRESOLVED
    # A winter has the year in which it begins; it is told of until spring.
    here, year, begins = setting.published.month, setting.published.year, (number - 20) * 3
    if number == 24 and here <= 2:
        year, here = year - 1, here + 12
    lead = lead.removeprefix("this ")
    if lead in ("last", "past", "previous"):
        year -= here < begins + 3
    elif lead in ("next", "coming"):
        year += here >= begins
    elif lead != "this" and setting.looks_ahead:
        year += here >= begins + 3
    elif lead != "this":
        soon = setting.tense == "" and begins - here <= 4
        year -= here < begins and not soon
    return Meaning(f"{year:04}-{number}")


def _is_season(setting: Setting, word: str) -> bool:
    """“In the fall”, “in summer”, “early spring”, and not “the fall of Mosul” or “a spring”."""
    if {"early", "late", "mid"} & set(setting.leads):
        return True
    if re.match(r"\s+(?:of|in|from|to|into|offensive)\b|['’]s|-", setting.after):
        return False
    if setting.previous not in _BEFORE_SEASON:
        return False
    return "the" in setting.leads or (not setting.lead and word.casefold() != "fall")


RULES = (
    rule(
        "month-year",
        MONTH_LEADS,
        r"MONTH,?(?: of)? YEAR",
        month_year,
        "A month and its year; “early” and “mid” do not narrow it.",
        "He left in mid-June 2013.",
        "mid-June 2013: 2013-06",
    ),
    rule(
        "month-of-year",
        MONTH_LEADS,
        r"MONTH,?(?: of)? YEARNAMED",
        month_of_year,
        "A month of last, this, next or that year.",
        "He left in March last year.",
        "March last year: 2013-03",
    ),
    rule(
        "months",
        MONTH_LEADS,
        r"MONTH(?: YEAR)?( [-–—] |[-–—]| (?:to|until|till|through|and) )MONTH(?:,? YEAR)?",
        months,
        "From one month to another.",
        "It lasted from March to May.",
        "March to May: 2014-03/2014-05",
    ),
    rule(
        "month",
        f"last next this past coming following previous {MONTH_LEADS}",
        r"(?:(last|next|this past|this coming|this|past|coming|following|previous) )?"
        r"MONTH(?!\.? \d\d?(?!\d))",
        month_alone,
        "A month alone: the last one, or the next where it is near or a verb looks ahead. Words of"
        " two meanings (“May”, “March”) need a preposition before. “Last May”, said in June, is"
        " that of the year before: the month just over is “last month”. Right after a sentence"
        " about another year a month that opens one told as past is of that year.",
        "They may march in November.",
        "November: 2014-11",
    ),
    rule(
        "season",
        "last this next past coming previous that spring summer autumn fall winter",
        r"(?:(last|this past|this coming|this|next|past|coming|previous|that) )?SEASON"
        r"(?:,?(?: of)? YEARTOLD(?:[-–/]\d\d)?)?",
        season,
        "A season, as months of the north; a winter has the year in which it begins.",
        "It began last winter.",
        "last winter: 2013-24",
    ),
)
