"""Problems as data: one place, one sentence, one remedy.

Bad content never raises. Every stage returns what it could read together with
the problems it met, and the commands print them all at the end.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeAlias

import msgspec

FieldPath: TypeAlias = tuple[str | int, ...]
"""Where a value stands in front matter: ``("sources", 1, "date")``. Empty: the file as a whole."""


NAME = ""
"""As a path's last step: the field's name is meant, not its value."""


class Severity(StrEnum):
    """How bad it is: an error stops the build, a warning does not (unless ``--strict``)."""

    ERROR = "error"
    WARNING = "warning"


class Location(msgspec.Struct, frozen=True):
    """A place in a file.

    ``file`` is relative to the site's root, with forward slashes. ``line`` and
    ``column`` count from 1, columns in code points; both 0: the file as a whole.
    ``length`` is the number of code points meant, 0 where it is not known or they
    go on in lines below: then ``end_line`` and ``end_column`` are right after the
    last one. 0 wherever all is in one line.
    """

    file: str
    line: int = 0
    column: int = 0
    length: int = 0
    end_line: int = 0
    end_column: int = 0


class Note(msgspec.Struct, frozen=True):
    """Words that explain a problem, such as the nearest passage of an article.

    ``label`` says what they are; each of ``marks`` is the start and the length, in
    code points, of a part of ``text`` that is pointed at.
    """

    label: str
    text: str
    marks: tuple[tuple[int, int], ...] = ()


class Diagnostic(msgspec.Struct, frozen=True):
    """One problem, one place, one sentence.

    ``code`` is stable and kebab-case (``unknown-actor``): tests, docs and the
    ``ignore:`` setting refer to it, never to the message. ``label`` says in a few
    words what is wrong at the very place, ``hint`` how to mend it. ``field`` names
    the value meant; stages that no longer hold the file's text give it instead of
    a line, and ``locate`` finds the line when the problem is shown.

    ``fix`` is the value, or the field's name, that must stand at the place instead,
    as text and not as YAML; empty where the remedy is not certain.
    """

    code: str
    location: Location
    message: str
    severity: Severity = Severity.ERROR
    hint: str = ""
    field: FieldPath = ()
    label: str = ""
    fix: str = ""
    notes: tuple[Note, ...] = ()

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


def in_order(problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The problems by file, line, column and code; each said once."""
    unique = dict.fromkeys(problems)
    return tuple(
        sorted(
            unique,
            key=lambda p: (
                p.location.file,
                p.location.line,
                p.location.column,
                p.code,
                p.message,
            ),
        )
    )
