"""What holds of every text: no words change, every place is true, nothing fails."""

import html
import time
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.convert import (
    Draft,
    ReadingError,
    SeedRecord,
    article_id,
    decode_article,
    draft_article,
    read_article,
    read_raw,
    render_actor_stub,
    render_draft,
    report_findings,
    slug,
    with_title,
)
from generator.convert.markdown_text import markdown_paragraph, yaml_text
from generator.model.annotation import Selector
from generator.parse.compose import LONGEST
from generator.selector import find, searchable

MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
RECORD = SeedRecord(publisher="A & B: #1", url="https://example.org/?a=1#b", published="2014-06-22")

any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
# Words and marks that the rules and the markup know, so that chance meets them.
pieces = st.sampled_from(
    [
        *("“ ” \" ’s ' * _ ** __ ~~ ` ``` <b> </b> < > & &amp; &#35; \\ [a](b) ![x]".split()),
        *("| # ## - + = 1. 2)".split()),
        *("> : :: === --- http://a.b <http://a.b> [^1] $ { } ! \t".split(" ")),
        *("Last_week today on_Sunday June_10 in_2003 two_days_later".split()),
        *("three-day the_past_week PORT_ELSEN,_March_14_(AP)_-_ By_Jane_Doe 3_a.m.".split()),
        *("Saturday_8_February 1_to_5_June between_1_and_5_June 30_February 31_April_-".split()),
        *("Ali_Khamenei Khameinei Iran U.S. John_Kerry said told he According_to attacked".split()),
        *(". . , \n \r\n \r \n\n \ufeff \u00a0 \u2028 \0 \x85".split(" ")),
    ]
).map(lambda piece: piece.replace("_", " "))
news = st.lists(pieces | st.sampled_from(["said", " "]) | any_text.map(lambda t: t[:6])).map(
    " ".join
)


def drafted(text: str) -> Draft:
    return draft_article(read_article(text), RECORD, ())


def rendered(body: str) -> str:
    """The plain text of Markdown, block by block; a picture has none."""
    blocks = []
    for token in MARKDOWN.parse(body):
        if token.type == "inline":
            blocks.append(
                "".join(
                    " " if child.type in ("softbreak", "hardbreak") else child.content
                    for child in token.children or ()
                    if child.type != "image"
                )
            )
        elif token.type in ("fence", "code_block"):
            blocks.append(token.content)
    return "\n\n".join(blocks)


@given(st.one_of(any_text, news), st.sampled_from(["", "Another headline"]))
def test_the_rendered_body_is_exactly_the_words_of_the_article(text: str, title: str) -> None:
    article = read_article(text)
    draft = draft_article(with_title(article, title) if title else article, RECORD, ())

    _, _, body = render_draft(draft, RECORD, "seeds/a.txt")[4:].partition("\n---\n")

    assert rendered(body) == "\n\n".join(draft.paragraphs)
    kept = "".join((draft.title + "".join(draft.paragraphs)).split())
    came = "".join(text.replace("\0", "\ufffd").split())
    assert kept.replace("\ufeff", "").endswith(came.replace("\ufeff", ""))


@given(st.one_of(any_text, news))
def test_markdown_of_any_line_renders_to_that_line(text: str) -> None:
    words = " ".join(
        text.replace("\0", "").replace("\r", " ").replace("\n", " ").split(" ")
    ).strip()

    assert rendered(markdown_paragraph(words)) == words


@given(any_text)
def test_yaml_reads_every_text_as_it_was(text: str) -> None:
    line = f"title: {yaml_text(text)}\n"

    assert yaml.safe_load(line) == {"title": text}


@given(st.one_of(any_text, news))
def test_front_matter_is_yaml_whose_every_anchor_has_one_place(text: str) -> None:
    draft = drafted(text)
    front, _, _ = render_draft(draft, RECORD, "seeds/a.txt")[4:].partition("\n---\n")

    read = yaml.load(front, yaml.BaseLoader)

    plain = searchable("\n\n".join(draft.paragraphs))
    anchored = [*read.get("dates", ()), *read.get("quotes", ())]
    for event in read.get("events", ()):
        anchored += event.get("passages", ())
    for entry in anchored:
        entry = {"quote": entry} if isinstance(entry, str) else entry
        selector = Selector(entry["quote"], entry.get("prefix", ""), entry.get("suffix", ""))
        assert len(find(plain, selector)) == 1
    for actor in draft.actors:
        assert yaml.load(render_actor_stub(actor).split("---\n")[1], yaml.BaseLoader)["name"]


@given(st.one_of(any_text, news))
def test_every_place_lies_in_the_text_and_holds_the_words(text: str) -> None:
    draft = drafted(text)

    report_findings(draft)
    spans = sorted((span.start, span.end) for actor in draft.actors for span in actor.mentions)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    for date in draft.dates:
        words = text[date.start : date.end].replace("\0", "\ufffd")
        assert words.split() == date.text.split()
    for quote in draft.quotes:
        assert "".join(text[quote.start : quote.end].replace("\0", "\ufffd").split()) == "".join(
            quote.text.split()
        )
    assert article_id(draft.title)


@given(st.binary(max_size=100))
def test_bytes_are_a_text_or_a_reading_error(data: bytes) -> None:
    try:
        text = decode_article(data)
    except ReadingError as error:
        text = str(error)

    assert drafted(text).text == text


@given(any_text)
def test_a_slug_is_its_own_slug(text: str) -> None:
    assert slug(slug(text)) == slug(text) != ""


