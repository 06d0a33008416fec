"""What is published of an article's words: cut down to what is cited, names withheld.

The rest is gone from the blocks themselves, so no page, feed or data file can hold it:
``[…]`` stands where words were cut out, the editors' own in brackets where words are
withheld. Selectors are found in the original text; an edition moves what they found.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from generator.model import Article, Block, Span
from generator.model.annotation import BLOCK_JOIN
from generator.withholding import Hidden

CUT = "[…]"

_END = 1 << 60


class Run(msgspec.Struct, frozen=True):
    """Characters ``start`` to ``end`` of the original text: ``width`` published ones from ``at``.

    ``shown`` are the words in their place where they are withheld.
    """

    start: int
    end: int
    at: int
    width: int
    shown: str


class Edition(msgspec.Struct, frozen=True):
    """An article as it is published; ``runs`` are what is left of its text, in order."""

    article: Article
    runs: tuple[Run, ...]

    def shift(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a range of the original text lies now; ``None`` unless both its ends are left.

        An end within withheld words is moved to take in all that stands for them.
        """
        first, last = self._run_at(start), self._run_at(end - 1)
        if first is None or last is None:
            return None
        return (
            first.at if first.shown else first.at + start - first.start,
            last.at + last.width if last.shown else last.at + end - last.start,
        )

    def _run_at(self, offset: int) -> Run | None:
        index = bisect_right(self.runs, offset, key=lambda run: run.start) - 1
        return self.runs[index] if index >= 0 and offset < self.runs[index].end else None


def make_edition(
    article: Article,
    withheld: Sequence[Hidden],
    cited: Iterable[tuple[int, int]] | None,
    names_withheld: Callable[[str], bool],
) -> Edition:
    """The article without the words ``withheld`` and, unless ``cited`` is None, cut down to these.

    ``withheld`` and ``cited`` are places in its plain text. A link whose address
    ``names_withheld``, or that leads on from withheld words, loses it.
    """
    ranges = [(0, _END)] if cited is None else _with_all_of(cited, withheld)
    runs: list[Run] = []
    blocks: list[Block] = []
    at = 0
    for block in article.blocks:
        own = [
            (max(start, block.start), min(end, block.end))
            for start, end in ranges
            if start < block.end and end > block.start
        ]
        if not own:
            continue
        formats = _kept_formats(block, withheld, names_withheld)
        text = "" if own[0][0] == block.start else f"{CUT} "
        spans: list[Span] = []
        for number, (start, end) in enumerate(own):
            text += f" {CUT} " if number else ""
            for first, last, shown in _parted(start, end, withheld):
                words = shown or block.text[first - block.start : last - block.start]
                runs.append(Run(first, last, at + len(text), len(words), shown))
                if shown:
                    spans.append(Span(len(text), len(text) + len(words), "withheld"))
                else:
                    spans += _within(formats, first - block.start, last - block.start, len(text))
                text += words
        if own[-1][1] < block.end:
            text += f" {CUT}"
        # Containers are dropped: a list or quotation cut to pieces is no longer one.
        opens, closes = (block.opens, block.closes) if cited is None else ((), ())
        blocks.append(Block(text, block.tag, tuple(spans), opens, closes, block.paragraph, at))
        at += len(text) + len(BLOCK_JOIN)
    return Edition(msgspec.structs.replace(article, blocks=tuple(blocks)), tuple(runs))


def _with_all_of(
    cited: Iterable[tuple[int, int]], withheld: Iterable[Hidden]
) -> list[tuple[int, int]]:
    """The ranges, in order and apart, each with all of the withheld words that it touches."""
    ranges = _merged(cited)
    touched = [
        (hidden.start, hidden.end)
        for hidden in withheld
        if any(start < hidden.end and end > hidden.start for start, end in ranges)
    ]
    return _merged((*ranges, *touched)) if touched else ranges


def _parted(start: int, end: int, withheld: Iterable[Hidden]) -> Iterator[tuple[int, int, str]]:
    """The range in pieces: where it is withheld, with what is shown."""
    for hidden in withheld:
        first, last = max(start, hidden.start), min(end, hidden.end)
        if first < last:
            if start < first:
                yield start, first, ""
            yield first, last, hidden.shown
            start = last
    if start < end:
        yield start, end, ""


def _kept_formats(
    block: Block, withheld: Sequence[Hidden], names_withheld: Callable[[str], bool]
) -> list[Span]:
    """The block's formatting without the links that would tell what is withheld."""
    if not withheld:
        return list(block.spans)

    def tells(span: Span) -> bool:
        start, end = block.start + span.start, block.start + span.end
        return span.tag == "a" and (
            names_withheld(span.href)
            or any(start < hidden.end and end > hidden.start for hidden in withheld)
        )

    return [span for span in block.spans if not tells(span)]


def _within(formats: Iterable[Span], first: int, last: int, at: int) -> list[Span]:
    """The formatting between two offsets of the block, moved to ``at``."""
    return [
        Span(
            at + max(span.start, first) - first,
            at + min(span.end, last) - first,
            span.tag,
            span.href,
        )
        for span in formats
        if span.start < last and span.end > first
    ]


def _merged(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
