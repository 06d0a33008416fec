"""The density ribbon: events over time as countable blocks, as an SVG.

x is a percentage, so that text keeps its size at any width; right to left it is mirrored
here. Colour and dashes come from the style sheet by class, since the pages' policy
forbids inline styles. Of all charts it alone has links, so it is not hidden from
assistive technology.
"""

from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from generator.model.record import Record
from generator.views import BinView, PeriodView, RibbonView
from generator.wording import Wording

BREAK = 0.55  # the width of an axis break, in bins
BLOCK = 13  # a block of 11 px and the 2 px between two
MOST_BLOCKS = 6  # a bin of more is a plain bar
LEAST_BLOCKS = 3  # the height of the ribbon is of as many
HOLLOW = ("open", "coarse", "approximate")
NUMBER = 16  # px, over the tallest bar, for its number
TALLEST = 64  # px
WIDE = 1088  # px of the ribbon on a wide page; labels are kept from colliding at this width,
MIDDLE = 680  # and on a page between 48 and 68 rem
APART = 14  # px between two labels
LETTER = 6.9  # px, the mean width of a letter in a label
NARROWEST = 0.9  # % of the width, of a capsule
ROWS = 4
ROW = 17  # px


class Ribbon(Record):
    """The three pieces that share a scale; ``blocks`` tells how high the bars are (0: plain)."""

    labels: Markup
    bars: Markup
    periods: Markup
    blocks: int


def ribbon(view: RibbonView, root: str, wording: Wording, rtl: bool = False) -> Ribbon:
    scale = _Scale(view.bins, rtl)
    most = max((bin_.count for bin_ in view.bins), default=0)
    blocks = 0 if most > MOST_BLOCKS else max(most, LEAST_BLOCKS)
    return Ribbon(
        Markup("".join(_labels(view, scale))),
        Markup("".join(_bars(view, scale, root, blocks, wording.number(most)))),
        Markup("".join(_periods(view, scale, root, wording))),
        blocks,
    )


class _Scale:
    """From bins to percentages of the width."""

    def __init__(self, bins: tuple[BinView, ...], rtl: bool) -> None:
        self.rtl = rtl
        self._starts: list[float] = []
        at = 0.0
        for bin_ in bins:
            at += BREAK if bin_.broken else 0
            self._starts.append(at)
            at += 1
        self._total = at or 1.0
        self.width = 100 / self._total

    def start(self, index: int) -> float:
        return 100 * self._starts[index] / self._total

    def middle(self, index: int) -> float:
        return self.start(index) + self.width / 2

    def ends(self, period: PeriodView) -> tuple[float, float]:
        """Where a period begins and ends."""
        return (
            self.start(period.first) + period.begin * self.width,
            self.start(period.last) + period.end * self.width,
        )

    def x(self, position: float, width: float = 0) -> str:
        """An x coordinate; ``width`` is that of a shape which begins there."""
        return percent(100 - position - width if self.rtl else position)


def _labels(view: RibbonView, scale: _Scale) -> Iterator[str]:
    """The key events' short texts, each over its bin, where they do not collide.

    Those marked ``wide`` are for wide pages alone.
    """
    wide = _without_collisions(view.keys, scale, WIDE)
    middle = _without_collisions(wide, scale, MIDDLE)[:3]
    if not wide:
        return
    yield '<svg class="keys" height="32" aria-hidden="true">'
    for index, text in sorted(wide):
        at = scale.middle(index)
        anchor, shift = _anchor(at, len(text) * LETTER, scale.rtl)
        name = "" if (index, text) in middle else ' class="wide"'
        x = scale.x(at)
        yield (
            f'<g{name}><text x="{x}" y="12"{shift} text-anchor="{anchor}">{escape(text)}</text>'
            f'<line x1="{x}" x2="{x}" y1="19" y2="30"/></g>'
        )
    yield "</svg>"


def _without_collisions(
    keys: Iterable[tuple[int, str]], scale: _Scale, width: int
) -> list[tuple[int, str]]:
    """The keys whose texts fit beside all that were kept before, at a ribbon of ``width`` px."""
    kept: list[tuple[int, str]] = []
    taken: list[tuple[float, float]] = []
    for index, text in keys:
        half = len(text) * LETTER / 2
        at = min(max(scale.middle(index) * width / 100, half), width - half)
        if all(at + half + APART <= start or at - half >= end + APART for start, end in taken):
            kept.append((index, text))
            taken.append((at - half, at + half))
    return kept


def _anchor(at: float, text_width: float, rtl: bool) -> tuple[str, str]:
    """How a text stands over its point: centred, or pushed inwards at the ribbon's ends."""
    room = min(at, 100 - at) / 100 * MIDDLE
    if room > text_width / 2:
        return "middle", ""
    first = at < 50
    shift = -14 if first != rtl else 14
    return ("start" if first else "end"), f' dx="{shift}"'


