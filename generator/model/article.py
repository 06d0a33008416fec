"""An article: a report's record, and its words where we have them."""

from generator.edtf import Edtf
from generator.model.annotation import Block, Selector
from generator.model.event import Citation, Correction, Event
from generator.model.record import Record


class Inferred(Record):
    """Why the publication day is known although the report does not state it."""

    quote: str = ""
    because: str = ""


class Archived(Record):
    """A copy in a web archive; ``on`` is the day it was taken."""

    url: str
    on: Edtf | None = None


class Withdrawn(Record):
    """The publisher withdrew the report on that day; ``url`` is its notice."""

    on: Edtf
    url: str = ""


class Withheld(Record):
    """Words that no output may hold, and what is shown in their place."""

    quote: str
    shown: str


class DateNote(Record):
    """Words of the text that tell a date, and the date they mean."""

    selector: Selector
    date: Edtf
    note: str = ""


class Quote(Record):
    """Words that the text quotes; ``speaker`` is an actor's id, or empty."""

    selector: Selector
    speaker: str = ""


class Annotation(Record):
    """An editor's note. ``motivation`` is a term of the W3C Web Annotation vocabulary."""

    selector: Selector
    note: str
    motivation: str = "commenting"


class Article(Record, tag=True):
    """One report.

    ``text`` is ``full``, ``excerpts`` or ``none``; ``blocks`` is empty for ``none``.
    ``published_time`` is the clock time with its offset where one is given.
    ``events`` are those it declares, each with this article as its first source;
    ``citations`` pairs the id of an event declared elsewhere with what this
    report says of it.
    """

    id: str
    file: str
    title: str
    publisher: str = ""
    author: str = ""
    url: str = ""
    published: Edtf | None = None
    published_time: str = ""
    inferred: Inferred | None = None
    archived: tuple[Archived, ...] = ()
    accessed: Edtf | None = None
    seed: str = ""
    text: str = "full"
    place: str = ""
    language: str = ""
    licence: str = ""
    via: str = ""
    rests_on: tuple[str, ...] = ()
    medium: str = "article"
    withdrawn: Withdrawn | None = None
    withhold: tuple[Withheld, ...] = ()
    note: str = ""
    dates: tuple[DateNote, ...] = ()
    quotes: tuple[Quote, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    actors: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()
    citations: tuple[tuple[str, Citation], ...] = ()
    corrections: tuple[Correction, ...] = ()
    draft: bool = False
    redirects: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
