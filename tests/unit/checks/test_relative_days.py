"""Relative dates of a report whose own day is not stated."""

import pytest

from generator.checks.relative_days import check_relative_days
from generator.model import DateNote, Inferred, Selector
from generator.model.site import Site
from tests.unit.making import article, assembled, day


def site_of(
    *quotes: str,
    language: str = "en",
    inferred: Inferred | None = Inferred("this very morning"),  # noqa: B008 - frozen
    note: str = "",
) -> Site:
    dates = tuple(DateNote(Selector(quote), day("2014-06-20"), note) for quote in quotes)
    words = ". ".join(("this very morning", *quotes))
    return assembled(article("gsn", words, inferred=inferred, language=language, dates=dates)).site


@pytest.mark.parametrize(
    ("language", "quote", "relative"),
    [
        ("en", "yesterday", True),
        ("en", "Last week", True),
        ("en", "earlier today", True),
        ("en", "on Friday", True),
        ("en", "two days ago", True),
        ("en", "in the past few years", True),
        ("en", "on June 20", False),
        ("en", "on Friday, June 20", False),
        ("en", "in 2013", False),
        ("en", "on the same day", False),
        ("en", "this very morning", False),  # what the day was inferred from
        ("fr", "la semaine dernière", True),
        ("fr", "vendredi", True),
        ("fr", "le 20 juin", False),
        ("ar", "أمس", True),
        ("ar", "يوم الجمعة", True),
        ("fa", "دیروز", True),
        ("fa", "پنج‌شنبه", True),
        ("de", "gestern", False),  # not a language whose words we know
    ],
)
def test_words_that_count_from_the_day_of_the_report_are_relative(
    language: str, quote: str, relative: bool
) -> None:
    assert bool([*check_relative_days(site_of(quote, language=language))]) is relative


def test_an_article_is_told_once_with_all_such_dates() -> None:
    (found,) = check_relative_days(site_of("on June 19", "yesterday", "last week"))

    assert (found.code, found.field) == ("relative-to-inferred-day", ("dates", 1, "quote"))
    assert found.message.startswith("2 relative dates are counted")
    assert [(note.label, note.text) for note in found.notes] == [
        ("yesterday", "20 June 2014"),
        ("last week", "20 June 2014"),
    ]


def test_a_date_that_says_how_it_was_resolved_is_accounted_for() -> None:
    assert not [*check_relative_days(site_of("yesterday", note="Both readings are kept."))]


def test_a_report_that_states_its_day_is_not_asked() -> None:
    assert not [*check_relative_days(site_of("yesterday", inferred=None))]
