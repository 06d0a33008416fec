"""Reading EDTF: a text or a list of texts to a date.

ISO 8601-2:2019, levels 0 to 2, without clock times. Whether a text is EDTF is
decided here; what a person may have meant by one that is not, in
:mod:`generator.edtf.hints`.
"""

import datetime
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import lru_cache

from generator.edtf.date import DATE, Edtf, EdtfError
from generator.edtf.single import read_date

_PLAIN_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OPEN = Edtf("..", None, None, "open")
_UNKNOWN = Edtf("", None, None, "unknown")
# How a set begins and ends: one of its members is meant, or all of them.
_SETS = {"[": ("]", "set"), "{": ("}", "all")}


def parse_edtf(text: str) -> Edtf:
    """Read one EDTF text. Raises EdtfError."""
    return _parse(text)


def parse_edtf_list(texts: Sequence[str]) -> Edtf:
    """Read the items of a YAML list as a one-of set. Raises EdtfError with ``item``.

    An item is a date or a range ``a..b``, as between the brackets of EDTF. A
    list of one date is that date.
    """
    if not texts:
        raise EdtfError("the list of dates is empty", item=0)
    members = []
    for item, text in enumerate(texts):
        try:
            members.append(_with_suggestion(text, _read_member))
        except EdtfError as error:
            error.item = item
            raise
    return _set_of(members, "set")


def encode_edtf(value: object) -> str:
    """A date as its text: the ``enc_hook`` of msgspec for whatever holds dates."""
    if isinstance(value, Edtf):
        return value.text
    raise NotImplementedError(f"{type(value).__name__} is not encoded")


def decode_edtf(type_: type, value: object) -> Edtf:
    """The date of a text that ``encode_edtf`` made: the ``dec_hook`` of msgspec."""
    if type_ is Edtf and isinstance(value, str):
        return parse_edtf(value)
    raise NotImplementedError(f"{type_.__name__} is not decoded")


@lru_cache(maxsize=16_384)
def _parse(text: str) -> Edtf:
    if _PLAIN_DAY.fullmatch(text) is not None:
        try:
            number = datetime.date.fromisoformat(text).toordinal()
        except ValueError:
            pass  # the year 0000, or a day that does not exist: read like any other date
        else:
            return Edtf(text, number, number, "day")
    return _with_suggestion(text, _read)


def _with_suggestion(text: str, read: Callable[[str, int], Edtf]) -> Edtf:
    try:
        return read(text, 0)
    except EdtfError as error:
        raise _suggested(text, error) from None


def _suggested(text: str, error: EdtfError) -> EdtfError:
    """The error, with the EDTF of what was probably meant as its hint."""
    # Loaded only here: a site without mistakes does not pay for it.
    from generator.edtf.hints import is_certain, suggest, without_words

    for reading in suggest(text):
        try:
            dates = [str(_read(one, 0)) for one in reading]
        except EdtfError as found:
            if DATE.fullmatch(reading[0]):  # a date in plain words that does not exist
                return EdtfError(found.message, 0, len(text), found.hint, label=found.label)
        else:
            certain = dates[0] if is_certain(text, dates) else ""
            hint = f"write {' or '.join(dates)}"
            return EdtfError("this date is not in EDTF", 0, len(text), hint, suggestion=certain)
    rest = without_words(text)
    with suppress(EdtfError):
        hint = f"write {_read(rest, 0)}; in an event, “{text}” may stand in `date_text:`"
        return EdtfError("this date is not in EDTF", 0, len(text), hint)
    return error


def _read(text: str, at: int) -> Edtf:
    if text[:1] in _SETS:
        return _read_set(text, at)
    if "/" in text:
        return _read_interval(text, at)
    return read_date(text, at)


def _read_interval(text: str, at: int) -> Edtf:
    first, _, last = text.partition("/")
    second = at + len(first) + 1
    if "/" in last:
        where = second + last.index("/")
        raise EdtfError("an interval has two ends", where, at + len(text) - where)
    return _interval(_read_end(first, at), _read_end(last, second), at)


def _read_end(text: str, at: int) -> Edtf:
    if text == "..":
        return _OPEN
    return read_date(text, at) if text else _UNKNOWN


def _interval(start: Edtf, end: Edtf, at: int, separator: str = "/") -> Edtf:
    text = f"{start.text}/{end.text}"
    if start.lower is None and end.upper is None:
        raise EdtfError("an interval needs a date at one end", at, len(text))
    if start.lower is not None and end.upper is not None and start.lower > end.upper:
        where = at + len(start.text) + len(separator)
        hint = f"write {end.text}{separator}{start.text}"
        raise EdtfError("this interval ends before it begins", where, len(end.text), hint)
    return Edtf(text, start.lower, end.upper, "interval", *_flags(start, end), (start, end))


def _read_set(text: str, at: int) -> Edtf:
    closing, precision = _SETS[text[0]]
    if not text.endswith(closing):
        raise EdtfError(f"a set ends with {closing}", at + len(text), 0)
    members, where = [], at + 1
    for item in text[1:-1].split(","):
        stripped = item.lstrip(" ")
        members.append(_read_member(stripped, where + len(item) - len(stripped)))
        where += len(item) + 1
    return _set_of(members, precision)


def _read_member(text: str, at: int) -> Edtf:
    first, dots, last = text.partition("..")
    if "/" in text:
        hint = f"write {text.replace('/', '..')}"
        raise EdtfError("a range in a set is written with ..", at, len(text), hint)
    if not dots:
        return read_date(text, at)
    if text == "..":
        raise EdtfError("a range needs a date at one end", at, len(text))
    start = read_date(first, at) if first else _OPEN
    end = read_date(last, at + len(first) + 2) if last else _OPEN
    return _interval(start, end, at, separator="..")


def _set_of(members: Sequence[Edtf], precision: str) -> Edtf:
    if len(members) == 1 and not members[0].parts:
        return members[0]
    texts = ",".join(
        "..".join(end.text.strip(".") for end in member.parts) if member.parts else member.text
        for member in members
    )
    lowers = [member.lower for member in members]
    uppers = [member.upper for member in members]
    return Edtf(
        f"[{texts}]" if precision == "set" else f"{{{texts}}}",
        None if None in lowers else min(day for day in lowers if day is not None),
        None if None in uppers else max(day for day in uppers if day is not None),
        precision,
        *_flags(*members),
        tuple(members),
    )


def _flags(*parts: Edtf) -> tuple[bool, bool, bool]:
    return (
        any(part.approximate for part in parts),
        any(part.uncertain for part in parts),
        any(part.unspecified for part in parts),
    )
