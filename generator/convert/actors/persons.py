"""Words that are a person's name by themselves: a given name and what follows it, initials."""

from collections.abc import Sequence

from generator.convert.actors import forms, plain_words
from generator.convert.actors.family_names import EAST_ASIAN
from generator.convert.actors.states import states
from generator.convert.actors.tables import common_words
from generator.convert.actors.tokens import Word
from generator.convert.given_names import folded, given_names


def person_rule(words: Sequence[Word], title: str) -> tuple[str, str] | None:
    if title:
        return "person", "office"
    if len(words) == 1:
        return None
    if is_given(words[0].folded) and _may_be_person(words):
        return "person", "given-name"
    if len(words[0].text) == 1 and len(words[-1].text) > 1 and _may_be_person(words[1:]):
        return "person", "initials"
    if (
        words[-1].folded in plain_words.NUMERALS
        and words[-1].text.isupper()
        and is_given(words[0].folded)
    ):
        return "person", "number-after"
    if (
        words[0].folded in EAST_ASIAN
        and len(words) < 4
        and all(word.folded not in common_words() for word in words[1:])
    ):
        return "person", "family-name-first"
    if any(word.gap in (" bin ", " ibn ", " van der ", " von ", " bint ") for word in words[1:]):
        return "person", "particle"
    return None


def is_person(words: Sequence[Word]) -> bool:
    """Whether a given name opens a name of two words or more."""
    return len(words) > 1 and is_given(words[0].folded) and _may_be_person(words)


def is_given(word: str) -> bool:
    names = given_names()
    if word in names:
        return True
    if not word.isascii():
        return folded(word) in names
    first, _, second = word.partition("-")
    return bool(second) and first in names


def is_ordinary(word: str) -> bool:
    """Whether a word, folded, is one of ordinary English, or made of such: “third-quarter”."""
    words = common_words()
    if word in words:
        return True
    return "-" in word and all(p in words or p in plain_words.NO_NAMES for p in word.split("-"))


def _may_be_person(words: Sequence[Word]) -> bool:
    """Two to four words, the last no ordinary noun in the plural, none in capitals."""
    if len(words) > 4:
        return False
    last = words[-1]
    if last.folded in forms.HEADS or last.folded in forms.SUFFIXES:
        return False
    if last.folded in forms.NO_ACTORS:
        if last.folded == "day" and words[0].folded in forms.OF_DAYS:
            return False
        return len(words) == 2 and last.folded in forms.NO_ACTORS_AS_SURNAMES
    if len(words) > 2 and any(word.folded in forms.HEADS for word in words[1:-1]):
        return False
    if len(last.text) > 1 and last.text.isupper() and last.text.isalpha():
        return False
    if len(words) == 2 and last.folded in common_words() and words[0].text in states():
        return False  # “America Great”
    if len(words) > 1 and words[0].folded in common_words() and last.folded in common_words():
        # “Grace Period”, “Mark Price”: two ordinary words are a name where others say so.
        return words[0].folded in plain_words.GIVEN_FIRST
    return True
