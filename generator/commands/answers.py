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


class Asked(msgspec.Struct, frozen=True):
    """A line of a manifest: ``dct`` is the publication date, or empty."""

    id: str
    input: str
    dct: str = ""


def read_manifest(name: str) -> list[Asked]:
    """The lines of the file, or of the standard input for ``-``. Raises UsageError."""
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as problem:
        raise UsageError(f"{name}: cannot be read: {problem.strerror}") from None
    asked = []
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").splitlines(), 1):
        if not line.strip():
            continue
        try:
            asked.append(msgspec.json.decode(line, type=Asked))
        except (msgspec.MsgspecError, UnicodeDecodeError) as problem:
            raise UsageError(
                f'{name}: line {number} is no {{"id": …, "input": …, "dct": …}}: {problem}'
            ) from None
    return asked


def answer_all(
    asked: Sequence[Asked], root: Path | None, jobs: int, progress: "Progress", model: str = ""
) -> list[tuple[bytes, bool]]:
    """One line of JSON each, in order, and whether the article could be read.

    ``root`` is the site whose actors and events count, if any; ``model`` finds names, too.
    """
    advance = partial(_advance, progress, len(asked))
    answers = ordered_map(partial(_answerer, root, model), asked, jobs, advance)
    return [(each[1:], each[:1] == _FOUND) for each in answers]


def answer(asked: Asked, root: Path | None, model: str = "") -> dict[str, object]:
    """What was found; ``id`` and ``error`` where the article cannot be read."""
    return _finder(root, model)(asked)


def _advance(progress: "Progress", total: int, done: int) -> None:
    progress("convert", done, total)


def _answerer(root: Path | None, model: str) -> Callable[[Asked], bytes]:
    find, encode = _finder(root, model), msgspec.json.Encoder().encode

    def answer_one(asked: Asked) -> bytes:
        try:
            found = find(asked)
            return (_FAILED if "error" in found else _FOUND) + encode({"id": asked.id, **found})
        except Exception as problem:  # one article's, and the others go on
            return _FAILED + encode({"id": asked.id, "error": bug_report(problem)})

    return answer_one


def _finder(root: Path | None, model: str) -> Callable[[Asked], dict[str, object]]:
    known = read_known(root, model)

    def find(asked: Asked) -> dict[str, object]:
        try:
            seed = read_seed(Path(asked.input), asked.dct)
        except Unreadable as problem:
            return {"id": asked.id, "error": str(problem)}
        draft = draft_with(known, seed.article, seed.record)
        return report_findings(draft, seed.article.places)

    return find
