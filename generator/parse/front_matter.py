"""A file's text, and the front matter that stands at its head."""

import re

import msgspec

from generator.parse.conflicts import without_conflicts
from generator.parse.reading import Reading
from generator.source import SourceFile

_CLOSING = re.compile(r"\n---[ \t]*(?=\n|\Z)")
_OPENING = re.compile(r"---[ \t]*(?:\n|\Z)")


class FrontMatter(msgspec.Struct, frozen=True):
    """The two parts of a file, and the line of it, from 1, on which each begins."""

    yaml: str
    yaml_line: int
    body: str
    body_line: int


def read_text(source: SourceFile, reading: Reading) -> str | None:
    """The file's text without a BOM, its lines ended by ``\\n``; None if it is not UTF-8.

    Of an unresolved merge conflict it has the first version alone.
    """
    try:
        text = source.data.decode()
    except UnicodeDecodeError as error:
        _report_not_utf8(source.data, error, reading)
        return None
    if text.startswith("\ufeff"):
        text = text[1:]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return without_conflicts(text, reading)


def front_matter(text: str, reading: Reading) -> FrontMatter | None:
    """Split a text at its two lines ``---``; None, and a problem, where it has none."""
    opening = _OPENING.match(text)
    if opening is None:
        _report_no_front_matter(text, reading)
        return None
    start = opening.end()
    closing = _CLOSING.search(text, start - 1)
    if closing is None:
        reading.report_at(
            "unclosed-front-matter",
            1,
            1,
            "the front matter is never closed",
            "put a line --- after its last field",
            length=3,
            label="begins here, and ends nowhere",
        )
        return None
    body_line = text.count("\n", 0, closing.end()) + 2
    yaml = text[start : closing.start() + 1]
    return FrontMatter(yaml, 2, text[closing.end() + 1 :], body_line)


def _report_no_front_matter(text: str, reading: Reading) -> None:
    hint = "begin the file with a line ---, its fields, and another line ---"
    first = text.partition("\n")[0].strip()
    if first.startswith("--") and not first.strip("-—–"):
        hint = "write three hyphens, ---, as the first line"
    elif text.lstrip().startswith("---"):
        hint = "take out what stands before the first line ---"
    reading.report_at(
        "no-front-matter", 1, 1, "the file has no front matter", hint, label="not ---"
    )


def _report_not_utf8(data: bytes, error: UnicodeDecodeError, reading: Reading) -> None:
    before = data[: error.start].decode(errors="replace").removeprefix("\ufeff")
    before = before.replace("\r\n", "\n").replace("\r", "\n")
    hint = "save the file as UTF-8"
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        hint = "it looks like UTF-16: save the file as UTF-8"
    reading.report_at(
        "not-utf8",
        before.count("\n") + 1,
        len(before) - before.rfind("\n"),
        f"the byte 0x{data[error.start]:02X} is not UTF-8",
        hint,
        length=1,
        label="a letter of another encoding",
    )
