"""The index of actors: lanes on the timeline's axis, the matrix, and the list of the others."""

from generator.model import Participation, Relation
from generator.model.site import Site
from generator.views import ActorsView, ActorView, SpotView
from tests.unit.making import actor, cites, event, make_site, role
from tests.unit.plan.planned import planned, view


def index(site: Site) -> ActorsView:
    return view(site, "actors/index.html", ActorsView)


def spots(site: Site, name: str = "Jane") -> tuple[SpotView, ...]:
    return next(
        lane.spots for group in index(site).groups for lane in group.lanes if lane.name == name
    )


def test_lanes_stand_by_state_or_body_and_the_rest_by_kind() -> None:
    site = make_site(
        events=[
            event("x", actors=["iraq", "maliki", "army", "obama"]),
            event("y", actors=["maliki", "hrw"]),
        ],
        actors=[
            actor("iraq", kind="state"),
            actor("maliki", kind="person", roles=[role("Prime Minister of Iraq")]),
            actor("army", kind="organisation", relations=(Relation("iraq", "army of"),)),
            actor("obama", kind="person", roles=[role("President of the United States")]),
            actor("hrw", "HRW", kind="organisation"),
        ],
    )

    assert [
        (group.heading, [lane.name for lane in group.lanes]) for group in index(site).groups
    ] == [
        ("Iraq", ["Maliki", "Army", "Iraq"]),
        ("People", ["Obama"]),
        ("Organisations", ["HRW"]),
    ]


def test_a_mark_is_filled_for_who_acts_or_speaks_and_leads_to_its_event() -> None:
    site = make_site(
        events=[
            event("acts", date="2014-06-01", actors=["jane"]),
            event("speaks", date="2014-06-05", actors=[Participation("jane", "speaks")]),
            event("named", date="2014-06-09", actors=[Participation("jane", "named")]),
            event(
                "alleged",
                date="2014-06-13",
                actors=[Participation("jane", alleged=True, said_by="bob")],
            ),
        ],
        actors=[actor("jane")],
    )

    assert [(spot.acts, spot.href, spot.name) for spot in spots(site)] == [
        (True, "events/acts/index.html", "Acts, 1 June 2014"),
        (True, "events/speaks/index.html", "Speaks, 5 June 2014"),
        (False, "events/named/index.html", "Named, 9 June 2014"),
        (False, "events/alleged/index.html", "Alleged, 13 June 2014"),
    ]


def test_a_second_mark_of_a_day_is_shifted_and_more_are_counted() -> None:
    events = [event(f"one-{n}", date="2014-06-01", actors=["jane"]) for n in range(2)]
    events += [event(f"two-{n}", date="2014-06-09", actors=["jane"]) for n in range(3)]
    site = make_site(events=events, actors=[actor("jane")])

    drawn = spots(site)

    assert [(spot.shift, spot.count) for spot in drawn] == [(0, ""), (9, ""), (0, "3")]
    assert drawn[2].name == "Jane, 9 June: 3 events"
    assert drawn[2].href == "actors/jane/index.html#e-two-0"


def test_a_mark_of_several_events_leads_to_a_row_that_is_there() -> None:
    events = [
        event(f"e{n:03d}", date=f"2014-06-{n // 8 + 1:02d}", actors=["jane"]) for n in range(230)
    ]
    site = make_site(events=events, actors=[actor("jane")])
    pages = planned(site)

    for spot in spots(site):
        path, _, fragment = spot.href.partition("#")
        assert fragment in [row.id for row in pages[path].rows]  # type: ignore[attr-defined]


def test_a_window_is_a_capsule_and_one_that_overlaps_it_a_mark_where_it_begins() -> None:
    site = make_site(
        events=[
            event("window", date="2014-06-03/2014-06-12", actors=["jane"]),
            event("about", date="2014-06-14~/2014-06-20", actors=["jane"]),
            event("within", date="2014-06-15/2014-06-18", actors=["jane"]),
            event("lasting", date="2014-06-22/2014-06-25", span="throughout", actors=["jane"]),
            event("day", date="2014-06-28", actors=["jane"]),
        ],
        actors=[actor("jane")],
    )

    drawn = {spot.name.partition(",")[0]: spot for spot in spots(site)}

    assert (drawn["Window"].certainty, drawn["Window"].lasting) == ("known", False)
    assert (drawn["Window"].end or 0) - drawn["Window"].at > 0.3
    assert drawn["About"].certainty == "uncertain"
    assert (drawn["Within"].end, drawn["Within"].certainty) == (None, "uncertain")
    assert drawn["Lasting"].lasting
    assert (drawn["Day"].end, drawn["Day"].certainty) == (None, "known")
    assert index(site).legend == ("acts", "uncertain", "period", "lasting")


def test_a_disputed_date_says_so() -> None:
    site = make_site(
        events=[
            event(
                "x",
                actors=["jane"],
                sources=(
                    cites(publisher="A", date="2014-06-01"),
                    cites(publisher="B", date="2014-06-22"),
                ),
            )
        ],
        actors=[actor("jane")],
    )

    (spot,) = spots(site)

    assert spot.certainty == "disputed"
    assert "disputed" in index(site).legend


