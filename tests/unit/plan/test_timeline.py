"""The home and the pages of years and months: what stands where, and what is said of gaps."""

import pytest

from generator.model import Event
from generator.views import HomeView, PeriodPageView
from tests.unit.making import article, cites, event, make_site
from tests.unit.plan.planned import entries_on, planned, view


def on_one_day(count: int, date: str = "2014-06-10") -> list[Event]:
    return [event(f"e{number:03d}", date=date) for number in range(count)]


def test_a_small_sites_home_shows_everything_under_months_and_days() -> None:
    home = view(
        make_site(
            events=[
                event("a", date="2014-05-31"),
                event("b", date="2014-06"),
                event("c", date="2014-06-10"),
                event("d", date="2014-06-10"),
                event("e", date=""),
            ]
        ),
        "index.html",
        HomeView,
    )

    assert home.complete
    assert home.periods == ()
    assert [
        (month.heading, month.href, [[e.id for e in day.entries] for day in month.days])
        for month in home.months
    ] == [
        ("May 2014", "2014/05/index.html", [["e-a"]]),
        ("June 2014", "2014/06/index.html", [["e-b"], ["e-c", "e-d"]]),
        ("Without a day", "undated/index.html", [["e-e"]]),
    ]
    assert [day.id for month in home.months for day in month.days] == [
        "d-2014-05-31",
        "m-2014-06",
        "d-2014-06-10",
        "undated",
    ]


def test_the_home_counts_what_there_is() -> None:
    sources = (cites("a", "It fell", date="2014-06-10"), cites("b", date="2014-06-11"))
    home = view(
        make_site(
            events=[event("x", sources=sources)],
            articles=[
                article("a", "It fell.", published="2014-06-20"),
                article("b", published="2014-06-21"),
            ],
        ),
        "index.html",
        HomeView,
    )

    assert (home.events, home.articles, home.passages, home.actors) == (1, 2, 1, 0)
    assert home.disputed == 1
    assert home.newest is not None
    assert home.newest.text == "21 June 2014"


def test_up_to_200_events_stand_on_the_home() -> None:
    home = view(make_site(events=on_one_day(200)), "index.html", HomeView)

    assert home.complete
    assert len(entries_on(home)) == 200


def test_above_200_the_home_shows_the_latest_month_and_links_to_all() -> None:
    events = [*on_one_day(150), *(event(f"late-{n}", date="2014-07-02") for n in range(60))]
    events += [event("undated", date="")]

    home = view(make_site(events=events), "index.html", HomeView)

    assert not home.complete
    assert home.events == 211
    assert [(month.heading, month.shown) for month in home.months] == [("July 2014", 60)]
    assert [(link.text, link.note, link.href) for link in home.periods] == [
        ("June 2014", "150", "2014/06/index.html"),
        ("July 2014", "60", "2014/07/index.html"),
        ("Without a day", "1", "undated/index.html"),
    ]


def test_above_200_the_latest_months_stand_on_the_home_as_far_as_a_page_bears_them() -> None:
    months = ("2014-04", 150), ("2014-05", 40), ("2014-06", 30), ("2014-07", 20)
    events = [event(f"e{day}-{n}", date=f"{day}-01") for day, many in months for n in range(many)]

    home = view(make_site(events=events), "index.html", HomeView)

    assert [(month.heading, month.shown) for month in home.months] == [
        ("May 2014", 40),
        ("June 2014", 30),
        ("July 2014", 20),
    ]
    assert home.facets.covers == "Filters cover May–July 2014."
    assert home.facets.total == 90


def test_many_months_are_linked_by_their_years() -> None:
    events = [
        event(f"e{year}-{month:02d}-{n}", date=f"{year}-{month:02d}")
        for year in (2011, 2012, 2013)
        for month in range(1, 13)
        for n in range(6)
    ]

    home = view(make_site(events=events), "index.html", HomeView)

    assert [(link.text, link.note) for link in home.periods] == [
        ("2011", "72"),
        ("2012", "72"),
        ("2013", "72"),
    ]


