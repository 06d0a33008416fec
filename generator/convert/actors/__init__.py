"""Who is named in an article: one actor for each person, organisation, state and group.

The site's registry comes first: its names are found wherever they stand. What it does not know is
read in two passes. The first collects the runs of capitals and what their own words and their
neighbours say (``runs``, ``mentions``, ``clues``); the second decides once for each name what it
is in this article (``kinds``) and which names are one actor's (``people``, ``bodies``). What of
these stays unsure is left out.
"""

from generator.convert.actors.find import DraftActor, find_actors
from generator.convert.actors.ids import free_id, slug
from generator.convert.actors.registry import KnownActor
from generator.convert.actors.rules import RULES_IN_WORDS

__all__ = ["RULES_IN_WORDS", "DraftActor", "KnownActor", "find_actors", "free_id", "slug"]