def test_beyond_62_days_a_bin_is_a_week_and_the_axis_breaks_before_what_is_far() -> None:
    dates = ["2010-01-01", *[f"2014-0{month}-10" for month in (4, 5, 6, 7)] * 3]
    events = [event(f"e{n}", date=date, actors=["jane"]) for n, date in enumerate(dates)]
    page = index(make_site(events=events, actors=[actor("jane")]))

    assert page.axis is not None
    assert [tick.label for tick in page.axis.ticks] == ["2010", "Apr", "May", "Jun", "Jul"]
    assert len(page.axis.breaks) == 1
    assert not page.axis.by_day


def test_among_weeks_a_mark_stands_on_its_own_side_of_where_a_month_begins() -> None:
    days = ["2014-04-01", "2014-04-30", "2014-05-08", "2014-06-28", "2014-07-05", "2014-07-30"]
    events = [event(f"e{n}", date=date, actors=["jane"]) for n, date in enumerate(days)]
    site = make_site(events=events, actors=[actor("jane")])

    axis = index(site).axis
    assert axis is not None
    begins = {tick.label: tick.at for tick in axis.ticks}
    at = [spot.at for spot in spots(site)]
    assert at[1] < begins["May"] < at[2] < begins["Jun"] < at[3] < begins["Jul"] < at[4]


def test_among_weeks_a_period_begins_and_ends_at_its_days() -> None:
    events = [event("x", date="2014-06-01/2014-06-30", actors=["jane"])]
    events += [event(f"e{n}", date=f"2014-0{n}-10", actors=["jane"]) for n in (4, 7)]
    site = make_site(events=events, actors=[actor("jane")])

    axis = index(site).axis
    assert axis is not None
    begins = {tick.label: tick.at for tick in axis.ticks}
    (period,) = (spot for spot in spots(site) if spot.end is not None)
    assert (period.at, period.end) == (begins["Jun"], begins["Jul"])


def test_an_event_that_nothing_places_has_no_mark_and_is_counted() -> None:
    events = [
        event("x", actors=["jane"]),
        event("open", date="", after=("y",), actors=["jane"]),
        event("y", date="../2014-06-01"),
    ]
    site = make_site(events=events, actors=[actor("jane")])

    (lane,) = index(site).groups[0].lanes

    assert lane.count == 2
    assert len(lane.spots) == 1


def test_above_40_actors_the_most_active_have_lanes_and_the_others_are_a_list_in_pages() -> None:
    names = [f"actor-{n:03d}" for n in range(150)]
    events = [event("all", actors=names), event("some", actors=names[100:140])]
    site = make_site(events=events, actors=[*map(actor, names)])

    first = index(site)
    second = view(site, "actors/page/2/index.html", ActorsView)

    assert [lane.name for group in first.groups for lane in group.lanes] == [
        f"Actor-{n}".replace("-", " ") for n in range(100, 140)
    ]
    assert [link.text for link in first.others] == [f"Actor {n:03d}" for n in range(100)]
    assert (first.count, first.most, first.pager.total) == (150, 40, 2)
    assert [link.text for link in second.others] == [f"Actor {n}" for n in range(140, 150)]
    assert (second.groups, second.matrix) == ((), ())


def test_the_matrix_is_a_lower_triangle_whose_greys_follow_the_counts() -> None:
    events = [event(f"ab{n}", actors=["a", "b"]) for n in range(4)]
    events += [event(f"bc{n}", actors=["b", "c"]) for n in range(2)]
    events += [event("ac", actors=["a", "c"]), event("d", actors=["d"])]
    page = index(make_site(events=events, actors=[*map(actor, "abcd")]))

    assert [row.name for row in page.matrix] == ["B", "A", "C"]
    assert [[(cell.count, cell.step) for cell in row.cells] for row in page.matrix] == [
        [],
        [(4, 4)],
        [(2, 3), (1, 1)],
    ]
    assert page.matrix[1].cells[0].name == "A and B: 4 events"
    assert page.matrix[1].cells[0].href == "actors/a/index.html#with-b"
    assert [(pair.name, pair.count) for pair in page.pairs] == [
        ("B and A", 4),
        ("B and C", 2),
        ("A and C", 1),
    ]


def test_the_strip_of_an_actor_stands_on_the_axis_of_the_whole_timeline() -> None:
    site = make_site(
        events=[
            event("first", date="2014-06-01", actors=["bob"]),
            event("last", date="2014-06-11", actors=["bob"]),
            event("x", date="2014-06-06", actors=["jane"]),
        ],
        actors=[actor("jane"), actor("bob")],
    )

    page = view(site, "actors/jane/index.html", ActorView)

    assert page.axis is not None
    assert [tick.label for tick in page.axis.ticks] == [str(day) for day in range(1, 12)]
    assert [(spot.at, spot.href) for spot in page.spots] == [(0.5, "")]
