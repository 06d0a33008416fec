"""Draft events: few and useful, each with the sentence that supports it.

A sentence becomes an event where it tells a dated action, or opens the report.
What was long before, what might be, and what stands in a quotation does not.
An event that the site already has is cited, not declared anew.
"""

import datetime
import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

import msgspec

from generator.convert.actors import DraftActor, free_id
from generator.convert.dates import DateMention
from generator.convert.event_titles import SMALL_WORDS, event_id, event_title, subject_of
from generator.convert.lexicon import SAYING
from generator.convert.quotes import Quotation
from generator.convert.reading import RawArticle, Span, plain_words
from generator.edtf import EdtfError, parse_edtf

_WORDS_AN_EVENT = 100
_ENOUGH = 6
# An event is news: what is dated further back is the report's background.
_NEWS_DAYS = 100

KINDS: tuple[tuple[str, str], ...] = (
    (
        "statement",
        r"made it clear|made a reference|made clear|statement|speech|condemn\w*|opposes?d?|"
        + "|".join(sorted(SAYING)),
    ),
    (
        "military",
        r"attack\w*|air ?strikes?|killed|kills|killing|seized?s?|captur\w+|recaptur\w+|bomb\w*"
        r"|shell(?:ed|ing)|clash\w*|invad\w+|troops|shot|offensive|overran|overrun|fighting|explo\w+|raid\w*",
    ),
    (
        "diplomacy",
        r"met|meets?|meeting|talks|visit\w*|signed|summit|negotiat\w+|treaty|sanctions?|ambassador|agreed",
    ),
    (
        "politics",
        r"elect\w*|vot(?:e|es|ed|ing)|resign\w*|appoint\w*|nominat\w*|parliament|cabinet|dissolv\w*|won|lost",
    ),
    (
        "law",
        r"arrest\w*|charged|sentenced|convict\w*|sued|lawsuit|indict\w*|jailed|court|detain\w*|trial",
    ),
    (
        "",
        r"died|dies|dead|injured|crash\w*|collaps\w+|derail\w*|launch\w*|opened|closed|bought|acquir\w*"
        r"|merg\w+|fell|rose|found|began|started|ended|arriv\w+|left|fled|hit|won|named|joined",
    ),
)
_ACTION = re.compile(
    "|".join(f"(?P<k{n}>\\b(?:{words})\\b)" for n, (_, words) in enumerate(KINDS)), re.I
)
_SPECULATION = re.compile(r"\b(?:would|could|might|may|if|perhaps|possibly|likely)\b", re.I)


class KnownEvent(msgspec.Struct, frozen=True):
    """An event of the site: its date is EDTF, its actors are ids."""

    id: str
    title: str
    date: str
    actors: tuple[str, ...]


class EventActor(msgspec.Struct, frozen=True):
    actor: str
    role: str = "acts"


class DraftEvent(msgspec.Struct, frozen=True):
    """``cites`` is true where ``id`` is an event that the site has; the passage is a sentence."""

    id: str
    date: str
    title: str
    kind: str
    actors: tuple[EventActor, ...]
    start: int
    end: int
    passage: str
    cites: bool = False
    note: str = ""


def find_events(
    article: RawArticle,
    published: datetime.date | None,
    dates: Sequence[DateMention],
    actors: Sequence[DraftActor],
    quotes: Sequence[Quotation],
    *,
    unregistered: Sequence[DraftActor] = (),
    existing: Sequence[KnownEvent] = (),
    kinds: Collection[str] = (),
) -> tuple[DraftEvent, ...]:
    """The events that an editor would look at first, in the order of the text.

    ``unregistered`` are the actors that would be found on a site that knows none: ids are made
    with them, so that none changes when an editor signs a stub.
    ``kinds`` are those that the site knows; another kind is left out. Empty: all.
    """
    mentions = _Mentions(actors)
    by_rule = _Mentions(unregistered)
    weighed: list[tuple[int, int, Span, DateMention | None]] = []
    for index, sentence in enumerate(_telling(article, quotes)):
        date = _date_of(sentence, dates, published)
        here = mentions.within(sentence)
        weight = _weight(article.text[sentence.start : sentence.end], date, index, bool(here))
        if weight >= _ENOUGH and (date is not None or published is not None):
            weighed.append((-weight, sentence.start, sentence, date))
    most = max(1, round(len(article.text.split()) / _WORDS_AN_EVENT))
    best = sorted(sorted(weighed, key=lambda w: w[:2])[:most], key=lambda w: w[1])
    events: list[DraftEvent] = []
    taken = {event.id for event in existing}
    for _, _, sentence, date in best:
        event = _event(article, sentence, date, published, mentions.within(sentence), dates, kinds)
        subject = subject_of(article.text, sentence, by_rule.within(sentence))
        named = event_id(event_title(article.text, sentence, subject, dates))
        event = msgspec.structs.replace(event, id=named)
        if same := _same_event(event, existing):
            event = msgspec.structs.replace(event, id=same, cites=True)
        else:
            event = msgspec.structs.replace(event, id=free_id(event.id, taken))
            taken.add(event.id)
        events.append(event)
    return tuple(events)


