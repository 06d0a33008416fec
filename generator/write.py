"""Outputs to disk: whole files only, and only where bytes differ.

The manifest remembers what was written, with which render key, and how the file
looked on the disk afterwards. It is the render cache too: a page whose key is the
manifest's and whose file is untouched is neither rendered nor written.

New files are written to a staging directory beside the output and put in place by
rename: all at once where there is no output yet, else one by one. The manifest
that is saved before the first rename knows every path that may then exist, so a
build that is killed leaves nothing that the next one does not take for its own.
"""

import contextlib
import os
from collections.abc import Iterable, Sequence
from typing import TypeAlias

import msgspec

from generator.digest import LINK, FileStat, digest, list_files, read_bytes
from generator.disk import disk_trouble, native, remove_tree, replace_file
from generator.model.record import Record

Stat: TypeAlias = tuple[int, int, int, int]
"""Size, modified, changed, inode: a ``FileStat`` without its path."""

_UNKNOWN: Stat = (LINK, 0, 0, 0)
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)


class OutputError(Exception):
    """The output directory cannot be used: exit code 2. The message says why, or what to do."""


class Entry(Record):
    """A file that we wrote: its render key, a digest of its bytes, how it looked afterwards."""

    key: str
    digest: bytes
    stat: Stat = _UNKNOWN


class Produced(Record):
    """A file to write, with the key of what it was made from."""

    path: str
    key: str
    data: bytes


class Standing(Record):
    """An output directory as it stands before a build.

    ``entries`` is what the manifest says; ``intact`` are those of its paths whose
    file is as we left it; ``found`` is what lies there now, ours or not.
    """

    directory: str
    manifest: str
    entries: dict[str, Entry]
    intact: frozenset[str]
    found: dict[str, Stat]

    def holds(self, path: str, key: str) -> bool:
        """Whether the file is there, untouched, and was made from the same."""
        return path in self.intact and self.entries[path].key == key


class Written(Record):
    """What a build did to the output, in paths; ``size`` is that of the whole site in bytes."""

    written: tuple[str, ...]
    deleted: tuple[str, ...]
    unchanged: int
    size: int


def survey(directory: str, manifest: str) -> Standing:
    """What stands in the output directory and what of it is ours.

    Raises OutputError where files lie there and we wrote none of them.
    """
    entries = _read_manifest(manifest)
    if os.path.lexists(directory) and not os.path.isdir(directory):
        raise OutputError(f"{directory} is a file: choose another place with --output")
    found = {path: stat for path, *stat in list_files(directory)}
    looks: dict[str, Stat] = {path: (a, b, c, d) for path, (a, b, c, d) in found.items()}
    if found and not entries:
        raise OutputError(_without_record(directory, min(found), os.path.exists(manifest)))
    intact = frozenset(path for path, entry in entries.items() if looks.get(path) == entry.stat)
    return Standing(directory, manifest, entries, intact, looks)


def _without_record(directory: str, example: str, was_lost: bool) -> str:
    if was_lost:
        return (
            f"the record of what builds wrote to {directory} cannot be read, so nothing there is "
            f"known to be ours: if you need none of it, such as {example}, "
            "delete that folder and build again; else choose another place with --output"
        )
    return (
        f"{directory} holds files that this site’s builds did not write, or whose record in "
        f".dateline/ is gone, such as {example}: empty it, or choose another place with --output"
    )


