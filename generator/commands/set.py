"""``dateline set``: other values in a record's front matter."""

import argparse
from typing import TYPE_CHECKING

from generator.commands.arguments import UsageError

if TYPE_CHECKING:
    from generator.commands.editing import Desk
    from generator.edit import Assignment, Change

DESCRIPTION = """\
Sets fields of one record, wherever it is written: an event may be declared in an
article. Only these values are written; comments, quotation marks, order and line
ends of everything else stay as they are. A value that would be an error of the
content is reported as `dateline check` does, and nothing is written.

A record is events/ID, actors/ID, articles/ID, pages/ID or site, an id alone, or a
file. A field within another is named with a full stop, the items of a list by
their number from 0. += adds to a list, -= takes an item out of it.
"""
EXAMPLES = """\
examples:
  dateline set events/tikrit-falls date=2014-06~
  dateline set tikrit-falls topics+=oil kind=military
  dateline set events/mosul-falls figures.killed=160..190 sources.0.date=2014-06-10
  dateline set actors/hadi-al-amiri aliases+='Hadi al-Ameri' --unset short
  dateline set site title='Iraq, June 2014' --dry-run

exit codes: 0 done, 1 the value is an error, or the file has one, 2 wrong usage
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    from generator.commands import editing

    parser.add_argument("record", metavar="RECORD", help="which record: events/ID, site, a file")
    parser.add_argument(
        "assignments", nargs="*", metavar="FIELD=VALUE", help="also FIELD+=ITEM, FIELD-=ITEM"
    )
    parser.add_argument(
        "--unset", action="append", default=[], metavar="FIELD", help="take a field out"
    )
    editing.add_arguments(parser)


def run(args: argparse.Namespace) -> int:
    from generator.commands.editing import change_site
    from generator.edit import Assignment, assign, read_assignment, read_manuscript, read_path

    asked: list[Assignment] = []
    for text in args.assignments:
        assignment = read_assignment(text)
        if assignment is None:
            raise UsageError(f"'{text}' sets nothing: write {text}=VALUE, or --unset {text}")
        asked.append(assignment)
    asked += [Assignment(read_path(name), "") for name in args.unset]
    if not asked:
        raise UsageError(f"say what to set: dateline set {args.record} FIELD=VALUE")
    _refuse_identity(asked)

    def edit(desk: "Desk") -> "list[Change]":
        from generator.edit import Change

        record = desk.record(args.record)
        manuscript = read_manuscript(desk.source(record.file))
        source = manuscript.source
        for each in asked:
            manuscript = assign(manuscript, record.field, each)
        return [Change(source, manuscript.source.data)]

    fields = dict.fromkeys(".".join(map(str, each.field)) for each in asked)
    return change_site(args, edit, f"Set {', '.join(fields)} of {args.record}")


def _refuse_identity(asked: "list[Assignment]") -> None:
    """An id is what others refer to."""
    if any(each.field == ("id",) for each in asked):
        raise UsageError("an id is changed with `dateline rename event OLD NEW`")
