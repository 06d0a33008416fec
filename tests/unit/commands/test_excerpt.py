"""``dateline excerpt``: nothing but cited words stays, and the site is built as before."""

from pathlib import Path

import pytest

from generator.cli import main
from tests.sites import GOLDEN_SITE, build, copy_site, read_tree, write_site

Captured = pytest.CaptureFixture[str]

ARTICLE = """\
---
title: The bridge   # as printed
publisher: Harbour Courier
url: https://courier.example/
published: 1987-05-12
quotes:
  - quote: open
    prefix: jammed
dates:
  - quote: some time last week
    date: 1987-05-04/1987-05-10
---

# A heading that nobody cites

The *swing bridge* jammed open, and nobody knew why. It stood open.

Nothing here is cited.

1. the pivot [cracked](https://board.example/a_b?c=1) some time last week;
2. nobody came.

> “Two were * hurt,” she_said [sic] – 1. of <b>the</b> crew.
>
> Nobody else.
"""
CUT = """\
---
title: The bridge   # as printed
publisher: Harbour Courier
url: https://courier.example/
published: 1987-05-12
text: excerpts
quotes:
  - quote: open
    prefix: jammed
dates:
  - quote: some time last week
    date: 1987-05-04/1987-05-10
---

[…]

[…] *swing bridge* […] jammed open […]

[…]

* […] [cracked](https://board.example/a_b?c=1) […] some time last week […]

> “Two were \\* hurt,” she_said [sic] – 1. of \\<b>the\\</b> crew.
"""
EVENT = """\
---
title: The bridge jams
date: 1987-05-12
sources:
  - article: the-bridge
    passages:
      - swing bridge
      - cracked
      - “Two were * hurt,” she_said [sic] – 1. of <b>the</b> crew.
---
"""


@pytest.fixture
def bridge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    files = {
        "content/site.yaml": "title: x\n",
        "content/articles/the-bridge.md": ARTICLE,
        "content/events/bridge-jams.md": EVENT,
    }
    monkeypatch.chdir(write_site(tmp_path, files))
    return tmp_path


def test_cited_words_stay_in_their_paragraphs_and_the_rest_is_cut(
    bridge: Path, capsys: Captured
) -> None:
    assert main(["excerpt", "the-bridge"]) == 0

    assert (bridge / "content/articles/the-bridge.md").read_text(encoding="utf-8") == CUT
    assert "20 of 43 words stay.\n" in capsys.readouterr().out
    assert main(["check", "-q"]) == 0


def test_what_is_cut_already_is_not_cut_again(bridge: Path, capsys: Captured) -> None:
    main(["excerpt", "the-bridge", "-q"])

    main(["excerpt", "the-bridge"])

    assert (bridge / "content/articles/the-bridge.md").read_text(encoding="utf-8") == CUT
    assert capsys.readouterr().out == "Nothing to change.\n"


@pytest.mark.parametrize("id", ["ferry-runs-again", "bridge-jams-open", "پل-باز-ماند"])
def test_excerpts_are_built_as_before(
    tmp_path: Path, id: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    root = copy_site(GOLDEN_SITE, tmp_path / "town")
    monkeypatch.chdir(root)
    main(["set", f"articles/{id}", "text=excerpts", "-q"])
    build(root, tmp_path / "before")

    assert main(["excerpt", id]) == 0, capsys.readouterr().err

    build(root, tmp_path / "after")
    before, after = read_tree(tmp_path / "before"), read_tree(tmp_path / "after")
    assert after.keys() == before.keys()
    assert [path for path in before if before[path] != after[path]] == []


@pytest.mark.parametrize("where", ["articles/the-bridge", "content/articles/the-bridge.md"])
def test_a_dry_run_shows_what_goes(bridge: Path, where: str, capsys: Captured) -> None:
    assert main(["excerpt", where, "--dry-run"]) == 0

    assert (bridge / "content/articles/the-bridge.md").read_text(encoding="utf-8") == ARTICLE
    assert "\n-Nothing here is cited.\n" in capsys.readouterr().out


def test_a_quote_that_is_not_found_might_be_cut(bridge: Path, capsys: Captured) -> None:
    write_site(bridge, {"content/events/bridge-jams.md": EVENT.replace("swing", "swung")})

    assert main(["excerpt", "the-bridge"]) == 1

    assert (bridge / "content/articles/the-bridge.md").read_text(encoding="utf-8") == ARTICLE
    assert "“swung bridge” stands 0 times" in capsys.readouterr().err


def test_a_record_without_words_has_nothing_to_cut(bridge: Path, capsys: Captured) -> None:
    record = "---\ntitle: A log\npublisher: Radio\nurl: https://radio.example/\ntext: none\n---\n"
    write_site(bridge, {"content/articles/log.md": record})

    assert main(["excerpt", "log"]) == 1
    assert "has no words" in capsys.readouterr().err
