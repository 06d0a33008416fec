"""When files change: once for what is saved together, and nothing missed."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue

import pytest

from generator.commands.watching import each_change

SOON = 20.0
"""Seconds: changes are told within tenths of one, on a loaded machine later."""


class Watch:
    """Changes below two folders, one of which need not be there."""

    def __init__(self, *folders: Path) -> None:
        self.told: Queue[None] = Queue()
        self._changes = each_change([str(folder) for folder in folders])
        self._ended = threading.Event()
        threading.Thread(target=self._follow, daemon=True).start()
        self.wait()

    def wait(self) -> None:
        self.told.get(timeout=SOON)

    def is_quiet(self) -> bool:
        try:
            self.told.get(timeout=0.4)
        except Empty:
            return True
        return False

    def end(self) -> None:
        self._ended.set()

    def _follow(self) -> None:
        for _ in self._changes:
            if self._ended.is_set():
                return
            self.told.put(None)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "a.md").write_text("first", encoding="utf-8")
    return folder


@pytest.fixture
def watch(content: Path, tmp_path: Path) -> Iterator[Watch]:
    watch = Watch(content, tmp_path / "themes")
    yield watch
    watch.end()
    (content / "last.md").write_text("", encoding="utf-8")


def test_what_is_written_renamed_over_or_deleted_is_told(content: Path, watch: Watch) -> None:
    (content / "a.md").write_text("second", encoding="utf-8")
    watch.wait()
    (content / "new").write_text("third!", encoding="utf-8")
    (content / "new").replace(content / "a.md")
    watch.wait()
    (content / "a.md").unlink()
    watch.wait()


def test_what_is_saved_together_is_told_once(content: Path, watch: Watch) -> None:
    for number in range(10):
        (content / f"{number}.md").write_text("x", encoding="utf-8")

    watch.wait()

    assert watch.is_quiet()


def test_what_changes_nothing_and_what_begins_with_a_dot_is_not_told(
    content: Path, watch: Watch
) -> None:
    (content / ".a.md.swp").write_text("x", encoding="utf-8")
    (content / "a.md").read_text(encoding="utf-8")

    assert watch.is_quiet()


def test_what_changes_while_the_first_change_is_worked_on_is_told(content: Path) -> None:
    changes = each_change([str(content)])
    next(changes)

    (content / "a.md").write_text("second", encoding="utf-8")

    next(changes)


def test_a_folder_that_comes_later_or_is_replaced_is_watched(content: Path, watch: Watch) -> None:
    themes = content.parent / "themes"
    themes.mkdir()
    (themes / "t.css").write_text("x", encoding="utf-8")
    watch.wait()
    shutil.rmtree(content)
    watch.wait()
    content.mkdir()
    (content / "b.md").write_text("x", encoding="utf-8")
    watch.wait()
