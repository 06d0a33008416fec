"""Readers of single values: dates, addresses, numbers, and those of ``words``.

The type of the field decides what a text means, never YAML: ``NO`` is a text,
``2024`` a year.
"""

import re
from functools import cache
from importlib.resources import files

from generator.edtf import Edtf, EdtfError, parse_edtf, parse_edtf_list
from generator.parse.field_problems import report_type
from generator.parse.nodes import Mapping, Node, Scalar, Sequence
from generator.parse.reading import Reading
from generator.parse.words import flag as flag
from generator.parse.words import identifier as identifier
from generator.parse.words import ignorable as ignorable
from generator.parse.words import one_text
from generator.parse.words import text as text
from generator.text import did_you_mean

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
# The same with a small q, or as the address of its page.
_ITEM = re.compile(r"(?:https?://(?:www\.)?wikidata\.org/wiki/)?[qQ]([1-9][0-9]*)", re.ASCII)
# It begins like a day as people write it, 3/4/2001, and so is no interval.
_SLASHED = re.compile(r"\d{1,2}/|[^/]*/[^/]*/")
# What parts the dates of an interval or a set.
_PARTS = re.compile(r"/|,|\.\.|[\[\]{}]")
_OFFSET = re.compile(r"(?:GMT|UTC|Z)? ?[+−-]\d{1,2}(?::?\d\d)?", re.IGNORECASE)
_TWELVE_HOURS = re.compile(r"(0?[1-9]|1[0-2])(?:[:.]([0-5][0-9]))? ?([ap])\.?m\.?", re.IGNORECASE)
# Fifteen digits are enough for any count, and fit the caches' integers.
_FIGURE = re.compile(r"(\d{1,15})|(\d{0,15})\.\.(\d{0,15})", re.ASCII)


def date(node: Node, reading: Reading) -> Edtf | None:
    """EDTF, or a list of such texts: one of them is meant."""
    if type(node) is Scalar and node.text:
        try:
            return parse_edtf(node.text)
        except EdtfError as error:
            _report_date(node, error, reading)
            return None
    if type(node) is Sequence:
        texts = [one_text(item, reading) for item in node.items]
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
        reading.report("empty-value", node, "a date is missing here", hint, label="no date")
        return None
    hint = ""
    if type(node) is Mapping:
        hint = 'several dates, all of them meant, stand in quotes: "{2014-06-11,2014-06-13}"'
    report_type(node, reading, "a date is written as text", hint)
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
    value = one_text(node, reading)
    if value is None or _CLOCK.fullmatch(value):
        return value
    meant = _of_24_hours(value)
    reading.report(
        "bad-time",
        node,
        f"“{value}” is not a time of day",
        f"write {meant}" if meant else "write HH:MM",
        label=_why_no_time(value, meant),
        fix=meant,
    )
    return None


def _why_no_time(value: str, meant: str) -> str:
    if meant:
        return "not two digits and 24 hours"
    clocklike = re.fullmatch(r"[\d:]+", value) is not None
    return "hours end at 23, minutes at 59" if clocklike else "not hours and minutes"


def _of_24_hours(value: str) -> str:
    """A time as people write it in the form that is read, or empty."""
    if re.fullmatch(r"\d:[0-5]\d(:[0-5]\d)?", value, re.ASCII):
        return f"0{value}"
    found = _TWELVE_HOURS.fullmatch(value)
    if found is None:
        return ""
    hour = int(found[1]) % 12 + (12 if found[3] in "pP" else 0)
    return f"{hour:02}:{found[2] or '00'}"


def timezone(node: Node, reading: Reading) -> str | None:
    """A zone of the IANA time zone database."""
    value = one_text(node, reading)
    if value is None or value in zones():
        return value
    hint = did_you_mean(value, zones()) or "write one such as Asia/Baghdad"
    if _OFFSET.fullmatch(value):
        hint = "an offset is no zone: write one such as Asia/Baghdad"
    reading.report(
        "bad-timezone",
        node,
        f"“{value}” is not an IANA time zone",
        hint,
        label="no zone of this name",
        fix=next((zone for zone in zones() if zone.casefold() == value.casefold()), ""),
    )
    return None


@cache
def zones() -> tuple[str, ...]:
    """The zones of the IANA time zone database, in its order."""
    # The package's own list, not the machine's: the same verdict everywhere.
    return tuple((files("tzdata") / "zones").read_text(encoding="utf-8").split())


