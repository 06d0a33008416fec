"""A site of twenty thousand events: pages within their budgets, lists of at most a hundred.

The events are the benchmarks' made-up ones, two thousand of them told ten times over on other
days, besides three hundred on one day. All pages are planned; of each kind those with the largest
views are rendered and weighed, since of the same template more data makes more HTML.
"""

import gzip
import re
from collections.abc import Iterator

import pytest

from benchmarks import corpus, words
from generator.edtf import parse_edtf
from generator.model import Actor, Citation, Config, Event, Participation
from generator.plan import Plan, plan_pages
from generator.render import Renderer
from generator.views import Page
from tests.sites import default_theme, wording
from tests.unit.making import make_site

MADE, TELLINGS, ON_ONE_DAY = 2_000, 10, 300
WEIGHED = 10  # of each kind of page
KILOBYTE = 1024
BUDGETS = {"home.html": 60 * KILOBYTE, "article.html": 40 * KILOBYTE}
BUDGET = 20 * KILOBYTE
LISTS = re.compile(r'<(ol|ul)[^>]* class="rows"[^>]*>.*?</\1>', re.DOTALL)
CONFIG = Config(
    "Annotated Timeline",
    kinds=tuple((kind, kind.capitalize()) for kind in words.KINDS),
    topics=tuple((topic, topic.capitalize()) for topic in words.TOPICS),
)


def events() -> Iterator[Event]:
    made = list(corpus.make_events(MADE))
    for telling in range(TELLINGS):
        # On other days each time: two tellings on one page would make it smaller than it looks.
        start = telling * MADE // TELLINGS
        for event, on in zip(made, [*made[start:], *made[:start]], strict=True):
            yield tell(event, telling, on)
    for number in range(ON_ONE_DAY):
        yield Event(
            f"same-day-{number:03d}",
            "content/events/same-day.md",
            "One of many on this day",
            date=parse_edtf("2012-06-22"),
            sources=(Citation("", (), title="A report", publisher="Courier"),),
        )


def tell(made: corpus.Event, telling: int, on: corpus.Event) -> Event:
    source = made.source
    # Ten years instead of twenty, so that a month has more than a page of them.
    day = (corpus.FIRST_DAY + (on.at - corpus.FIRST_DAY) / 2).date().isoformat()
    return Event(
        f"{made.id}-{telling}",
        "content/events/made.md",
        f"{made.title}, {telling}",
        date=parse_edtf(day),
        place=made.place,
        kind=made.kind,
        topics=made.topics,
        actors=tuple(Participation(actor.id) for actor in made.actors),
        summary=f"{made.summary} {source.title} {telling}.",
        sources=(
            Citation(
                "",
                (),
                title=source.title,
                publisher=source.publisher,
                url=f"{source.url}-{telling}",
                published=parse_edtf(day),
            ),
        ),
    )


@pytest.fixture(scope="module")
def plan() -> Plan:
    actors = [
        Actor(actor.id, "content/actors/made.md", actor.name, actor.kind)
        for actor in corpus.make_actors(MADE)
    ]
    site = make_site(events=list(events()), actors=actors, config=CONFIG)
    return plan_pages(site, wording(), "https://timeline.example/")


@pytest.fixture(scope="module")
def largest(plan: Plan) -> dict[Page, str]:
    """The pages of each kind with the largest views, as HTML."""
    kinds: dict[str, list[Page]] = {}
    for page in plan.pages:
        kinds.setdefault(page.template, []).append(page)
    renderer = Renderer(default_theme(), plan.site_view)
    return {
        page: renderer.render(page).decode()
        for pages in kinds.values()
        for page in sorted(pages, key=lambda page: -len(page.view))[:WEIGHED]
    }


def test_no_page_is_larger_than_its_budget(largest: dict[Page, str]) -> None:
    sizes = {page: len(gzip.compress(html.encode())) for page, html in largest.items()}

    assert [
        (page.path, size)
        for page, size in sizes.items()
        if size > BUDGETS.get(page.template, BUDGET)
    ] == []
    assert max(sizes.values()) > BUDGET / 2  # they are full ones


def test_no_timeline_and_no_list_is_longer_than_a_hundred(largest: dict[Page, str]) -> None:
    for page, html in largest.items():
        assert html.count('<article class="entry"') <= 100, page.path
        if page.template != "index.html":
            rows = max((list_[0].count("<li") for list_ in LISTS.finditer(html)), default=0)
            assert rows <= 100, page.path


def test_every_event_stands_on_the_pages_of_its_month(plan: Plan) -> None:
    renderer = Renderer(default_theme(), plan.site_view)
    month = re.compile(r"2012/06/(page/\d+/)?index\.html")
    pages = [page for page in plan.pages if month.fullmatch(page.path)]
    found = [
        entry
        for page in pages
        for entry in re.findall(r'class="entry" id="e-([^"]+)"', renderer.render(page).decode())
    ]

    assert len(pages) > 3
    assert len(found) == len(set(found)) > ON_ONE_DAY
    assert {f"same-day-{number:03d}" for number in range(ON_ONE_DAY)} <= set(found)


def test_the_ribbon_covers_everything_and_leads_to_pages(plan: Plan) -> None:
    (home,) = (page for page in plan.pages if page.template == "home.html")
    html = Renderer(default_theme(), plan.site_view).render(home).decode()
    bars = html[html.index('<svg class="bars"') : html.index("</svg>", html.index('class="bars"'))]
    named = [int(count.replace(",", "")) for count in re.findall(r", ([\d,]+) events?\"", bars)]

    assert sum(named) == MADE * TELLINGS + ON_ONE_DAY
    assert set(re.findall(r'<a href="([^"]+)"', bars)) <= {page.path for page in plan.pages}


def test_one_event_more_moves_no_address() -> None:
    made = [tell(event, 0, event) for event in corpus.make_events(300)]
    before = plan_pages(make_site(events=made, config=CONFIG), wording())
    late = Event("late", "", "Late", date=parse_edtf("2009-01-01"), sources=made[0].sources)
    after = plan_pages(make_site(events=[*made, late], config=CONFIG), wording())

    paths = [{page.path for page in plan.pages} for plan in (before, after)]
    assert paths[0] <= paths[1]
    assert "events/late/index.html" in paths[1]