def write_outputs(standing: Standing, outputs: Sequence[Produced], kept: Iterable[str]) -> Written:
    """Makes the output directory hold exactly the outputs and the kept files, beside foreign ones.

    ``kept`` are paths that the standing output ``holds``. Only paths of the old
    manifest are deleted, and none through a link. Raises ValueError where a path is
    not fit to be one or is meant twice, which is a bug of ours; OutputError where a
    foreign file is in the way or the disk fails or refuses; OSError where the
    manifest cannot be saved.
    """
    entries = {path: standing.entries[path] for path in kept}
    paths = [output.path for output in outputs]
    for _, problem in path_problems([*paths, *entries]):
        raise ValueError(problem)
    changed = []
    for output in outputs:
        entries[output.path] = Entry(output.key, digest(output.data))
        if _same_on_disk(standing, output):
            entries[output.path] = Entry(
                output.key, digest(output.data), standing.found[output.path]
            )
        else:
            changed.append(output)
    # Only what the listing found, which follows no link: a folder may since lead elsewhere.
    gone = standing.entries.keys() - entries.keys()
    stale = sorted(gone & standing.found.keys())
    _refuse_foreign(standing, changed)
    if changed or gone:
        try:
            _replace(standing, entries, changed, stale)
        except OSError as problem:
            raise OutputError(disk_trouble(problem, standing.directory)) from problem
    if changed or entries != standing.entries:
        _save_manifest(standing.manifest, _looked_at(standing.directory, entries))
    return Written(
        tuple(sorted(output.path for output in changed)),
        tuple(stale),
        len(entries) - len(changed),
        sum(entry.stat[0] for entry in entries.values() if entry.stat != _UNKNOWN)
        + sum(len(output.data) for output in changed),
    )


def path_problems(paths: Iterable[str]) -> list[tuple[str, str]]:
    """Each path that cannot be a file of one site with the others on the usual systems, and why."""
    problems = []
    seen: dict[str, str] = {}
    folders: dict[str, str] = {}
    for path in paths:
        folded = path.casefold()
        if folded in seen:
            other = seen[folded]
            why = (
                f"two outputs have the path {path}"
                if other == path
                else f"the paths {path} and {other} differ only in case"
            )
            problems.append((path, why))
        seen[folded] = path
        if problem := _path_problem(path):
            problems.append((path, f"{path!r} {problem}"))
        folder = folded.rpartition("/")[0]
        while folder and folder not in folders:
            folders[folder] = path
            folder = folder.rpartition("/")[0]
    problems += [
        (path, f"{seen[folder]} is a file, and {path} needs a folder of that name")
        for folder, path in folders.items()
        if folder in seen
    ]
    return problems


def is_reserved(path: str) -> bool:
    """Whether Windows keeps one of the path's names for a device and cannot store it."""
    return any(part.partition(".")[0].casefold() in _RESERVED for part in path.split("/"))


def _path_problem(path: str) -> str:
    if not path.isprintable() or any(character in path for character in '\\:*?"<>|'):
        return "holds a character that file systems refuse"
    for part in path.split("/"):
        if part in ("", ".", ".."):
            return "is not a path inside the site"
        if part[0] == "." or part[-1] in ". ":
            return "has a name that begins or ends with a full stop, or ends with a space"
        if len(part.encode("utf-8", "surrogatepass")) > 255:
            return "has a name of more than 255 bytes"
    return ""


def _same_on_disk(standing: Standing, output: Produced) -> bool:
    stat = standing.found.get(output.path)
    if stat is None or stat[0] != len(output.data):
        return False
    if output.path in standing.intact:
        return standing.entries[output.path].digest == digest(output.data)
    try:
        return read_bytes(native(standing.directory, output.path)) == output.data
    except OSError:
        return False


def _refuse_foreign(standing: Standing, changed: Sequence[Produced]) -> None:
    """A file in our way is ours or stays: files of others are never replaced."""
    foreign = standing.found.keys() - standing.entries.keys()
    if not foreign:
        return
    for output in changed:
        path = output.path
        while path:
            if path in foreign:
                raise OutputError(
                    f"{standing.directory}/{path} was not written by Dateline and is where "
                    f"{output.path} belongs: move it away, or choose another place with --output"
                )
            path = path.rpartition("/")[0]


