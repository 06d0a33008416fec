"""The ``dateline`` command: arguments in, exit code out.

Exit codes: 0 done, 1 problems in the content, 2 usage or configuration, 70 a bug
of ours (``EX_SOFTWARE`` of sysexits.h), 130 interrupted. Only the command that is asked for
is imported, and what it needs only when it needs it: a build in which nothing changed
should cost no more than looking at the files.
"""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn, Protocol, cast

from generator import __version__
from generator.commands.arguments import UsageError
from generator.commands.report import bug_report, complain, printed

COMMANDS = {
    "build": "write the site, as far as it changed",
    "serve": "build, serve on this machine, reload the browser on every change",
    "check": "report every problem of the content",
    "explain": "say what a problem means and how to mend it",
    "convert": "turn a raw article into a draft",
    "new": "begin an event, an actor, an article or a page",
    "set": "set fields of a record, and change nothing else",
    "rename": "give a record another id, everywhere",
    "merge": "make one event of two",
    "excerpt": "cut an article down to what is cited",
    "fmt": "put fields in order, and change nothing else",
    "init": "begin a site",
    "schema": "print the JSON Schema of front matter, for editors",
}
_OVERVIEW = """\
usage: dateline COMMAND [options]

Turns news articles into an annotated timeline: a static site where every event names its sources.

commands:
{commands}

`dateline COMMAND --help` explains each, with examples. To begin:

  dateline init mysite && cd mysite && dateline serve

options:
  -h, --help     show this
  --version      show the version
"""


class Command(Protocol):
    """What a module of ``generator.commands`` that is a verb offers."""

    DESCRIPTION: str
    EXAMPLES: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, args: argparse.Namespace) -> int: ...


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help as wide as the terminal; argparse would import shutil to find out, asked or not."""

    def __init__(self, prog: str) -> None:
        try:
            columns = os.get_terminal_size().columns
        except OSError:
            columns = 80
        super().__init__(prog, width=max(min(columns, 100) - 2, 40))


class Parser(argparse.ArgumentParser):
    """argparse, which also guesses what a mistyped option was meant to be."""

    def parse_arguments(self, arguments: Sequence[str]) -> argparse.Namespace:
        args, unknown = self.parse_known_args(arguments)
        if unknown:
            options = [name for name in self._option_string_actions if name.startswith("--")]
            word = unknown[0].partition("=")[0]
            self.error(f"unknown argument {unknown[0]}{_guess(word, options)}")
        return args

    def error(self, message: str) -> NoReturn:
        complain(f"{message}\n`{self.prog} --help` explains the command")
        raise SystemExit(2)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command; returns its exit code."""
    if arguments is None:
        # A build makes much and drops little, and then the process ends: to look for garbage
        # among ten thousand documents again and again would be a fifth of its time.
        gc.disable()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(given)
    except UsageError as problem:
        complain(str(problem))
        return 2
    except SystemExit as end:  # argparse, after --help or a wrong argument
        return end.code if isinstance(end.code, int) else 2
    except KeyboardInterrupt:
        if given[:1] != ["serve"] and not {"-w", "--watch"} & set(given):  # always ended so
            printed("Interrupted. The next run completes what is unfinished.\n", sys.stderr)
        return 130
    except BrokenPipeError:  # `dateline … | head`: whoever read has seen enough
        _silence()
        return 141
    except Exception as problem:
        return _failed(problem, given)


def _run(given: list[str]) -> int:
    if not given or given[0] in ("-h", "--help", "help"):
        print(_OVERVIEW.format(commands="\n".join(f"  {n:<9}{t}" for n, t in COMMANDS.items())))
        return 0 if given else 2
    if given[0] == "--version":
        print(f"dateline {__version__}")
        return 0
    name = given[0]
    if name not in COMMANDS:
        if name.startswith("-"):
            raise UsageError("a command comes first; `dateline --help` lists them")
        raise UsageError(f"no command '{name}'{_guess(name, list(COMMANDS))}")
    command = cast(Command, import_module(f"generator.commands.{name}"))
    parser = Parser(
        prog=f"dateline {name}",
        description=command.DESCRIPTION,
        epilog=command.EXAMPLES,
        formatter_class=_Help,
        allow_abbrev=False,
    )
    command.add_arguments(parser)
    return command.run(parser.parse_arguments(given[1:]))


def _failed(problem: Exception, given: Sequence[str]) -> int:
    """2 for a disk that fails or refuses; 70 for a bug."""
    if "-v" in given or "--verbose" in given:
        import traceback

        traceback.print_exception(problem)
    if isinstance(problem, OSError):
        from generator.disk import disk_trouble

        # What is read is named by those who read it, so this is about writing.
        complain(disk_trouble(problem, problem.filename or "the disk"))
        return 2
    complain(bug_report(problem))
    return 70


def _guess(word: str, candidates: Sequence[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, candidates, 1)
    return f": did you mean {near[0]}?" if near else f": there are {', '.join(candidates)}"


def _silence() -> None:
    """Keeps Python from complaining about the closed pipe once more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
