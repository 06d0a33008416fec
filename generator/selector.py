"""Finding quoted words in a text: the W3C Web Annotation TextQuoteSelector, section 4.2.4.

Matching is exact, save that typographic variants of quotation marks, dashes
and spaces are folded, and that any white space, as the blank line between two
blocks, is one space: words that a break parts are the same words. Nothing is
re-anchored: words that are not there are not found.
"""

import re
from bisect import bisect_right
from difflib import SequenceMatcher

import msgspec

from generator.model.annotation import Selector

_QUOTES = {"'": "‘’‚‛′ʼ＇", '"': "“”„‟″«»＂"}
_DASHES = {"-": "‐‑‒–—―−﹣－"}
_SPACES = {" ": "\n\t\r\u00a0\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))}
_VARIANTS = str.maketrans(
    {
        variant: plain
        for table in (_QUOTES, _DASHES, _SPACES)
        for plain, variants in table.items()
        for variant in variants
    }
)

# White space that is not one plain space already.
_RUN = re.compile(r"\s{2,}|[^\S ]")

# The longest text that is searched for the words nearest to a quote that is not there.
_NEAREST_WITHIN = 200_000


def fold(text: str) -> str:
    """``text`` with typographic variants made plain: as long as before, so offsets stay true."""
    return text.translate(_VARIANTS)


class Searchable(msgspec.Struct, frozen=True):
    """A text with typographic variants folded and every run of white space made one space.

    From each offset of ``breaks`` on, ``text`` lies as many characters before the
    original as ``shifts`` says at the same index.
    """

    text: str
    breaks: tuple[int, ...]
    shifts: tuple[int, ...]

    def original(self, offset: int) -> int:
        """Where a character of ``text`` stands in the original text."""
        return offset + self.shifts[bisect_right(self.breaks, offset) - 1]


def searchable(text: str) -> Searchable:
    """``text`` as it is searched: made once, however many selectors point into it."""
    folded = fold(text)
    breaks, shifts = [0], [0]
    for run in _RUN.finditer(folded):
        breaks.append(run.start() + 1 - shifts[-1])
        shifts.append(shifts[-1] + run.end() - run.start() - 1)
    return Searchable(_RUN.sub(" ", folded), tuple(breaks), tuple(shifts))


def find(within: Searchable, selector: Selector) -> tuple[tuple[int, int], ...]:
    """Every place where the selector's words stand, as offsets in code points of the original.

    ``prefix`` and ``suffix`` must stand right before and after, spaces between not
    counted.
    """
    quote = _one_spaced(selector.quote)
    if not quote:
        return ()
    prefix, suffix = _one_spaced(selector.prefix), _one_spaced(selector.suffix)
    text, size = within.text, len(quote)
    places = []
    at = text.find(quote)
    while at >= 0:
        if (not prefix or text.endswith(prefix, 0, _before(text, at))) and (
            not suffix or text.startswith(suffix, _after(text, at + size))
        ):
            # A quote ends with no space, so its end is right after its last character.
            places.append((within.original(at), within.original(at + size - 1) + 1))
        at = text.find(quote, at + 1)
    return tuple(places)


def nearest(text: str, quote: str) -> str:
    """The words of ``text`` most like ``quote``, or an empty string where nothing is like it."""
    hay, needle = fold(text[:_NEAREST_WITHIN]).casefold(), fold(quote).strip().casefold()
    if not needle:
        return ""
    same = SequenceMatcher(None, hay, needle, autojunk=False).find_longest_match()
    if same.size < max(4, len(needle) // 8):
        return ""
    start = max(0, same.a - same.b)
    end = min(len(hay), start + len(needle))
    while start > 0 and not hay[start - 1].isspace():
        start -= 1
    while end < len(hay) and not hay[end].isspace():
        end += 1
    return text[start:end].strip()


def _one_spaced(words: str) -> str:
    return " ".join(fold(words).split())


def _before(text: str, at: int) -> int:
    """The end of what stands before ``at``, without the space between."""
    return at - 1 if at and text[at - 1] == " " else at


def _after(text: str, at: int) -> int:
    return at + 1 if text.startswith(" ", at) else at
