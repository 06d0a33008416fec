"""Sources that disagree, and nothing says why we state what we state."""

from generator.checks.disagreement import check_disputes_are_decided
from generator.model import Citation, Declared
from tests.unit.making import cites, event, make_site


def says(publisher: str, date: str = "", **fields: object) -> Citation:
    return cites(publisher=publisher, date=date, **fields)  # type: ignore[arg-type]


def test_two_readings_of_a_date_that_conflict_are_named() -> None:
    sources = (says("A", "2014-06-12"), says("B", "2014-06-12/2014-06-13"), says("C", "2014-06-14"))

    (found,) = check_disputes_are_decided(make_site(events=[event("x", sources=sources)]))

    assert found.field == ("date",)
    assert "(“A”: 12 June 2014; “C”: 14 June 2014)" in found.message


def test_readings_of_which_only_all_conflict_are_all_named() -> None:
    sets = ("[2014-06-12,2014-06-13]", "[2014-06-13,2014-06-14]", "[2014-06-12,2014-06-14]")
    sources = tuple(says(name, date) for name, date in zip("ABC", sets, strict=True))

    (found,) = check_disputes_are_decided(make_site(events=[event("x", sources=sources)]))

    assert [note.label for note in found.notes] == ["A", "B", "C"]


def test_of_figures_the_lowest_and_the_highest_are_named() -> None:
    sources = tuple(
        says(name, figures={"killed": bounds})
        for name, bounds in {"A": (30, 40), "B": (45, None), "C": (None, 20), "D": (50, 50)}.items()
    )
    disputed = event("x", sources=sources, figures={"killed": (30, 50)})

    (found,) = check_disputes_are_decided(make_site(events=[disputed]))

    assert found.field == ("figures", "killed")
    assert "(“C”: ..20; “D”: 50)" in found.message


def test_a_dispute_that_an_editor_declares_is_told_where_it_is_declared() -> None:
    disputes = (Declared("date", "They differ."), Declared("who fired", "Both sides deny it."))
    decided = (("date", "It fits."),)

    (found,) = check_disputes_are_decided(
        make_site(events=[event("x", disputes=disputes, decided=decided)])
    )

    assert found.field == ("disputes", 1)
    assert [note.text for note in found.notes] == ["Both sides deny it."]
