"""Words that tell no piece of the calendar: now, recently, soon."""

import re

from generator.convert.dates.rule import Match, rule
from generator.convert.dates.setting import Meaning, Setting
from generator.convert.dates.words import FUTURE, PAST, PRESENT


def present(match: Match, setting: Setting) -> Meaning | None:
    return Meaning(PRESENT)


def past(match: Match, setting: Setting) -> Meaning | None:
    return Meaning(PAST)


def the_past(match: Match, setting: Setting) -> Meaning | None:
    return Meaning(PAST) if "the" in setting.leads else None


def future(match: Match, setting: Setting) -> Meaning | None:
    return Meaning(FUTURE)


def the_future(match: Match, setting: Setting) -> Meaning | None:
    """“In the future”; “the future of the party” and “his future” are none."""
    if "the" not in setting.leads or re.match(r"\s+(?:of|[A-Z])", setting.after):
        return None
    return Meaning(FUTURE)


_UNITS = "seconds|minutes|hours|days|nights|weeks|months|quarters|years|decades"

RULES = (
    rule(
        "present",
        "now currently current presently nowadays at_present at_the at_this these_days right_now"
        " until_now",
        r"(?:until |right )?now|currently|current|presently|nowadays|at present|these days"
        r"|at the (?:present )?moment|at this (?:time|moment|point)(?! (?:of|in|last|next)\b)",
        present,
        "What is so now.",
        "Now it is quiet.",
        "Now: PRESENT_REF",
    ),
    rule(
        "past",
        "very_recently quite_recently more_recently recently formerly lately long_ago recent",
        r"(?:very |quite |more )?recently|formerly|lately|long ago"
        rf"|recent (?:{_UNITS}|times)(?: and (?:{_UNITS}))?",
        past,
        "What was once.",
        "He was recently there.",
        "recently: PAST_REF",
    ),
    rule(
        "the-past",
        "past",
        r"past(?! (?:\w+ )?UNIT\b| COUNT\b)",
        the_past,
        "“The past”.",
        "It was blamed in the past.",
        "the past: PAST_REF",
    ),
    rule(
        "future",
        "soon near_future near_term foreseeable_future immediate_future distant_future short_term"
        " coming as_soon later_date",
        r"(?:as )?soon(?: as possible)?(?! after| as)|(?:near|foreseeable|immediate|distant) future"
        rf"|(?:near|short) term|coming (?:{_UNITS})|later date",
        future,
        "What is to come.",
        "They will soon meet.",
        "soon: FUTURE_REF",
    ),
    rule(
        "to-come",
        "days weeks months years decades",
        r"(?:days|weeks|months|years|decades) (?:ahead|to come)",
        future,
        "“The weeks ahead”.",
        "We fear the weeks ahead.",
        "the weeks ahead: FUTURE_REF",
    ),
    rule(
        "the-future",
        "future",
        r"future",
        the_future,
        "“The future”, unless it is that of something.",
        "Nobody knows the future.",
        "the future: FUTURE_REF",
    ),
)
