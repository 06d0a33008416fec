"""Lighthouse on the pages that readers come to: python -m tests.browser.lighthouse

Publishes this repository's own site on 127.0.0.1, judges a timeline, event, actor and article page
as a middling phone sees them, and prints what each category gives, of 100, and what it misses.
Needs Chromium, Node.js and `npm ci --prefix tests/browser`. Performance is the machine's, too:
look at it on a quiet one. Left out is the audit of robots.txt: Lighthouse asks for that file from
within the page, which the strict Content-Security-Policy forbids to all that runs there.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.browser.packages import package_command
from tests.browser.publishing import publish, serve_folder
from tests.missing import installed_browser
from tests.sites import CHECKOUT

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = (
    "index.html",
    "events/soleimani-in-iraq/index.html",
    "actors/hassan-rouhani/index.html",
    "articles/khamenei-opposes-us-intervention-in-iraq/index.html",
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What Lighthouse says of a page: of 100, by category, and each audit that costs a point."""

    scores: Mapping[str, int]
    missed: tuple[str, ...]


def judge(url: str) -> Verdict:
    """Raises CalledProcessError where Lighthouse fails."""
    finished = subprocess.run(
        [
            *package_command("lighthouse/cli/index.js"),
            url,
            "--quiet",
            "--output=json",
            f"--only-categories={','.join(CATEGORIES)}",
            "--chrome-flags=--headless=new --no-sandbox",
            "--no-enable-error-reporting",
            "--skip-audits=robots-txt",
        ],
        env={**os.environ, "CHROME_PATH": str(installed_browser())},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    report = json.loads(finished.stdout)
    scores = {name: round(report["categories"][name]["score"] * 100) for name in CATEGORIES}
    return Verdict(scores, tuple(_missed(report)))


def _missed(report: Any) -> Iterator[str]:
    categories = report["categories"]
    audits = report["audits"]
    for name in CATEGORIES:
        for audit in categories[name]["auditRefs"]:
            told = audits[audit["id"]]
            if audit["weight"] and told["score"] not in (None, 1):
                yield f"{name}: {told['title']} {told.get('displayValue', '')}".rstrip()


def main() -> int:
    with tempfile.TemporaryDirectory() as folder, serve_folder(Path(folder, "web")) as address:
        site = publish(CHECKOUT, Path(folder, "web"), "site", address)
        for path in PAGES:
            verdict = judge(site.served + path)
            scores = ", ".join(f"{name} {score}" for name, score in verdict.scores.items())
            print(f"{path}: {scores}")
            for missed in verdict.missed:
                print(f"  {missed}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
