"""Whether two names are one in two spellings: keys that both share, and slips of a letter.

Names are compared word by word and never as a whole, for what tells two names apart
stands in one word: South and North, Iran and Iraq, the first and the second.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from generator.text import ARABIC_LETTERS, edit_distance

_BRACKETED = re.compile(r"\s*[(\[（][^()\[\]（）]*[)\]）]\s*")
_APOSTROPHES = re.compile("['’‘ʼ`´]")
_WORD = re.compile(r"[^\W_]+")
# The Arabic article before a name, also where it takes the sound of the next letter.
_ARTICLE = re.compile(r"\b(?:al|el|ul|ad|an|ar|as|ash|at|az)[-‐–](?=\w)|\b(?:al|el)\s(?=\w)")
_JOINERS = re.compile("[\u0640\u200c\u200d]")

# What transliterations write for one consonant, longest first; doubled letters are one already.
_CONSONANTS = (
    ("kh", "x"),
    ("gh", "k"),
    ("sh", "ş"),
    ("ch", "ç"),
    ("dh", "d"),
    ("zh", "j"),
    ("dj", "j"),
    ("ph", "f"),
    ("q", "k"),
    ("g", "k"),
    ("c", "k"),
    ("w", "v"),
)
_DOUBLED = re.compile(r"([^\W\d_])\1+")
_VOWELS = re.compile("[aeiouy]+")
_LONG_WORD = 7
"""A word of fewer letters may be another word by one letter: Iran, Iraq."""


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name without case, accents, punctuation, brackets and the Arabic article."""
    bare = _BRACKETED.sub(" ", name).strip() or name
    if not bare.isascii():
        bare = unicodedata.normalize("NFKD", _JOINERS.sub("", bare.translate(ARABIC_LETTERS)))
        bare = "".join(c for c in bare if not unicodedata.combining(c))
    folded = _APOSTROPHES.sub("", bare.casefold())
    return tuple(_WORD.findall(_ARTICLE.sub("", folded))) or (folded,)


def bracketed(name: str) -> str:
    """The words in a name's brackets, folded; empty where it has none."""
    return " ".join(" ".join(_WORD.findall(each)) for each in _BRACKETED.findall(name)).casefold()


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """What a word of four letters or more shares with its transliterations; others as they are.

    Khamenei and Khameinei, Qasem and Ghassem, Mohammed and Muhammad have one sound; the
    vowel at the end of a word tells Mario from Maria and is kept.
    """
    if len(word) < 4 or not word.isascii() or not word.isalpha():
        return word
    ending = word[-1] if word[-1] in "ao" else ""
    letters = _DOUBLED.sub(r"\1", word)
    for written, heard in _CONSONANTS:
        letters = letters.replace(written, heard)
    return _VOWELS.sub(_heard, _DOUBLED.sub(r"\1", letters)) + ending


def with_one_letter_less(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Keys of which two names share one where a long word of theirs differs by one letter."""
    for index, word in enumerate(words):
        if len(word) >= _LONG_WORD - 1 and word.isalpha():
            others = tuple(sound(other) for other in words[:index] + words[index + 1 :])
            # The first and the last letter stay: what differs there is a name of its own.
            for at in range(1, len(word) - 1):
                yield (word[:at] + word[at + 1 :], str(index), *others)
            yield (word, str(index), *others)


def differ_by_a_slip(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the words sound alike, save one long word that differs by one letter."""
    if len(one) != len(other):
        return False
    differing = [pair for pair in zip(one, other, strict=True) if sound(pair[0]) != sound(pair[1])]
    if len(differing) != 1:
        return not differing
    first, second = differing[0]
    return (
        min(len(first), len(second)) >= _LONG_WORD - 1
        and max(len(first), len(second)) >= _LONG_WORD
        and first[0] == second[0]
        and first[-1] == second[-1]
        and edit_distance(first, second, 2) == 1
    )


def _heard(vowels: re.Match[str]) -> str:
    """A run of vowels as the sounds at the front and the back of the mouth that it has."""
    front = any(letter in "aeiy" for letter in vowels[0])
    return ("i" if front else "") + ("u" if any(letter in "ou" for letter in vowels[0]) else "")
