"""Every kind of page as readers see it: python -m tests.browser.screenshots [FOLDER]

Publishes the sites of the browser tests and writes each kind of page, in its states, at three
widths, light and dark, and as print, to FOLDER (`screenshots/`, which git ignores): a file is
KIND-WIDTH-COLOURS.png. Those of the Persian site run from right to left. Needs Chromium.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.kinds import KINDS, SITES
from tests.browser.publishing import publish, serve_folder
from tests.missing import installed_browser
from tests.sites import CHECKOUT

WIDTHS = (390, 768, 1440)
PAPER = 680  # pixels: what A4 has between its margins
TALLEST = 6000  # pixels of a page: the rest is more of the same


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]) if arguments else CHECKOUT / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as work,
        serve_folder(Path(work, "web")) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=installed_browser())
        published = {
            name: publish(source, Path(work, "web"), name, address)
            for name, source in SITES.items()
        }
        page = browser.new_page(reduced_motion="reduce")
        for name, kind in KINDS.items():
            page.emulate_media(media="screen")
            page.goto("about:blank")
            page.goto(published[kind.site].served + kind.path)
            if kind.act:
                kind.act(page)
            page.evaluate("document.fonts.ready.then(() => true)")
            for colours in ("light", "dark"):
                page.emulate_media(color_scheme=colours)
                for width in WIDTHS:
                    _shoot(page, width, folder / f"{name.replace(' ', '-')}-{width}-{colours}.png")
            page.emulate_media(media="print")
            _shoot(page, PAPER, folder / f"{name.replace(' ', '-')}-print.png")
        browser.close()
    print(f"{len(KINDS) * (2 * len(WIDTHS) + 1)} pictures in {folder}")
    return 0


def _shoot(page: Page, width: int, file: Path) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    height = min(int(page.evaluate("document.documentElement.scrollHeight")), TALLEST)
    page.screenshot(
        path=file,
        full_page=True,
        clip={"x": 0, "y": 0, "width": width, "height": max(height, 900)},
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
