"""When files change: once for what is saved together, and nothing missed."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.digest import digest_listings, list_files

_QUIET, _PATIENCE = 60, 500
"""Milliseconds without a change that end one, and after which it is told in any case."""
_TRIES = 3
_LOOK = 1_000
"""Milliseconds after which the files are looked at although the system told no change."""


def each_change(folders: Sequence[str]) -> Iterator[None]:
    """Yields at once, and again whenever a file below the folders is not what it was.

    What changes while the caller is at work counts: the files are compared with how they
    looked before the last yield. Folders need not be there yet. Ends with KeyboardInterrupt.
    """
    from watchfiles import watch

    seen = _look(folders)
    yield
    while True:
        there = [folder for folder in folders if Path(folder).is_dir()]
        try:
            for _ in watch(
                *there,
                watch_filter=None,
                debounce=_PATIENCE,
                step=_QUIET,
                rust_timeout=_LOOK,
                yield_on_timeout=True,
            ):
                now = _look(folders)
                if now != seen:
                    seen = now
                    yield
                # A folder that came, or that was replaced as git does, is watched from here on.
                if [folder for folder in folders if Path(folder).is_dir()] != there:
                    break
        except FileNotFoundError:
            continue  # it went away before it could be watched


def _look(folders: Sequence[str]) -> str:
    """A digest of how all files look; empty while one of the folders cannot be read."""
    for _ in range(_TRIES):
        try:
            return digest_listings([list_files(folder) for folder in folders])
        except OSError:
            continue  # something went away while it was looked at
    return ""
