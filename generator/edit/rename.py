"""Another id for a record: the file's name, every reference, and a redirect from the old one."""

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from generator.diagnostics import FieldPath
from generator.edit.assign import Assignment, assign
from generator.edit.changes import Change
from generator.edit.fields import remove, replace_texts
from generator.edit.links import relinked
from generator.edit.manuscript import Manuscript, Splice, read_manuscript
from generator.edit.records import Record
from generator.edit.references import FOLDERS, meaning, named_as, names_in
from generator.edit.values import plain
from generator.parse.nodes import Scalar
from generator.parse.nodes import Sequence as ListNode
from generator.source import SourceFile
from generator.text import read_id

_KIND_OF = {folder: kind for kind, folder in FOLDERS.items()}


def rename(
    sources: Iterable[SourceFile], records: Sequence[Record], record: Record, new: str
) -> list[Change]:
    """Every change of the site that the new id asks for, the record's own file last.

    So whoever is interrupted finds the record under its old id, and can ask for the same
    again. Raises Refused where a file has errors: it may name the record where it cannot
    be read.
    """
    kind = _KIND_OF[record.folder]
    taken = taken_ids(records)
    changes = []
    for source in sources:
        if not source.path.endswith(".md"):
            continue
        manuscript = read_manuscript(source)
        edited = refer_to(manuscript, kind, record.id, new, taken)
        _refuse_another_meaning(manuscript, taken, (kind, record.id), (kind, new))
        if source.path == record.file:
            edited = _redirect(edited, record, new)
            own = Change(source, edited.source.data, _moved(record, new))
        elif edited is not manuscript:
            changes.append(Change(source, edited.source.data))
    return [*changes, own]


def taken_ids(records: Iterable[Record]) -> set[tuple[str, str]]:
    """Kind and id of all records that can be named by one."""
    return {(_KIND_OF[each.folder], each.id) for each in records if each.folder in _KIND_OF}


def refer_to(
    manuscript: Manuscript, kind: str, old: str, new: str, taken: set[tuple[str, str]]
) -> Manuscript:
    """The file with the new id wherever it named the old one, in its fields and its body.

    A list that names the new one already loses the old one.
    """
    fields = named_as(manuscript, kind, old, taken)
    repeated = [field for field in fields if _is_listed(manuscript, field, new)]
    edited = replace_texts(manuscript, dict.fromkeys(set(fields) - set(repeated), new))
    for field in reversed(repeated):
        edited = remove(edited, field)
    prose = relinked(edited.prose, edited.source.path, kind, old, new)
    if prose != edited.prose:
        whole = Splice(edited.body, len(edited.text), prose)
        edited = edited.spliced(_smallest(edited.prose, whole), plain(edited.root), prose)
    return edited


def _is_listed(manuscript: Manuscript, field: FieldPath, id: str) -> bool:
    """Whether the list in which this text stands has the id, too."""
    holder = manuscript.find(field[:-1])
    items = holder.items if isinstance(holder, ListNode) else []
    return any(isinstance(item, Scalar) and read_id(item.text.strip()) == id for item in items)


def _refuse_another_meaning(
    manuscript: Manuscript,
    taken: set[tuple[str, str]],
    old: tuple[str, str],
    new: tuple[str, str],
) -> None:
    """Raises Refused where an id that two kinds may have would be that of another record."""
    after = taken - {old} | {new}
    for named in names_in(manuscript):
        meant = meaning(named, taken)
        kind, id = new if meant == old else meant
        other = meaning(named._replace(id=id), after)
        if meant in taken and other != (kind, id):
            node = manuscript.find(named.field)
            assert node is not None
            raise manuscript.refuse(
                f"“{id}” would name the {other[0]} here, not the {meant[0]} '{meant[1]}'",
                "choose another id",
                manuscript.start(node),
            )


def _redirect(manuscript: Manuscript, record: Record, new: str) -> Manuscript:
    """The record under its new id: the old one leads to it, and the new one is no old one."""
    field = (*record.field, "redirects")
    node = manuscript.find(field)
    if record.field:
        manuscript = replace_texts(manuscript, {(*record.field, "id"): new})
    items = node.items if isinstance(node, ListNode) else [node]
    for number, item in enumerate(items):
        if isinstance(item, Scalar) and item.text.strip() == new:
            place = (*field, number) if isinstance(node, ListNode) else field
            return replace_texts(manuscript, {place: record.id})
    return assign(manuscript, record.field, Assignment(("redirects",), "+=", record.id))


def _moved(record: Record, new: str) -> str:
    return "" if record.field else str(PurePosixPath(record.file).with_name(f"{new}.md"))


def _smallest(old: str, whole: Splice) -> list[Splice]:
    """The splice as one a line, so that the ends of lines stay as they are."""
    splices, at = [], whole.start
    for before, after in zip(old.split("\n"), whole.text.split("\n"), strict=True):
        if before != after:
            splices.append(Splice(at, at + len(before), after))
        at += len(before) + 1
    return splices
