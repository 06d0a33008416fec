"""One pass over the words of an article: where a rule can begin, the longest match wins.

Each word is looked up in a table, and only the few that can begin a date meet patterns, so that
time grows with length and no faster. Words before a match that belong to it (“the early”, “about”)
are taken in afterwards.
"""

import datetime
import re
from collections.abc import Iterator, Sequence

import msgspec

from generator.convert.dates.holidays import HOLIDAY_LEADS
from generator.convert.dates.memory import Memory
from generator.convert.dates.rule import Match
from generator.convert.dates.setting import NO_DATE, Meaning, RangeEnd, Setting
from generator.convert.dates.table import APOSTROPHES, FIGURES, candidates_of, fitting_rules
from generator.convert.dates.words import (
    COUNT_LEADS,
    ESTIMATES,
    LEADS,
    MONTH_LEADS,
    POSSESSIVES,
    UNITS,
    WEEKDAY_LEADS,
    WEEKDAYS,
)
from generator.convert.reading import RawArticle, Span, plain_words

_WORD = re.compile(r"[^\W_]+")
# What may part a word from the date it belongs to.
_GAPS = frozenset((" ", "-", "\n", "\r\n", "  ", "\xa0", " '", " ’"))
_CONTEXT = 60
# Wars and treaties that have their name of a time: “Six-Day War”, “Good Friday agreement”.
_NAMED_AFTER = re.compile(
    r"['’]?\s(?:War|Revolution|Rising|Uprising|Rebellion|Offensive|Massacre|Truce|Coup|Crisis|Pact"
    r"|Treaty|(?:Peace\s)?(?:[Aa]greement|[Aa]ccords?))\b"
)
_FIGURE = re.compile(r"\d")
# So many words on either side show whether a sentence has capitals throughout.
_AROUND = 20
_ARTICLES = ("a", "an")
# What has a capital in English wherever it stands.
_CAPITAL = frozenset(
    lead.partition("_")[0]
    for lead in f"{WEEKDAY_LEADS} {MONTH_LEADS} {HOLIDAY_LEADS} q1 q2 q3 q4".split()
)
_POSSESSED = frozenset("first second third fourth fiscal".split())
_COUNTED = {f"{unit}{end}" for unit in UNITS for end in ("", "s")} | {
    *("few couple hundred thousand dozen centuries".split()),
}
_ESTIMATED = {*_COUNTED, *COUNT_LEADS.split(), *MONTH_LEADS.split(), "mid", "half"}
_WITHOUT_ARTICLE = {*WEEKDAYS, *MONTH_LEADS.split()} | {
    *("today tonight now currently current recently".split()),
}
# “4 a.m. EDT Thursday”: the time of day before a day belongs to it.
_CLOCK = re.compile(
    r"(?<![\w:.$])(?:(?:\d{1,2}[:.]\d\d|\d{1,2}(?=\s?[ap]\.?m))\s?(?:[ap]\.?m\b\.?)?"
    r"(?:\s\(?[A-Z]{2,4}\)?|\slocal time)?(?:\s\(\d{4}\s?[A-Z]{3}\))?|noon|midnight)"
    r"(?:,?\son)?,?\s(?:the\s)?$"
)
_CLOCK_ENDS = frozenset(
    "m am pm noon midnight gmt utc bst cet est edt cst cdt mst mdt pst pdt et ct pt time".split()
)
_BEFORE_CLOCKED = _CLOCK_ENDS | {"on", "the"}


class DateMention(msgspec.Struct, frozen=True):
    """Words that tell a time. ``value`` is empty where the publication date would decide.

    ``duration`` is the ISO 8601 duration of a span that is told by its length. ``ends`` are the two
    dates that a range names (“from 26 August to 20 October”).
    """

    start: int
    end: int
    text: str
    value: str
    rule: str
    note: str = ""
    duration: str = ""
    ends: tuple[RangeEnd, ...] = ()

    @property
    def is_calendar(self) -> bool:
        """Whether the value is EDTF, not a duration nor a mere reference."""
        return bool(self.value) and not self.value.endswith("_REF") and self.value[0] != "P"


def find_dates(
    article: RawArticle, published: datetime.date | None, *, week: str = "iso"
) -> tuple[DateMention, ...]:
    """Every mention in headline and body, in its order.

    ``week`` is ``iso`` (it begins on Monday) or ``sunday``.
    """
    memory = Memory(published, week)
    headline = (article.headline,) if article.headline else ()
    lowered = _in_small_letters(article.text)
    return tuple(
        mention
        for zone in (*headline, *article.sentences)
        for mention in _in_sentence(article.text, lowered, zone, memory)
    )


class _Words(msgspec.Struct, frozen=True):
    """The words of one sentence, ``small`` in small letters, with their places."""

    told: Sequence[str]
    small: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]


