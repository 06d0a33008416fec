"""Sites for tests: written from a few texts or copied, built here or by the command line."""

import os
import re
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Mapping
from functools import cache
from html import unescape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from generator.assemble import assemble
from generator.checks import check_site
from generator.commands.arguments import find_places, find_root
from generator.commands.checking import workspace
from generator.diagnostics import Diagnostic
from generator.discover import SITE_FILE
from generator.parse import parse_config, parse_file
from generator.pipeline import BuildResult, Settings, build_site
from generator.plan import plan_pages
from generator.render import Renderer, Theme, load_theme
from generator.source import SourceFile
from generator.views.site import SiteView
from generator.wording import Wording

CHECKOUT = Path(__file__).resolve().parent.parent
GOLDEN_SITE = CHECKOUT / "tests" / "golden" / "site"
PERSIAN_SITE = CHECKOUT / "tests" / "persian"
CROWDED_SITE = CHECKOUT / "tests" / "crowd"

_NO_LETTERS = re.compile(r"[\W_]+")
_TAG = re.compile(r"<[^>]*>")
_JSON_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")

EVENT = """\
---
title: The bridge jams
date: 1987-05-12
sources:
  - publisher: Harbour Courier
    url: https://courier.example/
---
"""
SMALL_SITE = {
    "content/site.yaml": "title: The bridge\n",
    "content/events/bridge-jams.md": EVENT,
}


def write_site(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Writes the files, by their paths from ``root``, and returns it."""
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def copy_site(source: Path, root: Path) -> Path:
    """A site's content without what builds left behind."""
    shutil.copytree(source / "content", root / "content")
    if (source / "themes").is_dir():
        shutil.copytree(source / "themes", root / "themes")
    return root


def run_dateline(
    *arguments: str | Path, cwd: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs the command in ``cwd``; ``environment`` adds to that of the tests."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def build(root: Path, output: Path, settings: Settings | None = None) -> BuildResult:
    """Builds the site in this process, as the command would on one processor."""
    places = find_places(find_root(str(root)), str(output))
    return build_site(workspace(places), settings or Settings(), _silent)


def read_tree(directory: Path) -> dict[str, bytes]:
    """Every file below the directory, by its path with forward slashes."""
    return {
        path.relative_to(directory).as_posix(): path.read_bytes()
        for path in sorted(directory.rglob("*"))
        if path.is_file()
    }


def _silent(stage: str, done: int, total: int) -> None:
    pass


class Published(NamedTuple):
    """What a site's files give, made without a disk; nothing where there was an error."""

    outputs: dict[str, bytes]
    problems: tuple[Diagnostic, ...]


def publish(files: Mapping[str, str], *, drafts: bool = False) -> Published:
    """Builds the site that the files of ``content/`` describe, by their paths from its root."""
    sources = [SourceFile(path, text.encode()) for path, text in files.items()]
    config, problems = parse_config(next(s for s in sources if s.path == SITE_FILE))
    assert config is not None, problems
    parsed = [parse_file(source) for source in sources if source.path.endswith(".md")]
    documents = [each.document for each in parsed if each.document is not None]
    assembled = assemble(documents, config, drafts=drafts)
    problems += tuple(problem for each in parsed for problem in each.problems)
    problems += (*assembled.problems, *check_site(assembled.site))
    if any(problem.is_error for problem in problems):
        return Published({}, problems)
    plan = plan_pages(assembled.site, wording(config.language), config.base_url)
    renderer = _renderer(plan.site_view)
    outputs = {page.path: renderer.render(page) for page in plan.pages}
    outputs |= {file.path: file.data for file in plan.files}
    return Published(outputs, problems)


def tells(data: bytes, name: str) -> bool:
    """Whether an output holds a name in any case and form, as plain text, escaped or encoded.

    Nothing but letters and digits counts, so neither do elements within the name.
    """
    wanted = _letters(name)
    text = data.decode("utf-8", "replace")
    forms = {text, _TAG.sub("", text)}
    for decode in (unescape, unquote, _without_json_escapes):
        forms |= {decode(form) for form in forms}
    return any(wanted in _letters(form) for form in forms)


def _without_json_escapes(text: str) -> str:
    return _JSON_ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)


def _letters(text: str) -> str:
    return _NO_LETTERS.sub("", unicodedata.normalize("NFKD", text).casefold())


@cache
def _renderer(site: SiteView) -> Renderer:
    """One for all sites alike: compiling the theme takes longer than rendering a small site."""
    return Renderer(default_theme(), site)


@cache
def default_theme() -> Theme:
    return load_theme("default", [CHECKOUT / "themes"])


@cache
def wording(language: str = "en") -> Wording:
    """What the default theme says in a language."""
    return default_theme().wording(language)
