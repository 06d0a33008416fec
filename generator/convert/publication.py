"""The day on which an article was published: what is relative is reckoned from it."""

import datetime
import re

# RFC 3339, 5.6, with or without seconds, as the site reads it; or a day that is not certain, EDTF.
_DAY = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[?~%]|(?P<time>T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)"
    r"(?P<offset>Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?",
    re.ASCII,
)
# Centuries before and after a day must have four digits, too.
_YEARS = range(1000, 9000)


def publication_day(published: str) -> datetime.date | None:
    """The day of a date in EDTF or of a time; None where no day is meant, or there is none."""
    found = _DAY.fullmatch(published)
    try:
        day = datetime.date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None
    return day if day and day.year in _YEARS else None


def without_local_time(published: str) -> str:
    """The day alone where a time has no offset, and so is none that can be published."""
    found = _DAY.fullmatch(published)
    return found[1] if found and found["time"] and not found["offset"] else published
