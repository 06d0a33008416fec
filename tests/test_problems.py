"""Every problem: what is printed of it, and that it is explained wherever it must be.

The reports are golden: after a change that is meant, read the difference that this makes::

    pytest tests/test_problems.py --update-golden; git diff tests/cases/invalid
"""

import ast
import re
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

import pytest

from docs.write import DOCS, PAGES
from generator.codes import codes
from tests.invalid import FOLDER, make_plain_theme, make_site, read_cases, report_of, write_cases
from tests.sites import CHECKOUT

FILES = sorted(FOLDER.glob("*.txt"))
MODULES = sorted((CHECKOUT / "generator").rglob("*.py"))
_REPORTED = re.compile(r"^(error|warning)\[([\w-]+)\]: ", re.MULTILINE)


@pytest.fixture(scope="module")
def themes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_plain_theme(tmp_path_factory.mktemp("themes"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_problem_is_reported_as_the_table_says(
    file: Path, themes: Path, tmp_path: Path, update_golden: bool
) -> None:
    cases = read_cases(file)
    actual = [
        case._replace(report=report_of(make_site(case, tmp_path / str(number)), themes))
        for number, case in enumerate(cases)
    ]
    if update_golden:
        write_cases(file, actual)
    assert "\n".join(case.text for case in actual) == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_case_of_a_code_has_that_problem_with_the_severity_of_its_entry(file: Path) -> None:
    severity = codes()[file.stem].severity.value

    for case in read_cases(file):
        assert (severity, file.stem) in _REPORTED.findall(case.report), case.title


def test_source_entries_cases_and_reference_name_the_same_codes() -> None:
    entries = set(codes())

    assert {found.code for found in found_in_source()} == entries
    assert {file.stem for file in FILES} == entries
    reference = (DOCS / "problems.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^### ([\w-]+)$", reference, re.MULTILINE)) == entries


def test_a_code_has_one_severity_and_its_entry_says_which() -> None:
    told = {
        f"{found.code} is {found.severity} in {found.place}"
        for found in found_in_source()
        if found.severity != codes()[found.code].severity.value
    }
    assert told == set()


def test_entries_stand_in_the_order_of_the_alphabet() -> None:
    assert list(codes()) == sorted(codes())


@pytest.mark.parametrize("name", PAGES)
def test_the_pages_that_are_made_from_the_code_are_not_stale(name: str) -> None:
    written = (DOCS / name).read_text(encoding="utf-8")

    assert written == PAGES[name](), "python -m docs.write"


# --- the codes in the source ---


class Found(NamedTuple):
    """A code in the source, and the severity that it is given there."""

    code: str
    severity: str
    place: str


class Maker(NamedTuple):
    """What makes a problem of a code: which of its arguments are the code and the severity."""

    name: str
    code: int
    severity: int
    usual: str


@cache
def found_in_source() -> tuple[Found, ...]:
    """Every code that a call makes a ``Diagnostic`` with, directly or through functions of ours.

    A function that hands its own parameter on as the code is a maker itself: one whose name
    begins with _ for its module, any other for all. A code that cannot be found so fails.
    """
    calls = [(path, *each) for path in MODULES for each in calls_in_functions(path)]
    shared = {"Diagnostic": Maker("Diagnostic", 0, 3, "ERROR")}
    private: dict[Path, dict[str, Maker]] = {path: {} for path in MODULES}
    found: set[Found] = set()
    known = -1
    while known != len(shared) + sum(map(len, private.values())):
        known = len(shared) + sum(map(len, private.values()))
        for path, function, call in calls:
            maker = private[path].get(name_of(call)) or shared.get(name_of(call))
            if maker is None:
                continue
            code = argument(call, maker.code, "code")
            severity = argument(call, maker.severity, "severity")
            place = f"{path.relative_to(CHECKOUT).as_posix()}:{call.lineno}"
            if isinstance(code, ast.Constant):
                told = severity.attr if isinstance(severity, ast.Attribute) else maker.usual
                found.add(Found(str(code.value), told.lower(), place))
            elif (own := maker_of(function, code, severity, maker)) is not None:
                home = private[path] if own.name.startswith("_") else shared
                home[own.name] = own
            else:
                pytest.fail(f"{place}: which code is this? write it out in the call")
    return tuple(sorted(found))


def calls_in_functions(path: Path) -> Iterator[tuple[ast.FunctionDef, ast.Call]]:
    """Every call of a module in the innermost function that it stands in."""
    waiting: list[tuple[ast.FunctionDef | None, ast.AST]]
    waiting = [(None, ast.parse(path.read_text(encoding="utf-8")))]
    while waiting:
        function, node = waiting.pop()
        if isinstance(node, ast.FunctionDef):
            function = node
        elif isinstance(node, ast.Call) and function is not None:
            yield function, node
        waiting += ((function, child) for child in ast.iter_child_nodes(node))


def name_of(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def argument(call: ast.Call, position: int, name: str) -> ast.expr | None:
    given = {keyword.arg: keyword.value for keyword in call.keywords}
    return call.args[position] if 0 <= position < len(call.args) else given.get(name)


def maker_of(
    function: ast.FunctionDef, code: ast.expr | None, severity: ast.expr | None, of: Maker
) -> Maker | None:
    """What a function is that hands its own parameter on as the code; None if it does not."""
    arguments = function.args
    names = [each.arg for each in (*arguments.posonlyargs, *arguments.args) if each.arg != "self"]
    names += [each.arg for each in arguments.kwonlyargs]
    if not isinstance(code, ast.Name) or code.id not in names:
        return None
    make = partial(Maker, function.name, names.index(code.id))
    match severity:
        case ast.Attribute(attr=name):
            return make(-1, name)
        case ast.Name(id=name) if name in names:
            return make(names.index(name), of.usual)
    return make(-1, of.usual)
