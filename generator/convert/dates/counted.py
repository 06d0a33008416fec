"""What is counted in units of time: so long ago, so long after, how long, how often; vague words.

Each function takes a match of its rule and the setting, and gives EDTF as precise as the words, an
ISO 8601 duration, a reference, or None.
"""

import datetime
import re

from generator.convert.dates.periods import year_earlier
from generator.convert.dates.setting import (
    NO_DATE,
    UNNAMED,
    UNRESOLVED,
    Meaning,
    Setting,
    is_quarter,
    of_month,
    on_day,
    shifted,
)
from generator.convert.dates.words import (
    ABOUT,
    CLOCK_UNITS,
    FUTURE,
    PAST,
    PRESENT,
    SIZES,
    UNITS,
    read_number,
)

Match = re.Match[str]

_AGE = re.compile(r"[- ]old\b|\s+of\s+age\b", re.I)
_OF_LENGTH = frozenset(
    "for in within after about nearly almost over under around than least most every barely only"
    " lasted lasting takes took take spent spend during another entire whole full some of".split()
)
_CLAUSE = re.compile(r"\s*(?:[.,;:!?)—–”\"]|$|\s(?:and|but|or|in|at|on|when|while|as)\b)", re.I)


def ago(match: Match, setting: Setting) -> Meaning | None:
    """So many units before publication, no more precise than the unit."""
    unit = _unit(match[2])
    number = _counted(match, setting)
    if number is None:
        return Meaning(PAST)
    if match[0].casefold().startswith("year") and is_quarter(setting.mentioned):
        return year_earlier(match, setting)
    if setting.published is None:
        return UNRESOLVED
    return _moved(setting.published, -number, unit, setting)


def from_now(match: Match, setting: Setting) -> Meaning | None:
    unit = _unit(match[2])
    number = _counted(match, setting)
    if number is None:
        return Meaning(FUTURE)
    if setting.published is None:
        return UNRESOLVED
    return _moved(setting.published, number, unit, setting)


def from_mention(match: Match, setting: Setting) -> Meaning | None:
    """So many units later or earlier than what was named last; “a week after the vote” is a length."""
    unit, direction = _unit(match[2]), match[3].casefold()
    number = _counted(match, setting)
    forward = direction in ("later", "after", "afterward", "afterwards", "on")
    if direction in ("after", "before") and not _CLAUSE.match(setting.after):
        if not match[1] and "the" in setting.lead.split() and not _is_plural(match):
            return None  # “the day after the vote” is that day, whichever it is
        return Meaning(_duration(number, unit))
    if number is None:
        return Meaning(_duration(None, unit))
    if unit == "year" and number == 1 and not forward and is_quarter(setting.mentioned):
        return year_earlier(match, setting)
    if unit in CLOCK_UNITS:
        return UNNAMED if setting.day is None else on_day(setting.day)
    value, by = setting.mentioned, number if forward else -number
    if unit == "year" and number == int(number) and value:
        return Meaning(f"{_bounded(int(value[:4]) + int(by)):04}{_about(setting)}")
    if unit == "month" and len(value) in (7, 10) and value[5:7] < "13":
        day = shifted(datetime.date(int(value[:4]), int(value[5:7]), 1), months=int(by))
        return day and Meaning(of_month(day) + _about(setting))
    if setting.day is None:
        return UNNAMED
    return _moved(setting.day, by, unit, setting)


def _moved(day: datetime.date, by: float, unit: str, setting: Setting) -> Meaning | None:
    mark = _about(setting)
    if unit in CLOCK_UNITS:
        hours = abs(by) / {"hour": 1, "minute": 60, "second": 3600}[unit]
        return on_day(day) if hours < 6 else Meaning(f"{day.isoformat()}~")
    size = SIZES.get(unit, 1)
    months = {"month": 1, "quarter": 1, "year": 12, "decade": 12, "century": 12}.get(unit)
    if months:
        found = shifted(day, months=round(by * size * months))
    else:
        found = shifted(day, days=round(by * size * (7 if UNITS[unit] == "W" else 1)))
    if found is None:
        return None
    if unit in ("day", "night", "weekend"):
        return Meaning(found.isoformat() + mark, found if not mark else None)
    if UNITS[unit] == "W":
        return Meaning(f"{found.isoformat()}~")
    if unit == "century":
        return Meaning(f"{found.year // 100:02}XX")
    if unit == "decade":
        return Meaning(f"{found.year:04}~")
    if months == 1:
        return Meaning(of_month(found) + mark)
    return Meaning(f"{found.year:04}{mark or ('~' if by != int(by) else '')}")


