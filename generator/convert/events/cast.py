"""Who takes part in an event, and in which role; who is said to have said so."""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

import msgspec

from generator.convert.actors import DraftActor
from generator.convert.events import grammar
from generator.convert.events.clauses import Clause
from generator.convert.events.sayers import is_contested, sayer_of
from generator.convert.reading import Span

_MOST_ACTORS = 8
_OWNED = re.compile(r"['’]s?(?!\w)")
_ATTRIBUTE = re.compile(r"[ \t\r\n]+(?!and\b|or\b|who\b|has\b|have\b|was\b|were\b)[a-z]")
_HELD = re.compile(r"\b(?:of|in|at|from|for|by|with|to|on|against|near|under|over)\s+(?:the\s+)?$")
_BY = re.compile(r"\bby\s+(?:[\w.’'-]+\s+){0,4}$")
_TOGETHER = re.compile(r"(?:\bwith|\band|,)\s+(?:[\w.’'-]+\s+){0,4}$")
_MEETING = frozenset("met meets meet meeting talked spoke conferred negotiated signed".split())
_SAID_TO_BE = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly)\b"
    r"|\b(?:is|are|was|were)\s+(?:said|alleged|reported|believed|thought|understood)\s+to\b",
    re.I,
)
_ACCORDING = re.compile(r"\baccording\s+to\s*", re.I)


class EventActor(msgspec.Struct, frozen=True):
    """``alleged`` is what is only said of an actor; ``said_by`` is an actor's id or a publisher."""

    actor: str
    role: str = "acts"
    alleged: bool = False
    said_by: str = ""


class Mention(msgspec.Struct, frozen=True):
    start: int
    end: int
    actor: DraftActor


class Mentions:
    """Where actors are named, in the order of the text."""

    def __init__(self, actors: Sequence[DraftActor]) -> None:
        self._all = sorted(
            (Mention(span.start, span.end, actor) for actor in actors for span in actor.mentions),
            key=lambda mention: (mention.start, mention.end),
        )
        self._starts = [mention.start for mention in self._all]

    def within(self, span: Span) -> list[Mention]:
        first = bisect_left(self._starts, span.start)
        return self._all[first : bisect_left(self._starts, span.end)]

    def any_within(self, span: Span) -> bool:
        first = bisect_left(self._starts, span.start)
        return first < len(self._starts) and self._starts[first] < span.end


class Cast(msgspec.Struct, frozen=True):
    """``said_by`` is the actor by whom the passage is said; ``note`` tells the editor what could
    not be written: that it is said, and not by an actor."""

    actors: tuple[EventActor, ...]
    said_by: str = ""
    note: str = ""

    @property
    def acting(self) -> tuple[str, ...]:
        return tuple(entry.actor for entry in self.actors if entry.role in ("acts", "speaks"))


def subjects_of(text: str, clause: Clause, here: Sequence[Mention]) -> list[Mention]:
    """Who the subject is: persons, where it names any, else whatever acts in it."""
    found = []
    for mention in here:
        in_subject = clause.subject.start <= mention.start < clause.subject.end
        if not in_subject and not _is_name_inserted(text, clause, mention):
            continue
        if _OWNED.match(text, mention.end) or _HELD.search(
            text, clause.subject.start, mention.start
        ):
            continue
        attribute = mention.end < clause.subject.end and _ATTRIBUTE.match(text, mention.end)
        if attribute and mention.actor.kind in ("person", "organisation"):
            continue
        found.append(mention)
    return [each for each in found if each.actor.kind == "person"] or found


def cast_of(
    text: str,
    clause: Clause,
    passage: Span,
    here: Sequence[Mention],
    subjects: Sequence[DraftActor],
    *,
    kind: str,
    roles: Collection[str] = (),
    publisher: str = "",
) -> Cast:
    """The actors of a passage, each once: those of the subject first. ``roles`` are the site's."""
    roles_of: dict[str, str] = {}
    spoken = kind == "statement"
    suffers = "affected" if "affected" in roles else "named"
    for actor in subjects:
        roles_of[actor.id] = "speaks" if spoken else suffers if clause.is_passive else "acts"
    for mention in here:
        if mention.actor.id not in roles_of:
            roles_of[mention.actor.id] = _role(text, clause, mention, spoken, suffers)
    alleged, said_by, note = _allegation(text, passage, here, roles_of, publisher)
    teller = ""
    if sayer := None if spoken or alleged else sayer_of(text, clause):
        teller = next((m.actor.id for m in here if _names_whole(text, m, sayer)), "")
        alleged, said_by = bool(teller) and is_contested(clause), teller
        if not teller:
            words = " ".join(text[sayer.start : sayer.end].split())
            note = f"said by {words}: add “said_by” to the passage if that is an actor"
    actors = tuple(
        EventActor(id, role, True, said_by)
        if alleged and role != "named" and said_by not in ("", id)
        else EventActor(id, role)
        for id, role in list(roles_of.items())[:_MOST_ACTORS]
    )
    return Cast(actors, teller, note)


def _names_whole(text: str, mention: Mention, sayer: Span) -> bool:
    """Whether it is the actor who says so: “Mayor Ann Vale”, not “an aide to Ann Vale”."""
    if not sayer.start <= mention.start < mention.end <= sayer.end:
        return False
    owned = _OWNED.match(text, mention.end) or _HELD.search(text, sayer.start, mention.start)
    return not owned and mention.end == sayer.end


def _is_name_inserted(text: str, clause: Clause, mention: Mention) -> bool:
    """“A spokesman, Ann Vale, said”: an insertion that is the name and nothing else."""
    if not clause.inserted.start <= mention.start < clause.inserted.end:
        return False
    before = text[clause.inserted.start : mention.start].strip(" ,\n\t\r-–—")
    after = text[mention.end : clause.inserted.end].lstrip()
    return after[:1] in (",", "-", "–", "—", "(") and not any(
        word[0].islower() for word in before.split()
    )


def _role(text: str, clause: Clause, mention: Mention, spoken: bool, suffers: str) -> str:
    """What somebody does who is not the subject."""
    behind = clause.starts[0]
    if mention.start < behind or _OWNED.match(text, mention.end):
        return "named"
    if clause.is_passive:
        return (
            "acts" if _BY.search(text, max(behind, mention.start - 60), mention.start) else "named"
        )
    after_verb = clause.ends[clause.after - 1]
    direct = text[after_verb : mention.start]
    if any(mark in direct for mark in ".;:") or len(direct) > 60:
        return "named"
    words = direct.split()
    straight = not any(word in grammar.PREPOSITIONS for word in words if word != "with")
    if clause.verb in _MEETING and straight:
        return "acts"
    if not spoken and straight and "with" not in words and mention.actor.kind != "state":
        return suffers
    return "named"


def _allegation(
    text: str,
    passage: Span,
    here: Sequence[Mention],
    roles_of: dict[str, str],
    publisher: str,
) -> tuple[bool, str, str]:
    """Whether it is only said, who says so, and a note where nobody is named who does."""
    told = text[passage.start : passage.end]
    according = _ACCORDING.search(told)
    if not according and not _SAID_TO_BE.search(told):
        return False, "", ""
    if according:
        behind = passage.start + according.end()
        for mention in here:
            if behind <= mention.start < behind + 40 and roles_of[mention.actor.id] == "named":
                return True, mention.actor.id, ""
    if publisher:
        return True, publisher, ""
    return True, "", "the words only say that it is said so: add “alleged” and “said_by”"
