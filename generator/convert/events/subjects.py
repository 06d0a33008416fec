"""Who a clause is about, in the words of its sentence: a person by the name alone."""

import re
from collections.abc import Iterator, Sequence

from generator.convert.events.clauses import Clause
from generator.convert.given_names import folded, given_names
from generator.convert.lexicon import TITLES

_PARTICLES = frozenset("al bin ibn de da del della der di du la le van von ben abu el dos".split())
# Between two capitals these are part of a name.
JOIN_NAMES = frozenset("for on against of without".split())
_BRACKETS = re.compile(r"\s*[(\[][^)\]]{0,80}[)\]]")
_RELATIVE = re.compile(r"\s(?:who|which|that)\s")
_PREPOSITION = re.compile(r"\s(?:at|in|on|from|for|with|near|outside|inside|against|over|about)\s")


def _whole_subject(text: str, clause: Clause) -> str:
    """The subject's words: a person's name alone, without office and what is inserted."""
    name = _named_person(text, clause)
    if name:
        return name
    words = _BRACKETS.sub("", text[clause.subject.start : clause.subject.end])
    return " ".join(words.split()).strip("“”\"'‘’ ,")


def subjects_of(text: str, clause: Clause) -> Iterator[str]:
    """The subject's words, then shorter ones for where those leave no room."""
    lead = _whole_subject(text, clause)
    if not lead:
        return
    yield lead
    if _is_person(text, clause):
        yield lead.split()[-1]
        return
    names = [_name_at_end(part.split()) for part in lead.split(" and ")]
    if all(names):
        yield " and ".join(names)
    # “Seven men who seized an airliner”, “Workers at the mine”
    for words in (_RELATIVE, _PREPOSITION):
        cut = next((m for m in words.finditer(lead) if not _joins_name(lead, m)), None)
        if cut and lead[cut.start() - 1] != ",":
            yield re.sub(r"\s+\S+ed$", "", lead[: cut.start()])  # “mines fitted with …”


def _joins_name(lead: str, preposition: re.Match[str]) -> bool:
    """“The Institute for Fiscal Studies”, “Committee on Standards”: one name."""
    before = lead[: preposition.start()].split()[-1]
    name = before[0].isupper() and lead[preposition.end() : preposition.end() + 1].isupper()
    return name and preposition[0].strip() in JOIN_NAMES


def _name_at_end(words: Sequence[str]) -> str:
    """“Aslan Maskhadov” of “rebel leader Aslan Maskhadov”; empty where no person's name ends it."""
    first = len(words)
    while first > 0 and (words[first - 1][0].isupper() or words[first - 1] in _PARTICLES):
        first -= 1
    run = words[first:]
    for at, word in enumerate(run[:-1]):
        if folded(word) in given_names():
            return " ".join(run[at:])
    return ""


def _is_person(text: str, clause: Clause) -> bool:
    """Whether the words themselves tell that the subject is a person with a name."""
    if " " in _named_person(text, clause):
        return True
    words = text[clause.subject.start : clause.subject.end].split()
    return _is_name(words) and len(words) < 4 and folded(words[0]) in given_names()


def _named_person(text: str, clause: Clause) -> str:
    inserted = text[clause.inserted.start : clause.inserted.end].strip(" ,\n-–—").split(",")[0]
    words = text[clause.subject.start : clause.subject.end].split()
    described = words and (words[0].casefold() in ("the", "a", "an") or words[-1].islower())
    if described and _is_name(inserted.split()):
        words = inserted.split()
    first = len(words)
    while first > 0 and (words[first - 1][0].isupper() or words[first - 1] in _PARTICLES):
        if words[first - 1].endswith(("'s", "’s", "’", ",")):
            break
        first -= 1
    run = words[first:]
    after_office = first > 0 and words[first - 1].casefold() in TITLES
    for at in range(len(run) - 2, -1, -1):
        if _office(run[at]):
            run, after_office = run[at + 1 :], True
            break
    if " and " in f" {' '.join(words[:first])} " or not run:
        return ""
    if inserted and run == words and " " in inserted and words == inserted.split():
        return " ".join(run)
    if after_office and len(run) > 1:
        return " ".join(run)
    return (
        _name_at_end(words)
        if first > 0 and len(run) > 1 and folded(run[0]) in given_names()
        else ""
    )


def _office(word: str) -> bool:
    return word.casefold().rstrip(".").removesuffix("-elect") in TITLES


def _is_name(words: Sequence[str]) -> bool:
    """“Gen. Ghasem Soleimani”, not “a former judge” and not “62”."""
    return 1 < len(words) < 7 and all(
        word[0].isupper() or word in _PARTICLES or word[:3] in ("al-", "el-") for word in words
    )
