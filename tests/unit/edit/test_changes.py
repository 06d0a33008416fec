"""Changes of files: written whole, and never over what another program wrote."""

from pathlib import Path

import pytest

from generator.edit.changes import Change, changed_sources, difference, write_changes
from generator.edit.manuscript import Refused
from generator.source import SourceFile
from tests.sites import read_tree, write_site

ONE = SourceFile("content/events/one.md", b"one\r\n")
TWO = SourceFile("content/events/two.md", b"two")


def test_files_are_rewritten_renamed_and_removed(tmp_path: Path) -> None:
    write_site(tmp_path, {ONE.path: ONE.data, TWO.path: TWO.data})
    changes = [Change(ONE, b"1\r\n", "content/events/first.md"), Change(TWO, None)]

    write_changes(tmp_path, changes)

    assert read_tree(tmp_path) == {"content/events/first.md": b"1\r\n"}
    assert changed_sources([ONE, TWO], changes) == [SourceFile("content/events/first.md", b"1\r\n")]


def test_nothing_is_written_where_another_program_changed_a_file(tmp_path: Path) -> None:
    write_site(tmp_path, {ONE.path: ONE.data, TWO.path: b"changed"})

    with pytest.raises(Refused, match=r"two\.md: another program"):
        write_changes(tmp_path, [Change(ONE, b"1"), Change(TWO, b"2")])

    assert read_tree(tmp_path) == {ONE.path: ONE.data, TWO.path: b"changed"}


def test_nothing_is_renamed_onto_a_file_that_is_there(tmp_path: Path) -> None:
    write_site(tmp_path, {ONE.path: ONE.data, TWO.path: TWO.data})

    with pytest.raises(Refused, match=r"two\.md is there already"):
        write_changes(tmp_path, [Change(ONE, b"1", TWO.path)])

    assert read_tree(tmp_path) == {ONE.path: ONE.data, TWO.path: TWO.data}


def test_a_difference_tells_where_the_last_line_has_no_end() -> None:
    assert difference(Change(TWO, b"2\n")) == (
        "--- a/content/events/two.md\n+++ b/content/events/two.md\n@@ -1 +1 @@\n"
        "-two\n\\ No newline at end of file\n+2\n"
    )
