"""``dateline excerpt``: an article's file without the words that nobody cites."""

import argparse
from typing import TYPE_CHECKING

from generator.commands.arguments import UsageError

if TYPE_CHECKING:
    from generator.commands.editing import Desk
    from generator.edit import Change

DESCRIPTION = """\
Cuts an article's body down to the words that are cited: the passages of all events, and
its quotes, annotations, dates, inferred and withheld words. […] stands for the rest, and
`text: excerpts` is set, so that the file can lie in a public repository. What is built
with `text: excerpts` is the same before and after. The words that go are kept nowhere:
look at --dry-run first, and mind that a seed or git's history may hold them still.
"""
EXAMPLES = """\
examples:
  dateline excerpt gsn-soleimani --dry-run
  dateline excerpt articles/gsn-soleimani

exit codes: 0 done, 1 a quote is not found, or a file has errors, 2 wrong usage
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    from generator.commands import editing

    parser.add_argument("article", metavar="ARTICLE", help="the article's id, or its file")
    editing.add_arguments(parser)


def run(args: argparse.Namespace) -> int:
    from generator.commands.editing import change_site
    from generator.commands.report import say
    from generator.edit.excerpt import excerpt
    from generator.model import Article

    told: list[str] = []

    def edit(desk: "Desk") -> "list[Change]":
        name = args.article if "/" in args.article else f"articles/{args.article}"
        record = desk.record(name)
        articles = [each for each in desk.documents if isinstance(each, Article)]
        found = [each for each in articles if each.file == record.file and not record.field]
        if not found:
            raise UsageError(f"'{args.article}' is not an article that can be read")
        cut = excerpt(found[0], desk.sources, {each.file: each.id for each in articles})
        if cut.change.is_none:
            return []
        told.append(f"{cut.stay:,} of {cut.of:,} words stay")
        if found[0].seed:
            told.append(f"{found[0].seed} still holds the report as it came in")
        return [cut.change]

    code = change_site(args, edit, f"Cut {args.article} to what is cited")
    if code == 0 and not args.quiet:
        for line in told:
            say(f"{line}.")
    return code
