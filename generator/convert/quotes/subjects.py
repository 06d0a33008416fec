"""Whose a verb is: the subject beside it, across appositions, clauses and joined verbs."""

from bisect import bisect_left
from collections.abc import Sequence

from generator.convert.quotes.clause_words import Kind, Word, is_verb
from generator.convert.quotes.phrases import NAMING, Party, party_of
from generator.convert.reading import Span

_FINITE = frozenset((Kind.SAYS, Kind.VERB, Kind.AUXILIARY))
_BOUNDS = frozenset((Kind.COMMA, Kind.STOP, Kind.QUOTE, Kind.THAT, Kind.WHO, Kind.SAYING))
_MOST_SEGMENTS = 8


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
        return _antecedent(words, at + 1)
    if words[at].kind is Kind.COMMA:
        return _across_commas(words, at)
    if words[at].text == "to" and words[at].kind is Kind.PREPOSITION:
        return shared_subject(words, at)
    start = at
    while start > 0 and not _parts_phrases(words, start - 1):
        start -= 1
    if start == at and start > 1 and _joins_names(words, start - 1):
        start = at = start - 2  # “Vale and Coast said”: the first speaks for both
    if start > 1 and words[start - 1].text == "whose":
        return _across_commas(words, start - 1)
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
        or (words[end].kind is Kind.SAYING and words[end].text in NAMING)
    ):
        end += 1
    return end


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
        if told and more and segment[0].kind in _FINITE:
            # “Vale, whose son, 12, was lost, said”: the clause goes on after an aside.
            start = _relative_clause(words, start)
            more, told = start > 0, False
        if not more or told or (segment and segment[0].kind is Kind.AND):
            break
        end = start - 1
    return found


def _relative_clause(words: Sequence[Word], end: int) -> int:
    """Where the relative clause begins whose verb stands at ``end``; 0 where there is none."""
    at = end - 1
    while (
        at > 0 and words[at].kind not in (Kind.STOP, Kind.QUOTE) and words[at].kind not in _FINITE
    ):
        if words[at].kind in (Kind.WHO, Kind.THAT):
            return at if words[at - 1].kind is Kind.COMMA else 0
        at -= 1
    return 0


def _antecedent(words: Sequence[Word], end: int) -> Party | None:
    """Whom “who” means that stands at ``end``: of “Coast met Vale, the mayor, who” the object."""
    verb = end - 1
    while verb > 0 and words[verb].kind not in _FINITE and words[verb].kind is not Kind.STOP:
        verb -= 1
    if verb > 0 and words[verb].kind in _FINITE:
        for at in range(verb + 1, end):
            last = at + 1 == end or words[at + 1].kind in (Kind.COMMA, Kind.PREPOSITION)
            named = words[at].mention
            if last and named and named.kind == "person" and not words[at].owner:
                return Party(Span(words[at].start, words[at].end), words[at].start, named)
    return _across_commas(words, end)


def _is_aside(segment: Sequence[Word]) -> bool:
    """A relative clause, a participle, “in Elsen”: it names no subject."""
    if not segment or segment[0].text.isdigit():
        return True
    first = segment[0]
    leads = first.kind in (Kind.WHO, Kind.THAT, Kind.PREPOSITION, Kind.SAYING)
    return (leads and first.text != "as") or (
        first.kind in (Kind.WORD, Kind.SAYS) and first.text.endswith(("ing", "ed"))
    )
