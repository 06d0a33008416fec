"""Two times side by side: to which days events are dated, and when sources were published."""

from collections import Counter
from collections.abc import Iterable

from generator.edtf import civil, parse_edtf
from generator.plan.bins import Scale, bin_start, bins_of, main_span, scale_of
from generator.plan.desk import Desk, edtf_between
from generator.views import CoverageBinView

_TICKS = 8  # labels under the axis


def coverage_bins(desk: Desk) -> tuple[CoverageBinView, ...]:
    """Bins over the main span of both times; what lies far from it is not drawn.

    An event counts by its first day where that or its month is stated, a source by the last
    day on which it can have been published. Empty where there is but one bin.
    """
    events = [
        entry.lower
        for entry in desk.site.entries
        if entry.heading and entry.heading[1] and entry.lower is not None
    ]
    sources = list(_publication_days(desk))
    if not events or not sources:
        return ()
    span = main_span([*events, *sources])
    scale = scale_of(span)
    bins = bins_of(scale, span)
    if len(bins) < 2:
        return ()
    dated, told = _counted(scale, events), _counted(scale, sources)
    step = -(-len(bins) // _TICKS)
    return tuple(
        CoverageBinView(
            desk.date(parse_edtf(edtf_between(first, last)), lasting=True).text,
            dated[first],
            told[first],
            _tick(desk, scale, first) if index % step == 0 else "",
        )
        for index, (first, last) in enumerate(bins)
    )


def _counted(scale: Scale, days: Iterable[int]) -> Counter[int]:
    return Counter(bin_start(scale, day) for day in days)


def _publication_days(desk: Desk) -> Iterable[int]:
    """One day an article, and one a reference in place."""
    for annotated in desk.site.articles:
        published = annotated.article.published
        if published is not None and published.upper is not None:
            yield published.upper
    for entry in desk.site.entries:
        for source in entry.sources:
            if source.article is None and source.known_from is not None:
                yield source.known_from


def _tick(desk: Desk, scale: Scale, first: int) -> str:
    if scale.unit in ("day", "week"):
        return desk.day(first).short
    return desk.period_name(civil(first)[0], civil(first)[1] if scale.unit == "month" else 0)
