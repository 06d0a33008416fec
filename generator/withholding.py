"""Words to withhold, found however they are written.

A selector is matched exactly; a name that no output may hold is looked for with less
trust in spelling: in any case, without regard to accents, vowel marks, invisible
characters and the forms of Arabic letters, whatever parts its words (``Jane-Doe``,
``jane_doe``, ``JaneDoe``). Within a longer word it counts where it begins as written, for
names take endings (``Janes``), so that ``Ann`` is not found in ``planning``.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from urllib.parse import unquote

import msgspec

from generator.model import Withheld
from generator.text import ARABIC_LETTERS

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = r"[\W_]{0,3}"  # what may stand between two words of a name
_INVISIBLE = ("Mn", "Cf")
_LETTERS = ARABIC_LETTERS | str.maketrans({"ı": "i", "\u0640": None})


class Hidden(msgspec.Struct, frozen=True, order=True):
    """A place of withheld words, in code points, and what stands there instead."""

    start: int
    end: int
    shown: str


def find_withheld(text: str, words: Iterable[Withheld]) -> tuple[Hidden, ...]:
    """All places of the words in ``text``, in order; those that overlap are one.

    Of two that overlap, the first and longer one says what is shown.
    """
    found = [
        Hidden(start, end, shown_words(each.shown))
        for each in words
        for start, end in find_words(text, each.quote)
    ]
    found.sort(key=lambda place: (place.start, -place.end))
    merged: list[Hidden] = []
    for place in found:
        if merged and place.start < merged[-1].end:
            last = merged[-1]
            merged[-1] = Hidden(last.start, max(last.end, place.end), last.shown)
        else:
            merged.append(place)
    return tuple(merged)


def find_words(text: str, quote: str) -> Sequence[tuple[int, int]]:
    """The places of ``quote`` in ``text``, in order; they do not overlap."""
    pattern, is_capital = _pattern(quote)
    if pattern is None:
        return ()
    folded, offsets = _folded(text)
    places = []
    match = pattern.search(folded)
    while match is not None:
        first, last = match.start(), match.end() - 1
        start, end = offsets[first], offsets[last] + 1
        inside = folded[first - 1 : first].isalnum() or folded[last + 1 : last + 2].isalnum()
        if inside and is_capital and text[start].islower():
            match = pattern.search(folded, first + 1)
            continue
        while end < len(text) and unicodedata.category(text[end]) in _INVISIBLE:
            end += 1  # a mark after the last letter belongs to it
        places.append((start, end))
        match = pattern.search(folded, last + 1)
    return places


def names(address: str, words: Iterable[Withheld]) -> bool:
    """Whether an address, percent-encoded or not, holds any of the words."""
    return any(find_words(unquote(address), each.quote) for each in words)


def shown_words(shown: str) -> str:
    """The editors' words as they stand in a text: in brackets, which say whose they are."""
    return f"[{shown.strip().removeprefix('[').removesuffix(']')}]"


@lru_cache(maxsize=256)
def _pattern(quote: str) -> tuple[re.Pattern[str] | None, bool]:
    words = _WORD.findall(_folded(quote)[0])
    first = next((character for character in quote if character.isalnum()), "")
    pattern = re.compile(_BETWEEN.join(map(re.escape, words))) if words else None
    return pattern, first.isupper()


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """The letters that count, each with the offset in ``text`` that it comes from."""
    if text.isascii():
        return text.lower(), range(len(text))
    letters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        plain = unicodedata.normalize("NFKD", character).casefold().translate(_LETTERS)
        for letter in plain:
            if unicodedata.category(letter) not in _INVISIBLE:
                letters.append(letter)
                offsets.append(offset)
    return "".join(letters), offsets
