"""Actors named in a text: whole words, longest first, case kept."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from generator.diagnostics import Diagnostic, Location, Severity
from generator.model import Actor
from generator.model.site import Mark
from generator.selector import fold
from generator.text import ARABIC_LETTERS

_JOINERS = "\u0640\u200c\u200d"  # tatweel, zero-width non-joiner and joiner
_ARABIC = re.compile(r"[\u0600-\u06ff\u200c\u200d]")


def find_mentions(
    text: str, actors: Iterable[Actor], file: str
) -> tuple[tuple[Mark, ...], tuple[Diagnostic, ...]]:
    """The marks of all names of ``actors`` in ``text``, in order, not overlapping.

    A form that two of the actors share is left unmarked, with a warning.
    """
    owners: dict[str, set[str]] = {}
    for actor in actors:
        for form in forms(actor):
            owners.setdefault(_fold_name(form)[0], set()).add(actor.id)
    owners.pop("", None)
    if not owners or not text:
        return (), ()
    folded, offsets = _fold_name(text)
    longest_first = sorted(owners, key=lambda form: (-len(form), form))
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")
    marks: list[Mark] = []
    shared: dict[str, tuple[set[str], str]] = {}
    for match in pattern.finditer(folded):
        start, end = match.span()
        if offsets:
            # A vowel mark after the last letter belongs to it.
            start, end = offsets[start], offsets[end] if end < len(offsets) else len(text)
        named = owners[match.group()]
        if len(named) > 1:
            shared.setdefault(match.group(), (named, text[start:end]))
            continue
        marks.append(Mark(start, end, "actor", next(iter(named))))
    problems = tuple(
        Diagnostic(
            "ambiguous-name",
            Location(file),
            f"“{form}” is a name of {' and '.join(sorted(named))}, so it is not marked here",
            Severity.WARNING,
            "take it out of one actor's `aliases:`",
            ("body", words),
            "who is meant?",
        )
        for form, (named, words) in sorted(shared.items())
    )
    return tuple(marks), problems


def is_named(text: str, names: tuple[str, ...]) -> bool:
    """Whether a text holds one of these names as whole words."""
    if not text:
        return False
    folded = _folded(text)
    # Most texts hold none of them: a pattern is made for those alone that may.
    return any(
        name in folded and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded)
        for name in map(_folded, names)
        if name
    )


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return _fold_name(text)[0]


def forms(actor: Actor) -> tuple[str, ...]:
    """Every form by which an actor is named, the name first."""
    native = (actor.native_name.name,) if actor.native_name else ()
    return tuple(dict.fromkeys((actor.name, *(alias.name for alias in actor.aliases), *native)))


def _fold_name(text: str) -> tuple[str, list[int]]:
    """The text with variants folded, and each character's offset in it where any was left out."""
    plain = fold(text)
    if not _ARABIC.search(plain):
        return plain, []
    kept = [
        (character, offset)
        for offset, character in enumerate(plain.translate(ARABIC_LETTERS))
        if character not in _JOINERS and not unicodedata.combining(character)
    ]
    return "".join(character for character, _ in kept), [offset for _, offset in kept]
