"""Days that look made up to fill a form."""

from typing import Any

import pytest

from generator.checks.padded import check_dates_are_not_padded
from generator.model import Citation, Event
from tests.unit.making import article, assembled, cites, event, make_site

YEARBOOK = cites(title="The year", url="https://example.org/year", published="2015")


def padded(*events: Event) -> list[str]:
    return [found.location.file for found in check_dates_are_not_padded(make_site(events=events))]


def new_year(date: str = "2014-01-01", **fields: Any) -> Event:
    return event("x", **{"date": date, "sources": (YEARBOOK,), **fields})


def test_a_first_of_january_that_nothing_speaks_for_is_a_padded_year() -> None:
    (found,) = check_dates_are_not_padded(make_site(events=[new_year()]))

    assert (found.code, found.field) == ("padded-date", ("date",))
    assert "`date: 2014`" in found.hint


@pytest.mark.parametrize(
    "fields",
    [
        {"time": "00:30"},
        {"title": "The law comes into force on 1 January"},
        {"summary": "On New Year’s Day the bank opened."},
        {"body": "<p>January 1st was a holiday.</p>"},
        {"decided": (("date", "The gazette says 1 January 2014."),)},
        {"sources": (cites(title="T", date="2014-01-01"),)},
        {"sources": (cites(title="In force from January 1"),)},
        {"sources": (cites(title="T", note="From 01 January on."),)},
        {"sources": (cites(title="T", note="Depuis le 1er janvier.", language="fr"),)},
        {"sources": (cites(title="T", published="2014-01-02"),)},
    ],
)
def test_a_first_of_january_that_something_speaks_for_is_believed(fields: dict[str, Any]) -> None:
    assert not padded(new_year(**fields))


@pytest.mark.parametrize(
    "date",
    ["2014-01", "2014", "2014-01-01~", "2014-01-01/2014-12-31", "2014-01-02", "2014-01-0X"],
)
def test_what_is_not_a_plain_first_is_not_asked_about(date: str) -> None:
    assert not padded(new_year(date))


@pytest.mark.parametrize(
    "source", [cites(title="T", date="2014"), cites(title="Since 11 January", published="2014-02")]
)
def test_what_names_another_day_or_none_does_not_speak_for_it(source: Citation) -> None:
    assert padded(new_year(sources=(source,)))


def test_a_passage_or_a_date_of_the_article_speaks_for_the_day() -> None:
    words = "Since January 1 the bank has been open."
    report = article("gsn", words, published="2014-03-03")

    def found(*passages: str) -> bool:
        site = assembled(report, event("x", date="2014-01-01", sources=(cites("gsn", *passages),)))
        return bool([*check_dates_are_not_padded(site.site)])

    assert not found("Since January 1 the bank")
    assert found("the bank has been open")


def _firsts(count: int) -> list[Event]:
    months = [(year, month) for year in (2011, 2012, 2013) for month in range(2, 13)]
    return [
        event(f"first-{number}", date=f"{year}-{month:02}-01", sources=(YEARBOOK,))
        for number, (year, month) in enumerate(months[:count])
    ]


def _others(count: int) -> list[Event]:
    return [
        event(
            f"other-{number}",
            date=f"2010-{number % 12 + 1:02}-{number % 27 + 2:02}",
            sources=(YEARBOOK,),
        )
        for number in range(count)
    ]


@pytest.mark.parametrize(
    ("firsts", "others", "told"),
    [
        (5, 0, True),
        (4, 0, False),  # too few to tell
        (5, 20, True),  # chance: about one
        (5, 100, False),  # chance: three or four
        (20, 100, True),
    ],
)
def test_firsts_of_months_are_suspected_beyond_chance(firsts: int, others: int, told: bool) -> None:
    found = padded(*_firsts(firsts), *_others(others))

    assert len(found) == told


def test_firsts_that_were_reported_at_once_are_no_part_of_the_count() -> None:
    soon = cites(title="T", published="2011-03-02")

    assert not padded(*_firsts(4), event("soon", date="2011-03-01", sources=(soon,)))


def test_padded_months_are_told_once_with_the_first_of_them() -> None:
    (found,) = check_dates_are_not_padded(make_site(events=_firsts(15)))

    assert found.location.file == "content/events/first-0.md"
    assert len(found.notes) == 10
    assert found.notes[-1].text == "5 more"
