"""``check --fix``: what is certain is written, again and again until nothing is left of it."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from generator.diagnostics import Diagnostic
from generator.discover import discover
from generator.edit import Change, Refused, changed_sources, read_manuscript, write_changes
from generator.edit.fixes import Fixed, apply_fixes, write_texts
from generator.edit.quotes import Words, own_characters
from generator.model import Article
from generator.model.annotation import plain_text
from generator.pipeline import (
    BuildResult,
    Progress,
    Settings,
    Workspace,
    check_sources,
    parse_all,
    read_sources,
)
from generator.selector import searchable
from generator.source import SourceFile

_MOST_ROUNDS = 10


class Mended(NamedTuple):
    """What was fixed, in the order of files and lines, and the changes that do it."""

    fixed: list[Fixed]
    changes: list[Change]


def mend(workspace: Workspace, settings: Settings, progress: Progress) -> Mended:
    """Works out every fix of the site; writes nothing. A file with errors of YAML is left."""
    found, of_files = discover(workspace.root)
    sources = {source.path: source for source in found}
    fixed: list[Fixed] = []
    for _ in range(_MOST_ROUNDS):
        current = list(sources.values())
        reading = read_sources(current, of_files, workspace, settings, progress)
        news, done = _round(reading.problems, sources, workspace)
        sources |= news
        fixed += done
        if not done:
            break
    changes = [Change(source, sources[source.path].data) for source in found]
    return Mended(sorted(fixed), [change for change in changes if not change.is_none])


def write(workspace: Workspace, mended: Mended) -> None:
    """Raises Refused where a file is not as it was read, OSError where the disk fails."""
    write_changes(Path(workspace.root), mended.changes)


def check_mended(
    workspace: Workspace, settings: Settings, mended: Mended, progress: Progress
) -> tuple[BuildResult, dict[str, str]]:
    """What would remain, with the texts that the changed files would have."""
    found, of_files = discover(workspace.root)
    sources = changed_sources(found, mended.changes)
    result = check_sources(sources, of_files, workspace, settings, progress)
    texts = {
        change.path: (change.data or b"").decode("utf-8-sig", "replace")
        for change in mended.changes
    }
    return result, texts


def _round(
    problems: Iterable[Diagnostic], sources: dict[str, SourceFile], workspace: Workspace
) -> tuple[dict[str, SourceFile], list[Fixed]]:
    by_file: dict[str, list[Diagnostic]] = defaultdict(list)
    for problem in problems:
        by_file[problem.location.file].append(problem)
    articles, own = _articles(sources, workspace)
    news: dict[str, SourceFile] = {}
    fixed: list[Fixed] = []
    for path, source in sources.items():
        if not path.endswith((".md", ".yaml")):
            continue
        try:
            manuscript = read_manuscript(source)
            manuscript, of_problems = apply_fixes(manuscript, by_file[path])
            words = own_characters(manuscript, own.get(path, ""), articles)
            manuscript, of_quotes = write_texts(manuscript, words)
        except Refused:
            continue  # what is wrong with the file is among its problems
        if of_problems or of_quotes:
            news[path] = manuscript.source
            fixed += [*of_problems, *of_quotes]
    return news, fixed


def _articles(
    sources: dict[str, SourceFile], workspace: Workspace
) -> tuple[dict[str, Words], dict[str, str]]:
    """The words of every article by its id, and the ids by file."""
    files = [source for path, source in sources.items() if path.startswith("content/articles/")]
    parsed = parse_all(files, workspace.cache, 1, lambda stage, done, total: None)
    found = [each.document for each in parsed if isinstance(each.document, Article)]
    words = {}
    for article in found:
        text = plain_text(article.blocks)
        words[article.id] = Words(text, searchable(text))
    return words, {article.file: article.id for article in found}
