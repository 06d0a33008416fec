"""Every fault of a file is named, with its place; both YAML parsers give the same verdict."""

from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic
from generator.parse import compose, parse_config, parse_file
from generator.parse.pure_yaml import PureParser
from generator.source import SourceFile
from tests.invalid import FOLDER, sources_of
from tests.invalid import read_cases as read_problems
from tests.unit.parse.cases import Case, read_cases

CASES = [pytest.param(case, id=case.name) for case in read_cases()]


def problems_of(case: Case) -> tuple[Diagnostic, ...]:
    return problems_of_file(SourceFile(case.path, case.data))


def problems_of_file(source: SourceFile) -> tuple[Diagnostic, ...]:
    if source.path == "content/site.yaml":
        return parse_config(source)[1]
    return parse_file(source).problems


def in_short(problem: Diagnostic) -> str:
    place = problem.location
    short = f"{place.line}:{place.column}+{place.length} {problem.code}"
    # What is wrong with a date, and its remedy, is the business of EDTF's own tables.
    told = problem.hint and problem.code != "bad-date"
    return f"{short} | {problem.hint}" if told else short


@pytest.mark.parametrize("case", CASES)
def test_all_faults_of_a_file_are_reported_where_they_stand(case: Case) -> None:
    assert tuple(map(in_short, problems_of(case))) == case.problems


@pytest.mark.parametrize("case", CASES)
def test_the_pure_parser_gives_the_same_verdict(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compose, "_Parser", PureParser)

    assert tuple(map(in_short, problems_of(case))) == case.problems


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.txt")), ids=lambda file: file.stem)
def test_the_pure_parser_says_the_same_of_the_cases_of_every_code(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = [source for case in read_problems(file) for source in sources_of(case)]
    said = [problems_of_file(source) for source in sources]

    monkeypatch.setattr(compose, "_Parser", PureParser)

    assert [problems_of_file(source) for source in sources] == said


def test_a_byte_that_is_not_utf8_is_named_with_its_place() -> None:
    parsed = parse_file(SourceFile("content/events/x.md", b"---\ntitle: \xc3\xa9t\xe9\n---\n"))

    (problem,) = parsed.problems
    assert parsed.document is None
    assert problem.code == "not-utf8"
    assert (problem.location.line, problem.location.column) == (2, 10)
    assert "0xE9" in problem.message


def test_front_matter_over_64_kib_is_refused() -> None:
    title = "x" * (64 * 1024)
    data = f"---\ntitle: {title}\ndate: 2014\n---\n".encode()

    (problem,) = parse_file(SourceFile("content/events/x.md", data)).problems

    assert problem.code == "front-matter-too-long"


def test_columns_count_characters_and_not_bytes() -> None:
    data = "---\n{title: 𐎠é, dato: 2014, date: 2014}\n---\n".encode()

    (problem,) = parse_file(SourceFile("content/events/x.md", data)).problems

    assert (problem.location.line, problem.location.column) == (2, 13)


def test_deep_nesting_is_refused_and_not_a_crash() -> None:
    data = b"---\ntitle: x\ndate: 2014\nextra: " + b"[" * 60_000 + b"\n---\n"

    codes = [p.code for p in parse_file(SourceFile("content/events/x.md", data)).problems]

    assert codes == ["nested-too-deep"]
