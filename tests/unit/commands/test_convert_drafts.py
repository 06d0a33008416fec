"""Drafts of many raw articles, on this repository's own site: check finds no error in them."""

from pathlib import Path

import pytest

from generator.cli import main
from tests.sites import CHECKOUT, copy_site

Captured = pytest.CaptureFixture[str]

HEADLINES = ("Kerry meets Maliki in Baghdad", "Isis seizes *Tal Afar*", "What we know: a list")
LEADS = (
    "BAGHDAD, June 23 (Coast Wire) — U.S. Secretary of State John Kerry met Iraqi Prime Minister "
    "Nouri al-Maliki in Baghdad on Monday, and urged him to form a new government.",
    "At least 27 people were killed when a car bomb exploded near Kirkuk, police said on Sunday.",
    "Militants of ISIS reportedly seized the town of Tal Afar, according to Reuters.",
    "Barack Obama said last week that up to 300 advisers, who are already there, would be sent.",
)
BODIES = (
    "“We will not leave the city,” Kerry said. “Not today,” he added.\n\nHe left on Tuesday.",
    "1. The army fled in 2003.\n\n# Not a heading\n\nSunni fighters took the *town* on June 10.",
    "Iran’s president, Hassan Rouhani, blamed [sic] the “barbarous terrorists” for it on Sunday. "
    "She did not. They met in the past week. Nobody knows: it might be true.",
)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = copy_site(CHECKOUT, tmp_path / "site")
    stories = [(h, lead, body) for h in HEADLINES for lead in LEADS for body in BODIES]
    (root / "drafts").mkdir()
    for number, story in enumerate(stories):
        seed = root / f"drafts/{number:02}.txt"
        seed.write_text("\n\n".join(story), encoding="utf-8")
        seed.with_suffix(".yaml").write_text(
            f"publisher: Paper {number}\nurl: https://example.org/{number}\npublished: 2014-06-23\n"
        )
    monkeypatch.chdir(root)
    return root


def test_check_accepts_the_drafts_of_many_articles(site: Path, capsys: Captured) -> None:
    assert main(["convert", "--quiet", "drafts"]) == 0
    capsys.readouterr()

    assert main(["check", "--drafts", "--format", "short"]) == 0

    drafts = (site / "content/articles").glob("*.md")
    written = [
        path.read_text("utf-8") for path in drafts if "seed: drafts/" in path.read_text("utf-8")
    ]
    assert len(written) == len(HEADLINES) * len(LEADS) * len(BODIES)
    assert sum("\nevents:\n" in text for text in written) == len(written)
    assert any("  - event: kerry-meets-maliki-in-baghdad\n" in text for text in written)
