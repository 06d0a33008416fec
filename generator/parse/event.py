"""The fields of an event, of the sources it cites, and of what both share."""

from generator.diagnostics import FieldPath, Severity
from generator.model import (
    Citation,
    Correction,
    Declared,
    Event,
    Figure,
    Participation,
    Passage,
    Retraction,
    Selector,
)
from generator.parse import values as read
from generator.parse.fields import (
    Choice,
    Field,
    ListOf,
    MapOf,
    RecordOf,
    Table,
    Values,
    report_missing,
    table,
)
from generator.parse.nodes import Mapping, Node
from generator.parse.reading import Reading

LONGEST_TITLE = 80
LONGEST_SHORT = 18
"""Characters that fit the ribbon."""

SELECTOR_FIELDS = (
    Field("quote", read.text, "The words, as they stand in the article", required=True),
    Field("prefix", read.text, "The words right before, where the quote occurs twice"),
    Field("suffix", read.text, "The words right after, where the quote occurs twice"),
)

IDS = ListOf(read.reference)
ID_OR_IDS = ListOf(read.reference, single=True)


def take_selector(values: Values) -> Selector:
    """The selector of a record with SELECTOR_FIELDS; its parts are taken out of ``values``."""
    return Selector(values.pop("quote"), values.pop("prefix", ""), values.pop("suffix", ""))


def figures(node: Node, reading: Reading) -> tuple[Figure, ...] | None:
    """``killed: 160..190``, several."""
    pairs = FIGURES(node, reading)
    if pairs is None:
        return None
    return tuple(Figure(name, low, high) for name, (low, high) in pairs)


FIGURES = MapOf(read.reference, read.figure)


def _make_passage(values: Values, node: Mapping, reading: Reading) -> Passage:
    return Passage(take_selector(values), values.get("said_by", ""))


PASSAGE = RecordOf(
    table(
        "a passage",
        *SELECTOR_FIELDS,
        Field("said_by", read.text, "Who says so in it: an actor's id or a name"),
    ),
    finish=_make_passage,
    short="quote",
)

CORRECTION = RecordOf(
    table(
        "a correction",
        Field("on", read.date, "The day of the correction", required=True),
        Field("note", read.text, "What changed, as told to readers", required=True),
    ),
    Correction,
)

RETRACTION = RecordOf(
    table(
        "a retraction",
        Field("on", read.date, "The day of the retraction", required=True),
        Field("reason", read.text, "Why, as told to readers", required=True),
        Field("replaced_by", read.reference, "The id of the event that takes its place"),
    ),
    Retraction,
)

DISPUTE = RecordOf(
    table(
        "a dispute",
        Field("about", read.text, "“date”, a figure's id, or plain words", required=True),
        Field("note", read.text, "What the sources differ in"),
        Field("sources", ListOf(read.identifier), "Ids of the articles that speak of it"),
    ),
    Declared,
)


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
        Field("actor", read.reference, "The actor's id", required=True),
        Field("role", read.reference, "acts (unless given), speaks, named, or one of the site's"),
        Field("alleged", read.flag, "true: it is only said that the actor took part"),
        Field("said_by", read.text, "Who says so: an actor's id or a publisher"),
    ),
    finish=_make_participation,
    short="actor",
)

COPY = RecordOf(
    table(
        "a copy",
        Field("url", read.address, "Where the copy is", required=True),
        Field("on", read.date, "The day on which it was taken"),
    ),
    finish=lambda values, node, reading: values["url"],
    short="url",
)

READING_FIELDS = (
    Field("date", read.date, "The date that this source gives"),
    Field("figures", figures, "The numbers that this source gives"),
    Field("place", read.text, "The place that this source gives"),
    Field("note", read.text, "What it says, in our words"),
    Field("passages", ListOf(PASSAGE), "The article's own words that support the event"),
    Field("stance", Choice(("supports", "denies", "context")), "supports unless given"),
    Field("at", read.text, "The page or time code"),
)
"""What a source says of an event."""

