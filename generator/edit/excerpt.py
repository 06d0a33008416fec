"""An article's body cut down to what is cited, so that its file may be published.

Each paragraph that goes is ``[…]`` and those that are cut keep their place: the numbers of
paragraphs stay, and what is built with ``text: excerpts`` is the same as before.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

import msgspec

from generator.edit.changes import Change
from generator.edit.fields import set_field
from generator.edit.manuscript import Manuscript, Refused, Splice, read_manuscript
from generator.edit.quotes import Quote, Words, quotes_in
from generator.edit.values import plain
from generator.edit.words import in_list, in_quotation, write_block
from generator.model import Article, Block, Span
from generator.model.annotation import plain_text
from generator.parse import parse_file
from generator.parse.article import ARTICLE
from generator.parse.blocks import make_blocks
from generator.parse.markdown import read_words
from generator.selector import find, fold, searchable
from generator.source import SourceFile

CUT = "[…]"


class Excerpt(NamedTuple):
    """The change, and how many of the article's words stay."""

    change: Change
    stay: int
    of: int


class _Piece(NamedTuple):
    """What is left of a block: its text with marks where words went, and its formatting."""

    text: str
    spans: tuple[Span, ...]


def excerpt(article: Article, sources: Iterable[SourceFile], own: dict[str, str]) -> Excerpt:
    """The article's file with nothing of its body but what any file cites.

    ``own`` are the ids of articles by their files. Raises Refused where a quote is not
    found, or a file cannot be read: it may cite the article.
    """
    quotes: list[Quote] = []
    for source in sources:
        if source.path.endswith(".md"):
            manuscript = read_manuscript(source)
            found = quotes_in(manuscript, own.get(source.path, ""))
            quotes += [quote for quote in found if quote.article == article.id]
            if source.path == article.file:
                mine = manuscript
    if not article.blocks:
        raise Refused(f"{article.file} has no words to cut")
    cited = _places(article, quotes)
    body = _cut_body(mine, article, _merged(cited))
    order = [field.name for field in ARTICLE.fields]
    edited = set_field(mine, ("text",), "excerpts", order)
    splice = Splice(edited.body, len(edited.text), body)
    edited = edited.spliced([splice], plain(edited.root), body)
    after = parse_file(edited.source).document
    assert isinstance(after, Article)
    if [block.paragraph for block in after.blocks if block.text != CUT] != _numbers(article, cited):
        raise Refused(f"{article.file} cannot be cut without moving its paragraphs")
    _places(after, quotes)
    stay, whole = _count(after.blocks), _count(article.blocks)
    return Excerpt(Change(mine.source, edited.source.data), stay, whole)


def _places(article: Article, quotes: Iterable[Quote]) -> list[tuple[int, int]]:
    text = plain_text(article.blocks)
    words = Words(text, searchable(text))
    return [_place(words, quote, article.file) for quote in quotes]


def _place(words: Words, quote: Quote, file: str) -> tuple[int, int]:
    """Where the quote stands, with the words before and after it that tell its place."""
    text = words.text
    places = find(words.searchable, quote.selector)
    if len(places) != 1:
        raise Refused(
            f"“{quote.selector.quote}” stands {len(places)} times in {file}; "
            "`dateline check` tells where it is quoted"
        )
    start, end = places[0]
    before, after = (
        " ".join(fold(w).split()) for w in (quote.selector.prefix, quote.selector.suffix)
    )
    first, last = start, end
    while before and first > 0 and len(" ".join(text[first:start].split())) < len(before):
        first -= 1
    while after and last < len(text) and len(" ".join(text[end:last].split())) < len(after):
        last += 1
    return first, last


def _cut_body(manuscript: Manuscript, article: Article, cited: Sequence[tuple[int, int]]) -> str:
    blocks = _with_written_links(article, manuscript.prose)
    parts = []
    for _, group in groupby(blocks, key=lambda block: block.paragraph):
        together = list(group)
        container = together[0].opens[0] if together[0].opens else ""
        pieces = [(block, _piece(block, cited)) for block in together]
        kept = [write_block(p.text, block.tag, p.spans) for block, p in pieces if p is not None]
        if not kept:
            parts.append(CUT)
        elif container == "blockquote":
            parts.append(in_quotation(kept))
        elif container:
            parts.append(in_list(kept, "-*"[len(parts) % 2]))
        else:
            parts.append("\n\n".join(kept))
    prose = manuscript.prose
    return prose[: len(prose) - len(prose.lstrip("\n"))] + "\n\n".join(parts) + "\n"


def _with_written_links(article: Article, body: str) -> list[Block]:
    """The article's blocks, whose links lead where the body says and not where its page does."""
    written = make_blocks(read_words(body))
    if [block.text for block in written] != [block.text for block in article.blocks]:
        raise Refused(f"{article.file} has links that are not allowed; `dateline check` tells them")
    return [
        msgspec.structs.replace(block, spans=raw.spans)
        for block, raw in zip(article.blocks, written, strict=True)
    ]


def _piece(block: Block, cited: Sequence[tuple[int, int]]) -> _Piece | None:
    """What of a block is cited; None where nothing is."""
    own = [
        (max(start, block.start) - block.start, min(end, block.end) - block.start)
        for start, end in cited
        if start < block.end and end > block.start
    ]
    if not own:
        return None
    text = "" if own[0][0] == 0 else f"{CUT} "
    spans: list[Span] = []
    for number, (start, end) in enumerate(own):
        text += f" {CUT} " if number else ""
        spans += [
            Span(
                len(text) + max(span.start, start) - start,
                len(text) + min(span.end, end) - start,
                span.tag,
                span.href,
            )
            for span in block.spans
            if span.start < end and span.end > start
        ]
        text += block.text[start:end]
    if own[-1][1] < len(block.text):
        text += f" {CUT}"
    return _Piece(text, tuple(spans))


def _count(blocks: Iterable[Block]) -> int:
    return sum(len(block.text.replace(CUT, "").split()) for block in blocks)


def _numbers(article: Article, cited: Iterable[tuple[int, int]]) -> list[int]:
    """The paragraph numbers of the blocks that are left."""
    ranges = _merged(cited)
    return [
        block.paragraph
        for block in article.blocks
        if any(start < block.end and end > block.start for start, end in ranges)
    ]


def _merged(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
