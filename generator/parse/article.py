"""The fields of an article."""

import msgspec

from generator.model import Article, Citation, Event
from generator.parse import values as read
from generator.parse.article_parts import (
    ANNOTATION,
    ARCHIVED,
    DATE_NOTE,
    INFERRED,
    QUOTE,
    WITHDRAWN,
    WITHHELD,
)
from generator.parse.citation import READING_FIELDS, REPORTS
from generator.parse.event import EVENT_FIELDS, EVENT_RULES, make_event
from generator.parse.field_problems import is_missing, report_missing, report_type
from generator.parse.fields import Choice, ListOf, read_fields
from generator.parse.nodes import Mapping, Node, Unreadable
from generator.parse.passages import PASSAGE
from generator.parse.reading import Reading
from generator.parse.tables import Field, Rule, Values, table
from generator.parse.upkeep import CORRECTIONS, DRAFT, EXTRA, REDIRECTS
from generator.parse.words import Reference

MEDIA = ("article", "post", "video", "audio", "document", "image", "dataset")

DECLARED_EVENT = table(
    "an event in an article",
    Field(
        "id",
        read.identifier,
        "The event's id, declared here: lower-case words joined by hyphens.",
        required=True,
        example="council-closes-footbridge",
    ),
    *EVENT_FIELDS,
    Field(
        "passages",
        ListOf(PASSAGE),
        "This article's words that support the event, exactly as they stand in it.",
        example="[the council closed the footbridge on Friday]",
    ),
    Field(
        "note",
        read.text,
        "What this article says of it, in our words.",
        example="It has this from the council.",
    ),
    Field(
        "at",
        read.text,
        "Where in this article: a page, or a time code in quotation marks.",
        example="page 3",
    ),
    rules=EVENT_RULES,
)

CITED_EVENT = table(
    "a cited event",
    Field(
        "event",
        Reference("event"),
        "The id of an event that is declared elsewhere.",
        required=True,
        example="council-closes-footbridge",
    ),
    *READING_FIELDS,
)


def read_event(node: Node, reading: Reading) -> Event | tuple[str, Citation] | None:
    """An event that the article declares (``id``), or one that it cites (``event``)."""
    if type(node) is not Mapping:
        report_type(
            node,
            reading,
            "an event is written as fields with values",
            "begin it with “id” or “event”",
        )
        return None
    declares, cites = "id" in node.entries, "event" in node.entries
    if declares == cites:
        if reading.broken and not declares:
            return None
        reading.report(
            "event-or-id",
            node.entries["event"][0] if cites else node,
            "an event has both “id” and “event”" if cites else "this event has no id",
            "“id” declares an event here, “event” cites one that is declared elsewhere",
            label="declared or cited?",
        )
        return None
    if declares:
        return _declared(node, reading)
    place = reading.trail
    values = read_fields(CITED_EVENT, node, reading)
    event = values.pop("event", None)
    return None if event is None else (event, Citation(reading.path, place, **values))


def _declared(node: Mapping, reading: Reading) -> Event | None:
    place = reading.trail
    values = read_fields(DECLARED_EVENT, node, reading)
    id = values.pop("id", None)
    if id is None:
        return None
    own = {name: values.pop(name) for name in ("passages", "note", "at") if name in values}
    first = Citation(reading.path, place, **own)
    values["sources"] = (first, *values.get("sources", ()))
    return make_event(DECLARED_EVENT, id, place, values, node, reading)


