"""Words as search compares them: without case, accents, vowel marks and the forms of letters.

The words of the site are folded here when it is built, those of a reader in the browser:
``search-index.js`` takes the same steps, and is given the same ``LETTERS`` and ``RULES`` with the
index. A test compares the two over all of Unicode.

1. NFKD, lower case, and neither marks (Mn) nor invisible characters (Cf).
2. Each of ``LETTERS`` becomes what it stands for.
3. What each of ``RULES`` matches is taken out, in their order.
4. Runs of letters and digits (L, N) are the words. A sign of a script without spaces is one.
"""

import re
import unicodedata
from functools import lru_cache

from generator.text import ARABIC_LETTERS

LETTERS: dict[str, str] = {
    # What NFKD leaves whole.
    **dict(zip("ßæœþøđðłħıŋŧςə", "ss ae oe th o d d l h i n t σ e".split(), strict=True)),
    # Signs of transliterations, and tatweel, which only widens a word.
    **dict.fromkeys("ʹʺʻʼʽʾʿˈˊˋـ", ""),
    **{chr(letter): chr(form) for letter, form in ARABIC_LETTERS.items()},
    **dict.fromkeys("ەہھۀۂۃ", "ه"),
    **{chr(zero + digit): str(digit) for zero in (0x660, 0x6F0) for digit in range(10)},
}
"""Letters, as they are after the first step, and what they stand for."""

RULES = (
    r"\.(?<=(?<![a-z0-9])[a-z]\.)",  # U.S. is “us”
    r"(?<=[a-z0-9])['’]s(?![a-z0-9])",  # Iran’s is “iran”
    r"(?<![a-z0-9])(?:[cdjlmnst]|qu)['’](?=[a-z])",  # l’Iran is “iran”
    r"['’‘`]",  # Sana’a is “sanaa”
    r"(?<![ء-ۓ])[وفبک]?ال(?=[ء-ۓ]{3})",  # the Arabic article
)
"""Patterns in the syntax that Python and JavaScript share; they see the folded letters."""

ALONE = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
"""The signs of scripts without spaces, as a class of a pattern."""

_RULES = [re.compile(rule) for rule in RULES]
_WORDS = re.compile(f"[{ALONE}]|[^\\W_{ALONE}]+")
_INVISIBLE = ("Mn", "Cf")


def fold_words(text: str) -> list[str]:
    """The folded words of a text, in its order, each as often as it stands there."""
    return [word for run in text.split() for word in _fold(run)]


@lru_cache(maxsize=1 << 16)  # most runs of a text were met before: this is all of the speed
def _fold(run: str) -> tuple[str, ...]:
    """The words of a text without spaces."""
    if run.isascii():
        plain = run.lower()
        if plain.isalnum():
            return (plain,)
    else:
        letters = unicodedata.normalize("NFKD", run).lower()
        plain = "".join(
            LETTERS.get(letter, letter)
            for letter in letters
            if unicodedata.category(letter) not in _INVISIBLE
        )
    for rule in _RULES:
        plain = rule.sub("", plain)
    return tuple(_WORDS.findall(plain))
