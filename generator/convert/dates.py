"""The dates that a text mentions, read as EDTF: as precise as the words and no more.

Every rule is a line of ``RULES``: its name, the words it can begin with, its
pattern, and what the match means on the day of publication. At one place the
longest match wins, then the earlier rule. Words that mean no piece of the
calendar are recognised too, so that they are not taken for one: durations (ISO
8601, ``P3M``) and PRESENT_REF, PAST_REF and FUTURE_REF.
"""

import datetime
import re
from collections.abc import Callable, Mapping
from functools import lru_cache

import msgspec

from generator.convert import calendar_words as words
from generator.convert import relative_dates as relative
from generator.convert import stated_dates as stated
from generator.convert.calendar_words import Meaning, Setting
from generator.convert.reading import RawArticle, Span, plain_words


class DateMention(msgspec.Struct, frozen=True):
    """Words that tell a time. ``value`` is empty where the publication date would decide."""

    start: int
    end: int
    text: str
    value: str
    rule: str
    note: str = ""
    duration: str = ""

    @property
    def is_calendar(self) -> bool:
        """Whether the value is EDTF, not a duration nor a mere reference."""
        return bool(self.value) and not self.value.endswith("_REF") and self.value[0] != "P"


class Rule(msgspec.Struct, frozen=True):
    """A named rule: ``leads`` are the words it can begin with, ``#`` a number."""

    name: str
    leads: frozenset[str]
    pattern: re.Pattern[str]
    meaning: Callable[[re.Match[str], Setting], Meaning | None]


def _rule(
    name: str,
    leads: str,
    pattern: str,
    meaning: Callable[[re.Match[str], Setting], Meaning | None],
) -> Rule:
    filled = pattern
    for key, value in words.PARTS.items():
        filled = filled.replace(key, value)
    # A wrapped line is a space, too; the bound keeps every pattern linear.
    filled = filled.replace("[- ]", "(?:-| )").replace(" ", r"\s{1,3}")
    return Rule(name, frozenset(leads.split()), re.compile(filled + r"(?!\w)", re.I), meaning)


