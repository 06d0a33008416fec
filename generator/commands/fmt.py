"""``dateline fmt``: the fields of every record in one order."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands import arguments
from generator.commands.arguments import UsageError
from generator.commands.report import plural, printed, say

if TYPE_CHECKING:
    from generator.source import SourceFile

DESCRIPTION = """\
Puts the fields of every record in the order in which `dateline new` and the
reference list them, each with the comments above it and on its line. Nothing else
is changed: values, quotation marks, line ends and bodies stay as they are, and
what is written between brackets keeps its order.
"""
EXAMPLES = """\
examples:
  dateline fmt
  dateline fmt content/events/tikrit-falls.md --dry-run
  dateline fmt --check                 for CI: says which files it would change
  dateline fmt --as content/events/x.md - < x.md

exit codes: 0 done, 1 --check found files to change, or a file has errors, 2 wrong usage
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    from generator.commands import editing

    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="files of the content; default: all; -: stdin"
    )
    parser.add_argument(
        "--check", action="store_true", help="change nothing, fail if there is need"
    )
    parser.add_argument(
        "--as", dest="name", default="", metavar="PATH", help="the path that - stands for"
    )
    editing.add_arguments(parser)


def run(args: argparse.Namespace) -> int:
    from generator.commands.editing import tell_refusal
    from generator.edit import Change, Refused, difference, put_in_order, write_changes

    if args.files == ["-"]:
        return _filter(args.name)
    if args.name or "-" in args.files:
        raise UsageError("- is given alone, with --as and the path that it stands for")
    root = arguments.find_root(args.source)
    changes, failed = [], 0
    for source in _chosen(args.files, root):
        try:
            change = Change(source, put_in_order(source).data)
        except Refused as refusal:
            failed = tell_refusal(refusal, root)
            continue
        if not change.is_none:
            changes.append(change)
    if args.check or args.dry_run:
        for change in changes:
            text = difference(change) if args.dry_run else f"{change.path}\n"
            printed(text, sys.stdout)
    else:
        try:
            write_changes(Path(root), changes)
        except Refused as refusal:
            return tell_refusal(refusal, root)
    if not args.quiet:
        would = "would be " if args.check or args.dry_run else ""
        say(f"{plural(len(changes), 'file')} {would}changed." if changes else "Nothing to change.")
    return 1 if args.check and changes else failed


def _filter(name: str) -> int:
    """Standard input to standard output."""
    from generator.commands.editing import tell_refusal
    from generator.edit import Refused, put_in_order
    from generator.edit.records import KINDS
    from generator.source import SourceFile

    parts = name.split("/")
    if name != "content/site.yaml" and not (
        parts[0] == "content" and len(parts) > 2 and parts[1] in KINDS and name.endswith(".md")
    ):
        raise UsageError("say what is read: fmt --as content/events/ID.md -")
    try:
        ordered = put_in_order(SourceFile(name, sys.stdin.buffer.read()))
    except Refused as refusal:
        return tell_refusal(refusal, ".")
    sys.stdout.buffer.write(ordered.data)
    sys.stdout.flush()
    return 0


def _chosen(names: list[str], root: str) -> "list[SourceFile]":
    from generator.commands.editing import path_from_root
    from generator.discover import SITE_FILE, discover

    found, _ = discover(root)
    sources = {each.path: each for each in found if each.path.endswith((".md", SITE_FILE))}
    sources = {path: each for path, each in sources.items() if "/media/" not in path}
    if not names:
        return list(sources.values())
    chosen = []
    for name in names:
        path = path_from_root(name, root)
        if path not in sources:
            raise UsageError(f"{name} is no article, event, actor or page of this site")
        chosen.append(sources[path])
    return chosen
