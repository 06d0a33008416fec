"""Honest dates: EDTF, the Extended Date/Time Format of ISO 8601-2:2019.

Read: levels 0, 1 and 2 without clock times. A date is a value with exact bounds;
days are numbers (1 is 0001-01-01), so that years have no limit.
"""

from generator.edtf.calendar import civil, day_number, day_text, days_in_month, weekday
from generator.edtf.date import Edtf, EdtfError
from generator.edtf.display import (
    DayHeading,
    day_heading,
    display,
    display_clock,
    display_day,
    display_month,
    display_no_day,
    display_term,
    display_year,
    display_years,
    joined,
)
from generator.edtf.marks import Mark, html_times, mark
from generator.edtf.order import intersect, order_key, overlaps
from generator.edtf.parse import decode_edtf, encode_edtf, parse_edtf, parse_edtf_list
from generator.edtf.phrases import Style
from generator.edtf.words import month_name, numerals, short_month_name, weekday_name

__all__ = [
    "DayHeading",
    "Edtf",
    "EdtfError",
    "Mark",
    "Style",
    "civil",
    "day_heading",
    "day_number",
    "day_text",
    "days_in_month",
    "decode_edtf",
    "display",
    "display_clock",
    "display_day",
    "display_month",
    "display_no_day",
    "display_term",
    "display_year",
    "display_years",
    "encode_edtf",
    "html_times",
    "intersect",
    "joined",
    "mark",
    "month_name",
    "numerals",
    "order_key",
    "overlaps",
    "parse_edtf",
    "parse_edtf_list",
    "short_month_name",
    "weekday",
    "weekday_name",
]
