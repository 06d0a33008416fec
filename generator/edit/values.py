"""What YAML says, as plain data, and such data written as YAML."""

from typing import TypeAlias

from generator.diagnostics import FieldPath
from generator.edit.scalars import write_scalar
from generator.parse.nodes import Mapping, Node, Scalar, Sequence

Value: TypeAlias = str | list["Value"] | dict[str, "Value"]


def plain(node: Node) -> Value:
    """What the node says, without its place and style."""
    if isinstance(node, Mapping):
        return {name: plain(value) for name, (_, value) in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert isinstance(node, Scalar)
    return node.text


def replaced(value: Value, field: FieldPath, new: Value | None) -> Value:
    """The value with another one in the field's place; None: without the field.

    An item of a list is put at its place where the list is just that long.
    """
    if not field:
        assert new is not None
        return new
    step, rest = field[0], field[1:]
    if isinstance(value, dict):
        name = str(step)
        if not rest and new is None:
            return {key: each for key, each in value.items() if key != name}
        return value | {name: replaced(value.get(name, {}), rest, new)}
    assert isinstance(value, list)
    assert isinstance(step, int)
    if not rest and new is None:
        return [*value[:step], *value[step + 1 :]]
    below = value[step] if step < len(value) else {}
    return [*value[:step], replaced(below, rest, new), *value[step + 1 :]]


def write_flow(value: Value) -> str:
    """The value in one line, lists and mappings between brackets."""
    if isinstance(value, dict):
        pairs = (
            f"{write_scalar(key, flow=True)}: {write_flow(each)}" for key, each in value.items()
        )
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(write_flow, value)) + "]"
    return write_scalar(value, flow=True)


def write_field(name: str, value: Value, indent: int) -> str:
    """A field in block style, as it stands at a column of ``indent``; no line end at its end.

    Lists of bare texts stand between brackets, as authors write ids.
    """
    key = write_scalar(name, flow=False)
    pad = " " * indent
    if isinstance(value, dict) and value:
        return f"{key}:\n{pad}  {write_block(value, indent + 2)}"
    if isinstance(value, list) and any(not isinstance(each, str) for each in value):
        return f"{key}:\n{pad}  {write_block(value, indent + 2)}"
    if isinstance(value, str):
        return f"{key}: {write_scalar(value, flow=False, indent=indent + 2)}"
    return f"{key}: {write_flow(value)}"


def write_block(value: Value, indent: int) -> str:
    """The value in block style; its first line begins at the column of ``indent`` already."""
    pad = " " * indent
    if isinstance(value, dict) and value:
        return f"\n{pad}".join(write_field(key, each, indent) for key, each in value.items())
    if isinstance(value, list) and value:
        return f"\n{pad}".join(f"- {write_block(each, indent + 2)}" for each in value)
    if isinstance(value, str):
        return write_scalar(value, flow=False, indent=indent)
    return write_flow(value)
