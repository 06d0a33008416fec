"""A theme's own files: their texts, and the YAML of some of them with its lines."""

from collections.abc import Iterator

import yaml

from generator.model.record import Record

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # C: it takes a tenth of the time


class ThemeError(Exception):
    """A theme that cannot be used: exit code 2. ``line`` from 1, 0: the file."""

    def __init__(self, file: str, line: int, message: str) -> None:
        place = f"{file}:{line}" if line else file
        super().__init__(f"{place}: {message}")
        self.file = file
        self.line = line
        self.message = message


class ThemeFile(Record):
    """A text. ``name`` is what its folder calls it (``base.html``), ``file`` where it lies.

    ``layer`` is 0 in the theme itself, 1 in the one that it extends, and so on.
    """

    name: str
    file: str
    text: str
    layer: int = 0


def read_yaml(file: ThemeFile) -> yaml.Node | None:
    """The root of its nodes, or None where there is none. Raises ThemeError."""
    try:
        return yaml.compose(file.text, Loader=_LOADER)
    except yaml.MarkedYAMLError as problem:
        line = problem.problem_mark.line + 1 if problem.problem_mark else 0
        raise ThemeError(file.file, line, problem.problem or "is not YAML") from problem
    except yaml.YAMLError as problem:  # a character that YAML does not allow
        raise ThemeError(file.file, 0, "is not YAML") from problem


def pairs(file: ThemeFile, node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node, int]]:
    """The keys of a mapping with their values and lines; a key may stand there once."""
    if node is None:
        return
    if not isinstance(node, yaml.MappingNode):
        raise ThemeError(file.file, node.start_mark.line + 1, "expected fields with values")
    seen: set[str] = set()
    for key, value in node.value:
        line = key.start_mark.line + 1
        name = text_of(file, key, line)
        if name in seen:
            raise ThemeError(file.file, line, f"'{name}' stands here twice")
        seen.add(name)
        yield name, value, line


def text_of(file: ThemeFile, node: yaml.Node, line: int) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise ThemeError(file.file, line, "expected a text")
    return str(node.value)
