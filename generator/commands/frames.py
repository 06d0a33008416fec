"""The lines of a file around a problem, fit to be shown to people."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from generator.diagnostics import Location

_JOINERS = "\u200c\u200d"  # they are letters' business in Persian, Arabic and Indic scripts
AROUND = 2
"""How many lines are shown before and after the one that is meant."""


class Frame(NamedTuple):
    """Consecutive lines, the first of which is ``first`` (from 1).

    The line meant is ``number``; its text is ``before``, ``marked`` and ``after``. ``marked``
    is empty where the place is behind the line's last character.
    """

    first: int
    lines: tuple[str, ...]
    number: int
    before: str
    marked: str
    after: str


class Files:
    """The files of a site, each read once, so that all problems of a file show the same of it.

    ``texts`` are files that are shown as they are given.
    """

    def __init__(self, root: str, texts: Mapping[str, str] = MappingProxyType({})) -> None:
        self._root = Path(root)
        self._lines = {file: _lines(text) for file, text in texts.items()}

    def line(self, file: str, number: int) -> str | None:
        """The file's line, from 1; None where there is none to show."""
        lines = self._read(file) if number else []
        return lines[number - 1] if 0 < number <= len(lines) else None

    def frame(self, place: Location) -> Frame | None:
        """The lines around a place; None where it names no line, or the file has it no longer."""
        line = self.line(place.file, place.line)
        if line is None:
            return None
        first = max(place.line - AROUND, 1)
        shown = self._read(place.file)[first - 1 : place.line + AROUND]
        if len(shown) > place.line - first + 1 and not shown[-1]:
            shown.pop()  # nothing, behind the last line's end
        start = max(place.column - 1, 0)
        # What goes on in lines below is marked to the end of its first.
        size = len(line.rstrip()) - start if place.end_line > place.line else place.length
        end = start + max(size, 1)
        parts = map(clean, (line[:start], line[start:end], line[end:]))
        return Frame(first, tuple(map(clean, shown)), place.line, *parts)

    def _read(self, file: str) -> list[str]:
        if file not in self._lines:
            try:
                text = (self._root / file).read_bytes().decode("utf-8-sig", errors="replace")
            except (OSError, ValueError):
                text = ""
            self._lines[file] = _lines(text) if text else []
        return self._lines[file]


def _lines(text: str) -> list[str]:
    """The lines of a file, whichever way they end."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def clean(text: str) -> str:
    """Content may hold anything; people are shown no control characters of it."""
    return "".join(
        " "
        if character == "\t"
        else character
        if character.isprintable() or character in _JOINERS
        else "\ufffd"
        for character in text
    )
