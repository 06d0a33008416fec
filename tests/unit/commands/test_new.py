"""``dateline new`` and ``init``: what they begin is read without a problem."""

import re
from pathlib import Path

import pytest

from generator.cli import main
from generator.parse import parse_file
from generator.schema import KINDS as SCHEMAS
from generator.source import SourceFile
from tests.unit.schema.as_editors_see import complaints

Captured = pytest.CaptureFixture[str]


KINDS = ["event", "actor", "article", "page"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "title", ["The bridge", 'Test: the "bridge" #1', "پل عابر", "- no: list", "2014"]
)
def test_a_new_file_is_a_draft_that_check_accepts(
    site: Path, kind: str, title: str, capsys: Captured
) -> None:
    id = ["--id", "method"] if kind == "page" else []  # a number is no id of a page
    assert main(["new", kind, title, *id, *date_of(kind)]) == 0
    path = Path(capsys.readouterr().out.strip())
    assert "draft: true" in path.read_text(encoding="utf-8")

    assert main(["check", "--strict"]) == 0, capsys.readouterr().out


def date_of(kind: str) -> list[str]:
    return ["--date", "2001-03-12"] if kind in ("event", "article") else []


@pytest.mark.parametrize(
    ("kind", "date", "left"),
    [
        ("event", [], {"empty-value"}),
        ("event", date_of("event"), set()),
        ("article", [], {"empty-value"}),
        ("article", date_of("article"), set()),
        ("actor", [], set()),
        ("page", [], set()),
    ],
)
def test_of_a_new_draft_check_asks_for_nothing_but_what_is_left_to_fill_in(
    site: Path, kind: str, date: list[str], left: set[str], capsys: Captured
) -> None:
    main(["new", kind, "Once", *date])
    capsys.readouterr()

    main(["check", "--drafts"])

    told = re.findall(r"^error\[([\w-]+)\]", capsys.readouterr().out, re.MULTILINE)
    assert set(told) == left


@pytest.mark.parametrize("kind", KINDS)
def test_each_field_stands_there_once_and_its_example_can_be_uncommented(
    site: Path, kind: str, capsys: Captured
) -> None:
    main(["new", kind, "Once", *date_of(kind)])
    path = Path(capsys.readouterr().out.strip())
    text = path.read_text(encoding="utf-8")
    names = [field.name for field in SCHEMAS[kind].fields.fields]

    assert [re.findall(rf"^(?:# )?({name}):", text, re.MULTILINE) for name in names] == [
        [name] for name in names
    ]
    assert complaints(kind, text.split("---\n")[1]) == []
    uncommented = re.sub(rf"^# ((?:{'|'.join(names)}): \S)", r"\1", text, flags=re.MULTILINE)
    assert complaints(kind, uncommented.split("---\n")[1]) == []
    parsed = parse_file(SourceFile(path.relative_to(site).as_posix(), uncommented.encode()))
    assert [problem for problem in parsed.problems if problem.is_error] == []


def test_a_page_cannot_take_the_address_of_another(site: Path, capsys: Captured) -> None:
    assert main(["new", "page", "Actors"]) == 2
    assert "another page stands at that address" in capsys.readouterr().err


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
        (["page", "x", "--date", "2001"], "a page has no date"),
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
