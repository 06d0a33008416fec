"""Byline and dateline: who wrote a report, and from where, in the forms that newspapers use."""

import re

from generator.convert.spans import Span, plain_words

_LONGEST_BYLINE = 120
_NAME_WORD = (
    r"(?!(?:Wire|News|Press|The|Staff|Special|Associated|Reuters|Agence|Senior|Chief|Political|Correspondent"
    r"|Reporter|Writer|Editor|Our|A|An|For)\b)[A-ZÀ-Þ][\w.'’-]*"
)
_NAME = (
    rf"{_NAME_WORD}(?:\s(?:de|del|della|da|di|dos|du|la|le|van|von|der|den|ter|bin|ibn|al|el"
    rf"|{_NAME_WORD})){{0,3}}\s{_NAME_WORD}"
)
_NAMES = rf"{_NAME}(?:(?:,\s{_NAME}){{0,5}},?\s(?:and|&|AND)\s{_NAME})?"
_BYLINE = re.compile(
    r"(?:(?:Written|Reported|Reporting|Story|Words|Report)\s)?(?:By|BY|by):?\s"
    rf"({_NAMES})(?:\s*(?:[,|/•·(–—-]|\b(?:in|of|for|at|with)\b|\s(?=[A-Z])).{{1,80}})?(?<![a-z][.!?])"
)
# A line of nothing but a name, as agencies have it above the dateline.
_BARE_NAME = re.compile(rf"({_NAME_WORD})(?:\s{_NAME_WORD}){{1,3}}")

# “BAGHDAD, June 22 (Reuters) —”: the place from which a report is written, in capitals, or with
# the day or the agency beside it.
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’]+(?:[\s/-][A-ZÀ-Þ][A-ZÀ-Þ.'’]+){0,3}"
_TITLE_CASE = r"[A-ZÀ-Þ][\w'’]+(?:[\s/-][A-ZÀ-Þ][\w'’]+){0,3}"
_REGION = r"(?:(?:,\s[A-Z][A-Za-z.]+(?:\s[A-Z][A-Za-z.]+){0,2}){0,2})"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?"
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{1,6}|\.)?"
    r"|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)(?:[A-Z]{1,6}|\.)?"
)
_DAY = (
    rf"(?:[,.]?\s{_WEEKDAY}(?:(?:{_MONTH})\s\d{{1,2}}|\d{{1,2}}\s(?:{_MONTH}))(?:,?\s\d{{4}})?"
    r"|,?\s\d{4}-\d\d-\d\d)"
)
_AGENCY = r"(?:\s*(?:\([\w\s.&’',/-]{2,40}\)|/[\w\s.&’'-]{2,40}/|\[[\w\s.&’'-]{2,40}\]))"
_DASH = r"\s{0,3}(?:—|–|--|-|_)\s+"
_DATELINE = re.compile(
    rf"(?:(?P<place>{_CAPITALS}|{_TITLE_CASE}(?={_REGION}(?:{_DAY}|{_AGENCY})))"
    rf"{_REGION}(?P<day>{_DAY})?(?P<agency>{_AGENCY})?(?:{_DASH}|(?<=\d)\Z)"
    rf"|(?P<alone>\([A-Z][\w&’'/-]*(?:\s[A-Z][\w&’'/-]*){{0,3}}\))(?:{_DASH}|\s*(?=[A-ZÀ-Þ])))"
)
# What most paragraphs do not begin with: capitals, a bracket, or a name and a comma or bracket.
_OPENS = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ.'’]|[(/\[]|[A-ZÀ-Þ][\w'’]+(?:[\s/-][A-ZÀ-Þ][\w'’]+){0,3}\s?[,.(/\[]"
)


def author_of(text: str, block: Span) -> str:
    """Whom the block names, if it is a byline; else empty."""
    if block.end - block.start > _LONGEST_BYLINE:
        return ""
    byline = _BYLINE.fullmatch(plain_words(text, block))
    return byline[1] if byline else ""


def bare_name(text: str, block: Span) -> str:
    """The name that is all of the block, by its form; its first word is for others to judge."""
    if block.end - block.start > _LONGEST_BYLINE:
        return ""
    words = plain_words(text, block)
    return words if _BARE_NAME.fullmatch(words) else ""


def dateline_of(text: str, block: Span) -> re.Match[str] | None:
    """What opens the block before its words begin: ``place``, ``day``, ``agency`` by name.

    ``alone`` is the agency where no place is named.
    """
    if not _OPENS.match(text, block.start):
        return None
    return _DATELINE.match(text, block.start, block.end)


def place_of(dateline: re.Match[str]) -> str:
    """The place as it is written in a sentence: “Port Elsen”."""
    words = " ".join((dateline["place"] or "").split()).rstrip(".")
    return words.title().replace("’S", "’s") if words.isupper() else words
