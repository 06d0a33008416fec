"""SARIF 2.1.0 (OASIS): what code hosts and editors read of any checker."""

import json
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from generator import __version__
from generator.codes import codes
from generator.commands.formats import end, told
from generator.diagnostics import Diagnostic, Location

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
# What stands in YAML as it is, whatever is around it.
_PLAIN = re.compile(r"\w+(?:[-./]\w+)*")

_Object = dict[str, Any]


def as_sarif(problems: Sequence[Diagnostic], prefix: str) -> str:
    """A log of one run; its rules are the codes that occur, columns count code points."""
    rules = sorted({problem.code for problem in problems})
    run = {
        "tool": {
            "driver": {
                "name": "Dateline",
                "version": __version__,
                "rules": [_rule(code) for code in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, rules.index(problem.code), prefix) for problem in problems],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(name: str) -> _Object:
    code = codes()[name]
    help = f"{code.explanation}\n\nWrong:\n{code.wrong}\n\nRight:\n{code.right}"
    return {
        "id": name,
        "shortDescription": {"text": f"{code.title}."},
        "fullDescription": {"text": code.explanation},
        "help": {"text": help},
        "defaultConfiguration": {"level": code.severity.value},
    }


def _result(problem: Diagnostic, rule: int, prefix: str) -> _Object:
    artifact = {"uri": quote(prefix + problem.location.file), "uriBaseId": "%SRCROOT%"}
    physical: _Object = {"artifactLocation": artifact}
    if problem.location.line:
        physical["region"] = _region(problem.location)
    result: _Object = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity.value,
        "message": {"text": told(problem)},
        "locations": [{"physicalLocation": physical}],
    }
    if problem.fix and problem.location.line:
        replacement = {
            "deletedRegion": _region(problem.location),
            "insertedContent": {"text": _yaml(problem.fix)},
        }
        change = {"artifactLocation": artifact, "replacements": [replacement]}
        description = {"text": problem.hint or "the value that must stand here"}
        result["fixes"] = [{"description": description, "artifactChanges": [change]}]
    return result


def _region(place: Location) -> _Object:
    end_line, end_column = end(place)
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": end_line,
        "endColumn": end_column,
    }


def _yaml(text: str) -> str:
    """A text as YAML reads it anywhere: every string of JSON is one of YAML."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
