"""The records that an article holds besides its events: copies, dates, quotes, annotations."""

from generator.model import Annotation, Archived, DateNote, Inferred, Quote, Withdrawn, Withheld
from generator.parse import values as read
from generator.parse.citation import COPY_OF_REPORT
from generator.parse.fields import Choice, RecordOf
from generator.parse.nodes import Mapping
from generator.parse.passages import SELECTOR_FIELDS, take_selector
from generator.parse.reading import Reading
from generator.parse.tables import Field, Values, table
from generator.parse.words import Reference

MOTIVATIONS = (
    "assessing",
    "bookmarking",
    "classifying",
    "commenting",
    "describing",
    "editing",
    "highlighting",
    "identifying",
    "linking",
    "moderating",
    "questioning",
    "replying",
    "tagging",
)
"""W3C Web Annotation Vocabulary, 3.3.5, in its own order."""

INFERRED = RecordOf(
    table(
        "an inferred day",
        Field(
            "quote",
            read.text,
            "The words of the report from which its day follows.",
            example="earlier today",
        ),
        Field(
            "because",
            read.text,
            "How the day follows from them, or from what else.",
            example="Others date the same remarks to that Sunday.",
        ),
    ),
    Inferred,
)

ARCHIVED = RecordOf(COPY_OF_REPORT, Archived, short="url")

WITHDRAWN = RecordOf(
    table(
        "a withdrawal",
        Field(
            "on",
            read.date,
            "The day on which its publisher withdrew it.",
            required=True,
            example="2014-07-02",
        ),
        Field(
            "url",
            read.address,
            "The address of the publisher's notice.",
            example="https://example.com/withdrawn",
        ),
    ),
    Withdrawn,
)

WITHHELD = RecordOf(
    table(
        "words to withhold",
        Field(
            "quote",
            read.text,
            "The words: each place where they stand is replaced.",
            required=True,
            example="Jane Doe",
        ),
        Field(
            "shown",
            read.text,
            "What is shown in their place, in brackets.",
            required=True,
            example="a passer-by",
        ),
    ),
    Withheld,
)


def _make_date_note(values: Values, node: Mapping, reading: Reading) -> DateNote:
    return DateNote(take_selector(values), **values)


def _make_quote(values: Values, node: Mapping, reading: Reading) -> Quote:
    return Quote(take_selector(values), **values)


def _make_annotation(values: Values, node: Mapping, reading: Reading) -> Annotation:
    return Annotation(take_selector(values), **values)


DATE_NOTE = RecordOf(
    table(
        "a date in the text",
        *SELECTOR_FIELDS,
        Field(
            "date",
            read.date,
            "The date that the words mean, in EDTF.",
            required=True,
            example="2014-06-09/2014-06-21",
        ),
        Field(
            "note", read.text, "How the date was reckoned.", example="Weeks begin on Sunday there."
        ),
    ),
    finish=_make_date_note,
)

QUOTE = RecordOf(
    table(
        "a quote in the text",
        *SELECTOR_FIELDS,
        Field("speaker", Reference("actor"), "The id of the actor who speaks.", example="jane-doe"),
    ),
    finish=_make_quote,
)

ANNOTATION = RecordOf(
    table(
        "an annotation",
        *SELECTOR_FIELDS,
        Field(
            "note",
            read.text,
            "The editors' words on it.",
            required=True,
            example="Spacing as published.",
        ),
        Field(
            "motivation",
            Choice(MOTIVATIONS),
            "Why the words are noted: a motivation of the W3C Web Annotation vocabulary.",
            default="commenting",
            example="questioning",
        ),
    ),
    finish=_make_annotation,
)
