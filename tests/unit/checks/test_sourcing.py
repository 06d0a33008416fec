"""Events stand on sources, and sources on something that can be looked up."""

import pytest

from generator.checks import CHECKS, check_site
from generator.checks.disagreement import check_disputes_are_decided
from generator.checks.drafts import check_drafts_named
from generator.checks.sourcing import (
    check_archived_copies,
    check_events_have_sources,
    check_links,
    check_report_days,
)
from generator.checks.withdrawn import check_withdrawn_sources
from generator.model import Archived, Citation, Declared, Event, Withdrawn
from tests.unit.making import actor, article, assembled, cites, day, event, make_site, retracted


def test_an_event_without_a_source_is_an_error() -> None:
    (found,) = check_events_have_sources(make_site(events=[event("x")]))

    assert found.code == "event-without-source"
    assert found.is_error


def test_a_source_that_is_a_draft_is_no_source_of_what_is_published() -> None:
    site = make_site(
        events=[event("x", sources=(cites("a"),))], articles=[article("a", draft=True)]
    )

    assert len([*check_events_have_sources(site)]) == 1


def test_any_source_will_do_and_a_retracted_event_needs_none() -> None:
    site = make_site(
        events=[
            event("x", sources=(cites(title="T"),)),
            event("gone", retracted=retracted("2014")),
        ]
    )

    assert not [*check_events_have_sources(site)]


def test_a_draft_that_is_looked_at_needs_no_source_yet() -> None:
    site = assembled(event("x", draft=True), drafts=True).site

    assert not [*check_events_have_sources(site)]


def test_a_dispute_that_nothing_decides_is_a_warning() -> None:
    sources = (cites(title="A", date="2014-06-12"), cites(title="B", date="2014-06-13"))

    (found,) = check_disputes_are_decided(make_site(events=[event("x", sources=sources)]))

    assert found.code == "undecided-dispute"
    assert not found.is_error


def test_a_dispute_with_a_reason_is_decided() -> None:
    decided = event("x", disputes=(Declared("date"),), decided=(("date", "It fits."),))

    assert not [*check_disputes_are_decided(make_site(events=[decided]))]


@pytest.mark.parametrize(
    ("date", "published", "status", "late"),
    [
        ("2014-06-22", ("2014-06-22",), "reported", False),
        ("2014-06-23", ("2014-06-22",), "reported", True),
        ("2014-06-23", ("2014-06-22", "2014-06-23"), "reported", True),
        ("2014-06-23", ("2014-06-22", ""), "reported", True),
        # A report without a day may be later.
        ("2014-06-23", ("",), "reported", False),
        ("2014-06-23", ("2014-06",), "reported", False),
        ("2014-06", ("2014-06-22",), "reported", False),
        ("2014-06-23", ("2014-06-22",), "planned", False),
        ("", ("2014-06-22",), "reported", False),
        ("2014-06-23", (), "reported", False),
    ],
)
def test_nothing_is_reported_before_it_happens(
    date: str, published: tuple[str, ...], status: str, late: bool
) -> None:
    sources = tuple(cites(title=f"T{day}", published=day) for day in published)
    site = make_site(events=[event("x", date=date, sources=sources, status=status)])

    assert [found.code for found in check_report_days(site)] == ["event-after-source"] * late


@pytest.mark.parametrize(
    ("source", "missing"),
    [
        (cites(title="T"), 1),
        (cites(title="T", url="https://example.org/t"), 0),
        (cites("linked"), 0),
        (cites("unlinked"), 1),
    ],
)
def test_a_source_has_an_address(source: Citation, missing: int) -> None:
    site = make_site(
        events=[event("x", sources=(source,)), event("y", sources=(cites("unlinked"),))],
        articles=[article("linked"), article("unlinked", url="")],
    )

    found = [*check_links(site)]

    assert {problem.code for problem in found} == {"source-without-link"}
    # The article without an address is cited by a second event; it is said once.
    assert len(found) == (2 if missing and not source.article else 1)


def test_every_check_runs() -> None:
    site = make_site(events=[event("x", kind="zzz")])

    assert {problem.code for problem in check_site(site)} == {
        "unknown-kind",
        "event-without-source",
    }
    assert len(CHECKS) == len(set(CHECKS))


