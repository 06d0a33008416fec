"""The bytes of a raw article as text. Nothing is guessed: UTF-8, or what the file itself declares.

A byte order mark stays in the text, so that offsets count it.
"""

import re

_DECLARED = re.compile(
    rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{1,40})"
    rb"|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})",
    re.I,
)
# Where the standard lets a declaration stand (HTML, 4.2.5.5: the first 1024 bytes), and some more.
_DECLARED_WITHIN = 4_096
# What the Encoding Standard lets a page declare, and Python reads, by the names that differ there.
_LABELS = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-sjis": "shift_jis",
    "x-gbk": "gb18030",
    "ks_c_5601-1987": "euc_kr",
    "windows-31j": "cp932",
    "windows-874": "cp874",
}
_PARTS_OF_8859 = (*range(2, 12), *range(13, 17))  # there is no twelfth
KNOWN = frozenset(
    [
        *(f"{name}{page}" for name in ("cp", "windows-") for page in range(1250, 1259)),
        *(f"{name}-{part}" for name in ("iso-8859", "iso8859") for part in _PARTS_OF_8859),
        *("cp866", "cp874", "cp932", "ibm866", "koi8-r", "koi8-u", "macintosh"),
        *("gb18030", "big5", "euc-jp", "euc_jp", "euc-kr", "euc_kr", "shift_jis", "iso-2022-jp"),
    ]
)
"""The encodings that a page may declare, by names that Python has."""


class ReadingError(ValueError):
    """A raw article cannot be read: what is wrong, and, as ``hint``, what to do about it.

    ``line`` and ``column`` are where, from 1; 0: the file as a whole. As text it is both.
    """

    def __init__(self, message: str, hint: str = "", line: int = 0, column: int = 0) -> None:
        super().__init__(f"{message}: {hint}" if hint else message)
        self.message = message
        self.hint = hint
        self.line = line
        self.column = column


def decode_text(data: bytes) -> str:
    """A file in UTF-8, or in UTF-16 with a byte order mark. Raises ReadingError."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _decoded(data, "utf-16-le" if data[:1] == b"\xff" else "utf-16-be")
    return _decoded(data, "utf-8")


def decode_page(data: bytes) -> str:
    """A page of HTML: as text, or in the encoding that it declares. Raises ReadingError."""
    declared = _DECLARED.search(data, 0, _DECLARED_WITHIN)
    label = (declared[1] or declared[2]).decode("ascii").casefold() if declared else ""
    encoding = _LABELS.get(label, label)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or encoding not in KNOWN:
        return decode_text(data)
    if encoding == "iso-2022-jp":  # made of ASCII, as which it must not be read
        return _decoded(data, encoding)
    try:  # browsers save pages as UTF-8 and leave the declaration as it was
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded(data, encoding)


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.upper().removesuffix("-LE").removesuffix("-BE")
        before = data[: error.start].decode(encoding, "replace")
        line = before.count("\n") + 1
        raise ReadingError(
            f"the byte 0x{data[error.start]:02X} in line {line} is not {name}",
            "save it as UTF-8 in your editor, or convert it: "
            "`iconv -f WINDOWS-1252 -t UTF-8 old.txt > new.txt` does so for most Western files",
            line,
            len(before) - before.rfind("\n"),
        ) from None
