"""What lies on the disk after a build, and after one that was killed."""

import contextlib
import errno
import itertools
import os
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.write import (
    OutputError,
    Produced,
    Written,
    is_reserved,
    path_problems,
    survey,
    write_outputs,
)

OLD = {"index.html": b"old front", "a/index.html": b"old a", "gone/index.html": b"old gone"}
NEW = {"index.html": b"new front", "a/index.html": b"old a", "b/index.html": b"new b"}


class Killed(BaseException):
    """Stands for the process's end: nothing in the code under test catches it."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "cache").mkdir()
    return tmp_path / "public"


def build(site: Path, files: dict[str, bytes]) -> Written:
    standing = survey(str(site), str(site.parent / "cache" / "manifest"))
    keys = {path: data.decode() for path, data in files.items()}
    kept = [path for path in files if standing.holds(path, keys[path])]
    outputs = [Produced(path, keys[path], files[path]) for path in files if path not in kept]
    return write_outputs(standing, outputs, kept)


def on_disk(directory: Path) -> dict[str, bytes]:
    return {
        path.relative_to(directory).as_posix(): path.read_bytes()
        for path in directory.rglob("*")
        if path.is_file()
    }


def test_a_cold_build_writes_every_file_and_leaves_nothing_beside(site: Path) -> None:
    done = build(site, OLD)

    assert on_disk(site) == OLD
    assert sorted(done.written) == sorted(OLD)
    assert done.size == sum(map(len, OLD.values()))
    assert {path.name for path in site.parent.iterdir()} == {"public", "cache"}


def test_a_later_build_writes_what_differs_and_deletes_what_is_gone(site: Path) -> None:
    build(site, OLD)
    untouched = (site / "a/index.html").stat()

    done = build(site, NEW)

    assert on_disk(site) == NEW
    assert (done.written, done.deleted, done.unchanged) == (
        ("b/index.html", "index.html"),
        ("gone/index.html",),
        1,
    )
    assert (site / "a/index.html").stat() == untouched
    assert not (site / "gone").exists()


def test_a_build_of_the_same_touches_nothing(site: Path) -> None:
    build(site, OLD)
    manifest = (site.parent / "cache" / "manifest").stat()

    done = build(site, OLD)

    assert (done.written, done.deleted, done.unchanged) == ((), (), 3)
    assert (site.parent / "cache" / "manifest").stat() == manifest


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"old EDIT!")])
def test_a_page_that_was_deleted_or_edited_is_mended(
    site: Path, spoil: Callable[[Path], object]
) -> None:
    build(site, OLD)
    spoil(site / "index.html")

    assert build(site, OLD).written == ("index.html",)
    assert on_disk(site) == OLD


def test_files_of_others_stay_where_they_are(site: Path) -> None:
    build(site, OLD)
    (site / "CNAME").write_bytes(b"example.org")
    (site / "gone/mine.txt").write_bytes(b"mine")

    build(site, NEW)

    assert on_disk(site) == NEW | {"CNAME": b"example.org", "gone/mine.txt": b"mine"}


def test_a_directory_that_holds_only_files_of_others_is_refused(site: Path) -> None:
    site.mkdir()
    (site / "thesis.txt").write_bytes(b"years of work")

    with pytest.raises(OutputError, match=r"thesis\.txt.*--output"):
        build(site, OLD)

    assert on_disk(site) == {"thesis.txt": b"years of work"}


def test_a_file_of_others_in_the_way_is_never_replaced(site: Path) -> None:
    build(site, OLD)
    (site / "b").write_bytes(b"mine")

    with pytest.raises(OutputError, match="was not written by Dateline"):
        build(site, NEW)

    assert on_disk(site) == OLD | {"b": b"mine"}


def test_a_link_in_the_output_is_not_written_through(site: Path) -> None:
    elsewhere = site.parent / "elsewhere"
    elsewhere.mkdir()
    build(site, OLD)
    (site / "b").symlink_to(elsewhere)

    with pytest.raises(OutputError):
        build(site, NEW)

    assert on_disk(elsewhere) == {}


def test_a_stale_page_is_not_deleted_through_a_link(site: Path) -> None:
    build(site, OLD)
    elsewhere = site.parent / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "index.html").write_bytes(b"mine")
    (site / "gone/index.html").unlink()
    (site / "gone").rmdir()
    (site / "gone").symlink_to(elsewhere)

    assert build(site, NEW).deleted == ()
    assert build(site, NEW).written == ()
    assert on_disk(elsewhere) == {"index.html": b"mine"}


def test_an_output_whose_record_is_broken_is_left_and_the_remedy_told(site: Path) -> None:
    build(site, OLD)
    (site.parent / "cache" / "manifest").write_bytes(b"\xc1")

    with pytest.raises(OutputError, match=r"record .* cannot be read.*delete that folder"):
        build(site, NEW)

    assert on_disk(site) == OLD


def test_an_output_that_is_a_file_is_refused(site: Path) -> None:
    site.write_bytes(b"")

    with pytest.raises(OutputError, match="is a file"):
        build(site, OLD)


def test_an_empty_output_directory_is_filled(site: Path) -> None:
    site.mkdir()

    build(site, OLD)

    assert on_disk(site) == OLD


def test_a_file_may_become_a_folder_and_a_folder_a_file(site: Path) -> None:
    before, after = {"a": b"1", "b/c": b"2"}, {"a/x": b"3", "b": b"4"}
    build(site, before)
    build(site, after)
    assert on_disk(site) == after


@pytest.mark.parametrize("step", range(24))
def test_a_killed_build_leaves_whole_files_and_the_next_one_completes_it(
    site: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    build(site, OLD)
    (site / "CNAME").write_bytes(b"example.org")

    with monkeypatch.context() as patched:
        _kill_at(patched, step)
        with contextlib.suppress(Killed):
            build(site, NEW)
    for path, data in on_disk(site).items():
        assert data in {OLD.get(path), NEW.get(path), b"example.org"}
    build(site, NEW)

    assert on_disk(site) == NEW | {"CNAME": b"example.org"}
    assert {path.name for path in site.parent.iterdir()} == {"public", "cache"}


@pytest.mark.parametrize("step", range(16))
def test_a_killed_first_build_is_completed_by_the_next(
    site: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    with monkeypatch.context() as patched:
        _kill_at(patched, step)
        with contextlib.suppress(Killed):
            build(site, NEW)
    assert not site.exists() or on_disk(site) == NEW
    build(site, NEW)

    assert on_disk(site) == NEW
    assert {path.name for path in site.parent.iterdir()} == {"public", "cache"}


@pytest.mark.parametrize("step", range(12))
def test_ctrl_c_leaves_no_staging_directory_behind(
    site: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    build(site, OLD)

    with monkeypatch.context() as patched:
        _kill_at(patched, step, KeyboardInterrupt)
        with contextlib.suppress(KeyboardInterrupt):
            build(site, NEW)

    assert {path.name for path in site.parent.iterdir()} == {"public", "cache"}


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the file system is read-only"),
        (errno.EACCES, "permission is denied"),
    ],
)
def test_a_disk_that_fails_is_told_by_the_outputs_name_and_in_words(
    site: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def fail(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "write", fail)

    with pytest.raises(OutputError) as caught:
        build(site, OLD)

    assert str(caught.value) == f"cannot write to {site}: {words}"
    assert {path.name for path in site.parent.iterdir()} == {"cache"}


def _kill_at(patched: pytest.MonkeyPatch, step: int, end: type[BaseException] = Killed) -> None:
    """Ends the process before its ``step``-th call that changes the disk; Ctrl-C comes once."""
    calls = itertools.count()

    def counted(call: Callable[..., object]) -> Callable[..., object]:
        def run(*arguments: object, **named: object) -> object:
            number = next(calls)
            if number == step or (number > step and end is Killed):
                raise end
            return call(*arguments, **named)

        return run

    for name in ("makedirs", "rmdir", "rename", "replace", "unlink", "write"):
        patched.setattr(os, name, counted(getattr(os, name)))


@pytest.mark.parametrize("content", [b"", b"\x93\x01\x02", b'{"a": 1}', b"\x81\xa1a\x01"])
def test_a_broken_manifest_is_no_manifest(site: Path, content: bytes) -> None:
    (site.parent / "cache" / "manifest").write_bytes(content)

    build(site, OLD)

    assert on_disk(site) == OLD


def test_a_forged_manifest_deletes_nothing_outside_of_the_output(site: Path) -> None:
    build(site, OLD)
    victim = site.parent / "victim.txt"
    victim.write_bytes(b"precious")
    manifest = site.parent / "cache" / "manifest"
    forged = msgspec.msgpack.decode(manifest.read_bytes())
    forged["../victim.txt"] = forged[str(victim)] = forged["index.html"]
    manifest.write_bytes(msgspec.msgpack.encode(forged))

    build(site, NEW)

    assert victim.read_bytes() == b"precious"
    assert on_disk(site) == NEW


@pytest.mark.parametrize(
    "path",
    [
        "../x",
        "/x",
        "a//b",
        "a/./b",
        "a/../../b",
        "",
        "a\\b",
        "c:x",
        "a\nb",
        ".hidden",
        "a.",
        "é" * 128,
    ],
)
def test_a_path_that_is_unfit_to_be_one_is_a_bug(site: Path, path: str) -> None:
    with pytest.raises(ValueError):
        build(site, {path: b"x"})

    assert not site.exists()


@pytest.mark.parametrize(
    ("paths", "problem"),
    [
        (["a", "a"], "two outputs have the path a"),
        (["a/X", "A/x"], "differ only in case"),
        (["a", "a/b"], "is a file, and a/b needs a folder"),
        (["Straße", "strasse"], "differ only in case"),
    ],
)
def test_paths_that_cannot_stand_side_by_side_are_told(paths: list[str], problem: str) -> None:
    ((path, found),) = path_problems(paths)

    assert path in paths
    assert problem in found


def test_names_that_windows_keeps_for_devices_are_known() -> None:
    assert is_reserved("events/con/index.html")
    assert is_reserved("media/Aux.png")
    assert not is_reserved("events/console/index.html")


names = st.sampled_from(["a", "b", "c", "d/e", "d/f", "g/h/i"])
sites = st.dictionaries(names, st.binary(max_size=3).map(lambda data: data.hex().encode()))


@settings(max_examples=30)
@given(st.lists(sites, max_size=4))
def test_however_a_site_came_to_be_it_is_what_a_clean_build_makes(
    tmp_path_factory: pytest.TempPathFactory, history: list[dict[str, bytes]]
) -> None:
    site = tmp_path_factory.mktemp("site") / "public"
    (site.parent / "cache").mkdir()

    for files in history:
        build(site, files)

        assert on_disk(site) == files
