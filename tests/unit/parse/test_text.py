"""Ids from titles, and the nearest of several words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import make_id, nearest, read_id


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("Khamenei opposes U.S. intervention", "khamenei-opposes-us-intervention"),
        ("Iran’s Leader", "irans-leader"),
        ("Straße — nach Süden", "strasse-nach-süden"),
        ("سقوط موصل", "سقوط-موصل"),
        ("می‌خواهد", "می-خواهد"),
        ("हिन्दी में", "हिन्दी-में"),
        ("…", ""),
    ],
)
def test_a_title_gives_an_id_in_its_own_script(title: str, id: str) -> None:
    assert make_id(title) == id


@given(st.text())
def test_what_make_id_gives_is_an_id(title: str) -> None:
    id = make_id(title)

    assert make_id(id) == id
    assert read_id(id) == id


@pytest.mark.parametrize("text", ["a b", "a_b", "-a", "a--b", "a.b", ""])
def test_other_text_is_no_id(text: str) -> None:
    assert read_id(text) == ""


@pytest.mark.parametrize(
    ("word", "meant"),
    [("titel", "title"), ("tittle", "title"), ("dat", "date"), ("colour", ""), ("x", "")],
)
def test_the_nearest_word_is_the_one_likely_meant(word: str, meant: str) -> None:
    assert nearest(word, ("title", "date", "place")) == meant
