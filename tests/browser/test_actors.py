"""Actors in a browser: lanes by keyboard, shared events that a link unfolds, no sideways scroll."""

import pytest

from tests.browser.publishing import Published
from tests.browser.visiting import NARROW, WIDE, Visitor, focus_in_sight, sideways

pytestmark = pytest.mark.browser

_MARKS = ".lanes svg a"


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_keyboard_reaches_each_mark_which_says_what_it_stands_for(
    own: Published, visit: Visitor, width: int
) -> None:
    page = visit(f"{own.served}actors/index.html", width=width)
    lane = page.locator(".lanes li").first
    names = lane.locator("svg a").evaluate_all("all => all.map(a => a.getAttribute('aria-label'))")
    lane.locator("> a").focus()

    reached = []
    for _ in names:
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
        assert focus_in_sight(page)

    assert reached == names
    assert len(names) >= 5
    assert all("2014" in name or "events" in name for name in names)


def test_every_mark_has_a_name_and_leads_to_what_is_there(own: Published, visit: Visitor) -> None:
    page = visit(f"{own.served}actors/index.html")
    marks = page.locator(_MARKS)
    nameless = marks.evaluate_all("all => all.filter(a => !a.getAttribute('aria-label')).length")
    assert nameless == 0

    several = page.locator(f"{_MARKS}:has(text)").first
    several.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**#e-*")

    assert page.locator(".rows li:target").count() == 1


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("path", ["actors/index.html", "actors/islamic-state/index.html"])
def test_nothing_scrolls_sideways(own: Published, visit: Visitor, path: str, width: int) -> None:
    page = visit(f"{own.served}{path}")

    assert sideways(page, width) == 0


@pytest.mark.parametrize("scripts", [True, False])
def test_a_link_to_what_two_actors_share_unfolds_it(
    own: Published, visit: Visitor, scripts: bool
) -> None:
    page = visit(f"{own.served}actors/index.html", scripts=scripts)

    page.locator(".often .pairs a").first.click()
    page.wait_for_url("**#with-*")

    shared = page.locator(".company ul:target")
    assert shared.is_visible()
    assert shared.locator("a").count() == 2


def test_shared_events_unfold_by_keyboard(own: Published, visit: Visitor) -> None:
    page = visit(f"{own.served}actors/john-kerry/index.html")
    first = page.locator(".company > li").first
    assert not first.locator("ul").is_visible()

    first.locator("summary").focus()
    page.keyboard.press("Enter")

    assert first.locator("ul").is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.company ul') !== null")


def test_the_matrix_gives_way_to_the_list_where_there_is_no_room(
    own: Published, visit: Visitor
) -> None:
    page = visit(f"{own.served}actors/index.html")
    assert page.locator(".matrix").is_visible()
    cells = page.locator(".matrix td a")
    assert cells.count() >= 10

    page.set_viewport_size({"width": 768, "height": 900})

    assert not page.locator(".matrix").is_visible()
    assert page.locator(".often .pairs li").count() == 8


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_numbers_in_the_matrix_and_in_marks_can_be_read(
    own: Published, visit: Visitor, scheme: str
) -> None:
    page = visit(f"{own.served}actors/index.html", color_scheme=scheme)

    for step in range(1, 5):
        assert page.evaluate(_CONTRAST_OF_STEP, step) > 4.5


# A cell of a step, drawn where it would stand: its text against its ground, as WCAG counts it.
_CONTRAST_OF_STEP = """step => {
  const cell = document.querySelector(".matrix tbody tr:last-child td");
  cell.className = `s${step}`;
  const paint = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const light = colour => {
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3)
      .map(part => part / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const style = getComputedStyle(cell);
  const [low, high] = [light(style.color), light(style.backgroundColor)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}"""
