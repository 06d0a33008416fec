"""Colours, fonts, print, and that nothing moves while the page comes in."""

import pytest
from playwright.sync_api import Page, Route

from tests.browser.publishing import Published
from tests.browser.visiting import NARROW, WIDE, Visitor, in_sight

pytestmark = pytest.mark.browser

LIGHT_PAPER, DARK_PAPER, WHITE = "rgb(253, 252, 249)", "rgb(22, 22, 19)", "rgb(255, 255, 255)"
ARTICLE = "articles/khamenei-opposes-us-intervention-in-iraq/index.html"

_PAINTED = """new Promise(done => new PerformanceObserver(done)
  .observe({type: "paint", buffered: true})).then(() => true)"""
_FONTS = "document.fonts.ready.then(() => true)"
_SHIFTS = """
  window.shifted = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) window.shifted += entry.value;
  }).observe({type: "layout-shift", buffered: true});
"""


def test_the_colours_are_those_that_the_reader_prefers(own: Published, visit: Visitor) -> None:
    light = visit(f"{own.served}index.html", color_scheme="light")
    dark = visit(f"{own.served}index.html", color_scheme="dark", scripts=False)

    assert (paper(light), paper(dark)) == (LIGHT_PAPER, DARK_PAPER)


@pytest.mark.parametrize("where", ["served", "from_disk"])
def test_the_button_switches_the_colours_for_all_pages_and_says_what_it_will_do(
    own: Published, visit: Visitor, where: str
) -> None:
    base = str(getattr(own, where))
    page = visit(f"{base}index.html", color_scheme="light")

    page.get_by_role("button", name="Use dark colours").click()
    assert paper(page) == DARK_PAPER
    # Two pages opened from disk may be two processes to Chromium: what one stores reaches the
    # other as soon as a person could have pressed the link, but not at once.
    page.wait_for_timeout(300)
    page.get_by_role("link", name="Actors", exact=True).click()
    page.wait_for_url(f"{base}actors/index.html")
    assert paper(page) == DARK_PAPER
    page.get_by_role("button", name="Use light colours").click()
    page.reload()

    assert paper(page) == LIGHT_PAPER
    assert page.get_by_role("button", name="Use dark colours").is_visible()


def test_without_scripts_there_is_no_button_that_does_nothing(
    own: Published, visit: Visitor
) -> None:
    page = visit(f"{own.served}index.html", scripts=False)

    assert page.get_by_role("button").count() == 0


@pytest.mark.parametrize("where", ["served", "from_disk"])
def test_the_fonts_are_the_sites_own(own: Published, visit: Visitor, where: str) -> None:
    page = visit(f"{getattr(own, where)}index.html")

    loaded = page.evaluate(
        """document.fonts.ready.then(fonts => [...fonts]
          .filter(font => font.status === "loaded").map(font => font.family.replaceAll('"', "")))"""
    )

    assert {"Newsreader Display", "Newsreader", "Public Sans"} <= set(loaded)


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("path", ["index.html", ARTICLE])
def test_nothing_moves_when_the_fonts_come_late(
    own: Published, visit: Visitor, path: str, width: int
) -> None:
    page = visit.blank(own.served, width=width)
    page.add_init_script(_SHIFTS)
    fonts: list[Route] = []
    page.route("**/*.woff2", lambda font: fonts.append(font))

    page.goto(own.served + path, wait_until="commit")
    page.evaluate(_PAINTED)
    page.wait_for_timeout(100)
    before = page.evaluate("window.shifted")
    for font in fonts:
        font.continue_()
    page.wait_for_load_state("load")
    page.evaluate(_FONTS)
    page.wait_for_timeout(100)

    assert len(fonts) >= 3
    assert max(before, page.evaluate("window.shifted")) <= 0.02


def test_in_print_only_the_document_is_left(own: Published, visit: Visitor) -> None:
    home = visit(f"{own.served}index.html", color_scheme="dark")
    article = visit(f"{own.served}{ARTICLE}", color_scheme="dark")

    for page in (home, article):
        page.emulate_media(media="print")

    for page, gone in ((home, "nav, .filters, button"), (article, "nav, .switches, button")):
        assert paper(page) == WHITE
        assert [part.inner_text() for part in page.locator(gone).all() if part.is_visible()] == []
    assert sticking(home) == []
    assert sticking(article) == []
    assert article.locator("#n1").is_visible()
    assert in_sight(article, "h1")


def test_in_print_the_addresses_of_sources_are_written_out(own: Published, visit: Visitor) -> None:
    article = visit(f"{own.served}{ARTICLE}")
    article.emulate_media(media="print")

    original = article.locator(".article-head a[rel=external]").first
    written = original.evaluate("link => getComputedStyle(link, '::after').content")

    assert str(original.get_attribute("href")) in written


def paper(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def sticking(page: Page) -> list[str]:
    parts: list[str] = page.evaluate(
        """[...document.querySelectorAll("body *")]
          .filter(part => ["sticky", "fixed"].includes(getComputedStyle(part).position))
          .map(part => part.className)"""
    )
    return parts
