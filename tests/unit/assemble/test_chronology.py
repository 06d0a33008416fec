"""The timeline's order, and the laws that hold of it whatever the events."""

from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.edtf import Edtf, day_text
from generator.model import Event
from generator.model.site import Entry
from tests.unit.making import assembled, codes, entry_of, event
from tests.unit.stories import stories


def timeline(*events: Event) -> tuple[Entry, ...]:
    return assembled(*events).site.entries


def order(*events: Event) -> list[str]:
    return [entry.id for entry in timeline(*events)]


def bounds(entry: Entry) -> tuple[str, str]:
    lower, upper = (None if end is None else day_text(end) for end in (entry.lower, entry.upper))
    return lower or "", upper or ""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # The lower bound.
        (event("b", date="2014-06-10"), event("a", date="2014-06-11")),
        (event("b", date="-0001-06-10"), event("a", date="0001-01-01")),
        (event("b", date="2014-06-10/2014-06-30"), event("a", date="2014-06-11")),
        (event("b", date="[2014-06-10,2014-06-30]"), event("a", date="2014-06-11")),
        # Untimed before timed, then the time.
        (event("b"), event("a", time="04:00")),
        (event("b", time="04:00"), event("a", time="04:30")),
        # Narrower before wider.
        (event("b"), event("a", date="2014-06-22/2014-06-23")),
        (event("b", date="2014-06-22/2014-06-23"), event("a", date="2014-06-22/..")),
        # The time before the width.
        (event("b", date="2014-06-22/2014-06-23"), event("a", time="04:00")),
        # The id.
        (event("a"), event("b")),
        # Coarse dates before the days of their month or year.
        (event("b", date="2014-06"), event("a", date="2014-06-01")),
        (event("b", date="2014"), event("a", date="2014-01-01")),
        (event("b", date="2014"), event("a", date="2014-01")),
        (event("b", date="2014-06-2X"), event("a", date="2014-06-01")),
        (event("b", date="2014-05-31"), event("a", date="2014-06")),
        # What no day places comes last.
        (event("b", date="2014-06-22"), event("a", date="../2014-06-22")),
        (event("b", date="2014-06-22"), event("a", date="", before=("gone",))),
        (event("b", date="2014-06-22"), event("a", date="XXXX-12-25")),
        # What is said of the order.
        (event("b", after=()), event("a", after=("b",))),
        (event("b", before=("a",)), event("a")),
        (event("b", before=("a",), time="05:00"), event("a", time="04:00")),
        (event("b", date="2014-06-12"), event("a", date="2014-06", after=("b",))),
    ],
)
def test_one_stands_before_the_other(first: Event, second: Event) -> None:
    assert order(first, second) == [first.id, second.id]
    assert order(second, first) == [first.id, second.id]


@pytest.mark.parametrize(
    ("date", "heading"),
    [
        ("2014-06-22", (2014, 6, 22)),
        ("2014-06-22~", (2014, 6, 22)),
        ("2014-06", (2014, 6, 0)),
        ("2014-06-2X", (2014, 6, 0)),
        ("2014-22", (2014, 6, 0)),
        ("2014", (2014, 0, 0)),
        ("201X", (2010, 0, 0)),
        ("2014-06-15/2014-06-21", (2014, 6, 15)),
        ("2014-06/2014-08", (2014, 6, 0)),
        ("[2014-06-11,2014-06-12]", (2014, 6, 11)),
        ("[2014-06..2014-08]", (2014, 6, 0)),
        ("2014-06-12/..", (2014, 6, 12)),
        ("19XX", (1900, 0, 0)),
        ("1XXX", (1000, 0, 0)),
        ("../2014-06-22", None),
        ("XXXX", None),
        ("XXXX-12-XX", None),
        ("XXXX-12-25", None),
        ("XXXX-12-25/2014-06-22", None),
        ("[XXXX-12-25,2014-06-22]", None),
        ("", None),
    ],
)
def test_a_date_stands_under_what_it_states(
    date: str, heading: tuple[int, int, int] | None
) -> None:
    (entry,) = timeline(event("x", date=date))

    assert entry.heading == heading


def test_a_precision_that_nobody_thought_of_is_a_bug_and_no_day() -> None:
    new = Edtf("2014-06-22", 735_406, 735_406, "fortnight")

    with pytest.raises(KeyError):
        timeline(msgspec.structs.replace(event("x"), date=new))


