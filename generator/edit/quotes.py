"""Quoted words written as the article has them, where they were found only by folding."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator import selector
from generator.diagnostics import FieldPath
from generator.edit.manuscript import Manuscript
from generator.edit.shapes import Text, texts
from generator.edit.values import plain
from generator.model.annotation import Selector
from generator.parse.nodes import Mapping as Fields
from generator.parse.nodes import Scalar


class Words(NamedTuple):
    """An article's plain text, and the same as it is searched."""

    text: str
    searchable: selector.Searchable


class Quote(NamedTuple):
    """A selector that a file writes: ``field`` is the quoted words' place."""

    field: FieldPath
    selector: Selector
    article: str


def quotes_in(manuscript: Manuscript, own: str) -> Iterator[Quote]:
    """Every quote that a file takes from an article; ``own`` is the id of the file's, or empty."""
    for text in texts(manuscript.source.path, manuscript.root):
        if text.name == "quote" and text.node.text.strip():
            yield Quote(text.field, _selector(manuscript, text), _article(manuscript, text, own))


def own_characters(
    manuscript: Manuscript, own: str, articles: Mapping[str, Words]
) -> dict[FieldPath, str]:
    """By field, the words as the article has them, where the file has other characters."""
    found = {}
    for quote in quotes_in(manuscript, own):
        words = articles.get(quote.article)
        own_words = selector.own_words(*words, quote.selector) if words else ""
        if own_words:
            found[quote.field] = own_words
    return found


def _selector(manuscript: Manuscript, text: Text) -> Selector:
    quote = text.node.text.strip()
    if text.field[-1] != "quote":
        return Selector(quote)
    holder = manuscript.find(text.field[:-1])
    assert isinstance(holder, Fields)
    around = (holder.entries.get(name) for name in ("prefix", "suffix"))
    prefix, suffix = (str(plain(each[1])).strip() if each else "" for each in around)
    return Selector(quote, prefix, suffix)


def _article(manuscript: Manuscript, text: Text, own: str) -> str:
    """The id of the article that the source names in which the quote stands, or the file's own."""
    for depth in range(len(text.field) - 1, 0, -1):
        holder = manuscript.find(text.field[:depth])
        if isinstance(holder, Fields) and text.field[depth - 2 : depth - 1] == ("sources",):
            named = holder.entries.get("article")
            return named[1].text.strip() if named and isinstance(named[1], Scalar) else ""
    return own
