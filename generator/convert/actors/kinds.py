"""Which kind each name is, decided once for the article from all the places where it stands."""

from collections.abc import Collection, Mapping, Sequence

import msgspec

from generator.convert.actors import forms, plain_words
from generator.convert.actors.clues import clues
from generator.convert.actors.family_names import SLAVIC_ENDS
from generator.convert.actors.mentions import Mention
from generator.convert.actors.persons import is_ordinary
from generator.convert.actors.states import peoples
from generator.convert.actors.tables import common_words, places
from generator.convert.actors.titles import given_name
from generator.convert.given_names import given_names


class Evidence(msgspec.Struct):
    """What all mentions of one name say. ``inside`` counts those whose capital is no accident;
    ``lower`` is true where its first word also stands in lower case; ``titles`` are those before
    it, each with where the name ends that it stands before.

    What the neighbours say is read once, when it is needed.
    """

    words: tuple[str, ...]
    spots: list[tuple[int, int]] = []
    inside: int = 0
    kinds: dict[str, str] = {}
    titles: list[tuple[str, int]] = []
    lower: bool = False
    person: int = 0
    organisation: int = 0
    place: int = 0
    heard: bool = False

    @property
    def count(self) -> int:
        return len(self.spots)


def weigh(text: str, mentions: Sequence[Mention]) -> dict[str, Evidence]:
    """Each name → its evidence."""
    found: dict[str, Evidence] = {}
    lower = {mention.words[0].casefold() for mention in mentions}.intersection(text.split())
    for mention in mentions:
        evidence = found.get(mention.name)
        if evidence is None:
            evidence = found[mention.name] = Evidence(mention.words)
            evidence.lower = mention.words[0].casefold() in lower
        evidence.spots.append((mention.start, mention.end))
        evidence.inside += not mention.first
        if mention.kind:
            evidence.kinds.setdefault(mention.kind, mention.rule)
        if mention.title:
            evidence.titles.append((mention.title, mention.end))
    return found


def _hear(text: str, evidence: Evidence) -> None:
    """Adds up what stands before and after each mention."""
    if evidence.heard:
        return
    evidence.heard = True
    for start, end in evidence.spots:
        person, organisation, place = clues(text, start, end)
        evidence.person += person
        evidence.organisation += organisation
        evidence.place += place


def decide(text: str, found: Mapping[str, Evidence]) -> dict[str, tuple[str, str]]:
    """Each name → (kind, rule); a kind that is empty is one that nobody can tell."""
    decided: dict[str, tuple[str, str]] = {}
    for name, evidence in found.items():
        if not evidence.kinds or _may_be_ordinary(evidence):
            _hear(text, evidence)
        decided[name] = _alone(evidence)
    lasts, firsts = _last_and_first(found, decided)
    storms = {
        evidence.words[-1]
        for evidence in found.values()
        if len(evidence.words) > 1 and evidence.words[-2].casefold() in forms.STORMS
    }
    singles = {e.words[0]: e for e in found.values() if len(e.words) == 1}
    for name, evidence in found.items():
        if len(evidence.words) > 1 and not decided[name][0]:
            decided[name] = _full(evidence, lasts, singles)
            if decided[name][0] == "person":
                lasts.add(evidence.words[-1])
                firsts.add(evidence.words[0])
    heads = {
        found[name].words[0]
        for name, (kind, _) in decided.items()
        if kind == "organisation" and len(found[name].words) > 1
    }
    for name, evidence in found.items():
        if len(evidence.words) == 1:
            if evidence.words[0] in lasts or evidence.words[0] in firsts:
                _hear(text, evidence)
            decided[name] = _single(evidence, *decided[name], lasts, firsts, heads)
            if evidence.words[0] in storms - lasts and not evidence.titles:
                decided[name] = "place", "no-actor"  # “Hugo”, after “Hurricane Hugo”
    return decided


def _may_be_ordinary(evidence: Evidence) -> bool:
    return "person" in evidence.kinds and evidence.words[-1].casefold() in common_words()


