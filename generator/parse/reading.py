"""What is being read: the file, and the problems met so far."""

from typing import Protocol

from generator.diagnostics import Diagnostic, FieldPath, Location, Severity


class Mark(Protocol):
    """A place in YAML text; line and column from 0, columns in code points."""

    line: int
    column: int


class Placed(Protocol):
    """Anything that stands between two marks."""

    @property
    def start(self) -> Mark: ...

    @property
    def end(self) -> Mark: ...


class Reading:
    """One file while it is read: it collects the file's problems.

    ``first_line`` is the file's line, from 1, on which its YAML begins. ``trail``
    is the place of the record that is being read. ``broken`` tells that a part of
    the YAML could not be read, so that a field may be there though it was not met.
    ``remarks`` are those that may be the rest of a value, each by the line and column, from 0,
    at which that value ends.
    """

    __slots__ = ("broken", "first_line", "path", "problems", "remarks", "trail")

    def __init__(self, path: str, first_line: int = 1) -> None:
        self.path = path
        self.first_line = first_line
        self.problems: list[Diagnostic] = []
        self.trail: FieldPath = ()
        self.broken = False
        self.remarks: dict[tuple[int, int], str] = {}

    def report(
        self,
        code: str,
        place: Placed,
        message: str,
        hint: str = "",
        severity: Severity = Severity.ERROR,
        label: str = "",
        fix: str = "",
    ) -> None:
        """A problem with a piece of YAML; label and fix are as in ``Diagnostic``."""
        location = location_of(place, self.path, self.first_line)
        self.problems.append(
            Diagnostic(code, location, message, severity, hint, label=label, fix=fix)
        )

    def report_at(
        self,
        code: str,
        line: int,
        column: int,
        message: str,
        hint: str = "",
        length: int = 0,
        severity: Severity = Severity.ERROR,
        label: str = "",
        fix: str = "",
    ) -> None:
        """A problem at a line and column of the file, from 1."""
        location = Location(self.path, line, column, length)
        self.problems.append(
            Diagnostic(code, location, message, severity, hint, label=label, fix=fix)
        )


def location_of(place: Placed, path: str, first_line: int) -> Location:
    """Where a piece of YAML stands in the file, whose YAML begins at ``first_line``."""
    start, end = place.start, place.end
    line, column = start.line + first_line, start.column + 1
    if end.line == start.line:
        return Location(path, line, column, end.column - start.column)
    return Location(path, line, column, 0, end.line + first_line, end.column + 1)
