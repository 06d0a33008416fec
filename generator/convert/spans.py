"""Places in a text, and the words that stand there."""

import re

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
