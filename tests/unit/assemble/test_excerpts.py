"""Of an article in excerpts, nothing that is not cited leaves the stage."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from generator.assemble.edition import CUT
from generator.model import Article, Block, Inferred, Passage, Selector, Span
from generator.model.annotation import plain_text
from generator.model.site import Site
from tests.unit.making import (
    actor,
    article,
    assembled,
    cites,
    entry_of,
    event,
    paragraphs,
    retracted,
)


def published(site: Site, id: str = "gsn") -> list[str]:
    (annotated,) = (one for one in site.articles if one.article.id == id)
    return [block.text for block in annotated.article.blocks]


def excerpt(words: str, *passages: str | Passage) -> Site:
    return assembled(
        article("gsn", words, text="excerpts"), event("x", sources=(cites("gsn", *passages),))
    ).site


def test_words_that_nothing_cites_are_gone() -> None:
    site = excerpt("One. The city fell. Two.\n\nThree.", "The city fell.")

    assert published(site) == ["[…] The city fell. […]"]


def test_a_paragraph_cited_whole_has_no_cuts() -> None:
    assert published(excerpt("One.\n\nTwo.", "Two.")) == ["Two."]


def test_a_passage_across_blocks_keeps_both() -> None:
    site = excerpt("One. It fell.\n\nPeople fled. Two.", "fell. People fled")

    assert published(site) == ["[…] fell.", "People fled […]"]


def test_quotes_and_the_words_a_day_is_inferred_from_are_kept() -> None:
    site = assembled(
        article(
            "gsn",
            "Earlier today it fell. He said: No. The rest.",
            text="excerpts",
            quotes=[("No", "")],
            inferred=Inferred("Earlier today"),
        )
    ).site

    assert published(site) == ["Earlier today […] No […]"]


def test_a_reference_by_its_address_keeps_the_words_too() -> None:
    by_address = cites("", "Two.", title="Elsewhere", url="https://example.org/gsn")

    site = assembled(
        article("gsn", "One. Two. Three.", text="excerpts"), event("x", sources=(by_address,))
    ).site

    assert published(site) == ["[…] Two. […]"]


def test_what_only_a_draft_cites_is_not_published() -> None:
    draft = event("planned", draft=True, sources=(cites("gsn", "One"),))
    gsn = article(
        "gsn", "One. Two. Three.", text="excerpts", says={"planned": cites("gsn", "Three")}
    )

    assert published(assembled(gsn, draft).site) == []


def test_a_retracted_event_publishes_no_words() -> None:
    gone = event("gone", sources=(cites("gsn", "One"),), retracted=retracted("2014-07"))
    gsn = article("gsn", "One. Two.", text="excerpts", says={"gone": cites("gsn", "Two")})

    site = assembled(gsn, gone).site

    assert published(site) == []
    assert [source.passages for source in entry_of(site, "gone").sources] == [()]


def test_formatting_moves_with_its_words() -> None:
    block = Block("It fell on the 10th.", spans=(Span(3, 7, "em"), Span(11, 20, "strong")))
    gsn = msgspec.structs.replace(article("gsn", "x", text="excerpts"), blocks=(block,))

    site = assembled(gsn, event("x", sources=(cites("gsn", "fell on the"),))).site

    ((kept,),) = (annotated.article.blocks for annotated in site.articles)
    assert kept.text == "[…] fell on the […]"
    assert [(kept.text[s.start : s.end], s.tag) for s in kept.spans] == [
        ("fell", "em"),
        ("the", "strong"),
    ]


def test_actors_are_marked_only_in_what_is_left() -> None:
    site = assembled(
        article("gsn", "Iran spoke. Iran fell.", text="excerpts", actors=("iran",)),
        actor("iran"),
        event("x", sources=(cites("gsn", "Iran fell"),)),
    ).site

    (annotated,) = site.articles
    words = plain_text(annotated.article.blocks)
    assert [words[m.start : m.end] for m in annotated.marks if m.kind == "actor"] == ["Iran"]


# Every word is another one, so that each can be told wherever it stands.
@st.composite
def cited_articles(draw: st.DrawFn) -> tuple[Article, list[str]]:
    lengths = draw(st.lists(st.integers(1, 8), min_size=1, max_size=4))
    number = iter(range(1000))
    blocks = [[f"w{next(number)}." for _ in range(length)] for length in lengths]
    words = [word for block in blocks for word in block]
    passages = []
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(words) - 1))
        end = draw(st.integers(start + 1, min(len(words), start + 6)))
        passages.append(" ".join(words[start:end]))
    text = "\n\n".join(" ".join(block) for block in blocks)
    return article("gsn", "x", text="excerpts", blocks=paragraphs(text)), passages


@given(cited_articles())
def test_exactly_the_cited_words_survive_and_every_mark_points_at_them(
    cited: tuple[Article, list[str]],
) -> None:
    gsn, passages = cited

    result = assembled(gsn, event("x", sources=(cites("gsn", *passages),)))

    assert not result.problems
    (annotated,) = result.site.articles
    words = plain_text(annotated.article.blocks)
    assert set(words.split()) - {CUT} == {word for passage in passages for word in passage.split()}
    (source,) = result.site.entries[0].sources
    for passage, anchor in zip(passages, source.passages, strict=True):
        assert words[anchor.start : anchor.end].split() == passage.split()
        assert anchor.paragraph == next(
            block.paragraph for block in gsn.blocks if passage.split()[0] in block.text.split()
        )
    marked = {words[mark.start : mark.end] for mark in annotated.marks}
    assert {" ".join(text.split()) for text in marked} == set(passages)


@given(cited_articles())
def test_the_blocks_of_an_excerpt_start_where_their_text_does(
    cited: tuple[Article, list[str]],
) -> None:
    gsn, passages = cited

    site = assembled(gsn, event("x", sources=(cites("gsn", *passages),))).site

    (annotated,) = site.articles
    words = plain_text(annotated.article.blocks)
    for block in annotated.article.blocks:
        assert words[block.start : block.end] == block.text


def test_a_selector_that_is_ambiguous_publishes_nothing() -> None:
    assert published(excerpt("No. Yes. No.", Passage(Selector("No.")))) == []
