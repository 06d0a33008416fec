"""The office of a person, in the article's words: before the name or after it."""

import re
from collections.abc import Iterable

from generator.convert.actors import offices
from generator.convert.actors.mentions import Mention

# A role is looked for at the first places where somebody is named, and within so many characters.
_MENTIONS = 6
_LONGEST = 80
_WORDS_BEFORE = 4
_WORDS_AFTER = 8
_ROLES = (offices.OFFICES | offices.ROLES) - offices.NO_ROLES
_NO_ROLES = frozenset(("who", "which", "and", "as", "with", "in", "a", "but"))
_OPENS = frozenset(("the", "a", "an", "his", "her", "its", "their", "our"))
_OWNS = ("’s", "'s", "s’", "s'")
# Whoever is called one of these does not hold the office, or not in full.
_NOT_HELD = frozenset(
    """former onetime one-time erstwhile retired ousted deposed dismissed sacked outgoing incoming
    acting interim caretaker provisional honorary shadow would-be self-styled self-proclaimed
    then late""".split()
)
# “Then” and “late” say so only in “met then President Vale” and “the late President Vale”.
_NO_TIME_BEFORE = frozenset(("and", "but", "or", "he", "she", "it", "they", "we", "who", "which"))
_BETWEEN = 3
_AFTER = re.compile(
    r",\s(?:(?:the|an?)\s)?((?:[a-z][\w’'-]*|[A-Z]\w+[’']s)(?:\s[\w’'&.-]+){0,9}?)"
    r"(?:[,;)—]|\.(?:\s|$)|\s(?:who|which|whose|said|told)\b)"
)


def role_of(text: str, mentions: Iterable[Mention]) -> str:
    """The office before the name, else the one after it; empty where none is told."""
    for at, mention in enumerate(mentions):
        if at == _MENTIONS:
            break
        role = _before(text, mention) or _after(text, mention.end)
        if role:
            return role
    return ""


def _before(text: str, mention: Mention) -> str:
    """“supreme leader” of “Iran’s supreme leader Ayatollah Ali Khamenei”, “Prime Minister”."""
    title = mention.title
    end = mention.start
    if title:
        end = text.rfind(title, max(0, end - len(title) - 5), end)
    words = text[max(0, end - _LONGEST) : end].split()
    lower: list[str] = []
    while words and len(lower) < _WORDS_BEFORE and words[-1].rstrip(",").islower():
        if words[-1] in _OPENS or words[-1].endswith(_OWNS):
            break
        if lower and not words[-1][-1].isalpha():
            break
        lower.append(words.pop())
    if lower and lower[0].rstrip(",") in _ROLES and not lower[0].endswith("s"):
        if lower[0] == "major" or lower[-1].endswith((".", ";", ":")):
            return ""
        told = words[-1] if words else ""
        if told in _OPENS or told.endswith((*_OWNS, ",")):
            return " ".join(reversed(lower)).rstrip(",")
        if lower[0].endswith(","):
            return ""
        office = lower[:1]
        for word in lower[1:]:
            if word not in _ROLES and word not in offices.OFFICE_MODIFIERS:
                break
            office.append(word)
        return _qualified([*words, *reversed(lower[len(office) :])], " ".join(reversed(office)))
    held = (word.casefold() in _ROLES for word in title.split())
    return _qualified([*words, *reversed(lower)], " ".join(title.split())) if any(held) else ""


def _qualified(before: list[str], office: str) -> str:
    """“former Prime Minister” for “former French Prime Minister”: with what says it is not held."""
    for at in range(len(before) - 1, max(-1, len(before) - 1 - _BETWEEN), -1):
        word = before[at].lstrip("“‘\"'(")
        if word.casefold() in _NOT_HELD and _says_so(word, before[at - 1] if at else ""):
            return f"{word} {office}"
        if not (word[:1].isupper() and (word[-1].isalpha() or word.isupper())):
            break
    return office


def _says_so(word: str, before: str) -> bool:
    if word.casefold() == "late":
        return before.casefold() in _OPENS or before.endswith(_OWNS)
    if word.casefold() == "then":
        return word == "then" and before[-1:].isalpha() and before not in _NO_TIME_BEFORE
    return True


def _after(text: str, end: int) -> str:
    """“president of Iran” of “Hassan Rouhani, the president of Iran, said”."""
    if text[end : end + 1] != ",":
        return ""
    found = _AFTER.match(text, end, end + _LONGEST)
    if found is None:
        return ""
    words = found[1].split()
    nouns = (word.casefold() in _ROLES and word[-1] != "s" for word in words[:_WORDS_BEFORE])
    if len(words) > _WORDS_AFTER or words[0] in _NO_ROLES or words[-1] in ("Mr", "Mrs", "Ms"):
        return ""
    return " ".join(words) if any(nouns) else ""
