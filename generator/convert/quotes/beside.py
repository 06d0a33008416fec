"""The words beside a quotation: those of its sentence, before and after it.

A sentence that is quoted may hold others, so what parts sentences within
quotations counts for nothing; and none is read further than a report's
longest, which keeps time linear.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec

from generator.convert.quotes.clause_words import Word, words_of
from generator.convert.quotes.persons import Scene
from generator.convert.quotes.quotations import Piece
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


def words_before(scene: Scene, pieces: Sequence[Piece], at: int) -> list[Word]:
    """The words of the sentence of ``pieces[at]`` up to its opening mark."""
    span = Span(_sentence_start(scene, pieces, at), pieces[at].whole.start)
    return _words(scene, span, pieces) if span.start < span.end else []


def words_after(scene: Scene, pieces: Sequence[Piece], at: int) -> After:
    """The words from its closing mark to the end of the sentence."""
    text, piece = scene.article.text, pieces[at]
    end = _sentence_end(scene, pieces, at)
    follows = text[piece.whole.end : end].lstrip()
    stopped = text[piece.span.end - 1] == "." and not follows[:1].islower()
    within = text[piece.span.end : piece.whole.end]
    reported = within.startswith(",") or text.startswith(",", piece.whole.end)
    reported = reported or text[piece.span.end - 1] in _REPORTED_END
    words = _words(scene, Span(piece.whole.end, end), pieces) if follows else []
    return After(words, reported, stopped)


def words_of_sentence(scene: Scene, sentence: Span, pieces: Sequence[Piece]) -> list[Word]:
    """The words of a sentence that stands before a quotation."""
    end = min(sentence.end, sentence.start + _FARTHEST)
    return _words(scene, Span(sentence.start, end), pieces)


def sentence_at(scene: Scene, place: int) -> int:
    """The number of the sentence in which ``place`` lies, or of the last before it; -1 if none."""
    return bisect_right(scene.article.sentences, place, key=lambda s: s.start) - 1


def _words(scene: Scene, span: Span, pieces: Sequence[Piece]) -> list[Word]:
    first = bisect_left(pieces, span.start, key=lambda piece: piece.whole.start)
    last = bisect_left(pieces, span.end, lo=first, key=lambda piece: piece.whole.start)
    quoted = [piece.whole for piece in pieces[first:last]]
    return words_of(scene.article.text, span, scene.mentions, quoted)


def _sentence_start(scene: Scene, pieces: Sequence[Piece], at: int) -> int:
    """Where the sentence begins in which a quotation stands: none that begins in another one."""
    whole = pieces[at].whole
    farthest = max(pieces[at].block.start, whole.start - _FARTHEST)
    if at > _PIECES_BESIDE:
        farthest = max(farthest, pieces[at - _PIECES_BESIDE].whole.start)
    place = whole.start
    for _ in range(_PIECES_BESIDE):
        number = sentence_at(scene, place)
        start = scene.article.sentences[number].start if number >= 0 else 0
        if start <= farthest:
            return farthest
        holds = bisect_left(pieces, start, hi=at, key=lambda piece: piece.whole.end)
        if holds == at or pieces[holds].whole.start >= start:
            return start
        place = pieces[holds].whole.start
    return place


def _sentence_end(scene: Scene, pieces: Sequence[Piece], at: int) -> int:
    """Where the words end that may tell who spoke, after the quotation."""
    text, piece = scene.article.text, pieces[at]
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
    beyond = pieces[at + _PIECES_BESIDE : at + _PIECES_BESIDE + 1]
    return min(end, beyond[0].whole.start) if beyond else end
