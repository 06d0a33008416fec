"""A very long article stands on several pages, and whatever is cited is linked where it stands."""

import json

from generator.model.site import Site
from generator.plan import plan_pages
from generator.plan.parts import LARGEST
from generator.views import ArticleView, EventView
from tests.sites import wording
from tests.unit.making import article, cites, event, make_site
from tests.unit.plan.planned import planned, view

PARAGRAPHS = 40
FILLER = "The inquiry heard it again and again. " * 100  # 3,800 bytes a paragraph


def long_article(paragraphs: int = PARAGRAPHS, text: str = "full") -> Site:
    body = "\n\n".join(f"Number {n} it is. {FILLER}" for n in range(1, paragraphs + 1))
    return make_site(
        articles=[article("inquiry", body, text=text)],
        events=[
            event("early", sources=(cites("inquiry", "Number 2 it is."),)),
            event(
                "late",
                sources=(cites("inquiry", "Number 1 it is.", f"Number {paragraphs} it is."),),
            ),
        ],
    )


def parts(site: Site) -> dict[str, ArticleView]:
    return {
        path: page
        for path, page in planned(site).items()
        if isinstance(page, ArticleView) and path.startswith("articles/inquiry/")
    }


def test_an_article_that_fits_is_one_page() -> None:
    pages = parts(long_article(18))

    assert list(pages) == ["articles/inquiry/index.html"]
    assert pages["articles/inquiry/index.html"].parts.total == 1


def test_a_longer_one_is_divided_between_paragraphs_and_loses_none() -> None:
    pages = parts(long_article())

    assert list(pages) == [
        "articles/inquiry/index.html",
        "articles/inquiry/part/2/index.html",
        "articles/inquiry/part/3/index.html",
    ]
    shown = [block.paragraph for page in pages.values() for block in page.blocks]
    assert shown == list(range(1, PARAGRAPHS + 1))
    assert all(sum(len(b.text) for b in page.blocks) <= LARGEST for page in pages.values())


def test_its_parts_lead_to_one_another_and_what_is_told_of_the_whole_stands_on_the_first() -> None:
    first, second, third = parts(long_article()).values()

    assert (first.frame.previous, first.parts.next) == ("", "articles/inquiry/part/2/index.html")
    assert (second.parts.previous, second.frame.next) == (
        "articles/inquiry/index.html",
        "articles/inquiry/part/3/index.html",
    )
    assert third.parts.next == ""
    assert [len(page.rows) for page in (first, second, third)] == [2, 0, 0]


def test_a_part_has_its_own_marks_and_notes() -> None:
    first, second, third = parts(long_article()).values()

    assert [mark.id for mark in first.marks] == ["x-late-1", "x-early-1"]
    assert [note.number for note in first.notes] == [1, 2]
    assert (second.marks, second.notes) == ((), ())
    assert [mark.id for mark in third.marks] == ["x-late-2"]
    assert [(note.number, note.kind) for note in third.notes] == [(1, "event")]


def test_a_passage_is_linked_on_the_page_that_holds_it() -> None:
    site = long_article()

    (source,) = view(site, "events/late/index.html", EventView).sources
    data = next(f for f in plan_pages(site, wording()).files if f.path == "events.json").data
    events = {each["id"]: each for each in json.loads(data)["events"]}

    assert [passage.href for passage in source.passages] == [
        "articles/inquiry/index.html#x-late-1",
        "articles/inquiry/part/3/index.html#x-late-2",
    ]
    assert [passage["url"] for passage in events["late"]["sources"][0]["passages"]] == [
        "articles/inquiry/#x-late-1",
        "articles/inquiry/part/3/#x-late-2",
    ]


def test_a_paragraph_is_never_divided() -> None:
    body = f"Before.\n\n{'word ' * 40_000}\n\nAfter."

    pages = parts(make_site(articles=[article("inquiry", body)]))

    shown = [[block.paragraph for block in page.blocks] for page in pages.values()]
    assert shown == [[1], [2], [3]]


def test_marks_weigh_so_that_a_part_of_many_notes_is_shorter() -> None:
    quotes = [(f"Answer {n}.", "jane") for n in range(600)]
    body = "\n\n".join(f"She said: Answer {n}." for n in range(600))

    pages = parts(make_site(articles=[article("inquiry", body, quotes=quotes)]))

    assert len(pages) == 3
    assert max(len(page.notes) for page in pages.values()) < 225
