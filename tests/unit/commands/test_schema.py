"""``dateline schema``: what it prints, where it writes, and whose ids it lists."""

import json
from pathlib import Path

import pytest

from generator.cli import main

Captured = pytest.CaptureFixture[str]


def test_in_a_site_one_is_printed_with_the_ids_of_the_site(site: Path, capsys: Captured) -> None:
    (site / "content/actors/علی.md").write_text("---\nname: Ali\ndraft: true\n---\n", "utf-8")

    assert main(["schema", "event"]) == 0

    schema = json.loads(capsys.readouterr().out)
    assert schema["definitions"]["actor-id"] == {"enum": ["millbrook-council", "علی"]}


def test_outside_of_a_site_any_id_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main(["schema", "event"]) == 0
    assert "pattern" in json.loads(capsys.readouterr().out)["definitions"]["actor-id"]


def test_all_are_written_into_a_folder_and_are_the_same_each_time(site: Path) -> None:
    assert main(["schema", "-o", "once"]) == 0
    assert main(["schema", "-s", str(site), "-o", "again"]) == 0

    kinds = ("actor", "article", "event", "page", "seed", "site")
    once = {file.name: file.read_bytes() for file in (site / "once").iterdir()}
    assert once.keys() == {f"{kind}.schema.json" for kind in kinds}
    assert once == {file.name: file.read_bytes() for file in (site / "again").iterdir()}


def test_neither_a_kind_nor_a_folder_is_a_usage_error(site: Path, capsys: Captured) -> None:
    assert main(["schema"]) == 2
    assert "--output" in capsys.readouterr().err


def test_a_source_that_is_no_site_is_a_usage_error(site: Path, capsys: Captured) -> None:
    assert main(["schema", "event", "-s", "content/events"]) == 2
    assert "has no content/" in capsys.readouterr().err
