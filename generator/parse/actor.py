"""The fields of an actor."""

from generator.edtf import Edtf
from generator.model import Actor, Name, Relation, Role
from generator.parse import values as read
from generator.parse.fields import Choice, ListOf, RecordOf
from generator.parse.nodes import Mapping, Node, Scalar
from generator.parse.reading import Reading
from generator.parse.tables import Field, Values, table
from generator.parse.upkeep import CORRECTIONS, DRAFT, EXTRA, REDIRECTS
from generator.parse.words import Reference

HELD = ".."
"""Written as ``until``: the office is still held."""

_STILL = ("present", "now", "today", "current", "currently", "ongoing", "to date", "incumbent")

NAME = RecordOf(
    table(
        "a name",
        Field("name", read.text, "The name.", required=True, example="Conseil de Millbrook"),
        Field("language", read.language, "The language that the name is in.", example="fr"),
    ),
    Name,
    short="name",
)


def end_of_office(node: Node, reading: Reading) -> Edtf | str | None:
    """EDTF, or ``..``: still held."""
    if isinstance(node, Scalar) and node.text == HELD:
        return HELD
    if isinstance(node, Scalar) and node.text.strip().casefold() in _STILL:
        reading.report(
            "bad-date",
            node,
            "this date is not in EDTF",
            "write .. while it lasts",
            label="a word for: still held",
            fix=HELD,
        )
        return None
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


_SINCE = Field(
    "from", read.date, "The first day, month or year.", attribute="since", example="2013-08"
)
_UNTIL = Field(
    "until",
    end_of_office,
    "The last day, month or year; “..” while it lasts. Without it the end is not known.",
    example="..",
)
_SOURCE = Field(
    "source",
    read.text,
    "What says so: an address, or words.",
    example="https://example.com/cabinet",
)

ROLE = RecordOf(
    table(
        "a role",
        Field("title", read.text, "The office or position.", required=True, example="Mayor"),
        Field("organisation", read.text, "Where it is held.", example="Millbrook"),
        _SINCE,
        _UNTIL,
        _SOURCE,
        Field(
            "note", read.text, "A remark on it, for readers.", example="Acting until the election."
        ),
    ),
    finish=_make_role,
)

RELATION = RecordOf(
    table(
        "a relation",
        Field(
            "to",
            Reference("actor"),
            "The other actor's id.",
            required=True,
            example="millbrook-council",
        ),
        Field("kind", read.text, "What ties them.", required=True, example="member of"),
        _SINCE,
        _UNTIL,
        _SOURCE,
    ),
    finish=_make_relation,
)

ACTOR = table(
    "an actor",
    Field("name", read.text, "The name that is shown.", required=True, example="Jane Doe"),
    Field(
        "kind",
        Choice(("person", "organisation", "state", "group")),
        "What the actor is.",
        example="person",
    ),
    Field(
        "aliases",
        ListOf(NAME),
        "Other names and spellings that reports use: texts, or “name” with “language”. They "
        "are marked in articles.",
        example="[J. Doe, the mayor]",
    ),
    Field("short", read.text, "A short name for lists.", example="Doe"),
    Field("native_name", NAME, "The name in its own script.", example="علی خامنه‌ای"),
    Field("language", read.language, "The language of the native name.", example="fa"),
    Field(
        "roles",
        ListOf(ROLE),
        "Offices and positions in time: all that were held on the day of an event are shown.",
        example="[{title: Mayor, organisation: Millbrook, from: 2013-08, until: ..}]",
    ),
    Field(
        "relations",
        ListOf(RELATION),
        "Ties to other actors in time.",
        example="[{to: millbrook-council, kind: member of}]",
    ),
    Field("wikidata", read.wikidata, "The actor's item in Wikidata.", example="Q42"),
    Field(
        "url", read.address, "The address of the actor's own site.", example="https://example.org"
    ),
    Field(
        "page",
        read.flag,
        "Write false for private people and victims: no page, no search, no index, no marking. "
        "An event says no more than that “a private person” took part; a name that stands in an "
        "article's own words is taken out by its `withhold:`.",
        default="true",
        example="false",
    ),
    DRAFT,
    CORRECTIONS,
    REDIRECTS,
    EXTRA,
)


def make_actor(id: str, values: Values, reading: Reading, body: str) -> Actor:
    """The actor that fields describe; where its name cannot be read, its id stands for it."""
    language = values.pop("language", "")
    native = values.get("native_name")
    if native is not None and language and not native.language:
        values["native_name"] = Name(native.name, language)
    values.setdefault("name", id)
    return Actor(id=id, file=reading.path, body=body, **values)
