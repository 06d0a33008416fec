"""The fields by which any record is kept up: draft, corrections, former ids, and your own."""

from generator.model import Correction
from generator.parse import values as read
from generator.parse.fields import ListOf, RecordOf
from generator.parse.tables import Field, table

CORRECTION = RecordOf(
    table(
        "a correction",
        Field(
            "on",
            read.date,
            "The day on which it was corrected.",
            required=True,
            example="2014-09-03",
        ),
        Field(
            "note",
            read.text,
            "What was changed and why, as told to readers.",
            required=True,
            example="We gave 160 to 190; the organisation has raised its count.",
        ),
    ),
    Correction,
)

DRAFT = Field(
    "draft",
    read.flag,
    "Write true for a draft, which is built with --drafts alone. Taking the line out is the "
    "editor's signature.",
    default="false",
    example="true",
)
CORRECTIONS = Field(
    "corrections",
    ListOf(CORRECTION),
    "Changes of substance since it was published, as told to readers.",
    example="[{on: 2014-09-03, note: We gave another day.}]",
)

REDIRECTS = Field(
    "redirects",
    ListOf(read.identifier, single=True),
    "The ids that it had before: their addresses lead here.",
    example="[footbridge-shut]",
)
EXTRA = Field(
    "extra",
    read.anything,
    "Fields of your own, which Dateline does not read.",
    example="{desk: foreign}",
)
