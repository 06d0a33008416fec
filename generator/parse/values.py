"""Readers of single values: text, ids, dates, addresses, numbers.

The type of the field decides what a text means, never YAML: ``NO`` is a text,
``2024`` a year.
"""

import re
from functools import cache
from importlib.resources import files

from generator.codes import codes
from generator.diagnostics import Severity
from generator.edtf import Edtf, EdtfError, parse_edtf, parse_edtf_list
from generator.parse.fields import report_type
from generator.parse.nodes import Node, Scalar, Sequence
from generator.parse.reading import Reading
from generator.text import did_you_mean, make_id, read_id

# RFC 5646, 2.1, without grandfathered tags; no language has more than three letters yet.
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*", re.ASCII)
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?", re.ASCII)
# RFC 3339, 5.6, with or without seconds; PyYAML's own forms with a space are no standard's.
_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?"
    r"(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))",
    re.ASCII,
)
_ADDRESS = re.compile(r"https?://[^\s/?#\\<>\"]+(?:[/?#][^\s<>\"]*)?", re.IGNORECASE)
_WIKIDATA = re.compile(r"Q[1-9][0-9]*", re.ASCII)
# It begins like a day as people write it, 3/4/2001, and so is no interval.
_SLASHED = re.compile(r"\d{1,2}/|[^/]*/[^/]*/")
# What parts the dates of an interval or a set.
_PARTS = re.compile(r"/|,|\.\.|[\[\]{}]")
# Fifteen digits are enough for any count, and fit the caches' integers.
_FIGURE = re.compile(r"(\d{1,15})|(\d{0,15})\.\.(\d{0,15})", re.ASCII)


def text(node: Node, reading: Reading) -> str | None:
    """Any text, without white space at its ends."""
    if type(node) is Scalar:
        value = node.text.strip()
        if value:
            return value
    report_type(
        node,
        reading,
        "this field is written as text",
        "put quotation marks around a text with brackets",
    )
    return None


def flag(node: Node, reading: Reading) -> bool | None:
    """``true`` or ``false``."""
    if type(node) is Scalar:
        if node.text == "true":
            return True
        if node.text == "false":
            return False
        if node.text:
            reading.report(
                "unknown-value",
                node,
                f"“{node.text}” is neither true nor false",
                "write true or false",
            )
            return None
    report_type(node, reading, "this field is written as true or false")
    return None


def reference(node: Node, reading: Reading) -> str | None:
    """The id of something declared elsewhere. Whether it exists is checked later."""
    value = text(node, reading)
    if value is None:
        return None
    if " - " in value and node.start.line < node.end.line:
        reading.report(
            "bad-indentation",
            node,
            "a “-” in these lines is indented more than the one above it, and so no item begins",
            "give every “-” of a list the same indentation",
        )
        return None
    return read_id(value) or value


def identifier(node: Node, reading: Reading) -> str | None:
    """An id that is declared here: kebab case."""
    value = text(node, reading)
    if value is None:
        return None
    found = read_id(value)
    if not found:
        suggestion = make_id(value)
        reading.report(
            "bad-id",
            node,
            f"“{value}” is not an id: lower-case words joined by hyphens",
            f"write {suggestion}" if suggestion else "",
        )
        return None
    return found


def ignorable(node: Node, reading: Reading) -> str | None:
    """The code of a warning; to list an error's silences nothing."""
    value = text(node, reading)
    if value is None:
        return None
    known = codes().get(value)
    if known is None:
        reading.report(
            "unknown-code",
            node,
            f"no problem has the code “{value}”",
            did_you_mean(value, codes()) or "`dateline explain` lists all codes",
        )
        return None
    if known.severity is Severity.ERROR:
        reading.report(
            "ignored-error",
            node,
            f"“{value}” is an error, and errors are always reported",
            "take it out; only warnings can be ignored",
            Severity.WARNING,
        )
    return value


def date(node: Node, reading: Reading) -> Edtf | None:
    """EDTF, or a list of such texts: one of them is meant."""
    if type(node) is Scalar and node.text:
        try:
            return parse_edtf(node.text)
        except EdtfError as error:
            _report_date(node, error, reading)
            return None
    if type(node) is Sequence:
        texts = [text(item, reading) for item in node.items]
        known = [value for value in texts if value is not None]
        if len(known) < len(texts):
            return None
        try:
            return parse_edtf_list(known)
        except EdtfError as error:
            # An empty list has no item to point at.
            item = node.items[error.item or 0] if node.items else node
            _report_date(item, error, reading)
            return None
    if type(node) is Scalar:
        hint = "write one such as 2014-06-22, 2014-06, or 2014-06~ for about then"
        reading.report("empty-value", node, "a date is missing here", hint)
        return None
    report_type(node, reading, "a date is written as text")
    return None


def moment(node: Node, reading: Reading) -> tuple[Edtf, str] | None:
    """A date, and the clock time with its offset where one is given: RFC 3339 or EDTF."""
    found = _MOMENT.fullmatch(node.text) if type(node) is Scalar else None
    if found is None or type(node) is not Scalar:
        day = date(node, reading)
        return None if day is None else (day, "")
    try:
        return parse_edtf(found[1]), found[2]
    except EdtfError as error:
        _report_date(node, error, reading)
        return None


