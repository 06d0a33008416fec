"""Problems in one line each, for editors and scripts."""

from collections.abc import Iterable

from generator.commands.frames import clean
from generator.diagnostics import Diagnostic


def shorten(problems: Iterable[Diagnostic]) -> str:
    """``content/events/x.md:3:7: error[bad-date]: this day does not exist``, then the remedy.

    What concerns a file as a whole is told at its beginning, since editors drop what has no line.
    """
    return "".join(f"{clean(_line(problem))}\n" for problem in problems)


def _line(problem: Diagnostic) -> str:
    place = problem.location
    position = f"{max(place.line, 1)}:{max(place.column, 1)}"
    label = f" ({problem.label})" if problem.label else ""
    hint = f"; {problem.hint}" if problem.hint else ""
    kind = f"{problem.severity.value}[{problem.code}]"
    return f"{place.file}:{position}: {kind}: {problem.message}{label}{hint}"
