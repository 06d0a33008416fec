"""The words beside a quotation: those of its sentence, before and after it.

A sentence that is quoted may hold others, so what parts sentences within
quotations counts for nothing; and none is read further than a report's
longest, which keeps time linear.
"""

import msgspec

from generator.convert.quotes.clause_words import Word
from generator.convert.quotes.scene import Scene, sentence_at, words_between
from generator.convert.reading import Span

# Words beside a quotation are read so many characters far, and within so many other quotations.
_FARTHEST = 600
_PIECES_BESIDE = 8
# “… to go.” Vale said: a full stop in a comma's place, where hardly more follows.
_SHORT_SENTENCE = 40
_DASHES = tuple("—–-―")
_REPORTED_END = tuple(",?!—–-…")


class After(msgspec.Struct, frozen=True):
    """The words after a quotation in its sentence; whether it ends as ``reported`` speech does,
    in a comma, a question or an exclamation; and whether it is ``stopped``: then what comes
    after is another sentence."""

    words: list[Word]
    reported: bool
    stopped: bool


def words_before(scene: Scene, at: int) -> list[Word]:
    """The words of the sentence of the quotation ``at`` up to its opening mark."""
    return words_between(scene, _sentence_start(scene, at), scene.pieces[at].whole.start)


def words_after(scene: Scene, at: int) -> After:
    """The words from its closing mark to the end of the sentence."""
    text, piece = scene.article.text, scene.pieces[at]
    start, end = piece.whole.end, _sentence_end(scene, at)
    last = text[piece.span.end - 1]
    stopped = last == "." and not text[start:end].lstrip()[:1].islower()
    comma = text.startswith(",", piece.span.end) or text.startswith(",", start)
    return After(words_between(scene, start, end), comma or last in _REPORTED_END, stopped)


def words_of_sentence(scene: Scene, sentence: Span) -> list[Word]:
    """The words of a sentence that stands before a quotation."""
    return words_between(scene, sentence.start, min(sentence.end, sentence.start + _FARTHEST))


def _sentence_start(scene: Scene, at: int) -> int:
    """Where the sentence begins in which a quotation stands: none that begins in another one."""
    pieces, place = scene.pieces, scene.pieces[at].whole.start
    farthest = max(pieces[at].block.start, place - _FARTHEST)
    if at > _PIECES_BESIDE:
        farthest = max(farthest, pieces[at - _PIECES_BESIDE].whole.start)
    for _ in range(_PIECES_BESIDE):
        number = sentence_at(scene, place)
        start = scene.sentence_starts[number] if number >= 0 else 0
        if start <= farthest:
            return farthest
        while at and pieces[at - 1].whole.end > start:
            at -= 1
        if pieces[at].whole.start >= start:
            return start
        place = pieces[at].whole.start
    return place


def _sentence_end(scene: Scene, at: int) -> int:
    """Where the words end that may tell who spoke, after the quotation."""
    text, piece = scene.article.text, scene.pieces[at]
    place = piece.whole.end
    while place < piece.block.end and text[place].isspace():
        place += 1
    number = sentence_at(scene, place)
    sentence = scene.article.sentences[number] if number >= 0 else piece.block
    if sentence.start >= piece.whole.end and text[piece.span.end - 1] == ".":
        opens = text[place : place + 1]
        short = (opens.isalpha() or opens in _DASHES) and sentence.end - place < _SHORT_SENTENCE
        return sentence.end if short and sentence.end <= piece.block.end else piece.whole.end
    end = min(sentence.end, piece.block.end, place + _FARTHEST)
    beyond = scene.piece_starts[at + _PIECES_BESIDE : at + _PIECES_BESIDE + 1]
    return min([end, *beyond])
