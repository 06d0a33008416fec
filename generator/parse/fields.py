"""The readers of records, lists and choices, which tables of fields drive."""

import re
from collections.abc import Callable, Iterable
from itertools import starmap
from typing import Any

import msgspec

from generator.diagnostics import Severity
from generator.parse.field_problems import (
    as_record,
    is_missing,
    report_colon,
    report_missing,
    report_type,
    report_unknown,
)
from generator.parse.nodes import Mapping, Node, Scalar, Sequence, Unreadable
from generator.parse.reading import Reading
from generator.parse.tables import Finish, Reader, Table, Values
from generator.text import did_you_mean, read_id

_BARE = re.compile(r"\w[\w -]{0,60}")


def read_fields(fields: Table, node: Node | None, reading: Reading) -> Values:
    """What a mapping says, field by field; all of its faults are reported.

    A field that is absent or could not be read has no value.
    """
    values: Values = {}
    if type(node) is not Mapping:
        if node is not None:
            expected = f"{fields.record} is written as fields with values"
            report_type(node, reading, expected, as_record(fields, node))
        return values
    by_name = fields.by_name
    entries = node.entries
    for name, (key, value) in entries.items():
        field = by_name.get(name)
        if field is None:
            report_unknown(fields, key, node, reading)
            continue
        read = field[1](value, reading)
        if read is not None:
            values[field[0]] = read
    for name in fields.required:
        if name not in entries and is_missing(fields, (name,), node, reading):
            report_missing(fields, name, node, reading)
    return values


class RecordOf(msgspec.Struct, frozen=True):
    """A mapping with the fields of a table, made into a record of the model.

    ``finish`` gets what was read, checks what concerns several fields, and makes
    the record; without one, ``make`` is called with what was read. ``short`` is the
    field for which a bare text stands: ``- IRGC`` for ``- name: IRGC``.
    """

    fields: Table
    make: Callable[..., Any] | None = None
    finish: Finish | None = None
    short: str = ""

    def __call__(self, node: Node, reading: Reading) -> Any:
        if self.short and type(node) is Scalar:
            attribute, read = self.fields.by_name[self.short]
            value = read(node, reading)
            if value is None:
                return None
            values = {attribute: value}
            node = Mapping({self.short: (node, node)}, node.start, node.end)
        else:
            if self.short and report_colon(self.fields, node, reading):
                return None
            values = read_fields(self.fields, node, reading)
            if type(node) is not Mapping:
                return None
        for name in self.fields.required:
            if self.fields.by_name[name][0] not in values:
                return None
        if self.finish is not None:
            return self.finish(values, node, reading)
        assert self.make is not None
        return self.make(**values)


class ListOf(msgspec.Struct, frozen=True):
    """A list; its items that cannot be read are left out.

    ``single``: one value without a list is a list of one. ``name``: the items are
    records that say where they stand, as the field of this name.
    """

    item: Reader
    single: bool = False
    name: str = ""

    def __call__(self, node: Node, reading: Reading) -> tuple[Any, ...] | None:
        if type(node) is not Sequence:
            if self.single and type(node) is not Unreadable:
                value = self.item(node, reading)
                return None if value is None else (value,)
            report_type(node, reading, "this field is written as a list", _as_list(node, self.item))
            return None
        item = self.item
        if self.name:
            trail = reading.trail
            values = []
            for index, each in enumerate(node.items):
                reading.trail = (*trail, self.name, index)
                values.append(item(each, reading))
            reading.trail = trail
        else:
            values = [item(each, reading) for each in node.items]
        if len(set(values)) < len(values):
            _report_repeated(node, values, reading)
        if None in values:
            values = [value for value in values if value is not None]
        return tuple(values)


def _report_repeated(node: Sequence, values: Iterable[Any], reading: Reading) -> None:
    """Warns of items that say what one before them says; None is what could not be read."""
    said = {None}
    for item, value in zip(node.items, values, strict=True):
        if value in said and value is not None:
            reading.report(
                "repeated-item",
                item,
                "this stands in the list already",
                "take it out",
                Severity.WARNING,
                label="said before",
            )
        said.add(value)


def _as_list(node: Node, item: Reader) -> str:
    """How to write a list of what was written without one."""
    each_a_line = "one item a line, each after “- ”"
    if type(node) is Mapping and next(iter(node.entries), "")[:1] == "-":
        return f"write {each_a_line}, with the space"
    if type(node) is not Scalar or not node.plain:
        return f"write {each_a_line}"
    if isinstance(item, RecordOf) and not item.short:
        return f"{as_record(item.fields, node)} after “- ”, on a line of its own"
    # A comma parts ids, but may stand in the midst of a text.
    bare = _BARE.fullmatch(node.text) or all(read_id(each) for each in node.text.split(", "))
    return f"write [{node.text}], or {each_a_line}" if bare else f"write {each_a_line}"


class MapOf(msgspec.Struct, frozen=True):
    """A mapping from names of the author's own to values: pairs, in the order written.

    ``make``: a record of the model is made of each pair.
    """

    name: Reader
    value: Reader
    make: Callable[[Any, Any], Any] | None = None

    def __call__(self, node: Node, reading: Reading) -> tuple[Any, ...] | None:
        if type(node) is not Mapping:
            report_type(
                node,
                reading,
                "this field is written as names with values",
                "write one “name: value” a line",
            )
            return None
        pairs = (
            (self.name(key, reading), self.value(value, reading))
            for key, value in node.entries.values()
        )
        known = (pair for pair in pairs if None not in pair)
        return tuple(known) if self.make is None else tuple(starmap(self.make, known))


class Choice(msgspec.Struct, frozen=True):
    """One of a few words."""

    words: tuple[str, ...]

    def __call__(self, node: Node, reading: Reading) -> str | None:
        if type(node) is not Scalar or not node.text:
            report_type(
                node, reading, "this field is written as one word", "write " + self._words()
            )
            return None
        if node.text in self.words:
            return node.text
        reading.report(
            "unknown-value",
            node,
            f"“{node.text}” is not a value of this field",
            did_you_mean(node.text, self.words) or "write " + self._words(),
            label="not one of its words",
            fix=next((word for word in self.words if word == node.text.strip().casefold()), ""),
        )
        return None

    def _words(self) -> str:
        return ", ".join(self.words[:-1]) + " or " + self.words[-1]
