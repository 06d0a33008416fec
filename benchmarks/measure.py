"""One command, measured from outside as a whole."""

import os
import subprocess
import sys
import time
from pathlib import Path

import msgspec

# The unit of `ru_maxrss`: KiB on Linux, bytes on macOS.
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024


class Cost(msgspec.Struct, frozen=True):
    """Seconds of a process and all the children it waited for, and the largest of their peaks."""

    user: float
    system: float
    wall: float
    peak_bytes: int


class CommandFailed(Exception):
    """A measured command ended with another code than 0; carries what it printed."""


def measure(command: tuple[str, ...], directory: Path, log: Path) -> Cost:
    """Run ``command`` in ``directory``, its output going to ``log``.

    A child's peak starts at what this process holds when it forks: keep it small.
    """
    os.sync()
    with log.open("wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=directory, stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        printed = log.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise CommandFailed(f"exit {process.returncode}: {' '.join(command)}\n{printed}")
    return Cost(usage.ru_utime, usage.ru_stime, wall, usage.ru_maxrss * PEAK_UNIT)
