"""The dates that a text mentions, read as EDTF: as precise as the words and no more.

Words that mean no piece of the calendar are recognised too, so that they are not taken for one:
durations (ISO 8601, ``P3M``), what recurs (its period, ``P1W``) and PRESENT_REF, PAST_REF and
FUTURE_REF. What every rule does is a line of ``RULES_IN_WORDS``.
"""

from generator.convert.dates.relative_rules import RELATIVE_RULES
from generator.convert.dates.scanner import RULES, DateMention, find_dates
from generator.convert.dates.stated_rules import STATED_RULES

RULES_IN_WORDS = tuple(rule.text for rule in RULES)

__all__ = ["RELATIVE_RULES", "RULES", "RULES_IN_WORDS", "STATED_RULES", "DateMention", "find_dates"]
