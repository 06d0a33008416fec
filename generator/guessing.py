"""“Did you mean”: what may be meant by an id that names nothing, and how often the site uses it."""

from collections.abc import Callable, Mapping
from functools import cached_property

import msgspec

from generator.text import fold_case, make_id, nearest


class Known(msgspec.Struct, frozen=True):
    """What an id stands for: the name that readers see, how often the site uses it
    (``named in 14 events``), and all else that it is called.
    """

    name: str = ""
    uses: str = ""
    forms: tuple[str, ...] = ()


class Guess(msgspec.Struct, frozen=True):
    """A diagnostic's hint, and its fix where what is meant is certain."""

    hint: str
    fix: str = ""


class Guesses:
    """The ids that may be meant; ``known`` is asked for them when the first guess is."""

    def __init__(self, known: Callable[[], Mapping[str, Known]]) -> None:
        self._make = known

    def guess(self, word: str, otherwise: str) -> Guess:
        """What ``word`` means for certain, or most likely; with neither, ``otherwise`` is the hint.

        Certain is a name or label written where its id is due, and an id but for case and hyphens.
        """
        certain = self._by_form.get(fold_case(word)) or make_id(word)
        if certain in self._known:
            return Guess(f"write '{certain}'{self._told(certain)}", certain)
        likely = nearest(word, self._ids) or nearest(make_id(word), self._ids)
        return Guess(f"did you mean '{likely}'{self._told(likely)}?" if likely else otherwise)

    @cached_property
    def _known(self) -> Mapping[str, Known]:
        return self._make()

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        return tuple(self._known)

    @cached_property
    def _by_form(self) -> Mapping[str, str]:
        """Ids by what they are called; a form that two share leads to none."""
        ids: dict[str, str] = {}
        for identifier, known in self._known.items():
            for form in {fold_case(form) for form in (known.name, *known.forms) if form}:
                ids[form] = "" if form in ids else identifier
        return ids

    def _told(self, identifier: str) -> str:
        known = self._known[identifier]
        words = ", ".join(filter(None, (known.name, known.uses)))
        return f" ({words})" if words else ""


def uses(what: str, number: int, noun: str) -> str:
    """``named in 14 events``, ``cited by one event``; empty for none."""
    if not number:
        return ""
    return f"{what} one {noun}" if number == 1 else f"{what} {number:,} {noun}s"
