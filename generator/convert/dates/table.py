"""All rules of the dates in one table, and which of them a word can begin."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import msgspec

from generator.convert.dates import (
    counted,
    days,
    figures,
    holidays,
    lengths,
    months,
    quarters,
    units,
    vague,
    weekdays,
    years,
)
from generator.convert.dates.rule import Match, Rule
from generator.convert.dates.words import (
    AFTER_NUMBER,
    AFTER_PLACE,
    AHEAD,
    COUNT_LEADS,
    shape_of,
)

# Where two matches are as long, the earlier rule goes first.
RULES: tuple[Rule, ...] = (
    *figures.RULES,
    *days.RULES,
    *weekdays.RULES,
    *months.RULES,
    *quarters.RULES,
    *years.RULES,
    *holidays.RULES,
    *units.RULES,
    *counted.RULES,
    *lengths.RULES,
    *vague.RULES,
)

FIGURES = frozenset("0123456789")
# Of letters and figures only figures sort before it: quicker than a look at the first one.
_AFTER_FIGURES = ":"
APOSTROPHES = ("'", "’")
# What may stand right after a number that begins a date.
_JOINTS = frozenset("-–—/.½")
_NO_NUMBER = ("$", "€", "£", "#")
# What joins a number to the one before: “0.2013”, “555-1990”, “news/2013/05/01”.
_JOINING = frozenset(".,-–/")


class Lead(msgspec.Struct, frozen=True):
    """The rules that a word can begin; ``followed`` are the words after it that can, or None.

    ``joined`` tells of a number, which a sign may follow, too: “10-12 June”.
    """

    rules: tuple[Rule, ...]
    followed: frozenset[str] | None
    joined: bool


@lru_cache(maxsize=1)
def leads_of_rules() -> Mapping[str, Lead]:
    places = {*AHEAD, "this", "that", "latest", "first", "final"} - {"past"}
    numbers = frozenset(COUNT_LEADS.split()) - {"0000"}
    known = dict.fromkeys(numbers, AFTER_NUMBER) | dict.fromkeys(places, AFTER_PLACE)
    rules: dict[str, list[Rule]] = {}
    followed: dict[str, set[str]] = {}
    for rule in RULES:
        for lead in sorted(rule.leads):
            word, _, second = lead.partition("_")
            if rule not in rules.setdefault(word, []):
                rules[word].append(rule)
            followed.setdefault(word, set()).add(second)
    return {
        word: Lead(
            tuple(rules[word]),
            known.get(word) or (None if "" in seconds else frozenset(seconds)),
            word in numbers,
        )
        for word, seconds in followed.items()
    }


def candidates_of(small: Sequence[str]) -> list[int]:
    """Where a rule could begin, by the words in small letters alone."""
    leads = leads_of_rules()
    return [
        index
        for index, word in enumerate(small)
        if word < _AFTER_FIGURES or (word in leads and _goes_on(leads[word], small, index))
    ]


def _goes_on(lead: Lead, small: Sequence[str], index: int) -> bool:
    if lead.followed is None or lead.joined:
        return True
    following = small[index + 1] if index + 1 < len(small) else ""
    return following in lead.followed or following[:1] in FIGURES


def fitting_rules(
    text: str, matches: Sequence[Match], small: Sequence[str], index: int, end: int
) -> list[tuple[Rule, Match]]:
    """The rules that match at a word, the longest match first."""
    word, start = small[index], matches[index].start()
    lead = leads_of_rules().get(shape_of(word) if word[0] in FIGURES else word)
    if lead is None or (start and _is_of_number(text, word, start)):
        return []
    if lead.followed is not None:
        following = small[index + 1] if index + 1 < len(small) else ""
        if following not in lead.followed and following[:1] not in FIGURES:
            if not lead.joined:
                return []
            after = text[matches[index].end() : matches[index].end() + 1]
            if after not in _JOINTS and text[start - 1 : start] not in APOSTROPHES:
                return []
    fitting = [
        (rule, match) for rule in lead.rules if (match := rule.pattern.match(text, start, end))
    ]
    if len(fitting) > 1:
        fitting.sort(key=lambda each: -each[1].end())
    return fitting


def _is_of_number(text: str, word: str, start: int) -> bool:
    """Whether a sum of money begins here, or the number goes on that stands before."""
    before = text[start - 1]
    if before in _NO_NUMBER:
        return True
    if before not in _JOINING or word[0] not in FIGURES:
        return False
    return before == "/" or text[start - 2 : start - 1].isdecimal()
