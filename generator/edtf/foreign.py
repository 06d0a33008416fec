"""Dates in words and digits of other languages, put into English for the hints.

No file knows its site's language while it is read, so the names of months of several
languages are tried at once; one that is two months' name in two of them counts as none.
"""

import re
import unicodedata
from functools import cache

from generator.edtf.words import ENGLISH_MONTHS

# Languages and regions whose names of months differ; each loads a file of CLDR.
_LANGUAGES = (
    *("fr", "ar", "ar-IQ", "ar-DZ", "fa", "de", "es", "it", "pt", "nl"),
    *("pl", "ru", "uk", "tr", "he", "ku", "ur"),
)
# Articles and the words for "of" between day, month and year; "from" and "to" of French.
_SMALL = {"le": "", "el": "", "de": "", "del": "", "den": "", "du": "from", "au": "to"}
_WORD = re.compile(r"[^\W\d_]+")
_FIRST = re.compile(r"\b1er\b")
# Persian and Arabic digits with such a year most likely tell it by another calendar.
_OLD = re.compile(r"(?<!\d)1[0-4]\d\d(?!\d)")


def in_english(text: str) -> str:
    """The text with English months and ASCII digits where it has others; else as it is."""
    plain = "".join(map(_digit, text.casefold()))
    if plain != text.casefold() and _OLD.search(plain):
        return text
    words = _WORD.findall(plain)
    if not re.search(r"\d", plain) or all(word in _ENGLISH for word in words):
        return plain if plain != text.casefold() else text
    names = _months()
    found = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})(?!\w)")
    english = found.sub(lambda name: names[name[0]], plain)
    if english == plain:
        return plain if plain != text.casefold() else text
    return _WORD.sub(lambda word: _SMALL.get(word[0], word[0]), _FIRST.sub("1", english))


def _digit(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)


@cache
def _months() -> dict[str, str]:
    """English names by those of other languages, the longest first."""
    # Babel is loaded only here: a site without such a date does not pay for it.
    from generator.edtf.cldr import words_of_locale

    meanings: dict[str, set[int]] = {}
    for language in _LANGUAGES:
        words = words_of_locale(language)
        assert words is not None
        for names in (words.months, words.months_alone):
            for month, name in enumerate(names):
                meanings.setdefault(name.casefold(), set()).add(month)
    known = {
        name: ENGLISH_MONTHS[min(months)]
        for name, months in meanings.items()
        if len(months) == 1 and name not in _ENGLISH
    }
    return {name: known[name] for name in sorted(known, key=len, reverse=True)}


_ENGLISH = {
    *(name.casefold() for name in ENGLISH_MONTHS),
    *(name[:3].casefold() for name in ENGLISH_MONTHS),
    *"sept of the in on to or and from until about around circa early late mid century".split(),
    *"before after since between by st nd rd th bc bce ad ce x u y t z".split(),
}
