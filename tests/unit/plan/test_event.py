"""An event's page: what its sources say, where they disagree, what is near."""

import pytest

from generator.model import Correction, DateNote, Declared, Event, Selector, Withdrawn
from generator.views import EventView, Link
from tests.unit.making import CONFIG, actor, article, cites, day, event, make_site, role
from tests.unit.plan.planned import view


def page(event: Event, *others: Event) -> EventView:
    site = make_site(
        events=[event, *others],
        articles=[
            article("a", "It fell on the 10th. All fled.", published="2014-06-11"),
            article("b", "It fell on the 11th.", published="2014-06-12", rests_on=("a",)),
            article("c", published="2014-06-13"),
        ],
        actors=[actor(name) for name in ("jane", "bob", "cem")],
        config=CONFIG,
    )
    return view(site, f"events/{event.id}/index.html", EventView)


def test_the_first_report_and_those_that_count_as_one_are_named() -> None:
    found = page(event("x", sources=(cites("c"), cites("b"), cites("a"))))

    assert [first.text for first in found.first_reports] == ["The A"]
    assert (found.first_count, found.first_day) == (
        1,
        Link("known/2014-06-11/index.html", "11 June 2014"),
    )
    assert found.counted == "3 articles. The A and The B share wording and count as one."
    assert [source.with_others for source in found.sources] == [("The B",), ("The A",), ()]


def test_of_many_first_reports_the_number_is_told() -> None:
    reports = [article(f"r{number}", published="2014-06-23") for number in range(4)]
    site = make_site(
        events=[event("x", sources=tuple(cites(report.id) for report in reports))],
        articles=reports,
    )

    found = view(site, "events/x/index.html", EventView)

    assert (found.first_reports, found.first_count) == ((), 4)


@pytest.mark.parametrize(
    ("rests", "expected"),
    [
        (("irna", "irna"), "2 articles, all resting on one report by IRNA"),
        (
            ("irna", "irna", ""),
            "3 articles. The R0 and The R1 rest on one report by IRNA and count as one.",
        ),
        (("", ""), "2 articles"),
    ],
)
def test_a_report_that_is_no_source_itself_is_named_as_what_sources_rest_on(
    rests: tuple[str, ...], expected: str
) -> None:
    reports = [
        article(f"r{number}", rests_on=(on,) if on else ()) for number, on in enumerate(rests)
    ]
    site = make_site(
        events=[event("x", sources=tuple(cites(report.id) for report in reports))],
        articles=reports,
        actors=[actor("irna", "IRNA")],
    )

    found = view(site, "events/x/index.html", EventView)

    assert found.counted == expected
    assert found.sources[0].reached == (("IRNA",) if rests[0] else ())


def test_sources_stand_by_closeness_to_the_event_and_then_by_their_day() -> None:
    found = page(
        event(
            "x",
            date="2014-06-10",
            sources=(
                cites("a", date="../2014-06-11"),
                cites("b", stance="denies"),
                cites("c", date="2014-06-10"),
                cites(title="Known", published="2014-06-14"),
            ),
        )
    )

    assert [source.publisher for source in found.sources] == ["The C", "Known", "The A", "The B"]


def test_a_source_in_another_language_says_which() -> None:
    site = make_site(
        events=[event("x", sources=(cites("a"), cites("b")))],
        articles=[article("a", language="fa"), article("b", language="en")],
    )

    found = view(site, "events/x/index.html", EventView)

    assert [source.language_name for source in found.sources] == ["Persian", ""]


def test_the_last_correction_is_told_among_the_facts() -> None:
    corrections = (
        Correction(day("2014-07-02"), "We had the place wrong."),
        Correction(day("2014-07-01"), "We had the day wrong."),
    )

    assert page(event("x", corrections=corrections)).corrected == "2 July 2014"
    assert page(event("x")).corrected == ""


