"""Where a sentence's main clause may begin: behind its dateline, its “But”, its lead.

A lead is what opens a sentence before its subject: a day, “In Geneva, …”, “As
the talks went on, …”, “Speaking to reporters, …”.
"""

from generator.convert.events import grammar
from generator.convert.events.grammar import Tokens, closing_of

_MOST_COMMAS = 5
_UNITS = frozenset(
    """minute minutes hour hours day days week weeks month months year years moment moments
    decade decades night morning""".split()
)
_ROUGHLY = frozenset("at about around over under nearly almost up".split())
_NUMBERS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred hundreds thousand thousands dozens scores half""".split()
)


def after_opening(tokens: Tokens) -> int:
    """Behind “And”, “Meanwhile,”, a dateline, brackets and marks at a sentence's start."""
    at, classes = 0, tokens.classes
    while at < len(classes):
        if classes[at] in "([":
            at = closing_of(classes, at) + 1
        elif behind := _behind_dateline(tokens, at):
            at = behind
        elif (
            classes[at] in 'c-.,:;"b' + grammar.OTHER and not tokens.words[at].isalnum()
        ) or classes[at] in (grammar.COORDINATOR, grammar.ADVERB):
            at += 1
        else:
            break
    return at


def _behind_dateline(tokens: Tokens, start: int) -> int:
    """Behind “PORT ELSEN, Norway - ”, a dateline that stands within a text; 0 for none."""
    dash = tokens.classes.find("-", start, start + 10)
    if dash <= start or not any(
        len(word) > 2 and word.isupper() for word in tokens.spelt[start:dash]
    ):
        return 0
    of_place = all(
        tokens.capitals[i] or tokens.classes[i] in ",.()" + grammar.DATE for i in range(start, dash)
    )
    return dash + 1 if of_place else 0


def beginnings_of(tokens: Tokens, start: int) -> list[int]:
    """Where the main clause may begin: at once, behind a date, or behind a comma of the lead."""
    classes = tokens.classes
    if start >= len(classes):
        return []
    at = start
    if classes[at] == grammar.PREPOSITION and classes[at + 1 : at + 2] in (
        grammar.DATE,
        grammar.ARTICLE,
    ):
        at += 2 if classes[at + 1 : at + 3] == grammar.ARTICLE + grammar.DATE else 1
    while at < len(classes) and classes[at] == grammar.DATE:
        at += 1
    if (
        at > start
        and classes[at - 1] == grammar.DATE
        and not tokens.words[at - 1].endswith(("'s", "’s"))
    ):
        behind = [at + 1 if classes[at : at + 1] == "," else at]
        if classes[start] != grammar.DATE or classes[at : at + 1] not in (
            grammar.BE,
            grammar.MODAL,
            grammar.PAST,
        ):
            start = behind[0]
            commas = [i for i in range(start, min(len(classes), start + 20)) if classes[i] == ","]
            if classes[start : start + 1] not in (grammar.PREPOSITION, grammar.SUBORDINATOR):
                return [start, *(comma + 1 for comma in commas[:2])]
    if start >= len(classes):
        return []
    if tokens.words[start] in _ROUGHLY and tokens.words[start + 1 : start + 2]:
        following = tokens.words[start + 1]
        words = 2 if following in ("least", "most") or tokens.words[start] == "up" else 1
        number = tokens.words[start + words : start + words + 1] or [""]
        if number[0] in _NUMBERS or number[0][:1].isdigit():
            tokens.classes = classes[:start] + grammar.ARTICLE * words + classes[start + words :]
            return [start]
    opens = grammar.PREPOSITION if _is_time_lead(tokens, start) else classes[start]
    participle = tokens.words[start].endswith("ing") and classes[start] == grammar.WORD
    asked = opens == grammar.PARTICIPLE and classes[start + 1 : start + 2] == grammar.PREPOSITION
    if opens not in (grammar.PREPOSITION, grammar.SUBORDINATOR) and not participle and not asked:
        return [start]
    commas = [i for i in range(start, min(len(classes), 60)) if classes[i] == ","]
    return [comma + 1 for comma in commas[:_MOST_COMMAS]]


def _is_time_lead(tokens: Tokens, start: int) -> bool:
    """“Hours before he left, …”, “two weeks later, …”."""
    words = tokens.words[start : start + 5]
    unit = next((i for i, word in enumerate(words) if word in _UNITS), -1)
    return unit >= 0 and words[unit + 1 : unit + 2] in (
        ["before"],
        ["after"],
        ["later"],
        ["earlier"],
    )
