"""The office of a person, as the article puts it."""

import re
from collections.abc import Iterable

from generator.convert.actors.mentions import Mention

ROLE_BEFORE = re.compile(
    r"(?:[’']s|\bthe|\ba|\ban|,)\s+((?:[a-z][\w-]*\s+){0,3}"
    r"(?:president|leader|minister|commander|spokesman|spokeswoman|chief|director|secretary|premier"
    r"|chairman|chairwoman|ambassador|senator|governor|mayor|cleric|king|judge|candidate|head)),?\s+$"
)


def role_of(text: str, mentions: Iterable[Mention]) -> str:
    """The office that stands before the name."""
    for mention in mentions:
        before = text[max(0, mention.start - 80) : mention.start]
        title = re.search(r"(?:\b[A-Z][a-z]+\.?\s+){0,2}$", before)
        lead = before[: title.start()] if title else before
        if found := ROLE_BEFORE.search(lead):
            return " ".join(found[1].split())
    return ""