def test_an_event_of_any_year_is_placed_by_what_it_is_after() -> None:
    found = timeline(
        event("x", date="XXXX-12-25", after=("a",)),
        event("a", date="2014-06-10"),
        event("b", date="2014-06-12"),
    )

    assert [entry.id for entry in found] == ["a", "x", "b"]
    assert found[1].heading == (2014, 6, 10)


def test_an_undated_event_stands_right_after_the_latest_it_is_after() -> None:
    events = [
        event("x", date="", after=("a", "b"), before=("d",)),
        event("a", date="2014-06-10"),
        event("b", date="2014-06-12"),
        event("c", date="2014-06-12"),
        event("d", date="2014-06-14"),
    ]

    assert order(*events) == ["a", "b", "x", "c", "d"]
    assert entry_of(assembled(*events).site, "x").heading == (2014, 6, 12)


def test_an_undated_event_stands_right_before_the_earliest_it_is_before() -> None:
    events = [
        event("x", date="", before=("b", "c")),
        event("a", date="2014-06-10"),
        event("b", date="2014-06-12"),
        event("c", date="2014-06-14"),
    ]

    assert order(*events) == ["a", "x", "b", "c"]
    assert entry_of(assembled(*events).site, "x").heading == (2014, 6, 12)


def test_undated_events_at_one_place_stand_by_id() -> None:
    after = [event("m", date="2014"), *(event(x, date="", after=("m",)) for x in "cab")]
    before = [event("m", date="2014"), *(event(x, date="", before=("m",)) for x in "cab")]

    assert order(*after) == ["m", "a", "b", "c"]
    assert order(*before) == ["a", "b", "c", "m"]


def test_what_a_dated_event_says_places_an_undated_one_too() -> None:
    assert order(
        event("x", date="", related=("a",)),
        event("a", date="2014-06-10"),
        event("b", date="2014-06-12", after=("x",)),
    ) == ["a", "x", "b"]


def test_undated_events_hand_the_order_on() -> None:
    # b is after x, which is after a: so b is after a, though its month begins before.
    assert order(
        event("a", date="2014-06-05"),
        event("x", date="", after=("a",)),
        event("b", date="2014-06", after=("x",)),
    ) == ["a", "x", "b"]


def test_events_without_a_day_are_last_and_keep_their_order() -> None:
    found = timeline(
        event("z", date="", before=("y",)), event("y", date="", before=("q",)), event("a")
    )

    assert [(entry.id, entry.heading) for entry in found] == [
        ("a", (2014, 6, 22)),
        ("z", None),
        ("y", None),
    ]


def test_a_moved_event_stands_under_the_heading_it_was_moved_to() -> None:
    found = timeline(
        event("a", date="2014-06", after=("c",)),
        event("b", date="2014-06-20"),
        event("c", date="2014-06-12"),
    )

    assert [(entry.id, entry.heading) for entry in found] == [
        ("c", (2014, 6, 12)),
        ("a", (2014, 6, 12)),
        ("b", (2014, 6, 20)),
    ]


@pytest.mark.parametrize(
    ("narrowed", "expected"),
    [
        (event("x", date="2014-06"), ("2014-06-01", "2014-06-30")),
        (event("x", date="2014-06", after=("a",)), ("2014-06-10", "2014-06-30")),
        (event("x", date="2014-06", before=("b",)), ("2014-06-01", "2014-06-20")),
        (event("x", date="", after=("a",), before=("b",)), ("2014-06-10", "2014-06-20")),
        (event("x", date="", after=("a",)), ("2014-06-10", "")),
        (event("x", date="", after=("gone",)), ("", "")),
        (event("x", date="2014-06-15", after=("a",)), ("2014-06-15", "2014-06-15")),
    ],
)
def test_after_and_before_narrow_the_bounds(narrowed: Event, expected: tuple[str, str]) -> None:
    site = assembled(
        event("a", date="2014-06-10"), event("b", date="2014-06-18/2014-06-20"), narrowed
    ).site

    assert bounds(entry_of(site, "x")) == expected


def test_bounds_are_handed_on_through_undated_events() -> None:
    site = assembled(
        event("a", date="2014-06-10"),
        event("x", date="", after=("a",)),
        event("y", date="", after=("x",)),
    ).site

    assert bounds(entry_of(site, "y")) == ("2014-06-10", "")


def test_bounds_are_narrowed_whichever_event_states_the_order() -> None:
    site = assembled(
        event("a", date="2014-06-10", before=("x",)),
        event("x", date=""),
        event("b", date="2014-06-20", after=("x",)),
    ).site

    assert bounds(entry_of(site, "x")) == ("2014-06-10", "2014-06-20")


