"""Selectors found in an article's text."""

from bisect import bisect_right
from collections.abc import Iterable

import msgspec

from generator.assemble.edition import Edition, make_edition
from generator.assemble.unfound import not_found
from generator.diagnostics import Diagnostic, FieldPath, Location
from generator.model import Article, Selector
from generator.model.annotation import plain_text
from generator.selector import Searchable, find, searchable
from generator.withholding import are_told, find_names, find_withheld, read_name


class ArticleText(msgspec.Struct, frozen=True):
    """An article's words, ready to be searched.

    ``article`` is what is published; ``original`` the whole plain text as the file
    has it, and ``words`` the same as selectors are matched on it. They differ where
    the article is published in excerpts or words are withheld, and ``edition`` then
    moves the offsets. ``starts`` are the offsets of the published blocks,
    ``paragraphs`` their numbers.
    """

    article: Article
    original: str
    words: Searchable
    starts: tuple[int, ...]
    paragraphs: tuple[int, ...]
    edition: Edition | None = None

    def paragraph_at(self, offset: int) -> int:
        """The number of the paragraph at an offset of the published text."""
        return self.paragraphs[max(0, bisect_right(self.starts, offset) - 1)]


def read_text(
    article: Article, cited: Iterable[Selector], problems: list[Diagnostic]
) -> ArticleText:
    """The article ready to be searched; ``cited`` are all selectors that point into it."""
    original = plain_text(article.blocks)
    words = searchable(original)
    withheld = find_withheld(original, article.withhold)
    text = _as_text(article, original, words, None)
    problems += _unfound_withheld(text)
    problems += _unfound_inferred(text)
    if article.text != "excerpts" and not withheld:
        return text
    ranges = None
    if article.text == "excerpts":
        found = (find(words, selector) for selector in cited)
        ranges = [places[0] for places in found if len(places) == 1]
    names = [read_name(each.quote) for each in article.withhold]
    edition = make_edition(article, withheld, ranges, lambda address: are_told(address, names))
    return _as_text(_told_of_its_day(edition, words), original, words, edition)


def _as_text(
    article: Article, original: str, words: Searchable, edition: Edition | None
) -> ArticleText:
    return ArticleText(
        article,
        original,
        words,
        tuple(block.start for block in article.blocks),
        tuple(block.paragraph for block in article.blocks),
        edition,
    )


def _unfound_withheld(text: ArticleText) -> Iterable[Diagnostic]:
    names = [read_name(each.quote) for each in text.article.withhold]
    found = {number for _, _, number in find_names(text.original, names)}
    for index, withheld in enumerate(text.article.withhold):
        if index not in found:
            yield _unfound(text, withheld.quote, text.article.file, ("withhold", index, "quote"))


def _unfound_inferred(text: ArticleText) -> Iterable[Diagnostic]:
    inferred = text.article.inferred
    if inferred and inferred.quote and text.original:
        field = ("inferred", "quote")
        found = locate(text, Selector(inferred.quote), text.article.file, field)
        if isinstance(found, Diagnostic):
            yield found


def _told_of_its_day(edition: Edition, words: Searchable) -> Article:
    """The article with the words that its day is inferred from as they are published."""
    article = edition.article
    if not article.inferred or not article.inferred.quote or not article.withhold:
        return article
    places = find(words, Selector(article.inferred.quote))
    place = edition.shift(*places[0]) if len(places) == 1 else None
    if place is None:
        return article
    quote = " ".join(plain_text(article.blocks)[slice(*place)].split())
    inferred = msgspec.structs.replace(article.inferred, quote=quote)
    return msgspec.structs.replace(article, inferred=inferred)


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
    return place if text.edition is None else text.edition.shift(*place)


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
            label="which of them?",
            hint="add `prefix:` or `suffix:`, the words right before or after the ones meant",
            field=field,
        )
    return _unfound(text, selector.quote, file, field)


def _unfound(text: ArticleText, quote: str, file: str, field: FieldPath) -> Diagnostic:
    where = Location(file)
    if not text.original:
        return Diagnostic(
            "quote-without-text",
            where,
            f"{text.article.file} has no words (`text: none`), so none can be quoted",
            hint="say what the source says in `note:`, in your own words",
            label="in words that are not here",
            field=field,
        )
    return not_found(text.original, text.article.file, quote, where, field)
