"""``dateline check``: every problem of content, settings and theme."""

import argparse
import sys
import time
from typing import TYPE_CHECKING

from generator.commands import arguments

if TYPE_CHECKING:
    from generator.commands.arguments import Places
    from generator.commands.fixing import Mended
    from generator.pipeline import BuildResult, Settings, Workspace

DESCRIPTION = """\
Reads all of the content and the theme and reports every problem of every file, each
with its place and, where one can be guessed, the remedy. They are printed on the
standard output, to be kept or paged. Writes nothing, unless --fix is given: then
every remedy that is certain is written into its file, which stays as it is otherwise,
and quotes get the very characters of their article. What remains is reported, with
--dry-run what would remain.

With --watch it goes on: after each change all problems are printed anew, between a line
“[12:00:01] Checking …” and one that ends in “Watching for changes.”
"""
EXAMPLES = """\
examples:
  dateline check
  dateline check > problems.txt
  dateline check --fix --dry-run       shows what --fix would change
  dateline check --watch               while writing, in a second terminal
  dateline check --format short        a line a problem: file:line:column: error[code]: …
  dateline check --format github       as a workflow: beside the lines of a pull request
  dateline check --strict --drafts     as before a review: warnings fail, drafts count

exit codes: 0 no errors, 1 problems in the content, 2 wrong usage, site.yaml or theme,
            130 ended by Ctrl-C
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    arguments.add_content(parser)
    arguments.add_strict(parser)
    arguments.add_verbosity(parser)
    parser.add_argument("--fix", action="store_true", help="write every remedy that is certain")
    parser.add_argument("--dry-run", action="store_true", help="with --fix: print it instead")
    arguments.add_format(parser)
    parser.add_argument(
        "-w", "--watch", action="store_true", help="check again after each change, until Ctrl-C"
    )


def run(args: argparse.Namespace) -> int:
    from generator.commands.checking import exit_code, settings, workspace
    from generator.commands.report import aside, mention_drafts
    from generator.pipeline import stands_in_the_way

    places = arguments.find_places(arguments.find_root(args.source), None)
    chosen = settings(args)
    if args.dry_run and not args.fix:
        raise arguments.UsageError("--dry-run is for --fix: a check writes nothing")
    if args.watch and args.format not in ("human", "short"):
        raise arguments.UsageError("--watch prints for people: take --format human or short")
    if args.watch and args.fix:
        raise arguments.UsageError("--watch only looks: run --fix without it")
    if args.watch:
        return _watch(args, places, chosen)
    if args.fix:
        result = _fix(args, workspace(places), chosen)
        if result is None:
            return 1
    else:
        result = _check(args, workspace(places), chosen)
    if not args.quiet:
        aside(_summary(result), args.format)
        if drafts := mention_drafts(result.drafts):
            aside(drafts, args.format)
    problems = result.problems
    return exit_code(problems) if stands_in_the_way(problems, chosen) else 0


def begins(now: str) -> str:
    """The line before the problems of a run of --watch: editors know it, and the one after."""
    return f"[{now}] Checking …"


def ends(now: str, summary: str) -> str:
    return f"[{now}] {summary} Watching for changes."


def _watch(args: argparse.Namespace, places: "Places", chosen: "Settings") -> int:
    """Checks at once and after each change. Ends with KeyboardInterrupt alone."""
    import gc

    from generator.commands.checking import workspace
    from generator.commands.report import bug_report, complain, say
    from generator.commands.watching import each_change

    gc.enable()  # unlike other runs, this one stays
    for _ in each_change([f"{places.root}/content", *places.themes]):
        say(begins(_time()))
        try:
            summary = _summary(_check(args, workspace(places), chosen))
        except BrokenPipeError:
            raise
        except Exception as problem:  # whatever it is, the next edit may mend it
            complain(str(problem) if isinstance(problem, OSError) else bug_report(problem))
            summary = "Not checked."
        say(ends(_time(), summary))
    return 0


def _check(args: argparse.Namespace, space: "Workspace", chosen: "Settings") -> "BuildResult":
    """Finds and prints all problems."""
    from generator.commands.formats import render
    from generator.commands.progress import progress_bar
    from generator.commands.report import printed
    from generator.pipeline import check_site_files

    result = check_site_files(space, chosen, progress_bar(args.quiet))
    printed(render(result.problems, args.format, space.root, sys.stdout), sys.stdout)
    return result


def _summary(result: "BuildResult") -> str:
    from generator.commands.report import count

    return f"{count(result.problems)}." if result.problems else "No problems."


def _time() -> str:
    return time.strftime("%H:%M:%S")


def _fix(args: argparse.Namespace, space: "Workspace", chosen: "Settings") -> "BuildResult | None":
    """Writes what is certain and says what it was, then checks; None where it was refused."""
    from generator.commands.editing import tell_refusal
    from generator.commands.fixing import mend, write
    from generator.commands.progress import progress_bar
    from generator.commands.report import aside, plural
    from generator.edit import Refused

    mended = mend(space, chosen, progress_bar(args.quiet))
    if not args.quiet and not mended.fixed:
        aside("Nothing to fix.\n", args.format)
    if args.dry_run:
        return _show(args, space, chosen, mended)
    try:
        write(space, mended)
    except Refused as refusal:
        tell_refusal(refusal, space.root)
        return None
    if not args.quiet:
        for fixed in mended.fixed:
            text = f"{fixed.file}:{fixed.line}: {fixed.field}: {fixed.old} → {fixed.new}"
            aside(text, args.format)
        if mended.fixed:
            aside(f"Fixed {plural(len(mended.fixed), 'problem')}.\n", args.format)
    return _check(args, space, chosen)


def _show(
    args: argparse.Namespace, space: "Workspace", chosen: "Settings", mended: "Mended"
) -> "BuildResult":
    """Prints what would change, for people, and what would remain."""
    from generator.commands.fixing import check_mended
    from generator.commands.formats import render
    from generator.commands.progress import progress_bar
    from generator.commands.report import printed
    from generator.edit import difference

    if args.format in ("human", "short"):
        printed("".join(difference(change) for change in mended.changes), sys.stdout)
    result, texts = check_mended(space, chosen, mended, progress_bar(args.quiet))
    printed(render(result.problems, args.format, space.root, sys.stdout, texts), sys.stdout)
    return result
