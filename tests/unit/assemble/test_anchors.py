"""Selectors become offsets, or a problem that says what to do."""

import pytest

from generator.model import Annotation, Article, DateNote, Inferred, Passage, Selector
from generator.model.annotation import plain_text
from generator.model.site import AnnotatedArticle, Mark
from tests.unit.making import article, assembled, cites, codes, day, entry_of, event

MISSING = Selector("not there")


def marked(annotated: AnnotatedArticle, mark: Mark) -> str:
    return plain_text(annotated.article.blocks)[mark.start : mark.end]


def test_a_passage_is_a_mark_on_its_article_and_an_anchor_of_its_event() -> None:
    site = assembled(
        article("gsn", "First.\n\nThe city fell on the 10th."),
        event("fall", sources=(cites("gsn", "The city fell", "10th"),)),
    ).site

    (annotated,) = site.articles
    (source,) = entry_of(site, "fall").sources
    assert [marked(annotated, mark) for mark in annotated.marks] == ["The city fell", "10th"]
    assert [(mark.target, mark.number) for mark in annotated.marks] == [("fall", 1), ("fall", 2)]
    assert [(anchor.paragraph, anchor.ordinal) for anchor in source.passages] == [(2, 1), (2, 2)]


def test_words_that_are_not_there_are_an_error_that_shows_the_nearest() -> None:
    result = assembled(
        article("gsn", "The city fell on Tuesday."),
        event("fall", sources=(cites("gsn", "The city fell on Monday", field=("sources", 3)),)),
    )

    (problem,) = result.problems
    assert problem.code == "quote-not-found"
    assert problem.is_error
    assert [note.text for note in problem.notes] == [
        "The city fell on Monday",
        "The city fell on Tuesday.",
    ]
    assert [note.marks for note in problem.notes] == [((17, 6),), ((17, 8),)]
    assert problem.fix == ""
    assert problem.field == ("sources", 3, "passages", 0)


def test_the_fix_of_words_that_differ_in_letter_case_alone_is_the_articles_own() -> None:
    result = assembled(
        article("gsn", "“The city fell,” they said."),
        event("fall", sources=(cites("gsn", "the City fell"),)),
    )

    (problem,) = result.problems
    assert problem.fix == "The city fell"


def test_words_that_stand_twice_are_an_error_that_asks_for_a_prefix() -> None:
    result = assembled(
        article("gsn", "It fell. It fell."), event("fall", sources=(cites("gsn", "It fell"),))
    )

    (problem,) = result.problems
    assert problem.code == "quote-ambiguous"
    assert "2 times" in problem.message
    assert "prefix" in problem.hint


def test_a_suffix_settles_words_that_stand_twice() -> None:
    passage = Passage(Selector("It fell", suffix="again"))
    result = assembled(
        article("gsn", "It fell. It fell again."), event("fall", sources=(cites("gsn", passage),))
    )

    assert not result.problems
    assert entry_of(result.site, "fall").sources[0].passages[0].start == 9


def test_nothing_can_be_quoted_from_an_article_without_words() -> None:
    result = assembled(article("gsn"), event("fall", sources=(cites("gsn", "It fell"),)))

    assert codes(result) == ["quote-without-text"]


@pytest.mark.parametrize(
    ("report", "field"),
    [
        (article("gsn", "It fell.", dates=(DateNote(MISSING, day("2014")),)), ("dates", 0)),
        (article("gsn", "It fell.", quotes=[("not there", "")]), ("quotes", 0)),
        (
            article("gsn", "It fell.", annotations=(Annotation(MISSING, "Odd."),)),
            ("annotations", 0),
        ),
        (article("gsn", "It fell.", inferred=Inferred("not there")), ("inferred",)),
    ],
)
def test_the_articles_own_selectors_are_reported_where_they_are_written(
    report: Article, field: tuple[str | int, ...]
) -> None:
    (problem,) = assembled(report).problems

    assert (problem.code, problem.field) == ("quote-not-found", (*field, "quote"))
    assert problem.location.file == "content/articles/gsn.md"


def test_a_passage_within_a_quote_has_the_quotes_speaker() -> None:
    site = assembled(
        article(
            "gsn", "He said: We will not fall. Rest assured.", quotes=[("We will not fall", "x")]
        ),
        event("vow", sources=(cites("gsn", "not fall", "Rest assured"),)),
    ).site

    assert [anchor.speaker for anchor in entry_of(site, "vow").sources[0].passages] == ["x", ""]


def test_marks_are_ordered_by_start_then_the_longer_first() -> None:
    (annotated,) = assembled(
        article("gsn", "Last week it fell.", dates=(DateNote(Selector("Last week"), day("2014")),)),
        event("fall", sources=(cites("gsn", "Last week it fell"),)),
    ).site.articles

    assert [mark.kind for mark in annotated.marks] == ["passage", "date"]
