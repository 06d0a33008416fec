"""Sources disagree where no value fits all their readings, or where an editor says so."""

import pytest

from generator.model import Citation, Declared, Event
from generator.model.site import Dispute
from tests.unit.making import article, assembled, cites, entry_of, event

ARTICLES = tuple(article(name) for name in "abc")


def disputes(event: Event) -> tuple[Dispute, ...]:
    return entry_of(assembled(*ARTICLES, event).site, event.id).disputes


def dated(*dates: str) -> tuple[Citation, ...]:
    return tuple(cites(name, date=date) for name, date in zip("abc", dates, strict=False))


@pytest.mark.parametrize(
    ("dates", "disputed"),
    [
        (("2014-06-12", "2014-06-12"), False),
        (("2014-06-12", "2014-06-13"), True),
        (("2014-06-12", "2014-06"), False),
        (("2014-06-09/2014-06-15", "2014-06-15/2014-06-21"), False),
        (("2014-06-09/2014-06-14", "2014-06-15/2014-06-21"), True),
        # Each two share a day, all three do not.
        (
            (
                "[2014-06-11,2014-06-12]",
                "[2014-06-12,2014-06-13]",
                "[2014-06-11,2014-06-13]",
            ),
            True,
        ),
        (("2014-06-12~", "2014-06-13"), True),
        (("../2014-06-12", "2014-06-11"), False),
        (("2014-06-12",), False),
        ((), False),
    ],
)
def test_a_date_is_disputed_where_no_day_fits_all(dates: tuple[str, ...], disputed: bool) -> None:
    found = disputes(event("x", sources=dated(*dates)))

    assert [(dispute.about, dispute.computed) for dispute in found] == (
        [("date", True)] if disputed else []
    )


@pytest.mark.parametrize(
    ("one", "other", "disputed"),
    [
        ((36, 36), (36, 36), False),
        ((36, 36), (30, 40), False),
        ((36, 36), (37, 37), True),
        ((160, 190), (190, None), False),
        ((160, 190), (191, None), True),
        ((1095, None), (2000, None), False),
        ((None, 12), (13, 13), True),
    ],
)
def test_a_figure_is_disputed_where_no_number_fits_all(
    one: tuple[int | None, int | None], other: tuple[int | None, int | None], disputed: bool
) -> None:
    found = disputes(
        event(
            "x",
            sources=(cites("a", figures={"killed": one}), cites("b", figures={"killed": other})),
        )
    )

    assert [dispute.about for dispute in found] == (["killed"] if disputed else [])


def test_what_is_mere_context_disputes_nothing() -> None:
    sources = (cites("a", date="2014-06-12"), cites("b", date="2014-06-13", stance="context"))

    assert disputes(event("x", sources=sources)) == ()


def test_a_source_that_denies_takes_part() -> None:
    sources = (cites("a", date="2014-06-12"), cites("b", date="2014-06-13", stance="denies"))

    assert len(disputes(event("x", sources=sources))) == 1


def test_an_editor_declares_what_no_reading_shows() -> None:
    found = disputes(
        event(
            "x",
            sources=dated("2014-06-12"),
            disputes=(Declared("who held Kirkuk", "Both say so."), Declared("date")),
        )
    )

    assert found == (Dispute("date"), Dispute("who held Kirkuk", "Both say so."))


def test_a_declared_dispute_that_is_computed_too_is_one_with_its_note() -> None:
    found = disputes(
        event(
            "x",
            sources=dated("2014-06-12", "2014-06-13"),
            disputes=(Declared("date", "They differ on the day."),),
            decided=(("date", "The 12th fits most."),),
        )
    )

    assert found == (Dispute("date", "They differ on the day.", True, "The 12th fits most."),)


def test_the_date_comes_first_then_by_name() -> None:
    sources = (
        cites("a", date="2014-06-12", figures={"captured": (1, 1), "killed": (1, 1)}),
        cites("b", date="2014-06-13", figures={"killed": (2, 2), "captured": (2, 2)}),
    )

    found = disputes(event("x", sources=sources))

    assert [dispute.about for dispute in found] == ["date", "captured", "killed"]
