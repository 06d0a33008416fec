"""The ``browser`` marker: such a test gets the browser's path, or skips and says so."""

import os
import shutil
from pathlib import Path

import pytest

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def browser_executable() -> Path:
    """An installed Chromium. Where DATELINE_REQUIRE_BROWSER=1, its absence is a failure."""
    for name in BROWSERS:
        if found := shutil.which(name):
            return Path(found)
    missing = "no Chromium here (on Debian: apt install chromium)"
    if os.environ.get("DATELINE_REQUIRE_BROWSER") == "1":
        pytest.fail(missing)
    pytest.skip(missing)
