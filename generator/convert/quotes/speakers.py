"""Who speaks a quotation: what the words beside it say, by the grammar of reports.

The words after it are asked first where it ends as one that is reported (“…,”
said Vale), then those before it in its sentence; where it stands by itself, the
quotation that it follows and the sentence before it. Where nobody fits, or more
than one, nobody is named, and the note tells why.
"""

from generator.convert.quotes.beside import After, words_after, words_before
from generator.convert.quotes.clause_words import Kind, Word, is_verb
from generator.convert.quotes.phrases import Party, party_of
from generator.convert.quotes.scene import Scene
from generator.convert.quotes.subjects import (
    first_subject,
    shared_subject,
    subject_after,
    subject_before,
)
from generator.convert.quotes.voices import Voice, voice_of
from generator.convert.reading import Span
from generator.convert.saying import ADDRESSING, SPEAKING, UTTERANCES

_ADDRESSED = (Kind.DETERMINER, Kind.NAME, Kind.CAPITAL, Kind.PRONOUN, Kind.WORD)
_VERBS = (Kind.SAYS, Kind.SAYING, Kind.BASE)
# An apposition between subject and verb is no longer, in words.
_LONGEST_APPOSITION = 45


def voice_beside(scene: Scene, at: int, *, partial: bool) -> Voice | None:
    """Whom the own sentence of the quotation ``at`` names; None where it is silent.

    ``partial``: a few words of a sentence, whose speaker the sentence must name plainly.
    """
    before = words_before(scene, at)
    if voice := _labelled(scene, before) or _led_by_verb(scene, before):
        return voice
    after = words_after(scene, at)
    if len(before) == 1 and before[0].kind is Kind.SAYING:
        # Calling it “…,” Vale left.
        return voice_of(scene, first_subject(after.words), "said-before")
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
    if _addresses(before):
        return _said_before(scene, before)
    after = words_after(scene, at)
    return _said_after(scene, after) if after.reported else None


def _addresses(words: list[Word]) -> bool:
    """“She replied:”, “the king told the pope:”: a verb of speaking, perhaps whom to, a mark."""
    at = len(words) - 2
    if at < 0 or words[at + 1].text not in (":", ","):
        return False
    if words[at].text in SPEAKING:
        return is_verb(words, at)
    while at > 0 and words[at].kind in _ADDRESSED:
        at -= 1
    return words[at].text in ADDRESSING and is_verb(words, at)


def voice_of_sentence(scene: Scene, words: list[Word], *, ends_in_colon: bool) -> Voice | None:
    """Whom a sentence before a quotation tells to have spoken: “Vale said that …”, “… Vale:”."""
    for at, word in enumerate(words):
        if word.kind is Kind.SAYS and is_verb(words, at) and (party := subject_before(words, at)):
            return voice_of(scene, party, "sentence-before")
    return voice_of(scene, first_subject(words), "sentence-before") if ends_in_colon else None


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
    party = _party_of_verb(words, at)
    voice = voice_of(scene, party, "said-before")
    return None if party and party.pronoun and voice and not voice.actor else voice


