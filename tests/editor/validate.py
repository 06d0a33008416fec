"""Whether the editors' configuration really validates front matter: python -m tests.editor.validate

Run by hand, since it installs packages of npm in a temporary folder (Node.js 18 or newer, a
minute). It makes a site with ``dateline init``, with the very `.remarkrc.yaml` and `package.json`
that the site gets, writes its schemas, and runs remark-cli, which reads them with the same engine
as the extension of VS Code. What is printed is what the editor underlines. Exit code 1 if a
good file is marked, or a fault of a bad one is not.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.sites import run_dateline

BAD = """\
---
title: A footbridge is painted
dat: 2026-03-01
date: 2026-02-30
kind: accidents
actors: [millbrook-counsel]
sources:
  - publsher: Example News
    stance: doubts
---
"""
LINES = {"dat": 0, "date": 4, "kind": 5, "actors": 6, "publsher": 8, "stance": 9}
"""Where each fault is marked. What concerns the front matter as a whole has no line."""


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        dateline("init", str(site), cwd=Path(folder))
        dateline("schema", "-o", ".vscode/schemas", cwd=site)
        run("npm", "install", "--no-audit", "--no-fund", "--no-save", "remark-cli@12", cwd=site)
        good = remark(site)
        Path(site, "content/events/bad.md").write_text(BAD, encoding="utf-8")
        bad = remark(site)
    print(f"Files of `dateline init`:\n{good}\nA bad event:\n{bad}")
    marked = {int(line or 0) for line in re.findall(r"^ *(?:(\d+):\d+\S*)? +warning", bad, re.M)}
    missed = [name for name, line in LINES.items() if line not in marked]
    if "warning" in good or missed:
        print(f"Not as it should be: good files marked, or not marked: {missed}")
        return 1
    print("As it should be: good files are unmarked, and each fault is found.")
    return 0


def remark(site: Path) -> str:
    """What remark-cli says of all content."""
    command = ("npx", "remark", "content", "--no-stdout", "--no-color", "--frail")
    finished = subprocess.run(command, cwd=site, capture_output=True, text=True, check=False)
    return finished.stderr


def dateline(*arguments: str, cwd: Path) -> None:
    finished = run_dateline(*arguments, cwd=cwd)
    if finished.returncode:
        raise SystemExit(finished.stderr)


def run(*command: str, cwd: Path) -> None:
    subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
