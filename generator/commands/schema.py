"""``dateline schema``: what an editor needs to check and complete front matter as it is written."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands import arguments
from generator.commands.arguments import UsageError

if TYPE_CHECKING:
    from generator.schema import Names

DESCRIPTION = """\
Prints the JSON Schema (draft-07) of what people write: the front matter of articles,
events, actors and pages, site.yaml, and a seed's record. An editor that knows it
offers the fields, says what each means, and marks what `dateline check` would refuse.

In a site, or with --source, the schema also lists this site's actors, articles,
events, kinds, topics, figures and roles, drafts among them: make it anew when these
change. Elsewhere any id will do.
"""
EXAMPLES = """\
examples:
  dateline schema event                     print one, for this site
  dateline schema -o .vscode/schemas        write all six: event.schema.json, …
  dateline schema actor -o schemas          write one

exit codes: 0 done, 2 wrong usage
"""
_KINDS = ("article", "event", "actor", "site", "page", "seed")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", nargs="?", choices=_KINDS, help="what the schema is of")
    parser.add_argument(
        "-o",
        "--output",
        metavar="DIR",
        help="write into this folder, as KIND.schema.json; without a kind, all of them",
    )
    arguments.add_source(parser)


def run(args: argparse.Namespace) -> int:
    import json

    from generator.commands.report import say
    from generator.schema import make_schema

    if args.kind is None and args.output is None:
        raise UsageError(
            f"name a kind ({', '.join(_KINDS)}), or a folder for all of them with --output"
        )
    names = _names(args.source)
    for kind in [args.kind] if args.kind else _KINDS:
        text = json.dumps(make_schema(kind, names), ensure_ascii=False, indent=2) + "\n"
        if args.output is None:
            sys.stdout.buffer.write(text.encode())  # JSON is UTF-8, whatever the terminal is
            continue
        path = Path(args.output, f"{kind}.schema.json")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        say(str(path))
    return 0


def _names(source: str | None) -> "Names":
    """What the site declares; nothing outside of a site."""
    from generator.commands.checking import workspace
    from generator.discover import SITE_FILE, discover
    from generator.parse import parse_config
    from generator.pipeline import parse_all
    from generator.schema import names_of

    try:
        places = arguments.find_places(arguments.find_root(source), None)
    except UsageError:
        if source is not None:
            raise
        return {}
    files, _ = discover(places.root)
    settings = [file for file in files if file.path == SITE_FILE]
    config, _ = parse_config(*settings) if settings else (None, ())
    written = [file for file in files if file.path.endswith(".md")]
    cache = workspace(places).cache
    return names_of(parse_all(written, cache, arguments.processors(), _silent), config)


def _silent(stage: str, done: int, total: int) -> None:
    """It takes a second where ten thousand files are new, and nothing where they are not."""
