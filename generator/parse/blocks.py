"""An article's words as blocks of text with formatting spans."""

from collections.abc import Sequence

import msgspec
from markdown_it.token import Token

from generator.model import Block, Span
from generator.model.annotation import BLOCK_JOIN

_CONTAINERS = {
    "blockquote_open": "blockquote",
    "bullet_list_open": "ul",
    "ordered_list_open": "ol",
    "list_item_open": "li",
}
_FORMATS = {"em_open": "em", "strong_open": "strong", "s_open": "s", "link_open": "a"}


def make_blocks(tokens: Sequence[Token]) -> tuple[Block, ...]:
    """The blocks that hold text, in order; a break without words gives none."""
    blocks: list[Block] = []
    opening: list[str] = []  # containers that begin before the next block
    start = paragraph = 0
    counted = -1  # the top-level token to which `paragraph` belongs
    top = -1
    tag = "p"
    for index, token in enumerate(tokens):
        if token.level == 0 and token.nesting >= 0:
            top = index
        if token.nesting == -1:
            if token.type in ("paragraph_close", "heading_close"):
                continue
            if opening:
                opening.pop()
            elif blocks:
                # Closed from the inside out, kept outermost first.
                last = blocks[-1]
                blocks[-1] = msgspec.structs.replace(last, closes=(token.tag, *last.closes))
            continue
        if token.type in _CONTAINERS:
            opening.append(_CONTAINERS[token.type])
            continue
        if token.nesting == 1:
            tag = token.tag
            continue
        if token.type == "inline":
            text, spans = _read_inline(token.children or [])
        elif token.type in ("fence", "code_block"):
            text, spans, tag = " ".join(token.content.split("\n")).rstrip(), (), "pre"
        else:
            continue
        if not text:
            continue
        if counted != top:
            paragraph, counted = paragraph + 1, top
        blocks.append(Block(text, tag, spans, tuple(opening), (), paragraph, start))
        opening.clear()
        start += len(text) + len(BLOCK_JOIN)
    return tuple(blocks)


def _read_inline(children: Sequence[Token]) -> tuple[str, tuple[Span, ...]]:
    parts: list[str] = []
    length = 0
    spans: list[Span | None] = []
    open_spans: list[tuple[int, int, str, str]] = []
    for child in children:
        kind = child.type
        if kind == "text":
            part = child.content
        elif kind in ("softbreak", "hardbreak"):
            part = " "
        elif kind == "code_inline":
            part = child.content
            spans.append(Span(length, length + len(part), "code"))
        elif kind == "image":
            part = _image_text(child.children or [])
        elif child.nesting == 1 and kind in _FORMATS:
            # Its place among the spans is kept: they are ordered by where they begin.
            open_spans.append(
                (len(spans), length, _FORMATS[kind], str(child.attrs.get("href", "")))
            )
            spans.append(None)
            continue
        elif child.nesting == -1 and open_spans:
            place, start, tag, href = open_spans.pop()
            spans[place] = Span(start, length, tag, href) if length > start else None
            continue
        else:
            part = child.content
        parts.append(part)
        length += len(part)
    return "".join(parts), tuple(span for span in spans if span is not None)


def _image_text(children: Sequence[Token]) -> str:
    return "".join(
        " "
        if child.type in ("softbreak", "hardbreak")
        else _image_text(child.children or [])
        if child.type == "image"
        else child.content
        for child in children
        if child.nesting == 0
    )
