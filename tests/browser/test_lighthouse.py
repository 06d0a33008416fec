"""Lighthouse finds nothing to say of the pages that readers come to, but of the machine's speed."""

import pytest

from tests.browser.lighthouse import PAGES, judge
from tests.browser.publishing import Published

pytestmark = pytest.mark.browser

SLOWEST = 50
"""Of 100, on a machine that does other work meanwhile: by itself it is above 90."""


@pytest.mark.parametrize("path", PAGES)
def test_lighthouse_gives_all_points(own: Published, path: str) -> None:
    verdict = judge(own.served + path)

    performance = verdict.scores["performance"]
    others = {name: score for name, score in verdict.scores.items() if name != "performance"}
    assert others == dict.fromkeys(others, 100), verdict.missed
    assert performance >= SLOWEST, verdict.missed
