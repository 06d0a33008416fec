"""``dateline serve`` with a browser looking on."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.visiting import Visitor
from tests.sites import CHECKOUT, EVENT, SMALL_SITE, write_site

pytestmark = pytest.mark.browser

SOON = 15_000
"""Milliseconds: a build of a small site takes a tenth of a second, a loaded machine more."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", SMALL_SITE)


@pytest.fixture
def served(site: Path) -> Iterator["subprocess.Popen[str]"]:
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--port", "0"],
        cwd=site,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    with process:
        yield process
        process.terminate()


def test_an_edit_is_shown_by_itself_and_what_is_broken_changes_nothing_until_it_is_mended(
    site: Path, served: "subprocess.Popen[str]", visit: Visitor
) -> None:
    event = site / "content" / "events" / "bridge-jams.md"
    address = told(served, r"Serving (\S+)")
    page = visit(address)
    headline = page.locator("h4")
    expect(headline).to_have_text("The bridge jams")

    event.write_text(EVENT.replace("jams", "jams open"), encoding="utf-8")
    expect(headline).to_have_text("The bridge jams open", timeout=SOON)

    event.write_text(EVENT.replace("1987-05-12", "12 May 1987"), encoding="utf-8")
    told(served, r"(last good pages stay)")
    expect(page.get_by_role("dialog", name="Problems")).to_be_visible(timeout=SOON)
    expect(headline).to_have_text("The bridge jams open")

    event.write_text(EVENT.replace("jams", "is mended"), encoding="utf-8")
    expect(headline).to_have_text("The bridge is mended", timeout=SOON)
    expect(page.get_by_role("dialog")).to_have_count(0)


def told(process: "subprocess.Popen[str]", pattern: str) -> str:
    """Waits until the command has said this, and returns the group in it."""
    assert process.stdout
    for line in process.stdout:
        if found := re.search(pattern, line):
            return found[1]
    raise AssertionError(f"it ended without saying {pattern!r}")
