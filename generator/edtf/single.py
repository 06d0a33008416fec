"""Reading a single date: its fields, or a year that is longer or less than its digits."""

import re

from generator.edtf.calendar import (
    day_number,
    days_in_month,
    grouping_bounds,
    month_bounds,
    year_bounds,
)
from generator.edtf.date import DATE, DAY, LONG_YEAR, MONTH, YEAR, Edtf, EdtfError, Fields
from generator.edtf.digits import first_and_last, values

MOST_DIGITS = 200
"""Of a year. Years have no limit but this, so that a slip (``Y1E999999999``) fills no page."""

_YEAR_PRECISION = {0: "year", 1: "decade", 2: "century", 3: "millennium", 4: "unknown"}
_NO_SUCH_MONTH = (
    "months are 01 to 12; 21 is spring, 22 summer, 23 autumn, 24 winter;"
    " 33 to 36 are quarters, 40 and 41 halves of a year"
)
_WRITE = "write YYYY, YYYY-MM, YYYY-MM-DD, or any EDTF"

_Bounds = tuple[int, int]


def read_date(text: str, at: int) -> Edtf:
    """One date, without ``/``, ``..`` and brackets. ``at`` is its place in the whole text."""
    found = DATE.match(text)
    if found is None or found.end() != len(text):
        raise _not_a_date(text, at, found.end() if found else 0)
    unspecified = False
    if found[LONG_YEAR] is not None:
        bounds, precision = _read_long_year(found[LONG_YEAR], at + found.start(LONG_YEAR))
    else:
        unspecified = "X" in text
        if found[YEAR] == "-0000":
            where = at + found.start(YEAR)
            raise EdtfError("there is no year -0000", where, 5, "year 0000 is 1 BCE")
        if found[MONTH] is not None:
            _check_month(found, at)
        if unspecified:
            bounds, precision = _bounds_of_digits(found, at)
        else:
            bounds, precision = _bounds_of_fields(found, at)
    both = "%" in text
    return Edtf(
        text,
        bounds[0],
        bounds[1],
        precision,
        both or "~" in text,
        both or "?" in text,
        unspecified,
    )


def grouping_precision(grouping: int) -> str:
    if grouping < 33:
        return "season"
    return "quarter" if grouping < 37 else "quadrimester" if grouping < 40 else "semester"


def _bounds_of_fields(found: re.Match[str], at: int) -> tuple[_Bounds, str]:
    year = int(found[YEAR])
    if found[MONTH] is None:
        return year_bounds(year), "year"
    month = int(found[MONTH])
    if month > 20:
        return grouping_bounds(year, month), grouping_precision(month)
    if found[DAY] is None:
        return month_bounds(year, month), "month"
    day = int(found[DAY])
    if not 0 < day <= days_in_month(year, month):
        raise _no_such_day(found, at)
    number = day_number(year, month, day)
    return (number, number), "day"


def _bounds_of_digits(found: re.Match[str], at: int) -> tuple[_Bounds, str]:
    fields = Fields(found[YEAR], found[MONTH] or "", found[DAY] or "")
    bounds = first_and_last(fields)
    if bounds is None:
        raise _no_such_day(found, at)
    digits = fields.year.removeprefix("-")
    if "X" in digits:
        # What follows the first X places nothing: 1X14 is some year of a millennium.
        return bounds, _YEAR_PRECISION[4 - digits.index("X")]
    return bounds, "year" if "X" in fields.month else "month"


