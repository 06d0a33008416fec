"""``dateline build``: the site, written to disk."""

import argparse
import sys
import time
from typing import TYPE_CHECKING, TextIO

from generator.commands import arguments, unchanged
from generator.commands.arguments import UsageError
from generator.commands.report import aside, plural, printed

if TYPE_CHECKING:
    from generator.commands.arguments import Places
    from generator.pipeline import BuildResult

DESCRIPTION = """\
Writes the site to public/, or to the folder that --output names. Only what
changed is rendered and written; the result is always that of a clean build.
While the content has errors nothing is written, and the old site stays.
"""
EXAMPLES = """\
examples:
  dateline build
  dateline build --strict --base-url https://example.org/iraq-2014/
  dateline build --format json > problems.json
  dateline build --drafts --output /tmp/preview

exit codes: 0 built (with warnings, too), 1 problems in the content,
            2 wrong usage, site.yaml or theme, 70 a bug of Dateline
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    arguments.add_content(parser)
    parser.add_argument(
        "-o",
        "--output",
        metavar="DIR",
        help="where the site is written, relative to here; default: public/ in the site's root",
    )
    arguments.add_base_url(parser)
    arguments.add_strict(parser)
    arguments.add_format(parser)
    arguments.add_verbosity(parser)


def run(args: argparse.Namespace) -> int:
    began = time.perf_counter()
    places = arguments.find_places(arguments.find_root(args.source), args.output)
    options = (
        args.base_url,
        f"drafts={args.drafts}",
        f"strict={args.strict}",
        f"format={args.format}",
    )
    seen = unchanged.look(places, options)
    report = unchanged.last_report(places, seen)
    if report is not None:
        printed(report, _stream(args.format))
        if not args.quiet:
            aside(f"Nothing changed ({time.perf_counter() - began:.2f} s).", args.format)
        return 0
    return _build(args, places, unchanged.settle(places, seen), began)


def _build(
    args: argparse.Namespace, places: "Places", seen: unchanged.Look | None, began: float
) -> int:
    from generator.commands.checking import (
        SETUP_PROBLEMS,
        alone,
        exit_code,
        settings,
        tell_cause,
        told_by_template,
        workspace,
    )
    from generator.commands.formats import render
    from generator.commands.progress import progress_bar
    from generator.commands.report import count, mention_drafts
    from generator.pipeline import build_site

    try:
        with alone(places):
            result = build_site(workspace(places), settings(args), progress_bar(args.quiet))
    except SETUP_PROBLEMS as problem:
        if args.verbose:
            tell_cause(problem)
        told = told_by_template(problem, places.root)
        if told is None:
            raise UsageError(str(problem)) from problem
        stream = _stream(args.format)
        printed(render([told], args.format, places.root, stream), stream)
        aside("Nothing was written.", args.format)
        return 2
    stream = _stream(args.format)
    report = render(result.problems, args.format, places.root, stream)
    printed(report, stream)
    if not result.built:
        aside(f"{count(result.problems)}: nothing was written.", args.format)
        return exit_code(result.problems)
    if seen is not None:
        unchanged.remember(places, seen, report)
    if args.verbose:
        for path in result.written:
            aside(f"wrote {path}", args.format)
        for path in result.deleted:
            aside(f"deleted {path}", args.format)
    if not args.quiet:
        aside(_summary(result, places.output, time.perf_counter() - began), args.format)
        if result.problems:
            aside(f"{count(result.problems)}.", args.format)
        if drafts := mention_drafts(result.drafts):
            aside(drafts, args.format)
    return 0


def _stream(format: str) -> TextIO:
    """Where problems go: beside what is said to people, or as a program's input."""
    return sys.stderr if format == "human" else sys.stdout


def _summary(result: "BuildResult", output: str, seconds: float) -> str:
    deleted = f", {len(result.deleted):,} deleted" if result.deleted else ""
    return (
        f"{plural(result.pages, 'page')}, {_size(result.size)} in {output} ({seconds:.2f} s)\n"
        f"{result.rendered:,} rendered, {len(result.written):,} written, "
        f"{result.unchanged:,} unchanged{deleted}"
    )


def _size(size: int) -> str:
    """Bytes as people read them, in powers of ten."""
    for unit, factor in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        if size >= factor:
            return f"{size / factor:.1f} {unit}"
    return f"{size} bytes"
