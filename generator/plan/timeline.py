"""The timeline: the home, and entries under their months and days."""

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
from generator.plan.facets import facets
from generator.plan.paging import PAGE_SIZE
from generator.plan.ribbon import ribbon_view
from generator.views import (
    DayView,
    EntryView,
    HomeView,
    Link,
    MonthView,
)

_HOME_LIMIT = 200  # events up to which the home shows all of them
_MARKS = ("known", "approximate", "coarse", "open", "disputed")
_LONGEST_YEAR = 9_999  # in an interval of EDTF
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
        begun = False  # has had a day: before its first one empty days are of the month before
        for heading, members in groupby(group, key=lambda entry: entry.heading):
            shown = tuple(views[entry.id] for entry in members)
            day = day_number(*heading) if heading and heading[2] else None
            view = _day_view(desk, heading, day, shown, continued and not months and not days)
            if day is not None:
                gap = _gap(desk, previous, day)
                if gap and months and not begun:
                    months[-1] = msgspec.structs.replace(months[-1], gap=gap)
                elif gap:
                    view = msgspec.structs.replace(view, gap=gap)
                previous, begun = day, True
            days.append(view)
        heading_text, href, identifier = month_heading(desk, month)
        months.append(
            MonthView(identifier, heading_text, href, counts[month], len(group), tuple(days))
        )
    return tuple(months)


def _gap(desk: Desk, previous: int | None, day: int) -> str:
    """The words for the days between two, where more than a few are empty."""
    if previous is None or day - previous - 1 <= _SMALL_GAP:
        return ""
    empty = parse_edtf(f"{day_text(previous + 1)}/{day_text(day - 1)}")
    return display(empty, lasting=True, style=Style.LABEL, year=False, language=desk.language)


def _day_view(
    desk: Desk,
    heading: tuple[int, int, int] | None,
    day: int | None,
    shown: tuple[EntryView, ...],
    continued: bool,
) -> DayView:
    if day is None:
        identifier = "undated" if heading is None else f"m-{_month_text(heading)}"
        return DayView(identifier, "", "", "", "", shown, continued=continued)
    words = day_heading(day, language=desk.language)
    return DayView(
        f"d-{words.iso}",
        words.numeral,
        words.weekday,
        words.month,
        words.text,
        shown,
        words.iso if len(words.iso) == 10 else "",
        continued=continued,
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


def coverage(desk: Desk, months: Sequence[Month | None], shown: int, total: int) -> str:
    """What the filters of a page cover: a period, or of one that goes on, what the page shows."""
    stated = [month for month in months if month is not None]
    named = [month for month in stated if month[1]] or stated
    if not named or shown < total:
        return desk.say("filters.covers_page")
    first, last = named[0], named[-1]
    if first != last and max(abs(first[0]), abs(last[0])) > _LONGEST_YEAR:
        return desk.say("filters.covers_page")
    if first == last:
        return desk.say("filters.covers", period=desk.period_name(*first))
    span = parse_edtf(f"{_month_text((*first, 0))}/{_month_text((*last, 0))}")
    period = display(span, lasting=True, style=Style.LABEL, language=desk.language)
    return desk.say("filters.covers", period=period)


def legend(views: Iterable[EntryView]) -> tuple[str, ...]:
    return legend_of(view.mark for view in views)


def legend_of(marks: Iterable[str]) -> tuple[str, ...]:
    """The marks that are used, in their fixed order."""
    used = set(marks)
    return tuple(mark for mark in _MARKS if mark in used)


def home_view(
    desk: Desk,
    views: dict[str, EntryView],
    months: dict[Month | None, list[Entry]],
) -> HomeView:
    """The home: all events up to the limit, else the latest months."""
    site = desk.site
    counts = {month: len(entries) for month, entries in months.items()}
    complete = len(site.entries) <= _HOME_LIMIT
    shown: Sequence[Entry] = site.entries
    covers = ""
    if not complete:
        latest = _latest(months)
        of_them = [entry for month in latest for entry in months[month]]
        shown = of_them[-PAGE_SIZE:]
        covers = coverage(desk, latest, len(shown), len(of_them))
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
        facets=facets(desk, shown, covers),
        months=month_views(desk, shown, views, counts),
        periods=() if complete else _periods(desk, months),
        complete=complete,
    )


def _latest(months: dict[Month | None, list[Entry]]) -> list[Month | None]:
    """The latest months that together have at most a page of events; the last one in any case."""
    dated = [month for month in months if month is not None]
    if not dated:
        return [None]
    first = len(dated) - 1
    count = len(months[dated[first]])
    while first and count + len(months[dated[first - 1]]) <= PAGE_SIZE:
        first -= 1
        count += len(months[dated[first]])
    return [*dated[first:]]


def _periods(desk: Desk, months: dict[Month | None, list[Entry]]) -> tuple[Link, ...]:
    """Links to all years, or to all months where these are few."""
    if len(months) <= 24:
        return tuple(
            Link(href, text, desk.number(len(months[month])))
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
            desk.number(count),
        )
        for year, count in years.items()
    )
