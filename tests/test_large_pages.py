"""Pages that hold very much stay within their budgets, in bytes as a web server compresses them."""

import gzip
from functools import cache
from itertools import accumulate
from random import Random

import pytest

from generator.model.site import Site
from generator.plan import plan_pages
from generator.render import Renderer
from tests.sites import CHECKOUT, default_theme, wording
from tests.unit.making import CONFIG, actor, article, cites, event, make_site

KILOBYTE = 1024
ORDINARY, LONG_ARTICLE = 20 * KILOBYTE, 40 * KILOBYTE
WORDS = CHECKOUT / "generator" / "convert" / "data" / "common_words.txt"


@cache
def vocabulary() -> tuple[list[str], list[float]]:
    words = WORDS.read_text(encoding="utf-8").split()
    Random(1).shuffle(words)
    return words, list(accumulate(1 / rank for rank in range(1, len(words) + 1)))


def prose(random: Random, count: int) -> str:
    """Words as rare and as common as those of a language: they compress worse than its prose."""
    words, weights = vocabulary()
    return " ".join(random.choices(words, cum_weights=weights, k=count))


def sizes(site: Site, below: str) -> list[int]:
    """Of each page below a path, the bytes that a web server sends."""
    plan = plan_pages(site, wording())
    renderer = Renderer(default_theme(), plan.site_view)
    return [
        len(gzip.compress(renderer.render(page), 6))
        for page in plan.pages
        if page.path.startswith(below)
    ]


@pytest.mark.parametrize("passages", [True, False])
def test_an_event_of_sixty_sources_that_disagree(passages: bool) -> None:
    random = Random(2)
    names = [f"paper-{number}" for number in range(60)]
    reports = [
        article(
            name,
            f"On day {number} it fell. {prose(random, 60)}" if passages else "",
            published=f"2014-06-{number % 28 + 1:02d}",
            url=f"https://{name}.example/{random.randrange(10**9)}",
        )
        for number, name in enumerate(names)
    ]
    sources = tuple(
        cites(
            name,
            *([f"On day {number} it fell."] if passages else []),
            date=f"2014-06-{number % 25 + 1:02d}",
            note=prose(random, 20),
            figures={"killed": (number, number + random.randrange(9))},
        )
        for number, name in enumerate(names)
    )
    site = make_site(
        events=[event("fall", sources=sources, figures={"killed": (9, 99)})],
        articles=reports,
        config=CONFIG,
    )

    assert max(sizes(site, "events/fall/")) <= ORDINARY


@pytest.mark.parametrize("alphabet", ["latin", "other"])
def test_an_article_of_a_megabyte(alphabet: str) -> None:
    random = Random(3)
    paragraphs = [f"Number {n}. {prose(random, 110)}" for n in range(1_250)]
    text = "\n\n".join(paragraphs)
    if alphabet == "other":  # two bytes a letter, as in Persian
        text = text.translate({code: code + 0x3D0 for code in range(ord("a"), ord("z") + 1)})
    site = make_site(
        articles=[article("inquiry", text)],
    )

    found = sizes(site, "articles/inquiry/")

    assert len(text.encode()) > 1_000_000
    assert len(found) > 10
    assert max(found) <= LONG_ARTICLE


def test_an_article_of_two_thousand_quotes() -> None:
    random = Random(4)
    speakers = [actor(f"speaker-{number}") for number in range(50)]
    said = [f"Answer {number} was {prose(random, 6)}" for number in range(2_000)]
    text = "\n\n".join(f"Then {prose(random, 8)}. “{words}”" for words in said)
    quotes = [(words, f"speaker-{random.randrange(50)}") for words in said]
    site = make_site(articles=[article("hearing", text, quotes=quotes)], actors=speakers)

    found = sizes(site, "articles/hearing/")

    assert len(found) > 5
    assert max(found) <= LONG_ARTICLE
