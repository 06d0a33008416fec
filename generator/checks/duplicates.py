"""Events that look like one told twice: close in time and alike in title.

A word weighs the more the rarer it is in the titles of the site. Two titles that are alike
enough share one of the rarest words of each, so only events that share such a word within
days of each other are compared: many thousands stay cheap.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log

import msgspec

from generator.checks.spelling import words_of
from generator.diagnostics import Diagnostic, Location, Note, Severity
from generator.edtf import display
from generator.model import Event
from generator.model.site import Entry, Site

_NUMBER = re.compile(r"\d+")
_WORD = re.compile("[a-z0-9]+")
_APART = 2
"""Days between two events that may be one: zones, and “overnight”, move a report by one."""
_WIDEST = 31
"""An event that may lie on any of more days is close to too many others."""
_SERIES = 3
"""So many events of one title are a series: “The market closes”, day after day."""

# What two titles must share of the weight of both (Dice), and what counts for and against it.
_ALIKE = 0.75
_SAME_PLACE, _SAME_ACTORS = 0.08, 0.07
_OTHER_PLACE, _OTHER_ACTORS, _OTHER_DAYS, _OTHER_TIME, _OTHER_KIND = 0.2, 0.15, 0.1, 0.2, 0.1
_OTHER_NUMBERS = 0.2
_LEAST = _ALIKE - _SAME_PLACE - _SAME_ACTORS


class _Told(msgspec.Struct, frozen=True, gc=False):
    """An event as it is compared.

    ``words`` are those of its title by their rank, the rarest of the site first; ``weight``
    is theirs together. By the first ``looked_up`` of them it is found.
    """

    entry: Entry
    lower: int
    upper: int
    words: tuple[int, ...]
    weight: float
    looked_up: int
    in_series: bool


def check_events_are_told_once(site: Site) -> Iterator[Diagnostic]:
    """No two events lie within days of each other and have nearly the same title.

    Actors in common and the same place strengthen a likeness, other ones weaken it. Events
    that are ``related``, or ordered by ``after`` or ``before``, are known to be two. An event
    is told once, with the first that it looks like.
    """
    for first, second in _close_and_alike(*_compared(site.entries)):
        yield _told_twice(first.entry, second.entry, site.config.language)


def _compared(entries: Sequence[Entry]) -> tuple[list[_Told], list[float]]:
    """The events of known days, by first day; and the weights of words, by their rank."""
    titled = [
        (entry, frozenset(map(_stem, _words(entry.event.title))))
        for entry in entries
        if entry.lower is not None
        and entry.upper is not None
        and entry.upper - entry.lower < _WIDEST
    ]
    often = Counter(word for _, words in titled for word in words)
    titles = Counter(words for _, words in titled)
    by_rarity = sorted(often, key=lambda word: (often[word], word))
    ranks = {word: rank for rank, word in enumerate(by_rarity)}
    weights = [log(1 + len(titled) / often[word]) for word in by_rarity]
    compared = []
    for entry, words in titled:
        ranked = sorted(map(ranks.__getitem__, words))
        weight = sum(map(weights.__getitem__, ranked))
        looked_up = _needed(ranked, weights, weight)
        in_series = titles[words] >= _SERIES
        lower, upper = entry.lower or 0, entry.upper or 0
        compared.append(_Told(entry, lower, upper, tuple(ranked), weight, looked_up, in_series))
    compared.sort(key=lambda told: (told.lower, told.entry.event.id))
    return compared, weights


def _needed(ranked: Sequence[int], weights: Sequence[float], whole: float) -> int:
    """How many of the rarest words a title must share one of, to be alike enough.

    The other title weighs at least what both share, so what they share is no less than this
    part of the whole.
    """
    rest = whole
    for count, rank in enumerate(ranked):
        if rest < _LEAST / (2 - _LEAST) * whole:
            return count
        rest -= weights[rank]
    return len(ranked)


def _close_and_alike(
    compared: Sequence[_Told], weights: Sequence[float]
) -> Iterator[tuple[_Told, _Told]]:
    """Each event that looks like another, behind that one; of the two it is the later by id.

    It is compared with no more, for what looks like it looks like the other, too: a thousand
    that are the same cost no more than a thousand that differ.
    """
    repeats: set[str] = set()
    still_close: dict[int, list[_Told]] = {}
    for told in compared:
        candidates: dict[str, _Told] = {}
        looked_up = told.words[: told.looked_up]
        for rank in looked_up:
            waiting = still_close.get(rank, ())
            close = [
                each
                for each in waiting
                if each.upper + _APART >= told.lower and each.entry.id not in repeats
            ]
            candidates |= {each.entry.id: each for each in close}
            still_close[rank] = close
        alike = (each for _, each in sorted(candidates.items()) if _are_alike(each, told, weights))
        other = next(alike, None)
        if other is not None:
            first, second = sorted((other, told), key=lambda each: each.entry.id)
            repeats.add(second.entry.id)
            yield first, second
        if told.entry.id not in repeats:
            for rank in looked_up:
                still_close[rank].append(told)


def _are_alike(one: _Told, other: _Told, weights: Sequence[float]) -> bool:
    shared = sum(weights[rank] for rank in one.words if rank in other.words)
    likeness = 2 * shared / (one.weight + other.weight)
    if likeness < _LEAST:
        return False
    apart = one.upper < other.lower
    if apart and (one.in_series or other.in_series):
        return False
    if apart:
        likeness -= _OTHER_DAYS
    events = one.entry.event, other.entry.event
    return likeness + _circumstances(*events) >= _ALIKE and not _are_known_as_two(*events)


def _circumstances(one: Event, other: Event) -> float:
    """What else adds to the likeness of two titles, or takes from it."""
    sum_of = 0.0
    if one.place and other.place:
        places = set(words_of(one.place)), set(words_of(other.place))
        sum_of += _SAME_PLACE if places[0] & places[1] else -_OTHER_PLACE
    actors = {part.actor for part in one.actors}, {part.actor for part in other.actors}
    if all(actors):
        common = len(actors[0] & actors[1])
        if not common:
            sum_of -= _OTHER_ACTORS
        elif 2 * common >= max(map(len, actors)):
            sum_of += _SAME_ACTORS
    if one.time and other.time and one.time != other.time:
        sum_of -= _OTHER_TIME
    if one.kind and other.kind and one.kind != other.kind:
        sum_of -= _OTHER_KIND
    numbers = set(_NUMBER.findall(one.title)), set(_NUMBER.findall(other.title))
    if all(numbers) and not numbers[0] & numbers[1]:
        sum_of -= _OTHER_NUMBERS
    return sum_of


def _words(title: str) -> Sequence[str]:
    return _WORD.findall(title.lower()) if title.isascii() else words_of(title)


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    """The word without its ending: “attacks” and “attack”, “captures” and “captured” are one."""
    return word.removesuffix("s")[:7] if len(word) > 3 else word


def _are_known_as_two(one: Event, other: Event) -> bool:
    return other.id in (*one.related, *one.after, *one.before) or one.id in (
        *other.related,
        *other.after,
        *other.before,
    )


def _told_twice(first: Entry, second: Entry, language: str) -> Diagnostic:
    one, other = first.event, second.event
    when = f" of {display(one.date, language=language)}" if one.date is not None else ""
    return Diagnostic(
        "similar-events",
        Location(other.file),
        f"this looks like the event '{one.id}'{when}, told again",
        Severity.WARNING,
        f"if they are one, `dateline merge event {one.id} {other.id}`; if they are two, name one "
        "under `related:` of the other",
        (*other.field, "title"),
        label="nearly the same title",
        notes=(Note(one.file, one.title),),
    )
