"""Which state or body an actor belongs to, as far as its record says.

Records hold roles and relations in free words, so only those are read that cannot mean
anything else: a role in an organisation that is an actor here, a role or relation that is an
office or part *of* one ("Prime Minister of Iraq", "army of"), or an office after its state's
abbreviation ("U.S. Secretary of State"). An "enemy of" or "ambassador to" groups nobody: an
actor of whom nothing else is said stands with those of its kind. These are English words; in
other languages `organisation:` says it.
"""

import re
from collections.abc import Iterator, Sequence

from generator.model import Actor, Relation, Role
from generator.plan.desk import Desk, was_held

_OFFICES = frozenset(
    "agency agent arm army authority bank board branch cabinet chair chairman chairwoman chief"
    " command commander commission committee council court department deputy director division"
    " faction force forces founder general governor government head king leader leadership mayor"
    " member militia minister ministry movement navy office officer official parliament part party"
    " police president prince queen representative secretary senator service speaker spokesman"
    " spokesperson spokeswoman troops unit wing".split()
)
_VERBS = frozenset("leads led heads headed commands commanded represents represented".split())
_ENDED = frozenset("former ex".split())
_WORDS = re.compile(r"[\w’']+")
_OF = re.compile(r" of (?:the )?")
_ABBREVIATION = re.compile(r"(?:[A-Z]\.?){2,} ")


class Groups:
    """The group of each actor: the state, organisation or group at the end of its ties."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._names: dict[str, str] = {}
        for record in desk.site.actors:
            actor = record.actor
            if actor.kind != "person":
                names = (actor.name, actor.short, *(alias.name for alias in actor.aliases))
                for name in filter(None, names):
                    self._names.setdefault(name, actor.id)

    def of(self, identifier: str, day: int | None) -> str:
        """The id of the actor's group, which may be itself; empty where its record says nothing.

        ``day`` is that on which its roles and relations must have been held.
        """
        return self._root(identifier, day, set())

    def _root(self, identifier: str, day: int | None, seen: set[str]) -> str:
        actor = self._desk.actors.get(identifier)
        if actor is None or identifier not in self._desk.actor_pages or identifier in seen:
            return ""
        seen.add(identifier)
        if actor.kind != "state":
            for tie in self._ties(actor, day):
                if root := self._root(tie, day, seen):
                    return root
        return "" if actor.kind in ("person", "") else identifier

    def _ties(self, actor: Actor, day: int | None) -> Iterator[str]:
        """The actors of which this one is a part or holds an office: roles first."""
        for role in actor.roles:
            if _is_of(role, day):
                yield from self._named_by(role)
        for relation in actor.relations:
            if _is_of(relation, day) and _belongs(relation.kind):
                yield relation.to

    def _named_by(self, role: Role) -> Iterator[str]:
        if role.organisation in self._names:
            yield self._names[role.organisation]
        for match in _OF.finditer(role.title):
            office, body = role.title[: match.start()], role.title[match.end() :]
            if body in self._names and _is_office(_words(office)):
                yield self._names[body]
        if short := _ABBREVIATION.match(role.title):
            name, office = short.group().strip(), role.title[short.end() :]
            if name in self._names and _is_office(_words(office)):
                yield self._names[name]


def _is_of(tie: Role | Relation, day: int | None) -> bool:
    """Whether it held on that day, or is not dated at all."""
    return (tie.since is None and tie.until is None) or (day is not None and was_held(tie, day))


def _belongs(kind: str) -> bool:
    """Whether a relation of this kind makes one a part of the other."""
    words = _words(kind.replace("-", " "))
    if words and words[0] in _VERBS:
        return words[-1] != "by"
    return len(words) > 1 and words[-1] in ("of", "in", "at") and _is_office(words)


def _is_office(words: Sequence[str]) -> bool:
    return not _OFFICES.isdisjoint(words) and _ENDED.isdisjoint(words)


def _words(text: str) -> list[str]:
    return _WORDS.findall(text.lower())
