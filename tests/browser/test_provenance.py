"""From an event to the words that support it, and back; from an address to its place."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page

from tests.browser.publishing import Published
from tests.browser.visiting import NARROW, WIDE, Visitor, in_sight

pytestmark = pytest.mark.browser

EVENT = "khamenei-opposes-us-intervention"
ARTICLE = "articles/khamenei-opposes-us-intervention-in-iraq/index.html"
DAY = "d-2014-06-22"

# A note or a quotation interrupts a highlight, so all marks from here on: the passage begins them.
_HIGHLIGHTS = """mark => {
  const marks = [...document.querySelectorAll(".text mark")];
  return marks.slice(marks.indexOf(mark)).map(mark => mark.textContent).join(" ");
}"""
_FOLLOWING_NOTE = """mark => {
  const notes = [...document.querySelectorAll(".text a.ref")].filter(
    ref => mark.compareDocumentPosition(ref) & Node.DOCUMENT_POSITION_FOLLOWING &&
      document.querySelector(ref.getAttribute("href")).matches(".about-event"));
  return notes[0].getAttribute("href");
}"""


@pytest.mark.parametrize(("where", "width"), [("served", WIDE), ("from_disk", NARROW)])
def test_a_passage_on_the_timeline_leads_to_its_words_and_their_note_back_to_the_event(
    own: Published, visit: Visitor, where: str, width: int
) -> None:
    base = str(getattr(own, where))
    page = visit(f"{base}index.html", width=width)
    evidence = page.locator(f"#e-{EVENT} .theirs")
    words = evidence.locator("mark").first.inner_text()

    evidence.locator("a[href*='#x-']").first.click()

    page.wait_for_url(f"{base}{ARTICLE}#x-{EVENT}-1")
    assert in_sight(page, "mark:target")
    assert outline_of(page, "mark:target") == "2px"
    assert begins(page, "mark:target", words)

    note = page.locator("mark:target").evaluate(_FOLLOWING_NOTE)
    page.locator(f".text a[href='{note}']").first.click()
    assert in_sight(page, note)
    page.locator(note).get_by_role("link", name="Khamenei opposes").click()

    page.wait_for_url(f"{base}events/{EVENT}/index.html")
    assert page.locator(f"main a[href*='{ARTICLE}#x-{EVENT}-1']").count()


def test_every_passage_on_the_timeline_is_what_its_article_has_there(
    own: Published, visit: Visitor
) -> None:
    timeline = visit(f"{own.served}index.html")
    shown = timeline.evaluate(
        """() => [...document.querySelectorAll(".source:has(+ .passage)")]
          .map(source => [source.querySelector("a[href*='#x-']"), source.nextElementSibling])
          .map(([link, passage]) => [link.hash.slice(1),
            [...passage.querySelectorAll("mark")].map(mark => mark.textContent).join(" ")])"""
    )

    article = visit(f"{own.served}{ARTICLE}")

    assert len(shown) >= 5
    assert [words for place, words in shown if not begins(article, f"mark#{place}", words)] == []


@pytest.mark.parametrize(("width", "scripts"), [(320, False), (NARROW, True)])
def test_on_a_narrow_window_a_note_unfolds_by_its_number_and_folds_again(
    own: Published, visit: Visitor, width: int, scripts: bool
) -> None:
    page = visit(f"{own.served}{ARTICLE}", width=width, scripts=scripts)
    assert not page.locator("#n3").is_visible()

    page.locator("#r3").click()
    assert in_sight(page, "#n3")
    page.locator("#r7").click()
    assert in_sight(page, "#n7")
    page.locator("#n7 .n").click()

    assert in_sight(page, "#r7")
    assert not page.locator("#n7").is_visible()


def test_on_a_wide_window_all_notes_stand_beside_the_words_and_do_not_collide(
    own: Published, visit: Visitor
) -> None:
    page = visit(f"{own.served}{ARTICLE}")

    notes = [note.bounding_box() for note in page.locator(".text .note").all()]
    boxes = [box for box in notes if box]
    text_ends = page.locator(".text > .para > p").first.bounding_box()

    assert text_ends
    assert len(boxes) == len(notes) > 10
    assert all(box["x"] > text_ends["x"] + text_ends["width"] for box in boxes)
    for above, below in pairwise(boxes):
        assert above["y"] + above["height"] <= below["y"]


@pytest.mark.parametrize("width", [WIDE, 768, NARROW])
def test_an_address_of_a_day_or_an_event_leads_to_its_place_clear_of_what_sticks(
    own: Published, visit: Visitor, width: int
) -> None:
    page = visit.blank(own.served, width=width)

    for timeline in (f"{own.served}index.html", f"{own.served}2014/06/index.html"):
        page.goto(f"{timeline}#{DAY}")
        assert in_sight(page, f"#{DAY} .day-head .num")
        assert top_of(page, f"#{DAY}") < 300

        page.evaluate(f"location.hash = 'e-{EVENT}'")
        assert in_sight(page, f"#e-{EVENT} h4 a")
        assert top_of(page, f"#e-{EVENT}") < 300


def test_the_ribbon_stays_on_the_timeline_and_names_what_it_links(
    own: Published, visit: Visitor
) -> None:
    page = visit(f"{own.served}index.html#e-{EVENT}")

    ribbon_end = "document.querySelector('.ribbon').getBoundingClientRect().bottom"
    assert page.evaluate(ribbon_end) == 73
    ribbon = page.get_by_role("group", name="Events over time")
    ribbon.get_by_role("link", name=re.compile("^from 16 to 22 June, [0-9]+ events$")).click()

    page.wait_for_url(re.compile("#d-2014-06-[0-9]+$"))
    assert in_sight(page, ":target .day-head .num")


def begins(page: Page, mark: str, words: str) -> bool:
    """Whether the highlights of the article, from this one on, begin with these words.

    Without white space: where a highlight is interrupted is not the words' doing.
    """
    highlights = "".join(str(page.locator(mark).evaluate(_HIGHLIGHTS)).split())
    return bool(words) and highlights.startswith("".join(words.split()))


def outline_of(page: Page, selector: str) -> str:
    return str(page.locator(selector).evaluate("element => getComputedStyle(element).outlineWidth"))


def top_of(page: Page, selector: str) -> float:
    return float(page.locator(selector).evaluate("element => element.getBoundingClientRect().top"))
