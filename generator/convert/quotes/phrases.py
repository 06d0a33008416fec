"""What the phrases of a clause name: a subject, its verb, its apposition.

A phrase names an actor where its head does: “Senator Ann Vale of Elsen”, “the
ministry’s spokesman, Ian Coast”. Else it is a pronoun, a name that is nobody's
here, or a description, perhaps of whom it speaks for.
"""

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from generator.convert.quotes.clause_words import Kind, Mention, Word, is_verb
from generator.convert.reading import Span


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
    if core < len(words) and words[core].text in _NAMING and (called := _named(words[core + 1 :])):
        return Party(span, first.start, actor=called)
    named = [word.mention for word in words[:core] if word.kind is Kind.NAME]
    return Party(span, first.start, head=last.text, of=named[-1] if named else _of(words[core:]))


def subject_before(words: Sequence[Word], verb: int) -> Party | None:
    """Whose verb it is, where the subject stands before it."""
    at = verb - 1
    while at >= 0 and words[at].kind in (Kind.AUXILIARY, Kind.ADVERB):
        at -= 1
    if at < 0 or words[at].kind in (Kind.THAT, Kind.STOP, Kind.QUOTE):
        return None
    if words[at].kind is Kind.AND:
        return shared_subject(words, at)
    if words[at].kind is Kind.WHO:
        at -= 1
        if at >= 0 and words[at].kind is Kind.COMMA:
            at -= 1
        return _across_commas(words, at + 1)
    if words[at].kind is Kind.COMMA:
        return _across_commas(words, at)
    if words[at].text == "to" and words[at].kind is Kind.PREPOSITION:
        return shared_subject(words, at)
    start = at
    while start > 0 and not _parts_phrases(words, start - 1):
        start -= 1
    if start == at and start > 1 and _joins_names(words, start - 1):
        start = at = start - 2  # “Vale and Coast said”: the first speaks for both
    party = party_of(words[start : at + 1])
    if party and not party.actor and words[start].text in ("his", "her", "their", "other"):
        joined = start > 1 and words[start - 1].kind is Kind.AND
        return (_across_commas(words, start - 1) if joined else None) or party
    return party


def _joins_names(words: Sequence[Word], at: int) -> bool:
    """Whether “and” there stands between two names that begin the clause."""
    before = at - 2 < 0 or _parts_phrases(words, at - 2)
    names = words[at - 1].kind is Kind.NAME and words[at + 1].kind is Kind.NAME
    return words[at].text == "and" and names and before


def shared_subject(words: Sequence[Word], before: int) -> Party | None:
    """The subject that a joined verb, an infinitive or a participle takes from the verb before:
    of saying if there is one, else any; one of a main clause, if there is one."""
    finite = [
        at
        for at in range(before - 1, 0, -1)
        if words[at].kind in _FINITE and (words[at].kind is not Kind.SAYS or is_verb(words, at))
    ]
    saying = [at for at in finite if words[at].kind is Kind.SAYS]
    found = [(at, subject_before(words[:before], at)) for at in (*saying, *finite)]
    parties = [party for _, party in found if party]
    for party in parties:
        if not _is_subordinate(words, party):
            return party
    return first_subject(words[:before]) or (parties[0] if parties else None)


def _is_subordinate(words: Sequence[Word], party: Party) -> bool:
    """“… that Coast”, “since she”: its verb is of no main clause."""
    at = bisect_left(words, party.words.start, key=lambda word: word.start)
    before = words[at - 1] if at else None
    return before is not None and (
        before.kind in (Kind.THAT, Kind.WHO) or before.text in ("since", "after", "before", "until")
    )


