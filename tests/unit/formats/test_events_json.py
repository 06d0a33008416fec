"""``events.json``: the timeline as data, and nothing in it that is not published."""

import json
from typing import Any

from generator.formats.events_json import events_json
from generator.model import Participation
from generator.model.site import Site
from tests.unit.making import actor, article, cites, event, make_site, retracted


def events_of(site: Site) -> list[dict[str, Any]]:
    events: list[dict[str, Any]] = json.loads(events_json(site, ""))["events"]
    return events


def test_an_event_is_there_with_all_that_is_known_of_it() -> None:
    site = make_site(
        events=[
            event(
                "fall",
                date="2014-06",
                time="04:00",
                timezone="Asia/Baghdad",
                kind="military",
                topics=("oil",),
                place="Mosul",
                figures={"killed": (36, None)},
                actors=[Participation("jane", "affected", alleged=True, said_by="bob")],
                sources=(cites("gsn", "It fell", date="2014-06-10", note="So."),),
            )
        ],
        articles=[article("gsn", "It fell.")],
        actors=[actor("jane", "Jane Doe"), actor("bob", draft=True)],
    )

    assert events_of(site) == [
        {
            "id": "fall",
            "url": "events/fall/",
            "title": "Fall",
            "date": "2014-06",
            "earliest": "2014-06-01",
            "latest": "2014-06-30",
            "time": "04:00",
            "timezone": "Asia/Baghdad",
            "place": "Mosul",
            "kind": "military",
            "topics": ["oil"],
            "status": "reported",
            "actors": [
                {
                    "id": "jane",
                    "name": "Jane Doe",
                    "role": "affected",
                    "alleged": True,
                    "said_by": "Bob",
                }
            ],
            "figures": [{"name": "killed", "low": 36}],
            "sources": [
                {
                    "publisher": "The Gsn",
                    "title": "Gsn",
                    "url": "https://example.org/gsn",
                    "article": "articles/gsn/",
                    "published": "2014-06-22",
                    "date": "2014-06-10",
                    "note": "So.",
                    "stance": "supports",
                    "report": 1,
                    "passages": [
                        {
                            "quote": "It fell",
                            "paragraph": 1,
                            "url": "articles/gsn/#x-fall-1",
                        }
                    ],
                }
            ],
        }
    ]


def test_events_stand_in_the_timelines_order_without_the_retracted() -> None:
    site = make_site(
        events=[
            event("b", date="2014-06-10"),
            event("a", date="2014-06-11"),
            event("undated", date=""),
            event("gone", retracted=retracted("2014-07")),
            event("drafted", draft=True),
        ]
    )

    assert [one["id"] for one in events_of(site)] == ["b", "a", "undated"]


def test_one_event_is_one_line() -> None:
    site = make_site(events=[event("a", summary="Two\nlines."), event("b")])

    assert len(events_json(site, "").splitlines()) == 4


def test_an_empty_timeline_is_valid() -> None:
    assert events_of(make_site()) == []


def test_the_head_names_the_site() -> None:
    data = json.loads(events_json(make_site(), "https://example.org/"))

    assert (data["title"], data["language"], data["url"]) == (
        "A story",
        "en",
        "https://example.org/",
    )


def test_an_excerpt_keeps_what_is_not_cited_to_itself() -> None:
    site = make_site(
        events=[event("x", sources=(cites("gsn", "It fell"),))],
        articles=[article("gsn", "Secret. It fell. Hidden.", text="excerpts")],
    )

    data = events_json(site, "")

    assert b"It fell" in data
    assert b"Secret" not in data
    assert b"Hidden" not in data


def test_disputes_have_their_reasons() -> None:
    sources = (cites(title="A", date="2014-06-12"), cites(title="B", date="2014-06-13"))
    site = make_site(events=[event("x", sources=sources, decided=(("date", "It fits."),))])

    assert events_of(site)[0]["disputes"] == [{"about": "date", "decided": "It fits."}]
