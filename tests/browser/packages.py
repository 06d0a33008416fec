"""The packages of npm beside this file: axe-core, html-validate, Lighthouse."""

import shutil
from pathlib import Path

from tests.missing import skip_without

FOLDER = Path(__file__).parent
INSTALL = "npm ci --prefix tests/browser"


def package_file(path: str) -> Path:
    """A file of an installed package, by its path in node_modules."""
    file = FOLDER / "node_modules" / path
    if not file.is_file():
        skip_without(f"{path.split('/')[0]} is not installed here ({INSTALL})")
    return file


def package_command(path: str) -> tuple[str, str]:
    """Node and the script to run with it, by its path in node_modules."""
    node = shutil.which("node")
    if node is None:
        skip_without("no Node.js here (on Debian: apt install nodejs npm)")
    return node, str(package_file(path))
