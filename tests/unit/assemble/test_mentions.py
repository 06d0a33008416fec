"""Actors are marked where their names stand as whole words."""

import pytest

from generator.assemble.mentions import find_mentions
from generator.model import Actor, Name
from tests.unit.making import actor, article, assembled, cites, event


def marked(text: str, *actors: Actor) -> list[tuple[str, str]]:
    marks, _ = find_mentions(text, actors, "content/articles/x.md")
    return [(text[mark.start : mark.end], mark.target) for mark in marks]


def test_a_name_and_every_alias_are_marked() -> None:
    sistani = actor(
        "sistani",
        "Ali al-Sistani",
        aliases=["Sistani", "the ayatollah"],
        native_name=Name("علی سیستانی", "fa"),
    )

    found = marked("Ali al-Sistani spoke. Sistani, the ayatollah: علی سیستانی.", sistani)

    assert [words for words, _ in found] == [
        "Ali al-Sistani",
        "Sistani",
        "the ayatollah",
        "علی سیستانی",
    ]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Give it to us, US!", "US", ["US"]),
        ("Iranian Iran’s Iran-backed", "Iran", ["Iran", "Iran"]),
        ("Ali Khamenei’s", "Ali Khamenei", ["Ali Khamenei"]),
        ("Al‑Maliki and Al–Maliki", "Al-Maliki", ["Al‑Maliki", "Al–Maliki"]),
        ("the U.S. army", "U.S.", ["U.S."]),
        ("Ali\u00a0Khamenei", "Ali Khamenei", ["Ali\u00a0Khamenei"]),
        ("Åland", "land", []),
        ("", "Iran", []),
    ],
)
def test_only_whole_words_with_their_case_are_marked(
    text: str, name: str, expected: list[str]
) -> None:
    assert [words for words, _ in marked(text, actor("x", name))] == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        # Arabic and Persian yeh and kaf.
        ("سخن خامنه‌ای", "خامنه\u200cاي", "خامنه‌ای"),
        ("كربلاء", "کربلاء", "كربلاء"),
        # Vowel marks, and the one after the last letter belongs to its word.
        ("قال مُحَمَّدٌ ذلك", "محمد", "مُحَمَّدٌ"),
        # Tatweel.
        ("قال العـــراق", "العراق", "العـــراق"),
        # Hamza on alef.
        ("قال أحمد", "احمد", "أحمد"),
    ],
)
def test_arabic_and_persian_forms_are_folded_and_offsets_are_those_of_the_text(
    text: str, name: str, expected: str
) -> None:
    assert marked(text, actor("x", name)) == [(expected, "x")]


def test_offsets_after_folded_letters_are_right_for_latin_names_too() -> None:
    assert marked("مُحَمَّد (Muhammad) said", actor("m", "Muhammad")) == [("Muhammad", "m")]


def test_the_longest_name_wins() -> None:
    found = marked(
        "Islamic State of Iraq and Iraq",
        actor("isis", "Islamic State of Iraq", aliases=["Islamic State"]),
        actor("iraq", "Iraq"),
    )

    assert found == [("Islamic State of Iraq", "isis"), ("Iraq", "iraq")]


def test_a_name_of_two_is_left_unmarked_with_a_warning() -> None:
    marks, problems = find_mentions(
        "Ali spoke to Ali Larijani.",
        [actor("a", "Ali Khamenei", aliases=["Ali"]), actor("b", "Ali Larijani", aliases=["Ali"])],
        "content/articles/x.md",
    )

    (problem,) = problems
    assert [mark.target for mark in marks] == ["b"]
    assert problem.code == "ambiguous-name"
    assert not problem.is_error
    assert "a and b" in problem.message


def test_a_shared_name_that_the_text_does_not_hold_is_no_problem() -> None:
    assert find_mentions("Nobody.", [actor("a", "Ali"), actor("b", "Ali")], "x") == ((), ())


def test_an_article_marks_the_actors_that_it_its_quotes_or_its_events_name() -> None:
    site = assembled(
        article("gsn", "Ann, Bob, Cem and Dan.", actors=("ann",), quotes=[("and", "bob")]),
        event("x", actors=["cem"], sources=(cites("gsn"),)),
        *(actor(name) for name in ("ann", "bob", "cem", "dan")),
    ).site

    marks = site.articles[0].marks
    assert [mark.target for mark in marks if mark.kind == "actor"] == ["ann", "bob", "cem"]


def test_an_actors_record_tells_where_and_how_it_is_named() -> None:
    site = assembled(
        article(
            "a", "Iran said. The Iranians said: No.", actors=("iran",), quotes=[("No", "iran")]
        ),
        article("b", "Iran.", actors=("iran",)),
        actor("iran", aliases=["The Iranians"]),
    ).site

    (record,) = site.actors
    assert record.spellings == (("Iran", ("a", "b")), ("The Iranians", ("a",)))
    assert record.named_in == ("a", "b")
    assert [(said.article.id, said.paragraph) for said in record.quotations] == [("a", 1)]


def test_actors_stand_by_name() -> None:
    site = assembled(actor("z", "élan"), actor("b", "Beta"), actor("a", "beta")).site

    assert [record.actor.id for record in site.actors] == ["a", "b", "z"]
