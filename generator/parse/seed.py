"""The fields of a seed's record: what is known of a raw article."""

from typing import TypeAlias

from generator.edtf import Edtf
from generator.model import Inferred
from generator.parse import values as read
from generator.parse.article_parts import INFERRED
from generator.parse.fields import Choice
from generator.parse.tables import Field, Values, table
from generator.parse.upkeep import EXTRA

SeedRecord: TypeAlias = dict[str, str | dict[str, str]]
"""Fields by name as the front matter will state them; ``inferred`` is a mapping of its own."""

SEED = table(
    "a seed's record",
    Field(
        "title",
        read.text,
        "The headline, where the raw file does not begin with it.",
        example="Footbridge closed after crack is found",
    ),
    Field("publisher", read.text, "Who published the report.", example="Millbrook Herald"),
    Field("url", read.address, "The report's address.", example="https://example.com/report"),
    Field("author", read.text, "Who wrote the report, as its byline says.", example="Jane Doe"),
    Field(
        "published",
        read.moment,
        "When it was published: EDTF, or a time with its offset.",
        example="2014-06-22",
    ),
    Field(
        "inferred",
        INFERRED,
        "How its day of publication is known, where the report does not state it.",
        example="{quote: earlier today}",
    ),
    Field(
        "via",
        read.text,
        "Through whom the report was reached, such as an agency or an archive.",
        example="BBC Monitoring",
    ),
    Field("language", read.language, "The language of its words.", example="en"),
    Field(
        "licence",
        read.text,
        "The terms under which its words may be published.",
        example="CC BY 4.0",
    ),
    Field(
        "text",
        Choice(("full", "excerpts", "none")),
        "How much of its words may be published; the draft says so, too.",
        default="excerpts",
        example="full",
    ),
    Field(
        "note",
        read.text,
        "The editors' remark on the report.",
        example="The byline was added later.",
    ),
    EXTRA,
)


def make_seed_record(values: Values) -> SeedRecord:
    record: SeedRecord = {}
    for name, value in values.items():
        if isinstance(value, Inferred):
            parts = {"quote": value.quote, "because": value.because}
            record[name] = {part: text for part, text in parts.items() if text}
        elif isinstance(value, tuple):
            day, time = value
            assert isinstance(day, Edtf)
            record[name] = f"{day.text}T{time}" if time else day.text
        else:
            record[name] = value
    return record
