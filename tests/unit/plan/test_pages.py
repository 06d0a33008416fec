"""Which pages there are, and the plain lists among them."""

import pytest

from generator.parse import parse_file
from generator.plan import plan_pages, routes
from generator.plan.desk import direction
from generator.source import SourceFile
from generator.views import (
    ActorsView,
    ArticlesView,
    CorrectionsView,
    EventView,
    IndexView,
    ListPageView,
    NotFoundView,
    ProseView,
    RedirectView,
)
from tests.sites import wording
from tests.unit.making import (
    CONFIG,
    actor,
    article,
    cites,
    corrected,
    event,
    make_site,
    page,
    retracted,
)
from tests.unit.plan.planned import planned, view

BASE = "https://example.org/iraq/"


def test_every_document_has_its_page() -> None:
    site = make_site(
        events=[event("fall", kind="military", topics=("oil",))],
        articles=[article("gsn")],
        actors=[actor("jane"), actor("hidden", page=False)],
        pages=[page("about")],
    )

    assert set(planned(site)) == {
        "index.html",
        "404.html",
        "2014/index.html",
        "2014/06/index.html",
        "events/fall/index.html",
        "articles/index.html",
        "articles/gsn/index.html",
        "actors/index.html",
        "actors/jane/index.html",
        "kinds/military/index.html",
        "topics/oil/index.html",
        "index/index.html",
        "search/index.html",
        "corrections/index.html",
        "coverage/index.html",
        "known/index.html",
        "known/2014-06-22/index.html",
        "about/index.html",
    }


def test_ids_of_all_scripts_are_addresses() -> None:
    assert "events/سقوط-موصل/index.html" in planned(make_site(events=[event("سقوط-موصل")]))


def test_an_address_leaves_the_index_out_and_knows_the_way_back() -> None:
    frame = view(make_site(events=[event("x")]), "events/x/index.html", EventView, BASE).frame

    assert frame.path == "events/x/"
    assert frame.root == "../../"
    assert frame.canonical == "https://example.org/iraq/events/x/"


def test_without_a_base_address_nothing_is_canonical() -> None:
    frame = view(make_site(events=[event("x")]), "events/x/index.html", EventView).frame

    assert frame.canonical == ""


@pytest.mark.parametrize(
    ("base", "root"), [(BASE, "/iraq/"), ("https://example.org/", "/"), ("", "/")]
)
def test_the_404_page_links_from_the_sites_base_path(base: str, root: str) -> None:
    frame = view(make_site(), "404.html", NotFoundView, base).frame

    assert (frame.root, frame.canonical) == (root, "")


def test_feed_and_sitemap_need_an_absolute_address() -> None:
    def names(base: str) -> list[str]:
        files = plan_pages(make_site(events=[event("x")]), wording(), base).files
        return [file.path for file in files if not file.path.startswith("search/")]

    assert names("") == ["events.json"]
    assert names(BASE) == ["events.json", "feed.xml", "sitemap.xml"]


def test_every_address_of_the_timeline_is_reserved() -> None:
    site = make_site(
        events=[event("x", kind="military", topics=("oil",)), event("none", date="")],
        articles=[article("gsn")],
        actors=[actor("jane")],
    )
    taken = {path.split("/")[0].removesuffix(".html") for path in planned(site)}
    taken |= {
        file.path.split("/")[0].split(".")[0] for file in plan_pages(site, wording(), BASE).files
    }

    for name in sorted(taken):
        own = SourceFile(f"content/pages/{name}.md", b"---\ntitle: x\n---\n")
        assert [problem.code for problem in parse_file(own).problems] == ["reserved-id"]


def test_a_list_of_250_has_three_pages() -> None:
    site = make_site(events=[event(f"e{n:03d}", kind="military") for n in range(250)])

    pages = [page for path, page in planned(site).items() if path.startswith("kinds/military/")]

    assert all(isinstance(page, ListPageView) for page in pages)
    lists = [page for page in pages if isinstance(page, ListPageView)]
    assert [len(page.rows) for page in lists] == [100, 100, 50]
    assert [page.pager.number for page in lists] == [1, 2, 3]
    assert {page.count for page in lists} == {250}
    assert [page.pager.previous for page in lists] == [
        "",
        "kinds/military/index.html",
        "kinds/military/page/2/index.html",
    ]
    titles = [row.title for page in lists for row in page.rows]
    assert titles == [f"E{n:03d}" for n in range(250)]


def test_the_index_holds_everything_once() -> None:
    site = make_site(
        events=[event(f"e{n:03d}") for n in range(101)],
        articles=[article("gsn")],
        actors=[actor("jane")],
    )

    first = view(site, "index/index.html", IndexView)
    second = view(site, "index/page/2/index.html", IndexView)

    assert (len(first.events), len(second.events)) == (100, 1)
    assert (second.event_count, second.actor_count, second.article_count) == (101, 1, 1)
    assert (len(first.actors), len(second.actors)) == (1, 0)
    assert [link.href for link in first.articles] == ["articles/gsn/index.html"]
    assert second.pager.previous == "index/index.html"


