"""The value of an EDTF text, and the error for a text that is not EDTF."""

import re
from typing import Final

import msgspec

# A single date (ISO 8601-2:2019, 4.2 to 4.9 and 8.2 to 8.5): a year after Y or with
# significant digits; or year, month or grouping, day. What qualifies a field stands
# left of it, or right of it for all fields up to there.
_SIGN = "([?~%]?)"
DATE = re.compile(
    rf"{_SIGN}(?:(Y-?[0-9]+(?:E[0-9]+)?(?:S[0-9]+)?|-?[0-9]{{4}}S[0-9]+){_SIGN}"
    rf"|(-?[0-9X]{{4}}){_SIGN}(?:-{_SIGN}([0-9X]{{2}}){_SIGN}(?:-{_SIGN}([0-9X]{{2}}){_SIGN})?)?)",
    re.ASCII,
)
# Places of the groups.
LONG_YEAR, YEAR, MONTH, DAY = 2, 4, 7, 10

_DECEMBER_SEASONS = (24, 28, 30)


class Edtf:
    """A date as EDTF says it, with the days that it can mean. It never changes.

    ``text`` is canonical: ``parse_edtf(date.text) == date``. ``lower`` and
    ``upper`` are day numbers (1 is 0001-01-01) of the first and the last day
    that it can mean; None where that end is open or unknown. They are exact:
    ``~ ? %`` do not move them, and days that unspecified digits cannot mean do
    not count.

    ``precision`` of a single date is the finest unit that is stated whole:
    ``day month season quarter quadrimester semester year decade century
    millennium`` (a thousand years or more), or ``unknown`` where no digit of
    the year is; so ``2014-06-2X`` has the precision ``month``. It is
    ``interval``, ``set`` (one of its members) or ``all`` (all of them) for
    those, and ``open`` or ``unknown`` for an end of an interval without a date
    (``..`` or nothing).

    ``parts`` are the two ends of an interval, or the members of a set, where a
    range ``a..b`` is an interval. The flags of a whole are true where those of
    any part, or any field of a date, are.

    It is no struct of msgspec, so that a cache holds its text alone: years have
    no limit, and numbers in msgpack have one (see ``encode_edtf``).
    """

    __slots__ = (
        "approximate",
        "lower",
        "parts",
        "precision",
        "text",
        "uncertain",
        "unspecified",
        "upper",
    )

    def __init__(
        self,
        text: str,
        lower: int | None,
        upper: int | None,
        precision: str,
        approximate: bool = False,
        uncertain: bool = False,
        unspecified: bool = False,
        parts: tuple["Edtf", ...] = (),
    ) -> None:
        self.text: Final = text
        self.lower: Final = lower
        self.upper: Final = upper
        self.precision: Final = precision
        self.approximate: Final = approximate
        self.uncertain: Final = uncertain
        self.unspecified: Final = unspecified
        self.parts: Final = parts

    def __eq__(self, other: object) -> bool:
        return (
            self.text == other.text and self.precision == other.precision
            if isinstance(other, Edtf)
            else NotImplemented
        )

    def __hash__(self) -> int:
        return hash(self.text)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Edtf({self.text!r})"

    @property
    def is_qualified(self) -> bool:
        return self.approximate or self.uncertain


class EdtfError(ValueError):
    """A text that is not EDTF, or names a day that does not exist.

    ``position`` (from 0, in characters) and ``length`` mark the part that is
    wrong; of a list, ``item`` is the index of the text that they refer to.
    ``label`` says in a few words what is wrong there ("February 2026 has 28
    days"), ``hint`` is one remedy in plain words, where one can be guessed.
    ``suggestion`` is the EDTF of the whole text (or item) where it can be read
    in one way only, so that it may be put in its place unasked.
    """

    def __init__(
        self,
        message: str,
        position: int = 0,
        length: int = 0,
        hint: str | None = None,
        item: int | None = None,
        *,
        label: str = "",
        suggestion: str = "",
    ) -> None:
        super().__init__(message)
        self.message = message
        self.position = position
        self.length = length
        self.hint = hint
        self.item = item
        self.label = label
        self.suggestion = suggestion


class Fields(msgspec.Struct, frozen=True, gc=False):
    """The digits of a single date as written; empty where it has none.

    ``year`` is written out (``-170000000`` of ``Y-17E7``). ``significant`` is the
    number of its digits that count, 0 for all. ``qualifiers`` are what qualifies
    year, month and day: ``? ~ %`` or nothing.
    """

    year: str
    month: str = ""
    day: str = ""
    significant: int = 0
    qualifiers: tuple[str, str, str] = ("", "", "")

    @property
    def grouping(self) -> int:
        """21 to 41 where the second field is a season or another part of the year, else 0."""
        if "X" in self.month or self.month < "21":
            return 0
        return int(self.month)

    @property
    def crosses_year(self) -> bool:
        """Whether it is a season that ends in the next year."""
        return self.grouping in _DECEMBER_SEASONS

    @property
    def qualifier(self) -> str:
        """What qualifies the whole alike; empty where nothing does or the fields differ."""
        stated = self.qualifiers[: 1 + bool(self.month) + bool(self.day)]
        return stated[0] if len(set(stated)) == 1 else ""


def date_fields(date: Edtf) -> Fields:
    """The fields of a single date (not of an interval, a set or an open end)."""
    found = DATE.fullmatch(date.text)
    if found is None:
        raise ValueError(f"not a single date: {date.text!r}")
    if found[LONG_YEAR]:
        year, significant = long_year(found[LONG_YEAR])
        return Fields(str(year), "", "", significant, (_joined(found[1], found[3]), "", ""))
    return Fields(
        found[YEAR],
        found[MONTH] or "",
        found[DAY] or "",
        0,
        field_qualifiers(found) if date.is_qualified else ("", "", ""),
    )


def long_year(text: str) -> tuple[int, int]:
    """The year of ``Y17E8`` or ``1950S2``, and how many of its digits count, 0 for all."""
    number, _, significant = text.lstrip("Y").partition("S")
    base, _, exponent = number.partition("E")
    return int(base) * 10 ** int(exponent or 0), int(significant or 0)


def field_qualifiers(found: re.Match[str]) -> tuple[str, str, str]:
    """What qualifies year, month and day: each what is left of it or right of it or later."""
    of_year, of_month, of_day = found[5] or "", found[8] or "", found[11] or ""
    return (
        _joined(found[1], of_year, of_month, of_day),
        _joined(found[6] or "", of_month, of_day),
        _joined(found[9] or "", of_day),
    )


def _joined(*signs: str) -> str:
    distinct = set("".join(signs))
    return "%" if len(distinct) > 1 else "".join(distinct)
