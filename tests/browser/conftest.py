"""One browser and the published sites for all browser tests; a context of its own for each."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.browser.kinds import SITES
from tests.browser.publishing import Published, publish, serve_folder
from tests.browser.visiting import Visitor


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(browser_executable: Path, playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=browser_executable)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def web(
    browser_executable: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Published]]:
    """The sites by name, each below a path of its own."""
    folder = tmp_path_factory.mktemp("web")
    with serve_folder(folder) as address:
        yield {
            name: publish(source, folder, f"some/base/{name}", address)
            for name, source in SITES.items()
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
