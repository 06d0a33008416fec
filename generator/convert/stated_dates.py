"""What dates mean that the words state: days, months, seasons, quarters, years, holidays.

Each function takes a match of its rule in ``dates`` and the setting, and gives
EDTF as precise as the words, or None where the words are no date. A day or
month without its year is resolved against the day of publication.
"""

import datetime
import re

from generator.convert.calendar_words import (
    HOLIDAYS,
    MONTHS,
    SEASONS,
    UNRESOLVED,
    WEEKDAYS,
    Meaning,
    Setting,
    on_day,
    shifted,
)

_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.I)
_MONTH_AFTER = re.compile(r"\b(?:in|by|since|until|from|to|of|during|and|before|after)\s+$", re.I)


def iso_date(match: re.Match[str], setting: Setting) -> Meaning | None:
    year, month, day = match.groups()
    if day is None:
        return Meaning(f"{year}-{month}") if "01" <= month <= "12" else None
    return _safe_day(int(year), int(month), int(day))


def numeric_date(match: re.Match[str], setting: Setting) -> Meaning | None:
    """Day and month in either order; where both fit, one of the two."""
    first, _, second, year = match.groups()
    orders = {(int(second), int(first)), (int(first), int(second))}
    days = sorted(m.value for o in orders if (m := _safe_day(int(year), *o)) is not None)
    if len(days) == 2:
        return Meaning(f"[{','.join(days)}]", note="day and month may stand in either order")
    return Meaning(days[0]) if days else None


def day_month(match: re.Match[str], setting: Setting) -> Meaning | None:
    weekday, day, month, year = match.groups()
    return _named_day(weekday, int(day), month, year, setting)


def month_day(match: re.Match[str], setting: Setting) -> Meaning | None:
    weekday, month, day, year = match.groups()
    return _named_day(weekday, int(day), month, year, setting)


def days_of_month(match: re.Match[str], setting: Setting) -> Meaning | None:
    first, until, last, month, year = match.groups()
    return _days((int(first), month, year), until, (int(last), month, year), setting)


def month_days(match: re.Match[str], setting: Setting) -> Meaning | None:
    month, first, until, last, year = match.groups()
    return _days((int(first), month, year), until, (int(last), month, year), setting)


def from_day_to_day(match: re.Match[str], setting: Setting) -> Meaning | None:
    first, month, year, until, last, last_month, last_year = match.groups()
    return _days((int(first), month, year), until, (int(last), last_month, last_year), setting)


def from_month_day_to_month_day(match: re.Match[str], setting: Setting) -> Meaning | None:
    month, first, year, until, last_month, last, last_year = match.groups()
    return _days((int(first), month, year), until, (int(last), last_month, last_year), setting)


def _days(
    first: tuple[int, str, str | None],
    until: str,
    last: tuple[int, str, str | None],
    setting: Setting,
) -> Meaning | None:
    """Two days with one year for both: all that lie between, or with “and” just the two.

    “Between 1 and 5 June” is a span, too.
    """
    end = _day_of_month(*last, setting)
    if end is None or end.day is None:
        return end
    year = end.day.year
    start = _day_of_month(first[0], first[1], first[2] or str(year), setting)
    if start is not None and start.value > end.value and not first[2]:
        start = _day_of_month(first[0], first[1], str(year - 1), setting)
    if start is None or start.value >= end.value:
        return None
    if "and" in until.casefold() and not _BETWEEN.search(setting.before):
        return Meaning(f"{{{start.value},{end.value}}}", end.day)
    return Meaning(f"{start.value}/{end.value}", start.day)


def _named_day(
    weekday: str | None, day: int, month: str, year: str | None, setting: Setting
) -> Meaning | None:
    """A day of the month whose weekday may be told: it decides the year where none is."""
    meaning = _day_of_month(day, month, year, setting)
    if weekday is None or meaning is None or meaning.day is None:
        return meaning
    wanted = WEEKDAYS.index(weekday.casefold())
    near = [meaning]
    if not year:
        for by in (-1, 1):
            other = _safe_day(meaning.day.year + by, meaning.day.month, day)
            near += [other] if other else []
    fitting = [each for each in near if each.day and each.day.weekday() == wanted]
    told = WEEKDAYS[meaning.day.weekday()].capitalize()
    return fitting[0] if fitting else on_day(meaning.day, f"that day is a {told}")


