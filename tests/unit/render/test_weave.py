"""An article's text, marks and notes become HTML that nests and loses no character."""

import re
from html.parser import HTMLParser

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from generator.model.annotation import Block, Span, plain_text
from generator.render.margin import Voice
from generator.render.renderer import say_in
from generator.render.weave import weave
from generator.views import ArticleView, Frame, Link, MarkView, NoteView, Pager
from tests.sites import wording

VOICE = Voice(say_in(wording()), wording().number, "en", "ltr")
TEXT = "He is against any sort of intervention."


def article(
    *blocks: Block, marks: tuple[MarkView, ...] = (), notes: tuple[NoteView, ...] = ()
) -> ArticleView:
    return ArticleView(
        frame=Frame("../../", "articles/x/", "X"),
        title="X",
        publisher="",
        author="",
        published=None,
        inferred_quote="",
        inferred_because="",
        url="",
        archived=(),
        accessed=None,
        via="",
        licence="",
        place="",
        over="Source article",
        text="full",
        language="",
        direction="",
        note="",
        rests_on=(),
        withdrawn=None,
        withdrawn_url="",
        blocks=blocks,
        marks=marks,
        notes=notes,
        withholds=any(s.tag == "withheld" for block in blocks for s in block.spans),
        passage_count=0,
        date_count=0,
        actor_count=0,
        says=(),
        rows=(),
        all_rows=None,
        corrections=(),
        parts=Pager(1, 1),
    )


def html_of(page: ArticleView) -> str:
    return "".join(woven.html for woven in weave(page, "../../", VOICE))


def passage(start: int, end: int, event: str = "a", note: int = 0) -> MarkView:
    return MarkView(start, end, "passage", f"x-{event}-1", f"events/{event}/index.html", "", note)


def test_a_passage_is_highlighted_and_can_be_linked_to() -> None:
    page = article(Block(TEXT, paragraph=1), marks=(passage(6, 13),))

    assert html_of(page) == (
        '<p>He is <mark id="x-a-1" class="passage">against</mark> any sort of intervention.</p>'
    )


def test_text_is_escaped() -> None:
    assert html_of(article(Block("<b> & “x”", paragraph=1))) == "<p>&lt;b&gt; &amp; “x”</p>"


def test_overlapping_passages_become_one_highlight_that_keeps_both_ids() -> None:
    page = article(Block(TEXT, paragraph=1), marks=(passage(3, 13), passage(6, 17, "b")))

    assert html_of(page) == (
        '<p>He <mark id="x-a-1" class="passage">is <span id="x-b-1"></span>against any</mark>'
        " sort of intervention.</p>"
    )


def test_adjacent_passages_are_never_joined() -> None:
    page = article(Block(TEXT, paragraph=1), marks=(passage(0, 3), passage(3, 6, "b")))

    assert html_of(page).count("<mark") == 2


def test_a_passage_over_two_paragraphs_is_split_and_its_id_stands_once() -> None:
    first = Block("One two.", paragraph=1)
    second = Block("Three four.", paragraph=2, start=10)
    page = article(first, second, marks=(passage(4, 15),))

    assert html_of(page) == (
        '<p>One <mark id="x-a-1" class="passage">two.</mark></p>'
        '<p><mark class="passage rest">Three</mark> four.</p>'
    )


def test_formatting_that_crosses_a_passage_is_split_so_that_elements_nest() -> None:
    block = Block("one two three", spans=(Span(0, 7, "em"),), paragraph=1)
    page = article(block, marks=(passage(4, 13),))

    assert html_of(page) == (
        '<p><em>one </em><mark id="x-a-1" class="passage"><em>two</em> three</mark></p>'
    )


def test_an_actor_in_a_passage_is_a_link_in_the_highlight() -> None:
    actor = MarkView(0, 2, "actor", "", "actors/he/index.html", "He")
    page = article(Block(TEXT, paragraph=1), marks=(passage(0, 5), actor))

    assert '<mark id="x-a-1" class="passage"><a class="actor" href="../../actors/he' in html_of(
        page
    )


def test_an_actor_in_a_link_of_the_article_is_no_second_link() -> None:
    block = Block("See Iraq.", spans=(Span(0, 8, "a", "https://example.org/"),), paragraph=1)
    actor = MarkView(4, 8, "actor", "", "actors/iraq/index.html", "Iraq")

    assert html_of(article(block, marks=(actor,))).count("<a ") == 1


