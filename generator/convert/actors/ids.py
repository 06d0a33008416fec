"""The ids that a draft gives to what it makes."""

import re
import unicodedata
from collections.abc import Collection

_INNER = re.compile(r"(?<=\w)['’.](?=\w)")
_NO_ASCII_WORD = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Kebab case of letters and digits of any script: NFC, casefolded, never empty."""
    if text.isascii():
        words = text.lower().split()
        if "".join(words).isalnum():  # most names: letters and spaces
            return "-".join(words)
        return _NO_ASCII_WORD.sub("-", _INNER.sub("", text.lower())).strip("-") or "untitled"
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    folded = _INNER.sub("", folded)
    # A vowel mark belongs to its letter, though Python counts it as no part of a word.
    kept = "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else "-" for c in folded)
    return re.sub("-+", "-", kept).strip("-") or "untitled"


def free_id(wanted: str, taken: Collection[str]) -> str:
    """``wanted``, or with the first number from 2 that nobody has."""
    number, candidate = 1, wanted
    while candidate in taken:
        number += 1
        candidate = f"{wanted}-{number}"
    return candidate
