"""What the commands print, in colours where they are wanted, and the words of their summaries.

Texts hold colours always; ``printed`` takes them out again where they are not wanted, so that a
report can be kept and printed later.
"""

# No pathlib: it alone takes as long as all else of a build in which nothing changed.

import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:  # a build in which nothing changed prints without it
    from collections.abc import Iterable

    from generator.diagnostics import Diagnostic

_RED, _YELLOW, _BLUE, _BOLD, _GREEN = (
    "\x1b[1;31m",
    "\x1b[1;33m",
    "\x1b[1;34m",
    "\x1b[1m",
    "\x1b[32m",
)
_PLAIN = "\x1b[0m"
_NARROWEST, _USUAL = 40, 100
ISSUES = "the project's issue tracker"
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
        text = without_colour(text)
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
    stream.flush()


def without_colour(text: str) -> str:
    for colour in _COLOURS:
        text = text.replace(colour, "")
    return text


def say(text: str) -> None:
    printed(f"{text}\n", sys.stdout)


def aside(text: str, format: str) -> None:
    """Says what is no problem: where problems are printed for programs, on the other stream."""
    printed(f"{text}\n", sys.stdout if format == "human" else sys.stderr)


def complain(text: str) -> None:
    """A message on the standard error stream that has no place in a file."""
    printed(f"{_RED}error:{_PLAIN} {text}\n", sys.stderr)


def in_blue(text: str) -> str:
    """What frames a problem's line of the file."""
    return f"{_BLUE}{text}{_PLAIN}"


def in_bold(text: str) -> str:
    return f"{_BOLD}{text}{_PLAIN}"


def in_severity(severity: str, text: str) -> str:
    """The text in the colour of errors or of warnings."""
    return f"{_RED if severity == 'error' else _YELLOW}{text}{_PLAIN}"


def columns(stream: TextIO) -> int:
    """How wide the stream's terminal is; where it is none, wide enough for a line of prose."""
    try:
        return max(os.get_terminal_size(stream.fileno()).columns, _NARROWEST)
    except (OSError, ValueError):
        return _USUAL


def bug_report(problem: Exception) -> str:
    """What is said where it is Dateline that failed."""
    return (
        f"this is a bug in Dateline, not in your content: {type(problem).__name__}: {problem}\n"
        f"Please report it on {ISSUES} with the output of the same command and -v."
    )


def count(problems: "Iterable[Diagnostic]") -> str:
    """``2 errors and 1 warning``; empty where there is none."""
    found = list(problems)
    errors = sum(problem.is_error for problem in found)
    parts = [plural(errors, "error")] if errors else []
    if len(found) > errors:
        parts.append(plural(len(found) - errors, "warning"))
    return " and ".join(parts)


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
