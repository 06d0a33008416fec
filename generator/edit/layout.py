"""Which lines belong to a field: its own, and the comments that are about it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.edit.manuscript import Manuscript
from generator.parse.nodes import Mapping, Node, Scalar, Sequence

_COMMENT = re.compile(r"(?:^|(?<=\s))(#.*?)\s*$", re.MULTILINE)


class Chunk(NamedTuple):
    """The lines of a field or an item, from 0, ``last`` included.

    ``first`` is the first line of the comments right above it, ``own`` its own first line.
    """

    first: int
    own: int
    last: int


def chunks(manuscript: Manuscript, node: Mapping | Sequence) -> list[Chunk]:
    """The lines of each entry of a block mapping or list, in the order written."""
    if isinstance(node, Mapping):
        pairs: list[tuple[Node, Node]] = list(node.entries.values())
    else:
        pairs = [(item, item) for item in node.items]
    found: list[Chunk] = []
    for head, value in pairs:
        own = manuscript.line_of(manuscript.start(head))
        if isinstance(node, Sequence):
            own = _line_of_dash(manuscript, node, own)
        floor = found[-1].last if found else _line_above(manuscript, node)
        first = own
        # What stands above the first entry of an item stands before its dash, and is the item's.
        while first - 1 > floor and is_comment(manuscript.line(first - 1)):
            first -= 1
        found.append(Chunk(first, own, _last_line(manuscript, value, node.start.column)))
    return found


def comments(manuscript: Manuscript, first: int, last: int) -> list[str]:
    """The comments on these lines, ``last`` included, in their order."""
    ends: dict[int, int] = {}
    texts: set[int] = set()
    for node in _scalars(manuscript.root):
        start, end = manuscript.start(node), manuscript.end(node)
        begins, stops = manuscript.line_of(start), manuscript.line_of(end)
        if manuscript.is_block_scalar(node):
            ends[begins] = start  # behind its header a comment may stand
            texts.update(range(begins + 1, stops + 1))
        else:
            texts.update(range(begins, stops))
            ends[stops] = max(end, ends.get(stops, 0))
    found = []
    for number in range(first, last + 1):
        start = max(manuscript.lines[number], ends.get(number, 0))
        behind = _COMMENT.search(manuscript.text, start, manuscript.line_end(number))
        if behind is not None and number not in texts:
            found.append(behind[1])
    return found


def is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def is_blank(line: str) -> bool:
    return not line.strip()


def indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def is_regular(manuscript: Manuscript, node: Mapping) -> bool:
    """Whether a block mapping is written without ``? `` before its names: one field a line."""
    column = node.start.column
    for number, (key, _) in enumerate(node.entries.values()):
        line = manuscript.line(manuscript.line_of(manuscript.start(key)))
        before = line[:column].replace("-", " ", column if number == 0 else 0)
        if key.start.column != column or before.strip(" "):
            return False
    return True


def _scalars(node: Node) -> Iterator[Scalar]:
    """Every text of a node, the names of fields among them."""
    match node:
        case Scalar():
            yield node
        case Sequence():
            for item in node.items:
                yield from _scalars(item)
        case Mapping():
            for key, value in node.entries.values():
                yield key
                yield from _scalars(value)


def _line_above(manuscript: Manuscript, node: Node) -> int:
    """The last line before the first entry of a block that cannot be a comment of it."""
    line = manuscript.line_of(manuscript.start(node))
    column = node.start.column
    if manuscript.line(line)[:column].strip(" "):
        return line - 1  # it begins behind a dash, and the comments above are the item's
    above = line - 1
    while above >= manuscript.first_line and is_comment(manuscript.line(above)):
        above -= 1
    return above


def _line_of_dash(manuscript: Manuscript, node: Sequence, line: int) -> int:
    while not manuscript.line(line).startswith("-", node.start.column):
        line -= 1
    return line


def _last_line(manuscript: Manuscript, value: Node, column: int) -> int:
    """The last line of a value, with the comments below it that are indented more than its field.

    Nothing is looked for below a block of text, where such a line would be a part of it.
    """
    last = line = manuscript.line_of(manuscript.end(value))
    end = manuscript.line_of(max(manuscript.yaml, manuscript.yaml_end - 1))
    if isinstance(value, Scalar) and manuscript.is_block_scalar(value):
        return last
    while line + 1 <= end:
        line += 1
        text = manuscript.line(line)
        if is_comment(text) and indentation(text) > column:
            last = line
        elif not is_blank(text):
            break
    return last
