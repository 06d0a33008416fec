"""Readers who set larger text or wider spacing lose nothing (WCAG 1.4.4, 1.4.12)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.browser.kinds import AT_REST, Kind
from tests.browser.publishing import Published
from tests.browser.visiting import Visitor, sideways

pytestmark = pytest.mark.browser

_SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :not(svg, svg *) {
      line-height: 1.5 !important;
      letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important;
    }
    p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
_CUT_OFF = """() => [...document.querySelectorAll("body :not(svg *)")]
  .filter(element => getComputedStyle(element).overflow !== "visible")
  .filter(element => getComputedStyle(element).clipPath === "none" && element.checkVisibility())
  .filter(element => element.scrollWidth > element.clientWidth + 1 ||
    element.scrollHeight > element.clientHeight + 1)
  .map(element => element.outerHTML.slice(0, 200))"""

each_kind = pytest.mark.parametrize("kind", AT_REST.values(), ids=AT_REST.keys())


@pytest.fixture(scope="module")
def enlarged(browser_executable: Path, playwright: Playwright, own: Published) -> Iterator[Page]:
    """Of someone who has told the browser that text is to be twice as large as usual."""
    browser = playwright.chromium.launch(
        executable_path=browser_executable, args=["--blink-settings=defaultFontSize=32"]
    )
    yield Visitor(browser).blank(own.served)
    browser.close()


@pytest.fixture(scope="module")
def spacious(browser: Browser, own: Published) -> Iterator[Page]:
    visitor = Visitor(browser)
    yield visitor.blank(own.served)
    visitor.close()


@each_kind
def test_text_may_be_twice_as_large(kind: Kind, enlarged: Page, web: dict[str, Published]) -> None:
    enlarged.goto(web[kind.site].served + kind.path)
    assert enlarged.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"

    assert widths_exceeded(enlarged, 640, 768, 1440) == {}
    assert enlarged.evaluate(_CUT_OFF) == []


@each_kind
def test_lines_words_and_letters_may_stand_wider_apart(
    kind: Kind, spacious: Page, web: dict[str, Published]
) -> None:
    spacious.goto(web[kind.site].served + kind.path)
    spacious.evaluate(_SPACING)

    assert widths_exceeded(spacious, 320, 768, 1440) == {}
    assert spacious.evaluate(_CUT_OFF) == []


def widths_exceeded(page: Page, *widths: int) -> dict[int, int]:
    return {width: more for width in widths if (more := sideways(page, width))}
