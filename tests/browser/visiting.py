"""A reader's browser that notes whatever goes wrong, and what can be asked of an open page."""

from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

WIDE, NARROW = 1440, 390

# The element's first line is inside the window, and nothing lies over it but its own drawing.
IN_SIGHT = """element => {
  const box = element.getClientRects()[0];
  if (!box || box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth)
    return false;
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const drawing = element.closest("svg");
  return top !== null && (element.contains(top) || top.contains(element) ||
    (drawing !== null && drawing.contains(top)));
}"""


class Visitor:
    """Opens pages in contexts of one browser; ``faults`` is all that no page may do."""

    def __init__(self, browser: Browser) -> None:
        self.faults: list[str] = []
        self._browser = browser
        self._contexts: list[BrowserContext] = []

    def __call__(
        self, url: str, *, width: int = WIDE, height: int = 900, scripts: bool = True, **more: Any
    ) -> Page:
        """The page as loaded; ``more`` are options of Playwright's ``new_context``.

        Scrolling is not animated unless ``reduced_motion`` says so.
        """
        page = self.blank(url, width=width, height=height, scripts=scripts, **more)
        page.goto(url)
        return page

    def blank(
        self, site: str, *, width: int = WIDE, height: int = 900, scripts: bool = True, **more: Any
    ) -> Page:
        """A page not yet opened, that may ask for what ``site``'s host has and nothing else."""
        context = self._browser.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=scripts,
            **{"reduced_motion": "reduce", **more},
        )
        self._contexts.append(context)
        host = urlsplit(site)[:2]
        context.on("console", self._note_message)
        context.on("weberror", lambda error: self.faults.append(f"error: {error.error}"))
        context.on("request", lambda request: self._note_stranger(request, host))
        context.on("response", self._note_answer)
        context.on("requestfailed", self._note_failure)
        return context.new_page()

    def close(self) -> None:
        while self._contexts:
            self._contexts.pop().close()

    def _note_message(self, message: ConsoleMessage) -> None:
        # Chromium tells violations of the Content-Security-Policy here, as errors.
        if message.type in ("error", "warning"):
            self.faults.append(f"console: {message.text} ({message.location['url']})")

    def _note_stranger(self, request: Request, host: tuple[str, str]) -> None:
        if urlsplit(request.url)[:2] != host:
            self.faults.append(f"left the site: {request.url}")

    def _note_failure(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the reader went on to another page
            self.faults.append(f"failed: {request.url}: {request.failure}")

    def _note_answer(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"answered {response.status}: {response.url}")


def in_sight(page: Page, selector: str) -> bool:
    """Whether the element's first line is in the window and nothing lies over it."""
    return bool(page.locator(selector).first.evaluate(IN_SIGHT))


def focus_in_sight(page: Page) -> bool:
    return bool(page.evaluate(f"({IN_SIGHT})(document.activeElement)"))


def visible_text(page: Page) -> str:
    """What is to be read on the page, in its order, after all style sheets."""
    return page.locator("body").inner_text()


def lasting_text(page: Page) -> str:
    """The same without what filters alone, which a page without scripts leaves out."""
    scripted = "document.querySelectorAll('.scripted').forEach(node => node.hidden = {})"
    page.evaluate(scripted.format("true"))
    text = visible_text(page)
    page.evaluate(scripted.format("false"))
    return text


def sideways(page: Page, width: int) -> int:
    """By how many pixels the page is wider than a window of this width."""
    page.set_viewport_size({"width": width, "height": 900})
    root = "document.documentElement"
    return int(page.evaluate(f"{root}.scrollWidth - {root}.clientWidth"))
