"""Where the timeline is thin: silence, single sources, what has no copy, no event, no words."""

from generator.model.record import Record
from generator.views.parts import DateView, Frame, Link, Pager


class CoverageRowView(Record):
    """One thing that a section lists: ``date`` where it has one, and a text at the row's end."""

    href: str
    text: str
    date: DateView | None = None
    end: str = ""
    language: str = ""
    direction: str = ""


class CoverageSectionView(Record):
    """``heading`` counts what there is; ``rows`` are the first, ``everything`` leads to all."""

    id: str
    heading: str
    lead: str
    count: int
    rows: tuple[CoverageRowView, ...]
    everything: Link | None = None


class CoverageBinView(Record):
    """A stretch of time: how many events are dated to it and how many sources were published.

    ``tick`` is a shorter label for under the axis, of some bins alone.
    """

    label: str
    events: int
    sources: int
    tick: str = ""


class CoverageView(Record):
    """``/coverage/``, and a page of its own for a section that is long (``up`` leads back)."""

    frame: Frame
    heading: str
    lead: str
    bins: tuple[CoverageBinView, ...]
    sections: tuple[CoverageSectionView, ...]
    up: Link | None
    pager: Pager
