"""What holds for every kind of page, of this repository's site and of the golden one."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import AT_REST, WIDTHS, Kind
from tests.browser.publishing import Published
from tests.browser.visiting import (
    IN_SIGHT,
    NARROW,
    WIDE,
    Visitor,
    lasting_text,
    sideways,
    visible_text,
)

pytestmark = pytest.mark.browser

ALWAYS_NAMED = {"link", "button", "checkbox", "DisclosureTriangle", "image", "img", "navigation"}

_STRUCTURE = """() => {
  const all = selector => [...document.querySelectorAll(selector)];
  const ids = all("[id]").map(element => element.id);
  return {
    language: document.documentElement.lang,
    title: document.title,
    landmarks: all("main, body > header, body > footer, header > .page > nav")
      .map(element => element.localName).join(" "),
    headings: all("h1, h2, h3, h4, h5, h6").filter(heading => heading.checkVisibility())
      .map(heading => Number(heading.localName[1])),
    doubled: ids.filter((id, at) => ids.indexOf(id) !== at),
    without_alt: all("img:not([alt])").map(image => image.src),
    tab_order: all("[tabindex]").map(element => element.tabIndex).filter(index => index > 0),
    links: all("a[href]").map(link => new URL(link.getAttribute("href"), document.baseURI).href),
  };
}"""

# Filters are what a page without scripts lacks: their links are buttons then.
_LINKS = """[...document.querySelectorAll("a[href]:not(.filters *)")].map(link => link.href)"""

# Where the focus stops, in the document's order: what of it is not seen, or has no ring.
_STOPS = "a[href], button, input, select, textarea, summary"
_UNSEEN_STOPS = f"""backwards => {{
  const stops = [...document.querySelectorAll("{_STOPS}")]
    .filter(stop => !stop.disabled && stop.checkVisibility({{visibilityProperty: true}}));
  if (backwards) stops.reverse();
  return stops.filter(stop => {{
    stop.focus({{focusVisible: true}});
    const style = getComputedStyle(stop);
    const has_ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return document.activeElement !== stop || !has_ring || !({IN_SIGHT})(stop);
  }}).map(stop => stop.outerHTML.slice(0, 200));
}}"""
_UNREACHED = f"""() => [...document.querySelectorAll("body *")]
  .filter(element => getComputedStyle(element).cursor === "pointer")
  .filter(element => !element.closest("label, {_STOPS}"))
  .map(element => element.outerHTML.slice(0, 200))"""


@dataclass(frozen=True, slots=True)
class Readers:
    """Three contexts that all kinds of page are opened in: a context costs more than a page."""

    visit: Visitor
    served: Page
    scriptless: Page
    from_disk: Page


@dataclass(frozen=True, slots=True)
class Opened:
    """A page of one kind, open in a browser; its tests share it, one after the other."""

    site: Published
    path: str
    readers: Readers

    @property
    def page(self) -> Page:
        return self.readers.served

    @property
    def faults(self) -> list[str]:
        return self.readers.visit.faults


@pytest.fixture(scope="module")
def readers(browser: Browser, own: Published) -> Iterator[Readers]:
    visit = Visitor(browser)
    yield Readers(
        visit,
        served=visit.blank(own.served),
        scriptless=visit.blank(own.served, scripts=False),
        from_disk=visit.blank(own.from_disk),
    )
    visit.close()


@pytest.fixture(scope="module", params=list(AT_REST.values()), ids=list(AT_REST))
def opened(readers: Readers, web: dict[str, Published], request: pytest.FixtureRequest) -> Opened:
    kind: Kind = request.param
    readers.visit.faults.clear()
    readers.served.goto(web[kind.site].served + kind.path)
    return Opened(web[kind.site], kind.path, readers)


def test_nothing_goes_wrong_while_it_loads_and_no_request_leaves_the_site(opened: Opened) -> None:
    opened.page.evaluate("document.fonts.ready.then(() => true)")

    assert opened.faults == []


def test_it_is_never_wider_than_the_window(opened: Opened) -> None:
    assert {width: sideways(opened.page, width) for width in WIDTHS} == dict.fromkeys(WIDTHS, 0)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_whatever_can_be_pressed_is_reached_by_keyboard_and_then_in_sight(
    opened: Opened, width: int
) -> None:
    opened.page.set_viewport_size({"width": width, "height": 900})

    unseen = [opened.page.evaluate(_UNSEEN_STOPS, backwards) for backwards in (False, True)]

    assert unseen == [[], []]
    assert opened.page.evaluate(_UNREACHED) == []


def test_it_has_one_headline_landmarks_and_headings_in_order(opened: Opened) -> None:
    found = opened.page.evaluate(_STRUCTURE)

    headings = found["headings"]
    assert found["language"] == ("fa" if "/persian/" in opened.site.served else "en")
    assert found["title"]
    assert found["landmarks"] == "header nav main footer"
    assert headings.count(1) == 1
    assert headings[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(headings))
    assert (found["doubled"], found["without_alt"], found["tab_order"]) == ([], [], [])


def test_whatever_can_be_followed_or_pressed_has_a_name(opened: Opened) -> None:
    session = opened.page.context.new_cdp_session(opened.page)
    tree: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]

    nameless = [
        session.send("DOM.getOuterHTML", {"backendNodeId": node["backendDOMNodeId"]})["outerHTML"]
        for node in tree
        if not node["ignored"]
        and node["role"]["value"] in ALWAYS_NAMED
        and not node.get("name", {}).get("value")
    ]

    assert sorted(set(nameless)) == []


def test_every_link_within_the_site_leads_to_a_page_and_a_place_in_it(opened: Opened) -> None:
    links = opened.page.evaluate(_STRUCTURE)["links"]

    within = [link for link in links if opened.site.file(link)]
    lost = [link for link in dict.fromkeys(within) if not leads_somewhere(opened.site, link)]

    assert within
    assert lost == []


def test_without_scripts_all_its_text_is_there(opened: Opened) -> None:
    if opened.path == "search/index.html":
        pytest.skip("a link to the index of everything stands for the field: see test_search.py")
    opened.page.set_viewport_size({"width": 1440, "height": 900})

    opened.readers.scriptless.goto(opened.site.served + opened.path)
    assert visible_text(opened.readers.scriptless) == lasting_text(opened.page)
    assert opened.readers.scriptless.evaluate(_LINKS) == opened.page.evaluate(_LINKS)
    assert opened.faults == []


def test_from_disk_it_is_the_same(opened: Opened) -> None:
    if opened.path == "404.html":
        pytest.skip("served at any depth, so that its links are absolute")
    opened.page.set_viewport_size({"width": 1440, "height": 900})

    opened.readers.from_disk.goto(opened.site.from_disk + opened.path)

    assert visible_text(opened.readers.from_disk) == visible_text(opened.page)
    assert opened.faults == []


@pytest.mark.parametrize("lost", ["no-such-page.html", "events/no-such-event/index.html"])
def test_an_address_that_is_not_there_gets_a_page_that_works_at_any_depth(
    own: Published, visit: Visitor, lost: str
) -> None:
    page = visit(own.served + lost)

    assert [fault.split(":")[0] for fault in visit.faults] == ["answered 404", "console"]
    assert all(lost in fault for fault in visit.faults)
    visit.faults.clear()

    page.get_by_role("main").get_by_role("link", name="Timeline").click()
    page.wait_for_url(f"{own.served}index.html")


def leads_somewhere(site: Published, link: str) -> bool:
    address, _, fragment = link.partition("#")
    file = site.file(address)
    if file is None or not file.is_file():
        return False
    return not fragment or f' id="{unquote(fragment)}"' in file.read_text(encoding="utf-8")
