"""What a theme says in one language: its sentences by key, with their numbers and plurals.

A message is a text with named places (``"{count} events"``), or one text for each plural
category of the language (CLDR: ``zero``, ``one``, ``two``, ``few``, ``many``, ``other``), of which
the value ``count`` chooses. Whole sentences are messages, never pieces of one: other
languages have another order.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from generator.edtf import numerals

Message = str | Mapping[str, str]

PLURALS = ("zero", "one", "two", "few", "many", "other")


class Wording:
    """The messages of one language; what a language does not say is said in English."""

    def __init__(self, language: str, messages: Mapping[str, Message]) -> None:
        self.language = language
        self._messages = messages

    def say(self, key: str, **values: Any) -> str:
        """The message ``key`` with these values; whole numbers in the language's digits.

        Raises KeyError for a key or a value that is not there.
        """
        return self.message(key, values).format_map(self.shown(values))

    def message(self, key: str, values: Mapping[str, Any]) -> str:
        """The text of a message, its places not filled yet."""
        message = self._messages[key]
        if isinstance(message, str):
            return message
        return message.get(plural_category(values["count"], self.language)) or message["other"]

    def forms(self, key: str) -> dict[str, str]:
        """The message's text for each plural category, for scripts that count themselves."""
        message = self._messages[key]
        return {"other": message} if isinstance(message, str) else dict(message)

    def shown(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The values as they stand in a message."""
        return {
            name: self.number(value) if type(value) is int else value
            for name, value in values.items()
        }

    def number(self, value: int) -> str:
        """A whole number, its thousands grouped: ``1,036`` in English."""
        return _number(value, self.language)

    def language_name(self, tag: str) -> str:
        """What a language is called in this one; the tag itself where CLDR does not know it."""
        from babel import Locale, UnknownLocaleError

        try:
            name = Locale.parse(tag, sep="-").get_display_name(_locale(self.language))
        except (UnknownLocaleError, ValueError):
            name = None
        return str(name or tag)


@lru_cache(maxsize=10_000)  # pages say the same few counts again and again
def plural_category(count: int, language: str) -> str:
    """The CLDR plural category of a whole number; babel is not loaded for English."""
    if language.partition("-")[0] == "en":
        return "one" if count == 1 else "other"
    return str(_locale(language).plural_form(count))


@lru_cache(maxsize=10_000)
def _number(value: int, language: str) -> str:
    if -1000 < value < 1000:
        return numerals(str(value), language)
    text = f"{value:,}".replace(",", _group_sign(language))
    return numerals(text, language)


def _group_sign(language: str) -> str:
    if language.partition("-")[0] == "en":
        return ","
    from babel.numbers import get_group_symbol

    return str(get_group_symbol(_locale(language), numbering_system="default"))


@lru_cache(maxsize=32)
def _locale(language: str) -> Any:
    """The locale of a BCP 47 tag, of its language alone or, where CLDR has none, English."""
    from babel import Locale, UnknownLocaleError

    for tag in (language, language.partition("-")[0], "en"):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    raise AssertionError("CLDR has English")
