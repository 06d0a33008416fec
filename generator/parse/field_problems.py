"""Problems with fields: one is missing, one is not known, a value has another shape."""

from collections.abc import Collection

from generator.parse.nodes import Mapping, Node, Scalar, Sequence, Unreadable
from generator.parse.reading import Reading
from generator.parse.tables import Table
from generator.text import nearest, read_id

_LONGEST_REMEDY = 80


def is_missing(fields: Table, names: Collection[str], node: Mapping, reading: Reading) -> bool:
    """Whether none of these fields was written: neither misspelt nor where YAML is broken."""
    if reading.broken or any(name in node.entries for name in names):
        return False
    unknown = [name for name in node.entries if name not in fields.by_name]
    return not any(_meant(name, names) for name in unknown)


def report_missing(fields: Table, name: str, node: Node, reading: Reading) -> None:
    doc = next(field.doc for field in fields.fields if field.name == name)
    reading.report(
        "missing-field",
        Unreadable(node.start, node.start),
        f"{fields.record} needs “{name}”",
        f"add `{name}:`, {doc[:1].lower()}{doc[1:].removesuffix('.')}",
        label=f"`{name}:` is not among these fields",
    )


def report_type(node: Node, reading: Reading, expected: str, hint: str = "") -> None:
    """A value of another shape than expected, or none at all."""
    if isinstance(node, Unreadable):
        return
    if isinstance(node, Scalar) and not node.text.strip():
        reading.report(
            "empty-value",
            node,
            "this field has no value",
            "write one, or delete the line",
            label="nothing stands here",
        )
        return
    given = {Scalar: "one value", Sequence: "a list", Mapping: "fields with values"}[type(node)]
    reading.report("wrong-type", node, f"{expected}, not as {given}", hint, label=given)


def report_unknown(fields: Table, key: Scalar, node: Mapping, reading: Reading) -> None:
    entries = node.entries
    meant = _meant(key.text, [name for name in fields.by_name if name not in entries])
    given = "" if meant else _meant(key.text, [name for name in fields.by_name if name in entries])
    # A name that differs in nothing but case or its hyphens cannot mean another field.
    fix = meant if meant == _plain(key.text) else ""
    label = "unknown field"
    if ":" in key.text:
        hint, label, fix = "put a space after the colon", "the colon needs a space after it", ""
    elif meant:
        hint = f"did you mean '{meant}'?"
    elif given:
        line = entries[given][0].start.line + reading.first_line
        hint = f"“{given}” is given already, on line {line}: keep one of them"
    elif "extra" in fields.by_name:
        hint = "put it under “extra” if it is for your own use"
    else:
        hint = "the fields are " + ", ".join(fields.by_name)
    reading.report(
        "unknown-field",
        key,
        f"{fields.record} has no field “{key.text}”",
        hint,
        label=label,
        fix=fix,
    )


def report_colon(fields: Table, node: Node, reading: Reading) -> bool:
    """Whether this is a text of which a colon has made a field that is none; it is reported."""
    if not isinstance(node, Mapping) or node.flow or len(node.entries) != 1:
        return False
    (key, _) = next(iter(node.entries.values()))
    if key.text in fields.by_name or _meant(key.text, fields.by_name):
        return False
    reading.report(
        "unknown-field",
        key,
        f"{fields.record} has no field “{key.text}”",
        "put quotation marks around a text with a colon in it",
        label="the colon makes a field's name of this",
    )
    return True


def as_record(fields: Table, node: Node) -> str:
    """How to write as a record what was written as something else."""
    text = node.text.strip() if isinstance(node, Scalar) else ""
    if len(text) > _LONGEST_REMEDY:
        text = "…"
    if text.startswith(("https://", "http://")) and "publisher" in fields.by_name:
        return f"write “publisher: …” and “url: {text}”"
    if len(fields.required) == 1:
        return f"write “{fields.required[0]}: {text or '…'}”"
    if fields.required:
        return "write " + " and ".join(f"“{name}: …”" for name in fields.required)
    # A source has no field that it must have, but one of several: the id of an article first.
    name = fields.fields[0].name
    if text and read_id(text) != text:
        name = next((rule.needs[-1] for rule in fields.rules if rule.needs), name)
    return f"write “{name}: {text or '…'}”"


def as_text(node: Node) -> str:
    """How to write what was meant as text, and is read as a list or as fields."""
    if isinstance(node, Mapping) and not node.flow:
        return "put quotation marks around a text with a colon in it"
    if isinstance(node, Sequence) and not node.flow:
        return "write one text, without “- ”"
    return "put quotation marks around a text with brackets"


def as_one(node: Node) -> str:
    """How to write one value, such as an id, in the place of a list or fields."""
    items = node.items if isinstance(node, Sequence) else []
    if len(items) == 1 and isinstance(items[0], Scalar) and isinstance(node, Sequence):
        around = "the brackets" if node.flow else "the “- ”"
        return f"write {items[0].text}, without {around}"
    return "write one value"


def _meant(name: str, fields: Collection[str]) -> str:
    """The field that a name most likely means: spelt alike, or the same but for an ending."""
    plain = _plain(name)
    if plain in fields:
        return plain
    longer = [field for field in fields if field in (f"{plain}s", f"{plain}es")]
    return nearest(name, list(fields)) or next(iter(longer), "")


def _plain(name: str) -> str:
    return name.strip().casefold().replace("-", "_").replace(" ", "_")
