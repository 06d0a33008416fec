"""The value of an EDTF text, and the error for a text that is not EDTF."""

import re

import msgspec

# Year, month or season, day; or a year of five digits and more; then what
# qualifies the whole (ISO 8601-2:2019, 4.2 to 4.6 and 8.2 to 8.4).
DATE = re.compile(
    r"(?:(-?[0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?|Y(-?[0-9]{5,}))([?~%]?)", re.ASCII
)


class Edtf(msgspec.Struct, frozen=True, gc=False, array_like=True, omit_defaults=True):
    """A date as EDTF says it, with the days that it can mean.

    ``text`` is canonical: ``parse_edtf(date.text) == date``. ``lower`` and
    ``upper`` are day numbers (1 is 0001-01-01) of the first and the last day
    that it can mean; None where that end is open or unknown. They are exact:
    ``~ ? %`` do not move them, and days that unspecified digits cannot mean do
    not count.

    ``precision`` of a single date is the finest unit that is stated whole:
    ``day month season year decade century millennium``, or ``unknown`` where
    no digit of the year is; so ``2014-06-2X`` has the precision ``month``.
    It is ``interval`` or ``set`` for those, and ``open`` or ``unknown`` for an
    end of an interval without a date (``..`` or nothing).

    ``parts`` are the two ends of an interval, or the members of a one-of set,
    where a range ``a..b`` is an interval. The flags of a whole are true where
    those of any part are.
    """

    text: str
    lower: int | None
    upper: int | None
    precision: str
    approximate: bool = False
    uncertain: bool = False
    unspecified: bool = False
    parts: tuple["Edtf", ...] = ()

    def __str__(self) -> str:
        return self.text

    @property
    def is_qualified(self) -> bool:
        return self.approximate or self.uncertain


class EdtfError(ValueError):
    """A text that is not EDTF, or names a day that does not exist.

    ``position`` (from 0, in characters) and ``length`` mark the part that is
    wrong; of a list, ``item`` is the index of the text that they refer to.
    ``hint`` is one remedy in plain words, where one can be guessed.
    """

    def __init__(
        self,
        message: str,
        position: int = 0,
        length: int = 0,
        hint: str | None = None,
        item: int | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.position = position
        self.length = length
        self.hint = hint
        self.item = item


class Fields(msgspec.Struct, frozen=True, gc=False):
    """The digits of a single date as written; empty where it has none."""

    year: str
    month: str = ""
    day: str = ""

    @property
    def season(self) -> int | None:
        """21 to 24, where the second field is a season."""
        return int(self.month) if self.month[:1] == "2" else None


def date_fields(date: Edtf) -> Fields:
    """The fields of a single date (not of an interval, a set or an open end)."""
    found = DATE.fullmatch(date.text)
    if found is None:
        raise ValueError(f"not a single date: {date.text!r}")
    year, month, day, long_year, _ = found.groups()
    return Fields(year or long_year, month or "", day or "")
