"""Reading EDTF: ISO 8601-2:2019 level 1, and of level 2 one-of sets and X anywhere.

Whether a text is EDTF is decided here; what a person may have meant by one
that is not, in :mod:`generator.edtf.hints`.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from generator.edtf.calendar import (
    day_number,
    days_in_month,
    month_bounds,
    season_bounds,
    year_bounds,
)
from generator.edtf.date import DATE, Edtf, EdtfError, Fields
from generator.edtf.digits import first_and_last, values

# Day numbers of longer years would not fit the 64 bits of the caches.
_LONGEST_YEAR = 16

_PLAIN_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", re.ASCII)
_YEAR_PRECISION = {0: "year", 1: "decade", 2: "century", 3: "millennium", 4: "unknown"}
_OPEN = Edtf("..", None, None, "open")
_UNKNOWN = Edtf("", None, None, "unknown")


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
    return _one_of(members)


@lru_cache(maxsize=16_384)
def _parse(text: str) -> Edtf:
    plain = _PLAIN_DAY.fullmatch(text)
    if plain is not None:
        year, month, day = int(plain[1]), int(plain[2]), int(plain[3])
        if 0 < month < 13 and 0 < day <= days_in_month(year, month):
            number = day_number(year, month, day)
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
    from generator.edtf.hints import suggest

    for suggestion in suggest(text):
        try:
            hint = f"write {' or '.join(str(_read(one, 0)) for one in suggestion)}"
        except EdtfError as found:
            if DATE.fullmatch(suggestion[0]):  # a date in plain words that does not exist
                return EdtfError(found.message, 0, len(text), found.hint)
        else:
            return EdtfError("this date is not in EDTF", 0, len(text), hint)
    return error


def _read(text: str, at: int) -> Edtf:
    if text.startswith("["):
        return _read_set(text, at)
    if "/" in text:
        return _read_interval(text, at)
    return _read_date(text, at)


def _read_date(text: str, at: int) -> Edtf:
    found = DATE.match(text)
    if found is None or found.end() != len(text):
        raise _not_a_date(text, at, found.end() if found else 0)
    year, month, _, long_year, qualifier = found.groups()
    unspecified = "X" in text
    if long_year is not None:
        bounds, precision = _bounds_of_long_year(long_year, at), "year"
    else:
        if year == "-0000":
            raise EdtfError("there is no year -0000", at, 5, "year 0000 is 1 BCE")
        if month is not None:
            _check_month(text, found, at)
        if unspecified:
            bounds, precision = _bounds_of_digits(text, found, at)
        else:
            bounds, precision = _bounds_of_fields(text, found, at)
    return Edtf(
        text,
        bounds[0],
        bounds[1],
        precision,
        qualifier in ("~", "%") if qualifier else False,
        qualifier in ("?", "%") if qualifier else False,
        unspecified,
    )


def _bounds_of_fields(text: str, found: re.Match[str], at: int) -> tuple[tuple[int, int], str]:
    year = int(found[1])
    if found[2] is None:
        return year_bounds(year), "year"
    month = int(found[2])
    if month > 20:
        return season_bounds(year, month), "season"
    if found[3] is None:
        return month_bounds(year, month), "month"
    day = int(found[3])
    if not 0 < day <= days_in_month(year, month):
        raise _no_such_day(text, found, at)
    number = day_number(year, month, day)
    return (number, number), "day"


def _bounds_of_digits(text: str, found: re.Match[str], at: int) -> tuple[tuple[int, int], str]:
    fields = Fields(found[1], found[2] or "", found[3] or "")
    bounds = first_and_last(fields)
    if bounds is None:
        raise _no_such_day(text, found, at)
    digits = fields.year.removeprefix("-")
    if "X" in digits:
        # What follows the first X places nothing: 1X14 is some year of a millennium.
        return bounds, _YEAR_PRECISION[4 - digits.index("X")]
    return bounds, "year" if "X" in fields.month else "month"


def _bounds_of_long_year(year: str, at: int) -> tuple[int, int]:
    digits = year.removeprefix("-")
    if digits[0] == "0":
        short = digits.lstrip("0").zfill(4)
        sign = year[: len(year) - len(digits)]
        hint = f"write {sign}{short}" if len(short) < 5 else f"write Y{sign}{short}"
        raise EdtfError("a year after Y has no leading zero", at, len(year) + 1, hint)
    if len(digits) > _LONGEST_YEAR:
        raise EdtfError(f"this year has more than {_LONGEST_YEAR} digits", at, len(year) + 1, None)
    return year_bounds(int(year))


def _check_month(text: str, found: re.Match[str], at: int) -> None:
    field, where = found[2], at + found.start(2)
    if "X" in field:
        if values(field, 1, 12):
            return
    elif 0 < int(field) < 13:
        return
    elif 21 <= int(field) <= 24:
        if found[3] is None:
            return
        raise EdtfError(
            "a season has no days", at + found.end(2), 3, f"write {text[: found.end(2)]}"
        )
    hint = "months are 01 to 12; 21 is spring, 22 summer, 23 autumn, 24 winter"
    if field == "00":
        hint = f"only the year known? write {found[1]}"
    raise EdtfError(f"there is no month {field}", where, 2, hint)


def _no_such_day(text: str, found: re.Match[str], at: int) -> EdtfError:
    from generator.edtf.hints import days_of_month

    hint: str | None
    if found[3] == "00":
        hint = f"only the month known? write {text[: found.end(2)]}"
    else:
        hint = days_of_month(found[1], found[2])
    if found[3] is None:  # -000X would be year 0 alone, which has no sign
        return EdtfError("this year does not exist", at, len(found[1]), hint)
    return EdtfError("this day does not exist", at + found.start(3), 2, hint)


def _not_a_date(text: str, at: int, end: int) -> EdtfError:
    rest = text[end:]
    if not text:
        return EdtfError("a date is missing", at, 0, "write YYYY, YYYY-MM or YYYY-MM-DD")
    if end and rest.strip("?~%") == "":
        return EdtfError("a date is qualified once", at + end, len(rest), "% means both ? and ~")
    if end and re.match(r"[Tt ][0-9]", rest):
        hint = f"write {text[:end]}; a clock time stands in `time:`"
        return EdtfError("a date has no clock time", at + end, len(rest), hint)
    if end and text[end - 1] in "?~%":
        return EdtfError(
            "only a whole date can be qualified", at + end - 1, 1, "put ?, ~ or % at the end"
        )
    return EdtfError(
        "this date is not in EDTF",
        at + end,
        len(rest),
        "write YYYY, YYYY-MM, YYYY-MM-DD, or any EDTF",
    )


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
    return _read_date(text, at) if text else _UNKNOWN


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
    if not text.endswith("]"):
        raise EdtfError("a set ends with ]", at + len(text), 0)
    members, where = [], at + 1
    for item in text[1:-1].split(","):
        stripped = item.lstrip(" ")
        members.append(_read_member(stripped, where + len(item) - len(stripped)))
        where += len(item) + 1
    return _one_of(members)


def _read_member(text: str, at: int) -> Edtf:
    first, dots, last = text.partition("..")
    if "/" in text:
        hint = f"write {text.replace('/', '..')}"
        raise EdtfError("a range in a set is written with ..", at, len(text), hint)
    if not dots:
        return _read_date(text, at)
    if text == "..":
        raise EdtfError("a range needs a date at one end", at, len(text))
    start = _read_date(first, at) if first else _OPEN
    end = _read_date(last, at + len(first) + 2) if last else _OPEN
    return _interval(start, end, at, separator="..")


def _one_of(members: Sequence[Edtf]) -> Edtf:
    if len(members) == 1 and not members[0].parts:
        return members[0]
    texts = (
        "..".join(end.text.strip(".") for end in member.parts) if member.parts else member.text
        for member in members
    )
    lowers = [member.lower for member in members]
    uppers = [member.upper for member in members]
    return Edtf(
        f"[{','.join(texts)}]",
        None if None in lowers else min(day for day in lowers if day is not None),
        None if None in uppers else max(day for day in uppers if day is not None),
        "set",
        *_flags(*members),
        tuple(members),
    )


def _flags(*parts: Edtf) -> tuple[bool, bool, bool]:
    return (
        any(part.approximate for part in parts),
        any(part.uncertain for part in parts),
        any(part.unspecified for part in parts),
    )
