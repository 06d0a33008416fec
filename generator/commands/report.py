"""What the commands print: problems with their place in the file, and what was done.

``report`` texts hold colours always; ``printed`` takes them out again where they are not wanted,
so that a report can be kept and printed later.
"""

# No pathlib: it alone takes as long as all else of a build in which nothing changed.

import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:  # a build in which nothing changed prints without it
    from collections.abc import Iterable

    from generator.diagnostics import Diagnostic, Note

_RED, _YELLOW, _BLUE, _BOLD, _GREEN = (
    "\x1b[1;31m",
    "\x1b[1;33m",
    "\x1b[1;34m",
    "\x1b[1m",
    "\x1b[32m",
)
_PLAIN = "\x1b[0m"
_COLOURS = (_RED, _YELLOW, _BLUE, _BOLD, _GREEN, _PLAIN)


def wants_colour(stream: TextIO) -> bool:
    """On a terminal that is not a dumb one, unless NO_COLOR is set (no-color.org)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty()


def printed(text: str, stream: TextIO) -> None:
    """Writes the text; characters that the stream's encoding lacks become escapes."""
    if not text:
        return
    if not wants_colour(stream):
        for colour in _COLOURS:
            text = text.replace(colour, "")
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
    stream.flush()


def say(text: str) -> None:
    printed(f"{text}\n", sys.stdout)


def complain(text: str) -> None:
    """A message on the standard error stream that has no place in a file."""
    printed(f"{_RED}error:{_PLAIN} {text}\n", sys.stderr)


def in_bold(text: str) -> str:
    return f"{_BOLD}{text}{_PLAIN}"


def in_severity(severity: str, text: str) -> str:
    """The text in the colour of errors or of warnings."""
    return f"{_RED if severity == 'error' else _YELLOW}{text}{_PLAIN}"


def describe(problems: "Iterable[Diagnostic]", root: str) -> str:
    """All problems in the order given, each with its line of the file."""
    lines: dict[str, list[str]] = {}
    return "".join(_describe(problem, root, lines) for problem in problems)


def count(problems: "Iterable[Diagnostic]") -> str:
    """``2 errors and 1 warning``; empty where there is none."""
    found = list(problems)
    errors = sum(problem.is_error for problem in found)
    parts = [plural(errors, "error")] if errors else []
    if len(found) > errors:
        parts.append(plural(len(found) - errors, "warning"))
    return " and ".join(parts)


def summarise(problems: "Iterable[Diagnostic]") -> str:
    """How many there are, and the worst of them that comes first, in one line."""
    found = sorted(problems, key=lambda problem: not problem.is_error)
    if not found:
        return ""
    place = found[0].location
    position = f":{place.line}:{place.column}" if place.line else ""
    return f"{count(found)}. {place.file}{position}: {found[0].message}"


def mention_drafts(drafts: "Iterable[tuple[str, int]]") -> str:
    """``1 event and 3 actors are drafts: --drafts shows them.``; empty where there is none."""
    parts = [plural(number, kind) for kind, number in drafts if number]
    if not parts:
        return ""
    named = " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
    if named.startswith("1 ") and len(parts) == 1:
        return f"{named} is a draft: --drafts shows it."
    return f"{named} are drafts: --drafts shows them."


def plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _describe(problem: "Diagnostic", root: str, lines: dict[str, list[str]]) -> str:
    place = problem.location
    colour = _RED if problem.is_error else _YELLOW
    severity, message = problem.severity.value, _clean(problem.message)
    text = f"{colour}{severity}[{problem.code}]{_PLAIN}{_BOLD}: {message}{_PLAIN}\n"
    number = str(place.line) if place.line else ""
    gutter = " " * len(number)
    position = f":{place.line}:{place.column}" if place.line else ""
    text += f"{gutter} {_BLUE}-->{_PLAIN} {_clean(place.file)}{position}\n"
    code = _line(place.file, place.line, root, lines)
    if code is not None:
        before, marked = code[: place.column - 1], code[place.column - 1 :][: max(place.length, 1)]
        carets = " " * _width(before) + "^" * max(_width(marked), 1)
        text += f"{gutter} {_BLUE} |{_PLAIN}\n"
        text += f" {_BLUE}{number} |{_PLAIN} {_clean(code)}\n"
        label = f" {_clean(problem.label)}" if problem.label else ""
        text += f"{gutter} {_BLUE} |{_PLAIN} {colour}{carets}{label}{_PLAIN}\n"
    for note in problem.notes:
        text += f"{gutter} {_BLUE} :{_PLAIN} {_clean(note.label)}\n"
        text += f"{gutter} {_BLUE} :{_PLAIN}   {_clean(note.text)}\n"
        if note.marks:
            text += f"{gutter} {_BLUE} :{_PLAIN}   {colour}{_carets(note)}{_PLAIN}\n"
    if problem.hint:
        text += f"{gutter} {_BLUE} ={_PLAIN} {_clean(problem.hint)}\n"
    return text + "\n"


def _carets(note: "Note") -> str:
    """A line with carets below the marked parts of a note's text."""
    line, at = "", 0
    for start, length in note.marks:
        line += " " * _width(note.text[at:start])
        line += "^" * max(_width(note.text[start : start + length]), 1)
        at = start + length
    return line


def _line(file: str, number: int, root: str, lines: dict[str, list[str]]) -> str | None:
    """The file's line, from 1; None where there is none to show."""
    if not number:
        return None
    if file not in lines:
        try:
            with open(os.path.join(root, file), encoding="utf-8-sig", errors="replace") as opened:
                lines[file] = opened.read().split("\n")
        except OSError:
            lines[file] = []
    found = lines[file]
    return found[number - 1] if number <= len(found) else None


def _clean(text: str) -> str:
    """Content may hold anything; a terminal is sent no control characters of it."""
    return "".join(
        " " if character == "\t" else character if character.isprintable() else "\ufffd"
        for character in text
    )


def _width(text: str) -> int:
    """Columns of a terminal: marks that combine take none, East Asian wide ones two."""
    if text.isascii():
        return len(text)
    import unicodedata

    return sum(
        0
        if unicodedata.combining(character) or character == "\u200d"
        else 2
        if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in text
    )
