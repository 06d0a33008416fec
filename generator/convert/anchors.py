"""Where found words stand in the rendered plain text, and the context that makes them unique.

The rules are those of ``generator.selector``: typographic variants are one
character, and spaces do not count in a prefix or suffix.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from generator.convert.reading import WRAP, Span
from generator.model.annotation import Selector
from generator.selector import fold

# More context than this is no help to an editor: such words are left out.
_MOST_WORDS = 24
_WORD_BEFORE = re.compile(r"\S+\s*\Z")
_WORD_AFTER = re.compile(r"\s*\S+")


class Anchors:
    """Selectors for the words of one article; remembers where each quote occurs."""

    def __init__(self, text: str, blocks: Sequence[Span], paragraphs: Sequence[str]) -> None:
        self._plain = "\n\n".join(paragraphs)
        self._folded = fold(self._plain)
        self._blocks = blocks
        self._block_starts = list(accumulate((len(p) + 2 for p in paragraphs), initial=0))
        wraps = list(WRAP.finditer(text))
        self._wrap_starts = [wrap.start() for wrap in wraps]
        self._lost = list(accumulate((len(wrap[0]) - 1 for wrap in wraps), initial=0))
        self._places: dict[str, list[int]] = {}

    def selector(self, quote: str, start: int) -> Selector | None:
        """The selector of ``quote`` that begins at ``start`` of the input text.

        None where the words occur more than once and no near context tells them apart.
        """
        at = self._plain_offset(start)
        folded = fold(quote)
        if not folded or not self._folded.startswith(folded, at):
            return None
        others = [place for place in self._occurrences(folded) if place != at]
        prefix, others = self._told_apart(at, others)
        suffix, end = "", at + len(folded)
        words = 0
        while others and words < _MOST_WORDS:
            window = self._plain[end + len(suffix) : end + len(suffix) + 200]
            word = _WORD_AFTER.match(window)
            if word is None:
                return None
            suffix += word[0]
            words += 1
            wanted = _squeezed(fold(suffix))
            others = [
                place
                for place in others
                if self._squeezed_after(place + len(folded), suffix).startswith(wanted)
            ]
        if others:
            return None
        return Selector(quote, " ".join(prefix.split()), " ".join(suffix.split()))

    def _told_apart(self, at: int, others: list[int]) -> tuple[str, list[int]]:
        """The fewest words before ``at`` that leave none of ``others``, or as many as may be."""
        prefix = ""
        for _ in range(_MOST_WORDS):
            if not others:
                break
            head = at - len(prefix)
            word = _WORD_BEFORE.search(self._plain[max(0, head - 200) : head])
            if word is None:
                break
            prefix = word[0] + prefix
            wanted = _squeezed(fold(prefix))
            size = 4 * len(prefix) + 8
            others = [
                place
                for place in others
                if _squeezed(self._folded[max(0, place - size) : place]).endswith(wanted)
            ]
        return prefix, others

    def _squeezed_after(self, end: int, suffix: str) -> str:
        return _squeezed(self._folded[end : end + 4 * len(suffix) + 8])

    def _plain_offset(self, offset: int) -> int:
        block = bisect_left(self._blocks, offset + 1, key=lambda span: span.start) - 1
        start = self._blocks[block].start
        lost = self._lost[bisect_left(self._wrap_starts, offset)]
        lost -= self._lost[bisect_left(self._wrap_starts, start)]
        return self._block_starts[block] + offset - start - lost

    def _occurrences(self, folded: str) -> list[int]:
        if folded not in self._places:
            places, at = [], self._folded.find(folded)
            while at >= 0:
                places.append(at)
                at = self._folded.find(folded, at + 1)
            self._places[folded] = places
        return self._places[folded]


def _squeezed(text: str) -> str:
    return "".join(text.split())
