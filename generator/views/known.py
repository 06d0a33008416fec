"""What was known on a day, and the days of which this is told."""

from generator.model.record import Record
from generator.views.parts import DateView, FigureView, Frame, Link, Pager, Piece, SourceView


class ChangeView(Record):
    """A sentence on what a day changed; ``alert``: on what sources disagree besides the date."""

    text: str
    alert: bool = False


class KnownEntryView(Record):
    """An event on the day that brought something of it, as it was known by its end.

    ``title`` is empty where a later source may have a part in our words; then ``handle`` is
    what the event is called: its kind and whom and what place its sources name. ``sources``
    are those of the day alone, ``dated`` tells that the dates they give are of interest.
    """

    id: str
    href: str
    title: str
    handle: str
    date: DateView
    date_is_disputed: bool
    dated: bool
    changes: tuple[ChangeView, ...]
    figures: tuple[FigureView, ...]
    sources: tuple[SourceView, ...]
    tally: str = ""


class KnownRowView(Record):
    """An event as it stood by a day's end: its title, or else the words of ``publisher``.

    ``handle`` is whom and what place its sources name, where it has no title.
    """

    href: str
    date: DateView
    title: str
    handle: str = ""
    publisher: str = ""
    words: tuple[Piece, ...] = ()
    language: str = ""
    direction: str = ""
    end: str = ""


class KnownView(Record):
    """``/known/2014-06-16/``: what a day brought, and on its first page the state by then.

    ``events`` and ``disputed`` count what was known by the day's end; ``state`` holds the
    latest of these events where they are too many. ``vague`` counts the sources that
    stand here as on the last day that they can be of.
    """

    frame: Frame
    date: DateView
    published: int
    became_known: int
    changed: int
    events: int
    disputed: int
    vague: int
    legend: tuple[str, ...]
    new: tuple[KnownEntryView, ...]
    more: tuple[KnownEntryView, ...]
    silent: tuple[KnownRowView, ...]
    state: tuple[KnownRowView, ...]
    earlier: Link | None
    later: Link | None
    pager: Pager


class KnownDayRowView(Record):
    """A day in the list of days: how many events became known, and of how many more was told.

    ``silence`` are the days right before it on which no source was published, where
    they are more than two.
    """

    href: str
    date: DateView
    became_known: int
    changed: int
    silence: str = ""


class KnownMonthView(Record):
    heading: str
    rows: tuple[KnownDayRowView, ...]


class KnownDaysView(Record):
    """``/known/``, paged. ``undated`` counts the articles and references without a day."""

    frame: Frame
    days: int
    vague: int
    undated: int
    months: tuple[KnownMonthView, ...]
    pager: Pager
