"""``text: excerpts``: nothing but what is cited leaves the stage, in any form.

The words between are gone from the blocks themselves, so no page, feed or data
file can hold them; ``[…]`` stands where they were.
"""

from bisect import bisect_right
from collections.abc import Iterable

import msgspec

from generator.model import Article, Block, Span
from generator.model.annotation import BLOCK_JOIN

CUT = "[…]"


class Excerpt(msgspec.Struct, frozen=True):
    """An article cut down to what is cited.

    ``kept`` are the ranges of the old plain text that are left, in order, and
    ``moved`` where each begins in the new one.
    """

    article: Article
    kept: tuple[tuple[int, int], ...]
    moved: tuple[int, ...]

    def shift(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a range of the old text lies now; ``None`` unless all of its ends are kept."""
        first = bisect_right(self.kept, (start, _END)) - 1
        last = bisect_right(self.kept, (end - 1, _END)) - 1
        if first < 0 or start >= self.kept[first][1] or end > self.kept[last][1]:
            return None
        return (
            self.moved[first] + start - self.kept[first][0],
            self.moved[last] + end - self.kept[last][0],
        )


_END = 1 << 60


def cut_to_excerpts(article: Article, cited: Iterable[tuple[int, int]]) -> Excerpt:
    """Cut the article's blocks down to the ranges ``cited`` in its plain text."""
    ranges = _merged(cited)
    kept: list[tuple[int, int]] = []
    moved: list[int] = []
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
        text = "" if own[0][0] == block.start else f"{CUT} "
        spans: list[Span] = []
        for number, (start, end) in enumerate(own):
            text += f" {CUT} " if number else ""
            kept.append((start, end))
            moved.append(at + len(text))
            spans += _within(block, start, end, len(text))
            text += block.text[start - block.start : end - block.start]
        if own[-1][1] < block.end:
            text += f" {CUT}"
        # Containers are dropped: a list or quotation cut to pieces is no longer one.
        blocks.append(Block(text, block.tag, tuple(spans), (), (), block.paragraph, at))
        at += len(text) + len(BLOCK_JOIN)
    return Excerpt(
        msgspec.structs.replace(article, blocks=tuple(blocks)), tuple(kept), tuple(moved)
    )


def _within(block: Block, start: int, end: int, at: int) -> list[Span]:
    """The block's formatting between two offsets of the plain text, moved to ``at``."""
    first, last = start - block.start, end - block.start
    return [
        Span(
            at + max(span.start, first) - first,
            at + min(span.end, last) - first,
            span.tag,
            span.href,
        )
        for span in block.spans
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
