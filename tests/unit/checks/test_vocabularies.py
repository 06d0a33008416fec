"""What the site does not list is reported where it stands, and so is what nothing disputes."""

import pytest

from generator.checks.vocabularies import (
    check_decisions,
    check_disputed_sources,
    check_vocabularies,
)
from generator.diagnostics import NAME
from generator.model import Article, Citation, Declared, Participation
from tests.unit.making import article, cites, event, make_site


@pytest.mark.parametrize(
    ("fields", "code", "field"),
    [
        ({"kind": "militry"}, "unknown-kind", ("kind",)),
        ({"topics": ("oil", "gas")}, "unknown-topic", ("topics", 1)),
        ({"figures": {"kiled": (1, 1)}}, "unknown-figure", ("figures", "kiled", NAME)),
        (
            {"actors": [Participation("a", "hosts")]},
            "unknown-role",
            ("actors", 0, "role"),
        ),
        (
            {"sources": (cites(title="T", figures={"kiled": (1, 1)}),)},
            "unknown-figure",
            ("sources", 0, "figures", "kiled", NAME),
        ),
    ],
)
def test_words_that_the_site_does_not_list_are_reported(
    fields: dict[str, object], code: str, field: tuple[str | int, ...]
) -> None:
    (found,) = check_vocabularies(make_site(events=[event("x", **fields)]))  # type: ignore[arg-type]

    assert (found.code, found.field) == (code, field)


def test_a_word_that_is_like_no_other_can_be_listed() -> None:
    (found,) = check_vocabularies(make_site(events=[event("x", kind="zzz")]))

    assert found.hint == "list it under `kinds:` in content/site.yaml"


def test_words_that_the_site_lists_are_no_problem() -> None:
    roles = ["acts", "speaks", "named", "affected"]
    site = make_site(
        events=[
            event(
                "x",
                kind="military",
                topics=("oil",),
                figures={"killed": (1, 1)},
                actors=[Participation("a", role) for role in roles],
            )
        ]
    )

    assert not [*check_vocabularies(site)]


def test_nothing_is_decided_that_is_not_in_dispute() -> None:
    decided = (("date", "Because."), ("killed", "Because."))
    declared = event("x", disputes=(Declared("date"),), decided=decided)

    (found,) = check_decisions(make_site(events=[declared]))

    assert (found.code, found.field) == ("decided-without-dispute", ("decided", "killed", NAME))
    assert not found.is_error


@pytest.mark.parametrize(
    ("sources", "drafted"),
    [
        ((cites("a", date="2014"), cites("b", date="2015")), article("b", draft=True)),
        (
            (cites("a", date="2014"),),
            article("b", draft=True, says={"x": cites("b", date="2015")}),
        ),
    ],
)
def test_a_decision_waits_for_a_source_that_is_a_draft(
    sources: tuple[Citation, ...], drafted: Article
) -> None:
    decided = event("x", sources=sources, decided=(("date", "Because."),))

    assert not [*check_decisions(make_site(events=[decided], articles=[article("a"), drafted]))]


def test_a_disputes_sources_are_sources_of_the_event() -> None:
    site = make_site(
        events=[
            event(
                "x",
                sources=(cites("gsn"),),
                disputes=(Declared("who came", sources=("gsn", "gns")),),
            )
        ],
        articles=[article("gsn"), article("gns")],
    )

    (found,) = check_disputed_sources(site)

    assert (found.code, found.field) == ("unknown-source", ("disputes", 0, "sources", 1))
    assert found.hint == "did you mean 'gsn'?"
