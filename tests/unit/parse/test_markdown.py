"""Bodies: prose to HTML, and an article's words to blocks of text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.model import Block, Span
from generator.model.annotation import plain_text
from generator.parse.blocks import make_blocks
from generator.parse.markdown import parse_words, render_prose
from generator.parse.reading import Reading

MARKUP = st.text(alphabet="ab *_~`>#-1.\n[]()!<&;\\/:é|", max_size=80)


def prose(text: str) -> str:
    reading = Reading("x")
    html = render_prose(text, 1, "../../", reading)
    assert reading.problems == []
    return html


def blocks(text: str) -> tuple[Block, ...]:
    return make_blocks(parse_words(text, 1, "../../", Reading("x")))


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("[a](https://example.org/?q=1)", "https://example.org/?q=1"),
        ("[a](mailto:desk@example.org)", "mailto:desk@example.org"),
        ("[a](media/map.pdf)", "../../media/map.pdf"),
        ("[a](/media/map.pdf)", "../../media/map.pdf"),
        ("[a](/)", "../../index.html"),
        ("[a](/events/mosul-falls/#s-gsn-1)", "../../events/mosul-falls/index.html#s-gsn-1"),
        ("[a](../mosul-falls/)", "../mosul-falls/index.html"),
        ("[a](#note)", "#note"),
    ],
)
def test_links_lead_from_the_page_to_where_they_should(written: str, published: str) -> None:
    assert prose(written) == f'<p><a href="{published}">a</a></p>\n'


def test_pictures_lie_in_the_media_folder() -> None:
    assert prose("![Smoke](media/s.png)") == (
        '<p><img src="../../media/s.png" alt="Smoke" /></p>\n'
    )


def test_a_link_that_is_not_allowed_leaves_its_text_only() -> None:
    html = render_prose("[a *b*](javascript:x) <data:x>", 1, "../../", Reading("x"))

    assert html == "<p>a <em>b</em> data:x</p>\n"


@pytest.mark.parametrize(
    "text", ["One[^1].\n\n[^1]: [a](javascript:x)", "One^[[a](javascript:x)]", "# [a](data:x)"]
)
def test_no_part_of_a_body_lets_a_link_pass_unseen(text: str) -> None:
    reading = Reading("x")

    html = render_prose(text, 1, "../../", reading)

    assert [problem.code for problem in reading.problems] == ["unsafe-link"]
    assert 'href="javascript' not in html
    assert 'href="data' not in html


@pytest.mark.parametrize("depth", [24, 60, 500])
@pytest.mark.parametrize("mark", ["> ", "- ", "1. "])
def test_words_nested_too_deep_are_reported_where_they_stand(mark: str, depth: int) -> None:
    for parse in (parse_words, render_prose):
        reading = Reading("x")

        parse(f"First.\n\n{mark * depth}words", 5, "../../", reading)

        (problem,) = reading.problems
        assert (problem.code, problem.location.line) == ("nested-too-deep", 7)


@pytest.mark.parametrize(("mark", "depth"), [("> ", 20), ("- ", 10)])
def test_words_nested_as_deep_as_may_be_are_all_there(mark: str, depth: int) -> None:
    reading = Reading("x")

    found = make_blocks(parse_words(f"{mark * depth}words", 1, "../../", reading))

    assert reading.problems == []
    assert plain_text(found) == "words"


def test_html_is_text() -> None:
    assert prose("<b>x</b>\n\n<script>alert(1)</script>") == (
        "<p>&lt;b&gt;x&lt;/b&gt;</p>\n<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"
    )


def test_headings_leave_h1_to_the_page() -> None:
    assert prose("# a\n## b") == "<h2>a</h2>\n<h3>b</h3>\n"
    assert prose("## a\n### b") == "<h2>a</h2>\n<h3>b</h3>\n"


def test_prose_has_footnotes_and_words_of_others_have_none() -> None:
    text = "One[^1].\n\n[^1]: Two."

    assert 'class="footnotes"' in prose(text)
    assert blocks("One[^1].")[0].text == "One[^1]."


@given(MARKUP)
def test_html_is_that_of_the_plain_commonmark_parser(text: str) -> None:
    plain = MarkdownIt("commonmark", {"html": False}).enable("strikethrough")
    reading = Reading("x")

    html = render_prose(text, 1, "../../", reading)

    # Links, pictures, h1 and footnotes are ours; all else is as everywhere.
    if not any(mark in text for mark in ("[", "<", "#", "\n-", "\n=")):
        assert html == plain.render(text)


def test_an_articles_words_are_blocks_with_their_places() -> None:
    found = blocks(
        "# Head\n\nOne *two*\n**three** `x`\\\nfour.\n\n> Quote\n>\n> - a\n> - b [c](/d)\n"
    )

    assert plain_text(found) == "Head\n\nOne two three x four.\n\nQuote\n\na\n\nb c"
    assert found == (
        Block("Head", "h2", paragraph=1, start=0),
        Block(
            "One two three x four.",
            "p",
            (Span(4, 7, "em"), Span(8, 13, "strong"), Span(14, 15, "code")),
            paragraph=2,
            start=6,
        ),
        Block("Quote", opens=("blockquote",), paragraph=3, start=29),
        Block("a", opens=("ul", "li"), closes=("li",), paragraph=3, start=36),
        Block(
            "b c",
            "p",
            (Span(2, 3, "a", "../../d"),),
            opens=("li",),
            closes=("blockquote", "ul", "li"),
            paragraph=3,
            start=39,
        ),
    )


def test_words_keep_their_characters() -> None:
    assert blocks("“Rest” -- (c) ... ‘x’ & <b> &amp; ![alt *text*](media/x.png)")[0].text == (
        "“Rest” -- (c) ... ‘x’ & <b> & alt text"
    )


def test_spans_in_each_other_are_ordered_from_the_outside_in() -> None:
    (block,) = blocks("***[a](/b)*** ~~c~~")

    assert [(span.tag, span.start, span.end) for span in block.spans] == [
        ("em", 0, 1),
        ("strong", 0, 1),
        ("a", 0, 1),
        ("s", 2, 3),
    ]


@given(MARKUP)
def test_blocks_stand_in_the_plain_text_where_they_say(text: str) -> None:
    found = blocks(text)

    whole = plain_text(found)
    depth: list[str] = []
    for block in found:
        assert whole[block.start : block.end] == block.text
        assert "\n" not in block.text
        assert all(0 <= span.start < span.end <= len(block.text) for span in block.spans)
        depth += block.opens
        for tag in reversed(block.closes):
            assert depth.pop() == tag
    assert depth == []
    numbers = [block.paragraph for block in found]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(1, len(set(numbers)) + 1))
