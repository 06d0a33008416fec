"""The timeline: the home, and entries under their months and days."""

from collections.abc import Iterable, Sequence
from itertools import groupby

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
from generator.plan.paging import PAGE_SIZE
from generator.plan.ribbon import ribbon_view
from generator.views import (
    DayView,
    EntryView,
    FacetView,
    HomeView,
    Link,
    MonthView,
)

_HOME_LIMIT = 200  # events up to which the home shows all of them
_MARKS = ("known", "approximate", "coarse", "open", "disputed")
_SMALL_GAP = 2  # empty days that go without saying

Month = tuple[int, int]
"""Year and month; month 0 is the year as such."""


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
        heading_text, href, identifier = month_heading(desk, month)
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


def month_heading(desk: Desk, month: Month | None) -> tuple[str, str, str]:
    """A month's heading, address and id."""
    if month is None:
        return desk.say("timeline.without_day"), routes.UNDATED, "without-a-day"
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
            for text, href, _ in (month_heading(desk, month),)
        )
    years: dict[int | None, int] = {}
    for month, entries in months.items():
        year = month[0] if month else None
        years[year] = years.get(year, 0) + len(entries)
    return tuple(
        Link(
            routes.UNDATED if year is None else routes.year(year),
            desk.say("timeline.without_day") if year is None else desk.period_name(year, 0),
            str(count),
        )
        for year, count in years.items()
    )
