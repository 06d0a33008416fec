"""Sites for tests: written from a few texts or copied, built here or by the command line."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from generator.commands.arguments import find_places, find_root
from generator.commands.checking import workspace
from generator.pipeline import BuildResult, Settings, build_site

CHECKOUT = Path(__file__).resolve().parent.parent
GOLDEN_SITE = CHECKOUT / "tests" / "golden" / "site"

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