def address(node: Node, reading: Reading) -> str | None:
    """A URL, http or https."""
    value = one_text(node, reading)
    if value is None or _ADDRESS.fullmatch(value):
        return value
    hint, label = "an address begins with https:// or http://", "not of the web"
    if _ADDRESS.fullmatch("https://" + value) and "." in value and ":" not in value:
        hint, label = f"write https://{value}", "its beginning is missing"
    elif re.search(r"\s", value):
        hint, label = "an address has no spaces: write %20", "it has a space in it"
    # No fix: an address is copied, never guessed.
    reading.report("bad-url", node, f"“{value}” is not a web address", hint, label=label)
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
        reading.report(
            "bad-url",
            node,
            "the site's address has neither ? nor #",
            "end it before that character",
            label="? or # in it",
        )
        return None
    return value if value.endswith("/") else value + "/"


def language(node: Node, reading: Reading) -> str | None:
    """A language tag, BCP 47."""
    value = one_text(node, reading)
    if value is None or _LANGUAGE.fullmatch(value):
        return value
    reading.report(
        "bad-language",
        node,
        f"“{value}” is not a language tag",
        "write one such as en, fa or pt-BR",
        label="not a tag of two or three letters",
        fix=value.replace("_", "-") if _LANGUAGE.fullmatch(value.replace("_", "-")) else "",
    )
    return None


def wikidata(node: Node, reading: Reading) -> str | None:
    """An item of Wikidata: ``Q`` and a number."""
    value = one_text(node, reading)
    if value is None or _WIKIDATA.fullmatch(value):
        return value
    found = _ITEM.fullmatch(value)
    reading.report(
        "bad-wikidata",
        node,
        f"“{value}” is not an item of Wikidata",
        f"write Q{found[1]}" if found else "write one such as Q42",
        label="not Q and a number",
        fix=f"Q{found[1]}" if found else "",
    )
    return None


def path(node: Node, reading: Reading) -> str | None:
    """A file of the site, relative to its root, with forward slashes."""
    value = one_text(node, reading)
    if value is None:
        return None
    if value.startswith("/") or "\\" in value or ":" in value or ".." in value.split("/"):
        reading.report(
            "bad-path",
            node,
            f"“{value}” is not a path inside the site",
            "write one such as seeds/report.txt",
            label="leads out of the site, or only one system reads it",
        )
        return None
    return value


def figure(node: Node, reading: Reading) -> tuple[int | None, int | None] | None:
    """A number or a range: ``36``, ``160..190``, ``1095..``, ``..12``. The ends are inclusive."""
    value = one_text(node, reading)
    if value is None:
        return None
    found = _FIGURE.fullmatch(value)
    if found is None or value == "..":
        bare = re.sub(r"[ ,.'’\u00a0\u202f](?=\d{3}(?:\D|$))", "", value)
        fix = bare if bare != ".." and _FIGURE.fullmatch(bare) else ""
        reading.report(
            "bad-figure",
            node,
            f"“{value}” is not a number or a range",
            f"write {fix}" if fix else "write 36, 160..190, 1095.. or ..12",
            label="separators between the digits" if fix else "not a whole number",
            fix=fix,
        )
        return None
    if found[1]:
        return int(found[1]), int(found[1])
    low = int(found[2]) if found[2] else None
    high = int(found[3]) if found[3] else None
    if low is not None and high is not None and low > high:
        reading.report(
            "bad-figure",
            node,
            "the range ends below its beginning",
            f"write {high}..{low}",
            label=f"{low} is more than {high}",
        )
        return None
    return low, high


def anything(node: Node, reading: Reading) -> None:
    """What stands under ``extra`` is the author's own."""


def _report_date(node: Node, error: EdtfError, reading: Reading) -> None:
    """Report the date that is wrong: of an interval or a set, the one part of it.

    What can be written instead stands for the whole, and then the whole is marked.
    """
    start, end = node.start, node.end
    length = end.column - start.column if start.line == end.line else 0
    column = start.column + 1
    quotes = 0 if isinstance(node, Scalar) and node.plain else 2
    if isinstance(node, Scalar) and length == len(node.text) + quotes:
        first, last = _part_of(node.text, error)
        if (first, last) != (0, len(node.text)) and last > first:
            column, length = column + quotes // 2 + first, last - first
    reading.report_at(
        "bad-date",
        start.line + reading.first_line,
        column,
        error.message,
        error.hint or "",
        length,
        label=error.label,
        fix=error.suggestion,
    )


def _part_of(text: str, error: EdtfError) -> tuple[int, int]:
    """Where the date with the error in it begins and ends; that of the whole where it is all."""
    end = error.position + error.length
    if _SLASHED.match(text):
        return 0, len(text)
    before, after = text[: error.position], text[end:]
    return len(before) - len(_PARTS.split(before)[-1]), end + len(_PARTS.split(after)[0])
