"""``dateline convert``: a raw article becomes a draft, with stubs for actors not known yet."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands import arguments
from generator.commands.arguments import UsageError
from generator.commands.human import describe
from generator.commands.report import columns, complain, plural, printed, say

if TYPE_CHECKING:
    from generator.convert import SeedRecord

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
  dateline convert --json seeds/an-article.txt     what was found, and nothing written

exit codes: 0 done, or an edited file was left alone; 1 a file could not be read;
            2 wrong usage, or a problem of site.yaml
"""
_DIFFERENCES = 24
"""Lines shown of what a file would become."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help="a raw article in UTF-8, or a folder of them"
    )
    parser.add_argument(
        "--force", action="store_true", help="replace edited files; they are kept as .orig"
    )
    parser.add_argument("--json", action="store_true", help="print what was found; write nothing")
    arguments.add_source(parser)
    arguments.add_verbosity(parser)


def run(args: argparse.Namespace) -> int:
    root = Path(arguments.find_root(args.source))
    written = (root / "content").resolve()
    for name in args.files:
        if Path(name).resolve().is_relative_to(written):
            raise UsageError(f"{name}: this is content already; convert reads raw articles")
    seeds = dict.fromkeys(seed for name in args.files for seed in _seeds(Path(name)))
    done = [_convert(seed, root, args) for seed in seeds]
    return 0 if all(done) else 1


def _seeds(path: Path) -> list[Path]:
    """The file, or every .txt in the folder, by name."""
    if not path.is_dir():
        if not path.is_file():
            raise UsageError(f"{path}: there is no such file")
        return [path]
    found = sorted(each for each in path.glob("*.txt") if each.is_file())
    if not found:
        raise UsageError(f"{path}: no .txt is in this folder")
    return found


def _convert(seed: Path, root: Path, args: argparse.Namespace) -> bool:
    """Converts one file, with what the site holds by now; tells whether it could be read.

    ``seed`` is as given on the command line, and so it is named in messages.
    """
    from generator.commands.drafting import draft_files
    from generator.convert import (
        HTML_IS_NOT_READ,
        ReadingError,
        count_entries,
        decode_article,
        report_findings,
    )

    try:
        if seed.suffix.casefold() in (".html", ".htm"):
            raise ReadingError(HTML_IS_NOT_READ)
        text = decode_article(seed.read_bytes())
    except ReadingError as problem:
        complain(f"{seed}: {problem}")
        return False
    except OSError as problem:
        complain(f"{seed}: cannot be read: {problem.strerror}")
        return False
    record = _read_record(seed)
    if record is None:
        return False
    conversion = draft_files(text, *record, seed.resolve(), root)
    if args.json:
        say(json.dumps(report_findings(conversion.draft), ensure_ascii=False, indent=2))
        return True
    if not args.quiet:
        written = count_entries(conversion.article[1])
        say(
            f"{seed}: {plural(written['events'], 'event')}, "
            f"{plural(written['quotes'], 'quotation')}, {plural(written['dates'], 'date')}, "
            f"{plural(len(conversion.draft.actors), 'actor')}"
        )
    if (other := conversion.namesake) and not args.quiet:
        say(
            f"  {other.file}: of the same title, but from {other.seed}; this article goes beside it"
        )
    edited = not _put(root, *conversion.article, args)
    for path, stub in conversion.stubs:
        # Whoever reviewed the draft has decided on its actors: none comes back by itself.
        if not edited or (root / path).exists():
            _put(root, path, stub, args)
        elif not args.quiet:
            say(f"  {path}: not written, as the article is edited")
    return True


def _read_record(seed: Path) -> "tuple[SeedRecord, str] | None":
    """What the .yaml beside the seed says, and the headline if it gives one; None if it is bad."""
    from generator.convert import SeedRecord
    from generator.parse import parse_seed_record
    from generator.source import SourceFile

    path = seed.with_suffix(".yaml")
    if not path.is_file():
        say(f"{path} is not there: the draft will not say where the article is from")
        return SeedRecord(), ""
    found, problems = parse_seed_record(SourceFile(path.as_posix(), path.read_bytes()))
    printed(describe(problems, "", columns(sys.stderr)), sys.stderr)
    if any(problem.is_error for problem in problems):
        return None
    texts = {name: value for name, value in found.items() if isinstance(value, str)}
    inferred = found.get("inferred")
    if isinstance(inferred, dict):
        texts |= {f"inferred_{part}": text for part, text in inferred.items()}
    fields = {name: texts[name] for name in texts if name in SeedRecord.__struct_fields__}
    return SeedRecord(**fields), texts.get("title", "")


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