def _in_sentence(text: str, lowered: str, sentence: Span, memory: Memory) -> Iterator[DateMention]:
    memory.sentence += 1
    small = _WORD.findall(lowered, sentence.start, sentence.end)
    candidates = candidates_of(small)
    if not candidates:
        return
    matches = list(_WORD.finditer(lowered, sentence.start, sentence.end))
    words: _Words | None = None
    following, since = 0, sentence.start
    for index in candidates:
        if index < following:
            continue
        for rule, match in fitting_rules(text, matches, small, index, sentence.end):
            words = words or _words(text, matches, small)
            upto = index + 1
            while upto < len(small) and words.starts[upto] < match.end():
                upto += 1
            first = _first(text, words, index, following)
            setting = _setting(text, sentence, words, (first, index, upto), match, memory)
            meaning = rule.meaning(match, setting)
            if meaning is None or _is_name(text, words, index, match):
                continue
            following = upto
            if meaning is not NO_DATE:
                memory.note(meaning, setting, match[0])
                span = Span(_start(text, words, first, index, since, meaning), match.end())
                since = span.end
                yield DateMention(
                    span.start,
                    span.end,
                    plain_words(text, span),
                    meaning.value,
                    rule.text.name,
                    meaning.note,
                    meaning.duration,
                    _from(span.start, meaning.ends),
                )
            break


def _from(start: int, ends: tuple[RangeEnd, ...]) -> tuple[RangeEnd, ...]:
    """The ends of a range, the first one with the words before that belong to it."""
    return ends and (RangeEnd(start, ends[0].end, ends[0].value), *ends[1:])


def _words(text: str, matches: Sequence[Match], small: Sequence[str]) -> _Words:
    spans = [match.span() for match in matches]
    starts, ends = zip(*spans, strict=True)
    return _Words([text[start:end] for start, end in spans], small, starts, ends)


def _in_small_letters(text: str) -> str:
    """The text in small letters, each in its place."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)


def _setting(
    text: str,
    sentence: Span,
    words: _Words,
    places: tuple[int, int, int],
    match: Match,
    memory: Memory,
) -> Setting:
    first, index, upto = places
    return Setting(
        published=memory.published,
        week=memory.week,
        mentioned=memory.mentioned,
        day=memory.day,
        quarter=memory.quarter,
        told_year=memory.recent_year(),
        frame_year=memory.frame_year(),
        day_first=memory.day_first,
        words=words.told,
        at=first,
        upto=upto,
        lead=" ".join(words.small[first:index]),
        before=text[max(sentence.start, match.start() - _CONTEXT) : match.start()],
        after=text[match.end() : min(sentence.end, match.end() + _CONTEXT)],
    )


def _is_name(text: str, words: _Words, index: int, match: Match) -> bool:
    """Whether “the Six-Day War” or “USA Today” is meant: capitals amid words that have none."""
    if _NAMED_AFTER.match(text, match.end()) and not _FIGURE.search(match[0]):
        return True
    first = words.told[index]
    if not index or not first[0].isupper() or words.small[index] in _CAPITAL or match[0].isupper():
        return False
    others = match[0].split()[1:]
    if any(not other[0].isupper() for other in others):
        return False
    if not others:
        # One word alone may begin what somebody says: “He said: Today …”.
        spoken = text[words.ends[index - 1] : match.start()] not in _GAPS
        if spoken or not words.told[index - 1][0].isupper():
            return False
    around = words.told[max(0, index - _AROUND) : index + _AROUND]
    return any(len(word) > 3 and word.islower() for word in around)


def _first(text: str, words: _Words, index: int, limit: int) -> int:
    """The first of the words from ``limit`` that stand before word ``index`` and belong to it."""
    first, head = index, words.small[index]
    while first > limit:
        word = words.small[first - 1]
        needed = LEADS.get(word)
        if needed is None or text[words.ends[first - 1] : words.starts[first]] not in _GAPS:
            break
        if needed:
            if first < limit + 2 or words.small[first - 2] not in needed:
                break
            first -= 2
            continue
        if word in _ARTICLES and head not in _COUNTED:
            break
        if word in ESTIMATES and not (head in _ESTIMATED or head[0].isdecimal()):
            break
        if word in POSSESSIVES and head not in _POSSESSED:
            break
        if first < index and words.small[first] == "the":
            break
        first -= 1
    return first


def _start(text: str, words: _Words, first: int, index: int, since: int, meaning: Meaning) -> int:
    """Where the mention begins, ``since`` at the earliest: with its lead, but no “the” of a day."""
    head = words.small[index]
    named = head in _WITHOUT_ARTICLE or (head.isdecimal() and meaning.value[:1] in FIGURES)
    if first == index - 1 and words.small[first] == "the" and named:
        first = index
    start = words.starts[first]
    if first == index and head[0] in FIGURES and text[start - 1 : start] in APOSTROPHES:
        return max(since, start - 1)  # “’14”
    if first and words.small[first - 1] in _BEFORE_CLOCKED:
        clock = _CLOCK.search(text, max(since, start - 30), start)
        if clock:
            return clock.start()
    return start
