"""An event, and what one source says of it."""

from generator.diagnostics import FieldPath
from generator.edtf import Edtf
from generator.model.annotation import Selector
from generator.model.record import Record

ROLES = ("acts", "speaks", "named")
"""The parts in an event that every site has."""


class Participation(Record):
    """An actor's part in an event: ``acts``, ``speaks``, ``named`` or a role of the site's own.

    ``alleged`` needs ``said_by``: an actor's id or a publisher's name.
    """

    actor: str
    role: str = "acts"
    alleged: bool = False
    said_by: str = ""


class Figure(Record):
    """A number that a source gives: ``36``, ``160..190``, ``1095..``.

    ``low`` and ``high`` are inclusive; ``None`` is open.
    """

    name: str
    low: int | None
    high: int | None


class Passage(Record):
    """Words of an article that support an event, and who says them in it."""

    selector: Selector
    said_by: str = ""


class Citation(Record):
    """What one source says of one event.

    ``article`` is an article's id; empty for a reference in place, which then
    has a ``title`` or a ``publisher``. ``date``, ``figures`` and ``place`` are the
    source's readings, ``note`` the editors' words for what it says. ``file`` and
    ``field`` are where it is written.
    """

    file: str
    field: FieldPath
    article: str = ""
    title: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    published: Edtf | None = None
    via: str = ""
    language: str = ""
    archived: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()
    date: Edtf | None = None
    figures: tuple[Figure, ...] = ()
    place: str = ""
    note: str = ""
    passages: tuple[Passage, ...] = ()
    stance: str = "supports"
    at: str = ""


class Declared(Record):
    """A dispute that an editor declares: ``about`` is ``date``, a figure's id, or plain words.

    ``sources`` are the articles that speak of it; all of the event's, if empty.
    """

    about: str
    note: str = ""
    sources: tuple[str, ...] = ()


class Correction(Record):
    """A change of substance, as told to readers."""

    on: Edtf
    note: str


class Retraction(Record):
    """The end of an event: it keeps its permalink with this notice and leaves all lists."""

    on: Edtf
    reason: str
    replaced_by: str = ""


class Event(Record, tag=True):
    """An event as declared, in a file of its own or in an article's front matter.

    ``id`` is the permalink's last part. ``date`` may be absent where ``after`` or
    ``before`` place it. ``span`` is ``once`` or ``throughout``. ``time`` is
    ``HH:MM[:SS]``, ``timezone`` an IANA zone. ``sources`` holds what the
    declaration cites; where an article declares it, that article comes first.
    ``body`` is HTML. ``field`` is ``()`` in a file of its own, else its place in the
    article's front matter.
    """

    id: str
    file: str
    title: str
    field: FieldPath = ()
    date: Edtf | None = None
    date_text: str = ""
    span: str = "once"
    time: str = ""
    timezone: str = ""
    place: str = ""
    actors: tuple[Participation, ...] = ()
    kind: str = ""
    topics: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    summary: str = ""
    key: bool = False
    short: str = ""
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    sources: tuple[Citation, ...] = ()
    decided: tuple[tuple[str, str], ...] = ()
    disputes: tuple[Declared, ...] = ()
    status: str = "reported"
    draft: bool = False
    corrections: tuple[Correction, ...] = ()
    retracted: Retraction | None = None
    redirects: tuple[str, ...] = ()
    body: str = ""
