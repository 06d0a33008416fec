"""The words of an article that are written with a capital, and what stands between two of them."""

import re
from functools import lru_cache

import msgspec

from generator.convert.actors import plain_words
from generator.convert.reading import Span

# “U.S.”, “O'Brien”, “Coca-Cola”, “AT&T”, “Yahoo.com”; never the “'s” of an owner. It is searched
# for by its first letter alone, which is fast; what must not stand before it is looked at after.
_CAPITAL = re.compile(
    r"[A-Z\x80-\U0010ffff](?:(?:\.[^\W\d_])+\."
    r"|\w*(?:[-‐&](?=\w)\w+|\.(?=[^\W_]{2})\w+|['’](?![sS]\b)\w+)*)"
)
_CONTRACTION = re.compile(r"['’](?:t|re|ll|ve|m|d)$", re.I)
# “al-Maliki”, “el-Sisi”, “d'Estaing”: in small letters, and part of the name.
_ARTICLES = frozenset("al el ul as ash ad an ar at az ed es ez d l".split())
_QUOTES = frozenset("“\"‘'«")
# “@annvale”, “#Election”
_HANDLES = frozenset("@#")


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


def words_of(text: str, sentence: Span) -> list[Word]:
    """The words of a sentence that begin with a capital, or with the “al-” of a name."""
    words: list[Word] = []
    last = opening = sentence.start
    for match in _CAPITAL.finditer(text, opening, sentence.end):
        word = match[0]
        start, end = match.span()
        before = text[start - 1] if start > opening else " "
        if before not in ' \n("“':
            if before.isalnum() or before in _HANDLES:
                continue
            if before in "-‐'’" and start - 1 > opening:
                if word.casefold() in plain_words.NEVER:
                    continue
                start = _with_article(text, opening, start)
                if start < 0:
                    continue
                word = text[start:end]
        spelled = _spelled(word)
        if spelled is None:
            continue  # it parts what stands before it from what follows
        name, folded = spelled
        if not name:
            last = end
            continue
        gap, first = text[last:start], last == opening
        if gap and gap != " ":
            if "\n" in gap or "\r" in gap:
                gap = gap.replace("\r", "").replace("\n", " ")
            first = first and not gap.strip("“\"‘'([ ")
            first = first or gap[-1:] in _QUOTES or gap[-2:] == ": "
        last = start + len(name)
        words.append(Word(name, start, last, gap, first, folded))
    return words


@lru_cache(maxsize=16_384)
def _spelled(word: str) -> tuple[str, str] | None:
    """The word as it stands in names, without its tail, and the same folded.

    None of what never belongs to a name; empty of a contraction, which only parts two names.
    """
    if word.casefold() in plain_words.NEVER:
        return None
    if not (word.isascii() or word[0].isupper() or word[0] in "aedlu"):
        return None
    if _CONTRACTION.search(word):
        return "", ""
    word = word.replace("’", "'")
    if "-" in word:
        word = _without_tail(word)
    return word, word.casefold()


def _with_article(text: str, opening: int, start: int) -> int:
    """Where “al-Maliki” begins whose “Maliki” is at ``start``; -1 in “non-Iranian”."""
    if text[start - 2] in " \n\r(":
        return start  # a quotation mark, or a dash
    at = start - 1
    while at > opening and text[at - 1].isalpha():
        at -= 1
    return at if text[at : start - 1].casefold() in _ARTICLES else -1


def _without_tail(word: str) -> str:
    """“London” of “London-based”, but all of “Young-sam”."""
    head, _, tail = word.rpartition("-")
    while head and tail.islower() and (tail in plain_words.TAILS or tail.endswith(("ed", "ing"))):
        word = head
        head, _, tail = head.rpartition("-")
    return word
