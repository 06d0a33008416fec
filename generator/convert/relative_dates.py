"""What words mean that count from the day of publication, or from a day named before.

Each function takes a match of its rule in ``dates`` and the setting, and gives
EDTF as precise as the words, an ISO 8601 duration, a reference, or None.
"""

import datetime
import re

from generator.convert.calendar_words import (
    COUNTS,
    FUTURE,
    PAST,
    PRESENT,
    UNRESOLVED,
    VAGUE,
    WEEKDAYS,
    Meaning,
    Setting,
    on_day,
    shifted,
)

_NOUN_USE = re.compile(r"\s+(?:will|is|belongs|shall|may|can)\b")


def today(match: re.Match[str], setting: Setting) -> Meaning | None:
    if setting.published is None:
        return UNRESOLVED
    return on_day(setting.published)


def yesterday(match: re.Match[str], setting: Setting) -> Meaning | None:
    back = -2 if "before" in match[0].casefold() else -1
    return _from_publication(setting, back)


def tomorrow(match: re.Match[str], setting: Setting) -> Meaning | None:
    """The next day; “tomorrow will be your turn” means no day."""
    opened = setting.before.count("“") > setting.before.count("”")
    if opened and _NOUN_USE.match(setting.after):
        return Meaning(FUTURE)
    return _from_publication(setting, 2 if "after" in match[0].casefold() else 1)


def _from_publication(setting: Setting, days: int) -> Meaning | None:
    if setting.published is None:
        return UNRESOLVED
    day = shifted(setting.published, days=days)
    return None if day is None else on_day(day)


def weekday(match: re.Match[str], setting: Setting) -> Meaning | None:
    """The nearest such day: behind, or ahead where the words look ahead."""
    lead, name = (match[1] or "").casefold(), match[2]
    if not name[0].isupper():
        return None
    if setting.published is None:
        return UNRESOLVED
    back = (setting.published.weekday() - WEEKDAYS.index(name.casefold())) % 7
    if lead == "next" or (lead != "last" and setting.looks_ahead):
        return _from_publication(setting, 7 - back if back or lead == "next" else 0)
    return _from_publication(setting, -7 if lead == "last" and not back else -back)


def last_or_next(match: re.Match[str], setting: Setting) -> Meaning | None:
    """A week is seven days; a month or year is one of the calendar, part of it or whole."""
    if setting.published is None:
        return UNRESOLVED
    lead, unit = match[1].casefold(), match[2].casefold()
    by = {"last": -1, "previous": -1, "next": 1, "following": 1, "coming": 1}.get(lead, 0)
    published = setting.published
    if unit in ("week", "weekend"):
        return _week(published, by, unit, setting.week)
    if unit == "month":
        day = shifted(published, months=by)
        return None if day is None else Meaning(f"{day.year:04}-{day.month:02}")
    if unit == "year":
        return Meaning(f"{published.year + by:04}")
    size = 1 if unit == "decade" else 2
    return Meaning(f"{published.year // 10**size + by:0{4 - size}}" + "X" * size)


def _week(published: datetime.date, by: int, unit: str, week: str) -> Meaning | None:
    spans = {}
    for name, past_start in (
        ("iso", published.weekday()),
        ("sunday", published.isoweekday() % 7),
    ):
        first = shifted(published, days=7 * by - past_start)
        if first is None:
            return None
        if unit == "weekend":
            # A weekend is Saturday and Sunday whatever day the week begins with; “last” is behind.
            monday = published - datetime.timedelta(days=published.weekday())
            ahead = 5 if by >= 0 else -2
            first = shifted(monday, days=ahead + (7 if by > 0 else 0))
            if first is None:
                return None
        last = shifted(first, days=1 if unit == "weekend" else 6)
        spans[name] = f"{first.isoformat()}/{last.isoformat()}" if last else ""
    value = spans.get(week) or spans["iso"]
    other = spans["iso" if value == spans["sunday"] else "sunday"]
    begins = "Monday" if other == spans["iso"] else "Sunday"
    note = f"with weeks from {begins}: {other}" if other != value else ""
    return Meaning(value, note=note) if value else None


