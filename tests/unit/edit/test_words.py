"""Markdown that is written for words says these words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.edit.words import in_list, in_quotation, write_block
from generator.model import Span
from generator.parse.blocks import make_blocks
from generator.parse.markdown import read_words

_PIECES = (
    "* _ ` ~ ~~ [ ] ( ) ! < > & &amp; # 1. 2) - + \\ | = : a b é 1 […] https://x.example".split()
)
words = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=8)
texts = st.builds(lambda parts, gap: gap.join(parts), words, st.sampled_from(["", " "]))


@given(texts, st.sampled_from(["p", "h2", "pre"]))
@settings(max_examples=80)
def test_any_words_are_read_as_they_are(text: str, tag: str) -> None:
    (block,) = make_blocks(read_words(write_block(text, tag, [])))

    assert (block.text, block.tag) == (text, tag)


@given(st.lists(texts, min_size=1, max_size=3), st.sampled_from(["quotation", "list"]))
@settings(max_examples=40)
def test_blocks_in_a_container_are_one_paragraph(parts: list[str], container: str) -> None:
    sources = [write_block(text, "p", []) for text in parts]

    source = in_quotation(sources) if container == "quotation" else in_list(sources, "-")

    blocks = make_blocks(read_words(source))
    assert [block.text for block in blocks] == parts
    assert {block.paragraph for block in blocks} == {1}


def test_formats_are_written_and_links_lead_where_they_led() -> None:
    spans = [Span(0, 3, "strong"), Span(4, 11, "a", "../x_(y).md"), Span(4, 7, "em")]

    source = write_block("The old bridge", "p", spans)

    assert source == "**The** [*old* bri](<../x_(y).md>)dge"


def test_a_format_that_cannot_be_said_is_left_out() -> None:
    assert write_block("a b", "p", [Span(0, 2, "em")]) == "a b"
