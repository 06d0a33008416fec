"""Direct quotations and who speaks them.

``quotations`` finds where they stand, ``speakers`` whom the words ``beside`` them
name, by the ``subjects`` and ``phrases`` of ``clause_words``; ``persons`` whom a
pronoun means.
"""

from generator.convert.quotes.finding import Quotation, find_quotes
from generator.convert.quotes.rules import RULES_IN_WORDS

__all__ = ["RULES_IN_WORDS", "Quotation", "find_quotes"]
