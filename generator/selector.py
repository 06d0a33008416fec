"""Finding quoted words in a text: the W3C Web Annotation TextQuoteSelector, section 4.2.4.

Matching is exact, save that typographic variants of quotation marks, dashes
and spaces are folded, and that any white space, as the blank line between two
blocks, is one space: words that a break parts are the same words. Nothing is
re-anchored: words that are not there are not found.
"""

import re
from bisect import bisect_right

import msgspec

from generator.model.annotation import BLOCK_JOIN, Selector

_QUOTES = {"'": "‘’‚‛′ʼ＇", '"': "“”„‟″«»＂"}
_DASHES = {"-": "‐‑‒–—―−﹣－"}
_SPACES = {" ": "\n\t\r\u00a0\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))}
_VARIANTS = {
    variant: plain
    for table in (_QUOTES, _DASHES, _SPACES)
    for plain, variants in table.items()
    for variant in variants
}
_VARIANT = re.compile(f"[{re.escape(''.join(_VARIANTS))}]")
_SPACES_OF_ASCII = str.maketrans("\n\t\r", "   ")

# White space that is not one plain space already.
_RUN = re.compile(r"\s{2,}|[^\S ]")


def fold(text: str) -> str:
    """``text`` with typographic variants made plain: as long as before, so offsets stay true."""
    if text.isascii():
        return text.translate(_SPACES_OF_ASCII)
    # Few characters of a text are variants: to translate every one takes three times as long.
    return _VARIANT.sub(_plain, text)


def _plain(variant: re.Match[str]) -> str:
    return _VARIANTS[variant[0]]


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


def own_words(text: str, within: Searchable, selector: Selector) -> str:
    """The text's own characters for a selector that is matched only because variants are folded.

    Empty where the selector has them already, or does not stand at one place.
    """
    places = find(within, selector)
    if len(places) != 1:
        return ""
    start, end = places[0]
    own = text[start:end].replace(BLOCK_JOIN, " ")
    return "" if own == selector.quote else own


def _one_spaced(words: str) -> str:
    return " ".join(fold(words).split())


def _before(text: str, at: int) -> int:
    """The end of what stands before ``at``, without the space between."""
    return at - 1 if at and text[at - 1] == " " else at


def _after(text: str, at: int) -> int:
    return at + 1 if text.startswith(" ", at) else at
