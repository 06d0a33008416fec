"""docs/editing.md: its samples are what the commands do."""

import re
import shlex
from pathlib import Path

import pytest

from generator.cli import main
from tests.sites import CHECKOUT, write_site

_SAMPLE = re.compile(
    r"^`(content/\S+)`\n\n```yaml\n(.*?)```\n\n```sh\n(.*?)```\n\n```yaml\n(.*?)```$",
    re.MULTILINE | re.DOTALL,
)
_PAGE = (CHECKOUT / "docs/editing.md").read_text(encoding="utf-8")
SAMPLES = _SAMPLE.findall(_PAGE)
SITE = {
    "content/site.yaml": "title: The bridge\ntopics: {pivot: Pivot, ferry: Ferry}\n",
    "content/actors/board.md": "---\nname: The Board\n---\n",
    "content/events/bridge-stays-open.md": (
        "---\ntitle: It stays open\ndate: 1987-05-12\ntopics: [pivot]\nsources:\n"
        "  - publisher: Quayside Notes\n    url: https://notes.example/\n---\n"
    ),
}


@pytest.mark.parametrize(("path", "before", "commands", "after"), SAMPLES)
def test_a_sample_is_what_the_command_does(
    path: str,
    before: str,
    commands: str,
    after: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(write_site(tmp_path, SITE | {path: before}))

    for command in commands.splitlines():
        assert main(shlex.split(command)[1:]) == 0, capsys.readouterr().err

    assert (tmp_path / path).read_text(encoding="utf-8") == after


def test_every_command_that_changes_files_has_its_sample() -> None:
    shown = {shlex.split(line)[1] for sample in SAMPLES for line in sample[2].splitlines()}

    assert shown == {"set", "fmt", "check", "rename", "merge", "excerpt"}
    assert len(SAMPLES) == _PAGE.count("\n## ")
