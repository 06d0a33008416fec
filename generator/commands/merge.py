"""``dateline merge``: two events that are one."""

import argparse
from typing import TYPE_CHECKING

from generator.commands.arguments import UsageError

if TYPE_CHECKING:
    from generator.commands.editing import Desk
    from generator.edit import Change
    from generator.edit.joining import Kept

DESCRIPTION = """\
Makes one event of two: the sources, passages, actors and topics of B join A, which also
gets what it lacks; references to B name A, and the old address of B leads to A. Where
both state something else, A's is kept and both are printed; --take takes B's. What is said
of a date, such as a clock time, goes with that date alone. An article that declares B cites
A afterwards, with its passages. Two bodies are not joined, nor a draft with what is none.
"""
EXAMPLES = """\
examples:
  dateline merge event mosul-falls isis-takes-mosul --dry-run
  dateline merge event mosul-falls isis-takes-mosul --take date --take place

exit codes: 0 done, 1 something would be lost, or a file has errors, 2 wrong usage
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    from generator.commands import editing

    parser.add_argument("kind", choices=("event",), help="what is merged")
    parser.add_argument("first", metavar="A", help="the id of the event that stays")
    parser.add_argument("second", metavar="B", help="the id of the one that becomes a part of it")
    parser.add_argument(
        "--take", action="append", default=[], metavar="FIELD", help="take B's value of a field"
    )
    editing.add_arguments(parser)


def run(args: argparse.Namespace) -> int:
    from generator.commands.editing import change_site
    from generator.commands.report import say
    from generator.edit.merge import merge_events
    from generator.parse.event import EVENT
    from generator.text import did_you_mean

    for name in args.take:
        if name.partition(".")[0] not in EVENT.by_name:
            hint = did_you_mean(name, list(EVENT.by_name))
            raise UsageError(f"an event has no field '{name}' to take{hint and f': {hint}'}")
    kept: list[Kept] = []
    lost: list[str] = []

    def edit(desk: "Desk") -> "list[Change]":
        first, second = (desk.record(f"events/{id}") for id in (args.first, args.second))
        if first == second:
            raise UsageError("an event cannot be merged with itself")
        merged = merge_events(desk.sources, desk.records, first, second, args.take)
        kept.extend(merged.kept)
        lost.extend(merged.lost)
        return merged.changes

    code = change_site(args, edit, f"Merged {args.second} into {args.first}")
    if code == 0 and not args.quiet:
        for each in kept:
            if each.kept:
                say(f"kept {each.field}: {each.kept} (not: {each.other})")
            else:
                say(f"left out {each.field}: {each.other}")
        for remark in lost:
            say(f"left out the remark {remark}")
    return code
