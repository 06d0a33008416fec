"""One pass over the words of an article: where a rule can begin, the longest match wins.

Each word is looked up in a table, and only the few that can begin a date meet patterns, so that
time grows with length and no faster. Words before a match that belong to it (“the early”, “about”)
are taken in afterwards.
"""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from generator.convert.dates import (
    counted,
    days,
    figures,
    holidays,
    lengths,
    months,
    quarters,
    units,
    vague,
    weekdays,
    years,
)
from generator.convert.dates.rule import Match, Rule
from generator.convert.dates.setting import NO_DATE, Meaning, Setting, is_quarter, quarter_of
from generator.convert.dates.words import (
    AFTER_NUMBER,
    AFTER_PLACE,
    AHEAD,
    COUNT_LEADS,
    ESTIMATES,
    LEADS,
    MONTH_LEADS,
    POSSESSIVES,
    UNITS,
    WEEKDAYS,
    shape_of,
)
from generator.convert.reading import RawArticle, Span, plain_words

# Where two matches are as long, the earlier rule goes first.
RULES: tuple[Rule, ...] = (
    *figures.RULES,
    *days.RULES,
    *weekdays.RULES,
    *months.RULES,
    *quarters.RULES,
    *years.RULES,
    *holidays.RULES,
    *units.RULES,
    *counted.RULES,
    *lengths.RULES,
    *vague.RULES,
)

_WORD = re.compile(r"[^\W_]+")
# What may part a word from the date it belongs to.
_GAPS = frozenset((" ", "-", "\n", "\r\n", "  "))
_CONTEXT = 60
_FIGURES = frozenset("0123456789")
# What may stand right after a number that begins a date, and right before a short year.
_JOINTS = frozenset("-–—/.½")
_APOSTROPHES = ("'", "’")
_NO_NUMBER = ("$", "€", "£", "#")
_ARTICLES = ("a", "an")
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
    r"(?<![\w:.$])(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?)?"
    r"(?:\s\(?[A-Z]{2,4}\)?|\slocal time)?(?:\s\(\d{4}\s?[A-Z]{3}\))?|noon|midnight)"
    r"(?:,?\son)?,?\s(?:the\s)?$"
)
_CLOCK_ENDS = frozenset(
    "m am pm noon midnight gmt utc bst cet est edt cst cdt mst mdt pst pdt et ct pt time".split()
)
_SIMPLE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?~?")
_MONTHS_LONG = re.compile(r"P(?:[6-9]|1[0-2])M|P1Y")


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


def find_dates(
    article: RawArticle, published: datetime.date | None, *, week: str = "iso"
) -> tuple[DateMention, ...]:
    """Every mention in headline and body, in its order.

    ``week`` is ``iso`` (it begins on Monday) or ``sunday``.
    """
    memory = _Memory(published, week)
    headline = (article.headline,) if article.headline else ()
    return tuple(
        mention
        for zone in (*headline, *article.sentences)
        for mention in _in_sentence(article.text, zone, memory)
    )


class _Memory(msgspec.Struct):
    """What is known beforehand, and what was found so far, for words that refer to it."""

    published: datetime.date | None
    week: str
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
            if is_quarter(self.mentioned) and not self._is_to_come(self.mentioned):
                self.quarter = self.mentioned

    def _is_to_come(self, quarter: str) -> bool:
        return self.published is not None and quarter > quarter_of(self.published)


class _Lead(msgspec.Struct, frozen=True):
    """The rules that a word can begin; ``followed`` are the words after it that can, or None."""

    rules: tuple[Rule, ...]
    followed: frozenset[str] | None


class _Words(msgspec.Struct, frozen=True):
    """The words of one sentence, ``small`` in small letters, with their places."""

    told: Sequence[str]
    small: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]


