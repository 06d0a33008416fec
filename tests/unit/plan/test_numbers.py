"""Whether words hold a number."""

import pytest

from generator.plan.numbers import holds_number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("killed 36 people", 36),
        ("at least 1,095 dead", 1095),
        ("1 095 morts", 1095),
        ("Twenty-two policemen", 22),
        ("two hundred and five", 205),
        ("quatre-vingt-dix blessés", 90),
        ("vingt et un morts", 21),
        ("مقتل ثلاثة وعشرين شخصًا", 23),
        ("خمسة عشر قتيلًا", 15),
        ("۱٬۷۰۰ نفر", 1700),
        ("دو نگهبان زخمی شدند", 2),
        ("بیست و سه کشته", 23),
    ],
)
def test_a_number_is_found_in_digits_and_in_words(words: str, number: int) -> None:
    assert holds_number(words, number)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("twenty-two policemen", 2),
        ("two hundred", 2),
        ("1,095 dead", 95),
        ("3.5 million", 3),
        ("une bombe explose", 1),
        ("no one was hurt", 1),
        ("از دوشنبه‌شب خاموش است", 2),
    ],
)
def test_a_part_of_another_number_or_word_is_not_the_number(words: str, number: int) -> None:
    assert not holds_number(words, number)
