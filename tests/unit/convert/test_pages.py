"""Saved pages of HTML: what they say of themselves, their words, and where these stand."""

import json
import sys
import time
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.convert import (
    RawArticle,
    ReadingError,
    SeedRecord,
    draft_article,
    read_raw,
    render_draft,
)
from generator.convert.page import align
from generator.convert.page_record import read_page_record
from generator.convert.page_source import read_source
from generator.convert.spans import Places, Span

BODY = """\
<nav><a href="/">Front page</a> <a href="/sport">Sport</a></nav>
<article><h1>Bridge &amp; road shut</h1>
<p class="by">By Jane Doe</p>
<p>ELSEN, June 22 (Courier) &mdash; The <b>Elsen</b> Council shut the bri<i>dg</i>e on
<a title="a > b" href="/x">Satur<em>day</em></a>,&nbsp;officials said. It was a long walk for all
who had to cross the river that day, said the mayor of the town.</p>
<script>var text = "The Elsen Council";</script>
<h2>The way round</h2>
<blockquote><p>&#8220;We know how long the way round has been for those who live on the other
side,&#x201d; she said.</p></blockquote>
<ul><li>The first bridge was built long ago, and nobody knows by whom.</li></ul>
<p>The works take three months<br>and cost a lot of money, as all works of that kind do.</p>
</article><footer>All rights reserved</footer>"""


def page(head: str = "", body: str = BODY) -> str:
    return f"<!doctype html>\n<html lang=en><head>{head}</head>\n<body>{body}</body></html>\n"


def article_of(source: str) -> RawArticle:
    return read_raw(source.encode(), ".html")[0]


def paragraphs(article: RawArticle) -> list[str]:
    return [article.text[span.start : span.end] for span in article.paragraphs]


def in_file(article: RawArticle, words: str) -> str:
    """What the page's source has where these words of the article stand."""
    assert article.places is not None
    at = article.text.index(words)
    span = article.places.find(at, at + len(words))
    return article.places.file[span.start : span.end] if span else ""


def test_the_words_of_the_article_are_read_and_nothing_else() -> None:
    article = article_of(page())

    assert article.title == "Bridge & road shut"
    assert (article.author, article.place) == ("Jane Doe", "Elsen")
    assert paragraphs(article) == [
        "By Jane Doe",
        "ELSEN, June 22 (Courier) — The Elsen Council shut the bridge on Saturday, officials said. "
        "It was a long walk for all who had to cross the river that day, said the mayor of the "
        "town.",
        "The way round",
        "“We know how long the way round has been for those who live on the other side,” she said.",
        "The first bridge was built long ago, and nobody knows by whom.",
        "The works take three months and cost a lot of money, as all works of that kind do.",
    ]


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("Bridge & road shut", "Bridge &amp; road shut"),
        ("Elsen Council", "Elsen</b> Council"),
        ("bridge on", "bri<i>dg</i>e on"),
        ("Saturday", "Satur<em>day"),
        ("“We know", "&#8220;We know"),
        ("side,”", "side,&#x201d;"),
        ("months and", "months<br>and"),
    ],
)
def test_words_have_their_place_in_the_source_the_markup_included(words: str, source: str) -> None:
    assert in_file(article_of(page()), words) == source


def test_a_byte_order_mark_and_carriage_returns_are_counted() -> None:
    source = "\ufeff" + page().replace("\n", "\r\n")

    article = article_of(source)

    assert article.places is not None
    assert article.places.file == source
    assert in_file(article, "the Elsen Council".title()[4:]) == "Elsen</b> Council"


