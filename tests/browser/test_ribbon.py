"""The ribbon: it stays while the timeline scrolls, tells where the reader is, and takes a range."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.publishing import Published
from tests.browser.visiting import NARROW, Visitor, in_sight

pytestmark = pytest.mark.browser

# The days of the bins that a shape covers, from the first to the last.
_COVERED = """name => {
  const shape = document.querySelector(`.bars .${name}`).getBoundingClientRect();
  const bins = [...document.querySelectorAll(".bars [data-days]")].filter(bin => {
    const area = bin.querySelector(".area").getBoundingClientRect();
    return area.left >= shape.left - 1 && area.right <= shape.right + 1;
  });
  return bins.length ? [bins[0].dataset.days.split("/")[0], bins.at(-1).dataset.days.split("/")[1]]
    : [];
}"""
# The ends of the bins that are left and right of two places, from 0 to 1.
_ENDS = """places => places.map((place, index) => {
  const bars = document.querySelector(".bars").getBoundingClientRect();
  const x = bars.left + place * bars.width;
  const bin = [...document.querySelectorAll(".bars [data-days]")].find(bin => {
    const area = bin.querySelector(".area").getBoundingClientRect();
    return area.left <= x && x < area.right;
  });
  return bin.dataset.days.split("/")[index];
})"""


def covered(page: Page, shape: str) -> list[str]:
    found: list[str] = page.evaluate(_COVERED, shape)
    return found


def drag(page: Page, start: float, end: float) -> None:
    page.locator(".bars").scroll_into_view_if_needed()
    box = page.locator(".bars").bounding_box()
    assert box
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + start * box["width"], y)
    page.mouse.down()
    page.mouse.move(box["x"] + end * box["width"], y, steps=5)
    page.mouse.up()


def test_it_condenses_where_it_sticks_and_shows_the_days_on_screen(
    own: Published, visit: Visitor
) -> None:
    page = visit(f"{own.served}index.html")
    page.locator("#d-2014-06-13").evaluate("day => day.scrollIntoView()")
    page.wait_for_selector(".ribbon.stuck")

    assert page.evaluate("document.querySelector('.ribbon').getBoundingClientRect().bottom") == 73
    tops: list[float] = page.eval_on_selector_all(
        ".bars .stack rect", "all => all.map(e => e.getBoundingClientRect().top)"
    )
    assert min(tops) >= 0
    first, last = covered(page, "onscreen")
    assert first <= "2014-06-13" <= last


def test_a_range_is_dragged_in_whole_bins_and_filters(own: Published, visit: Visitor) -> None:
    page = visit(f"{own.served}index.html")
    entries = page.locator(".entry:visible").count()
    history = page.evaluate("history.length")

    drag(page, 0.5, 0.7)

    ends = page.evaluate(_ENDS, [0.5, 0.7])
    address = parse_qs(urlsplit(page.url).query)
    assert [address["from"], address["to"]] == [[ends[0]], [ends[1]]]
    assert covered(page, "box") == ends
    assert page.evaluate("history.length") == history
    assert 0 < page.locator(".entry:visible").count() < entries
    assert page.locator(".stack .out").count() > 0
    assert page.evaluate("scrollY") < 900  # the link under the pointer was not followed


def test_a_small_move_is_a_click_that_leads_to_a_day(own: Published, visit: Visitor) -> None:
    page = visit(f"{own.served}index.html?kind=military")
    link = page.get_by_role("link", name=re.compile("^from 9 to 15 June"))
    box = link.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2 + 4, box["y"] + 40)
    page.mouse.up()

    page.wait_for_url(re.compile(r"\?kind=military#d-2014-06-\d+$"))


def test_blocks_of_what_is_filtered_out_are_dimmed_as_many_as_they_are(
    own: Published, visit: Visitor
) -> None:
    page = visit(f"{own.served}index.html?kind=politics")
    heights = """all => all.filter(e => !e.classList.contains("out"))
      .reduce((sum, e) => sum + Number(e.getAttribute("height")), 0)"""
    dark = page.eval_on_selector_all(".bars .stack rect.known", heights)
    shown = page.locator(".entry:visible:has(use[href='#m-known'])").count()
    whole = visit(f"{own.served}index.html")
    full = whole.eval_on_selector_all(".bars .stack rect.known", heights)
    all_known = whole.locator(".month [id^='d-'] .entry:has(use[href='#m-known'])").count()

    assert dark / full == pytest.approx(shown / all_known, rel=0.02)


def test_on_a_phone_it_takes_no_taps_and_links_lead_to_stretches_of_it(
    own: Published, visit: Visitor
) -> None:
    page = visit(f"{own.served}index.html", width=NARROW)

    assert (
        page.locator(".bars a").first.evaluate("a => getComputedStyle(a).pointerEvents") == "none"
    )
    page.locator(".jumps a", has_text="June").click()
    page.wait_for_url(re.compile("#[dm]-2014-06"))
    assert in_sight(page, ":target h4 a")


def test_names_are_three_on_a_middling_page_and_none_on_a_phone(
    own: Published, visit: Visitor
) -> None:
    page = visit(f"{own.served}index.html")
    counts = []
    for width in (1440, 900, NARROW):
        page.set_viewport_size({"width": width, "height": 900})
        counts.append(page.locator(".keys text:visible").count())

    assert counts[0] > counts[1] > counts[2] == 0
    assert counts[1] <= 3
