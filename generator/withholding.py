"""Words to withhold, found however they are written.

A selector is matched exactly; a name that no output may hold is looked for with less
trust in spelling: in any case, without regard to accents, vowel marks, invisible
characters and the forms of Arabic letters, whatever parts its words (``Jane-Doe``,
``jane_doe``, ``JaneDoe``), and within longer words, for names take endings (``Janes``) and
handles join them (``thejanedoe87``). Only a name of one word counts among other letters
no more than where it begins as written, so that ``Ann`` is not found in ``planning``.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
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


class Name(NamedTuple):
    """A name, ready to be looked for in many texts.

    ``part`` is the longest of its words: a text without it is not looked through.
    """

    pattern: re.Pattern[str]
    part: str
    is_one_word: bool
    has_capital: bool


def read_name(quote: str) -> Name | None:
    """The name as it is looked for; None for words without a letter or digit."""
    words = _WORD.findall(_folded(quote)[0])
    if not words:
        return None
    first = next((character for character in quote if character.isalnum()), "")
    pattern = re.compile(_BETWEEN.join(map(re.escape, words)))
    return Name(pattern, max(words, key=len), len(words) == 1, first.isupper())


def find_withheld(text: str, words: Sequence[Withheld]) -> tuple[Hidden, ...]:
    """All places of the words in ``text``, in order; those that overlap are one.

    Of two that overlap, the first and longer one says what is shown.
    """
    found = [
        Hidden(start, end, shown_words(words[number].shown))
        for start, end, number in find_names(text, [read_name(each.quote) for each in words])
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
    return [(start, end) for start, end, _ in find_names(text, (read_name(quote),))]


def find_names(text: str, names: Iterable[Name | None]) -> Iterator[tuple[int, int, int]]:
    """The places of the names in ``text``, each with its name's number, name after name."""
    folded, offsets = _folded(text)
    for number, name in enumerate(names):
        if name is not None and name.part in folded:
            for start, end in _places(text, folded, offsets, name):
                yield start, end, number


def are_told(address: str, names: Iterable[Name | None]) -> bool:
    """Whether an address, percent-encoded or not, holds any of the names."""
    return any(True for _ in find_names(unquote(address), names))


def shown_words(shown: str) -> str:
    """The editors' words as they stand in a text: in brackets, which say whose they are."""
    return f"[{shown.strip().removeprefix('[').removesuffix(']')}]"


def _places(
    text: str, folded: str, offsets: Sequence[int], name: Name
) -> Iterator[tuple[int, int]]:
    may_be_another = name.is_one_word and name.has_capital
    match = name.pattern.search(folded)
    while match is not None:
        first, last = match.start(), match.end() - 1
        start, end = offsets[first], offsets[last] + 1
        among_letters = folded[first - 1 : first].isalpha() or folded[last + 1 : last + 2].isalpha()
        if among_letters and may_be_another and text[start].islower():
            match = name.pattern.search(folded, first + 1)
            continue
        while end < len(text) and unicodedata.category(text[end]) in _INVISIBLE:
            end += 1  # a mark after the last letter belongs to it
        yield start, end
        match = name.pattern.search(folded, last + 1)


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