def test_a_number_stands_after_the_words_and_their_punctuation_outside_the_highlight() -> None:
    note = NoteView(
        1, 38, "event", "Event, 22 June", link=Link("events/a/index.html", "A"), text="Also in B."
    )
    page = article(Block(TEXT, paragraph=1), marks=(passage(6, 38, note=1),), notes=(note,))

    assert html_of(page).endswith(
        'intervention</mark>.<a class="ref" id="r1" href="#n1" aria-label="Note 1">1</a>'
        '<span class="note about-event" id="n1" role="note">'
        '<b><a href="#r1" class="n">1</a> Event, 22 June.</b> '
        '<a href="../../events/a/index.html">A</a> <span class="what">Also in B.</span></span></p>'
    )


def test_a_further_passage_of_an_event_repeats_the_number_and_the_note_at_its_own_place() -> None:
    note = NoteView(1, 5, "event", "Event")
    marks = (passage(3, 5, note=1), MarkView(14, 17, "passage", "x-a-2", "e", "", 1))
    html = html_of(article(Block(TEXT, paragraph=1), marks=marks, notes=(note,)))

    assert html.count('class="note ') == html.count('class="again ') == 1
    assert '</mark><a class="ref" id="r1" href="#n1" aria-label="Note 1">1</a>' in html
    assert '</mark><a class="ref" id="r1-2" href="#n1-2" aria-label="Note 1">1</a>' in html
    assert 'id="n1-2" role="note"><b><a href="#r1-2" class="n">1</a> Event.</b>' in html


def test_a_note_leads_to_what_its_sources_disagree_on() -> None:
    where = Link("events/a/index.html#dates", "Sources disagree on the date")
    note = NoteView(1, 5, "event", "Event", disputes=(where,), text="Also in B.")
    html = html_of(article(Block(TEXT, paragraph=1), notes=(note,)))

    assert (
        '<span class="what"><a class="alert" href="../../events/a/index.html#dates">'
        "Sources disagree on the date</a> Also in B.</span>"
    ) in html


def test_a_note_on_words_repeats_them_in_quotation_marks() -> None:
    note = NoteView(1, 5, "note", "", "He <is>", text="As published.")
    html = html_of(article(Block(TEXT, paragraph=1), notes=(note,)))

    assert "</a> “<bdi>He &lt;is&gt;</bdi>”.</b> " in html


def test_a_note_among_foreign_words_tells_its_own_language_and_direction() -> None:
    note = NoteView(1, 5, "note", "", "پل", text="As published.")
    page = article(Block("پل باز ماند", paragraph=1), notes=(note,))
    foreign = msgspec.structs.replace(page, language="fa", direction="rtl")
    html = "".join(woven.html for woven in weave(foreign, "", VOICE))

    assert '<span class="note about-note" id="n1" role="note" lang="en" dir="ltr">' in html
    assert '<bdi lang="fa">پل</bdi>' in html


def test_numbers_of_notes_stand_in_the_digits_of_the_site() -> None:
    persian = wording("fa")
    voice = Voice(say_in(persian), persian.number, "fa", "rtl")
    page = article(Block("پل باز", paragraph=1), notes=(NoteView(12, 2, "note", "پل"),))
    html = "".join(woven.html for woven in weave(page, "", voice))

    assert 'id="r12" href="#n12" aria-label="یادداشت ۱۲">۱۲</a>' in html


def test_what_a_number_cuts_off_from_a_passage_is_told_as_the_rest_of_it() -> None:
    note = NoteView(1, 13, "date", "A day")
    html = html_of(article(Block(TEXT, paragraph=1), marks=(passage(3, 22),), notes=(note,)))

    assert html.count('<mark id="x-a-1" class="passage">is against</mark>') == 1
    assert html.count('<mark class="passage rest">any sort</mark>') == 1


def test_a_quotation_does_not_cut_a_passage() -> None:
    page = article(Block(TEXT, paragraph=1), marks=(passage(3, 13), MarkView(6, 17, "quote")))

    assert html_of(page).count("<mark") == 1


def test_an_actor_is_a_link_where_a_paragraph_first_names_it() -> None:
    block = Block("Iraq asks Iran. Iraq waits.", paragraph=1)
    names = ((16, 20, "iraq"), (0, 4, "iraq"), (10, 14, "iran"))
    marks = tuple(MarkView(start, end, "actor", "", name) for start, end, name in names)
    html = html_of(article(block, marks=marks))

    assert re.findall(r'href="../../(\w+)">\w+</a>(\W \w+| \w+)', html) == [
        ("iraq", " asks"),
        ("iran", ". Iraq"),
    ]


