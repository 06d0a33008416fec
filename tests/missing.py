"""What a test needs and the machine has not: a reason to skip, or, in CI, a failure."""

import os
from typing import NoReturn

import pytest


def skip_without(missing: str) -> NoReturn:
    """Skips and says why. Where DATELINE_REQUIRE_BROWSER=1, whatever is missing is a failure."""
    if os.environ.get("DATELINE_REQUIRE_BROWSER") == "1":
        pytest.fail(missing)
    pytest.skip(missing)
