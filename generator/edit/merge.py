"""Two events that are one: what the second has joins the first, and its id leads there.

Lists are joined and what the first lacks is taken; where both state something else, the first's
is kept and told, unless the other is asked for.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from generator.diagnostics import FieldPath
from generator.edit.assign import Assignment, assign
from generator.edit.changes import Change
from generator.edit.fields import remove, replace_texts
from generator.edit.joining import Join, Kept, join_fields
from generator.edit.keys import rename_key
from generator.edit.layout import comments
from generator.edit.manuscript import Manuscript, Refused, Splice, read_manuscript
from generator.edit.records import Record
from generator.edit.rename import refer_to, taken_ids
from generator.edit.values import Value, plain
from generator.parse.nodes import Mapping, Scalar
from generator.parse.nodes import Sequence as ListNode
from generator.source import SourceFile
from generator.text import read_id

OWN_REPORT = ("passages", "note", "at")
"""What an article that declares an event says of it as a source: it stays in that article."""

_NOT_JOINED = ("id", "draft")


class Merged(NamedTuple):
    """``kept`` are the fields of which one value is not taken, ``lost`` comments that are gone."""

    changes: list[Change]
    kept: list[Kept]
    lost: list[str]


def merge_events(
    sources: Sequence[SourceFile],
    records: Sequence[Record],
    first: Record,
    second: Record,
    take: Collection[str],
) -> Merged:
    """Every change that makes the second event a part of the first, the second's file last.

    So whoever is interrupted finds both, and can ask for the same again. Raises Refused
    where something would be lost or published that must not: two bodies, an event that is
    retracted, one that follows the other, or a draft beside what is none.
    """
    files = {source.path: source for source in sources if source.path.endswith(".md")}
    manuscripts = {path: read_manuscript(source) for path, source in files.items()}
    paths = {first.file, second.file}
    remarks = _comments(manuscripts[path] for path in paths)
    _refuse_retracted(manuscripts, first, second)
    _refuse_one_draft(manuscripts, first, second)
    for one, other in ((first, second), (second, first)):
        _refuse_neighbours(manuscripts[one.file], one, other)
        related = _without(manuscripts[one.file], (*one.field, "related"), other.id)
        manuscripts[one.file] = related
    join = Join(first.field, manuscripts[second.file], second.field, take, [])
    edited = join_fields(manuscripts[first.file], (), _theirs(join), join)
    edited = assign(edited, first.field, Assignment(("redirects",), "+=", second.id))
    manuscripts[first.file] = _with_body(edited, manuscripts[second.file], first, second)
    taken = taken_ids(records)
    for path, manuscript in manuscripts.items():
        manuscripts[path] = refer_to(manuscript, "event", second.id, first.id, taken)
    if second.field:
        manuscripts[second.file] = _cite(manuscripts[second.file], first, second)
    else:
        del manuscripts[second.file]
    others = [path for path in files if path not in paths]
    changes = [
        Change(files[path], manuscripts[path].source.data if path in manuscripts else None)
        for path in dict.fromkeys((first.file, *others, second.file))
    ]
    left = _comments(manuscripts[path] for path in paths if path in manuscripts)
    return Merged(changes, join.kept, list((remarks - left).elements()))


def _theirs(join: Join) -> dict[str, Value]:
    """What the second event states, but for what stays where it is declared."""
    node = join.other.find(join.other_record)
    assert isinstance(node, Mapping)
    apart = (*_NOT_JOINED, *OWN_REPORT) if join.other_record else _NOT_JOINED
    return {name: plain(value) for name, (_, value) in node.entries.items() if name not in apart}


def _refuse_retracted(manuscripts: dict[str, Manuscript], first: Record, second: Record) -> None:
    for record in (first, second):
        node = manuscripts[record.file].find((*record.field, "retracted"))
        if node is not None:
            raise manuscripts[record.file].refuse(
                f"the event '{record.id}' is retracted",
                "its notice stays: name the other under `replaced_by:`",
                manuscripts[record.file].start(node),
            )


def _refuse_one_draft(manuscripts: dict[str, Manuscript], first: Record, second: Record) -> None:
    """What nobody has signed is not published with what somebody has, nor taken back with it."""
    drafts = [each for each in (first, second) if _is_draft(manuscripts[each.file], each)]
    if len(drafts) == 1:
        (draft,) = drafts
        signed = second if draft == first else first
        raise Refused(
            f"{draft.file}: the event '{draft.id}' is a draft, and '{signed.id}' is none; read it, "
            "take its `draft: true` out, and merge again"
        )


def _is_draft(manuscript: Manuscript, record: Record) -> bool:
    """Whether an event is a draft, or declared in an article that is one."""
    nodes = (manuscript.find((*record.field[:n], "draft")) for n in (0, len(record.field)))
    return any(isinstance(node, Scalar) and node.text == "true" for node in nodes)


def _refuse_neighbours(manuscript: Manuscript, one: Record, other: Record) -> None:
    for name in ("after", "before"):
        node = manuscript.find((*one.field, name))
        for each in node.items if isinstance(node, ListNode) else [node]:
            if isinstance(each, Scalar) and read_id(each.text.strip()) == other.id:
                raise manuscript.refuse(
                    f"'{one.id}' is said to be {name} '{other.id}', and so they are two events",
                    f"if they are one, take it out of `{name}:` first",
                    manuscript.start(each),
                )


def _comments(manuscripts: Iterable[Manuscript]) -> Counter[str]:
    """Every comment of these files' front matter."""
    found: Counter[str] = Counter()
    for manuscript in manuscripts:
        last = manuscript.line_of(max(manuscript.yaml, manuscript.yaml_end - 1))
        found.update(comments(manuscript, manuscript.first_line, last))
    return found


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
