"""The pages of months, years, and the events without a day."""

from collections.abc import Iterable, Sequence

import msgspec

from generator.model.site import Entry
from generator.plan import routes
from generator.plan.desk import Desk
from generator.plan.facets import facets
from generator.plan.paging import PAGE_SIZE, pager_of
from generator.plan.timeline import Month, coverage, legend, month_heading, month_views
from generator.views import EntryView, Link, PeriodPageView

_WEIGHT = 60_000  # bytes of the views on a page, of which HTML within its budget is made
_ENCODER = msgspec.msgpack.Encoder()


def period_pages(
    desk: Desk, views: dict[str, EntryView], months: dict[Month | None, list[Entry]]
) -> Iterable[tuple[str, PeriodPageView]]:
    """Every month, year and the events without a day, each paged, with their paths."""
    counts = {month: len(entries) for month, entries in months.items()}
    with_months = [month for month in months if month is not None and month[1]]
    neighbours = dict(
        zip(
            with_months,
            zip([None, *with_months], [*with_months[1:], None], strict=False),
            strict=False,
        )
    )
    for month, entries in months.items():
        if month is not None and not month[1]:
            continue  # the year's own page shows these
        _, path, _ = month_heading(desk, month)
        up = None
        earlier = later = None
        if month is not None:
            up = Link(routes.year(month[0]), desk.period_name(month[0], 0))
            before, after = neighbours[month]
            earlier, later = _month_link(desk, before), _month_link(desk, after)
        yield from _paged(
            desk, path, month, entries, views, counts, up, earlier, later, total=len(entries)
        )
    of_years: dict[int, list[Month]] = {}
    for month in months:
        if month is not None:
            of_years.setdefault(month[0], []).append(month)
    years = list(of_years)
    for index, year in enumerate(years):
        parts = tuple(
            Link(href, text, desk.number(counts[month]))
            for month in of_years[year]
            if month[1]
            for text, href, _ in (month_heading(desk, month),)
        )
        yield from _paged(
            desk,
            routes.year(year),
            (year, 0),
            months.get((year, 0), []),
            views,
            counts,
            None,
            _month_link(desk, (years[index - 1], 0) if index else None),
            _month_link(desk, (years[index + 1], 0) if index + 1 < len(years) else None),
            total=sum(counts[month] for month in of_years[year]),
            parts=parts,
        )


def _month_link(desk: Desk, month: Month | None) -> Link | None:
    if month is None:
        return None
    text, href, _ = month_heading(desk, month)
    return Link(href, text)


def _paged(
    desk: Desk,
    path: str,
    month: Month | None,
    entries: Sequence[Entry],
    views: dict[str, EntryView],
    counts: dict[Month | None, int],
    up: Link | None,
    earlier: Link | None,
    later: Link | None,
    *,
    total: int,
    parts: tuple[Link, ...] = (),
) -> Iterable[tuple[str, PeriodPageView]]:
    heading, _, _ = month_heading(desk, month)
    shares = _shares(entries, views)
    before: Entry | None = None
    for number, shown in enumerate(shares, start=1):
        own = routes.further(path, number)
        pages = pager_of(path, number, len(shares))
        yield (
            own,
            PeriodPageView(
                frame=msgspec.structs.replace(
                    desk.frame(own, heading, section="timeline"),
                    previous=pages.previous,
                    next=pages.next,
                ),
                heading=heading,
                count=total,
                legend=legend(views[entry.id] for entry in shown),
                facets=facets(desk, shown, coverage(desk, [month], len(shown), total)),
                months=tuple(
                    msgspec.structs.replace(each, href="")  # it would lead to this page
                    for each in month_views(
                        desk,
                        shown,
                        views,
                        counts,
                        continued=before is not None and before.heading == shown[0].heading,
                    )
                ),
                up=up,
                earlier=earlier,
                later=later,
                parts=parts if number == 1 else (),
                pager=pages,
            ),
        )
        before = shown[-1] if shown else None


def _shares(entries: Sequence[Entry], views: dict[str, EntryView]) -> list[list[Entry]]:
    """The entries in pages: a hundred on each, or fewer where they have much to say."""
    shares: list[list[Entry]] = [[]]
    weight = 0
    for entry in entries:
        own = len(_ENCODER.encode(views[entry.id]))
        if shares[-1] and (len(shares[-1]) == PAGE_SIZE or weight + own > _WEIGHT):
            shares.append([])
            weight = 0
        shares[-1].append(entry)
        weight += own
    return shares
