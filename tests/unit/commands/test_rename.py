"""``dateline rename``: the id changes everywhere, and the old address leads on."""

from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.disk import replace_file
from tests.sites import GOLDEN_SITE, build, copy_site, read_tree, write_site

Captured = pytest.CaptureFixture[str]

_EVENT = """\
---
title: Jane speaks
date: 2001
actors: [jane]
sources: [{publisher: Herald, url: "https://herald.example/"}]
---
"""
_OF_ONE_ACTOR = {
    "content/site.yaml": "title: x\n",
    "content/actors/jane.md": "---\nname: Jane Doe\n---\n",
    "content/events/one.md": _EVENT,
    "content/events/two.md": _EVENT.replace("2001", "1999"),
}


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the golden site, which is the working directory."""
    root = copy_site(GOLDEN_SITE, tmp_path / "town")
    monkeypatch.chdir(root)
    return root


def content(root: Path) -> dict[str, bytes]:
    return read_tree(root / "content")


def test_every_reference_follows_and_the_old_address_leads_on(town: Path) -> None:
    assert main(["rename", "actor", "mara-lindqvist", "lindqvist", "-q"]) == 0

    assert not (town / "content/actors/mara-lindqvist.md").exists()
    mentions = [path for path, data in content(town).items() if b"mara-lindqvist" in data]
    assert mentions == ["actors/lindqvist.md"]
    assert main(["check", "-q"]) == 0
    build(town, town / "public")
    old = (town / "public/actors/mara-lindqvist/index.html").read_text(encoding="utf-8")
    assert "../../actors/lindqvist/index.html" in old


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("actor", "harbour-board", "board"),
        ("event", "ferry-resumes", "ferry-runs"),
        ("article", "پل-باز-ماند", "sahel-on-the-bridge"),
    ],
)
def test_back_again_only_the_redirects_differ(
    town: Path, kind: str, old: str, new: str, capsys: Captured
) -> None:
    before = content(town)
    assert main(["rename", kind, old, new]) == 0, capsys.readouterr().err
    assert main(["rename", kind, new, old]) == 0, capsys.readouterr().err

    after = content(town)
    assert after.keys() == before.keys()
    changed = [path for path in before if before[path] != after[path]]
    assert len(changed) == 1
    lines = before[changed[0]].split(b"\n")
    others = [line for line in after[changed[0]].split(b"\n") if line not in lines]
    assert len(others) == 1
    assert b"redirects" in others[0]
    assert new.encode() in others[0]


def test_every_actor_of_the_golden_site_can_be_renamed(town: Path, capsys: Captured) -> None:
    for file in sorted((town / "content/actors").glob("*.md")):
        assert main(["rename", "actor", file.stem, f"{file.stem}-renamed", "-q"]) == 0

    assert not [p for p in build(town, town / "public").problems if p.is_error]
    assert capsys.readouterr().err == ""


def test_links_in_bodies_follow_and_what_only_looks_like_one_stays(town: Path) -> None:
    body = (
        "See [him](../actors/mara-lindqvist.md), [her](/actors/mara-lindqvist/#p1)\r\n"
        "and `[her](../actors/mara-lindqvist.md)`; [x].\n\n[x]: ../actors/mara-lindqvist.md\n"
    )
    file = town / "content/events/board-meets.md"
    file.write_bytes(file.read_bytes() + body.encode())

    main(["rename", "actor", "mara-lindqvist", "lindqvist", "-q"])

    expected = (
        "See [him](../actors/lindqvist.md), [her](/actors/lindqvist/#p1)\r\n"
        "and `[her](../actors/mara-lindqvist.md)`; [x].\n\n[x]: ../actors/lindqvist.md\n"
    )
    assert file.read_bytes().endswith(expected.encode())


@pytest.mark.parametrize(
    ("arguments", "rests_on"),
    [
        (["actor", "irna", "bbc"], "irna"),  # the article would be meant
        (["article", "report", "irna"], "irna"),  # not the actor any more
    ],
)
def test_an_id_that_would_make_a_reference_another_ones_is_refused(
    tmp_path: Path, arguments: list[str], rests_on: str, capsys: Captured
) -> None:
    article = "---\ntitle: X\npublisher: P\nurl: https://x.example/{}\ntext: none\n{}---\n"
    files = {
        "content/site.yaml": "title: x\n",
        "content/actors/irna.md": "---\nname: IRNA\n---\n",
        "content/articles/bbc.md": article.format(1, ""),
        "content/articles/report.md": article.format(2, ""),
        "content/articles/repeats.md": article.format(3, f"rests_on: [{rests_on}]\n"),
    }
    site = write_site(tmp_path, files)
    before = content(site)

    assert main(["rename", *arguments, "--source", str(site)]) == 1

    assert content(site) == before
    assert "repeats.md:6:12: " in capsys.readouterr().err


@pytest.mark.parametrize("fails_at", range(4))
def test_a_run_that_is_killed_is_completed_by_the_same_command(
    tmp_path: Path, fails_at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two references, the record itself, its name: killed before each of the four."""
    site = write_site(tmp_path / "site", _OF_ONE_ACTOR)
    whole = write_site(tmp_path / "whole", _OF_ONE_ACTOR)
    arguments = ["rename", "actor", "jane", "jane-doe", "-q", "--source"]
    assert main([*arguments, str(whole)]) == 0
    calls = []

    def killed(write: Any) -> Any:
        def call(*given: Any) -> Any:
            calls.append(given)
            if len(calls) > fails_at:
                raise KeyboardInterrupt
            return write(*given)

        return call

    with monkeypatch.context() as patched:
        patched.setattr("generator.edit.changes.replace_file", killed(replace_file))
        patched.setattr(Path, "rename", killed(Path.rename))
        assert main([*arguments, str(site)]) == 130
    for path, data in content(site).items():
        own = [content(whole)["actors/jane-doe.md"]] if path.startswith("actors") else []
        assert data in (_OF_ONE_ACTOR[f"content/{path}"].encode(), content(whole).get(path), *own)

    assert main([*arguments, str(site)]) == 0

    assert content(site) == content(whole)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["actor", "mara-lindquist", "x"], "did you mean 'actors/mara-lindqvist'?"),
        (["event", "board-meets", "ferry-resumes"], "dateline merge event ferry-resumes"),
        (["actor", "dockers", "tarnhaven"], "there is an actor 'tarnhaven' already"),
        (["actor", "dockers", "The Dockers"], "write the-dockers"),
        (["actor", "dockers", "port-board"], "an old id of the actor 'harbour-board'"),
    ],
)
def test_a_name_that_cannot_be_is_wrong_usage(
    town: Path, arguments: list[str], told: str, capsys: Captured
) -> None:
    before = content(town)

    assert main(["rename", *arguments]) == 2

    assert content(town) == before
    assert told in capsys.readouterr().err


def test_a_file_with_an_error_may_hide_a_reference(town: Path, capsys: Captured) -> None:
    (town / "content/events/broken.md").write_text("---\ntitle: [\n---\n")

    assert main(["rename", "actor", "dockers", "the-dockers"]) == 1

    assert (town / "content/actors/dockers.md").exists()
    assert "content/events/broken.md:2:" in capsys.readouterr().err


def test_an_error_that_names_the_file_is_no_new_one(town: Path) -> None:
    event = (
        "---\ntitle: x\ndate: 1987\nsources:\n"
        "  - article: bridge-jams-open\n    passages: [words that nobody wrote]\n---\n"
    )
    write_site(town, {"content/events/misquoted.md": event})

    assert main(["rename", "article", "bridge-jams-open", "courier", "-q"]) == 0
    assert (town / "content/articles/courier.md").is_file()
