"""Tables of fields: the one place that says which fields a record has.

Validation, the schema, the scaffolds and the reference page come from them. The readers in
them are frozen data where they have parts, so that others can look into them.

A reader takes a node and gives its value, or None after it has reported why there is none.
"""

from collections.abc import Callable
from collections.abc import Mapping as MappingType
from typing import Any, TypeAlias

import msgspec

from generator.parse.nodes import Mapping, Node
from generator.parse.reading import Reading

Reader: TypeAlias = Callable[[Node, Reading], Any]
Values: TypeAlias = dict[str, Any]
"""What was read of a record, by the names of the model's attributes."""
Finish: TypeAlias = Callable[[Values, Mapping, Reading], Any]


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
