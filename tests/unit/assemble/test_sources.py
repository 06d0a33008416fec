"""An event's sources: filled in, merged, and counted by what they rest on."""

from collections.abc import Sequence
from typing import Any

import pytest

from generator.model import Actor, Article, Citation, Event, Figure, Passage, Selector
from generator.model.site import Source
from tests.unit.making import (
    actor,
    article,
    assembled,
    cites,
    codes,
    day,
    entry_of,
    event,
    retracted,
)


def sources_of(event: Event, *articles: Article | Actor) -> tuple[Source, ...]:
    return entry_of(assembled(event, *articles, actor("irna")).site, event.id).sources


def groups(citations: Sequence[Citation], *articles: Article) -> dict[str, int]:
    sources = sources_of(event("x", sources=tuple(citations)), *articles)
    return {source.key: source.group for source in sources}


def test_a_source_has_the_record_of_its_article() -> None:
    (source,) = sources_of(
        event("x", sources=(cites("gsn", date="2014-06-12"),)), article("gsn", title="It fell")
    )

    assert (source.title, source.publisher) == ("It fell", "The Gsn")
    assert source.published is not None
    assert source.date is not None
    assert (source.published.text, source.date.text) == ("2014-06-22", "2014-06-12")


def test_an_article_that_cites_an_event_is_one_of_its_sources() -> None:
    sources = sources_of(
        event("x", sources=(cites("gsn"),)),
        article("gsn", published="2014-06-20"),
        article("inq", published="2014-06-21", says={"x": cites("inq")}),
    )

    assert [source.key for source in sources] == ["gsn", "inq"]


def test_sources_stand_by_publication_and_those_without_a_day_last() -> None:
    sources = sources_of(
        event("x", sources=(cites("c"), cites("b"), cites(title="A note"), cites("a"))),
        article("a", published="2014-06-12"),
        article("b", published="2014-06-12"),
        article("c", published="2014-06-11"),
    )

    assert [source.title for source in sources] == ["C", "A", "B", "A note"]


def test_a_source_cited_twice_is_one_that_says_both_and_a_warning() -> None:
    result = assembled(
        event("x", sources=(cites("gsn", "fell", date="2014-06-12"),)),
        article("gsn", "It fell at dawn.", says={"x": cites("gsn", "at dawn", note="Early.")}),
    )

    (source,) = entry_of(result.site, "x").sources
    assert codes(result) == ["cited-twice"]
    assert not result.problems[0].is_error
    assert [anchor.ordinal for anchor in source.passages] == [1, 2]
    assert source.citation.note == "Early."
    assert source.date is not None


def test_nothing_that_a_second_citation_says_is_lost() -> None:
    said = {
        "title": "It fell",
        "publisher": "Example News",
        "author": "A. Reporter",
        "url": "https://example.org/gsn",
        "published": day("2014-06-13"),
        "via": "IRNA",
        "language": "fa",
        "archived": ("https://archive.example/1",),
        "rests_on": ("irna",),
        "date": day("2014-06-12"),
        "figures": (Figure("killed", 36, 36),),
        "place": "Mosul",
        "note": "Early.",
        "passages": (Passage(Selector("fell")),),
        "stance": "denies",
        "at": "p. 4",
    }
    where = {"file": "content/articles/gsn.md", "field": ("events", 0), "article": "gsn"}
    second = Citation(**where, **said)  # type: ignore[arg-type]
    assert {*where, *said} == {*Citation.__struct_fields__}

    result = assembled(
        event("x", sources=(cites("gsn", stance="denies"),)),
        article("gsn", "It fell.", says={"x": second}),
        actor("irna"),
    )

    (source,) = entry_of(result.site, "x").sources
    assert codes(result) == ["cited-twice"]
    assert {name: getattr(source.citation, name) for name in said} == said


