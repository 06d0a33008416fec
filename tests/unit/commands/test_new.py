"""``dateline new`` and ``init``: what they begin is read without a problem."""

from pathlib import Path

import pytest

from generator.cli import main

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize("kind", ["event", "actor", "article"])
@pytest.mark.parametrize(
    "title", ["The bridge", 'Test: the "bridge" #1', "پل عابر", "- no: list", "2014"]
)
def test_a_new_file_is_a_draft_that_check_accepts(
    site: Path, kind: str, title: str, capsys: Captured
) -> None:
    date = [] if kind == "actor" else ["--date", "2001-03-12"]
    assert main(["new", kind, title, *date]) == 0
    path = Path(capsys.readouterr().out.strip())
    assert "draft: true" in path.read_text(encoding="utf-8")

    assert main(["check", "--strict"]) == 0, capsys.readouterr().out


def test_the_id_is_made_of_the_title_and_keeps_letters_of_all_scripts(site: Path) -> None:
    main(["new", "event", "Élection à Genève"])
    main(["new", "actor", "علی"])

    assert (site / "content/events/élection-à-genève.md").is_file()
    assert (site / "content/actors/علی.md").is_file()


def test_a_date_is_taken_as_given(site: Path) -> None:
    main(["new", "event", "Once", "--date", "2014-06?"])

    assert "\ndate: 2014-06?\n" in (site / "content/events/once.md").read_text()


@pytest.mark.parametrize(("kind", "line"), [("event", "date:\n"), ("article", "published:\n")])
def test_a_date_that_is_not_given_is_not_invented_and_check_asks_for_it(
    site: Path, kind: str, line: str, capsys: Captured
) -> None:
    main(["new", kind, "Once"])

    path = Path(capsys.readouterr().out.strip())
    assert f"\n{line}" in path.read_text()
    assert main(["check"]) == 1
    assert "a date is missing here" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["event", "x", "--date", "2014-02-30"], "February 2014 has 28 days"),
        (["event", "x", "--date", "3 March 2001"], "write 2001-03-03"),
        (["actor", "x", "--date", "2001"], "an actor has no date"),
        (["event", "!?"], "--id, such as my-event"),
        (["event", "x", "--id", "../x"], "write --id x"),
        (["event", "x", "--id", "Foo Bar"], "write --id foo-bar"),
    ],
)
def test_what_gives_no_file_is_a_usage_error_with_a_remedy(
    site: Path, arguments: list[str], told: str, capsys: Captured
) -> None:
    assert main(["new", *arguments]) == 2
    assert told in capsys.readouterr().err
    assert not list(site.glob("content/*/x.md"))


def test_a_file_that_is_there_is_never_overwritten(site: Path, capsys: Captured) -> None:
    folder = site / "content/events/2014"
    folder.mkdir()
    (folder / "once.md").write_text("mine")

    assert main(["new", "event", "Once"]) == 2
    assert "--id" in capsys.readouterr().err
    assert (folder / "once.md").read_text() == "mine"


def test_init_leaves_a_folder_with_a_site_alone(site: Path) -> None:
    (site / "content/site.yaml").write_text("title: Mine\n")

    assert main(["init", str(site)]) == 2
    assert (site / "content/site.yaml").read_text() == "title: Mine\n"


def test_init_makes_what_git_and_pages_need(site: Path) -> None:
    assert "/public/" in (site / ".gitignore").read_text()
    assert (site / ".github/workflows/pages.yml").is_file()
    assert ".*.dateline-staging/" in (site / ".gitignore").read_text()
    assert (site / "README.md").is_file()


def test_init_makes_a_place_for_raw_articles(site: Path) -> None:
    assert "dateline convert seeds/" in (site / "seeds/README.md").read_text()


def test_init_names_a_folder_with_a_space_as_a_shell_takes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main(["init", "My Site"]) == 0
    assert "cd 'My Site' && dateline serve" in capsys.readouterr().out


def test_a_new_site_installs_nothing_by_a_name_that_is_not_released(site: Path) -> None:
    workflow = (site / ".github/workflows/pages.yml").read_text()

    assert not (site / "requirements.txt").exists()
    assert "run: pip install ./dateline-*.whl\n" in workflow
    assert "pip wheel --no-deps" in (site / "README.md").read_text()


def test_the_sample_actor_is_not_marked_in_articles_to_come(site: Path, capsys: Captured) -> None:
    assert "aliases" not in (site / "content/actors/millbrook-council.md").read_text()
    assert main(["check", "--strict"]) == 0
