"""Events that look like one told twice."""

import time
from typing import Any

import pytest

from generator.checks.duplicates import check_events_are_told_once
from generator.model import Event
from generator.model.site import Site
from tests.unit.making import event, make_site

# What a site has besides: words are rare or common by the titles of all.
OTHERS = [
    event(f"other-{number}", date=f"2013-{number + 1:02}-05", title=title)
    for number, title in enumerate(
        (
            "Militants attack a base in Anbar",
            "Parliament meets in Baghdad",
            "A bomb kills ten in Baghdad",
            "Militants leave a village in Diyala",
            "Kerry speaks in Baghdad",
        )
    )
]


def told(*events: Event) -> list[str]:
    return [found.location.file for found in check_events_are_told_once(site_of(*events))]


def site_of(*events: Event) -> Site:
    return make_site(events=[*OTHERS, *events])


def take(id: str, title: str = "Militants take Mosul", **fields: Any) -> Event:
    return event(id, title=title, **{"date": "2014-06-10", **fields})


def test_one_title_on_one_day_is_one_event_told_twice() -> None:
    (found,) = check_events_are_told_once(site_of(take("a"), take("b")))

    assert (found.code, found.location.file, found.field) == (
        "similar-events",
        "content/events/b.md",
        ("title",),
    )
    assert "dateline merge event a b" in found.hint


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ({}, {"title": "MILITANTS TAKE MOSUL."}, True),
        ({}, {"title": "A militant takes Mosul"}, True),
        ({}, {"title": "Militants take Mosul overnight", "place": "Mosul"}, True),
        ({}, {"date": "2014-06-11"}, True),
        ({}, {"date": "2014-06"}, True),
        ({}, {"date": "2014-06-09/2014-06-14"}, True),
        ({}, {"date": "2014-06-13"}, False),
        ({}, {"date": "2014"}, False),
        ({}, {"title": "Militants take Tikrit"}, False),
        ({}, {"title": "The army leaves Mosul"}, False),
        ({"title": "A bomb kills 11 in Karbala"}, {"title": "A bomb kills 27 in Karbala"}, False),
    ],
)
def test_likeness_is_of_days_and_rare_words(
    one: dict[str, Any], other: dict[str, Any], alike: bool
) -> None:
    assert told(take("a", **one), take("b", **other)) == ["content/events/b.md"] * alike


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (
            {"place": "Mosul", "actors": ["isis"]},
            {"place": "Mosul, Iraq", "actors": ["isis"]},
            True,
        ),
        ({}, {}, False),
        ({"place": "Mosul"}, {"place": "Tikrit"}, False),
        ({"actors": ["isis"]}, {"actors": ["army"]}, False),
    ],
)
def test_place_and_actors_decide_where_titles_are_only_much_alike(
    one: dict[str, Any], other: dict[str, Any], alike: bool
) -> None:
    first = take("a", "Militants storm Mosul hospital", **one)
    second = take("b", "Militants storm Mosul hospital gates at night", **other)

    assert bool(told(first, second)) is alike


@pytest.mark.parametrize("field", ["related", "after", "before"])
@pytest.mark.parametrize("names_the_other", ["a", "b"])
def test_events_that_name_each_other_are_known_to_be_two(field: str, names_the_other: str) -> None:
    other = {"a": "b", "b": "a"}[names_the_other]
    ties: dict[str, Any] = {names_the_other: {field: (other,)}, other: {}}

    assert not told(take("a", **ties["a"]), take("b", **ties["b"]))


def test_two_clock_times_are_two_events() -> None:
    first = take("a", "Shells hit Mosul tonight", time="04:00")

    assert told(first, take("b", "Shells hit Mosul tonight"))
    assert not told(first, take("b", "Shells hit the Mosul tonight", time="23:00", kind="x"))


def test_a_daily_series_is_no_repetition_save_on_one_day() -> None:
    days = [event(f"d{day}", date=f"2014-06-1{day}", title="Oil closes higher") for day in range(5)]

    assert not told(*days)
    assert told(*days, event("again", date="2014-06-12", title="Oil closes higher"))


def test_of_very_many_that_are_the_same_each_but_the_first_is_told_soon() -> None:
    began = time.process_time()

    assert len(told(*(take(f"a{number}") for number in range(1000)))) == 999
    assert time.process_time() - began < 2


def test_each_of_three_is_told_once() -> None:
    assert told(take("a"), take("b"), take("c")) == ["content/events/b.md", "content/events/c.md"]
