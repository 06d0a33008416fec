"""What a person may have meant by a text that is not EDTF, as EDTF.

English as it is commonly written, the other orders of digits, and the older
draft of EDTF. Nothing here is accepted as a date: it makes the hint of an error.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from generator.edtf.calendar import days_in_month
from generator.edtf.foreign import in_english
from generator.edtf.words import ENGLISH_MONTHS

_MONTHS = {name.casefold(): number for number, name in enumerate(ENGLISH_MONTHS, 1)}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 0}

_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_DAY = r"(?P<day>[0-3]?[0-9])"
_YEAR = r"(?P<year>[0-9]{4})"
_QUALIFIERS = (
    (re.compile(r"(?:about|around|approximately|approx\.?|circa|ca?\.|ca|c) ?"), "~"),
    (re.compile(r"(?:possibly|perhaps|probably|maybe) "), "?"),
)
_WEEKDAY = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]? ?(?=.*[0-9])"
)
# Four digits and two that can be no month: a slip, or the second of two years.
_NO_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_DASH = re.compile("[‒–—―]")
_VAGUE = re.compile(
    r"(?:(?:very )?(?:early|late|mid|middle|beginning|start|end|around the end)[- ]+)(?P<date>.+)"
)
_CENTURY = re.compile(r"(?P<century>[0-9]{1,2}) century(?: (?:ad|ce))?")
_UNCERTAIN = re.compile(r"^\D?[0-9,]{1,3}$|^[0-9]{5,}$|^[0-9]{4}\D[0-9]{2}$|00'?s\b")

Suggestion = tuple[str, ...]


def suggest(text: str) -> Iterator[Suggestion]:
    """Readings of the text, likeliest first; each one EDTF text, or two if ambiguous.

    They are candidates: whether one is EDTF and exists is for the parser to say.
    """
    if _NO_MONTH.fullmatch(text):
        return
    english = in_english(text[:100])
    # A dash may part two dates or the fields of one.
    for plain in dict.fromkeys((_plain(english), _plain(_DASH.sub(" - ", english)))):
        if 0 < len(plain) < 80 and not _NO_MONTH.fullmatch(plain):
            yield from (reading for reading in _readings(plain) if reading != (text,))
    if _NO_MONTH.fullmatch(_plain(english)):
        yield from _readings(_plain(english).replace("-", " - "))


def without_words(text: str) -> str:
    """The date of a text that says more than EDTF can, as of “early 2001”; empty where it is none.

    Not for the parser to write: the words are lost.
    """
    plain = _plain(in_english(text[:100]))
    if found := _CENTURY.fullmatch(plain):
        return f"{int(found['century']) - 1:02}XX"
    found = _VAGUE.fullmatch(plain)
    reading = _single(found["date"]) if found else None
    return reading[0] if reading and len(reading) == 1 else ""


def is_certain(text: str, readings: Sequence[str]) -> bool:
    """Whether the EDTF may be put in the place of the text unasked.

    Not where there are two readings; where "before" may leave the date out; a winter,
    which may be that of either New Year; a weekday, which may be that of another day;
    "the 2000s"; or digits alone of which some may be missing.
    """
    first, *others = readings
    return (
        not others
        and ".." not in first
        and not first.endswith(("/", "-24"))
        and not _WEEKDAY.search(text.casefold())
        and not _UNCERTAIN.search(text.strip().casefold())
    )


def _readings(plain: str) -> Iterator[Suggestion]:
    for pattern, build in _WHOLE:
        if found := pattern.fullmatch(plain):
            yield build(found)
    reading = _single(plain)
    if reading:
        yield reading
    for separator in (" or ", " to ", " until ", " - ", "--", " and ", "-", "/"):
        first, between, last = re.sub("^(?:from|between|either) ", "", plain).partition(separator)
        if between:
            template = "[{},{}]" if separator == " or " else "{}/{}"
            yield from _between(first.strip(), last.strip(), template)


def days_of_month(year: str, month: str) -> str:
    """``February 2014 has 28 days``; nothing for a month with unspecified digits."""
    if "X" in year + month:
        return ""
    number, name = int(year), ENGLISH_MONTHS[int(month) - 1]
    shown = str(number) if number > 0 else f"{1 - number} BCE"
    return f"{name} {shown} has {days_in_month(number, int(month))} days"


def _plain(text: str) -> str:
    plain = re.sub(r"[‐-―−]", "-", text.casefold())
    plain = re.sub(r"(?<=[0-9])(?:st|nd|rd|th)\b", "", plain)
    plain = _WEEKDAY.sub("", plain)
    plain = re.sub(r"\b(?:of|the|in|on)\b(?! or)|(?<!\[),(?![0-9])", " ", plain)
    return " ".join(plain.split())


def _single(plain: str) -> Suggestion | None:
    """One date in words or digits, perhaps qualified."""
    for pattern, sign in _QUALIFIERS:
        if found := pattern.match(plain):
            inner = _single(plain[found.end() :])
            return tuple(one + sign for one in inner) if inner else None
    for pattern, build in _SINGLE:
        if found := pattern.fullmatch(plain):
            return build(found)
    return None


def _between(first: str, last: str, template: str) -> Iterator[Suggestion]:
    """Two ends, where the first may leave out what the last says, or the reverse."""
    end = _single(last)
    if end and len(end) == 1:
        words = last.split()
        # 15 to 21 June 2014; 30 June to 2 July 2014
        for missing in range(len(words)):
            start = _single(" ".join([first, *words[missing:]])) if missing else _single(first)
            if start and len(start) == 1:
                yield (template.format(start[0], end[0]),)
    start = _single(first)
    if start and len(start) == 1 and re.fullmatch(r"[0-9-]+", last):
        # 2014-06-22/23 and 2014-06-22/07-02, as ISO 8601-1 shortens them; 1914-18,
        # but not 2014-25, which is a season of EDTF's second level.
        kept = start[0][: len(start[0]) - len(last)]
        of_century = len(start[0]) == 4 and len(last) == 2 and not "21" <= last <= "41"
        if kept.endswith("-") or of_century:
            yield (template.format(start[0], kept + last),)


def _digits(found: re.Match[str]) -> Suggestion:
    """Year first: 2014/06/22, 2014-6-22, 20140622."""
    month, day = found["month"], found["day"]
    tail = f"-{int(day):02d}" if day else ""
    return (f"{found['year']}-{int(month):02d}{tail}",)


def _day_first(found: re.Match[str]) -> Suggestion:
    """22.06.2014, 22/06/2014, 06/22/2014: two readings where both exist."""
    year, first, second = found["year"], int(found["first"]), int(found["second"])
    day_first, month_first = f"{year}-{second:02d}-{first:02d}", f"{year}-{first:02d}-{second:02d}"
    if second > 12:
        return (month_first,)
    if first > 12 or found["mark"] == "." or first == second:
        return (day_first,)
    return (day_first, month_first)


def _named(found: re.Match[str]) -> Suggestion:
    groups = found.groupdict()
    day = f"-{int(groups['day']):02d}" if groups.get("day") else ""
    return (f"{groups['year']}-{_MONTHS[groups['month']]:02d}{day}",)


def _days_of_month(found: re.Match[str]) -> Suggestion:
    """June 15 to 21, 2014."""
    month = f"{found['year']}-{_MONTHS[found['month']]:02d}"
    return (f"{month}-{int(found['day']):02d}/{month}-{int(found['last']):02d}",)


def _season(found: re.Match[str]) -> Suggestion:
    return (f"{found['year']}-{_SEASONS[found['season']]}",)


def _quarter(found: re.Match[str]) -> Suggestion:
    """Q3 2014, third quarter of 2014."""
    return (f"{found['year']}-{32 + (_ordinal(found['part']) or 4)}",)


def _half(found: re.Match[str]) -> Suggestion:
    """H1 2014, first half of 2014."""
    return (f"{found['year']}-{39 + (_ordinal(found['part']) or 2)}",)


def _ordinal(word: str) -> int:
    """The number of a quarter or half; 0 for the last."""
    return _ORDINALS[word] if word in _ORDINALS else int(word)


def _bce(found: re.Match[str]) -> Suggestion:
    year = 1 - int(found["year"].replace(",", ""))
    return (f"Y{year}" if year < -9999 else f"{'-' if year < 0 else ''}{abs(year):04d}",)


def _long_year(found: re.Match[str]) -> Suggestion:
    year = found["year"].replace(",", "")
    sign, digits = year[: year.startswith("-")], year.lstrip("-").lstrip("0")
    return (f"Y{sign}{digits}" if len(digits) > 4 else f"{sign}{digits.zfill(4)}",)


def _unspecified(found: re.Match[str]) -> Suggestion:
    """The older draft's ``u``, and ``x`` or ``?`` for a digit."""
    return (re.sub(r"[ux?]", "X", found[0]),)


