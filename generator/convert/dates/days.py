"""Days that the words state or that count from the day of publication; spans between two days.

Each function takes a match of its rule and the setting, and gives EDTF as precise as the words, or
None where the words are no date. A day without its year is resolved against the day of publication.
"""

import datetime
import re

from generator.convert.dates.setting import (
    NO_SUCH_DAY,
    UNNAMED,
    UNRESOLVED,
    Meaning,
    Setting,
    of_month,
    on_day,
    safe_day,
    shifted,
)
from generator.convert.dates.words import (
    FUTURE,
    ORDINALS,
    WEEKDAYS,
    month_number,
    read_year,
    weekday_number,
)

Match = re.Match[str]

# Without a verb that decides, a day is announced at most so long ahead.
_ANNOUNCED_DAYS = 100
_NOUN_USE = re.compile(r"\s+(?:will|is|belongs|shall|may|can)\b")
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.I)
_BEFORE_DAY = re.compile(
    r"\b(?:on|by|until|till|from|since|before|after|between|and|to)\s+the\s+$", re.I
)
_NOUN_AFTER = re.compile(
    r"[-’']|\s+(?!(?:at|in|and|or|but|when|while|after|before|by|to|for|from|with|as|that|who|which"
    r"|he|she|it|they|we|i|the|a|an|his|her|its|their|of|because|since|until|where|is|was|were|will"
    r"|would|had|has|have)\b)[A-Za-z]"
)
_NEWSPAPER = re.compile(
    r"\s+(?:Times|Telegraph|Mirror|Express|Herald|Mail|Post|Tribune|Globe|Star|Sun|World|Independent"
    r"|Night Live|Night Football|Night Fever)\b"
)
_PROPER_DAY = frozenset(
    "black bloody super cyber fat red ruby palm holy shrove maundy giving joe my good".split()
)
_DAYS_AHEAD = re.compile(r"\b(?:next|coming|following)$", re.I)


def iso_date(match: Match, setting: Setting) -> Meaning | None:
    year, month, day = match.groups()
    if day is None:
        if not "01" <= month <= "12":
            return None
        follows = int(year) // 100 * 100 + int(month)
        if follows > int(year):
            note = f"or the month {year}-{month}"
            return Meaning(f"{year}/{follows}", note=note)
        return Meaning(f"{year}-{month}")
    return _on(safe_day(int(year), int(month), int(day)))


def numeric_date(match: Match, setting: Setting) -> Meaning | None:
    """Day and month in either order. Where both fit, the day of publication or an earlier date
    of the text decides, else it is one of the two."""
    first, mark, second, figures = match.groups()
    if mark == "." and len(figures) == 2:
        return None
    year = int(figures) if len(figures) == 4 else _with_century(int(figures), setting)
    if year is None:
        return UNRESOLVED
    day_first = safe_day(year, int(second), int(first))
    month_first = safe_day(year, int(first), int(second))
    if day_first is None or month_first is None or day_first == month_first:
        found = day_first or month_first
        if found is None:
            return None
        order = None if day_first == month_first else month_first is None
        return Meaning(found.isoformat(), found, day_first=order)
    if setting.day_first is not None:
        return on_day(day_first if setting.day_first else month_first)
    if setting.published is not None:
        for found, order in ((day_first, True), (month_first, False)):
            if abs((found - setting.published).days) <= 1:
                return Meaning(found.isoformat(), found, day_first=order)
    days = sorted((day_first.isoformat(), month_first.isoformat()))
    return Meaning(f"[{','.join(days)}]", note="day and month may stand in either order")


def year_month_day(match: Match, setting: Setting) -> Meaning | None:
    year, month, day = match.groups()
    return _on(safe_day(int(year), int(month), int(day)))


def day_month(match: Match, setting: Setting) -> Meaning | None:
    weekday, short, day, month, year = match.groups()
    return _named_day(weekday or short, _day_number(day), month, year, setting)


def month_day(match: Match, setting: Setting) -> Meaning | None:
    weekday, short, month, day, year = match.groups()
    return _named_day(weekday or short, _day_number(day), month, year, setting)


