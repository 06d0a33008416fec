"""The passage of a text that is most like given words: what a quote that is not there may mean.

An index of the text's words is made once; a quote then looks only at the places where its rarer
words stand together. So thousands of quotes of a book cost seconds, not minutes.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

import msgspec

from generator.selector import fold
from generator.text import triples as triples_of

# Scripts that part no words with spaces: each character counts as one.
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\s{_UNSPACED}]+")

_LONGEST = 400  # words of a quote that are looked at
_FREQUENT = 100  # places of a word beyond which it tells nothing
_PLACES = 2  # candidates that are compared word by word
_UNKNOWN = 6  # words of a quote that are looked up by their spelling
_POSTINGS = 1_500  # words that are compared for it
_ALIKE = 0.5  # the least share of the words, or of a word's triples of letters, that must agree

Span = tuple[int, int]
"""Start and length, in code points."""


class Passage(msgspec.Struct, frozen=True):
    """Words of a text from ``start`` to ``end``, and what of them and of the quote differs."""

    start: int
    end: int
    differing: tuple[Span, ...]
    differing_in_quote: tuple[Span, ...]


class _Word(msgspec.Struct, frozen=True, gc=False):
    """``text`` is as in the source, variants folded; words of one ``key`` are alike."""

    start: int
    end: int
    text: str
    key: str


class _Index(msgspec.Struct, frozen=True):
    """``places`` are by a word's key the numbers of the words; ``triples`` lead to keys."""

    words: tuple[_Word, ...]
    places: dict[str, list[int]]
    triples: dict[str, list[str]]


def nearest_passage(text: str, quote: str) -> Passage | None:
    """The words of ``text`` most like ``quote``; None where under half of them agree."""
    index = _index(text)
    wanted = _words(quote)[:_LONGEST]
    if not wanted or not index.words:
        return None
    keys = _known([word.key for word in wanted], index)
    found = [_compare(wanted, keys, index.words, at) for at in _candidates(keys, index)]
    if not found:
        return None
    agreeing, passage = max(found, key=lambda each: (each[0], -each[1].start))
    return passage if agreeing >= _ALIKE * len(wanted) else None


@lru_cache(maxsize=4)
def _index(text: str) -> _Index:
    words = tuple(_words(text))
    places: dict[str, list[int]] = {}
    for number, word in enumerate(words):
        places.setdefault(word.key, []).append(number)
    triples: dict[str, list[str]] = {}
    for key in places:
        for triple in triples_of(key):
            triples.setdefault(triple, []).append(key)
    return _Index(words, places, triples)


def _words(text: str) -> list[_Word]:
    folded = fold(text)
    return [
        _Word(found.start(), found.end(), found[0], _key(found[0]))
        for found in _WORD.finditer(folded)
    ]


def _key(word: str) -> str:
    """A word without its case, its marks and the punctuation around it."""
    if word.isascii():
        plain = word.lower()
    else:
        parts = unicodedata.normalize("NFKD", word.casefold())
        plain = "".join(part for part in parts if not unicodedata.combining(part))
    return plain.strip("\"'.,;:!?()[]{}…-*_") or word


def _known(keys: list[str], index: _Index) -> list[str]:
    """The keys; where few of them are in the text, the longest are put in its own spelling."""
    unknown = {key for key in keys if key not in index.places}
    if 2 * len(unknown) <= len(keys):
        return keys
    looked_up = sorted(unknown, key=lambda key: (-len(key), key))[:_UNKNOWN]
    spelling = {key: _spelt_alike(key, index) for key in looked_up}
    return [spelling.get(key, key) for key in keys]


def _spelt_alike(key: str, index: _Index) -> str:
    """The key of the text that is spelt most like this one, or this one where none is."""
    wanted = triples_of(key)
    shared: Counter[str] = Counter()
    left = _POSTINGS
    for postings in sorted((index.triples.get(triple, []) for triple in wanted), key=len):
        shared.update(postings[:left])
        left -= len(postings)
        if left <= 0:
            break
    best, most = key, _ALIKE
    for other, common in shared.most_common(_PLACES * 8):
        alike = 2 * common / (len(wanted) + len(other))
        if alike > most or (alike == most and other < best):
            best, most = other, alike
    return best


