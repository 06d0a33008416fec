"""Two events that are one: what the second has joins the first, and its id leads there.

Lists are joined and what the first lacks is taken; where both state something else, the first's
is kept and told, unless the other is asked for.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from generator.diagnostics import FieldPath
from generator.edit.assign import Assignment, assign, put
from generator.edit.changes import Change
from generator.edit.fields import append_item, name_of, remove, replace_texts, set_field
from generator.edit.keys import rename_key
from generator.edit.manuscript import Manuscript, Refused, Splice, read_manuscript
from generator.edit.records import Record
from generator.edit.rename import refer_to, taken_ids
from generator.edit.shapes import reader_at
from generator.edit.values import Value, plain
from generator.parse.fields import ListOf
from generator.parse.nodes import Mapping
from generator.source import SourceFile
from generator.text import read_id

OWN_REPORT = ("passages", "note", "at")
"""What an article that declares an event says of it as a source: it stays in that article."""

_NOT_JOINED = ("id", "draft", *OWN_REPORT)
_NEIGHBOURS = ("after", "before", "related")
# By what two records of a list are the same one.
_SAME = {"actors": ("actor",), "sources": ("article", "url")}


class Kept(NamedTuple):
    """A field that both state: what is kept, and what the merged event had."""

    field: str
    kept: Value
    other: Value


class Merged(NamedTuple):
    changes: list[Change]
    kept: list[Kept]


class _Join(NamedTuple):
    """The joining of one record: ``take`` are fields whose other value is wanted."""

    record: FieldPath
    take: Collection[str]
    kept: list[Kept]


def merge_events(
    sources: Sequence[SourceFile],
    records: Sequence[Record],
    first: Record,
    second: Record,
    take: Collection[str],
) -> Merged:
    """Every change that makes the second event a part of the first, the second's file last.

    So whoever is interrupted finds both, and can ask for the same again. Raises Refused
    where something would be lost: two bodies, or an event that is retracted.
    """
    files = {source.path: source for source in sources if source.path.endswith(".md")}
    manuscripts = {path: read_manuscript(source) for path, source in files.items()}
    theirs = _theirs(manuscripts[second.file], first, second)
    join = _Join(first.field, take, [])
    _refuse_retracted(manuscripts, first, second)
    edited = manuscripts[first.file]
    for name in _NEIGHBOURS:
        edited = _without(edited, (*first.field, name), second.id)
    edited = _join_fields(edited, first.field, theirs, join)
    edited = assign(edited, first.field, Assignment(("redirects",), "+=", second.id))
    manuscripts[first.file] = _with_body(edited, manuscripts[second.file], first, second)
    taken = taken_ids(records)
    for path, manuscript in manuscripts.items():
        referring = refer_to(manuscript, "event", second.id, first.id, taken)
        manuscripts[path] = referring
    changes = [
        Change(source, manuscripts[path].source.data)
        for path, source in files.items()
        if path not in (first.file, second.file)
    ]
    if first.file != second.file:
        changes.insert(0, Change(files[first.file], manuscripts[first.file].source.data))
    data = None
    if second.field:
        data = _cite(manuscripts[second.file], first, second).source.data
    changes.append(Change(files[second.file], data))
    return Merged(changes, join.kept)


def _theirs(manuscript: Manuscript, first: Record, second: Record) -> dict[str, Value]:
    """What the second event states, without the first among its neighbours."""
    node = manuscript.find(second.field)
    assert isinstance(node, Mapping)
    theirs = {
        name: plain(value)
        for name, (_, value) in node.entries.items()
        if name not in (_NOT_JOINED if second.field else ("draft",))
    }
    for name in _NEIGHBOURS:
        listed = theirs.get(name)
        if isinstance(listed, list):
            theirs[name] = [each for each in listed if each != first.id]
        if listed == first.id or theirs.get(name) == []:
            del theirs[name]
    return theirs


def _refuse_retracted(manuscripts: dict[str, Manuscript], first: Record, second: Record) -> None:
    for record in (first, second):
        node = manuscripts[record.file].find((*record.field, "retracted"))
        if node is not None:
            raise manuscripts[record.file].refuse(
                f"the event '{record.id}' is retracted",
                "its notice stays: name the other under `replaced_by:`",
                manuscripts[record.file].start(node),
            )


def _join_fields(
    manuscript: Manuscript, field: FieldPath, theirs: dict[str, Value], join: _Join
) -> Manuscript:
    for name, value in theirs.items():
        place = (*field, name)
        node = manuscript.find(place)
        mine = plain(node) if node is not None else ""
        if not mine:
            manuscript = put(manuscript, place, value)
        elif isinstance(reader_at(manuscript.source.path, manuscript.root, place), ListOf):
            manuscript = _join_list(manuscript, place, value, join)
        elif isinstance(mine, dict) and isinstance(value, dict):
            manuscript = _join_fields(manuscript, place, value, join)
        elif mine != value and name_of(place[len(join.record) :]) in join.take:
            manuscript = set_field(manuscript, place, value)
        elif mine != value:
            join.kept.append(Kept(name_of(place[len(join.record) :]), mine, value))
    return manuscript


def _join_list(manuscript: Manuscript, field: FieldPath, value: Value, join: _Join) -> Manuscript:
    """The list with the items that it lacks; records of one source or actor are joined."""
    for item in value if isinstance(value, list) else [value]:
        node = manuscript.find(field)
        assert node is not None
        held = plain(node)
        mine = held if isinstance(held, list) else [held]
        if item in mine:
            continue
        number = _same(str(field[-1]), item, mine)
        if number is None:
            manuscript = append_item(manuscript, field, item)
        elif isinstance(item, dict) and isinstance(mine[number], dict):
            manuscript = _join_fields(manuscript, (*field, number), item, join)
        else:
            name = name_of((*field[len(join.record) :], number))
            join.kept.append(Kept(name, mine[number], item))
    return manuscript


def _same(name: str, item: Value, items: Sequence[Value]) -> int | None:
    """Which of the items is of the same actor or source."""
    for key in _SAME.get(name, ()):
        wanted = item.get(key) if isinstance(item, dict) else item
        for number, each in enumerate(items):
            if wanted and wanted == (each.get(key) if isinstance(each, dict) else each):
                return number
    return None


def _without(manuscript: Manuscript, field: FieldPath, id: str) -> Manuscript:
    """The list of ids without one of them."""
    node = manuscript.find(field)
    held = plain(node) if node is not None else []
    if isinstance(held, str):
        return remove(manuscript, field) if read_id(held.strip()) == id else manuscript
    numbers = [n for n, each in enumerate(held) if isinstance(each, str) and read_id(each) == id]
    return remove(manuscript, (*field, numbers[0])) if numbers else manuscript


def _with_body(edited: Manuscript, other: Manuscript, first: Record, second: Record) -> Manuscript:
    """The first event's file with the second's prose, where it has none."""
    if second.field or not other.prose.strip():
        return edited
    if first.field:
        raise Refused(
            f"{second.file} has prose, and an event that an article declares has no place for it; "
            f"merge them the other way round: dateline merge event {second.id} {first.id}"
        )
    if edited.prose == other.prose:
        return edited
    if edited.prose.strip():
        raise Refused(
            f"{first.file} and {second.file} both have prose; "
            "write one text into the first, empty the second, and merge again"
        )
    splice = Splice(edited.body, len(edited.text), other.prose)
    if edited.body == len(edited.text) and not edited.text.endswith("\n"):
        raise Refused(f"{first.file} needs a line end behind its front matter")
    return edited.spliced([splice], plain(edited.root), other.prose)


def _cite(manuscript: Manuscript, first: Record, second: Record) -> Manuscript:
    """The declaration of the second event as a citation of the first."""
    node = manuscript.find(second.field)
    assert isinstance(node, Mapping)
    for name in list(node.entries):
        if name not in ("id", *OWN_REPORT):
            manuscript = remove(manuscript, (*second.field, name))
    manuscript = replace_texts(manuscript, {(*second.field, "id"): first.id})
    return rename_key(manuscript, (*second.field, "id"), "event")
