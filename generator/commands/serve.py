"""``dateline serve``: look at the site while writing it."""

import argparse
import gc
import os
import shutil
import stat
import sys
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands import arguments
from generator.commands.arguments import Places, UsageError
from generator.commands.report import bug_report, say
from generator.diagnostics import Diagnostic, Location, Note

if TYPE_CHECKING:
    from generator.commands.live import Board, LiveServer

DESCRIPTION = """\
Builds the site, serves it on this machine, and builds again when a file changes; the
browser then reloads. While the content has errors the last good pages stay, and the problems
are shown over them, each with its lines of the file. What is served lies in .dateline/serve/,
never in public/.
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
    from generator.commands.live import Board
    from generator.commands.watching import each_change

    root = arguments.find_root(args.source)
    places = arguments.find_places(root, f"{root}/.dateline/serve")
    if not Path(places.manifest).exists():
        _empty(Path(root, ".dateline", "serve"))
    server = _server(args.port, Path(places.output), Board())
    build = builder(args, places, server)
    changes = each_change([f"{root}/content", *places.themes])
    next(changes)
    build()
    gc.enable()  # unlike other commands, this one stays
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(f"Serving {server.address} (Ctrl-C ends it)")
    try:
        for _ in changes:
            build()
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


def _server(port: int | None, directory: Path, board: "Board") -> "LiveServer":
    from generator.commands.live import LiveServer

    wanted = [port] if port is not None else range(_FIRST_PORT, _FIRST_PORT + _PORTS)
    for number in wanted:
        try:
            return LiveServer(number, directory, board)
        except (OSError, OverflowError):
            continue
    if port is not None:
        raise UsageError(
            f"port {port} cannot be used: name another with --port, "
            "or leave --port out to get one that is free"
        )
    raise UsageError(f"no port from {_FIRST_PORT} on is free: name one with --port")


def builder(args: argparse.Namespace, places: Places, server: "LiveServer") -> Callable[[], None]:
    """A build that tells what it finds: in the terminal, and to the browsers that look on."""
    import msgspec

    from generator.commands.checking import alone, settings, workspace
    from generator.commands.human import describe
    from generator.commands.overlay import overlay
    from generator.commands.progress import progress_bar
    from generator.commands.report import columns, complain, count, mention_drafts, plural, printed
    from generator.pipeline import BuildResult, build_site

    chosen = msgspec.structs.replace(settings(args), base_url=args.base_url or server.address)
    editor = _editor(os.environ)

    def build() -> None:
        began = time.perf_counter()
        failure = ""
        try:
            with alone(places):
                result = build_site(workspace(places), chosen, progress_bar(args.quiet))
        except Exception as problem:  # whatever it is, the next edit may mend it
            result, failure = BuildResult(_of_theme(problem, places.root)), _failure(problem)
            if args.verbose:
                traceback.print_exception(problem)
        if failure:
            complain(failure)
        printed(describe(result.problems, places.root, columns(sys.stderr)), sys.stderr)
        if not result.built:
            has_pages = Path(places.output, "index.html").is_file()
            rest = "the last good pages stay" if has_pages else "there are no pages to show yet"
            found = count(result.problems)
            say(f"{found}: {rest}." if found else f"{rest[0].upper()}{rest[1:]}.")
        elif not args.quiet:
            changed = plural(len(result.written) + len(result.deleted), "file")
            say(f"Built: {changed} changed ({time.perf_counter() - began:.2f} s).")
            if drafts := mention_drafts(result.drafts):
                say(drafts)
        shown = overlay(result.problems, failure, places.root, editor)
        server.board.post(shown, rebuilt=bool(result.written or result.deleted))

    return build


def _of_theme(problem: Exception, root: str) -> tuple[Diagnostic, ...]:
    """A fault of a template, at its line; nothing for any other."""
    from generator.render import RenderError, ThemeError

    notes: tuple[Note, ...] = ()
    match problem:
        case ThemeError():
            file = problem.file
        case RenderError():
            file, notes = problem.template, (Note("the page that it was to render", problem.page),)
        case _:
            return ()
    place = Location(file.removeprefix(f"{root}/"), problem.line, min(problem.line, 1))
    return (Diagnostic("bad-theme", place, problem.message, notes=notes),)


def _failure(problem: Exception) -> str:
    """Why a build ended, where no place in a file can be named; else empty."""
    from generator.disk import disk_trouble
    from generator.render import RenderError, ThemeError
    from generator.write import OutputError

    match problem:
        case ThemeError() | RenderError():
            return ""
        case OutputError() | UsageError():
            return str(problem)
        case OSError():
            return disk_trouble(problem, problem.filename or "the disk")
        case _:
            return bug_report(problem)


def _editor(environment: Mapping[str, str]) -> str:
    """What the addresses of files begin with, where the terminal is that of VS Code."""
    return "vscode://file" if environment.get("TERM_PROGRAM") == "vscode" else ""