def _candidates(keys: Sequence[str], index: _Index) -> Iterable[int]:
    """The numbers of words at which a passage like the quote may begin, likeliest first.

    Every rarer word of the quote votes for where the quote would begin by it; a word
    that was added or left out moves the votes behind it by one, so that they count
    for their neighbours, too.
    """
    rarest_first = sorted(range(len(keys)), key=lambda at: len(index.places.get(keys[at], ())))
    votes: Counter[int] = Counter()
    for number, at in enumerate(rarest_first):
        places = index.places.get(keys[at], ())
        if len(places) > _FREQUENT and number >= 3 and votes:
            break
        weight = 1_000_000 // (len(places) + 1)
        for place in places[: _FREQUENT * 20]:
            votes[place - at] += weight
    near = {
        start: sum(votes[start + moved] for moved in (-2, -1, 0, 1, 2)) + votes[start]
        for start, _ in votes.most_common(_PLACES * 8)
    }
    likeliest = sorted(near, key=lambda start: (-near[start], start))
    chosen: list[int] = []
    for start in likeliest:
        if all(abs(start - other) > 2 for other in chosen):
            chosen.append(start)
    return chosen[:_PLACES]


def _compare(
    wanted: Sequence[_Word], keys: Sequence[str], words: Sequence[_Word], at: int
) -> tuple[int, Passage]:
    """How many words agree with those around a place, and the passage that answers to the quote."""
    slack = 2 + len(wanted) // 4
    first = max(0, at - slack)
    window = words[first : max(0, at + len(wanted) + slack)]
    matcher = SequenceMatcher(None, [word.key for word in window], list(keys), autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return 0, Passage(0, 0, (), ())
    # Where the quote's ends differ, as many words of the text are taken in their place.
    start = max(0, blocks[0].a - blocks[0].b)
    last = blocks[-1]
    end = min(len(window), last.a + last.size + len(keys) - last.b - last.size)
    passage = _without_surplus(window[start:end], wanted)
    differing, in_quote = _differences(passage, wanted, keys)
    return sum(block.size for block in blocks), Passage(
        passage[0].start,
        passage[-1].end,
        tuple((one - passage[0].start, size) for one, size in differing),
        in_quote,
    )


def _without_surplus(passage: Sequence[_Word], wanted: Sequence[_Word]) -> list[_Word]:
    """The passage without the punctuation before its first and after its last word that the
    quote leaves out: a quote may begin and end within a word.
    """
    trimmed = list(passage)
    first, its = trimmed[0], wanted[0]
    size = len(its.text)
    if first.text[-size:].casefold() == its.text.casefold():
        trimmed[0] = _Word(first.end - size, first.end, first.text[-size:], its.key)
    last, its = trimmed[-1], wanted[-1]
    size = len(its.text)
    if last.text[:size].casefold() == its.text.casefold():
        trimmed[-1] = _Word(last.start, last.start + size, last.text[:size], its.key)
    return trimmed


def _differences(
    passage: Sequence[_Word], wanted: Sequence[_Word], keys: Sequence[str]
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """What differs, by words, on both sides: case and punctuation count as well."""
    ours, theirs = [word.key for word in passage], list(keys)
    in_passage: list[Span] = []
    in_quote: list[Span] = []
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind != "equal":
            in_passage += _span(passage[a:b])
            in_quote += _span(wanted[c:d])
            continue
        for one, other in zip(passage[a:b], wanted[c:d], strict=True):
            if one.text != other.text:
                in_passage += _span([one])
                in_quote += _span([other])
    return tuple(in_passage), tuple(in_quote)


def _span(words: Sequence[_Word]) -> list[Span]:
    return [(words[0].start, words[-1].end - words[0].start)] if words else []
