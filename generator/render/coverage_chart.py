"""Events over sources: two rows of bars on one axis, events up, sources down."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from generator.render.ribbon import percent
from generator.views import CoverageBinView

_TALLEST = 72.0  # px, of the fullest bin of either
_AXIS = 76.0  # px from the top


def coverage_chart(bins: Sequence[CoverageBinView], rtl: bool = False) -> Markup:
    """Both on one scale, so that their heights can be compared."""
    most = max(max(each.events, each.sources) for each in bins) or 1
    width = 100 / len(bins)
    parts = ['<svg class="twofold" height="172" aria-hidden="true">']
    for index, each in enumerate(bins):
        place = len(bins) - 1 - index if rtl else index
        x, wide = percent(width * (place + 0.1)), percent(width * 0.8)
        for kind, count in (("events", each.events), ("sources", each.sources)):
            if count:
                height = max(2.0, round(_TALLEST * count / most, 1))
                y = _AXIS - height if kind == "events" else _AXIS + 1
                parts.append(
                    f'<rect class="{kind}" x="{x}" y="{y:g}" width="{wide}" height="{height:g}"/>'
                )
        if each.tick:
            minor = "" if _is_major(bins, index) else ' class="minor"'
            at, anchor = _anchored(index, place, len(bins))
            parts.append(
                f'<text x="{at}" y="168" text-anchor="{anchor}"{minor}>{escape(each.tick)}</text>'
            )
    parts.append(f'<line x1="0" x2="100%" y1="{_AXIS + 0.5:g}" y2="{_AXIS + 0.5:g}"/></svg>')
    return Markup("".join(parts))


def _anchored(index: int, place: int, count: int) -> tuple[str, str]:
    """Where a bin's label stands; the first and the last stay within the axis.

    Where text starts is at the right in text that runs from there.
    """
    if index in (0, count - 1):
        return ("0" if place == 0 else "100%"), ("end" if index else "start")
    return percent(100 * (place + 0.5) / count), "middle"


def _is_major(bins: Sequence[CoverageBinView], index: int) -> bool:
    """Every third label stays where there is little room."""
    return sum(bool(each.tick) for each in bins[:index]) % 3 == 0
