"""What a page of the timeline can be filtered by, and what its entries tell the filters."""

from collections.abc import Sequence

import pytest

from generator.model import Actor, Event
from generator.views import HomeView
from tests.unit.making import actor, cites, event, make_site
from tests.unit.plan.planned import entries_on, view


def home(*events: Event, actors: Sequence[Actor] = ()) -> HomeView:
    return view(make_site(events=events, actors=actors), "index.html", HomeView)


def test_values_are_counted_kinds_in_the_sites_order_the_rest_by_number() -> None:
    facets = home(
        event("a", kind="statement", topics=("oil", "border"), actors=["jane", "board", "jane"]),
        event("b", kind="statement", topics=("border",), actors=["jane", "land"]),
        event("c", kind="military", actors=["board", "jane"]),
        event("d", kind="raid", actors=["unlisted"]),
        actors=[
            actor("jane", kind="person"),
            actor("board", kind="organisation"),
            actor("land", kind="state"),
            actor("unlisted", page=False),
        ],
    ).facets

    assert facets.total == 4
    assert [(kind.text, kind.count) for kind in facets.kinds] == [
        ("Military", 1),
        ("Statement", 2),
        ("raid", 1),
    ]
    assert [(topic.text, topic.count) for topic in facets.topics] == [("border", 2), ("Oil", 1)]
    assert [
        (group.heading, [(value.text, value.count) for value in group.values])
        for group in facets.actors
    ] == [
        ("People", [("Jane", 3)]),
        ("States", [("Land", 1)]),
        ("Organisations", [("Board", 2)]),
    ]


def test_disputed_dates_are_counted() -> None:
    sources = (cites(title="A", date="2014-06-12"), cites(title="B", date="2014-06-13"))

    assert home(event("a", date="2014-06-12", sources=sources), event("b")).facets.disputed == 1


def test_a_hundred_actors_are_listed_those_of_most_events() -> None:
    actors = [actor(f"a{number:03d}", kind="person") for number in range(120)]
    events = [event(f"e{n}", actors=[one.id for one in actors[n:]]) for n in range(120)]

    (group,) = home(*events, actors=actors).facets.actors

    assert len(group.values) == 100
    assert group.values[0].count == 120


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("2014-06-12", ""),
        ("2014-06-12~", ""),
        ("2014-06", "2014-06-01/2014-06-30"),
        ("2014-06-12/2014-06-21", "2014-06-12/2014-06-21"),
        ("2014-06-12/..", "2014-06-12/"),
        ("../2014-06-12", "/2014-06-12"),
        ("", "/"),
        ("-0043-03-15", ""),
        ("Y-17000", "-9999-01-01/-9999-01-01"),
        ("Y17000", "9999-12-31/9999-12-31"),
    ],
)
def test_an_entry_tells_the_days_that_it_can_mean_where_its_heading_does_not(
    date: str, days: str
) -> None:
    (entry,) = entries_on(home(event("a", date=date)))

    assert entry.days == days
