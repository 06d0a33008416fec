"""Where sentences end, by the table in ``tests/cases/convert/sentences.yaml``."""

import re
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.convert import plain_words, read_article

TABLE = Path(__file__).parents[2] / "cases" / "convert" / "sentences.yaml"
CASES = [
    case
    for cases in yaml.load(TABLE.read_text("utf-8"), yaml.BaseLoader).values()
    for case in cases
]
# Whatever the tables of abbreviations know, and every mark that a rule looks at.
pieces = st.sampled_from(
    [*"Mr . ... U.S. p.m. Inc. ? ! ” “ '' \" ( ) said The he 5 A I Dec".split(), " "]
)


def sentences(paragraph: str) -> list[str]:
    text = f"Headline\n\n{paragraph}\n"
    return [plain_words(text, span) for span in read_article(text).sentences]


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_the_table_says(case: str) -> None:
    paragraph = case.replace(" | ", " ").replace("|", "")

    assert sentences(paragraph) == re.split(r" ?\| ?", case)


@pytest.mark.parametrize("case", [case for case in CASES if " " in case])
def test_a_wrapped_line_ends_no_sentence(case: str) -> None:
    paragraph = case.replace(" | ", " ").replace("|", "")
    at = paragraph.rindex(" ")
    wrapped = f"{paragraph[:at]}\r\n{paragraph[at + 1 :]}"

    assert sentences(wrapped) == sentences(paragraph)


@settings(max_examples=60)
@given(st.lists(pieces).map("".join) | st.lists(pieces).map(" ".join) | st.text())
def test_sentences_are_the_text_and_nothing_but_spaces_is_between_them(text: str) -> None:
    article = read_article(text)

    for paragraph in article.paragraphs:
        at = paragraph.start
        for sentence in article.sentences:
            if paragraph.start <= sentence.start < paragraph.end:
                assert at <= sentence.start < sentence.end <= paragraph.end
                assert not text[at : sentence.start].strip(" \t\r\n\ufeff").strip()
                at = sentence.end
        assert at == paragraph.end


@pytest.mark.parametrize(
    "piece", [".", ". ", "' ", ".'", '. "', ". a", "Mr. ", ".’", "!? ", "A. ", ". \n", "a.B", "” ."]
)
def test_sentences_are_found_in_linear_time(piece: str) -> None:
    text = "Headline\n\nWords" + piece * (100_000 // len(piece)) + "x"
    started = time.process_time()

    read_article(text)

    assert time.process_time() - started < 5
