"""What one event states put into another: what it lacks, and nothing that neither of them says.

A field that is absent still states its default; and what belongs to another field, as a clock
time to its date, is taken only where both events say the same of that one.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from generator.diagnostics import FieldPath
from generator.edit.assign import put
from generator.edit.fields import append_item, name_of, remove
from generator.edit.layout import chunks, comments
from generator.edit.manuscript import Manuscript
from generator.edit.shapes import reader_at, record_at
from generator.edit.values import Value, plain
from generator.parse.citation import READING_FIELDS
from generator.parse.fields import ListOf
from generator.parse.nodes import Mapping
from generator.parse.nodes import Sequence as ListNode

# By what two records of a list are the same one.
_SAME = {"actors": ("actor",), "sources": ("article", "url")}
# What a field is said of: without that one it says something else.
_SAID_OF = {field.name: "stance" for field in READING_FIELDS if field.name != "stance"} | {
    "date_text": "date",
    "span": "date",
    "time": "date",
    "timezone": "time",
    "said_by": "alleged",
}


class Kept(NamedTuple):
    """A field of which two values were stated: what stands now, if anything, and what does not."""

    field: str
    kept: Value
    other: Value


class Join(NamedTuple):
    """The joining of one record to another: where each stands, and in which file.

    ``take`` are the fields whose other value is wanted, ``kept`` gets what is not taken.
    """

    record: FieldPath
    other: Manuscript
    other_record: FieldPath
    take: Collection[str]
    kept: list[Kept]


def join_fields(
    manuscript: Manuscript, place: FieldPath, theirs: dict[str, Value], join: Join
) -> Manuscript:
    """The file with what a record of the other event states put into the record at ``place``.

    ``place`` is told from the event.
    """
    for name in _in_order(manuscript, (*join.record, *place), theirs):
        below, value = (*place, name), theirs[name]
        field = (*join.record, *below)
        mine, wanted = _stated(manuscript, field), _is_wanted(below, join)
        if mine == value:
            continue
        if not wanted and not _is_said_of_the_same(manuscript, below, theirs, join):
            join.kept.append(Kept(name_of(below), mine, value))
        elif isinstance(value, dict) and (not mine or isinstance(mine, dict)):
            manuscript = join_fields(manuscript, below, value, join)
        elif not mine:
            manuscript = put(manuscript, field, value, _comments(join, below))
        elif isinstance(reader_at(manuscript.source.path, manuscript.root, field), ListOf):
            manuscript = _join_list(manuscript, below, value, join)
        elif wanted:
            manuscript = put(manuscript, field, value)
            manuscript = _without_rest(manuscript, below, theirs, join)
        else:
            join.kept.append(Kept(name_of(below), mine, value))
    return manuscript


def _in_order(manuscript: Manuscript, record: FieldPath, theirs: dict[str, Value]) -> list[str]:
    """The names, that of a field before those of the fields that are said of it."""
    known = list(_defaults(manuscript, record))
    places = {name: number for number, name in enumerate(known)}
    return sorted(theirs, key=lambda name: (name in _SAID_OF, places.get(name, len(places))))


def _join_list(manuscript: Manuscript, place: FieldPath, value: Value, join: Join) -> Manuscript:
    """The list with the items that it lacks; records of one source or actor are joined."""
    field = (*join.record, *place)
    for index, item in enumerate(value if isinstance(value, list) else [value]):
        held = _stated(manuscript, field)
        mine = held if isinstance(held, list) else [held]
        if item in mine:
            continue
        number = _same(str(place[-1]), item, mine)
        if number is None:
            above = _comments(join, (*place, index))
            manuscript = append_item(manuscript, field, item, above)
        elif isinstance(item, dict) and isinstance(mine[number], dict):
            manuscript = join_fields(manuscript, (*place, number), item, join)
        else:
            join.kept.append(Kept(name_of((*place, number)), mine[number], item))
    return manuscript


def _same(name: str, item: Value, items: Sequence[Value]) -> int | None:
    """Which of the items is of the same actor or source."""
    for key in _SAME.get(name, ()):
        wanted = item.get(key) if isinstance(item, dict) else item
        for number, each in enumerate(items):
            if wanted and wanted == (each.get(key) if isinstance(each, dict) else each):
                return number
    return None


def _is_wanted(place: FieldPath, join: Join) -> bool:
    """Whether the other value is asked for, or that of the field that this one is said of."""
    above = _SAID_OF.get(str(place[-1]))
    asked = name_of(place) in join.take
    return asked or (above is not None and _is_wanted((*place[:-1], above), join))


def _is_said_of_the_same(
    manuscript: Manuscript, place: FieldPath, theirs: dict[str, Value], join: Join
) -> bool:
    """Whether both state the same where this field says more of it: one may then stand for both."""
    *holder, name = place
    if holder == ["decided"]:
        about = ("date",) if name == "date" else ("figures", str(name))
        mine = _stated(manuscript, (*join.record, *about))
        return mine == _stated(join.other, (*join.other_record, *about))
    above = _SAID_OF.get(str(name))
    if above is None:
        return True
    field = (*join.record, *holder, above)
    return _stated(manuscript, field) == theirs.get(above, _default(manuscript, field))


def _without_rest(
    manuscript: Manuscript, place: FieldPath, theirs: dict[str, Value], join: Join
) -> Manuscript:
    """The file without what was said of the value that another one has replaced."""
    for name, above in _SAID_OF.items():
        rest = (*place[:-1], name)
        node = manuscript.find((*join.record, *rest))
        if above == place[-1] and name not in theirs and node is not None:
            join.kept.append(Kept(name_of(rest), "", plain(node)))
            manuscript = remove(manuscript, (*join.record, *rest))
            manuscript = _without_rest(manuscript, rest, theirs, join)
    return manuscript


def _stated(manuscript: Manuscript, field: FieldPath) -> Value:
    """What a field says, be it by its default; nothing where it says nothing."""
    node = manuscript.find(field)
    return (plain(node) if node is not None else "") or _default(manuscript, field)


def _default(manuscript: Manuscript, field: FieldPath) -> str:
    return _defaults(manuscript, field[:-1]).get(str(field[-1]), "")


def _defaults(manuscript: Manuscript, record: FieldPath) -> dict[str, str]:
    table = record_at(manuscript.source.path, manuscript.root, record)
    return {field.name: field.default for field in table.fields} if table else {}


def _comments(join: Join, place: FieldPath) -> list[str]:
    """The comments about a field of the other event, or about an item of its lists."""
    *above, step = place
    holder = join.other.find((*join.other_record, *above))
    if len(place) > 2 or not isinstance(holder, Mapping | ListNode) or join.other.is_flow(holder):
        return []
    index = list(holder.entries).index(str(step)) if isinstance(holder, Mapping) else int(step)
    chunk = chunks(join.other, holder)[index]
    return comments(join.other, chunk.first, chunk.last)
