"""Laws of the planned site, whatever its events."""

from hypothesis import given

from generator.checks import check_site
from generator.model import Config, Event
from generator.views import EventView, HomeView, PeriodPageView
from tests.unit.making import actor, make_site
from tests.unit.plan.planned import entries_on, planned
from tests.unit.stories import stories


@given(stories())
def test_every_event_has_a_page_and_stands_once_on_the_home_and_in_its_period(
    events: list[Event],
) -> None:
    pages = planned(make_site(events=events, actors=[actor("jane")]))

    ids = sorted(f"e-{one.id}" for one in events)
    (home,) = (page for page in pages.values() if isinstance(page, HomeView))
    assert sorted(entry.id for entry in entries_on(home)) == ids
    periods = [page for page in pages.values() if isinstance(page, PeriodPageView)]
    assert sorted(entry.id for page in periods for entry in entries_on(page)) == ids
    assert {path for path, page in pages.items() if isinstance(page, EventView)} == {
        f"events/{one.id}/index.html" for one in events
    }


@given(stories())
def test_ids_on_the_home_are_unique_and_counts_are_right(events: list[Event]) -> None:
    (home,) = (
        page for page in planned(make_site(events=events)).values() if isinstance(page, HomeView)
    )

    ids = [day.id for month in home.months for day in month.days]
    ids += [month.id for month in home.months]
    assert len(ids) == len(set(ids))
    for month in home.months:
        assert month.count == month.shown == sum(len(day.entries) for day in month.days)


@given(stories())
def test_checks_report_and_never_raise(events: list[Event]) -> None:
    site = make_site(events=events, config=Config("A story"))

    codes = {problem.code for problem in check_site(site)}

    assert codes == {"event-without-source", "unknown-actor"}
