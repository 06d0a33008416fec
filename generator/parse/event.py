"""The fields of an event."""

from generator.diagnostics import FieldPath, Severity
from generator.model import Event
from generator.parse import values as read
from generator.parse.citation import CITATION, FIGURES
from generator.parse.event_parts import DISPUTE, PARTICIPATION, RETRACTION
from generator.parse.field_problems import is_missing, report_missing
from generator.parse.fields import Choice, ListOf, MapOf
from generator.parse.nodes import Mapping
from generator.parse.reading import Reading
from generator.parse.tables import Field, Rule, Table, Values, table
from generator.parse.upkeep import CORRECTIONS, DRAFT, EXTRA, REDIRECTS
from generator.parse.words import Reference

LONGEST_TITLE = 80
LONGEST_SHORT = 18
"""Characters that fit the ribbon."""

IDS_OF_EVENTS = ListOf(Reference("event"), single=True)


EVENT_FIELDS = (
    Field(
        "title",
        read.text,
        f"What happened, in one line of up to {LONGEST_TITLE} characters.",
        required=True,
        example="The council closes the footbridge",
    ),
    Field(
        "date",
        read.date,
        "When it happened, in EDTF: a day, a month, a year, an interval, or a list of which one "
        "is meant.",
        example="2014-06-09/2014-06-21",
    ),
    Field(
        "date_text",
        read.text,
        "Words that are shown in place of the date's own wording.",
        example="early 2013",
    ),
    Field(
        "span",
        Choice(("once", "throughout")),
        "Whether it happened once within an interval, or lasted throughout.",
        default="once",
        example="throughout",
    ),
    Field(
        "time",
        read.clock,
        "The clock time at the place, HH:MM of 24 hours, in quotation marks.",
        example='"09:30"',
    ),
    Field("timezone", read.timezone, "The IANA time zone of the time.", example="Asia/Baghdad"),
    Field("place", read.text, "Where it happened.", example="Mosul"),
    Field(
        "actors",
        ListOf(PARTICIPATION),
        "Who took part: ids, or records with “actor” and “role”.",
        example="[jane-doe, millbrook-council]",
    ),
    Field("kind", Reference("kind"), "One of the site's kinds of events.", example="statement"),
    Field(
        "topics",
        ListOf(Reference("topic")),
        "Those of the site's topics that it belongs to.",
        example="[oil]",
    ),
    Field(
        "figures",
        FIGURES,
        "Its numbers, each named by one of the site's figures: 36, 160..190 or 1095...",
        example="{killed: 160..190}",
    ),
    Field(
        "summary",
        read.text,
        "What happened, in a few sentences.",
        example="The council closed the footbridge after a crack was found in a pier.",
    ),
    Field(
        "key",
        read.flag,
        "Write true for one of the few events that stand on the ribbon.",
        default="false",
        example="true",
    ),
    Field(
        "short",
        read.text,
        f"The title of a key event on the ribbon, up to {LONGEST_SHORT} characters.",
        example="Footbridge shut",
        longest=LONGEST_SHORT,
    ),
    Field("after", IDS_OF_EVENTS, "The ids of events that it followed.", example="crack-is-found"),
    Field(
        "before", IDS_OF_EVENTS, "The ids of events that followed it.", example="footbridge-reopens"
    ),
    Field(
        "related",
        IDS_OF_EVENTS,
        "The ids of events to read with it.",
        example="[crack-is-found, footbridge-reopens]",
    ),
    Field(
        "sources",
        ListOf(CITATION, name="sources"),
        "What says so: articles of this site, or references to other reports. An article that "
        "declares the event is one already; it names itself here to say what date, figures or "
        "place it gives.",
        example="[{article: herald-on-the-closure, date: 2014-06-12}]",
    ),
    Field(
        "decided",
        MapOf(read.text, read.text),
        "Where sources disagree, why we state what we state: “date” or a figure's id, and the "
        "reason.",
        example="{date: A visit from the 12th fits every source.}",
    ),
    Field(
        "disputes",
        ListOf(DISPUTE),
        "On what the sources disagree by an editor's judgement, besides what is computed.",
        example="[{about: date, note: The reports differ on the day he came.}]",
    ),
    Field(
        "status",
        Choice(("reported", "confirmed", "planned")),
        "Whether it is reported, confirmed, or still planned.",
        default="reported",
        example="confirmed",
    ),
    DRAFT,
    CORRECTIONS,
    Field(
        "retracted",
        RETRACTION,
        "The event's end: since when it is no longer stated, why, and what takes its place.",
        example="{on: 2014-09-05, reason: The only report of it was withdrawn.}",
    ),
    REDIRECTS,
    EXTRA,
)

EVENT_RULES = (
    Rule(
        "An event has a date, or says what it was after or before.",
        needs=("date", "after", "before"),
    ),
    Rule("A clock time needs a date that is one day.", where="time", day="date"),
)

EVENT = table("an event", *EVENT_FIELDS, rules=EVENT_RULES)


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
    when = ("date", "after", "before")
    if not entries.keys() & set(when) and is_missing(fields, when, node, reading):
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
