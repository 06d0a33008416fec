"""The actors that the site knows already: their names are found wherever they stand."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

import msgspec

from generator.convert.actors.ids import slug
from generator.convert.reading import Span

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-‐&][^\W_]+)*(?:['’][^\W_]{3,})*")


class KnownActor(msgspec.Struct, frozen=True):
    """An actor of the site. ``names`` holds its aliases, short and native names too."""

    id: str
    name: str
    names: tuple[str, ...]
    kind: str


class Registry(msgspec.Struct, frozen=True):
    """The known actors by all that an article is searched for.

    ``names`` holds, by first word, the words and the id of each name that begins with it, the
    longest first; ``folded`` the id and kind of each name by its words, casefolded; ``ids`` and
    ``slugs`` the id of each kind and main name, the latter as a slug.
    """

    actors: Mapping[str, KnownActor]
    names: Mapping[str, list[tuple[tuple[str, ...], str]]]
    folded: Mapping[tuple[str, ...], tuple[str, str]]
    ids: Mapping[tuple[str, str], str]
    slugs: Mapping[tuple[str, str], str]


@lru_cache(maxsize=1)
def registry_of(known: tuple[KnownActor, ...]) -> Registry:
    """The registry of a site, which is the same for every article of a run."""
    names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    folded: dict[tuple[str, ...], tuple[str, str]] = {}
    for actor in known:
        for name in dict.fromkeys((actor.name, *actor.names)):
            words = tuple(match[0].replace("’", "'") for match in _WORD.finditer(name))
            if words:
                names.setdefault(words[0], []).append((words, actor.id))
            folded[tuple(name.casefold().split())] = (actor.id, actor.kind)
    for forms in names.values():
        forms.sort(key=lambda form: (-len(form[0]), form))
    return Registry(
        {actor.id: actor for actor in known},
        names,
        folded,
        {(actor.kind, actor.name): actor.id for actor in known},
        {(actor.kind, slug(actor.name)): actor.id for actor in known},
    )


def registered(text: str, sentence: Span, registry: Registry) -> Iterator[tuple[Span, str]]:
    """The places in a sentence where a name of the registry stands as whole words, with its id."""
    found = [
        (m[0].replace("’", "'"), m.start(), m.end())
        for m in _WORD.finditer(text, sentence.start, sentence.end)
    ]
    at = 0
    while at < len(found):
        for words, actor in registry.names.get(found[at][0], ()):
            there = found[at : at + len(words)]
            if len(there) == len(words) and all(
                word[0] == name for word, name in zip(there, words, strict=True)
            ):
                yield Span(there[0][1], there[-1][2]), actor
                at += len(words)
                break
        else:
            at += 1
