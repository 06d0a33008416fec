"""Plain text: its headline, its paragraphs, and which line breaks only mean a full line."""

import pytest

from generator.convert import plain_words, read_article, with_title

WRAPPED = (
    "The council of the town reopened the footbridge on Saturday, two years\n"
    "after it was closed. Nobody had thought that it would take as long as\n"
    "that, and all were glad."
)


def paragraphs(text: str) -> list[str]:
    article = read_article(text)
    return [plain_words(text, span) for span in article.paragraphs]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_wrapped_lines_are_one_paragraph(ends: str) -> None:
    text = f"Headline\n\n{WRAPPED}\n\nThe end.\n".replace("\n", ends)

    assert paragraphs(text) == [WRAPPED.replace("\n", " "), "The end."]


def test_a_headline_on_the_line_above_is_no_part_of_a_wrapped_paragraph() -> None:
    text = f"Council reopens the footbridge\n{WRAPPED}\n"

    assert read_article(text).title == "Council reopens the footbridge"
    assert paragraphs(text) == [WRAPPED.replace("\n", " ")]


def test_headline_byline_and_dateline_may_stand_line_by_line() -> None:
    text = f"Council reopens the footbridge\nBy Jane Doe\nMILLBROOK (Courier) - {WRAPPED}\n"

    article = read_article(text)

    assert (article.title, article.author, article.place) == (
        "Council reopens the footbridge",
        "Jane Doe",
        "Millbrook",
    )


def test_long_lines_are_paragraphs_of_their_own() -> None:
    line = "The council of the town reopened the footbridge, " * 4 + "as it had said."

    assert paragraphs(f"Headline\n{line}\n{line}\n") == [line, line]


def test_items_of_a_list_are_paragraphs_of_their_own() -> None:
    text = f"Headline\n\n{WRAPPED}\n- The old bridge\n- The new bridge\n"

    assert paragraphs(text)[-2:] == ["- The old bridge", "- The new bridge"]


def test_what_stands_between_blank_lines_is_a_section_head() -> None:
    assert paragraphs(f"Headline\n\n{WRAPPED}\n\nThe cost\n\n{WRAPPED}\n")[1] == "The cost"


def test_a_byline_on_every_second_line_is_no_deep_matter() -> None:
    assert paragraphs("Foo bar baz\nBy Ann Doe\n" * 1_500)[0] == "By Ann Doe"


def test_a_headline_that_a_given_title_replaces_stays_as_a_paragraph() -> None:
    article = read_article(f"Dockers strike in Port Elsen\n\n{WRAPPED}\n")

    given = with_title(article, "Another headline")

    assert (given.title, given.headline) == ("Another headline", None)
    first = [
        given.text[spans[0].start : spans[0].end] for spans in (given.paragraphs, given.sentences)
    ]
    assert first == ["Dockers strike in Port Elsen"] * 2
    assert with_title(article, "Dockers strike in Port Elsen") == article