def test_a_date_that_the_order_leaves_no_day_for_is_an_error() -> None:
    (problem,) = assembled(
        event("a", date="2014-06-12"), event("x", date="2014-06-10", after=("gone", "a"))
    ).problems

    assert (problem.code, problem.field) == ("order-contradiction", ("after", 1))
    assert problem.location.file == "content/events/x.md"


@pytest.mark.parametrize(
    ("events", "file", "field"),
    [
        # b → a → c, stated by both of its ends …
        (
            [
                event("a", date=""),
                event("b", date="2014-06-20", before=("a",)),
                event("c", date="2014-06-10", after=("a",)),
            ],
            "c",
            ("after", 0),
        ),
        # … by the first alone …
        (
            [
                event("a", date="", before=("c",)),
                event("b", date="2014-06-20", before=("a",)),
                event("c", date="2014-06-10"),
            ],
            "a",
            ("before", 0),
        ),
        # … and by the one between.
        (
            [
                event("a", date="", after=("b",), before=("c",)),
                event("b", date="2014-06-20"),
                event("c", date="2014-06-10"),
            ],
            "a",
            ("before", 0),
        ),
    ],
)
def test_a_contradiction_through_an_undated_event_is_told_once(
    events: list[Event], file: str, field: tuple[str | int, ...]
) -> None:
    (problem,) = assembled(*events).problems

    assert problem.code == "order-contradiction"
    assert "b → a → c" in problem.message
    assert (problem.location.file, problem.field) == (f"content/events/{file}.md", field)


def test_two_contradictions_are_both_told() -> None:
    found = assembled(
        event("a", date="2014-06-12", before=("x", "y")),
        event("x", date="2014-06-10"),
        event("y", date="2014-06-11"),
    ).problems

    assert [problem.field for problem in found] == [("before", 0), ("before", 1)]


@given(stories())
def test_what_is_before_another_neither_begins_nor_ends_later(events: list[Event]) -> None:
    result = assembled(*events)

    if not result.problems:
        found = {entry.id: entry for entry in result.site.entries}
        pairs = [(other, one.id) for one in events for other in one.after]
        pairs += [(one.id, other) for one in events for other in one.before]
        for first, second in pairs:
            one, other = found[first], found[second]
            assert one.lower is None or (other.lower is not None and one.lower <= other.lower)
            assert other.upper is None or (one.upper is not None and one.upper <= other.upper)


@pytest.mark.parametrize(
    "events",
    [
        [event("a", after=("a",))],
        [event("a", after=("b",)), event("b", after=("a",))],
        [event("a", after=("b",)), event("b", date="", after=("c",)), event("c", after=("a",))],
        [event("a", after=("b",), before=("b",)), event("b")],
    ],
)
def test_a_cycle_is_an_error_and_loses_no_event(events: list[Event]) -> None:
    result = assembled(*events)

    assert codes(result) == ["order-cycle"]
    assert "→" in result.problems[0].message
    assert len(result.site.entries) == len(events)


@given(stories(), st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_the_order_of_the_files(
    events: list[Event], random: Random
) -> None:
    shuffled = list(events)
    random.shuffle(shuffled)

    assert timeline(*shuffled) == timeline(*events)


@given(stories())
def test_every_event_stands_once_after_all_of_after_and_before_all_of_before(
    events: list[Event],
) -> None:
    ids = order(*events)

    assert sorted(ids) == sorted(one.id for one in events)
    for one in events:
        assert all(ids.index(other) < ids.index(one.id) for other in one.after)
        assert all(ids.index(other) > ids.index(one.id) for other in one.before)


@given(stories())
def test_headings_never_go_back_and_those_without_come_last(events: list[Event]) -> None:
    headings = [entry.heading for entry in timeline(*events)]

    with_day = [heading for heading in headings if heading]
    assert with_day == sorted(with_day)
    assert headings == with_day + [None] * (len(headings) - len(with_day))


@given(stories())
def test_an_event_with_a_first_day_of_a_stated_year_has_a_heading(events: list[Event]) -> None:
    for entry in timeline(*events):
        date = entry.event.date
        if date is not None and date.lower is not None and date.precision != "unknown":
            assert entry.heading is not None


@given(stories())
def test_without_after_and_before_the_order_is_that_of_the_general_rule(
    events: list[Event],
) -> None:
    plain = [event(one.id, date=one.date.text if one.date else "", time=one.time) for one in events]
    # One constraint that changes nothing takes the way through the graph.
    first = event("0", date="-9999")
    general = timeline(first, *plain, event("1", date="-9998", after=("0",)))

    assert general[2:] == timeline(*plain)
