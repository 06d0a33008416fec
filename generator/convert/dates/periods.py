"""Months, seasons, quarters, years, decades and centuries; weeks, and what is named by them.

Each function takes a match of its rule and the setting, and gives EDTF as precise as the words, or
None where the words are no date.
"""

import datetime
import re

from generator.convert.dates.days import told_year
from generator.convert.dates.setting import (
    UNNAMED,
    UNRESOLVED,
    Meaning,
    Setting,
    is_quarter,
    of_month,
    of_quarter,
    on_day,
    shifted,
)
from generator.convert.dates.words import (
    DECADES,
    NUMBERS,
    ORDINALS,
    SEASONS,
    month_number,
    read_year,
)

Match = re.Match[str]

_PREPOSITION = frozenset(
    "in by since until till from to of during and before after through for over throughout between"
    " early late mid next last this around or around".split()
)
_WITHOUT_VERB = frozenset("in into by since until till during through".split())
_AHEAD = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1} | {
    "next": 1, "following": 1, "coming": 1, "upcoming": 1, "subsequent": 1,
}  # fmt: skip
_FISCAL = "a fiscal period: the company tells its months"
# What is counted, after a number of four figures: it is no year.
_COUNTED = re.compile(
    r"(?:\s+(?:or\s+(?:so|more)\s+)?(?:more\s+|other\s+|civilian\s+|registered\s+|foreign\s+|new\s+)?"
    r"(?:people|persons|men|women|children|votes?|voters?|dollars?|pounds?|euros?|cents?|pence|miles?"
    r"|met(?:er|re)s?|kilomet(?:er|re)s?|km|feet|foot|ft|yards?|inches|acres?|hectares?|tons?|tonnes?|barrels?|shares?"
    r"|points?|troops|soldiers?|members?|workers?|employees|jobs?|hours?|minutes?|days?|weeks?|months?"
    r"|years?|times|copies|units?|seats?|homes|houses|words|pages?|calories|degrees|rpm|megawatts?"
    r"|watts?|volts?|kilograms?|kg|grams?|lit(?:er|re)s?|gallons?|students?|patients|victims|refugees|prisoners"
    r"|police|officers|passengers|cars|vehicles|aircraft|planes|ships|tanks|rounds|percent|per cent)\b|%"
    r"|\s*[-–]?(?:pound|mile|foot|meter|metre|acre|seat|page|member|man|ton|hp)\b)",
    re.I,
)
_NO_YEAR_BEFORE = frozenset(
    "no nos number page pages p pp room flight route highway channel boeing section article chapter"
    " model windows mazda peugeot radio fm resolution bus train building box zip some than most least"
    " $ usd gbp eur".split()
)


def month_year(match: Match, setting: Setting) -> Meaning | None:
    year = told_year(match[2], setting)
    if year is None:
        return UNRESOLVED
    return Meaning(f"{year:04}-{month_number(match[1]):02}") if year else None


def month_of_year(match: Match, setting: Setting) -> Meaning | None:
    """“June of last year”, “June last year”, “June that year”."""
    number, lead = month_number(match[1]), match[2].casefold()
    if lead in ("that", "the same"):
        return Meaning(f"{setting.mentioned[:4]}-{number:02}") if setting.mentioned else UNNAMED
    if setting.published is None:
        return UNRESOLVED
    return Meaning(f"{setting.published.year + _AHEAD.get(lead, 0):04}-{number:02}")


def month_alone(match: Match, setting: Setting) -> Meaning | None:
    """A month by itself: capital, and for May and March a word before that makes it one."""
    lead, month = (match[1] or "").casefold(), match[2]
    if not month[0].isupper() or len(month.rstrip(".")) < 3:
        return None
    if len(month) < 5 and month not in ("May", "June", "July") and not lead and month[-1] != ".":
        if setting.previous not in _WITHOUT_VERB or re.match(r"\s[A-Z]", setting.after):
            return None  # “Jan” is a name, too
    parted = re.search(r"\b(?:early|late|mid)\b", setting.lead)
    if not lead and not parted and month in ("May", "March", "August", "April", "June"):
        if not _is_month(setting):
            return None
    number = month_number(month)
    if setting.published is None:
        return UNRESOLVED
    here = setting.published.month
    year = setting.published.year
    if lead in ("next", "this coming", "coming"):
        year += number <= here if lead == "next" else number < here
    elif lead in ("last", "past", "this past"):
        year -= number >= here
    elif lead == "this" or _is_announced(number, here, setting):
        year += number < here if lead != "this" else 0
    else:
        year -= number > here
    return Meaning(f"{year:04}-{number:02}")


