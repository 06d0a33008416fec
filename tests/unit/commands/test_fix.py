"""``dateline check --fix``: what is certain is written where it stands, and the rest is told."""

from pathlib import Path

import pytest

from generator.cli import main
from tests.sites import write_site

Captured = pytest.CaptureFixture[str]

ARTICLE = """\
---
title: The bridge
Publisher: Harbour Courier   # of the town
published: 1987-05-12
language: 'en_GB'
quotes:
  - quote: "It's the pivot"
events:
  - id: bridge-jams
    date: 1987-05-12
    title: The bridge jams
    figures: {hurt: '1,200'}
    key: True
    short: Bridge
    timezone: europe/lisbon
    passages:
      - >-
        Two of the crew - so it said -
        were hurt
---
“It’s the pivot,” she said. Two of the crew – so it said –

were hurt.
"""
FIXED = (
    ARTICLE.replace("Publisher", "publisher")
    .replace("en_GB", "en-GB")
    .replace("1,200", "1200")
    .replace("True", "true")
    .replace("europe/lisbon", "Europe/Lisbon")
    .replace("It's the pivot\"", 'It’s the pivot"')
    .replace("        Two of the crew - so it said -", "        Two of the crew – so it said –")
)


@pytest.fixture
def bridge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    files = {
        "content/site.yaml": "title: x\nfigures: {hurt: hurt}\n",
        "content/articles/the-bridge.md": ARTICLE,
    }
    monkeypatch.chdir(write_site(tmp_path, files))
    return tmp_path


def article(root: Path) -> str:
    return (root / "content/articles/the-bridge.md").read_text(encoding="utf-8")


def test_what_is_certain_is_written_and_nothing_else(bridge: Path, capsys: Captured) -> None:
    assert main(["check", "--fix"]) == 0

    assert article(bridge) == FIXED
    printed = capsys.readouterr().out
    assert "the-bridge.md:5: language: en_GB → en-GB\n" in printed
    assert "the-bridge.md:7: quotes.0.quote: It's the pivot → It’s the pivot\n" in printed


def test_what_was_fixed_is_not_fixed_again(bridge: Path, capsys: Captured) -> None:
    main(["check", "--fix"])
    capsys.readouterr()

    assert main(["check", "--fix"]) == 0

    assert article(bridge) == FIXED
    assert "→" not in capsys.readouterr().out


def test_a_dry_run_prints_what_would_be_fixed(bridge: Path, capsys: Captured) -> None:
    assert main(["check", "--fix", "--dry-run"]) == 0

    assert article(bridge) == ARTICLE
    assert "\n+language: 'en-GB'\n" in capsys.readouterr().out


def test_a_dry_run_tells_what_would_remain(bridge: Path, capsys: Captured) -> None:
    event = "---\ntitle: She speaks\nDate: March 1987\ntime: noon\ndraft: true\n---\n"
    write_site(bridge, {"content/events/she-speaks.md": event})

    assert main(["check", "--fix", "--dry-run", "--drafts"]) == 1

    printed = capsys.readouterr().out
    assert "\n+date: 1987-03\n" in printed
    assert "error[bad-time]: “noon”" in printed
    assert " 3 | date: 1987-03\n" not in printed
    assert "bad-date" not in printed
    assert (bridge / "content/events/she-speaks.md").read_text(encoding="utf-8") == event


def test_where_there_is_nothing_to_fix_it_is_said(bridge: Path, capsys: Captured) -> None:
    main(["check", "--fix", "-q"])
    capsys.readouterr()
    assert main(["check", "--fix", "--dry-run"]) == 0

    assert capsys.readouterr().out.startswith("Nothing to fix.\n\nwarning[source-without-link]")


def test_what_is_not_certain_is_told(bridge: Path, capsys: Captured) -> None:
    path = bridge / "content/articles/the-bridge.md"
    path.write_text(ARTICLE.replace("1987-05-12", "1987-02-30"), encoding="utf-8")

    assert main(["check", "--fix"]) == 1

    assert "1987-02-30" in article(bridge)
    assert "error[bad-date]" in capsys.readouterr().out


def test_a_file_that_cannot_be_read_hides_no_other(bridge: Path, capsys: Captured) -> None:
    write_site(bridge, {"content/events/broken.md": "---\ntitle: [\n---\n"})

    assert main(["check", "--fix"]) == 1

    assert article(bridge) == FIXED
    assert "error[bad-yaml]" in capsys.readouterr().out


def test_an_event_s_passages_get_the_characters_of_the_article_they_name(bridge: Path) -> None:
    passage = '{quote: "It\'s the pivot", suffix: ",” she"}'
    event = (
        "---\ntitle: She speaks\ndate: 1987-05-12\nsources:\n"
        f"  - article: the-bridge\n    passages: [{passage}]\n---\n"
    )
    write_site(bridge, {"content/events/she-speaks.md": event})

    main(["check", "--fix", "-q"])

    text = (bridge / "content/events/she-speaks.md").read_text(encoding="utf-8")
    assert text == event.replace("It's", "It’s")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[Jane Doe]", "[jane-doe]"),
        ("[{actor: Jane Doe, role: speaks}]", "[{actor: jane-doe, role: speaks}]"),
    ],
)
def test_a_name_in_an_id_s_place_becomes_the_id(bridge: Path, old: str, new: str) -> None:
    event = (
        f"---\ntitle: She speaks\ndate: 1987-05-12\nactors: {old}\n"
        "sources: [{publisher: Herald}]\n---\n"
    )
    actor = "---\nname: Jane Doe\n---\n"
    files = {"content/events/she-speaks.md": event, "content/actors/jane-doe.md": actor}
    write_site(bridge, files)

    main(["check", "--fix", "-q"])

    text = (bridge / "content/events/she-speaks.md").read_text(encoding="utf-8")
    assert text == event.replace(old, new)


@pytest.mark.parametrize("written", ["[{}]", "[{{quote: {}, said_by: x}}]"])
def test_words_in_another_case_become_the_article_s(bridge: Path, written: str) -> None:
    passages = written.format('"two of the Crew"')
    event = (
        "---\ntitle: She speaks\ndate: 1987-05-12\nsources:\n"
        f"  - article: the-bridge\n    passages: {passages}\n---\n"
    )
    write_site(bridge, {"content/events/she-speaks.md": event})

    main(["check", "--fix", "-q"])

    text = (bridge / "content/events/she-speaks.md").read_text(encoding="utf-8")
    assert text == event.replace("two of the Crew", "Two of the crew")


def test_a_warning_about_the_front_matter_keeps_nothing_from_being_fixed(bridge: Path) -> None:
    event = "---\ntitle: Sale at #10\ndate: March 1987\ndraft: true\n---\n"
    write_site(bridge, {"content/events/sale.md": event})

    main(["check", "--fix", "--drafts"])

    text = (bridge / "content/events/sale.md").read_text(encoding="utf-8")
    assert text == event.replace("March 1987", "1987-03")
