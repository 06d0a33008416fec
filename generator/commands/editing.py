"""What the commands that change files share: the site as it is, the judgement of it as it would be.

Nothing is written that would bring the site an error that it does not have.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator.commands import arguments
from generator.commands.arguments import UsageError, processors
from generator.commands.checking import workspace
from generator.commands.human import describe
from generator.commands.progress import progress_bar
from generator.commands.report import columns, complain, plural, printed, say
from generator.diagnostics import Diagnostic
from generator.discover import discover
from generator.edit import (
    Change,
    NoSuchRecord,
    Record,
    Refused,
    all_records,
    changed_sources,
    difference,
    find_record,
    write_changes,
)
from generator.model import Actor, Article, Event
from generator.parse import Document
from generator.pipeline import Settings, Workspace, parse_all, read_sources
from generator.source import SourceFile

Edit = Callable[["Desk"], list[Change]]
"""Works out the changes of a site; raises Refused where they cannot be made."""

_FOLDERS: dict[type, str] = {Actor: "actors", Article: "articles", Event: "events"}


class Desk(NamedTuple):
    """The site as it lies on the disk, with drafts: what is edited may well be one."""

    root: str
    workspace: Workspace
    settings: Settings
    sources: list[SourceFile]
    found: list[Diagnostic]
    documents: list[Document]
    records: list[Record]

    def source(self, path: str) -> SourceFile:
        return next(source for source in self.sources if source.path == path)

    def record(self, name: str) -> Record:
        """The record of a name, an id or a path. Raises UsageError where there is no one such."""
        try:
            return find_record(path_from_root(name, self.root), self.records)
        except NoSuchRecord as problem:
            raise UsageError(str(problem)) from problem

    def redirected(self, folder: str, id: str) -> str | None:
        """The id of the record of that folder which had this id before, if one has."""
        found: list[Actor | Article | Event] = []
        for document in self.documents:
            if isinstance(document, Article):
                found += [document, *document.events]
            elif isinstance(document, Actor | Event):
                found.append(document)
        mine = (each for each in found if _FOLDERS[type(each)] == folder)
        return next((each.id for each in mine if id in each.redirects), None)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The flags of every command that changes files."""
    parser.add_argument(
        "--dry-run", action="store_true", help="print what would change, and change nothing"
    )
    arguments.add_source(parser)
    parser.add_argument("-q", "--quiet", action="store_true", help="print problems only")


def open_desk(source: str | None) -> Desk:
    """The site, read; raises UsageError where there is none."""
    places = arguments.find_places(arguments.find_root(source), None)
    space = workspace(places)
    settings = Settings(drafts=True, jobs=processors())
    sources, found = discover(places.root)
    written = [each for each in sources if each.path.endswith(".md")]
    parsed = parse_all(written, space.cache, settings.jobs, progress_bar(True))
    documents = [each.document for each in parsed if each.document is not None]
    records = all_records(sources, documents)
    return Desk(places.root, space, settings, sources, found, documents, records)


def change_site(args: argparse.Namespace, edit: Edit, done: str) -> int:
    """Works out changes and makes them; ``done`` says in a line what they are. The exit code.

    With ``--dry-run`` they are printed. What would bring the site an error is not done.
    """
    desk = open_desk(args.source)
    try:
        changes = [change for change in edit(desk) if not change.is_none]
        if not changes:
            if not args.quiet:
                say("Nothing to change.")
            return 0
        after = changed_sources(desk.sources, changes)
        worse = _new_problems(desk, after, changes)
        _tell(worse, desk.root, after)
        if any(problem.is_error for problem in worse):
            complain("nothing was written: the site would have an error that it does not have now")
            return 1
        if args.dry_run:
            for change in changes:
                printed(difference(change), sys.stdout)
            return 0
        write_changes(Path(desk.root), changes)
    except Refused as refusal:
        return tell_refusal(refusal, desk.root)
    if not args.quiet:
        say(f"{done} ({plural(len(changes), 'file')}).")
    return 0


def path_from_root(name: str, root: str) -> str:
    """A path to a file of the site as the site names it; any other name as it is."""
    path = Path(name)
    if not path.is_file():
        return name
    if path.is_symlink():
        raise UsageError(f"{name} is a symbolic link: name the file that it leads to")
    full = path.resolve()
    content = Path(root) / "content"
    if not full.is_relative_to(content):
        raise UsageError(f"{name} is no file of this site's content")
    return full.relative_to(root).as_posix()


def tell_refusal(refusal: Refused, root: str) -> int:
    """Prints why nothing was done; returns the exit code."""
    printed(describe(refusal.problems, root, columns(sys.stderr)), sys.stderr)
    complain(str(refusal))
    return 1


def _tell(problems: Sequence[Diagnostic], root: str, sources: Sequence[SourceFile]) -> None:
    files = {problem.location.file for problem in problems}
    texts = {
        source.path: source.data.decode("utf-8-sig", "replace")
        for source in sources
        if source.path in files
    }
    printed(describe(problems, root, columns(sys.stderr), texts), sys.stderr)


def _new_problems(
    desk: Desk, after: Sequence[SourceFile], changes: Sequence[Change]
) -> list[Diagnostic]:
    """What the site would have that it does not have now, lines apart.

    A file that gets another name takes its problems along. Each problem of now stands for one
    of then: of its file and its words, else of its words, for what is merged moves; a warning
    else for one of its kind in its file, for its words may count what has changed.
    """
    moved = {change.source.path: change.path for change in changes}
    known = [_moved(problem, moved) for problem in _problems(desk, desk.sources)]
    new_ones = list(_problems(desk, after))
    for of_problem in (
        lambda each: (each.code, each.message, each.location.file),
        lambda each: (each.code, each.message),
        lambda each: (each.code, each.location.file, each.message if each.is_error else ""),
    ):
        known, new_ones = _unlike(known, new_ones, of_problem), _unlike(new_ones, known, of_problem)
    return new_ones


def _moved(problem: Diagnostic, moved: Mapping[str, str]) -> Diagnostic:
    """The problem as it is told when files have got other names."""
    file, message = problem.location.file, problem.message
    for old, new in moved.items():
        message = message.replace(old, new)
    place = msgspec.structs.replace(problem.location, file=moved.get(file, file))
    return msgspec.structs.replace(problem, location=place, message=message)


def _unlike(
    problems: Sequence[Diagnostic],
    others: Sequence[Diagnostic],
    of_problem: Callable[[Diagnostic], Hashable],
) -> list[Diagnostic]:
    """The problems without one for each of the others that is the same in that respect."""
    left = Counter(map(of_problem, others))
    unlike = []
    for problem in problems:
        if left[of_problem(problem)]:
            left[of_problem(problem)] -= 1
        else:
            unlike.append(problem)
    return unlike


def _problems(desk: Desk, sources: Sequence[SourceFile]) -> tuple[Diagnostic, ...]:
    quiet = progress_bar(True)
    return read_sources(sources, desk.found, desk.workspace, desk.settings, quiet).problems
