"""axe-core finds nothing on any kind of page, at any width, in light or dark."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import KINDS, WIDTHS, Kind
from tests.browser.packages import package_file
from tests.browser.publishing import Published
from tests.browser.visiting import Visitor

pytestmark = pytest.mark.browser

# Violations alone: to list what is right takes longer than to find it. Targets are not measured
# unless one asks.
_RUN = """() => axe.run(document, {
  resultTypes: ["violations"], rules: {"target-size": {enabled: true}},
}).then(found => found.violations
  .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.failureSummary}`)))"""


@pytest.fixture(scope="module")
def reader(browser: Browser, own: Published) -> Iterator[Page]:
    """One page for all, with axe in it from the start: later the site's own policy keeps it out."""
    visitor = Visitor(browser)
    page = visitor.blank(own.served)
    page.add_init_script(path=package_file("axe-core/axe.min.js"))
    yield page
    visitor.close()


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_axe_finds_nothing(kind: Kind, reader: Page, web: dict[str, Published]) -> None:
    found: dict[str, Any] = {}
    reader.goto("about:blank")
    reader.goto(web[kind.site].served + kind.path)
    if kind.act:
        kind.act(reader)

    for colours in ("light", "dark"):
        reader.emulate_media(color_scheme=colours)
        for width in WIDTHS:
            reader.set_viewport_size({"width": width, "height": 900})
            if violations := reader.evaluate(_RUN):
                found[f"{width} {colours}"] = violations

    assert found == {}
