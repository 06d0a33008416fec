"""Weekdays that do not fit the date beside them. 10 June 2014 is a Tuesday."""

import time
from typing import Any

import pytest

from generator.checks.weekdays import check_weekdays
from generator.model import Annotation, Config, DateNote, Selector
from generator.model.site import Site
from tests.unit.making import article, assembled, day, event, make_site


def site_of(words: str, *dates: tuple[str, str], language: str = "en", **fields: Any) -> Site:
    """An article of 12 June 2014 with its words, and quotes of them with their dates."""
    notes = tuple(DateNote(Selector(quote), day(date)) for quote, date in dates)
    published = fields.pop("published", "2014-06-12")
    made = article("gsn", words, published=published, language=language, dates=notes, **fields)
    return assembled(made).site


@pytest.mark.parametrize(
    ("language", "words", "wrong"),
    [
        ("en", "It fell on Tuesday, June 10.", False),
        ("en", "It fell on Wednesday, June 10.", True),
        ("en", "It fell on Wednesday, 10 June 2014.", True),
        ("en", "It fell on Wednesday the 10th of June.", True),
        ("en", "It fell on WEDNESDAY JUNE 10TH.", True),
        ("en", "It fell on Tuesday; on June 11 they left.", False),
        ("en", "On Monday, Sept. 9, 2013, it met.", False),
        ("en", "On Monday, Sept. 10, 2013, it met.", True),
        ("en", "It will meet on Friday, June 31.", False),  # no such day: not ours to tell
        ("fr", "Elle est tombée le mardi 10 juin.", False),
        ("fr", "Elle est tombée le Mercredi 10 juin 2014.", True),
        ("fr", "Le lundi 1er juillet 2014", True),
        ("ar", "سقطت يوم الثلاثاء 10 يونيو 2014", False),
        ("ar", "سقطت يوم الأربعاء 10 يونيو 2014", True),
        ("ar", "سقطت يوم الأربعاء، ١٠ حزيران", True),
        ("fa", "موصل سه‌شنبه ۱۰ ژوئن سقوط کرد", False),
        ("fa", "موصل سه شنبه ۱۰ ژوئن سقوط کرد", False),
        ("fa", "موصل پنج‌شنبه ۱۰ ژوئن سقوط کرد", True),
        ("fa", "موصل شنبه ۱۰ ژوئن ۲۰۱۴ سقوط کرد", True),
    ],
)
def test_a_weekday_beside_a_date_is_that_of_the_date(
    language: str, words: str, wrong: bool
) -> None:
    found = [*check_weekdays(site_of(words, language=language))]

    assert [problem.code for problem in found] == ["wrong-weekday"] * wrong


def test_the_words_are_told_with_the_weekday_that_it_was() -> None:
    (found,) = check_weekdays(site_of("It fell on Wednesday, June 10."))

    assert found.message == "“Wednesday, June 10” cannot be: 10 June 2014 is a Tuesday"
    assert found.field == ("body", "Wednesday, June 10")


@pytest.mark.parametrize(
    ("published", "words", "wrong"),
    [
        ("2014-01-02", "It fell on Tuesday, December 31.", False),  # of the year before
        ("2013-12-30", "It meets on Thursday, January 2.", False),  # of the year after
        ("1994-06-06", "On Tuesday, June 6, in 1944, they landed.", False),
        ("1994-06-06", "On Tuesday, June 6, they landed.", True),
        ("", "It fell on Wednesday, June 10.", False),  # of what year?
    ],
)
def test_a_year_that_is_not_written_is_the_one_nearest_to_the_report(
    published: str, words: str, wrong: bool
) -> None:
    assert bool([*check_weekdays(site_of(words, published=published))]) is wrong


@pytest.mark.parametrize(
    ("quote", "date", "wrong"),
    [
        ("on Tuesday", "2014-06-10", False),
        ("on Tuesday", "2014-06-11", True),
        ("on Tuesday", "2014-06-09/2014-06-11", False),
        ("on Tuesday", "2014-06-11/2014-06-13", True),
        ("on Tuesday", "[2014-06-09,2014-06-11]", True),
        ("on Tuesday", "2014-06", False),
        ("on Tuesday", "2014-06-11?", False),
        ("on Tuesday", "../2014-06-11", False),
        ("Monday or Tuesday", "2014-06-10", False),
        ("tomorrow", "2014-06-11", False),
    ],
)
def test_a_date_that_is_given_to_a_weekday_is_one(quote: str, date: str, wrong: bool) -> None:
    found = [*check_weekdays(site_of(f"It fell {quote}.", (quote, date)))]

    assert [problem.field for problem in found] == [("dates", 0, "date")] * wrong


def test_a_slip_of_the_report_is_told_once_and_not_where_a_note_speaks_of_it() -> None:
    words, slip = "It fell on Wednesday, June 10.", "Wednesday, June 10"
    note = Annotation(Selector(slip), "A Tuesday, in fact.", "questioning")

    assert len([*check_weekdays(site_of(words, (slip, "2014-06-10")))]) == 1
    assert not [*check_weekdays(site_of(words, annotations=(note,)))]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The army leaves Mosul on Tuesday", False),
        ("The army leaves Mosul on Wednesday", True),
        ("The army leaves Mosul on Wednesday.", True),
        ("Mosul falls, Wednesday, June 10", True),
        ("The army is to leave on Wednesday", False),
        ("Kerry says the army left on Wednesday", False),
        ("Sunday Times reports from Mosul", False),
        ("Clashes after prayers on Friday in May", False),
        ("The siege that began on Sunday", False),
        ("Clashes on Monday and on Wednesday", False),
    ],
)
def test_the_title_and_summary_of_an_event_name_its_own_day(text: str, wrong: bool) -> None:
    for name in ("title", "summary"):
        fields: dict[str, Any] = {"title": "X", name: text}
        site = make_site(events=[event("x", date="2014-06-10", **fields)])

        assert [found.field for found in check_weekdays(site)] == [(name,)] * wrong


def test_the_names_of_weekdays_are_those_of_the_sites_language() -> None:
    dated = event("x", date="2014-06-10", title="Mossoul tombe, mercredi 10 juin")

    assert [*check_weekdays(make_site(events=[dated], config=Config("S", language="fr")))]
    assert not [*check_weekdays(make_site(events=[dated]))]


def test_twice_the_wrong_weekdays_take_twice_the_time() -> None:
    def seconds(count: int) -> float:
        words = " ".join(["In 1000 on Wednesday, June 10, it fell."] * count)
        site = site_of(words)
        began = time.process_time()
        assert len([*check_weekdays(site)]) == count
        return time.process_time() - began

    many, few = (min(seconds(count) for _ in range(2)) for count in (800, 100))
    assert many < 25 * few
