"""``date=2014-06~``, ``topics+=oil``: what is asked for in words, done to a file's fields."""

import re
from collections.abc import Sequence as SequenceType
from typing import NamedTuple

from generator.diagnostics import FieldPath
from generator.edit.fields import append_item, name_of, remove, set_field
from generator.edit.manuscript import Manuscript
from generator.edit.shapes import reader_at, record_at
from generator.edit.values import Value, plain
from generator.parse.compose import compose
from generator.parse.fields import ListOf, MapOf, RecordOf
from generator.parse.nodes import Mapping, Scalar, Sequence
from generator.parse.reading import Reading
from generator.parse.words import Reference
from generator.text import did_you_mean, read_id

_ASSIGNMENT = re.compile(r"([^=]+?)([+-]?=)(.*)", re.DOTALL)


class Assignment(NamedTuple):
    """One change of one field; ``means`` is ``=``, ``+=``, ``-=``, or empty: take it out."""

    field: FieldPath
    means: str
    value: str = ""


def read_assignment(text: str) -> Assignment | None:
    """``FIELD=VALUE``, ``FIELD+=VALUE`` or ``FIELD-=VALUE``; None for anything else."""
    found = _ASSIGNMENT.fullmatch(text)
    return Assignment(read_path(found[1]), found[2], found[3]) if found else None


def read_path(text: str) -> FieldPath:
    """``sources.0.date``: the items of a list are numbered from 0."""
    return tuple(int(step) if step.isdecimal() else step for step in text.strip().split("."))


def assign(manuscript: Manuscript, record: FieldPath, asked: Assignment) -> Manuscript:
    """The file with the change made to the record at a field of it. Raises Refused."""
    field = _resolve(manuscript, record, asked.field)
    if asked.means == "=":
        return put(manuscript, field, _read(manuscript, field, asked.value))
    if asked.means == "+=":
        return _add(manuscript, field, asked.value, name_of(asked.field))
    if asked.means == "-=":
        return remove(manuscript, _item(manuscript, field, asked.value))
    if manuscript.find(field) is None:
        raise _no_field(manuscript, field)
    return remove(manuscript, field)


def put(
    manuscript: Manuscript, field: FieldPath, value: Value, above: SequenceType[str] = ()
) -> Manuscript:
    """Set a field, with the records that should hold it where they are not there yet.

    ``above`` are comments that are put over it where it is new.
    """
    while len(field) > 1 and not isinstance(manuscript.find(field[:-1]), Mapping | Sequence):
        holder = manuscript.find(field[:-1])
        name = str(field[-1])
        if holder is None or (isinstance(holder, Scalar) and not holder.text):
            value = {name: value}
        else:
            short = _short(manuscript, field[:-1])
            if not short or not isinstance(holder, Scalar):
                at = manuscript.start(holder)
                raise manuscript.refuse(f"“{name_of(field[:-1])}” has no fields", at=at)
            value = {short: holder.text} | {name: value}
        field = field[:-1]
    table = record_at(manuscript.source.path, manuscript.root, field[:-1])
    order = [each.name for each in table.fields] if table else []
    return set_field(manuscript, field, value, order, above)


def _resolve(manuscript: Manuscript, record: FieldPath, path: FieldPath) -> FieldPath:
    """The path from the file's root; each number must be that of an item that is there."""
    field = record
    for step in path:
        node = manuscript.find(field)
        if isinstance(node, Sequence):
            count = len(node.items)
            if not isinstance(step, int) or step >= count:
                name = name_of(field[len(record) :])
                some = f"{count} items, numbered from 0" if count > 1 else "one item, number 0"
                raise manuscript.refuse(
                    f"“{name}” has {some}: there is no “{name}.{step}”",
                    f"add one with {name}+=…",
                    manuscript.start(node),
                )
        elif isinstance(step, int):
            step = str(step)
        field = (*field, step)
    return field


def _add(manuscript: Manuscript, field: FieldPath, text: str, name: str) -> Manuscript:
    reader = reader_at(manuscript.source.path, manuscript.root, field)
    node = manuscript.find(field)
    if not isinstance(node, Sequence) and not isinstance(reader, ListOf):
        raise manuscript.refuse(f"“{name}” is not a list", f"write {name}={text}")
    value = _read(manuscript, (*field, 0), text)
    if node is None or (isinstance(node, Scalar) and not node.text):
        return put(manuscript, field, [value])
    held = plain(node)
    short = _short(manuscript, (*field, 0))
    is_id = _is_id(manuscript, (*field, 0))
    if any(
        _is_said_by(e, value, short, is_id) for e in (held if isinstance(held, list) else [held])
    ):
        return manuscript
    return append_item(manuscript, field, value)


def _is_said_by(held: Value, value: Value, short: str, is_id: bool) -> bool:
    """Whether an item says it already: a bare text by a record that it is short for, too."""
    if isinstance(value, str) and isinstance(held, dict):
        held = held.get(short, held)
    if is_id and isinstance(value, str) and isinstance(held, str):
        return (read_id(value) or value) == (read_id(held) or held)
    return held == value


def _is_id(manuscript: Manuscript, field: FieldPath) -> bool:
    """Whether the text of a field is an id, or what a record there is short for."""
    reader = reader_at(manuscript.source.path, manuscript.root, field)
    if isinstance(reader, RecordOf) and reader.short:
        reader = reader.fields.by_name[reader.short][1]
    return isinstance(reader, Reference)


def _item(manuscript: Manuscript, field: FieldPath, text: str) -> FieldPath:
    """The field of the item that a text names; a record is named by what it is short for."""
    node = manuscript.find(field)
    if node is None:
        raise _no_field(manuscript, field)
    if isinstance(node, Scalar) and node.text == text:
        return field
    items = plain(node) if isinstance(node, Sequence) else []
    short = _short(manuscript, (*field, 0))
    names = [each.get(short) if isinstance(each, dict) else each for each in items]
    if text in names:
        return (*field, names.index(text))
    raise manuscript.refuse(
        f"“{name_of(field)}” has no item “{text}”",
        did_you_mean(text, [each for each in names if isinstance(each, str)]),
        manuscript.start(node),
    )


def _read(manuscript: Manuscript, field: FieldPath, text: str) -> Value:
    """The value of a text: YAML between brackets, where the field is a list or a record."""
    reader = reader_at(manuscript.source.path, manuscript.root, field)
    takes_parts = isinstance(reader, ListOf | MapOf | RecordOf) or reader is None
    if text[:1] not in ("[", "{") or not takes_parts:
        return text
    reading = Reading("")
    node = compose(text, reading)
    if node is None or reading.problems:
        problem = reading.problems[0].message if reading.problems else "it is empty"
        raise manuscript.refuse(f"this value cannot be read: {problem}", f"it was: {text}")
    return plain(node)


def _short(manuscript: Manuscript, field: FieldPath) -> str:
    reader = reader_at(manuscript.source.path, manuscript.root, field)
    return reader.short if isinstance(reader, RecordOf) else ""


def _no_field(manuscript: Manuscript, field: FieldPath) -> Exception:
    holder = manuscript.find(field[:-1])
    known = list(holder.entries) if isinstance(holder, Mapping) else []
    at = manuscript.start(holder) if holder is not None else None
    return manuscript.refuse(
        f"there is no “{name_of(field)}” to take out", did_you_mean(str(field[-1]), known), at
    )
