"""Withheld words are found however they are written, and in no other words."""

import pytest

from generator.model import Withheld
from generator.withholding import find_withheld, find_words


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
