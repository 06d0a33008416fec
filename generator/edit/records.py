"""Which file a name such as ``events/summit`` means, and which of its fields."""

from collections.abc import Iterable, Sequence

import msgspec

from generator.diagnostics import FieldPath
from generator.model import Article
from generator.parse import Document
from generator.source import SourceFile
from generator.text import did_you_mean, read_id

KINDS = ("articles", "events", "actors", "pages")
_SITE = "content/site.yaml"


class Record(msgspec.Struct, frozen=True):
    """One record: ``folder`` is that of its kind, ``field`` its place in the file."""

    folder: str
    id: str
    file: str
    field: FieldPath = ()

    @property
    def name(self) -> str:
        return f"{self.folder}/{self.id}" if self.id else self.folder


class NoSuchRecord(Exception):
    """A name that means none, or several; the message says what to write instead."""


def all_records(sources: Iterable[SourceFile], documents: Iterable[Document]) -> list[Record]:
    """Every record of the site; events that articles declare are among them."""
    found = [
        Record(folder, read_id(stem) or stem, source.path)
        for source in sources
        if source.path.endswith(".md") and (folder := source.path.split("/")[1]) in KINDS
        if (stem := source.path.rpartition("/")[2].removesuffix(".md"))
    ]
    found += [
        Record("events", event.id, event.file, event.field)
        for document in documents
        if isinstance(document, Article)
        for event in document.events
    ]
    if any(source.path == _SITE for source in sources):
        found.append(Record("site", "", _SITE))
    return found


def find_record(name: str, records: Sequence[Record]) -> Record:
    """The record of that name, id or path from the site's root. Raises NoSuchRecord."""
    found = [each for each in records if name == each.name]
    if not found:
        found = [each for each in records if name == each.file and not each.field]
    if not found:
        found = [each for each in records if each.id and each.id == read_id(name)]
    if not found and "/" in name:
        folder, _, id = name.partition("/")
        found = [each for each in records if (each.folder, each.id) == (folder, read_id(id))]
    if len(found) == 1:
        return found[0]
    if found:
        names = " or ".join(dict.fromkeys(each.name for each in found))
        if len({each.name for each in found}) == 1:
            names = " or ".join(each.file for each in found)
        raise NoSuchRecord(f"'{name}' names {len(found)} records: write {names}")
    known = [each.name for each in records] if "/" in name else [each.id for each in records]
    hint = did_you_mean(name, known) or "write events/ID, actors/ID, articles/ID, pages/ID or site"
    raise NoSuchRecord(f"there is no record '{name}': {hint}")