def _party_of_verb(words: list[Word], at: int) -> Party | None:
    """Who says it by the verb there, which stands before a quotation."""
    if at + 1 < len(words) and words[at + 1].text == "by":
        return subject_after(words, at + 1)
    if words[at].kind is Kind.SAYING:
        name = _name_before(words, at)
        return party_of([name]) if name else shared_subject(words, at)
    if at == 0 or _follows_quote(words, at):
        return subject_after(words, at)
    return subject_before(words, at)


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
        return voice_of(scene, subject_after(words, at + 1), "according-to")
    if first.kind is Kind.STOP and first.text not in "[]:;":
        name = words[at + 1 :]
        only = len(name) == 1 or (len(name) > 1 and name[1].kind in (Kind.COMMA, Kind.STOP))
        if name and name[0].kind is Kind.NAME and only:
            return voice_of(scene, party_of(name[:1]), "signed")
    if first.kind is Kind.STOP:
        return None
    if first.text == "as":
        at += 1
        first = words[at] if at < len(words) else first
    if first.kind is Kind.SAYS:
        if first.text not in SPEAKING:
            return None
        return voice_of(scene, subject_after(words, at), "said-after")
    verb = _verb_after(words, at)
    if verb is None or (after.stopped and not _ends_with_verb(words, verb)):
        return None
    return voice_of(scene, subject_before(words[at:], verb - at), "speaker-said")


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
    nearest: Voice | None = None
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        if word.text == "according":
            voice = voice_of(scene, subject_after(words, at + 1), "according-to")
            return nearest or voice
        if word.kind not in _VERBS or not is_verb(words, at):
            voice = None if nearest else _voice_of_utterance(scene, words, at)
            if voice:
                return voice
            continue
        party = _party_of_verb(words, at)
        voice = voice_of(scene, party, "said-before")
        if voice and voice.actor:
            return voice
        nearest = nearest or voice
        # “Vale said they agreed on “…”: whoever tells it says so for them.
        if nearest and party and not party.pronoun:
            return nearest
    return nearest


def _voice_of_utterance(scene: Scene, words: list[Word], at: int) -> Voice | None:
    """“Vale’s warning”, “a statement by Vale”, “her claim”."""
    if words[at].text not in UTTERANCES or words[at].kind in (Kind.CAPITAL, Kind.NAME):
        return None
    if at + 1 < len(words) and words[at + 1].text in ("by", "from", "of"):
        end = at + 2
        while end < len(words) and words[end].kind not in (Kind.COMMA, Kind.STOP, Kind.THAT):
            end += 1
        party = party_of(words[at + 2 : end])
        return voice_of(scene, party, "words-of") if party and party.actor else None
    for before in range(at - 1, max(-1, at - 4), -1):
        word = words[before]
        span = Span(word.start, word.end)
        if word.kind is Kind.NAME and word.owner:
            return voice_of(scene, Party(span, word.start, word.mention), "words-of")
        if word.text in ("his", "her"):
            pronoun = "he" if word.text == "his" else "she"
            return voice_of(scene, Party(span, word.start, pronoun=pronoun), "words-of")
        if word.kind is Kind.DETERMINER and at >= len(words) - 3:
            # “She issued a statement: …”
            return voice_of(scene, shared_subject(words, before), "words-of")
        if word.kind not in (Kind.WORD, Kind.ADVERB):
            return None
    return None


def _said_at_end(scene: Scene, after: After) -> Voice | None:
    """… “…” of the plan, Vale said. … “…” in parts, according to Vale."""
    words = [] if after.stopped else after.words
    comma = len(words)
    for at, word in enumerate(words):
        if word.text == "according":
            return voice_of(scene, subject_after(words, at + 1), "according-to")
        if word.kind is Kind.COMMA or word.text == "as":
            comma = at
        elif word.kind is Kind.SAYS and word.text in SPEAKING and is_verb(words, at):
            party = subject_before(words[comma + 1 :], at - comma - 1) if comma < at - 1 else None
            if party:
                return voice_of(scene, party, "speaker-said")
    return None


def _labelled(scene: Scene, words: list[Word]) -> Voice | None:
    """Vale: “…”. A short answer - Vale: “…”."""
    alone = len(words) == 2 or (len(words) > 2 and words[-3].kind is Kind.STOP)
    if alone and words[-1].text == ":" and words[-2].kind is Kind.NAME:
        return voice_of(scene, party_of(words[-2:-1]), "colon")
    return None


def _by_colon(scene: Scene, words: list[Word]) -> Voice | None:
    """Vale had a simple answer: “…”. There was much for Vale: “…”."""
    if not words or words[-1].text != ":":
        return None
    party = first_subject(words[:-1])
    label = words[-2:-1]
    if label and label[0].kind is Kind.NAME and not (party and (party.actor or party.pronoun)):
        party = party_of(label)
    return voice_of(scene, party, "colon")
