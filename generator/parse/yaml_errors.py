"""YAML's own errors in plain words."""

import msgspec
import yaml

_QUOTE_IT = "put the whole value in quotation marks"


class Fault(msgspec.Struct, frozen=True):
    """An error of syntax; line and column from 0."""

    line: int
    column: int
    message: str
    hint: str = ""
    length: int = 1


def describe(error: yaml.YAMLError, text: str) -> Fault:
    """What is wrong and where, in words that need no knowledge of YAML's grammar."""
    assert isinstance(error, yaml.MarkedYAMLError)
    problem, context = error.problem or "", error.context or ""
    mark = error.problem_mark or error.context_mark
    assert mark is not None
    opening = error.context_mark or mark
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    rest = line[mark.column :]
    at = mark.line, mark.column
    if "mapping values are not allowed" in problem:
        return _colon(lines, mark.line, mark.column)
    if "quoted scalar" in context:
        if "end of stream" in problem or "document" in problem:
            return Fault(
                opening.line,
                opening.column,
                "this quotation mark is never closed",
                "close it at the end of the value, or double it inside the value",
            )
        return Fault(
            *at,
            "a backslash between double quotation marks needs a known escape after it",
            "double the backslash, or use single quotation marks",
        )
    if "tab" in problem or rest.startswith("\t"):
        return Fault(*at, "a tab stands where only spaces are allowed", "use spaces instead of it")
    if "cannot start any token" in problem:
        return Fault(*at, f"a value cannot begin with {rest[:1]}", _QUOTE_IT)
    if "alias" in context or "anchor" in context:
        place = opening.line, opening.column
        return Fault(*place, f"a value cannot begin with {lines[place[0]][place[1]]}", _QUOTE_IT)
    if "flow" in context:
        return _brackets(lines, opening.line, opening.column, at, rest)
    if "sequence entries are not allowed" in problem:
        return Fault(*at, "a list begins on a line of its own", "put the - on the next line")
    if "expected key" in problem or "expected <block end>" in problem:
        return _misplaced(line, *at)
    if "could not find expected ':'" in problem:
        return _no_colon(lines, opening.line, opening.column)
    if "node content" in problem:
        return Fault(*at, f"a value cannot begin with {rest[:1]}", _QUOTE_IT)
    return Fault(*at, f"this is not YAML: {problem}", _QUOTE_IT)


def _colon(lines: list[str], number: int, column: int) -> Fault:
    line = lines[number]
    if ":" not in line[:column].strip(" -") and line[:1] == " " and number:
        return Fault(
            number,
            column,
            "this field is indented like the continuation of the line above it",
            "indent it like its neighbours, or give the line above no value",
        )
    return Fault(
        number,
        column,
        "a colon and a space stand in text without quotation marks",
        _QUOTE_IT,
    )


def _brackets(lines: list[str], number: int, column: int, at: tuple[int, int], rest: str) -> Fault:
    bracket = lines[number][column : column + 1]
    closing = {"[": "]", "{": "}"}.get(bracket, "")
    if closing and (at[0] > number or not rest):
        return Fault(number, column, f"this {bracket} is never closed", f"close it with {closing}")
    return Fault(
        *at,
        "between brackets, values are parted by commas",
        "put quotation marks around a value with brackets or commas in it",
    )


def _misplaced(line: str, number: int, column: int) -> Fault:
    before = line[:column].rstrip()
    if before.endswith(('"', "'")):
        return Fault(
            number,
            column,
            "text follows the closing quotation mark",
            "put the whole value in quotation marks; inside it, use the other kind or double them",
        )
    if line[column : column + 2].rstrip() == "-":
        return Fault(
            number,
            column,
            "a list item stands where a field is expected",
            "put a field's name and a colon before the list, and nothing else on that line",
        )
    return Fault(
        number,
        column,
        "the indentation of this line fits no line above it",
        "indent it like its neighbours",
    )


def _no_colon(lines: list[str], number: int, column: int) -> Fault:
    length = len(lines[number].rstrip()) - column if number < len(lines) else 1
    return Fault(
        number,
        column,
        "this line is no field: it has no colon",
        "write a name, a colon and a value; indent a line that continues the one above",
        length,
    )
