"""What may be meant by an id that names nothing."""

import pytest

from generator.guessing import Guesses, Known, uses
from generator.text import nearest

GUESSES = Guesses(
    lambda: {
        "hassan-rouhani": Known("Hassan Rouhani", "named in 14 events", ("Rouhani", "روحانی")),
        "mohammad-rouhani": Known("Mohammad Rouhani", "", ("Rouhani",)),
        "mosul": Known(),
    }
)
OTHERWISE = "make one"


@pytest.mark.parametrize(
    ("word", "hint", "fix"),
    [
        (
            "hasan-rouhani",
            "did you mean 'hassan-rouhani' (Hassan Rouhani, named in 14 events)?",
            "",
        ),
        (
            "Hassan Rouhani",
            "write 'hassan-rouhani' (Hassan Rouhani, named in 14 events)",
            "hassan-rouhani",
        ),
        ("روحانی", "write 'hassan-rouhani' (Hassan Rouhani, named in 14 events)", "hassan-rouhani"),
        (
            "Hassan Rohani",
            "did you mean 'hassan-rouhani' (Hassan Rouhani, named in 14 events)?",
            "",
        ),
        ("Mosul", "write 'mosul'", "mosul"),
        ("mosl", "did you mean 'mosul'?", ""),
        ("Rouhani", OTHERWISE, ""),
        ("oil", OTHERWISE, ""),
    ],
    ids=[
        "a letter is missing",
        "a name",
        "an alias",
        "a name with a fault",
        "another case",
        "an id without a name",
        "a name that two share",
        "like nothing",
    ],
)
def test_a_guess_names_what_is_meant_and_how_often_it_is_used(
    word: str, hint: str, fix: str
) -> None:
    guess = GUESSES.guess(word, OTHERWISE)

    assert (guess.hint, guess.fix) == (hint, fix)


def test_uses_are_counted_in_words() -> None:
    assert [uses("named in", number, "event") for number in (0, 1, 1400)] == [
        "",
        "named in one event",
        "named in 1,400 events",
    ]


@pytest.mark.parametrize("fault", ["event-nmber-4711", "event-numbr-4711", "evnt-number-4711"])
def test_the_nearest_of_many_is_the_nearest_of_all(fault: str) -> None:
    many = [f"event-number-{number}" for number in range(5_000)]

    assert nearest(fault, many) == "event-number-4711"
