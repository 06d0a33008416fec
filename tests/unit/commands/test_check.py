"""How editors read ``dateline check``: anew after each change, a line a problem."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sites import CHECKOUT, EVENT, SMALL_SITE, run_dateline, write_site

BEGINS = re.compile(r"\[\d\d:\d\d:\d\d\] Checking …\n")
ENDS = re.compile(r"\[\d\d:\d\d:\d\d\] (.+) Watching for changes\.\n")
BROKEN = EVENT.replace("1987-05-12", "1987-02-30")


class Check:
    """The command as it runs; ``told`` waits for one run's problems and its summary."""

    def __init__(self, site: Path, *options: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "generator", "check", "--watch", *options],
            cwd=site,
            env={**os.environ, "PYTHONPATH": str(CHECKOUT), "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def told(self) -> tuple[str, str]:
        assert self.process.stdout
        assert BEGINS.fullmatch(self.process.stdout.readline())
        problems = ""
        for line in self.process.stdout:
            if end := ENDS.fullmatch(line):
                return problems, end[1]
            problems += line
        raise AssertionError(f"it ended in the middle: {problems}")

    def end(self) -> tuple[int, str, str]:
        """Ctrl-C: the exit code, and what was still said on both streams."""
        self.process.send_signal(signal.SIGINT)
        said, complained = self.process.communicate(timeout=20)
        return self.process.returncode, said, complained


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", SMALL_SITE)


@pytest.fixture
def event(site: Path) -> Path:
    return site / "content/events/bridge-jams.md"


@pytest.fixture
def check(site: Path) -> Iterator[Check]:
    check = Check(site)
    yield check
    check.process.kill()
    check.process.communicate()


def test_each_change_is_checked_and_the_problems_are_printed_as_without_it(
    site: Path, event: Path, check: Check
) -> None:
    assert check.told() == ("", "No problems.")

    event.write_text(BROKEN, encoding="utf-8")
    first = check.told()
    event.write_text(f"{BROKEN}\n", encoding="utf-8")
    again = check.told()
    once = run_dateline("check", cwd=site).stdout

    assert first == again == (once.removesuffix("1 error.\n"), "1 error.")
    assert "content/events/bridge-jams.md:3:7" in once


def test_a_file_that_is_saved_by_renaming_and_one_that_is_deleted_are_seen(
    event: Path, check: Check
) -> None:
    check.told()
    new = event.with_name(".bridge-jams.md.new")
    new.write_text(BROKEN, encoding="utf-8")
    new.replace(event)
    assert check.told()[1] == "1 error."

    event.unlink()
    assert check.told() == ("", "No problems.")


def test_quiet_keeps_the_lines_that_mark_a_run_and_ctrl_c_ends_it_without_words(
    site: Path,
) -> None:
    check = Check(site, "--quiet")
    assert check.told() == ("", "No problems.")

    assert check.end() == (130, "", "")


def test_content_that_goes_and_comes_back_is_checked_each_time(site: Path, check: Check) -> None:
    check.told()
    content = site / "content"
    content.rename(site / "elsewhere")
    summary = check.told()[1]
    (site / "elsewhere").rename(content)

    assert summary != "No problems."
    assert check.told()[1] == "No problems."


def test_the_short_form_has_a_line_a_problem_and_a_place_for_each(site: Path, event: Path) -> None:
    event.write_text(BROKEN, encoding="utf-8")
    (site / "content/events/notes.txt").write_text("never read", encoding="utf-8")

    checked = run_dateline("check", "--format", "short", cwd=site)

    lines = checked.stdout.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(
        "content/events/bridge-jams.md:3:7: error[bad-date]: this day does not exist"
    )
    assert lines[1].startswith("content/events/notes.txt:1:1: warning[unread-file]: ")
    assert checked.stderr == "1 error and 1 warning.\n"