def clock(node: Node, reading: Reading) -> str | None:
    """``HH:MM`` or ``HH:MM:SS``, of 24 hours."""
    value = text(node, reading)
    if value is None or _CLOCK.fullmatch(value):
        return value
    hint = "write HH:MM"
    if re.fullmatch(r"\d:\d\d(:\d\d)?", value, re.ASCII):
        hint = f"write 0{value}"
    reading.report("bad-time", node, f"“{value}” is not a time of day", hint)
    return None


def timezone(node: Node, reading: Reading) -> str | None:
    """A zone of the IANA time zone database."""
    value = text(node, reading)
    if value is None or value in _zones():
        return value
    reading.report(
        "bad-timezone",
        node,
        f"“{value}” is not an IANA time zone",
        did_you_mean(value, _zones()) or "write one such as Asia/Baghdad",
    )
    return None


@cache
def _zones() -> tuple[str, ...]:
    # The package's own list, not the machine's: the same verdict everywhere.
    return tuple((files("tzdata") / "zones").read_text(encoding="utf-8").split())


def address(node: Node, reading: Reading) -> str | None:
    """A URL, http or https."""
    value = text(node, reading)
    if value is None or _ADDRESS.fullmatch(value):
        return value
    hint = "an address begins with https:// or http://"
    if _ADDRESS.fullmatch("https://" + value) and "." in value and ":" not in value:
        hint = f"write https://{value}"
    elif re.search(r"\s", value):
        hint = "an address has no spaces: write %20"
    reading.report("bad-url", node, f"“{value}” is not a web address", hint)
    return None


def is_base_address(value: str) -> bool:
    """Whether a site can be published at it: http or https, a host, neither query nor fragment."""
    return _ADDRESS.fullmatch(value) is not None and not {"?", "#"} & set(value)


def base_address(node: Node, reading: Reading) -> str | None:
    """The absolute URL under which the site is published; the final slash is added."""
    value = address(node, reading)
    if value is None:
        return None
    if not is_base_address(value):
        reading.report("bad-url", node, "the site's address has neither ? nor #")
        return None
    return value if value.endswith("/") else value + "/"


def language(node: Node, reading: Reading) -> str | None:
    """A language tag, BCP 47."""
    value = text(node, reading)
    if value is None or _LANGUAGE.fullmatch(value):
        return value
    reading.report(
        "bad-language",
        node,
        f"“{value}” is not a language tag",
        "write one such as en, fa or pt-BR",
    )
    return None


def wikidata(node: Node, reading: Reading) -> str | None:
    """An item of Wikidata: ``Q`` and a number."""
    value = text(node, reading)
    if value is None or _WIKIDATA.fullmatch(value):
        return value
    reading.report(
        "bad-wikidata", node, f"“{value}” is not an item of Wikidata", "write one such as Q42"
    )
    return None


def path(node: Node, reading: Reading) -> str | None:
    """A file of the site, relative to its root, with forward slashes."""
    value = text(node, reading)
    if value is None:
        return None
    if value.startswith("/") or "\\" in value or ":" in value or ".." in value.split("/"):
        reading.report(
            "bad-path",
            node,
            f"“{value}” is not a path inside the site",
            "write one such as seeds/report.txt",
        )
        return None
    return value


def figure(node: Node, reading: Reading) -> tuple[int | None, int | None] | None:
    """A number or a range: ``36``, ``160..190``, ``1095..``, ``..12``. The ends are inclusive."""
    value = text(node, reading)
    if value is None:
        return None
    found = _FIGURE.fullmatch(value)
    if found is None or value == "..":
        hint = "write 36, 160..190, 1095.. or ..12"
        bare = re.sub(r"[ ,.'’\u00a0\u202f](?=\d{3}(?:\D|$))", "", value)
        if _FIGURE.fullmatch(bare):
            hint = f"write {bare}"
        reading.report("bad-figure", node, f"“{value}” is not a number or a range", hint)
        return None
    if found[1]:
        return int(found[1]), int(found[1])
    low = int(found[2]) if found[2] else None
    high = int(found[3]) if found[3] else None
    if low is not None and high is not None and low > high:
        reading.report(
            "bad-figure", node, "the range ends below its beginning", f"write {high}..{low}"
        )
        return None
    return low, high


def anything(node: Node, reading: Reading) -> None:
    """What stands under ``extra`` is the author's own."""


def _report_date(node: Node, error: EdtfError, reading: Reading) -> None:
    """Report the date that is wrong: of an interval or a set, the one part of it."""
    start, end = node.start, node.end
    length = end.column - start.column if start.line == end.line else 0
    column = start.column + 1
    quotes = 0 if isinstance(node, Scalar) and node.plain else 2
    whole = isinstance(node, Scalar) and _SLASHED.match(node.text)
    if isinstance(node, Scalar) and length == len(node.text) + quotes and not whole:
        before, after = node.text[: error.position], node.text[error.position :]
        first = len(before) - len(_PARTS.split(before)[-1])
        last = len(before) + len(_PARTS.split(after)[0])
        if (first, last) != (0, len(node.text)) and last > first:
            column, length = column + quotes // 2 + first, last - first
    reading.report_at(
        "bad-date",
        start.line + reading.first_line,
        column,
        error.message,
        error.hint or "",
        length,
    )
