"""The fields by which words of an article are named."""

from generator.model import Passage, Selector
from generator.parse import values as read
from generator.parse.fields import RecordOf
from generator.parse.nodes import Mapping
from generator.parse.reading import Reading
from generator.parse.tables import Field, Values, table

SELECTOR_FIELDS = (
    Field(
        "quote",
        read.text,
        "The words, exactly as they stand in the article.",
        required=True,
        example="the ferry",
    ),
    Field(
        "prefix",
        read.text,
        "The words right before the quote, where it stands in the article more than once.",
        example="waited for",
    ),
    Field(
        "suffix",
        read.text,
        "The words right after the quote, where it stands in the article more than once.",
        example="to Millbrook",
    ),
)


def take_selector(values: Values) -> Selector:
    """The selector of a record with SELECTOR_FIELDS; its parts are taken out of ``values``."""
    return Selector(values.pop("quote"), values.pop("prefix", ""), values.pop("suffix", ""))


def _make_passage(values: Values, node: Mapping, reading: Reading) -> Passage:
    return Passage(take_selector(values), values.get("said_by", ""))


PASSAGE = RecordOf(
    table(
        "a passage",
        *SELECTOR_FIELDS,
        Field(
            "said_by",
            read.text,
            "Who says so in the article: an actor's id or a name.",
            example="jane-doe",
        ),
    ),
    finish=_make_passage,
    short="quote",
)
