"""Whether the site has an event already: the same actors, overlapping days, like words.

A citation that is wrong is worse than an event declared twice, which `check`
warns of: so all three must agree, every name in the known title must be told,
and where two events fit alike, neither is meant.
"""

import re
from collections.abc import Sequence

import msgspec

from generator.convert.events.dating import bounds_of
from generator.convert.events.stems import stems

_ALIKE = 0.5
_NAME = re.compile(r"(?<=\s)[^\W\d_a-z]\w+")


class KnownEvent(msgspec.Struct, frozen=True):
    """An event of the site: its date is EDTF, its actors are ids."""

    id: str
    title: str
    date: str
    actors: tuple[str, ...]


class Told(msgspec.Struct, frozen=True):
    """What an article tells: ``acting`` are ids of those who act or speak, and how they are
    called; ``names`` are those of all whom it names there."""

    date: str
    passage: str
    acting: tuple[str, ...]
    names_of_acting: tuple[str, ...]
    names: tuple[str, ...]


def same_event(told: Told, existing: Sequence[KnownEvent]) -> str:
    """The id of the site's event that is told; empty where none or more than one can be."""
    days = bounds_of(told.date)
    if days is None or not existing:
        return ""
    words = stems(told.passage)
    acting = stems(" ".join(told.names_of_acting))
    names = stems(" ".join(told.names))
    found: list[tuple[float, str]] = []
    for known in existing:
        known_days = bounds_of(known.date)
        if known_days is None or known_days[0] > days[1] or days[0] > known_days[1]:
            continue
        if set(told.acting) & set(known.actors) or not (told.acting and known.actors):
            likeness = _likeness(known.title, words, acting, names)
            if likeness >= _ALIKE:
                found.append((likeness, known.id))
    found.sort(reverse=True)
    if not found or (len(found) > 1 and found[0][0] == found[1][0]):
        return ""
    return found[0][1]


def _likeness(
    title: str, words: frozenset[str], acting: frozenset[str], names: frozenset[str]
) -> float:
    """Which share of the title's words is told, 0 to 1; who acts is compared elsewhere."""
    named = stems(" ".join(_NAME.findall(title))) - acting
    if not named <= words:
        return 0.0
    own = stems(title) - acting
    plain = own - names
    for asked in (plain, own):
        if asked and len(asked & words) / len(asked) < _ALIKE:
            return 0.0
    return len(own & words) / len(own) if own else 0.0
