"""The state or body that an actor belongs to: only what its record cannot mean otherwise."""

import pytest

from generator.model import Actor, Relation, Role
from generator.plan.desk import Desk
from generator.plan.groups import Groups
from tests.sites import wording
from tests.unit.making import actor, day, event, make_site, role

STATES = [actor("iraq", kind="state"), actor("us", "United States", aliases=["U.S."], kind="state")]
ARMY = actor("army", kind="organisation", relations=(Relation("iraq", "army of"),))


def group(*actors: Actor, of: str = "jane") -> str:
    site = make_site(events=[event("x", actors=[of])], actors=[*STATES, ARMY, *actors])
    return Groups(Desk(site, wording(), "")).of(of, day("2014-06-22").lower)


def jane(*roles: Role, relations: tuple[Relation, ...] = ()) -> Actor:
    return actor("jane", kind="person", roles=roles, relations=relations)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Prime Minister of Iraq", "iraq"),
        ("President of the United States", "us"),
        ("U.S. Secretary of State", "us"),
        ("Deputy commander of the Army", "iraq"),
        ("Ambassador to Iraq", ""),
        ("Critic of Iraq", ""),
        ("Former member of the Army", ""),
        ("Historian of the United States", ""),
        ("Minister of Defence", ""),
        ("Iraq correspondent", ""),
    ],
)
def test_an_office_of_an_actor_makes_one_belong_to_it(title: str, found: str) -> None:
    assert group(jane(role(title))) == found


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        ("member of", "iraq"),
        ("part-of", "iraq"),
        ("leads", "iraq"),
        ("allied with", ""),
        ("enemy of", ""),
        ("ex-member of", ""),
        ("led by", ""),
    ],
)
def test_a_relation_of_belonging_is_followed_to_its_end(kind: str, found: str) -> None:
    assert group(jane(relations=(Relation("army", kind),))) == found


def test_a_role_in_an_organisation_that_is_an_actor_counts_in_any_language() -> None:
    assert group(jane(Role("سخنگو", organisation="Army"))) == "iraq"


def test_what_was_not_held_then_makes_no_group() -> None:
    assert group(jane(role("President of Iraq", "2015", "2016"))) == ""
    assert group(jane(role("President of Iraq", "2010", "2016"))) == "iraq"


def test_the_first_role_that_leads_anywhere_decides() -> None:
    assert group(jane(role("Minister of Iraq"), role("U.S. Senator"))) == "iraq"


def test_a_person_is_no_group_and_a_circle_has_an_end() -> None:
    bob = actor("bob", kind="person")
    left = actor("left", kind="group", relations=(Relation("right", "wing of"),))
    right = actor("right", kind="group", relations=(Relation("left", "wing of"),))

    assert group(bob, jane(relations=(Relation("bob", "representative of"),))) == ""
    assert group(left, right, of="left") in ("left", "right")


def test_a_state_is_a_group_of_its_own() -> None:
    assert group(of="us") == "us"
