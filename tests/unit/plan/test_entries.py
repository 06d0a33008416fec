"""An entry: the line above its headline, and the evidence beside it."""

import msgspec
import pytest

from generator.model import Event, Participation
from generator.views import EntryView, HomeView
from tests.unit.making import CONFIG, actor, article, cites, event, make_site
from tests.unit.plan.planned import entries_on, view


def entry(event: Event, timezone: str = "") -> EntryView:
    config = msgspec.structs.replace(CONFIG, timezone=timezone)
    articles = [
        article("a", "It fell on the 10th.", published="2014-06-20"),
        article("b", "It fell on the 11th.", published="2014-06-21"),
        article("c", published="2014-06-22"),
        article("a-again", publisher="The A", published="2014-06-23"),
    ]
    site = make_site(events=[event], articles=articles, config=config, actors=[actor("jane")])
    (found,) = entries_on(view(site, "index.html", HomeView))
    return found


@pytest.mark.parametrize(
    ("date", "when"),
    [
        ("2014-06-22", ""),
        ("2014-06-22~", "About 22 June"),
        ("2014-06", "June 2014"),
        ("2014-06-22?", "Possibly 22 June"),
        ("2014-06-15/2014-06-21", "Between 15 and 21 June"),
        ("../2014-06-22", "On or before 22 June 2014"),
        ("", "No day given"),
    ],
)
def test_the_line_above_says_what_the_days_heading_does_not(date: str, when: str) -> None:
    assert entry(event("x", date=date)).when == when


def test_words_of_its_own_for_a_date_are_shown() -> None:
    assert entry(event("x", date="2013", date_text="early 2013")).when == "Early 2013"


def test_an_event_that_lasted_says_so() -> None:
    lasting = event("x", date="2014-06-15/2014-06-21", span="throughout")

    assert entry(lasting).when == "From 15 to 21 June"


@pytest.mark.parametrize(
    ("time", "timezone", "site", "when"),
    [
        ("04:00", "", "", "04:00, time zone not stated"),
        ("04:00", "", "Asia/Baghdad", "04:00 (UTC+3; 01:00 UTC)"),
        ("04:00", "Asia/Tehran", "Asia/Baghdad", "04:00 (UTC+4:30; 23:30 UTC on 21 June)"),
        ("22:00", "America/New_York", "", "22:00 (UTC-4; 02:00 UTC on 23 June)"),
        ("04:00", "Etc/UTC", "", "04:00 UTC"),
    ],
)
def test_a_clock_time_is_shown_as_stated_and_in_utc(
    time: str, timezone: str, site: str, when: str
) -> None:
    timed = event("x", date="2014-06-22", time=time, timezone=timezone)

    assert entry(timed, site).when.replace("−", "-") == when


def test_verbatim_words_are_shown_before_readings_and_the_rest_is_named() -> None:
    found = entry(event("x", sources=(cites("c", note="So it was."), cites("b", "It fell"))))

    assert [source.id for source in found.evidence] == ["s-b-1"]
    assert [(link.text, link.href) for link in found.also] == [("The C", "articles/c/index.html")]


def test_support_is_shown_before_a_denial() -> None:
    found = entry(event("x", sources=(cites("a", "It fell", stance="denies"), cites("c"))))

    assert [source.id for source in found.evidence] == ["s-c-1"]


def test_of_a_disputed_date_the_first_two_that_conflict_are_shown() -> None:
    found = entry(
        event(
            "x",
            sources=(
                cites("a", "10th", date="2014-06-10"),
                cites("b", "11th", date="2014-06"),
                cites("c", date="2014-06-11"),
            ),
        )
    )

    assert found.date_is_disputed
    assert found.mark == "disputed"
    assert found.when == "22 June"
    assert [source.id for source in found.evidence] == ["s-a-1", "s-c-1"]
    assert [(link.text, link.href) for link in found.also] == [
        ("The B", "articles/b/index.html#x-x-1")
    ]


def test_a_publisher_is_named_once_at_its_first_report() -> None:
    sources = (cites("b", "It fell"), cites("a"), cites("c"), cites("a-again"))

    found = entry(event("x", sources=sources))

    assert [(link.text, link.href) for link in found.also] == [
        ("The A", "articles/a/index.html"),
        ("The C", "articles/c/index.html"),
    ]


def test_a_further_reference_in_place_leads_to_the_events_page() -> None:
    found = entry(event("x", sources=(cites("a"), cites(title="A note"))))

    assert [link.href for link in found.also] == ["events/x/index.html#s-reference-2-1"]


def test_actors_have_the_words_of_their_parts() -> None:
    found = entry(
        event(
            "x",
            actors=[
                "jane",
                Participation("jane", "affected"),
                Participation("jane", "speaks", alleged=True, said_by="The B"),
            ],
        )
    )

    assert [(link.name, link.role, link.alleged, link.said_by) for link in found.actors] == [
        ("Jane", "", False, ""),
        ("Jane", "affected", False, ""),
        ("Jane", "speaks", True, "The B"),
    ]
    assert {link.href for link in found.actors} == {"actors/jane/index.html"}


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        ((36, 36), "36"),
        ((160, 190), "160 to 190"),
        ((1095, None), "at least 1,095"),
        ((None, 12), "at most 12"),
    ],
)
def test_figures_are_in_words(figure: tuple[int | None, int | None], text: str) -> None:
    found = entry(event("x", figures={"killed": figure}))

    assert [(f.label, f.text) for f in found.figures] == [("killed", text)]
