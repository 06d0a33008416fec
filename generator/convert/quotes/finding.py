"""Direct quotations and who speaks them.

``quotations`` finds where they stand, ``speakers`` whom their own sentence
names. What stands by itself goes on with the speaker of the quotation that it
follows, or is of whom the sentence before tells to have spoken. Titles of
works, nicknames and words in marks of doubt are no quotations.
"""

from collections.abc import Sequence

import msgspec

from generator.convert.actors import DraftActor
from generator.convert.quotes.beside import words_before, words_of_sentence
from generator.convert.quotes.quotations import is_nickname, is_title
from generator.convert.quotes.scene import Scene, scene_of, sentence_at
from generator.convert.quotes.speakers import voice_beside, voice_of_sentence, voice_of_title
from generator.convert.quotes.voices import Voice
from generator.convert.reading import RawArticle, plain_words

# Fewer words in quotation marks are a term or a mark of doubt, unless somebody is said to use it.
_FEWEST_WORDS = 4
_SILENT = Voice("", "unattributed")


class Quotation(msgspec.Struct, frozen=True):
    """One unbroken piece, without its marks. ``speaker`` is an actor's id, or empty.

    ``rule`` tells which rule named the speaker, ``note`` the editor why nobody is named.
    """

    start: int
    end: int
    text: str
    speaker: str = ""
    note: str = ""
    rule: str = ""


def find_quotes(
    article: RawArticle, actors: Sequence[DraftActor], *, publisher: str = ""
) -> tuple[Quotation, ...]:
    """The quotations of headline and body, in order. The publisher is never a speaker."""
    scene = scene_of(article, actors, publisher)
    pieces = scene.pieces
    voices: list[Voice | None] = []
    for at in range(len(pieces)):
        voices.append(_voice(scene, at, voices))
    for at in range(len(pieces) - 1, 0, -1):
        # “… of us. ¶ “We stay,” said Vale: the speaker of both is named at the end.
        earlier, later = voices[at - 1], voices[at]
        if pieces[at].goes_on and earlier and later and not earlier.actor:
            voices[at - 1] = Voice(later.actor, "goes-on", later.note)
    return tuple(
        Quotation(
            piece.span.start,
            piece.span.end,
            plain_words(article.text, piece.span),
            voice.actor,
            voice.note,
            voice.rule,
        )
        for piece, voice in zip(pieces, voices, strict=True)
        if voice is not None
    )


def _voice(scene: Scene, at: int, voices: Sequence[Voice | None]) -> Voice | None:
    """Who speaks the piece ``at``; None where it is no quotation."""
    text, piece = scene.article.text, scene.pieces[at]
    previous = voices[-1] if voices else None
    words = text[piece.span.start : piece.span.end].split()
    few = len(words) < _FEWEST_WORDS
    if few and is_nickname(text, piece):
        return None
    if piece.goes_on and previous:
        told = voice_beside(scene, at, partial=False)
        return told if told and told.actor else Voice(previous.actor, "goes-on", previous.note)
    if is_title(words):
        return voice_of_title(scene, at)
    voice = voice_beside(scene, at, partial=few)
    if voice or few or piece.block == scene.article.headline:
        return voice
    if words_before(scene, at):
        return _SILENT  # a part of a sentence that is silent on its speaker: it may be anybody's
    return _from_before(scene, at, voices) or _SILENT


def _from_before(scene: Scene, at: int, voices: Sequence[Voice | None]) -> Voice | None:
    """The speaker of a quotation of whom its own sentence says nothing."""
    article, pieces, piece = scene.article, scene.pieces, scene.pieces[at]
    last = at - 1
    while last >= 0 and voices[last] is None:
        last -= 1
    earlier, voice = (pieces[last], voices[last]) if last >= 0 else (None, None)
    before = sentence_at(scene, piece.whole.start - 1)
    sentence = article.sentences[before] if before >= 0 else None
    if earlier and voice and (sentence is None or sentence.start <= earlier.whole.end):
        # Nothing but the words beside the earlier one stands between the two.
        return Voice(voice.actor, "same-speaker", voice.note)
    if sentence:
        words = words_of_sentence(scene, sentence)
        colon = article.text[sentence.end - 1] == ":"
        if told := voice_of_sentence(scene, words, ends_in_colon=colon):
            return told
    if earlier and voice and earlier.block == piece.block:
        return Voice(voice.actor, "same-speaker", voice.note)
    return None
