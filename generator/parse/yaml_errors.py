"""YAML's own errors in plain words."""

import re

import yaml

from generator.parse.fault import Fault
from generator.parse.misplaced import describe_misplaced, unclosed_quote

_TOP_LEVEL_KEY = re.compile(r"^[A-Za-z_][\w-]*[ ]*:(?=\s|$)", re.MULTILINE)
_QUOTE_IT = "put the whole value in quotation marks"
_OF_YAML = "means something else in YAML"
# What the two parsers say of a token that they did not expect.
_MISPLACED = ("expected key", "expected <block end>", "expected '-' indicator")


def describe(error: yaml.YAMLError, text: str) -> Fault:
    """What is wrong and where, in words that need no knowledge of YAML's grammar."""
    assert isinstance(error, yaml.MarkedYAMLError)
    problem, context = error.problem or "", error.context or ""
    mark = error.problem_mark or error.context_mark
    assert mark is not None
    opening = error.context_mark or mark
    lines = text.split("\n")
    rest = _line(lines, mark.line)[mark.column :]
    at = mark.line, mark.column
    if "mapping values are not allowed" in problem:
        return _colon(lines, mark.line, mark.column)
    if "quoted scalar" in context:
        if "end of stream" in problem or "document" in problem:
            return unclosed_quote(text, opening.line, opening.column)
        return Fault(
            *at,
            "a backslash between double quotation marks needs a known escape after it",
            "double the backslash, or use single quotation marks",
            "not a known escape",
        )
    if "tab" in problem or rest.startswith("\t"):
        return Fault(
            *at, "a tab stands where only spaces are allowed", "use spaces instead of it", "a tab"
        )
    if "cannot start any token" in problem or "mapping keys are not allowed" in problem:
        return _cannot_begin(lines, *at)
    if "alias" in context or "anchor" in context or "comment or" in problem:
        return _cannot_begin(lines, opening.line, opening.column)
    if "flow" in context:
        return _brackets(lines, at)
    if "sequence entries are not allowed" in problem:
        return Fault(
            *at,
            "a list begins on a line of its own",
            "put the - on the next line, or quotation marks around a text that begins with it",
            "not here",
        )
    if any(words in problem for words in _MISPLACED):
        return describe_misplaced(text, *at)
    if "could not find expected ':'" in problem:
        return _no_colon(lines, opening.line, opening.column)
    if "node content" in problem:
        return _cannot_begin(lines, *at)
    return Fault(
        *at,
        f"this is not YAML: {problem}",
        "compare its quotation marks, brackets and indentation with those of the lines around it",
    )


def next_field(text: str, line: int) -> int | None:
    """Where the first field of the top level at or after a line (from 0) begins."""
    start = 0
    for _ in range(line):
        start = text.find("\n", start) + 1
        if start == 0:
            return None
    found = _TOP_LEVEL_KEY.search(text, start)
    return found.start() if found else None


def _colon(lines: list[str], number: int, column: int) -> Fault:
    line = _line(lines, number)
    if ":" not in line[:column].strip(" -") and line[:1] == " " and number:
        return Fault(
            number,
            column,
            "this field is indented like the continuation of the line above it",
            "indent it like its neighbours, or give the line above no value",
            "part of the line above",
        )
    return Fault(
        number,
        column,
        "a colon and a space stand in text without quotation marks",
        _QUOTE_IT,
        "begins another value",
    )


def _brackets(lines: list[str], end: tuple[int, int]) -> Fault:
    bracket = _unclosed(lines, *end)
    rest = _line(lines, end[0])[end[1] :]
    if bracket is not None and (bracket[0] < end[0] or not rest.strip()):
        opening = lines[bracket[0]][bracket[1]]
        closing = "]" if opening == "[" else "}"
        return Fault(
            *bracket, f"this {opening} is never closed", f"close it with {closing}", "opened here"
        )
    return Fault(
        *end,
        "between brackets, values are parted by commas",
        "put quotation marks around a value with brackets, commas or colons in it",
        "a comma or the closing bracket is expected",
    )


def _unclosed(lines: list[str], line: int, column: int) -> tuple[int, int] | None:
    """The last bracket before a place that is open there; brackets in quotes count too."""
    open_brackets: list[tuple[int, int]] = []
    for number, text in enumerate(lines[: line + 1]):
        for at, character in enumerate(text[:column] if number == line else text):
            if character in "[{":
                open_brackets.append((number, at))
            elif character in "]}" and open_brackets:
                open_brackets.pop()
    return open_brackets[-1] if open_brackets else None


def _line(lines: list[str], number: int) -> str:
    """A line, or nothing where an error is placed behind the last."""
    return lines[number] if number < len(lines) else ""


def _cannot_begin(lines: list[str], number: int, column: int) -> Fault:
    first = _line(lines, number)[column : column + 1]
    return Fault(number, column, f"a value cannot begin with {first}", _QUOTE_IT, _OF_YAML)


def _no_colon(lines: list[str], number: int, column: int) -> Fault:
    length = max(1, len(_line(lines, number).rstrip()) - column)
    return Fault(
        number,
        column,
        "this line is no field: it has no colon",
        "write a name, a colon and a value; indent a line that continues the one above",
        "no colon",
        length,
    )
