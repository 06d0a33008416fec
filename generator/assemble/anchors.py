"""Selectors found in an article's text."""

from bisect import bisect_right
from collections.abc import Iterable

import msgspec

from generator.assemble.excerpts import Excerpt, cut_to_excerpts
from generator.diagnostics import Diagnostic, FieldPath, Location
from generator.model import Article, Selector
from generator.model.annotation import plain_text
from generator.selector import Searchable, find, nearest, searchable


class ArticleText(msgspec.Struct, frozen=True):
    """An article's words, ready to be searched.

    ``article`` is what is published; ``original`` the whole plain text as the file
    has it, and ``words`` the same as selectors are matched on it. They differ where
    the article is published in excerpts, and ``excerpt`` then moves the offsets.
    ``starts`` are the offsets of the published blocks, ``paragraphs`` their numbers.
    """

    article: Article
    original: str
    words: Searchable
    starts: tuple[int, ...]
    paragraphs: tuple[int, ...]
    excerpt: Excerpt | None = None

    def paragraph_at(self, offset: int) -> int:
        """The number of the paragraph at an offset of the published text."""
        return self.paragraphs[max(0, bisect_right(self.starts, offset) - 1)]


def read_text(article: Article, cited: Iterable[Selector]) -> ArticleText:
    """The article ready to be searched; ``cited`` are all selectors that point into it."""
    original = plain_text(article.blocks)
    words = searchable(original)
    excerpt = None
    if article.text == "excerpts":
        found = (find(words, selector) for selector in cited)
        excerpt = cut_to_excerpts(article, [places[0] for places in found if len(places) == 1])
        article = excerpt.article
    return ArticleText(
        article,
        original,
        words,
        tuple(block.start for block in article.blocks),
        tuple(block.paragraph for block in article.blocks),
        excerpt,
    )


def anchor(
    text: ArticleText, selector: Selector, file: str, field: FieldPath
) -> tuple[int, int] | Diagnostic:
    """Where cited words stand in the published text, or the problem with them.

    ``file`` and ``field`` are where the selector is written.
    """
    place = locate(text, selector, file, field)
    return place if isinstance(place, Diagnostic) else published(text, place) or place


def published(text: ArticleText, place: tuple[int, int]) -> tuple[int, int] | None:
    """A place of the original text in the published one; ``None`` where it was cut away."""
    return place if text.excerpt is None else text.excerpt.shift(*place)


def locate(
    text: ArticleText, selector: Selector, file: str, field: FieldPath
) -> tuple[int, int] | Diagnostic:
    """The one place of the words in the original text, or the problem at ``file`` and ``field``."""
    places = find(text.words, selector)
    if len(places) == 1:
        return places[0]
    where = Location(file)
    if places:
        return Diagnostic(
            "quote-ambiguous",
            where,
            f"these words stand {len(places)} times in {text.article.file}",
            hint="add `prefix:` or `suffix:`, the words right before or after the ones meant",
            field=field,
        )
    if not text.original:
        return Diagnostic(
            "quote-without-text",
            where,
            f"{text.article.file} has no words (`text: none`), so none can be quoted",
            hint="say what the source says in `note:`, in your own words",
            field=field,
        )
    like = nearest(text.original, selector.quote)
    return Diagnostic(
        "quote-not-found",
        where,
        f"these words are not in {text.article.file}",
        hint=f"the nearest there: “{like}”" if like else "copy them from the article's text",
        field=field,
    )
