"""The fields of every record in the order of its table, each moved with the comments about it.

Lines are moved as they are, with their own ends. Between brackets nothing is moved.
"""

import re
from collections import defaultdict
from typing import NamedTuple

from generator.edit.layout import Chunk, chunks, is_blank, is_comment, is_regular
from generator.edit.manuscript import Manuscript, read_manuscript
from generator.edit.shapes import records
from generator.edit.values import plain
from generator.parse.nodes import Mapping
from generator.parse.tables import Table
from generator.source import SourceFile

_LINE_END = re.compile(r"(\r\n|\r|\n)")


class _Record(NamedTuple):
    node: Mapping
    table: Table


def put_in_order(source: SourceFile) -> SourceFile:
    """The file with its fields in order; the same where they are. Raises Refused.

    Records within records come first, so that what is moved is moved whole.
    """
    manuscript = read_manuscript(source)
    depths = sorted({depth for depth, _ in _of_blocks(manuscript)}, reverse=True)
    for depth in depths:
        found = [record for at, record in _of_blocks(manuscript) if at == depth]
        manuscript = _ordered(manuscript, found)
    return manuscript.source


def _of_blocks(manuscript: Manuscript) -> list[tuple[int, _Record]]:
    return [
        (len(field), _Record(node, table))
        for field, node, table in records(manuscript.source.path, manuscript.root)
        if node.entries and not manuscript.is_flow(node) and is_regular(manuscript, node)
    ]


def _ordered(manuscript: Manuscript, found: list[_Record]) -> Manuscript:
    """The file with the fields of these records in order, none of which stands in another."""
    order = list(range(len(manuscript.lines)))
    prefixes: dict[int, str] = {}
    for node, table in found:
        places = {field.name: place for place, field in enumerate(table.fields)}
        ranks = [places.get(name, len(places)) for name in node.entries]
        if ranks != sorted(ranks):
            _reorder(manuscript, node, ranks, order, prefixes)
    if not prefixes and order == sorted(order):
        return manuscript
    data = _rearranged(manuscript.source.data, order, prefixes)
    edited = read_manuscript(SourceFile(manuscript.source.path, data))
    if plain(edited.root) != plain(manuscript.root) or edited.prose != manuscript.prose:
        at = manuscript.start(found[0].node)
        raise manuscript.refuse("the fields cannot be put in order here", "do it by hand", at)
    return edited


def _reorder(
    manuscript: Manuscript,
    node: Mapping,
    ranks: list[int],
    order: list[int],
    prefixes: dict[int, str],
) -> None:
    """Put the lines of a record's fields into ``order``, in the place of those that are there.

    ``prefixes`` are what lines begin with where that changes: the dash of an item.
    """
    blocks = _blocks(manuscript, chunks(manuscript, node))
    first, last = blocks[0].start, blocks[-1].stop
    placed = [blocks[index] for index in sorted(range(len(ranks)), key=ranks.__getitem__)]
    moved = [list(block) for block in placed]
    if placed[0] is not blocks[0]:
        # Blank lines at the head of what is first now part what was first from it instead.
        head = moved[0]
        blank = next(n for n, line in enumerate(head) if not is_blank(manuscript.line(line)))
        moved[0], gap = head[blank:], head[:blank]
        was_first = placed.index(blocks[0])
        moved[was_first] = gap + moved[was_first]
        column = node.start.column
        dash = manuscript.line(blocks[0].start)[:column]
        if dash.strip():
            prefixes[moved[0][0]] = dash
            prefixes[blocks[0].start] = " " * column
    order[first:last] = [line for lines in moved for line in lines]


def _blocks(manuscript: Manuscript, found: list[Chunk]) -> list[range]:
    """The lines of each field, with what parts it from the one above.

    Comments right below a field, with a blank line after them, are about that field.
    """
    blocks: list[range] = []
    start = found[0].first
    for chunk, after in zip(found, [*found[1:], None], strict=True):
        stop = chunk.last + 1
        if after is not None:
            below = stop
            while below < after.first and is_comment(manuscript.line(below)):
                below += 1
            stop = below if below < after.first else stop
        blocks.append(range(start, stop))
        start = stop
    return blocks


def _rearranged(data: bytes, order: list[int], prefixes: dict[int, str]) -> bytes:
    """The file's lines in another order, each with its own end; the last keeps what it has."""
    raw = data.decode()
    bom = "\ufeff" if raw.startswith("\ufeff") else ""
    lines = _lines(raw.removeprefix(bom))
    ends = defaultdict(lambda: "\n", {n: end for n, (_, end) in enumerate(lines) if end})
    parts = [bom]
    for place, number in enumerate(order):
        text, end = lines[number]
        if number in prefixes:
            # A comment may be indented less than the field that it is moved with.
            rest = text.lstrip() if is_comment(text) else text[len(prefixes[number]) :]
            text = prefixes[number] + rest
        if place == len(order) - 1:
            end = lines[-1][1]
        elif not end:
            end = ends[number - 1]
        parts += [text, end]
    return "".join(parts).encode()


def _lines(raw: str) -> list[tuple[str, str]]:
    """Each line, and its end as it is written."""
    parts = _LINE_END.split(raw)
    return list(zip(parts[::2], [*parts[1::2], ""], strict=True))
