"""Sites with one thing wrong, and what ``dateline check`` prints of each: tests/cases/invalid/.

A file there is named after the code that its cases are about. A case is a title after ``===``,
files after ``>>>`` and a path, and after ``<<<`` the report. Where a case gives no settings it has
those of ``SETTINGS``. ``>>> !PATH`` takes a file out, ``>>> PATH @ TARGET`` is a symbolic link,
``>>> PATH |`` a pipe. In a file → stands for a tab, ⏎ for a carriage return, ␀ for the character
U+0007, ⟨E9⟩ for that one byte, and ⟨x×1000⟩ for a thousand of x.
"""

import io
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.commands.arguments import find_places, find_root
from generator.commands.checking import workspace
from generator.commands.human import describe
from generator.commands.report import printed
from generator.pipeline import Settings, check_site_files
from generator.source import SourceFile
from generator.views import VIEWS
from tests.sites import CHECKOUT, write_site

FOLDER = CHECKOUT / "tests" / "cases" / "invalid"
SETTINGS = """\
title: Iraq, June 2014
kinds: {military: Military, statement: Statement}
topics: {oil: Oil, iran-in-iraq: Iran in Iraq}
figures: {killed: killed, wounded: wounded}
roles: {affected: affected}
"""
WIDTH = 80
_STANDS_FOR = str.maketrans({"→": "\t", "⏎": "\r", "␀": "\a"})
_REPEATED = re.compile("⟨(.)×([0-9]+)⟩")
_BYTE = re.compile("⟨([0-9A-F]{2})⟩")


class Case(NamedTuple):
    """``sections`` are the files as the case writes them, ``report`` what is expected."""

    code: str
    title: str
    sections: tuple[tuple[str, str], ...]
    report: str

    @property
    def text(self) -> str:
        files = "".join(f">>> {heading}\n{text}" for heading, text in self.sections)
        return f"=== {self.title}\n{files}<<<\n{self.report}"


def read_cases(file: Path) -> list[Case]:
    _, *cases = f"\n{file.read_text(encoding='utf-8')}".split("\n=== ")
    return [_read_case(file.stem, case) for case in cases]


def write_cases(file: Path, cases: list[Case]) -> None:
    file.write_text("\n".join(case.text for case in cases), encoding="utf-8")


def make_site(case: Case, root: Path) -> Path:
    write_site(root, {"content/site.yaml": SETTINGS})
    for heading, text in case.sections:
        path, _, target = heading.partition(" @ ")
        if heading.startswith("!"):
            (root / heading[1:]).unlink()
        elif target:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).symlink_to(target)
        elif heading.endswith(" |"):
            (root / heading).parent.mkdir(parents=True, exist_ok=True)
            os.mkfifo(root / heading.removesuffix(" |"))
        else:
            write_site(root, {path: _bytes(text)})
    return root


def sources_of(case: Case) -> Iterator[SourceFile]:
    """The files of a case that a parser reads, without a site around them."""
    for heading, text in case.sections:
        folder = heading.split("/")[1]
        read = folder in ("articles", "events", "actors", "pages") and heading.endswith(".md")
        if read or heading == "content/site.yaml":
            yield SourceFile(heading, _bytes(text))


def report_of(site: Path, themes: Path) -> str:
    """What the command prints where the standard output is no terminal."""
    places = find_places(find_root(str(site)), None)
    places = places._replace(themes=(str(site / "themes"), str(themes)))
    result = check_site_files(workspace(places), Settings(), lambda *_: None)
    stream = io.StringIO()
    printed(describe(result.problems, str(site), WIDTH), stream)
    return stream.getvalue().removesuffix("\n")


def make_plain_theme(directory: Path) -> Path:
    """Themes of which the default one has empty templates: ours would take most of the time."""
    names = (f"default/templates/{name}" for name in VIEWS)
    return write_site(
        directory, {"default/theme.yaml": "name: default\n"} | dict.fromkeys(names, "")
    )


def _read_case(code: str, text: str) -> Case:
    files, _, report = text.partition("\n<<<\n")
    title, *sections = files.split("\n>>> ")
    pairs = (section.partition("\n")[::2] for section in sections)
    return Case(
        code, title, tuple((heading, text and f"{text}\n") for heading, text in pairs), report
    )


def _bytes(text: str) -> bytes:
    text = _REPEATED.sub(lambda found: found[1] * int(found[2]), text.translate(_STANDS_FOR))
    return _BYTE.sub(lambda found: chr(0xDC00 + int(found[1], 16)), text).encode(
        "utf-8", "surrogateescape"
    )
