"""An event's title and id, cut from the words of its sentence: who did what, without the day.

Where no end that says a whole is in reach, there is no title. Only the words
decide, never who is registered: so titles, and the ids made of them, are the
same on every site.
"""

import re

from generator.convert.actors import slug
from generator.convert.events import grammar
from generator.convert.events.clauses import Clause
from generator.convert.events.endings import endings_of, said_in
from generator.convert.events.stems import SMALL_WORDS
from generator.convert.events.subjects import subjects_of

LONGEST_TITLE = 80
_SAYS_A_CLAUSE = frozenset(("said", "says"))
_KEPT_ADVERBS = frozenset(
    """not never reportedly allegedly apparently only just even nearly almost very quite rather
    first again up down out off back""".split()
)
_PARTICLES_OF_VERBS = frozenset("up out off down over".split())
_OF_RELEASE = frozenset("published released issued broadcast aired posted".split())
# A title is read far from where the reporter stood.
_NEAR_THE_REPORTER = re.compile(r"\b(?:here|us|we|our|ours|me|my|you|your)\b")
_QUOTED = re.compile('[“"]|``')
_OF_DATE = frozenset("on in at by late early since of from during over".split())


def event_title(text: str, clause: Clause, subject: str = "") -> str:
    """The title, or empty where the words give none. ``subject`` stands for a pronoun."""
    for short in (subject,) if subject else dict.fromkeys(subjects_of(text, clause)):
        told = _predicate(text, clause, LONGEST_TITLE - len(short) - 1)
        if told:
            title = f"{short} {told}"
            return title[:1].upper() + title[1:]
    return ""


def event_id(title: str) -> str:
    words = [word for word in slug(title).split("-") if word not in SMALL_WORDS]
    return "-".join(words[:6]) or slug(title)


def _predicate(text: str, clause: Clause, room: int) -> str:
    """Verb and what belongs to it, in up to ``room`` characters; empty where it does not fit."""
    said = said_in(clause)
    if said is None:
        return ""
    dropped = _dropped(clause) | said.inserted
    if said.that >= 0 and clause.verb in _SAYS_A_CLAUSE:
        dropped |= {said.that}
    best = ""
    for end in endings_of(clause, dropped, said.whole_from):
        told = _kept(text, clause, dropped, end)
        if len(told) > room:
            break
        if _is_balanced(told) and not _is_near_the_reporter(told):
            best = told
    return best


def _is_near_the_reporter(told: str) -> bool:
    return _NEAR_THE_REPORTER.search(told) is not None and not _QUOTED.search(told)


def _is_balanced(told: str) -> bool:
    single = told.count("``") == told.count("''") or told.count("''") % 2 == 0 == told.count("``")
    return single and told.count('"') % 2 == 0 and told.count("“") == told.count("”")


def _kept(text: str, clause: Clause, dropped: frozenset[int], end: int) -> str:
    """The words from the verb to the token ``end``, without those that are dropped."""
    pieces, at = [], clause.starts[0]
    for index in range(end):
        if index in dropped:
            pieces.append(text[at : clause.starts[index]])
            at = clause.ends[index]
    pieces.append(text[at : clause.ends[end - 1]] if at < clause.ends[end - 1] else "")
    told = " ".join("".join(pieces).split())
    return re.sub(r"\s+([,.;:])", r"\1", told).strip(" ,;:-–—")


def _dropped(clause: Clause) -> frozenset[int]:
    """The tokens that a title does without: its day, asides in brackets, “also”.

    The days of other clauses stay: they tell of something else.
    """
    classes, words = clause.classes, clause.words
    dropped: set[int] = set()
    own = True
    for index, kind in enumerate(classes):
        own = own and kind not in (grammar.RELATIVE, grammar.SUBORDINATOR)
        if index in dropped:
            continue
        if kind == grammar.DATE:
            if not own or classes[index - 1] == grammar.DATE or not _is_adverbial(clause, index):
                continue
            at = index - 1
            while at >= 0 and words[at] in _OF_DATE and classes[at] != grammar.DATE:
                dropped.add(at)
                at -= 1
            end = index
            while classes[end : end + 1] == grammar.DATE:
                dropped.add(end)
                end += 1
            if at > clause.after and words[at] in _OF_RELEASE and classes[at - 1] == grammar.WORD:
                dropped.add(at)  # “in an interview published Monday”
        elif kind == "," and _is_age(clause, index):
            dropped.update((index, index + 1))
            if classes[index + 2 : index + 3] == ",":
                dropped.add(index + 2)
        elif kind in "([":
            closing = classes.find(")" if kind == "(" else "]", index)
            dropped.update(range(index, closing + 1) if closing > 0 else ())
        elif kind == grammar.ADVERB and index < clause.after + 1 and _is_light(words[index]):
            dropped.add(index)
    return frozenset(dropped)


def _is_age(clause: Clause, comma: int) -> bool:
    """“Vale, 52, …”: a number alone behind a name."""
    age, following = clause.words[comma + 1 : comma + 2], clause.classes[comma + 2 : comma + 3]
    named = comma > 0 and clause.capitals[comma - 1]
    return (
        named and age != () and age[0].isdigit() and len(age[0]) < 4 and following in (",", ".", "")
    )


def _is_light(adverb: str) -> bool:
    """“Also”, “later”: not what changes the sense, nor “reportedly”."""
    return adverb not in _KEPT_ADVERBS and not adverb.endswith("ly")


def _is_adverbial(clause: Clause, index: int) -> bool:
    """“On Sunday”, “last week”, but not “Sunday’s race”, “since Sunday” or “spent Sunday”."""
    if index == clause.after and clause.verb in ("spent", "marked", "lasted", "observed"):
        return False
    end = index
    while clause.classes[end : end + 1] == grammar.DATE:
        end += 1
    if clause.words[end - 1].endswith(("'s", "’s", "s’")):
        return False
    before = clause.words[index - 1] if index else ""
    kind = clause.classes[index - 1] if index else ""
    if kind == grammar.PREPOSITION and before not in _PARTICLES_OF_VERBS:
        return before in _OF_DATE and before not in ("since", "of", "from")
    return kind != grammar.ARTICLE
