"""A file of the content as it is written: what it says, and where in its own bytes it says so.

Offsets are code points of ``text``, which is the file without a BOM and with ``\\n`` for every
line end. Splices are laid onto the file's own bytes, so whatever they do not name stays as it is.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence as SequenceType
from itertools import accumulate, pairwise
from typing import NamedTuple

import msgspec

from generator.diagnostics import Diagnostic, FieldPath, in_order
from generator.edit.values import Value, plain
from generator.parse.compose import compose
from generator.parse.front_matter import front_matter, read_text
from generator.parse.nodes import Mapping, Node, Scalar, Sequence
from generator.parse.reading import Mark, Reading
from generator.source import SourceFile

_FLOW = ("{", "[")
_BLOCK_SCALAR = ("|", ">")
_LINE_END = re.compile(r"\r\n|\r|\n")


class Refused(Exception):
    """What was asked for cannot be done without damage, and nothing was done.

    The message names the place; ``problems`` are the errors of the file that stand in the way.
    """

    def __init__(self, message: str, problems: SequenceType[Diagnostic] = ()) -> None:
        super().__init__(message)
        self.problems = tuple(problems)


class Splice(NamedTuple):
    """New text in the place of what stands from ``start`` to ``end``; its lines end in ``\\n``."""

    start: int
    end: int
    text: str


class Manuscript(msgspec.Struct, frozen=True):
    """One file, read without a fault. ``yaml`` and ``body`` are where the two parts begin.

    ``first_line`` is the file's line, from 0, on which its YAML begins.
    """

    source: SourceFile
    text: str
    yaml: int
    yaml_end: int
    body: int
    first_line: int
    root: Mapping
    lines: tuple[int, ...]

    @property
    def prose(self) -> str:
        return self.text[self.body :]

    def offset(self, mark: Mark) -> int:
        return self.lines[mark.line + self.first_line] + mark.column

    def line_of(self, offset: int) -> int:
        """The line, from 0, that an offset stands in."""
        return bisect_right(self.lines, offset) - 1

    def line(self, number: int) -> str:
        """The text of a line, without its end."""
        return self.text[self.lines[number] : self.line_end(number)]

    def line_end(self, number: int) -> int:
        """The offset of the line's end, or of the end of the text."""
        return self.lines[number + 1] - 1 if number + 1 < len(self.lines) else len(self.text)

    def start(self, node: Node) -> int:
        return self.offset(node.start)

    def is_flow(self, node: Node) -> bool:
        """Whether a list or a mapping stands between brackets."""
        return self.text.startswith(_FLOW, self.start(node))

    def is_block_scalar(self, node: Node) -> bool:
        return (
            isinstance(node, Scalar)
            and not node.plain
            and self.text.startswith(_BLOCK_SCALAR, self.start(node))
        )

    def end(self, node: Node) -> int:
        """The end of the node's last character; YAML's own mark may lie lines behind it."""
        if isinstance(node, Mapping) and not self.is_flow(node):
            return self.end(next(reversed(node.entries.values()))[1])
        if isinstance(node, Sequence) and not self.is_flow(node):
            return self.end(node.items[-1])
        end = self.offset(node.end)
        if isinstance(node, Scalar) and not node.text and self.start(node) == end:
            # An absent value's place; the two parsers put it before or behind the blanks.
            return len(self.text[:end].rstrip(" \t"))
        if not self.is_block_scalar(node):
            return end
        header = self.line(self.line_of(self.start(node)))
        written = self.text[self.start(node) : end]
        keeps_breaks = "+" in header[node.start.column :].partition("#")[0]
        return self.start(node) + len(
            written.removesuffix("\n") if keeps_breaks else written.rstrip()
        )

    def find(self, field: FieldPath) -> Node | None:
        """The node of a field; None where there is none."""
        node: Node = self.root
        for step in field:
            if isinstance(node, Mapping) and step in node.entries:
                node = node.entries[str(step)][1]
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
            else:
                return None
        return node

    def refuse(self, message: str, remedy: str = "", at: int | None = None) -> Refused:
        """The refusal to change this file, at an offset of it."""
        place = self.source.path
        if at is not None:
            line = self.line_of(at)
            place += f":{line + 1}:{at - self.lines[line] + 1}"
        return Refused(f"{place}: {message}{remedy and f'; {remedy}'}")

    def spliced(
        self, splices: SequenceType[Splice], meaning: Value, prose: str | None = None
    ) -> "Manuscript":
        """The file with the splices, which then says ``meaning`` and has ``prose`` for a body.

        Raises Refused where it would say anything else.
        """
        data = splice(self.source.data, self.text, splices)
        at = min((each.start for each in splices), default=0)
        try:
            edited = read_manuscript(SourceFile(self.source.path, data))
        except Refused as unreadable:
            reasons = [problem.message for problem in unreadable.problems[:1]] or [str(unreadable)]
            message = f"with this the file could not be read any more: {reasons[0]}"
            raise self.refuse(message, "write something else", at) from unreadable
        if plain(edited.root) != meaning or edited.prose != (
            self.prose if prose is None else prose
        ):
            raise self.refuse(
                "this cannot be changed here without changing more", "edit it by hand", at
            )
        return edited


def read_manuscript(source: SourceFile) -> Manuscript:
    """The file, ready to be edited. Raises Refused with what is wrong with its YAML."""
    reading = Reading(source.path)
    text = read_text(source, reading)
    if text is None:
        raise _faulty(source, reading)
    yaml, yaml_end, body, first_line = 0, len(text), len(text), 0
    if source.path.endswith(".md"):
        parts = front_matter(text, reading)
        if parts is None:
            raise _faulty(source, reading)
        yaml, body, first_line = text.index("\n") + 1, len(text) - len(parts.body), 1
        yaml_end = yaml + len(parts.yaml)
    reading.first_line = first_line + 1
    root = compose(text[yaml:yaml_end], reading)
    if any(problem.is_error for problem in reading.problems):
        raise _faulty(source, reading)
    lines = (0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1]))
    if not isinstance(root, Mapping):
        raise Refused(f"{source.path}:1:1: there are no fields to change; write the first by hand")
    return Manuscript(source, text, yaml, yaml_end, body, first_line, root, lines)


def splice(data: bytes, text: str, splices: SequenceType[Splice]) -> bytes:
    """The bytes of a file with the splices, whose offsets are of its ``text``.

    New lines end as the line does in which they begin.
    """
    raw = data.decode()
    bom = "\ufeff" if raw.startswith("\ufeff") else ""
    ends = _LINE_END.findall(raw)
    breaks = [at for at, character in enumerate(text) if character == "\n"] if ends else []
    pairs = [at for at, end in zip(breaks, ends, strict=True) if end == "\r\n"]

    def place(offset: int) -> int:
        return len(bom) + offset + bisect_left(pairs, offset)

    ordered = sorted(splices)
    assert all(one.end <= other.start for one, other in pairwise(ordered))
    parts, at = [], 0
    for each in ordered:
        line = min(bisect_left(breaks, each.start), len(ends) - 1)
        end = ends[line] if ends else "\n"
        parts += [raw[at : place(each.start)], each.text.replace("\n", end)]
        at = place(each.end)
    return "".join([*parts, raw[at:]]).encode()


def _faulty(source: SourceFile, reading: Reading) -> Refused:
    message = f"{source.path} is changed only when its errors are mended"
    return Refused(message, in_order(reading.problems))
