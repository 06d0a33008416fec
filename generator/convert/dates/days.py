"""Days with their month, and spans between two of them."""

import re

from generator.convert.dates.rule import Match, rule
from generator.convert.dates.setting import (
    NO_SUCH_DAY,
    UNRESOLVED,
    Meaning,
    Setting,
    both,
    from_to,
    has_month,
    nearest_year,
    no_year,
    on_day,
    safe_day,
    shifted,
    told_year,
)
from generator.convert.dates.words import (
    MONTH_LEADS,
    ORDINAL_LEADS,
    ORDINALS,
    WEEKDAY_LEADS,
    WEEKDAYS,
    month_number,
    weekday_number,
)

_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.I)
_BEFORE_DAY = re.compile(
    r"\b(?:on|by|until|till|from|since|before|after|between|and|to)\s+the\s+$", re.I
)
# “The 22nd Infantry”, “the 22nd floor”; but “on the 22nd at noon”, “on the 22nd he left”.
_NOUN_AFTER = re.compile(
    r"[-’']|\s+(?!(?:at|in|and|or|but|when|while|after|before|by|to|for|from|with|as|that|who|which"
    r"|he|she|it|they|we|i|the|a|an|his|her|its|their|of|because|since|until|where|is|was|were|will"
    r"|would|had|has|have)\b)[A-Za-z]"
)


def day_month(match: Match, setting: Setting) -> Meaning | None:
    weekday, short, day, month, year = match.groups()
    return _named_day(weekday or short, _day_number(day), month, year, setting)


def month_day(match: Match, setting: Setting) -> Meaning | None:
    weekday, short, month, day, year = match.groups()
    return _named_day(weekday or short, _day_number(day), month, year, setting)


def day_alone(match: Match, setting: Setting) -> Meaning | None:
    """“On the 22nd”: of the month last named, or of the nearest one."""
    if "the" not in setting.leads or _NOUN_AFTER.match(setting.after):
        return None
    number = _day_number(match[1])
    if not _BEFORE_DAY.search(setting.before) or not 1 <= number <= 31:
        return None
    if setting.published is None:
        return UNRESOLVED
    if has_month(setting.mentioned):
        year, month = int(setting.mentioned[:4]), int(setting.mentioned[5:7])
        if (named := safe_day(year, month, number)) is not None:
            return on_day(named)
    ahead = setting.looks_ahead
    for by in (0, 1 if ahead else -1):
        month_of = shifted(setting.published.replace(day=1), months=by)
        day = month_of and safe_day(month_of.year, month_of.month, number)
        if day and (day >= setting.published if ahead else day <= setting.published):
            return on_day(day)
    return None


def days_of_month(match: Match, setting: Setting) -> Meaning | None:
    first, _, last, month, year = match.groups()
    return _days((int(first), month, year), (int(last), month, year), match, 2, setting)


def month_days(match: Match, setting: Setting) -> Meaning | None:
    month, first, _, last, year = match.groups()
    return _days((int(first), month, year), (int(last), month, year), match, 3, setting)


def day_to_day(match: Match, setting: Setting) -> Meaning | None:
    first, month, year, _, last, last_month, last_year = match.groups()
    return _days((int(first), month, year), (int(last), last_month, last_year), match, 4, setting)


def month_day_to_month_day(match: Match, setting: Setting) -> Meaning | None:
    month, first, year, _, last_month, last, last_year = match.groups()
    return _days((int(first), month, year), (int(last), last_month, last_year), match, 4, setting)


