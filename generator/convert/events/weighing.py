"""How much a sentence looks like an event that an editor would take."""

import re
from collections.abc import Sequence

import msgspec

from generator.convert.events.clauses import Clause
from generator.convert.events.dating import EventDate
from generator.convert.events.telling import Sentence

_POSITION = (3.0, 2.0, 1.5, 1.0, 1.0, 1.0)
_TOLL = ("killed", "killing", "died", "dead", "wounded", "wounding", "injur", "missing", "displac")
_NUMBER = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores"
    r"|hundreds?|thousands?|several|no one|nobody)\b"
)
_FUTURE = re.compile(
    r"^(?:is|are|was|were)\s+(?:to|set to|due to|expected to|scheduled to|likely to|about to"
    r"|going to|planning to|hoping to|preparing to)\b"
)
_SUPPOSES = frozenset(
    """will won't won’t shall may might could would should can ought perhaps possibly probably
    likely unlikely believe believes think thinks hope hopes expect expects seems seem
    appears appear if""".split()
)
_STATES = frozenset("is are has have does do remains becomes".split())
_BACKGROUND = (
    " last year", "years ago", "decades ago", "decade ago", " in the past", " for years",
    " for decades", " for months", "historically", "traditionally", " has long ", " have long ",
    " used to ",
)  # fmt: skip
_YEAR = re.compile(r"\b(?:since|in) (?:19|20)\d\d\b")
_ABOUT_PUBLICATION, _DATED, _TOLD, _DONE, _BY_SOMEBODY = 0.5, 2.0, 0.5, 1.5, 1.0


class Sight(msgspec.Struct, frozen=True):
    """A sentence at first sight: ``share`` of the headline's words that it says again, its
    ``weight`` before its clause is read, and the most that it can have after."""

    share: float
    weight: float
    at_most: float


def first_sight(
    sentence: Sentence, headline: Sequence[Sequence[str]], has_date: bool, has_actor: bool
) -> Sight:
    """From the place in the text, the words of the headline, dates and names.

    ``headline`` holds, for each of its words, how the forms of it begin.
    """
    told = " " + sentence.folded
    again = sum(any(f" {form}" in told for form in forms) for forms in headline)
    share = again / len(headline) if headline else 0.0
    weight = _POSITION[sentence.index] if sentence.index < len(_POSITION) else 0.0
    weight += 0.5 if sentence.opens else 0.0
    weight += 5.0 * share
    weight += 1.5 if has_date else 0.0
    weight += 0.5 if has_actor else 0.0
    weight += 1.5 if tells_toll(told) else 0.0
    if any(words in told for words in _BACKGROUND) or _YEAR.search(told):
        weight -= 1.5
    adds = (_DATED if has_date else _ABOUT_PUBLICATION) + _DONE
    return Sight(share, weight, weight + adds + (_BY_SOMEBODY if has_actor else 0.0))


def tells_toll(folded: str) -> bool:
    """Whether the words, casefolded, say how many died, were hurt or are missing."""
    return any(word in folded for word in _TOLL) and _NUMBER.search(folded) is not None


def is_supposed(clause: Clause) -> bool:
    """Whether the clause tells what might be, or what is still to come."""
    first = clause.group[0]
    return (
        first in _SUPPOSES
        or clause.verb in _SUPPOSES
        or _FUTURE.match(" ".join(clause.words[:4])) is not None
    )


def weight_of_clause(clause: Clause, kind: str, date: EventDate | None, subjects: int) -> float:
    """What the clause adds: a dated act of somebody named; and takes: what is, or might be."""
    weight = _DATED if date else _ABOUT_PUBLICATION
    weight += _TOLD if kind == "statement" else _DONE if kind else 0.0
    weight += _BY_SOMEBODY if subjects else 0.0
    group = " ".join(clause.group)
    first = clause.group[0]
    if first in ("had", "hadn't", "hadn’t") and len(clause.group) > 1:
        weight -= 3.0
    elif clause.verb in _STATES or group in ("has been", "have been"):
        weight -= 5.0
    elif clause.verb in ("was", "were", "had") or first in ("is", "are"):
        weight -= 2.0
    if "not" in clause.group or "never" in clause.group or first.endswith(("n't", "n’t")):
        weight -= 1.0
    if clause.subject_words[0] in ("no", "none", "neither", "nobody", "nothing", "few"):
        weight -= 1.0
    if kind == "statement" and not subjects:
        weight -= 1.5
    return weight
