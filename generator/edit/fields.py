"""Changes of one field: each gives the file anew, with these characters changed and no others."""

from collections.abc import Mapping as MappingType
from collections.abc import Sequence as SequenceType

from generator.diagnostics import FieldPath
from generator.edit.layout import chunks, is_regular
from generator.edit.manuscript import Manuscript, Splice
from generator.edit.scalars import WIDEST, write_scalar
from generator.edit.values import Value, plain, replaced, write_block, write_field, write_flow
from generator.parse.nodes import Mapping, Node, Scalar, Sequence


def replace_texts(manuscript: Manuscript, texts: MappingType[FieldPath, str]) -> Manuscript:
    """Other words in the place of texts, each in the style of the one that it replaces."""
    splices, meaning = [], plain(manuscript.root)
    for field, text in texts.items():
        node = manuscript.find(field)
        assert isinstance(node, Scalar)
        if node.text == text:
            continue
        # A block of text ends with a line end that is none of its words.
        block = manuscript.is_block_scalar(node) and node.text.endswith("\n")
        text = f"{text}\n" if block and not text.endswith("\n") else text
        splices.append(_other_text(manuscript, field, node, text))
        meaning = replaced(meaning, field, text)
    return manuscript.spliced(splices, meaning) if splices else manuscript


def set_field(
    manuscript: Manuscript,
    field: FieldPath,
    value: Value,
    order: SequenceType[str] = (),
    above: SequenceType[str] = (),
) -> Manuscript:
    """The field with this value; where it is not there yet, after the last that precedes it.

    ``order`` are the names of the record's fields as they are best written. ``above`` are
    comments that are put over a new field, where it has a line of its own.
    """
    node = manuscript.find(field)
    if node is None:
        return _insert(manuscript, field, value, order, above)
    if isinstance(value, str) and isinstance(node, Scalar):
        return replace_texts(manuscript, {field: value})
    meaning = replaced(plain(manuscript.root), field, value)
    if plain(node) == value:
        return manuscript
    start, end = manuscript.start(node), manuscript.end(node)
    if isinstance(node, Scalar):
        return manuscript.spliced([_written(manuscript, node, write_flow(value))], meaning)
    if not manuscript.is_flow(node) or "#" in manuscript.text[start:end]:
        raise manuscript.refuse(
            f"“{name_of(field)}” is written as a list or as fields of its own",
            f"change a part of it, or take it out first with --unset {name_of(field)}",
            start,
        )
    text = write_flow(value)
    if isinstance(value, str):
        text = _text_at(manuscript, field, value, "")
    return manuscript.spliced([Splice(start, end, text)], meaning)


def append_item(
    manuscript: Manuscript, field: FieldPath, value: Value, above: SequenceType[str] = ()
) -> Manuscript:
    """The list with one more item, at its end; a single text becomes a list of two.

    ``above`` are comments that are put over the item, where it has a line of its own.
    """
    node = manuscript.find(field)
    meaning = plain(manuscript.root)
    if isinstance(node, Scalar):
        return set_field(manuscript, field, [node.text, value])
    assert isinstance(node, Sequence)
    meaning = replaced(meaning, (*field, len(node.items)), value)
    if manuscript.is_flow(node):
        text = write_flow(value)
        if not node.items:
            return manuscript.spliced([_at(manuscript.start(node) + 1, text)], meaning)
        return manuscript.spliced([_at(manuscript.end(node.items[-1]), f", {text}")], meaning)
    column = node.start.column
    lines = [*above, f"- {write_block(value, column + 2)}"]
    text = "".join(f"\n{' ' * column}{line}" for line in lines)
    at = manuscript.line_end(chunks(manuscript, node)[-1].last)
    return manuscript.spliced([_at(at, text)], meaning)


def remove(manuscript: Manuscript, field: FieldPath) -> Manuscript:
    """The file without a field, or without an item of a list.

    A list or record that is left empty goes, too. A comment on its own line goes with it,
    and so do those right above it; but those at the head of a file may be about all of it.
    """
    parent = manuscript.find(field[:-1])
    assert isinstance(parent, Mapping | Sequence)
    size = len(parent.entries) if isinstance(parent, Mapping) else len(parent.items)
    if size == 1:
        if len(field) == 1:
            raise manuscript.refuse("this is the only field", "a file needs one", manuscript.yaml)
        return remove(manuscript, field[:-1])
    index = list(parent.entries).index(str(field[-1])) if isinstance(parent, Mapping) else field[-1]
    assert isinstance(index, int)
    meaning = replaced(plain(manuscript.root), field, None)
    cut = _cut_flow if manuscript.is_flow(parent) else _cut_block
    return manuscript.spliced([cut(manuscript, parent, index)], meaning)


def name_of(field: FieldPath) -> str:
    """The field as it is named on the command line: ``sources.0.date``."""
    return ".".join(map(str, field))


