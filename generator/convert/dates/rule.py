"""A rule of the dates: what it can begin with, its pattern, what a match means, and its text."""

import re
from collections.abc import Callable

import msgspec

from generator.convert.dates.setting import Meaning, Setting
from generator.convert.dates.words import PARTS
from generator.convert.rules import RuleText

Match = re.Match[str]

_PART = re.compile(r"\b(?:" + "|".join(PARTS) + r")\b")


class Rule(msgspec.Struct, frozen=True):
    """``leads`` are the words it can begin with, in small letters, and the shapes of numbers.

    Two words joined by ``_`` are both needed; the shapes are ``00``, ``0000``, ``00th``, ``0s``
    and ``0q``.
    """

    leads: frozenset[str]
    pattern: re.Pattern[str]
    meaning: Callable[[Match, Setting], Meaning | None]
    text: RuleText


def rule(
    name: str,
    leads: str,
    pattern: str,
    meaning: Callable[[Match, Setting], Meaning | None],
    does: str,
    example: str,
    gives: str,
) -> Rule:
    """A rule whose ``pattern`` is a regular expression with the PARTS of ``words``.

    A space in it is white space as in a wrapped text, ``[- ]`` a hyphen or that.
    """
    filled = _PART.sub(lambda part: PARTS[part[0]], pattern)
    # The bound on white space keeps every pattern linear.
    filled = filled.replace(" ?", r"\s?").replace("[- ]", "(?:-| )").replace(" ", r"\s{1,4}")
    compiled = re.compile(rf"(?:{filled})(?!\w)", re.I)
    return Rule(frozenset(leads.split()), compiled, meaning, RuleText(name, does, example, gives))
