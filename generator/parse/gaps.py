"""Fields without a space after the colon, items without one after the dash: to YAML they are text.

Such a space is looked for only where the text cannot be read as it stands; then it is read as if
the space were there, so that one fault is one report.
"""

import re

import msgspec
import yaml

from generator.parse.nodes import Mapping, Node, Scalar, Sequence, Unreadable
from generator.parse.reading import Reading

_GAP = re.compile(r"[ ]*(?:- +)*([A-Za-z_]\w*):(?!//)(?=[^\s:])", re.ASCII)
_DASH = re.compile(r"[ ]*(?:- +)*-(?=([A-Za-z_]\w*):(?:\s|$))", re.ASCII)
_FIELD = re.compile(r"[ ]*(?:- +)*[\w-]+[ ]*:(?:\s|$)")


class Gap(msgspec.Struct, frozen=True):
    """A field without a space after its colon, or one of an item without a space after its dash.

    ``sign`` is that colon or dash, which stands at this line and column, from 0.
    """

    line: int
    column: int
    sign: str
    name: str


def find_gap(error: yaml.YAMLError, text: str) -> Gap | None:
    """The missing space that the error may well come from: in its line or right above it."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return None
    problem = error.problem or ""
    mark = error.problem_mark or error.context_mark
    lines = text.split("\n")
    if "could not find expected ':'" in problem and error.context_mark is not None:
        return _gap(lines, error.context_mark.line)
    if mark is not None and ("expected '-' indicator" in problem or "block end" in problem):
        return _gap(lines, mark.line)
    if mark is None or "mapping values are not allowed" not in problem:
        return None
    # What has no space is a text, and goes on in the lines below, as far as they are no fields.
    for number in range(mark.line - 1, -1, -1):
        gap = _gap(lines, number)
        if gap is not None or _FIELD.match(lines[number]):
            return gap
    return None


def first_gap(text: str) -> Gap | None:
    """The first missing space of a text that is no field at all."""
    lines = text.split("\n")
    number = next((number for number, line in enumerate(lines) if line.strip()), 0)
    return _gap(lines, number)


def close_gap(text: str, gap: Gap) -> str:
    lines = text.split("\n")
    line = lines[gap.line]
    lines[gap.line] = f"{line[: gap.column + 1]} {line[gap.column + 1 :]}"
    return "\n".join(lines)


def report_gap(gap: Gap, reading: Reading) -> None:
    reading.report_at(
        "bad-yaml",
        gap.line + reading.first_line,
        gap.column + 1,
        f"a space is missing after the {'colon' if gap.sign == ':' else 'dash'}",
        f"write “{gap.name}: …”" if gap.sign == ":" else f"write “- {gap.name}: …”",
        length=1,
        label="put a space here",
    )


def without_values(node: Node | None, gaps: tuple[Gap, ...]) -> Node | None:
    """The node; a value that stands behind a gap, one column off, is made unreadable."""
    if type(node) is Sequence:
        for item in node.items:
            without_values(item, gaps)
    elif type(node) is Mapping:
        for name, (key, value) in node.entries.items():
            if any(_is_behind(gap, key) for gap in gaps):
                node.entries[name] = key, Unreadable(value.start, value.end)
            else:
                without_values(value, gaps)
    return node


def _is_behind(gap: Gap, key: Scalar) -> bool:
    if gap.sign == ":":
        return (key.end.line, key.end.column) == (gap.line, gap.column)
    return (key.start.line, key.start.column) == (gap.line, gap.column + 2)


def _gap(lines: list[str], number: int) -> Gap | None:
    line = lines[number] if number < len(lines) else ""
    found = _GAP.match(line) or _DASH.match(line)
    return Gap(number, found.end() - 1, found[0][-1], found[1]) if found else None