def test_the_events_that_it_followed_and_preceded_are_linked() -> None:
    earlier, later = event("y", date="2014-06-09"), event("z", date="2014-06-11")

    found = page(event("x", date="", after=("y",), before=("z", "a-draft")), earlier, later)

    assert [(link.text, link.href) for link in found.after] == [("Y", "events/y/index.html")]
    assert [(link.text, link.href) for link in found.before] == [("Z", "events/z/index.html")]
    assert found.date is not None
    assert found.date.text == "between 9 and 11 June 2014"


def test_actors_stand_with_all_the_roles_that_they_held_on_the_day() -> None:
    minister = actor(
        "m", roles=[role("Minister", "2013", held=True), role("Member", "2014", held=True)]
    )
    site = make_site(
        events=[event("x", date="2014-06", actors=["m"]), event("y", date="2012", actors=["m"])],
        actors=[minister],
    )

    offices = [
        view(site, f"events/{name}/index.html", EventView).actors[0].office for name in ("x", "y")
    ]

    assert offices == ["Minister, Member", ""]


@pytest.mark.parametrize(
    ("articles", "stances", "expected"),
    [
        (("gone",), ("supports",), True),
        (("gone", "a"), ("supports", "supports"), False),
        (("gone", "a"), ("supports", "denies"), True),
        (("a", "gone"), ("supports", "context"), False),
        (("gone",), ("denies",), False),
    ],
)
def test_an_event_says_when_all_that_supports_it_was_withdrawn(
    articles: tuple[str, ...], stances: tuple[str, ...], expected: bool
) -> None:
    withdrawn = Withdrawn(day("2014-07-01"), "https://example.org/notice")
    site = make_site(
        events=[
            event(
                "x",
                sources=tuple(
                    cites(name, stance=stance)
                    for name, stance in zip(articles, stances, strict=True)
                ),
            )
        ],
        articles=[article("gone", withdrawn=withdrawn), article("a")],
    )

    found = view(site, "events/x/index.html", EventView)

    assert found.withdrawn is expected
    (gone,) = (source for source in found.sources if source.publisher == "The Gone")
    assert (gone.withdrawn, gone.withdrawn_url) == ("1 July 2014", "https://example.org/notice")


def test_no_first_report_is_named_where_no_source_has_a_day() -> None:
    assert page(event("x", sources=(cites(title="T"),))).first_reports == ()


def test_the_event_leads_up_to_its_month_year_or_those_without_a_day() -> None:
    ups = [page(event("x", date=date)).up for date in ("2014-06-10", "2014-06", "2014", "")]

    assert [up.href for up in ups if up] == [
        "2014/06/index.html",
        "2014/06/index.html",
        "2014/index.html",
        "undated/index.html",
    ]


def test_a_disputed_date_has_a_row_for_each_source_that_gives_one() -> None:
    found = page(
        event(
            "x",
            date="2014-06-10",
            sources=(
                cites("a", "10th", date="2014-06-10"),
                cites("b", date="2014-06-12", note="Two days later."),
                cites("c"),
            ),
            decided=(("date", "The first report."),),
        )
    )

    (dispute,) = found.disputes
    assert (dispute.id, dispute.about, dispute.computed) == ("dates", "date", True)
    assert [(row.publisher, row.text) for row in dispute.readings] == [
        ("The A", ""),
        ("The B", "Two days later."),
    ]
    assert dispute.used is not None
    assert dispute.used.text == "10 June 2014"
    assert dispute.decided == "The first report."
    first, second = dispute.readings
    assert len(first.passages) == 1
    assert dispute.used.first == first.first == first.last
    assert 0 < (first.first or 0) < (second.first or 0) < 1
    assert all(0 <= position <= 1 for _, position in dispute.ticks)


