"""The HTML of every page is valid, by html-validate: see html-validate.cjs for its rules."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.browser.kinds import SITES
from tests.browser.packages import FOLDER, package_command
from tests.sites import copy_site, run_dateline


@pytest.mark.parametrize("site", SITES.values(), ids=SITES.keys())
def test_the_html_of_every_page_is_valid(site: Path, tmp_path: Path) -> None:
    command = package_command("html-validate/bin/html-validate.mjs")
    root = copy_site(site, tmp_path / "site")
    built = run_dateline("build", "--drafts", "-o", tmp_path / "public", cwd=root)
    assert built.returncode == 0, built.stderr

    config = FOLDER / "html-validate.cjs"
    judged = subprocess.run(
        [*command, "--config", config, "--formatter", "json", tmp_path / "public"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    found = [
        f"{Path(page['filePath']).relative_to(tmp_path)}:{fault['line']}:{fault['column']}: "
        f"{fault['ruleId']}: {fault['message']}"
        for page in json.loads(judged.stdout)
        for fault in page["messages"]
    ]

    assert "\n".join(found) == judged.stderr == ""
