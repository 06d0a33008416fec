"""The site by keyboard alone."""

import pytest
from playwright.sync_api import Page

from tests.browser.publishing import Published
from tests.browser.visiting import NARROW, WIDE, Visitor, focus_in_sight

pytestmark = pytest.mark.browser

# Where the focus is among all that can have it, in the document's order.
_PLACE = """() => [...document.querySelectorAll("a[href], button, input, summary")]
  .filter(element => element.checkVisibility({visibilityProperty: true}))
  .indexOf(document.activeElement)"""
_RING = """() => {
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
}"""


def test_the_first_stop_is_a_link_past_the_navigation(own: Published, visit: Visitor) -> None:
    page = visit(f"{own.served}index.html")

    page.keyboard.press("Tab")
    assert focused_text(page) == "Skip to the content"
    assert focus_in_sight(page)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_focus_goes_through_navigation_and_entries_in_order_and_is_always_seen(
    own: Published, visit: Visitor, width: int
) -> None:
    page = visit(f"{own.served}2014/06/index.html", width=width)

    names = walk(page, "Tab", steps=45)

    assert names[1:5] == ["The annotated timeline", "Timeline", "Actors", "Articles"]
    assert page.evaluate("document.activeElement.closest('.entry') !== null")


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_backwards_through_the_timeline_nothing_that_sticks_covers_the_focus(
    own: Published, visit: Visitor, width: int
) -> None:
    page = visit(f"{own.served}index.html", width=width)
    page.locator("#e-khamenei-opposes-us-intervention h4 a").focus()

    walk(page, "Shift+Tab", steps=30)


def test_the_switches_of_an_article_take_its_marks_away_without_scripts(
    own: Published, visit: Visitor
) -> None:
    article = "articles/khamenei-opposes-us-intervention-in-iraq/index.html"
    page = visit(f"{own.served}{article}", scripts=False)
    highlight = "getComputedStyle(document.querySelector('mark')).backgroundColor"
    assert page.evaluate(highlight) == "rgb(255, 232, 115)"

    page.get_by_role("checkbox", name="Passages").focus()
    page.keyboard.press("Space")
    page.get_by_role("checkbox", name="Notes").focus()
    page.keyboard.press("Space")

    assert page.evaluate(highlight) == "rgba(0, 0, 0, 0)"
    assert not page.locator("#n1").is_visible()


def walk(page: Page, key: str, steps: int) -> list[str]:
    """Presses the key and returns the texts of where it led: each the next one, and in sight."""
    step = -1 if key.startswith("Shift") else 1
    names = []
    place = page.evaluate(_PLACE)
    for _ in range(steps):
        page.keyboard.press(key)
        names.append(focused_text(page))
        place += step
        assert page.evaluate(_PLACE) == place, names
        assert page.evaluate(_RING), f"no ring around {names[-1]!r}"
        assert focus_in_sight(page), f"{names[-1]!r} is not in sight"
    return names


def focused_text(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent")).strip()
