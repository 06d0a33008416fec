"""The fields of an article."""

import msgspec

from generator.model import (
    Annotation,
    Archived,
    Article,
    Citation,
    DateNote,
    Event,
    Inferred,
    Quote,
    Withdrawn,
    Withheld,
)
from generator.parse import values as read
from generator.parse.event import (
    CORRECTION,
    EVENT_FIELDS,
    ID_OR_IDS,
    IDS,
    PASSAGE,
    READING_FIELDS,
    SELECTOR_FIELDS,
    make_event,
    take_selector,
)
from generator.parse.fields import (
    Choice,
    Field,
    ListOf,
    RecordOf,
    Values,
    read_fields,
    report_missing,
    report_type,
    table,
)
from generator.parse.nodes import Mapping, Node, Unreadable
from generator.parse.reading import Reading

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

MEDIA = ("article", "post", "video", "audio", "document", "image", "dataset")

INFERRED = RecordOf(
    table(
        "an inferred day",
        Field("quote", read.text, "The words from which the day follows"),
        Field("because", read.text, "How it follows"),
    ),
    Inferred,
)

ARCHIVED = RecordOf(
    table(
        "a copy",
        Field("url", read.address, "Where the copy is", required=True),
        Field("on", read.date, "The day on which it was taken"),
    ),
    Archived,
    short="url",
)

WITHDRAWN = RecordOf(
    table(
        "a withdrawal",
        Field("on", read.date, "The day of the withdrawal", required=True),
        Field("url", read.address, "The publisher's notice"),
    ),
    Withdrawn,
)

WITHHELD = RecordOf(
    table(
        "words to withhold",
        Field("quote", read.text, "The words: each occurrence is replaced", required=True),
        Field("shown", read.text, "What is shown in their place, in brackets", required=True),
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
        Field("date", read.date, "The date that the words mean", required=True),
        Field("note", read.text, "How it was reckoned"),
    ),
    finish=_make_date_note,
)

QUOTE = RecordOf(
    table(
        "a quote in the text",
        *SELECTOR_FIELDS,
        Field("speaker", read.reference, "The id of the actor who speaks"),
    ),
    finish=_make_quote,
)

ANNOTATION = RecordOf(
    table(
        "an annotation",
        *SELECTOR_FIELDS,
        Field("note", read.text, "The editors' words", required=True),
        Field("motivation", Choice(MOTIVATIONS), "Why it is noted; commenting unless given"),
    ),
    finish=_make_annotation,
)

_OWN_PASSAGES = Field("passages", ListOf(PASSAGE), "This article's words that support the event")

DECLARED_EVENT = table(
    "an event",
    Field("id", read.identifier, "The event's id, declared here", required=True),
    *EVENT_FIELDS,
    _OWN_PASSAGES,
    Field("note", read.text, "What this article says of it, in our words"),
    Field("at", read.text, "The page or time code in this article"),
)

CITED_EVENT = table(
    "a cited event",
    Field("event", read.reference, "The id of an event declared elsewhere", required=True),
    *READING_FIELDS,
)


def _read_event(node: Node, reading: Reading) -> Event | tuple[str, Citation] | None:
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
    Field("title", read.text, "The report's headline, as published", required=True),
    Field("publisher", read.text, "Who published it"),
    Field("author", read.text, "Who wrote it"),
    Field("url", read.address, "Where it is"),
    Field("published", read.moment, "When it was published: EDTF, or a time with its offset"),
    Field("inferred", INFERRED, "Why that day is known though the report does not state it"),
    Field("archived", ListOf(ARCHIVED, single=True), "Copies in web archives"),
    Field("accessed", read.date, "The day on which we read it"),
    Field("seed", read.path, "The raw file that it was made from"),
    Field("text", Choice(("full", "excerpts", "none")), "How much of its words is published"),
    Field("place", read.text, "The dateline: where it was reported from"),
    Field("language", read.language, "The language it is in"),
    Field("licence", read.text, "The terms of its words"),
    Field("via", read.text, "Through whom it was reached"),
    Field("rests_on", ID_OR_IDS, "Articles or actors whose report it repeats"),
    Field("medium", Choice(MEDIA), "article unless given"),
    Field("withdrawn", WITHDRAWN, "Its publisher withdrew it"),
    Field("withhold", ListOf(WITHHELD), "Words that no output may hold, and what is shown"),
    Field("note", read.text, "The editors' remark"),
    Field("dates", ListOf(DATE_NOTE), "Dates that the text mentions, and what they mean"),
    Field("quotes", ListOf(QUOTE), "What the text quotes, and who speaks"),
    Field("annotations", ListOf(ANNOTATION), "The editors' notes on the text"),
    Field("actors", IDS, "Actors beyond those of its events and quotes"),
    Field("events", ListOf(_read_event, name="events"), "Events it declares (id) or cites (event)"),
    Field("corrections", ListOf(CORRECTION), "Changes of substance"),
    Field("draft", read.flag, "true: built only with --drafts"),
    Field("redirects", ListOf(read.identifier, single=True), "Ids that it had before"),
    Field("extra", read.anything, "Fields of your own"),
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
    if given != "none" and has_words and "published" not in node.entries and not reading.broken:
        report_missing(ARTICLE, "published", node, reading)