def _is_month(setting: Setting) -> bool:
    """Whether “May” or “June” is the month and no verb, name or person."""
    if re.match(r"['’]s\s|\s+[A-Z][a-z]", setting.after):
        return setting.previous in _WITHOUT_VERB
    if setting.lead == "the":
        return not re.match(r"\s+(?:on|of|to|in)\b", setting.after)  # “the March on Rome”
    return setting.previous in _PREPOSITION or bool(re.match(r"['’]s\s", setting.after))


def _is_announced(number: int, here: int, setting: Setting) -> bool:
    """Whether the month is the next such one, not the last: as the tense says, else the nearer."""
    if sure := setting.sure_tense:
        return sure == "future"
    ahead = (number - here) % 12
    return ahead <= 2 or (ahead < 10 and setting.tense == "future")


def months(match: Match, setting: Setting) -> Meaning | None:
    """“June to August 2014”, “between June and August”."""
    first, first_year, until, last, last_year = match.groups()
    if not (first[0].isupper() and last[0].isupper()):
        return None
    if "and" in until.casefold() and setting.previous != "between":
        return None
    end_month, start_month = month_number(last), month_number(first)
    if last_year:
        year = told_year(last_year, setting)
    elif setting.published is None:
        year = None
    else:
        here = setting.published.month
        year = setting.published.year
        if _is_announced(end_month, here, setting):
            year += end_month < here
        else:
            year -= end_month > here
    if year is None:
        return UNRESOLVED
    start_year = told_year(first_year, setting) if first_year else None
    if start_year is None:
        start_year = year - (start_month > end_month)
    start, end = f"{start_year:04}-{start_month:02}", f"{year:04}-{end_month:02}"
    return Meaning(f"{start}/{end}") if start < end else None


def season(match: Match, setting: Setting) -> Meaning | None:
    lead, name, words = (match[1] or "").casefold(), match[2].casefold(), match[3]
    number = SEASONS[name]
    if words:
        year = told_year(words, setting)
        return UNRESOLVED if year is None else Meaning(f"{year:04}-{number}")
    if not lead and not _is_season(setting, match[2]):
        return None
    if setting.published is None:
        return UNRESOLVED
    # A winter has the year in which it begins; it is told of until spring.
    here = setting.published.month
    year, begins = setting.published.year, (number - 20) * 3
    if number == 24 and here <= 2:
        year -= 1
        here += 12
    if lead in ("last", "past", "this past", "previous"):
        year -= here < begins + 3
    elif lead in ("next", "coming", "this coming"):
        year += here >= begins
    elif lead != "this" and setting.tense != "future":
        year -= here < begins and not (setting.tense == "" and begins - here <= 3)
    elif lead != "this":
        year += here >= begins + 3
    return Meaning(f"{year:04}-{number}")


def _is_season(setting: Setting, word: str) -> bool:
    """“In the fall”, “in summer”, “early spring”, and not “the fall of Mosul” or “a spring”."""
    lead = setting.lead.split()
    if re.match(r"\s+(?:of|in|from|to|into|offensive)\b|['’]s|-", setting.after):
        return bool({"early", "late", "mid"} & set(lead))
    if {"early", "late", "mid"} & set(lead):
        return True
    if setting.previous not in _WITHOUT_VERB | {"over", "throughout", "for", "last"}:
        return False
    return "the" in lead or (not lead and word.casefold() != "fall") or word[0].isupper()


def quarter(match: Match, setting: Setting) -> Meaning | None:
    """A quarter by its number; without a year the last that has begun, or the next."""
    fiscal = "fiscal" in match[0].casefold()
    return _quarter_of(_quarter_number(match[1]), match[2] or "", fiscal, setting)


def quarter_in_figures(match: Match, setting: Setting) -> Meaning | None:
    return _quarter_of(int(match[1] or match[2]), match[3] or "", False, setting)


def _quarter_of(number: int, told: str, fiscal: bool, setting: Setting) -> Meaning | None:
    mark, note = ("~", _FISCAL) if fiscal else ("", "")
    year = _told_or_relative(told, setting)
    if year is None:
        return UNRESOLVED
    if not told and setting.published:
        if setting.tense == "future":
            # A quarter that has just ended is reported on, not awaited.
            year += number < _quarter(setting.published) - 1
        else:
            year -= number > _quarter(setting.published)
    return Meaning(f"{year:04}-{32 + number}{mark}", note=note)


def _told_or_relative(told: str, setting: Setting) -> int | None:
    """The year of “2013”, “’13”, “last year” or, for “the year” and no words, of publication."""
    if told and told[-1].isdecimal():
        return told_year(told, setting)
    if setting.published is None:
        return None
    return setting.published.year + _AHEAD.get(told.casefold().split()[0] if told else "", 0)


def _quarter_number(words: str) -> int:
    return ORDINALS.index(words.casefold()) + 1 if words.isalpha() else int(words[0])


def _quarter(day: datetime.date) -> int:
    return (day.month + 2) // 3


