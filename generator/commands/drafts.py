"""Drafts on the disk: what is written, what is left alone, and what is said of it."""

import shutil
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from generator.commands.drafting import Conversion, Drafted, bytes_of
from generator.commands.human import describe
from generator.commands.report import columns, complain, plural, printed, say
from generator.commands.written import Written
from generator.convert import count_entries
from generator.diagnostics import Diagnostic
from generator.disk import replace_file

_DIFFERENCES = 24
"""Lines shown of what a file would become."""
_COUNTED = {"events": "event", "quotes": "quotation", "dates": "date"}


class Desk:
    """Where the drafts of one run arrive; each file of the site is old or new, and whole.

    Of many articles only what an editor has to know is told, and at the end how many there were.
    """

    def __init__(
        self, root: Path, articles: int, *, force: bool, quiet: bool, verbose: bool
    ) -> None:
        self._root = root
        self._written = Written(root / ".dateline")
        self._many = articles > 1
        self._articles = articles
        self._force = force
        self._quiet = quiet
        self._brief = self._many and not verbose
        self._found: Counter[str] = Counter()
        self._done: Counter[str] = Counter()
        self.refused = 0

    def refuse(self, path: Path, drafted: Drafted) -> None:
        """Tells why a file has no draft."""
        self.refused += 1
        refuse(path, drafted.error, drafted.problems)

    def take(self, path: Path, drafted: Drafted, conversion: Conversion) -> None:
        """Writes the files of a draft; ``path`` is the raw article's, as the command names it."""
        printed(describe(drafted.problems, "", columns(sys.stderr)), sys.stderr)
        if not drafted.has_record and not drafted.record.publisher:
            record = path.with_suffix(".yaml")
            self._tell(f"{record} is not there: the draft will not say where the article is from")
        self._tell(f"{path}: {self._count(conversion)}")
        if conversion.namesake:
            file, seed = conversion.namesake
            self._tell(f"  {file}: of the same title, but from {seed}; this article goes beside it")
        edited = not self._put_article(*conversion.article)
        self._put_stubs(conversion.stubs, edited=edited)

    def close(self) -> None:
        """What was done with many articles, in one line."""
        if not self._many:
            return
        found = ", ".join(plural(self._found[key], noun) for key, noun in _COUNTED.items())
        done = ", ".join(
            f"{number:,} {what}"
            for what, number in (
                ("written", self._done["written"]),
                ("rewritten", self._done["rewritten"]),
                ("replaced", self._done["replaced"]),
                ("as they were", self._done["as it was"]),
                ("left alone", self._done["left alone"]),
                ("could not be read", self.refused),
            )
            if number
        )
        self._tell(
            f"{plural(self._articles, 'raw article')}: drafts {done}. "
            f"They hold {found}; {plural(self._done['stub'], 'new actor')}."
        )

    def _count(self, conversion: Conversion) -> str:
        counted = count_entries(conversion.article[1])
        self._found.update(counted)
        parts = [plural(counted[key], noun) for key, noun in _COUNTED.items()]
        return ", ".join([*parts, plural(len(conversion.draft.actors), "actor")])

    def _put_article(self, path: str, text: str) -> bool:
        """Writes the file, unless somebody has edited the one that is there: then False."""
        file = self._root / path
        data, old = text.encode("utf-8"), bytes_of(file)
        untouched = old is not None and self._written.knows(old)
        if old == data:
            self._written.remember(data)
            self._done["as it was"] += 1
            self._tell(f"  {path}: as it was")
            return True
        if old is not None and not untouched and not self._force:
            self._done["left alone"] += 1
            say(f"  {path}: edited, and left alone; --force would replace it and keep it as .orig")
            _show_difference(path, old.decode("utf-8", "replace"), text)
            return False
        if untouched:
            self._done["rewritten"] += 1
            self._tell(f"  {path}: rewritten; nobody had edited it")
        elif old is not None:
            kept = _free_name(file)
            shutil.copy2(file, kept)  # the file itself is there all the while
            self._done["replaced"] += 1
            say(f"  {path}: replaced; the old one is {kept.name}")
        else:
            self._done["written"] += 1
            self._tell(f"  {path}: written")
        self._written.remember(data)
        _write(file, text)
        return True

    def _put_stubs(self, stubs: Sequence[tuple[str, str]], *, edited: bool) -> None:
        """Writes the files of actors that have none yet, and tells of all in one line."""
        new = [(path, text) for path, text in stubs if not (self._root / path).exists()]
        parts = []
        if new:
            # Whoever reviewed the draft has decided on its actors: none comes back by itself.
            done = "not written, as the article is edited" if edited else "written"
            parts.append(f"{', '.join(Path(path).name for path, _ in new)} {done}")
        if len(new) < len(stubs):
            parts.append(f"{plural(len(stubs) - len(new), 'file')} there already")
        if parts:
            self._detail(f"  content/actors/: {'; '.join(parts)}")
        for path, text in [] if edited else new:
            _write(self._root / path, text)
            self._done["stub"] += 1

    def _tell(self, text: str) -> None:
        if not self._quiet:
            say(text)

    def _detail(self, text: str) -> None:
        if not self._brief:
            self._tell(text)


def refuse(path: Path, error: str, problems: Sequence[Diagnostic]) -> None:
    """Tells why a raw article is not read: at its places, where there are any."""
    if problems:
        printed(describe(problems, "", columns(sys.stderr)), sys.stderr)
    else:
        complain(f"{path}: {error}")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    replace_file(str(file), text.encode("utf-8"))


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
