"""Where a file names an actor, an article or an event by its id."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from generator.diagnostics import FieldPath
from generator.edit.manuscript import Manuscript
from generator.edit.shapes import Text, texts
from generator.text import read_id

FOLDERS = {"actor": "actors", "article": "articles", "event": "events"}
"""The kinds of records that are named by their ids, with the folder of each."""

_EVENTS = {"event", "after", "before", "related", "replaced_by"}
_ACTORS = {"actor", "actors", "speaker", "to", "said_by"}  # said_by: an actor's id, or a name


class Named(NamedTuple):
    """An id that a file states: ``kinds`` are what it may be the id of, the likelier first."""

    field: FieldPath
    id: str
    kinds: tuple[str, ...]


def names_in(manuscript: Manuscript) -> Iterator[Named]:
    """Every id by which a file names a record elsewhere."""
    for text in texts(manuscript.source.path, manuscript.root):
        kinds = _kinds(text)
        id = read_id(text.node.text.strip())
        if kinds and id:
            yield Named(text.field, id, kinds)


def named_as(
    manuscript: Manuscript, kind: str, id: str, taken: Collection[tuple[str, str]]
) -> list[FieldPath]:
    """The fields that name this record; ``taken`` are kind and id of all records.

    An id that two kinds may have, as in ``rests_on``, is that of the first kind that has it.
    """
    found = []
    for named in names_in(manuscript):
        meant = next((each for each in named.kinds if (each, named.id) in taken), named.kinds[0])
        if named.id == id and meant == kind:
            found.append(named.field)
    return found


def _kinds(text: Text) -> tuple[str, ...]:
    """What the text may be the id of: told by its field, or by what a bare text stands for."""
    field = next((step for step in reversed(text.field) if isinstance(step, str)), "")
    if text.table.record == "a dispute":
        return ("article",) if field == "sources" else ()
    names = {field, text.name}
    if names & _ACTORS:
        return ("actor",)
    if names & _EVENTS:
        return ("event",)
    if "article" in names:
        return ("article",)
    return ("article", "actor") if "rests_on" in names else ()