def _bounded(year: int) -> int:
    return max(0, min(9999, year))


def _about(setting: Setting) -> str:
    return "~" if ABOUT.search(setting.lead) else ""


def span(match: Match, setting: Setting) -> Meaning | None:
    """“The past two weeks”: about so long ago until the day of publication; others are lengths."""
    lead, count, unit = match[1].casefold(), match[2], _unit(match[3])
    if not count and lead not in ("past", "last"):
        return None
    if not count and match[3].casefold() + "s" == match[0].casefold().split()[-1]:
        return Meaning(PAST, duration=_duration(None, unit))
    if not count and lead == "last" and "the" not in setting.lead.split():
        return None
    number = read_number(count) if count else 1
    duration = _duration(number, unit)
    if lead not in ("past", "last", "previous") or unit in CLOCK_UNITS or setting.published is None:
        return Meaning(duration)
    if number is None:
        return Meaning(PAST, duration=duration)
    size = SIZES.get(unit, 1)
    kind = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}[UNITS[unit]]
    start = shifted(setting.published, **{kind: -round(number * size)})
    if start is None:
        return None
    value = f"{start.isoformat()}~/{setting.published.isoformat()}"
    return Meaning(value, duration=duration)


def length(match: Match, setting: Setting) -> Meaning | None:
    """“Two weeks”, “12 to 18 months”, “two and a half years”; an age is no date at all."""
    if _AGE.match(setting.after) or setting.previous == "aged":
        return NO_DATE
    first, upto, unit = match[1], match[2], match[3]
    if unit[0].isupper() and not match[0][0].isupper():
        return None
    if unit[0].isupper() and match[0][0].isdecimal():
        return NO_DATE  # “60 Minutes”
    if unit.casefold() == "second" and not match[0].casefold().endswith("s"):
        if not re.match(r"one\b|\d", match[0], re.I):
            return None
    if _unit(unit) == "quarter" and re.search(r"quarters?$", match[0], re.I):
        if "-" in match[0] or re.match(r"\s+of\b", setting.after):
            return None  # “three-quarters of them”
    number = read_number(first)
    half = 0.5 if "half" in match[0].casefold() else 0
    if upto or number is None:
        return Meaning(_duration(None, _unit(unit)))
    return Meaning(_duration(number + half, _unit(unit)))


def one_length(match: Match, setting: Setting) -> Meaning | None:
    """“For a year”, “a week or two”, “a minute and a half”; “$5 a share, $20 a year” is none."""
    unit, rest = _unit(match[1]), match[2].strip().casefold()
    lead = setting.lead.split()
    if not {"a", "an", "another"} & set(lead) or _AGE.match(setting.after) or unit == "quarter":
        return None
    if "or" in rest.split():
        return Meaning(_duration(None, unit))
    if "half" in rest:
        return Meaning(_duration(1.5, unit))
    if len(lead) > 1 or setting.previous in _OF_LENGTH:
        return Meaning(_duration(1, unit))
    return None


def half_length(match: Match, setting: Setting) -> Meaning | None:
    return Meaning(_duration(0.5, _unit(match[1])))


def lengths(match: Match, setting: Setting) -> Meaning | None:
    """“Weeks of talks”: a length without a number."""
    if match[1][0].isupper() and setting.at:
        return None
    if (
        match[1].casefold() in ("seconds", "minutes", "hours")
        and setting.previous not in _OF_LENGTH
    ):
        return None
    return Meaning(_duration(None, _unit(match[1])))


def as_long(match: Match, setting: Setting) -> Meaning | None:
    """“Day-long”, “decades-long”."""
    plural = match[0].casefold().startswith(match[1].casefold() + "s")
    return Meaning(_duration(None if plural else 1, _unit(match[1])))


