"""Words reduced to what their forms share, so that two tellings of one thing can be compared."""

import re
from functools import lru_cache

from generator.convert.events.verbs import irregular, participles, past_forms

SMALL_WORDS = frozenset(
    """a an and any are as at been by for from had has have he his in is it its of on or she sort
    that the their they this to was were what who will with made clear""".split()
)
_LONGEST = 5
_ENDING = re.compile(r"(?:ing|ed|es|s|e)$")
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1$")


def stems(text: str) -> frozenset[str]:
    """The stems of the words that tell something: “strikes” and “struck” have the same."""
    words = re.findall(r"\w{3,}", text.casefold())
    return frozenset(_stem(word) for word in words if word not in SMALL_WORDS)


def beginnings(text: str) -> tuple[tuple[str, ...], ...]:
    """For each stem of the text, how words of it begin: “meet” and “met”."""
    return tuple(
        (stem, *sorted({form for base in _bases(stem) for form in irregular()[base][0]}))
        for stem in sorted(stems(text))
    )


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    base = past_forms().get(word) or participles().get(word) or word
    short = _ENDING.sub("", base)
    return _DOUBLED.sub(r"\1", short if len(short) > 2 else base)[:_LONGEST]


@lru_cache(maxsize=1024)
def _bases(stem: str) -> tuple[str, ...]:
    return tuple(base for base in (stem, f"{stem}e") if base in irregular())
