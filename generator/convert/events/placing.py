"""Where an event was: the town, region or state that its own clause names."""

import unicodedata
from collections.abc import Sequence

from generator.convert.actors.tables import places
from generator.convert.events import grammar
from generator.convert.events.cast import Mention
from generator.convert.events.clauses import Clause

_AT = frozenset(("in", "at", "near", "outside"))
_ELSEWHERE = ("statement", "economy")
_LONGEST_NAME = 4
_ENDS = frozenset("after before since until according".split())


def place_of(text: str, clause: Clause, kind: str, here: Sequence[Mention]) -> str:
    """The first place behind “in”, “at” or “near”; empty where no table knows one.

    Of “near London” all is kept: it was not in London. Where something is said or traded, the
    place is mostly that of what is spoken of (“losses in New York”), and left out.
    """
    if kind in _ELSEWHERE:
        return ""
    states = {mention.start: mention.end for mention in here if mention.actor.kind == "state"}
    for at in range(clause.after, len(clause.words) - 1):
        if clause.classes[at] == grammar.RELATIVE or clause.words[at] in _ENDS:
            return ""
        if clause.words[at] not in _AT or not clause.capitals[at + 1]:
            continue
        start = clause.starts[at + 1]
        name = text[start : states[start]] if start in states else _town(text, clause, at + 1)
        if name:
            near = clause.words[at] in ("near", "outside")
            return " ".join((text[clause.starts[at] : start] + name if near else name).split())
    return ""


def _town(text: str, clause: Clause, first: int) -> str:
    """The longest name in the table of places that begins here and ends with its run."""
    last = first
    while last < len(clause.words) and clause.capitals[last] and last < first + _LONGEST_NAME:
        last += 1
    name = text[clause.starts[first] : clause.ends[last - 1]]
    return name if _plain(name) in places() else ""


def _plain(name: str) -> str:
    """The name as the table has it: without accents, one space between words."""
    parts = unicodedata.normalize("NFD", " ".join(name.split()))
    return "".join(part for part in parts if not unicodedata.combining(part))
