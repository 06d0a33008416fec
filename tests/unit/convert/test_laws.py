"""What holds of every text: no words change, every place is true, nothing fails."""

import time

import yaml
from hypothesis import given
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
    render_actor_stub,
    render_draft,
    report_findings,
    slug,
)
from generator.convert.markdown_text import markdown_paragraph, yaml_text
from generator.model.annotation import Selector
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
    """The plain text of Markdown, block by block."""
    blocks = []
    for token in MARKDOWN.parse(body):
        if token.type == "inline":
            blocks.append(
                "".join(
                    " " if child.type in ("softbreak", "hardbreak") else child.content
                    for child in token.children or ()
                )
            )
    return "\n\n".join(blocks)


@given(st.one_of(any_text, news))
def test_the_rendered_body_is_exactly_the_words_of_the_article(text: str) -> None:
    draft = drafted(text)

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
    spans = [span for actor in draft.actors for span in actor.mentions]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
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


def test_without_a_date_of_publication_the_draft_says_what_stays_open() -> None:
    record = SeedRecord()
    draft = draft_article(read_article("Headline\n\nHe came last week."), record, ())

    text = render_draft(draft, record, "")

    assert "# published: not known" in text
    assert "“last week”: relative to a publication date that is not known" in text
    assert "events:" not in text


def test_time_grows_with_length_and_no_faster() -> None:
    """What each rule looks for, a thousand times over, takes no minutes."""
    for piece in (
        "Khamenei Rouhani ",
        "on Monday, ",
        "PORT ELSEN, ",
        "he said ",
        "“said ",
        "in the the ",
        "A. ",
        "1 ",
        "said Ann Lee. ",
    ):
        text = "Headline\n\n" + piece * (50_000 // len(piece))
        started = time.perf_counter()

        render_draft(drafted(text), RECORD, "")

        assert time.perf_counter() - started < 10, piece