def test_what_is_published_and_names_a_draft_is_told_so() -> None:
    site = assembled(
        event("x", actors=["jane", "bob"], sources=(cites("gsn"), cites("wire"))),
        article("gsn", draft=True),
        article("wire"),
        actor("jane", draft=True),
        actor("bob", page=False),
        drafts=False,
    ).site

    found = list(check_drafts_named(site))

    assert [(problem.message, problem.field) for problem in found] == [
        ("the actor 'jane' is a draft, so it has no page yet", ("actors", 0)),
        (
            "the article 'gsn' is a draft, so this source is left out",
            ("sources", 0, "article"),
        ),
    ]
    assert not any(problem.is_error for problem in found)


@pytest.mark.parametrize(
    ("sources", "code"),
    [
        ((cites("gone"), cites("a")), "withdrawn-source"),
        ((cites("gone"),), "rests-on-withdrawn"),
        ((cites("gone"), cites("a", stance="denies")), "rests-on-withdrawn"),
        ((cites("gone", stance="context"), cites("a")), ""),
    ],
)
def test_an_event_that_rests_on_a_withdrawn_report_is_warned_of(
    sources: tuple[Citation, ...], code: str
) -> None:
    site = make_site(
        events=[
            event("x", sources=sources),
            event("old", sources=sources, retracted=retracted("2014")),
        ],
        articles=[article("gone", withdrawn=Withdrawn(day("2014-07"))), article("a")],
    )

    found = [*check_withdrawn_sources(site)]

    assert [problem.code for problem in found] == ([code] if code else [])
    assert not any(problem.is_error for problem in found)


def test_a_source_published_before_the_event_is_told_where_it_is_cited() -> None:
    early = cites(title="Early", published="2014-06-21", field=("sources", 1))
    late = cites(title="Late", published="2014-06-23")
    before = cites(title="Before", published="2014-06-01", stance="context")
    site = make_site(events=[event("x", sources=(late, early, before))])

    (found,) = check_report_days(site)

    assert (found.location.file, found.field) == (early.file, ("sources", 1))
    assert "“Early”" in found.message
    assert "21 June 2014" in found.notes[0].text


def test_where_all_sources_are_too_early_the_date_is_told_once_with_them() -> None:
    sources = tuple(
        cites(title=f"T{day}", published=f"2014-06-{day}", field=("sources", day))
        for day in range(10, 17)
    )
    site = make_site(events=[event("x", sources=sources)])

    (found,) = check_report_days(site)

    assert (found.location.file, found.field) == ("content/events/x.md", ("date",))
    assert [note.label for note in found.notes] == ["published"] * 5 + ["and"]


def _linked(count: int, archived: int = 0) -> list[Event]:
    """Events with one linked source each, some of which have a copy."""
    return [
        event(
            f"e{number}",
            sources=(
                cites(
                    title=f"T{number}",
                    url=f"https://example.org/{number}",
                    file=f"content/events/e{number}.md",
                    archived=("https://archive.example",) * (number < archived),
                ),
            ),
        )
        for number in range(count)
    ]


@pytest.mark.parametrize(
    ("linked", "archived", "lacking"),
    [
        (10, 10, ""),
        (9, 0, ""),  # a site that archives nothing, and has few sources yet
        (10, 0, "10 of 10"),
        (2, 1, "1 of 2"),
        (0, 0, ""),
    ],
)
def test_sources_without_a_copy_are_told_together(linked: int, archived: int, lacking: str) -> None:
    found = [*check_archived_copies(make_site(events=_linked(linked, archived)))]

    assert [problem.code for problem in found] == ["source-without-archive"] * bool(lacking)
    assert all(problem.message.startswith(lacking) for problem in found)


def test_an_articles_own_copy_counts_and_what_lacks_one_is_named() -> None:
    kept = article("kept", archived=(Archived("https://archive.example"),))
    site = make_site(
        events=[event("x", sources=(cites("kept"), cites("lost"), cites(title="No address")))],
        articles=[kept, article("lost")],
    )

    (found,) = check_archived_copies(site)

    assert [(note.label, note.text) for note in found.notes] == [
        ("content/articles/lost.md", "Lost")
    ]
