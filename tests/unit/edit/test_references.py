"""The tables say which fields name a record of which kind."""

from generator.edit.manuscript import read_manuscript
from generator.edit.references import names_in
from generator.source import SourceFile


def named(folder: str, front_matter: str) -> set[tuple[str, str]]:
    """The first kind and the id of all that a file names."""
    data = f"---\n{front_matter}---\n".encode()
    manuscript = read_manuscript(SourceFile(f"content/{folder}/file.md", data))
    return {(name.kinds[0], name.id) for name in names_in(manuscript)}


def test_an_event_names_actors_events_and_articles() -> None:
    assert named(
        "events",
        """\
title: not-a-name
actors: [a-one, {actor: a-two, said_by: a-three}]
kind: not-a-name
topics: [not-a-name]
after: e-one
before: [e-two]
related: [e-three]
figures: {not-a-name: 3}
sources:
  - article: r-one
    passages: [{quote: x, said_by: a-four}]
  - publisher: not-a-name
    rests_on: [r-two]
disputes: [{about: not-a-name, sources: [r-three]}]
retracted: {on: 1987, reason: x, replaced_by: e-four}
redirects: [not-a-name]
extra: {actor: not-a-name}
""",
    ) == {
        *(("actor", f"a-{number}") for number in ("one", "two", "three", "four")),
        *(("event", f"e-{number}") for number in ("one", "two", "three", "four")),
        *(("article", f"r-{number}") for number in ("one", "two", "three")),
    }


def test_an_article_names_them_for_its_events_and_itself() -> None:
    assert named(
        "articles",
        """\
title: x
rests_on: r-one
actors: [a-one]
quotes: [{quote: x, speaker: a-two}]
events:
  - id: not-a-name
    actors: [a-three]
    passages: [{quote: x, said_by: a-four}]
  - event: e-one
""",
    ) == {
        *(("actor", f"a-{number}") for number in ("one", "two", "three", "four")),
        ("event", "e-one"),
        ("article", "r-one"),
    }


def test_an_actor_names_those_it_is_tied_to() -> None:
    assert named("actors", "name: x\nrelations: [{to: a-one, kind: not-a-name}]\n") == {
        ("actor", "a-one")
    }
