"""Withheld words are found however they are written, and in no other words."""

import time

import pytest

from generator.model import Withheld
from generator.withholding import find_names, find_withheld, find_words, read_name


def found(text: str, quote: str) -> list[str]:
    return [text[start:end] for start, end in find_words(text, quote)]


@pytest.mark.parametrize(
    ("quote", "text", "words"),
    [
        ("Jane Doe", "So Jane Doe left.", ["Jane Doe"]),
        ("Jane Doe", "JANE DOE’S day", ["JANE DOE"]),
        ("Jane Doe", "x/jane-doe/, jane_doe, #JaneDoe", ["jane-doe", "jane_doe", "JaneDoe"]),
        ("Jane Doe", "Jane\n\nDoe", ["Jane\n\nDoe"]),
        ("Jane Doe", "Jane, the Doe; Jane … … Doe", []),
        ("José", "Jose\u0301 and JOSE, José", ["Jose\u0301", "JOSE", "José"]),
        ("Strauß", "STRAUSS", ["STRAUSS"]),
        ("Yılmaz", "YILMAZ", ["YILMAZ"]),
        ("O’Neil", "O'Neil ONeil", ["O'Neil", "ONeil"]),
        ("Doe", "a do\u00ade", ["do\u00ade"]),
        ("يحيى", "یحیی و يَحيى", ["یحیی", "يَحيى"]),
        # Names take endings, in capitals too; other words hold their letters.
        ("Ann", "Anns ANNS planning ann", ["Ann", "ANN", "ann"]),
        ("Ann", "ann87, 4ann", ["ann", "ann"]),
        # A name of several words is no part of any other word.
        ("Jane Doe", "@janedoe87, /u/thejanedoe", ["janedoe", "janedoe"]),
        ("Jane Doe", "mr.jane.doe2", ["jane.doe"]),
        ("…", "a … b", []),
    ],
)
def test_words_are_found_in_all_their_spellings(quote: str, text: str, words: list[str]) -> None:
    assert found(text, quote) == words


def test_words_within_other_withheld_words_are_one_place() -> None:
    words = (Withheld("Doe", "B"), Withheld("Jane Doe", "[A]"))

    places = find_withheld("Jane Doe, Doe", words)

    assert [(place.start, place.end, place.shown) for place in places] == [
        (0, 8, "[A]"),
        (10, 13, "[B]"),
    ]


def test_many_names_take_no_longer_each_than_few() -> None:
    texts = [f"The {number}th text that holds no name at all." for number in range(100)]

    def seconds_a_name(count: int) -> float:
        names = [read_name(f"Name{number} Of-Nobody") for number in range(count)]
        began = time.process_time()
        assert not any(list(find_names(text, names)) for text in texts)
        return (time.process_time() - began) / count

    many, few = (min(seconds_a_name(count) for _ in range(3)) for count in (400, 100))
    assert many < 5 * few
