"""Names by a model of spaCy, joined with the rules: the extra ``[nlp]``.

The model is the user's: a package of spaCy's, or a folder that one was saved to. Its findings only
add to what the rules are sure of, so the output has the same form with it and without.
"""

import importlib
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, TypeAlias

import msgspec

# spaCy's labels, by whichever scheme the model was trained on → what the rules call it. A “land”
# is a state if its name is that of one, else a place.
_KINDS = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "GPE": "land",
    "LOC": "land",
    "FAC": "place",
}


class RecogniserError(Exception):
    """spaCy or its model is not there; the message says what to install."""


class Recognised(msgspec.Struct, frozen=True):
    """A name in a text, ``end`` not included; ``kind`` is person, organisation, land or place."""

    start: int
    end: int
    kind: str


Recogniser: TypeAlias = Callable[[str], Iterator[Recognised]]


@lru_cache(maxsize=1)
def load_recogniser(model: str) -> Recogniser:
    """What finds names with spaCy's ``model``, a package's name or a folder's path.

    Raises RecogniserError where spaCy or the model is missing, or is no model.
    """
    try:
        spacy = importlib.import_module("spacy")
    except ImportError:
        message = "--nlp needs spaCy, which is not installed: `pip install 'dateline[nlp]'`"
        raise RecogniserError(message) from None
    try:
        pipeline = spacy.load(model)
    except (OSError, ValueError, ImportError):
        message = (
            f"--nlp: spaCy cannot load a model ‘{model}’: install one with"
            " `python -m spacy download en_core_web_sm`, or name a model's folder"
        )
        raise RecogniserError(message) from None
    return lambda text: _named(pipeline, text)


def _named(pipeline: Any, text: str) -> Iterator[Recognised]:
    for entity in pipeline(text).ents:
        if kind := _KINDS.get(entity.label_):
            yield Recognised(entity.start_char, entity.end_char, kind)
