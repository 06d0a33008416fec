"""What a site may set of its theme: parameters that ``theme.yaml`` declares, each with a type.

    parameters:
      accent:
        type: colour
        default: "#0d4a86"
        about: Links and what they lead to.

A theme that extends another may give a parameter of that one another default, and no more.
"""

import re
from collections.abc import Iterator, Mapping

import yaml

from generator.model.record import Record
from generator.render.theme_file import ThemeError, ThemeFile, pairs, text_of

Value = str | bool | int

TYPES = {
    "text": "a text",
    "boolean": "true or false",
    "number": "a whole number",
    "colour": "a colour such as #0d4a86",
    "choice": "one of",
}
"""What is written for a value of each type."""

_FIELDS = ("type", "default", "about", "choices")
_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_NUMBER = re.compile(r"-?[0-9]{1,9}")
_COLOUR = re.compile(r"#([0-9a-fA-F]{3}){1,2}")


class Parameter(Record):
    """``default`` is written as a site would write it; ``choices`` are those of a choice."""

    name: str
    type: str
    default: str
    about: str
    choices: tuple[str, ...] = ()

    @property
    def value(self) -> Value:
        """Its value where a site sets none."""
        value = self.read(self.default)
        assert value is not None, "a declaration with another default is refused"
        return value

    @property
    def expected(self) -> str:
        """What a site writes for its value."""
        return " ".join(filter(None, (TYPES[self.type], ", ".join(self.choices))))

    def read(self, text: str) -> Value | None:
        """The value that a text stands for, or None where it stands for none."""
        match self.type:
            case "boolean":
                return {"true": True, "false": False}.get(text)
            case "number":
                return int(text) if _NUMBER.fullmatch(text) else None
            case "colour":
                return text.lower() if _COLOUR.fullmatch(text) else None
            case "choice":
                return text if text in self.choices else None
        return text


def declared(
    file: ThemeFile, node: yaml.Node | None, inherited: Mapping[str, Parameter]
) -> dict[str, Parameter]:
    """The parameters of a theme by name: the inherited ones, and its own. Raises ThemeError."""
    found = dict(inherited)
    for name, fields, line in pairs(file, node):
        found[name] = _declared(file, name, fields, line, inherited.get(name))
    return found


def chosen_values(
    parameters: Mapping[str, Parameter], chosen: Mapping[str, str]
) -> dict[str, Value]:
    """A value for each parameter: what the site chose where it may, else the default."""
    values: dict[str, Value] = {}
    for name, parameter in parameters.items():
        value = parameter.read(chosen.get(name, parameter.default))
        values[name] = parameter.value if value is None else value
    return values


def _declared(
    file: ThemeFile, name: str, node: yaml.Node, line: int, inherited: Parameter | None
) -> Parameter:
    def fault(message: str) -> ThemeError:
        return ThemeError(file.file, line, f"the parameter '{name}' {message}")

    if not _NAME.fullmatch(name):
        raise fault("has no such name: write lower-case letters, digits and _")
    choices: tuple[str, ...] = inherited.choices if inherited else ()
    fields: dict[str, str] = {}
    for field, value, at in pairs(file, node):
        if field not in _FIELDS or (inherited and field != "default"):
            known = "default" if inherited else ", ".join(_FIELDS)
            raise ThemeError(file.file, at, f"unknown field '{field}' of a parameter: use {known}")
        if field == "choices":
            choices = tuple(_items(file, value, at))
        else:
            fields[field] = text_of(file, value, at)
    if inherited:
        fields = {"type": inherited.type, "about": inherited.about, **fields}
    for field in ("type", "default", "about"):
        if field not in fields:
            raise fault(f"has no {field}")
    if fields["type"] not in TYPES:
        raise fault(f"has an unknown type '{fields['type']}': use {', '.join(TYPES)}")
    if (fields["type"] == "choice") != bool(choices):
        raise fault("has choices if its type is choice, and only then")
    parameter = Parameter(name, fields["type"], fields["default"], fields["about"], choices)
    if parameter.read(parameter.default) is None:
        raise fault(f"has a default that is not {parameter.expected}")
    return parameter


def _items(file: ThemeFile, node: yaml.Node, line: int) -> Iterator[str]:
    if not isinstance(node, yaml.SequenceNode):
        raise ThemeError(file.file, line, "expected a list of texts")
    yield from (text_of(file, item, line) for item in node.value)