def _bars(view: RibbonView, scale: _Scale, root: str, blocks: int, most: str) -> Iterator[str]:
    """Bars and axis; all that the condensed ribbon makes lower is in groups named ``stack``."""
    axis = 8 + BLOCK * blocks if blocks else 8 + NUMBER + TALLEST
    highest = max(view.bins, key=lambda bin_: bin_.count)
    often = " often" if len(view.bins) > 40 else ""
    yield f'<svg class="bars" height="{axis + 26}">'
    yield from _axis(view, scale, axis)
    for index, bin_ in enumerate(view.bins):
        middle = scale.x(scale.middle(index))
        minor = f' class="minor{often}"' if bin_.minor else ""
        label = (
            f'<text x="{middle}" y="{axis + 18}"{minor}>{escape(bin_.label)}</text>'
            if bin_.label
            else ""
        )
        area = (
            f'<rect class="area" x="{scale.x(scale.start(index), scale.width)}" '
            f'width="{percent(scale.width)}" height="{axis + 26}"/>'
        )
        days = f' data-days="{escape(bin_.days)}"' if bin_.days else ""
        if not bin_.marks:
            yield f'<g class="none" aria-hidden="true"{days}>{area}{label}</g>'
            continue
        shapes = "".join(_shapes(bin_, index, scale, axis, blocks, highest.count))
        # The numbers stand beside the link, whose name says them in full.
        yield (
            f'<a href="{escape(root)}{escape(bin_.href)}" aria-label="{escape(bin_.name)}"{days}>'
            f'{area}<g class="stack">{shapes}</g></a>{label}'
        )
        if not blocks and bin_ is highest:
            yield f'<text class="most" x="{middle}" y="{axis - TALLEST - 6}">{most}</text>'
    yield "</svg>"


def _axis(view: RibbonView, scale: _Scale, y: int) -> Iterator[str]:
    """The base line, interrupted by ``//`` where days are left out."""
    begin = 0.0
    for index, bin_ in enumerate(view.bins):
        if bin_.broken:
            end = scale.start(index) - BREAK * scale.width
            yield _line(scale, begin, end, y)
            middle = scale.x(end + BREAK * scale.width / 2)
            sign = break_sign(scale.rtl)
            yield f'<text class="break" x="{middle}" y="{y + 5}" aria-hidden="true">{sign}</text>'
            begin = scale.start(index)
    yield _line(scale, begin, 100, y)


def break_sign(rtl: bool) -> str:
    """What stands where an axis leaves days out; it leans against the direction of time."""
    return "\\\\" if rtl else "//"


def _line(scale: _Scale, first: float, last: float, y: int) -> str:
    return f'<line x1="{scale.x(first)}" x2="{scale.x(last)}" y1="{y}" y2="{y}"/>'


def _shapes(
    bin_: BinView, index: int, scale: _Scale, axis: int, blocks: int, most: int
) -> Iterator[str]:
    """One block an event; or a bar in parts (uncertain, certain, disputed) as high as many."""
    width = scale.width * 0.58
    x, wide = scale.x(scale.start(index) + scale.width * 0.21, width), percent(width)
    if not blocks:
        y = float(axis)
        parts: dict[str, int] = {}
        for mark, count in bin_.marks:
            part = "approximate" if mark in HOLLOW else mark
            parts[part] = parts.get(part, 0) + count
        for mark, count in parts.items():
            height = max(TALLEST * count / most, 2)
            y -= height
            yield _shape(mark, x, y, wide, height)
        return
    marks = [mark for mark, count in bin_.marks for _ in range(count)]
    for row, mark in enumerate(marks):
        yield _shape(mark, x, axis - BLOCK * (row + 1) + 1, wide, BLOCK - 2)


def _shape(mark: str, x: str, y: float, width: str, height: float) -> str:
    """A block or part of a bar; of what is uncertain the outline alone, within the same space."""
    inset = 0.5 if mark in HOLLOW else 0
    return (
        f'<rect class="{escape(mark)}" x="{x}" y="{_px(y + inset)}" '
        f'width="{width}" height="{_px(max(height - 2 * inset, 1))}"/>'
    )


def _px(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _periods(view: RibbonView, scale: _Scale, root: str, wording: Wording) -> Iterator[str]:
    """Capsules under the axis in at most four rows, each with its text where there is room."""
    rows: list[float] = []
    placed: list[tuple[int, PeriodView]] = []
    more = view.more_periods
    for period in sorted(view.periods, key=lambda p: (p.first, -p.last, p.href)):
        begin, end = scale.ends(period)
        room = (len(period.label) * LETTER + 20) * 100 / WIDE
        if end + room > 100:
            begin -= room
        else:
            end += room
        row = next((n for n, taken in enumerate(rows) if taken < begin), len(rows))
        if row >= ROWS:
            more += 1
            continue
        rows[row : row + 1] = [end]
        placed.append((row, period))
    if not placed:
        return
    height = ROW * (len(rows) + (1 if more else 0)) + 6
    yield f'<svg class="periods" height="{height}">'
    for row, period in placed:
        yield _period(period, row, scale, root, wording)
    if more:
        x = scale.x(scale.start(placed[0][1].first))
        text = wording.say("ribbon.more_periods", count=more)
        yield f'<text x="{x}" y="{ROW * len(rows) + 16}">{escape(text)}</text>'
    yield "</svg>"


def _period(period: PeriodView, row: int, scale: _Scale, root: str, wording: Wording) -> str:
    start, end = scale.ends(period)
    width = max(end - start, NARROWEST)
    after = start + width + len(period.label) * LETTER * 100 / WIDE + 2 <= 100
    forward = after != scale.rtl
    x = scale.x(start + width if after else start)
    kind = f"{'lasting' if period.lasting else 'window'} {period.mark}"
    # What is read aloud begins with what is to be read: who says a link's name means this one.
    name = f"{period.label}{wording.say('common.comma')}{period.name}"
    return (
        f'<a href="{escape(root)}{escape(period.href)}" aria-label="{escape(name)}">'
        f'<rect class="{escape(kind)}" x="{scale.x(start, width)}" y="{ROW * row + 3}" '
        f'width="{percent(width)}" height="9" rx="4.5"/>'
        f'<text x="{x}" y="{ROW * row + 12}" dx="{8 if forward else -8}" '
        f'text-anchor="{"start" if after else "end"}">{escape(period.label)}</text></a>'
    )


def percent(value: float) -> str:
    """A length or position in an SVG, without needless digits."""
    return f"{value:.2f}".rstrip("0").rstrip(".") + "%"