ARTICLE = table(
    "an article",
    Field(
        "title",
        read.text,
        "The report's headline, exactly as published.",
        required=True,
        example="Footbridge closed after crack is found",
    ),
    Field("publisher", read.text, "Who published the report.", example="Millbrook Herald"),
    Field("author", read.text, "Who wrote the report, as its byline says.", example="Jane Doe"),
    Field("url", read.address, "The report's address.", example="https://example.com/report"),
    Field(
        "published",
        read.moment,
        "When it was published: EDTF, or a time with its offset.",
        example="2014-06-22T09:30:00+03:00",
    ),
    Field(
        "inferred",
        INFERRED,
        "How its day of publication is known, where the report does not state it.",
        example="{quote: earlier today, because: Others date the same remarks to that Sunday.}",
    ),
    Field(
        "archived",
        ListOf(ARCHIVED, single=True),
        "Copies in web archives, one or several: addresses, or “url” with “on”.",
        example="[{url: https://archive.example.com/report, on: 2014-06-24}]",
    ),
    Field("accessed", read.date, "The day on which we read it.", example="2014-06-24"),
    Field("seed", read.path, "The raw file that it was made from.", example="seeds/footbridge.txt"),
    Field(
        "text",
        Choice(("full", "excerpts", "none")),
        "How much of its words is published: all, only what is cited, or none, for a record "
        "without words.",
        default="full",
        example="excerpts",
    ),
    Field(
        "place", read.text, "Where it was reported from, as its dateline says.", example="BAGHDAD"
    ),
    Field("language", read.language, "The language of its words.", example="en"),
    Field(
        "licence",
        read.text,
        "The terms under which its words may be published.",
        example="CC BY 4.0",
    ),
    Field(
        "via",
        read.text,
        "Through whom the report was reached, such as an agency or an archive.",
        example="BBC Monitoring",
    ),
    Field(
        "rests_on",
        REPORTS,
        "The ids of articles or actors whose report this one repeats. Sources that rest on "
        "the same report count as one.",
        example="irna",
    ),
    Field("medium", Choice(MEDIA), "What it is.", default="article", example="video"),
    Field(
        "withdrawn",
        WITHDRAWN,
        "That its publisher withdrew it, and when.",
        example="{on: 2014-07-02}",
    ),
    Field(
        "withhold",
        ListOf(WITHHELD),
        "Words that no output may hold, such as a victim's name, and what is shown in their place. "
        "Each form of a name is given: of “Jane Doe”, a “Doe” alone is another.",
        example="[{quote: Jane Doe, shown: a passer-by}]",
    ),
    Field(
        "note",
        read.text,
        "The editors' remark on the report.",
        example="The byline was added later.",
    ),
    Field(
        "dates",
        ListOf(DATE_NOTE),
        "Dates that the text mentions, and what they mean.",
        example="[{quote: Last week, date: 2014-06-09/2014-06-21}]",
    ),
    Field(
        "quotes",
        ListOf(QUOTE),
        "What the text quotes, and who speaks.",
        example="[{quote: Nobody will cross, speaker: jane-doe}]",
    ),
    Field(
        "annotations",
        ListOf(ANNOTATION),
        "The editors' notes on words of the text.",
        example="[{quote: wuold, note: Spelling as published.}]",
    ),
    Field(
        "actors",
        ListOf(Reference("actor")),
        "The ids of actors that it names, beyond those of its events and quotes.",
        example="[jane-doe, millbrook-council]",
    ),
    Field(
        "events",
        ListOf(read_event, name="events"),
        "The events that it reports: declared here (“id”), or declared elsewhere and cited "
        "here (“event”).",
        example="[{event: footbridge-closes, passages: [closed on Friday]}]",
    ),
    CORRECTIONS,
    DRAFT,
    REDIRECTS,
    EXTRA,
    rules=(
        Rule(
            "An article with words has its day of publication; “text: none” says that there "
            "are no words.",
            unless="text",
            value="none",
            needs=("published",),
        ),
    ),
)


def make_article(
    id: str, values: Values, node: Mapping, reading: Reading, has_words: bool
) -> Article:
    """The article that fields describe, without its words.

    Where its title cannot be read, its id stands for it.
    """
    _check_words(values, node, reading, has_words)
    values.setdefault("title", id)
    if "published" in values:
        values["published"], values["published_time"] = values["published"]
    events, citations = [], []
    for item in values.pop("events", ()):
        if isinstance(item, Event):
            events.append(_with_source(item, id))
        else:
            event, citation = item
            citations.append((event, _of_article(citation, id)))
    return Article(
        id=id, file=reading.path, events=tuple(events), citations=tuple(citations), **values
    )


def _with_source(event: Event, article: str) -> Event:
    first, *others = event.sources
    return msgspec.structs.replace(event, sources=(_of_article(first, article), *others))


def _of_article(citation: Citation, article: str) -> Citation:
    return msgspec.structs.replace(citation, article=article)


def _check_words(values: Values, node: Mapping, reading: Reading, has_words: bool) -> None:
    given = values.get("text", "full")
    if "text" in node.entries and "text" not in values:
        return
    place = (
        node.entries["text"][1] if "text" in node.entries else Unreadable(node.start, node.start)
    )
    if given == "none" and has_words:
        reading.report(
            "words-not-published",
            place,
            "the record is without words, but the file has a body",
            "take the body out, or write text: full or text: excerpts",
            label="but there are words below",
        )
    if given != "none" and not has_words and not reading.broken:
        reading.report(
            "missing-words",
            place,
            "the article has no words",
            "write text: none for a record without words, or put them below the front matter",
            label="nothing stands below these fields",
        )
    needs_day = given != "none" and has_words and "published" not in node.entries
    if needs_day and is_missing(ARTICLE, ("published",), node, reading):
        report_missing(ARTICLE, "published", node, reading)
