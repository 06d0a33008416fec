"""One pass over the words of an article: at each that a rule can begin with, the longest match wins.

Each word is looked up in a table, and only the few that can begin a date meet patterns, so that
time grows with length and no faster. Words before a match that belong to it (“the early”, “about”)
are taken in afterwards.
"""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from generator.convert.dates.relative_rules import RELATIVE_RULES
from generator.convert.dates.rule import Rule
from generator.convert.dates.setting import NO_DATE, Meaning, Setting, is_quarter, of_quarter
from generator.convert.dates.stated_rules import STATED_RULES
from generator.convert.dates.words import LEADS, MONTHS, POSSESSIVES, UNITS, WEEKDAYS
from generator.convert.reading import RawArticle, Span, plain_words

RULES = STATED_RULES + RELATIVE_RULES

_WORD = re.compile(r"[^\W_]+")
_GAP = frozenset((" ", "-", "\n", "\r\n", "  "))
_CONTEXT = 60
_SIMPLE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?~?")
_MONTHS_LONG = re.compile(r"P(?:[6-9]|1[0-2])M|P1Y")
# “4 a.m. EDT Thursday”: the time of day before a day belongs to it.
_CLOCK_BEFORE = re.compile(
    r"(?<![\w:.$])(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?)?(?:\s\(?[A-Z]{2,4}\)?|\slocal time)?(?:\s\(\d{4}\s?[A-Z]{3}\))?|noon|midnight)"
    r"(?:,?\son)?,?\s(?:the\s)?$"
)
_CLOCK_ENDS = frozenset(
    "m am pm noon midnight gmt utc bst cet est edt cst cdt mst mdt pst pdt et ct pt time".split()
)
_COUNT_HEADS = frozenset(f"{unit}{end}" for unit in UNITS for end in ("", "s")) | {
    "few",
    "couple",
    "hundred",
    "thousand",
    "dozen",
    "centuries",
}
_ARTICLES = ("a", "an")
_POSSESSED = frozenset("first second third fourth fiscal".split())
_NO_NUMBER = ("$", "€", "£", "#")
_WITHOUT_ARTICLE = frozenset(
    [*WEEKDAYS, *MONTHS, *(month[:3] for month in MONTHS), "sept", "today", "tonight", "now"]
    + ["recently", "currently", "current"]
)


class DateMention(msgspec.Struct, frozen=True):
    """Words that tell a time. ``value`` is empty where the publication date would decide.

    ``duration`` is the ISO 8601 duration of a span that is told by its length.
    """

    start: int
    end: int
    text: str
    value: str
    rule: str
    note: str = ""
    duration: str = ""

    @property
    def is_calendar(self) -> bool:
        """Whether the value is EDTF, not a duration nor a mere reference."""
        return bool(self.value) and not self.value.endswith("_REF") and self.value[0] != "P"


class _Words(msgspec.Struct):
    """The words of one sentence with their places."""

    told: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]


class _Memory(msgspec.Struct):
    """What was found so far, for words that refer to it."""

    mentioned: str = ""
    day: datetime.date | None = None
    quarter: str = ""
    day_first: bool | None = None

    def note(self, meaning: Meaning, setting: Setting) -> None:
        if meaning.compares:
            return
        self.day = meaning.day or self.day
        if meaning.day_first is not None:
            self.day_first = meaning.day_first
        if _MONTHS_LONG.fullmatch(meaning.duration or meaning.value):
            self.mentioned = ""  # “the nine months” are compared to those of another year
        # “The quarter ended 30 June” is about the quarter.
        if _SIMPLE.fullmatch(meaning.value) and setting.previous not in ("ended", "ending"):
            self.mentioned = meaning.value.rstrip("~")
            if is_quarter(self.mentioned) and not _is_to_come(self.mentioned, setting.published):
                self.quarter = self.mentioned


def _is_to_come(quarter: str, published: datetime.date | None) -> bool:
    return published is not None and quarter > of_quarter(published)


@lru_cache(maxsize=1)
def _rules_by_lead() -> Mapping[str, tuple[Rule, ...]]:
    leads = sorted({lead for rule in RULES for lead in rule.leads})
    return {lead: tuple(rule for rule in RULES if lead in rule.leads) for lead in leads}


