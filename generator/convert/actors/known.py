"""Names that the tables have: states, organisations, groups; places and feasts are no actors."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.convert.actors import plain_words
from generator.convert.actors.institutions import groups, organisations
from generator.convert.actors.states import states
from generator.convert.actors.tables import common_words, places
from generator.convert.actors.tokens import Word
from generator.convert.given_names import folded


@lru_cache(maxsize=1)
def known_names() -> Mapping[str, tuple[str, str]]:
    """Every name of the tables → its kind and the name that the actor goes by."""
    names = {place: ("place", place) for place in (*places(), *plain_words.FEASTS)}
    names |= {form: ("organisation", name) for form, name in organisations().items()}
    names |= {form: ("group", name) for form, name in groups().items()}
    names |= {form: ("state", name) for form, name in states().items()}
    return names


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    """The first words of the names that have several, upper-case ones included."""
    firsts = {name.partition(" ")[0] for name in known_names() if " " in name}
    return frozenset(firsts | {first.upper() for first in firsts})


@lru_cache(maxsize=1)
def _shouted() -> Mapping[str, tuple[str, str]]:
    """The names in capitals, as headings and datelines have them, save ordinary words."""
    return {
        name.upper(): told
        for name, told in known_names().items()
        if told[0] in ("state", "place") or name.casefold() not in common_words()
    }


def known_as(words: Sequence[Word], text: str) -> tuple[str, str] | None:
    """The kind and name that the tables have for these words, longest forms included."""
    name = words[0].text
    if len(words) == 1:
        return _known_word(name)
    if name not in _openings() and name.isascii():
        return None
    return _known(" ".join(text[words[0].start : words[-1].end].split()).replace("’", "'"))


def _known(name: str) -> tuple[str, str] | None:
    found = known_names().get(name)
    if found is None and name.isupper() and len(name) > 3:
        found = _shouted().get(name)
    if found is None and "." in name:
        found = known_names().get(name.replace(".", ""))
    if found is None and not name.isascii():
        found = known_names().get(folded(name).title())
    return found


_known_word = lru_cache(maxsize=8_192)(_known)
