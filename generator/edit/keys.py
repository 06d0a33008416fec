"""The name of a field, replaced."""

from generator.diagnostics import FieldPath
from generator.edit.manuscript import Manuscript, Splice
from generator.edit.scalars import write_scalar
from generator.edit.values import plain, replaced
from generator.parse.nodes import Mapping


def rename_key(manuscript: Manuscript, field: FieldPath, name: str) -> Manuscript:
    """The field under another name, in its place. Raises Refused where that is taken."""
    holder = manuscript.find(field[:-1])
    assert isinstance(holder, Mapping)
    key, _ = holder.entries[str(field[-1])]
    start, end = manuscript.offset(key.start), manuscript.offset(key.end)
    if name in holder.entries:
        raise manuscript.refuse(f"“{name}” is there already", at=start)
    style = "" if key.plain else manuscript.text[start]
    text = write_scalar(name, flow=manuscript.is_flow(holder), style=style)
    says = plain(holder)
    assert isinstance(says, dict)
    renamed = {name if each == field[-1] else each: value for each, value in says.items()}
    meaning = replaced(plain(manuscript.root), field[:-1], renamed)
    return manuscript.spliced([Splice(start, end, text)], meaning)
