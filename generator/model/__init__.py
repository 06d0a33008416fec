"""The content model: what an author's files say, as frozen data.

``article``, ``event``, ``actor``, ``page`` and ``config`` are what one file
states, as the parse stage reads it. ``site`` is what all of them state
together, as the assemble stage puts it. ``annotation`` is what both share:
selectors, blocks of text and the marks on them.
"""

from generator.model.actor import Actor, Name, Relation, Role
from generator.model.annotation import Block, Selector, Span
from generator.model.article import (
    Annotation,
    Archived,
    Article,
    DateNote,
    Inferred,
    Quote,
    Withdrawn,
    Withheld,
)
from generator.model.config import Config
from generator.model.event import (
    Citation,
    Correction,
    Declared,
    Event,
    Figure,
    Participation,
    Passage,
    Retraction,
)
from generator.model.page import Prose

__all__ = [
    "Actor",
    "Annotation",
    "Archived",
    "Article",
    "Block",
    "Citation",
    "Config",
    "Correction",
    "DateNote",
    "Declared",
    "Event",
    "Figure",
    "Inferred",
    "Name",
    "Participation",
    "Passage",
    "Prose",
    "Quote",
    "Relation",
    "Retraction",
    "Role",
    "Selector",
    "Span",
    "Withdrawn",
    "Withheld",
]
