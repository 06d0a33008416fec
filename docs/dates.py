"""docs/dates.md: how dates are written and shown, made of ``tests/cases/edtf/shown.yaml``.

The tests hold that table to what the code does, so that the page is true.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parent.parent / "tests" / "cases" / "edtf" / "shown.yaml"

_HEAD = """\
# Dates

A date is written as EDTF, the international standard for dates that are incomplete or uncertain
(ISO 8601-2:2019). Write no more than your source knows: nothing is rounded, and no reader is
shown more than you wrote.

```yaml
date: 2014-06-22            # that day
date: 2014-06               # some time in that month
date: 2014-06-22~           # about then
date: 2014-06-15/2014-06-21 # between the two; with `span: throughout`, all of that time
date: "{2014-06-11,2014-06-13}"          # both days; in quotes, since YAML has a use for { }
date: [2014-06-11, 2014-06-12]           # one of them
```

- **What a date can mean** is the first and the last day in the tables below. `~` (about), `?`
  (possibly) and `%` (both) never move them. They order the timeline, and sources disagree only
  where no day fits what all of them say.
- **`~ ? %` at the end** qualify the whole date; right of a part they qualify it and all left of
  it (`2004-06~-11`: year and month); left of a part, only that part (`2004-?06-11`).
- **`X`** is a digit that is not known. It may stand anywhere.
- **Open and unknown.** `..` is an open end, nothing is an unknown one: `2014-06-12/..` goes on,
  of `2014-06-12/` nobody knows how long.
- **Parts of a year.** 21 to 24 are spring, summer, autumn, winter: the northern ones, by whole
  months (spring is March to May). 25 to 28 are the same and say northern; 29 to 32 are the
  southern ones (spring is September to November). A season that begins in December has the year
  of that December, and ends with February of the next. 33 to 36 are quarters, 37 to 39 thirds,
  40 and 41 halves.
- **Years.** 0000 is 1 BCE, -0043 is 44 BCE. More than four digits follow a `Y`; `E` adds zeros
  (`Y-17E7`), `S` says how many digits count (`1950S2`: some year of 1900 to 1999, which is put at
  1950; leading zeros do not count). There is no first or last year, but a year has at most 200
  digits, so that a slip fills no page.
- **Clock times** are no part of a date: they stand in `time:`, and their zone in `timezone:`.
- Words are refused, with the EDTF that says the same; `check --fix` writes it where only one
  reading is possible.

Dates are shown in the `language` of `content/site.yaml`: in English, French, Arabic and Persian
in full; names, order and digits are those of Unicode's CLDR for that language and region (`ar` and
`ar-IQ` differ in both). For any other language CLDR's names, order, “or” and “and” stand between
signs: `≈` about, `(?)` possibly, `…` an open end, `?` an unknown one or a part that is uncertain;
a season, and a day or a month that is not known, is shown by the first and the last that it can
be. A further language is one table in `generator/edtf/languages.py`.

This page is made by `python -m docs.write` of `tests/cases/edtf/shown.yaml`.
"""
_COLUMNS = (("en", "English"), ("fr", "French"), ("ar", "Arabic"), ("fa", "Persian"))


def dates_page() -> str:
    sections = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return "\n".join((_HEAD, *(line for section in sections for line in _section(section))))


def _section(section: dict[str, Any]) -> Iterator[str]:
    yield f"## {section['section']}\n"
    heads = " | ".join(name for _, name in _COLUMNS)
    yield f"| written | means | {heads} |"
    yield f"| --- | --- | {' | '.join('---' for _ in _COLUMNS)} |"
    for date in section["dates"]:
        yield _row(f"`{date['text']}`", _bounds(date["days"]), date)
        if "lasting" in date:
            yield _row("… `span: throughout`", "all of these days", date["lasting"])
    yield ""


def _row(written: str, means: str, shown: dict[str, str]) -> str:
    return f"| {written} | {means} | {' | '.join(shown[code] for code, _ in _COLUMNS)} |"


def _bounds(days: list[str | None]) -> str:
    first, last = days
    if first == last:
        return f"{first}"
    if first is None:
        return f"any day up to {last}"
    return f"{first} to {last}" if last else f"any day from {first}"
