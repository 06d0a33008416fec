"""A raw text file, read: its headline, its paragraphs and its sentences, with their places.

All offsets count code points of the text as handed in, a byte order mark and
carriage returns included, so that whatever is found can be shown in the file
as it came in.
"""

import re

import msgspec

from generator.convert.sentences import split_sentences
from generator.convert.spans import Span, plain_words, trimmed

__all__ = [
    "HTML_IS_NOT_READ",
    "RawArticle",
    "ReadingError",
    "Span",
    "decode_article",
    "plain_words",
    "read_article",
    "trimmed",
]

HTML_IS_NOT_READ = "HTML is not read yet: save the article's text as .txt"

# A headline is a line, not a paragraph that happens to stand first.
_LONGEST_HEADLINE = 250
# Lines up to this length were wrapped by a machine; longer ones are paragraphs of their own.
_WRAPPED_LINE = 100

_HTML = re.compile(
    r"[\s\ufeff]*(?>(?:<\?xml\b[^>]*>|<!--.*?-->)\s*)*+"
    r"<(?:!doctype|html|head|body|meta|title|main|article|section|div|p|h1)\b",
    re.I | re.S,
)
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_LINE = re.compile(r"[^\r\n]+")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_BYLINE = re.compile(
    r"(?:By|BY) ([A-Z][^\s,]*(?: [A-Z][^\s,]*){1,3}(?: and [A-Z][^\s,]*(?: [A-Z][^\s,]*){1,3})?)"
    r"(?:,? (?:of |for )?[A-Z][\w .&’'-]{1,40})?$"
)
# “BAGHDAD, June 22 (Reuters) —”: the place from which a report is written, in capitals, or with
# the day beside it.
_REGION = r"(?:,\s[A-Z][A-Za-z.\s]{2,24})"
_DAY = r"(?:,\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}\.?)(?:,?\s\d{4})?)"
_DATELINE = re.compile(
    r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ\s.'’-]{2,40}[A-ZÀ-Þ]"
    rf"|[A-ZÀ-Þ]\w+(?:[\s-][A-ZÀ-Þ]\w+){{0,3}}(?={_REGION}?{_DAY}))"
    rf"{_REGION}?(?P<day>{_DAY})?(?P<agency>\s*[(/][\w\s.&’'-]{{2,40}}[)/])?"
    r"\s{0,3}(?:—|–|--|-|_)\s+"
)
_ENDS = '.!?…”"'


class ReadingError(ValueError):
    """The bytes are no text that can be read; the message says where."""


class RawArticle(msgspec.Struct, frozen=True):
    """An article as it came in. The headline is no paragraph.

    ``byline`` is a paragraph of its own; ``dateline`` opens one, dash and space included;
    ``headline`` is where the title stands by itself, None where the body opens at once.
    """

    text: str
    title: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    author: str = ""
    place: str = ""
    byline: Span | None = None
    dateline: Span | None = None
    headline: Span | None = None


def decode_article(data: bytes) -> str:
    """The text of a file in UTF-8, or in UTF-16 with a byte order mark; nothing is guessed.

    Raises ReadingError for other bytes, for HTML, and where there are no words.
    """
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"not {encoding.upper()} at byte {error.start + 1}, line {line}"
        raise ReadingError(message) from None
    if _HTML.match(text):
        raise ReadingError(HTML_IS_NOT_READ)
    if not _LETTER_OR_DIGIT.search(text):
        raise ReadingError("the file has no words")
    return text


def read_article(text: str) -> RawArticle:
    """Headline, paragraphs and sentences of a text whose paragraphs stand between blank lines."""
    blocks = [span for block in _blocks(text) for span in _unwrapped(text, block)]
    opening = blocks[:1]
    title, blocks = _headline(text, blocks)
    byline = next((block for block in blocks[:2] if _author(text, block)), None)
    dateline = next(filter(None, (_dateline(text, block) for block in blocks[:2])), None)
    return RawArticle(
        text=text,
        title=title,
        paragraphs=tuple(blocks),
        sentences=tuple(sentence for block in blocks for sentence in _sentences(text, block)),
        author=_author(text, byline) if byline else "",
        place=" ".join(dateline["place"].split()).title() if dateline else "",
        byline=byline,
        dateline=Span(*dateline.span()) if dateline else None,
        headline=opening[0] if opening and opening != blocks[:1] else None,
    )


def _blocks(text: str) -> list[list[Span]]:
    """The lines of each block; an empty or blank line parts two blocks."""
    blocks: list[list[Span]] = [[]]
    end = 0
    for line in _LINE.finditer(text):
        span = trimmed(text, *line.span())
        breaks = len(_LINE_BREAK.findall(text, end, line.start()))
        end = line.end()
        if breaks > 1 or span.start == span.end:
            blocks.append([])
        if span.start < span.end:
            blocks[-1].append(span)
    return [block for block in blocks if block]


def _unwrapped(text: str, lines: list[Span]) -> list[Span]:
    """One paragraph where lines were wrapped, else one for each line."""
    longest = max(line.end - line.start for line in lines)
    if longest > _WRAPPED_LINE:
        return lines
    if len(lines) > 1 and _BYLINE.match(plain_words(text, lines[1])):
        return [lines[0], lines[1], *_unwrapped(text, lines[2:])] if lines[2:] else lines
    return [Span(lines[0].start, lines[-1].end)]


def _headline(text: str, blocks: list[Span]) -> tuple[str, list[Span]]:
    """The first block where it can be a headline and a body follows.

    Else the first words that are no byline and no dateline, and nothing is taken from the body.
    """
    if not blocks:
        return "", blocks
    first = plain_words(text, blocks[0])
    if len(first) <= _LONGEST_HEADLINE and len(blocks) > 1 and not _opens_body(text, blocks[0]):
        return first, blocks[1:]
    told = next((block for block in blocks if not _author(text, block)), blocks[0])
    if (dateline := _dateline(text, told)) and dateline.end() < told.end:
        told = Span(dateline.end(), told.end)
    sentence = plain_words(text, _sentences(text, told)[0])
    if len(sentence) > _LONGEST_HEADLINE:
        sentence = sentence[:_LONGEST_HEADLINE].rsplit(None, 1)[0]
    return sentence, blocks


def _opens_body(text: str, block: Span) -> bool:
    """Whether a first block is a byline, or has a dateline as no headline has one."""
    if _author(text, block):
        return True
    dateline = _dateline(text, block)
    if dateline is None:
        return False
    long = block.end - block.start > _WRAPPED_LINE
    return bool(dateline["day"] or dateline["agency"]) or (long and text[block.end - 1] in _ENDS)


def _author(text: str, block: Span) -> str:
    """Whom the block names, if it is a byline; else empty."""
    if block.end - block.start > _WRAPPED_LINE:
        return ""
    byline = _BYLINE.match(plain_words(text, block))
    return byline[1] if byline else ""


def _dateline(text: str, block: Span) -> re.Match[str] | None:
    return _DATELINE.match(text, block.start, block.end)


def _sentences(text: str, block: Span) -> list[Span]:
    dateline = _dateline(text, block)
    return split_sentences(text, block.start, block.end, dateline.end() if dateline else 0)