def often(match: Match, setting: Setting) -> Meaning | None:
    """“Daily”: the length of what recurs."""
    word = match[1].casefold()
    if word == "quarterly" and re.match(r"\s+[a-z]", setting.after):
        if not re.match(r"\s+(?:in|on|at|by|to|for|and|or|from|since|with)\b", setting.after):
            return None  # “a quarterly dividend” is a kind of dividend
    if match[1][0].isupper() and setting.at:
        return None  # “the Daily Mail”
    unit = {"hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week"} | {
        "fortnightly": "fortnight", "monthly": "month", "quarterly": "quarter",
        "yearly": "year", "annually": "year", "biweekly": "fortnight",
    }  # fmt: skip
    return Meaning(_duration(1, unit[word]))


def each(match: Match, setting: Setting) -> Meaning | None:
    """“Every day”, “each July”, “every two weeks”, “every other Monday”: how long until the next."""
    other, count, named = match.groups()
    word = named.casefold()
    if word[:3] in ("mon", "tue", "wed", "thu", "fri", "sat", "sun") and word != "month":
        unit = "week"
    elif word.rstrip("s") in UNITS:
        unit = _unit(named)
    elif word in ("morning", "afternoon", "evening"):
        unit = "day"
    else:
        unit = "year"
    number = read_number(count) if count else 2 if other else 1
    return Meaning(_duration(number, unit))


def weekdays(match: Match, setting: Setting) -> Meaning | None:
    """“On Mondays”, “Tuesday nights”."""
    return Meaning("P1W") if match[1][0].isupper() else None


def how_often(match: Match, setting: Setting) -> Meaning | None:
    return Meaning(_duration(1, _unit(match[1])))


def present(match: Match, setting: Setting) -> Meaning | None:
    return Meaning(PRESENT)


def current(match: Match, setting: Setting) -> Meaning | None:
    return Meaning(PRESENT)


def past(match: Match, setting: Setting) -> Meaning | None:
    return Meaning(PAST)


def the_past(match: Match, setting: Setting) -> Meaning | None:
    return Meaning(PAST) if "the" in setting.lead.split() else None


def recent(match: Match, setting: Setting) -> Meaning | None:
    return Meaning(PAST)


def future(match: Match, setting: Setting) -> Meaning | None:
    return Meaning(FUTURE)


def the_future(match: Match, setting: Setting) -> Meaning | None:
    """“In the future”; “the future of the party” and “his future” are none."""
    lead = setting.lead.split()
    if "the" not in lead or re.match(r"\s+(?:of|[A-Z])", setting.after):
        return None
    return Meaning(FUTURE)


def _unit(word: str) -> str:
    found = word.casefold().rstrip("s") if word.casefold() != "s" else word
    return "century" if found in ("centurie", "century") else found


def _counted(match: Match, setting: Setting) -> float | None:
    """The number before a unit; without one, “a year” is one and “years” are not told."""
    count = match[1]
    if count:
        half = 0.5 if "half" in count.casefold() else 0
        number = read_number(count)
        return None if number is None else number + half
    one = {"a", "an", "another", "the"} & set(setting.lead.split())
    return 1 if one and not _is_plural(match) else None


def _is_plural(match: Match) -> bool:
    return bool(re.search(r"(?:[^s]s|centuries)\b", match[0], re.I))


def _duration(number: float | None, unit: str) -> str:
    """ISO 8601; an amount that is not told is X: PXY."""
    letter, size = UNITS[unit], SIZES.get(unit, 1)
    clock = "T" if unit in CLOCK_UNITS else ""
    if number is None:
        return f"P{clock}X{letter}"
    amount = number * size
    whole, rest = int(amount), amount - int(amount)
    if not rest:
        return f"P{clock}{whole}{letter}"
    parts = {"Y": (12, "M", ""), "H": (60, "M", "T"), "M": (60, "S", "T"), "D": (24, "H", "T")}
    if letter not in parts or (letter == "M" and not clock):
        return f"P{amount:g}{letter}"
    by, smaller, separator = parts[letter]
    told = f"{whole}{letter}" if whole else ""
    separator = "" if clock or not separator else separator
    return f"P{clock}{told}{separator}{round(rest * by)}{smaller}"
