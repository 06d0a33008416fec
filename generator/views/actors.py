"""The index of actors: lanes through time, who appears with whom, and the list of the others."""

from generator.model.record import Record
from generator.views.actor import AxisView, SpotView
from generator.views.parts import Frame, Link, Pager


class LaneView(Record):
    """An actor's line through the timeline."""

    href: str
    name: str
    count: int
    spots: tuple[SpotView, ...]


class LaneGroupView(Record):
    """The actors of one state or body, or of one kind, most active first."""

    heading: str
    lanes: tuple[LaneView, ...]


class CellView(Record):
    """What two actors share: ``step`` from 1 to 4 is the grey, 0 with ``count`` 0 none."""

    count: int = 0
    step: int = 0
    href: str = ""
    name: str = ""


class MatrixRowView(Record):
    """An actor, and what it shares with each before it."""

    name: str
    cells: tuple[CellView, ...]


class PairView(Record):
    """Two actors, and the number of events that they share."""

    href: str
    name: str
    count: int


class ActorsView(Record):
    """``/actors/``: the ``most`` active in lanes; the ``others`` as a list, paged.

    ``legend`` are the marks used: ``acts``, ``named``, ``several``, ``uncertain``, ``period``,
    ``lasting``, ``disputed``. ``others`` have their number of events as note.
    """

    frame: Frame
    count: int
    most: int
    legend: tuple[str, ...]
    axis: AxisView | None
    groups: tuple[LaneGroupView, ...]
    matrix: tuple[MatrixRowView, ...]
    pairs: tuple[PairView, ...]
    others: tuple[Link, ...]
    pager: Pager