def first_subject(words: Sequence[Word]) -> Party | None:
    """The first phrase that stands in no “in …,” or “speaking …,” before the clause: of an
    actor or a pronoun, if its verb does not come before that."""
    start = 0
    first: Party | None = None
    while start < len(words):
        end = start
        while end < len(words) and words[end].kind not in (Kind.COMMA, Kind.STOP, Kind.QUOTE):
            end += 1
        segment = words[start:end]
        lead = segment[0].kind if segment else Kind.STOP
        if lead not in (Kind.PREPOSITION, Kind.SAYING, Kind.THAT, Kind.STOP, Kind.ADVERB):
            party = party_of(segment)
            if party and (party.actor or party.pronoun):
                return party
            first = first or party
            if any(word.kind in _FINITE for word in segment):
                break
        start = end + 1
    return first


def subject_after(words: Sequence[Word], verb: int) -> Party | None:
    """Whom the words after a verb or “according to” name: “said the mayor, Ann Vale”."""
    start = verb + 1
    end = _segment_end(words, start)
    party = party_of(words[start:end])
    if party is None or party.actor or party.pronoun:
        return party
    if end < len(words) and words[end].kind is Kind.COMMA:
        stop = _segment_end(words, end + 1)
        beside = party_of(words[end + 1 : stop])
        told = any(word.kind in _FINITE for word in words[end + 1 : stop])
        if beside and beside.actor and not told and beside.actor.kind == "person":
            return beside
    return party


_NOUNS = frozenset((Kind.NAME, Kind.CAPITAL, Kind.PRONOUN, Kind.WORD))
_FINITE = frozenset((Kind.SAYS, Kind.VERB, Kind.AUXILIARY))


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


def _parts_phrases(words: Sequence[Word], at: int) -> bool:
    kind = words[at].kind
    if kind in (Kind.SAYS, Kind.SAYING):
        return is_verb(words, at)
    return kind in (
        Kind.VERB,
        Kind.COMMA,
        Kind.STOP,
        Kind.AND,
        Kind.THAT,
        Kind.WHO,
        Kind.QUOTE,
        Kind.AUXILIARY,
    )


def _segment_end(words: Sequence[Word], start: int) -> int:
    end = start
    while end < len(words) and (
        words[end].kind not in _BOUNDS
        or (words[end].kind is Kind.SAYING and words[end].text in _NAMING)
    ):
        end += 1
    return end


_BOUNDS = frozenset((Kind.COMMA, Kind.STOP, Kind.QUOTE, Kind.THAT, Kind.WHO, Kind.SAYING))
_MOST_SEGMENTS = 8


def _across_commas(words: Sequence[Word], end: int) -> Party | None:
    """The subject before ``end`` and its appositions: “Vale, 45, the mayor of Elsen,”."""
    found: Party | None = None
    for _ in range(_MOST_SEGMENTS):
        start = end
        while start > 0 and words[start - 1].kind not in (Kind.COMMA, Kind.STOP, Kind.QUOTE):
            start -= 1
        segment = words[start:end]
        more = start > 0 and words[start - 1].kind is Kind.COMMA
        clause = any(word.kind in (Kind.WHO, Kind.THAT) for word in segment)
        party = party_of(segment) if segment else None
        place = party and party.actor and party.actor.kind == "state" and more
        if party and (party.actor or party.pronoun) and not place and not _is_aside(segment):
            return party
        if party and not _is_aside(segment):
            found = party
        told = not clause and any(word.kind in _FINITE for word in segment)
        if not more or told or (segment and segment[0].kind is Kind.AND):
            break
        end = start - 1
    return found


def _is_aside(segment: Sequence[Word]) -> bool:
    """A relative clause, a participle, “in Elsen”: it names no subject."""
    if not segment or segment[0].text.isdigit():
        return True
    first = segment[0]
    leads = first.kind in (Kind.WHO, Kind.THAT, Kind.PREPOSITION, Kind.SAYING)
    return (leads and first.text != "as") or (
        first.kind in (Kind.WORD, Kind.SAYS) and first.text.endswith(("ing", "ed"))
    )


_NAMING = frozenset(("named", "called", "calling", "nicknamed", "identified", "known"))


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
