"""The ordered map: its results do not depend on how many processes did the work."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import pool
from generator.pool import SERIAL_BELOW, ordered_map

ITEMS = range(3 * SERIAL_BELOW)


class Refused(Exception):
    """An exception that pickle cannot rebuild from its message alone."""

    def __init__(self, item: int, reason: str) -> None:
        super().__init__(f"{item}: {reason}")
        self.item = item


def start_squares() -> Callable[[int], bytes]:
    return lambda item: str(item * item).encode()


def start_refusing() -> Callable[[int], bytes]:
    def refuse(item: int) -> bytes:
        if item % 50 == 27:
            raise Refused(item, "no")
        return b""

    return refuse


def start_process_ids() -> Callable[[int], bytes]:
    return lambda item: str(os.getpid()).encode()


@pytest.fixture(autouse=True)
def no_other_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other tests may have left a thread behind, with which nothing would be forked."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)


@pytest.fixture(params=["forked", "spawned"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "spawned":
        monkeypatch.setattr(threading, "active_count", lambda: 2)
        monkeypatch.setattr(pool, "SPAWN_FROM", len(ITEMS))
    return str(request.param)


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    assert ordered_map(start_squares, ITEMS, jobs) == [str(n * n).encode() for n in ITEMS]


@pytest.mark.usefixtures("way")
def test_the_work_is_done_in_other_processes() -> None:
    processes = set(ordered_map(start_process_ids, ITEMS, 2))

    assert str(os.getpid()).encode() not in processes


def test_little_work_is_done_here() -> None:
    found = ordered_map(start_process_ids, range(SERIAL_BELOW - 1), 8)

    assert set(found) == {str(os.getpid()).encode()}


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("jobs", [1, 3])
def test_the_first_failing_item_tells_whatever_the_number_of_jobs(jobs: int) -> None:
    with pytest.raises(Refused) as caught:
        ordered_map(start_refusing, ITEMS, jobs)

    assert caught.value.item == 27
    assert str(caught.value) == "27: no"


def test_progress_adds_up_to_the_number_of_items() -> None:
    steps: list[int] = []

    ordered_map(start_squares, ITEMS, 2, steps.append)

    assert sum(steps) == len(ITEMS)


def test_results_larger_than_a_pipe_come_whole() -> None:
    found = ordered_map(lambda: lambda item: bytes([item % 256]) * 100_000, range(64), 2)

    assert [len(data) for data in found] == [100_000] * 64


@pytest.mark.skipif(not hasattr(os, "fork"), reason="workers are forked here")
def test_a_worker_that_is_killed_is_told() -> None:
    here = os.getpid()

    def end(item: int) -> bytes:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return b""

    with pytest.raises(ChildProcessError):
        ordered_map(lambda: end, ITEMS, 2)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the signal goes to a group of processes")
def test_ctrl_c_ends_all_processes_without_their_tracebacks(tmp_path: Path) -> None:
    script = tmp_path / "run.py"
    script.write_text(
        "import time\n"
        "from generator.pool import ordered_map\n"
        "print('ready', flush=True)\n"
        "try:\n"
        "    ordered_map(lambda: lambda item: time.sleep(0.1) or b'', range(200), 2)\n"
        "except KeyboardInterrupt:\n"
        "    print('interrupted', flush=True)\n"
    )
    root = Path(pool.__file__).parents[1]
    process = subprocess.Popen(
        [sys.executable, str(script)],
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    threading.Event().wait(0.4)
    os.killpg(process.pid, signal.SIGINT)
    out, errors = process.communicate(timeout=10)

    assert (out, errors) == (b"interrupted\n", b"")
