"""Measures Dateline beside Hugo, and its check beside what its libraries need for the same files.

Compare user CPU first and wall last, and only ratios of one round: the machine may be shared.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from benchmarks.builds import BUILDS, CHECKOUT, Run, hugo_binary, prepare, run_round
from benchmarks.measure import CommandFailed
from benchmarks.report import format_report

MEMORY = Path("/dev/shm")


def main(arguments: list[str]) -> int:
    options = parse_arguments(arguments)
    try:
        if "hugo" in options.only:
            hugo_binary()
        runs = run_all(options)
    except (CommandFailed, LookupError, ValueError) as problem:
        print(f"benchmarks: {problem}", file=sys.stderr)
        return 1
    print(format_report(runs))
    if options.json:
        options.json.write_bytes(msgspec.json.format(msgspec.json.encode(runs), indent=2) + b"\n")
    return 0


def parse_arguments(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__.partition("\n")[0] if __doc__ else None
    )
    parser.add_argument(
        "--events",
        type=counts,
        default=(1000, 10000),
        metavar="N,…",
        help="sizes of the made-up site (1000,10000)",
    )
    parser.add_argument("--rounds", type=int, default=3, help="pairs of builds a size (3)")
    parser.add_argument(
        "--only",
        type=builds,
        default=BUILDS,
        metavar="BUILD,…",
        help=f"some of {', '.join(BUILDS)}; ratios need hugo or floor (all)",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every run here")
    parser.add_argument(
        "--work",
        type=Path,
        metavar="DIR",
        help=f"where the sites are written ({MEMORY} where there is one: no disk in the figures)",
    )
    return parser.parse_args(arguments)


def counts(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(","))


def builds(text: str) -> tuple[str, ...]:
    chosen = tuple(text.split(","))
    if unknown := set(chosen) - set(BUILDS):
        raise argparse.ArgumentTypeError(f"no such build: {', '.join(sorted(unknown))}")
    return chosen


def run_all(options: argparse.Namespace) -> list[Run]:
    runs = []
    with work_directory(options.work) as work:
        # Once unmeasured, on a few events: compiles the code, and fails early where it must.
        list(run_round(prepare(10, work / "rehearsal"), 0, options.only))
        for events in options.events:
            bench = prepare(events, work / str(events))
            for round_number in range(options.rounds):
                for run in run_round(bench, round_number, options.only):
                    progress(run)
                    runs.append(run)
    return runs


def progress(run: Run) -> None:
    line = f"{run.events:,} events, round {run.round + 1}: {run.build}, {run.cost.wall:.2f} s"
    print(line, file=sys.stderr)


@contextmanager
def work_directory(parent: Path | None) -> Iterator[Path]:
    """A new directory in ``parent``, in memory or in the checkout; removed at the very end."""
    parent = parent or (MEMORY if MEMORY.is_dir() else CHECKOUT / "benchmarks/.work")
    parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix="dateline-benchmark-", dir=parent)).resolve()
    try:
        yield work
    finally:
        shutil.rmtree(work)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
