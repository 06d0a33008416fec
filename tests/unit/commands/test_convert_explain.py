"""``dateline convert --explain``: what each rule reads, for people."""

from pathlib import Path

import pytest

from generator.cli import main

Captured = pytest.CaptureFixture[str]

ARTICLE = """\
Council reopens the footbridge

By Jane Roe

MILLBROOK - The Millbrook Council reopened the footbridge on Saturday.

“We know how long the way round has been,” Mayor Jane Doe said on Sunday. Doe left last week.
"""


@pytest.fixture
def explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> list[str]:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    assert main(["convert", "a.txt", "--published", "2001-03-12", "--explain"]) == 0
    assert list(tmp_path.iterdir()) == [tmp_path / "a.txt"]
    return capsys.readouterr().out.splitlines()


def test_every_finding_is_told_with_its_value_and_its_rule(explained: list[str]) -> None:
    assert explained[:4] == [
        "Council reopens the footbridge",
        "  published  2001-03-12",
        "  author     Jane Roe",
        "  place      Millbrook",
    ]
    rows = {line.split("  ")[1]: line.split() for line in explained if line.startswith("  ")}
    assert rows["Saturday"][1:] == ["2001-03-10", "weekday"]
    assert rows["Jane Doe"][2] == "person,"
    assert rows["“We know how long the way round has been”"][-3:] == ["Jane", "Doe", "speaker-said"]


def test_what_is_unsure_stands_below(explained: list[str]) -> None:
    (at,) = [number for number, line in enumerate(explained) if line[2:].startswith("last week")]

    assert "2001-03-04/2001-03-10" in explained[at + 1]


def test_there_is_no_colour_but_on_a_terminal(explained: list[str]) -> None:
    assert not any("\x1b" in line for line in explained)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff")

    assert main(["convert", str(tmp_path / "a.txt"), "--explain"]) == 1
    assert "the byte 0xFF in line 1 is not UTF-8" in capsys.readouterr().err
