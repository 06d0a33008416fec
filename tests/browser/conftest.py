"""One browser and two published sites for all browser tests; a context of its own for each."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.publishing import Published, publish, serve_folder
from tests.browser.visiting import Visitor
from tests.sites import CHECKOUT, GOLDEN_SITE


@pytest.fixture(scope="session")
def browser(browser_executable: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_executable)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def web(
    browser_executable: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Published]]:
    """This repository's own site and the golden one, by name, each below a path of its own."""
    folder = tmp_path_factory.mktemp("web")
    with serve_folder(folder) as address:
        yield {
            "own": publish(CHECKOUT, folder, "some/base", address),
            "golden": publish(GOLDEN_SITE, folder, "a/b/golden", address),
        }


@pytest.fixture(scope="session")
def own(web: dict[str, Published]) -> Published:
    return web["own"]


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visitor]:
    """Opens pages as a reader does; what goes wrong while it does fails the test."""
    visitor = Visitor(browser)
    yield visitor
    visitor.close()
    assert visitor.faults == []
