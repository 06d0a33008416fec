"""The assembled site: what all files state together.

Events hold their sources, articles their marks, actors their appearances; all
references are resolved and everything is in its final order.
"""

from generator.edtf import Edtf
from generator.model.actor import Actor
from generator.model.article import Article
from generator.model.config import Config
from generator.model.event import Citation, Event, Participation
from generator.model.page import Prose
from generator.model.record import Record
from generator.model.terms import Term


class Anchor(Record):
    """Words of an article that a selector found: offsets in its plain text, in code points.

    ``ordinal`` counts the passages of one event in one article from 1, so that
    ``x-<event>-<ordinal>`` is the passage's id on the article's page. ``speaker`` is
    the actor whose quoted words they are, or empty.
    """

    start: int
    end: int
    paragraph: int
    ordinal: int = 1
    said_by: str = ""
    speaker: str = ""


class Source(Record):
    """One source of an event, with its record filled in.

    ``key`` names it on the event's page (``s-<key>-1``): the article's id, or
    ``reference-N``. ``article`` is ``None`` for a reference in place. ``group``
    counts independent reports from 0 in order of appearance; sources that rest
    on each other, or on the same report, share one.
    """

    key: str
    citation: Citation
    article: Article | None
    title: str
    publisher: str
    url: str
    published: Edtf | None
    date: Edtf | None
    passages: tuple[Anchor, ...] = ()
    group: int = 0

    @property
    def known_from(self) -> int | None:
        """The last day on which it can have been published; None where that is not known."""
        return self.published.upper if self.published else None


class Dispute(Record):
    """A point on which sources differ.

    ``about`` is ``date``, a figure's id, or plain words. ``computed`` tells that no
    value fits all readings; otherwise an editor declared it. ``decided`` is the
    reason for what is stated, or empty. ``sources`` are the keys of those that speak
    of it; empty: all.
    """

    about: str
    note: str = ""
    computed: bool = False
    decided: str = ""
    sources: tuple[str, ...] = ()


class Entry(Record):
    """An event in its place on the timeline.

    ``lower`` and ``upper`` are the first and last day it can mean, after ``after``
    and ``before`` narrowed them; ``None`` is open. ``heading`` is the year, month
    and day under which it stands, 0 for a month or day that its date does not
    state; ``None`` is “Without a day”. ``independent`` is the number of reports that
    do not rest on another one here.
    """

    event: Event
    lower: int | None
    upper: int | None
    heading: tuple[int, int, int] | None = None
    sources: tuple[Source, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    independent: int = 0

    @property
    def id(self) -> str:
        return self.event.id

    @property
    def date_is_disputed(self) -> bool:
        return any(dispute.about == "date" for dispute in self.disputes)


class Mark(Record):
    """A mark on an article's plain text, from ``start`` to ``end``, in code points.

    ``kind`` is ``passage`` (``target``: the event's id), ``date`` (``target``: its
    EDTF), ``actor`` (``target``: the actor's id), ``quote`` (``target``: the speaker,
    or empty) or ``note`` (``target``: the motivation). ``number`` is the ordinal that
    its id on the page holds. ``note`` are the editors' words.
    """

    start: int
    end: int
    kind: str
    target: str = ""
    number: int = 0
    note: str = ""


class AnnotatedArticle(Record):
    """An article with every mark on its text, and the entries that rest on it, in order.

    Marks are ordered by start, longer first, then kind and target.
    """

    article: Article
    marks: tuple[Mark, ...] = ()
    entries: tuple[Entry, ...] = ()


class Appearance(Record):
    """One entry in which an actor takes part, and how."""

    entry: Entry
    participation: Participation


class Quotation(Record):
    """Words of an article that an actor said; offsets in its plain text."""

    article: Article
    start: int
    end: int
    paragraph: int


class ActorRecord(Record):
    """An actor with what the timeline holds of it, in the timeline's order.

    ``spellings`` pairs each form the articles use with the ids of those articles.
    """

    actor: Actor
    appearances: tuple[Appearance, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    spellings: tuple[tuple[str, tuple[str, ...]], ...] = ()
    named_in: tuple[str, ...] = ()


class Secret(Record):
    """A name that nothing that editors write may tell, and what stands in its place.

    ``file`` is the article that withholds it, or, where ``private``, the record of the
    private person who has it.
    """

    file: str
    name: str
    shown: str
    private: bool = False


class Development(Record):
    """What one day brought of an event.

    ``entry`` is the event as it was known by the day's end, ``before`` as it was until
    then, or None where it became known that day. Of an event that has sources of a
    later day or none, ``entry`` holds nothing that editors state: no title, and dates,
    figures and disputes of the readings until then. ``reports`` are the keys of the
    sources published that day, ``withdrawn`` of those that their publishers withdrew.
    """

    entry: Entry
    before: Entry | None = None
    reports: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()


class KnownDay(Record):
    """A day on which sources were published, or withdrawn, and what it brought.

    ``silent`` are the articles of the day that report nothing of an event.
    """

    day: int
    developments: tuple[Development, ...] = ()
    silent: tuple[Article, ...] = ()


class Site(Record):
    """Everything, resolved and in order.

    ``entries`` are the timeline; ``retracted`` are left out of it and keep their
    pages. Articles are ordered by publication, then id; actors by name, then id.
    ``unlisted`` are the actors without a page: drafts, and those of ``page: false``;
    ``unbuilt`` names what else is known but not built, as ``event/<id>``, and with
    ``citation/<event>`` what an article that is left out says of an event.
    ``named_in_drafts`` are the actors and terms that those drafts name. ``secrets``, those of
    drafts among them, are for the checks: no page is made of them. ``known`` are the days on
    which the sources were published, in order.
    """

    config: Config
    entries: tuple[Entry, ...] = ()
    retracted: tuple[Entry, ...] = ()
    articles: tuple[AnnotatedArticle, ...] = ()
    actors: tuple[ActorRecord, ...] = ()
    prose: tuple[Prose, ...] = ()
    unlisted: tuple[Actor, ...] = ()
    unbuilt: tuple[str, ...] = ()
    named_in_drafts: tuple[Term, ...] = ()
    secrets: tuple[Secret, ...] = ()
    known: tuple[KnownDay, ...] = ()
