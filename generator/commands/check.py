"""``dateline check``: every problem of content, settings and theme."""

import argparse
import sys

from generator.commands import arguments

DESCRIPTION = """\
Reads all of the content and the theme and reports every problem of every file, each
with its place and, where one can be guessed, the remedy. They are printed on the
standard output, to be kept or paged. Writes nothing.
"""
EXAMPLES = """\
examples:
  dateline check
  dateline check > problems.txt
  dateline check --strict --drafts     as before a review: warnings fail, drafts count

exit codes: 0 no errors, 1 problems in the content, 2 wrong usage, site.yaml or theme
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    arguments.add_content(parser)
    arguments.add_strict(parser)
    arguments.add_verbosity(parser)


def run(args: argparse.Namespace) -> int:
    from generator.commands.checking import exit_code, settings, workspace
    from generator.commands.human import describe
    from generator.commands.progress import progress_bar
    from generator.commands.report import columns, count, mention_drafts, printed, say
    from generator.pipeline import check_site_files, stands_in_the_way

    places = arguments.find_places(arguments.find_root(args.source), None)
    chosen = settings(args)
    result = check_site_files(workspace(places), chosen, progress_bar(args.quiet))
    problems = result.problems
    printed(describe(problems, places.root, columns(sys.stdout)), sys.stdout)
    if not args.quiet:
        say(f"{count(problems)}." if problems else "No problems.")
        if drafts := mention_drafts(result.drafts):
            say(drafts)
    return exit_code(problems) if stands_in_the_way(problems, chosen) else 0
