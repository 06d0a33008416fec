"""Who speaks a quotation: what the words beside it say, by the grammar of reports.

The words after it are asked first where it ends as one that is reported (“…,”
said Vale), then those before it in its sentence; where it stands by itself, the
quotation that it follows and the sentence before it. Where nobody fits, or more
than one, nobody is named, and the note tells why.
"""

import msgspec

from generator.convert.quotes.beside import After, words_after, words_before
from generator.convert.quotes.clause_words import Kind, Word
from generator.convert.quotes.persons import Meant, described_by, meant_by
from generator.convert.quotes.phrases import (
    Party,
    first_subject,
    is_verb,
    party_of,
    shared_subject,
    subject_after,
    subject_before,
)
from generator.convert.quotes.scene import Scene
from generator.convert.reading import Span
from generator.convert.saying import SPEAKING, SPOKESPERSONS, UTTERANCES

_VERBS = (Kind.SAYS, Kind.SAYING, Kind.BASE)
# An apposition between subject and verb is no longer, in words.
_LONGEST_APPOSITION = 45


class Voice(msgspec.Struct, frozen=True):
    """Who speaks, an actor's id; where that is unsure or nobody of the actors, the note says so."""

    actor: str
    rule: str
    note: str = ""


def voice_beside(scene: Scene, at: int, *, partial: bool) -> Voice | None:
    """Whom the own sentence of the quotation ``at`` names; None where it is silent.

    ``partial``: a few words of a sentence, whose speaker the sentence must name plainly.
    """
    before = words_before(scene, at)
    if voice := _led_by_verb(scene, before):
        return voice
    after = words_after(scene, at)
    return (
        (_said_after(scene, after) if after.reported or not partial else None)
        or _said_before(scene, before)
        or _said_at_end(scene, after)
        or (None if partial else _by_colon(scene, before))
    )


def voice_of_title(scene: Scene, at: int) -> Voice | None:
    """Who says what is capitalised as titles are: only whose verb of speaking stands beside it."""
    before = words_before(scene, at)
    if any(word.text in SPEAKING for word in before[-2:]) and (
        voice := _led_by_verb(scene, before)
    ):
        return voice
    after = words_after(scene, at)
    return _said_after(scene, after) if after.reported else None


def voice_of_sentence(scene: Scene, words: list[Word], *, ends_in_colon: bool) -> Voice | None:
    """Whom a sentence before a quotation tells to have spoken: “Vale said that …”, “… Vale:”."""
    for at, word in enumerate(words):
        if word.kind is Kind.SAYS and is_verb(words, at) and (party := subject_before(words, at)):
            return _voice(scene, party, "sentence-before")
    return _found(scene, first_subject(words), "sentence-before") if ends_in_colon else None


def _led_by_verb(scene: Scene, words: list[Word]) -> Voice | None:
    """Vale said, “…”: the verb stands right before the mark."""
    at = len(words) - 1
    while at >= 0 and (
        words[at].kind in (Kind.COMMA, Kind.STOP, Kind.ADVERB)
        or words[at].text in ("that", "as", "it", "this", "him", "her", "them", "a", "an", "the")
    ):
        at -= 1
    if at < 0 or words[at].kind not in _VERBS or not is_verb(words, at):
        return None
    return _voice_of_verb(scene, words, at, "said-before")


def _voice_of_verb(scene: Scene, words: list[Word], at: int, rule: str) -> Voice | None:
    if at + 1 < len(words) and words[at + 1].text == "by":
        party = subject_after(words, at + 1)
    elif words[at].kind is Kind.SAYING and (name := _name_before(words, at)):
        party = party_of([name])
    elif words[at].kind is Kind.SAYING:
        party = shared_subject(words, at)
    elif at == 0 or _follows_quote(words, at):
        party = subject_after(words, at)
    else:
        party = subject_before(words, at)
    return _voice(scene, party, rule) if party else None


def _name_before(words: list[Word], at: int) -> Word | None:
    """Who stands right before a participle: “with Vale loudly saying”."""
    at -= 1
    while at > 0 and words[at].kind is Kind.ADVERB:
        at -= 1
    return words[at] if at >= 0 and words[at].kind is Kind.NAME else None


def _follows_quote(words: list[Word], at: int) -> bool:
    before = at - 1
    if before >= 0 and words[before].kind is Kind.COMMA:
        before -= 1
    return before >= 0 and words[before].kind is Kind.QUOTE


def _said_after(scene: Scene, after: After) -> Voice | None:
    """“…,” said Vale. “…,” Vale, the mayor, told reporters. “…,” according to Vale."""
    words, at = after.words, 0
    while at < len(words) and words[at].kind in (Kind.COMMA, Kind.ADVERB):
        at += 1
    # “…” and “…,” Vale said.
    if words[at : at + 2] and [w.kind for w in words[at : at + 2]] == [Kind.AND, Kind.QUOTE]:
        at += 2
        while at < len(words) and words[at].kind is Kind.COMMA:
            at += 1
    if at >= len(words):
        return None
    first = words[at]
    if first.text == "according":
        return _found(scene, subject_after(words, at + 1), "according-to")
    if first.kind is Kind.STOP:
        name = words[at + 1 :]
        only = len(name) == 1 or (len(name) > 1 and name[1].kind in (Kind.COMMA, Kind.STOP))
        if name and name[0].kind is Kind.NAME and only:
            return _found(scene, party_of(name[:1]), "signed")
        return None
    if first.text == "as":
        at += 1
        first = words[at] if at < len(words) else first
    if first.kind is Kind.SAYS:
        if first.text not in SPEAKING:
            return None
        return _found(scene, subject_after(words, at), "said-after")
    verb = _verb_after(words, at)
    if verb is None or (after.stopped and not _ends_with_verb(words, verb)):
        return None
    return _found(scene, subject_before(words[at:], verb - at), "speaker-said")


