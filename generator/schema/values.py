"""What each reader of a single value takes: as JSON Schema, and in plain words.

Before an editor looks at a schema, its YAML parser has read the values, as a rule by the
core schema of YAML 1.2: by then ``2014`` is a number and ``true`` a boolean, while
``2014-06-22``, ``09:30`` and ``NO`` are texts still. Dateline reads a value by its field's
type instead, so where a text is asked for, a number or a boolean is as good.

Patterns keep to what ECMAScript and Python understand alike. They refuse nothing that the
reader takes; what only the reader can tell (a leap day, the order of two dates) they let pass.
"""

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

import msgspec

from generator.codes import codes
from generator.parse import values as read
from generator.parse.actor import end_of_office
from generator.parse.compose import compose
from generator.parse.nodes import Mapping as YamlMapping
from generator.parse.nodes import Node, Scalar, Sequence
from generator.parse.reading import Reading
from generator.parse.tables import Reader

Schema: TypeAlias = dict[str, Any]


class Value(msgspec.Struct, frozen=True):
    """``words`` say what is written: “a date”. ``name``: that of its definition, if it has one."""

    words: str
    schema: Schema
    name: str = ""


# ISO 8601-2: what qualifies, a year of any length, and what may follow a year of four digits.
_Q = "[?~%]?"
_MONTH = f"{_Q}(?:0[1-9]|1[0-2]|[01X]X|X[0-9]){_Q}"
_GROUP = f"{_Q}(?:2[1-9]|3[0-9]|4[01]){_Q}"
_DAY = f"{_Q}(?:0[1-9]|[12][0-9]|3[01]|[0-3X]X|X[0-9]){_Q}"
_NO_SUCH_DAY = "(?!-02-3|-(?:0[469]|11)-31)"
_YEAR = f"{_Q}-?[0-9X]{{4}}(?:S[0-9]+)?{_Q}"
_LONG_YEAR = f"{_Q}Y-?[0-9]+(?:E[0-9]+)?(?:S[0-9]+)?{_Q}"
_DATE = f"(?:{_LONG_YEAR}|{_YEAR}{_NO_SUCH_DAY}(?:-{_MONTH}(?:-{_DAY})?|-{_GROUP})?)"
_INTERVAL = rf"(?:{_DATE}|\.\.)?/(?:{_DATE}|\.\.)?"
_MEMBER = rf"(?:{_DATE}(?:\.\.(?:{_DATE})?)?|\.\.{_DATE})"
_MEMBERS = f" *{_MEMBER}(?:, *{_MEMBER})*"
_EDTF = rf"(?:{_DATE}|{_INTERVAL}|\[{_MEMBERS}\]|\{{{_MEMBERS}\}})"
_TWO = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
# RFC 3339, with or without seconds.
_MOMENT = (
    f"[0-9]{{4}}{_NO_SUCH_DAY}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
    rf"T{_TWO}(?::[0-5][0-9](?:\.[0-9]+)?)?(?:Z|[+-]{_TWO})"
)
# Letters, marks and digits of all scripts: all but spaces, and signs of ASCII, Latin-1 and the
# block of general punctuation. The parts are joined by hyphens.
_WORD = r"[^\s!-/:-@\[-`{-~\u00a1-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u2000-\u206f]+"
_HOST = r"[hH][tT][tT][pP][sS]?://[^\s/?#\\<>\x22]+"

TEXT: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
ID: Schema = {
    "type": ["string", "integer", "boolean"],
    "pattern": rf"^\s*{_WORD}(?:-{_WORD})*\s*$",
    "minimum": 0,
}
ONE_DAY: Schema = {
    "type": ["string", "array"],
    "pattern": rf"^(?:{_YEAR}-{_MONTH}-{_DAY}|\[.*\])$",
}


def _date(pattern: str) -> Schema:
    # A year is a number to YAML. What each keyword asks, it asks of its own type alone.
    years = {"minimum": -9999, "maximum": 9999}
    return {
        "type": ["string", "integer", "array"],
        "pattern": f"^{pattern}$",
        **years,
        "minItems": 1,
        "items": {"type": ["string", "integer"], "pattern": rf"^\s*{_MEMBER}\s*$", **years},
    }


_A_DATE = "a date, or a list of dates of which one is meant"

VALUES: Mapping[Reader, Value] = {
    read.text: Value("text", TEXT),
    read.identifier: Value("an id: lower-case words joined by hyphens", ID),
    read.ignorable: Value(
        "a code of `dateline explain`", {"type": "string", "enum": list(codes())}
    ),
    read.flag: Value("true or false", {"enum": [True, False, "true", "false"]}),
    read.date: Value(_A_DATE, _date(_EDTF), "date"),
    read.moment: Value(
        f"{_A_DATE}; or a day and time with its offset",
        _date(f"(?:{_EDTF}|{_MOMENT})"),
        "moment",
    ),
    read.clock: Value(
        "a time of day, HH:MM or HH:MM:SS",
        {"type": "string", "pattern": rf"^\s*{_TWO}(?::[0-5][0-9])?\s*$"},
    ),
    read.timezone: Value(
        "an IANA time zone", {"type": "string", "enum": list(read.zones())}, "timezone"
    ),
    read.address: Value(
        "a web address",
        {"type": "string", "pattern": rf"^\s*{_HOST}(?:[/?#][^\s<>\x22]*)?\s*$"},
    ),
    read.base_address: Value(
        "a web address without ? and #",
        {"type": "string", "pattern": rf"^\s*{_HOST}(?:/[^\s<>\x22?#]*)?\s*$"},
    ),
    read.language: Value(
        "a language tag (BCP 47)",
        {
            "type": "string",
            "pattern": r"^\s*[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*\s*$",
        },
    ),
    read.wikidata: Value(
        "an item of Wikidata", {"type": "string", "pattern": r"^\s*Q[1-9][0-9]*\s*$"}
    ),
    read.path: Value(
        "a path inside the site",
        {**TEXT, "pattern": r"^(?!\s*/)(?!\s*(?:[^/]*/)*\.\.\s*(?:/|$))[^\\:]*[^\\:\s][^\\:]*$"},
    ),
    read.figure: Value(
        "a number, or a range: 36, 160..190, 1095.. or ..12",
        {
            "type": ["string", "integer"],
            "pattern": r"^\s*(?:[0-9]{1,15}(?:\.\.[0-9]{0,15})?|\.\.[0-9]{1,15})\s*$",
            "minimum": 0,
            "maximum": 10**15 - 1,
        },
        "number",
    ),
    read.anything: Value("anything", {}),
    end_of_office: Value(
        f"{_A_DATE}; or `..`: still held",
        {"anyOf": [{"enum": [".."]}, {"$ref": "#/definitions/date"}]},
    ),
}


def load(text: str) -> Any:
    """What an editor's YAML parser sees in a piece of YAML, by the core schema of YAML 1.2."""
    node = compose(text, Reading(""))
    return None if node is None else _load(node)


_INTEGER = re.compile(r"[-+]?[0-9]+", re.ASCII)


def _load(node: Node) -> Any:
    match node:
        case YamlMapping():
            return {name: _load(value) for name, (_, value) in node.entries.items()}
        case Sequence():
            return [_load(item) for item in node.items]
        case Scalar() if not node.plain:
            return node.text
        case Scalar() if node.text in ("true", "false"):
            return node.text == "true"
        case Scalar() if _INTEGER.fullmatch(node.text):
            return int(node.text)
        case Scalar():
            return node.text
    raise ValueError("not readable as YAML")
