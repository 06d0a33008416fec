"""An actor: a person, organisation, state or group."""

from generator.edtf import Edtf
from generator.model.event import Correction
from generator.model.record import Record


class Name(Record):
    """A name by which an actor is known; ``language`` is a BCP 47 tag or empty."""

    name: str
    language: str = ""


class Role(Record):
    """An office or position. ``since`` and ``until`` are inclusive.

    An absent ``until`` is unknown; ``..`` (``held`` true) is still held.
    """

    title: str
    organisation: str = ""
    since: Edtf | None = None
    until: Edtf | None = None
    held: bool = False
    source: str = ""
    note: str = ""


class Relation(Record):
    """A tie to another actor, such as “member of”; its times are as those of a role."""

    to: str
    kind: str
    since: Edtf | None = None
    until: Edtf | None = None
    held: bool = False
    source: str = ""


class Actor(Record, tag=True):
    """An actor's record. ``body`` is HTML.

    ``page`` false: a private person or a victim. Of these the assembled site holds no
    more than the id, which no output shows, and the kind; the names are its ``secrets``.
    """

    id: str
    file: str
    name: str
    kind: str = ""
    aliases: tuple[Name, ...] = ()
    short: str = ""
    native_name: Name | None = None
    roles: tuple[Role, ...] = ()
    relations: tuple[Relation, ...] = ()
    wikidata: str = ""
    url: str = ""
    page: bool = True
    draft: bool = False
    corrections: tuple[Correction, ...] = ()
    redirects: tuple[str, ...] = ()
    body: str = ""

    @property
    def shown_name(self) -> str:
        """The name, or for one that is private the words that stand for it."""
        return self.name if self.page else f"a private {self.kind or 'person'}"
