"""``dateline merge event A B``: nothing that B states is lost in silence."""

from pathlib import Path

import pytest

from generator.cli import main
from generator.disk import replace_file
from tests.sites import build, read_tree, write_site

Captured = pytest.CaptureFixture[str]

FIRST = """\
---
title: The bridge jams   # ours
date: 1987-05-12
actors: [board]
topics: [pivot]
after: [bell]
sources:
  - article: courier
    passages:
      - jammed open
  - publisher: A leaflet
    url: https://leaflet.example/
---
Our words.
"""
SECOND = """\
---
title: The bridge opens and stays
date: 1987-05-12/1987-05-13
place: Sill narrows
actors: [board, {actor: dockers, role: named}]
topics: [pivot, ferry]
figures: {hurt: 2}
related: [bridge-jams, bell]
sources:
  - article: courier
    note: It counts two.
    passages: [jammed open, two were hurt]
  - publisher: Quayside Notes
    url: https://notes.example/
redirects: [stays-open]
---
"""
MERGED = """\
---
title: The bridge jams   # ours
date: 1987-05-12
place: Sill narrows
actors: [board, {actor: dockers, role: named}]
topics: [pivot, ferry]
figures:
  hurt: 2
after: [bell]
related: [bell]
sources:
  - article: courier
    note: It counts two.
    passages:
      - jammed open
      - two were hurt
  - publisher: A leaflet
    url: https://leaflet.example/
  - publisher: Quayside Notes
    url: https://notes.example/
redirects: [stays-open, bridge-stays]
---
Our words.
"""
BELL = """\
---
title: The bell
date: 1987-05-11
before: [bridge-stays]
sources: [{publisher: A leaflet, url: "https://leaflet.example/"}]
---
After it, [the bridge](bridge-stays.md).
"""
COURIER = """\
---
title: The bridge
publisher: Harbour Courier
url: https://courier.example/
published: 1987-05-12
---
It jammed open, and two were hurt. Nobody will cross.
"""
LOG = """\
---
title: The log
publisher: Radio Sill
url: https://radio.example/
published: 1987-05-12
events:
  - id: bridge-declared
    date: 1987-05-12
    # What the log says of it.
    title: The log tells of the bridge
    kind: accident
    passages:
      - open at dawn
---
The bridge stood open at dawn.
"""


@pytest.fixture
def bridge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    settings = (
        "title: x\ntopics: {pivot: Pivot, ferry: Ferry}\nfigures: {hurt: hurt}\n"
        "kinds: {accident: Accident}\n"
    )
    files = {
        "content/site.yaml": settings,
        "content/actors/board.md": "---\nname: The Board\n---\n",
        "content/actors/dockers.md": "---\nname: The Dockers\n---\n",
        "content/articles/courier.md": COURIER,
        "content/articles/log.md": LOG,
        "content/events/bell.md": BELL,
        "content/events/bridge-jams.md": FIRST,
        "content/events/bridge-stays.md": SECOND,
    }
    monkeypatch.chdir(write_site(tmp_path, files))
    return tmp_path


def read(root: Path, name: str) -> str:
    return (root / "content" / name).read_text(encoding="utf-8")


def test_what_the_one_lacks_is_taken_and_lists_are_joined(bridge: Path, capsys: Captured) -> None:
    assert main(["merge", "event", "bridge-jams", "bridge-stays"]) == 0

    assert read(bridge, "events/bridge-jams.md") == MERGED
    assert not (bridge / "content/events/bridge-stays.md").exists()
    assert read(bridge, "events/bell.md") == BELL.replace("bridge-stays", "bridge-jams")
    assert capsys.readouterr().out.splitlines() == [
        "Merged bridge-stays into bridge-jams (3 files).",
        "kept title: The bridge jams (not: The bridge opens and stays)",
        "kept date: 1987-05-12 (not: 1987-05-12/1987-05-13)",
    ]
    assert not [p for p in build(bridge, bridge / "public").problems if p.is_error]
    assert (bridge / "public/events/bridge-stays/index.html").is_file()


def test_the_other_value_is_taken_where_it_is_asked_for(bridge: Path) -> None:
    assert main(["merge", "event", "bridge-jams", "bridge-stays", "--take", "date", "-q"]) == 0

    text = read(bridge, "events/bridge-jams.md")
    assert text == MERGED.replace("date: 1987-05-12", "date: 1987-05-12/1987-05-13")


def test_an_article_that_declared_the_event_cites_the_other(bridge: Path) -> None:
    assert main(["merge", "event", "bridge-jams", "bridge-declared", "-q"]) == 0

    assert read(bridge, "articles/log.md") == LOG.replace(
        """\
  - id: bridge-declared
    date: 1987-05-12
    # What the log says of it.
    title: The log tells of the bridge
    kind: accident
""",
        "  - event: bridge-jams\n",
    )
    assert "kind: accident\n" in read(bridge, "events/bridge-jams.md")
    assert main(["check", "-q"]) == 0


def test_two_bodies_are_not_joined(bridge: Path, capsys: Captured) -> None:
    write_site(bridge, {"content/events/bridge-stays.md": f"{SECOND}Their words.\n"})
    before = read_tree(bridge / "content")

    assert main(["merge", "event", "bridge-jams", "bridge-stays"]) == 1

    assert read_tree(bridge / "content") == before
    assert "both have prose" in capsys.readouterr().err


def test_the_only_body_is_taken(bridge: Path) -> None:
    without = FIRST.replace("Our words.\n", "")
    write_site(
        bridge,
        {
            "content/events/bridge-jams.md": without,
            "content/events/bridge-stays.md": f"{SECOND}Their words.\n",
        },
    )

    assert main(["merge", "event", "bridge-jams", "bridge-stays", "-q"]) == 0

    assert read(bridge, "events/bridge-jams.md") == MERGED.replace("Our words.", "Their words.")


@pytest.mark.parametrize("writes", [0, 1, 2])
def test_a_merge_that_is_killed_is_completed_by_the_same_command(
    bridge: Path, writes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    def killed(path: str, data: bytes, mode: int | None = None) -> None:
        if len(done) == writes:
            raise KeyboardInterrupt
        done.append(path)
        replace_file(path, data, mode)

    def killed_too(path: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("generator.edit.changes.replace_file", killed)
        patched.setattr(Path, "unlink", killed_too)
        assert main(["merge", "event", "bridge-jams", "bridge-stays", "-q"]) == 130

    assert main(["merge", "event", "bridge-jams", "bridge-stays", "-q"]) == 0
    assert read(bridge, "events/bridge-jams.md") == MERGED
    assert read(bridge, "events/bell.md") == BELL.replace("bridge-stays", "bridge-jams")


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["bridge-jams", "bridge-jams"], 2, "with itself"),
        (["bridge-jams", "bridge-stay"], 2, "did you mean 'events/bridge-stays'?"),
        (["bridge-jams", "bridge-stays", "--take", "dat"], 2, "did you mean 'date'?"),
    ],
)
def test_what_cannot_be_merged_is_told(
    bridge: Path, arguments: list[str], code: int, told: str, capsys: Captured
) -> None:
    assert main(["merge", "event", *arguments]) == code
    assert told in capsys.readouterr().err


def test_a_retracted_event_keeps_its_notice(bridge: Path, capsys: Captured) -> None:
    retracted = SECOND.replace("redirects:", "retracted: {on: 1988, reason: No.}\nredirects:")
    write_site(bridge, {"content/events/bridge-stays.md": retracted})

    assert main(["merge", "event", "bridge-jams", "bridge-stays"]) == 1
    assert "is retracted" in capsys.readouterr().err
