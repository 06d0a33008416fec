"""A rule of the dates: the words it can begin with, its pattern, what a match means, and its text."""

import re
from collections.abc import Callable

import msgspec

from generator.convert.dates import words
from generator.convert.dates.setting import Meaning, Setting
from generator.convert.rules import RuleText


class Rule(msgspec.Struct, frozen=True):
    """``leads`` are the words it can begin with, in small letters; ``#`` is a number."""

    leads: frozenset[str]
    pattern: re.Pattern[str]
    meaning: Callable[[re.Match[str], Setting], Meaning | None]
    text: RuleText


def rule(
    name: str,
    leads: str,
    pattern: str,
    meaning: Callable[[re.Match[str], Setting], Meaning | None],
    does: str,
    example: str,
    gives: str,
) -> Rule:
    """``pattern`` is a regular expression with the PARTS of ``words``; a space in it is any."""
    filled = pattern
    for key, value in words.PARTS.items():
        filled = re.sub(rf"\b{key}\b", lambda _, value=value: value, filled)
    # A wrapped line is a space, too; the bound keeps every pattern linear.
    filled = filled.replace(" ?", r"\s?").replace("[- ]", "(?:-| )").replace(" ", r"\s{1,4}")
    compiled = re.compile(filled + r"(?!\w)", re.I)
    return Rule(frozenset(leads.split()), compiled, meaning, RuleText(name, does, example, gives))
