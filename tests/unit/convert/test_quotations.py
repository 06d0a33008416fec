"""What holds of the quotations of every text."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.convert import SeedRecord, draft_article, read_article, render_draft
from generator.convert.quotes import RULES_IN_WORDS, find_quotes
from generator.convert.saying import SAYING_FORMS, SPEAKING

MARKS = '“”„‟«»"`'
words = st.sampled_from(
    "Ann Vale, said she told he . ? ! according to that who We stay here and go, 12 don't".split()
)
marks = st.sampled_from([*MARKS, "''", "``", "‘", "’", "'", "\n\n", " ", " — ", ": "])
texts = st.lists(words.map(lambda word: f" {word}") | marks, max_size=60).map("".join)


@given(texts)
def test_quotations_lie_in_order_in_the_text_and_none_overlaps_another(text: str) -> None:
    article = read_article(f"Headline\n\nIt began.\n\n{text}\n")

    found = find_quotes(article, ())

    places = [(quote.start, quote.end) for quote in found]
    assert all(0 <= start < end <= len(article.text) for start, end in places)
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    for quote in found:
        assert " ".join(article.text[quote.start : quote.end].split()) == " ".join(
            quote.text.split()
        )


@given(
    st.sampled_from([("“", "”"), ('"', '"'), ("''", "''"), ("``", "''"), ("«", "»"), ("“", '"')])
)
def test_the_marks_are_no_part_of_a_quotation(pair: tuple[str, str]) -> None:
    text = f"Ann Vale said, {pair[0]}We will not go back to the port.{pair[1]} She left."

    (quote,) = draft_article(read_article(f"Headline\n\n{text}\n"), SeedRecord(), ()).quotes

    assert quote.text == "We will not go back to the port."
    assert text[quote.start - 10 : quote.end - 10] == quote.text
    assert quote.speaker == "ann-vale"


@pytest.mark.parametrize("marks", ["“", "”", '"', "''", "'a", "‘", '"said"', "‘a b’", "he: “a"])
def test_ten_thousand_marks_take_no_longer_than_each_by_itself(marks: str) -> None:
    pieces = 10_000 // len([c for c in marks if c in "“”\"'‘’"])
    article = read_article("Headline\n\nAnn Vale came.\n\n" + f"{marks} we " * pieces)
    started = time.process_time()

    find_quotes(article, ())

    assert time.process_time() - started < 10


def test_a_quotation_of_the_headline_is_found_and_not_written_into_the_draft() -> None:
    text = "Ann Vale: “We will not go back”\n\nThe dockers met on Monday in Elsen.\n"

    draft = draft_article(read_article(text), SeedRecord(), ())

    assert [(quote.text, quote.speaker) for quote in draft.quotes] == [
        ("We will not go back", "ann-vale")
    ]
    assert "quotes:" not in render_draft(draft, SeedRecord(), "")


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("“We will not go back,” said a docker.", "the words say “a docker”"),
        ("Barack Obama met John Kerry. “We stay here for now,” he said.", "“he” may be"),
        ("“We will not go back,” they said.", "the words say “they”"),
    ],
)
def test_where_nobody_is_named_the_note_says_what_the_words_say(text: str, note: str) -> None:
    (quote,) = draft_article(read_article(f"Headline\n\n{text}\n"), SeedRecord(), ()).quotes

    assert quote.speaker == ""
    assert quote.note.startswith(note)


def test_the_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in RULES_IN_WORDS]

    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("form", "what"),
    [
        ("said", "says"),
        ("says", "says"),
        ("replied", "says"),
        ("admitting", "saying"),
        ("agreed", "says"),
        ("agreeing", "saying"),
        ("wrote", "says"),
        ("apologise", "base"),
    ],
)
def test_a_verb_of_saying_is_known_in_all_its_forms(form: str, what: str) -> None:
    assert SAYING_FORMS[form] == what
    assert form in SPEAKING
