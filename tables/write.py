"""Writes the converter's tables of names: ``pip install '.[tables]'``, ``python -m tables.write``.

They are made of other people's collections, which no one who converts an article needs to
install. generator/convert/data/README.md says whose they are and under which licence.
"""

import textwrap
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from tables.given_names import given_names

DATA = Path(__file__).parent.parent / "generator" / "convert" / "data"


def write_given_names() -> None:
    """A section a pronoun, “either” for none; a paragraph a letter."""
    names = given_names()
    sections = [
        f"# {pronoun or 'either'}\n{_lines(name for name, its in names.items() if its == pronoun)}"
        for pronoun in ("he", "she", "")
    ]
    (DATA / "given_names.txt").write_text("".join(sections), encoding="utf-8")


def _lines(words: Iterable[str]) -> str:
    """The words in lines of a page's width; each letter begins a new one."""
    letters = (" ".join(group) for _, group in groupby(words, key=lambda word: word[0]))
    filled = (textwrap.fill(letter, 100, break_on_hyphens=False) for letter in letters)
    return "".join(f"{lines}\n" for lines in filled)


if __name__ == "__main__":
    write_given_names()
