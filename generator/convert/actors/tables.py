"""The lists of names and words that the rules read, each loaded once and only when it is needed."""

from functools import lru_cache
from importlib.resources import files


def _text(name: str) -> str:
    return (files("generator.convert") / "data" / name).read_text("utf-8")


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """The words of ordinary English, in lower case."""
    return frozenset(_text("common_words.txt").split())


@lru_cache(maxsize=1)
def places() -> frozenset[str]:
    """Cities and regions, as newspapers write them, without accents."""
    return frozenset(_text("places.txt").splitlines())


def names_of(table: str) -> dict[str, str]:
    """Every form in a table of “Form=Name” and “Name”, with “|” or a line between → its name.

    A form with two names is a slip of who wrote the table, and a ValueError.
    """
    names: dict[str, str] = {}
    for entry in filter(None, table.replace("\n", "|").split("|")):
        form, _, name = entry.partition("=")
        for each in (form, name or form):
            if names.setdefault(each, name or form) != (name or form):
                raise ValueError(f"“{each}” is {names[each]} and {name or form}")
    return names
