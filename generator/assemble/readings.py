"""What several sources together tell of a date or figure, from their own readings alone."""

from collections.abc import Iterable, Iterator, Sequence

from generator.edtf import Edtf, EdtfError, day_text, intersect, parse_edtf, parse_edtf_list
from generator.model import Figure
from generator.model.site import Source


def date_read(sources: Iterable[Source]) -> Edtf | None:
    """The date on which the sources' readings agree: the closest one, or the days they share.

    Where no day fits all, one of what they give: ``[2014-06-18,2014-06-23]``. None
    where none of them gives a date; mere context gives none.
    """
    dates = sorted(
        {source.date for source in sources if source.date and _reads(source)},
        key=lambda date: date.text,
    )
    if len(dates) < 2:
        return dates[0] if dates else None
    shared = intersect(dates)
    if shared is None:
        return _read([_member(date) for date in sorted(dates, key=_by_start)]) or dates[0]
    closest = (date for date in dates if (date.lower, date.upper) == shared)
    return next(closest, None) or _between(*shared) or dates[0]


def figures_read(sources: Iterable[Source]) -> tuple[Figure, ...]:
    """Each figure that the sources give: the numbers that fit all, else from least to most."""
    given: dict[str, list[Figure]] = {}
    for source in sources:
        if _reads(source):
            for figure in source.citation.figures:
                given.setdefault(figure.name, []).append(figure)
    shared = (_figure(name, figures) for name, figures in sorted(given.items()))
    return tuple(each for each in shared if each.low is not None or each.high is not None)


def _reads(source: Source) -> bool:
    return source.citation.stance != "context"


def _figure(name: str, figures: Sequence[Figure]) -> Figure:
    lows = [figure.low for figure in figures if figure.low is not None]
    highs = [figure.high for figure in figures if figure.high is not None]
    if lows and highs and max(lows) > min(highs):
        return Figure(
            name,
            min(lows) if len(lows) == len(figures) else None,
            max(highs) if len(highs) == len(figures) else None,
        )
    return Figure(name, max(lows, default=None), min(highs, default=None))


def _by_start(date: Edtf) -> tuple[bool, int, str]:
    """What has no first day stands first: a set in EDTF begins with its open end."""
    return (date.lower is not None, date.lower or 0, date.text)


def _member(date: Edtf) -> Iterator[str]:
    """A date as members of a one-of set."""
    if date.precision in ("set", "all"):
        for part in date.parts:
            yield from _member(part)
    elif date.parts:
        yield "..".join(end.text.strip(".") for end in date.parts)
    else:
        yield date.text


def _read(members: Iterable[Iterable[str]]) -> Edtf | None:
    try:
        return parse_edtf_list([text for texts in members for text in texts])
    except EdtfError:  # such as two open ends, which a set cannot have
        return None


def _between(first: int | None, last: int | None) -> Edtf | None:
    texts = [".." if day is None else day_text(day) for day in (first, last)]
    try:
        return parse_edtf(texts[0] if first == last else "/".join(texts))
    except EdtfError:  # a year of more than four digits has no days
        return None
