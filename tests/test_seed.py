"""This repository's own site: from the words of the seed article to what is published."""

from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.edit import put_in_order
from generator.edtf import parse_edtf
from generator.source import SourceFile
from tests.pages import Element, read_page
from tests.sites import CHECKOUT, build, copy_site, read_tree

SEED = CHECKOUT / "seeds/inquisitr-khamenei-opposes-us-intervention.txt"
ARTICLE = "khamenei-opposes-us-intervention-in-iraq"
STATEMENTS = {
    "khamenei-opposes-us-intervention": "ali-khamenei",
    "rouhani-warns-states-that-fund-terrorists": "hassan-rouhani",
}

Site = dict[str, bytes]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = copy_site(CHECKOUT, tmp_path_factory.mktemp("own"))
    assert build(root, root / "public").problems == ()
    return read_tree(root / "public")


@pytest.fixture(scope="module")
def article(site: Site) -> Element:
    return page(site, "articles", ARTICLE)


def page(site: Site, *address: str) -> Element:
    return read_page(site["/".join((*address, "index.html"))])


def passages() -> dict[str, list[str]]:
    """By event id, the passages that the article's front matter gives, as words."""
    found = {}
    for event in front_matter(CHECKOUT / f"content/articles/{ARTICLE}.md")["events"]:
        quotes = [p if isinstance(p, str) else p["quote"] for p in event["passages"]]
        found[event.get("id") or event["event"]] = quotes
    return found


def front_matter(file: Path) -> dict[str, Any]:
    _, fields, _ = file.read_text(encoding="utf-8").split("---\n", 2)
    values: dict[str, Any] = yaml.safe_load(fields)
    return values


def is_ours(element: Element) -> bool:
    """What the editors put into an article's text: numbers and notes."""
    return bool({"pn", "ref", "note", "again"} & set(element.classes))


def marked_words(article: Element, identifier: str) -> str:
    """The words of a passage's highlight, without the spaces: a note parts it in pieces, of which
    the first has the id, and the space beside the note belongs to none."""
    words = ""
    for mark in article.all("mark"):
        own = mark.attributes.get("id", "")
        if own == identifier or (words and not own):
            words += mark.text(is_ours)
        elif words:
            break
    return without_spaces(words)


def without_spaces(words: str) -> str:
    return "".join(words.split())


def links(page: Element) -> set[str]:
    return {a.attributes["href"] for a in page.all("a")}


def test_the_seed_is_as_it_came_in() -> None:
    digest = sha256(SEED.read_bytes()).hexdigest()

    assert digest == "b60e2a7a6170f4ed0fac702f85f88c5fbe65176b844ed8acdce0d7ed3f7e4615"


def test_the_article_holds_every_word_of_the_seed_in_order(article: Element) -> None:
    title, words = SEED.read_text(encoding="utf-8").split("\n", 1)
    (text,) = article.all("div", "text")

    (heading,) = article.all("h1")
    assert heading.text() == title
    paragraphs = [block.text(is_ours) for block in text.all("div", "para")]
    assert " ".join(paragraphs).split() == words.split()


def test_every_passage_is_marked_exactly(article: Element) -> None:
    expected = {
        f"x-{event}-{number}": without_spaces(quote)
        for event, quotes in passages().items()
        for number, quote in enumerate(quotes, 1)
    }

    marked = {name: marked_words(article, name) for name in expected}
    assert marked == expected
    ids = {mark.attributes["id"] for mark in article.all("mark") if "id" in mark.attributes}
    assert ids == expected.keys()


@pytest.mark.parametrize("event", STATEMENTS)
def test_the_statements_stand_under_their_day_on_the_timeline(event: str, site: Site) -> None:
    day = page(site).by_id("d-2014-06-22")

    assert day.by_id(f"e-{event}").tag == "article"
    day = page(site, "2014", "06").by_id("d-2014-06-22")
    assert day.by_id(f"e-{event}").tag == "article"


@pytest.mark.parametrize("event", STATEMENTS)
def test_the_statements_pages_give_their_day(event: str, site: Site) -> None:
    (dateline,) = page(site, "events", event).all("p", "dateline")

    (time,) = dateline.all("time")
    assert (time.attributes["datetime"], time.text()) == ("2014-06-22", "22 June 2014")


@pytest.mark.parametrize(
    ("event", "actor"), [*STATEMENTS.items(), ("soleimani-in-iraq", "qasem-soleimani")]
)
def test_the_actors_pages_list_their_events(event: str, actor: str, site: Site) -> None:
    assert f"../../events/{event}/index.html" in links(page(site, "actors", actor))
    assert f"../../actors/{actor}/index.html" in links(page(site, "events", event))


@pytest.mark.parametrize("event", passages())
def test_an_event_leads_to_its_words_and_they_lead_back(
    event: str, site: Site, article: Element
) -> None:
    words = f"articles/{ARTICLE}/index.html#x-{event}-1"

    assert f"../../{words}" in links(page(site, "events", event))
    notes = [a for note in article.all("span", "note") for a in note.all("a")]
    assert f"../../events/{event}/index.html" in {
        a.attributes["href"].partition("#")[0] for a in notes
    }


def test_the_disagreements_of_the_reports_are_shown(site: Site) -> None:
    disputed = {"soleimani-in-iraq", "kerry-meets-maliki-in-baghdad", "peshmerga-hold-kirkuk"}

    for event in disputed:
        sections = list(page(site, "events", event).all("section", "dispute"))
        assert sections, event


def test_the_story_is_as_full_as_promised() -> None:
    content = CHECKOUT / "content"
    events = [front_matter(file) for file in content.glob("events/*.md")]
    for file in content.glob("articles/**/*.md"):
        events += [e for e in front_matter(file).get("events", ()) if "id" in e]
    actors = [file.read_text(encoding="utf-8") for file in content.glob("actors/*.md")]

    dates = [parse_edtf(str(event["date"])) for event in events if "date" in event]

    assert len(events) >= 40
    assert any(date.approximate for date in dates)
    assert any(date.precision == "interval" for date in dates)
    assert any("date" not in event for event in events)
    assert sum("aliases:" in a and bool(a.split("---\n", 2)[2].strip()) for a in actors) >= 15


def test_the_fields_of_our_own_content_stand_in_their_order() -> None:
    files = [*(CHECKOUT / "content").rglob("*.md"), CHECKOUT / "content/site.yaml"]
    sources = [
        SourceFile(file.relative_to(CHECKOUT).as_posix(), file.read_bytes()) for file in files
    ]

    assert [each.path for each in sources if put_in_order(each) != each] == []
