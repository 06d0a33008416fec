"""Raw articles as files: which of them a name stands for, and what is known of each."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from generator.commands.arguments import UsageError
from generator.convert import (
    SUFFIXES,
    RawArticle,
    ReadingError,
    SeedRecord,
    publication_day,
    read_raw,
    with_title,
    without_local_time,
)
from generator.diagnostics import Diagnostic, Location
from generator.edtf import EdtfError, parse_edtf


class Seed(msgspec.Struct, frozen=True):
    """A raw article and what is known of it; ``problems`` are warnings of its record."""

    article: RawArticle
    record: SeedRecord
    has_record: bool
    problems: tuple[Diagnostic, ...] = ()


class Unreadable(Exception):
    """A raw article, or its record, cannot be read. ``problems`` have their places, if any."""

    def __init__(self, message: str, problems: Iterable[Diagnostic] = ()) -> None:
        super().__init__(message)
        self.problems = tuple(problems)


def find_seeds(names: Iterable[str]) -> list[Path]:
    """The files, and for a folder every raw article below it, by path. Raises UsageError."""
    return list(dict.fromkeys(seed for name in names for seed in _named(Path(name))))


def read_seed(path: Path, published: str = "") -> Seed:
    """The file with its record, which counts before what the file says of itself.

    ``published`` counts before both.

    Raises Unreadable.
    """
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise Unreadable(f"cannot be read: {problem.strerror}") from None
    except ValueError:
        raise Unreadable("cannot be read: no file has such a name") from None
    try:
        article, stated = read_raw(data, path.suffix)
    except ReadingError as problem:
        raise Unreadable(str(problem), _placed(problem, path)) from None
    known, has_record, problems = _read_record(path.with_suffix(".yaml"))
    if published:
        known["published"] = check_published(published)
    if title := known.pop("title", ""):
        article = with_title(article, title)
    return Seed(article, SeedRecord(**{**stated, **known}), has_record, problems)


def _placed(problem: ReadingError, path: Path) -> tuple[Diagnostic, ...]:
    """The problem of a file's bytes at its place; of a file as a whole there is none."""
    if not problem.line:
        return ()
    location = Location(path.as_posix(), problem.line, problem.column, 1)
    return (
        Diagnostic(
            "not-utf8",
            location,
            problem.message,
            hint=problem.hint,
            label="a letter of another encoding",
        ),
    )


def check_published(text: str) -> str:
    """A date of publication as it was given: EDTF, or a time with its offset; else its day.

    Raises Unreadable with the remedy.
    """
    text = without_local_time(text)
    if publication_day(text):
        return text
    try:
        parse_edtf(text)
    except EdtfError:
        raise Unreadable(
            f"“{text}” is no date of publication: write it as 2014-06-22, or 2014-06 where the "
            "day is not known"
        ) from None
    return text


def _named(path: Path) -> list[Path]:
    if not path.is_dir():
        if not path.is_file():
            raise UsageError(f"{path}: there is no such file")
        return [path]
    found = sorted(_articles_below(path))
    if not found:
        kinds = ", ".join(SUFFIXES[:-1])
        raise UsageError(f"{path}: no raw article is in this folder: {kinds} or {SUFFIXES[-1]}")
    return found


def _articles_below(folder: Path) -> Iterator[Path]:
    """In its folders, too, save hidden ones and what a browser has saved beside a page.

    What explains a folder, its README, is no article. Raises UsageError.
    """
    for where, folders, files in os.walk(folder, onerror=_refuse_folder):
        beside = {f"{Path(name).stem}_files" for name in files}
        folders[:] = [name for name in folders if name[0] != "." and name not in beside]
        for name in files:
            path = Path(where, name)
            if path.suffix.casefold() in SUFFIXES and path.is_file() and path.stem != "README":
                yield path


def _refuse_folder(problem: OSError) -> None:
    raise UsageError(f"{problem.filename}: the folder cannot be read: {problem.strerror}")


def _read_record(path: Path) -> tuple[dict[str, str], bool, tuple[Diagnostic, ...]]:
    """What the .yaml beside the seed says, whether it is there, and its warnings.

    Raises Unreadable.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return {}, False, ()
    except OSError as problem:
        raise Unreadable(f"{path.name} beside it cannot be read: {problem.strerror}") from None
    from generator.parse import parse_seed_record
    from generator.source import SourceFile

    found, problems = parse_seed_record(SourceFile(path.as_posix(), data))
    if any(problem.is_error for problem in problems):
        raise Unreadable(f"{path.name} beside it has mistakes", problems)
    texts = {name: value for name, value in found.items() if isinstance(value, str)}
    inferred = found.get("inferred")
    if isinstance(inferred, dict):
        texts |= {f"inferred_{part}": text for part, text in inferred.items()}
    fields = ("title", *SeedRecord.__struct_fields__)
    return {name: texts[name] for name in fields if name in texts}, True, problems
