"""Raw articles in Markdown: front matter set aside, words without the markup, their places."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.convert import RawArticle, ReadingError, read_raw

SOURCE = """\
---
layout: post
title: "Bridge & road: shut"
date: 2014-06-22T10:00:00+0200   # at home
tags: [bridge, road]
author: Jane Doe
canonical_url: https://courier.example/bridge
---

ELSEN, June 22 (Courier) — The **Elsen** Council shut the bri*dg*e on [Satur*day*](/on "Saturday"),
officials said\\*.

## The way &amp; round

> We know,
> she said.

1. The first ![a bridge](bridge.jpg) bridge
2. The second <b>bridge</b>

`code` and ~~more~~

| name | built |
|------|-------|
| Elsen \\| Moss | 1903 |
"""


def article_of(source: str) -> RawArticle:
    return read_raw(source.encode(), ".md")[0]


def paragraphs(article: RawArticle) -> list[str]:
    return [article.text[span.start : span.end] for span in article.paragraphs]


def test_the_words_are_read_without_the_markup() -> None:
    article = article_of(SOURCE)

    assert article.title == "Bridge & road: shut"
    assert article.place == "Elsen"
    assert paragraphs(article) == [
        "ELSEN, June 22 (Courier) — The Elsen Council shut the bridge on Saturday, officials "
        "said*.",
        "The way & round",
        "We know, she said.",
        "The first  bridge",
        "The second <b>bridge</b>",
        "code and more",
        "name",
        "built",
        "Elsen | Moss",
        "1903",
    ]


def test_plain_values_of_front_matter_are_taken() -> None:
    _, record = read_raw(SOURCE.encode(), ".md")

    assert record == {
        "published": "2014-06-22T10:00:00+02:00",
        "author": "Jane Doe",
        "url": "https://courier.example/bridge",
    }


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ("---\ntitle: A title # so\n---\n", "A title"),
        ("---\r\ntitle: 'It''s a title'\r\n---\r\n", "It's a title"),
        ("---\nTitle: A title\n...\n", "A title"),
        ('+++\ntitle = "A title"\n+++\n', "A title"),
        ("\ufeff---\ntitle: A title\n---\n", "A title"),
        ("---\ntitle: |\n  A title\n---\n", "The first words"),
        ("---\ntitle: [a, b]\n---\n", "The first words"),
        ("# The heading\n\n", "The heading"),
        ("---\ntitle: The heading\n---\n# The heading\n\n", "The heading"),
    ],
)
def test_the_title_is_that_of_the_front_matter_or_the_first_words(front: str, title: str) -> None:
    article = article_of(f"{front}The first words\n\nThe bridge is shut.\n")

    assert article.title == title
    assert paragraphs(article)[-1] == "The bridge is shut."


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("Elsen Council", "Elsen** Council"),
        ("bridge on", "bri*dg*e on"),
        ("Saturday, officials", 'Satur*day*](/on "Saturday"),\nofficials'),
        ("said*.", "said\\*."),
        ("way & round", "way &amp; round"),
        ("know, she", "know,\n> she"),
        ("first  bridge", "first ![a bridge](bridge.jpg) bridge"),
        ("more", "more"),
        ("Elsen | Moss", "Elsen \\| Moss"),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_words_have_their_place_in_the_source(words: str, source: str, ends: str) -> None:
    article = article_of(SOURCE.replace("\n", ends))

    assert article.places is not None
    at = article.text.index(words)
    span = article.places.find(at, at + len(words))
    assert span is not None
    assert article.places.file[span.start : span.end] == source.replace("\n", ends)


MARKUP = "* ** _ ` ``` ~~ # > - 1. [ ]( ) ![ \\ &amp; &#35; <b> | |- --- === The bridge . ”".split()
pieces = st.sampled_from([*MARKUP, "\n", "\n\n", " ", "    ", "\t", "\r", "\0"])


@settings(max_examples=60)
@given(st.lists(pieces).map("".join) | st.lists(pieces).map(" ".join))
def test_every_place_holds_the_characters_that_are_read_there(text: str) -> None:
    try:
        article = article_of(f"The bridge\n\n{text}")
    except ReadingError:
        return
    assert article.places is not None
    for at, character in enumerate(article.text):
        span = article.places.find(at, at + 1)
        if span is not None:
            there = article.places.file[span.start : span.end]
            assert there == character or there[0] in "\\&"


def test_what_is_nested_too_deep_is_told_and_no_word_is_dropped() -> None:
    with pytest.raises(ReadingError, match="nested more than"):
        article_of("> " * 200 + "Words\n")


@pytest.mark.parametrize(
    "source",
    [
        "---\r\n" + "a: b\r\n" * 2_000,
        "---\ntitle: b" + " " * 20_000 + "x\n---\nWords.\n",
        "```\na" + " " * 80_000 + "b\n```\n",
    ],
    ids=["front matter that never closes", "spaces in an entry", "spaces in code"],
)
def test_long_runs_take_no_long_time(source: str) -> None:
    started = time.process_time()
    article_of(source)

    assert time.process_time() - started < 1


def test_front_matter_that_never_closes_is_words() -> None:
    assert article_of("---\r\ntitle: The bridge\r\n\r\nIt is shut.\r\n").text == (
        "title: The bridge\n\nIt is shut."
    )
