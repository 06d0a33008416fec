"""Ids that name nothing are reported where they are named, with the nearest known one."""

from typing import Any

import pytest

from generator.checks.references import (
    check_actors_exist,
    check_events_exist,
    check_redirects,
    check_reports_rest_on_something,
)
from generator.model import Relation
from generator.model.site import Site
from tests.unit.making import (
    CONFIG,
    actor,
    article,
    cites,
    event,
    make_site,
    retracted,
)


def test_an_unknown_actor_is_reported_where_it_is_named() -> None:
    site = make_site(events=[event("summit", actors=["jane-deo"])], actors=[actor("jane-doe")])

    (found,) = check_actors_exist(site)

    assert found.code == "unknown-actor"
    assert found.hint.startswith("did you mean 'jane-doe'")
    assert found.location.file == "content/events/summit.md"
    assert found.field == ("actors", 0, "actor")


def test_an_actor_that_is_like_no_other_can_be_made() -> None:
    (found,) = check_actors_exist(make_site(events=[event("summit", actors=["jane-doe"])]))

    assert "dateline new actor" in found.hint


@pytest.mark.parametrize(
    ("site", "field"),
    [
        (make_site(articles=[article("a", "No.", quotes=[("No", "x")])]), ("quotes", 0, "speaker")),
        (make_site(articles=[article("a", actors=("x",))]), ("actors", 0)),
        (
            make_site(actors=[actor("a", relations=(Relation("x", "member-of"),))]),
            ("relations", 0, "to"),
        ),
        (
            make_site(events=[event("e", actors=["x"], retracted=retracted("2014"))]),
            ("actors", 0, "actor"),
        ),
    ],
)
def test_actors_are_looked_for_wherever_they_can_be_named(
    site: Site, field: tuple[str | int, ...]
) -> None:
    (found,) = check_actors_exist(site)

    assert (found.code, found.field) == ("unknown-actor", field)


def test_what_is_known_is_no_problem() -> None:
    site = make_site(
        events=[event("e", actors=["a", "hidden"], sources=(cites("r"),))],
        articles=[
            article("r", "No.", quotes=[("No", "a"), ("No.", "")], actors=("a",)),
        ],
        actors=[
            actor("a", relations=(Relation("hidden", "member-of"),)),
            actor("hidden", page=False),
        ],
    )

    assert not [*check_actors_exist(site)]


@pytest.mark.parametrize("name", ["after", "before", "related"])
def test_an_unknown_event_is_reported_where_it_is_named(name: str) -> None:
    named: dict[str, Any] = {name: ("meeting", "sumit")}
    site = make_site(events=[event("x", **named), event("summit"), event("meeting")])

    (found,) = check_events_exist(site)

    assert (found.code, found.field) == ("unknown-event", (name, 1))
    assert found.hint == "did you mean 'summit' (Summit)?"


def test_a_retraction_names_an_event_that_exists_or_none() -> None:
    site = make_site(
        events=[
            event("a", retracted=retracted("2014", replaced_by="gone")),
            event("b", retracted=retracted("2014", replaced_by="a")),
            event("c", retracted=retracted("2014")),
        ]
    )

    (found,) = check_events_exist(site)

    assert found.field == ("retracted", "replaced_by")
    assert found.location.file == "content/events/a.md"


def test_drafts_and_retracted_events_may_be_named() -> None:
    site = make_site(
        events=[
            event("x", after=("drafted",), related=("gone",)),
            event("drafted", draft=True),
            event("gone", retracted=retracted("2014")),
        ]
    )

    assert not [*check_events_exist(site)]


@pytest.mark.parametrize(
    ("site", "field"),
    [
        (make_site(articles=[article("a", rests_on=("a", "x"))]), ("rests_on", 1)),
        (
            make_site(events=[event("e", sources=(cites(title="T", rests_on=("x",)),))]),
            ("sources", 0, "rests_on", 0),
        ),
    ],
)
def test_a_report_that_rests_on_nothing_known_is_reported(
    site: Site, field: tuple[str | int, ...]
) -> None:
    (found,) = check_reports_rest_on_something(site)

    assert (found.code, found.field) == ("unknown-report", field)


def test_a_report_rests_on_an_article_or_an_actor() -> None:
    site = make_site(
        articles=[
            article("a", rests_on=("b", "irna", "drafted", "hidden")),
            article("b"),
            article("drafted", draft=True),
        ],
        actors=[actor("irna"), actor("hidden", page=False)],
    )

    assert not [*check_reports_rest_on_something(site)]


@pytest.mark.parametrize(
    "site",
    [
        make_site(events=[event("a", redirects=("b",)), event("b")]),
        make_site(events=[event("a", redirects=("old",)), event("b", redirects=("old",))]),
        make_site(events=[event("a", redirects=("a",))]),
        make_site(articles=[article("a", redirects=("b",)), article("b")]),
        make_site(actors=[actor("a", redirects=("b",)), actor("b")]),
        make_site(events=[event("a", redirects=("b",)), event("b", retracted=retracted("2014"))]),
        make_site(events=[event("a", redirects=("b",)), event("b", draft=True)]),
        make_site(articles=[article("a", redirects=("b",)), article("b", draft=True)]),
        make_site(actors=[actor("a", redirects=("b",)), actor("b", draft=True)]),
        make_site(
            actors=[actor("a", redirects=("x",)), actor("b", redirects=("x",))], config=CONFIG
        ),
    ],
)
def test_an_old_id_that_is_in_use_is_reported(site: Site) -> None:
    (found,) = check_redirects(site)

    assert (found.code, found.field[0]) == ("redirect-taken", "redirects")


def test_an_old_id_may_be_another_kinds_id() -> None:
    site = make_site(events=[event("a", redirects=("b", "c"))], articles=[article("b")])

    assert not [*check_redirects(site)]
