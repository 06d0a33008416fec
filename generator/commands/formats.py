"""Problems for programs: JSON, GitHub's workflow commands; and the choice among all formats.

Texts of JSON are ASCII, so that no terminal's encoding can break them.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, TextIO

from generator import __version__
from generator.commands.human import describe
from generator.commands.report import columns
from generator.commands.short import shorten
from generator.diagnostics import Diagnostic, Location


def render(
    problems: Sequence[Diagnostic],
    format: str,
    root: str,
    stream: TextIO,
    texts: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """The problems in one of ``arguments.FORMATS``, fit for the stream; ``texts`` as in human."""
    match format:
        case "short":
            return shorten(problems)
        case "json":
            return as_json(problems)
        case "github":
            return as_workflow_commands(problems, prefix(root))
        case "sarif":
            from generator.commands.sarif import as_sarif

            return as_sarif(problems, prefix(root))
    return describe(problems, root, columns(stream), texts)


def as_json(problems: Iterable[Diagnostic]) -> str:
    """One object with ``version``, ``generator`` and ``problems``.

    ``version`` is 1 as long as no field changes its meaning.
    Each problem has ``code``, ``severity``, ``file`` (relative to the site's root), ``line``,
    ``column``, ``endLine``, ``endColumn`` (from 1, in code points, the end right after the last
    one; 0 where a file as a whole is meant), ``message``, ``label``, ``hint``, ``fix`` (the value
    that must stand there instead, empty where that is not certain) and ``notes``, each with
    ``label``, ``text`` and ``marks``: pairs of a start from 0 and a length.
    """
    document = {
        "version": 1,
        "generator": f"dateline {__version__}",
        "problems": [_fields(problem) for problem in problems],
    }
    return json.dumps(document, indent=2) + "\n"


def as_workflow_commands(problems: Iterable[Diagnostic], prefix: str) -> str:
    """What a GitHub workflow shows beside the lines of a pull request, a command a line."""
    return "".join(f"{_command(problem, prefix)}\n" for problem in problems)


def prefix(root: str) -> str:
    """What leads from the working directory to the site's root; empty where that is outside."""
    here, site = Path.cwd().resolve(), Path(root)
    inside = site != here and site.is_relative_to(here)
    return f"{site.relative_to(here).as_posix()}/" if inside else ""


def end(place: Location) -> tuple[int, int]:
    """The line and column right after the last character meant."""
    if place.end_line:
        return place.end_line, place.end_column
    return place.line, place.column + place.length


def told(problem: Diagnostic) -> str:
    """Message, explanations and remedy, a line each."""
    label = f" ({problem.label})" if problem.label else ""
    notes = [f"{note.label} {note.text}" for note in problem.notes]
    return "\n".join(filter(None, (f"{problem.message}{label}", *notes, problem.hint)))


def _fields(problem: Diagnostic) -> dict[str, Any]:
    place = problem.location
    end_line, end_column = end(place)
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "endLine": end_line,
        "endColumn": end_column,
        "message": problem.message,
        "label": problem.label,
        "hint": problem.hint,
        "fix": problem.fix,
        "notes": [
            {"label": note.label, "text": note.text, "marks": [[*mark] for mark in note.marks]}
            for note in problem.notes
        ],
    }


def _command(problem: Diagnostic, prefix: str) -> str:
    place = problem.location
    properties: dict[str, str | int] = {"file": prefix + place.file}
    if place.line:
        end_line, end_column = end(place)
        properties |= {"line": place.line, "endLine": end_line}
        if end_line == place.line:  # columns are understood within one line only
            properties |= {"col": place.column, "endColumn": max(end_column - 1, place.column)}
    properties["title"] = problem.code
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{problem.severity.value} {listed}::{_data(told(problem))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
