"""``dateline convert``: a raw article becomes a draft, with stubs for actors not known yet."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands import arguments
from generator.commands.arguments import UsageError
from generator.commands.report import complain, describe, plural, printed, say

if TYPE_CHECKING:
    from generator.convert import Draft, RawArticle, SeedRecord

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
  dateline convert seeds/*.txt
  dateline convert --json seeds/an-article.txt     what was found, and nothing written

exit codes: 0 done, or an edited file was left alone; 1 a file could not be read;
            2 wrong usage, or a problem of site.yaml
"""
_DIFFERENCES = 24
"""Lines shown of what a file would become."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", help="a raw article, in UTF-8")
    parser.add_argument(
        "--force", action="store_true", help="replace edited files; they are kept as .orig"
    )
    parser.add_argument("--json", action="store_true", help="print what was found; write nothing")
    arguments.add_source(parser)
    arguments.add_verbosity(parser)


def run(args: argparse.Namespace) -> int:
    root = Path(arguments.find_root(args.source))
    missing = [name for name in args.files if not Path(name).is_file()]
    if missing:
        raise UsageError(f"{missing[0]}: there is no such file")
    done = [_convert(Path(name).resolve(), root, args) for name in args.files]
    return 0 if all(done) else 1


def _convert(seed: Path, root: Path, args: argparse.Namespace) -> bool:
    """Converts one file, with what the site holds by now; tells whether it could be read."""
    from generator.convert import ReadingError, decode_article, read_article, report_findings

    record = _read_record(seed, root)
    if record is None:
        return False
    fields, title = record
    try:
        article = read_article(decode_article(seed.read_bytes()))
    except ReadingError as problem:
        complain(f"{seed}: {problem}")
        return False
    draft, files = _draft(article, fields, title, root, seed)
    if args.json:
        import json

        say(json.dumps(report_findings(draft), ensure_ascii=False, indent=2))
        return True
    if not args.quiet:
        say(
            f"{seed.name}: {plural(len(draft.events), 'event')}, "
            f"{plural(len(draft.quotes), 'quotation')}, {plural(len(draft.dates), 'date')}, "
            f"{plural(len(draft.actors), 'actor')}"
        )
    for path, text in files.items():
        _put(root, path, text, args)
    return True


def _draft(
    article: "RawArticle", record: "SeedRecord", title: str, root: Path, seed: Path
) -> tuple["Draft", dict[str, str]]:
    """The draft, and the files that hold it and its stubs, by their paths from the root."""
    import msgspec

    from generator.commands.registry import known_actors, known_events, read_documents
    from generator.convert import article_id, draft_article, render_actor_stub, render_draft
    from generator.model import Actor, Article, Event

    if title:
        article = msgspec.structs.replace(article, title=title)
    documents, config = read_documents(root)
    actors = [each for each in documents if isinstance(each, Actor)]
    articles = [each for each in documents if isinstance(each, Article)]
    events = [each for each in documents if isinstance(each, Event)]
    week, kinds = (config.week, [id for id, _ in config.kinds]) if config else ("iso", [])

    def draft_with(known: Sequence[Actor]) -> "Draft":
        first = draft_article(article, record, known_actors(known), week=week, kinds=kinds)
        found = list(known_events(events, articles, article_id(first)))
        return draft_article(
            article,
            record,
            known_actors(known),
            week=week,
            existing_events=found,
            kinds=kinds,
        )

    # A stub that this very article gave, and nobody has edited, is as good as not there:
    # else the second conversion would tell another story than the first.
    signed = [actor for actor in actors if not actor.draft]
    own = {
        actor.id: render_actor_stub(actor) for actor in draft_with(signed).actors if not actor.known
    }
    draft = draft_with(
        [
            actor
            for actor in actors
            if not actor.draft or own.get(actor.id) != _text(root / actor.file)
        ]
    )
    inside = seed.is_relative_to(root)
    rendered = render_draft(draft, record, seed.relative_to(root).as_posix() if inside else "")
    id = article_id(draft)
    path = next((each.file for each in articles if each.id == id), f"content/articles/{id}.md")
    files = {path: rendered}
    for actor in draft.actors:
        if not actor.known:
            paths = (each.file for each in actors if each.id == actor.id)
            path = next(paths, f"content/actors/{actor.id}.md")
            files[path] = render_actor_stub(actor)
    return draft, files


def _read_record(seed: Path, root: Path) -> "tuple[SeedRecord, str] | None":
    """What the .yaml beside the seed says, and the headline if it gives one; None if it is bad."""
    from generator.convert import SeedRecord
    from generator.parse import parse_seed_record
    from generator.source import SourceFile

    path = seed.with_suffix(".yaml")
    if not path.is_file():
        say(f"{path.name} is not there: the draft will not say where the article is from")
        return SeedRecord(), ""
    base = root if path.is_relative_to(root) else path.parent
    found, problems = parse_seed_record(
        SourceFile(path.relative_to(base).as_posix(), path.read_bytes())
    )
    printed(describe(problems, str(base)), sys.stderr)
    if any(problem.is_error for problem in problems):
        return None
    texts = {name: value for name, value in found.items() if isinstance(value, str)}
    inferred = found.get("inferred")
    if isinstance(inferred, dict):
        texts |= {f"inferred_{part}": text for part, text in inferred.items()}
    fields = {name: texts[name] for name in texts if name in SeedRecord.__struct_fields__}
    return SeedRecord(**fields), texts.get("title", "")


def _put(root: Path, path: str, text: str, args: argparse.Namespace) -> None:
    """Writes the file, unless somebody has edited the one that is there."""
    from generator.commands.scaffold import write_new

    file = root / path
    old = _text(file)
    if old == text:
        if not args.quiet:
            say(f"  {path}: as it was")
        return
    if old is not None and not args.force:
        say(f"  {path}: edited, and left alone; --force would replace it and keep it as .orig")
        _show_difference(path, old, text)
        return
    if old is not None:
        kept = _free_name(file)
        file.replace(kept)
        say(f"  {path}: replaced; the old one is {kept.name}")
    elif not args.quiet:
        say(f"  {path}: written")
    write_new(file, text)


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


def _text(file: Path) -> str | None:
    """The file's text, byte for byte; None where there is no file."""
    try:
        return file.read_bytes().decode("utf-8", "surrogateescape")
    except FileNotFoundError:
        return None