def test_what_both_citations_can_say_is_said_together() -> None:
    first = cites("gsn", figures={"killed": (36, 36)}, archived=("https://archive.example/1",))
    second = cites("gsn", figures={"wounded": (4, 4)}, archived=("https://archive.example/2",))

    (source,) = sources_of(event("x", sources=(first, second)), article("gsn"))

    assert [figure.name for figure in source.citation.figures] == ["killed", "wounded"]
    assert len(source.citation.archived) == 2


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ({}, {"stance": "denies"}, "stance"),
        ({"stance": "denies"}, {}, "stance"),
        ({"date": "2014-06-12"}, {"date": "2014-06-13"}, "date"),
        ({"note": "Early."}, {"note": "Late."}, "note"),
        ({"place": "Mosul"}, {"place": "Tikrit"}, "place"),
        ({"at": "p. 4"}, {"at": "p. 5"}, "at"),
        ({"figures": {"killed": (1, 1)}}, {"figures": {"killed": (2, 2)}}, "figures"),
    ],
)
def test_two_citations_that_differ_are_an_error(
    first: dict[str, Any], second: dict[str, Any], name: str
) -> None:
    again = cites("gsn", file="content/articles/gsn.md", field=("events", 4), **second)
    (problem,) = assembled(
        event("x", sources=(cites("gsn", **first),)), article("gsn", says={"x": again})
    ).problems

    assert problem.code == "citations-differ"
    assert problem.is_error
    assert f"differ on `{name}:`" in problem.message
    assert (problem.location.file, problem.field) == (
        "content/articles/gsn.md",
        ("events", 4, name),
    )


def test_a_fault_in_the_second_citation_is_shown_there() -> None:
    second = cites("gsn", "not there", file="content/articles/gsn.md", field=("events", 4))
    result = assembled(
        event("x", sources=(cites("gsn", "fell"),)), article("gsn", "It fell.", says={"x": second})
    )

    (fault,) = (problem for problem in result.problems if problem.code == "quote-not-found")
    assert fault.location.file == "content/articles/gsn.md"
    assert fault.field == ("events", 4, "passages", 0)


def test_a_retracted_event_shows_no_passage_and_its_faults_are_told() -> None:
    gone = event("x", sources=(cites("gsn", "fell", "not there"),), retracted=retracted("2014-07"))

    result = assembled(gone, article("gsn", "It fell."))

    (source,) = entry_of(result.site, "x").sources
    assert codes(result) == ["quote-not-found"]
    assert source.passages == ()


def test_a_reference_with_an_articles_address_is_that_article() -> None:
    (source,) = sources_of(
        event("x", sources=(cites(title="Elsewhere", url="https://example.org/gsn"),)),
        article("gsn"),
    )

    assert source.key == "gsn"


def test_two_articles_of_one_address_are_told_and_the_first_has_it() -> None:
    result = assembled(
        article("a", url="https://example.org/1"),
        article("b", url="https://example.org/1"),
        article("c", url=""),
        article("d", url=""),
        event("x", sources=(cites(title="T", url="https://example.org/1"),)),
    )

    (problem,) = result.problems
    assert (problem.code, problem.is_error, problem.field) == ("same-url", False, ("url",))
    assert problem.location.file == "content/articles/b.md"
    assert entry_of(result.site, "x").sources[0].key == "a"


def test_two_references_of_one_address_are_one_source() -> None:
    first = cites(title="It fell", url="https://example.com/1", note="On Tuesday.")
    second = cites(publisher="Example News", url="https://example.com/1", date="2014-06-10")

    (source,) = sources_of(event("x", sources=(first, second)))

    assert (source.title, source.publisher) == ("It fell", "Example News")
    assert source.citation.note == "On Tuesday."
    assert source.date is not None


def test_references_without_an_address_are_each_their_own() -> None:
    sources = sources_of(event("x", sources=(cites(title="One"), cites(title="Two"))))

    assert [source.key for source in sources] == ["reference-1", "reference-2"]


