"""Whether a person is “he” or “she”: a title tells it, a word of kin, the given name."""

import re
from collections.abc import Iterable, Sequence

from generator.convert.actors.kinds import Evidence
from generator.convert.actors.titles import last_word
from generator.convert.given_names import pronoun_of

_OF_TITLES = {
    **dict.fromkeys("mrs ms miss lady dame queen princess madame senora frau".split(), "she"),
    **dict.fromkeys("mr sir lord king prince herr senor monsieur".split(), "he"),
}
# “His wife, Ann Vale”: the word stands right before the name.
_OF_KIN = {
    **dict.fromkeys(
        """wife ex-wife widow mother stepmother grandmother sister stepsister half-sister daughter
        stepdaughter granddaughter aunt niece girlfriend fiancee fiancée mistress""".split(),
        "she",
    ),
    **dict.fromkeys(
        """husband ex-husband widower father stepfather grandfather brother stepbrother
        half-brother son stepson grandson uncle nephew boyfriend fiance fiancé""".split(),
        "he",
    ),
}
# Up to the next name of the clause a wife is a man’s, and “herself” is its subject.
_OWN = re.compile(
    r"[^.;:!?“”\"\nA-Z]{0,60}?\b(?:(?P<he>his (?:\w+ )?(?:wife|ex-wife)|himself)"
    r"|(?P<she>her (?:\w+ )?(?:husband|ex-husband)|herself))\b"
)
_KIN_BEFORE = 24
# So far behind a name a pronoun may be its bearer's.
_AFTER = 80
_WORDS = {"he": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "herself": "she"}


def pronoun_of_title(title: str) -> str:
    """“she” of “Mrs.”; empty where a man and a woman are called so."""
    return _OF_TITLES.get(last_word(title), "")


def pronoun_by_text(text: str, evidence: Evidence) -> str:
    """What the places of a full name tell: a title, a word of kin, a wife or a husband; or empty.

    Empty, too, where they disagree.
    """
    told = {pronoun_of_title(title) for title, _ in evidence.titles}
    for start, end in evidence.spots:
        told |= {_kin_before(text, start), pronoun_after(text, end)}
    told.discard("")
    return told.pop() if len(told) == 1 else ""


def pronoun_by_name(name: str) -> str:
    """What the name alone tells: “King Hussein” is “he”, “Ann Vale” is “she”."""
    first = name.partition(" ")[0]
    return _OF_TITLES.get(first.casefold(), "") or pronoun_of(first)


def pronoun_after(text: str, end: int) -> str:
    """“he” of “Vale and his wife”, of “Vale himself”; empty where the clause tells nothing."""
    found = _OWN.match(text, end, end + _AFTER)
    return (found.lastgroup or "") if found else ""


def pronouns_near(text: str, ends: Iterable[int]) -> Sequence[str]:
    """Every “he” and “she” that stands soon after one of the places, whosever it is."""
    words = (word for end in ends for word in text[end : end + _AFTER].split())
    return [_WORDS[word] for word in words if word in _WORDS]


def _kin_before(text: str, start: int) -> str:
    words = text[max(0, start - _KIN_BEFORE) : start].split()
    return _OF_KIN.get(words[-1].rstrip(",").casefold(), "") if words else ""
