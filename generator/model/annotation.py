"""Selectors, blocks of text and their formatting."""

from collections.abc import Iterable

from generator.model.record import Record


class Selector(Record):
    """A W3C Web Annotation TextQuoteSelector on an article's plain text.

    ``prefix`` and ``suffix`` are the words right before and after; they are
    needed only where ``quote`` occurs more than once.
    """

    quote: str
    prefix: str = ""
    suffix: str = ""


class Span(Record):
    """Formatting of the characters ``start`` to ``end`` of a block's text.

    ``tag`` is ``em``, ``strong``, ``s``, ``code``, ``a`` or ``sup``; ``href`` is
    given for ``a`` alone, and its scheme is on the allow-list. Characters of the
    tag ``withheld`` are the editors', in place of words that no output may hold.
    """

    start: int
    end: int
    tag: str
    href: str = ""


class Block(Record):
    """One block of an article's text: a paragraph, a heading, a list item's text …

    ``tag`` is the element that holds the text (``p``, ``h2`` … ``h6``, ``pre``).
    ``opens`` and ``closes`` are the container elements (``blockquote``, ``ul``,
    ``ol``, ``li``) that begin before and end after this block, outermost first.
    ``paragraph`` is the number, from 1, of the top-level block it belongs to.
    ``start`` is where ``text`` begins in the article's plain text, in code points.
    """

    text: str
    tag: str = "p"
    spans: tuple[Span, ...] = ()
    opens: tuple[str, ...] = ()
    closes: tuple[str, ...] = ()
    paragraph: int = 0
    start: int = 0

    @property
    def end(self) -> int:
        return self.start + len(self.text)


BLOCK_JOIN = "\n\n"
"""What stands between two blocks in an article's plain text: a blank line."""


def plain_text(blocks: tuple[Block, ...]) -> str:
    """The article's rendered plain text, on which all selectors are matched."""
    return BLOCK_JOIN.join(block.text for block in blocks)


def withheld_places(blocks: Iterable[Block]) -> tuple[tuple[int, int], ...]:
    """Where the plain text holds the editors' words in place of withheld ones, in order."""
    return tuple(
        (block.start + span.start, block.start + span.end)
        for block in blocks
        for span in block.spans
        if span.tag == "withheld"
    )
