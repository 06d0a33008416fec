"""``dateline new``: a file to begin an event, an actor, an article or a page with."""

import argparse
import datetime
from pathlib import Path

from generator.commands import arguments
from generator.commands.arguments import UsageError
from generator.commands.report import say

DESCRIPTION = """\
Begins a file in content/, with the fields that are usually needed and every
other one as a comment that says what it means, with an example. The id, which is the file's name
and the page's address, is made from the title. A date that you do not give is
left empty, and `dateline check` asks for it. Never overwrites a file.
"""
EXAMPLES = """\
examples:
  dateline new event "The council closes the footbridge" --date 2000-11-03
  dateline new actor "Jane Doe"
  dateline new page "About this site"
  dateline new article "Footbridge reopens after winter repairs" --date 2001-03-12

exit codes: 0 written, 2 wrong usage, or the file is there already
"""
_FOLDERS = {"event": "events", "actor": "actors", "article": "articles", "page": "pages"}
_UNDATED = ("actor", "page")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=sorted(_FOLDERS), help="what to begin")
    parser.add_argument("title", metavar="TITLE", help="its title; an actor's name")
    parser.add_argument("--id", default="", help="its id, instead of one made from the title")
    parser.add_argument(
        "--date",
        default="",
        metavar="EDTF",
        help="when it happened or was published: 2014-06-22, 2014-06, 2014-06-22?; default: none",
    )
    arguments.add_source(parser)


def run(args: argparse.Namespace) -> int:
    from generator.commands.scaffold import fill_form, write_new
    from generator.parse.config import is_reserved_id
    from generator.text import make_id, read_id

    root = Path(arguments.find_root(args.source))
    title = " ".join(args.title.split())
    id = read_id(args.id) if args.id else make_id(title)
    if not id and args.id:
        example = make_id(args.id) or f"my-{args.kind}"
        raise UsageError(
            f"--id '{args.id}' is no id, which is lower-case words joined by hyphens: "
            f"write --id {example}"
        )
    if not id:
        raise UsageError(f"'{title}' gives no id: name one with --id, such as my-{args.kind}")
    if args.date and args.kind in _UNDATED:
        article = "an" if args.kind == "actor" else "a"
        raise UsageError(f"{article} {args.kind} has no date: leave --date out")
    if args.kind == "page" and is_reserved_id(id):
        raise UsageError(f"a page cannot be named {id}: another page stands at that address")
    today = datetime.date.today().isoformat()
    date = _checked(args.date) if args.date else ""
    path = Path("content", _FOLDERS[args.kind], f"{id}.md")
    # Sub-folders sort files and are no part of an id, so the id may be taken in any of them.
    taken = [file for file in (root / path.parent).rglob("*.md") if read_id(file.stem) == id]
    if taken:
        raise UsageError(f"{taken[0].relative_to(root)} has that id already: --id gives another")
    write_new(root / path, fill_form(args.kind, title, date, today))
    say(str(root / path))
    return 0


def _checked(date: str) -> str:
    from generator.edtf import EdtfError, parse_edtf

    try:
        parse_edtf(date)
    except EdtfError as problem:
        told = ": ".join(filter(None, (problem.message, problem.label, problem.hint)))
        raise UsageError(f"--date '{date}': {told}") from problem
    return date
