"""Actors that look like one."""

import time
from typing import Any

import pytest
import yaml

from generator.checks.actors import check_actors_differ
from generator.model import Actor, Name, Relation
from tests.sites import CHECKOUT
from tests.unit.making import actor, event, make_site

PAIRS = yaml.safe_load((CHECKOUT / "tests/cases/checks/names.yaml").read_text("utf-8"))


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['one']} | {pair['other']}")
def test_names_are_taken_for_one_as_the_table_says(pair: dict[str, str]) -> None:
    one, other = actor("one", pair["one"]), actor("other", pair["other"])

    found = [*check_actors_differ(make_site(actors=[one, other]))]

    assert [problem.code for problem in found] == ["similar-actors"] * bool(pair["alike"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"wikidata": "Q1"}, {"wikidata": "Q2"}),
        ({"relations": (Relation("other", "child of"),)}, {}),
        ({}, {"relations": (Relation("one", "child of"),)}),
        ({"kind": "person"}, {"kind": "state"}),
    ],
)
def test_what_the_records_tell_apart_is_two(one: dict[str, Any], other: dict[str, Any]) -> None:
    actors = [actor("one", "Chad Mali", **one), actor("other", "Chad Mali", **other)]

    assert not [*check_actors_differ(make_site(actors=actors))]


def test_the_one_that_fewer_events_name_is_told_and_names_the_other() -> None:
    site = make_site(
        actors=[actor("khamenei", "Ali Khamenei"), actor("khameinei", "Ali Khameinei")],
        events=[event("x", actors=["khameinei"])],
    )

    (found,) = check_actors_differ(site)

    assert (found.location.file, found.field) == ("content/actors/khamenei.md", ("name",))
    assert "'khameinei'" in found.message


def test_an_alias_that_is_another_actors_name_is_told_at_the_alias() -> None:
    site = make_site(
        actors=[actor("daesh", "Daesh"), actor("isis", "Islamic State", aliases=["ISIS", "Daesh"])]
    )

    (found,) = check_actors_differ(site)

    assert (found.location.file, found.field) == ("content/actors/isis.md", ("aliases", 1))


def test_an_alias_that_two_share_is_no_name_of_either() -> None:
    site = make_site(
        actors=[actor("one", "Jane Doe", aliases=["Doe"]), actor("two", "Jim Doe", aliases=["Doe"])]
    )

    assert not [*check_actors_differ(site)]


def test_native_names_are_compared_and_drafts_take_part() -> None:
    native = Name("حسن روحانی", "fa")
    site = make_site(
        actors=[
            actor("rouhani", "Hassan Rouhani", native_name=native),
            actor("stub", "حسن روحاني", draft=True),
        ]
    )

    assert len([*check_actors_differ(site)]) == 1


def test_an_initial_that_fits_two_first_names_is_left_alone() -> None:
    names = {"john": "John Kerry", "james": "James Kerry", "j": "J. Kerry"}
    site = make_site(actors=[actor(id, name) for id, name in names.items()])

    assert not [*check_actors_differ(site)]


def test_of_many_actors_of_one_name_each_but_the_last_is_told_once() -> None:
    names = ("Ali Khamenei", "ALI KHAMENEI", "Ali Khaménei") * 100
    actors = [actor(f"a{number:03}", name) for number, name in enumerate(names)]

    found = [*check_actors_differ(make_site(actors=actors))]

    assert [problem.location.file for problem in found] == [each.file for each in actors[:-1]]
    assert all("'a299'" in problem.message for problem in found)


def _crowd(count: int) -> list[Actor]:
    """Names that share first and last words, as those of a real site do."""
    return [
        actor(f"a{number}", f"Witness{chr(97 + number % 26)} Number{number * 7919 % 99991}")
        for number in range(count)
    ]


def test_thousands_of_actors_stay_cheap() -> None:
    site = make_site(actors=_crowd(2000))

    start = time.process_time()
    found = [*check_actors_differ(site)]

    assert not found
    assert time.process_time() - start < 1.5
