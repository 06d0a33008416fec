"""``dateline fmt``: the order of fields, and nothing else."""

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.cli import main
from generator.edit import put_in_order
from generator.parse import parse_file
from generator.source import SourceFile
from tests.sites import GOLDEN_SITE, write_site

Captured = pytest.CaptureFixture[str]

MIXED = """\
---
# Reviewed twice.

date: 1987-05-12   # by the minutes
# As the Courier has it.
title: The bridge jams

sources:
  - url: https://courier.example/
    # the paper
    publisher: Harbour Courier
topics: [pivot]
# kind: accident
---
date: not a field
"""
ORDERED = """\
---
# Reviewed twice.

# As the Courier has it.
title: The bridge jams
date: 1987-05-12   # by the minutes
topics: [pivot]

sources:
  - # the paper
    publisher: Harbour Courier
    url: https://courier.example/
# kind: accident
---
date: not a field
"""


@pytest.fixture
def bridge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    files = {"content/site.yaml": "title: x\ntopics: {pivot: Pivot}\n"}
    monkeypatch.chdir(write_site(tmp_path, files | {"content/events/bridge-jams.md": MIXED}))
    return tmp_path


def test_fields_move_with_their_comments_and_blank_lines(bridge: Path, capsys: Captured) -> None:
    assert main(["fmt"]) == 0

    assert (bridge / "content/events/bridge-jams.md").read_text() == ORDERED
    assert capsys.readouterr().out == "1 file changed.\n"


def test_check_says_which_files_would_change_and_fails(bridge: Path, capsys: Captured) -> None:
    assert main(["fmt", "--check"]) == 1

    assert (bridge / "content/events/bridge-jams.md").read_text() == MIXED
    assert capsys.readouterr().out == "content/events/bridge-jams.md\n1 file would be changed.\n"
    main(["fmt", "-q"])
    assert main(["fmt", "--check"]) == 0


def test_a_file_with_an_error_hides_no_other(bridge: Path, capsys: Captured) -> None:
    (bridge / "content/events/broken.md").write_text("---\ntitle: [\n---\n")

    assert main(["fmt"]) == 1

    assert (bridge / "content/events/bridge-jams.md").read_text() == ORDERED
    assert "content/events/broken.md:2:" in capsys.readouterr().err


def test_standard_input_is_ordered_onto_standard_output(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    given = SimpleNamespace(buffer=io.BytesIO(MIXED.encode()))
    monkeypatch.setattr(sys, "stdin", given)

    assert main(["fmt", "--as", "content/events/bridge-jams.md", "-"]) == 0
    assert capsysbinary.readouterr().out == ORDERED.encode()


@pytest.mark.parametrize("arguments", [["-"], ["--as", "x.md", "-"], ["nowhere.md"]])
def test_a_file_that_is_none_of_the_content_is_wrong_usage(
    bridge: Path, arguments: list[str]
) -> None:
    assert main(["fmt", *arguments]) == 2


def test_every_file_of_the_golden_site_says_the_same_in_order() -> None:
    for file in sorted((GOLDEN_SITE / "content").rglob("*.md")):
        path = file.relative_to(GOLDEN_SITE).as_posix()
        source = SourceFile(path, file.read_bytes())

        ordered = put_in_order(source)

        assert parse_file(ordered).document == parse_file(source).document
        assert put_in_order(ordered) == ordered


def test_what_new_begins_is_in_order(bridge: Path) -> None:
    main(["fmt", "-q"])
    for kind in ("event", "actor", "article"):
        assert main(["new", kind, "Something New"]) == 0

    assert main(["fmt", "--check"]) == 0
