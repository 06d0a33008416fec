"""The coverage page: what is counted, and where each row leads."""

import pytest

from generator.model.article import Archived
from generator.model.site import Site
from generator.views import CoverageSectionView, CoverageView
from tests.unit.making import actor, article, cites, event, make_site
from tests.unit.plan.planned import planned, view

WORDS = "They came at noon."


def page(site: Site) -> CoverageView:
    return view(site, "coverage/index.html", CoverageView)


def section(site: Site, identifier: str) -> CoverageSectionView:
    return next(each for each in page(site).sections if each.id == identifier)


def found(site: Site, identifier: str) -> list[tuple[str, str]]:
    return [(row.href, row.end) for row in section(site, identifier).rows]


def reference(name: str, **fields: object):  # type: ignore[no-untyped-def]
    return cites(publisher=name, **({"published": "2014-06-13"} | fields))  # type: ignore[arg-type]


def test_more_than_two_empty_days_between_events_are_a_silence_the_longest_first() -> None:
    site = make_site(
        events=[
            event("a", date="2014-06-01"),
            event("b", date="2014-06-04"),
            event("c", date="2014-06-08"),
            event("d", date="2014-06-20"),
            event("coarse", date="2014-06"),
            event("undated", date="", after=("a",)),
        ]
    )

    silences = section(site, "silent-days")
    assert silences.heading == "2 stretches without an event"
    assert [(row.date.text if row.date else "", row.end, row.href) for row in silences.rows] == [
        ("9–19 June 2014", "11 days", "events/c/index.html"),
        ("5–7 June 2014", "3 days", "events/b/index.html"),
    ]


@pytest.mark.parametrize(("span", "silent"), [("throughout", 0), ("once", 1)])
def test_an_event_breaks_the_silence_of_all_days_only_where_it_lasted(
    span: str, silent: int
) -> None:
    site = make_site(
        events=[
            event("long", date="2014-06-01/2014-06-20", span=span),
            event("short", date="2014-06-02"),
            event("last", date="2014-06-21"),
        ]
    )

    assert section(site, "silent-days").count == silent


def test_days_without_a_source_follow_the_page_of_the_day_before() -> None:
    site = make_site(
        articles=[article("a", published="2014-06-01")],
        events=[event("e", sources=(reference("P", published="2014-06-10"),))],
    )

    assert found(site, "days-without-a-source") == [("known/2014-06-01/index.html", "8 days")]


def test_sources_that_count_as_one_leave_an_event_with_one_source() -> None:
    site = make_site(
        actors=[actor("wire")],
        events=[
            event(
                name,
                sources=(
                    reference("B", rests_on=("wire",)),
                    reference("A", rests_on=("wire",)),
                ),
            )
            for name in ("one", "two")
        ]
        + [event("three", sources=(reference("A"), reference("B")))],
    )

    assert [href for href, _ in found(site, "one-source")] == [
        "events/one/index.html",
        "events/two/index.html",
    ]
    (row,) = section(site, "shared-wording").rows
    assert (row.text, row.end) == ("A, B", "2 events")
    assert row.href.startswith("events/one/index.html#s-reference-")


def test_links_copies_days_and_events_that_are_missing_lead_to_where_they_are_mended() -> None:
    site = make_site(
        articles=[
            article("bare", WORDS),
            article("kept", WORDS, archived=(Archived("https://a.example/kept"),)),
            article("undated", published="", url=""),
        ],
        events=[
            event("told", sources=(cites("bare", "at noon"), cites("kept"))),
            event("read", sources=(reference("P", url="https://p.example/", published=""),)),
            event("again", sources=(reference("P", url="https://p.example/", published=""),)),
        ],
    )

    read = "events/again/index.html#s-reference-1-1"
    assert [href for href, _ in found(site, "no-copy")] == ["articles/bare/index.html", read]
    assert [href for href, _ in found(site, "no-day")] == ["articles/undated/index.html", read]
    assert [href for href, _ in found(site, "no-event")] == ["articles/undated/index.html"]
    assert [href for href, _ in found(site, "no-passage")] == [
        "events/again/index.html",
        "events/read/index.html",
    ]


def test_a_long_section_shows_its_first_rows_and_has_pages_of_its_own() -> None:
    site = make_site(
        events=[event(f"e-{number:03d}", sources=(reference("P"),)) for number in range(101)]
    )

    first = section(site, "one-source")
    pages = {path: each for path, each in planned(site).items() if isinstance(each, CoverageView)}
    assert (first.count, len(first.rows)) == (101, 15)
    assert first.everything is not None
    assert first.everything.href == "coverage/one-source/index.html"
    last = pages["coverage/one-source/page/2/index.html"]
    assert [row.text for row in last.sections[0].rows] == ["E 100"]
    assert last.up is not None
    assert last.up.href == "coverage/index.html"


def test_a_section_that_finds_nothing_says_so() -> None:
    assert {each.count for each in page(make_site()).sections} == {0}


def test_the_chart_counts_events_by_their_day_and_sources_by_theirs() -> None:
    site = make_site(
        events=[
            event("a", date="2014-06-01", sources=(reference("P", published="2014-06-03"),)),
            event("b", date="2014-06-01", sources=(reference("P", published="2014-06-03"),)),
        ]
    )

    assert [(each.label, each.events, each.sources) for each in page(site).bins] == [
        ("1 June 2014", 2, 0),
        ("2 June 2014", 0, 0),
        ("3 June 2014", 0, 2),
    ]
