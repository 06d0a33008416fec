"""Dates that are more exact than what the sources give."""

import pytest

from generator.checks.exactness import check_dates_are_in_the_sources
from tests.unit.making import assembled, cites, event


def told(date: str, *readings: str, decided: tuple[tuple[str, str], ...] = ()) -> list[str]:
    """What is told of an event of that date, whose sources give these; empty: no date."""
    sources = tuple(cites(title=f"T{n}", date=each) for n, each in enumerate(readings))
    made = event("mosul-falls", date=date, sources=sources, decided=decided)
    return [found.message for found in check_dates_are_in_the_sources(assembled(made).site)]


@pytest.mark.parametrize(
    ("date", "readings"),
    [
        ("2000-11-01", ["2000-11"]),
        ("2000-11", ["2000"]),
        ("2000-11-02", ["2000-11", "2000"]),
        ("2000-11-02/2000-11-03", ["2000-11"]),
    ],
)
def test_a_date_within_what_all_sources_leave_open_is_told(date: str, readings: list[str]) -> None:
    nearest = readings[0]

    assert told(date, *readings) == [f"no source gives {date}: the nearest says {nearest}"]


@pytest.mark.parametrize(
    ("date", "readings"),
    [
        ("2000-11", ["2000-11"]),
        ("2000-11-01", ["2000-11", "2000-11-01"]),
        ("2000-11-02", ["2000-11-01/2000-11-02", "2000-11-02/2000-11-05"]),
        ("2000-11-01", ["2000-11", ""]),
        ("2000-11-01", ["../2000-11-05"]),
        ("2000-12-01", ["2000-11"]),
        ("2000-11-01", []),
    ],
)
def test_a_date_that_a_source_gives_or_may_give_is_fine(date: str, readings: list[str]) -> None:
    assert told(date, *readings) == []


def test_what_is_decided_has_its_reason() -> None:
    assert told("2000-11-01", "2000-11", decided=(("date", "The ledger."),)) == []
