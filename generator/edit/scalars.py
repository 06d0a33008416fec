"""A text written as a YAML scalar, in the style of the one it replaces where that can be.

What is written plain is read as the same text by our reader, and not as another number or as
nothing by YAML 1.2's core schema either (YAML 1.2.2, 10.3.2).
"""

import re

from generator.parse.compose import compose
from generator.parse.nodes import Mapping, Scalar, Sequence
from generator.parse.reading import Reading

WIDEST = 96
"""Columns of a line of a folded text."""

_INDICATORS = "-?:,[]{}#&*!|>'\"%@`"
_NEGATIVE = re.compile(r"-[^\s,\[\]{}]")
_NOT_IN_FLOW = re.compile(r"[,\[\]{}?]|:(?!//)")
# What YAML 1.1 or 1.2 takes for nothing, or for a number that is written otherwise.
_OTHER = re.compile(
    r"~|null|Null|NULL|<<|=|\.{3}.*|-{3}.*"
    r"|[-+]?0\d+|0[xo][0-9a-fA-F]+|[-+]\d+|[-+]?(?:\d*\.\d+|\d+\.\d*|\d+)(?:[eE][-+]?\d+)"
    r"|[-+]?(?:\d+\.\d*|\.\d+)|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|\d+(?::\d\d)+|[\d_]+_[\d_]*"
)
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def write_scalar(
    text: str, *, flow: bool, style: str = "", indent: int = 0, width: int = WIDEST
) -> str:
    """The text as YAML, in ``style`` where it can be: ``'``, ``"``, ``|``, ``>`` or plain.

    ``style`` may be a whole header of a block: ``>-``. ``flow``: it stands between brackets.
    ``indent`` is the column at which the lines of a block begin, ``width`` how long those
    of a folded one may be.
    """
    if style[:1] in ("|", ">") and not flow:
        block = _write_block(text, style, indent, width)
        if block:
            return block
    if style != '"' and "\n" in text and not flow:
        block = _write_block(text, "|" if text.endswith("\n") else "|-", indent, width)
        if block:
            return block
    if not style and can_be_plain(text, flow=flow):
        return text
    single = style == "'" or (not style and ('"' in text or "\\" in text))
    if single and not _CONTROL.search(text):
        return "'" + text.replace("'", "''") + "'"
    return _double(text)


def can_be_plain(text: str, *, flow: bool) -> bool:
    """Whether the bare text is read as just this text."""
    if not text or text != text.strip() or _CONTROL.search(text) or "\t" in text:
        return False
    if text[0] in _INDICATORS and not _NEGATIVE.match(text):
        return False
    if ": " in text or " #" in text or text.endswith(":") or _OTHER.fullmatch(text):
        return False
    if flow and _NOT_IN_FLOW.search(text):
        return False
    return _reads_as(text, flow=flow)


def _reads_as(text: str, *, flow: bool) -> bool:
    reading = Reading("")
    node = compose(f"k: [{text}]\n" if flow else f"k: {text}\n", reading)
    if reading.problems or not isinstance(node, Mapping) or len(node.entries) != 1:
        return False
    value = node.entries["k"][1]
    if isinstance(value, Sequence) and flow and len(value.items) == 1:
        value = value.items[0]
    return isinstance(value, Scalar) and value.plain and value.text == text


def _double(text: str) -> str:
    return '"' + "".join(_ESCAPES.get(character, character) for character in text) + '"'


def _write_block(text: str, header: str, indent: int, width: int) -> str:
    """The text below a header; empty where it cannot be written so.

    A header that says how far its lines are indented, or that it keeps the empty lines at
    its end, is not used again: it was made for another text.
    """
    chomps = header[1:].strip() == "-"
    if header[1:].strip() not in ("", "-") or chomps == text.endswith("\n"):
        return ""
    lines = text.removesuffix("\n").split("\n")
    if not all(lines[:1] + lines[-1:]) or _CONTROL.search("".join(lines)) or "\t" in text:
        return ""
    if any(line != line.strip() for line in lines):
        return ""
    if header[0] == ">":
        if len(lines) > 1 or "  " in text:
            header = "|" + header[1:]
        else:
            lines = _folded(lines[0], width - indent)
    pad = " " * indent
    return "\n".join([header.strip(), *(pad + line if line else "" for line in lines)])


def _folded(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines
