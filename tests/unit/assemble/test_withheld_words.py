"""Selectors stand on the original text and publish what stands there now."""

from typing import Any

import pytest

from generator.model import Annotation, Block, DateNote, Selector, Span, Withheld
from generator.model.annotation import plain_text
from generator.model.site import AnnotatedArticle
from tests.unit.making import actor, article, assembled, cites, codes, day, event

WITHHOLD = (Withheld("Jane Doe", "a neighbour"),)


def annotated(*passages: str, words: str, **fields: Any) -> AnnotatedArticle:
    gsn = article("gsn", words, withhold=WITHHOLD, **fields)
    result = assembled(gsn, event("x", sources=(cites("gsn", *passages),)), actor("iran"))
    assert codes(result) == []
    return result.site.articles[0]


def marked(found: AnnotatedArticle, kind: str) -> list[str]:
    words = plain_text(found.article.blocks)
    return [words[mark.start : mark.end] for mark in found.marks if mark.kind == kind]


@pytest.mark.parametrize("text", ["full", "excerpts"])
@pytest.mark.parametrize(
    ("passage", "published"),
    [
        ("that Jane", "that [a neighbour]"),
        ("Doe left", "[a neighbour] left"),
        ("Jane Doe", "[a neighbour]"),
        ("ne D", "[a neighbour]"),
        ("They saw that Jane Doe left.", "They saw that [a neighbour] left."),
        ("Then he", "Then he"),
        ("left. Then he", "left.\n\nThen he"),
    ],
)
def test_a_passage_is_published_with_what_stands_for_withheld_words(
    passage: str, published: str, text: str
) -> None:
    found = annotated(passage, words="They saw that Jane Doe left.\n\nThen he left", text=text)

    assert marked(found, "passage") == [published]


def test_dates_quotes_and_notes_keep_their_words() -> None:
    found = annotated(
        "It began",
        words="Jane Doe died. It began on Tuesday, Jane Doe said: No. Jane Doe knew.",
        dates=(DateNote(Selector("on Tuesday"), day("2014-06-17")),),
        quotes=(),
        annotations=(Annotation(Selector("No"), "So printed."),),
    )

    assert marked(found, "date") == ["on Tuesday"]
    assert marked(found, "note") == ["No"]
    assert plain_text(found.article.blocks).count("[a neighbour]") == 3


def test_formatting_stays_but_for_links_that_would_tell() -> None:
    block = Block(
        "See Jane Doe, her page and more.",
        spans=(
            Span(0, 8, "em"),
            Span(4, 12, "a", "https://x.example/her"),
            Span(14, 22, "a", "https://x.example/jane%2Ddoe"),
            Span(27, 31, "a", "https://x.example/more"),
        ),
    )

    found = annotated("See", words="x", blocks=(block,))

    (kept,) = found.article.blocks
    assert kept.text == "See [a neighbour], her page and more."
    assert [(kept.text[s.start : s.end], s.tag, s.href) for s in kept.spans] == [
        ("See ", "em", ""),
        ("[a neighbour]", "withheld", ""),
        ("more", "a", "https://x.example/more"),
    ]


def test_blocks_after_withheld_words_start_where_their_text_does() -> None:
    found = annotated("Two", words="Jane Doe.\n\nTwo Jane Doe\n\nThree.")

    words = plain_text(found.article.blocks)
    assert [words[b.start : b.end] for b in found.article.blocks] == [
        "[a neighbour].",
        "Two [a neighbour]",
        "Three.",
    ]


def test_an_actor_in_the_editors_words_is_not_named_by_the_article() -> None:
    gsn = article(
        "gsn",
        "Jane Doe left Iran.",
        withhold=(Withheld("Jane Doe", "a man of Iran"),),
        actors=("iran",),
    )

    site = assembled(gsn, actor("iran")).site

    assert marked(site.articles[0], "actor") == ["Iran"]
    assert site.actors[0].spellings == (("Iran", ("gsn",)),)