def _insert(
    manuscript: Manuscript,
    field: FieldPath,
    value: Value,
    order: SequenceType[str],
    above: SequenceType[str],
) -> Manuscript:
    parent = manuscript.find(field[:-1])
    assert isinstance(parent, Mapping)
    name = str(field[-1])
    meaning = replaced(plain(manuscript.root), field, value)
    names = list(parent.entries)
    place = _place(names, name, order)
    if manuscript.is_flow(parent):
        text = f"{write_scalar(name, flow=True)}: {write_flow(value)}"
        if place:
            at, text = manuscript.end(parent.entries[names[place - 1]][1]), f", {text}"
        else:
            at = manuscript.start(parent) + 1
            text = f"{text}, " if names else text
        return manuscript.spliced([_at(at, text)], meaning)
    if not is_regular(manuscript, parent):
        at = manuscript.start(parent)
        raise manuscript.refuse("fields written with “?” are not changed", "edit it by hand", at)
    column = parent.start.column
    pad = " " * column
    text = f"\n{pad}".join([*above, write_field(name, value, column)])
    if place:
        at = manuscript.line_end(chunks(manuscript, parent)[place - 1].last)
        return manuscript.spliced([_at(at, f"\n{pad}{text}")], meaning)
    first = chunks(manuscript, parent)[0]
    if first.first < first.own:  # above the comments of what was first
        splice = _at(manuscript.lines[first.first], f"{pad}{text}\n")
    else:
        splice = _at(manuscript.start(parent), f"{text}\n{pad}")
    return manuscript.spliced([splice], meaning)


def _place(names: SequenceType[str], name: str, order: SequenceType[str]) -> int:
    """Before which of the names, by number, a new one is best written."""
    if name not in order:
        return len(names)
    before = set(order[: order.index(name)])
    return max((place for place, each in enumerate(names, 1) if each in before), default=0)


def _other_text(manuscript: Manuscript, field: FieldPath, node: Scalar, text: str) -> Splice:
    start = manuscript.start(node)
    if manuscript.is_block_scalar(node):
        return _block_text(manuscript, node, text)
    style = "" if node.plain else manuscript.text[start]
    return _written(manuscript, node, _text_at(manuscript, field, text, style))


def _text_at(manuscript: Manuscript, field: FieldPath, text: str, style: str) -> str:
    """The text as YAML in the place of a field."""
    holder = manuscript.find(field[:-1])
    assert holder is not None
    flow = _in_flow(manuscript, field)
    return write_scalar(text, flow=flow, style=style, indent=holder.start.column + 2)


def _block_text(manuscript: Manuscript, node: Scalar, text: str) -> Splice:
    """Other words below the same header, which may have a comment behind it."""
    start, end = manuscript.start(node), manuscript.end(node)
    lines = manuscript.text[start:end].split("\n")
    style = lines[0].partition("#")[0].strip()
    indent = min((len(x) - len(x.lstrip(" ")) for x in lines[1:] if x.strip()), default=2)
    # Folded at the width of the old lines, words that did not change stay on theirs.
    width = max(map(len, [*lines[1:], " " * WIDEST if len(lines) < 3 else ""]))
    written = write_scalar(text, flow=False, style=style, indent=indent, width=width)
    header, mark, below = written.partition("\n")
    comment = lines[0].partition("#")[2]
    if comment and mark and header[0] == style[0]:
        return Splice(start, end, f"{lines[0]}\n{below}")
    return Splice(start, end, f"{written} #{comment}" if comment and not mark else written)


def _written(manuscript: Manuscript, node: Scalar, text: str) -> Splice:
    """The splice that puts YAML in a scalar's place, and a space before it where none stands."""
    start, end = manuscript.start(node), manuscript.end(node)
    if start != end or node.text:
        return Splice(start, end, text)
    at = end
    before = manuscript.text[at - 1]
    return _at(at, f" {text}" if before in ":-" else f": {text}")


def _in_flow(manuscript: Manuscript, field: FieldPath) -> bool:
    holders = (manuscript.find(field[:depth]) for depth in range(len(field)))
    return any(
        isinstance(holder, Mapping | Sequence) and manuscript.is_flow(holder) for holder in holders
    )


def _cut_flow(manuscript: Manuscript, node: Mapping | Sequence, index: int) -> Splice:
    if isinstance(node, Mapping):
        pairs: list[tuple[Node, Node]] = list(node.entries.values())
    else:
        pairs = [(item, item) for item in node.items]
    if index + 1 < len(pairs):
        cut = Splice(manuscript.start(pairs[index][0]), manuscript.start(pairs[index + 1][0]), "")
    else:
        cut = Splice(manuscript.end(pairs[index - 1][1]), manuscript.end(pairs[index][1]), "")
    if "#" in manuscript.text[cut.start : cut.end] and "\n" in manuscript.text[cut.start : cut.end]:
        raise manuscript.refuse(
            "a comment stands between the brackets", "edit it by hand", cut.start
        )
    return cut


def _cut_block(manuscript: Manuscript, node: Mapping | Sequence, index: int) -> Splice:
    first, own, last = chunks(manuscript, node)[index]
    if index == 0 and manuscript.line(own)[: node.start.column].strip(" "):
        # It begins behind a dash, where the next one then begins.
        at = manuscript.lines[last + 1]
        rest = manuscript.text[at:]
        return Splice(manuscript.start(node), at + len(rest) - len(rest.lstrip()), "")
    first = own if node is manuscript.root and index == 0 else first
    if last + 1 < len(manuscript.lines):
        return Splice(manuscript.lines[first], manuscript.lines[last + 1], "")
    return Splice(manuscript.line_end(first - 1), manuscript.line_end(last), "")


def _at(offset: int, text: str) -> Splice:
    return Splice(offset, offset, text)