_REFERENCE_FIELDS = (
    Field("title", read.text, "The report's headline, for a reference in place"),
    Field("publisher", read.text, "Who published it"),
    Field("author", read.text, "Who wrote it"),
    Field("url", read.address, "Where it is"),
    Field("published", read.date, "When it was published"),
    Field("via", read.text, "Through whom it was reached"),
    Field("language", read.language, "The language it is in"),
    Field("archived", ListOf(COPY, single=True), "Copies in web archives"),
    Field("rests_on", ID_OR_IDS, "Articles or actors whose report it repeats"),
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
        Field("article", read.reference, "The id of an article of the site"),
        *READING_FIELDS,
        *_REFERENCE_FIELDS,
    ),
    finish=_make_citation,
)

EVENT_FIELDS = (
    Field("title", read.text, "What happened, in one line", required=True),
    Field("date", read.date, "When it happened: EDTF"),
    Field("date_text", read.text, "Shown in place of the date's own wording"),
    Field("span", Choice(("once", "throughout")), "Whether an interval lasted, or is a window"),
    Field("time", read.clock, "The clock time there: HH:MM"),
    Field("timezone", read.timezone, "The IANA zone of the time"),
    Field("place", read.text, "Where it happened"),
    Field("actors", ListOf(PARTICIPATION), "Who took part: ids, or actor and role"),
    Field("kind", read.reference, "One of the site's kinds"),
    Field("topics", IDS, "Some of the site's topics"),
    Field("figures", figures, "Numbers: 36, 160..190, 1095.."),
    Field("summary", read.text, "What happened, in a few sentences"),
    Field("key", read.flag, "true: it stands on the ribbon"),
    Field("short", read.text, f"Its title on the ribbon, up to {LONGEST_SHORT} characters"),
    Field("after", ID_OR_IDS, "Ids of events that it followed"),
    Field("before", ID_OR_IDS, "Ids of events that followed it"),
    Field("related", ID_OR_IDS, "Ids of events to read with it"),
    Field("sources", ListOf(CITATION, name="sources"), "What says so"),
    Field("decided", MapOf(read.text, read.text), "Why we state what we state, by field"),
    Field("disputes", ListOf(DISPUTE), "On what the sources disagree, as an editor sees it"),
    Field("status", Choice(("reported", "confirmed", "planned")), "reported unless given"),
    Field("draft", read.flag, "true: built only with --drafts"),
    Field("corrections", ListOf(CORRECTION), "Changes of substance"),
    Field("retracted", RETRACTION, "The event's end: why, and what takes its place"),
    Field("redirects", ListOf(read.identifier, single=True), "Ids that it had before"),
    Field("extra", read.anything, "Fields of your own"),
)

EVENT = table("an event", *EVENT_FIELDS)


def make_event(
    fields: Table,
    id: str,
    field: FieldPath,
    values: Values,
    node: Mapping,
    reading: Reading,
    body: str = "",
) -> Event:
    """The event that fields declare; where its title cannot be read, its id stands for it."""
    _check_event(fields, values, node, reading)
    values.setdefault("title", id)
    return Event(id=id, file=reading.path, field=field, body=body, **values)


def _check_event(fields: Table, values: Values, node: Mapping, reading: Reading) -> None:
    entries = node.entries
    if not reading.broken and not entries.keys() & {"date", "after", "before"}:
        report_missing(fields, "date", node, reading)
    title = values.get("title", "")
    if len(title) > LONGEST_TITLE:
        reading.report(
            "long-title",
            entries["title"][1],
            f"the title has {len(title)} characters; lists show {LONGEST_TITLE} well",
            "say here who did what, and the rest in “summary”",
            severity=Severity.WARNING,
            label=f"{len(title) - LONGEST_TITLE} too many",
        )
    short = values.get("short", "")
    if len(short) > LONGEST_SHORT:
        reading.report(
            "long-short",
            entries["short"][1],
            f"“short” has {len(short)} characters; the ribbon has room for {LONGEST_SHORT}",
            "leave out first names and articles",
            label=f"{len(short) - LONGEST_SHORT} too many",
        )
    if "key" in values and values["key"] and "short" not in entries:
        reading.report(
            "key-without-short",
            entries["key"][0],
            "a key event needs “short”, its title on the ribbon",
            f"add “short” with up to {LONGEST_SHORT} characters",
            severity=Severity.WARNING,
            label="on the ribbon, without a title for it",
        )
    date = values.get("date")
    if "time" in values and "date" in entries and date is not None and date.precision != "day":
        reading.report(
            "time-without-day",
            entries["time"][0],
            "a clock time needs a date that is one day",
            "give “date” the day, or take “time” out",
            label="of which day?",
        )
