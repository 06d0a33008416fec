"""Characters that nobody can see: they would break comparing and searching without showing."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from generator.parse.reading import Reading

_MOST = 20
# The last two of every plane and U+FDD0 to U+FDEF are no characters (Unicode, 23.7).
_NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(chr(n) for n in range(0xFFFF, 0x110000, 0x10000))
_NO_CHARACTERS += "".join(chr(n) for n in range(0xFFFE, 0x110000, 0x10000))
INVISIBLE = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff{_NO_CHARACTERS}]")
"""Control characters but for tab and line feed, and code points that are no characters."""


# Marks of direction, and spaces of no width: in words they belong to the text, as quoted.
_MARKS = re.compile("[\u061c\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069]")
# Spaces that look like one but are none to YAML: before a field, behind its colon or a dash.
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ONE_WORD = re.compile(r"[ ]*(?:- +)*(?:[\w-]+:(?:\s+|$))?\S*\s*")
_NO_SPACE = re.compile(
    rf"^[ ]*(?:- +)*(?:(?=([{_SPACES}]))[ {_SPACES}]*(?:-\s|[\w-]+:(?:\s|$))"
    rf"|(?:[\w-]+:|-)(?=([{_SPACES}])))",
    re.MULTILINE,
)


def report_invisible(text: str, reading: Reading) -> bool:
    found = False
    for at in islice(sorted(_places(text)), _MOST):
        found = reading.broken = True
        before = text[:at]
        number = f"U+{ord(text[at]):04X}"
        name = unicodedata.name(text[at], "").lower()
        reading.report_at(
            "invisible-character",
            before.count("\n") + reading.first_line,
            len(before) - before.rfind("\n"),
            f"the invisible character {number} stands here",
            "delete it, or put a space in its place",
            length=1,
            label=f"{number}, {name}" if name else number,
        )
    return found


def _places(text: str) -> Iterator[int]:
    yield from (found.start() for found in INVISIBLE.finditer(text))
    yield from (found.start(found.lastindex or 0) for found in _NO_SPACE.finditer(text))
    for found in _MARKS.finditer(text):
        line = text[text.rfind("\n", 0, found.start()) + 1 :].partition("\n")[0]
        # Letters that have no case are of scripts that need such marks.
        caseless = any(unicodedata.category(character) == "Lo" for character in line)
        if not caseless and _ONE_WORD.fullmatch(line):
            yield found.start()
