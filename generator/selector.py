"""Finding quoted words in a text: the W3C Web Annotation TextQuoteSelector, section 4.2.4.

Matching is exact, save that typographic variants of quotation marks, dashes
and spaces are folded, and that the blank line between two blocks is one space.
Nothing is re-anchored: words that are not there are not found.
"""

import re
from difflib import SequenceMatcher

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

# The longest text that is searched for the words nearest to a quote that is not there.
_NEAREST_WITHIN = 200_000


def fold(text: str) -> str:
    """``text`` with typographic variants made plain: as long as before, so offsets stay true."""
    return text.translate(_VARIANTS)


def find(folded: str, selector: Selector) -> tuple[tuple[int, int], ...]:
    """Every place where the selector's words stand, as offsets in code points.

    ``folded`` is the whole text after ``fold``. ``prefix`` and ``suffix`` must stand
    right before and after, spaces between not counted.
    """
    quote = fold(selector.quote).strip()
    if not quote:
        return ()
    places = _occurrences(folded, quote)
    prefix, suffix = fold(selector.prefix).strip(), fold(selector.suffix).strip()
    return tuple(
        (start, end)
        for start, end in places
        if (
            not prefix
            or _squeeze(folded[:start][-4 * len(prefix) - 8 :]).endswith(_squeeze(prefix))
        )
        and (
            not suffix
            or _squeeze(folded[end : end + 4 * len(suffix) + 8]).startswith(_squeeze(suffix))
        )
    )


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


def _occurrences(folded: str, quote: str) -> list[tuple[int, int]]:
    places = []
    at = folded.find(quote)
    while at >= 0:
        places.append((at, at + len(quote)))
        at = folded.find(quote, at + 1)
    if not places and " " in quote:
        # Only a quote that crosses blocks, or that was wrapped in the YAML, differs in spaces.
        pattern = r"\s+".join(re.escape(word) for word in quote.split())
        places = [match.span() for match in re.finditer(pattern, folded)]
    return places


def _squeeze(text: str) -> str:
    return "".join(text.split())
