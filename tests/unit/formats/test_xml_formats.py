"""Feed and sitemap are XML that any reader takes, with absolute addresses."""

from xml.etree import ElementTree

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.formats import sitemap
from generator.formats.atom import atom_feed
from generator.formats.sitemap import sitemap_files
from generator.formats.xml import attribute, text
from generator.model.site import Site
from tests.unit.making import CONFIG, article, cites, event, make_site, retracted

BASE = "https://example.org/iraq/"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
MAP = {"m": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def feed(site: Site) -> ElementTree.Element:
    return ElementTree.fromstring(atom_feed(site, BASE))


def said(element: ElementTree.Element, path: str) -> list[str]:
    return [found.text or "" for found in element.findall(path, ATOM)]


def reported(id: str, *published: str, **fields: object) -> Site:
    sources = tuple(
        cites(title=f"T{number}", published=day) for number, day in enumerate(published)
    )
    return make_site(events=[event(id, sources=sources, **fields)])  # type: ignore[arg-type]


def test_the_feed_has_what_rfc_4287_requires() -> None:
    root = feed(reported("fall", "2014-06-11", summary="The city fell."))

    assert said(root, "a:title") == ["A story"]
    assert said(root, "a:id") == [BASE]
    assert said(root, "a:author/a:name") == ["A story"]
    assert [link.get("href") for link in root.findall("a:link[@rel='self']", ATOM)] == [
        BASE + "feed.xml"
    ]
    assert said(root, "a:entry/a:id") == [BASE + "events/fall/"]
    assert said(root, "a:entry/a:title") == ["Fall"]
    assert said(root, "a:entry/a:summary") == ["22 June 2014. The city fell."]


def test_an_entry_is_as_new_as_the_newest_report_of_it() -> None:
    root = feed(reported("fall", "2014-06-11", "2014-06-13", ""))

    assert said(root, "a:entry/a:updated") == ["2014-06-13T00:00:00Z"]
    assert said(root, "a:updated") == ["2014-06-13T00:00:00Z"]


def test_the_newest_reports_come_first_and_are_twenty() -> None:
    events = [
        event(f"e{n:02d}", sources=(cites(title="T", published=f"2014-06-{n + 1:02d}"),))
        for n in range(25)
    ]

    ids = said(feed(make_site(events=events)), "a:entry/a:title")

    assert ids == [f"E{n:02d}" for n in range(24, 4, -1)]


@pytest.mark.parametrize(
    "site",
    [
        make_site(),
        reported("undated", ""),
        reported("gone", "2014-06-11", retracted=retracted("2014-07")),
        reported("ancient", "-0043-03-15"),
        reported("far", "Y12014"),
    ],
)
def test_what_has_no_time_that_a_feed_can_write_is_left_out(site: Site) -> None:
    root = feed(site)

    assert said(root, "a:entry/a:id") == []
    assert said(root, "a:updated") == ["1970-01-01T00:00:00Z"]


@given(st.text())
def test_a_feed_is_xml_whatever_a_title_holds(title: str) -> None:
    config = msgspec.structs.replace(CONFIG, title=title, language='e"n')
    sources = (cites(title="T", published="2014"),)
    site = make_site(events=[event("x", title=title, sources=sources)], config=config)

    ElementTree.fromstring(atom_feed(site, BASE))


@given(st.text())
def test_text_and_attributes_come_back_as_they_were(value: str) -> None:
    element = ElementTree.fromstring(f"<x y={attribute(value)}>{text(value)}</x>")

    # XML reads line ends as one (2.11), and cannot hold all characters (2.2).
    plain = value.replace("\r\n", "\n").replace("\r", "\n")
    if all(character in "\t\n" or 31 < ord(character) < 0xFFFE for character in plain):
        assert (element.text or "") == plain
    assert (element.get("y") or "").split() == (element.text or "").split()


def addresses(data: bytes, element: str) -> list[str]:
    root = ElementTree.fromstring(data)
    return [found.text or "" for found in root.findall(f"m:{element}/m:loc", MAP)]


def test_the_sitemap_lists_absolute_addresses() -> None:
    ((path, data),) = sitemap_files(["events/b&c/", "", "events/سقوط/"], BASE)

    assert path == "sitemap.xml"
    assert addresses(data, "url") == [
        BASE,
        BASE + "events/b&c/",
        BASE + "events/%D8%B3%D9%82%D9%88%D8%B7/",
    ]


def test_a_site_too_large_for_one_file_has_an_index_of_parts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sitemap, "_MOST", 2)

    files = dict(sitemap_files(["a/", "b/", "c/", "d/", "e/"], BASE))

    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    assert addresses(files["sitemap.xml"], "sitemap") == [
        BASE + f"sitemap-{number}.xml" for number in (1, 2, 3)
    ]
    assert [addresses(files[f"sitemap-{number}.xml"], "url") for number in (1, 2, 3)] == [
        [BASE + "a/", BASE + "b/"],
        [BASE + "c/", BASE + "d/"],
        [BASE + "e/"],
    ]


def test_one_file_holds_as_many_as_the_protocol_allows() -> None:
    assert len(list(sitemap_files((f"{n}" for n in range(50_000)), BASE))) == 1
    assert len(list(sitemap_files((f"{n}" for n in range(50_001)), BASE))) == 3


def test_an_empty_sitemap_is_valid() -> None:
    ((_, data),) = sitemap_files([], BASE)

    assert addresses(data, "url") == []


def test_an_articles_day_counts_as_a_report() -> None:
    site = make_site(
        events=[event("fall", sources=(cites("gsn"),))],
        articles=[article("gsn", published="2014-06-12")],
    )

    assert said(feed(site), "a:entry/a:updated") == ["2014-06-12T00:00:00Z"]
