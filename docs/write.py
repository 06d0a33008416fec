"""Writes the pages of docs/ that are made from the code: ``python -m docs.write``.

A test holds that none is stale. To add one, write a function that returns its text and name
it in ``PAGES``.
"""

from collections.abc import Callable
from pathlib import Path

from docs.converter import converter_page
from docs.dates import dates_page
from docs.problems import problems_page
from docs.reference import reference_page
from docs.templates import templates_page
from tests.peers.page import comparison_page

DOCS = Path(__file__).parent

PAGES: dict[str, Callable[[], str]] = {
    "converter.md": converter_page,
    "dates.md": dates_page,
    "comparison.md": comparison_page,
    "problems.md": problems_page,
    "reference.md": reference_page,
    "templates.md": templates_page,
}
"""By the file's name in docs/, what returns its text."""

if __name__ == "__main__":
    for name, make in PAGES.items():
        (DOCS / name).write_text(make(), encoding="utf-8")
