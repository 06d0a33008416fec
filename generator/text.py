"""Words about text that every stage shares: ids, and the nearest of several names."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

# Of more words than this, only the most alike are compared letter by letter; shorter ones
# than that have too few triples to tell.
_MANY, _COMPARED, _SHORT = 100, 12, 5
_POSTINGS = 2_000
_PLAIN_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_APOSTROPHES = re.compile("['’]")
# The dots of U.S. and of initials: the letters they part are one word.
_ABBREVIATION = re.compile(r"(?<!\w)([^\W\d_])\.")

ARABIC_LETTERS = str.maketrans("يىكأإآٱؤئة", "ییکاااا" + "وی" + "ه")
"""Letters that Arabic and Persian keyboards give one word in several forms, in one of them."""


def make_id(title: str) -> str:
    """The id that a title gives: kebab case, NFC, casefolded; letters of all scripts are kept.

    Empty only where the title holds neither a letter nor a digit.
    """
    text = unicodedata.normalize("NFC", title)
    text = _ABBREVIATION.sub(r"\1", _APOSTROPHES.sub("", text))
    return _kebab(text)


def read_id(text: str) -> str:
    """The id that a text stands for (NFC, casefolded); empty where it is none."""
    if _PLAIN_ID.fullmatch(text):
        return text
    folded = fold_case(text)
    return folded if folded and folded == _kebab(text) else ""


def fold_case(text: str) -> str:
    """NFC, casefolded (Unicode 3.13, toNFC of toCasefold)."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


def nearest(word: str, known: Sequence[str]) -> str:
    """The known word that ``word`` most likely means, or empty.

    A likely one differs in no more than a third of the letters, where two
    neighbours that changed places count as one difference. The first wins, so a set,
    which has none, will not do.
    """
    return _nearest(word, tuple(known))


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """A diagnostic's hint that names the nearest known word, or empty."""
    meant = nearest(word, known)
    return f"did you mean '{meant}'?" if meant else ""


def triples(word: str) -> set[str]:
    """Every three neighbouring letters of a word, its ends counted: words alike share many."""
    padded = f" {word} "
    return {padded[at : at + 3] for at in range(len(padded) - 2)}


def edit_distance(one: str, other: str, most: int) -> int:
    """Optimal string alignment: insertions, deletions, replacements, neighbours swapped.

    Where it cannot be under ``most``, that or more.
    """
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    before: list[int] = []
    above: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, above, row = above, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        # A swap reaches back two rows, over which the least never falls.
        if min(row) >= most and min(above) >= most:
            return most
    return row[-1]


@lru_cache(maxsize=256)
def _nearest(word: str, known: tuple[str, ...]) -> str:
    best, least = "", max(1, len(word) // 3) + 1
    for candidate in _alike(word, known) if len(known) > _MANY else known:
        if abs(len(candidate) - len(word)) < least:
            distance = edit_distance(word.casefold(), candidate.casefold(), least)
            if distance < least:
                best, least = candidate, distance
    return best


def _alike(word: str, known: tuple[str, ...]) -> list[str]:
    """Those of many words that may be near: of like length, or spelt alike, likeliest first."""
    if len(word) < _SHORT:
        return [each for each in known if abs(len(each) - len(word)) <= 1]
    index = _by_triples(known)
    shared: Counter[int] = Counter()
    left = _POSTINGS
    for places in sorted((index.get(each, []) for each in triples(word.casefold())), key=len):
        # The rarest say most; those that half of the words share say nothing.
        shared.update(places[:left])
        left -= len(places)
        if left <= 0:
            break
    return [known[at] for at, _ in shared.most_common(_COMPARED)]


@lru_cache(maxsize=4)
def _by_triples(known: tuple[str, ...]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = {}
    for at, word in enumerate(known):
        for triple in triples(word.casefold()):
            index.setdefault(triple, []).append(at)
    return index


def _kebab(text: str) -> str:
    # Marks (category M) belong to their letters: Arabic vowels, Devanagari signs.
    kept = "".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in fold_case(text))
    return "-".join(kept.split())
