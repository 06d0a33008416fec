"""``dateline init``: a small site that works, to begin with."""

import argparse
import shlex
from pathlib import Path

from generator.commands.arguments import UsageError
from generator.commands.report import say

DESCRIPTION = """\
Makes a site: its settings, an invented article with its words marked, an event, an
actor, a page about the site, a workflow that publishes it to GitHub Pages, and what
VS Code needs to check it as you write. All of it is an example to be replaced. Never
overwrites a file.
"""
EXAMPLES = """\
examples:
  dateline init mysite && cd mysite && dateline serve
  dateline init .                  in a folder that is empty, or a fresh repository

exit codes: 0 made, 2 the folder holds files of these names
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("directory", metavar="DIR", help="the folder; made if it is not there")


def run(args: argparse.Namespace) -> int:
    from generator.commands.scaffold import example_site, write_new

    root = Path(args.directory)
    if root.exists() and not root.is_dir():
        raise UsageError(f"{root} is a file")
    files = example_site()
    there = [path for path in files if (root / path).exists()]
    if (root / "content").exists() or there:
        raise UsageError(f"{root} holds {there[0] if there else 'content'} already: choose another")
    for path, text in files.items():
        write_new(root / path, text)
    say(f"A site with {len(files)} files in {root}. To look at it:\n")
    enter = "" if str(root) == "." else f"cd {shlex.quote(str(root))} && "
    say(f"  {enter}dateline serve\n")
    return 0
