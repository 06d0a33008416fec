"""Which days dates share, and in which order they stand."""

from collections.abc import Sequence
from math import inf

from generator.edtf.date import Edtf, date_fields
from generator.edtf.digits import day_ranges

# A run of days; an open end is infinite.
_Run = tuple[float, float]


def overlaps(first: Edtf, second: Edtf) -> bool:
    """Whether some day fits both."""
    return intersect((first, second)) is not None


def intersect(dates: Sequence[Edtf]) -> tuple[int | None, int | None] | None:
    """The first and the last day that fit all dates; None if none does.

    An end is None where all of them are open or unknown there. Exact also for
    sets and unspecified digits: ``[2014-06-11,2014-06-13]`` does not hold the 12th.
    """
    lower = max((-inf if date.lower is None else date.lower for date in dates), default=-inf)
    upper = min((inf if date.upper is None else date.upper for date in dates), default=inf)
    if lower > upper:
        return None
    runs: list[_Run] = [(lower, upper)]
    for date in dict.fromkeys(dates):
        if date.precision in ("set", "all") or (date.unspecified and not date.parts):
            runs = _common(runs, _runs(date, runs[0][0], runs[-1][1]))
            if not runs:
                return None
    first, last = runs[0][0], runs[-1][1]
    return None if first == -inf else int(first), None if last == inf else int(last)


def order_key(
    date: Edtf | None, time: str | None, id: str
) -> tuple[bool, int, bool, str, bool, int, str]:
    """A key for the total order: lower bound, untimed before timed, time, narrower, id.

    ``time`` is ``HH:MM``. Without a date or its lower bound: last.
    """
    if date is None or date.lower is None:
        return True, 0, time is not None, time or "", True, 0, id
    width = 0 if date.upper is None else date.upper - date.lower
    return False, date.lower, time is not None, time or "", date.upper is None, width, id


def _runs(date: Edtf, lower: float, upper: float) -> list[_Run]:
    """The runs of days from lower to upper that a date can mean, ascending."""
    if date.precision in ("set", "all"):
        return _merged(
            [run for part in dict.fromkeys(date.parts) for run in _runs(part, lower, upper)]
        )
    first = max(lower, -inf if date.lower is None else date.lower)
    last = min(upper, inf if date.upper is None else date.upper)
    if first > last:
        return []
    if not date.unspecified or date.parts:
        return [(first, last)]
    return list(day_ranges(date_fields(date), int(first), int(last)))


def _merged(runs: list[_Run]) -> list[_Run]:
    merged: list[_Run] = []
    for first, last in sorted(runs):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = merged[-1][0], max(merged[-1][1], last)
        else:
            merged.append((first, last))
    return merged


def _common(ones: list[_Run], others: list[_Run]) -> list[_Run]:
    """What two ascending lists of runs share."""
    shared, i, j = [], 0, 0
    while i < len(ones) and j < len(others):
        first, last = max(ones[i][0], others[j][0]), min(ones[i][1], others[j][1])
        if first <= last:
            shared.append((first, last))
        if ones[i][1] < others[j][1]:
            i += 1
        else:
            j += 1
    return shared