def test_a_full_day_goes_on_on_a_further_page() -> None:
    pages = planned(make_site(events=on_one_day(145)))

    first, second = pages["2014/06/index.html"], pages["2014/06/page/2/index.html"]
    assert isinstance(first, PeriodPageView)
    assert isinstance(second, PeriodPageView)
    assert (len(entries_on(first)), len(entries_on(second))) == (100, 45)
    assert (first.count, second.count) == (145, 145)
    assert [page.months[0].days[0].continued for page in (first, second)] == [False, True]
    assert (first.pager.next, first.pager.previous) == ("2014/06/page/2/index.html", "")
    assert (second.pager.next, second.pager.previous) == ("", "2014/06/index.html")
    assert (first.frame.next, second.frame.previous) == (first.pager.next, second.pager.previous)
    assert (second.pager.number, second.pager.total) == (2, 2)
    assert "2014/06/page/3/index.html" not in pages


def test_a_page_that_begins_with_a_new_day_continues_nothing() -> None:
    events = [*on_one_day(100), event("next", date="2014-06-11")]

    page = view(make_site(events=events), "2014/06/page/2/index.html", PeriodPageView)

    assert not page.months[0].days[0].continued


def test_every_event_stands_on_exactly_one_page_of_its_period() -> None:
    events = [
        event(f"e{number:03d}", date=f"2014-{number % 3 + 5:02d}-{number % 28 + 1:02d}")
        for number in range(240)
    ] + [event("year", date="2014"), event("none", date="")]

    pages = planned(make_site(events=events))

    shown = [
        entry.id
        for page in pages.values()
        if isinstance(page, PeriodPageView)
        for entry in entries_on(page)
    ]
    assert sorted(shown) == sorted(f"e-{one.id}" for one in events)


def test_a_month_leads_up_and_to_its_neighbours() -> None:
    site = make_site(
        events=[
            event("a", date="2013-12-30"),
            event("b", date="2014-03-01"),
            event("c", date="2014-06-01"),
        ]
    )

    march = view(site, "2014/03/index.html", PeriodPageView)

    assert march.up is not None
    assert march.up.href == "2014/index.html"
    assert march.earlier is not None
    assert march.earlier.text == "December 2013"
    assert march.later is not None
    assert march.later.href == "2014/06/index.html"


def test_a_year_shows_what_stands_under_it_and_links_to_its_months() -> None:
    site = make_site(
        events=[
            event("year", date="2014"),
            event("a", date="2014-05"),
            event("b", date="2014-06-01"),
            event("c", date="2014-06-02"),
        ]
    )

    year = view(site, "2014/index.html", PeriodPageView)

    assert [entry.id for entry in entries_on(year)] == ["e-year"]
    assert [(part.text, part.note) for part in year.parts] == [
        ("May 2014", "1"),
        ("June 2014", "2"),
    ]
    assert year.count == 4


@pytest.mark.parametrize(
    ("second", "gaps"),
    [
        ("2014-06-13", ["", "", ""]),
        ("2014-06-14", ["", "11–13 June", ""]),
        ("2014-07-02", ["", "11 June–1 July", "", ""]),
        ("2015-06-10", ["", "11 June 2014–9 June 2015", "", ""]),
    ],
)
def test_more_than_two_empty_days_are_told_before_a_day_or_after_a_month(
    second: str, gaps: list[str]
) -> None:
    site = make_site(events=[event("a", date="2014-06-10"), event("b", date=second)])

    home = view(site, "index.html", HomeView)

    told = [gap for month in home.months for gap in (*[d.gap for d in month.days], month.gap)]
    assert [gap.replace(" – ", "–") for gap in told] == gaps


def test_the_legend_holds_the_marks_in_use_in_their_order() -> None:
    sources = (cites(title="A", date="2014-06-12"), cites(title="B", date="2014-06-13"))
    site = make_site(
        events=[
            event("disputed", date="2014-06-12", sources=sources),
            event("coarse", date="2014-06"),
            event("known", date="2014-06-12"),
        ]
    )

    assert view(site, "index.html", HomeView).legend == ("known", "coarse", "disputed")


def test_an_empty_site_has_a_home() -> None:
    home = view(make_site(), "index.html", HomeView)

    assert (home.months, home.legend, home.ribbon, home.events) == ((), (), None, 0)


def test_days_before_the_common_era_have_addresses() -> None:
    pages = planned(make_site(events=[event("ides", date="-0043-03-15")]))

    assert "-0043/03/index.html" in pages
    assert "-0043/index.html" in pages
