"""An actor’s page and the index of actors."""

from generator.model.record import Record
from generator.views.parts import (
    CorrectionView,
    DateView,
    Frame,
    Link,
    PassageView,
    RowView,
)


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
    """Words an actor said: verbatim, with the source line."""

    passage: PassageView
    publisher: str
    published: DateView | None


class CompanionView(Record):
    """An actor met in the same events."""

    href: str
    name: str
    count: int


class SpellingView(Record):
    """A form of an actor's name, and the publishers that use it."""

    form: str
    publishers: tuple[str, ...]


class RelationView(Record):
    """A tie to another actor: ``what`` it is and when; ``note`` and ``source`` are what says so."""

    href: str
    name: str
    what: str
    note: str = ""
    source: str = ""


class ActorView(Record):
    """``/actors/<id>/``: at most the 100 latest rows; ``all_rows`` leads to the rest."""

    frame: Frame
    name: str
    native_name: str
    native_language: str
    native_direction: str
    role: str
    kind: str
    aliases: tuple[str, ...]
    event_count: int
    quote_count: int
    article_count: int
    first: Link | None
    last: Link | None
    wikidata: str
    url: str
    body_html: str
    roles: tuple[RoleView, ...]
    role_ticks: tuple[tuple[str, float], ...]
    role_now: float | None
    rows: tuple[RowView, ...]
    all_rows: Link | None
    quotes: tuple[QuoteView, ...]
    companions: tuple[CompanionView, ...]
    spellings: tuple[SpellingView, ...]
    relations: tuple[RelationView, ...]
    corrections: tuple[CorrectionView, ...]


class ActorRowView(Record):
    """A line of the actors' index; ``when`` is from its first to its last appearance."""

    href: str
    name: str
    role: str
    count: int
    when: str


class ActorGroupView(Record):
    """Actors of one kind, most active first."""

    kind: str
    rows: tuple[ActorRowView, ...]


class ActorsView(Record):
    """``/actors/``."""

    frame: Frame
    count: int
    groups: tuple[ActorGroupView, ...]