def _ends_with_verb(words: list[Word], verb: int) -> bool:
    """Whether after a full stop nothing follows the verb of saying but when and where."""
    following = words[verb + 1].kind if verb + 1 < len(words) else Kind.ADVERB
    return words[verb].kind is Kind.SAYS and following in (Kind.ADVERB, Kind.PREPOSITION)


def _verb_after(words: list[Word], at: int) -> int | None:
    """The verb of the phrase that begins at ``at``, past what stands in commas after it."""
    if words[at].kind in (Kind.AND, Kind.THAT, Kind.WHO, Kind.PREPOSITION, Kind.QUOTE, Kind.SAYING):
        return None
    apart = False  # in an apposition or a relative clause
    for number in range(at + 1, min(len(words), at + _LONGEST_APPOSITION)):
        word = words[number]
        if word.kind in (Kind.STOP, Kind.QUOTE) or (word.kind is Kind.THAT and not apart):
            return None
        if word.kind is Kind.COMMA or word.kind is Kind.WHO:
            apart = True
        elif word.kind in (Kind.SAYS, Kind.BASE, Kind.VERB):
            before = words[number - 1]
            if word.kind is not Kind.VERB and not is_verb(words, number):
                continue
            skipped = number - 1
            while skipped > at and words[skipped].kind in (Kind.AUXILIARY, Kind.ADVERB):
                skipped -= 1
            if not apart or words[skipped].kind is Kind.COMMA:
                return number
            if before.kind is Kind.AND and word.kind is not Kind.VERB:
                return number
    return None


def _said_before(scene: Scene, words: list[Word]) -> Voice | None:
    """Vale called the plan “…”. According to Vale, “…”. In Vale's words, “…”."""
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        if word.text == "according":
            return _found(scene, subject_after(words, at + 1), "according-to")
        if word.kind in _VERBS and is_verb(words, at):
            voice = _voice_of_verb(scene, words, at, "said-before")
            if voice is not None:
                return voice
        elif voice := _voice_of_utterance(scene, words, at):
            return voice
    return None


def _voice_of_utterance(scene: Scene, words: list[Word], at: int) -> Voice | None:
    """“Vale’s warning”, “a statement by Vale”, “her claim”."""
    if words[at].text not in UTTERANCES or words[at].kind in (Kind.CAPITAL, Kind.NAME):
        return None
    if at + 1 < len(words) and words[at + 1].text in ("by", "from", "of"):
        end = at + 2
        while end < len(words) and words[end].kind not in (Kind.COMMA, Kind.STOP, Kind.THAT):
            end += 1
        party = party_of(words[at + 2 : end])
        return _voice(scene, party, "words-of") if party and party.actor else None
    for before in range(at - 1, max(-1, at - 4), -1):
        word = words[before]
        span = Span(word.start, word.end)
        if word.kind is Kind.NAME and word.owner:
            return _voice(scene, Party(span, word.start, word.mention), "words-of")
        if word.text in ("his", "her"):
            pronoun = "he" if word.text == "his" else "she"
            return _voice(scene, Party(span, word.start, pronoun=pronoun), "words-of")
        if word.kind is Kind.DETERMINER and at >= len(words) - 3:
            # “She issued a statement: …”
            return _found(scene, shared_subject(words, before), "words-of")
        if word.kind not in (Kind.WORD, Kind.ADVERB):
            return None
    return None


def _said_at_end(scene: Scene, after: After) -> Voice | None:
    """… “…” of the plan, Vale said. … “…” in parts, according to Vale."""
    words = [] if after.stopped else after.words
    comma = len(words)
    for at, word in enumerate(words):
        if word.text == "according":
            return _found(scene, subject_after(words, at + 1), "according-to")
        if word.kind is Kind.COMMA or word.text == "as":
            comma = at
        elif word.kind is Kind.SAYS and word.text in SPEAKING and is_verb(words, at):
            party = subject_before(words[comma + 1 :], at - comma - 1) if comma < at - 1 else None
            if party:
                return _voice(scene, party, "speaker-said")
    return None


def _by_colon(scene: Scene, words: list[Word]) -> Voice | None:
    """Vale: “…”. Vale had a simple answer: “…”."""
    if not words or words[-1].text != ":":
        return None
    party = first_subject(words[:-1])
    label = words[-2:-1]
    if label and label[0].kind is Kind.NAME and not (party and (party.actor or party.pronoun)):
        party = party_of(label)
    return _found(scene, party, "colon")


def _found(scene: Scene, party: Party | None, rule: str) -> Voice | None:
    return _voice(scene, party, rule) if party else None


def _voice(scene: Scene, party: Party, rule: str) -> Voice:
    """The actor whom a phrase means."""
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
        return Voice("", rule, f"“{words}” is none of the actors")
    meant = described_by(scene, party.head, party.start)
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
