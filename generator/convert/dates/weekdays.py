"""Today, yesterday, Monday: days that count from publication, or from a day named before."""

import datetime
import re

from generator.convert.dates.rule import Match, rule
from generator.convert.dates.setting import (
    UNNAMED,
    UNRESOLVED,
    Meaning,
    Setting,
    from_to,
    nearest_year,
    on_day,
    on_day_if_any,
    safe_day,
    shifted,
    told_year,
)
from generator.convert.dates.words import (
    FUTURE,
    ORDINALS,
    WEEKDAY_LEADS,
    WEEKDAYS,
    month_number,
    weekday_number,
)

_NOUN_USE = re.compile(r"\s+(?:will|is|belongs|shall|may|can)\b")
_NEWSPAPER = re.compile(
    r"\s+(?:Times|Telegraph|Mirror|Express|Herald|Mail|Post|Tribune|Globe|Star|Sun|World|Independent"
    r"|Night Live|Night Football|Night Fever)\b"
)
# “Monday and Tuesday nights” are many, and so is the Monday.
_AND_NIGHTS = re.compile(
    rf",?\s+(?:and|or)\s+(?:{'|'.join(WEEKDAYS)})(?:s|\s+(?:mornings|afternoons|evenings|nights))\b",
    re.I,
)
# “Twice a week on Monday”, “for a week from Monday”.
_EVERY_WEEK = frozenset("once twice times days hours for every each".split())
# “Black Monday”, “Bloody Sunday”, “Joe Friday”.
_PROPER_DAY = frozenset("black bloody super cyber fat red ruby joe my".split())


def today(match: Match, setting: Setting) -> Meaning | None:
    return UNRESOLVED if setting.published is None else on_day(setting.published)


def yesterday(match: Match, setting: Setting) -> Meaning | None:
    return _from_publication(setting, -2 if "before" in match[0].casefold() else -1)


def tomorrow(match: Match, setting: Setting) -> Meaning | None:
    """The next day; “tomorrow will be your turn” means no day."""
    if _NOUN_USE.match(setting.after) and re.search('[“"]', setting.before):
        return Meaning(FUTURE)
    return _from_publication(setting, 2 if "after" in match[0].casefold() else 1)


def weekday(match: Match, setting: Setting) -> Meaning | None:
    """The nearest such day: behind, or ahead where the words look ahead."""
    lead, name = (match[1] or "").casefold().removeprefix("this "), match[2]
    if setting.after.startswith(" the 13th"):
        return None
    if not name[0].isupper() or setting.previous in _PROPER_DAY or _NEWSPAPER.match(setting.after):
        return None
    if not lead and _AND_NIGHTS.match(setting.after):
        return Meaning("P1W")
    number = weekday_number(name)
    if lead in ("previous", "following"):
        ahead, start, beyond = lead == "following", setting.day, True
        if start is None:
            return UNNAMED
    elif setting.published is None:
        return UNRESOLVED
    else:
        behind = lead in ("last", "past")
        this_one = setting.tense == "" and (match[1] or "").casefold() == "this"
        ahead = lead in ("next", "coming") or (not behind and (this_one or setting.looks_ahead))
        start, beyond = setting.published, behind or lead == "next"
    if beyond:
        start = shifted(start, days=1 if ahead else -1)
    return on_day_if_any(start and _nearest_weekday(start, number, ahead))


def _nearest_weekday(day: datetime.date, number: int, ahead: bool) -> datetime.date | None:
    """The day itself or the nearest that has the weekday ``number``, 0 for Monday."""
    back = (day.weekday() - number) % 7
    return shifted(day, days=(-back) % 7 if ahead else -back)


def weekday_to_weekday(match: Match, setting: Setting) -> Meaning | None:
    """“From Monday to Friday”: the last such days, or the next."""
    first, last = match[1], match[3]
    if not (first[0].isupper() and last[0].isupper()):
        return None
    if setting.published is None:
        return UNRESOLVED
    width = (weekday_number(last) - weekday_number(first)) % 7
    ahead = setting.looks_ahead
    if ahead or setting.tense == "":
        start = _nearest_weekday(setting.published, weekday_number(first), ahead)
    else:
        end_day = _nearest_weekday(setting.published, weekday_number(last), ahead)
        start = end_day and shifted(end_day, days=-width)
    end = start and shifted(start, days=width)
    if start is None or end is None or not width:
        return None
    return from_to(match, 2, start.isoformat(), end.isoformat(), start)


def weekday_week(match: Match, setting: Setting) -> Meaning | None:
    """“A week on Monday”, “Tuesday week”: a week after the next such day."""
    name = match[1] or match[2]
    if not name[0].isupper() or setting.previous in _EVERY_WEEK:
        return None
    if setting.published is None:
        return UNRESOLVED
    day = _nearest_weekday(setting.published, weekday_number(name), ahead=True)
    return on_day_if_any(day and shifted(day, days=7))


