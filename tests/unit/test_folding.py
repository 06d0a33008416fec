"""Words as search compares them: what is written in several ways is found in all of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.folding import fold_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Erdoğan", "ERDOGAN"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("ﬁne", "fine"),
        ("Re\u0301sume\u0301", "résumé"),
        ("ʿAlī al-Sīstānī", "Ali al-Sistani"),
        ("Qur’an", "Quran"),
        ("Iran’s", "Iran"),
        ("l’Iran", "Iran"),
        ("U.S.", "US"),
        ("a.m. Monday", "am monday"),
        ("علی", "علي"),
        ("على", "علي"),
        ("كتاب", "کتاب"),
        ("أحمد", "احمد"),
        ("إيران", "ايران"),
        ("آل", "ال"),
        ("مدينة", "مدینه"),
        ("مسؤول", "مسوول"),
        ("مُحَمَّد", "محمد"),
        ("مـحـمـد", "محمد"),
        ("می\u200cرود", "میرود"),
        ("٢٠١٤", "2014"),
        ("۲۰۱۴", "2014"),
        ("والمالكي", "مالکی"),
        ("ΟΔΟΣ", "οδος"),
    ],
)
def test_words_written_in_two_ways_are_the_same(one: str, other: str) -> None:
    assert fold_words(one) == fold_words(other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We oppose it,” he said.", ["we", "oppose", "it", "he", "said"]),
        ("al-Maliki’s", ["al", "maliki"]),
        ("The ‘sedition’ themselves", ["the", "sedition", "themselves"]),
        ("B. Then it fell.", ["b", "then", "it", "fell"]),
        ("الله الى", ["الله", "الی"]),
        ("习近平 said", ["习", "近", "平", "said"]),
        ("… – !", []),
    ],
)
def test_a_text_is_its_words_in_their_order(text: str, words: list[str]) -> None:
    assert fold_words(text) == words


@given(st.text())
def test_words_are_folded_once_and_for_all(text: str) -> None:
    words = fold_words(text)

    assert all(word and not set(word) & set(" '’.") for word in words)
    assert fold_words(text.upper().lower()) == fold_words(text.upper())


@given(st.lists(st.text(st.characters(exclude_categories=["Z", "C"])), max_size=4))
def test_a_text_has_the_words_of_its_parts(parts: list[str]) -> None:
    assert fold_words(" ".join(parts)) == [word for part in parts for word in fold_words(part)]
