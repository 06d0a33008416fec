"""Front matter as people write it, in every style, with the place of each value in the file.

A file is made from a number, which is all that hypothesis draws: drawing each comma would take
most of the tests' time.
"""

import json
import re
from random import Random
from typing import Any, NamedTuple

from hypothesis import strategies as st

from generator.diagnostics import FieldPath
from generator.source import SourceFile

_PLAIN = re.compile(r"[^\W\d_][\w.~/-]*(?: [\w.~/-]+)*")
_HARD = [
    *("2014-06-22?", "a: b", "it’s # 1", "- x", "'q' \"r\"", "null", "[x]", "09:30", "x,y", "a  b"),
    *(
        "{",
        "*",
        "&a",
        "!",
        "%",
        "@x",
        "`",
        "| x",
        "> y",
        "? z",
        "-",
        "--- a",
        "#",
        "a:",
        "\\n",
        "~",
    ),
    *(
        "ends with a dash -",
        "پل بندر",
        "🖍 x",
        "e\u0301",
        "012",
        "1.10",
        "true",
        "=",
        "<<",
        "..",
        ",",
    ),
]
_WORDS = ("title", "date", "place", "kind", "summary", "short", "time")
_LISTS = ("topics", "after", "redirects")
_OF_SOURCES = ("title", "publisher", "url", "note", "date", "stance")


def make_text(random: Random) -> str:
    """Words, plain or such as YAML reads otherwise."""
    if random.random() < 0.4:
        return random.choice(_HARD)
    words = ("".join(random.choices("aeiounrst", k=random.randint(1, 6))) for _ in range(9))
    return " ".join(list(words)[: random.choice((1, 1, 2, 3, 9))])


def _make_record(random: Random) -> dict[str, Any]:
    says: dict[str, Any] = {name: make_text(random) for name in _some(random, _WORDS, 1, 4)}
    for name in _some(random, _LISTS, 0, 2):
        says[name] = [make_text(random) for _ in range(random.randint(1, 3))]
    if random.random() < 0.6:
        says["sources"] = [_make_source(random) for _ in range(random.randint(1, 3))]
    return {name: says[name] for name in random.sample(list(says), len(says))}


def _make_source(random: Random) -> dict[str, Any]:
    says: dict[str, Any] = {name: make_text(random) for name in _some(random, _OF_SOURCES, 1, 4)}
    if random.random() < 0.4:
        figures = _some(random, ("killed", "hurt"), 1, 2)
        says["figures"] = {name: make_text(random) for name in figures}
    return {name: says[name] for name in random.sample(list(says), len(says))}


def _some(random: Random, names: tuple[str, ...], least: int, most: int) -> list[str]:
    return random.sample(names, random.randint(least, most))


class Written(NamedTuple):
    """A file; ``spans`` are where each value stands in it.

    ``above`` are the comments, each with the field or item that it stands over.
    """

    source: SourceFile
    raw: str
    says: dict[str, Any]
    spans: dict[FieldPath, tuple[int, int]]
    above: dict[str, FieldPath]


class _Pen:
    """Writes a record, and chooses at every turn how."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.raw = ""
        self.spans: dict[FieldPath, tuple[int, int]] = {}
        self.above: dict[str, FieldPath] = {}
        self.comments = 0

    def choose(self, *options: Any) -> Any:
        return self.random.choice(options)

    def end_line(self) -> None:
        self.raw += self.choose("", "", "", " ", f" # on the line {len(self.raw)}")
        self.raw += self.choose("\n", "\n", "\r\n")

    def between(self, field: FieldPath, indent: int) -> None:
        for _ in range(self.choose(0, 0, 0, 1)):
            self.raw += self.choose("", "  ") + "\n"
        if self.choose(False, False, True):
            self.comments += 1
            comment = f"# {self.comments} over {field[-1]}"
            self.above[comment] = field
            self.raw += " " * indent + comment + "\n"

    def mapping(self, value: dict[str, Any], field: FieldPath, indent: int, inline: bool) -> None:
        for number, (key, each) in enumerate(value.items()):
            if number or not inline:
                self.between((*field, key), indent)
                self.raw += " " * indent
            self.raw += key + ":"
            self.value(each, (*field, key), indent)

    def value(self, value: Any, field: FieldPath, indent: int) -> None:
        """What follows the colon, to the end of its last line."""
        start = len(self.raw) + 1
        if isinstance(value, str):
            self.raw += " "
            if self.choose(*[False] * 4, True):
                self.raw += "|-\n" + " " * (indent + 2) + value
                self.spans[field] = start, len(self.raw)
                self.raw += "\n"
                return
            self.scalar(value, flow=False)
        elif self.choose(False, True) and (not isinstance(value, list) or field[0] != "sources"):
            self.raw += " "
            self.flow(value, field)
        else:
            self.raw += self.choose("", "  # below") + self.choose("\n", "\r\n")
            deeper = indent + self.choose(*((0, 2, 4) if isinstance(value, list) else (1, 2, 4)))
            if isinstance(value, dict):
                self.mapping(value, field, deeper, inline=False)
            else:
                self.items(value, field, deeper)
            self.spans[field] = start, len(self.raw)
            return
        self.spans[field] = start, len(self.raw)
        self.end_line()

    def items(self, value: list[Any], field: FieldPath, indent: int) -> None:
        for number, each in enumerate(value):
            self.between((*field, number), indent)
            self.raw += " " * indent + "- "
            start = len(self.raw)
            if isinstance(each, dict):
                self.mapping(each, (*field, number), indent + 2, inline=True)
            else:
                self.scalar(each, flow=False)
            self.spans[(*field, number)] = start, len(self.raw)
            if not isinstance(each, dict):
                self.end_line()

    def flow(self, value: Any, field: FieldPath) -> None:
        start = len(self.raw)
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        self.raw += "{" if isinstance(value, dict) else "["
        for number, (key, each) in enumerate(pairs):
            self.raw += self.choose(", ", ",  ") if number else self.choose("", " ")
            self.raw += f"{key}: " if isinstance(value, dict) else ""
            at = len(self.raw)
            self.scalar(each, flow=True)
            self.spans[(*field, key)] = at, len(self.raw)
        self.raw += "}" if isinstance(value, dict) else "]"
        self.spans[field] = start, len(self.raw)

    def scalar(self, text: str, *, flow: bool) -> None:
        styles = ["'" + text.replace("'", "''") + "'", json.dumps(text, ensure_ascii=False)]
        if _PLAIN.fullmatch(text):
            styles += [text] * 2
        self.raw += self.choose(*styles)


def _write(random: Random) -> Written:
    says = _make_record(random)
    pen = _Pen(random)
    pen.raw = pen.choose("", "\ufeff") + "---" + pen.choose("\n", "\r\n")
    pen.mapping(says, (), 0, inline=False)
    pen.raw += pen.choose("", "# at the end\n", "\n") + "---" + pen.choose("\n", "\r\n")
    pen.raw += pen.choose("", "A body: yes\r\n  - really", "---\n\n# Words\n")
    source = SourceFile("content/events/written.md", pen.raw.encode())
    return Written(source, pen.raw, says, pen.spans, pen.above)


numbers = st.integers(0, 2**32)
files = numbers.map(lambda number: _write(Random(number)))
texts = numbers.map(lambda number: make_text(Random(number)))