def weekday_of_week(match: Match, setting: Setting) -> Meaning | None:
    """“Monday of last week”."""
    if setting.published is None:
        return UNRESOLVED
    by = {"last": -1, "next": 1}.get(match[2].casefold(), 0)
    monday = shifted(setting.published, days=7 * by - setting.published.weekday())
    return on_day_if_any(monday and shifted(monday, days=weekday_number(match[1])))


def weekday_of_month(match: Match, setting: Setting) -> Meaning | None:
    """“The second Monday in October 2013”, “the last Friday of May”."""
    nth, number, month = match[1].casefold(), weekday_number(match[2]), month_number(match[3])
    year = told_year(match[4], setting) if match[4] else nearest_year(month, 15, setting)
    if year is None:
        return UNRESOLVED
    first = safe_day(year, month, 1)
    if first is None:
        return None
    if nth == "last":
        last = shifted(first, months=1, days=-1)
        return on_day_if_any(last and _nearest_weekday(last, number, ahead=False))
    day = _nearest_weekday(first, number, ahead=True)
    return on_day_if_any(day and shifted(day, days=7 * ORDINALS.index(nth)))


def next_day(match: Match, setting: Setting) -> Meaning | None:
    """The day after or before the one last named."""
    if setting.day is None:
        return UNNAMED
    by = -1 if re.match(r"previous|preceding|day\s+before", match[0], re.I) else 1
    return on_day_if_any(shifted(setting.day, days=by))


def same_day(match: Match, setting: Setting) -> Meaning | None:
    return UNNAMED if setting.day is None else on_day(setting.day)


def _from_publication(setting: Setting, days: int) -> Meaning | None:
    if setting.published is None:
        return UNRESOLVED
    return on_day_if_any(shifted(setting.published, days=days))


RULES = (
    rule(
        "today",
        "today tonight this",
        r"today|tonight|this (?:(?:past|very|early|late) )?DAYPART",
        today,
        "The day of publication.",
        "He spoke earlier today.",
        "earlier today: 2014-06-22",
    ),
    rule(
        "yesterday",
        "yesterday last day",
        r"(?:day before )?yesterday(?: DAYPART)?|last night|last evening",
        yesterday,
        "The day before publication.",
        "She left yesterday morning.",
        "yesterday morning: 2014-06-21",
    ),
    rule(
        "tomorrow",
        "tomorrow day",
        r"(?:day after )?tomorrow(?: DAYPART)?",
        tomorrow,
        "The day after publication.",
        "They vote the day after tomorrow.",
        "the day after tomorrow: 2014-06-24",
    ),
    rule(
        "weekday",
        f"last next this past coming previous following {WEEKDAY_LEADS}",
        r"(?:(last|next|this past|this coming|this|past|coming|previous|following) )?"
        r"(?:early |late )?WEEKDAY(?: (?:early |late |mid-)?DAYPART)?"
        r"(?:,? at (?:\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\b\.?)?|noon|midnight)(?![:\d]))?",
        weekday,
        "The last such day, the day of publication included, or the next where a verb looks ahead.",
        "He said on Monday that they will meet again.",
        "Monday: 2014-06-16",
    ),
    rule(
        "weekday-to-weekday",
        WEEKDAY_LEADS,
        r"WEEKDAY( [-–—] |[-–—]| (?:to|until|till|through) )WEEKDAY",
        weekday_to_weekday,
        "From one weekday to another.",
        "The shops were shut from Monday to Wednesday.",
        "Monday to Wednesday: 2014-06-16/2014-06-18",
    ),
    rule(
        "weekday-week",
        f"week_on week_from {WEEKDAY_LEADS}",
        r"(?:week (?:on|from) WEEKDAY|WEEKDAY week)",
        weekday_week,
        "A week after the next such day.",
        "They meet a week on Monday.",
        "a week on Monday: 2014-06-30",
    ),
    rule(
        "weekday-of-week",
        WEEKDAY_LEADS,
        r"WEEKDAY,?(?: of)? (last|this|next) week",
        weekday_of_week,
        "A weekday of last, this or next week.",
        "They met on Friday of last week.",
        "Friday of last week: 2014-06-13",
    ),
    rule(
        "weekday-of-month",
        "first second third fourth last",
        r"(first|second|third|fourth|last) WEEKDAY (?:in|of) MONTH(?:,? YEAR)?",
        weekday_of_month,
        "A weekday of a month by its number.",
        "It is kept on the second Monday in October 2013.",
        "the second Monday in October 2013: 2013-10-14",
    ),
    rule(
        "next-day",
        "next previous following preceding day",
        r"(?:next|following|previous|preceding) (?:day|DAYPART)|day (?:after|before)(?=[.,;:]|$)",
        next_day,
        "The day after or before the one last named.",
        "Mosul fell on 10 June, and Tikrit the next day.",
        "the next day: 2014-06-11",
    ),
    rule(
        "same-day",
        "same very_same that",
        r"(?:that )?(?:very )?same day|that(?: very)? (?:day|DAYPART)",
        same_day,
        "The day last named.",
        "Mosul fell on 10 June, and Baiji that day.",
        "that day: 2014-06-10",
    ),
)
