"""The timeline: home, years, months, events without a day."""

from collections.abc import Iterable, Sequence
from itertools import groupby

import msgspec

from generator.edtf import (
    Style,
    day_heading,
    day_number,
    day_text,
    display,
    parse_edtf,
)
from generator.model.site import Entry
from generator.plan import routes
from generator.plan.desk import Desk
from generator.plan.ribbon import ribbon_view
from generator.views import (
    DayView,
    EntryView,
    FacetView,
    HomeView,
    Link,
    MonthView,
    Pager,
    PeriodPageView,
)

PAGE_SIZE = 100  # entries or rows on one page of any list
_HOME_LIMIT = 200  # events up to which the home shows all of them
_MARKS = ("known", "approximate", "coarse", "open", "disputed")
_SMALL_GAP = 2  # empty days that go without saying

Month = tuple[int, int]
"""Year and month; month 0 is the year as such."""


def pages_of(total: int) -> int:
    return max(1, -(-total // PAGE_SIZE))


def pager(path: str, number: int, total: int) -> Pager:
    """Page ``number`` of the list at ``path`` with ``total`` items."""
    last = pages_of(total)
    return Pager(
        number,
        last,
        routes.further(path, number - 1) if number > 1 else "",
        routes.further(path, number + 1) if number < last else "",
    )


def by_month(entries: Iterable[Entry]) -> dict[Month | None, list[Entry]]:
    """Entries under the month of their heading; ``None``: without a day."""
    return {
        month: list(group)
        for month, group in groupby(
            entries, key=lambda entry: entry.heading[:2] if entry.heading else None
        )
    }


def month_views(
    desk: Desk,
    entries: Sequence[Entry],
    views: dict[str, EntryView],
    counts: dict[Month | None, int],
    *,
    continued: bool = False,
) -> tuple[MonthView, ...]:
    """Consecutive entries under their months and days.

    ``counts`` are the numbers of events of each month on the whole site;
    ``continued`` tells that the first day began on the page before.
    """
    months: list[MonthView] = []
    previous: int | None = None
    for month, group in by_month(entries).items():
        days: list[DayView] = []
        for heading, members in groupby(group, key=lambda entry: entry.heading):
            shown = tuple(views[entry.id] for entry in members)
            day = day_number(*heading) if heading and heading[2] else None
            days.append(
                _day_view(
                    desk, heading, day, previous, shown, continued and not months and not days
                )
            )
            previous = day if day is not None else previous
        heading_text, href, identifier = _month_heading(desk, month)
        months.append(
            MonthView(identifier, heading_text, href, counts[month], len(group), tuple(days))
        )
    return tuple(months)


def _day_view(
    desk: Desk,
    heading: tuple[int, int, int] | None,
    day: int | None,
    previous: int | None,
    shown: tuple[EntryView, ...],
    continued: bool,
) -> DayView:
    if day is None:
        identifier = "undated" if heading is None else f"m-{_month_text(heading)}"
        return DayView(identifier, "", "", "", "", shown, continued=continued)
    words = day_heading(day, language=desk.language)
    gap = ""
    if previous is not None and day - previous - 1 > _SMALL_GAP:
        empty = parse_edtf(f"{day_text(previous + 1)}/{day_text(day - 1)}")
        gap = display(empty, lasting=True, style=Style.LABEL, year=False, language=desk.language)
    return DayView(
        f"d-{words.iso}",
        words.numeral,
        words.weekday,
        words.month,
        words.text,
        shown,
        words.iso if len(words.iso) == 10 else "",
        gap,
        continued,
    )


def _month_text(heading: tuple[int, int, int]) -> str:
    year, month, _ = heading
    return routes.year_text(year) + (f"-{month:02d}" if month else "")


def _month_heading(desk: Desk, month: Month | None) -> tuple[str, str, str]:
    """A month's heading, address and id."""
    if month is None:
        return "Without a day", routes.UNDATED, "without-a-day"
    year, number = month
    if not number:
        return desk.period_name(year, 0), routes.year(year), f"y-{routes.year_text(year)}"
    return (
        desk.period_name(year, number),
        routes.month(year, number),
        f"h-{_month_text((year, number, 0))}",
    )


def legend(views: Iterable[EntryView]) -> tuple[str, ...]:
    """The marks that are used, in their fixed order."""
    used = {view.mark for view in views}
    return tuple(mark for mark in _MARKS if mark in used)


def home_view(
    desk: Desk,
    views: dict[str, EntryView],
    facets: FacetView,
    months: dict[Month | None, list[Entry]],
) -> HomeView:
    """The home: all events up to the limit, else the latest month that has a day."""
    site = desk.site
    counts = {month: len(entries) for month, entries in months.items()}
    complete = len(site.entries) <= _HOME_LIMIT
    shown: Sequence[Entry] = site.entries
    if not complete:
        latest = [entries for month, entries in months.items() if month is not None]
        shown = (latest[-1] if latest else list(site.entries))[-PAGE_SIZE:]
    newest = max(
        (
            annotated.article.published
            for annotated in site.articles
            if annotated.article.published and annotated.article.published.upper is not None
        ),
        key=lambda date: (date.upper or 0, date.text),
        default=None,
    )
    return HomeView(
        frame=desk.frame(
            routes.HOME,
            site.config.title,
            section="timeline",
            description=site.config.standfirst,
            edit="content/site.yaml",
        ),
        title=site.config.title,
        standfirst=site.config.standfirst,
        events=len(site.entries),
        articles=len(site.articles),
        passages=sum(len(source.passages) for entry in site.entries for source in entry.sources),
        actors=len(desk.listed_actors),
        disputed=sum(entry.date_is_disputed for entry in site.entries),
        newest=desk.date(newest) if newest else None,
        legend=legend(views[entry.id] for entry in shown),
        ribbon=ribbon_view(desk, months, complete=complete),
        facets=facets,
        months=month_views(desk, shown, views, counts),
        periods=() if complete else _periods(desk, months),
        complete=complete,
    )


def _periods(desk: Desk, months: dict[Month | None, list[Entry]]) -> tuple[Link, ...]:
    """Links to all years, or to all months where these are few."""
    if len(months) <= 24:
        return tuple(
            Link(href, text, str(len(months[month])))
            for month in months
            for text, href, _ in (_month_heading(desk, month),)
        )
    years: dict[int | None, int] = {}
    for month, entries in months.items():
        year = month[0] if month else None
        years[year] = years.get(year, 0) + len(entries)
    return tuple(
        Link(
            routes.UNDATED if year is None else routes.year(year),
            "Without a day" if year is None else desk.period_name(year, 0),
            str(count),
        )
        for year, count in years.items()
    )


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
        heading, path, _ = _month_heading(desk, month)
        up = None
        earlier = later = None
        if month is not None:
            up = Link(routes.year(month[0]), desk.period_name(month[0], 0))
            before, after = neighbours[month]
            earlier, later = _month_link(desk, before), _month_link(desk, after)
        yield from _paged(desk, path, heading, entries, views, counts, up, earlier, later, ())
    years = list(dict.fromkeys(month[0] for month in months if month is not None))
    for index, year in enumerate(years):
        parts = tuple(
            Link(href, text, str(counts[month]))
            for month in with_months
            if month[0] == year
            for text, href, _ in (_month_heading(desk, month),)
        )
        heading, path, _ = _month_heading(desk, (year, 0))
        yield from _paged(
            desk,
            path,
            heading,
            months.get((year, 0), []),
            views,
            counts,
            Link(routes.HOME, desk.site.config.title),
            _month_link(desk, (years[index - 1], 0) if index else None),
            _month_link(desk, (years[index + 1], 0) if index + 1 < len(years) else None),
            parts,
        )


def _month_link(desk: Desk, month: Month | None) -> Link | None:
    if month is None:
        return None
    text, href, _ = _month_heading(desk, month)
    return Link(href, text)


def _paged(
    desk: Desk,
    path: str,
    heading: str,
    entries: Sequence[Entry],
    views: dict[str, EntryView],
    counts: dict[Month | None, int],
    up: Link | None,
    earlier: Link | None,
    later: Link | None,
    parts: tuple[Link, ...],
) -> Iterable[tuple[str, PeriodPageView]]:
    for number in range(1, pages_of(len(entries)) + 1):
        shown = entries[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
        before = entries[(number - 1) * PAGE_SIZE - 1] if number > 1 else None
        own = routes.further(path, number)
        pages = pager(path, number, len(entries))
        yield (
            own,
            PeriodPageView(
                frame=msgspec.structs.replace(
                    desk.frame(own, heading, section="timeline"),
                    previous=pages.previous,
                    next=pages.next,
                ),
                heading=heading,
                count=len(entries) + sum(int(part.note) for part in parts),
                legend=legend(views[entry.id] for entry in shown),
                months=month_views(
                    desk,
                    shown,
                    views,
                    counts,
                    continued=before is not None and before.heading == shown[0].heading,
                ),
                up=up,
                earlier=earlier,
                later=later,
                parts=parts if number == 1 else (),
                pager=pages,
            ),
        )