def _day_of_month(day: int, month: str, year: str | None, setting: Setting) -> Meaning | None:
    number = _month_number(month)
    found = int(year) if year else _nearest_year(number, day, setting)
    if not 1 <= day <= 31 or found == 0:
        return None
    return UNRESOLVED if found is None else _safe_day(found, number, day)


def month_year(match: re.Match[str], setting: Setting) -> Meaning | None:
    return Meaning(f"{match[2]}-{_month_number(match[1]):02}")


def month_alone(match: re.Match[str], setting: Setting) -> Meaning | None:
    """A month by itself: capital, and for May and March a word before that makes it one."""
    lead, month = (match[1] or "").casefold(), match[2]
    if not month[0].isupper() or (len(month) < 4 and month != "May"):
        return None
    if not lead and month in ("May", "March") and not _MONTH_AFTER.search(setting.before):
        return None
    number = _month_number(month)
    if setting.published is None:
        return UNRESOLVED
    year = setting.published.year
    if lead == "next" or (setting.looks_ahead and lead != "last"):
        year += number < setting.published.month
    else:
        year -= number > setting.published.month or (
            lead == "last" and number == setting.published.month
        )
    return Meaning(f"{year:04}-{number:02}")


def season(match: re.Match[str], setting: Setting) -> Meaning | None:
    lead, name, year = (match[1] or "").casefold(), match[2].casefold(), match[3]
    number = SEASONS[name]
    if year:
        return Meaning(f"{year}-{number}")
    if lead not in ("last", "this", "next"):
        return None  # “spring”, “fall” and “the summer” are more often no date than one
    if setting.published is None:
        return UNRESOLVED
    begins = (number - 20) * 3
    shift = {"last": -1 if begins + 3 > setting.published.month else 0, "this": 0}.get(
        lead, 0 if begins > setting.published.month else 1
    )
    return Meaning(f"{setting.published.year + shift:04}-{number}")


def quarter(match: re.Match[str], setting: Setting) -> Meaning | None:
    lead, year = match[1].casefold(), match[2]
    names = ("first", "second", "third", "fourth")
    if lead in names:
        number = names.index(lead)
        if year:
            return Meaning(f"{year}-{33 + number}")
        if setting.published is None:
            return UNRESOLVED
        behind = number > (setting.published.month - 1) // 3
        return Meaning(f"{setting.published.year - behind:04}-{33 + number}")
    if setting.published is None:
        return UNRESOLVED
    day = shifted(setting.published, months={"last": -3, "next": 3}.get(lead, 0))
    return None if day is None else Meaning(f"{day.year:04}-{33 + (day.month - 1) // 3}")


def decade(match: re.Match[str], setting: Setting) -> Meaning | None:
    return Meaning(f"{match[1]}X")


def century(match: re.Match[str], setting: Setting) -> Meaning | None:
    return Meaning(f"{int(match[1]) - 1:02}XX") if int(match[1]) else None


def year(match: re.Match[str], setting: Setting) -> Meaning | None:
    """A number is a year where the word before it says so."""
    if re.search(
        r"(?:\b(?:in|since|of|by|until|till|from|during|early|late|mid|and|to|before|after|the|around"
        r"|circa|through|between|for|year|than|last|end)|[(–/,-])\s*$",
        setting.before,
        re.I,
    ):
        return Meaning(match[1])
    return None


def holiday(match: re.Match[str], setting: Setting) -> Meaning | None:
    month, day = map(int, HOLIDAYS[match[1].casefold().replace("'", "’")].split("-"))
    following = re.match(r",?\s+(?:of\s+)?(\d{4})\b", setting.after)
    found = int(following[1]) if following else _nearest_year(month, day, setting)
    return UNRESOLVED if found is None else _safe_day(found, month, day)


def _safe_day(year: int, month: int, day: int) -> Meaning | None:
    try:
        return on_day(datetime.date(year, month, day))
    except ValueError:
        return None


def _month_number(word: str) -> int:
    return [month[:3] for month in MONTHS].index(word[:3].casefold()) + 1


def _nearest_year(month: int, day: int, setting: Setting) -> int | None:
    """The year of a day without one: the last such day, or the next where the words look ahead."""
    if setting.published is None:
        return None
    year = setting.published.year
    here = (setting.published.month, setting.published.day)
    if setting.looks_ahead:
        return year if (month, day) >= here else year + 1
    if setting.looks_back:
        return year if (month, day) <= here else year - 1
    # Without a verb, “Saturday, 8 March” may announce; ten months ahead it does not mean.
    ahead = (month - here[0]) * 30 + day - here[1]
    return year if ahead <= 30 else year - 1
