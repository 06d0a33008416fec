"""A raw text file, read: its headline, its paragraphs and its sentences, with their places.

All offsets count code points of the text as handed in, a byte order mark and
carriage returns included, so that whatever is found can be shown in the file
as it came in.
"""

import re
from itertools import pairwise

import msgspec

from generator.convert.encodings import ReadingError, decode_text
from generator.convert.given_names import folded, given_names
from generator.convert.newswire import author_of, bare_name, dateline_of, place_of
from generator.convert.sentences import split_sentences
from generator.convert.spans import Places, Span, plain_words, trimmed

__all__ = [
    "RawArticle",
    "ReadingError",
    "Span",
    "decode_article",
    "plain_words",
    "read_article",
    "trimmed",
    "with_title",
]

# A headline is a line, not a paragraph that happens to stand first.
_LONGEST_HEADLINE = 250
# Lines up to this length were wrapped by a machine; longer ones are paragraphs of their own.
_WRAPPED_LINE = 100
# As many characters to spare at the end of a line are no chance of wrapping.
_AMPLE = 15
# A headline that ends with a full stop is shorter, and does not tell what somebody “said”.
_LONGEST_WITH_STOP = 130

_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_LINE = re.compile(r"[^\r\n]+")
_ENDS = '.!?…”"'


class RawArticle(msgspec.Struct, frozen=True):
    """An article as it came in. The headline is no paragraph.

    ``byline`` is a paragraph of its own; ``dateline`` opens one, dash and space included;
    ``headline`` is where the title stands by itself, None where the body opens at once.
    ``places`` tells where the words stand in the file, if the text is not the file as it is.
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
    places: Places | None = None


def decode_article(data: bytes) -> str:
    """The text of a file in UTF-8, or in UTF-16 with a byte order mark; nothing is guessed.

    Raises ReadingError for other bytes, and where there are no words.
    """
    return check_words(decode_text(data))


def check_words(text: str) -> str:
    """The text as it is. Raises ReadingError where it has no words."""
    if not _LETTER_OR_DIGIT.search(text):
        raise ReadingError("the file has no words", "is it the right one?")
    return text


def read_article(text: str) -> RawArticle:
    """Headline, paragraphs and sentences of a text whose paragraphs stand between blank lines."""
    return arrange(text, [span for block in _blocks(text) for span in _unwrapped(text, block)])


def arrange(
    text: str, blocks: list[Span], title: str = "", places: Places | None = None
) -> RawArticle:
    """The article that these blocks make; with a title, the first block is its headline."""
    opening = blocks[:1]
    if title:
        blocks = blocks[1:]
    else:
        title, blocks = _headline(text, blocks)
    author, byline = _byline(text, blocks)
    dateline = next(filter(None, (dateline_of(text, block) for block in blocks[:3])), None)
    return RawArticle(
        text=text,
        title=title,
        paragraphs=tuple(blocks),
        sentences=tuple(sentence for block in blocks for sentence in _sentences(text, block)),
        author=author,
        place=place_of(dateline) if dateline else "",
        byline=byline,
        dateline=Span(*dateline.span()) if dateline else None,
        headline=opening[0] if opening and opening != blocks[:1] else None,
        places=places,
    )


def with_title(article: RawArticle, title: str) -> RawArticle:
    """The article under a title that was given; another headline stays, as the first paragraph."""
    article = msgspec.structs.replace(article, title=title)
    headline = article.headline
    if headline is None or plain_words(article.text, headline) == title:
        return article
    return msgspec.structs.replace(
        article,
        headline=None,
        paragraphs=(headline, *article.paragraphs),
        sentences=(*_sentences(article.text, headline), *article.sentences),
    )


def _blocks(text: str) -> list[list[Span]]:
    """The lines of each block; an empty or blank line parts two blocks."""
    blocks: list[list[Span]] = [[]]
    end = 0
    for line in _LINE.finditer(text):
        span = trimmed(text, *line.span())
        gap = text[end : line.start()]
        breaks = gap.count("\n") + gap.count("\r") - gap.count("\r\n")
        end = line.end()
        if breaks > 1 or span.start == span.end:
            blocks.append([])
        if span.start < span.end:
            blocks[-1].append(span)
    return [block for block in blocks if block]


def _unwrapped(text: str, lines: list[Span]) -> list[Span]:
    """One paragraph where lines were wrapped, else one for each line.

    A byline in a block's second line stands by itself, and so does what is above it.
    """
    if len(lines) > 1 and author_of(text, lines[1]):
        return [*lines[:2], *(_joined(text, lines[2:]) if lines[2:] else ())]
    return _joined(text, lines)


def _joined(text: str, lines: list[Span]) -> list[Span]:
    longest = max(line.end - line.start for line in lines)
    if longest > _WRAPPED_LINE:
        return lines
    found = [lines[0]]
    for before, line in pairwise(lines):
        if _is_meant(text, before, line, longest):
            found.append(line)
        else:
            found[-1] = Span(found[-1].start, line.end)
    return found


def _is_meant(text: str, before: Span, line: Span, longest: int) -> bool:
    """Whether a line break is its author's: no machine wraps where the next word has ample room."""
    if text[line.start].islower():
        return False
    words = text[line.start : line.end].split(None, 1)
    return before.end - before.start + 1 + len(words[0]) + _AMPLE <= longest


def _headline(text: str, blocks: list[Span]) -> tuple[str, list[Span]]:
    """The first block where it can be a headline and a body follows.

    Else the first words that are no byline and no dateline, and nothing is taken from the body.
    """
    if not blocks:
        return "", blocks
    first = plain_words(text, blocks[0])
    if len(first) <= _LONGEST_HEADLINE and len(blocks) > 1 and not _opens_body(text, blocks[0]):
        return first, blocks[1:]
    told = next((block for block in blocks if not author_of(text, block)), blocks[0])
    if (dateline := dateline_of(text, told)) and dateline.end() < told.end:
        told = Span(dateline.end(), told.end)
    sentence = plain_words(text, _sentences(text, told)[0])
    if len(sentence) > _LONGEST_HEADLINE:
        sentence = sentence[:_LONGEST_HEADLINE].rsplit(None, 1)[0]
    return sentence, blocks


def _opens_body(text: str, block: Span) -> bool:
    """Whether a first block is a byline, has a dateline as no headline has one, or is prose."""
    if author_of(text, block):
        return True
    stopped = text[block.end - 1] in _ENDS
    size = block.end - block.start
    if stopped and (size > _LONGEST_WITH_STOP or " said " in text[block.start : block.end]):
        return True
    dateline = dateline_of(text, block)
    if dateline is None:
        return False
    return bool(dateline["day"] or dateline["agency"] or dateline["alone"]) or (
        size > _WRAPPED_LINE and stopped
    )


def _byline(text: str, blocks: list[Span]) -> tuple[str, Span | None]:
    """The author and the block that names them: “By Jane Doe”, or a line of nothing but a name."""
    for block in blocks[:3]:
        if author := author_of(text, block):
            return author, block
    for block, following in pairwise(blocks[:3]):
        name = bare_name(text, block)
        prose = following.end - following.start > _WRAPPED_LINE or dateline_of(text, following)
        if name and prose and folded(name.split()[0]) in given_names():
            return name, block
    return "", None


def _sentences(text: str, block: Span) -> list[Span]:
    dateline = dateline_of(text, block)
    return split_sentences(text, block.start, block.end, dateline.end() if dateline else 0)
