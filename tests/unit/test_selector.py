"""Quoted words are found where they stand, and nowhere else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Selector
from generator.selector import find, fold, own_words, searchable


def found(text: str, quote: str, prefix: str = "", suffix: str = "") -> list[str]:
    """The words of the text at every place that is found."""
    places = find(searchable(text), Selector(quote, prefix, suffix))
    return [text[start:end] for start, end in places]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("He said “no”.", '"no"'),
        ('He said "no".', "“no”"),
        ("the army’s losses", "the army's losses"),
        ("April – July", "April - July"),
        ("April-July", "April—July"),
        ("4\u00a0am", "4 am"),
        ("4\u202fam", "4\u2009am"),
        ("« oui »", '" oui "'),
    ],
)
def test_variants_of_quotation_marks_dashes_and_spaces_are_the_same(text: str, quote: str) -> None:
    assert len(found(text, quote)) == 1


@pytest.mark.parametrize("quote", ["Mosul Fell", "mosul fell", "Mosul  fell!", "fell Mosul"])
def test_nothing_else_is_folded(quote: str) -> None:
    assert found("Mosul fell.", quote) == []


def test_a_quote_may_cross_blocks() -> None:
    assert found("It fell.\n\nPeople fled.", "fell. People") == ["fell.\n\nPeople"]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("As he said no. Then he\n\nsaid no.", [3, 20]),
        ("Then he\n\nsaid no, and he said no.", [5, 22]),
        ("he  said no\u2028 he said\u00a0no", [0, 13]),
    ],
)
def test_words_count_alike_inline_and_across_a_break(text: str, starts: list[int]) -> None:
    places = find(searchable(text), Selector("he said no"))

    assert [start for start, _ in places] == starts
    assert all(" ".join(text[a:b].split()) == "he said no" for a, b in places)


def test_a_prefix_may_be_wrapped_too() -> None:
    assert found("In the\n\ncity it fell; it fell", "fell", "the city\n it") == ["fell"]


def test_a_quote_that_was_wrapped_in_its_file_is_found() -> None:
    assert found("The city fell on the 10th.", "fell\n    on the") == ["fell on the"]


def test_spaces_around_a_quote_do_not_count() -> None:
    assert found("It fell.", "  fell ") == ["fell"]


def test_an_empty_quote_is_nowhere() -> None:
    assert found("It fell.", "  ") == []


def test_every_place_is_found() -> None:
    assert find(searchable("a b a"), Selector("a")) == ((0, 1), (4, 5))


def test_places_that_overlap_are_several() -> None:
    assert find(searchable("ha ha ha"), Selector("ha ha")) == ((0, 5), (3, 8))


@pytest.mark.parametrize(
    ("prefix", "suffix", "start"),
    [("the", "", 4), ("a", "", 17), ("", "fell", 4), ("", "rose", 17), ("a", "rose", 17)],
)
def test_prefix_and_suffix_decide_between_several(prefix: str, suffix: str, start: int) -> None:
    text = "the city fell. a city rose."

    assert find(searchable(text), Selector("city", prefix, suffix)) == ((start, start + 4),)


def test_a_prefix_that_stands_elsewhere_finds_nothing() -> None:
    assert found("the city fell", "fell", prefix="the") == []


def test_a_prefix_may_stand_in_the_block_before() -> None:
    assert len(found("No.\n\nNo.", "No.", prefix="No.")) == 1


def test_a_prefix_is_folded_as_the_quote_is() -> None:
    assert found("“it” fell, it fell", "fell", prefix='"it"') == ["fell"]


@pytest.mark.parametrize(
    ("text", "quote", "own"),
    [
        ("He said “no”.", '"no"', "“no”"),
        ("the  army fled", "the army", "the  army"),
        ("they fled.\n\nIt fell", "fled. It", ""),
        ("they fled", "they", ""),
        ("“no” and “no”", '"no"', ""),
    ],
    ids=["marks", "a space more", "across blocks", "the same", "at two places"],
)
def test_words_that_are_matched_by_folding_can_be_had_as_published(
    text: str, quote: str, own: str
) -> None:
    assert own_words(text, searchable(text), Selector(quote)) == own


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet="ab “”’-–\n"), st.data())
def test_words_taken_from_a_text_are_found_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = text[start:end].strip()

    places = find(searchable(text), Selector(words))

    assert not words or (text.index(words), text.index(words) + len(words)) in places


@given(st.text(alphabet="ab \n\u2028\u00a0\x0b"), st.text(alphabet="ab \n", min_size=1))
def test_every_place_holds_the_words_and_no_other_does(text: str, quote: str) -> None:
    words = r"\s+".join(quote.split())
    pattern = re.compile(f"(?=({words}))" if words else "(?!)")

    places = find(searchable(text), Selector(quote))

    assert places == tuple(match.span(1) for match in pattern.finditer(text))
