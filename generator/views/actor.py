"""An actor’s page, and its further pages."""

from generator.model.record import Record
from generator.views.parts import (
    CorrectionView,
    DateView,
    Frame,
    Link,
    Pager,
    PassageView,
    RowView,
)


class TickView(Record):
    """A label on an axis; ``at`` is 0 to 1. A ``minor`` one gives way for want of room."""

    label: str
    at: float
    minor: bool = False


class AxisView(Record):
    """The timeline's axis of ``slots`` bins: ``hairs`` and ``breaks`` are places from 0 to 1.

    ``by_day``: each label stands under the middle of its day; else right after the place where
    its month or year begins.
    """

    ticks: tuple[TickView, ...]
    hairs: tuple[float, ...]
    breaks: tuple[float, ...]
    slots: int
    by_day: bool


class SpotView(Record):
    """A mark on a strip or lane: of one event, or with a ``count`` of all in a bin.

    ``at`` is its middle, 0 to 1; where there is an ``end``, both are a period's.
    ``shift`` is in px. ``certainty`` is ``known``, ``uncertain`` or ``disputed``.
    """

    at: float
    end: float | None = None
    shift: int = 0
    count: str = ""
    acts: bool = False
    certainty: str = "known"
    lasting: bool = False
    href: str = ""
    name: str = ""


class RoleView(Record):
    """A role with its time in words; ``first`` and ``last`` are positions 0 to 1, or open.

    ``held`` tells that an open end is now, not unknown.
    """

    title: str
    organisation: str
    when: str
    note: str = ""
    source: str = ""
    first: float | None = None
    last: float | None = None
    held: bool = False


class QuoteView(Record):
    """Words an actor said: verbatim, with their occasion and the source line."""

    passage: PassageView
    publisher: str
    occasion: str


class StatementView(Record):
    """What an actor said, in our words: an event in which it speaks, and a source of it.

    ``paragraph`` is 0 where the source has no words of its own here.
    """

    href: str
    text: str
    date: DateView
    publisher: str
    source: str
    paragraph: int = 0


class CompanionView(Record):
    """An actor met in the same events, and the latest of these, with their dates as notes.

    ``id`` is that of their list on the page; ``all`` is the page of all of them, or empty.
    """

    id: str
    href: str
    name: str
    count: int
    shared: tuple[Link, ...]
    all: str = ""


class SpellingView(Record):
    """A form of an actor's name, and the publishers that use it; ``more`` are not named."""

    form: str
    publishers: tuple[str, ...]
    more: int = 0


class RelationView(Record):
    """A tie to another actor: ``what`` it is and when; ``note`` and ``source`` are what says so."""

    href: str
    name: str
    what: str
    note: str = ""
    source: str = ""


class ActorView(Record):
    """``/actors/<id>/``: at most the 100 latest rows; ``all_rows`` leads to the rest.

    So do ``all_quotes`` and ``all_companions``. ``group`` is what the actor belongs to, or
    its kind, in words.
    """

    frame: Frame
    name: str
    group: Link
    native_name: str
    native_language: str
    native_direction: str
    role: str
    kind: str
    is_person: bool
    aliases: tuple[str, ...]
    event_count: int
    quote_count: int
    statement_count: int
    article_count: int
    first: Link | None
    last: Link | None
    wikidata: str
    url: str
    body_html: str
    roles: tuple[RoleView, ...]
    role_ticks: tuple[tuple[str, float], ...]
    role_now: float | None
    axis: AxisView | None
    spots: tuple[SpotView, ...]
    rows: tuple[RowView, ...]
    all_rows: Link | None
    quotes: tuple[QuoteView, ...]
    all_quotes: Link | None
    statements: tuple[StatementView, ...]
    companions: tuple[CompanionView, ...]
    all_companions: Link | None
    spellings: tuple[SpellingView, ...]
    relations: tuple[RelationView, ...]
    corrections: tuple[CorrectionView, ...]


class CompanyView(Record):
    """``/actors/<id>/with/``: all ``count`` actors met in the same events, paged."""

    frame: Frame
    up: Link
    count: int
    companions: tuple[CompanionView, ...]
    pager: Pager


class QuotesView(Record):
    """``/actors/<id>/quotes/``: all ``count`` quotes of an actor, paged."""

    frame: Frame
    up: Link
    count: int
    quotes: tuple[QuoteView, ...]
    pager: Pager
