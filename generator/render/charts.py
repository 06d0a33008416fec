"""Charts: small SVGs in which x is a percentage, so that text keeps its size at any width.

Right to left, x is mirrored here. Colour, dashes and text size come from the style sheet by
class, since the pages' policy forbids inline styles. Every fact in a chart stands in the
page's text too, so these are hidden from assistive technology.
"""

from markupsafe import Markup, escape

from generator.render.ribbon import percent
from generator.views import ActorView, DisputeView, ReadingView, RoleView

_QUALIFIERS = frozenset("~?%")


def dispute_ticks(view: DisputeView, rtl: bool = False) -> Markup:
    """The labels over a dispute's rows, and once the lines that each row shows under them.

    A label that names a month is long: near an edge it begins or ends there, and its neighbours
    are left out where the scale is ``tight``. On a narrow page ``minor`` ones are, too.
    """
    lines = "".join(
        f'<line class="tick" x1="{_x(at, rtl)}" x2="{_x(at, rtl)}" y1="2" y2="16"/>'
        for _, at in view.ticks
    )
    named = [not label.isdigit() for label, _ in view.ticks]
    by_thirds = all(named) or sum(named) < 2
    parts = [
        '<svg class="ticks" height="18" aria-hidden="true">'
        f'<defs><g id="{escape(view.id)}-grid">{lines}</g></defs>'
    ]
    for number, (label, at) in enumerate(view.ticks):
        anchor = "middle"
        if named[number] and not 0.06 < at < 0.94:
            at, anchor = (0.0, "start") if at < 0.5 else (1.0, "end")
        kind = ""
        if not named[number] and any(named[max(0, number - 1) : number + 2]):
            kind = ' class="minor tight"'
        elif number % 3 if by_thirds else not named[number]:
            kind = ' class="minor"'
        x = _x(at, rtl)
        parts.append(f'<text x="{x}" y="13" text-anchor="{anchor}"{kind}>{escape(label)}</text>')
    return Markup("".join([*parts, "</svg>"]))


def dispute_track(reading: ReadingView, view: DisputeView, rtl: bool = False) -> Markup:
    """What one source says of the date: a dot for a day, a hollow capsule for some
    time within (dashed where the date is qualified), a solid one for all of it, a dashed line
    to a dot where the other bound is open, and hollow ones where it is one of several times."""
    parts = [
        f'<svg class="track" height="18" aria-hidden="true"><use href="#{escape(view.id)}-grid"/>'
    ]
    first, last = reading.first, reading.last
    if reading.choices:
        parts += [_choice(*ends, number, rtl) for number, ends in enumerate(reading.choices)]
    elif first is not None and first == last:
        parts.append(f'<circle cx="{_x(first, rtl)}" cy="9" r="5.25"/>')
    elif first is not None and last is not None and reading.lasting:
        x, width = _x(last if rtl else first, rtl), percent(100 * (last - first))
        parts.append(f'<rect x="{x}" y="4.5" width="{width}" height="9" rx="4.5"/>')
    elif first is not None and last is not None:
        x, width = _x(last if rtl else first, rtl), percent(100 * (last - first))
        doubt = " approximate" if _is_qualified(reading) else ""
        parts.append(
            f'<rect class="window{doubt}" x="{x}" y="4.5" width="{width}" height="9" rx="4.5"/>'
        )
    elif first is not None or last is not None:
        dot = _x(first if first is not None else last or 0.0, rtl)
        far = _x(0.0 if first is None else 1.0, rtl)
        parts.append(f'<line class="open" x1="{far}" x2="{dot}" y1="9" y2="9"/>')
        parts.append(f'<circle cx="{dot}" cy="9" r="5.25"/>')
    return Markup("".join([*parts, "</svg>"]))


def _choice(first: float, last: float, number: int, rtl: bool) -> str:
    """One of several times that a date can mean: hollow, and dashed from the second on."""
    name = f"window{' approximate' if number else ''}"
    x = _x(last if rtl else first, rtl)
    if first == last:
        return f'<circle class="{name}" cx="{x}" cy="9" r="4.5"/>'
    width = percent(100 * (last - first))
    return f'<rect class="{name}" x="{x}" y="4.5" width="{width}" height="9" rx="4.5"/>'


def _is_qualified(reading: ReadingView) -> bool:
    """Whether its date is stated as about or possibly that (EDTF ``~``, ``?``, ``%``)."""
    return reading.date is not None and not _QUALIFIERS.isdisjoint(reading.date.edtf)


def role_ticks(view: ActorView, rtl: bool = False) -> Markup:
    parts = ['<svg class="ticks" height="18" aria-hidden="true">']
    for number, (label, at) in enumerate(view.role_ticks):
        anchor = "start" if at < 0.05 else "end" if at > 0.95 else "middle"
        minor = ' class="minor"' if number % 2 else ""
        x = _x(at, rtl)
        parts.append(f'<text x="{x}" y="13" text-anchor="{anchor}"{minor}>{escape(label)}</text>')
    return Markup("".join([*parts, "</svg>"]))


def role_track(role: RoleView, view: ActorView, rtl: bool = False) -> Markup:
    """A bar over the time of a role, and a thin line now.

    To the axis's end the bar goes on where the role is still held, and a dashed line
    from a bound where the other one is not known.
    """
    begun, ended = role.first is not None, role.last is not None or role.held
    first = 0.0 if role.first is None else role.first
    last = 1.0 if role.last is None else role.last
    shapes = ""
    if not (begun and ended):
        shapes = f'<line class="open" x1="{_x(first, rtl)}" x2="{_x(last, rtl)}" y1="18" y2="18"/>'
        first, last = (first, first) if begun else (last, last)
    if begun or ended:
        width = max(last - first, 0.004)
        first = min(first, 1 - width)
        x = _x(first + width if rtl else first, rtl)
        shapes += (
            f'<rect class="lasting" x="{x}" y="14" width="{percent(100 * width)}" height="8"/>'
        )
    if view.role_now is not None:
        now = _x(view.role_now, rtl)
        shapes += f'<line class="now" x1="{now}" x2="{now}" y1="0" y2="36"/>'
    return Markup(f'<svg class="track" height="36" aria-hidden="true">{shapes}</svg>')


def has_unknown_bound(view: ActorView) -> bool:
    return any(r.first is None or (r.last is None and not r.held) for r in view.roles)


def _x(position: float, rtl: bool) -> str:
    """A position from 0 to 1 as an x coordinate."""
    return percent(100 * (1 - position if rtl else position))
