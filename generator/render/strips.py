"""Strips and lanes: an actor's events as marks on the timeline's axis, as SVG.

x is a percentage, so that marks keep their size at any width; what is counted in px stands
in a ``transform``. Right to left, x is mirrored here. Where the marks are links, each has its
name; without links, a strip is hidden from assistive technology, since the rows below say it.
"""

from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape

from generator.render.ribbon import break_sign, percent
from generator.views import AxisView, SpotView

HEIGHT = 30  # px of a lane
_MIDDLE = 15
_RADIUS = 5.25
_DIGIT = 7  # px, in the mark of several events
_DENSE = 16  # slots beyond which a phone has no room for counts


_KEYS = {
    "acts": (12, '<circle class="acts" cx="6" cy="9" r="5.25"/>'),
    "named": (12, '<circle class="named" cx="6" cy="9" r="5.25"/>'),
    "several": (
        19,
        '<rect class="acts" width="19" height="18" rx="9"/>'
        '<text class="acts" x="9.5" y="13">3</text>',
    ),
    "uncertain": (12, '<circle class="acts uncertain" cx="6" cy="9" r="5.25"/>'),
    "period": (24, '<rect class="window acts" y="3" width="24" height="12" rx="6"/>'),
    "lasting": (24, '<rect class="lasting acts" y="5.5" width="24" height="7" rx="3.5"/>'),
    "disputed": (24, '<rect class="window acts disputed" y="3" width="24" height="12" rx="6"/>'),
}


def strip_key(mark: str) -> Markup:
    """A mark as the legend shows it."""
    width, shape = _KEYS[mark]
    return Markup(
        f'<svg class="strip" width="{width}" height="18" aria-hidden="true">{shape}</svg>'
    )


def strip_labels(axis: AxisView, rtl: bool = False) -> Markup:
    """The labels of the axis."""
    parts = ['<svg class="ticks" height="18" aria-hidden="true">']
    for tick in axis.ticks:
        minor = ' class="minor"' if tick.minor else ""
        x = _x(tick.at, rtl)
        place = ' text-anchor="middle"' if axis.by_day else f' dx="{-4 if rtl else 4}"'
        parts.append(f'<text x="{x}" y="13"{place}{minor}>{escape(tick.label)}</text>')
    return Markup("".join([*parts, "</svg>"]))


def strip_track(axis: AxisView, spots: Sequence[SpotView], root: str, rtl: bool = False) -> Markup:
    """One actor's marks: on a rail where they are a picture of the rows below, else as links."""
    is_linked = any(spot.href for spot in spots)
    dense = " dense" if axis.slots > _DENSE else ""
    hidden = "" if is_linked else ' aria-hidden="true"'
    ground = _hairlines(axis, rtl) if is_linked else _rail(axis, rtl)
    marks = (_mark(axis, spot, root, rtl) for spot in spots)
    head = f'<svg class="strip{dense}" height="{HEIGHT}"{hidden}>'
    return Markup("".join([head, *ground, *marks, "</svg>"]))


def _hairlines(axis: AxisView, rtl: bool) -> Iterator[str]:
    for at in axis.hairs:
        x = _x(at, rtl)
        yield f'<line x1="{x}" x2="{x}" y1="0" y2="{HEIGHT}"/>'


def _rail(axis: AxisView, rtl: bool) -> Iterator[str]:
    """A line through the marks, interrupted by ``//`` where the axis is broken."""
    begin = 0.0
    for at in (*axis.breaks, None):
        end = 1.0 if at is None else at - 0.01
        yield (
            f'<line class="rail" x1="{_x(begin, rtl)}" x2="{_x(end, rtl)}" '
            f'y1="{_MIDDLE}" y2="{_MIDDLE}"/>'
        )
        if at is not None:
            sign = break_sign(rtl)
            yield f'<text class="break" x="{_x(at, rtl)}" y="{_MIDDLE + 4}">{sign}</text>'
            begin = at + 0.01
    if not axis.by_day:
        for at in axis.hairs:
            x = _x(at, rtl)
            yield f'<line x1="{x}" x2="{x}" y1="{_MIDDLE}" y2="{HEIGHT}"/>'


def _mark(axis: AxisView, spot: SpotView, root: str, rtl: bool) -> str:
    """A mark, as a link where it leads somewhere: one that has its bin alone is easier to hit."""
    shape = _shape(spot, rtl)
    if not spot.href:
        return shape
    if spot.end is None and not axis.by_day:
        shape = f'<circle class="area" cx="{_x(spot.at, rtl)}" cy="{_MIDDLE}" r="12"/>{shape}'
    href, name = escape(root + spot.href), escape(spot.name)
    return f'<a href="{href}" aria-label="{name}">{shape}</a>'


def _shape(spot: SpotView, rtl: bool) -> str:
    name = ("acts" if spot.acts else "named") + (
        f" {spot.certainty}" if spot.certainty != "known" else ""
    )
    if spot.end is not None:
        x = _x(spot.end if rtl else spot.at, rtl)
        width = percent(100 * (spot.end - spot.at))
        kind, height = ("lasting", 7) if spot.lasting else ("window", 12)
        return (
            f'<rect class="{kind} {name}" x="{x}" y="{_MIDDLE - height / 2:g}" width="{width}" '
            f'height="{height}" rx="{height / 2:g}"/>'
        )
    x = _x(spot.at, rtl)
    if spot.count:
        pill = 12 + _DIGIT * len(spot.count)
        return (
            f'<rect class="{name}" x="{x}" y="{_MIDDLE - 9}" width="{pill}" height="18" rx="9" '
            f'transform="translate({-pill / 2:g})"/>'
            f'<text class="{name}" x="{x}" y="{_MIDDLE + 4}">{escape(spot.count)}</text>'
        )
    shift = f' transform="translate({-spot.shift if rtl else spot.shift})"' if spot.shift else ""
    return f'<circle class="{name}" cx="{x}" cy="{_MIDDLE}" r="{_RADIUS}"{shift}/>'


def _x(position: float, rtl: bool) -> str:
    """A position from 0 to 1 as an x coordinate."""
    return percent(100 * (1 - position if rtl else position))