def test_articles_stand_by_month_and_those_without_a_day_last() -> None:
    site = make_site(
        articles=[
            article("c", published=""),
            article("b", published="2014-07-01"),
            article("a", published="2014-06-30"),
        ]
    )

    page = view(site, "articles/index.html", ArticlesView)

    assert [(group.heading, [row.title for row in group.rows]) for group in page.groups] == [
        ("June 2014", ["A"]),
        ("July 2014", ["B"]),
        ("", ["C"]),
    ]


def test_actors_stand_by_kind_and_the_most_active_first() -> None:
    site = make_site(
        events=[event("x", actors=["b", "iraq", "a"]), event("y", actors=["b", "other"])],
        actors=[
            actor("a", kind="person"),
            actor("b", kind="person"),
            actor("iraq", kind="state"),
            actor("other"),
            actor("an-agency-that-no-event-names"),
        ],
    )

    page = view(site, "actors/index.html", ActorsView)

    assert [
        (group.heading, [(lane.name, lane.count) for lane in group.lanes]) for group in page.groups
    ] == [
        ("People", [("B", 2), ("A", 1)]),
        ("States", [("Iraq", 1)]),
        ("Others", [("Other", 1)]),
    ]


def test_old_addresses_lead_to_the_new_ones() -> None:
    site = make_site(
        events=[event("new", redirects=("old", "older"))],
        articles=[article("gsn", redirects=("guardian",))],
        actors=[actor("jane", redirects=("jane-doe",))],
    )

    pages = {
        path: page.href
        for path, page in planned(site, BASE).items()
        if isinstance(page, RedirectView)
    }

    assert pages == {
        "events/old/index.html": "events/new/index.html",
        "events/older/index.html": "events/new/index.html",
        "articles/guardian/index.html": "articles/gsn/index.html",
        "actors/jane-doe/index.html": "actors/jane/index.html",
    }
    stub = view(site, "events/old/index.html", RedirectView, BASE)
    assert stub.frame.canonical == "https://example.org/iraq/events/new/"


def test_corrections_of_all_kinds_stand_newest_first() -> None:
    site = make_site(
        events=[
            event("a", corrections=(corrected("2014-09-03", "We gave 160."),)),
            event("gone", retracted=retracted("2014-09-05", "It did not happen.")),
        ],
        articles=[article("gsn", corrections=(corrected("2014-09-04", "Its day."),))],
        actors=[actor("jane", corrections=(corrected("2014-09-06", "Her name."),))],
    )

    page = view(site, "corrections/index.html", CorrectionsView)

    assert [(found.note, found.href, found.retraction) for found in page.corrections] == [
        ("Her name.", "actors/jane/index.html", False),
        ("It did not happen.", "events/gone/index.html", True),
        ("Its day.", "articles/gsn/index.html", False),
        ("We gave 160.", "events/a/index.html", False),
    ]


def test_a_retracted_event_keeps_its_page_and_leaves_all_lists() -> None:
    site = make_site(
        events=[
            event(
                "gone",
                kind="military",
                topics=("oil",),
                actors=["jane"],
                sources=(cites("gsn"),),
                retracted=retracted("2014-09-05", replaced_by="real"),
            ),
            event("real", date="2014-07-01"),
        ],
        articles=[article("gsn")],
        actors=[actor("jane")],
    )

    plan = plan_pages(site, wording(), BASE)
    gone = view(site, "events/gone/index.html", EventView)

    assert gone.retracted is not None
    assert gone.retracted.note == "It did not happen."
    assert gone.retracted.replaced_by is not None
    assert gone.retracted.replaced_by.href == "events/real/index.html"
    naming = {page.path for page in plan.pages if b"events/gone/" in page.view}
    assert naming == {"events/gone/index.html", "corrections/index.html"}
    for file in plan.files:
        if file.path in ("events.json", "feed.xml"):
            assert b"gone" not in file.data


def test_a_page_of_the_sites_own_is_linked_from_all() -> None:
    site = make_site(pages=[page("about", navigation="Who we are"), page("method")])

    assert [link.text for link in plan_pages(site, wording()).site_view.pages] == [
        "Who we are",
        "Method",
    ]
    assert view(site, "about/index.html", ProseView).frame.edit == "content/pages/about.md"


@pytest.mark.parametrize(
    ("language", "expected"),
    [("fa", "rtl"), ("ar-IQ", "rtl"), ("HE", "rtl"), ("en", "ltr"), ("", "")],
)
def test_a_language_has_a_direction(language: str, expected: str) -> None:
    assert direction(language) == expected


def test_no_two_pages_have_one_address() -> None:
    site = make_site(
        events=[event(f"e{n}", actors=["jane"], kind="military") for n in range(120)],
        articles=[article("gsn")],
        actors=[actor("jane")],
        config=CONFIG,
    )

    paths = [page.path for page in plan_pages(site, wording()).pages]

    assert len(paths) == len(set(paths))
    assert routes.HOME in paths