def half_year(match: Match, setting: Setting) -> Meaning | None:
    """“The first half of 1989”, “the first two quarters of 1990”."""
    half = 40 if match[1].casefold() in ("first", "1st") else 41
    year = _told_or_relative(match[2], setting)
    return UNRESOLVED if year is None else Meaning(f"{year:04}-{half}")


def this_quarter(match: Match, setting: Setting) -> Meaning | None:
    """“The quarter”, “the latest quarter”: the one last named, else that which was last whole."""
    lead = (match[1] or "").casefold()
    if setting.published is None and not setting.quarter:
        return UNRESOLVED
    if lead in ("current", "this") and setting.published:
        return Meaning(of_quarter(setting.published))
    if lead in ("last", "past", "previous", "preceding", "prior", "next", "coming", "following"):
        base = setting.published
        if lead in ("previous", "preceding", "prior", "following") and setting.quarter:
            base = _first_day(setting.quarter)
        day = base and shifted(base, months=3 * _AHEAD[lead])
        return Meaning(of_quarter(day)) if day else None
    if not lead and "the" not in setting.lead.split():
        return None
    if lead in ("latest", "most recent") and setting.published:
        if setting.quarter >= of_quarter(setting.published):
            return _last_whole_quarter(setting)
    return _quarter_in_question(setting)


def _quarter_in_question(setting: Setting) -> Meaning | None:
    if setting.quarter:
        return Meaning(setting.quarter)
    return _last_whole_quarter(setting)


def _last_whole_quarter(setting: Setting) -> Meaning | None:
    if setting.published is None:
        return UNRESOLVED
    day = shifted(setting.published, months=-3)
    return day and Meaning(of_quarter(day))


def _first_day(value: str) -> datetime.date:
    return datetime.date(int(value[:4]), 3 * (int(value[5:7]) - 33) + 1, 1)


def latest_period(match: Match, setting: Setting) -> Meaning | None:
    """“The latest period”, “the same period”: a quarter where the report is about one."""
    return Meaning(setting.quarter) if setting.quarter else None


def year_period(match: Match, setting: Setting) -> Meaning | None:
    """“The 1988 period”, “the 1988 quarter”: the same quarter of that year."""
    if not setting.quarter:
        return Meaning(match[1])
    return Meaning(match[1] + setting.quarter[4:], compares=True)


def year_earlier(match: Match, setting: Setting) -> Meaning | None:
    """“A year earlier”, “the year-ago quarter”: a year before, and as wide as what it is compared to."""
    if setting.quarter and (
        is_quarter(setting.mentioned) or match[0].casefold().endswith("quarter")
    ):
        base = setting.quarter
        return Meaning(f"{int(base[:4]) - 1:04}{base[4:]}", compares=True)
    if setting.published is None:
        return UNRESOLVED
    return Meaning(f"{setting.published.year - 1:04}", compares=True)


def fiscal_year(match: Match, setting: Setting) -> Meaning | None:
    if match[1]:
        year = told_year(match[1], setting)
        return UNRESOLVED if year is None else Meaning(f"{year:04}~", note=_FISCAL)
    return None


def year(match: Match, setting: Setting) -> Meaning | None:
    """Four figures are a year unless something is counted or numbered by them."""
    number = int(match[1])
    if setting.previous in _NO_YEAR_BEFORE or _COUNTED.match(setting.after):
        return None
    if not 1900 <= number <= 2099 and setting.previous not in _PREPOSITION | {"year"}:
        return None
    return Meaning(match[1])


def spelled_year(match: Match, setting: Setting) -> Meaning | None:
    """“Nineteen ninety-six”; what could be a number needs a word before it."""
    sure = match[0].casefold().startswith(("year", "nineteen", "eighteen", "seventeen"))
    if not sure and setting.previous not in (*_WITHOUT_VERB, "year"):
        return None
    if _COUNTED.match(setting.after):
        return None
    return Meaning(f"{read_year(match[1]):04}")


def short_year(match: Match, setting: Setting) -> Meaning | None:
    """“In ’14”."""
    if setting.previous not in _PREPOSITION:
        return None
    year = told_year("'" + match[1], setting)
    return UNRESOLVED if year is None else Meaning(f"{year:04}")


def years(match: Match, setting: Setting) -> Meaning | None:
    """“2003–2007”, “from 2003 to 2007”, “1998-99”, “between 2003 and 2007”."""
    first, until, last = match.groups()
    if "and" in until.casefold() and setting.previous != "between":
        return None
    if until.strip().isalpha() and len(last) < 4:
        return None
    end = int(last) if len(last) == 4 else int(first[: 4 - len(last)] + last)
    if end <= int(first) or end - int(first) > 500:
        return None
    if re.match(r"[ ](?:to|until|through) ", until) and setting.previous not in (
        "from",
        "between",
        "the",
    ):
        return None
    return Meaning(f"{first}/{end:04}")