# “Saturday 8 February” is one date.
_NAMED_DAY = r"(?:WEEKDAY,? (?:the )?)?"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_UNTIL = r"(?: [-–] |[-–]| (?:to|until|till|through|and) )"
_PART = "early late mid beginning end start middle the"
RULES = (
    _rule("iso-date", "#", r"(\d{4})-(\d\d)(?:-(\d\d))?(?![-/]\d)", stated.iso_date),
    _rule("numeric-date", "#", r"(\d{1,2})([/.])(\d{1,2})\2(\d{4})", stated.numeric_date),
    _rule(
        "day-month",
        f"# the {words.WEEKDAY_LEADS}",
        _NAMED_DAY + rf"(?:the )?{_DAY}(?: of)? MONTH(?:,? (\d{{4}}))?",
        stated.day_month,
    ),
    _rule(
        "month-day",
        f"{words.MONTH_LEADS} {words.WEEKDAY_LEADS}",
        _NAMED_DAY + rf"MONTH {_DAY}(?:,? (\d{{4}}))?(?![\d:])",
        stated.month_day,
    ),
    _rule(
        "days-of-month",
        "# the",
        rf"(?:the )?{_DAY}({_UNTIL})(?:the )?{_DAY}(?: of)? MONTH(?:,? (\d{{4}}))?",
        stated.days_of_month,
    ),
    _rule(
        "month-days",
        words.MONTH_LEADS,
        rf"MONTH {_DAY}({_UNTIL}){_DAY}(?:,? (\d{{4}}))?(?![\d:])",
        stated.month_days,
    ),
    _rule(
        "day-month-to-day-month",
        "# the",
        rf"(?:the )?{_DAY}(?: of)? MONTH(?: (\d{{4}}))?({_UNTIL})"
        rf"(?:the )?{_DAY}(?: of)? MONTH(?:,? (\d{{4}}))?",
        stated.from_day_to_day,
    ),
    _rule(
        "month-day-to-month-day",
        words.MONTH_LEADS,
        rf"MONTH {_DAY}(?:,? (\d{{4}}))?({_UNTIL})MONTH {_DAY}(?:,? (\d{{4}}))?(?![\d:])",
        stated.from_month_day_to_month_day,
    ),
    _rule(
        "month-year",
        f"{_PART} {words.MONTH_LEADS}",
        r"(?:(?:the )?(?:early|late|mid|beginning|end|start|middle)[- ](?:of |in )?)?"
        r"MONTH,?(?: of)? (\d{4})",
        stated.month_year,
    ),
    _rule(
        "month",
        f"{_PART} last next this {words.MONTH_LEADS}",
        r"(?:(?:the )?"
        r"(early|late|mid|end|beginning|start|last|next|this)[- ](?:of |in )?)?MONTH",
        stated.month_alone,
    ),
    _rule(
        "season",
        f"{_PART} last this next spring summer autumn fall winter",
        r"(?:(last|this|next|the|early|late) )?(spring|summer|autumn|fall|winter)"
        r"(?: of)?(?: (\d{4}))?",
        stated.season,
    ),
    _rule(
        "quarter",
        "the first second third fourth last this next",
        r"(?:the )?(first|second|third|fourth|last|this|next) quarter(?:(?: of)?(?: (\d{4})))?",
        stated.quarter,
    ),
    _rule(
        "decade",
        "the early late mid #",
        r"(?:the )?(?:(?:early|late|mid)[- ])?(\d{3})0['’]?s",
        stated.decade,
    ),
    _rule("century", "the #", r"(?:the )?(\d{1,2})(?:st|nd|rd|th)[- ]century", stated.century),
    _rule(
        "year", "#", r"(1[5-9]\d\d|20\d\d)(?![\d,.]\d|[-/]\d|%| (?:people|dollars))", stated.year
    ),
    _rule(
        "today",
        "earlier later today tonight this",
        r"(?:(?:earlier|later) )?(?:today|tonight|this (?:morning|afternoon|evening))",
        relative.today,
    ),
    _rule(
        "yesterday",
        "earlier late yesterday last the",
        r"(?:(?:earlier|late) )?(?:the day before )?yesterday"
        r"(?: (?:morning|afternoon|evening))?|last night",
        relative.yesterday,
    ),
    _rule(
        "tomorrow",
        "tomorrow the",
        r"(?:the day after )?tomorrow(?: (?:morning|night))?",
        relative.tomorrow,
    ),
    _rule(
        "weekday",
        f"last next this early late {words.WEEKDAY_LEADS}",
        r"(?:(last|next|this|early|late) )?WEEKDAY(?: (?:morning|afternoon|evening|night))?",
        relative.weekday,
    ),
    _rule(
        "last-or-next",
        "last next this the early earlier later",
        r"(?:(?:early|earlier|late|later) )?(?:the )?"
        r"(last|next|this|previous|following|coming|current) "
        r"(week|weekend|month|year|decade|century)",
        relative.last_or_next,
    ),
    _rule(
        "part-of",
        "the end beginning start middle",
        r"(?:the )?(?:end|beginning|start|middle) of (the|this|last|next) (week|month|year)",
        relative.last_or_next,
    ),
    _rule("the-past", "the", r"the (?:past|last) (?:(COUNT) )?UNIT", relative.past_span),
    _rule(
        "ago",
        f"about around {words.COUNT_LEADS}",
        r"(?:(about|around|some|nearly|almost|over|more than) )?(COUNT) UNIT ago",
        relative.ago,
    ),
    _rule(
        "from-mention",
        words.COUNT_LEADS,
        r"(COUNT) UNIT (later|earlier|after|before)",
        relative.from_mention,
    ),
    _rule(
        "same",
        "the that",
        r"(?:the (?:very )?same|that(?: same| very)?) (day|week|month|year)",
        relative.same,
    ),
    _rule("duration", words.COUNT_LEADS, r"(COUNT)[- ]UNIT(?: old)?", relative.duration),
    _rule("holiday", words.HOLIDAY_LEADS, f"({words.HOLIDAY_PATTERN})", stated.holiday),
    _rule(
        "now",
        "now currently presently nowadays at until",
        r"(?:until )?now|currently|presently|nowadays|at (?:present|the moment)",
        relative.present,
    ),
    _rule(
        "past",
        "recently formerly the",
        r"recently|formerly|the past(?! \w+ UNIT| UNIT)",
        relative.past,
    ),
    _rule("future", "the", r"the (?:near )?future", relative.future),
)

_WORD = re.compile(r"(?<![\w$€£])\w+")


@lru_cache(maxsize=1)
def _rules_by_lead() -> Mapping[str, tuple[Rule, ...]]:
    leads = sorted({lead for rule in RULES for lead in rule.leads})
    return {lead: tuple(rule for rule in RULES if lead in rule.leads) for lead in leads}


def find_dates(
    article: RawArticle, published: datetime.date | None, *, week: str = "iso"
) -> tuple[DateMention, ...]:
    """Every mention in the body, in its order. ``week`` is ``iso`` (Monday) or ``sunday``."""
    found: list[DateMention] = []
    mentioned: datetime.date | None = None
    for sentence in article.sentences:
        for match, rule in _matches(article.text, sentence):
            setting = Setting(
                published=published,
                mentioned=mentioned or published,
                week=week,
                before=article.text[sentence.start : match.start()][-120:],
                after=article.text[match.end() : sentence.end][:60],
            )
            meaning = rule.meaning(match, setting)
            if meaning is None:
                continue
            found.append(
                DateMention(
                    *match.span(),
                    plain_words(article.text, Span(*match.span())),
                    meaning.value,
                    rule.name,
                    meaning.note,
                    meaning.duration,
                )
            )
            mentioned = meaning.day or mentioned
    return tuple(found)


def _matches(text: str, sentence: Span) -> list[tuple[re.Match[str], Rule]]:
    by_lead = _rules_by_lead()
    found: list[tuple[re.Match[str], Rule]] = []
    end = sentence.start
    for word in _WORD.finditer(text, sentence.start, sentence.end):
        if word.start() < end:
            continue
        lead = word[0].casefold()
        rules = by_lead.get("#" if lead[0].isdecimal() else lead, ())
        best: tuple[re.Match[str], Rule] | None = None
        for rule in rules:
            match = rule.pattern.match(text, word.start(), sentence.end)
            if match and (best is None or match.end() > best[0].end()):
                best = (match, rule)
        if best is not None:
            found.append(best)
            end = best[0].end()
    return found
