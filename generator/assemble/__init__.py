"""Documents → Site: everything resolved, related and in order.

Problems found here are those that only another file can tell: two documents of
one id, a citation of what does not exist, words that are not in the article.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from generator.assemble.anchors import ArticleText, read_text
from generator.assemble.appearances import actor_records
from generator.assemble.articles import annotate, entries_by_article, find_quotes
from generator.assemble.chronology import in_chronological_order
from generator.assemble.entries import make_entry
from generator.assemble.known import known_days
from generator.assemble.registry import Document, Registry, register
from generator.assemble.sources import article_guesses, event_sources
from generator.diagnostics import Diagnostic, Location, Severity
from generator.guessing import Guesses, Known, uses
from generator.model import Article, Config
from generator.model.annotation import Selector
from generator.model.site import Site


class Assembled(msgspec.Struct, frozen=True):
    """The site, and the problems of putting it together."""

    site: Site
    problems: tuple[Diagnostic, ...]


def assemble(documents: Sequence[Document], config: Config, *, drafts: bool) -> Assembled:
    """Put the documents together; drafts take part only where ``drafts`` is true.

    The order of ``documents`` (by path) decides nothing but which of two documents
    of one id comes first.
    """
    registry, found = register(documents, drafts=drafts)
    problems = list(found)
    problems += _unknown_citations(registry)
    article_of_url = _by_address(registry.articles.values(), problems)
    cited = _cited_words(registry, article_of_url)
    texts = {
        article.id: read_text(article, cited.get(article.id, ()), problems)
        for article in registry.articles.values()
    }
    quotes = {identifier: find_quotes(text, problems) for identifier, text in texts.items()}
    # From here on only what may be published is at hand.
    registry.articles.update({identifier: text.article for identifier, text in texts.items()})
    entries = []
    guesses = article_guesses(registry)
    for event in registry.events.values():
        sources = event_sources(event, registry, texts, quotes, article_of_url, guesses, problems)
        entries.append(make_entry(event, sources))
    ordered = in_chronological_order(
        (entry for entry in entries if entry.event.retracted is None), problems
    )
    cited_by = entries_by_article(ordered)
    articles = tuple(
        annotate(
            texts[article.id],
            quotes[article.id],
            cited_by.get(article.id, ()),
            registry,
            problems,
        )
        for article in sorted(registry.articles.values(), key=_by_publication)
    )
    site = Site(
        config=config,
        entries=ordered,
        retracted=tuple(
            sorted(
                (entry for entry in entries if entry.event.retracted is not None),
                key=lambda entry: entry.id,
            )
        ),
        articles=articles,
        actors=actor_records(registry, ordered, articles, texts),
        prose=tuple(registry.prose[identifier] for identifier in sorted(registry.prose)),
        unlisted=tuple(registry.unlisted[identifier] for identifier in sorted(registry.unlisted)),
        unbuilt=tuple(sorted(registry.unbuilt)),
        named_in_drafts=tuple(sorted(registry.named_in_drafts)),
        secrets=tuple(registry.secrets),
        known=known_days(ordered, articles, registry),
    )
    return Assembled(site, tuple(problems))


def _by_address(articles: Iterable[Article], problems: list[Diagnostic]) -> dict[str, str]:
    """The ids of the articles by address; the first of two with one address has it."""
    first: dict[str, Article] = {}
    for article in articles:
        if article.url and first.setdefault(article.url, article) is not article:
            problems.append(
                Diagnostic(
                    "same-url",
                    Location(article.file),
                    f"{first[article.url].file} has this address too",
                    Severity.WARNING,
                    "if they are one report, keep one file and put the other's id in `redirects:`",
                    ("url",),
                    "the same address",
                )
            )
    return {url: article.id for url, article in first.items()}


def _by_publication(article: Article) -> tuple[int, int, str]:
    published = article.published
    if published is None or published.lower is None:
        return (1, 0, article.id)
    return (0, published.lower, article.id)


def _unknown_citations(registry: Registry) -> Iterable[Diagnostic]:
    guesses = Guesses(lambda: _events_by_title(registry))
    for event_id, citations in registry.cited.items():
        if event_id in registry.events or f"event/{event_id}" in registry.unbuilt:
            continue
        guess = guesses.guess(event_id, "declare an event with `id:` in place of `event:`")
        for citation in citations:
            yield Diagnostic(
                "unknown-event",
                Location(citation.file),
                f"there is no event '{event_id}' to cite",
                hint=guess.hint,
                field=(*citation.field, "event"),
                label="declared nowhere",
                fix=guess.fix,
            )


def _events_by_title(registry: Registry) -> dict[str, Known]:
    return {
        event.id: Known(
            event.title,
            uses("with", len(event.sources) + len(registry.cited.get(event.id, ())), "source"),
        )
        for event in registry.events.values()
    }


def _cited_words(
    registry: Registry, article_of_url: Mapping[str, str]
) -> dict[str, list[Selector]]:
    """By article id, the selectors of what is cited: in excerpts nothing else is published.

    A date alone is not worth an excerpt; it is marked where it lies within one. What
    was retracted publishes no words any more.
    """
    cited: dict[str, list[Selector]] = {}
    for article in registry.articles.values():
        selectors = cited.setdefault(article.id, [])
        selectors += [quote.selector for quote in article.quotes]
        selectors += [note.selector for note in article.annotations]
        if article.inferred and article.inferred.quote:
            selectors.append(Selector(article.inferred.quote))
    for event in registry.events.values():
        if event.retracted is not None:
            continue
        for citation in (*event.sources, *registry.cited.get(event.id, ())):
            if not citation.passages:
                continue
            identifier = citation.article or article_of_url.get(citation.url, "")
            if identifier in cited:
                cited[identifier] += [passage.selector for passage in citation.passages]
    return cited


__all__ = ["ArticleText", "Assembled", "Document", "assemble"]
