"""The timeline: home, months and years, and the ribbon over them."""

from generator.model.record import Record
from generator.views.parts import ActorLink, DateView, FigureView, Frame, Link, Pager, SourceView


class EntryView(Record):
    """An event on the timeline.

    ``when`` is the line above the headline, given only where the day heading does
    not say it all: a time, a vague date, the date of a dispute. ``evidence`` are the
    sources shown beside it, ``also`` the further ones, each to its own passage.
    ``kind_id``, ``topics`` (ids) and ``days`` are for the filters; ``days`` are the first and
    last that it can mean (``2014-06-09/2014-06-15``), empty where the heading states its day.
    """

    id: str
    href: str
    title: str
    mark: str
    edtf: str = ""
    times: tuple[str, ...] = ()
    when: str = ""
    date_is_disputed: bool = False
    status: str = "reported"
    summary: str = ""
    kind: Link | None = None
    place: str = ""
    actors: tuple[ActorLink, ...] = ()
    figures: tuple[FigureView, ...] = ()
    kind_id: str = ""
    topics: tuple[str, ...] = ()
    days: str = ""
    evidence: tuple[SourceView, ...] = ()
    also: tuple[Link, ...] = ()


class DayView(Record):
    """The entries of one day, or of a month or year as such (``numeral`` empty).

    ``gap`` are the words for the empty days of its month right before it: ``25–28 June``.
    ``continued`` tells that the day began on the page before.
    """

    id: str
    numeral: str
    weekday: str
    month: str
    label: str
    entries: tuple[EntryView, ...]
    datetime: str = ""
    gap: str = ""
    continued: bool = False


class MonthView(Record):
    """A month (or a year, or the events without a day) with its days.

    ``count`` is the number of its events on the whole site, ``shown`` on this page. ``gap`` are
    the words for the empty days between its last one and the next month's first.
    """

    id: str
    heading: str
    href: str
    count: int
    shown: int
    days: tuple[DayView, ...]
    gap: str = ""


class BinView(Record):
    """A bin of the ribbon: a day, a week or a month.

    ``label`` stands under the axis (``12``), and gives way where there is little room if
    ``minor``; ``name`` is the link's accessible name (``12 June, 3 events``). ``marks`` counts
    the events of each certainty mark, the least certain first. ``days`` are its first and
    last (``2014-06-09/2014-06-15``). ``broken`` tells that the axis breaks right before it.
    """

    label: str
    name: str
    href: str = ""
    marks: tuple[tuple[str, int], ...] = ()
    days: str = ""
    minor: bool = False
    broken: bool = False

    @property
    def count(self) -> int:
        return sum(count for _, count in self.marks)


class PeriodView(Record):
    """An event that lasted or has a window, under the axis.

    It begins in the bin ``first``, after the share ``begin`` of it (0 to 1), and ends in ``last``,
    after the share ``end``.
    """

    href: str
    name: str
    label: str
    first: int
    last: int
    mark: str
    lasting: bool
    begin: float = 0.0
    end: float = 1.0


class RibbonView(Record):
    """Events over time.

    ``keys`` are short names of key events with the numbers of their bins, in the order in
    which they are kept where there is no room for all. ``jumps`` are text links to a few
    stretches of it (``9–15 June``), for narrow screens, where the bins are too small to be
    touched. ``complete`` tells that every bin leads to a day of the same page.
    """

    bins: tuple[BinView, ...]
    keys: tuple[tuple[int, str], ...] = ()
    periods: tuple[PeriodView, ...] = ()
    more_periods: int = 0
    jumps: tuple[Link, ...] = ()
    complete: bool = True


class ValueView(Record):
    """A kind, actor or topic to browse by: its page, and the number of its events."""

    href: str
    text: str
    count: int


class ValueGroupView(Record):
    heading: str
    values: tuple[ValueView, ...]


class FacetView(Record):
    """What the events of a page can be filtered by, with counts of these.

    ``covers`` says which events they are, where there are others on other pages.
    """

    total: int
    disputed: int = 0
    covers: str = ""
    kinds: tuple[ValueView, ...] = ()
    actors: tuple[ValueGroupView, ...] = ()
    topics: tuple[ValueView, ...] = ()


class HomeView(Record):
    """``/``: the timeline. ``periods`` are links to years or months where not all is shown."""

    frame: Frame
    title: str
    standfirst: str
    events: int
    articles: int
    passages: int
    actors: int
    disputed: int
    newest: DateView | None
    legend: tuple[str, ...]
    ribbon: RibbonView | None
    facets: FacetView
    months: tuple[MonthView, ...]
    periods: tuple[Link, ...] = ()
    complete: bool = True


class PeriodPageView(Record):
    """``/2014/06/``, ``/2014/``, ``/undated/``: a stretch of the timeline, paged.

    ``up`` leads to the wider period; ``earlier`` and ``later`` to its neighbours;
    ``parts`` (months of a year) have counts as notes.
    """

    frame: Frame
    heading: str
    count: int
    legend: tuple[str, ...]
    facets: FacetView
    months: tuple[MonthView, ...]
    up: Link | None
    earlier: Link | None
    later: Link | None
    parts: tuple[Link, ...]
    pager: Pager
