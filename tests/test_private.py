"""A private person is in no byte of the output: not by a name, and not by the id."""

import json

import pytest

from tests.pages import read_page
from tests.sites import publish, tells

# As front matter names the person, everywhere where it can name an actor.
SITE = {
    "content/site.yaml": """\
title: A town
base_url: https://town.example/
roles: {affected: affected}
""",
    "content/actors/odd-keeper.md": """\
---
name: Odmund Vaktare
kind: person
short: Vaktis
native_name: {name: Óðmundur Varðmaður, language: is}
aliases: [Uncle Vakko, {name: Gardien Quelquun, language: fr}]
roles: [{title: Keeper-of-the-lock, from: 1980, until: ..}]
relations: [{to: board, kind: works-for}]
wikidata: Q998877
url: https://keeper.example/
page: false
corrections: [{on: 1987-06-01, note: Keeper-correction.}]
redirects: [former-keeper]
---
Keeper-biography.
""",
    "content/actors/board.md": """\
---
name: The Board
kind: organisation
relations: [{to: odd-keeper, kind: employs-a-keeper}]
---
""",
    "content/articles/log.md": """\
---
title: A log
publisher: Courier
url: https://courier.example/
published: 1987-05-12
rests_on: [odd-keeper]
actors: [odd-keeper]
quotes:
  - {quote: It would not close, speaker: odd-keeper}
events:
  - id: jam
    title: The lock jams
    date: 1987-05-12
    actors:
      - {actor: odd-keeper, role: affected}
      - board
      - {actor: board, role: named, alleged: true, said_by: odd-keeper}
    passages:
      - {quote: It jammed, said_by: odd-keeper}
      - It would not close
    sources:
      - publisher: A leaflet
        url: https://leaflet.example/
        rests_on: [odd-keeper]
        stance: denies
---
It jammed. “It would not close.” The words of others stay: the lock was old.
""",
    "content/events/again.md": """\
---
title: The lock jams again
date: 1987-05-13
actors: [odd-keeper, board]
sources: [{article: log}]
---
""",
    "content/events/gone.md": """\
---
title: The lock sinks
date: 1987-05-13
actors: [odd-keeper]
sources: [{article: log}]
retracted: {on: 1987-05-14, reason: It did not.}
---
""",
}
TRAITS = (
    "odd-keeper",
    "former-keeper",
    "Odmund",
    "Vaktare",
    "Vaktis",
    "Óðmundur Varðmaður",
    "Vakko",
    "Quelquun",
    "Keeper-of-the-lock",
    "employs-a-keeper",
    "Q998877",
    "keeper.example",
    "Keeper-correction",
    "Keeper-biography",
)


@pytest.mark.parametrize("drafts", [False, True])
def test_no_output_tells_anything_of_a_private_person(drafts: bool) -> None:
    site = SITE if not drafts else SITE | _as_draft()

    outputs, problems = publish(site, drafts=drafts)

    assert outputs, problems
    for trait in TRAITS:
        found = [path for path, data in outputs.items() if tells(data + path.encode(), trait)]
        assert found == [], trait


def _as_draft() -> dict[str, str]:
    path = "content/actors/odd-keeper.md"
    return {path: SITE[path].replace("page: false", "page: false\ndraft: true")}


def test_an_event_says_that_a_private_person_took_part() -> None:
    outputs, _ = publish(SITE)

    facts = read_page(outputs["events/jam/index.html"]).text()
    assert "a private person (affected)\nThe Board" in facts
    assert "(named, allegedly, according to a private person)" in facts
    actors = json.loads(outputs["events.json"])["events"][0]["actors"]
    assert actors[0] == {"name": "a private person", "role": "affected"}
    quote = read_page(outputs["articles/log/index.html"]).text()
    assert "Quote, a private person." in quote


def test_several_private_people_of_one_part_are_counted() -> None:
    keeper = SITE["content/actors/odd-keeper.md"].replace("redirects: [former-keeper]\n", "")
    people = {
        "content/actors/second.md": keeper,
        "content/actors/third.md": keeper.replace("kind: person", "kind: group"),
        "content/events/again.md": SITE["content/events/again.md"].replace(
            "[odd-keeper, board]", "[odd-keeper, board, second, third]"
        ),
    }

    outputs, _ = publish(SITE | people)

    page = read_page(outputs["events/again/index.html"]).text()
    assert "2 private people\nThe Board\na group that we do not name" in page


AGAIN, LOG = "content/events/again.md", "content/articles/log.md"
TELLING = {
    "a title": (AGAIN, "title: The lock jams", "title: Odmund Vaktare jams"),
    "a summary": (AGAIN, "date:", "summary: It was uncle vakko.\ndate:"),
    "a note": (LOG, "stance:", "note: Gardien-Quelquun.\n        stance:"),
    "a text": (AGAIN, "log}]\n---\n", "log}]\n---\nVaktis."),
    "a file": ("content/pages/odmund-vaktare.md", "", "---\ntitle: A page\n---\nWords.\n"),
}
NOT_TELLING = {
    "a part of a word": (AGAIN, "title: The", "title: The Vaktistown"),
    "another word": (AGAIN, "title: The", "title: The vaktis"),
    "a headline": (LOG, "title: A log", "title: Odmund Vaktare’s log"),
    "a report": (LOG, "It jammed.", "It jammed. Odmund Vaktare did it."),
}


@pytest.mark.parametrize("place", [*TELLING, *NOT_TELLING])
def test_only_words_of_editors_that_tell_a_private_name_are_an_error(place: str) -> None:
    path, old, new = (TELLING | NOT_TELLING)[place]
    files = SITE | {path: SITE.get(path, "").replace(old, new, 1)}

    found = {(each.code, each.location.file) for each in publish(files).problems if each.is_error}

    assert found == ({("private-name", path)} if place in TELLING else set())
