"""Passages with the words around them: at most 45 words, and the highlight never cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Passage, Selector, Withheld
from generator.model.site import Site
from generator.plan.desk import Desk
from generator.plan.evidence import passage_views
from generator.views import PassageView
from tests.sites import wording
from tests.unit.making import actor, article, assembled, cites, event, role


def passages(site: Site) -> tuple[PassageView, ...]:
    (entry,) = site.entries
    return passage_views(Desk(site, wording(), ""), entry, entry.sources[0])


def shown(words: str, *quotes: str) -> list[str]:
    """The passages of an article of these words, the highlights in brackets."""
    site = assembled(article("gsn", words), event("x", sources=(cites("gsn", *quotes),))).site
    return [
        "".join(f"[{piece.text}]" if piece.marked else piece.text for piece in found.pieces)
        for found in passages(site)
    ]


def test_a_passage_stands_in_its_paragraph() -> None:
    assert shown("No.\n\nThe city fell on the 10th.", "city fell") == [
        "The [city fell] on the 10th."
    ]


def test_long_paragraphs_are_cut_at_words() -> None:
    words = " ".join(f"w{n}" for n in range(100))

    (found,) = shown(words, "w50 w51")

    assert found.startswith("…")
    assert found.endswith("…")
    assert "[w50 w51]" in found
    assert len(found.split()) <= 45


def test_a_passage_at_the_start_takes_its_context_from_behind() -> None:
    words = " ".join(f"w{n}" for n in range(100))

    (found,) = shown(words, "w0 w1")

    assert found.startswith("[w0 w1] w2")
    assert len(found.split()) >= 40


def test_passages_of_one_paragraph_are_shown_together() -> None:
    assert shown("It fell, they said, at dawn.", "It fell", "at dawn") == [
        "[It fell], they said, [at dawn]."
    ]


def test_much_between_two_passages_is_cut() -> None:
    between = " ".join(["word"] * 20)

    assert shown(f"It fell {between} at dawn.", "It fell", "at dawn") == [
        "[It fell] […] [at dawn]."
    ]


def test_passages_that_overlap_are_one_highlight() -> None:
    assert shown("The city fell on the 10th.", "The city fell", "city fell on") == [
        "[The city fell on] the 10th."
    ]


def test_passages_of_two_paragraphs_are_two() -> None:
    site = assembled(
        article("gsn", "It fell.\n\nAll fled."),
        event("x", sources=(cites("gsn", "All fled", "It fell"),)),
    ).site

    assert [(found.paragraph, found.href) for found in passages(site)] == [
        (1, "articles/gsn/index.html#x-x-2"),
        (2, "articles/gsn/index.html#x-x-1"),
    ]


def test_a_passage_across_paragraphs_is_one_text() -> None:
    assert shown("It fell.\n\nAll fled.", "fell. All") == ["It [fell. All] fled."]


def test_speech_stands_alone_with_its_speaker_and_the_role_of_the_day() -> None:
    site = assembled(
        article("gsn", "He said: We will not fall.", quotes=[("We will not fall.", "jane")]),
        event("x", sources=(cites("gsn", "not fall"),)),
        actor("jane", roles=[role("Minister", "2013", held=True)]),
    ).site

    (found,) = passages(site)

    assert [(piece.text, piece.marked) for piece in found.pieces] == [("not fall", True)]
    assert (found.speaker, found.speaker_role) == ("Jane", "Minister")
    assert found.speaker_href == "actors/jane/index.html"


def test_who_says_so_in_the_report_is_named() -> None:
    passage = Passage(Selector("It fell"), said_by="jane")
    site = assembled(
        article("gsn", "It fell."), event("x", sources=(cites("gsn", passage),)), actor("jane")
    ).site

    assert passages(site)[0].said_by == "Jane"


def test_words_of_another_language_have_its_direction() -> None:
    site = assembled(
        article("gsn", "سقوط موصل", language="fa"), event("x", sources=(cites("gsn", "موصل"),))
    ).site

    (found,) = passages(site)
    assert (found.language, found.direction) == ("fa", "rtl")


@given(st.data())
def test_at_most_45_words_are_shown_and_the_highlights_are_whole(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 120))
    words = [f"w{n}{data.draw(st.sampled_from(['', '', ',', '.']))}" for n in range(count)]
    quotes = []
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, count - 1))
        end = data.draw(st.integers(start + 1, min(count, start + 12)))
        quotes.append(" ".join(words[start:end]))
    site = assembled(
        article("gsn", " ".join(words)),
        event(
            "x", sources=(cites("gsn", *(Passage(Selector(quote, suffix="")) for quote in quotes)),)
        ),
    ).site

    pieces = [piece for found in passages(site) for piece in found.pieces]

    highlighted = " ".join(piece.text for piece in pieces if piece.marked)
    verbatim = [piece.text for piece in pieces if not piece.cut]
    cited = {
        word
        for anchor in site.entries[0].sources[0].passages
        for word in _words(site, anchor.start, anchor.end)
    }
    assert set(highlighted.split()) == cited
    assert sum(len(text.split()) for text in verbatim) <= max(45, len(cited) + 24)
    if len(quotes) == 1:
        assert sum(len(text.split()) for text in verbatim) <= 45
    assert all(text in " ".join(words) for text in verbatim if text.strip())


def _words(site: Site, start: int, end: int) -> list[str]:
    (annotated,) = site.articles
    return annotated.article.blocks[0].text[start:end].split()


def shown_withheld(words: str, *quotes: str) -> str:
    """The one passage, the highlights in brackets and the editors' words in braces."""
    gsn = article("gsn", words, withhold=(Withheld("Jane Doe", "a man of the town"),))
    site = assembled(gsn, event("x", sources=(cites("gsn", *quotes),))).site
    (found,) = passages(site)
    return "".join(
        f"[{piece.text}]" if piece.marked else f"{{{piece.text}}}" if piece.withheld else piece.text
        for piece in found.pieces
    )


def test_the_editors_words_for_withheld_ones_are_no_highlight() -> None:
    assert shown_withheld("So Jane Doe left. Jane Doe came.", "So Jane Doe left") == (
        "[So] {[a man of the town]} [left]. {[a man of the town]} came."
    )


def test_the_editors_words_stand_apart_at_the_break_of_two_paragraphs() -> None:
    assert shown_withheld("So said Jane Doe\n\nJane Doe left", "said Jane Doe Jane Doe left") == (
        "So [said] {[a man of the town]} {[a man of the town]} [left]"
    )


@pytest.mark.parametrize("distance", range(34))
def test_the_editors_words_are_not_cut(distance: int) -> None:
    near = " ".join(["near"] * distance)
    words = f"{'far ' * 50}Jane Doe {near} It fell {near} Jane Doe {'far ' * 50}end."

    found = shown_withheld(words, "It fell")

    rest = found.replace("{[a man of the town]}", "").replace("[It fell]", "")
    assert {word.strip("…") for word in rest.split()} <= {"", "far", "near"}
