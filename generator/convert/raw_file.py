"""A raw article as it came in, in whatever form: text, Markdown, or a saved page of HTML."""

from generator.convert.encodings import decode_page, decode_text
from generator.convert.markdown_page import read_markdown
from generator.convert.page import is_page, read_page
from generator.convert.reading import RawArticle, check_words, read_article

PAGES = (".html", ".htm", ".xhtml")
MARKDOWN = (".md", ".markdown")
SUFFIXES = (".txt", *MARKDOWN, *PAGES)
"""What names of raw articles end with."""


def read_raw(data: bytes, suffix: str) -> tuple[RawArticle, dict[str, str]]:
    """The article, and what the file says of it, by the fields of a seed's record.

    A page is known by its beginning, too, whatever its name. Raises ReadingError.
    """
    suffix = suffix.casefold()
    text = decode_page(data) if suffix in PAGES or data.lstrip()[:1] == b"<" else decode_text(data)
    check_words(text)
    if suffix in PAGES or is_page(text):
        return read_page(text)
    if suffix in MARKDOWN:
        return read_markdown(text)
    return read_article(text), {}