def _read_long_year(text: str, at: int) -> tuple[_Bounds, str]:
    """The bounds of ``Y-17E7``, ``1950S2``: all years that share the significant digits."""
    number, _, significant = text.lstrip("Y").partition("S")
    base, _, exponent = number.partition("E")
    sign = "-" if base.startswith("-") else ""
    digits = base.removeprefix("-")
    if text.startswith("Y"):
        if digits[0] == "0" or exponent[:1] == "0" or (len(digits) < 5 and not exponent):
            raise _not_a_long_year(text, sign, digits, exponent, at)
    elif text.startswith("-0000"):
        raise EdtfError("there is no year -0000", at, 5, "year 0000 is 1 BCE")
    # The exponent's own length comes first: what is too long is not even read as a number.
    if len(exponent) > 4 or len(digits) + int(exponent or 0) > MOST_DIGITS:
        raise EdtfError(f"this year has more than {MOST_DIGITS} digits", at, len(text), None)
    year = int(digits) * 10 ** int(exponent or 0)
    if not significant:
        return year_bounds(int(f"{sign}{year}")), "year"
    count = len(str(year)) if year else 0
    if significant[0] == "0" or len(significant) > 4 or int(significant) > count:
        where = at + text.index("S")
        hint = f"S1 to S{count} may follow this year" if count else "leave the S out"
        message = f"this year has {count} digit{'' if count == 1 else 's'} that can count"
        raise EdtfError(message, where, len(significant) + 1, hint)
    unit = 10 ** (count - int(significant))
    first = year - year % unit
    last = first + unit - 1
    if sign:
        first, last = -last, -first
    bounds = year_bounds(first)[0], year_bounds(last)[1]
    return bounds, _YEAR_PRECISION[min(3, count - int(significant))]


def _not_a_long_year(text: str, sign: str, digits: str, exponent: str, at: int) -> EdtfError:
    if exponent[:1] == "0":
        where = at + text.index("E") + 1
        return EdtfError("an exponent has no leading zero", where, len(exponent), None)
    short = digits.lstrip("0").zfill(4)
    if exponent:
        hint = f"write Y{sign}{digits.lstrip('0')}E{exponent}" if digits.strip("0") else None
    else:
        hint = f"write {sign}{short}" if len(short) < 5 else f"write Y{sign}{short}"
    if digits[0] == "0":
        return EdtfError("a year after Y has no leading zero", at, len(text), hint)
    return EdtfError("a year after Y has more than four digits", at, len(text), hint)


def _check_month(found: re.Match[str], at: int) -> None:
    field, where = found[MONTH], at + found.start(MONTH)
    if "X" in field:
        if values(field, 1, 12):
            return
    elif 0 < int(field) < 13:
        return
    elif 21 <= int(field) <= 41:
        if found[DAY] is None:
            return
        start = at + found.end(MONTH)
        kind = grouping_precision(int(field))
        hint = f"write {found.string[: found.end(MONTH)]}"
        raise EdtfError(f"a {kind} has no days", start, at + found.end() - start, hint)
    hint = _NO_SUCH_MONTH
    if field == "00":
        hint = f"only the year known? write {found[YEAR]}"
    elif found[DAY] is None and (found[YEAR] + field).isdigit() and field > found[YEAR][2:]:
        hint = (
            "months are 01 to 12, seasons and other parts of a year 21 to 41;"
            f" years are parted by a slash: {found[YEAR]}/{found[YEAR][:2]}{field}"
        )
    raise EdtfError(f"there is no month {field}", where, 2, hint)


def _no_such_day(found: re.Match[str], at: int) -> EdtfError:
    from generator.edtf.hints import days_of_month

    year, month, day = found[YEAR], found[MONTH], found[DAY]
    if day is None:  # -000X would be year 0 alone, which has no sign
        return EdtfError("this year does not exist", at + found.start(YEAR), len(year), None)
    where = at + found.start(DAY)
    coarser = f"{year}-{month}"
    if day == "00":
        hint = f"only the month known? write {coarser}"
        return EdtfError("this day does not exist", where, 2, hint, label="days begin with 01")
    label = days_of_month(year, month)
    hint = f"{_WRITE}; only the month known? `date: {coarser}`" if label else _WRITE
    return EdtfError("this day does not exist", where, 2, hint, label=label)


def _not_a_date(text: str, at: int, end: int) -> EdtfError:
    rest = text[end:]
    if not text:
        return EdtfError("a date is missing", at, 0, "write YYYY, YYYY-MM or YYYY-MM-DD")
    if end and rest.strip("?~%") == "":
        return EdtfError("a date is qualified once", at + end, len(rest), "% means both ? and ~")
    if end and re.match(r"[Tt ][0-9]", rest):
        hint = f"write {text[:end]}; a clock time stands in `time:`"
        return EdtfError("a date has no clock time", at + end, len(rest), hint)
    return EdtfError("this date is not in EDTF", at + end, len(rest), _WRITE)
