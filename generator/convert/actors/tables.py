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
