"""Places in a text, and the words that stand there."""

import re
from bisect import bisect_right

import msgspec

_MARGIN = re.compile(r"[\s\ufeff]+")
# A line break within a paragraph is one space when rendered.
WRAP = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")


class Span(msgspec.Struct, frozen=True):
    """A piece of the text, ``start`` included, ``end`` not."""

    start: int
    end: int


def plain_words(text: str, span: Span) -> str:
    """The words of ``span`` as they stand when rendered: a line break is one space."""
    words = text[span.start : span.end]
    if "\0" in words:
        words = words.replace("\0", "\ufffd")
    if "\n" in words or "\r" in words:
        words = WRAP.sub(" ", words)
    return words.strip()


def trimmed(text: str, start: int, end: int) -> Span:
    """``start`` to ``end`` without the white space and byte order marks at either end."""
    if margin := _MARGIN.match(text, start, end):
        start = margin.end()
    return Span(start, max(start, start + len(text[start:end].rstrip())))


class Piece(msgspec.Struct, frozen=True):
    """Characters of a text that stand in its file: from ``start`` there at ``source``.

    ``size`` of them are the very ones of the file; where it is 0 it is one, which the file
    writes with ``width`` (``&amp;``).
    """

    start: int
    source: int
    size: int
    width: int = 0

    @property
    def end(self) -> int:
        return self.start + (self.size or 1)


class Places:
    """From a text that was taken out of a file, to where its characters stand there."""

    __slots__ = ("_pieces", "_starts", "file")

    def __init__(self, file: str, pieces: list[Piece]) -> None:
        self.file = file
        self._pieces = pieces
        self._starts = [piece.start for piece in pieces]

    def find(self, start: int, end: int) -> Span | None:
        """Where the words between two places of the text stand; None where that is not known."""
        first, last = self._piece(start), self._piece(end - 1)
        if first is None or last is None:
            return None
        begin = first.source + (start - first.start if first.size else 0)
        stop = last.source + (end - last.start if last.size else last.width)
        return Span(begin, stop) if begin < stop else None

    def _piece(self, at: int) -> Piece | None:
        index = bisect_right(self._starts, at) - 1
        if index < 0 or at >= self._pieces[index].end:
            return None
        return self._pieces[index]
