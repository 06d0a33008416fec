"""So many units before or after publication, or a date named before."""

import datetime
import re

from generator.convert.dates.lengths import duration, unit_of
from generator.convert.dates.quarters import year_earlier
from generator.convert.dates.rule import Match, rule
from generator.convert.dates.setting import (
    UNNAMED,
    UNRESOLVED,
    Meaning,
    Setting,
    first_of_month,
    has_month,
    in_month,
    in_year,
    is_quarter,
    on_day,
    on_day_if_any,
    shifted,
)
from generator.convert.dates.units import calendar_unit
from generator.convert.dates.words import (
    ABOUT,
    CLOCK_UNITS,
    COUNT_LEADS,
    FUTURE,
    PAST,
    SIZES,
    UNIT_LEADS,
    UNITS,
    read_number,
)

# After “two days before” the sentence ends or goes on; or a clause tells before what.
_CLAUSE = re.compile(r"\s*(?:[.,;:!?)—–”\"]|$|\s(?:and|but|or|in|at|on|when|while|as)\b)", re.I)
_PLURAL = re.compile(r"(?:[^s]s|centuries)\b", re.I)
_HOURS = {"hour": 1, "minute": 60, "second": 3600}
_LONGEST = 10_000


def ago(match: Match, setting: Setting) -> Meaning | None:
    """So many units before publication, no more precise than the unit."""
    unit, number = unit_of(match[2]), _number(match, setting)
    if number is None:
        return Meaning(PAST)
    if setting.published is None:
        return UNRESOLVED
    moved = _moved(setting.published, -number, unit, setting)
    if match[3] and moved and UNITS[unit] in "MY":
        return _anniversary(match[3].casefold(), -number, unit, setting)
    return moved


def _anniversary(told: str, by: float, unit: str, setting: Setting) -> Meaning | None:
    """“A year ago today”, “three years ago this month”."""
    if setting.published is None:
        return UNRESOLVED
    months = round(by * SIZES.get(unit, 1) * (12 if UNITS[unit] == "Y" else 1))
    day = shifted(setting.published, months=months)
    if day is None or told == "today":
        return on_day_if_any(day)
    return calendar_unit(day, 0, told.split()[-1], setting.week)


def from_now(match: Match, setting: Setting) -> Meaning | None:
    unit, number = unit_of(match[2]), _number(match, setting)
    if number is None:
        return Meaning(FUTURE)
    if setting.published is None:
        return UNRESOLVED
    return _moved(setting.published, number, unit, setting)


def from_mention(match: Match, setting: Setting) -> Meaning | None:
    """So many units later or earlier than what was named; “a week after the vote” is a length."""
    unit, direction = unit_of(match[2]), match[3].casefold()
    number = _number(match, setting)
    if not match[1] and not setting.lead and not _PLURAL.search(match[0]):
        return None  # “year after year”
    forward = direction in ("later", "after", "afterward", "afterwards")
    if direction in ("after", "before") and not _CLAUSE.match(setting.after):
        if not match[1] and "the" in setting.leads and not _PLURAL.search(match[0]):
            return None  # “the day after the vote” is that day, whichever it is
        if number is None and unit in CLOCK_UNITS:
            return None
        return Meaning(duration(number, unit))
    if number is None:
        return Meaning(duration(None, unit))
    if unit == "year" and number == 1 and not forward and is_quarter(setting.mentioned):
        return year_earlier(match, setting)
    value, by = setting.mentioned, number if forward else -number
    if unit == "year" and number == int(number) and value:
        return in_year(int(value[:4]) + int(by), _about(setting))
    if unit == "month" and has_month(value) and number < _LONGEST:
        meaning = in_month(shifted(first_of_month(value), months=int(by)))
        return meaning and Meaning(meaning.value + _about(setting))
    if setting.day is None:
        return UNNAMED
    if unit in CLOCK_UNITS:
        return on_day(setting.day)
    return _moved(setting.day, by, unit, setting)


def _moved(day: datetime.date, by: float, unit: str, setting: Setting) -> Meaning | None:
    mark = _about(setting)
    if abs(by) > _LONGEST:
        return None
    if unit in CLOCK_UNITS:
        near = abs(by) / _HOURS[unit] < 6
        return on_day(day) if near else Meaning(f"{day.isoformat()}~")
    size = SIZES.get(unit, 1)
    if UNITS[unit] in "MY":
        found = shifted(day, months=round(by * size * (12 if UNITS[unit] == "Y" else 1)))
    else:
        found = shifted(day, days=round(by * size * (7 if UNITS[unit] == "W" else 1)))
    if found is None:
        return None
    if UNITS[unit] == "D":
        return on_day(found, mark=mark)
    if UNITS[unit] == "W":
        return Meaning(f"{found.isoformat()}~")
    if UNITS[unit] == "M":
        return Meaning(f"{found.year:04}-{found.month:02}{mark}")
    if unit == "century" and by == int(by):
        return Meaning(f"{found.year // 100:02}XX")
    coarse = unit == "decade" or by != int(by)  # “half a century ago”, too
    return in_year(found.year, "~" if coarse else mark)


def _about(setting: Setting) -> str:
    return "~" if ABOUT.search(setting.lead) else ""


def _number(match: Match, setting: Setting) -> float | None:
    """The number before a unit; without one, “a year” is one and “years” are not told."""
    told = (match[1] or "").casefold()
    half = 0.5 if "half" in match[0].casefold() else 0
    if told.startswith(("half", "quarter")):
        return half or 0.25
    if told:
        number = read_number(told)
        return None if number is None else number + half
    one = {"a", "an", "another", "the"} & set(setting.leads)
    return 1 + half if one and not _PLURAL.search(match[0]) else None


RULES = (
    rule(
        "ago",
        f"half quarter {COUNT_LEADS} {UNIT_LEADS}",
        r"(?:(half(?: an?)?|quarter(?: of a)?|COUNT(?: and a half)?)[- ](?:more )?)?"
        r"UNIT(?: and a half)? ago"
        r"(?: (today|this (?:week|month)))?",
        ago,
        "So many units before publication, no more precise than the unit.",
        "It began about two days ago.",
        "about two days ago: 2014-06-20~",
    ),
    rule(
        "from-now",
        f"{COUNT_LEADS} {UNIT_LEADS}",
        r"(?:(COUNT) )?UNIT (?:from (?:now|today)|hence)",
        from_now,
        "So many units after publication.",
        "It ends three days from now.",
        "three days from now: 2014-06-25",
    ),
    rule(
        "from-mention",
        f"{COUNT_LEADS} {UNIT_LEADS}",
        r"(?:(COUNT)(?: full)? )?UNIT (later|earlier|after|before|afterwards?|previously)",
        from_mention,
        "So many units after or before the date last named; before a clause it is a length.",
        "Mosul fell on 10 June and Tikrit a day later.",
        "a day later: 2014-06-11",
    ),
)
