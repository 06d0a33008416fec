"""Whom a phrase means as a speaker: an actor, or nobody, and then why."""

import msgspec

from generator.convert.quotes.persons import Meant, described_by, meant_by
from generator.convert.quotes.phrases import Party
from generator.convert.quotes.scene import Scene
from generator.convert.saying import SPOKESPERSONS, UTTERANCES


class Voice(msgspec.Struct, frozen=True):
    """Who speaks, an actor's id; where that is unsure or nobody of the actors, the note says so."""

    actor: str
    rule: str
    note: str = ""


def voice_of(scene: Scene, party: Party | None, rule: str) -> Voice | None:
    """The actor whom a phrase means; None where there is no phrase."""
    if party is None:
        return None
    text = scene.article.text
    if party.actor:
        return Voice(party.actor.actor, rule)
    words = _printable(text[party.words.start : party.words.end])
    if party.pronoun:
        if party.pronoun in ("i", "we", "you"):
            return Voice("", rule, f"the words say “{words}”")
        meant = meant_by(scene, party.pronoun, party.start)
        if meant.actor:
            scene.spoken.append((party.start, meant.actor))
        return _meant(meant, rule, words.casefold())
    if party.of and (party.head in UTTERANCES or _speaks_for(party)):
        return Voice(party.of.actor, rule)
    if party.head[:1].isupper():
        actor = scene.names.get(party.head, "")
        return Voice(actor, rule, "" if actor else f"“{words}” is none of the actors")
    definite = words[:4].casefold() == "the "
    phrase = words.casefold().split()
    meant = described_by(scene, party.head, phrase, party.start) if definite else Meant()
    if meant.actor:
        scene.spoken.append((party.start, meant.actor))
    return _meant(meant, rule, words)


def _printable(words: str) -> str:
    """As a comment may hold them: one line, no control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in words).split())


def _speaks_for(party: Party) -> bool:
    """A body speaks through its spokesman, a person does not."""
    return party.head in SPOKESPERSONS and party.of is not None and party.of.kind != "person"


def _meant(meant: Meant, rule: str, words: str) -> Voice:
    if meant.actor:
        return Voice(meant.actor, rule)
    if meant.between:
        return Voice("", rule, f"“{words}” may be {' or '.join(meant.between)}")
    return Voice("", rule, f"the words say “{words}”")