def past_span(match: re.Match[str], setting: Setting) -> Meaning | None:
    """“The past two weeks”: about so long ago until the day of publication."""
    count, unit = match[1], match[2].casefold()
    number = _number(count) if count else 1
    duration = _duration(number, unit)
    if setting.published is None or unit in ("minute", "hour"):
        return Meaning(duration)
    if number is None:
        return Meaning(PAST, duration=duration)
    start = _back(setting.published, number, unit)
    if start is None:
        return None
    value = f"{start.isoformat()}~/{setting.published.isoformat()}"
    return Meaning(value, duration=duration)


def ago(match: re.Match[str], setting: Setting) -> Meaning | None:
    return _counted(match[2], match[3], -1, setting.published, bool(match[1]))


def from_mention(match: re.Match[str], setting: Setting) -> Meaning | None:
    direction = 1 if match[3].casefold() in ("later", "after") else -1
    return _counted(match[1], match[2], direction, setting.mentioned, False)


def _counted(
    count: str, unit: str, direction: int, day: datetime.date | None, about: bool
) -> Meaning | None:
    """So many units before or after ``day``, no more precise than the unit."""
    number, unit = _number(count), unit.casefold()
    if number is None:
        return Meaning(PAST if direction < 0 else FUTURE)
    if day is None:
        return UNRESOLVED
    if unit in ("minute", "hour"):
        return on_day(day) if number < 6 else Meaning(f"{day.isoformat()}~")
    found = _back(day, -direction * number, unit)
    if found is None:
        return None
    about_mark = "~" if about else ""
    if unit == "day":
        return Meaning(found.isoformat() + about_mark, found)
    if unit == "week":
        return Meaning(f"{found.isoformat()}~")
    if unit == "month":
        return Meaning(f"{found.year:04}-{found.month:02}{about_mark}")
    if unit == "year":
        return Meaning(f"{found.year:04}{about_mark}")
    return Meaning(f"{found.year // 10:03}X" if unit == "decade" else f"{found.year // 100:02}XX")


def _back(day: datetime.date, number: int, unit: str) -> datetime.date | None:
    size = {"decade": 10, "century": 100, "centurie": 100}.get(unit)
    if size:
        return shifted(day, years=-number * size)
    return shifted(day, **{f"{'day' if unit == 'weekend' else unit}s": -number})


def same(match: re.Match[str], setting: Setting) -> Meaning | None:
    if setting.mentioned is None:
        return UNRESOLVED
    unit, day = match[1].casefold(), setting.mentioned
    if unit == "day":
        return on_day(day)
    if unit == "week":
        return _week(day, 0, "week", setting.week)
    return Meaning(day.isoformat()[: 7 if unit == "month" else 4])


def duration(match: re.Match[str], setting: Setting) -> Meaning | None:
    return Meaning(_duration(_number(match[1]), match[2].casefold()))


def _number(count: str) -> int | None:
    for word in count.casefold().split():
        if word.isdecimal():
            return int(word)
        if word in VAGUE:
            return None
        if word in COUNTS and word not in ("a", "an"):
            return COUNTS[word]
    return 1


def _duration(number: int | None, unit: str) -> str:
    size = {"decade": 10, "century": 100, "centurie": 100}.get(unit, 1)
    letter = {"minute": "M", "hour": "H", "day": "D", "weekend": "D", "week": "W", "month": "M"}
    amount = "X" if number is None else str(number * size)
    return f"P{'T' if unit in ('minute', 'hour') else ''}{amount}{letter.get(unit, 'Y')}"


def present(match: re.Match[str], setting: Setting) -> Meaning | None:
    return Meaning(PRESENT)


def past(match: re.Match[str], setting: Setting) -> Meaning | None:
    return Meaning(PAST)


def future(match: re.Match[str], setting: Setting) -> Meaning | None:
    return Meaning(FUTURE)
