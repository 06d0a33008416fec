"""Characters that nobody can see: they would break comparing and searching without showing."""

import re
from itertools import islice

from generator.parse.reading import Reading

_MOST = 20
# The last two of every plane and U+FDD0 to U+FDEF are no characters (Unicode, 23.7).
_NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(chr(n) for n in range(0xFFFF, 0x110000, 0x10000))
_NO_CHARACTERS += "".join(chr(n) for n in range(0xFFFE, 0x110000, 0x10000))
INVISIBLE = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff{_NO_CHARACTERS}]")
"""Control characters but for tab and line feed, and code points that are no characters."""


def report_invisible(text: str, reading: Reading) -> bool:
    found = False
    for match in islice(INVISIBLE.finditer(text), _MOST):
        found = reading.broken = True
        before = text[: match.start()]
        reading.report_at(
            "invisible-character",
            before.count("\n") + reading.first_line,
            len(before) - before.rfind("\n"),
            f"the invisible character U+{ord(match[0]):04X} stands here",
            "delete it, or put a space in its place",
            length=1,
            label=f"U+{ord(match[0]):04X}",
        )
    return found
