"""Bins of time: days, weeks, months, or years by one, ten, a hundred …"""

from collections.abc import Sequence

import msgspec

from generator.edtf import civil, day_number, weekday

_DAYS = 62  # the longest span in bins of a day
_WEEKS = 2 * 366  # … of a week
_MOST = 120  # months or years
_AWAY = 4  # how many times the middle half's length is far from it
_AWAY_DAYS = 62  # … and at least so many days

Bin = tuple[int, int]
"""First and last day, as day numbers."""


class Scale(msgspec.Struct, frozen=True):
    """The width of a bin: ``step`` times ``unit`` (``day``, ``week``, ``month`` or ``year``)."""

    unit: str
    step: int = 1


def main_span(days: Sequence[int]) -> Bin:
    """The first and last of the days that do not lie far from the others.

    Far is more than four times the length of the middle half away from it (a
    little beyond Tukey's outer fences), so that one event of another century
    does not press all others into one bin.
    """
    ordered = sorted(days)
    low, high = ordered[len(ordered) // 4], ordered[(3 * len(ordered)) // 4]
    away = max(_AWAY_DAYS, _AWAY * (high - low))
    near = [day for day in ordered if low - away <= day <= high + away]
    return near[0], near[-1]


def scale_of(span: Bin) -> Scale:
    """The narrowest bins of which no more are needed than can be drawn."""
    first, last = span
    if last - first < _DAYS:
        return Scale("day")
    if last - first < _WEEKS:
        return Scale("week")
    years = civil(last)[0] - civil(first)[0] + 1
    if years * 12 <= _MOST:
        return Scale("month")
    step = 1
    while years / step > _MOST:
        step *= 10
    return Scale("year", step)


def bins_of(scale: Scale, span: Bin) -> list[Bin]:
    """All bins from the one that holds the span's first day to that of its last."""
    bins = []
    start = bin_start(scale, span[0])
    while start <= span[1]:
        following = _next(scale, start)
        bins.append((start, following - 1))
        start = following
    return bins


def bin_start(scale: Scale, day: int) -> int:
    """The first day of the bin that holds a day."""
    if scale.unit == "day":
        return day
    if scale.unit == "week":
        return day - weekday(day)
    year, month, _ = civil(day)
    if scale.unit == "month":
        return day_number(year, month, 1)
    return day_number(year - year % scale.step, 1, 1)


def _next(scale: Scale, start: int) -> int:
    if scale.unit in ("day", "week"):
        return start + (1 if scale.unit == "day" else 7)
    year, month, _ = civil(start)
    if scale.unit == "year":
        return day_number(year + scale.step, 1, 1)
    return day_number(year + 1, 1, 1) if month == 12 else day_number(year, month + 1, 1)
