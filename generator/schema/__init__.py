"""JSON Schema (draft-07) of what people write, made from the tables of fields."""

from generator.schema.json_schema import KINDS, Kind, make_schema
from generator.schema.names import Names, names_of
from generator.schema.values import VALUES, Schema, Value, load

__all__ = [
    "KINDS",
    "Kind",
    "Names",
    "Schema",
    "VALUES",
    "Value",
    "load",
    "make_schema",
    "names_of",
]
