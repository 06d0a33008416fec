"""Where found words stand in the rendered plain text, and the context that makes them unique.

The rules are those of ``generator.selector``: typographic variants are one
character, and spaces do not count in a prefix or suffix.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from generator.convert.spans import WRAP, Span
from generator.model.annotation import Selector
from generator.selector import fold

# How many words of context are tried, and within how many characters.
_CONTEXT_WORDS = (1, 2, 4, 8, 16)
_WINDOW = 300
# Words that recur endlessly are no help to an editor: beyond these they are left out.
_MOST_PLACES = 200
_MOST_COMPARISONS = 50_000


class Anchors:
    """Selectors for the words of one article; remembers where each quote occurs."""

    def __init__(self, text: str, blocks: Sequence[Span], paragraphs: Sequence[str]) -> None:
        self._plain = "\n\n".join(paragraphs)
        self._folded = fold(self._plain)
        self._blocks = blocks
        self._block_starts = list(accumulate((len(p) + 2 for p in paragraphs), initial=0))
        wraps = [
            wrap
            for block, paragraph in zip(blocks, paragraphs, strict=True)
            if len(paragraph) < block.end - block.start
            for wrap in WRAP.finditer(text, block.start, block.end)
        ]
        self._wrap_starts = [wrap.start() for wrap in wraps]
        self._lost = list(accumulate((len(wrap[0]) - 1 for wrap in wraps), initial=0))
        self._comparisons = 0
        self._places: dict[str, list[int]] = {}

    def selector(self, quote: str, start: int) -> Selector | None:
        """The selector of ``quote`` that begins at ``start`` of the input text.

        None where the words occur more than once and no near context tells them apart, or more
        often than ``_MOST_PLACES``, and for words of the headline, which is no part of the plain
        text.
        """
        if not self._blocks or start < self._blocks[0].start:
            return None
        at = self._plain_offset(start)
        end = at + len(quote)
        folded = self._folded[at:end]
        if not folded or (self._plain[at:end] != quote and folded != fold(quote)):
            return None
        places = self._occurrences(folded)
        if len(places) > _MOST_PLACES:
            return None
        others = [place for place in places if place != at]
        prefix = suffix = ""
        before = self._plain[max(0, at - _WINDOW) : at]
        after = self._plain[end : end + _WINDOW]
        for size in _CONTEXT_WORDS:
            if not others:
                break
            prefix = " ".join(before.split()[-size:])
            others = self._still_alike(others, prefix, "", len(folded))
        for size in _CONTEXT_WORDS:
            if not others:
                break
            suffix = " ".join(after.split()[:size])
            others = self._still_alike(others, "", suffix, len(folded))
        return None if others else Selector(quote, prefix, suffix)

    def _still_alike(self, places: list[int], prefix: str, suffix: str, size: int) -> list[int]:
        """Those of ``places`` that the prefix and suffix do not tell apart."""
        self._comparisons += len(places)
        if self._comparisons > _MOST_COMPARISONS:
            return places
        wanted, end = _squeezed(fold(prefix)), _squeezed(fold(suffix))
        width = 4 * max(len(prefix), len(suffix)) + 8
        return [
            place
            for place in places
            if _squeezed(self._folded[max(0, place - width) : place]).endswith(wanted)
            and _squeezed(self._folded[place + size : place + size + width]).startswith(end)
        ]

    def _plain_offset(self, offset: int) -> int:
        block = bisect_left(self._blocks, offset + 1, key=lambda span: span.start) - 1
        start = self._blocks[block].start
        lost = self._lost[bisect_left(self._wrap_starts, offset)]
        lost -= self._lost[bisect_left(self._wrap_starts, start)]
        return self._block_starts[block] + offset - start - lost

    def _occurrences(self, folded: str) -> list[int]:
        """Where the words stand; of those that recur endlessly, one place more than is allowed."""
        if folded not in self._places:
            places, at = list[int](), self._folded.find(folded)
            while at >= 0 and len(places) <= _MOST_PLACES:
                places.append(at)
                at = self._folded.find(folded, at + 1)
            self._places[folded] = places
        return self._places[folded]


def _squeezed(text: str) -> str:
    return "".join(text.split())