@pytest.mark.parametrize(
    "other",
    [article("reference-1"), article("reference-1", draft=True), actor("reference-1")],
)
def test_an_id_like_a_references_key_is_not_taken_for_it(other: Article | Actor) -> None:
    references = (cites(title="One"), cites(title="Two"))
    keys = [source.key for source in sources_of(event("x", sources=references), other)]

    assert keys == ["reference-2", "reference-3"]


def test_an_article_called_like_a_reference_is_a_source_of_its_own() -> None:
    sources = sources_of(
        event("x", sources=(cites(title="A note"), cites("reference-1"))), article("reference-1")
    )

    assert [source.title for source in sources] == ["Reference-1", "A note"]


def test_reports_that_rest_on_nothing_are_independent() -> None:
    assert groups([cites("a"), cites("b")], article("a"), article("b")) == {"a": 0, "b": 1}


@pytest.mark.parametrize(
    ("articles", "cited"),
    [
        ([article("a"), article("b", rests_on=("a",))], "ab"),
        ([article("a", rests_on=("irna",)), article("b", rests_on=("irna",))], "ab"),
        # c, which the event does not cite, is what both rest on.
        (
            [article("a", rests_on=("c",)), article("b", rests_on=("c",)), article("c")],
            "ab",
        ),
        # However far: b on c, c on a.
        ([article("a"), article("b", rests_on=("c",)), article("c", rests_on=("a",))], "ab"),
        # d joins what were two.
        (
            [article("a"), article("b"), article("d", rests_on=("a", "b"), published="2014-07")],
            "abd",
        ),
        # In a ring.
        ([article("a", rests_on=("b",)), article("b", rests_on=("a",))], "ab"),
    ],
)
def test_reports_that_rest_on_one_report_count_as_one(articles: list[Article], cited: str) -> None:
    assert set(groups([cites(key) for key in cited], *articles).values()) == {0}


def test_a_reference_in_place_can_rest_on_an_actor_too() -> None:
    found = groups(
        [cites("a"), cites(title="B", rests_on=("irna",)), cites("c")],
        article("a", rests_on=("irna",)),
        article("c"),
    )

    assert found["a"] == found["reference-2"] != found["c"]


def test_the_number_of_independent_reports_is_that_of_the_groups() -> None:
    site = assembled(
        event("x", sources=(cites("a"), cites("b"), cites("c"))),
        article("a"),
        article("b", rests_on=("a",)),
        article("c"),
    ).site

    assert entry_of(site, "x").independent == 2


def declared(*sources: Citation) -> Event:
    """An event that the article ``gsn`` declares, which is so its first source."""
    own = Citation("content/articles/gsn.md", ("events", 0), "gsn", passages=(_FELL,))
    return event("x", file=own.file, field=own.field, sources=(own, *sources))


_FELL = Passage(Selector("fell"))


def test_the_article_that_declares_an_event_can_say_what_it_reads_itself() -> None:
    reading = cites("gsn", date="2014-06-12", figures={"killed": (3, 3)}, note="Early.")

    result = assembled(article("gsn", "It fell."), declared(reading))

    (source,) = entry_of(result.site, "x").sources
    assert codes(result) == []
    assert source.date == day("2014-06-12")
    assert [figure.name for figure in source.citation.figures] == ["killed"]
    assert len(source.passages) == 1


def test_the_article_that_declares_an_event_may_not_support_it() -> None:
    result = assembled(article("gsn", "It fell."), declared(cites("gsn", stance="context")))

    (source,) = entry_of(result.site, "x").sources
    assert codes(result) == []
    assert source.citation.stance == "context"


def test_the_article_that_declares_an_event_says_what_it_reads_once() -> None:
    twice = (cites("gsn", date="2014-06-12"), cites("gsn", note="Early.", field=("sources", 1)))

    result = assembled(article("gsn", "It fell."), declared(*twice))

    assert codes(result) == ["cited-twice"]
