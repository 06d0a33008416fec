"""What all tests share: their browser, how hypothesis looks for examples, --update-golden."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.missing import installed_browser

# A slow machine is no failure, and one commit gives one verdict in CI.
settings.register_profile("dateline", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("dateline")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the golden site gives now to tests/golden/expected",
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def browser_executable() -> Path:
    """An installed Chromium."""
    return installed_browser()
