"""What a theme says: the messages of ``i18n/*.yaml``, read and held against one another.

A file has the messages of one language, in sections: ``actors: {heading: Actors}`` is the
message ``actors.heading``. A mapping of plural forms is one message too; see
:mod:`generator.wording`.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache
from string import Formatter

import yaml

from generator.model.record import Record
from generator.render.theme_file import ThemeError, ThemeFile, pairs, read_yaml, text_of
from generator.text import did_you_mean
from generator.wording import PLURALS, Message


class Said(Record):
    """A message with its place. ``values`` are those that it shows or is chosen by."""

    file: str
    line: int
    message: Message
    values: frozenset[str]


@lru_cache(maxsize=64)
def read_messages(file: ThemeFile) -> dict[str, Said]:
    """The messages of a file by key: sections are joined by points. Raises ThemeError."""
    messages: dict[str, Said] = {}

    def read(prefix: str, node: yaml.Node | None) -> None:
        for name, value, line in pairs(file, node):
            key = prefix + name
            if not isinstance(value, yaml.MappingNode):
                text = text_of(file, value, line)
                messages[key] = Said(file.file, line, text, _values(file, line, text))
            elif forms := _plural_forms(file, key, value, line):
                values = [_values(file, at, text) for text, at in forms.values()]
                message = {form: text for form, (text, _) in forms.items()}
                messages[key] = Said(file.file, line, message, frozenset({"count"}.union(*values)))
            else:
                read(f"{key}.", value)

    read("", read_yaml(file))
    return messages


def merged(files: Iterable[ThemeFile]) -> dict[str, Said]:
    """The messages of these files; a later one's stand before those of the earlier ones."""
    messages: dict[str, Said] = {}
    for file in files:
        messages |= read_messages(file)
    return messages


def misfits(files: Sequence[ThemeFile], asked: Set[str] | None) -> Iterator[ThemeError]:
    """The messages that show what they are not given, or that nothing says.

    The undermost English message tells what is given. ``files`` go from the undermost theme's up;
    ``asked`` are the keys that templates name, English or not, or None where it is not known.
    """
    english: dict[str, Said] = {}
    for file in files:
        if file.name == "en":
            english = read_messages(file) | english
    for file in files:
        for key, said in read_messages(file).items():
            if known := english.get(key):
                for value in sorted(said.values - known.values):
                    message = f"'{key}' is given no value '{value}' to show"
                    yield ThemeError(file.file, said.line, message)
            elif asked is not None and key not in asked:
                like = did_you_mean(key, list(english))
                message = f"nothing says '{key}'{like and f': {like}'}"
                yield ThemeError(file.file, said.line, message)


def _plural_forms(
    file: ThemeFile, key: str, node: yaml.Node, line: int
) -> dict[str, tuple[str, int]]:
    """The forms of a message that is chosen by a number, or none where this is a section."""
    found = {name: (value, at) for name, value, at in pairs(file, node)}
    if not any(name in PLURALS for name in found):
        return {}
    for name, (_, at) in found.items():
        if name not in PLURALS:
            known = ", ".join(PLURALS)
            raise ThemeError(file.file, at, f"'{name}' is no plural form: there are {known}")
    if "other" not in found:
        raise ThemeError(file.file, line, f"'{key}' has no form 'other'")
    return {name: (text_of(file, value, at), at) for name, (value, at) in found.items()}


def _values(file: ThemeFile, line: int, text: str) -> frozenset[str]:
    """The names of a text's places. Raises ThemeError where one is not just ``{name}``."""
    if "{" not in text and "}" not in text:
        return frozenset()
    try:
        places = [place for _, *place in Formatter().parse(text) if place[0] is not None]
    except ValueError:
        places = [["", "", None]]
    names = [str(name) for name, form, conversion in places if not form and not conversion]
    if len(names) < len(places) or not all(map(str.isidentifier, names)):
        message = "a place for a value is written {name}, with a name and nothing else in it"
        raise ThemeError(file.file, line, message)
    return frozenset(names)
