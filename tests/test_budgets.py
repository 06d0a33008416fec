"""What a page may weigh, compressed as a web host does it: the budgets of the design.

Fonts count where they are loaded, which only a browser knows: see tests/browser/test_weight.py.
"""

import gzip
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath

import pytest

from generator.pipeline import Settings
from tests.pages import Element, read_page
from tests.sites import CHECKOUT, GOLDEN_SITE, PERSIAN_SITE, build, copy_site, read_tree

SITES = {"own": CHECKOUT, "golden": GOLDEN_SITE, "persian": PERSIAN_SITE}
KB = 1024
STYLES = 12 * KB

# By what a page is: its HTML, and its scripts. A period is a timeline like that of the home.
TIMELINE, ARTICLE, SEARCH, OTHER = (60, 6), (40, 2), (20, 6), (20, 2)


@pytest.fixture(scope="module", params=list(SITES.values()), ids=list(SITES))
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, bytes]:
    root = copy_site(request.param, tmp_path_factory.mktemp("site"))
    build(root, root / "public", Settings(base_url="https://site.example/"))
    return read_tree(root / "public")


def test_no_page_weighs_more_than_its_kind_may(site: Mapping[str, bytes]) -> None:
    heavy = []
    for path, page in pages(site):
        html, scripts = budget(page)
        heavy += over(path, "HTML", compressed(site[path]), html * KB)
        heavy += over(path, "scripts", loaded(site, path, page, "script", "src"), scripts * KB)
        heavy += over(path, "styles", loaded(site, path, page, "link", "href"), STYLES)

    assert heavy == []


def pages(site: Mapping[str, bytes]) -> Iterator[tuple[str, Element]]:
    for path, data in site.items():
        if path.endswith(".html"):
            yield path, read_page(data)


def budget(page: Element) -> tuple[int, int]:
    """Kilobytes of HTML and of scripts, by the kind that the page's main element names."""
    kinds = {name for main in page.all("main") for name in main.classes}
    if kinds & {"home", "period"}:
        return TIMELINE
    if "search" in kinds:
        return SEARCH
    return ARTICLE if "source-article" in kinds else OTHER


def loaded(site: Mapping[str, bytes], path: str, page: Element, tag: str, name: str) -> int:
    """Bytes of all style sheets, or scripts, that the page loads as it opens."""
    files = {
        normpath(join(dirname(path), element.attributes[name]))
        for element in page.all(tag)
        if name in element.attributes
        and element.attributes.get("rel", "stylesheet") == "stylesheet"
    }
    return sum(compressed(site[file]) for file in files if file in site)


def compressed(data: bytes) -> int:
    return len(gzip.compress(data))


def over(path: str, what: str, size: int, limit: int) -> list[str]:
    return [f"{path}: {what} {size:,} bytes of {limit:,}"] if size > limit else []
