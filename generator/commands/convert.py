"""``dateline convert``: a raw article becomes a draft, with stubs for actors not known yet."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from generator.commands import arguments
from generator.commands.arguments import UsageError
from generator.commands.report import complain, plural, printed

DESCRIPTION = """\
Reads raw articles (plain text, Markdown, saved pages of HTML) and writes a draft of each
to content/articles/: its words as they came in, and what they tell: dates, actors,
quotations, events, each with its passage. For an actor that the site does not know, a
stub goes to content/actors/, unless it is only named once, in passing. What is known of
the article stands beside it, in a .yaml of the same name: publisher, url, author,
published, inferred, via, language, licence, text, note; a page is also asked itself. All
of it is marked draft: true, and an editor's to sign.

A draft that nobody has edited is written anew. One that you have edited is never
overwritten: what would change is shown, and the file is left alone. With --force it is
replaced, and the old one kept as .orig.
"""
EXAMPLES = """\
examples:
  dateline convert seeds/khamenei-opposes-intervention.txt
  dateline convert seeds/                          every raw article in it, and in its folders
  dateline convert report.txt --published 2014-06-22 --explain
                                                   what each rule reads in it
  dateline convert report.txt --published 2014-06-22 --json
                                                   the same for programs
  dateline convert --json-lines articles.jsonl     for many, a line each

--explain, --json and --json-lines write nothing, and need no site.

exit codes: 0 done, or an edited file was left alone; 1 a file could not be drafted;
            2 wrong usage, or a problem of site.yaml
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="*",
        help="a raw article: .txt, .md or .html; or a folder of them, and of folders of them",
    )
    parser.add_argument(
        "--published",
        metavar="DATE",
        default="",
        help="when the article was published, as 2014-06-22; counts before what its .yaml says",
    )
    parser.add_argument(
        "--text",
        choices=("full", "excerpts", "none"),
        default="",
        help="how much of its words may be published; else what its .yaml says, or excerpts",
    )
    parser.add_argument(
        "--nlp",
        metavar="MODEL",
        default="",
        help="find names with this model of spaCy, too: en_core_web_sm, or a model's folder",
    )
    parser.add_argument(
        "--force", action="store_true", help="replace edited files; they are kept as .orig"
    )
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument(
        "--explain", action="store_true", help="print what each rule reads in one file"
    )
    instead.add_argument(
        "--json", action="store_true", help="print what was found in one file, for programs"
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
    if args.nlp:
        _check_model(args.nlp)
    if args.json_lines:
        return _answer_all(args)
    if not args.files:
        raise UsageError("name a raw article, or a folder of them")
    if args.json:
        return _answer(args)
    if args.explain:
        return _explain(args)
    return _convert(args, Path(arguments.find_root(args.source)))


def _check_model(model: str) -> None:
    """Raises UsageError where it cannot be loaded, before anything is read or written."""
    from generator.convert import RecogniserError, load_recogniser

    try:
        load_recogniser(model)
    except RecogniserError as problem:
        raise UsageError(str(problem)) from None


def _convert(args: argparse.Namespace, root: Path) -> int:
    from generator.commands.drafting import Choices, Settling, draft_all, failed
    from generator.commands.drafts import Desk
    from generator.commands.known import read_known
    from generator.commands.progress import progress_bar
    from generator.commands.seeds import find_seeds

    seeds = find_seeds(args.files)
    written = (root / "content").resolve()
    for seed in seeds:
        if seed.resolve().is_relative_to(written):
            raise UsageError(f"{seed}: this is content already; convert reads raw articles")
    jobs = args.jobs or arguments.processors()
    choices = Choices(args.published, args.text, args.nlp)
    desk = Desk(root, len(seeds), force=args.force, quiet=args.quiet, verbose=args.verbose)
    settling = Settling(read_known(root))
    drafts = draft_all(seeds, root, choices, jobs, progress_bar(args.quiet))
    for path, drafted in zip(seeds, drafts, strict=True):
        try:
            conversion = settling.settle(drafted, drafted.draft) if drafted.draft else None
        except Exception as problem:  # one article's, and the others go on
            drafted, conversion = failed(problem), None
        if conversion is None:
            desk.refuse(path, drafted)
        else:
            desk.take(path, drafted, conversion)
    desk.close()
    return 1 if desk.refused else 0


def _explain(args: argparse.Namespace) -> int:
    from generator.commands.drafts import refuse
    from generator.commands.known import draft_with, read_known
    from generator.commands.readings import explain_draft
    from generator.commands.seeds import Unreadable, read_seed

    path = _only_file(args, "--explain")
    try:
        seed = read_seed(path, args.published)
    except Unreadable as problem:
        refuse(path, str(problem), problem.problems)
        return 1
    draft = draft_with(read_known(_site_of(args), args.nlp), seed.article, seed.record)
    printed(explain_draft(draft, seed.article), sys.stdout)
    return 0


def _answer(args: argparse.Namespace) -> int:
    from generator.commands.answers import answer

    name = args.files[0]
    if len(args.files) > 1 or Path(name).is_dir():  # a file that is not there is an answer
        name = str(_only_file(args, "--json"))
    found, is_read = answer(name, args.published, _site_of(args), args.nlp)
    _print_json([found])
    return 0 if is_read else 1


def _print_json(lines: Iterable[bytes]) -> None:
    """In UTF-8, whatever the terminal's encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(b"".join(line + b"\n" for line in lines))
    sys.stdout.buffer.flush()


def _only_file(args: argparse.Namespace, option: str) -> Path:
    from generator.commands.seeds import find_seeds

    seeds = find_seeds(args.files)
    if len(seeds) > 1:
        many = "--json-lines MANIFEST answers for many" if option == "--json" else "name one"
        raise UsageError(f"{option} is for one file: {many}")
    return seeds[0]


def _answer_all(args: argparse.Namespace) -> int:
    from generator.commands.answers import answer_all, read_manifest
    from generator.commands.progress import progress_bar

    if args.files or args.published:
        raise UsageError("--json-lines takes files and dates from its manifest alone")
    asked = read_manifest(args.json_lines)
    jobs = args.jobs or arguments.processors()
    answers = answer_all(asked, _site_of(args), jobs, progress_bar(args.quiet), args.nlp)
    _print_json(line for line, _ in answers)
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
