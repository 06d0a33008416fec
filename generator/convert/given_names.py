"""Given names of many languages, and the pronoun that goes with each."""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ð": "d", "þ": "th"})
_LETTERS |= str.maketrans({"ł": "l", "ı": "i", "ə": "a", "œ": "oe", "’": "'", "‐": "-"})


def pronoun_of(given_name: str) -> str:
    """“he” or “she”, where nearly all who bear the name are called so; else empty.

    Of a name of two parts (“Anna Maria”) the first decides, unless the table has it whole.
    """
    name = folded(given_name)
    names = given_names()
    if name in names:
        return names[name]
    return names.get(name.replace("-", " ").partition(" ")[0], "")


@lru_cache(maxsize=1)
def given_names() -> Mapping[str, str]:
    """Each given name, folded → its pronoun, empty where it is a man's and a woman's."""
    names: dict[str, str] = {}
    pronoun = ""
    table = files("generator.convert") / "data" / "given_names.txt"
    for line in table.read_text("utf-8").splitlines():
        if line.startswith("#"):
            pronoun = line.removeprefix("# ").removesuffix("either")
        else:
            names.update(dict.fromkeys(line.split(), pronoun))
    return names


def folded(name: str) -> str:
    """The name as the tables have it: lower case, without accents."""
    if name.isascii():
        return name.casefold()
    parts = unicodedata.normalize("NFD", name.casefold())
    plain = "".join(part for part in parts if not unicodedata.combining(part))
    return plain.translate(_LETTERS)
