"""Actors and terms that nothing names."""

import pytest

from generator.assemble import Document
from generator.checks.unused import check_actors_are_named, check_terms_are_named
from generator.model import Config, Participation, Passage, Relation, Selector
from tests.unit.making import actor, article, assembled, cites, event, make_site, page

JANE = actor("jane")


def test_an_actor_that_nothing_names_is_told_at_its_name() -> None:
    (found,) = check_actors_are_named(make_site(actors=[JANE]))

    assert (found.code, found.location.file, found.field) == (
        "unused-actor",
        "content/actors/jane.md",
        ("name",),
    )


@pytest.mark.parametrize(
    "naming",
    [
        event("x", actors=["jane"]),
        event("x", actors=[Participation("bob", alleged=True, said_by="jane")]),
        event("x", sources=(cites(title="T", rests_on=("jane",)),)),
        event("x", body='<a href="../../actors/jane/index.html">Jane</a>'),
        event("x", draft=True, actors=["jane"]),
        article("gsn", actors=("jane",)),
        article("gsn", rests_on=("jane",)),
        article("gsn", "Words.", quotes=[("Words", "jane")]),
        article("gsn", draft=True, actors=("jane",)),
        article("gsn", "W.", says={"x": cites("gsn", Passage(Selector("W"), said_by="jane"))}),
        article("gsn", draft=True, events=(event("y", actors=["jane"]),)),
        actor("bob", relations=(Relation("jane", "child of"),)),
        page("about", body='<a href="../actors/jane/index.html">Jane</a>'),
    ],
)
def test_whatever_names_an_actor_uses_it(naming: Document) -> None:
    site = assembled(JANE, naming, event("x") if naming.id != "x" else page("method")).site

    assert "jane" not in [
        found.location.file.removeprefix("content/actors/").removesuffix(".md")
        for found in check_actors_are_named(site)
    ]


def test_an_actor_without_a_page_is_asked_about_and_a_draft_is_not() -> None:
    site = make_site(actors=[actor("victim", page=False), actor("stub", draft=True)])

    assert [found.location.file for found in check_actors_are_named(site)] == [
        "content/actors/victim.md"
    ]


CONFIG = Config(
    "A story",
    kinds=(("military", "M"), ("talks", "T")),
    topics=(("oil", "Oil"), ("water", "Water")),
    figures=(("killed", "killed"), ("hurt", "hurt")),
    roles=(("affected", "affected"), ("hosts", "hosts")),
)


def test_each_unused_term_is_told_once_at_its_own_place() -> None:
    used = event("a", kind="military", topics=("oil",), actors=[Participation("jane", "affected")])
    counting = event("b", sources=(cites(title="T", figures={"killed": (1, 1)}),))
    site = make_site(events=[used, counting, event("c")], config=CONFIG)

    found = [*check_terms_are_named(site)]

    assert [(problem.code, problem.field) for problem in found] == [
        ("unused-kind", ("kinds", "talks")),
        ("unused-topic", ("topics", "water")),
        ("unused-figure", ("figures", "hurt")),
        ("unused-role", ("roles", "hosts")),
    ]
    assert {problem.location.file for problem in found} == {"content/site.yaml"}


def test_a_site_may_begin_with_more_terms_than_events() -> None:
    assert not [*check_terms_are_named(make_site(events=[event("a"), event("b")], config=CONFIG))]


def test_what_a_draft_has_is_used() -> None:
    draft = event("d", draft=True, kind="talks", topics=("water",))
    site = assembled(draft, event("a"), event("b"), event("c"), config=CONFIG).site

    assert {found.field for found in check_terms_are_named(site)}.isdisjoint(
        {("kinds", "talks"), ("topics", "water")}
    )
