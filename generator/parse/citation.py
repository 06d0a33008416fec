"""The fields of the sources that an event cites: what each says, and what it is."""

from generator.model import Citation, Figure
from generator.parse import values as read
from generator.parse.fields import Choice, ListOf, MapOf, RecordOf
from generator.parse.nodes import Mapping
from generator.parse.passages import PASSAGE
from generator.parse.reading import Reading
from generator.parse.tables import Field, Rule, Values, table
from generator.parse.words import Reference

REPORTS = ListOf(Reference("article", or_to="actor"), single=True)


def _make_figure(name: str, bounds: tuple[int | None, int | None]) -> Figure:
    return Figure(name, *bounds)


FIGURES = MapOf(Reference("figure"), read.figure, _make_figure)


COPY_OF_REPORT = table(
    "a copy",
    Field(
        "url",
        read.address,
        "The copy's address in the web archive.",
        required=True,
        example="https://web.archive.org/web/20140624/https://example.com/report",
    ),
    Field("on", read.date, "The day on which the copy was taken.", example="2014-06-24"),
)

COPY = RecordOf(COPY_OF_REPORT, finish=lambda values, node, reading: values["url"], short="url")

READING_FIELDS = (
    Field(
        "date",
        read.date,
        "The date that this source gives, where it gives one.",
        example="2014-06-09/2014-06-21",
    ),
    Field(
        "figures",
        FIGURES,
        "The numbers that this source gives: 36, 160..190 or 1095.. each.",
        example="{killed: 160..190}",
    ),
    Field("place", read.text, "The place that this source gives.", example="Mosul"),
    Field(
        "note",
        read.text,
        "What it says, in our words.",
        example="He arrived that morning with senior officers.",
    ),
    Field(
        "passages",
        ListOf(PASSAGE),
        "The article's own words that support the event, exactly as they stand there.",
        example="[the council closed the footbridge on Friday]",
    ),
    Field(
        "stance",
        Choice(("supports", "denies", "context")),
        "Whether it supports the event, denies it, or only gives context.",
        default="supports",
        example="denies",
    ),
    Field(
        "at", read.text, "Where in it: a page, or a time code in quotation marks.", example='"0:43"'
    ),
)
"""What a source says of an event."""

_REFERENCE_FIELDS = (
    Field(
        "title",
        read.text,
        "The report's headline, where it is no article of this site.",
        example="Army denies losses",
    ),
    Field("publisher", read.text, "Who published the report.", example="Example News"),
    Field("author", read.text, "Who wrote the report.", example="Jane Doe"),
    Field("url", read.address, "The report's address.", example="https://example.com/report"),
    Field("published", read.date, "When the report was published.", example="2014-06-13"),
    Field(
        "via",
        read.text,
        "Through whom the report was reached, such as an agency or an archive.",
        example="BBC Monitoring",
    ),
    Field("language", read.language, "The language of the report.", example="ar"),
    Field(
        "archived",
        ListOf(COPY, single=True),
        "The addresses of copies in web archives, one or several.",
        example="https://web.archive.org/web/2014/https://example.com/report",
    ),
    Field(
        "rests_on",
        REPORTS,
        "The ids of articles or actors whose report this one repeats. Sources that rest on the "
        "same report count as one.",
        example="irna",
    ),
)


def _make_citation(values: Values, node: Mapping, reading: Reading) -> Citation | None:
    entries = node.entries
    if "article" in entries:
        for field in _REFERENCE_FIELDS:
            if field.name in entries:
                reading.report(
                    "mixed-source",
                    entries[field.name][0],
                    f"a source that names an article has no “{field.name}” of its own",
                    "the article's record says it: take one of the two out",
                    label="said where the article is",
                )
    elif "title" not in entries and "publisher" not in entries:
        # A misspelt field has been reported, and may well be its name.
        if entries.keys() <= CITATION.fields.by_name.keys():
            reading.report(
                "unnamed-source",
                node,
                "this source has no name",
                "add “article” with an article's id, or a “title” or a “publisher”",
                label="neither article, title nor publisher",
            )
        return None
    elif "passages" in entries:
        reading.report(
            "passages-without-article",
            entries["passages"][0],
            "passages are words of an article, and this source names none",
            "say it in your own words under “note”, or make an article of this source",
            label="of which article?",
        )
    return Citation(reading.path, reading.trail, **values)


CITATION = RecordOf(
    table(
        "a source",
        Field(
            "article",
            Reference("article"),
            "The id of an article of this site. Without it, the fields from “title” on describe "
            "the report.",
            example="herald-on-the-closure",
        ),
        *READING_FIELDS,
        *_REFERENCE_FIELDS,
        rules=(
            Rule(
                "A source names an article of the site, or has a title or a publisher.",
                unless="article",
                needs=("title", "publisher"),
            ),
            Rule(
                "The record of an article is stated in the article alone.",
                where="article",
                refuses=tuple(field.name for field in _REFERENCE_FIELDS),
            ),
            Rule(
                "Passages are words of an article of the site.",
                unless="article",
                refuses=("passages",),
            ),
        ),
    ),
    finish=_make_citation,
)
