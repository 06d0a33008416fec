"""The table of faults: files that are wrong, and what is said of each."""

from pathlib import Path
from typing import NamedTuple

CASES = Path(__file__).parents[2] / "cases" / "parse" / "faults.txt"
_STANDS_FOR = str.maketrans({"→": "\t", "⏎": "\r", "␀": "\a"})


class Case(NamedTuple):
    name: str
    path: str
    data: bytes
    problems: tuple[str, ...]


def read_cases() -> list[Case]:
    _, *cases = CASES.read_text(encoding="utf-8").split("\n## ")
    return [_read_case(case) for case in cases]


def _read_case(text: str) -> Case:
    name, _, rest = text.partition("\n>>> ")
    path, _, rest = rest.partition("\n")
    content, _, problems = rest.partition("<<<\n")
    data = content.translate(_STANDS_FOR).encode()
    return Case(name, path, data, tuple(problems.strip().split("\n")))
