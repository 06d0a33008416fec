"""The fields of a seed's record: what is known of a raw article."""

from typing import TypeAlias

from generator.edtf import Edtf
from generator.model import Inferred
from generator.parse import values as read
from generator.parse.article import INFERRED
from generator.parse.fields import Field, Values, table

SeedRecord: TypeAlias = dict[str, str | dict[str, str]]
"""Fields by name as the front matter will state them; ``inferred`` is a mapping of its own."""

SEED = table(
    "a seed's record",
    Field("title", read.text, "The headline, where the raw file does not begin with it"),
    Field("publisher", read.text, "Who published it"),
    Field("url", read.address, "Where it is"),
    Field("author", read.text, "Who wrote it"),
    Field("published", read.moment, "When it was published: EDTF, or a time with its offset"),
    Field("inferred", INFERRED, "Why that day is known though the report does not state it"),
    Field("via", read.text, "Through whom it was reached"),
    Field("language", read.language, "The language it is in"),
    Field("licence", read.text, "The terms of its words"),
    Field("note", read.text, "The editors' remark"),
    Field("extra", read.anything, "Fields of your own"),
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
