"""Whether the last build still stands: decided before anything heavy is imported.

What the last build read and left behind is remembered as one digest of how all those
files looked: names, sizes, times, inodes. If they look the same now, nothing is to do.
"""

# No pathlib: it alone takes as long as all else of a build in which nothing changed.

import os
import time
from typing import NamedTuple

from generator.commands.arguments import Places, make_cache
from generator.digest import code_listing, digest_listings, list_files

_TICK = 50_000_000
"""Nanoseconds. What changed within this time may change again and look the same."""


class Look(NamedTuple):
    """How the files look that a build reads; ``newest``: when one last changed, nanoseconds."""

    inputs: str
    newest: int


def look(places: Places, options: tuple[str, ...]) -> Look:
    """The inputs as they are now: content, themes, this code, and the options given."""
    folders = (f"{places.root}/content", *places.themes)
    listings = [list_files(folder) for folder in folders]
    code, releases = code_listing()
    digest = digest_listings([*listings, code], (*releases, *options))
    # A change of the file sets the time of change to now, whatever tools make of its date.
    clock = 3 if os.name == "posix" else 2
    newest = max((int(file[clock]) for listing in listings for file in listing), default=0)
    return Look(digest, newest)


def last_report(places: Places, seen: Look) -> str | None:
    """What the last build printed, if it read the same and its output is untouched."""
    try:
        with open(f"{places.stem}.last", encoding="utf-8") as file:
            digest = file.readline().rstrip("\n")
            report = file.read()
    except (OSError, UnicodeDecodeError):
        return None
    return report if digest == _whole(places, seen) else None


def settle(places: Places, seen: Look) -> Look | None:
    """To be called before files are read: waits until a later change of any must show.

    None where that cannot be, as a file is dated in the future: then nothing may be
    remembered. The time is that of the file system, which dates the files.
    """
    make_cache(places.cache)
    wait = seen.newest + _TICK - _now(places)
    if wait > _TICK:
        return None
    if wait > 0:
        time.sleep(wait / 1e9)
    return seen


def remember(places: Places, seen: Look, report: str) -> None:
    """Keeps that a build of these inputs made what is in the output now, and what it printed."""
    partial = f"{places.stem}.last.{os.getpid()}"
    with open(partial, "w", encoding="utf-8", newline="\n") as file:
        file.write(f"{_whole(places, seen)}\n{report}")
    os.replace(partial, f"{places.stem}.last")


def _whole(places: Places, seen: Look) -> str:
    return seen.inputs + digest_listings([list_files(places.output)])


def _now(places: Places) -> int:
    stamp = f"{places.stem}.clock"
    with open(stamp, "wb") as file:
        file.write(b".")
    return os.stat(stamp).st_mtime_ns
