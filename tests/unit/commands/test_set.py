"""``dateline set``: one value changes, and nothing that would be an error is written."""

import os
import stat
from pathlib import Path

import pytest

from generator.cli import main
from tests.sites import write_site

Captured = pytest.CaptureFixture[str]

EVENT = """\
---
# Reviewed twice.
title: 'The bridge jams'   # as the Courier has it
date: 1987-05-12
topics: [pivot]
sources:
  - publisher: Harbour Courier
    url: https://courier.example/
---
Prose.
"""
ARTICLE = """\
---
title: Morning log
publisher: Radio Sill
text: none
events:
  - id: siren-sounds
    date: 1987-05-13
    title: The siren sounds
---
"""


@pytest.fixture
def bridge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small site, which is the working directory."""
    files = {
        "content/site.yaml": "title: The bridge\ntopics: {pivot: Pivot, ferry: Ferry}\n",
        "content/events/bridge-jams.md": EVENT,
        "content/articles/morning-log.md": ARTICLE,
        "content/actors/harbour-board.md": "---\nname: Harbour Board\n---\n",
    }
    monkeypatch.chdir(write_site(tmp_path, files))
    return tmp_path


def event(root: Path) -> str:
    return (root / "content/events/bridge-jams.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("asked", "old", "new"),
    [
        (["date=1987-05~"], "date: 1987-05-12", "date: 1987-05~"),
        (["title=It's stuck: again"], "'The bridge jams'", "'It''s stuck: again'"),
        (["topics+=ferry"], "[pivot]", "[pivot, ferry]"),
        (["topics=[ferry, pivot]"], "[pivot]", "[ferry, pivot]"),
        (["topics-=pivot"], "topics: [pivot]\n", ""),
        (["--unset", "topics"], "topics: [pivot]\n", ""),
        (["place=Sill narrows"], "topics:", "place: Sill narrows\ntopics:"),
        (["time=04:30"], "topics:", 'time: "04:30"\ntopics:'),
        (["actors+=harbour-board"], "topics:", "actors: [harbour-board]\ntopics:"),
        (["sources.0.published=1987"], "example/\n", "example/\n    published: 1987\n"),
        (["sources.0.note=In a: box"], "  - publisher", '  - note: "In a: box"\n    publisher'),
        (
            ["sources+={publisher: A leaflet, stance: denies}"],
            "example/\n",
            "example/\n  - publisher: A leaflet\n    stance: denies\n",
        ),
        (
            ["decided.date=The Courier was there."],
            "example/\n",
            "example/\ndecided:\n  date: The Courier was there.\n",
        ),
    ],
)
def test_only_what_is_asked_for_changes(bridge: Path, asked: list[str], old: str, new: str) -> None:
    assert main(["set", "events/bridge-jams", *asked, "-q"]) == 0

    assert event(bridge) == EVENT.replace(old, new)


def test_what_is_taken_out_takes_the_comment_above_it_along(bridge: Path) -> None:
    path = bridge / "content/events/bridge-jams.md"
    pivot, topics = "# The town's word for it.\n", "topics: [pivot]\n"
    path.write_text(EVENT.replace(topics, pivot + topics), encoding="utf-8")

    main(["set", "events/bridge-jams", "--unset", "topics", "-q"])

    assert event(bridge) == EVENT.replace(topics, "")


def test_an_event_is_found_in_the_article_that_declares_it(bridge: Path, capsys: Captured) -> None:
    assert main(["set", "events/siren-sounds", "actors+={actor: harbour-board, role: named}"]) == 0

    text = (bridge / "content/articles/morning-log.md").read_text(encoding="utf-8")
    assert text == ARTICLE.replace(
        "sounds\n---", "sounds\n    actors:\n      - actor: harbour-board\n        role: named\n---"
    )
    assert capsys.readouterr().out == "Set actors of events/siren-sounds (1 file).\n"


@pytest.mark.parametrize(
    "name", ["bridge-jams", "events/bridge-jams", "content/events/bridge-jams.md"]
)
def test_a_record_is_named_by_its_id_or_its_file(bridge: Path, name: str) -> None:
    assert main(["set", name, "date=1988", "-q"]) == 0
    assert "date: 1988\n" in event(bridge)


def test_the_site_is_a_record_too(bridge: Path) -> None:
    assert main(["set", "site", "topics.siren=Siren", "-q"]) == 0

    text = (bridge / "content/site.yaml").read_text(encoding="utf-8")
    assert text == "title: The bridge\ntopics: {pivot: Pivot, ferry: Ferry, siren: Siren}\n"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("date=1987-02-30", ["bad-date", "1987-02-30", "bridge-jams.md:4:7"]),
        ("topics+=fery", ["unknown-topic", "did you mean 'ferry'"]),
        ("plaec=Here", ["unknown-field", "did you mean 'place'?"]),
        ("sources.3.date=1987", ["has one item, number 0", "sources+="]),
        ("extra.notes+=a", ["“extra.notes” is not a list; write extra.notes=a"]),
        ("sources=none", ["written as a list", "--unset sources"]),
        ("topics-=pivto", ["no item “pivto”", "did you mean 'pivot'?"]),
        ("sources+={publisher: [", ["cannot be read"]),
    ],
)
def test_what_would_be_an_error_is_told_and_not_written(
    bridge: Path, asked: str, told: list[str], capsys: Captured
) -> None:
    assert main(["set", "events/bridge-jams", asked]) == 1

    assert event(bridge) == EVENT
    message = capsys.readouterr().err
    assert all(words in message for words in told), message


def test_an_error_that_another_file_has_in_the_same_words_is_new_here(
    bridge: Path, capsys: Captured
) -> None:
    other = EVENT.replace("bridge jams", "ferry sails").replace("1987-05-12", "1987-02-30")
    (bridge / "content/events/ferry-sails.md").write_text(other, encoding="utf-8")

    assert main(["set", "events/bridge-jams", "place=The narrows", "-q"]) == 0
    assert main(["set", "events/bridge-jams", "date=1987-02-31"]) == 1

    assert "date: 1987-05-12" in event(bridge)
    message = capsys.readouterr().err
    assert "bridge-jams.md:" in message
    assert "ferry-sails.md" not in message


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["events/bridge-jam", "date=1987"], "did you mean 'events/bridge-jams'?"),
        (["bridge-jams"], "say what to set"),
        (["bridge-jams", "date"], "--unset date"),
        (["siren-sounds", "id=x"], "dateline rename event"),
    ],
)
def test_wrong_usage_is_told_with_its_remedy(
    bridge: Path, arguments: list[str], told: str, capsys: Captured
) -> None:
    assert main(["set", *arguments]) == 2
    assert told in capsys.readouterr().err


def test_a_file_with_an_error_of_yaml_is_not_changed(bridge: Path, capsys: Captured) -> None:
    broken = EVENT.replace("[pivot]", "[pivot")
    (bridge / "content/events/bridge-jams.md").write_text(broken, encoding="utf-8")

    assert main(["set", "events/bridge-jams", "date=1988"]) == 1

    assert event(bridge) == broken
    assert "bridge-jams.md:5:" in capsys.readouterr().err


def test_the_line_of_a_file_of_windows_is_shown_without_its_end(
    bridge: Path, capsys: Captured
) -> None:
    path = bridge / "content/events/bridge-jams.md"
    path.write_bytes(EVENT.replace("\n", "\r\n").encode())

    assert main(["set", "events/bridge-jams", "date=1987-02-30"]) == 1

    told = capsys.readouterr().err
    assert "date: 1987-02-30\n" in told
    assert "\ufffd" not in told


@pytest.mark.parametrize("asked", ["title=\u2028a", ".=x"])
def test_what_would_make_the_file_unreadable_is_told_as_that(
    bridge: Path, asked: str, capsys: Captured
) -> None:
    assert main(["set", "events/bridge-jams", asked]) == 1

    assert event(bridge) == EVENT
    assert "only when its errors are mended" not in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="permissions are others there")
def test_a_file_that_may_not_be_written_is_left_alone(bridge: Path, capsys: Captured) -> None:
    file = bridge / "content/events/bridge-jams.md"
    file.chmod(0o444)

    assert main(["set", "bridge-jams", "date=1988"]) == 1

    assert event(bridge) == EVENT
    assert "may not be written" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need rights there")
def test_a_symbolic_link_is_not_followed(bridge: Path, capsys: Captured) -> None:
    link = bridge / "content/events/linked.md"
    link.symlink_to(bridge / "content/events/bridge-jams.md")

    assert main(["set", "content/events/linked.md", "date=1988"]) == 2

    assert link.is_symlink()
    assert "symbolic link" in capsys.readouterr().err


def test_a_file_outside_the_content_is_not_changed(
    bridge: Path, tmp_path_factory: pytest.TempPathFactory, capsys: Captured
) -> None:
    other = tmp_path_factory.mktemp("other") / "other.md"
    other.write_text(EVENT, encoding="utf-8")

    assert main(["set", str(other), "date=1988"]) == 2
    assert "no file of this site's content" in capsys.readouterr().err


def test_a_dry_run_prints_the_difference_and_writes_nothing(bridge: Path, capsys: Captured) -> None:
    assert main(["set", "bridge-jams", "date=1987-05~", "--dry-run"]) == 0

    assert event(bridge) == EVENT
    printed = capsys.readouterr().out
    assert "\n-date: 1987-05-12\n+date: 1987-05~\n" in printed
    assert printed.startswith("--- a/content/events/bridge-jams.md\n")


def test_an_item_that_a_list_has_in_another_form_is_not_added(
    bridge: Path, capsys: Captured
) -> None:
    actors = "actors: [{actor: harbour-board, role: speaks}]"
    file = bridge / "content/events/bridge-jams.md"
    file.write_text(EVENT.replace("topics: [pivot]", f"topics: [pivot]\n{actors}"), "utf-8")

    assert main(["set", "bridge-jams", "topics+=Pivot", "actors+=Harbour-Board"]) == 0
    assert capsys.readouterr().out == "Nothing to change.\n"


def test_what_is_so_already_is_not_written(bridge: Path, capsys: Captured) -> None:
    assert main(["set", "bridge-jams", "date=1987-05-12", "topics+=pivot"]) == 0
    assert capsys.readouterr().out == "Nothing to change.\n"


@pytest.mark.skipif(os.name == "nt", reason="permissions are others there")
def test_the_file_keeps_its_permissions(bridge: Path) -> None:
    file = bridge / "content/events/bridge-jams.md"
    file.chmod(0o640)

    main(["set", "bridge-jams", "date=1988", "-q"])

    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_write_that_fails_leaves_the_old_file(
    bridge: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", fail)

    assert main(["set", "bridge-jams", "date=1988"]) == 2

    assert event(bridge) == EVENT
    assert [file.name for file in (bridge / "content/events").iterdir()] == ["bridge-jams.md"]
    assert "the disk is full" in capsys.readouterr().err