def test_a_row_of_a_disputed_date_has_the_words_that_tell_it() -> None:
    site = make_site(
        events=[
            event(
                "x",
                sources=(
                    cites("a", "Last week it fell", date="2014-06-09/2014-06-15"),
                    cites("b", "It fell", date="2014-06-20"),
                ),
            )
        ],
        articles=[
            article(
                "a",
                "Last week it fell.",
                dates=(DateNote(Selector("Last week"), day("2014-06-09/2014-06-15")),),
            ),
            article("b", "It fell on the 20th."),
        ],
    )

    (dispute,) = view(site, "events/x/index.html", EventView).disputes

    by_publisher = {
        row.publisher: [piece.text for words in row.passages for piece in words.pieces]
        for row in dispute.readings
    }
    assert by_publisher == {"The A": ["Last week"], "The B": ["It fell"]}
    assert dispute.how == (
        "A dot is a stated day. A hollow bar means some time within it. Words such as “last week”"
        " are counted from the article’s own day of publication."
    )


@pytest.mark.parametrize(
    ("last", "labels"),
    [
        ("2014-06-11", ["9 June", "10", "11", "12"]),
        ("2014-07-08", ["9 June", "11", "13", "15", "17", "19", "21", "23", "25", "27", "29",
                        "1 July", "3", "5", "7", "9"]),
        ("2015-12-01", ["June 2014", "October 2014", "February 2015", "June 2015",
                        "October 2015"]),
        ("2034-06-10", ["2014", "2018", "2022", "2026", "2030", "2034"]),
    ],
)  # fmt: skip
def test_a_scale_names_days_months_or_years_by_its_length(last: str, labels: list[str]) -> None:
    sources = (cites("a", date="2014-06-10"), cites("b", date=last))

    (dispute,) = page(event("x", date="2014-06-10", sources=sources)).disputes

    assert [label for label, _ in dispute.ticks] == labels
    assert all(0 <= at <= 1 for _, at in dispute.ticks)


@pytest.mark.parametrize(
    ("date", "choices"),
    [
        ("[2014-06-15..2014-06-21,2014-06-09..2014-06-15]", 2),
        ("[2014-06-11,2014-06-14]", 2),
        ("[2014-06-11,2014-06-12]", 0),
        ("[..2014-06-11,2014-06-14]", 0),
        ("2014-06-11/2014-06-14", 0),
    ],
)
def test_a_date_that_is_one_of_several_times_has_a_mark_for_each(date: str, choices: int) -> None:
    sources = (cites("a", date=date), cites("b", date="2014-06-22"))

    (dispute,) = page(event("x", date="", after=("y",), sources=sources), event("y")).disputes

    reading = next(row for row in dispute.readings if row.publisher == "The A")
    assert len(reading.choices) == choices
    assert ("second possible reading" in dispute.how) is bool(choices)


def test_the_rows_of_very_many_sources_leave_out_what_stands_above() -> None:
    reports = [article(f"r{number}") for number in range(13)]
    sources = tuple(
        cites(report.id, date=f"2014-06-{number + 1:02d}", note="It fell.")
        for number, report in enumerate(reports)
    )
    site = make_site(events=[event("x", sources=sources)], articles=reports)

    (dispute,) = view(site, "events/x/index.html", EventView).disputes

    assert {row.text for row in dispute.readings} == {""}


def test_what_lasted_is_told_from_what_happened_within_a_time() -> None:
    sources = (cites("a", date="2014-06-10"), cites("b", date="2014-06-12"))

    def lasting(span: str) -> list[bool]:
        found = page(event("x", date="2014-06-10/2014-06-12", span=span, sources=sources))
        return [dispute.used.lasting for dispute in found.disputes if dispute.used]

    assert (lasting("throughout"), lasting("once")) == ([True], [False])


def test_a_disputed_figure_has_the_numbers() -> None:
    found = page(
        event(
            "x",
            figures={"killed": (170, 170)},
            sources=(
                cites("a", figures={"killed": (160, 170)}),
                cites("b", figures={"killed": (190, None)}),
            ),
        )
    )

    (dispute,) = found.disputes
    assert (dispute.id, dispute.about, dispute.label) == ("dispute-1", "figure", "killed")
    assert [row.text for row in dispute.readings] == ["160 to 170", "at least 190"]
    assert dispute.used is not None
    assert dispute.used.text == "170"


