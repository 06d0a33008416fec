"""Dates by their table, by the examples of the rules, and by what holds of all of them."""

import datetime
import re
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.convert import (
    SeedRecord,
    draft_article,
    read_article,
    render_draft,
    report_findings,
)
from generator.convert.dates import RULES_IN_WORDS, DateMention, find_dates
from generator.convert.dates.holidays import easter
from generator.convert.rules import RuleText
from generator.edtf import parse_edtf

CASES = Path(__file__).parents[2] / "cases" / "convert"
PUBLISHED = datetime.date(2014, 6, 22)
DURATION = re.compile(
    r"P(?=[\dXT])(?:[\d.X]+Y)?(?:[\d.X]+M)?(?:[\d.X]+W)?(?:[\d.X]+D)?(?:T[\dHMSX.]+)?"
)


def dates_of(
    text: str, published: datetime.date | None = PUBLISHED, week: str = "iso"
) -> Sequence[DateMention]:
    return find_dates(read_article(f"Headline\n\n{text}\n"), published, week=week)


def table() -> list[Any]:
    rows: list[Any] = yaml.load((CASES / "dates.yaml").read_text("utf-8"), yaml.BaseLoader)
    return rows


@pytest.mark.parametrize("case", table(), ids=lambda case: case["text"])
def test_words_mean_the_date_that_the_table_says(case: dict[str, Any]) -> None:
    published = datetime.date.fromisoformat(case.get("published", PUBLISHED.isoformat()))

    found = dates_of(case["text"], published)

    assert [[date.text, date.value] for date in found] == case["reads"]


@pytest.mark.parametrize(
    "case", [case for case in table() if "ends" in case], ids=lambda c: c["text"]
)
def test_a_range_knows_the_two_dates_that_it_names(case: dict[str, Any]) -> None:
    (found,) = dates_of(case["text"])

    text = read_article(f"Headline\n\n{case['text']}\n").text
    assert [[text[end.start : end.end], end.value] for end in found.ends] == case["ends"]


def test_for_programs_a_range_is_its_two_ends() -> None:
    article = read_article("Headline\n\nIt ran from May 26 until June 5, and then for a week.\n")
    draft = draft_article(article, SeedRecord(published="2014-06-22"), ())

    told: Any = report_findings(draft)["dates"]

    assert [(date["text"], date["value"]) for date in told] == [
        ("May 26", "2014-05-26"),
        ("June 5", "2014-06-05"),
        ("a week", "P1W"),
    ]


@pytest.mark.parametrize("rule", RULES_IN_WORDS, ids=lambda rule: rule.name)
def test_a_rule_reads_its_example_as_it_says(rule: RuleText) -> None:
    found = [f"{d.text}: {d.value}" for d in dates_of(rule.example) if d.rule == rule.name]

    assert rule.gives in found


def test_the_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in RULES_IN_WORDS]

    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("words", "sunday", "iso"),
    [
        ("last week", "2014-06-15/2014-06-21", "2014-06-09/2014-06-15"),
        ("this week", "2014-06-22/2014-06-28", "2014-06-16/2014-06-22"),
        ("next week", "2014-06-29/2014-07-05", "2014-06-23/2014-06-29"),
    ],
)
def test_a_week_begins_as_the_site_says_and_the_note_tells_the_other(
    words: str, sunday: str, iso: str
) -> None:
    (by_sunday,) = dates_of(f"He came {words}.", week="sunday")
    (by_iso,) = dates_of(f"He came {words}.")

    assert (by_sunday.value, by_sunday.note) == (sunday, f"with weeks from Monday: {iso}")
    assert (by_iso.value, by_iso.note) == (iso, f"with weeks from Sunday: {sunday}")


def test_a_weekend_and_a_weekday_are_the_same_days_whatever_day_the_week_begins_with() -> None:
    text = "He came last weekend, left on Monday and spoke today."

    assert dates_of(text, week="sunday") == dates_of(text)


@pytest.mark.parametrize(
    "words",
    "last week|today|on Monday|in June|10 June|three days ago|in the third quarter|last winter"
    "|in ’14|on the 22nd|on 11/02/89|at Christmas|in the nineties|by year-end".split("|"),
)
def test_without_a_publication_date_what_hangs_on_it_stays_unresolved(words: str) -> None:
    (found,) = dates_of(f"He came {words}.", published=None)

    assert (found.value, found.note) == ("", "relative to a publication date that is not known")


def test_what_the_words_tell_whole_needs_no_publication_date() -> None:
    text = "On 10 June 2014, in May 2013, in 1999, in the 1990s and a day later it fell."

    values = [date.value for date in dates_of(text, published=None)]

    assert values == ["2014-06-10", "2013-05", "1999", "199X", "2014-06-11"]


def test_words_that_refer_to_no_date_of_the_text_stay_unresolved() -> None:
    (found,) = dates_of("Tikrit fell two days later.")

    assert (found.value, found.note) == ("", "relative to a day that the text does not name")


def test_a_weekday_that_is_not_that_of_the_day_is_told_to_the_editor() -> None:
    (found,) = dates_of("It closed on Sunday 21 June 2014.")

    assert (found.value, found.note) == ("2014-06-21", "that day is a Saturday")


