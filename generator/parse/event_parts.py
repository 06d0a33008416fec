"""The records that an event holds besides its sources: actors, disputes, a retraction."""

from generator.model import Declared, Participation, Retraction
from generator.parse import values as read
from generator.parse.fields import ListOf, RecordOf
from generator.parse.nodes import Mapping
from generator.parse.reading import Reading
from generator.parse.tables import Field, Rule, Values, table
from generator.parse.words import Reference


def _make_participation(values: Values, node: Mapping, reading: Reading) -> Participation:
    participation = Participation(**values)
    if participation.alleged and not participation.said_by and "said_by" not in node.entries:
        reading.report(
            "alleged-without-source",
            node.entries["alleged"][0],
            "what is alleged needs who says so",
            "add “said_by” with an actor's id or a publisher",
            label="by whom?",
        )
    return participation


PARTICIPATION = RecordOf(
    table(
        "an actor of an event",
        Field(
            "actor",
            Reference("actor"),
            "The actor's id.",
            required=True,
            example="millbrook-council",
        ),
        Field(
            "role",
            Reference("role"),
            "The actor's part in it: acts, speaks, named, or one of the site's own roles.",
            default="acts",
            example="speaks",
        ),
        Field(
            "alleged",
            read.flag,
            "Write true where it is only said that the actor took part.",
            default="false",
            example="true",
        ),
        Field(
            "said_by",
            read.text,
            "Who says so: an actor's id or a publisher.",
            example="Millbrook Herald",
        ),
        rules=(
            Rule(
                "What is alleged needs “said_by”.",
                where="alleged",
                value="true",
                needs=("said_by",),
            ),
        ),
    ),
    finish=_make_participation,
    short="actor",
)

DISPUTE = RecordOf(
    table(
        "a dispute",
        Field(
            "about",
            read.text,
            "What they differ on: “date”, a figure's id, or plain words.",
            required=True,
            example="date",
        ),
        Field(
            "note",
            read.text,
            "How the sources differ, in our words.",
            example="The reports differ on the day he came.",
        ),
        Field(
            "sources",
            ListOf(read.identifier),
            "The ids of the articles that speak of it; all of the event's sources unless given.",
            example="[herald-on-the-closure]",
        ),
    ),
    Declared,
)


RETRACTION = RecordOf(
    table(
        "a retraction",
        Field(
            "on",
            read.date,
            "The day on which it was retracted.",
            required=True,
            example="2014-09-05",
        ),
        Field(
            "reason",
            read.text,
            "Why it was retracted, as told to readers.",
            required=True,
            example="The only report of it was withdrawn.",
        ),
        Field(
            "replaced_by",
            Reference("event"),
            "The id of the event that takes its place.",
            example="council-closes-footbridge",
        ),
    ),
    Retraction,
)