def test_any_other_point_has_what_the_sources_say() -> None:
    found = page(
        event(
            "x",
            sources=(cites("a", "All fled"), cites("b", note="They held it."), cites("c")),
            disputes=(Declared("who held it", "Both claim it."),),
        )
    )

    (dispute,) = found.disputes
    assert (dispute.about, dispute.label, dispute.note) == (
        "other",
        "who held it",
        "Both claim it.",
    )
    assert [row.publisher for row in dispute.readings] == ["The A", "The B"]
    assert dispute.used is None


def test_earlier_and_later_are_the_neighbours_on_the_timeline() -> None:
    found = page(
        event("x", date="2014-06-10"),
        event("before", date="2014-06-09"),
        event("after", date="2014-06"),
        event("late", date="2014-06-11"),
    )

    assert found.earlier is not None
    assert found.later is not None
    assert (found.earlier.title, found.later.title) == ("Before", "Late")
    assert page(event("x")).earlier is None


def test_events_that_share_two_actors_or_topics_are_related() -> None:
    found = page(
        event("x", actors=["jane", "bob"], topics=("oil",)),
        event("both", actors=["jane", "bob"]),
        event("one-and-topic", actors=["jane"], topics=("oil",)),
        event("one", actors=["bob"]),
    )

    assert [row.title for row in found.related] == ["Both", "One and topic"]


def test_what_an_editor_names_is_related_first() -> None:
    near = [event(f"e{n}", actors=["jane", "bob", "cem"]) for n in range(9)]

    found = page(event("e4x", actors=["jane", "bob", "cem"], related=("z",)), *near, event("z"))

    assert len(found.related) == 6
    assert [row.title for row in found.related] == ["E2", "E3", "E4", "E5", "E6", "Z"]


def test_the_bounds_stand_for_a_date_that_is_not_given() -> None:
    after = event("a", date="2014-06-10")
    before = event("b", date="2014-06-12")

    def words(x: Event) -> str:
        date = page(x, after, before).date
        return date.text if date else ""

    assert words(event("x", date="", after=("a",))) == "on or after 10 June 2014"
    assert words(event("x", date="", before=("b",))) == "on or before 12 June 2014"
    assert words(event("x", date="", after=("a",), before=("b",))) == "between 10 and 12 June 2014"


def test_the_bounds_may_lie_beyond_the_years_of_four_digits() -> None:
    found = page(event("x", date="", before=("far",)), event("far", date="Y12014"))

    assert found.date is not None
    assert found.date.edtf == "../Y12014"


def test_a_disputed_figure_is_shown_in_the_passage_that_holds_it_or_in_none() -> None:
    site = make_site(
        articles=[
            article("a", "The light went out.\n\nTwo keepers were hurt."),
            article("b", "It has been dark since Monday."),
        ],
        events=[
            event(
                "x",
                figures={"killed": (2, 2)},
                sources=(
                    cites("a", "The light went out", "Two keepers", figures={"killed": (2, 2)}),
                    cites("b", "since Monday", figures={"killed": (3, 3)}),
                ),
            )
        ],
    )

    (dispute,) = view(site, "events/x/index.html", EventView).disputes
    words = [[piece.text for p in each.passages for piece in p.pieces] for each in dispute.readings]
    assert words == [["Two keepers"], []]


def test_accounts_that_one_source_gives_differ_and_no_sources_disagree() -> None:
    found = page(event("x", sources=(cites("a"),), disputes=(Declared("who holds it"),)))

    (dispute,) = found.disputes
    assert (dispute.of_one, dispute.says) == (True, "Accounts differ: who holds it")
    assert dispute.readings == ()
