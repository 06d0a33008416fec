"""Draft events: few and useful, each with the passage that supports it."""

from generator.convert.events.cast import EventActor
from generator.convert.events.finding import DraftEvent, find_events
from generator.convert.events.kinds import SiteKind
from generator.convert.events.matching import KnownEvent
from generator.convert.events.rules import RULES_IN_WORDS

__all__ = ["RULES_IN_WORDS", "DraftEvent", "EventActor", "KnownEvent", "SiteKind", "find_events"]
