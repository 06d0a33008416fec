"""A raw article as it came in, in whatever form: text, Markdown, or a saved page of HTML."""

import re

from generator.convert.encodings import decode_page, decode_text
from generator.convert.reading import RawArticle, check_words, read_article

PAGES = (".html", ".htm", ".xhtml")
MARKDOWN = (".md", ".markdown")
SUFFIXES = (".txt", *MARKDOWN, *PAGES)
"""What names of raw articles end with."""

_PAGE = re.compile(
    r"[\s\ufeff]*+(?:<\?xml\b[^>]*+>\s*+)?"
    r"<(?:!doctype\s+html|html|head|body|meta|title|main|article|section|div|p|h1)\b",
    re.I,
)
_COMMENT = re.compile(r"[\s\ufeff]*+<!--")


def read_raw(data: bytes, suffix: str) -> tuple[RawArticle, dict[str, str]]:
    """The article, and what the file says of it, by the fields of a seed's record.

    A page is known by its beginning, too, whatever its name. Raises ReadingError.
    """
    suffix = suffix.casefold()
    text = decode_page(data) if suffix in PAGES or data.lstrip()[:1] == b"<" else decode_text(data)
    check_words(text)
    if suffix in PAGES or is_page(text):
        from generator.convert.page import read_page

        return read_page(text)
    if suffix in MARKDOWN:
        from generator.convert.markdown_page import read_markdown

        return read_markdown(text)
    return read_article(text), {}


def is_page(text: str) -> bool:
    """Whether a text begins as a page of HTML does."""
    at = 0
    for _ in range(20):
        if not _COMMENT.match(text, at):
            break
        close = text.find("-->", at)
        if close < 0:
            return True
        at = close + 3
    return _PAGE.match(text, at) is not None
