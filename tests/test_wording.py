"""What the default theme says: the same in every language that it has, and well formed."""

import re

import pytest

from generator.render.messages import read_messages
from generator.wording import PLURALS, Wording, plural_category
from tests.sites import default_theme, wording

PLACE = re.compile(r"\{(\w*)\}")
MESSAGES = {
    file.name: {key: said.message for key, said in read_messages(file).items()}
    for file in default_theme().strings
}
LANGUAGES = ["en", "fr", "ar", "fa"]


def forms(language: str, key: str) -> list[str]:
    message = MESSAGES[language][key]
    return [message] if isinstance(message, str) else list(message.values())


def places(language: str, key: str) -> set[str]:
    """The values that a message shows; a plural form may leave the count out ("one event")."""
    return {name for form in forms(language, key) for name in PLACE.findall(form)} - {"count"}


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_language_says_all_that_english_says(language: str) -> None:
    assert MESSAGES[language].keys() == MESSAGES["en"].keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_show_the_values_of_the_english_ones(language: str) -> None:
    differing = [key for key in MESSAGES["en"] if places(language, key) != places("en", key)]

    assert differing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plural_has_the_forms_that_its_language_uses(language: str) -> None:
    used = {plural_category(count, language) for count in range(200)}
    short = [
        key
        for key, message in MESSAGES[language].items()
        if not isinstance(message, str)
        and not (used <= set(message) if language == "ar" else {"one", "other"} <= set(message))
    ]

    assert short == []
    assert used <= set(PLURALS)


def test_numbers_stand_in_the_digits_and_groups_of_the_language() -> None:
    said = {"n": "{count}"}

    assert [Wording(tag, said).say("n", count=12345) for tag in ("en", "fr", "fa", "xx")] == [
        "12,345",
        "12\u202f345",
        "۱۲٬۳۴۵",
        "12,345",
    ]


def test_a_language_without_messages_speaks_english_and_a_region_its_language() -> None:
    key = "site.actors"

    assert wording("xx").say(key) == wording("en").say(key)
    assert wording("fr-CA").say(key) == wording("fr").say(key) != wording("en").say(key)
