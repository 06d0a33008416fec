"""``dateline convert --json`` and ``--json-lines``: what programs are told of an article."""

import io
import json
from pathlib import Path

import pytest

from generator.cli import main
from generator.commands import answers as answers_module

Captured = pytest.CaptureFixture[str]

ARTICLE = """\
Council reopens the footbridge

MILLBROOK - The Millbrook Council reopened the footbridge on Saturday.

“We know how long the way round has been,” Mayor Jane Doe said on Sunday.
"""


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder outside of any site, which is the working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def answers(
    manifest: Path, rows: list[dict[str, str]], captured: Captured, *options: str
) -> tuple[int, list[dict[str, object]]]:
    manifest.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    code = main(["convert", "--json-lines", str(manifest), *options])
    return code, [json.loads(line) for line in captured.readouterr().out.splitlines()]


def test_outside_a_site_an_article_is_told_with_places_in_the_file_as_it_is(
    nowhere: Path, capsys: Captured
) -> None:
    text = "\ufeff" + ARTICLE.replace("\n", "\r\n")
    (nowhere / "a.txt").write_bytes(text.encode())

    assert main(["convert", "a.txt", "--published", "2001-03-12", "--json"]) == 0

    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["title", "published", "text", "dates", "actors", "quotes", "events"]
    assert (found["title"], found["published"], found["text"]) == (
        "Council reopens the footbridge",
        "2001-03-12",
        text,
    )
    assert [date["value"] for date in found["dates"]] == ["2001-03-10", "2001-03-11"]
    assert all(text[date["start"] : date["end"]] == date["text"] for date in found["dates"])
    (jane,) = [actor for actor in found["actors"] if actor["kind"] == "person"]
    assert (jane["name"], jane["id"]) == ("Jane Doe", None)
    assert [text[start:end] for start, end in jane["mentions"]] == ["Jane Doe"]
    (quote,) = found["quotes"]
    words = text[quote["start"] : quote["end"]]
    assert words.rstrip(",") == "We know how long the way round has been"
    assert quote["speaker"] == "Jane Doe"
    for event in found["events"]:
        assert set(event) == {"date", "title", "kind", "actors", "start", "end"}
        assert set(event["actors"]) <= {actor["name"] for actor in found["actors"]}
    assert not list(nowhere.glob(".*"))


def test_what_is_not_known_is_empty(nowhere: Path, capsys: Captured) -> None:
    (nowhere / "a.txt").write_text(
        "A headline\n\nHe came last week.\n\n“It is a long way,” he said."
    )

    assert main(["convert", "a.txt", "--json"]) == 0

    found = json.loads(capsys.readouterr().out)
    assert found["published"] == ""
    assert [date["value"] for date in found["dates"]] == [""]
    assert [quote["speaker"] for quote in found["quotes"]] == [""]