def day_alone(match: Match, setting: Setting) -> Meaning | None:
    """“On the 22nd”: of the month last named, or of the nearest one."""
    if "the" not in setting.lead.split() or _NOUN_AFTER.match(setting.after):
        return None
    if not _BEFORE_DAY.search(setting.before):
        return None
    number = _day_number(match[1])
    if not 1 <= number <= 31:
        return None
    if setting.published is None:
        return UNRESOLVED
    if len(setting.mentioned) in (7, 10) and setting.mentioned[5:7] < "13":
        named = safe_day(int(setting.mentioned[:4]), int(setting.mentioned[5:7]), number)
        if named is not None:
            return on_day(named)
    first = setting.published.replace(day=1)
    this = safe_day(first.year, first.month, number)
    if this is not None and (this <= setting.published or setting.looks_ahead):
        if not (setting.looks_ahead and this < setting.published):
            return on_day(this)
    by = 1 if setting.looks_ahead else -1
    month = shifted(first, months=by)
    return _on(month and safe_day(month.year, month.month, number))


def days_of_month(match: Match, setting: Setting) -> Meaning | None:
    first, until, last, month, year = match.groups()
    return _days((int(first), month, year), until, (int(last), month, year), setting)


def month_days(match: Match, setting: Setting) -> Meaning | None:
    month, first, until, last, year = match.groups()
    return _days((int(first), month, year), until, (int(last), month, year), setting)


def day_to_day(match: Match, setting: Setting) -> Meaning | None:
    first, month, year, until, last, last_month, last_year = match.groups()
    return _days((int(first), month, year), until, (int(last), last_month, last_year), setting)


def month_day_to_month_day(match: Match, setting: Setting) -> Meaning | None:
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
    if re.search("and|,", until.casefold()) and not _BETWEEN.search(setting.before):
        return Meaning(f"{{{start.value},{end.value}}}", end.day)
    return Meaning(f"{start.value}/{end.value}", start.day)


def weekday_to_weekday(match: Match, setting: Setting) -> Meaning | None:
    """“From Monday to Friday”: the last such days, or the next."""
    first, last = match[1], match[2]
    if not (first[0].isupper() and last[0].isupper()):
        return None
    if setting.published is None:
        return UNRESOLVED
    start = _nearest_weekday(setting.published, weekday_number(first), setting.looks_ahead)
    width = (weekday_number(last) - weekday_number(first)) % 7
    end = start and shifted(start, days=width)
    if start is None or end is None or not width:
        return None
    if end > setting.published and not setting.looks_ahead and setting.tense == "past":
        start = start - datetime.timedelta(7)
        end = end - datetime.timedelta(7)
    return Meaning(f"{start.isoformat()}/{end.isoformat()}", start)


def today(match: Match, setting: Setting) -> Meaning | None:
    if setting.published is None:
        return UNRESOLVED
    return on_day(setting.published)


def yesterday(match: Match, setting: Setting) -> Meaning | None:
    return _from_publication(setting, -2 if "before" in match[0].casefold() else -1)


def tomorrow(match: Match, setting: Setting) -> Meaning | None:
    """The next day; “tomorrow will be your turn” means no day."""
    if setting.after and _NOUN_USE.match(setting.after) and re.search('[“"]', setting.before):
        return Meaning(FUTURE)
    return _from_publication(setting, 2 if "after" in match[0].casefold() else 1)


def weekday(match: Match, setting: Setting) -> Meaning | None:
    """The nearest such day: behind, or ahead where the words look ahead."""
    lead, name = (match[1] or "").casefold(), match[2]
    if not name[0].isupper() or setting.previous in _PROPER_DAY or _NEWSPAPER.match(setting.after):
        return None
    if setting.published is None:
        return UNRESOLVED
    if lead in ("previous", "following"):
        if setting.day is None:
            return UNNAMED
        by = -1 if lead == "previous" else 1
        day = setting.day + datetime.timedelta(by)
        return _on(_nearest_weekday(day, weekday_number(name), by > 0))
    number = weekday_number(name)
    if lead in ("next", "coming") or (lead not in ("last", "past") and setting.looks_ahead):
        start = shifted(setting.published, days=1) if lead == "next" else setting.published
        return _on(start and _nearest_weekday(start, number, ahead=True))
    start = shifted(setting.published, days=-1) if lead in ("last", "past") else setting.published
    return _on(start and _nearest_weekday(start, number, ahead=False))


