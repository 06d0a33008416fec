"""What a test needs and the machine has not: a reason to skip, or, in CI, a failure."""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def skip_without(missing: str) -> NoReturn:
    """Skips and says why. Where DATELINE_REQUIRE_BROWSER=1, whatever is missing is a failure."""
    if os.environ.get("DATELINE_REQUIRE_BROWSER") == "1":
        pytest.fail(missing)
    pytest.skip(missing)


def installed_browser() -> Path:
    for name in BROWSERS:
        if found := shutil.which(name):
            return Path(found)
    skip_without("no Chromium here (on Debian: apt install chromium)")
