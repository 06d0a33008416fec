"""Years in figures and words, from one to another; decades and centuries."""

import re

from generator.convert.dates.rule import Match, rule
from generator.convert.dates.setting import (
    UNRESOLVED,
    Meaning,
    Setting,
    from_to,
    in_year,
    told_year,
)
from generator.convert.dates.words import DECADES, ORDINAL_LEADS, ORDINALS, read_year

_BEFORE_YEAR = frozenset(
    "in by since until till from to of during and before after through for over throughout between"
    " early late mid next last this around or year circa spring summer autumn fall winter".split()
)
_BEFORE_NUMBER_WORDS = ("in", "by", "since", "until", "till", "during", "through")
# What is counted, after a number of four figures: it is no year.
_COUNTED = re.compile(
    r"(?:\s+(?:or\s+(?:so|more)\s+)?(?:(?:more|other|new|civilian|registered|foreign)\s+)?"
    r"(?:people|persons|men|women|children|votes?|voters?|dollars?|pounds?|euros?|cents?|pence"
    r"|miles?|met(?:er|re)s?|kilomet(?:er|re)s?|km|feet|foot|ft|yards?|inches|acres?|hectares?"
    r"|tons?|tonnes?|barrels?|shares?|points?|troops|soldiers?|members?|workers?|employees|jobs?"
    r"|hours?|minutes?|days?|weeks?|months?|years?|times|copies|units?|seats?|homes|houses|words"
    r"|pages?|calories|degrees|rpm|megawatts?|watts?|volts?|kilograms?|kg|grams?|lit(?:er|re)s?"
    r"|gallons?|students?|patients|victims|refugees|prisoners|police|officers|passengers|cars"
    r"|vehicles|aircraft|planes|ships|tanks|rounds|percent|per\s+cent|each|apiece|block"
    r"|an?\s+(?:share|head|person|piece|month|week|day|night|hour|pound|ton|tonne|barrel|ounce)"
    r"|to\s+[3-9]\d{3})\b|%"
    r"|\s*[-–](?:pound|mile|foot|meter|metre|acre|seat|page|member|man|ton|hp)\b)",
    re.I,
)
# What is numbered, or counted, before it.
_NUMBERED = frozenset(
    "no nos number page pages p pp room flight route highway channel boeing section article"
    " chapter model windows mazda peugeot radio fm resolution bus train building box zip some than"
    " most least usd gbp eur".split()
)
_LONGEST_RANGE = 500


def year(match: Match, setting: Setting) -> Meaning | None:
    """Four figures are a year unless something is counted or numbered by them."""
    if setting.previous in _NUMBERED or _COUNTED.match(setting.after):
        return None
    named = match[0][0] in "Yy"
    if not named and not 1900 <= int(match[1]) <= 2099 and setting.previous not in _BEFORE_YEAR:
        return None
    return Meaning(match[1])


def spelled_year(match: Match, setting: Setting) -> Meaning | None:
    """“Nineteen ninety-six”; what could be a number needs a word before it."""
    sure = match[0].casefold().startswith(("year", "nineteen", "eighteen", "seventeen"))
    if not sure and setting.previous not in _BEFORE_NUMBER_WORDS:
        return None
    return None if _COUNTED.match(setting.after) else Meaning(f"{read_year(match[1]):04}")


def short_year(match: Match, setting: Setting) -> Meaning | None:
    """“In ’14”."""
    if setting.previous not in _BEFORE_YEAR:
        return None
    return in_year(told_year("'" + match[1], setting))


def years(match: Match, setting: Setting) -> Meaning | None:
    """“2003–2007”, “from 2003 to 2007”, “1998-99”, “between 2003 and 2007”."""
    first, until, last = match.groups()
    word = until.strip().casefold()
    if word == "and" and setting.previous != "between":
        return None
    if word.isalpha() and len(last) < 4:
        return None
    end = int(first[: 4 - len(last)] + last)
    if not 0 < end - int(first) <= _LONGEST_RANGE:
        return None
    return from_to(match, 2, first, f"{end:04}")


def decade(match: Match, setting: Setting) -> Meaning | None:
    """“The 1990s”, “the ’90s”, “the nineties”; “in her thirties” is an age."""
    told = (match[1] or match[2]).casefold()
    if len(told) == 4 and told.isdecimal():
        return Meaning(f"{told[:3]}X")
    before = setting.before.casefold()
    if not (before.endswith(("'", "’")) or "the" in setting.leads):
        return None
    if re.search(r"\b(?:his|her|their|my|your|our)(?:\s+(?:early|late|mid))?[\s'’-]*$", before):
        return None
    if setting.published is None:
        return UNRESOLVED
    # The last such decade that has begun.
    number = int(told) if told.isdecimal() else DECADES[told]
    start = setting.published.year - (setting.published.year - number) % 100
    return Meaning(f"{start // 10:03}X") if start >= 0 else None


def century(match: Match, setting: Setting) -> Meaning | None:
    if match[3] == "Century" and re.match(r"\s[A-Z]", setting.after):
        return None  # a company's name
    words = (match[1] or match[2]).casefold()
    number = int(words) if words.isdecimal() else ORDINALS.index(words) + 1
    return Meaning(f"{number - 1:02}XX") if number else None


RULES = (
    rule(
        "year",
        "0000 year",
        r"(?:year )?(1[5-9]\d\d|20\d\d)(?![\d,.]\d|[-/–]\d| ?%)",
        year,
        "Four figures, unless something is counted or numbered by them.",
        "In 2003 he had 1990 votes.",
        "2003: 2003",
    ),
    rule(
        "year-in-words",
        "nineteen eighteen seventeen twenty two year",
        r"(?:year )?SPELLED(?!-)",
        spelled_year,
        "A year that is spelt out.",
        "He was born in nineteen eighty-four.",
        "nineteen eighty-four: 1984",
    ),
    rule(
        "short-year",
        "00",
        r"(?<=['’])(\d\d)",
        short_year,
        "Two figures after an apostrophe: at most ten years after publication.",
        "He left in ’13.",
        "’13: 2013",
    ),
    rule(
        "years",
        "0000",
        r"(1[5-9]\d\d|20\d\d)([-–—/]| [-–—] | (?:to|until|through|and) )(\d{4}|\d\d)(?![-/–]?\d)",
        years,
        "From one year to another.",
        "The war of 2003-2007 was long.",
        "2003-2007: 2003/2007",
    ),
    rule(
        "decade",
        "0s " + " ".join(DECADES),
        r"(?:(\d{3}0|\d0)['’]?s|(" + "|".join(DECADES) + "))",
        decade,
        "A decade; “early” and “late” do not narrow it, and “in her thirties” is an age.",
        "It began in the early 2000s.",
        "the early 2000s: 200X",
    ),
    rule(
        "century",
        f"00th {ORDINAL_LEADS}",
        rf"(?:(\d{{1,2}})(?:st|nd|rd|th)|({'|'.join(ORDINALS)}))[- ](century)",
        century,
        "A century.",
        "A poet of the 19th century.",
        "the 19th century: 18XX",
    ),
)
