"""When an event was: the day that its own clause gives, else the next best that the text allows.

The days that stand in other clauses (“who was elected in May”, “after Friday’s
attack”), that a word holds off (“since Sunday”) or that say when it was reported
(“…, police said on Friday”) are not those of the event.
"""

import datetime
import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

import msgspec

from generator.convert.dates import DateMention
from generator.convert.events import grammar
from generator.convert.events.clauses import Clause
from generator.convert.reading import Span
from generator.edtf import EdtfError, parse_edtf

# An event is news: what is dated further back is the report's background.
_NEWS_DAYS = 60
_WIDEST_DAYS = 31
_HOLDS_OFF = frozenset("since until till before after from to through than of between".split())
_OPEN_A_SPAN = frozenset("between from during".split())
_HAPPENED = re.compile(
    r"\W*(?:which|that)\s+(?:happened|occurred|took\s+place|struck|came|began|started|broke\s+out)"
    r"\s+(?:\w+\s+){0,3}$"
)
_ATTRIBUTES = frozenset(
    """said says reported reports told announced according confirmed added wrote quoted showed
    tweeted stated""".split()
)

# What is noted where the clause itself gives no day, by the rule that found one.
_NOTES = {
    "quoted-day": "the day is that of a quotation of the same words",
    "beside-day": "the day is that of the sentence beside it",
    "told-again": "the day is that of the next sentence, which tells more of it",
    "other-clause": "the day is that of another part of the sentence: about then",
    "publication": "the words give no day: news of the day of publication or the day before",
}
_WEEK = 7


class EventDate(msgspec.Struct, frozen=True):
    """``value`` is EDTF; ``note`` is for the editor; ``rule`` names what found it."""

    value: str
    note: str
    rule: str


_start = attrgetter("start")


def dates_within(sentence: Span, dates: Sequence[DateMention]) -> Sequence[DateMention]:
    """Those of ``dates`` that stand in the sentence, in order."""
    first = bisect_left(dates, sentence.start, key=_start)
    return dates[first : bisect_left(dates, sentence.end, key=_start)]


@lru_cache(maxsize=16_384)
def bounds_of(value: str) -> tuple[int, int] | None:
    """The first and the last day that an EDTF value can mean; None where it is open or none."""
    try:
        date = parse_edtf(value)
    except EdtfError:
        return None
    if date.lower is None or date.upper is None:
        return None
    return date.lower, date.upper


def own_date(
    text: str, clause: Clause, dates: Sequence[DateMention], published: datetime.date | None
) -> EventDate | None:
    """The first date of ``dates``, those of the sentence, that says when the clause was.

    It may be long before the report, or a whole year: see ``is_news``.
    """
    own = [date for date in dates if _is_of_clause(text, clause, date)]
    date = next((each for each in own if is_news(each.value, published)), own[0] if own else None)
    return EventDate(date.value, date.note, "own-day") if date else None


def beside_clause(
    dates: Sequence[DateMention], published: datetime.date | None
) -> EventDate | None:
    """From a day that another clause of the sentence gives (“after Friday’s attack”): about then.

    None unless it is one day of the last week: what followed it is near enough.
    """
    days = bounds_of(published.isoformat()) if published else None
    for date in dates:
        bounds = bounds_of(date.value)
        if days is None or bounds is None or bounds[0] != bounds[1]:
            continue
        if 0 <= days[0] - bounds[0] <= _WEEK and date.value[-1].isdigit():
            return _about(f"{date.value}~", "other-clause")
    return None


def is_news(value: str, published: datetime.date | None) -> bool:
    """Whether a date is a month or finer, and near the day of publication."""
    bounds = bounds_of(value)
    if bounds is None or bounds[1] - bounds[0] > _WIDEST_DAYS:
        return False
    if published is None:
        return True
    days = bounds_of(published.isoformat())
    return days is not None and -_NEWS_DAYS <= bounds[1] - days[1] <= _WIDEST_DAYS


def is_ahead(value: str, published: datetime.date | None) -> bool:
    """Whether all of a date lies behind the day of publication."""
    bounds = bounds_of(value)
    days = bounds_of(published.isoformat()) if published else None
    return bounds is not None and days is not None and bounds[0] > days[1]