def test_what_the_page_says_of_itself_comes_first_from_json_ld() -> None:
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebPage", "name": "Courier"},
            {
                "@type": ["Thing", "ReportageNewsArticle"],
                "headline": "Bridge &amp; road shut",
                "datePublished": "2014-06-22T10:00:00+0200",
                "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "John Roe"}],
                "publisher": {"@type": "Organization", "name": "The Elsen Courier"},
                "mainEntityOfPage": {"@id": "https://courier.example/bridge"},
                "inLanguage": "en-GB",
            },
        ],
    }
    head = (
        f'<script type="application/ld+json">{json.dumps(data)}</script>'
        '<meta property="og:title" content="Another title">'
        '<meta property="og:site_name" content="courier.example">'
    )

    article, record = read_raw(page(head).encode(), ".html")

    assert article.title == "Bridge & road shut"
    assert record == {
        "author": "Jane Doe and John Roe",
        "published": "2014-06-22T10:00:00+02:00",
        "publisher": "The Elsen Courier",
        "url": "https://courier.example/bridge",
        "language": "en-GB",
    }


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ('<meta property="og:title" content="Bridge shut">', "title", "Bridge shut"),
        ("<title>Bridge &amp; road</title>", "title", "Bridge & road"),
        (
            '<title>Bridge | Courier</title><meta property="og:site_name" content="Courier">',
            "title",
            "Bridge",
        ),
        ("<meta name=author content='By Jane Doe'>", "author", "Jane Doe"),
        ("<meta name=author content='https://courier.example/jane'>", "author", ""),
        (
            "<meta content=2014-06-22T10:00:00Z property=article:published_time>",
            "published",
            "2014-06-22T10:00:00Z",
        ),
        ('<meta name="date" content="2014-06-22 10:00">', "published", "2014-06-22"),
        ('<meta name="date" content="20140622">', "published", "2014-06-22"),
        ('<meta name="date" content="2014-02-30">', "published", ""),
        ('<meta name="date" content="yesterday">', "published", ""),
        ('<time itemprop=datePublished datetime="2014-06-22">', "published", "2014-06-22"),
        ('<time datetime="2014-06-22">', "published", ""),
        (
            '<link rel=canonical href="https://courier.example/a">',
            "url",
            "https://courier.example/a",
        ),
        ('<link rel=canonical href="/a">', "url", ""),
        ('<meta property="og:locale" content="pt_BR">', "language", "pt-BR"),
        ('<meta property="og:locale" content="a language">', "language", ""),
        ('<script type="application/ld+json">{"@type": "NewsArticle", </script>', "title", ""),
        (
            '<script type="application/ld+json">[[{"@type":"Report","headline":["A"]}]];</script>',
            "title",
            "A",
        ),
    ],
)
def test_what_the_tags_of_a_page_say(head: str, field: str, value: str) -> None:
    _, tags = read_source(head)

    assert read_page_record(tags).get(field, "") == value


def test_without_trafilatura_the_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)

    with pytest.raises(ReadingError, match=r"pip install 'dateline\[html\]'"):
        article_of(page())


def test_words_that_are_not_in_the_source_have_no_place_and_the_others_do() -> None:
    source = "<p>The bridge is shut.</p><p>Nobody knows why it is so.</p>"
    seen, _ = read_source(source)
    text = "The bridge is open.\n\nNobody knows why it is so."

    places = Places(source, align(text, [Span(0, 19), Span(21, len(text))], seen))

    assert places.find(0, 19) is None
    assert places.find(21, 27) == Span(source.index("Nobody"), source.index("Nobody") + 6)


MARKUP = '< > <p> </p> <b> </b> <!-- --> <script> </script> <a title=" \' " &amp; &#8220; &lt &x;'
MORE = "<br> </ <? = <meta <svg/> & &#0; &#xD800; words The bridge . ”"
marks = st.sampled_from([*MARKUP.split(), *MORE.split(), "<!doctype html>", " ", "\n"])


@settings(max_examples=60)
@given(st.lists(marks).map("".join) | st.lists(marks).map(" ".join))
def test_what_is_seen_has_a_place_in_the_source_that_holds_it(source: str) -> None:
    seen, tags = read_source(source)

    read_page_record(tags)
    for at, character in enumerate(seen.characters):
        start, width = seen.place(at)
        assert 0 <= start < start + width <= len(source)
        assert source[start] == character or source[start] == "&"


@settings(max_examples=25)
@given(st.data())
def test_whatever_happens_to_a_page_it_is_an_article_or_an_error(data: Any) -> None:
    source = page()
    at = data.draw(st.integers(0, len(source)))
    gone = data.draw(st.integers(0, 300))
    source = source[:at] + "".join(data.draw(st.lists(marks))) + source[at + gone :]

    try:
        article, _ = read_raw(source.encode(), ".html")
    except ReadingError:
        return
    assert article.places is not None
    assert article.places.file == source
    for sentence in article.sentences:
        place = article.places.find(sentence.start, sentence.end)
        if place is not None:
            assert source[place.start] in (article.text[sentence.start], "&")


# JSON can write what no file can hold, half a pair of UTF-16 and nothing at all.
escapes = st.lists(st.sampled_from(["a", " ", *r"\ud83d \udf09 \ud800 \u0000 \u0085 \n".split()]))


@settings(max_examples=30)
@given(escapes.map("".join))
def test_whatever_a_page_says_of_itself_can_be_written(words: str) -> None:
    said = f'"Shut{words}"'
    data = f"""{{"@type": "NewsArticle", "headline": {said}, "author": {said}, "publisher":
    {{"name": {said}}}, "url": "https://courier.example/{words}", "inLanguage": {said}}}"""
    article, stated = read_raw(
        page(f'<script type="application/ld+json">{data}</script>').encode(), ".html"
    )

    draft = draft_article(article, SeedRecord(**stated), ())

    front = render_draft(draft, SeedRecord(**stated), "").encode().decode().split("---\n")[1]
    assert yaml.safe_load(front)["title"].startswith("Shut")


@pytest.mark.parametrize(
    "piece",
    ["<", "<a ", "<a =\"", "<a =\">", "<!--", "<script>", "&", "&amp", "<p>", "=\"", "<a '>", "a "],
)  # fmt: skip
def test_a_page_is_read_in_linear_time(piece: str) -> None:
    started = time.process_time()

    read_source(piece * (50_000 // len(piece)))

    assert time.process_time() - started < 5
