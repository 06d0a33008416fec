"""The actors that the site knows already: their names are found wherever they stand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import msgspec

from generator.convert.reading import Span

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-‐&][^\W_]+)*(?:['’][^\W_]{3,})*")


class KnownActor(msgspec.Struct, frozen=True):
    """An actor of the site. ``names`` holds its aliases, short and native names too."""

    id: str
    name: str
    names: tuple[str, ...]
    kind: str


# First word → (words, id) of each name that begins with it, the longest first.
Registry: TypeAlias = Mapping[str, list[tuple[tuple[str, ...], str]]]


def registry_of(known: Sequence[KnownActor]) -> Registry:
    """The names of the registry, for each first word the longest first."""
    names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for actor in known:
        for name in dict.fromkeys((actor.name, *actor.names)):
            words = tuple(match[0].replace("’", "'") for match in _WORD.finditer(name))
            if words:
                names.setdefault(words[0], []).append((words, actor.id))
    for forms in names.values():
        forms.sort(key=lambda form: (-len(form[0]), form))
    return names


def registered(text: str, sentence: Span, registry: Registry) -> Iterator[tuple[Span, str]]:
    """The places in a sentence where a name of the registry stands as whole words, with its id."""
    found = [
        (m[0].replace("’", "'"), m.start(), m.end())
        for m in _WORD.finditer(text, sentence.start, sentence.end)
    ]
    at = 0
    while at < len(found):
        for words, actor in registry.get(found[at][0], ()):
            there = found[at : at + len(words)]
            if len(there) == len(words) and all(
                word[0] == name for word, name in zip(there, words, strict=True)
            ):
                yield Span(there[0][1], there[-1][2]), actor
                at += len(words)
                break
        else:
            at += 1
