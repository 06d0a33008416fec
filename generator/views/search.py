"""The search page, and what its results show."""

import msgspec

from generator.model.record import Record
from generator.views.parts import Frame


class SearchView(Record):
    """``/search/?q=``: the field; what is found is shown by its scripts."""

    frame: Frame


class ResultView(msgspec.Struct, frozen=True, omit_defaults=True):
    """A result, as the index holds it: JSON by the fields' names.

    ``about`` tells when and where, ``alert`` that this is disputed. ``text`` are the words below
    the title: every second piece is verbatim and supports an event. ``language`` and ``direction``
    are those of a source's words: an article's title, a passage's text. ``names`` are others of
    an actor, each with its language and direction.
    """

    href: str
    title: str
    about: str = ""
    alert: str = ""
    text: tuple[str, ...] = ()
    language: str = ""
    direction: str = ""
    names: tuple[tuple[str, str, str], ...] = ()
