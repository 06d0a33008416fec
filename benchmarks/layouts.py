"""The same corpus written as a Dateline site and as a Hugo site."""

import shutil
from pathlib import Path

from benchmarks import words
from benchmarks.corpus import Actor, Event, make_actors, make_events

HUGO_THEME = Path(__file__).with_name("hugo")


def write_sites(event_count: int, dateline_dir: Path, hugo_dir: Path) -> None:
    """Write ``event_count`` events and their actors to two new directories, byte for byte the same
    on every call."""
    shutil.copytree(HUGO_THEME, hugo_dir)
    write(dateline_dir / "content/site.yaml", dateline_config())
    for actor in make_actors(event_count):
        write(dateline_dir / f"content/actors/{actor.id}.md", dateline_actor(actor))
        write(hugo_dir / f"content/actors/{actor.id}/_index.md", hugo_actor(actor))
    for event in make_events(event_count):
        write(dateline_dir / f"content/events/{event.id}.md", dateline_event(event))
        write(hugo_dir / f"content/events/{event.id}.md", hugo_event(event))


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def dateline_config() -> str:
    def vocabulary(terms: tuple[str, ...]) -> list[str]:
        return [f"  {term}: {term.capitalize()}" for term in terms]

    lines = [
        "title: Annotated Timeline",
        "standfirst: Made-up events, to measure with.",
        "language: en",
        "base_url: https://timeline.example/",
        "theme: default",
        "kinds:",
        *vocabulary(words.KINDS),
        "topics:",
        *vocabulary(words.TOPICS),
    ]
    return "\n".join(lines) + "\n"


def dateline_actor(actor: Actor) -> str:
    return f"---\nname: {actor.name}\nkind: {actor.kind}\n---\n{biography(actor)}"


def hugo_actor(actor: Actor) -> str:
    return f"---\ntitle: {actor.name}\n---\n{biography(actor)}"


def biography(actor: Actor) -> str:
    return f"{actor.name} is made up.\n"


def dateline_event(event: Event) -> str:
    lines = [
        f"title: {event.title}",
        f"date: {event.at.date().isoformat()}",
        f"place: {event.place}",
        f"kind: {event.kind}",
        f"actors: [{', '.join(actor.id for actor in event.actors)}]",
        f"topics: [{', '.join(event.topics)}]",
        f"summary: {event.summary}",
        "sources:",
        f"  - title: {event.source.title}",
        f"    publisher: {event.source.publisher}",
        f"    url: {event.source.url}",
        f"    published: {event.source.published}",
    ]
    return front_matter(lines) + event.body


def hugo_event(event: Event) -> str:
    lines = [
        f"title: {event.title}",
        f"date: {event.at:%Y-%m-%dT%H:%M:%SZ}",
        f"place: {event.place}",
        f"sort: {event.kind}",  # `kind` is a word of Hugo's own
        f"actors: [{', '.join(actor.id for actor in event.actors)}]",
        f"topics: [{', '.join(event.topics)}]",
        f"summary: {event.summary}",
        "source:",
        f"  title: {event.source.title}",
        f"  publisher: {event.source.publisher}",
        f"  url: {event.source.url}",
        f"  published: {event.source.published}",
    ]
    return front_matter(lines) + event.body


def front_matter(lines: list[str]) -> str:
    return "\n".join(["---", *lines, "---", "", ""])
