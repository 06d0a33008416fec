"""The dates that a text mentions, read as EDTF: as precise as the words and no more.

Words that mean no piece of the calendar are recognised too, so that they are not taken for one:
durations (ISO 8601, ``P3M``), what recurs (its period, ``P1W``) and PRESENT_REF, PAST_REF and
FUTURE_REF. Every rule is a line of the table ``RULES`` of its module, with what it does in words.
"""

from generator.convert.dates.scanner import DateMention, find_dates
from generator.convert.dates.setting import RangeEnd
from generator.convert.dates.table import RULES

RULES_IN_WORDS = tuple(rule.text for rule in RULES)

__all__ = ["RULES_IN_WORDS", "DateMention", "RangeEnd", "find_dates"]
