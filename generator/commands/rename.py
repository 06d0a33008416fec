"""``dateline rename``: another id, everywhere."""

import argparse
from typing import TYPE_CHECKING

from generator.commands.arguments import UsageError

if TYPE_CHECKING:
    from generator.commands.editing import Desk
    from generator.edit import Change

DESCRIPTION = """\
Gives an actor, an event or an article another id: renames its file, rewrites every
reference to it in the front matter and the links of all files, and adds the old id to
its `redirects:`, so that the old address leads to the new one. Nothing else changes.
A run that was interrupted is completed by the same command.
"""
EXAMPLES = """\
examples:
  dateline rename actor isis islamic-state --dry-run
  dateline rename event tikrit-falls isis-takes-tikrit
  dateline rename article gsn gsn-soleimani

exit codes: 0 done, 1 a file has errors, so that references may be hidden, 2 wrong usage
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    from generator.commands import editing

    parser.add_argument("kind", choices=("actor", "article", "event"), help="of what kind it is")
    parser.add_argument("old", metavar="OLD", help="its id")
    parser.add_argument("new", metavar="NEW", help="the id that it gets")
    editing.add_arguments(parser)


def run(args: argparse.Namespace) -> int:
    from generator.commands.editing import change_site
    from generator.edit.rename import rename
    from generator.text import make_id, read_id

    new = read_id(args.new)
    if not new:
        example = make_id(args.new)
        hint = f": write {example}" if example else ""
        raise UsageError(
            f"'{args.new}' is no id, which is lower-case words joined by hyphens{hint}"
        )

    def edit(desk: "Desk") -> "list[Change]":
        folder = f"{args.kind}s"
        record = desk.record(f"{folder}/{args.old}")
        if record.id == new:
            return []
        if any((each.folder, each.id) == (folder, new) for each in desk.records):
            remedy = f"dateline merge event {new} {record.id}" if args.kind == "event" else ""
            remedy = f": `{remedy}` makes one of the two" if remedy else ": choose another id"
            raise UsageError(f"there is an {args.kind} '{new}' already{remedy}")
        owner = desk.redirected(folder, new)
        if owner is not None and owner != record.id:
            raise UsageError(f"'{new}' is an old id of the {args.kind} '{owner}': choose another")
        return rename(desk.sources, desk.records, record, new)

    return change_site(args, edit, f"Renamed {args.kind} {args.old} to {new}")
