"""Puts the same mistakes into a small site of each generator, and writes down what comes of it."""

import argparse
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from tests.peers.page import PAGE, comparison_page
from tests.peers.programs import DATELINE, PEERS, Peer, ask_version, install
from tests.peers.results import Result, read_results, write_results
from tests.peers.trial import MODES, SiteIsNotHealthy, by_subprocess, try_all

NAMES = tuple(peer.name for peer in PEERS)


def main(arguments: list[str]) -> int:
    options = parse_arguments(arguments)
    options.tools.mkdir(parents=True, exist_ok=True)
    for peer in PEERS:
        if peer.name in options.only:
            try:
                result = measure(peer, options.tools.resolve())
            except (SiteIsNotHealthy, subprocess.CalledProcessError) as problem:
                print(f"peers: {problem}", file=sys.stderr)
                return 1
            # What was measured is kept, even where the next peer fails.
            write_results({**read_results(), peer.name: result})
    results = read_results()
    write_results({name: results[name] for name in NAMES if name in results})
    PAGE.write_text(comparison_page(), encoding="utf-8")
    return 0


def measure(peer: Peer, tools: Path) -> Result:
    """Every fault in every mode. Raises SiteIsNotHealthy and CalledProcessError."""
    print(f"{peer.title} …", file=sys.stderr)
    if not install(peer, tools):
        print(f"{peer.title} cannot be installed here", file=sys.stderr)
        return Result("", "", ())
    findings = []
    with tempfile.TemporaryDirectory(prefix=f"dateline-peers-{peer.name}-") as work:
        for mode in MODES:
            findings += try_all(peer, mode, by_subprocess(peer, tools), Path(work, mode))
    if peer is DATELINE:
        return Result("", "", tuple(findings))
    return Result(ask_version(peer, tools), f"{datetime.now(UTC):%Y-%m-%d}", tuple(findings))


def parse_arguments(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.peers", description=__doc__)
    parser.add_argument(
        "--only", type=names, default=NAMES, metavar="NAME,…", help=f"some of {', '.join(NAMES)}"
    )
    parser.add_argument(
        "--tools",
        type=Path,
        default=Path(tempfile.gettempdir(), "dateline-peers"),
        metavar="DIR",
        help="where the generators are installed (%(default)s)",
    )
    return parser.parse_args(arguments)


def names(text: str) -> tuple[str, ...]:
    chosen = tuple(text.split(","))
    if unknown := set(chosen) - set(NAMES):
        raise argparse.ArgumentTypeError(f"no such generator: {', '.join(sorted(unknown))}")
    return chosen


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
