"""A small site that uses every feature, compared with what it gave before.

``expected/model.txt`` tells what the assembled site holds, the files below ``expected/site/``
what is published. After a change that is meant, look at the difference that this makes::

    pytest tests/test_golden.py --update-golden; git diff tests/golden
"""

import re
import shutil
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from pathlib import Path
from typing import Any

import msgspec
import pytest

from generator.commands.arguments import find_places, find_root
from generator.commands.checking import workspace
from generator.edtf import Edtf, day_text
from generator.model import Article
from generator.model.annotation import plain_text
from generator.model.site import ActorRecord, AnnotatedArticle, Entry, Source
from generator.pipeline import Reading, Settings, read_site
from tests.sites import GOLDEN_SITE, build, copy_site, read_tree

EXPECTED = GOLDEN_SITE.parent / "expected"
FILES_SHOWN, LINES_SHOWN = 4, 40
_ASSET = re.compile(r"(assets/[\w-]+)\.[0-9a-f]{10}(\.\w+)")
_SCRIPT = re.compile(r"'sha256-[^']+'")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_site(GOLDEN_SITE, tmp_path_factory.mktemp("golden"))


def test_the_assembled_site_is_the_expected_one(site: Path, update_golden: bool) -> None:
    places = find_places(find_root(str(site)), None)

    reading = read_site(workspace(places), Settings(), lambda *_: None)

    model = "".join(f"{line}\n" for line in describe(reading)).encode()
    if update_golden:
        (EXPECTED / "model.txt").write_bytes(model)
    compare({"model.txt": (EXPECTED / "model.txt").read_bytes()}, {"model.txt": model})


def test_the_published_site_is_the_expected_one(
    site: Path, tmp_path: Path, update_golden: bool
) -> None:
    build(site, tmp_path / "public")

    published = without_digests(read_tree(tmp_path / "public"))
    if update_golden:
        rewrite(EXPECTED / "site", published)
    compare(read_tree(EXPECTED / "site"), published)


def without_digests(tree: dict[str, bytes]) -> dict[str, bytes]:
    """The outputs; of the theme's assets only that they are there, not what they hold.

    The scripts of the search hold the words of all pages, and are told by tests of their own.
    """
    assets = sorted(_ASSET.sub(r"\1\2", path) for path in tree if path.startswith("assets/"))
    outputs = {"assets.txt": "".join(f"{path}\n" for path in assets).encode()}
    for path, data in tree.items():
        if path.endswith(".html"):
            text = _ASSET.sub(r"\1\2", data.decode())
            outputs[path] = _SCRIPT.sub("'sha256-…'", text).encode()
        elif not path.startswith("assets/") and not path.startswith("search/"):
            outputs[path] = data
    return outputs


def rewrite(directory: Path, files: dict[str, bytes]) -> None:
    shutil.rmtree(directory, ignore_errors=True)
    for path, data in files.items():
        (directory / path).parent.mkdir(parents=True, exist_ok=True)
        (directory / path).write_bytes(data)


def compare(expected: dict[str, bytes], actual: dict[str, bytes]) -> None:
    """Fails with every file that differs and, of the first few, the lines."""
    told = [f"not expected: {path}" for path in sorted(actual.keys() - expected.keys())]
    told += [f"missing: {path}" for path in sorted(expected.keys() - actual.keys())]
    different = [p for p in sorted(actual.keys() & expected.keys()) if actual[p] != expected[p]]
    told += [f"different: {path}" for path in different]
    for path in different[:FILES_SHOWN]:
        told += ["", *difference(path, expected[path], actual[path])]
    if told:
        meant = "If all of this is meant: pytest tests/test_golden.py --update-golden"
        pytest.fail("\n".join([*told, "", meant]), pytrace=False)


def difference(path: str, expected: bytes, actual: bytes) -> list[str]:
    before, after = (data.decode("utf-8", "replace").split("\n") for data in (expected, actual))
    lines = list(unified_diff(before, after, f"expected/{path}", path, n=1, lineterm=""))
    hidden = len(lines) - LINES_SHOWN
    return lines if hidden <= 0 else [*lines[:LINES_SHOWN], f"… {hidden} more lines"]


