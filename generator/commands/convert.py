"""``dateline convert``: a raw article becomes a draft, with stubs for actors not known yet."""

import argparse
import json
import sys
from pathlib import Path

from generator.commands import arguments
from generator.commands.arguments import UsageError
from generator.commands.human import describe
from generator.commands.report import columns, complain, plural, printed, say

DESCRIPTION = """\
Reads raw articles and writes a draft of each to content/articles/: its words as they
came in, and what they tell: dates, actors, quotations, events, each with its passage.
For an actor that the site does not know, a stub goes to content/actors/. What is
known of the article stands beside it, in a .yaml of the same name: publisher, url,
author, published, inferred, via, language, licence, note.

A file that you have edited is never overwritten: what would change is shown, and the
file is left alone. With --force it is replaced, and the old one kept as .orig.
"""
EXAMPLES = """\
examples:
  dateline convert seeds/khamenei-opposes-intervention.txt
  dateline convert seeds/                          every .txt in it
  dateline convert an-article.txt --published 2014-06-22 --json
                                                   what was found, and nothing written
  dateline convert --json-lines articles.jsonl     the same for many, a line each

exit codes: 0 done, or an edited file was left alone; 1 a file could not be read;
            2 wrong usage, or a problem of site.yaml
"""
_DIFFERENCES = 24
"""Lines shown of what a file would become."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", metavar="FILE", nargs="*", help="a raw article in UTF-8, or a folder of them"
    )
    parser.add_argument(
        "--published",
        metavar="DATE",
        default="",
        help="when the article was published, as 2014-06-22; counts before what its .yaml says",
    )
    parser.add_argument(
        "--force", action="store_true", help="replace edited files; they are kept as .orig"
    )
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument(
        "--json", action="store_true", help="print what was found in one file; write nothing"
    )
    instead.add_argument(
        "--json-lines",
        metavar="MANIFEST",
        default="",
        help='the same for many: a line {"id", "input", "dct"} each, or - for the standard input',
    )
    arguments.add_source(parser)
    arguments.add_jobs(parser)
    arguments.add_verbosity(parser)


def run(args: argparse.Namespace) -> int:
    if args.json_lines:
        return _answer_all(args)
    if not args.files:
        raise UsageError("name a raw article, or a folder of them")
    if args.json:
        return _answer(args)
    root = Path(arguments.find_root(args.source))
    written = (root / "content").resolve()
    for name in args.files:
        if Path(name).resolve().is_relative_to(written):
            raise UsageError(f"{name}: this is content already; convert reads raw articles")
    from generator.commands.seeds import find_seeds

    done = [_convert(seed, root, args) for seed in find_seeds(args.files)]
    return 0 if all(done) else 1


def _answer(args: argparse.Namespace) -> int:
    from generator.commands.answers import Asked, answer
    from generator.commands.seeds import find_seeds

    seeds = find_seeds(args.files)
    if len(seeds) > 1:
        raise UsageError("--json is for one file; --json-lines MANIFEST answers for many")
    name = str(seeds[0])
    found = answer(Asked(name, name, args.published), _site_of(args))
    say(json.dumps(found, ensure_ascii=False, indent=2))
    return 1 if "error" in found else 0


def _answer_all(args: argparse.Namespace) -> int:
    from generator.commands.answers import answer_all, read_manifest
    from generator.commands.progress import progress_bar

    if args.files or args.published:
        raise UsageError("--json-lines takes files and dates from its manifest alone")
    asked = read_manifest(args.json_lines)
    jobs = args.jobs or arguments.processors()
    answers = answer_all(asked, _site_of(args), jobs, progress_bar(args.quiet))
    sys.stdout.flush()
    sys.stdout.buffer.write(b"".join(line + b"\n" for line, _ in answers))
    sys.stdout.flush()
    failed = sum(not found for _, found in answers)
    if failed and not args.quiet:
        complain(f"{failed:,} of {plural(len(asked), 'article')} could not be read")
    return 1 if failed else 0


def _site_of(args: argparse.Namespace) -> Path | None:
    """The site that is named, or the one around us; None outside of any."""
    if args.source is not None:
        return Path(arguments.find_root(args.source))
    try:
        return Path(arguments.find_root(None))
    except UsageError:
        return None


def _convert(path: Path, root: Path, args: argparse.Namespace) -> bool:
    """Converts one file, with what the site holds by now; tells whether it could be read.

    ``path`` is as given on the command line, and so it is named in messages.
    """
    from generator.commands.drafting import draft_files, read_known
    from generator.commands.seeds import Unreadable, read_seed
    from generator.convert import count_entries

    try:
        seed = read_seed(path, args.published)
    except Unreadable as problem:
        if problem.problems:
            printed(describe(problem.problems, "", columns(sys.stderr)), sys.stderr)
        else:
            complain(f"{path}: {problem}")
        return False
    printed(describe(seed.problems, "", columns(sys.stderr)), sys.stderr)
    if not seed.has_record and not args.quiet:
        record = path.with_suffix(".yaml")
        say(f"{record} is not there: the draft will not say where the article is from")
    conversion = draft_files(seed.article, seed.record, path.resolve(), root, read_known(root))
    if not args.quiet:
        written = count_entries(conversion.article[1])
        say(
            f"{path}: {plural(written['events'], 'event')}, "
            f"{plural(written['quotes'], 'quotation')}, {plural(written['dates'], 'date')}, "
            f"{plural(len(conversion.draft.actors), 'actor')}"
        )
    if (other := conversion.namesake) and not args.quiet:
        say(
            f"  {other.file}: of the same title, but from {other.seed}; this article goes beside it"
        )
    edited = not _put(root, *conversion.article, args)
    for file, stub in conversion.stubs:
        # Whoever reviewed the draft has decided on its actors: none comes back by itself.
        if not edited or (root / file).exists():
            _put(root, file, stub, args)
        elif not args.quiet:
            say(f"  {file}: not written, as the article is edited")
    return True


def _put(root: Path, path: str, text: str, args: argparse.Namespace) -> bool:
    """Writes the file, unless somebody has edited the one that is there: then False."""
    from generator.commands.drafting import text_of
    from generator.commands.scaffold import write_new

    file = root / path
    old = text_of(file)
    if old == text:
        if not args.quiet:
            say(f"  {path}: as it was")
        return True
    if old is not None and not args.force:
        say(f"  {path}: edited, and left alone; --force would replace it and keep it as .orig")
        _show_difference(path, old, text)
        return False
    if old is not None:
        kept = _free_name(file)
        file.replace(kept)
        say(f"  {path}: replaced; the old one is {kept.name}")
    elif not args.quiet:
        say(f"  {path}: written")
    write_new(file, text)
    return True


def _show_difference(path: str, old: str, new: str) -> None:
    from difflib import unified_diff

    lines = list(unified_diff(old.splitlines(), new.splitlines(), path, "draft", n=1, lineterm=""))
    for line in lines[:_DIFFERENCES]:
        say(f"    {line}")
    if len(lines) > _DIFFERENCES:
        say(f"    … and {plural(len(lines) - _DIFFERENCES, 'line')} more")


def _free_name(file: Path) -> Path:
    """``x.md.orig``, or ``x.md.2.orig`` …: what was kept before stays, too."""
    kept, number = file.with_name(f"{file.name}.orig"), 1
    while kept.exists():
        number += 1
        kept = file.with_name(f"{file.name}.{number}.orig")
    return kept
