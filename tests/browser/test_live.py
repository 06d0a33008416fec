"""``dateline serve`` with a browser looking on."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.visiting import NARROW, WIDE, Visitor, sideways
from tests.sites import CHECKOUT, EVENT, SMALL_SITE, write_site

pytestmark = pytest.mark.browser

SOON = 15_000
"""Milliseconds: a build of a small site takes a tenth of a second, a loaded machine more."""
BROKEN = EVENT.replace("1987-05-12", "1987-02-30")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", SMALL_SITE)


@pytest.fixture
def event(site: Path) -> Path:
    return site / "content" / "events" / "bridge-jams.md"


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


@pytest.fixture
def address(served: "subprocess.Popen[str]") -> str:
    return told(served, r"Serving (\S+)")


def told(process: "subprocess.Popen[str]", pattern: str) -> str:
    """Waits until the command has said this, and returns the group in it."""
    assert process.stdout
    for line in process.stdout:
        if found := re.search(pattern, line):
            return found[1]
    raise AssertionError(f"it ended without saying {pattern!r}")


def problems(page: Page) -> Locator:
    return page.get_by_role("region", name="Problems")


def sheet(page: Page) -> Locator:
    return problems(page).locator(".sheet")


def test_an_edit_is_shown_by_itself_and_what_is_broken_lies_over_the_page_until_it_is_mended(
    event: Path, address: str, visit: Visitor
) -> None:
    page = visit(address)
    headline = page.locator("h4")
    expect(headline).to_have_text("The bridge jams")
    expect(problems(page)).to_have_count(0)

    event.write_text(EVENT.replace("jams", "jams open"), encoding="utf-8")
    expect(headline).to_have_text("The bridge jams open", timeout=SOON)

    page.evaluate("window.loaded = 'once'")
    event.write_text(BROKEN, encoding="utf-8")
    expect(sheet(page)).to_be_visible(timeout=SOON)
    expect(sheet(page)).to_contain_text("content/events/bridge-jams.md:3:7")
    expect(sheet(page).locator(".meant")).to_have_text("3date: 1987-02-30")
    expect(sheet(page).locator(".meant u")).to_have_text("1987-02-30")
    assert page.evaluate("window.loaded") == "once"
    expect(headline).to_have_text("The bridge jams open")

    event.write_text(EVENT.replace("jams", "is mended"), encoding="utf-8")
    expect(headline).to_have_text("The bridge is mended", timeout=SOON)
    expect(problems(page)).to_have_count(0)


def test_what_is_mended_to_be_as_before_takes_the_problems_away_and_leaves_the_page(
    event: Path, address: str, visit: Visitor
) -> None:
    page = visit(f"{address}events/bridge-jams/", height=300)
    page.mouse.wheel(0, 200)
    page.wait_for_function("scrollY > 0")
    place = page.evaluate("scrollY")

    event.write_text(BROKEN, encoding="utf-8")
    expect(sheet(page)).to_be_visible(timeout=SOON)
    event.write_text(EVENT, encoding="utf-8")
    expect(problems(page)).to_have_count(0, timeout=SOON)

    assert page.url == f"{address}events/bridge-jams/"
    assert page.evaluate("scrollY") == place


def test_an_open_page_is_loaded_again_where_it_was_read(
    event: Path, address: str, visit: Visitor
) -> None:
    page = visit(f"{address}events/bridge-jams/", height=300)
    page.mouse.wheel(0, 200)
    page.wait_for_function("scrollY > 0")
    place = page.evaluate("scrollY")

    event.write_text(EVENT.replace("jams", "sank"), encoding="utf-8")
    expect(page.locator("h1")).to_have_text("The bridge sank", timeout=SOON)

    page.wait_for_function("place => scrollY === place", arg=place)


def test_a_site_that_could_not_be_built_yet_appears_when_it_is_mended(
    site: Path,
    event: Path,
    browser_executable: Path,
    visit: Visitor,
    request: pytest.FixtureRequest,
) -> None:
    event.write_text(BROKEN, encoding="utf-8")
    address = str(request.getfixturevalue("address"))
    page = visit(address)
    expect(page.locator("h1")).to_have_text("Not built yet")
    expect(sheet(page)).to_contain_text("content/events/bridge-jams.md:3:7")
    # Nothing but the answer that there is no page is amiss.
    assert [fault for fault in visit.faults if "503" not in fault] == []
    visit.faults.clear()

    event.write_text(EVENT, encoding="utf-8")
    expect(page.locator("h4")).to_have_text("The bridge jams", timeout=SOON)
    expect(problems(page)).to_have_count(0)
    visit.close()  # before the server ends, which began after the browser here


def test_content_in_a_problem_stays_text(event: Path, address: str, visit: Visitor) -> None:
    attempt = "<script>window.ran=1</script><img src=x onerror=window.ran=1></template>"
    page = visit(address)

    event.write_text(
        BROKEN.replace("title:", f'"{attempt}": x\ntitle: {attempt}\nkind:'), encoding="utf-8"
    )
    expect(sheet(page)).to_contain_text(f'"{attempt}": x', timeout=SOON)
    page.reload()

    expect(sheet(page)).to_contain_text(f'"{attempt}": x')
    expect(sheet(page)).to_contain_text(f"title: {attempt}")
    assert sheet(page).locator("script, img, template").count() == 0
    assert page.evaluate("window.ran") is None


def test_it_is_closed_by_keyboard_and_stays_so_until_the_problems_change(
    event: Path, address: str, visit: Visitor
) -> None:
    page = visit(address)
    event.write_text(BROKEN, encoding="utf-8")
    expect(sheet(page)).to_be_visible(timeout=SOON)

    page.keyboard.press("Tab")
    expect(problems(page).locator("summary").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(sheet(page)).to_be_hidden()
    page.reload()
    expect(problems(page).get_by_text("1 error", exact=True)).to_be_visible()
    expect(sheet(page)).to_be_hidden()

    event.write_text(BROKEN.replace("02-30", "02-31"), encoding="utf-8")
    expect(sheet(page)).to_be_visible(timeout=SOON)
    page.keyboard.press("Escape")
    expect(sheet(page)).to_be_hidden()


def test_warnings_alone_are_a_badge_that_opens_and_then_stays_open(
    event: Path, address: str, visit: Visitor
) -> None:
    page = visit(address)
    long_title = EVENT.replace("The bridge jams", "The bridge jams " * 10)
    event.write_text(long_title, encoding="utf-8")
    badge = problems(page).get_by_text("1 warning", exact=True).first
    expect(badge).to_be_visible(timeout=SOON)
    expect(sheet(page)).to_be_hidden()

    badge.click()
    expect(sheet(page)).to_contain_text("content/events/bridge-jams.md:2:8")
    event.write_text(long_title.replace("jams", "jammed"), encoding="utf-8")
    expect(page.locator("h4")).to_contain_text("jammed", timeout=SOON)

    expect(sheet(page)).to_be_visible()


def test_without_scripts_the_problems_are_on_the_page_and_can_be_closed(
    event: Path, address: str, served: "subprocess.Popen[str]", visit: Visitor
) -> None:
    event.write_text(BROKEN, encoding="utf-8")
    told(served, "(the last good pages stay)")

    page = visit(address, scripts=False)

    expect(page.locator("h4")).to_have_text("The bridge jams")
    expect(sheet(page)).to_contain_text("content/events/bridge-jams.md:3:7")
    problems(page).locator("summary").first.click()
    expect(sheet(page)).to_be_hidden()


def test_the_last_of_many_quick_edits_is_what_is_shown(
    event: Path, address: str, visit: Visitor
) -> None:
    page = visit(address)

    for number in range(30):
        text = BROKEN if number % 3 else EVENT.replace("jams", f"jams {number} times")
        event.write_text(text, encoding="utf-8")
        page.wait_for_timeout(20)
    event.write_text(EVENT.replace("jams", "moves again"), encoding="utf-8")

    expect(page.locator("h4")).to_have_text("The bridge moves again", timeout=SOON)
    expect(problems(page)).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_has_the_colours_of_the_page_and_is_never_wider_than_the_window(
    event: Path, address: str, served: "subprocess.Popen[str]", visit: Visitor, scheme: str
) -> None:
    event.write_text(BROKEN.replace("jams", "jams" * 90), encoding="utf-8")
    told(served, "(the last good pages stay)")
    page = visit(address, color_scheme=scheme)
    colour = "element => getComputedStyle(element).backgroundColor"
    panel = problems(page).locator("#problems")

    assert panel.evaluate(colour) == page.locator("body").evaluate(colour)
    page.get_by_role("button", name=re.compile("colours")).click(force=True)
    assert panel.evaluate(colour) == page.locator("body").evaluate(colour)
    assert (sideways(page, WIDE), sideways(page, NARROW), sideways(page, 320)) == (0, 0, 0)
    assert panel.evaluate("element => element.scrollWidth <= element.clientWidth")
