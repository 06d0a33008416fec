"""Runs → a table to read: medians of each build, and ratios pair by pair."""

from collections.abc import Callable, Sequence
from statistics import median

from benchmarks.builds import BUILDS, Run

NAMES = {
    "cold": "Dateline, cold",
    "no-op": "Dateline, no-op",
    "check": "Dateline, check, nothing cached",
    "hugo": "Hugo, cold",
    "floor": "YAML composed, Markdown parsed",
}
PAIRS = {"hugo": ("cold", "no-op"), "floor": ("check",)}
"""Whose figures are told as multiples of which."""
MEASURES: tuple[tuple[str, Callable[[Run], float]], ...] = (
    ("user CPU", lambda run: run.cost.user),
    ("CPU", lambda run: run.cost.user + run.cost.system),
    ("wall", lambda run: run.cost.wall),
)


def format_report(runs: Sequence[Run]) -> str:
    """For each number of events, a table of medians and one of ratios."""
    sections = []
    for events in sorted({run.events for run in runs}):
        of_size = [run for run in runs if run.events == events]
        sections += [medians(of_size), *(ratios(of_size, base) for base in PAIRS)]
    return "\n\n".join(section for section in sections if section)


def medians(runs: Sequence[Run]) -> str:
    head = ("user CPU s", "CPU s", "wall s", "peak MB", "files", "MB")
    rows = []
    for build in BUILDS:
        of_build = [run for run in runs if run.build == build]
        if not of_build:
            continue
        cells = [f"{median(map(value, of_build)):.2f}" for _, value in MEASURES]
        cells.append(f"{median(run.cost.peak_bytes for run in of_build) / 1e6:.0f}")
        if of_build[0].files:
            cells += [f"{of_build[0].files:,}", f"{of_build[0].bytes / 1e6:.1f}"]
        rows.append(row(NAMES[build], cells))
    count = len({run.round for run in runs})
    title = f"{runs[0].events:,} events, medians of {count} round{'s' * (count > 1)}"
    return "\n".join([row(title, head), *rows])


def ratios(runs: Sequence[Run], base: str) -> str:
    """Ratios are taken within a round: what else the machine does then weighs on both sides."""
    bases = {run.round: run for run in runs if run.build == base}
    rows = []
    for build in PAIRS[base]:
        pairs = [
            (run, bases[run.round]) for run in runs if run.build == build and run.round in bases
        ]
        for name, value in MEASURES if pairs else ():
            found = [value(ours) / max(value(theirs), 1e-9) for ours, theirs in pairs]
            cells = [f"{median(found):.2f}", "  ".join(f"{ratio:.2f}" for ratio in found)]
            rows.append(row(f"{NAMES[build]}, {name}", cells))
    head = row(f"as a multiple of: {NAMES[base]}", ("median", "each pair"))
    return "\n".join([head, *rows]) if rows else ""


def row(name: str, cells: Sequence[str]) -> str:
    return f"{name:50}" + "".join(f"{cell:>11}  " for cell in cells).rstrip()
