"""The rules of what is relative to publication or to another date; lengths, sets, vague words.

The examples are read in a report of Sunday, 22 June 2014.
"""

from generator.convert.dates import counted, days, periods, words
from generator.convert.dates.rule import rule

_UNITS = "week|weekend|month|quarter|year|decade|century"

RELATIVE_RULES = (
    rule(
        "today", "today tonight this",
        r"today|tonight|this (?:(?:past|very|early|late) )?(?:morning|afternoon|evening|night)", days.today,
        "The day of publication.",
        "He spoke earlier today.", "earlier today: 2014-06-22",
    ),
    rule(
        "yesterday", "yesterday last day",
        r"(?:day before )?yesterday(?: DAYPART)?|last night|last evening", days.yesterday,
        "The day before publication.",
        "She left yesterday morning.", "yesterday morning: 2014-06-21",
    ),
    rule(
        "tomorrow", "tomorrow day", r"(?:day after )?tomorrow(?: DAYPART)?", days.tomorrow,
        "The day after publication.",
        "They vote the day after tomorrow.", "the day after tomorrow: 2014-06-24",
    ),
    rule(
        "weekday", f"last next this past coming previous following {words.WEEKDAY_LEADS}",
        r"(?:(last|next|this past|this coming|this|past|coming|previous|following) )?(?:early |late )?"
        r"WEEKDAY(?: (?:early |late |mid-)?DAYPART)?(?:,? at (?:\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\b\.?)?|noon|midnight)(?![:\d]))?",
        days.weekday,
        "The last such day, or the next where a verb looks ahead.",
        "He said on Monday that they will meet next Friday.", "Monday: 2014-06-16",
    ),
    rule(
        "weekday-of-week", words.WEEKDAY_LEADS, r"WEEKDAY,?(?: of)? (last|this|next) week",
        days.day_of_week_named,
        "A weekday of last, this or next week.",
        "They met on Friday of last week.", "Friday of last week: 2014-06-13",
    ),
    rule(
        "next-day", "next previous following preceding day morning",
        r"(?:next|following|previous|preceding) (?:day|morning|afternoon|evening|night)"
        r"|day (?:after|before)(?=[.,;:]|$)", days.next_day,
        "The day after or before the one last named.",
        "Mosul fell on 10 June, and Tikrit the next day.", "the next day: 2014-06-11",
    ),
    rule(
        "same-day", "same very that day",
        r"(?:that )?(?:very )?same day|that(?: very)? (?:day|morning|afternoon|evening|night)", days.same_day,
        "The day last named.",
        "Mosul fell on 10 June, and Baiji that day.", "that day: 2014-06-10",
    ),
    rule(
        "earlier-in", "earlier later early late",
        r"(?:earlier|early|late|later)(?: on)? in the (day|week|month|year)", periods.in_the_unit,
        "Part of the day last named, or of the present week, month or year.",
        "Mosul fell on 10 June; earlier in the day it was quiet.", "earlier in the day: 2014-06-10",
    ),
    rule(
        "last-or-next",
        "last next this previous following coming upcoming current preceding prior subsequent past",
        r"(last|next|this past|this coming|this|previous|following|coming|upcoming|current|preceding|prior"
        rf"|subsequent) (?:calendar |fiscal |full )?({_UNITS})(?!-)", periods.last_or_next,
        "A week, month, quarter, year, decade or century of the calendar. A week is seven days.",
        "He was there last week.", "last week: 2014-06-09/2014-06-15",
    ),
    rule(
        "that-unit", "that same very", rf"(?:that(?: same| very)?|(?:very )?same) ({_UNITS})(?!-)",
        periods.that_unit,
        "The one last named.",
        "He came in May 2013, and left later that year.", "later that year: 2013",
    ),
    rule(
        "the-unit", "full current year month week weekend fiscal",
        r"(full[- ]year|fiscal year|year|month|week|weekend)", periods.the_unit,
        "“The year”, “the month”, “the weekend”: the present one; “the year ended …” is a length.",
        "It rained over the weekend.", "the weekend: 2014-06-21/2014-06-22",
    ),
    rule(
        "year-end", "year", r"year(?:['’]s)?[- ]end", periods.year_end,
        "The year of publication: no day is told.",
        "It is to close by year-end.", "year-end: 2014",
    ),
    rule(
        "this-quarter",
        "last next this past previous following coming current latest quarter preceding prior that same"
        " recent",
        r"(?:(last|next|this|past|previous|following|coming|current|latest|preceding|prior|that|same"
        r"|most recent|recent) )?(?:fiscal )?quarter(?!-)",
        periods.this_quarter,
        "The quarter last named, else that which was last whole.",
        "Sales fell in the quarter.", "the quarter: 2014-33",
    ),
    rule(
        "year-quarter", "#", r"(\d{4}) (?:quarter|period)", periods.year_period,
        "The quarter in question, of another year.",
        "It made more in the third quarter of 2013 than in the 2012 period.", "the 2012 period: 2012-35",
    ),
    rule(
        "year-earlier", "year comparable",
        r"(?:comparable )?year[- ](?:earlier|ago)(?: (?:quarter|period))?(?!-)", periods.year_earlier,
        "A year before what it is compared to: a quarter where that is one.",
        "It made more in the first quarter of 2014 than in the year-earlier quarter.",
        "the year-earlier quarter: 2013-33",
    ),
    rule(
        "latest-period", "latest same", r"(?:latest|same) period", periods.latest_period,
        "The quarter in question.",
        "It lost more in the third quarter of 2013; sales in the latest period rose.",
        "the latest period: 2013-35",
    ),
    rule(
        "ago", f"half {words.COUNT_LEADS} {words.UNIT_LEADS}",
        r"(?:(half a|half an|COUNTED(?: and a half)?)(?:[- ]| more ))?UNIT(?: and a half)? ago", counted.ago,
        "So many units before publication, no more precise than the unit.",
        "It began about two days ago.", "about two days ago: 2014-06-20~",
    ),
    rule(
        "from-now", f"{words.COUNT_LEADS} {words.UNIT_LEADS}",
        r"(?:(COUNTED) )?UNIT (?:from (?:now|today)|hence)", counted.from_now,
        "So many units after publication.",
        "It ends three days from now.", "three days from now: 2014-06-25",
    ),
    rule(
        "from-mention", f"{words.COUNT_LEADS} {words.UNIT_LEADS}",
        r"(?:(COUNTED)(?: full)? )?UNIT (later|earlier|after|before|afterwards?|previously)", counted.from_mention,
        "So many units after or before the date last named; before a clause it is a length.",
        "Mosul fell on 10 June and Tikrit a day later.", "a day later: 2014-06-11",
    ),
    rule(
        "span", "past last next coming first latest previous following final recent",
        r"(past|last|next|coming|first|latest|previous|following|final) (?:(COUNTED) )?UNIT(?: or so)?",
        counted.span,
        "So long until publication; with “first” or “next” only its length.",
        "It grew in the past two weeks.", "the past two weeks: 2014-06-08~/2014-06-22",
    ),
    rule(
        "length", words.COUNT_LEADS,
        r"(COUNTED)(?: and a half|-and-a-half)?(?:( to | or |-to-|-|–)NUMBER)?"
        r"(?:(?:-| )(?:more|additional|other|consecutive|straight|full|long|additional|whole|solid))?[- ]UNIT"
        r"(?:[- ]long|[- ]period)?", counted.length,
        "A length of time, in ISO 8601; an age is none.",
        "A 12-year-old waited for two and a half hours.", "two and a half hours: PT2H30M",
    ),
    rule(
        "one-length", words.UNIT_LEADS, r"UNIT( or two| or so| and a half|-long|)", counted.one_length,
        "“For a week”, “a year or two”; “$20 a year” is none.",
        "He waited for nearly a week.", "nearly a week: P1W",
    ),
    rule(
        "half", "half", r"half (?:an|a)[- ]UNIT", counted.half_length,
        "Half of a unit.",
        "He waited for half an hour.", "half an hour: PT30M",
    ),
    rule(
        "lengths", words.UNIT_LEADS, r"(seconds|minutes|hours|days|weeks|months|years|decades|centuries)",
        counted.lengths,
        "A length without a number.",
        "It took months.", "months: PXM",
    ),
    rule(
        "long", words.UNIT_LEADS, r"UNIT[- ]?long", counted.as_long,
        "“Day-long”, “decades-long”.",
        "A day-long visit.", "day-long: P1D",
    ),
    rule(
        "often", "hourly daily nightly weekly fortnightly biweekly monthly quarterly yearly annually",
        r"(hourly|daily|nightly|weekly|fortnightly|biweekly|monthly|quarterly|yearly|annually)",
        counted.often,
        "What recurs has the length until it does.",
        "They meet daily.", "daily: P1D",
    ),
    rule(
        "each", "each every",
        r"(?:each|every)(?: (other|second))?(?: (NUMBER))?"
        r" ((?:second|minute|hour|day|night|week|weekend|month|quarter|year|decade|century)s?\b|morning|afternoon"
        r"|evening|WEEKDAYNAME|MONTHNAME|SEASONNAME)", counted.each,
        "“Every day”, “each July”.",
        "They meet every Monday.", "every Monday: P1W",
    ),
    rule(
        "weekdays", words.WEEKDAY_LEADS + " " + " ".join(f"{day}s" for day in words.WEEKDAYS),
        r"WEEKDAY(?:s| (?:mornings|afternoons|evenings|nights))", counted.weekdays,
        "A weekday in the plural.",
        "They meet on Tuesday nights.", "Tuesday nights: P1W",
    ),
    rule(
        "how-often", "once twice times", r"(?:once|twice|times) (?:an?|each|every|per) UNIT", counted.how_often,
        "“Twice a week”.",
        "They meet twice a week.", "twice a week: P1W",
    ),
    rule(
        "present", "now currently presently nowadays at these right until",
        r"(?:until |right )?now|currently|presently|nowadays|at (?:present|the (?:present )?moment"
        r"|this (?:time|moment|point))|these days", counted.present,
        "What is so now.",
        "Now it is quiet.", "Now: PRESENT_REF",
    ),
    rule(
        "current", "current", r"current", counted.current,
        "What is so now.",
        "The current chief left.", "The current: PRESENT_REF",
    ),
    rule(
        "past", "recently formerly lately long previously recent in",
        r"(?:very |quite |more )?recently|formerly|lately|long ago|recent (?:seconds|minutes|hours|days|nights|weeks"
        r"|months|quarters|years|decades|times)(?: and (?:days|weeks|months|years))?", counted.past,
        "What was once.",
        "He was recently there.", "recently: PAST_REF",
    ),
    rule(
        "the-past", "past", r"past(?! (?:\w+ )?UNIT\b)", counted.the_past,
        "“The past”.",
        "It was blamed in the past.", "the past: PAST_REF",
    ),
    rule(
        "future", "soon near foreseeable coming as later eventually",
        r"(?:as )?soon(?! after| as)(?: as possible)?|(?:near|foreseeable|immediate|distant) future|near term"
        r"|coming (?:days|weeks|months|quarters|years|decades)|later date", counted.future,
        "What is to come.",
        "They will soon meet.", "soon: FUTURE_REF",
    ),
    rule(
        "to-come", "days weeks months years decades",
        r"(?:days|weeks|months|years|decades) (?:ahead|to come)", counted.future,
        "What is to come.",
        "We fear the weeks ahead.", "the weeks ahead: FUTURE_REF",
    ),
    rule(
        "the-future", "future", r"future", counted.the_future,
        "“The future”, unless it is that of something.",
        "Nobody knows the future.", "the future: FUTURE_REF",
    ),
)  # fmt: skip
