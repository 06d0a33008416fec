"""Problems for programs: JSON, GitHub's workflow commands, SARIF."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.codes import codes
from generator.commands.formats import as_json, as_workflow_commands
from generator.commands.sarif import as_sarif
from generator.diagnostics import Diagnostic, Location, Note, Severity
from tests.sites import SMALL_SITE, write_site

Captured = pytest.CaptureFixture[str]

FLAG = Diagnostic(
    "unknown-value",
    Location("content/events/a b, c.md", 4, 6, 4),
    "“True” is neither true nor false",
    hint="write true",
    label="100% wrong",
    fix="true",
)
QUOTE = Diagnostic(
    "quote-not-found",
    Location("content/articles/gsn.md", 7, 12, 0, 8, 5),
    "these words are not there",
    notes=(Note("the article:", "he is against", ((6, 7),)),),
    fix="he: is",
)
WHOLE = Diagnostic("symbolic-link", Location("content/x.md"), "not followed", Severity.WARNING)
ALL = [FLAG, QUOTE, WHOLE]


def test_json_holds_all_that_is_known_of_a_problem() -> None:
    document = json.loads(as_json(ALL))

    assert document["version"] == 1
    flag, quote, whole = document["problems"]
    assert flag == {
        "code": "unknown-value",
        "severity": "error",
        "file": "content/events/a b, c.md",
        "line": 4,
        "column": 6,
        "endLine": 4,
        "endColumn": 10,
        "message": "“True” is neither true nor false",
        "label": "100% wrong",
        "hint": "write true",
        "fix": "true",
        "notes": [],
    }
    assert (quote["endLine"], quote["endColumn"]) == (8, 5)
    assert quote["notes"] == [{"label": "the article:", "text": "he is against", "marks": [[6, 7]]}]
    assert (whole["line"], whole["column"], whole["severity"]) == (0, 0, "warning")


def test_json_and_sarif_are_ascii_whatever_the_content_is() -> None:
    assert as_json(ALL).isascii()
    assert as_sarif(ALL, "").isascii()


def test_a_workflow_command_escapes_what_would_end_a_property_or_a_line() -> None:
    flag, quote, whole = as_workflow_commands(ALL, "site/").splitlines()

    assert flag == (
        "::error file=site/content/events/a b%2C c.md,line=4,endLine=4,col=6,endColumn=9,"
        "title=unknown-value::“True” is neither true nor false (100%25 wrong)%0Awrite true"
    )
    assert "line=7,endLine=8,title" in quote
    assert whole == "::warning file=site/content/x.md,title=symbolic-link::not followed"


def test_sarif_has_the_shape_that_its_standard_requires() -> None:
    log = json.loads(as_sarif(ALL, "site/"))

    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    driver = run["tool"]["driver"]
    assert driver["name"] == "Dateline"
    for rule in driver["rules"]:
        assert rule["defaultConfiguration"]["level"] == codes()[rule["id"]].severity
        assert all(rule[name]["text"] for name in ("shortDescription", "fullDescription", "help"))
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning")
        assert result["message"]["text"]
        for location in result["locations"]:
            check_place(location["physicalLocation"])


def check_place(place: dict[str, Any]) -> None:
    uri = place["artifactLocation"]["uri"]
    assert re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri)  # RFC 3986, relative
    region = place.get("region")
    if region is not None:
        start = region["startLine"], region["startColumn"]
        assert min(start) >= 1
        assert start <= (region["endLine"], region["endColumn"])


def test_sarif_has_a_fix_where_the_remedy_is_certain_written_as_yaml() -> None:
    flag, quote, whole = json.loads(as_sarif(ALL, ""))["runs"][0]["results"]

    (replacement,) = flag["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement == {
        "deletedRegion": {"startLine": 4, "startColumn": 6, "endLine": 4, "endColumn": 10},
        "insertedContent": {"text": "true"},
    }
    (replacement,) = quote["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement["insertedContent"] == {"text": '"he: is"'}
    assert "fixes" not in whole


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("format", ["json", "sarif", "github", "short"])
def test_what_is_for_programs_stands_alone_on_the_standard_output(
    command: str, format: str, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = SMALL_SITE["content/events/bridge-jams.md"].replace("1987-05-12", "1987-02-30")
    write_site(tmp_path / "site", SMALL_SITE | {"content/events/bridge-jams.md": event})
    monkeypatch.chdir(tmp_path)

    assert main([command, "-s", "site", "--format", format]) == 1

    printed, said = capsys.readouterr()
    assert "1 error" in said
    if format in ("json", "sarif"):
        assert "bad-date" in json.dumps(json.loads(printed))
    else:
        assert len(printed.splitlines()) == 1
    if format != "short":
        prefix = "" if format == "json" else "site/"
        assert f"{prefix}content/events/bridge-jams.md" in printed


def test_a_build_in_which_nothing_changed_prints_the_problems_in_the_same_format(
    tmp_path: Path, capsys: Captured
) -> None:
    event = SMALL_SITE["content/events/bridge-jams.md"].replace("    url: https", "    note: https")
    site = str(write_site(tmp_path, SMALL_SITE | {"content/events/bridge-jams.md": event}))
    arguments = ["build", "-s", site, "--format", "json", "--jobs", "1"]
    main(arguments)
    first = capsys.readouterr()

    main(arguments)

    again = capsys.readouterr()
    assert "Nothing changed" in again.err
    assert again.out == first.out
    assert [each["code"] for each in json.loads(again.out)["problems"]] == ["source-without-link"]