def _days(
    first: tuple[int, str, str | None],
    last: tuple[int, str, str | None],
    match: Match,
    joint: int,
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
    if start is None or not start.value or start.value >= end.value:
        return None
    if "and" in match[joint].casefold() and not _BETWEEN.search(setting.before):
        return both(match, joint, start.value, end.value, end.day)
    return from_to(match, joint, start.value, end.value, start.day)


def _named_day(
    weekday: str | None, day: int, month: str, year: str | None, setting: Setting
) -> Meaning | None:
    """A day of the month whose weekday may be told: it decides the year where none is."""
    if not month[0].isupper() and month.casefold() in ("may", "march", "mar"):
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
        return no_year(setting)
    if not 1 <= found <= 9999:
        return None
    known = safe_day(found, number, day)
    return NO_SUCH_DAY if known is None else on_day(known)


def _day_number(words: str) -> int:
    """“10”, “10th” or “tenth”."""
    figures = words[:2].rstrip("SNRTsnrt")
    return int(figures) if figures.isdecimal() else ORDINALS.index(words.casefold()) + 1


# “Saturday 8 February” is one date; so is “Sun., Feb. 8”.
_NAMED = r"(?:SHORTDAY,? (?:the )?)?"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_DAY_OR_WORD = r"(\d{1,2}(?:st|nd|rd|th)?|" + "|".join(ORDINALS) + ")"
_UNTIL = r"(?: [-–—] |[-–—]| (?:to|until|till|through|and) )"
_CLOCK = (
    r"(?:,? at (?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?)?|noon|midnight)"
    r"|,? \d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?)?"
)
_YEAR = r"(?:,?(?: of)? YEARTOLD)?"
# “June 3” of “June 3:30” or of “June 3,000” is none.
_END = r"(?![\d:]|[.,]\d)"

RULES = (
    rule(
        "day-month",
        f"00 00th {WEEKDAY_LEADS} {ORDINAL_LEADS}",
        rf"{_NAMED}{_DAY_OR_WORD}(?: of)? MONTH{_YEAR}(?: DAYPART)?{_CLOCK}",
        day_month,
        "A day and its month. Without a year it is the nearest such day, and if none is near, the"
        " last one or, where a verb looks ahead, the next; a weekday beside it decides the year.",
        "Mosul fell on Tuesday the 10th of June.",
        "Tuesday the 10th of June: 2014-06-10",
    ),
    rule(
        "month-day",
        f"{MONTH_LEADS} {WEEKDAY_LEADS}",
        rf"{_NAMED}MONTH {_DAY_OR_WORD}{_YEAR}(?: DAYPART)?{_CLOCK}{_END}",
        month_day,
        "The same with the month first.",
        "They will vote on July 3.",
        "July 3: 2014-07-03",
    ),
    rule(
        "day-of-month",
        "00th",
        r"(\d{1,2}(?:st|nd|rd|th))",
        day_alone,
        "A day without its month, after “on the”, “by the” and the like: of the month last named,"
        " else the last such day or the next.",
        "It fell on the 10th, he said.",
        "the 10th: 2014-06-10",
    ),
    rule(
        "days-of-month",
        "00 00th",
        rf"{_DAY}({_UNTIL})(?:the )?{_DAY}(?: of)? MONTH{_YEAR}",
        days_of_month,
        "Two days of a month: the span between them, or with “and” just the two.",
        "It ran from 1 to 5 June.",
        "1 to 5 June: 2014-06-01/2014-06-05",
    ),
    rule(
        "month-days",
        MONTH_LEADS,
        rf"MONTH {_DAY}({_UNTIL}){_DAY}{_YEAR}{_END}",
        month_days,
        "The same with the month first.",
        "It ran June 1-5.",
        "June 1-5: 2014-06-01/2014-06-05",
    ),
    rule(
        "day-to-day",
        "00 00th",
        rf"{_DAY}(?: of)? MONTH{_YEAR}({_UNTIL})(?:the )?{_DAY}(?: of)? MONTH{_YEAR}",
        day_to_day,
        "From a day of one month to a day of another.",
        "It ran from 28 May to 5 June.",
        "28 May to 5 June: 2014-05-28/2014-06-05",
    ),
    rule(
        "month-day-to-month-day",
        MONTH_LEADS,
        rf"MONTH {_DAY}{_YEAR}({_UNTIL})MONTH {_DAY}{_YEAR}{_END}",
        month_day_to_month_day,
        "The same with the months first.",
        "It ran from May 28 to June 5.",
        "May 28 to June 5: 2014-05-28/2014-06-05",
    ),
)
