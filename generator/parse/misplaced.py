"""Text that stands where YAML expects none: what its author most likely did."""

import re
from collections.abc import Callable

import yaml
from yaml.tokens import ScalarToken, Token

from generator.parse.fault import Fault
from generator.parse.pure_yaml import PureParser

_FIELD = re.compile(r"([ ]*(?:- +)*)([\w-]+)[ ]*:(?=\s|$)")
_BELOW = re.compile(r"[ ]*(?:- |-$|#|$)")
_LONGEST_REMEDY = 80


def describe_misplaced(text: str, number: int, column: int) -> Fault:
    """A fault at a line and column, from 0, where the line fits no line above it."""
    lines = text.split("\n")
    line = lines[number] if number < len(lines) else ""
    before = line[:column].rstrip()
    if before.endswith(('"', "'")):
        return _behind_quotes(text, lines, number, len(before), column)
    if before.endswith(("]", "}")):
        return Fault(
            number,
            column,
            "text follows the closing bracket",
            "put quotation marks around a text with brackets",
            "the value has ended",
        )
    if line[column : column + 1] == ":":
        return Fault(
            number, column, "a field's name is missing", "write one before the colon", "no name"
        )
    if line[column : column + 2].rstrip() == "-":
        return Fault(
            number,
            column,
            "a list item stands where a field is expected",
            "put a field's name and a colon before the list, and nothing else on that line",
            "an item of no list",
        )
    return Fault(
        number,
        column,
        "the indentation of this line fits no line above it",
        _neighbour(lines, number, column) or "indent it like its neighbours",
        "neither here nor there",
    )


def unclosed_quote(text: str, line: int, column: int) -> Fault:
    """A quotation mark, at this place, that does not end where it should."""
    lines = text.split("\n")
    hint = "close it at the end of the value, or double it inside the value"
    if lines[line][column] == "'" and "'" not in lines[line][column + 1 :]:
        hint = (
            'close it at the end of the value; one that is an apostrophe needs " around the value'
        )
    return Fault(line, column, "this quotation mark is never closed", hint, "opened here")


def _behind_quotes(text: str, lines: list[str], number: int, end: int, column: int) -> Fault:
    """Text behind a closing quotation mark; or this one opens, and one far above is not closed."""
    opened = _opening(text, number, end)
    if opened is not None and any(_FIELD.match(each) for each in lines[opened[0] + 1 : number + 1]):
        return unclosed_quote(text, *opened)
    hint = "put the whole value in quotation marks; inside it, use the other kind or double them"
    if opened is not None and opened[0] == number:
        hint = _quoted_whole(lines, number, opened[1]) or hint
    return Fault(
        number, column, "text follows the closing quotation mark", hint, "the value has ended"
    )


def _opening(text: str, line: int, end: int) -> tuple[int, int] | None:
    """Where the quoted value begins that ends at this place."""
    next_token: Callable[[], Token | None] = PureParser(text).get_token
    try:
        while (token := next_token()) is not None:
            here = (token.end_mark.line, token.end_mark.column) == (line, end)
            if here and isinstance(token, ScalarToken) and not token.plain:
                return token.start_mark.line, token.start_mark.column
    except yaml.YAMLError:
        pass  # what comes before the fault has been scanned
    return None


def _quoted_whole(lines: list[str], number: int, column: int) -> str:
    """The value between quotation marks that it does not hold; nothing where it is long."""
    value = lines[number][column:].rstrip()
    below = lines[number + 1] if number + 1 < len(lines) else ""
    ends = _FIELD.match(below) or _BELOW.match(below)
    mark = "'" if '"' in value else '"'
    if not ends or mark in value or " #" in value or "\\" in value:
        return ""
    if len(value) > _LONGEST_REMEDY:
        return f"put the whole value between {mark} and {mark}"
    return f"write {mark}{value}{mark}"


def _neighbour(lines: list[str], number: int, column: int) -> str:
    """Which field the one at this place most likely belongs under: the nearest that is like it."""
    for above in reversed(lines[:number]):
        found = _FIELD.match(above)
        if found is not None and len(found[1]) > column:
            return f"begin it with {len(found[1])} spaces, right below “{found[2]}”"
        if found is not None or above.strip() == "":
            break
    return ""
