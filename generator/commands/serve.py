"""``dateline serve``: look at the site while writing it."""

import argparse
import gc
import shutil
import stat
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands import arguments
from generator.commands.arguments import Places, UsageError

if TYPE_CHECKING:
    from generator.commands.live import LiveServer, Reloads

DESCRIPTION = """\
Builds the site, serves it on this machine, and builds again when a file changes; the
browser then reloads. While the content has errors they are printed, and the last good
pages stay, with a notice that says so. What is served lies in .dateline/serve/, never in public/.
"""
EXAMPLES = """\
examples:
  dateline serve
  dateline serve --drafts --port 9000

Ctrl-C ends it. Exit codes: 2 wrong usage or a port that is taken, 130 ended by Ctrl-C
"""
_FIRST_PORT = 8000
_PORTS = 100


def add_arguments(parser: argparse.ArgumentParser) -> None:
    arguments.add_content(parser)
    parser.add_argument(
        "--port",
        type=int,
        metavar="N",
        help=f"the port; default: {_FIRST_PORT}, or the next one that is free",
    )
    arguments.add_base_url(parser)
    arguments.add_verbosity(parser)


def run(args: argparse.Namespace) -> int:
    from watchfiles import watch

    from generator.commands.live import Reloads
    from generator.commands.report import say

    root = arguments.find_root(args.source)
    places = arguments.find_places(root, f"{root}/.dateline/serve")
    if not Path(places.manifest).exists():
        _empty(Path(root, ".dateline", "serve"))
    reloads = Reloads()
    server = _server(args.port, Path(places.output), reloads)
    build = builder(args, places, server)
    build()
    gc.enable()  # unlike other commands, this one stays
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(f"Serving {server.address} (Ctrl-C ends it)")
    folders = [f"{root}/content", *(folder for folder in places.themes if Path(folder).is_dir())]
    try:
        for _ in watch(*folders, debounce=400, step=40, rust_timeout=500):
            if build():
                reloads.announce()
    finally:
        server.shutdown()
    return 0


def _empty(directory: Path) -> None:
    """Removes an output of ours whose state no one knows. Never through a link; raises OSError."""
    try:
        mode = directory.lstat().st_mode
    except FileNotFoundError:
        return
    if not stat.S_ISDIR(mode):
        raise UsageError(f"{directory} is no folder: remove it")
    shutil.rmtree(directory)


def _server(port: int | None, directory: Path, reloads: "Reloads") -> "LiveServer":
    from generator.commands.live import LiveServer

    wanted = [port] if port is not None else range(_FIRST_PORT, _FIRST_PORT + _PORTS)
    for number in wanted:
        try:
            return LiveServer(number, directory, reloads)
        except (OSError, OverflowError):
            continue
    if port is not None:
        raise UsageError(
            f"port {port} cannot be used: name another with --port, "
            "or leave --port out to get one that is free"
        )
    raise UsageError(f"no port from {_FIRST_PORT} on is free: name one with --port")


def builder(args: argparse.Namespace, places: Places, server: "LiveServer") -> Callable[[], bool]:
    """A build that reports what it finds; it tells whether there is something new to see."""
    import msgspec

    from generator.commands.checking import SETUP_PROBLEMS, alone, settings, workspace
    from generator.commands.human import describe
    from generator.commands.progress import progress_bar
    from generator.commands.report import (
        columns,
        complain,
        count,
        mention_drafts,
        plural,
        printed,
        say,
        summarise,
    )
    from generator.pipeline import build_site

    chosen = msgspec.structs.replace(settings(args), base_url=args.base_url or server.address)

    def build() -> bool:
        began = time.perf_counter()
        try:
            with alone(places):
                result = build_site(workspace(places), chosen, progress_bar(args.quiet))
        except (*SETUP_PROBLEMS, OSError) as problem:
            complain(f"{problem}\nThe last good pages stay.")
            return notify(str(problem))
        printed(describe(result.problems, places.root, columns(sys.stderr)), sys.stderr)
        if not result.built:
            say(f"{count(result.problems)}: the last good pages stay.")
        elif not args.quiet:
            changed = plural(len(result.written) + len(result.deleted), "file")
            say(f"Built: {changed} changed ({time.perf_counter() - began:.2f} s).")
            if drafts := mention_drafts(result.drafts):
                say(drafts)
        news = notify("" if result.built else summarise(result.problems))
        return bool(result.written or result.deleted) or news

    def notify(notice: str) -> bool:
        was, server.notice = server.notice, notice
        return was != notice

    return build