def _nearest_weekday(day: datetime.date, number: int, ahead: bool) -> datetime.date | None:
    """The day itself or the nearest that has the weekday ``number``, 0 for Monday."""
    back = (day.weekday() - number) % 7
    return shifted(day, days=(-back) % 7 if ahead else -back)


def day_of_week_named(match: Match, setting: Setting) -> Meaning | None:
    """“Monday of last week”."""
    if setting.published is None:
        return UNRESOLVED
    by = {"last": -1, "next": 1}.get(match[2].casefold(), 0)
    monday = shifted(setting.published, days=7 * by - setting.published.weekday())
    return _on(monday and shifted(monday, days=weekday_number(match[1])))


def next_day(match: Match, setting: Setting) -> Meaning | None:
    """The day after or before the one last named."""
    if setting.day is None:
        return UNNAMED
    by = -1 if re.match(r"previous|preceding|day before", match[0], re.I) else 1
    return _on(shifted(setting.day, days=by))


def same_day(match: Match, setting: Setting) -> Meaning | None:
    return UNNAMED if setting.day is None else on_day(setting.day)


def _from_publication(setting: Setting, days: int) -> Meaning | None:
    if setting.published is None:
        return UNRESOLVED
    return _on(shifted(setting.published, days=days))


def _on(day: datetime.date | None) -> Meaning | None:
    return None if day is None else on_day(day)


def _day_number(words: str) -> int:
    """“10”, “10th” or “tenth”."""
    figures = words[:2].rstrip("SNRTsnrt")
    return int(figures) if figures.isdecimal() else ORDINALS.index(words.casefold()) + 1


def _named_day(
    weekday: str | None, day: int, month: str, year: str | None, setting: Setting
) -> Meaning | None:
    """A day of the month whose weekday may be told: it decides the year where none is."""
    if not month[0].isupper() and month.casefold()[:3] in ("mar", "may"):
        return None
    meaning = _day_of_month(day, month, year, setting)
    if weekday is None or meaning is None or meaning.day is None:
        return meaning
    near = [meaning.day]
    if not year:
        years = (meaning.day.year - 1, meaning.day.year + 1)
        near += [d for y in years if (d := safe_day(y, meaning.day.month, day)) is not None]
    fitting = [each for each in near if each.weekday() == weekday_number(weekday)]
    told = WEEKDAYS[meaning.day.weekday()].capitalize()
    return on_day(fitting[0]) if fitting else on_day(meaning.day, f"that day is a {told}")


def _day_of_month(day: int, month: str, year: str | None, setting: Setting) -> Meaning | None:
    if not 1 <= day <= 31:
        return None
    number = month_number(month)
    found = told_year(year, setting) if year else nearest_year(number, day, setting)
    if found is None:
        return UNRESOLVED
    if not found:
        return None
    known = safe_day(found, number, day)
    return NO_SUCH_DAY if known is None else on_day(known)


def told_year(words: str, setting: Setting) -> int | None:
    """The year that the words tell; None where its century hangs on a publication date."""
    year = read_year(words)
    return _with_century(year, setting) if words[0] in "'’" else year


def _with_century(figures: int, setting: Setting) -> int | None:
    """The year that ends with two figures and is at most ten years ahead of publication."""
    if setting.published is None:
        return None
    latest = setting.published.year + 10
    return latest - (latest - figures) % 100


def nearest_year(month: int, day: int, setting: Setting) -> int | None:
    """The year of a day without one: the last such day, or the next where the words look ahead."""
    if setting.published is None:
        return None
    year = setting.published.year
    ahead = (month - setting.published.month) * 30 + day - setting.published.day
    sure = setting.sure_tense
    if sure == "past":
        return year if ahead <= 0 else year - 1
    if sure == "future":
        return year if ahead >= 0 else year + 1
    # Nobody leaves out the year of a day that is far: the nearest it is, and if none is near,
    # the verb decides.
    if ahead > _ANNOUNCED_DAYS:
        return year if setting.tense == "future" else year - 1
    if ahead < -_ANNOUNCED_DAYS and setting.tense == "future":
        return year + 1
    return year + 1 if ahead + 360 <= _ANNOUNCED_DAYS else year