def _replace(
    standing: Standing, entries: dict[str, Entry], changed: Sequence[Produced], stale: Sequence[str]
) -> None:
    staging = _staging(standing.directory)
    remove_tree(staging)
    try:
        os.makedirs(native(staging))
        _write_files(staging, changed)
        _put_in_place(staging, standing, entries, changed, stale)
    except (Exception, KeyboardInterrupt):
        with contextlib.suppress(OSError):
            remove_tree(staging)
        raise
    remove_tree(staging)


def _put_in_place(
    staging: str,
    standing: Standing,
    entries: dict[str, Entry],
    changed: Sequence[Produced],
    stale: Sequence[str],
) -> None:
    # From here on every path that may come to be, and every one still there, is on record.
    _save_manifest(standing.manifest, {**standing.entries, **entries})
    if not standing.found and _rename_whole(staging, standing.directory):
        return
    # Deleted first: a file may stand where a folder belongs, or differ from a new one in case
    # alone, which is the same file on some systems.
    for path in stale:
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            os.unlink(native(standing.directory, path))
    _remove_empty_folders(standing.directory, stale)
    for folder in sorted({output.path.rpartition("/")[0] for output in changed}):
        os.makedirs(native(standing.directory, folder), exist_ok=True)
    for output in changed:
        os.replace(native(staging, output.path), native(standing.directory, output.path))


def _staging(directory: str) -> str:
    """A directory on the output's file system: beside it, or in it where it is a mount point."""
    parent, _, name = directory.rpartition(os.sep)
    parent = parent or os.sep
    os.makedirs(native(parent), exist_ok=True)
    if os.path.ismount(directory):
        return os.path.join(directory, ".dateline-staging")
    return os.path.join(parent, f".{name}.dateline-staging")


def _write_files(staging: str, outputs: Sequence[Produced]) -> None:
    """Without file objects, which would take half of the time that 10,000 files need."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    made: set[str] = set()
    for output in outputs:
        folder = output.path.rpartition("/")[0]
        if folder not in made:
            os.makedirs(native(staging, folder), exist_ok=True)
            made.add(folder)
        descriptor = os.open(native(staging, output.path), flags, 0o666)
        try:
            view = memoryview(output.data)
            while view:
                view = view[os.write(descriptor, view) :]
        finally:
            os.close(descriptor)


def _rename_whole(staging: str, directory: str) -> bool:
    """Renames the staging directory to the output, which may be there and empty."""
    try:
        if os.path.isdir(directory) and not os.path.islink(directory):
            os.rmdir(directory)
        os.rename(native(staging), native(directory))
    except OSError:  # a mount point, a link, or an empty folder in it: file by file, then
        os.makedirs(native(directory), exist_ok=True)
        return False
    return True


def _remove_empty_folders(directory: str, deleted: Sequence[str]) -> None:
    folders = set()
    for path in deleted:
        while path := path.rpartition("/")[0]:
            folders.add(path)
    for folder in sorted(folders, key=len, reverse=True):
        with contextlib.suppress(OSError):  # something of others is in it, or it is gone
            os.rmdir(native(directory, folder))


def _looked_at(directory: str, entries: dict[str, Entry]) -> dict[str, Entry]:
    """The entries with how their files look now that all are in place."""
    looks = {file[0]: file for file in list_files(directory)}
    return {
        path: Entry(entry.key, entry.digest, _stat_of(looks.get(path)))
        for path, entry in entries.items()
    }


def _stat_of(file: FileStat | None) -> Stat:
    return file[1:] if file else _UNKNOWN


def _read_manifest(manifest: str) -> dict[str, Entry]:
    try:
        entries = msgspec.msgpack.decode(read_bytes(manifest), type=dict[str, Entry])
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return {}
    # What is deleted is named here, so a path that leads out of the output is none of ours.
    return {path: entry for path, entry in entries.items() if not _path_problem(path)}


def _save_manifest(manifest: str, entries: dict[str, Entry]) -> None:
    replace_file(manifest, msgspec.msgpack.encode(entries))