def find_dates(
    article: RawArticle, published: datetime.date | None, *, week: str = "iso"
) -> tuple[DateMention, ...]:
    """Every mention of headline and body, in its order.

    ``week`` is ``iso`` (it begins on Monday) or ``sunday``.
    """
    memory = _Memory()
    found: list[DateMention] = []
    for zone in _zones(article):
        found += _in_sentence(article.text, zone, published, week, memory)
    return tuple(found)


def _zones(article: RawArticle) -> Iterator[Span]:
    """The headline, where it stands before the body, and each sentence."""
    first = article.sentences[0].start if article.sentences else len(article.text)
    head = Span(0, first)
    if article.title and plain_words(article.text, head).lstrip("\ufeff") == article.title:
        yield head
    yield from article.sentences


def _in_sentence(
    text: str, sentence: Span, published: datetime.date | None, week: str, memory: _Memory
) -> Iterator[DateMention]:
    by_lead = _rules_by_lead()
    words: _Words | None = None
    matches = list(_WORD.finditer(text, sentence.start, sentence.end))
    index, count = 0, len(matches)
    while index < count:
        word = matches[index][0].lower()
        rules = by_lead.get(word if not word[0].isdecimal() else "#")
        if rules is None:
            index += 1
            continue
        start = matches[index].start()
        if word[0].isdecimal() and text[start - 1 : start] in _NO_NUMBER and start:
            index += 1
            continue
        fitting = [
            (-match.end(), rank, match)
            for rank, rule in enumerate(rules)
            if (match := rule.pattern.match(text, start, sentence.end))
        ]
        if fitting and words is None:
            words = _Words(
                [m[0] for m in matches], [m.start() for m in matches], [m.end() for m in matches]
            )
        following = index + 1
        for _, rank, match in sorted(fitting, key=lambda each: each[:2]):
            assert words is not None
            upto = index + 1
            while upto < count and words.starts[upto] < match.end():
                upto += 1
            first = _first(text, words, index)
            setting = Setting(
                published=published,
                week=week,
                mentioned=memory.mentioned,
                day=memory.day,
                quarter=memory.quarter,
                day_first=memory.day_first,
                words=words.told,
                at=first,
                upto=upto,
                lead=" ".join(words.told[first:index]).lower(),
                before=text[max(sentence.start, start - _CONTEXT) : start],
                after=text[match.end() : min(sentence.end, match.end() + _CONTEXT)],
            )
            meaning = rules[rank].meaning(match, setting)
            if meaning is None:
                continue
            following = upto
            if meaning is not NO_DATE:
                memory.note(meaning, setting)
                span = Span(_start(text, words, first, index, sentence), match.end())
                yield DateMention(
                    span.start,
                    span.end,
                    plain_words(text, span),
                    meaning.value,
                    rules[rank].text.name,
                    meaning.note,
                    meaning.duration,
                )
            break
        index = following


def _first(text: str, words: _Words, index: int) -> int:
    """The first of the words that stand before word ``index`` and belong to its date."""
    first, head = index, words.told[index].lower()
    while first:
        word = words.told[first - 1].lower()
        needed = LEADS.get(word)
        if needed is None or text[words.ends[first - 1] : words.starts[first]] not in _GAP:
            break
        if needed:
            if first < 2 or words.told[first - 2].lower() not in needed:
                break
            first -= 2
            continue
        if word in _ARTICLES and head not in _COUNT_HEADS:
            break
        if word in POSSESSIVES and head not in _POSSESSED:
            break
        if first < index and words.told[first].lower() == "the":
            break
        first -= 1
    return first


def _start(text: str, words: _Words, first: int, index: int, sentence: Span) -> int:
    """Where the mention begins: with its lead, but “the” before a named day is not of it."""
    if first < index and words.told[index].lower() in _WITHOUT_ARTICLE:
        if words.told[first].lower() == "the" and first == index - 1:
            first = index
    start = words.starts[first]
    if first and words.told[first - 1].lower() in _CLOCK_ENDS | {"on", "the"}:
        clock = _CLOCK_BEFORE.search(text, max(sentence.start, start - 30), start)
        if clock and clock.group().strip() not in ("on", "the"):
            return clock.start()
    return start