def test_a_persian_title_gives_a_persian_id() -> None:
    assert slug("علی خامنه‌ای") == "علی-خامنه-ای"


def test_line_ends_change_places_and_nothing_else() -> None:
    text = "Headline\n\nHe came\nlast week,\nsaid John Kerry.\n\nThe end.\n"

    unix, dos = drafted(text), drafted("\ufeff" + text.replace("\n", "\r\n"))

    assert unix.paragraphs == dos.paragraphs
    assert render_draft(unix, RECORD, "") == render_draft(dos, RECORD, "")


def test_of_a_long_article_the_draft_is_one_that_the_site_can_read() -> None:
    quotations = "\n\n".join(f"“{'Мост' * 20} {number},” he said." for number in range(600))

    draft = drafted(f"Headline\n\n{quotations}")

    front, _, _ = render_draft(draft, RECORD, "")[4:].partition("---\n")
    assert len(draft.quotes) == 600
    assert 50_000 < len(front.encode()) < LONGEST
    assert yaml.safe_load(front)["draft"] is True


def test_without_a_date_of_publication_the_draft_says_what_stays_open() -> None:
    record = SeedRecord()
    draft = draft_article(read_article("Headline\n\nHe came last week."), record, ())

    text = render_draft(draft, record, "")

    assert "# published: not known" in text
    assert "“last week”: relative to a publication date that is not known" in text
    assert "events:" not in text


@pytest.mark.parametrize(
    "piece",
    [
        "Khamenei Rouhani ",
        "on Monday, ",
        "PORT ELSEN, ",
        "he said ",
        "“said ",
        "in the the ",
        "A. ",
        "1 ",
        "said Ann Lee. ",
        "the president of the ",
        "\n",
        "By Ann Lee\n\n",
        "two years before ",
        "” ",
        "*_",
        "&amp;",
        "Gen. ",
        "Ann Lee, who said “no,” ",
    ],
)
def test_time_grows_with_length_and_no_faster(piece: str) -> None:
    """What each rule looks for, a thousand times over, and four times as often."""
    spent = []
    for size in (8_000, 32_000):
        text = "Headline\n\n" + piece * (size // len(piece)) + "\n\nThe end.\n"
        started = time.process_time()
        render_draft(drafted(text), RECORD, "")
        spent.append(time.process_time() - started)

    # Four times as long, and as much again for a busy machine; the square would be sixteen.
    assert spent[1] < 9 * spent[0] + 0.1


@pytest.mark.parametrize("piece", ["2014 ", "“x y z w” "])
def test_what_recurs_endlessly_is_written_no_slower_than_it_is_found(piece: str) -> None:
    started = time.process_time()
    draft = drafted("Headline\n\n" + piece * (60_000 // len(piece)) + "\n\nThe end.\n")
    found = time.process_time()

    render_draft(draft, RECORD, "")

    assert time.process_time() - found < found - started


@settings(max_examples=60)
@given(st.one_of(any_text, news), st.sampled_from(["\n", "\r\n"]))
def test_of_markdown_the_draft_has_the_words_and_nothing_of_the_markup(
    text: str, ends: str
) -> None:
    source = f"The headline\n\n{text}\n\nThe end.\n".replace("\n", ends)
    draft = draft_article(read_raw(source.encode(), ".md")[0], RECORD, ())

    body = render_draft(draft, RECORD, "seeds/a.md")[4:].partition("\n---\n")[2]

    assert rendered(body) == "\n\n".join(draft.paragraphs)
    kept = "".join((draft.title + "".join(draft.paragraphs)).split())
    assert kept == "".join(rendered(source).split())


@settings(max_examples=20)
@given(st.lists(st.one_of(any_text, news), min_size=1, max_size=4))
def test_of_a_page_the_draft_has_the_words_that_are_seen(texts: list[str]) -> None:
    told = "The bridge is shut and nobody in the town of Elsen knows for how long that will be so. "
    body = "".join(f"<p>{told}{html.escape(text)}</p>\n" for text in texts)
    source = f"<!doctype html><html><body><article>{body}</article></body></html>"
    article, _ = read_raw(source.encode(), ".html")
    draft = draft_article(article, RECORD, ())

    written = render_draft(draft, RECORD, "seeds/a.html")[4:].partition("\n---\n")[2]

    assert rendered(written) == "\n\n".join(draft.paragraphs)
    report_findings(draft, article.places)
    assert article.places is not None
    for at, character in enumerate(article.text):
        if place := article.places.find(at, at + 1):
            there = source[place.start : place.end]
            assert html.unescape(there) == character


SEED = (
    Path(__file__).parents[3] / "seeds/inquisitr-khamenei-opposes-us-intervention.txt"
).read_bytes()


@settings(max_examples=60)
@given(st.data(), st.sampled_from([".txt", ".md", ".html"]))
def test_any_bytes_give_a_draft_or_say_why_not(data: st.DataObject, suffix: str) -> None:
    whole = data.draw(st.sampled_from([b"", SEED[:3000]]))
    at, gone = data.draw(st.integers(0, len(whole))), data.draw(st.integers(0, 400))
    between = data.draw(st.binary(max_size=60) | news.map(str.encode))

    try:
        article, _ = read_raw(whole[:at] + between + whole[at + gone :], suffix)
    except ReadingError:
        return
    draft = draft_article(article, RECORD, ())
    report_findings(draft, article.places)
    assert render_draft(draft, RECORD, "seeds/a.txt").startswith("---\ntitle: ")
