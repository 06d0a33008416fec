"""Problems as data: in order, each once."""

from generator.diagnostics import Diagnostic, Location, Severity, in_order


def problem(file: str, line: int = 1, column: int = 1, code: str = "a") -> Diagnostic:
    return Diagnostic(code, Location(file, line, column), "It is wrong.")


def test_problems_stand_by_file_line_column_and_code() -> None:
    ordered = (
        problem("a", 2, 9),
        problem("a", 10, 1),
        problem("a", 10, 2, "a"),
        problem("a", 10, 2, "b"),
        problem("b", 1, 1),
    )

    assert in_order(reversed(ordered)) == ordered


def test_a_problem_is_said_once() -> None:
    assert len(in_order([problem("a"), problem("a"), problem("a", code="b")])) == 2


def test_a_warning_is_no_error() -> None:
    assert problem("a").is_error
    assert not Diagnostic("a", Location("a"), "Odd.", Severity.WARNING).is_error
