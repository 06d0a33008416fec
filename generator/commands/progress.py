"""A progress bar for what takes longer than a second, on a terminal alone."""

import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE = 1.0
"""Seconds before a bar is shown."""


def progress_bar(quiet: bool) -> "Callable[[str, int, int], None]":
    """What the pipeline tells its progress to: stage, items just done, items in all."""
    if quiet or not sys.stderr.isatty():
        return _ignore
    return _Bar()


def _ignore(stage: str, done: int, total: int) -> None:
    pass


class _Bar:
    """One bar at a time: the current stage's. tqdm is imported when the first one is shown."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._stage = ""
        self._done = 0
        self._bar: Any = None

    def __call__(self, stage: str, done: int, total: int) -> None:
        if stage != self._stage:
            self._stage, self._done = stage, 0
        self._done += done
        if self._bar is None and time.monotonic() - self._began > _PATIENCE and self._done < total:
            from tqdm import tqdm

            # Its monitor is a thread, and processes are forked only where there is no other.
            tqdm.monitor_interval = 0
            self._bar = tqdm(
                desc=stage, initial=self._done - done, total=total, leave=False, unit=" files"
            )
        if self._bar is not None:
            self._bar.update(done)
            if self._done >= total:
                self._bar.close()
                self._bar = None
