"""Which drafts are still as convert wrote them: those it may rewrite, the others are somebody's.

``.dateline/drafts`` has a line for each draft that was ever written: the digest of its bytes. A
draft that was moved is known again, and one that comes from another machine counts as edited.
"""

from pathlib import Path

from generator.digest import digest

_NAME = "drafts"


class Written:
    """The drafts of a site that convert has written; ``cache`` is the site's ``.dateline/``."""

    def __init__(self, cache: Path) -> None:
        self._file = cache / _NAME
        try:
            self._digests = set(self._file.read_text("ascii", "replace").split())
        except FileNotFoundError:
            self._digests = set()

    def knows(self, data: bytes) -> bool:
        """Whether these are the bytes of a draft as it was written."""
        return digest(data).hex() in self._digests

    def remember(self, data: bytes) -> None:
        """To be called before the draft is written: what is interrupted then is known, too."""
        mark = digest(data).hex()
        if mark not in self._digests:
            self._digests.add(mark)
            with self._file.open("a", encoding="ascii") as file:
                file.write(f"{mark}\n")