def about_publication(published: datetime.date) -> EventDate:
    """The day of publication or the one before it: a newspaper's news is of one of the two."""
    if published == datetime.date.min:
        return _about(f"{published.isoformat()}~", "publication")
    before = published - datetime.timedelta(days=1)
    return _about(f"{before.isoformat()}~/{published.isoformat()}", "publication")


def of_neighbour(value: str, tells_again: bool) -> EventDate | None:
    """The day of a sentence beside it; None unless that is one day.

    It is marked as approximate, but where that sentence tells more of the very event.
    """
    if not _is_day(value):
        return None
    return _about(value, "told-again") if tells_again else _about(f"{value}~", "beside-day")


def of_quotation(value: str) -> EventDate | None:
    """The day of a quotation of what was said, marked as approximate; None unless it is a day."""
    return _about(f"{value}~", "quoted-day") if _is_day(value) else None


def _is_day(value: str) -> bool:
    bounds = bounds_of(value)
    return bounds is not None and bounds[0] == bounds[1] and value[-1].isdigit()


def _about(value: str, rule: str) -> EventDate:
    return EventDate(value, _NOTES[rule], rule)


def _is_of_clause(text: str, clause: Clause, date: DateMention) -> bool:
    words = text[max(0, date.start - 24) : date.start].split()
    before = words[-1].casefold().strip("“”\"'’(") if words else ""
    is_span = "/" in date.value and before in _OPEN_A_SPAN
    if (before in _HOLDS_OFF and not is_span) or text[date.start : date.end].endswith(
        ("'s", "’s", "s’")
    ):
        return False
    if text[date.end : date.end + 2] in ("'s", "’s", "’ ", "' "):
        return False
    if clause.subject.start <= date.start < clause.subject.end:
        # “It comes on the same day the president made …”, not “the report published Friday”
        behind = text[date.end : clause.subject.end].split()
        return len(behind) > 1 and not any(word in grammar.PREPOSITIONS for word in behind)
    if date.end <= clause.subject.start:
        opens = text[clause.lead.start : clause.lead.end].split(None, 1)
        return is_span or not opens or opens[0].casefold() not in _HOLDS_OFF
    if date.start < clause.starts[0]:
        if date.start < clause.subject.end:
            return False
        return _is_alone(text, clause, date) or _is_when_it_happened(text, clause, date)
    noun_follows = text[date.end : date.end + 2].strip(" ")[:1].isalpha()
    if noun_follows and before in ("the", "a", "an", "this", "that", "each", "every"):
        return False  # “the Oct. 19 debate”
    return _is_after_verb(clause, bisect_left(clause.starts, date.start))


def _is_when_it_happened(text: str, clause: Clause, date: DateMention) -> bool:
    """“The collapse, which happened on 2 May, killed six”."""
    return _HAPPENED.match(text, clause.subject.end, date.start) is not None


def _is_alone(text: str, clause: Clause, date: DateMention) -> bool:
    """Whether the words between subject and verb are the date, and no more than a preposition."""
    between = text[clause.subject.end : date.start] + text[date.end : clause.starts[0]]
    return len(re.findall(r"\w+", between)) <= 1


def _is_after_verb(clause: Clause, index: int) -> bool:
    classes, words = clause.classes, clause.words
    seen_verb = 0
    of_noun = False
    for at in range(clause.after, min(index, len(words))):
        kind, word = classes[at], words[at]
        if kind == grammar.RELATIVE and word != "where":
            return False
        of_noun = of_noun or (kind == grammar.PARTICIPLE and classes[at - 1] == grammar.WORD)
        if kind == grammar.SUBORDINATOR and (of_noun or word not in ("when", "as", "while")):
            return False  # “the names of six men killed when a tram derailed on Friday”
        if word in _HOLDS_OFF and word not in ("of", "to", "from", "than", "between", "through"):
            return False
        if word in _ATTRIBUTES and "," in classes[clause.after : at]:
            return False
        if kind in (grammar.BE, grammar.MODAL, grammar.PAST):
            seen_verb += 1
    # “He said the man died on Wednesday”: the day of the death.
    return not (seen_verb and clause.verb in _ATTRIBUTES)
