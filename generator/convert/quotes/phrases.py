"""What a phrase of a clause names.

A phrase names an actor where its head does: “Senator Ann Vale of Elsen”, “the
ministry’s spokesman, Ian Coast”. Else it is a pronoun, a name that is nobody's
here, or a description, perhaps of whom it speaks for.
"""

from collections.abc import Sequence

import msgspec

from generator.convert.quotes.clause_words import Kind, Mention, Word
from generator.convert.reading import Span

# What calls somebody by a name: “a man named Coast”.
NAMING = frozenset(("named", "called", "calling", "nicknamed", "identified", "known"))
_NOUNS = frozenset((Kind.NAME, Kind.CAPITAL, Kind.PRONOUN, Kind.WORD))


class Party(msgspec.Struct, frozen=True):
    """Whom a phrase names: an ``actor``, a ``pronoun``, or nobody known, by ``words``.

    ``of`` is the actor of whom a description speaks: “a spokesman for Vale”, “Vale’s office”.
    """

    words: Span
    start: int
    actor: Mention | None = None
    pronoun: str = ""
    head: str = ""
    of: Mention | None = None


def party_of(words: Sequence[Word]) -> Party | None:
    """What a phrase without commas names by its head; None where it has none."""
    words = _without_lead(words)
    core = 0
    while core < len(words) and not _ends_phrase(words, core):
        core += 1
    if not core:
        return None
    first, last = words[0], words[core - 1]
    if first.kind is Kind.PRONOUN:
        return Party(Span(first.start, first.end), first.start, pronoun=first.text)
    while core > 1 and (last.kind is Kind.ADVERB or last.text.isdigit()):
        core -= 1
        last = words[core - 1]
    span = Span(first.start, last.end)
    if last.kind is Kind.NAME and not last.owner:
        return Party(span, last.start, actor=last.mention)
    if core < len(words) and words[core].text in NAMING and (called := _named(words[core + 1 :])):
        return Party(span, first.start, actor=called)
    named = [word.mention for word in words[:core] if word.kind is Kind.NAME]
    return Party(span, first.start, head=last.text, of=named[-1] if named else _of(words[core:]))


def _without_lead(words: Sequence[Word]) -> Sequence[Word]:
    """The phrase without “on Monday”, “but” or “then” before it."""
    at = 0
    while at < len(words) and words[at].kind in (Kind.AND, Kind.ADVERB, Kind.AUXILIARY):
        at += 1
    if at < len(words) and words[at].kind is Kind.PREPOSITION:
        last = words[-1]
        if last.kind is Kind.NAME:
            begins = [
                n
                for n in range(at + 2, len(words))
                if words[n].kind is Kind.DETERMINER and words[n - 1].kind is not Kind.PREPOSITION
            ]
            return words[begins[-1] :] if begins else words[-1:]
        at += 1
        while at < len(words) and words[at].kind in (Kind.ADVERB, Kind.CAPITAL):
            at += 1
    return words[at:]


def _ends_phrase(words: Sequence[Word], at: int) -> bool:
    kind = words[at].kind
    if kind in (Kind.BASE, Kind.SAYS, Kind.SAYING, Kind.VERB):
        before = words[at - 1] if at else None
        if before is None or before.owner or before.kind is Kind.DETERMINER:
            return before is None
        # “Press reports” are none that somebody reports.
        return (
            kind is Kind.VERB
            or before.kind is not Kind.WORD
            or words[at].text.endswith(("ed", "ing"))
        )
    if kind is Kind.WORD and at and words[at].text.endswith("ed"):
        before = words[at - 1]
        if before.kind is Kind.ADVERB and at > 1:
            before = words[at - 2]
        return before.kind in _NOUNS and not before.owner
    return kind in (
        Kind.PREPOSITION,
        Kind.WHO,
        Kind.THAT,
        Kind.AUXILIARY,
        Kind.QUOTE,
        Kind.STOP,
        Kind.COMMA,
        Kind.AND,
    )


def _named(words: Sequence[Word]) -> Mention | None:
    """“A man named Coast”, “calling himself Coast”, “identified as Coast”."""
    at = 0
    while at < len(words) and words[at].text in ("as", "himself", "herself", "only"):
        at += 1
    return words[at].mention if at < len(words) else None


def _of(words: Sequence[Word]) -> Mention | None:
    """Of whom, for whom, from whom: the actor that a phrase after its head names."""
    if not words or words[0].text not in ("for", "of", "from", "at", "with", "by"):
        return None
    party = party_of(words[1:])
    return party.actor if party else None
