"""From a table of fields to its JSON Schema, draft-07.

Only standard keywords are used, so that any editor and validator understands them. Where a
value has one of two shapes, ``if`` and ``then`` choose the branch: a validator then tells what
is wrong in the shape that was meant, which it cannot with ``anyOf``.
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from generator.parse.actor import ACTOR
from generator.parse.article import ARTICLE, CITED_EVENT, DECLARED_EVENT, read_event
from generator.parse.config import CONFIG, PROSE
from generator.parse.event import EVENT
from generator.parse.fields import Choice, ListOf, MapOf, RecordOf
from generator.parse.seed import SEED
from generator.parse.tables import Field, Reader, Rule, Table
from generator.parse.words import Reference
from generator.schema.names import Names
from generator.schema.values import ID, ONE_DAY, VALUES, Schema, load


class Kind(msgspec.Struct, frozen=True):
    """A kind of file, and the record that it holds."""

    fields: Table
    title: str
    description: str


KINDS = {
    "article": Kind(ARTICLE, "Article", "The front matter of content/articles/*.md: a report."),
    "event": Kind(EVENT, "Event", "The front matter of content/events/*.md: an event."),
    "actor": Kind(
        ACTOR,
        "Actor",
        "The front matter of content/actors/*.md: a person, organisation, state or group.",
    ),
    "site": Kind(CONFIG, "Site", "content/site.yaml: the site."),
    "page": Kind(PROSE, "Page", "The front matter of content/pages/*.md: about, method."),
    "seed": Kind(SEED, "Seed", "seeds/*.yaml: what is known of the raw article beside it."),
}


def make_schema(kind: str, names: Names) -> Schema:
    """The schema of one of KINDS. An id must be one of ``names``, where they hold its kind."""
    chosen = KINDS[kind]
    builder = _Builder(names)
    record = builder.record(chosen.fields)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": chosen.title,
        "description": chosen.description,
        **record,
        "definitions": dict(sorted(builder.definitions.items())),
    }


class _Builder:
    """The parts of one schema, and the definitions that they refer to."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.definitions: dict[str, Schema] = {}

    def record(self, fields: Table) -> Schema:
        schema: Schema = {"type": "object", "additionalProperties": False}
        if fields.required:
            schema["required"] = list(fields.required)
        schema["properties"] = {field.name: self._field(field) for field in fields.fields}
        if fields.rules:
            schema["allOf"] = [_rule(rule) for rule in fields.rules]
        return schema

    def _field(self, field: Field) -> Schema:
        schema: Schema = {"description": field.doc}
        if field.default:
            schema["default"] = load(field.default)
        if field.example:
            schema["examples"] = [load(field.example)]
        value = self._value(field.read)
        # Beside $ref, draft-07 passes over everything else.
        schema |= {"allOf": [value]} if "$ref" in value else value
        if field.longest:
            schema["maxLength"] = field.longest
        return schema

    def _value(self, read: Reader) -> Schema:
        match read:
            case Choice():
                return {"type": "string", "enum": list(read.words)}
            case Reference():
                kinds = f"{read.to}-or-{read.or_to}" if read.or_to else read.to
                return self._defined(f"{kinds}-id", self._id(read))
            case ListOf():
                item = self._value(read.item)
                many: Schema = {"type": "array", "items": item}
                return _either("array", many, item) if read.single else many
            case MapOf():
                return self._map(read)
            case RecordOf():
                record = self._record(read.fields)
                if not read.short:
                    return record
                (short,) = (each for each in read.fields.fields if each.name == read.short)
                return _either("object", record, self._value(short.read))
        if read is read_event:
            cited, declared = self._record(CITED_EVENT), self._record(DECLARED_EVENT)
            return {
                "type": "object",
                "if": {"required": ["event"]},
                "then": cited,
                "else": declared,
            }
        value = VALUES[read]
        return self._defined(value.name, value.schema) if value.name else value.schema

    def _record(self, fields: Table) -> Schema:
        return self._defined(fields.record.partition(" ")[2].replace(" ", "-"), self.record(fields))

    def _map(self, read: MapOf) -> Schema:
        value = self._value(read.value)
        known = self._names(read.name) if isinstance(read.name, Reference) else None
        if known is not None:
            return {
                "type": "object",
                "additionalProperties": False,
                "properties": dict.fromkeys(known, value),
            }
        name = ID if isinstance(read.name, Reference) else self._value(read.name)
        return {"type": "object", "propertyNames": name, "additionalProperties": value}

    def _id(self, read: Reference) -> Schema:
        known = self._names(read)
        if known is None:
            return ID
        # An enumeration must not be empty.
        return {"enum": [form for name in known for form in _forms(name)]} if known else {"not": {}}

    def _names(self, read: Reference) -> Sequence[str] | None:
        kinds = [kind for kind in (read.to, read.or_to) if kind]
        if any(kind not in self.names for kind in kinds):
            return None
        return list(dict.fromkeys(name for kind in kinds for name in self.names[kind]))

    def _defined(self, name: str, schema: Schema) -> Schema:
        assert self.definitions.setdefault(name, schema) == schema, f"two definitions of {name}"
        return {"$ref": f"#/definitions/{name}"}


def _either(type: str, of_this_type: Schema, of_another: Schema) -> Schema:
    return {"if": {"type": type}, "then": of_this_type, "else": of_another}


def _forms(word: str) -> list[Any]:
    """A word, and what YAML makes of it without quotation marks."""
    loaded = load(word)
    return [word] if loaded == word else [word, loaded]


def _rule(rule: Rule) -> Schema:
    asked: Schema = {}
    if len(rule.needs) == 1:
        asked["required"] = list(rule.needs)
    elif rule.needs:
        asked["anyOf"] = [{"required": [name]} for name in rule.needs]
    if rule.refuses:
        asked["properties"] = dict.fromkeys(rule.refuses, False)
    if rule.day:
        asked["properties"] = {rule.day: ONE_DAY}
    given = rule.where or rule.unless
    if not given:
        return asked
    condition: Schema = {"required": [given]}
    if rule.value:
        condition["properties"] = {given: {"enum": _forms(rule.value)}}
    return {"if": condition, "then" if rule.where else "else": asked}