def test_an_earlier_date_in_figures_tells_the_order_of_a_later_one() -> None:
    text = "It began on 25/12/2013 and ended on 4/5/2014."

    assert [date.value for date in dates_of(text)] == ["2013-12-25", "2014-05-04"]


def test_a_date_in_figures_beside_publication_needs_no_order() -> None:
    text = "PORT ELSEN (AP) 11/02/89 -- The dock closed on 10/05/89."

    found = dates_of(text, datetime.date(1989, 11, 2))

    assert [date.value for date in found] == ["1989-11-02", "1989-10-05"]


def test_the_headline_is_read_and_its_date_is_no_entry_of_the_draft() -> None:
    article = read_article("Bridge to open in May 2015\n\nThe bridge is shut until May 2015.\n")
    record = SeedRecord(published="2014-06-22")
    draft = draft_article(article, record, ())

    text = render_draft(draft, record, "")

    assert [date.value for date in draft.dates] == ["2015-05", "2015-05"]
    assert text.count("date: 2015-05") == 1


def test_a_line_that_was_wrapped_holds_the_same_dates() -> None:
    text = "He came on 10 June 2014, two days before the end of last week."

    wrapped = dates_of(text.replace(" ", "\n"))

    assert [(d.text, d.value) for d in wrapped] == [(d.text, d.value) for d in dates_of(text)]


def test_easter_is_on_its_day() -> None:
    days = {1961: "04-02", 1999: "04-04", 2000: "04-23", 2008: "03-23", 2011: "04-24"}

    assert {year: easter(year).strftime("%m-%d") for year in days} == days


# Words of the rules, joined by chance.
pieces = st.sampled_from(
    [
        *(word for rule in RULES_IN_WORDS for word in rule.example.split()),
        *"the a last next this of in on by until to and - – / , . ’s ’ 31 0 1999 99 9999 '".split(),
        *"days weeks month year quarter half two hundred Feb. Dec. Sunday May 30 29 first".split(),
        *"ago later earlier before after will was $ % Easter week weekend Christmas 10th".split(),
    ]
)
any_words = st.lists(pieces, max_size=14).map(" ".join)
any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
any_day = st.one_of(st.none(), st.dates())


@given(st.one_of(any_words, any_text), any_day, st.sampled_from(["iso", "sunday"]))
def test_every_mention_holds_its_words_and_a_value_that_can_be_read(
    text: str, published: datetime.date | None, week: str
) -> None:
    article = read_article(f"Headline\n\n{text}\n")

    found = find_dates(article, published, week=week)

    assert [d.start for d in found] == sorted(d.start for d in found)
    for one, following in pairwise(found):
        assert one.end <= following.start
    names = {rule.name for rule in RULES_IN_WORDS}
    for date in found:
        words = article.text[date.start : date.end]
        assert " ".join(words.replace("\0", "\ufffd").split()) == " ".join(date.text.split())
        assert date.rule in names
        for end in date.ends:
            assert date.start <= end.start < end.end <= date.end
            assert str(parse_edtf(end.value)) == end.value
        assert not date.duration or DURATION.fullmatch(date.duration)
        if date.is_calendar:
            assert str(parse_edtf(date.value)) == date.value
        elif date.value:
            assert date.value.endswith("_REF") or DURATION.fullmatch(date.value)
        else:
            assert date.note


# How many days the value of a word may at least span.
WIDTHS = {
    "the year": 365,
    "last year": 365,
    "two years ago": 365,
    "a year later": 365,
    "in 1999": 365,
    "’13": 365,
    "year-end": 365,
    "last month": 28,
    "in May": 28,
    "mid-May": 28,
    "early May 2013": 28,
    "three months ago": 28,
    "the following month": 28,
    "last quarter": 90,
    "the third quarter": 90,
    "last winter": 89,
    "the early 2000s": 3650,
    "the nineties": 3650,
    "last century": 36500,
    "the 19th century": 36500,
    "last week": 7,
    "the weekend": 2,
    "the first half of 2013": 181,
    "from March to May": 89,
    "1998-99": 730,
}


@given(
    st.sampled_from(sorted(WIDTHS)), st.dates(datetime.date(1000, 1, 1), datetime.date(9000, 1, 1))
)
def test_no_value_is_narrower_than_its_words(words: str, published: datetime.date) -> None:
    found = dates_of(f"Mosul fell on 10 June 2014, and {words} too.", published)[-1]

    date = parse_edtf(found.value)
    assert date.lower is not None
    assert date.upper is not None
    assert date.upper - date.lower + 1 >= WIDTHS[words]


@pytest.mark.parametrize(
    "words", ["two weeks ago", "about two days ago", "a decade ago", "three weeks later"]
)
def test_what_is_told_in_round_numbers_is_marked_as_about(words: str) -> None:
    found = dates_of(f"Mosul fell on 10 June 2014, and {words} too.")[-1]

    assert found.value.endswith("~")


def test_time_grows_with_length_and_no_faster() -> None:
    for piece in (
        "Today ",
        "Last Week ",
        "1-",
        "the early ",
        "May ",
        "two ",
        "a year ",
        "last ",
        "12 to ",
        "on 1/",
        "first ",
    ):
        text = "Headline\n\n" + piece * (30_000 // len(piece))
        article = read_article(text)
        started = time.process_time()

        find_dates(article, PUBLISHED)

        assert time.process_time() - started < 3, piece
