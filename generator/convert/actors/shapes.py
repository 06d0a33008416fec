"""Words that are an organisation's name by their form: “Inc”, “Ministry of”, capital letters."""

import re
from collections.abc import Sequence

from generator.convert.actors import forms, plain_words
from generator.convert.actors.persons import is_given
from generator.convert.actors.states import peoples, states
from generator.convert.actors.tables import common_words
from generator.convert.actors.tokens import Word
from generator.convert.given_names import given_names

_TWO_IN_ONE = re.compile(r"[A-Z][a-z]{2,}(?:[A-Z][a-z]*[a-rt-z]|[A-Z]{1,3})")


def is_body(words: Sequence[Word]) -> bool:
    """Whether the words say themselves that they name an organisation."""
    if len(words) == 1:
        return False
    last = words[-1].folded
    if last in forms.SUFFIXES or words[0].folded in forms.OPENINGS:
        return True
    if last in forms.HEADS:
        person = len(words) == 2 and last in forms.HEADS_AS_SURNAMES and is_given(words[0].folded)
        return not person
    for at in range(1, len(words)):
        gap = words[at].gap
        if gap == " ":
            continue
        if gap == " & ":
            return True
        if gap.startswith((" of", " for", " on")) and words[at - 1].folded in forms.OPENS_OF:
            return True
    return False


def by_capitals(words: Sequence[Word]) -> tuple[str, str]:
    """“CITIC” and “NationsBank” are organisations; two ordinary words in capitals are none."""
    if len(words) == 1:
        if _is_acronym(words[0]):
            return "organisation", "capital-letters"
        if _has_inner_capital(words[0].text):
            return "organisation", "inner-capital"
    elif all(len(word.text) > 1 and word.text.isupper() for word in words):
        if words[0].folded in given_names() and len(words) < 4:
            return "person", "given-name"
        if all(word.folded in common_words() for word in words):
            return "none", ""
        return "organisation", "capital-letters"
    return "", ""


def is_shouted(words: Sequence[Word]) -> bool:
    """“PRESS DIGEST”: ordinary words in capitals, which are a heading and no name."""
    return all(word.text.isupper() and word.folded in common_words() for word in words)


def is_of_peoples(word: str) -> bool:
    """“Israeli-Syrian”, “Anglo-French”."""
    return all(part in peoples() or part in states() for part in word.split("-"))


def _has_inner_capital(word: str) -> bool:
    """“NationsBank” and “KeyCorp”, but not “McDonald”, “O'Neill”, “DeLay”."""
    return _TWO_IN_ONE.fullmatch(word) is not None and not word.startswith(("Mac", "Fitz", "Van"))


def _is_acronym(word: Word) -> bool:
    text = word.text
    if word.folded in common_words():
        return False
    if not 2 < len(text) < 8 or text in plain_words.NO_ACRONYMS or text[1] == "-":
        return False
    return text.replace("-", "").replace("&", "").isalpha() and text.isupper() and "." not in text
