"""How a date is marked in a page: its symbol, and its machine-readable values."""

from typing import Literal

from generator.edtf.date import Edtf, date_fields

Mark = Literal["known", "approximate", "coarse", "open"]


def mark(date: Edtf, *, lasting: bool = False) -> Mark:
    """The symbol beside a date, per DESIGN, "Date marks".

    - ``open``: an end is open or unknown;
    - ``coarse``: stated by a month, season, year or more, or with X digits,
      qualified or not (a qualified one is drawn dashed: ``date.is_qualified``);
    - ``approximate``: a day with ``~ ? %``, or one of several days (a set, or
      an interval that is a window);
    - ``known``: a day; all of several days; an interval that is ``lasting``, both
      ends days.

    The capsules of charts for a period and a window, and the rings of a
    disputed date, are not decided by the date alone: the charts choose them.
    """
    if date.lower is None or date.upper is None:
        return "open"
    if not _is_of_days(date):
        return "coarse"
    if date.is_qualified:
        return "approximate"
    whole = date.precision == "all" or (lasting and date.precision == "interval")
    return "known" if whole or date.lower == date.upper else "approximate"


def html_times(date: Edtf) -> tuple[str, ...]:
    """What may stand in ``<time datetime>`` for the date (HTML, 2.3.5).

    One value for a day, month or year, without its qualifier; for an interval
    one for each end that has any. None for what HTML cannot say (seasons,
    decades, most unspecified digits, years before 1 CE) and for sets, save that
    all members of one in which every one is meant have their own.
    """
    if date.precision in ("interval", "all"):
        return tuple(dict.fromkeys(value for part in date.parts for value in html_times(part)))
    if date.precision not in ("day", "month", "year"):
        return ()
    fields = date_fields(date)
    if int(fields.year) < 1:
        return ()
    year = fields.year.zfill(4)
    stated = (year, fields.month.removesuffix("XX"), fields.day.removesuffix("XX"))
    value = "-".join(part for part in stated if part)
    return () if "X" in value or (fields.month == "XX" and stated[2]) else (value,)


def _is_of_days(date: Edtf) -> bool:
    if date.parts:
        return all(_is_of_days(part) for part in date.parts)
    return date.precision == "day"