class _Mentions:
    """Where actors are named, in the order of the text."""

    def __init__(self, actors: Sequence[DraftActor]) -> None:
        self._all = sorted(
            ((span.start, span.end, actor) for actor in actors for span in actor.mentions),
            key=lambda mention: mention[:2],
        )
        self._starts = [mention[0] for mention in self._all]

    def within(self, sentence: Span) -> list[tuple[int, int, DraftActor]]:
        first = bisect_left(self._starts, sentence.start)
        return self._all[first : bisect_left(self._starts, sentence.end)]


def _telling(article: RawArticle, quotes: Sequence[Quotation]) -> list[Span]:
    """The sentences that the reporter tells: those of which no quotation holds either end.

    Byline and dateline are no part of them.
    """
    starts = [quote.start for quote in quotes]
    kept = []
    told_from = article.dateline.end if article.dateline else 0
    for sentence in article.sentences:
        if article.byline and article.byline.start <= sentence.start < article.byline.end:
            continue
        if article.dateline and article.dateline.start <= sentence.start < told_from:
            sentence = Span(told_from, sentence.end)
            if sentence.start >= sentence.end:
                continue
        at = bisect_left(starts, sentence.start + 2) - 1
        inside = at >= 0 and sentence.start <= quotes[at].end
        upto = bisect_left(starts, sentence.end) - 1
        cut = upto >= 0 and quotes[upto].end > sentence.end
        if not inside and not cut and article.text[sentence.start] not in '“"':
            kept.append(sentence)
    return kept


def _date_of(
    sentence: Span, dates: Sequence[DateMention], published: datetime.date | None
) -> DateMention | None:
    """The first date of the sentence that is a month or finer, and news."""
    first = bisect_left(dates, sentence.start, key=lambda date: date.start)
    for date in dates[first:]:
        if date.start >= sentence.end:
            break
        bounds = _bounds(date.value) if date.is_calendar else None
        if bounds is None or bounds[1] - bounds[0] > 31:
            continue
        if published is None or abs(_bounds_of_day(published) - bounds[1]) <= _NEWS_DAYS:
            return date
    return None


def _bounds(value: str) -> tuple[int, int] | None:
    try:
        date = parse_edtf(value)
    except EdtfError:
        return None
    if date.lower is None or date.upper is None:
        return None
    return date.lower, date.upper


def _bounds_of_day(day: datetime.date) -> int:
    bounds = _bounds(day.isoformat())
    return bounds[1] if bounds else 0


def _weight(sentence: str, date: DateMention | None, index: int, names_actor: bool) -> int:
    weight = 3 if date else 0
    weight += 4 if index == 0 else 1 if index < 3 else 0
    weight += 2 if _ACTION.search(sentence) else 0
    weight += 1 if names_actor else 0
    # A sentence that only supposes is no event; one that tells and supposes may be.
    return weight - (2 if _SPECULATION.search(sentence) and not date else 0)


def _event(
    article: RawArticle,
    sentence: Span,
    date: DateMention | None,
    published: datetime.date | None,
    here: Sequence[tuple[int, int, DraftActor]],
    dates: Sequence[DateMention],
    kinds: Collection[str],
) -> DraftEvent:
    text = article.text
    subject = subject_of(text, sentence, here)
    predicate_start = subject[1] if subject else sentence.start
    action = _ACTION.search(text, predicate_start, sentence.end)
    action = action or _ACTION.search(text, sentence.start, sentence.end)
    kind = KINDS[int((action.lastgroup or "k0")[1:])][0] if action else ""
    title = event_title(text, sentence, subject, dates)
    cast = (
        [EventActor(subject[2].id, "speaks" if kind == "statement" else "acts")] if subject else []
    )
    named = dict.fromkeys(actor.id for _, _, actor in here)
    cast += [EventActor(actor, "named") for actor in named if not cast or actor != cast[0].actor]
    if date is not None:
        value, note = date.value, date.note
    else:
        value = f"{published.isoformat()}~" if published else ""
        note = "the sentence gives no day: about that of publication"
    return DraftEvent(
        id="",
        date=value,
        title=title,
        kind=kind if not kinds or kind in kinds else "",
        actors=tuple(cast),
        start=sentence.start,
        end=sentence.end,
        passage=plain_words(text, sentence),
        note=note,
    )


def _same_event(event: DraftEvent, existing: Sequence[KnownEvent]) -> str:
    """The id of the site's event with a shared actor, overlapping days and like words."""
    bounds = _bounds(event.date)
    if bounds is None:
        return ""
    told = _stems(event.passage)
    best: tuple[float, str] = (0.0, "")
    for known in existing:
        days = _bounds(known.date)
        if days is None or days[0] > bounds[1] or days[1] < bounds[0]:
            continue
        if event.actors and event.actors[0].actor not in known.actors:
            continue
        words = _stems(known.title)
        alike = len(words & told) / max(1, len(words))
        if alike >= 0.5 and (alike, known.id) > best:
            best = (alike, known.id)
    return best[1]


def _stems(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"\w+", text.casefold()) if word not in SMALL_WORDS}
