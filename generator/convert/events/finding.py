"""Draft events: few and useful, each with the passage that supports it.

Each sentence that the reporter tells is weighed. What opens the report and what
its headline says again weighs most; then a dated action of somebody named, and
how many died. What is so, what might be, what was long before, captions and
the newsroom's own words are no events. The best have their clause read, and
those whose words give a whole title become drafts: the main event first, the
others in the order of the text.
"""

import datetime
import math
from collections.abc import Collection, Sequence

import msgspec

from generator.convert.actors import DraftActor, free_id
from generator.convert.dates import DateMention
from generator.convert.events.candidates import Candidate, Reader
from generator.convert.events.cast import EventActor, Mentions, cast_of
from generator.convert.events.kinds import SiteKind, kinds_of
from generator.convert.events.matching import KnownEvent, Told, same_event
from generator.convert.events.placing import place_of
from generator.convert.events.stems import stems
from generator.convert.events.telling import told_sentences
from generator.convert.events.titles import event_id
from generator.convert.quotes import Quotation
from generator.convert.reading import RawArticle, plain_words

_WORDS_AN_EVENT = 100
_MOST_EVENTS = 12
_SPARE = 3
_ENOUGH = 4.5
_ENOUGH_FOR_MAIN = 3.5
# A caption says again what the lead says: one event is enough.
_SAME_WORDS = 0.7


class DraftEvent(msgspec.Struct, frozen=True):
    """``cites`` is true where ``id`` is an event that the site has; the passage is one sentence
    or two, and ``said_by`` the actor who says it, empty where the reporter does. ``kind`` is one
    of the site's, ``told_kind`` what the words tell, though the site lacks it. ``rule`` names why
    it was chosen, ``date_rule`` how its day was found."""

    id: str
    date: str
    title: str
    kind: str
    actors: tuple[EventActor, ...]
    start: int
    end: int
    passage: str
    rule: str = ""
    date_rule: str = ""
    place: str = ""
    cites: bool = False
    note: str = ""
    said_by: str = ""
    told_kind: str = ""


def find_events(
    article: RawArticle,
    published: datetime.date | None,
    dates: Sequence[DateMention],
    actors: Sequence[DraftActor],
    quotes: Sequence[Quotation],
    *,
    publisher: str = "",
    existing: Sequence[KnownEvent] = (),
    kinds: Sequence[SiteKind] | None = None,
    roles: Collection[str] = (),
) -> tuple[DraftEvent, ...]:
    """The events that an editor would look at first: the main one, then in the text's order.

    ``kinds`` are those of the site, which only decide what is written of a kind; None is no
    site. ``roles`` are the site's, besides those that every site has. Ids are made of the
    words alone, so that none changes when an editor signs an actor.
    """
    table = kinds_of(None if kinds is None else tuple(kinds))
    told = told_sentences(article, quotes)
    reader = Reader(article, published, dates, Mentions(actors), told, table)
    events: list[DraftEvent] = []
    taken = {event.id for event in existing}
    for each in _chosen(reader, article):
        here = reader.mentions.within(each.passage)
        cast = cast_of(
            article.text,
            each.clause,
            each.passage,
            here,
            each.subjects,
            kind=each.kind,
            roles=roles,
            publisher=publisher,
        )
        words = Told(
            each.date.value,
            plain_words(article.text, each.passage),
            cast.acting,
            tuple(_forms(article.text, each.subjects)),
            tuple(_forms(article.text, [mention.actor for mention in here])),
        )
        cited = same_event(words, existing)
        id = cited or free_id(event_id(each.unnamed), taken)
        taken.add(id)
        events.append(
            DraftEvent(
                id=id,
                date=each.date.value,
                title=each.title,
                kind=table.on_site(each.kind),
                told_kind=each.kind,
                actors=cast.actors,
                start=each.passage.start,
                end=each.passage.end,
                passage=words.passage,
                rule=each.rule,
                date_rule=each.date.rule,
                place=place_of(article.text, each.clause, each.kind, here),
                cites=bool(cited),
                note="; ".join(filter(None, (each.date.note, cast.note))),
                said_by=cast.said_by,
            )
        )
    return tuple(events)


def _chosen(reader: Reader, article: RawArticle) -> list[Candidate]:
    """The main event first, the others in the order of the text; no two that say the same."""
    most = min(_MOST_EVENTS, math.ceil(len(article.text.split()) / _WORDS_AN_EVENT))
    read: list[Candidate] = []
    for sentence in reader.likely(_ENOUGH, most + _SPARE):
        if found := reader.candidate(sentence, _ENOUGH_FOR_MAIN):
            read.append(found)
    best = sorted(read, key=lambda found: (-found.weight, found.passage.start))
    chosen: list[Candidate] = []
    for found in best:
        enough = _ENOUGH if chosen else _ENOUGH_FOR_MAIN
        if found.weight < enough or len(chosen) == most:
            break
        if found.borrowed and chosen:
            continue  # the headline is of one event
        if not any(_say_the_same(found, other) for other in chosen):
            chosen.append(found)
    return chosen[:1] + sorted(chosen[1:], key=lambda found: found.passage.start)


def _say_the_same(one: Candidate, other: Candidate) -> bool:
    first, second = stems(one.title), stems(other.title)
    return len(first & second) >= _SAME_WORDS * min(len(first), len(second))


def _forms(text: str, actors: Sequence[DraftActor]) -> list[str]:
    """The names of actors, and the words by which the text calls them."""
    by_id = {actor.id: actor for actor in actors}
    forms: dict[str, None] = {}
    for actor in by_id.values():
        forms |= dict.fromkeys((actor.name, *actor.aliases))
        forms |= dict.fromkeys(text[span.start : span.end] for span in actor.mentions)
    return list(forms)
