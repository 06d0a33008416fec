"""The words of an article that are written with a capital, and what stands between two of them."""

import re
from collections.abc import Iterator

import msgspec

from generator.convert.actors import plain_words
from generator.convert.reading import Span

# “U.S.”, “al-Maliki”, “d'Estaing”, “O'Brien”, “Coca-Cola”, “AT&T”, “Yahoo.com”; never the “'s” of
# an owner.
_CAPITAL = re.compile(
    r"(?<![\w’'-])(?:(?:[^\W\d_]\.){2,}|[Aa]l-[^\W\d_a-z]\w*(?:[-‐.&'’]\w+)*"
    r"|(?:[ae][ldnrstz]h?|ul|d)[-‐'’](?=[A-Z])\w+(?:[-‐]\w+)*"
    r"|[^\W\d_a-z]\w*(?:[-‐&](?=\w)\w+|\.(?=[^\W_]{2})\w+|['’](?![sS]\b)\w+)*)"
)
_CONTRACTION = re.compile(r"['’](?:t|re|ll|ve|m|d)$", re.I)
# “@annvale”, “#Election”
_HANDLES = frozenset("@#")
_QUOTES = frozenset("“\"‘'«")


class Word(msgspec.Struct, gc=False):
    """A word with a capital.

    ``gap`` is what stands before it since the last one of its sentence, a line's end as a space;
    ``first`` is true where any word would have a capital.
    """

    text: str
    start: int
    end: int
    gap: str
    first: bool
    folded: str


def words_of(text: str, sentence: Span) -> Iterator[Word]:
    """The words of a sentence that begin with a capital, or with the “al-” of a name."""
    last = sentence.start
    for match in _CAPITAL.finditer(text, sentence.start, sentence.end):
        start, end = match.span()
        word = match[0]
        gap = text[last:start]
        if gap[-1:] in _HANDLES:
            last = end
            continue
        if word[0].islower() and not word[0].isascii():
            continue  # “élan”: only ASCII is told apart by the pattern
        if "\n" in gap:
            gap = gap.replace("\r", "").replace("\n", " ")
        first = (last == sentence.start and not gap.strip("“\"‘'([ ")) or gap[-1:] in _QUOTES
        last = end
        if "'" in word or "’" in word:
            if _CONTRACTION.search(word):
                continue
            word = word.replace("’", "'")
        if "-" in word:
            word = _without_tail(word)
            last = end = start + len(word)
        yield Word(word, start, end, gap, first or ": " in gap[-2:], word.casefold())


def _without_tail(word: str) -> str:
    """“London” of “London-based”, but all of “Young-sam”."""
    head, _, tail = word.rpartition("-")
    while head and tail.islower() and (tail in plain_words.TAILS or tail.endswith(("ed", "ing"))):
        word = head
        head, _, tail = head.rpartition("-")
    return word
