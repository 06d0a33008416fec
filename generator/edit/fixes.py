"""What is certain about a problem, written in the place that it names."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.diagnostics import Diagnostic, FieldPath, Location
from generator.edit.fields import name_of, replace_texts
from generator.edit.keys import rename_key
from generator.edit.manuscript import Manuscript
from generator.edit.shapes import record_at
from generator.model.annotation import BLOCK_JOIN
from generator.parse.nodes import Mapping, Node, Scalar, Sequence


class Fixed(NamedTuple):
    """One thing that was mended; ``line`` is the file's as it was, from 1."""

    file: str
    line: int
    field: str
    old: str
    new: str


class _Place(NamedTuple):
    """A text of the file; ``names`` tells that it is the field's name and not its value."""

    field: FieldPath
    node: Scalar
    names: bool


def apply_fixes(
    manuscript: Manuscript, problems: Iterable[Diagnostic]
) -> tuple[Manuscript, list[Fixed]]:
    """The file with the fixes of its problems, one a text: what is left needs another round."""
    places = sorted(_places((), manuscript.root), key=lambda each: manuscript.start(each.node))
    values: dict[FieldPath, str] = {}
    names: dict[FieldPath, str] = {}
    fixed: list[Fixed] = []
    for problem in problems:
        if not problem.fix or not problem.location.line:
            continue
        location = problem.location
        place = _of_field(manuscript, problem.field) or _at(manuscript, places, location)
        if place is None:
            continue
        chosen = names if place.names else values
        new = problem.fix.replace(BLOCK_JOIN, " ")  # a quote may go on in the next paragraph
        if new != place.node.text and place.field not in chosen:
            chosen[place.field] = new
            file, name = manuscript.source.path, name_of(place.field)
            fixed.append(Fixed(file, location.line, name, place.node.text, new))
    manuscript = replace_texts(manuscript, values)
    for field in sorted(names, key=len, reverse=True):
        manuscript = rename_key(manuscript, field, names[field])
    return manuscript, fixed


def write_texts(
    manuscript: Manuscript, values: dict[FieldPath, str]
) -> tuple[Manuscript, list[Fixed]]:
    """The file with other words at these fields."""
    fixed = []
    for field, new in values.items():
        node = manuscript.find(field)
        assert isinstance(node, Scalar)
        line = manuscript.line_of(manuscript.start(node)) + 1
        old = node.text.strip()
        fixed.append(Fixed(manuscript.source.path, line, name_of(field), old, new))
    return replace_texts(manuscript, values), fixed


def _places(field: FieldPath, node: Node) -> Iterator[_Place]:
    if isinstance(node, Mapping):
        for name, (key, value) in node.entries.items():
            yield _Place((*field, name), key, True)
            yield from _places((*field, name), value)
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from _places((*field, number), item)
    elif isinstance(node, Scalar):
        yield _Place(field, node, False)


def _of_field(manuscript: Manuscript, field: FieldPath) -> _Place | None:
    """The text that a field names; of a record with quoted words, these.

    A problem that is found late names its field. Where a bare text stands for the record,
    the text is meant.
    """
    node = manuscript.find(field)
    if node is None:
        field, node = field[:-1], manuscript.find(field[:-1])
    if isinstance(node, Mapping) and field:
        table = record_at(manuscript.source.path, manuscript.root, field)
        field = (*field, "quote") if table and "quote" in table.by_name else field
        node = manuscript.find(field)
    return _Place(field, node, False) if field and isinstance(node, Scalar) else None


def _at(manuscript: Manuscript, places: Iterable[_Place], location: Location) -> _Place | None:
    """The text that a problem marks from its beginning to its end.

    Of a mark that goes on in lines below, the length is not told; no field's name does that.
    """
    start = manuscript.lines[location.line - 1] + location.column - 1
    for each in places:
        if manuscript.start(each.node) == start:
            length = manuscript.end(each.node) - start
            if location.length == length or not (location.length or each.names):
                return each
    return None
