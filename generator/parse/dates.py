"""Readers of dates and of clock times."""

import re

from generator.edtf import Edtf, EdtfError, parse_edtf, parse_edtf_list
from generator.parse.field_problems import report_type
from generator.parse.nodes import Mapping, Node, Scalar, Sequence
from generator.parse.reading import Reading
from generator.parse.words import one_text

_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?", re.ASCII)
# RFC 3339, 5.6, with or without seconds; PyYAML's own forms with a space are no standard's.
_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?"
    r"(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))",
    re.ASCII,
)
# The same as people and programs write it: a space, no seconds' colon, no offset.
_NEARLY = re.compile(
    r"(\d{4}-\d{2}-\d{2})[Tt ] ?((?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)"
    r"(?: ?(?:(Z|UTC|GMT)|([+-](?:[01]\d|2[0-3])):?([0-5]\d)?))?",
    re.ASCII | re.IGNORECASE,
)
# It begins like a day as people write it, 3/4/2001, and so is no interval.
_SLASHED = re.compile(r"\d{1,2}/|[^/]*/[^/]*/")
# What parts the dates of an interval or a set.
_PARTS = re.compile(r"/|,|\.\.|[\[\]{}]")
_TWELVE_HOURS = re.compile(r"(0?[1-9]|1[0-2])(?:[:.]([0-5][0-9]))? ?([ap])\.?m\.?", re.IGNORECASE)


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
        if type(node) is Scalar and _report_nearly(node, reading):
            return None
        day = date(node, reading)
        return None if day is None else (day, "")
    try:
        return parse_edtf(found[1]), found[2]
    except EdtfError as error:
        _report_date(node, error, reading)
        return None


def _report_nearly(node: Scalar, reading: Reading) -> bool:
    """Whether this is a moment but for its offset or a sign; it is reported."""
    found = _NEARLY.fullmatch(node.text.strip())
    if found is None:
        return False
    day, time, utc, hours, minutes = found.groups()
    time = f"0{time}" if time[1] == ":" else time
    offset = "Z" if utc else f"{hours}:{minutes or '00'}" if hours else ""
    example = f"{day}T{time}{offset or '+03:00'}"
    reading.report(
        "bad-date",
        node,
        "this date and time are not in the form that is read"
        if offset
        else "a clock time needs its offset from UTC here",
        f"write {example}" if offset else f"add the offset of its clock, as in {example}",
        label="date, T, time and offset" if offset else "no offset from UTC",
        fix=example if offset else "",
    )
    return True


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
