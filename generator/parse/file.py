"""From a file of ``content/`` to its document and its problems."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from collections.abc import Sequence as SequenceType
from typing import TypeAlias

import msgspec

from generator.diagnostics import NAME, Diagnostic, FieldPath, Location, Severity, in_order
from generator.model import Actor, Article, Config, Event, Prose
from generator.model.record import Record
from generator.parse.actor import ACTOR, make_actor
from generator.parse.article import ARTICLE, make_article
from generator.parse.blocks import make_blocks
from generator.parse.compose import compose
from generator.parse.config import CONFIG, PROSE, is_reserved_id, make_config, make_prose
from generator.parse.event import EVENT, make_event
from generator.parse.fields import read_fields
from generator.parse.front_matter import FrontMatter, front_matter, read_text
from generator.parse.markdown import parse_words, render_prose
from generator.parse.nodes import Mapping, Node, Scalar, Sequence
from generator.parse.reading import Reading, location_of
from generator.parse.seed import SEED, SeedRecord, make_seed_record
from generator.parse.tables import Table, Values
from generator.source import SourceFile
from generator.text import make_id, read_id

_LINE_END = re.compile("\n")
_DAY = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)", re.ASCII)

Document: TypeAlias = Article | Event | Actor | Prose


class Parsed(Record, frozen=True):
    """What one file says. ``document`` is None where nothing of it could be read."""

    path: str
    document: Document | None
    problems: tuple[Diagnostic, ...]


def parse_file(source: SourceFile) -> Parsed:
    """Read an article, an event, an actor or a page, told by its folder of ``content/``.

    Raises ValueError for a path that lies in none of them.
    """
    folder = source.path.split("/")[1] if source.path.startswith("content/") else ""
    if folder not in _READERS:
        raise ValueError(f"not a file of the content: {source.path}")
    reading = Reading(source.path)
    document = _read_document(source, *_READERS[folder], reading)
    problems = in_order(reading.problems) if reading.problems else ()
    return Parsed(source.path, document, problems)


def parse_config(source: SourceFile) -> tuple[Config | None, tuple[Diagnostic, ...]]:
    """Read ``content/site.yaml``."""
    reading = Reading(source.path)
    values = _read_yaml_file(source, CONFIG, reading)
    config = None if values is None else make_config(values)
    return config, in_order(reading.problems)


def parse_seed_record(source: SourceFile) -> tuple[SeedRecord, tuple[Diagnostic, ...]]:
    """Read the record beside a raw article: ``seeds/*.yaml``."""
    reading = Reading(source.path)
    values = _read_yaml_file(source, SEED, reading)
    return make_seed_record(values or {}), in_order(reading.problems)


def locate(problem: Diagnostic, source: SourceFile) -> Diagnostic:
    """The problem with the line and column of the field that it names."""
    return locate_all((problem,), source)[0]


def locate_all(problems: Iterable[Diagnostic], source: SourceFile) -> list[Diagnostic]:
    """The problems of one file with the lines and columns of the fields that they name.

    A field that is not in the file is stood for by the one that should hold it;
    a problem that names none, by the file's first line. The field ``("body", words)``
    is where these words first stand below the front matter, ``("body", words, 1)`` where
    they stand in the second link that has them. The file is read once.
    """
    reading = Reading(source.path)
    text = read_text(source, reading)
    parts = _split(source.path, text, reading) if text is not None else None
    if parts is None:
        return [each if each.location.line else _at(each, _TOP) for each in problems]
    reading.first_line = parts.yaml_line
    root = compose(parts.yaml, reading)
    lines = (0, *(found.end() for found in _LINE_END.finditer(parts.body)))

    def place(problem: Diagnostic) -> Location:
        if problem.field[:1] == ("body",):
            return _place_of_words(problem.field, parts, lines)
        node = _find(root, problem.field)
        return _TOP if node is None else location_of(node, source.path, reading.first_line)

    return [each if each.location.line else _at(each, place(each)) for each in problems]


_TOP = Location("", 1, 1)


def _at(problem: Diagnostic, place: Location) -> Diagnostic:
    """The problem at a place of its file."""
    place = msgspec.structs.replace(place, file=problem.location.file)
    return msgspec.structs.replace(problem, location=place)


def _place_of_words(field: FieldPath, parts: FrontMatter, lines: SequenceType[int]) -> Location:
    """Where the words stand in the body, whose lines begin at ``lines``; else its first line."""
    _, words, *number = field
    text = str(words)
    links = re.compile(rf"(?:(?<=[(/<])|(?<=\]: )){re.escape(text)}(?=\.md|[)/#?> \n]|$)")
    found = [match.start() for match in links.finditer(parts.body)] if number else []
    at = found[min(int(number[0]), len(found) - 1)] if found else parts.body.find(text)
    if at < 0:
        return Location("", parts.body_line, 1)
    line = bisect_right(lines, at) - 1
    return Location("", parts.body_line + line, at - lines[line] + 1, len(text))


_Maker: TypeAlias = Callable[[str, Values, Mapping, FrontMatter, Reading], Document]


def _read_document(
    source: SourceFile, table: Table, make: _Maker, reading: Reading
) -> Document | None:
    id = _read_file_name(source.path, reading)
    text = read_text(source, reading)
    if text is None:
        return None
    parts = front_matter(text, reading)
    if parts is None:
        return None
    reading.first_line = parts.yaml_line
    node = compose(parts.yaml, reading)
    if node is None and not reading.broken:
        reading.report_at(
            "empty-front-matter",
            1,
            1,
            "the front matter has no fields",
            "write at least a title",
            3,
            label="nothing follows",
        )
    values = read_fields(table, node, reading)
    if not isinstance(node, Mapping):
        return None
    return make(id, values, node, parts, reading)


def _article(
    id: str, values: Values, node: Mapping, parts: FrontMatter, reading: Reading
) -> Document:
    tokens = parse_words(parts.body, parts.body_line, "../../", reading)
    blocks = make_blocks(tokens)
    article = make_article(id, values, node, reading, has_words=bool(blocks))
    if article.text == "none":
        return article
    return msgspec.structs.replace(article, blocks=blocks)


def _event(
    id: str, values: Values, node: Mapping, parts: FrontMatter, reading: Reading
) -> Document:
    body = render_prose(parts.body, parts.body_line, "../../", reading)
    return make_event(EVENT, id, (), values, node, reading, body)


def _actor(
    id: str, values: Values, node: Mapping, parts: FrontMatter, reading: Reading
) -> Document:
    body = render_prose(parts.body, parts.body_line, "../../", reading)
    return make_actor(id, values, reading, body)


def _prose(
    id: str, values: Values, node: Mapping, parts: FrontMatter, reading: Reading
) -> Document:
    if is_reserved_id(id):
        reading.report_at(
            "reserved-id",
            1,
            1,
            f"a page cannot be named “{id}”: other pages stand at that address",
            "rename the file",
        )
    body = render_prose(parts.body, parts.body_line, "../", reading)
    return make_prose(id, values, reading, body)


_READERS: dict[str, tuple[Table, _Maker]] = {
    "articles": (ARTICLE, _article),
    "events": (EVENT, _event),
    "actors": (ACTOR, _actor),
    "pages": (PROSE, _prose),
}


def _read_file_name(path: str, reading: Reading) -> str:
    """The id that the file's stem gives."""
    stem = path.rpartition("/")[2].removesuffix(".md")
    found = read_id(stem)
    if _DAY.search(stem):
        reading.report_at(
            "dated-id",
            1,
            1,
            f"“{stem}” has a date in it: re-dating would make a new address or a wrong one",
            "name the file without it",
            severity=Severity.WARNING,
        )
    if found:
        return found
    suggestion = make_id(stem)
    reading.report_at(
        "bad-file-name",
        1,
        1,
        f"“{stem}” gives no id: lower-case words joined by hyphens",
        f"rename the file to {suggestion}.md" if suggestion else "rename the file",
    )
    return suggestion or stem


def _read_yaml_file(source: SourceFile, table: Table, reading: Reading) -> Values | None:
    text = read_text(source, reading)
    if text is None:
        return None
    node = compose(text, reading)
    if node is None and not reading.broken:
        reading.report_at("empty-file", 1, 1, "the file has no fields", "write at least “title: …”")
    values = read_fields(table, node, reading)
    return values if isinstance(node, Mapping) else None


def _split(path: str, text: str, reading: Reading) -> FrontMatter | None:
    if path.endswith(".md"):
        return front_matter(text, reading)
    return FrontMatter(text, 1, "", 1)


def _find(node: Node | None, field: tuple[str | int, ...]) -> Node | None:
    """The node of a field, or the nearest one that holds it; None where not even its first is."""
    found: Node | None = None
    key: Scalar | None = None
    for step in field:
        if step == NAME:
            return key or found
        if isinstance(node, Mapping) and step in node.entries:
            key, node = node.entries[str(step)]
            # A field without a value is shown by its name.
            found = key if isinstance(node, Scalar) and not node.text else node
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            found = node = node.items[step]
        else:
            break
    return found
