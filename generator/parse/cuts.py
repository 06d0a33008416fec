"""Values that end at `` #``: to YAML what follows is a remark, to their author it may be text.

A remark has a space after its ``#``; one without, as in ``Protest at #10 Downing Street``, is
most likely a part of the value.
"""

import re

from generator.diagnostics import Severity
from generator.parse.nodes import Mapping, Node, Scalar, Sequence
from generator.parse.reading import Reading

_CUT = re.compile(r"[ \t]+(#[^\s#!].*)")


def report_cuts(root: Node | None, text: str, reading: Reading) -> None:
    """Warns of every plain value of ``text`` that is followed by what looks like its rest."""
    lines = text.split("\n")
    for node in _values(root):
        line = lines[node.end.line] if node.end.line < len(lines) else ""
        found = _CUT.match(line, node.end.column)
        if found is not None and node.plain and node.text:
            reading.report_at(
                "cut-value",
                node.end.line + reading.first_line,
                found.start(1) + 1,
                f"this value ends before “{found[1].split()[0]}”",
                "put the whole value in quotation marks; a remark has a space after #",
                len(found[1].rstrip()),
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
