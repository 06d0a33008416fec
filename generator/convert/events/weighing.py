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
    ``weight`` before its clause is read, the most that it can have after, and whether it tells
    a ``toll``: how many died, were hurt or are missing."""

    share: float
    weight: float
    at_most: float
    toll: bool


class Glance:
    """Looks at the sentences of one article; what none of them holds is looked for only once.

    ``headline`` has, for each of its words, how the forms of it begin; ``page`` is the article,
    casefolded.
    """

    def __init__(self, headline: Sequence[Sequence[str]], page: str) -> None:
        self._all = len(headline)
        self._headline = [[f" {form}" for form in forms if form in page] for forms in headline]
        self._background = [words for words in _BACKGROUND if words in page]
        self._toll = [word for word in _TOLL if word in page]

    def at(self, sentence: Sentence, has_date: bool, has_actor: bool) -> Sight:
        """From the place in the text, the words of the headline, dates and names."""
        told = " " + sentence.folded
        again = 0
        for forms in self._headline:
            for form in forms:
                if form in told:
                    again += 1
                    break
        share = again / self._all if self._all else 0.0
        weight = _POSITION[sentence.index] if sentence.index < len(_POSITION) else 0.0
        weight += 0.5 if sentence.opens else 0.0
        weight += 5.0 * share
        weight += 1.5 if has_date else 0.0
        weight += 0.5 if has_actor else 0.0
        toll = self._tells_toll(sentence)
        weight += 1.5 if toll else 0.0
        if _YEAR.search(told) or any(words in told for words in self._background):
            weight -= 1.5
        adds = (_DATED if has_date else _ABOUT_PUBLICATION) + _DONE
        return Sight(share, weight, weight + adds + (_BY_SOMEBODY if has_actor else 0.0), toll)

    def _tells_toll(self, sentence: Sentence) -> bool:
        for word in self._toll:
            if word in sentence.folded:
                return _NUMBER.search(sentence.folded) is not None
        return False


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
    elif first in ("has", "have"):
        weight -= (
            1.0  # “have worked for days”: up to now, and oftener the state of things than news
        )
    if "not" in clause.group or "never" in clause.group or first.endswith(("n't", "n’t")):
        weight -= 1.0
    if clause.subject_words[0] in ("no", "none", "neither", "nobody", "nothing", "few"):
        weight -= 1.0
    if kind == "statement" and not subjects:
        weight -= 1.5
    return weight
