"""A site that commands can be tried on: the one that ``dateline init`` makes."""

from pathlib import Path

import pytest

from generator.cli import main


@pytest.fixture
def site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Path:
    """Its root, which is the working directory, too."""
    root = tmp_path / "site"
    assert main(["init", str(root)]) == 0
    monkeypatch.chdir(root)
    capsys.readouterr()
    return root
