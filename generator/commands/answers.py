"""``convert --json`` and ``--json-lines``: what was found, as one JSON object an article."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from generator.commands.arguments import UsageError
from generator.commands.known import draft_with, read_known
from generator.commands.report import bug_report
from generator.commands.seeds import Unreadable, read_seed
from generator.convert import report_findings
from generator.pool import ordered_map

if TYPE_CHECKING:  # the whole build is behind it
    from generator.pipeline import Progress

_FOUND, _FAILED = b"+", b"-"
"""Before an answer, on its way from the process that found it."""


class _Line(msgspec.Struct, frozen=True):
    """A line of a manifest: ``dct`` is the publication date, or nothing."""

    id: str
    input: str
    dct: str | None = None


class Asked(msgspec.Struct, frozen=True):
    """An article that is asked for, ``published`` or empty; or why a line asks for none."""

    id: str
    input: str
    published: str = ""
    error: str = ""


def read_manifest(name: str) -> list[Asked]:
    """The lines of the file, or of the standard input for ``-``.

    Raises UsageError where it cannot be read; a line that asks for nothing has its own answer.
    """
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as problem:
        raise UsageError(f"{name}: cannot be read: {problem.strerror}") from None
    lines = enumerate(data.removeprefix(b"\xef\xbb\xbf").splitlines(), 1)
    return [_asked(line, number) for number, line in lines if line.strip()]


def _asked(data: bytes, number: int) -> Asked:
    try:
        line = msgspec.json.decode(data, type=_Line)
    except (msgspec.MsgspecError, UnicodeDecodeError) as problem:
        error = f'line {number} is no {{"id": …, "input": …, "dct": …}}: {problem}'
        return Asked(_id_in(data) or f"line {number}", "", error=error)
    return Asked(line.id, line.input, line.dct or "")


def _id_in(data: bytes) -> str:
    """The id of a line that has one, whatever else is wrong with it."""
    try:
        line = msgspec.json.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return ""
    id = line.get("id") if isinstance(line, dict) else ""
    return id if isinstance(id, str) else ""


def answer_all(
    asked: Sequence[Asked], root: Path | None, jobs: int, progress: "Progress", model: str = ""
) -> list[tuple[bytes, bool]]:
    """One line of JSON each, in order, and whether the article could be read.

    ``root`` is the site whose actors and events count, if any; ``model`` finds names, too.
    """
    advance = partial(_advance, progress, len(asked))
    answers = ordered_map(partial(_answerer, root, model), asked, jobs, advance)
    return [(each[1:], each[:1] == _FOUND) for each in answers]


def answer(path: str, published: str, root: Path | None, model: str = "") -> tuple[bytes, bool]:
    """What was found in one file, indented; ``id`` and ``error`` where it cannot be read."""
    found = _finder(root, model)(Asked(path, path, published))
    return msgspec.json.format(msgspec.json.encode(found)), "error" not in found


def _advance(progress: "Progress", total: int, done: int) -> None:
    progress("convert", done, total)


def _answerer(root: Path | None, model: str) -> Callable[[Asked], bytes]:
    find, encode = _finder(root, model), msgspec.json.Encoder().encode

    def answer_one(asked: Asked) -> bytes:
        found = find(asked)
        return (_FAILED if "error" in found else _FOUND) + encode({"id": asked.id, **found})

    return answer_one


def _finder(root: Path | None, model: str) -> Callable[[Asked], dict[str, object]]:
    known = read_known(root, model)

    def find(asked: Asked) -> dict[str, object]:
        if asked.error:
            return _failure(asked, asked.error)
        try:
            seed = read_seed(Path(asked.input), asked.published)
            draft = draft_with(known, seed.article, seed.record)
            return report_findings(draft, seed.article.places)
        except Unreadable as problem:
            return _failure(asked, str(problem))
        except Exception as problem:  # one article's, and the others go on
            return _failure(asked, bug_report(problem))

    return find


def _failure(asked: Asked, error: str) -> dict[str, object]:
    """Names of files may hold bytes that are no text, and JSON cannot."""
    told = {"id": asked.id, "error": error}
    return {key: text.encode("utf-8", "replace").decode() for key, text in told.items()}
