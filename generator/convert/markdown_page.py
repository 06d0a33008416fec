"""A raw article in Markdown: what its front matter says, and its words without the markup.

Headings, list items and the paragraphs of block quotes are paragraphs; links and emphasis are
their words, and pictures nothing. HTML is read as it is written: the site shows it so, too.
Front matter of Jekyll or Hugo is set aside; of it only plain values are taken.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.convert.encodings import ReadingError
from generator.convert.page_record import moment, web_address
from generator.convert.reading import RawArticle, arrange, check_words
from generator.convert.spans import Piece, Places, Span

# What front matter ends with, by what it begins with: YAML, TOML.
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_FIELD = re.compile(r"([A-Za-z_]+)[ \t]*[:=]")
_QUOTED = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^']|'')*)'")
# What is no plain value: a list, a mapping, a folded text, a reference.
_NOT_PLAIN = tuple("[{|>&*!%@`#")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
# Blanks are tried once, from the first of a run.
_BREAK = re.compile(r"(?:(?<![ \t])[ \t]+)?\n[ \t]*")
_WORD = re.compile(r"\S+")
# What follows the words of a link or picture.
_TARGET = re.compile(r"\](?:\((?:[^()\\\n]|\\.|\([^()\n]{0,500}\)){0,2000}\)|\[[^\]\n]{0,500}\])?")
_FIELDS = {
    "title": "title",
    "headline": "title",
    "date": "published",
    "published": "published",
    "publishdate": "published",
    "pubdate": "published",
    "author": "author",
    "publisher": "publisher",
    "canonical_url": "url",
    "canonicalurl": "url",
    "original_url": "url",
    "lang": "language",
    "language": "language",
}


def read_markdown(source: str) -> tuple[RawArticle, dict[str, str]]:
    """The article, and what its front matter says, by the fields of a seed's record.

    Raises ReadingError where there are no words.
    """
    front, start = _front_matter(source)
    record = _record(front)
    blocks = list(_blocks(source, start))
    check_words("".join(words for words, _ in blocks))
    title = record.pop("title", "")
    if title and not (blocks and blocks[0][0] == title):
        at = source.find(title, 0, start)
        pieces = [Piece(0, at, len(title))] if at >= 0 else []
        blocks.insert(0, (title, pieces))
    spans: list[Span] = []
    pieces = []
    at = 0
    for words, places in blocks:
        spans.append(Span(at, at + len(words)))
        pieces += [_moved(place, at) for place in places]
        at += len(words) + 2
    text = "\n\n".join(words for words, _ in blocks)
    named = title if len(spans) > 1 else ""
    return arrange(text, spans, named, Places(source, pieces)), record


def _front_matter(source: str) -> tuple[list[str], int]:
    """The lines between its fences, and where the body begins; what never closes is all body."""
    lines = _LINE.finditer(source, int(source.startswith("\ufeff")))
    opening = next(lines, None)
    fences = _FENCES.get(opening[0].rstrip(" \t\r\n"), ()) if opening else ()
    front: list[str] = []
    for line in lines if fences else ():
        if line[0].rstrip(" \t\r\n") in fences:
            return front, line.end()
        front.append(line[0])
    return [], 0


def _record(front: Sequence[str]) -> dict[str, str]:
    record: dict[str, str] = {}
    for line in front:
        entry = _FIELD.match(line)
        if entry is None:
            continue
        field = _FIELDS.get(entry[1].casefold())
        value = _plain(line[entry.end() :].strip())
        if field == "published":
            value = moment(value)
        elif field == "url":
            value = web_address(value)
        if field and value:
            record.setdefault(field, value)
    return record


def _plain(value: str) -> str:
    if quoted := _QUOTED.match(value):
        text = quoted[1] if quoted[1] is not None else quoted[2].replace("''", "'")
        return text.replace('\\"', '"').strip()
    return "" if value.startswith(_NOT_PLAIN) else value.partition(" #")[0].strip()


def _blocks(source: str, start: int) -> Iterator[tuple[str, list[Piece]]]:
    """The words of each block, in one line, and where they stand, counted from its beginning."""
    body = source[start:]
    lines = [start, *(start + line.end() for line in _LINE.finditer(body))]
    at = start
    for token in _parse(body):
        if token.type not in ("inline", "fence", "code_block") or not token.map:
            continue
        first, last = (lines[min(number, len(lines) - 1)] for number in token.map)
        words, pieces, at = _place(source, _runs(token), max(at, first), last)
        lead = len(words) - len(words.lstrip())
        if words := words.strip():
            yield words, [_moved(piece, -lead) for piece in pieces]


def _parse(body: str) -> Sequence[Token]:
    tokens = _PARSER.parse(body)
    if any(token.level >= _DEEPEST for token in tokens):
        raise ReadingError(f"lists or block quotes are nested more than {_DEEPEST} deep")
    return tokens


def _runs(block: Token) -> Iterator[tuple[str, str]]:
    """The words of a block and how each run is written, if not just so; no words: markup."""
    if block.type != "inline":
        yield block.content, ""
    for token in block.children or ():
        if token.type in ("softbreak", "hardbreak"):
            yield " ", ""
        elif token.type == "text_special":
            yield token.content, token.markup
        elif token.type in ("text", "code_inline"):
            yield token.content, ""
        elif token.type == "image":
            yield "", "!["
        elif token.type == "link_close" and token.markup != "autolink":
            yield "", "]"


def _place(
    source: str, runs: Iterator[tuple[str, str]], at: int, end: int
) -> tuple[str, list[Piece], int]:
    """The words of a block, their places between two of the source, and where they end there."""
    words: list[str] = []
    pieces: list[Piece] = []
    size = 0
    for content, written in runs:
        if not content:
            mark = source.find(written, at, end)
            if mark >= 0 and (target := _TARGET.search(source, mark, end)):
                at = target.end()
            continue
        content = _BREAK.sub(" ", content)
        words.append(content)
        if written:
            found = source.find(written, at, end)
            if found >= 0 and len(content) == 1:
                pieces.append(Piece(size, found, 0, len(written)))
                at = found + len(written)
        else:
            for word in _WORD.finditer(content):
                found = source.find(word[0], at, end)
                if found >= 0:
                    pieces.append(Piece(size + word.start(), found, len(word[0])))
                    at = found + len(word[0])
        size += len(content)
    return "".join(words), pieces, at


def _moved(piece: Piece, by: int) -> Piece:
    return Piece(piece.start + by, piece.source, piece.size, piece.width)


def _make_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST + 1})
    # Escapes and entities stay apart from the text, so that each can be found as it is written.
    return parser.enable(["table", "strikethrough"]).disable("text_join")


_DEEPEST = 60
_PARSER = _make_parser()
