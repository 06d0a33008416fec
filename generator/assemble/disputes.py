"""Where sources disagree: computed from their readings, or declared by an editor."""

from collections.abc import Sequence

from generator.edtf import intersect
from generator.model import Declared, Event
from generator.model.site import Dispute, Source

_NO_READINGS = frozenset({"context"})


def find_disputes(event: Event, sources: Sequence[Source]) -> tuple[Dispute, ...]:
    """The disputed points: the date, then figures by id, then what else editors declared.

    A point is disputed where no value fits all readings of it. Sources that are
    mere context give none.
    """
    if len(sources) < 2 and not event.disputes:
        return ()
    decided = dict(event.decided)
    declared = {dispute.about: dispute for dispute in event.disputes}
    readings = [source for source in sources if source.citation.stance not in _NO_READINGS]
    computed = set()
    dates = [source.date for source in readings if source.date is not None]
    if len(dates) > 1 and intersect(dates) is None:
        computed.add("date")
    computed |= _disputed_figures(readings)
    points = sorted({*computed, *declared}, key=lambda about: (about != "date", about))
    return tuple(
        Dispute(about, point.note, about in computed, decided.get(about, ""), point.sources)
        for about in points
        for point in (declared.get(about, Declared(about)),)
    )


def _disputed_figures(sources: Sequence[Source]) -> set[str]:
    """The ids of figures for which no number lies within every source's reading."""
    ranges: dict[str, list[tuple[int | None, int | None]]] = {}
    for source in sources:
        for figure in source.citation.figures:
            ranges.setdefault(figure.name, []).append((figure.low, figure.high))
    disputed = set()
    for name, readings in ranges.items():
        lows = [low for low, _ in readings if low is not None]
        highs = [high for _, high in readings if high is not None]
        if lows and highs and max(lows) > min(highs):
            disputed.add(name)
    return disputed
