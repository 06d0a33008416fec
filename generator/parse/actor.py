"""The fields of an actor."""

from generator.edtf import Edtf
from generator.model import Actor, Name, Relation, Role
from generator.parse import values as read
from generator.parse.event import CORRECTION
from generator.parse.fields import Choice, Field, ListOf, RecordOf, Values, table
from generator.parse.nodes import Mapping, Node, Scalar
from generator.parse.reading import Reading

HELD = ".."
"""Written as ``until``: the office is still held."""

NAME = RecordOf(
    table(
        "a name",
        Field("name", read.text, "The name", required=True),
        Field("language", read.language, "The language it is in"),
    ),
    Name,
    short="name",
)


def end_of_office(node: Node, reading: Reading) -> Edtf | str | None:
    """EDTF, or ``..``: still held."""
    if isinstance(node, Scalar) and node.text == HELD:
        return HELD
    return read.date(node, reading)


def _make_role(values: Values, node: Mapping, reading: Reading) -> Role:
    if values.get("until") == HELD:
        del values["until"]
        return Role(held=True, **values)
    return Role(**values)


def _make_relation(values: Values, node: Mapping, reading: Reading) -> Relation:
    if values.get("until") == HELD:
        del values["until"]
        return Relation(held=True, **values)
    return Relation(**values)


_SINCE = Field("from", read.date, "The first day, month or year", attribute="since")
_UNTIL = Field("until", end_of_office, "The last one; “..” while it lasts; absent: unknown")
_SOURCE = Field("source", read.text, "What says so")

ROLE = RecordOf(
    table(
        "a role",
        Field("title", read.text, "The office or position", required=True),
        Field("organisation", read.text, "Where"),
        _SINCE,
        _UNTIL,
        _SOURCE,
        Field("note", read.text, "A remark"),
    ),
    finish=_make_role,
)

RELATION = RecordOf(
    table(
        "a relation",
        Field("to", read.reference, "The other actor's id", required=True),
        Field("kind", read.text, "What ties them: member-of", required=True),
        _SINCE,
        _UNTIL,
        _SOURCE,
    ),
    finish=_make_relation,
)

ACTOR = table(
    "an actor",
    Field("name", read.text, "The name that is shown", required=True),
    Field("kind", Choice(("person", "organisation", "state", "group")), "What it is"),
    Field("aliases", ListOf(NAME), "Other names and spellings"),
    Field("short", read.text, "A short name for lists"),
    Field("native_name", NAME, "The name in its own script"),
    Field("language", read.language, "The language of the native name"),
    Field("roles", ListOf(ROLE), "Offices and positions in time"),
    Field("relations", ListOf(RELATION), "Ties to other actors"),
    Field("wikidata", read.wikidata, "The item of Wikidata: Q42"),
    Field("url", read.address, "The actor's own site"),
    Field("page", read.flag, "false: no page, no index, no marking"),
    Field("draft", read.flag, "true: built only with --drafts"),
    Field("corrections", ListOf(CORRECTION), "Changes of substance"),
    Field("redirects", ListOf(read.identifier, single=True), "Ids that it had before"),
    Field("extra", read.anything, "Fields of your own"),
)


def make_actor(id: str, values: Values, reading: Reading, body: str) -> Actor:
    """The actor that fields describe; where its name cannot be read, its id stands for it."""
    language = values.pop("language", "")
    native = values.get("native_name")
    if native is not None and language and not native.language:
        values["native_name"] = Name(native.name, language)
    values.setdefault("name", id)
    return Actor(id=id, file=reading.path, body=body, **values)
