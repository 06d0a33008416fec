"""The ribbon: every dated event in one bin, and every bin leads to its events."""

import pytest

from generator.model import Event
from generator.plan import plan_pages
from generator.views import HomeView, RibbonView
from tests.sites import wording
from tests.unit.making import event, make_site
from tests.unit.plan.planned import view


def ribbon(*events: Event) -> RibbonView:
    found = view(make_site(events=events), "index.html", HomeView).ribbon
    assert found is not None
    return found


def dated(*dates: str) -> list[Event]:
    return [event(f"e{number:03d}", date=date) for number, date in enumerate(dates)]


def test_two_events_are_no_ribbon() -> None:
    site = make_site(events=dated("2014-06-10", "2014-06-12", "", "2014"))

    assert view(site, "index.html", HomeView).ribbon is None


@pytest.mark.parametrize(
    ("last", "first_bin", "bins"),
    [
        ("2014-06-12", "2014-06-10/2014-06-10", 3),
        ("2014-08-10", "2014-06-10/2014-06-10", 62),
        ("2014-08-11", "2014-06-09/2014-06-15", 10),
        ("2016-06-10", "2014-06-09/2014-06-15", 105),
        ("2016-09-10", "2014-06-01/2014-06-30", 28),
        ("2024-06-10", "2014-01-01/2014-12-31", 11),
    ],
)
def test_the_bins_are_as_wide_as_the_span_needs(last: str, first_bin: str, bins: int) -> None:
    found = ribbon(*dated("2014-06-10", "2014-06-11", last))

    assert (found.bins[0].days, len(found.bins)) == (first_bin, bins)


def test_what_lies_far_off_stands_beyond_a_break_of_the_axis() -> None:
    days = [f"2014-06-{day}" for day in range(10, 20)]

    found = ribbon(*dated("-0043-03-15", *days, "2020-01-01", "2024-05-06"))

    assert [bin.label for bin in found.bins] == ["44 BCE", *map(str, range(10, 20)), "2020"]
    assert [bin.count for bin in found.bins] == [1] * 11 + [2]
    assert [number for number, bin in enumerate(found.bins) if bin.broken] == [1, 11]


def test_a_long_history_is_drawn_in_decades_or_centuries() -> None:
    found = ribbon(*dated(*(f"{year:04d}-06-10" for year in range(1100, 2000, 30))))

    assert len(found.bins) == 88
    assert found.bins[0].name == "1100 to 1109, 1 event"


def test_every_event_with_a_month_is_in_a_bin() -> None:
    found = ribbon(*dated("2014-06-10", "2014-06-10~", "2014-06-12", "2014-06", "2014", ""))

    assert [bin.marks for bin in found.bins] == [
        (("coarse", 1),),
        *[()] * 8,
        (("approximate", 1), ("known", 1)),
        (),
        (("known", 1),),
    ]


def test_a_bin_says_its_day_and_how_many() -> None:
    found = ribbon(*dated("2014-06-10", "2014-06-10", "2014-06-12"))

    assert [(bin.label, bin.name) for bin in found.bins] == [
        ("10", "10 June, 2 events"),
        ("11", "11 June, 0 events"),
        ("12", "12 June, 1 event"),
    ]
    assert [bin.href for bin in found.bins] == [
        "#d-2014-06-10",
        "",
        "#d-2014-06-12",
    ]


def test_of_many_events_the_bins_lead_to_pages_that_exist() -> None:
    site = make_site(events=dated(*(f"2014-{n % 12 + 1:02d}-{n % 28 + 1:02d}" for n in range(201))))

    found = view(site, "index.html", HomeView).ribbon

    assert found is not None
    paths = {page.path for page in plan_pages(site, wording()).pages}
    assert {bin.href for bin in found.bins if bin.marks} <= paths
    assert {link.href for link in found.jumps} <= paths


def test_few_weeks_say_the_day_on_which_each_begins() -> None:
    found = ribbon(*dated("2014-05-20", "2014-06-10", "2014-08-11"))

    assert [bin.label for bin in found.bins][:5] == ["May", "Jun", "2", "9", "16"]
    assert [bin.label for bin in found.bins if not bin.minor] == ["Jun", "Jul", "Aug"]


def test_key_events_are_named_in_the_timelines_order() -> None:
    found = ribbon(
        event("a", date="2014-06-10", key=True, short="Mosul falls"),
        event("b", date="2014-06-10", key=True, short="Second"),
        event("c", date="2014-06-11", short="Not key"),
    )

    assert found.keys == ((0, "Mosul falls"), (0, "Second"))


def test_events_with_a_window_lie_under_the_axis_in_four_rows() -> None:
    windows = [
        event(f"w{n}", date="2014-06-10/2014-06-12", short=f"W{n}", span="throughout")
        for n in range(6)
    ]

    found = ribbon(*windows, *dated("2014-06-09", "2014-06-14"))

    assert [(one.label, one.first, one.last, one.lasting) for one in found.periods] == [
        (f"W{n}", 1, 3, True) for n in range(4)
    ]
    assert found.more_periods == 2


def test_in_wider_bins_a_period_begins_and_ends_at_its_days() -> None:
    found = ribbon(
        event("x", date="2014-06-04/2014-06-12", short="A siege", span="throughout"),
        *dated("2014-05-19", "2014-06-10", "2014-08-11"),
    )

    (period,) = found.periods
    bins = found.bins
    assert (bins[period.first].days, bins[period.last].days) == (
        "2014-06-02/2014-06-08",
        "2014-06-09/2014-06-15",
    )
    assert (period.begin, period.end) == (round(2 / 7, 3), round(4 / 7, 3))


def test_a_jump_is_named_after_the_month_of_its_first_event() -> None:
    found = ribbon(*dated("2014-04-04", "2014-04-13", "2014-06-10"))

    assert [(link.text, link.href) for link in found.jumps] == [
        ("April", "#d-2014-04-04"),
        ("June", "#d-2014-06-10"),
    ]
