"""One ordered map over processes; serial when there is little to do.

Results never depend on the number of jobs: they come in the order of the
items, and where several items fail, the error is that of the first.
"""

import contextlib
import gc
import os
import pickle
import selectors
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Never, TypeVar

import msgspec

Item = TypeVar("Item")
Work = Callable[[Item], bytes]

SERIAL_BELOW = 48
"""Fewer items than this are done in this process: starting others costs more."""

SPAWN_FROM = 1_500
"""As many are worth starting processes that import everything anew."""

_CHUNKS_PER_JOB = 16


def ordered_map(
    start: Callable[[], Work[Item]],
    items: Sequence[Item],
    jobs: int,
    advance: Callable[[int], None] = lambda _: None,
) -> list[bytes]:
    """The work's result for every item, in order.

    ``start`` makes the work once a process. ``advance`` is told how many items
    were finished since it was last called. An exception of the work is raised
    here as itself. Where processes are forked, items are inherited, not sent;
    elsewhere ``start`` and the items must be picklable.
    """
    jobs = min(jobs, len(items) // (SERIAL_BELOW // 2))
    chunks = _chunks(len(items), jobs)
    # A fork beside other threads may inherit a lock that nobody will ever release.
    forks = hasattr(os, "fork") and sys.platform != "darwin" and threading.active_count() == 1
    if jobs > 1 and len(items) >= SERIAL_BELOW and forks:
        results = _map_forked(start(), items, chunks, jobs, advance)
    elif jobs > 1 and len(items) >= SPAWN_FROM:
        results = _map_spawned(start, items, chunks, jobs, advance)
    else:
        return _map_here(start(), items, advance)
    return [result for chunk in range(len(chunks)) for result in results[chunk]]


def _map_here(
    work: Work[Item], items: Sequence[Item], advance: Callable[[int], None]
) -> list[bytes]:
    results = []
    for item in items:
        results.append(work(item))
        advance(1)
    return results


def _chunks(length: int, jobs: int) -> list[range]:
    size = max(1, -(-length // (max(jobs, 1) * _CHUNKS_PER_JOB)))
    return [range(first, min(first + size, length)) for first in range(0, length, size)]


class _Answer(msgspec.Struct, array_like=True):
    """What a forked worker says of a chunk; ``failure`` is a pickled exception, or empty."""

    chunk: int
    results: list[bytes]
    failure: bytes = b""


def _map_forked(
    work: Work[Item],
    items: Sequence[Item],
    chunks: list[range],
    jobs: int,
    advance: Callable[[int], None],
) -> dict[int, list[bytes]]:
    """Worker n of m takes the chunks n, n + m, n + 2m …: near neighbours cost alike."""
    sys.stdout.flush()
    sys.stderr.flush()
    # What exists now is never collected in the children: their memory stays shared.
    gc.freeze()
    workers: dict[int, int] = {}  # process → the pipe that its answers come through
    try:
        for number in range(jobs):
            reading, writing = os.pipe()
            process = os.fork()
            if process == 0:
                os.close(reading)
                _work_forked(work, items, chunks, range(number, len(chunks), jobs), writing)
            os.close(writing)
            workers[process] = reading
        return _collect(list(workers.values()), len(chunks), advance)
    finally:
        for process, answers in workers.items():
            os.close(answers)
            _end(process)
        gc.unfreeze()


def _work_forked(
    work: Work[Item], items: Sequence[Item], chunks: list[range], mine: range, writing: int
) -> Never:
    """A worker's life. It ends here, whatever happens: nothing of the parent may run twice."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        for chunk in mine:
            try:
                results = [work(items[index]) for index in chunks[chunk]]
            except Exception as failure:
                _send(writing, _Answer(chunk, [], _pack(failure)))
                break
            _send(writing, _Answer(chunk, results))
    finally:
        os._exit(0)


def _send(writing: int, answer: _Answer) -> None:
    data = msgspec.msgpack.encode(answer)
    view = memoryview(len(data).to_bytes(8, "little") + data)
    while view:
        view = view[os.write(writing, view) :]


def _collect(
    pipes: list[int], expected: int, advance: Callable[[int], None]
) -> dict[int, list[bytes]]:
    results: dict[int, list[bytes]] = {}
    failures: dict[int, bytes] = {}
    with selectors.DefaultSelector() as ready:
        for pipe in pipes:
            ready.register(pipe, selectors.EVENT_READ)
        buffers = {pipe: bytearray() for pipe in pipes}
        while ready.get_map():
            for key, _ in ready.select():
                data = os.read(key.fd, 1 << 20)
                if not data:
                    ready.unregister(key.fd)
                    continue
                for answer in _answers(buffers[key.fd], data):
                    if answer.failure:
                        failures[answer.chunk] = answer.failure
                    else:
                        results[answer.chunk] = answer.results
                        advance(len(answer.results))
    if failures:
        raise _unpack(failures[min(failures)])
    if len(results) < expected:
        raise ChildProcessError("a worker process ended before its work was done")
    return results


def _answers(buffer: bytearray, data: bytes) -> list[_Answer]:
    """The whole answers that the buffer holds with the new data; it keeps the rest."""
    buffer += data
    answers = []
    position = 0
    while len(buffer) - position >= 8:
        end = position + 8 + int.from_bytes(buffer[position : position + 8], "little")
        if len(buffer) < end:
            break
        with memoryview(buffer) as view, view[position + 8 : end] as body:
            answers.append(msgspec.msgpack.decode(body, type=_Answer))
        position = end
    del buffer[:position]
    return answers


def _end(process: int) -> None:
    """Ends a worker, which is idle unless this process was interrupted, and forgets it."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(process, signal.SIGTERM)
    with contextlib.suppress(ChildProcessError):
        os.waitpid(process, 0)


def _pack(failure: Exception) -> bytes:
    """An exception for the way to the parent, by its parts: few can be pickled as they are."""
    import traceback

    where = "".join(traceback.format_exception(failure))
    try:
        packed = pickle.dumps((type(failure), failure.args, vars(failure), where))
        _unpack(packed)
    except Exception:  # one whose parts cannot travel is told in words
        packed = pickle.dumps((RuntimeError, (str(failure),), {}, where))
    return packed


def _unpack(packed: bytes) -> Exception:
    kind, arguments, attributes, where = pickle.loads(packed)
    failure: Exception = kind.__new__(kind, *arguments)
    vars(failure).update(attributes)
    failure.add_note(f"in a worker process:\n{where}")
    return failure


def _map_spawned(
    start: Callable[[], Work[Item]],
    items: Sequence[Item],
    chunks: list[range],
    jobs: int,
    advance: Callable[[int], None],
) -> dict[int, list[bytes]]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    results: dict[int, list[bytes]] = {}
    executor = ProcessPoolExecutor(jobs, get_context("spawn"), partial(_start_spawned, start))
    try:
        parts = [items[chunk.start : chunk.stop] for chunk in chunks]
        for number, (done, failure) in enumerate(executor.map(_work_spawned, parts)):
            if failure:
                raise _unpack(failure)
            results[number] = done
            advance(len(done))
    finally:
        executor.shutdown(cancel_futures=True)
    return results


_spawned: list[Work[Any]] = []  # the work of this spawned process; empty in the parent


def _start_spawned(start: Callable[[], Work[Any]]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _spawned.append(start())


def _work_spawned(items: Sequence[Any]) -> tuple[list[bytes], bytes]:
    """The results, or a packed exception."""
    (work,) = _spawned
    try:
        return [work(item) for item in items], b""
    except Exception as failure:
        return [], _pack(failure)
