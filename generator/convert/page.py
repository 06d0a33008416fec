"""A saved page of HTML: what it says of itself, and the words of its article.

Which words are the article's, ``trafilatura`` decides. Where they stand in the page, with its
markup, is found by looking for them in what is seen of the source; words that cannot be found
there keep no place, and none is guessed.
"""

import re
from collections.abc import Iterator
from typing import Any

from generator.convert.encodings import ReadingError
from generator.convert.page_record import read_page_record
from generator.convert.page_source import Seen, read_source
from generator.convert.reading import RawArticle, arrange
from generator.convert.spans import Piece, Places, Span

_BY_HAND = "copy the article's text to a .txt file"
_DECLARATION = re.compile(r"\A[\s\ufeff]*+<\?xml\b[^>]*+>|\A\ufeff")
# How far after the words before a paragraph may begin, and how often further off is looked for it.
_NEAR, _FAR_LOOKS = 20_000, 40
_CHUNK = re.compile(r"\S+(?:\s+\S+){0,7}")
_BLOCKS = frozenset("body p head list item quote table row cell code ab".split())


def read_page(source: str) -> tuple[RawArticle, dict[str, str]]:
    """The article of a page, and what the page says of it, by the fields of a seed's record.

    Raises ReadingError where trafilatura is not installed, or finds no article.
    """
    seen, tags = read_source(source)
    record = read_page_record(tags)
    blocks = [block for block in _extract(source) if block]
    if not blocks:
        raise ReadingError("no article is found in this page", _BY_HAND)
    title = record.pop("title", "")
    for number, block in enumerate(blocks[:3]):
        if _same(block, title):
            title = blocks.pop(number)
            break
    if title:
        blocks.insert(0, title)
    spans, at = [], 0
    for block in blocks:
        spans.append(Span(at, at + len(block)))
        at += len(block) + 2
    text = "\n\n".join(blocks)
    places = Places(source, align(text, spans, seen))
    article = arrange(text, spans, title if len(spans) > 1 else "", places)
    return article, record


def align(text: str, blocks: list[Span], seen: Seen) -> list[Piece]:
    """Where the words of each block stand in the source, in order; without those not found."""
    pieces: list[Piece] = []
    at, looks = 0, _FAR_LOOKS
    for block in blocks:
        words = "".join(text[block.start : block.end].split())
        found = seen.characters.find(words, at, at + _NEAR + len(words))
        if found < 0 and looks > 0:
            looks -= 1
            found = seen.characters.find(words, at)
            found = found if found >= 0 else seen.characters.find(words)
        if found >= 0:
            pieces += _pieces(text, block, found, seen)
            at = found + len(words)
            continue
        for chunk in _CHUNK.finditer(text, block.start, block.end):
            words = "".join(chunk[0].split())
            near = seen.characters.find(words, at, at + _NEAR // 4)
            if near >= 0:
                pieces += _pieces(text, Span(*chunk.span()), near, seen)
                at = near + len(words)
    return pieces


def _pieces(text: str, span: Span, found: int, seen: Seen) -> Iterator[Piece]:
    """The characters of a span one by one, joined where they are neighbours in both texts."""
    start = source = size = 0
    for index in range(span.start, span.end):
        if text[index].isspace():
            continue
        at, width = seen.place(found)
        found += 1
        if size and width == 1 and index == start + size and at == source + size:
            size += 1
            continue
        if size:
            yield Piece(start, source, size)
        start, source, size = index, at, 1
        if width != 1:
            yield Piece(index, at, 0, width)
            size = 0
    if size:
        yield Piece(start, source, size)


def _extract(source: str) -> list[str]:
    """The paragraphs, heads and list items of the article, each in one line."""
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise ReadingError(
            "pages of HTML are read with trafilatura, which is not installed",
            "`pip install 'dateline[html]'`, or save the article's text as .txt",
        ) from None
    page = _DECLARATION.sub("", source.replace("\0", "\ufffd"), 1)
    try:
        found: Any = bare_extraction(page, include_comments=False, with_metadata=False)
    except Exception as problem:  # whatever a broken page does to the library
        raise ReadingError(
            f"trafilatura cannot read this page ({type(problem).__name__})", _BY_HAND
        ) from None
    body = getattr(found, "body", None)
    return [] if body is None else list(_blocks(body))


def _blocks(body: Any) -> Iterator[str]:
    """The text of each block and of what stands between blocks; a line break is a space."""
    from lxml.etree import iterwalk

    words: list[str] = []
    for event, element in iterwalk(body, events=("start", "end")):
        if element.tag in _BLOCKS:
            yield " ".join("".join(words).split())
            words = []
        if event == "start":
            words += [" " if element.tag == "lb" else "", element.text or ""]
        else:
            words.append(element.tail or "")
    yield " ".join("".join(words).split())


def _same(block: str, title: str) -> bool:
    """Whether a block is the headline, but for case and typography."""
    return bool(title) and _letters(block) == _letters(title)


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
