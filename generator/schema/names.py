"""The ids that a site declares: what a reference in its files can name."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from generator.model import Article, Config
from generator.model.event import ROLES
from generator.parse import Parsed
from generator.text import read_id

Names: TypeAlias = Mapping[str, tuple[str, ...]]
"""Ids by what they name (``actor``, ``article``, ``event``, ``kind``, ``topic``, ``figure``,
``role``), in order; what is not in it could not be read."""

_FOLDERS = {"actors": "actor", "articles": "article", "events": "event"}


def names_of(files: Iterable[Parsed], config: Config | None) -> Names:
    """What the files and the settings of a site declare, drafts among them.

    A file that cannot be read declares its id all the same: its name says it.
    """
    ids: dict[str, set[str]] = {kind: set() for kind in _FOLDERS.values()}
    for file in files:
        folder, stem = file.path.split("/")[1], file.path.rpartition("/")[2].removesuffix(".md")
        if folder in _FOLDERS and (id := read_id(stem)):
            ids[_FOLDERS[folder]].add(id)
        if isinstance(file.document, Article):
            ids["event"].update(event.id for event in file.document.events)
    names = {kind: tuple(sorted(found)) for kind, found in ids.items()}
    if config is not None:
        names["kind"] = tuple(id for id, _ in config.kinds)
        names["topic"] = tuple(id for id, _ in config.topics)
        names["figure"] = tuple(id for id, _ in config.figures)
        names["role"] = (*ROLES, *(id for id, _ in config.roles))
    return names
