"""Every kind of page, and what a reader does on some before they are looked at."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from tests.sites import CHECKOUT, CROWDED_SITE, GOLDEN_SITE, PERSIAN_SITE

SITES = {
    "own": CHECKOUT,
    "golden": GOLDEN_SITE,
    "persian": PERSIAN_SITE,
    "crowded": CROWDED_SITE,
}
"""The sites that are published for the browser: one in use, one of every feature, one mirrored,
and one of which lists go on."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A page of one of the published sites, in a state that is looked at."""

    site: str
    path: str
    act: Callable[[Page], None] | None = None


def open_a_note(page: Page) -> None:
    page.evaluate("location.hash = document.querySelector('.text a.ref').hash")


def open_a_panel(page: Page) -> None:
    page.locator("main summary").first.click()


def choose_a_kind(page: Page) -> None:
    page.locator(".filters .pill").nth(1).click()
    page.locator(".filters summary").first.click()


def choose_nothing(page: Page) -> None:
    page.evaluate("location.search = '?kind=attack&actor=hassan-rouhani'")
    page.locator(".nothing").wait_for()


def search_for(words: str) -> Callable[[Page], None]:
    def search(page: Page) -> None:
        page.get_by_role("searchbox").fill(words)
        page.locator("[role=status]:not(:empty)").wait_for()

    return search


OWN = "articles/khamenei-opposes-us-intervention-in-iraq/index.html"

# The golden site has what ours has no cause for.
KINDS = {
    "home": Kind("own", "index.html"),
    "home with a filter and a panel": Kind("own", "index.html", choose_a_kind),
    "home with nothing left": Kind("own", "index.html", choose_nothing),
    "month": Kind("own", "2014/06/index.html"),
    "year": Kind("own", "2014/index.html"),
    "event": Kind("own", "events/mosul-falls/index.html"),
    "event with a dispute": Kind("own", "events/soleimani-in-iraq/index.html"),
    "actor": Kind("own", "actors/hassan-rouhani/index.html"),
    "actors": Kind("own", "actors/index.html"),
    "article": Kind("own", OWN),
    "article with a note open": Kind("own", OWN, open_a_note),
    "article without words": Kind("own", "articles/nyt-khamenei/index.html"),
    "articles": Kind("own", "articles/index.html"),
    "kind": Kind("own", "kinds/statement/index.html"),
    "topic": Kind("own", "topics/iran-in-iraq/index.html"),
    "index": Kind("own", "index/index.html"),
    "search": Kind("own", "search/index.html"),
    "search with results": Kind("own", "search/index.html", search_for("intervention")),
    "search without results": Kind("own", "search/index.html", search_for("qwertyuiop")),
    "about": Kind("own", "about/index.html"),
    "coverage": Kind("own", "coverage/index.html"),
    "corrections": Kind("own", "corrections/index.html"),
    "known on a day": Kind("own", "known/2014-06-22/index.html"),
    "known on days": Kind("own", "known/index.html"),
    "coverage with its table open": Kind("own", "coverage/index.html", open_a_panel),
    "coverage of one point": Kind("own", "coverage/no-copy/index.html"),
    "404": Kind("own", "404.html"),
    "home of days": Kind("golden", "index.html"),
    "undated": Kind("golden", "undated/index.html"),
    "retracted event": Kind("golden", "events/bridge-sinks/index.html"),
    "article in excerpts": Kind("golden", "articles/ferry-runs-again/index.html"),
    "known on a day of withheld names": Kind("golden", "known/1987-05-12/index.html"),
    "article in Persian": Kind("golden", "articles/پل-باز-ماند/index.html"),
    "actor with roles": Kind("golden", "actors/mara-lindqvist/index.html"),
    "corrections made": Kind("golden", "corrections/index.html"),
    "page with a picture": Kind("golden", "about/index.html"),
    "all companions": Kind("crowded", "actors/anna-berg/with/index.html", open_a_panel),
    "all quotes": Kind("crowded", "actors/anna-berg/quotes/index.html"),
    "both actors": Kind("crowded", "actors/anna-berg/with/boris-dahl/index.html"),
    "actor with many": Kind("crowded", "actors/anna-berg/index.html"),
    "mirrored home": Kind("persian", "index.html"),
    "mirrored event with a dispute": Kind("persian", "events/fanus-goes-dark/index.html"),
    "mirrored article": Kind("persian", "articles/fanus-khamush-shod/index.html"),
    "mirrored article in English": Kind("persian", "articles/light-fails-at-nilgun/index.html"),
    "mirrored actor": Kind("persian", "actors/mahtab-daryanavard/index.html"),
    "mirrored actors": Kind("persian", "actors/index.html"),
    "mirrored articles": Kind("persian", "articles/index.html"),
    "mirrored search with results": Kind("persian", "search/index.html", search_for("چراغ")),
    "mirrored coverage": Kind("persian", "coverage/index.html"),
    "mirrored known": Kind("persian", "known/1987-05-13/index.html"),
    "mirrored index": Kind("persian", "index/index.html"),
    "mirrored 404": Kind("persian", "404.html"),
}
AT_REST = {name: kind for name, kind in KINDS.items() if kind.act is None}
"""Without those that are another one in another state."""

WIDTHS = (320, 390, 768, 1440)
