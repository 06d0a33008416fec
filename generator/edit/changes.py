"""Changes of several files: worked out first, then written, each file whole."""

import stat
from collections.abc import Iterable, Sequence
from difflib import unified_diff
from pathlib import Path

import msgspec

from generator.disk import replace_file
from generator.edit.manuscript import Refused
from generator.source import SourceFile


class Change(msgspec.Struct, frozen=True):
    """What becomes of one file: other bytes, another path, or, without ``data``, its end."""

    source: SourceFile
    data: bytes | None
    moved_to: str = ""

    @property
    def path(self) -> str:
        """Where the file is afterwards."""
        return self.moved_to or self.source.path

    @property
    def is_none(self) -> bool:
        return self.data == self.source.data and not self.moved_to


def changed_sources(sources: Iterable[SourceFile], changes: Iterable[Change]) -> list[SourceFile]:
    """The files as they are after the changes, in the order of their paths."""
    files = {source.path: source.data for source in sources}
    for change in changes:
        del files[change.source.path]
        if change.data is not None:
            files[change.path] = change.data
    return [SourceFile(path, files[path]) for path in sorted(files)]


def write_changes(root: Path, changes: Sequence[Change]) -> None:
    """Makes the changes one after the other; each file is the old or the new one, whole.

    Whoever is interrupted can make the rest of them by asking for the same again, if the
    file that the others depend on comes last. Raises Refused, before anything is written,
    where a file is not as it was read; OSError where the disk fails.
    """
    for change in changes:
        _check_unchanged(root, change)
    for change in changes:
        file = root / change.source.path
        if change.data is None:
            file.unlink()
            continue
        if change.data != change.source.data:
            replace_file(str(file), change.data, stat.S_IMODE(file.stat().st_mode))
        if change.moved_to:
            file.rename(root / change.moved_to)


def difference(change: Change) -> str:
    """The change as a unified diff."""
    before = _lines(change.source.data)
    after = _lines(change.data or b"")
    old, new = (
        f"a/{change.source.path}",
        f"b/{change.path}" if change.data is not None else "/dev/null",
    )
    head = f"rename {change.source.path} => {change.moved_to}\n" if change.moved_to else ""
    lines = (
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in unified_diff(before, after, old, new)
    )
    return head + "".join(lines)


def _lines(data: bytes) -> list[str]:
    lines = data.decode(errors="replace").split("\n")
    return [f"{line}\n" for line in lines[:-1]] + [line for line in lines[-1:] if line]


def _check_unchanged(root: Path, change: Change) -> None:
    file = root / change.source.path
    message = ""
    if file.is_symlink():
        message = "a symbolic link is not changed; change the file that it leads to"
    elif not file.stat().st_mode & stat.S_IWUSR:
        message = "this file may not be written; give it the permission first"
    elif file.read_bytes() != change.source.data:
        message = "another program has changed this file meanwhile; nothing was written"
    elif change.moved_to and (root / change.moved_to).exists():
        message = f"{change.moved_to} is there already"
    if message:
        raise Refused(f"{change.source.path}: {message}")