def _with(template: str) -> Callable[[re.Match[str]], Suggestion]:
    """An end of an interval, from the date that follows its word."""

    def build(found: re.Match[str]) -> Suggestion:
        return tuple(template.format(one) for one in _single(found["date"]) or ("",))

    return build


def _compiled(
    *rules: tuple[str, Callable[[re.Match[str]], Suggestion]],
) -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Suggestion]], ...]:
    return tuple((re.compile(pattern), build) for pattern, build in rules)


_SINGLE = _compiled(
    (r"-?[0-9x]{4}(?:-[0-9x]{2}(?:-[0-9x]{2})?)?", _unspecified),
    (rf"{_YEAR}(?P<mark>[-/. ])(?P<month>[01]?[0-9])(?P=mark)(?P<day>[0-3]?[0-9])", _digits),
    (rf"{_YEAR}[-/. ](?P<month>[01]?[0-9])(?P<day>)", _digits),
    (rf"{_YEAR}(?P<month>[01][0-9])(?P<day>[0-3][0-9])", _digits),
    (
        rf"(?P<first>[0-3]?[0-9])(?P<mark>[-/.]) ?(?P<second>[0-3]?[0-9])(?P=mark) ?{_YEAR}",
        _day_first,
    ),
    (rf"(?P<month>[01]?[0-9])[/.]{_YEAR}(?P<day>)", _digits),
    (rf"{_DAY}\.?[- ]?{_MONTH}[- ]?{_YEAR}", _named),
    (rf"{_MONTH} ?{_DAY}[, ]+{_YEAR}", _named),
    (rf"{_YEAR}[- ]{_MONTH}[- ]{_DAY}", _named),
    (rf"{_MONTH}[- ]?{_YEAR}", _named),
    (rf"{_YEAR}[- ]{_MONTH}", _named),
    (rf"(?P<season>{'|'.join(_SEASONS)}) {_YEAR}(?:[-/][0-9]{{2,4}})?", _season),
    (rf"q(?P<part>[1-4])[- ]?{_YEAR}", _quarter),
    (rf"{_YEAR}[- ]?q(?P<part>[1-4])", _quarter),
    (rf"(?P<part>first|second|third|fourth|last|[1-4]) quarter {_YEAR}", _quarter),
    (rf"h(?P<part>[12])[- ]?{_YEAR}", _half),
    (rf"{_YEAR}[- ]?h(?P<part>[12])", _half),
    (rf"(?P<part>first|second|last|[12]) half {_YEAR}", _half),
    (r"(?P<decade>[0-9]{3})0'?s", lambda found: (f"{found['decade']}X",)),
    (r"(?P<year>[0-9][0-9,]*) ?(?:bce|bc|b\.c\.(?:e\.)?)", _bce),
    (r"(?:ad (?P<after>))?(?P<year>[0-9]{1,4})(?(after)| ?(?:ce|ad|a\.d\.))", _long_year),
    (r"(?P<year>[0-9]{3})", _long_year),
    (r"y?\+?(?P<year>-?[0-9]{5,}|-?[0-9]{1,3}(?:,[0-9]{3})+)", _long_year),
    (r"y\+?(?P<year>-?[0-9]{1,4})", _long_year),
)
_WHOLE = _compiled(
    (rf"{_MONTH} ?{_DAY} ?(?:-|to|and) ?(?P<last>[0-3]?[0-9]),? {_YEAR}", _days_of_month),
    (r"[0-9ux?]{4}(?:-[0-9ux?]{2}){0,2}", _unspecified),
    (r"(?:before|until|by|up to|on or before) (?P<date>.+)", _with("../{}")),
    (r"(?:after|since|from|on or after) (?P<date>[^/]+?)(?: onwards)?", _with("{}/..")),
    (r"(?P<date>.+)/(?:open|present|now)?", _with("{}/..")),
    (r"(?P<date>.+)/unknown", _with("{}/")),
    (r"unknown/(?P<date>.+)", _with("/{}")),
    (r"(?P<date>.+) ?(?:\?~|~\?)", _with("{}%")),
    (r"(?P<date>.+) ?\(?(?:\?|uncertain)\)?", _with("{}?")),
    (r"[~?%] ?(?P<date>.+)", lambda found: _with("{}" + found[0][0])(found)),
)
