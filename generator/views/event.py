"""An event’s page."""

from generator.model.record import Record
from generator.views.parts import (
    ActorLink,
    CorrectionView,
    DateView,
    FigureView,
    Frame,
    Link,
    PassageView,
    RowView,
    SourceView,
)


class ReadingView(Record):
    """One source's reading of a disputed point: what it says, in words and as ``DateView``.

    ``passages`` are the words that it rests on; of a date, those alone. ``first`` and
    ``last`` are positions 0 to 1 on the dispute's axis; ``None`` is open. ``lasting``
    tells that the time between them was filled, not that it happened within. ``choices``
    are the ends of each where a date is one of several times apart, as written.
    """

    publisher: str
    published: DateView | None
    href: str
    text: str
    date: DateView | None = None
    passages: tuple[PassageView, ...] = ()
    first: float | None = None
    last: float | None = None
    inferred: bool = False
    lasting: bool = False
    choices: tuple[tuple[float, float], ...] = ()


class DisputeView(Record):
    """A disputed point. ``id`` is its anchor (``dates`` for the date).

    ``about`` is ``date``, ``figure`` or ``other``, ``label`` its words. ``how`` says how the
    chart is read. ``used`` is what the site states, ``decided`` why. ``ticks`` are labels
    with positions 0 to 1. ``says`` tells that sources disagree on it, or, ``of_one`` source,
    that the accounts differ that it gives.
    """

    id: str
    about: str
    label: str
    note: str
    computed: bool
    readings: tuple[ReadingView, ...]
    used: ReadingView | None
    decided: str
    how: str = ""
    ticks: tuple[tuple[str, float], ...] = ()
    says: str = ""
    of_one: bool = False


class EventView(Record):
    """``/events/<id>/``.

    ``after`` and ``before`` are the events that it followed and preceded. ``first_reports``
    are the sources of ``first_day``, or nothing where they are more than a few;
    ``first_count`` is their number. ``counted`` says how many sources there are and which
    count as one. ``sources`` come in the order of their closeness to the event.
    ``withdrawn`` tells that every report that supports the event was withdrawn by its
    publisher. ``corrected`` is the day of the last correction.
    """

    frame: Frame
    up: Link | None
    title: str
    date: DateView | None
    time: str
    after: tuple[Link, ...]
    before: tuple[Link, ...]
    place: str
    date_is_disputed: bool
    status: str
    summary: str
    body_html: str
    kind: Link | None
    topics: tuple[Link, ...]
    actors: tuple[ActorLink, ...]
    figures: tuple[FigureView, ...]
    first_reports: tuple[Link, ...]
    first_count: int
    first_day: Link | None
    counted: str
    withdrawn: bool
    sources: tuple[SourceView, ...]
    disputes: tuple[DisputeView, ...]
    related: tuple[RowView, ...]
    earlier: RowView | None
    later: RowView | None
    corrections: tuple[CorrectionView, ...]
    corrected: str
    retracted: CorrectionView | None
