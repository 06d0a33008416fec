"""Actors as a real corpus has them: most occur once, one in hundreds of events."""

import gzip
import random
from datetime import date, timedelta

import pytest

from generator.model import Participation
from generator.model.site import Site
from generator.plan import plan_pages
from generator.render import Renderer
from tests.sites import default_theme, wording
from tests.unit.making import actor, article, cites, event, make_site

ACTORS, ONCE, EVENTS, MOST = 1_036, 842, 1_500, 736
LIMIT = 20_000  # bytes of a page, compressed
PAGES = (
    "actors/index.html",
    "actors/page/2/index.html",
    "actors/first-minister/index.html",
    "actors/first-minister/page/1/index.html",
    "actors/first-minister/quotes/index.html",
    "actors/first-minister/with/index.html",
)
WORDS = (
    "council harbour levy board minister rejects delays signs contract strike budget border"
    " ceasefire envoy arrives leaves northern province grain convoy bridge reopens protest"
    " ministry court ruling appeal hearing witness report army general resigns vote cabinet"
).split()


@pytest.fixture(scope="module")
def pages() -> dict[str, bytes]:
    """By path, the pages that a heavy actor makes heavy."""
    plan = plan_pages(corpus(), wording("en"))
    renderer = Renderer(default_theme(), plan.site_view)
    return {page.path: renderer.render(page) for page in plan.pages if page.path in PAGES}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_of_a_heavy_actor_keeps_to_its_budget(pages: dict[str, bytes], path: str) -> None:
    assert len(gzip.compress(pages[path], 9, mtime=0)) <= LIMIT


def corpus() -> Site:
    """Events of 60 days; the first actor is in 736 of them, 842 actors are in one each."""
    chance = random.Random(7)
    ids = ["first-minister", *(f"{chance.choice(WORDS)}-minister-{n}" for n in range(1, ACTORS))]
    casts: list[set[str]] = [set() for _ in range(EVENTS)]
    for cast in chance.sample(casts, MOST):
        cast.add(ids[0])
    some = ids[1:-ONCE]
    for cast in casts:
        cast.update(chance.choices(some, [1 / n for n, _ in enumerate(some, start=1)], k=2))
    for once in ids[-ONCE:]:
        chance.choice(casts).add(once)
    said = [f"{' '.join(chance.choices(WORDS, k=25))} {n}." for n in range(60)]
    return make_site(
        events=[
            event(
                f"{'-'.join(chance.choices(WORDS, k=6))}-{n}",
                date=str(date(2014, 6, 1) + timedelta(days=n * 60 // EVENTS)),
                actors=[
                    Participation(one, chance.choice(("acts", "acts", "speaks", "named")))
                    for one in sorted(cast)
                ],
                sources=(cites(publisher=f"The {chance.choice(WORDS)}"),),
            )
            for n, cast in enumerate(casts)
        ],
        articles=[article("gsn", " ".join(said), quotes=[(words, ids[0]) for words in said])],
        actors=[actor(one, kind="person") for one in ids],
    )
