"""Each id once; drafts apart, but known."""

import pytest

from generator.assemble import Document
from generator.checks import check_site
from generator.model import Participation
from tests.unit.making import (
    actor,
    article,
    assembled,
    cites,
    codes,
    entry_of,
    event,
    page,
    retracted,
)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (event("x"), event("x", file="content/events/2014/x.md")),
        (actor("x"), actor("x", file="content/actors/a/x.md")),
        (article("x"), article("x", file="content/articles/a/x.md")),
        (page("x"), page("x", file="content/pages/a/x.md")),
        (event("x"), article("a", events=(event("x", file="content/articles/a.md"),))),
    ],
)
def test_an_id_is_declared_once(first: Document, second: Document) -> None:
    (problem,) = assembled(first, second).problems

    assert problem.code == "duplicate-id"
    assert problem.location.file == second.file
    assert first.file in problem.message


def test_a_second_declaration_in_an_article_is_shown_at_its_id() -> None:
    again = event("x", file="content/articles/a.md", field=("events", 2))

    (problem,) = assembled(event("x"), article("a", events=(again,))).problems

    assert problem.field == ("events", 2, "id")


def test_one_id_serves_every_kind() -> None:
    assert not assembled(event("x"), actor("x"), article("x"), page("x")).problems


def test_a_citation_of_an_unknown_event_names_the_nearest() -> None:
    says = {"sumit": cites("gsn", file="content/articles/gsn.md", field=("events", 0))}

    (problem,) = assembled(article("gsn", says=says), event("summit")).problems

    assert problem.code == "unknown-event"
    assert problem.hint == "did you mean 'summit' (Summit)?"
    assert problem.field == ("events", 0, "event")


def test_a_citation_of_an_unknown_article_names_the_nearest() -> None:
    (problem,) = assembled(article("guardian"), event("x", sources=(cites("gaurdian"),))).problems

    assert problem.code == "unknown-article"
    assert problem.hint == "did you mean 'guardian' (Guardian)?"
    assert problem.field == ("sources", 0, "article")


def test_a_citation_of_an_article_that_resembles_none_names_some_that_there_are() -> None:
    articles = [article(name) for name in ("irna", "guardian", "gsn", "reuters")]
    (problem,) = assembled(*articles, event("x", sources=(cites("inquisitr"),))).problems

    assert problem.hint == (
        "an article is a file in content/articles/, and its id the file's name: "
        "gsn, guardian, irna …"
    )


DRAFTS: list[Document] = [
    event("drafted", draft=True),
    article("unsigned", "It fell.", draft=True, events=(event("within"),)),
    actor("hidden", draft=True),
    page("unfinished", draft=True),
]
NAMING_DRAFTS: list[Document] = [
    event(
        "published",
        actors=["hidden", Participation("jane", alleged=True, said_by="hidden")],
        after=("drafted",),
        related=("within",),
        sources=(cites("unsigned", "It fell"), cites("gsn")),
    ),
    event("gone", retracted=retracted("2014-07-01", replaced_by="drafted")),
    article(
        "gsn",
        "Rest assured.",
        quotes=[("Rest assured", "hidden")],
        actors=("hidden",),
        rests_on=("unsigned", "hidden"),
        says={"drafted": cites("gsn", "Rest"), "within": cites("gsn")},
    ),
    actor("jane"),
]


def test_drafts_of_every_kind_are_left_out() -> None:
    site = assembled(*DRAFTS, *NAMING_DRAFTS).site

    assert [entry.id for entry in site.entries] == ["published"]
    assert [annotated.article.id for annotated in site.articles] == ["gsn"]
    assert [record.actor.id for record in site.actors] == ["jane"]
    assert site.prose == ()
    assert "page/unfinished" in site.unbuilt
    assert [source.key for source in entry_of(site, "published").sources] == ["gsn"]


def test_what_names_a_draft_is_never_told_that_it_does_not_exist() -> None:
    result = assembled(*DRAFTS, *NAMING_DRAFTS)

    found = [problem.code for problem in (*result.problems, *check_site(result.site))]
    assert [code for code in found if code.startswith("unknown")] == []


def test_drafts_are_built_where_they_are_asked_for() -> None:
    site = assembled(*DRAFTS, *NAMING_DRAFTS, drafts=True).site

    assert {entry.id for entry in site.entries} == {"drafted", "within", "published"}
    assert {annotated.article.id for annotated in site.articles} == {"unsigned", "gsn"}
    assert {record.actor.id for record in site.actors} == {"hidden", "jane"}
    assert [prose.id for prose in site.prose] == ["unfinished"]


def test_an_actor_without_a_page_is_known_and_never_marked() -> None:
    result = assembled(
        actor("victim", page=False),
        event("raid", actors=["victim"], sources=(cites("gsn"),)),
        article("gsn", "Victim was there."),
    )

    assert not [*result.problems, *check_site(result.site)]
    assert result.site.articles[0].marks == ()
    assert result.site.actors == ()


def test_a_retracted_event_leaves_the_timeline_and_its_articles() -> None:
    result = assembled(
        event(
            "gone", actors=["x"], sources=(cites("gsn", "fell"),), retracted=retracted("2014-07")
        ),
        article("gsn", "It fell."),
        actor("x"),
    )

    site = result.site
    assert codes(result) == []
    assert [entry.id for entry in site.retracted] == ["gone"]
    assert site.entries == ()
    assert site.articles[0].entries == ()
    assert site.articles[0].marks == ()
    assert site.actors[0].appearances == ()