def test_a_paragraph_that_is_all_quotation_is_told() -> None:
    said = Block("“Rest assured.”", paragraph=1)
    partly = Block("“Rest assured,” he said.", paragraph=2, start=17)
    marks = (MarkView(1, 14, "quote"), MarkView(18, 31, "quote"))

    assert [w.is_quotation for w in weave(article(said, partly, marks=marks), "", VOICE)] == [
        True,
        False,
    ]


def test_blocks_of_a_list_are_one_paragraph() -> None:
    blocks = (
        Block("One", opens=("ul", "li"), closes=("li",), paragraph=1),
        Block("Two", opens=("li",), closes=("ul", "li"), paragraph=1, start=5),
    )
    (woven,) = weave(article(*blocks), "", VOICE)

    assert woven.html == "<ul><li><p>One</p></li><li><p>Two</p></li></ul>"


def test_a_cut_tells_how_many_paragraphs_it_hides() -> None:
    cut = Block("", "cut", paragraph=3, start=0)
    page = article(cut, Block("Last.", paragraph=4))

    assert [(w.number, w.hidden) for w in weave(page, "", VOICE)] == [(0, 3), (4, 0)]


class _Nesting(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not (tag == "a" and "a" in self.open), "a link in a link"
        assert not (tag == "mark" and "mark" in self.open), "a highlight in a highlight"
        self.open.append(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def _ranges(length: int) -> st.SearchStrategy[tuple[int, int]]:
    bounds = st.tuples(st.integers(0, length), st.integers(0, length))
    return bounds.map(lambda pair: (min(pair), max(pair))).filter(lambda pair: pair[0] < pair[1])


@given(st.data())
def test_whatever_overlaps_elements_nest_ids_are_unique_and_no_character_is_lost(
    data: st.DataObject,
) -> None:
    texts = data.draw(st.lists(st.text("ab <&”.", min_size=1, max_size=12), min_size=1, max_size=3))
    blocks: list[Block] = []
    start = 0
    for number, text in enumerate(texts, start=1):
        tags = st.sampled_from(["em", "strong", "a"])
        spans = data.draw(st.lists(st.tuples(_ranges(len(text)), tags), max_size=2))
        made = tuple(Span(*bounds, tag, "https://example.org/") for bounds, tag in spans)
        blocks.append(Block(text, spans=made, paragraph=number, start=start))
        start += len(text) + 2
    length = len(plain_text(tuple(blocks)))
    kinds = st.sampled_from(["passage", "date", "actor", "quote"])
    drawn = data.draw(st.lists(st.tuples(_ranges(length), kinds), max_size=6))
    marks = tuple(
        MarkView(*bounds, kind, f"m{n}" if kind == "passage" else "", "x", "name")
        for n, (bounds, kind) in enumerate(drawn)
    )
    ats = data.draw(st.lists(st.integers(0, length), max_size=3))
    notes = tuple(NoteView(n, at, "note", "") for n, at in enumerate(sorted(ats), start=1))

    html = html_of(article(*blocks, marks=marks, notes=notes))

    parser = _Nesting()
    parser.feed(html)
    parser.close()
    assert parser.open == []
    assert len(parser.ids) == len(set(parser.ids))
    assert all(f"n{note.number}" in parser.ids for note in notes)
    words = _Nesting()
    words.feed(re.sub(r'<a class="ref".*?</a>(<span class="note.*?</b></span>)?', "", html))
    assert words.text == "".join(texts)


OURS = Block("He saw [a man] leave.", spans=(Span(7, 14, "withheld"),))


def test_no_highlight_holds_the_editors_words_for_withheld_ones() -> None:
    html = html_of(article(OURS, marks=(passage(0, 20),)))

    assert html == (
        '<p><mark id="x-a-1" class="passage">He saw</mark> '
        '<ins class="withheld" aria-describedby="withheld">[a man]</ins> '
        '<mark class="passage rest">leave</mark>.</p>'
    )


def test_a_passage_that_is_withheld_whole_keeps_its_id() -> None:
    html = html_of(article(OURS, marks=(passage(7, 14),)))

    assert "<mark" not in html
    assert '<span id="x-a-1"></span>[a man]</ins>' in html
