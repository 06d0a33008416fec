"""``dateline check``: every problem of content, settings and theme."""

import argparse
import sys
from typing import TYPE_CHECKING

from generator.commands import arguments

if TYPE_CHECKING:
    from generator.pipeline import Settings, Workspace

DESCRIPTION = """\
Reads all of the content and the theme and reports every problem of every file, each
with its place and, where one can be guessed, the remedy. They are printed on the
standard output, to be kept or paged. Writes nothing, unless --fix is given: then
every remedy that is certain is written into its file, which stays as it is otherwise,
and quotes get the very characters of their article. What remains is reported.
"""
EXAMPLES = """\
examples:
  dateline check
  dateline check > problems.txt
  dateline check --fix --dry-run       shows what --fix would change
  dateline check --strict --drafts     as before a review: warnings fail, drafts count

exit codes: 0 no errors, 1 problems in the content, 2 wrong usage, site.yaml or theme
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    arguments.add_content(parser)
    arguments.add_strict(parser)
    arguments.add_verbosity(parser)
    parser.add_argument("--fix", action="store_true", help="write every remedy that is certain")
    parser.add_argument("--dry-run", action="store_true", help="with --fix: print it instead")


def run(args: argparse.Namespace) -> int:
    from generator.commands.checking import exit_code, settings, workspace
    from generator.commands.human import describe
    from generator.commands.progress import progress_bar
    from generator.commands.report import columns, count, mention_drafts, printed, say
    from generator.pipeline import check_site_files, stands_in_the_way

    places = arguments.find_places(arguments.find_root(args.source), None)
    chosen = settings(args)
    if args.dry_run and not args.fix:
        raise arguments.UsageError("--dry-run is for --fix: a check writes nothing")
    if args.fix:
        failed = _fix(args, workspace(places), chosen)
        if failed or args.dry_run:
            return failed
    result = check_site_files(workspace(places), chosen, progress_bar(args.quiet))
    problems = result.problems
    printed(describe(problems, places.root, columns(sys.stdout)), sys.stdout)
    if not args.quiet:
        say(f"{count(problems)}." if problems else "No problems.")
        if drafts := mention_drafts(result.drafts):
            say(drafts)
    return exit_code(problems) if stands_in_the_way(problems, chosen) else 0


def _fix(args: argparse.Namespace, space: "Workspace", chosen: "Settings") -> int:
    """Writes what is certain and says what it was; returns the exit code of a failure, or 0."""
    from generator.commands.editing import tell_refusal
    from generator.commands.fixing import mend, write
    from generator.commands.progress import progress_bar
    from generator.commands.report import plural, printed, say
    from generator.edit import Refused, difference

    mended = mend(space, chosen, progress_bar(args.quiet))
    if args.dry_run:
        for change in mended.changes:
            printed(difference(change), sys.stdout)
        return 0
    try:
        write(space, mended)
    except Refused as refusal:
        return tell_refusal(refusal, space.root)
    if not args.quiet:
        for fixed in mended.fixed:
            say(f"{fixed.file}:{fixed.line}: {fixed.field}: {fixed.old} → {fixed.new}")
        if mended.fixed:
            say(f"Fixed {plural(len(mended.fixed), 'problem')}.\n")
    return 0