def describe(reading: Reading) -> Iterator[str]:
    """The site as text, a value a line: what is as by default is left out."""
    site = reading.site
    assert site is not None
    yield "PROBLEMS"
    for problem in reading.problems:
        place = problem.location
        yield f"{problem.severity}[{problem.code}] {place.file}:{place.line}:{place.column}"
    yield from ("", "SITE")
    yield from _fields(site.config, "")
    for heading, records in (
        ("TIMELINE", site.entries),
        ("RETRACTED", site.retracted),
        ("ARTICLES", site.articles),
        ("ACTORS", site.actors),
        ("WITHOUT A PAGE", site.unlisted),
        ("PAGES", site.prose),
    ):
        yield from ("", heading)
        for record in records:
            yield from ("", *_record(record))
    yield from ("", "NOT BUILT", *site.unbuilt)


def _record(record: Any) -> Iterator[str]:
    match record:
        case Entry():
            yield f"{record.id} {_days(record.lower, record.upper)} under {record.heading}"
            yield f"  independent: {record.independent}"
            yield from _fields(record.event, "  ", leave_out=("id", "sources"))
            for source in record.sources:
                yield from _source(source)
            for dispute in record.disputes:
                yield from _value("disputed", dispute, "  ")
        case AnnotatedArticle():
            yield record.article.id
            yield from _fields(record.article, "  ", leave_out=("id", "events", "citations"))
            yield from _marks(record)
            yield f"  entries: {', '.join(entry.id for entry in record.entries)}"
        case ActorRecord():
            yield record.actor.id
            yield from _fields(record.actor, "  ", leave_out=("id",))
            yield from _fields(record, "  ", leave_out=("actor",))
        case _:
            yield record.id
            yield from _fields(record, "  ", leave_out=("id",))


def _source(source: Source) -> Iterator[str]:
    yield f"  source {source.key}, of the report {source.group}"
    yield from _fields(source.citation, "    ", leave_out=("file", "field", "article", "passages"))
    for anchor in source.passages:
        yield from _value("passage", anchor, "    ")


def _marks(record: AnnotatedArticle) -> Iterator[str]:
    text = plain_text(record.article.blocks)
    for mark in record.marks:
        target = f"{mark.target} {mark.number}" if mark.number else mark.target
        note = f": {mark.note}" if mark.note else ""
        yield f"  {mark.start}–{mark.end} {mark.kind} {target}{note}"
        yield f"    | {text[mark.start : mark.end]!r}"


def _fields(record: Any, indent: str, leave_out: Iterable[str] = ()) -> Iterator[str]:
    for field in msgspec.structs.fields(record):
        value = getattr(record, field.name)
        if field.name not in leave_out and (field.required or value != field.default):
            yield from _value(field.name, value, indent)


def _value(name: str, value: Any, indent: str) -> Iterator[str]:
    match value:
        case Edtf():
            yield f"{indent}{name}: {value.text} {_days(value.lower, value.upper)}"
        case Article() | Entry():
            yield f"{indent}{name}: {value.id}"
        case msgspec.Struct():
            yield f"{indent}{name}:"
            yield from _fields(value, f"{indent}  ")
        case tuple() if any(isinstance(item, msgspec.Struct) for item in value):
            for number, item in enumerate(value, 1):
                yield from _value(f"{name} {number}", item, indent)
        case str() if "\n" in value:
            yield f"{indent}{name}:"
            for line in value.rstrip("\n").split("\n"):
                yield f"{indent}  | {line}".rstrip()
        case _:
            yield f"{indent}{name}: {value}"


def _days(lower: int | None, upper: int | None) -> str:
    first, last = (day_text(day) if day is not None else "…" for day in (lower, upper))
    return f"[{first} … {last}]" if first != last else f"[{first}]"
