"""Who says what a sentence tells: “…, officials said on Friday”, “The army, Ann Vale said, …”."""

import re

from generator.convert.events.clauses import Clause
from generator.convert.events.verbs import forms_of
from generator.convert.reading import Span

_SAID = r"(?:has |have |had )?(?:said|says|announced|reported|reports|confirmed|stated|added|wrote)"
_WHEN_OR_WHERE = (
    r"(?:on|in|at|to|from|by|late|early|last|this|after|during|via|through|citing"
    r"|today|yesterday|tonight|later|earlier|again"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b[^,;:“”\"]{0,80}"
)
# Behind the last comma: who, the verb, and no more than when and where.
_BEHIND = re.compile(
    rf",[”\"’]?\s+(?:(?P<who>[^,;:“”\"]{{2,80}}?),?\s+{_SAID}"
    rf"|(?:said|says|reported|according\s+to)\s+(?P<behind>(?!that\b|it\b|on\b|in\b)[^,;:“”\"]{{2,80}}?))"
    rf"(?:\s+{_WHEN_OR_WHERE})?[.”\"]*\s*$"
)
_BETWEEN = re.compile(rf"^\s*,\s+(?P<who>[^,;:“”\"]{{2,80}}?)\s+{_SAID}\s*,?\s*$")
# What begins so is another clause, and no more of who says it.
_NO_SAYER = re.compile(r"(?:and|but|or|who|which|that|when|while|as|where|having|also)\b", re.I)
_ATTRIBUTES = re.compile(r"\b(?:who|which|whose|was|were|is|are|has|have|had)\b")
_HARMS = frozenset(
    form
    for verb in """kill murder execute massacre assassinate shoot stab wound injure beat torture
    rape abuse attack assault ambush bomb bombard shell raid strike fire burn destroy demolish loot
    rob steal kidnap abduct seize invade hijack poison gas bribe defraud embezzle smuggle threaten
    harass expel deport detain jail imprison""".split()
    for form in forms_of(verb)
)


def sayer_of(text: str, clause: Clause) -> Span | None:
    """The words that name who says what the clause tells; None where the reporter tells it."""
    verb_end = clause.ends[clause.after - 1]
    found = _BETWEEN.match(text[clause.inserted.start : clause.inserted.end])
    offset = clause.inserted.start
    if not found:
        end = clause.ends[-1]
        comma = text.rfind(",", verb_end, end)
        while comma >= 0 and not found:
            found = _BEHIND.match(text[comma:end])
            offset = comma
            comma = text.rfind(",", verb_end, comma) if end - comma < 200 else -1
    if not found:
        return None
    group = "who" if found["who"] else "behind"
    who = found[group]
    if _NO_SAYER.match(who) or _ATTRIBUTES.search(who):
        return None
    return Span(offset + found.start(group), offset + found.end(group))


def is_contested(clause: Clause) -> bool:
    """Whether the act harms somebody: who is said to have done it may deny it."""
    return clause.verb in _HARMS and not clause.is_passive