def test_a_site_that_is_named_gives_its_actors(
    nowhere: Path, site: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(nowhere)
    (nowhere / "a.txt").write_text(ARTICLE)
    (site / "content/actors/jane.md").write_text("---\nname: Jane Doe\nkind: person\n---\n")

    main(["convert", "a.txt", "--json", "-s", str(site)])

    actors = json.loads(capsys.readouterr().out)["actors"]
    assert {"jane", "millbrook-council"} == {actor["id"] for actor in actors}


def test_the_date_of_the_command_line_counts_before_that_of_the_record(
    nowhere: Path, capsys: Captured
) -> None:
    (nowhere / "a.txt").write_text(ARTICLE)
    (nowhere / "a.yaml").write_text("published: 1999\n")

    main(["convert", "a.txt", "--json", "--published", "2001-03-12"])
    given = json.loads(capsys.readouterr().out)["published"]
    main(["convert", "a.txt", "--json"])

    assert (given, json.loads(capsys.readouterr().out)["published"]) == ("2001-03-12", "1999")


@pytest.mark.parametrize(
    ("name", "data", "published", "error"),
    [
        ("a.txt", b"", "", "the file has no words"),
        ("a.txt", b"\xff\xff", "", "UTF-8"),
        ("a.txt", b"Words.", "March 2014", "“March 2014” is no date of publication"),
    ],
)
def test_an_article_that_cannot_be_read_is_an_error_in_the_same_form(
    nowhere: Path, capsys: Captured, name: str, data: bytes, published: str, error: str
) -> None:
    (nowhere / name).write_bytes(data)

    assert main(["convert", name, "--json", "--published", published]) == 1

    answer = json.loads(capsys.readouterr().out)
    assert list(answer) == ["id", "error"]
    assert answer["id"] == name
    assert error in answer["error"]


def test_json_is_for_one_file(nowhere: Path, capsys: Captured) -> None:
    for name in ("a.txt", "b.txt"):
        (nowhere / name).write_text(ARTICLE)

    assert main(["convert", "--json", "a.txt", "b.txt"]) == 2
    assert "--json-lines MANIFEST answers for many" in capsys.readouterr().err


def test_every_line_of_a_manifest_is_answered_under_its_id(nowhere: Path, capsys: Captured) -> None:
    (nowhere / "a.txt").write_text(ARTICLE)

    code, found = answers(
        nowhere / "m.jsonl",
        [
            {"id": "x", "input": "a.txt", "dct": "2001-03-12"},
            {"id": "y", "input": str(nowhere / "a.txt"), "dct": ""},
            {"id": "z", "input": "a.txt"},
        ],
        capsys,
    )

    assert code == 0
    assert [answer["id"] for answer in found] == ["x", "y", "z"]
    assert [answer["published"] for answer in found] == ["2001-03-12", "", ""]


def test_an_article_of_a_manifest_that_fails_does_not_keep_back_the_others(
    nowhere: Path, capsys: Captured
) -> None:
    (nowhere / "a.txt").write_text(ARTICLE)
    (nowhere / "bad.txt").write_bytes(b"\xff")

    code, found = answers(
        nowhere / "m.jsonl",
        [
            {"id": "bad", "input": "bad.txt", "dct": ""},
            {"id": "gone", "input": "gone.txt", "dct": ""},
            {"id": "wrong", "input": "a.txt", "dct": "yesterday"},
            {"id": "good", "input": "a.txt", "dct": "2001-03-12"},
        ],
        capsys,
    )

    assert code == 1
    assert [list(answer)[:2] for answer in found[:3]] == [["id", "error"]] * 3
    assert found[3]["title"] == "Council reopens the footbridge"


def test_answers_are_the_same_over_several_processes(nowhere: Path, capsys: Captured) -> None:
    (nowhere / "a.txt").write_text(ARTICLE)
    rows = [{"id": str(number), "input": "a.txt", "dct": "2001-03-12"} for number in range(50)]

    one = answers(nowhere / "m.jsonl", rows, capsys, "--jobs", "1")

    assert answers(nowhere / "m.jsonl", rows, capsys, "--jobs", "2") == one


def test_a_manifest_can_come_from_the_standard_input(
    nowhere: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    (nowhere / "a.txt").write_text(ARTICLE)
    given = io.TextIOWrapper(io.BytesIO(b'\xef\xbb\xbf{"id": "x", "input": "a.txt"}\r\n\n'))
    monkeypatch.setattr("sys.stdin", given)

    assert main(["convert", "--json-lines", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == "x"


@pytest.mark.parametrize(
    ("line", "id"),
    [
        ("nonsense", "line 2"),
        ("[]", "line 2"),
        ('{"id": "y"}', "y"),
        ('{"id": 1, "input": "a.txt"}', "line 2"),
        (r'{"id": "\ud800", "input": "a.txt"}', "line 2"),
    ],
)
def test_a_line_that_names_no_article_is_an_error_of_its_own(
    nowhere: Path, capsys: Captured, line: str, id: str
) -> None:
    (nowhere / "a.txt").write_text(ARTICLE)
    (nowhere / "m.jsonl").write_text(f'{{"id": "x", "input": "a.txt"}}\n{line}\n')

    assert main(["convert", "--json-lines", "m.jsonl"]) == 1

    good, bad = map(json.loads, capsys.readouterr().out.splitlines())
    assert good["title"] == "Council reopens the footbridge"
    assert (list(bad), bad["id"]) == (["id", "error"], id)
    assert bad["error"].startswith("line 2 is no ")


def test_in_a_manifest_null_is_no_date(nowhere: Path, capsys: Captured) -> None:
    (nowhere / "a.txt").write_text(ARTICLE)
    (nowhere / "m.jsonl").write_text('{"id": "x", "input": "a.txt", "dct": null}\n')

    assert main(["convert", "--json-lines", "m.jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["published"] == ""


def test_a_name_that_no_file_can_have_is_no_bug(nowhere: Path, capsys: Captured) -> None:
    (nowhere / "m.jsonl").write_text(r'{"id": "x", "input": "a\u0000b"}')

    assert main(["convert", "--json-lines", "m.jsonl"]) == 1
    assert json.loads(capsys.readouterr().out) == {
        "id": "x",
        "error": "cannot be read: no file has such a name",
    }


@pytest.mark.parametrize("name", ["gone.txt", "gone-\udcff.txt"])
def test_a_file_that_is_not_there_is_an_error_in_the_same_form(
    nowhere: Path, capsys: Captured, name: str
) -> None:
    assert main(["convert", "--json", name]) == 1

    answer = json.loads(capsys.readouterr().out)
    assert answer == {
        "id": name.replace("\udcff", "?"),
        "error": "cannot be read: No such file or directory",
    }


def test_what_dateline_fails_on_is_an_error_in_the_same_form(
    nowhere: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*arguments: object) -> None:
        raise RecursionError("too deep")

    (nowhere / "a.txt").write_text(ARTICLE)
    monkeypatch.setattr(answers_module, "draft_with", fails)

    assert main(["convert", "--json", "a.txt"]) == 1
    assert "RecursionError: too deep" in json.loads(capsys.readouterr().out)["error"]


def test_json_is_in_utf_8_whatever_the_terminal_has(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(written, "cp1252"))
    (nowhere / "a.txt").write_text(ARTICLE, "utf-8")

    assert main(["convert", "--json", "a.txt"]) == 0
    assert json.loads(written.getvalue().decode())["text"] == ARTICLE