def decade(match: Match, setting: Setting) -> Meaning | None:
    """“The 1990s”, “the ’90s”, “the nineties”; “in her thirties” is an age."""
    figures = match[1] or match[2]
    if len(figures) == 4 and figures.isdecimal():
        return Meaning(f"{figures[:3]}X")
    apostrophe = setting.before[-1:] in "'’" and bool(setting.before)
    before = setting.before.rstrip("'’ ").casefold()
    if not (apostrophe or before.endswith("the") or "the" in setting.lead.split()):
        return None
    if re.search(r"\b(?:his|her|their|my|your|our)(?:\s+(?:early|late|mid))?-?$", before):
        return None
    number = int(figures) if figures.isdecimal() else DECADES[figures.casefold()]
    if setting.published is None:
        return UNRESOLVED
    # The last such decade that has begun.
    start = setting.published.year - (setting.published.year - number) % 100
    return Meaning(f"{start // 10}X")


def century(match: Match, setting: Setting) -> Meaning | None:
    words = (match[1] or match[2]).casefold()
    number = int(words) if words.isdecimal() else ORDINALS.index(words) + 1
    return Meaning(f"{number - 1:02}XX") if 0 < number < 100 else None


def last_or_next(match: Match, setting: Setting) -> Meaning | None:
    """A week is seven days; a month or year is one of the calendar, part of it or whole."""
    lead, unit = match[1].casefold(), match[2].casefold()
    if setting.published is None:
        return UNRESOLVED
    by = _AHEAD.get(lead, 0)
    if lead in ("previous", "preceding", "following", "subsequent", "prior"):
        return _from_mentioned(unit, by, setting)
    return calendar_unit(setting.published, by, unit, setting.week)


def that_unit(match: Match, setting: Setting) -> Meaning | None:
    """“The same month”, “that year”."""
    return _from_mentioned(match[1].casefold(), 0, setting)


def _from_mentioned(unit: str, by: int, setting: Setting) -> Meaning | None:
    value = setting.mentioned
    if unit == "year":
        return Meaning(f"{int(value[:4]) + by:04}") if value else UNNAMED
    if is_quarter(value) and unit == "quarter":
        day = shifted(_first_day(value), months=3 * by)
        return day and Meaning(of_quarter(day))
    if unit == "month" and len(value) in (7, 10) and value[5:7] < "13":
        day = shifted(datetime.date(int(value[:4]), int(value[5:7]), 1), months=by)
        return day and Meaning(of_month(day))
    if setting.day is None:
        return UNNAMED
    return calendar_unit(setting.day, by, unit, setting.week)


def in_the_unit(match: Match, setting: Setting) -> Meaning | None:
    """“Earlier in the day”: of the day last named; the week, month or year is the present one."""
    unit = match[1].casefold()
    if unit == "day":
        day = setting.day or setting.published
        return UNRESOLVED if day is None else on_day(day)
    if setting.published is None:
        return UNRESOLVED
    return calendar_unit(setting.published, 0, unit, setting.week)


def the_unit(match: Match, setting: Setting) -> Meaning | None:
    """“The year”, “the month”, “the weekend”: the present one, or of a weekend the last."""
    unit = match[1].casefold()
    words = setting.lead.split()
    if "the" not in words and "its" not in words and not unit.startswith("full"):
        return None
    if re.match(r"\s*,?\s*(?:ended|ending|that ended|to)\b", setting.after):
        return Meaning("P1Y" if "year" in unit else "P1M" if unit == "month" else "P1W")
    if re.match(
        r"-|\s+(?:of\s+(?![$£€\d])|(?:when|in which|that|he|she|they|it|the|a|his|her|after|before)\b)",
        setting.after,
    ):
        return None
    if setting.published is None:
        return UNRESOLVED
    by = 0
    if unit == "weekend" and setting.tense != "future":
        by = -1
    return calendar_unit(setting.published, by, unit.split()[-1], setting.week)


def year_end(match: Match, setting: Setting) -> Meaning | None:
    if setting.published is None:
        return UNRESOLVED
    return Meaning(f"{setting.published.year:04}")


def calendar_unit(published: datetime.date, by: int, unit: str, week: str) -> Meaning | None:
    if unit in ("week", "weekend"):
        return week_of(published, by, unit, week)
    if unit == "month":
        day = shifted(published, months=by)
        return None if day is None else Meaning(of_month(day))
    if unit == "quarter":
        day = shifted(published, months=3 * by)
        return None if day is None else Meaning(of_quarter(day))
    if unit == "year":
        return Meaning(f"{published.year + by:04}")
    size = 1 if unit == "decade" else 2
    return Meaning(f"{published.year // 10**size + by:0{4 - size}}" + "X" * size)


def week_of(published: datetime.date, by: int, unit: str, week: str) -> Meaning | None:
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
