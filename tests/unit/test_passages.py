"""What a quote that is not in its article may mean: the nearest passage, with what differs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.passages import nearest_passage

ARTICLE = (
    "The city fell on Tuesday. The leader said he is “against any sort of U.S. military "
    "intervention” in Iraq.\n\nNobody fought for the city, residents said on Tuesday evening. "
    "رهبر ایران گفت که با هرگونه مداخله مخالف است. 他反对任何形式的军事干预。"
)


def marked(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start : start + size] for start, size in spans]


@pytest.mark.parametrize(
    ("quote", "passage", "differing", "in_quote"),
    [
        ("against every sort of U.S.", "against any sort of U.S.", ["any"], ["every"]),
        ("any of U.S. military", "any sort of U.S. military", ["sort"], []),
        ("any sort of the U.S. military", "any sort of U.S. military", [], ["the"]),
        (
            "Nobodie fougt for teh citi",
            "Nobody fought for the city,",
            ["Nobody", "fought", "the city,"],
            ["Nobodie", "fougt", "teh citi"],
        ),
        ("AGAINST any sort", "against any sort", ["against"], ["AGAINST"]),
        ("in Iran. Nobody fought", "in Iraq.\n\nNobody fought", ["Iraq."], ["Iran."]),
        ("که با هر مداخله مخالف", "که با هرگونه مداخله مخالف", ["هرگونه"], ["هر"]),
        ("反对所有形式的军事", "反对任何形式的军事", ["任何"], ["所有"]),
        ("intervenshun", "intervention”", ["intervention”"], ["intervenshun"]),
    ],
    ids="changed missing extra misspelt case across-blocks Persian Chinese one-word".split(),
)
def test_the_nearest_passage_shows_by_words_what_differs(
    quote: str, passage: str, differing: list[str], in_quote: list[str]
) -> None:
    found = nearest_passage(ARTICLE, quote)

    assert found is not None
    words = ARTICLE[found.start : found.end]
    assert words == passage
    assert marked(words, found.differing) == differing
    assert marked(quote, found.differing_in_quote) == in_quote


@pytest.mark.parametrize("quote", ["oil prices rose in London", "zzzz", "", "—"])
def test_nothing_is_nearest_where_under_half_of_the_words_agree(quote: str) -> None:
    assert nearest_passage(ARTICLE, quote) is None


def test_of_two_passages_alike_the_first_is_nearest() -> None:
    found = nearest_passage("red cars pass. red cars pass.", "red carts pass")

    assert found is not None
    assert found.start == 0


WORDS = st.lists(st.sampled_from("the city fell on Tuesday a and بغداد 水".split()), max_size=30)


@given(WORDS, WORDS)
def test_a_passage_lies_in_the_text_and_its_marks_within_it(
    text: list[str], quote: list[str]
) -> None:
    words = " ".join(quote)

    found = nearest_passage(" ".join(text), words)

    if found is not None:
        size = found.end - found.start
        assert 0 <= found.start < found.end <= len(" ".join(text))
        assert all(start >= 0 and start + length <= size for start, length in found.differing)
        assert all(start + length <= len(words) for start, length in found.differing_in_quote)
