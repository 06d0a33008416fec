"""The small healthy sites, one a peer, as texts in ``sites/``; and the same with stricter settings.

A site is one text: ``=== path`` before each file. ``NAME-strict.txt`` holds the files that differ
when the peer is as strict as it can be set.
"""

import re
from pathlib import Path

SITES = Path(__file__).parent / "sites"


def healthy_site(name: str, mode: str) -> dict[str, str]:
    """The files of the peer's site, by path; ``mode`` is ``default`` or ``strict``."""
    files = _read(SITES / f"{name}.txt")
    stricter = SITES / f"{name}-strict.txt"
    if mode == "strict" and stricter.is_file():
        files |= _read(stricter)
    return files


def _read(file: Path) -> dict[str, str]:
    _, *parts = re.split(r"^=== ", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    files = {}
    for part in parts:
        path, _, text = part.partition("\n")
        files[path] = text.rstrip("\n") + "\n"
    return files
