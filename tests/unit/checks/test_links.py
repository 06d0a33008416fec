"""Links of prose to the site's own pages."""

import pytest

from generator.checks.links import check_prose_links
from generator.model.site import Site
from generator.parse import locate, parse_file
from generator.source import SourceFile
from tests.unit.making import actor, assembled, cites, event


def about(words: str) -> tuple[SourceFile, Site]:
    source = SourceFile(
        "content/pages/about.md", f"---\ntitle: About\n---\nSee {words}.\n".encode()
    )
    page = parse_file(source).document
    assert page is not None
    mosul = event("mosul-falls", sources=(cites(title="T"),), topics=("oil",))
    return source, assembled(page, mosul, actor("jane")).site


@pytest.mark.parametrize(
    "link",
    [
        "../events/mosul-falls.md",
        "../events/june/mosul-falls.md#dates",
        "../actors/jane.md",
        "about.md",
        "/events/mosul-falls/",
        "../actors/",
        "../topics/oil/",
        "/2014/06/",
        "/media/map.png",
        "https://example.org/events/nope/",
        "mailto:desk@example.org",
        "/",
    ],
)
def test_a_link_to_what_there_is_is_fine(link: str) -> None:
    _, site = about(f"[this]({link})")

    assert list(check_prose_links(site)) == []


@pytest.mark.parametrize("link", ["../events/mosul-fals.md", "/events/mosul-fals/"])
def test_a_dead_link_is_told_with_its_place_and_the_nearest_page(link: str) -> None:
    source, site = about(f"[this]({link})")

    (found,) = check_prose_links(site)
    place = locate(found, source).location

    assert (found.code, found.is_error) == ("dead-link", True)
    assert found.hint == "did you mean 'events/mosul-falls/'?"
    assert (place.line, place.column) == (4, 12 + link.index("mosul"))


def test_a_link_from_an_events_body_is_resolved_from_its_own_page() -> None:
    text = "---\ntitle: T\nsources:\n  - title: S\nafter: [a]\n---\n[a](a.md), [b](b.md)\n"
    document = parse_file(SourceFile("content/events/x.md", text.encode())).document
    assert document is not None

    site = assembled(document, event("a", sources=(cites(title="T"),))).site

    (found,) = check_prose_links(site)
    assert found.message == "this site has no page at events/b/"
