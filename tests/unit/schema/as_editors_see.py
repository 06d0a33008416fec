"""YAML as an editor's parser loads it, by the core schema of YAML 1.2, and what a schema says."""

import re
from functools import cache
from typing import Any

import yaml
from jsonschema import Draft7Validator

from generator.schema import Names, make_schema


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2.2, 10.3.2: less is a number than in YAML 1.1, and nothing is a date."""

    yaml_implicit_resolvers = {}  # noqa: RUF012

    def construct_integer(self, node: yaml.ScalarNode) -> int:
        text = str(self.construct_scalar(node))
        base = {"0o": 8, "0x": 16}.get(text[:2], 10)
        return int(text, base)

    def construct_fields(self, node: yaml.MappingNode) -> dict[str, Any]:
        """Names of fields are texts in JSON, whatever they look like."""
        return {
            str(self.construct_scalar(key)): self.construct_object(value, deep=True)
            for key, value in node.value
        }


_TAG = "tag:yaml.org,2002:"
for _name, _pattern, _first in (
    ("null", r"(?:~|null|Null|NULL|)\Z", ["~", "n", "N", ""]),
    ("bool", r"(?:true|True|TRUE|false|False|FALSE)\Z", [*"tTfF"]),
    ("int", r"(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\Z", [*"-+0123456789"]),
    (
        "float",
        r"(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
        r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z",
        [*"-+0123456789."],
    ),
):
    CoreLoader.add_implicit_resolver(_TAG + _name, re.compile(_pattern), _first)
CoreLoader.add_constructor(f"{_TAG}int", CoreLoader.construct_integer)
CoreLoader.add_constructor(f"{_TAG}map", CoreLoader.construct_fields)


def load(text: str) -> Any:
    return yaml.load(text, CoreLoader)


@cache
def _validator(kind: str, names: tuple[tuple[str, tuple[str, ...]], ...]) -> Draft7Validator:
    schema = make_schema(kind, dict(names))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def complaints(kind: str, text: str, names: Names | None = None) -> list[str]:
    """What the schema of that kind finds wrong with a piece of YAML; ``names`` are the site's."""
    validator = _validator(kind, tuple((names or {}).items()))
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(load(text))]
