"""Articles annotated: every selector found, every actor marked."""

from collections.abc import Iterable, Mapping, Sequence

from generator.assemble.anchors import ArticleText, anchor, locate, published
from generator.assemble.mentions import find_mentions
from generator.assemble.registry import Registry
from generator.diagnostics import Diagnostic
from generator.model import Article
from generator.model.annotation import plain_text, withheld_places
from generator.model.site import AnnotatedArticle, Entry, Mark

_KINDS = ("passage", "quote", "date", "actor", "note")


def find_quotes(text: ArticleText, problems: list[Diagnostic]) -> tuple[tuple[int, int, str], ...]:
    """Where the article's quotes stand, and the ids of their speakers."""
    places = []
    for index, quote in enumerate(text.article.quotes):
        found = anchor(text, quote.selector, text.article.file, ("quotes", index, "quote"))
        if isinstance(found, Diagnostic):
            problems.append(found)
        else:
            places.append((*found, quote.speaker))
    return tuple(places)


def annotate(
    text: ArticleText,
    quotes: Iterable[tuple[int, int, str]],
    entries: Sequence[Entry],
    registry: Registry,
    problems: list[Diagnostic],
) -> AnnotatedArticle:
    """The article with all its marks in order, and the entries that rest on it."""
    article = text.article
    marks = [Mark(start, end, "quote", speaker) for start, end, speaker in quotes]
    for index, date in enumerate(article.dates):
        found = locate(text, date.selector, article.file, ("dates", index, "quote"))
        if isinstance(found, Diagnostic):
            problems.append(found)
        elif (place := published(text, found)) is not None:
            marks.append(Mark(*place, "date", date.date.text, note=date.note))
    for index, note in enumerate(article.annotations):
        found = anchor(text, note.selector, article.file, ("annotations", index, "quote"))
        if isinstance(found, Diagnostic):
            problems.append(found)
        else:
            marks.append(Mark(*found, "note", note.motivation, note=note.note))
    for entry in entries:
        for source in entry.sources:
            if source.key == article.id:
                marks += [
                    Mark(found.start, found.end, "passage", entry.id, found.ordinal)
                    for found in source.passages
                ]
    words = plain_text(article.blocks)
    if words:
        named = _named_actors(article, entries)
        actors = [registry.actors[name] for name in named if name in registry.actors]
        mentions, shared = find_mentions(words, actors, article.file)
        # A name in the editors' own words is not the article's.
        ours = withheld_places(article.blocks)
        marks += [
            mark
            for mark in mentions
            if not any(mark.start < end and mark.end > start for start, end in ours)
        ]
        problems += shared
    marks.sort(
        key=lambda mark: (
            mark.start,
            -mark.end,
            _KINDS.index(mark.kind),
            mark.target,
            mark.number,
            mark.note,
        )
    )
    return AnnotatedArticle(article, tuple(marks), tuple(entries))


def _named_actors(article: Article, entries: Iterable[Entry]) -> list[str]:
    """The ids of the actors that the article, its quotes or its events name."""
    named = dict.fromkeys(article.actors)
    named |= dict.fromkeys(quote.speaker for quote in article.quotes if quote.speaker)
    for entry in entries:
        named |= dict.fromkeys(part.actor for part in entry.event.actors)
    return list(named)


def entries_by_article(entries: Iterable[Entry]) -> Mapping[str, list[Entry]]:
    """By article id, the entries that cite it, in the timeline's order."""
    cited: dict[str, list[Entry]] = {}
    for entry in entries:
        for source in entry.sources:
            if source.article is not None:
                cited.setdefault(source.article.id, []).append(entry)
    return cited