def _last_and_first(
    found: Mapping[str, Evidence], decided: Mapping[str, tuple[str, str]]
) -> tuple[set[str], set[str]]:
    """The last names and the given names of the persons named in full."""
    lasts, firsts = set[str](), set[str]()
    for name, (kind, _) in decided.items():
        words = found[name].words
        if kind == "person" and len(words) > 1:
            lasts.add(words[-1])
            lasts.add(words[-1][:1].upper() + words[-1][1:])  # “Al-Maliki” opens a sentence
            firsts.add(given_name(words))
    return lasts, firsts


def _alone(evidence: Evidence) -> tuple[str, str]:
    """What the words themselves told, the surest first."""
    kinds = evidence.kinds
    if "person" in kinds and evidence.titles:
        return "person", kinds["person"]
    if (
        kinds.get("person") == "given-name"
        and evidence.words[-1].casefold() in common_words()
        and evidence.organisation >= max(3, evidence.person + 2)
    ):
        return "organisation", "neighbours"
    if "person" in kinds and len(evidence.words) > 1:
        return "person", kinds["person"]
    for kind in ("organisation", "group", "state", "place", "person"):
        if kind in kinds:
            return kind, kinds[kind]
    return "", ""


def _full(
    evidence: Evidence, lasts: Collection[str], singles: Mapping[str, Evidence]
) -> tuple[str, str]:
    """A name of several words of which none tells what it is."""
    words = evidence.words
    last = words[-1]
    person, organisation, place = evidence.person, evidence.organisation, evidence.place
    if last in lasts:
        if words[0].casefold() in common_words():
            return "", ""  # “Stop Trump”
        return "person", "shared-last-name"
    if words[0] in places() and person < 4 and (last.endswith("s") or last in peoples()):
        return "organisation", "town-team"
    if last in peoples():
        return "", ""
    if (single := singles.get(last)) is not None and last.casefold() not in common_words():
        person += 1 + max(0, single.person)
        organisation += max(0, single.organisation)
    if (single := singles.get(words[0])) is not None:
        organisation += max(0, single.organisation)
        person += max(0, single.person)
    if len(last) > 5 and SLAVIC_ENDS.search(last):
        person += 3
    plain = [w for w in words if w.casefold() in common_words() or w in places()]
    if organisation > person and organisation >= 2 and organisation >= place:
        return "organisation", "neighbours"
    if (
        person >= 1
        and person > place
        and person >= organisation
        and len(words) < 5
        and len(plain) < len(words)
    ):
        return "person", "neighbours"
    if place >= 2:
        return "place", "neighbours"
    if not plain and 2 <= len(words) <= 3 and person >= 0:
        return "person", "two-names"
    return "", ""


def _single(
    evidence: Evidence,
    kind: str,
    rule: str,
    lasts: Collection[str],
    firsts: Collection[str],
    heads: Collection[str],
) -> tuple[str, str]:
    word = evidence.words[0]
    person, organisation, place = evidence.person, evidence.organisation, evidence.place
    if word in lasts and kind != "group":
        named = kind in ("state", "place") and place > person
        if not named and (kind != "organisation" or organisation <= person):
            return "person", "last-name"
    if kind == "place" and word in firsts and place <= person:
        return "person", "first-name"
    if kind:
        if kind == "organisation" and not evidence.inside and word.casefold() in common_words():
            return "", ""
        return kind, rule
    if word in firsts:
        return "person", "first-name"
    if word[-1:] == "s" and word[:-1] in lasts:
        return "", ""  # “the Clintons” are several
    ordinary = is_ordinary(word.casefold()) or word.casefold() in plain_words.COMPASS
    told = evidence.inside > 1 and not evidence.lower
    enough = 3 if ordinary else 2
    if word in heads and place >= enough and place > organisation:
        return "place", "neighbours"  # the town of “Elsen Bank”
    if word in heads and (not ordinary or organisation > 0 or told):
        return "organisation", "short-name"
    if ordinary and (evidence.lower or not evidence.inside):
        return "", ""
    if organisation >= enough and organisation > person and organisation >= place:
        return "organisation", "neighbours"
    if person >= enough and person >= organisation and person > place:
        return "person", "neighbours"
    if place >= 2:
        return "place", "neighbours"
    if (
        evidence.inside
        and not ordinary
        and word.casefold() in given_names()
        and person >= organisation
    ):
        return "person", "given-name"
    if len(word) > 5 and SLAVIC_ENDS.search(word) and not ordinary and person >= 0 and place <= 0:
        return "person", "ending"
    return "", ""
