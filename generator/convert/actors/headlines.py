"""Headlines and other lines in which every word has capitals: a capital tells nothing there.

The names are those of the article's other sentences, those of the tables, and given names with
what follows.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from generator.convert.actors import forms, plain_words
from generator.convert.actors.known import known_names
from generator.convert.actors.mentions import Mention
from generator.convert.actors.registry import Registry
from generator.convert.actors.tables import common_words
from generator.convert.actors.tokens import Word
from generator.convert.given_names import given_names
from generator.convert.reading import Span

_LONGEST = 6
# Of the longer words of a line, so many are in capitals, or have one, where it is loud.
_LOUD, _TITLED = 0.8, 0.7


def is_loud(text: str, sentence: Span, words: Sequence[Word], headline: bool) -> bool:
    """Whether all letters are capitals, or, in a headline, all longer words have one."""
    # Most sentences are told by this alone: few of their words have capitals.
    if 2 * len(words) < text.count(" ", sentence.start, sentence.end):
        return False
    letters = [
        word
        for word in text[sentence.start : sentence.end].split()
        if len(word) > 3 and word[0].isalpha()
    ]
    if len(letters) < 2:
        return False
    if sum(word.isupper() for word in letters) >= _LOUD * len(letters):
        return True
    capitals = sum(word[0].isupper() for word in letters)
    return headline and len(letters) > 3 and capitals > _TITLED * len(letters)


class Lines:
    """Reads loud lines by the names of the article's other sentences and of the registry."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._keys: dict[tuple[str, ...], tuple[str, str]] = {}

    def add(self, words: Sequence[str], key: str, kind: str) -> None:
        """Makes a name of the other sentences known, by its words and its actor's key."""
        folded = tuple(word.casefold() for word in words)
        self._keys.setdefault(folded, (key, kind))
        if len(words) > 2 and kind == "person":
            self._keys.setdefault((folded[0], folded[-1]), (key, kind))
        if len(words) > 1 and kind == "person" and folded[-1] not in common_words():
            self._keys.setdefault((folded[-1],), (key, kind))

    def mentions(self, text: str, words: Sequence[Word]) -> Iterator[tuple[Mention, str]]:
        """The names in a line, each with its actor's key."""
        at = 0
        while at < len(words):
            for size in range(min(_LONGEST, len(words) - at), 0, -1):
                part = words[at : at + size]
                if found := self._found(text, part):
                    yield _mention(part, *found), found[0]
                    break
            else:
                size = 1
            at += size

    def _found(self, text: str, words: Sequence[Word]) -> tuple[str, str] | None:
        """The key and kind of whom the words name."""
        folded = tuple(word.folded for word in words)
        if found := self._registry.folded.get(folded) or self._keys.get(folded):
            return found
        spelled = " ".join(text[words[0].start : words[-1].end].casefold().split())
        if known := _loud_names().get(spelled.replace("’", "'")):
            kind, name = known
            ordinary = len(words) == 1 and spelled in common_words()
            return None if ordinary else (self._registry.ids.get(known, name), kind)
        if len(words) == 2 and _is_person(*words):
            loud = all(word.text.isupper() for word in words)
            names = [word.text.title() if loud else word.text for word in words]
            return " ".join(names), "person"
        return None


def _is_person(first: Word, second: Word) -> bool:
    """A given name that is no ordinary word, before a word that is none either."""
    return (
        second.gap == " "
        and first.folded in given_names()
        and first.folded not in common_words()
        and second.folded not in common_words()
        and second.folded not in plain_words.NO_NAMES
        and second.folded not in forms.HEADS
    )


def _mention(words: Sequence[Word], name: str, kind: str) -> Mention:
    spelled = tuple(word.text for word in words)
    return Mention(words[0].start, words[-1].end, spelled, name, kind, "headline")


@lru_cache(maxsize=1)
def _loud_names() -> Mapping[str, tuple[str, str]]:
    """The names of the tables, casefolded; places and the pronoun are left out."""
    names: dict[str, tuple[str, str]] = {}
    for form, (kind, name) in known_names().items():
        if kind != "place" and form not in ("US", "IS"):
            names.setdefault(form.casefold(), (kind, name))
    return names
