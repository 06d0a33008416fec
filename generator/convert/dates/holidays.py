"""Holidays by their rules: fixed days, weekdays of a month, and what is counted from Easter."""

import datetime
import re
from collections.abc import Callable, Mapping

from generator.convert.dates.rule import Match, rule
from generator.convert.dates.setting import UNRESOLVED, Meaning, Setting, on_day, told_year

DayOf = Callable[[int], datetime.date]


def _fixed(month: int, day: int) -> DayOf:
    return lambda year: datetime.date(year, month, day)


def _weekday(month: int, nth: int, weekday: int) -> DayOf:
    """The nth weekday (0 is Monday) of a month; -1 is the last."""

    def day_of(year: int) -> datetime.date:
        if nth < 0:
            last = datetime.date(year, month + 1, 1) - datetime.timedelta(1)
            return last - datetime.timedelta((last.weekday() - weekday) % 7)
        first = datetime.date(year, month, 1)
        return first + datetime.timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))

    return day_of


def _after(day_of: DayOf, days: int) -> DayOf:
    return lambda year: day_of(year) + datetime.timedelta(days)


def easter(year: int) -> datetime.date:
    """Easter Sunday of the western churches (the Gregorian computus)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (
        19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return datetime.date(year, month, day + 1)


_THANKSGIVING = _weekday(11, 4, 3)
HOLIDAYS: Mapping[str, DayOf] = {
    "new year’s day": _fixed(1, 1), "new year’s eve": _fixed(12, 31), "epiphany": _fixed(1, 6),
    "martin luther king jr. day": _weekday(1, 3, 0), "martin luther king day": _weekday(1, 3, 0),
    "mlk day": _weekday(1, 3, 0), "australia day": _fixed(1, 26), "groundhog day": _fixed(2, 2),
    "valentine’s day": _fixed(2, 14), "presidents’ day": _weekday(2, 3, 0),
    "presidents day": _weekday(2, 3, 0), "st. patrick’s day": _fixed(3, 17),
    "april fools’ day": _fixed(4, 1), "april fool’s day": _fixed(4, 1), "earth day": _fixed(4, 22),
    "anzac day": _fixed(4, 25), "may day": _fixed(5, 1), "cinco de mayo": _fixed(5, 5),
    "mother’s day": _weekday(5, 2, 6), "memorial day": _weekday(5, -1, 0),
    "flag day": _fixed(6, 14),
    "father’s day": _weekday(6, 3, 6), "juneteenth": _fixed(6, 19), "canada day": _fixed(7, 1),
    "fourth of july": _fixed(7, 4), "independence day": _fixed(7, 4), "bastille day": _fixed(7, 14),
    "labor day": _weekday(9, 1, 0), "columbus day": _weekday(10, 2, 0), "halloween": _fixed(10, 31),
    "all saints’ day": _fixed(11, 1), "all saints day": _fixed(11, 1),
    "all souls’ day": _fixed(11, 2),
    "guy fawkes night": _fixed(11, 5), "bonfire night": _fixed(11, 5),
    "election day": lambda year: _weekday(11, 1, 0)(year) + datetime.timedelta(1),
    "veterans day": _fixed(11, 11), "armistice day": _fixed(11, 11),
    "remembrance day": _fixed(11, 11), "thanksgiving day": _THANKSGIVING,
    "thanksgiving": _THANKSGIVING, "christmas eve": _fixed(12, 24), "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25), "boxing day": _fixed(12, 26),
    "shrove tuesday": _after(easter, -47), "mardi gras": _after(easter, -47),
    "ash wednesday": _after(easter, -46), "palm sunday": _after(easter, -7),
    "maundy thursday": _after(easter, -3), "holy thursday": _after(easter, -3),
    "good friday": _after(easter, -2), "holy saturday": _after(easter, -1),
    "easter sunday": easter, "easter monday": _after(easter, 1), "easter": easter,
    "ascension day": _after(easter, 39), "pentecost": _after(easter, 49),
    "whit sunday": _after(easter, 49), "whit monday": _after(easter, 50),
    "corpus christi": _after(easter, 60),
}  # fmt: skip
_NAMES = sorted(HOLIDAYS, key=len, reverse=True)
HOLIDAY_PATTERN = (
    "("
    + "|".join(
        re.escape(name)
        .replace("’", "['’]?")
        .replace(r"\ ", " ")
        .replace(r"st\.", r"(?:st\.?|saint)")
        for name in _NAMES
    )
    + ")"
)
HOLIDAY_LEADS = " ".join(
    {"_".join(re.split("[ ’.]+", name)[:2]).removesuffix("_s") for name in _NAMES}
    | {name.split()[0] for name in _NAMES if name.split()[0] in HOLIDAYS}
    | {"saint_patrick"}
)
# Those of several countries on different days: only without the country's name.
_OF_COUNTRIES = frozenset({"independence day", "flag day", "election day", "labor day"})
_ANNOUNCED_DAYS = 60
_ITS_WEEK = 6
# Before a holiday everybody speaks of the coming one, in whatever tense.
_CLOSE_DAYS = 10


def holiday(match: Match, setting: Setting) -> Meaning | None:
    """The day, or its week or weekend: the last one, or the next where the words look ahead."""
    lead, name, part, told = match.groups()
    if not name[0].isupper():
        return None
    key = _key(name)
    if key in _OF_COUNTRIES and _is_of_a_country(setting):
        return None
    if setting.previous in ("merry", "happy"):
        return None
    if key == "may day" and setting.previous == "the":
        return None
    day_of = HOLIDAYS[key]
    if told:
        year = told_year(told, setting)
        day = day_of(year) if year and year < 9999 else None
    elif setting.published is None:
        return UNRESOLVED
    else:
        day = _nearest(
            day_of,
            (lead or "").casefold(),
            part or "",
            setting.published,
            setting.tense,
            setting.sure_tense,
        )
    if day is None:
        return UNRESOLVED
    if not part:
        return on_day(day)
    first, last = _week(day) if part.casefold() == "week" else _weekend(day)
    return Meaning(f"{first.isoformat()}/{last.isoformat()}", day)


def _key(name: str) -> str:
    plain = re.sub(r"\s+", " ", name.casefold()).replace("'", "’").replace("saint ", "st. ")
    plain = re.sub(r"^st (?=patrick)", "st. ", plain)
    if plain in HOLIDAYS:
        return plain
    bare = plain.replace("’", "")
    return next(key for key in _NAMES if key.replace("’", "") == bare)


def _is_of_a_country(setting: Setting) -> bool:
    word = setting.words[setting.at - 1] if setting.at else ""
    return (word[:1].isupper() and word not in ("On", "The", "American", "S")) or word == "s"


def _nearest(
    day_of: DayOf, lead: str, part: str, published: datetime.date, tense: str, sure: str
) -> datetime.date | None:
    if not 2 <= published.year < 9998:
        return None
    days = [day_of(published.year + by) for by in (-1, 0, 1)]
    if part and not lead:
        for day in days:
            if abs((day - published).days) <= _ITS_WEEK:
                return day
    behind = [day for day in days if day <= published]
    ahead = [day for day in days if day >= published]
    if lead == "last":
        return [day for day in days if day < published][-1]
    if lead == "next":
        return next(day for day in days if day > published)
    if lead == "this":
        return days[1]
    close = (ahead[0] - published).days <= _CLOSE_DAYS and sure != "past"
    if close or tense == "future" or (not tense and (ahead[0] - published).days <= _ANNOUNCED_DAYS):
        return ahead[0]
    return behind[-1]


def _week(day: datetime.date) -> tuple[datetime.date, datetime.date]:
    monday = day - datetime.timedelta(day.weekday())
    return monday, monday + datetime.timedelta(6)


def _weekend(day: datetime.date) -> tuple[datetime.date, datetime.date]:
    """The free days around a holiday: a Monday's begin on Saturday, a Thursday's end on Sunday."""
    by = day.weekday()
    saturday = day - datetime.timedelta(2) if by == 0 else day + datetime.timedelta(5 - by)
    return min(day, saturday), max(day, saturday + datetime.timedelta(1))


RULES = (
    rule(
        "holiday",
        f"last this next {HOLIDAY_LEADS}",
        rf"(?:(last|this|next) )?{HOLIDAY_PATTERN}(?: (week|weekend))?(?:,?(?: of)? (\d{{4}}))?",
        holiday,
        "A holiday with a rule: a fixed day, a weekday of a month (Thanksgiving), or one that is"
        " counted from Easter; also its week and weekend.",
        "They met on Good Friday.",
        "Good Friday: 2014-04-18",
    ),
)
