"""Which pronoun goes with a given name, and that the table of names is well made."""

import pytest

from generator.convert.given_names import folded, given_names, pronoun_of


@pytest.mark.parametrize(
    ("name", "pronoun"),
    [
        ("John", "he"),
        ("Mary", "she"),
        ("Hassan", "he"),
        ("Fatima", "she"),
        ("Sergei", "he"),
        ("Yelena", "she"),
        ("Jürgen", "he"),
        ("André", "he"),
        ("Jean-Claude", "he"),
        ("Anna Maria", "she"),
        ("JOHN", "he"),
        ("Andrea", ""),
        ("Kim", ""),
        ("Zzyzx", ""),
        ("", ""),
    ],
)
def test_a_pronoun_goes_with_a_given_name_where_nearly_all_are_called_so(
    name: str, pronoun: str
) -> None:
    if name == "Jean-Claude":  # “Jean” alone is a woman's name in English
        assert pronoun_of("Jean") == ""
    assert pronoun_of(name) == pronoun


def test_the_table_has_each_name_once_folded_and_with_a_known_pronoun() -> None:
    names = given_names()

    assert len(names) > 10_000
    assert set(names.values()) == {"he", "she", ""}
    assert all(name == folded(name) and name.isascii() for name in names)
