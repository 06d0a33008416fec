"""Values that end at `` #``: to YAML what follows is a remark, to their author it may be text.

A remark has a space after its ``#``; one without, as in ``Protest at #10 Downing Street``, is
most likely a part of the value. In a text of people's, ``Strike # three``, so is one that has
but one space before it: after an id or a date it is a remark all the same.
"""

import re

from generator.diagnostics import Severity
from generator.parse.nodes import Mapping, Node, Scalar, Sequence
from generator.parse.reading import Reading

_REMARK = re.compile(r"([ \t]+)(#.*)")
_TAG = re.compile(r"#[^\s#!]")


def report_cuts(root: Node | None, text: str, reading: Reading) -> None:
    """Warns of every plain value of ``text`` that is followed by what looks like its rest.

    What does so only behind a text of people's is noted for ``report_cut_text``.
    """
    lines = text.split("\n")
    for node in _values(root):
        line = lines[node.end.line] if node.end.line < len(lines) else ""
        found = _REMARK.match(line, node.end.column)
        if found is None or not node.plain or not node.text:
            continue
        remark = found[2].rstrip()
        if _TAG.match(remark):
            hint = "put the whole value in quotation marks; a remark has a space after #"
            _report(node, found.start(2), remark, hint, reading)
        elif found[1] == " " and remark.strip("# "):
            reading.remarks[node.end.line, node.end.column] = remark


def report_cut_text(node: Node, reading: Reading) -> None:
    """Warns of a text that has been read, where a remark with one space before it follows."""
    remark = reading.remarks.get((node.end.line, node.end.column))
    if remark is not None:
        hint = "put the whole value in quotation marks; a remark has two spaces before #"
        _report(node, node.end.column + 1, remark, hint, reading)


def _report(node: Node, column: int, remark: str, hint: str, reading: Reading) -> None:
    words = remark.split()
    reading.report_at(
        "cut-value",
        node.end.line + reading.first_line,
        column + 1,
        f"this value ends before “{' '.join(words[: 1 + (words[0] == '#')])}”",
        hint,
        len(remark),
        Severity.WARNING,
        "a remark to YAML, and not read",
    )


def _values(node: Node | None) -> list[Scalar]:
    match node:
        case Scalar():
            return [node]
        case Sequence():
            return [value for item in node.items for value in _values(item)]
        case Mapping():
            return [value for _, each in node.entries.values() for value in _values(each)]
    return []
