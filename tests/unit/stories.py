"""Events of any dates and any order among them, for laws that hold of all timelines."""

from collections.abc import Sequence

from hypothesis import strategies as st

from generator.model import Event
from tests.unit.making import event

DATES = [
    "",
    "2014",
    "2014-06",
    "2014-06-10",
    "2014-06-1X",
    "2014-06-10/2014-06-12",
    "../2014-06",
    "2014-06-10~",
    "[2014-06-11,2014-07-02]",
    "-0043-03-15",
    "Y12014",
    "XXXX-12-25",
]


@st.composite
def stories(draw: st.DrawFn) -> list[Event]:
    """Events whose ``after`` and ``before`` make no cycle, whatever their dates."""
    ids = draw(st.permutations("abcdefgh"))[: draw(st.integers(1, 8))]
    events = []
    for index, identifier in enumerate(ids):
        earlier, later = ids[:index], ids[index + 1 :]
        events.append(
            event(
                identifier,
                date=draw(st.sampled_from(DATES)),
                actors=["jane"],
                time=draw(st.sampled_from(["", "", "04:00", "05:30"])),
                after=tuple(_some(draw, earlier)),
                before=tuple(_some(draw, later)),
            )
        )
    return events


def _some(draw: st.DrawFn, ids: Sequence[str]) -> list[str]:
    return draw(st.lists(st.sampled_from(ids), max_size=2, unique=True)) if ids else []
