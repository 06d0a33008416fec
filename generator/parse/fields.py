"""Tables of fields, and the reader of records that they drive.

A table is the one place that says which fields a record has: validation, the
schema, the scaffolds and the reference page come from it. The readers in it
are frozen data where they have parts, so that others can look into them.

A reader takes a node and gives its value, or None after it has reported why
there is none.
"""

import re
from collections.abc import Callable
from collections.abc import Mapping as MappingType
from itertools import starmap
from typing import Any, TypeAlias

import msgspec

from generator.parse.nodes import Mapping, Node, Scalar, Sequence, Unreadable
from generator.parse.reading import Reading
from generator.text import did_you_mean, nearest

Reader: TypeAlias = Callable[[Node, Reading], Any]
Values: TypeAlias = dict[str, Any]
"""What was read of a record, by the names of the model's attributes."""
Finish: TypeAlias = Callable[[Values, Mapping, Reading], Any]

_BARE = re.compile(r"\w[\w ,-]{0,60}")


class Field(msgspec.Struct, frozen=True):
    """One field: its name, how it is read, and in a sentence or two what it means.

    ``default`` is what holds where it is not written, ``example`` a value; both are
    YAML, as an author writes it. ``attribute`` is the field's name in the model where
    that differs (``from`` is a word of Python's). ``longest`` counts characters.
    """

    name: str
    read: Reader
    doc: str
    required: bool = False
    attribute: str = ""
    default: str = ""
    example: str = ""
    longest: int = 0


class Rule(msgspec.Struct, frozen=True):
    """What the fields of one record ask of each other, for the schema and the reference.

    Where the field ``where`` is written (or, with ``value``, has that value), or where
    ``unless`` is not, one of ``needs`` must be written, none of ``refuses`` may be, and
    ``day`` is a date of one day. A reader of the record reports it in its own words.
    """

    doc: str
    where: str = ""
    unless: str = ""
    value: str = ""
    needs: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()
    day: str = ""


class Table(msgspec.Struct, frozen=True):
    """The fields of one kind of record, in the order in which they are best written.

    ``record`` is its name in messages: “an event”.
    """

    record: str
    fields: tuple[Field, ...]
    by_name: MappingType[str, tuple[str, Reader]]
    required: tuple[str, ...]
    rules: tuple[Rule, ...] = ()


def table(record: str, *fields: Field, rules: tuple[Rule, ...] = ()) -> Table:
    return Table(
        record,
        fields,
        {field.name: (field.attribute or field.name, field.read) for field in fields},
        tuple(field.name for field in fields if field.required),
        rules,
    )


def read_fields(fields: Table, node: Node | None, reading: Reading) -> Values:
    """What a mapping says, field by field; all of its faults are reported.

    A field that is absent or could not be read has no value.
    """
    values: Values = {}
    if type(node) is not Mapping:
        if node is not None:
            report_type(node, reading, f"{fields.record} is written as fields with values")
        return values
    by_name = fields.by_name
    entries = node.entries
    misspelt = set()
    for name, (key, value) in entries.items():
        field = by_name.get(name)
        if field is None:
            misspelt.add(_report_unknown(fields, key, entries, reading))
            continue
        read = field[1](value, reading)
        if read is not None:
            values[field[0]] = read
    for name in fields.required:
        if name not in entries and name not in misspelt and not reading.broken:
            report_missing(fields, name, node, reading)
    return values


def report_missing(fields: Table, name: str, node: Node, reading: Reading) -> None:
    doc = next(field.doc for field in fields.fields if field.name == name)
    reading.report(
        "missing-field",
        Unreadable(node.start, node.start),
        f"{fields.record} needs “{name}”",
        f"add `{name}:`, {doc[:1].lower()}{doc[1:].removesuffix('.')}",
        label=f"`{name}:` is not among these fields",
    )


def report_type(node: Node, reading: Reading, expected: str, hint: str = "") -> None:
    """A value of another shape than expected, or none at all."""
    if isinstance(node, Unreadable):
        return
    if isinstance(node, Scalar) and not node.text.strip():
        reading.report(
            "empty-value",
            node,
            "this field has no value",
            "write one, or delete the line",
            label="nothing stands here",
        )
        return
    given = {Scalar: "one value", Sequence: "a list", Mapping: "fields with values"}[type(node)]
    reading.report("wrong-type", node, f"{expected}, not as {given}", hint, label=given)


def _report_unknown(
    fields: Table, key: Scalar, entries: MappingType[str, object], reading: Reading
) -> str:
    """Returns the field that was likely meant, or nothing."""
    meant = _meant(key.text, [name for name in fields.by_name if name not in entries])
    hint = f"did you mean '{meant}'?" if meant else ""
    # A name that differs in nothing but case or its hyphens cannot mean another field.
    fix = meant if meant == _plain(key.text) else ""
    label = "unknown field"
    if ":" in key.text:
        hint, label, fix = "put a space after the colon", "the colon needs a space after it", ""
    elif not hint:
        hint = "the fields are " + ", ".join(fields.by_name)
        if "extra" in fields.by_name:
            hint = "put it under “extra” if it is for your own use"
    reading.report(
        "unknown-field",
        key,
        f"{fields.record} has no field “{key.text}”",
        hint,
        label=label,
        fix=fix,
    )
    return meant


def _meant(name: str, fields: list[str]) -> str:
    """The field that a name most likely means: spelt alike, or the same but for an ending."""
    plain = _plain(name)
    if plain in fields:
        return plain
    longer = [field for field in fields if field in (f"{plain}s", f"{plain}es")]
    return nearest(name, fields) or next(iter(longer), "")


def _plain(name: str) -> str:
    return name.strip().casefold().replace("-", "_").replace(" ", "_")


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
            report_type(node, reading, "this field is written as a list", _as_list(node))
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
        if None in values:
            values = [value for value in values if value is not None]
        return tuple(values)


def _as_list(node: Node) -> str:
    each_a_line = "one item a line, each after “- ”"
    if type(node) is Scalar and node.plain and _BARE.fullmatch(node.text):
        return f"write [{node.text}], or {each_a_line}"
    return f"write {each_a_line}"


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
