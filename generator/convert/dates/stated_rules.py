"""The rules of what the words state: days, months, seasons, quarters, years, holidays.

The examples are read in a report of Sunday, 22 June 2014.
"""

from generator.convert.dates import days, holidays, periods, words
from generator.convert.dates.rule import rule

# “Saturday 8 February” is one date; so is “Sun., Feb. 8”.
_NAMED_DAY = r"(?:SHORTDAY,? (?:the )?)?"
_DAYNUM = r"(\d{1,2})(?:st|nd|rd|th)?"
_DAY_OR_WORD = r"(\d{1,2}(?:st|nd|rd|th)?|" + "|".join(words.ORDINALS) + ")"
_UNTIL = r"(?: [-–—] |[-–—]| (?:to|until|till|through|and) )"
_CLOCK = (
    r"(?:,? at (?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?)?|noon|midnight)"
    r"|,? \d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?)?"
)
_YEAR = r"(?:,? YEAR)?"

STATED_RULES = (
    rule(
        "iso-date", "#", r"(\d{4})-(\d\d)(?:-(\d\d)(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?)?(?![-/]\d)",
        days.iso_date,
        "A date in figures, the year first; a time of day is left out.",
        "It fell on 2014-06-10T08:30.", "2014-06-10T08:30: 2014-06-10",
    ),
    rule(
        "year-month-day", "#", r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?![-/.]?\d)", days.year_month_day,
        "The same with slashes or full stops.",
        "It fell on 2014/06/10.", "2014/06/10: 2014-06-10",
    ),
    rule(
        "numeric-date", "#", r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?![-/.]?\d)", days.numeric_date,
        "Day and month in figures. Where they may stand in either order, a date next to publication"
        " or an earlier date of the text decides; else it is one of the two.",
        "It was signed on 4/5/2013.", "4/5/2013: [2013-04-05,2013-05-04]",
    ),
    rule(
        "day-month", f"# {words.WEEKDAY_LEADS} {words.ORDINAL_LEADS}",
        _NAMED_DAY + rf"{_DAY_OR_WORD}(?: of)? MONTH{_YEAR}(?: DAYPART)?{_CLOCK}", days.day_month,
        "A day and its month. Without a year it is the last such day, or the next where a verb looks"
        " ahead; a weekday beside it decides the year.",
        "Mosul fell on Tuesday the 10th of June.", "Tuesday the 10th of June: 2014-06-10",
    ),
    rule(
        "month-day", f"{words.MONTH_LEADS} {words.WEEKDAY_LEADS}",
        _NAMED_DAY + rf"MONTH {_DAY_OR_WORD}{_YEAR}(?: DAYPART)?{_CLOCK}(?![\d:]|[.,]\d)", days.month_day,
        "The same with the month first.",
        "They will vote on July 3.", "July 3: 2014-07-03",
    ),
    rule(
        "day-of-month", "#", r"(\d{1,2}(?:st|nd|rd|th))", days.day_alone,
        "A day without its month, after “on the”, “by the” and the like: of the month last named,"
        " else of the nearest.",
        "It fell on the 10th, he said.", "the 10th: 2014-06-10",
    ),
    rule(
        "days-of-month", "#",
        rf"{_DAYNUM}({_UNTIL})(?:the )?{_DAYNUM}(?: of)? MONTH{_YEAR}", days.days_of_month,
        "Two days of a month: the span between them, or with “and” just the two.",
        "It ran from 1 to 5 June.", "1 to 5 June: 2014-06-01/2014-06-05",
    ),
    rule(
        "month-days", words.MONTH_LEADS, rf"MONTH {_DAYNUM}({_UNTIL}){_DAYNUM}{_YEAR}(?![\d:]|[.,]\d)",
        days.month_days,
        "The same with the month first.",
        "It ran June 1-5.", "June 1-5: 2014-06-01/2014-06-05",
    ),
    rule(
        "day-to-day", "#",
        rf"{_DAYNUM}(?: of)? MONTH(?:,? YEAR)?({_UNTIL})(?:the )?{_DAYNUM}(?: of)? MONTH{_YEAR}",
        days.day_to_day,
        "From a day of one month to a day of another.",
        "It ran from 28 May to 5 June.", "28 May to 5 June: 2014-05-28/2014-06-05",
    ),
    rule(
        "month-day-to-month-day", words.MONTH_LEADS,
        rf"MONTH {_DAYNUM}(?:,? YEAR)?({_UNTIL})MONTH {_DAYNUM}{_YEAR}(?![\d:]|[.,]\d)",
        days.month_day_to_month_day,
        "The same with the months first.",
        "It ran from May 28 to June 5.", "May 28 to June 5: 2014-05-28/2014-06-05",
    ),
    rule(
        "weekday-to-weekday", words.WEEKDAY_LEADS,
        r"WEEKDAY(?: [-–—] |[-–—]| (?:to|until|till|through) )WEEKDAY", days.weekday_to_weekday,
        "From one weekday to another.",
        "The shops were shut from Monday to Wednesday.", "Monday to Wednesday: 2014-06-16/2014-06-18",
    ),
    rule(
        "month-year", words.MONTH_LEADS, r"MONTH,?(?: of)? YEAR", periods.month_year,
        "A month and its year; “early” and “mid” do not narrow it.",
        "He left in mid-June 2013.", "mid-June 2013: 2013-06",
    ),
    rule(
        "month-of-year", words.MONTH_LEADS,
        r"MONTH,?(?: of)? (last|this|next|that|the same) year", periods.month_of_year,
        "A month of last, this, next or that year.",
        "He left in March last year.", "March last year: 2013-03",
    ),
    rule(
        "months", words.MONTH_LEADS, rf"MONTH(?: YEAR)?({_UNTIL})MONTH(?:,? YEAR)?", periods.months,
        "From one month to another.",
        "It lasted from March to May.", "March to May: 2014-03/2014-05",
    ),
    rule(
        "month", f"last next this past coming {words.MONTH_LEADS}",
        r"(?:(last|next|this past|this coming|this|past|coming) )?MONTH(?!\.? \d\d?(?!\d))", periods.month_alone,
        "A month alone: the last one, or the next where a verb looks ahead. “May”, “March” and other"
        " words of two meanings need a preposition before.",
        "They may march in November.", "November: 2014-11",
    ),
    rule(
        "season", "last this next past coming previous spring summer autumn fall winter",
        r"(?:(last|this past|this coming|this|next|past|coming|previous) )?SEASON"
        r"(?:,?(?: of)? YEAR(?:[-–/]\d\d)?)?",
        periods.season,
        "A season, as months of the north; a winter has the year in which it begins.",
        "It began last winter.", "last winter: 2013-24",
    ),
    rule(
        "quarter", "fiscal first second third fourth 1st 2nd 3rd 4th #",
        r"(?:fiscal(?:-| ))?(first|second|third|fourth|1st|2nd|3rd|4th)(?:[- ]fiscal)?[- ]quarters?"
        r"(?:,?(?: of(?: fiscal)?)? (\d{4}|['’]\d\d|last year|this year|next year))?",
        periods.quarter,
        "A quarter by its number; without a year the last that has begun. A fiscal one is uncertain.",
        "Sales rose in the first quarter of 2014.", "the first quarter of 2014: 2014-33",
    ),
    rule(
        "quarter-in-figures", "# q1 q2 q3 q4",
        r"(?:Q([1-4])|([1-4])Q)(?:,?(?: of)? (\d{4}|['’]\d\d))?", periods.quarter_in_figures,
        "“Q1” and “1Q”.",
        "Sales rose in Q1 2014.", "Q1 2014: 2014-33",
    ),
    rule(
        "half", "first second last latter 1st 2nd #",
        r"(first|second|last|latter|1st|2nd)[- ](?:half|(?:two|three) quarters)"
        r" of (?:fiscal )?(\d{4}|['’]\d\d|last year|this year|next year|the year)",
        periods.half_year,
        "A half of a year.",
        "Sales rose in the second half of 2013.", "the second half of 2013: 2013-41",
    ),
    rule(
        "fiscal-year", "fiscal", r"fiscal(?:[- ]year)? (\d{4}|['’]\d\d)", periods.fiscal_year,
        "A fiscal year, whose months the company tells: about the year.",
        "Sales rose in fiscal 2013.", "fiscal 2013: 2013~",
    ),
    rule(
        "year", "#", r"(1[5-9]\d\d|20\d\d)(?![\d,.]\d|[-/–]\d| ?%)", periods.year,
        "Four figures, unless something is counted or numbered by them.",
        "In 2003 he had 1990 votes.", "2003: 2003",
    ),
    rule(
        "year-in-words", "nineteen eighteen seventeen twenty two year", r"(?:year )?SPELLED(?!-)",
        periods.spelled_year,
        "A year that is spelt out.",
        "He was born in nineteen eighty-four.", "nineteen eighty-four: 1984",
    ),
    rule(
        "short-year", "#", r"(?<=['’])(\d\d)", periods.short_year,
        "Two figures after an apostrophe: at most ten years after publication.",
        "He left in the spring of ’09, and came back in ’14.", "14: 2014",
    ),
    rule(
        "years", "#", r"(1[5-9]\d\d|20\d\d)([-–—/]| [-–—] | (?:to|until|through|and) )(\d{4}|\d\d)"
        r"(?![-/–]?\d)",
        periods.years,
        "From one year to another.",
        "The war of 2003-2007 and the season of 1998–99.", "2003-2007: 2003/2007",
    ),
    rule(
        "decade", "# " + " ".join(words.DECADES), r"(?:(\d{3}0|\d0)['’]?s|(" + "|".join(words.DECADES) + "))",
        periods.decade,
        "A decade; “early” and “late” do not narrow it, and “in her thirties” is an age.",
        "It began in the early 2000s.", "the early 2000s: 200X",
    ),
    rule(
        "century", f"# {words.ORDINAL_LEADS}",
        rf"(?:(\d{{1,2}})(?:st|nd|rd|th)|({'|'.join(words.ORDINALS)}))[- ]century", periods.century,
        "A century.",
        "A poet of the 19th century.", "the 19th century: 18XX",
    ),
    rule(
        "holiday", f"last this next {holidays.HOLIDAY_LEADS}",
        rf"(?:(last|this|next) )?{holidays.HOLIDAY_PATTERN}(?: (week|weekend))?(?:,?(?: of)? (\d{{4}}))?",
        holidays.holiday,
        "A holiday with a rule: of fixed days, of weekdays such as Thanksgiving, or counted from Easter.",
        "They met on Good Friday.", "Good Friday: 2014-04-18",
    ),
)  # fmt: skip
