"""Where a file names an actor, an article or an event by its id."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from generator.diagnostics import FieldPath
from generator.edit.manuscript import Manuscript
from generator.edit.shapes import Text, texts
from generator.parse.event_parts import DISPUTE
from generator.parse.words import Reference
from generator.text import read_id

FOLDERS = {"actor": "actors", "article": "articles", "event": "events"}
"""The kinds of records that are named by their ids, with the folder of each."""


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
    """The fields that name this record; ``taken`` are kind and id of all records."""
    return [named.field for named in names_in(manuscript) if meaning(named, taken) == (kind, id)]


def meaning(named: Named, taken: Collection[tuple[str, str]]) -> tuple[str, str]:
    """The kind and id of what is named.

    An id that two kinds may have, as in ``rests_on``, is that of the first kind that has it.
    """
    kind = next((each for each in named.kinds if (each, named.id) in taken), named.kinds[0])
    return kind, named.id


def _kinds(text: Text) -> tuple[str, ...]:
    """What the text may be the id of, as its field's table tells."""
    if isinstance(text.read, Reference):
        return tuple(kind for kind in (text.read.to, text.read.or_to) if kind in FOLDERS)
    if text.field[-1] == "said_by":  # an actor's id, or a name
        return ("actor",)
    if text.table is DISPUTE.fields and "sources" in text.field[-2:]:
        return ("article",)  # or the key of a reference in place
    return ()