@lru_cache(maxsize=1)
def _leads() -> Mapping[str, _Lead]:
    places = {*AHEAD, "this", "that", "latest", "first", "final"} - {"past"}
    followed = dict.fromkeys(COUNT_LEADS.split(), AFTER_NUMBER) | dict.fromkeys(places, AFTER_PLACE)
    followed.pop("0000")
    leads = sorted({lead for rule in RULES for lead in rule.leads})
    return {
        lead: _Lead(tuple(rule for rule in RULES if lead in rule.leads), followed.get(lead))
        for lead in leads
    }


def _in_sentence(text: str, sentence: Span, memory: _Memory) -> Iterator[DateMention]:
    leads = _leads()
    matches = list(_WORD.finditer(text, sentence.start, sentence.end))
    told = [match[0] for match in matches]
    small = [word.lower() for word in told]
    candidates = [i for i, word in enumerate(small) if word in leads or word[0] in _FIGURES]
    words: _Words | None = None
    following = 0
    for index in candidates:
        if index < following:
            continue
        for rule, match in _fitting(text, matches, small, index, sentence.end):
            words = words or _Words(
                told, small, [m.start() for m in matches], [m.end() for m in matches]
            )
            upto = index + 1
            while upto < len(told) and words.starts[upto] < match.end():
                upto += 1
            first = _first(text, words, index)
            setting = _setting(text, sentence, words, (first, index, upto), match, memory)
            meaning = rule.meaning(match, setting)
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
                    rule.text.name,
                    meaning.note,
                    meaning.duration,
                )
            break


def _fitting(
    text: str, matches: Sequence[Match], small: Sequence[str], index: int, end: int
) -> list[tuple[Rule, Match]]:
    """The rules that match at a word, the longest match first."""
    word, start = small[index], matches[index].start()
    lead = _leads().get(shape_of(word) if word[0] in _FIGURES else word)
    if lead is None or (start and text[start - 1] in _NO_NUMBER):
        return []
    if lead.followed is not None:
        following = small[index + 1] if index + 1 < len(small) else ""
        if following not in lead.followed and following[:1] not in _FIGURES:
            after = matches[index].end()
            if (
                text[after : after + 1] not in _JOINTS
                and text[start - 1 : start] not in _APOSTROPHES
            ):
                return []
    fitting = [
        (rule, match) for rule in lead.rules if (match := rule.pattern.match(text, start, end))
    ]
    return sorted(fitting, key=lambda each: -each[1].end())


def _setting(
    text: str,
    sentence: Span,
    words: _Words,
    places: tuple[int, int, int],
    match: Match,
    memory: _Memory,
) -> Setting:
    first, index, upto = places
    return Setting(
        published=memory.published,
        week=memory.week,
        mentioned=memory.mentioned,
        day=memory.day,
        quarter=memory.quarter,
        day_first=memory.day_first,
        words=words.told,
        at=first,
        upto=upto,
        lead=" ".join(words.small[first:index]),
        before=text[max(sentence.start, match.start() - _CONTEXT) : match.start()],
        after=text[match.end() : min(sentence.end, match.end() + _CONTEXT)],
    )


def _first(text: str, words: _Words, index: int) -> int:
    """The first of the words that stand before word ``index`` and belong to its date."""
    first, head = index, words.small[index]
    while first:
        word = words.small[first - 1]
        needed = LEADS.get(word)
        if needed is None or text[words.ends[first - 1] : words.starts[first]] not in _GAPS:
            break
        if needed:
            if first < 2 or words.small[first - 2] not in needed:
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


def _start(text: str, words: _Words, first: int, index: int, sentence: Span) -> int:
    """Where the mention begins: with its lead, save that “the” before “Monday” is not of it."""
    lead = words.small[first]
    if first == index - 1 and lead == "the" and words.small[index] in _WITHOUT_ARTICLE:
        first = index
    start = words.starts[first]
    if first and words.small[first - 1] in _CLOCK_ENDS | {"on", "the"}:
        clock = _CLOCK.search(text, max(sentence.start, start - 30), start)
        if clock:
            return clock.start()
    return start
