"""What the tables of fields say of a place in a file: which record stands there, how it is read."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.diagnostics import FieldPath
from generator.parse.actor import ACTOR
from generator.parse.article import ARTICLE, CITED_EVENT, DECLARED_EVENT
from generator.parse.config import CONFIG, PROSE
from generator.parse.event import EVENT
from generator.parse.fields import ListOf, MapOf, RecordOf
from generator.parse.nodes import Mapping, Node, Scalar, Sequence
from generator.parse.tables import Reader, Table

_OF_FOLDERS = {"articles": ARTICLE, "events": EVENT, "actors": ACTOR, "pages": PROSE}


class Text(NamedTuple):
    """A text and how it is read: ``name`` is its field's in the record of ``table``.

    A bare text that stands for a record counts as the record's field.
    """

    field: FieldPath
    node: Scalar
    read: Reader
    table: Table
    name: str


def table_of(path: str) -> Table:
    """The table of the record that a file of the content is."""
    return _OF_FOLDERS.get(path.split("/")[1], CONFIG)


def records(path: str, root: Mapping) -> Iterator[tuple[FieldPath, Mapping, Table]]:
    """Every record of a file with its table, the file's own first."""
    yield from _records((), root, table_of(path))


def texts(path: str, root: Mapping) -> Iterator[Text]:
    """Every text of a file that the tables tell how to read."""
    for field, node, table in records(path, root):
        for name, (_, value) in node.entries.items():
            if name in table.by_name:
                yield from _texts((*field, name), value, table.by_name[name][1], table)


def record_at(path: str, root: Mapping, field: FieldPath) -> Table | None:
    """The table of the record that stands at a field, or would; None where none can."""
    found: Table | None = table_of(path)
    node: Node | None = root
    reader: Reader | None = None
    for step in field:
        if found is not None:
            reader = found.by_name[str(step)][1] if str(step) in found.by_name else None
        elif isinstance(reader, ListOf):
            reader = reader.item
        elif isinstance(reader, MapOf):
            reader = reader.value
        node = _below(node, step)
        found = _table(reader, node)
    return found


def reader_at(path: str, root: Mapping, field: FieldPath) -> Reader | None:
    """How a field is read; None where the tables say nothing of it, as below ``extra``."""
    if not field:
        return None
    holder = record_at(path, root, field[:-1])
    if holder is not None:
        known = holder.by_name.get(str(field[-1]))
        return known[1] if known else None
    above = reader_at(path, root, field[:-1])
    if isinstance(above, ListOf):
        return above.item
    return above.value if isinstance(above, MapOf) else None


def _records(
    field: FieldPath, node: Mapping, table: Table
) -> Iterator[tuple[FieldPath, Mapping, Table]]:
    yield field, node, table
    for name, (_, value) in node.entries.items():
        known = table.by_name.get(name)
        reader = known[1] if known else None
        items: list[tuple[FieldPath, Reader | None, Node]] = [((*field, name), reader, value)]
        if isinstance(value, Sequence) and isinstance(reader, ListOf):
            items = [((*field, name, n), reader.item, each) for n, each in enumerate(value.items)]
        elif isinstance(value, Mapping) and isinstance(reader, MapOf):
            items = [
                ((*field, name, key), reader.value, each)
                for key, (_, each) in value.entries.items()
            ]
        for place, read, each in items:
            below = _table(read, each)
            if below is not None and isinstance(each, Mapping):
                yield from _records(place, each, below)


def _texts(field: FieldPath, node: Node, reader: Reader, table: Table) -> Iterator[Text]:
    """The texts of a field, but for those of records, which have tables of their own."""
    if isinstance(node, Sequence) and isinstance(reader, ListOf):
        for number, item in enumerate(node.items):
            yield from _texts((*field, number), item, reader.item, table)
    elif isinstance(node, Mapping) and isinstance(reader, MapOf):
        for name, (_, value) in node.entries.items():
            yield from _texts((*field, name), value, reader.value, table)
    elif isinstance(node, Scalar):
        if isinstance(reader, ListOf):  # one value without a list
            reader = reader.item
        if isinstance(reader, RecordOf) and reader.short:
            table, name = reader.fields, reader.short
            yield Text(field, node, table.by_name[name][1], table, name)
        else:
            yield Text(field, node, reader, table, str(field[-1]))


def _table(reader: Reader | None, node: Node | None) -> Table | None:
    if isinstance(reader, RecordOf):
        return reader.fields
    if reader is _EVENTS.item and isinstance(node, Mapping):
        return DECLARED_EVENT if "id" in node.entries else CITED_EVENT
    return None


def _below(node: Node | None, step: str | int) -> Node | None:
    if isinstance(node, Mapping) and step in node.entries:
        return node.entries[str(step)][1]
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None


def _list(reader: Reader) -> ListOf:
    assert isinstance(reader, ListOf)
    return reader


_EVENTS = _list(ARTICLE.by_name["events"][1])
