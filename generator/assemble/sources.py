"""The sources of an event: records filled in, passages found, independence counted."""

from collections import Counter
from collections.abc import Iterable, Mapping

import msgspec

from generator.assemble.anchors import ArticleText, anchor, locate
from generator.assemble.registry import Registry
from generator.diagnostics import Diagnostic, Location, Severity
from generator.guessing import Guesses, Known, uses
from generator.model import Citation, Event
from generator.model.site import Anchor, Source

Quotes = Mapping[str, tuple[tuple[int, int, str], ...]]
"""By article id: where its quotes start and end, and who speaks."""

_MANY = ("figures", "archived", "rests_on", "passages")
"""What two citations of one source can both say."""

# A stance that is not written counts too: support joined with a denial is neither.
_SINGLE = tuple(
    name for name in Citation.__struct_fields__ if name not in ("file", "field", *_MANY)
)

_FEW = 3
"""Articles that are named as examples."""


def event_sources(
    event: Event,
    registry: Registry,
    texts: Mapping[str, ArticleText],
    quotes: Quotes,
    article_of_url: Mapping[str, str],
    guesses: Guesses,
    problems: list[Diagnostic],
) -> tuple[Source, ...]:
    """The event's sources by publication, then key; sources of an unbuilt article are left out.

    Those of a retracted event have no passages.
    """
    cited = registry.cited.get(event.id)
    citations = (*event.sources, *cited) if cited else event.sources
    merged: dict[str, Source] = {}
    for citation in citations:
        identifier = citation.article or article_of_url.get(citation.url, "")
        article = registry.articles.get(identifier)
        if identifier and article is None:
            if f"article/{identifier}" not in registry.unbuilt:
                problems.append(_unknown_article(citation, identifier, registry, guesses))
            continue
        own = "" if identifier else _free_key(merged, registry)
        # A reference in place is told from others by its address, where it has one.
        name = identifier or citation.url or own
        first = merged.get(name)
        passages: tuple[Anchor, ...] = ()
        if article is not None and event.retracted is not None:
            # Its words are not published, yet a fault in them is still told.
            problems += _faults(citation, texts[identifier])
        elif article is not None:
            before = first.passages if first else ()
            spoken = quotes.get(identifier, ())
            passages = _passages(citation, texts[identifier], spoken, before, problems)
        if first is not None:
            citation = _joined(citation, first, event, problems)
        merged[name] = Source(
            identifier or (first.key if first else own),
            citation,
            article,
            article.title if article else citation.title,
            article.publisher if article else citation.publisher,
            article.url if article else citation.url,
            article.published if article else citation.published,
            citation.date,
            passages,
        )
    return grouped(merged.values(), registry)


def grouped(sources: Iterable[Source], registry: Registry) -> tuple[Source, ...]:
    """The sources by publication, then key, with their independent reports numbered.

    Two of them are one report where they rest on one.
    """
    ordered = sorted(sources, key=_by_publication)
    if len(ordered) == 1:
        return (ordered[0] if ordered[0].group == 0 else _in_group(ordered[0], 0),)
    group_of: dict[str, int] = {}
    groups = 0
    for source in ordered:
        roots = _roots(source, registry)
        known = sorted({group_of[root] for root in roots if root in group_of})
        group = known[0] if known else groups
        groups += not known
        if len(known) > 1:
            for root, number in group_of.items():
                if number in known:
                    group_of[root] = group
        group_of.update(dict.fromkeys(roots, group))
    members = [group_of[source.key] for source in ordered]
    order = {group: index for index, group in enumerate(dict.fromkeys(members))}
    return tuple(
        _in_group(source, order[group]) for source, group in zip(ordered, members, strict=True)
    )


def _in_group(source: Source, group: int) -> Source:
    return msgspec.structs.replace(source, group=group)


def _free_key(merged: Mapping[str, Source], registry: Registry) -> str:
    """A key for the next reference in place that no article or actor has as its id."""
    taken = {source.key for source in merged.values()}
    number = len(merged) + 1
    while (key := f"reference-{number}") in taken or registry.knows(key):
        number += 1
    return key


def _by_publication(source: Source) -> tuple[int, int, str]:
    published = source.published
    if published is None or published.lower is None:
        return (1, 0, source.key)
    return (0, published.lower, source.key)


def _passages(
    citation: Citation,
    text: ArticleText,
    quotes: Iterable[tuple[int, int, str]],
    before: Iterable[Anchor],
    problems: list[Diagnostic],
) -> tuple[Anchor, ...]:
    """The citation's passages, numbered on from those ``before`` it."""
    anchors = list(before)
    for index, passage in enumerate(citation.passages):
        found = anchor(text, passage.selector, citation.file, (*citation.field, "passages", index))
        if isinstance(found, Diagnostic):
            problems.append(found)
            continue
        start, end = found
        speaker = next((who for first, last, who in quotes if first <= start and end <= last), "")
        anchors.append(
            Anchor(
                start,
                end,
                text.paragraph_at(start),
                len(anchors) + 1,
                passage.said_by,
                speaker,
            )
        )
    return tuple(anchors)


def _faults(citation: Citation, text: ArticleText) -> Iterable[Diagnostic]:
    for index, passage in enumerate(citation.passages):
        field = (*citation.field, "passages", index)
        found = locate(text, passage.selector, citation.file, field)
        if isinstance(found, Diagnostic):
            yield found


def _roots(source: Source, registry: Registry) -> set[str]:
    """The source and all that it rests on, however far."""
    roots = {source.key}
    waiting = list(source.citation.rests_on)
    if source.article is not None:
        waiting += source.article.rests_on
    while waiting:
        root = waiting.pop()
        if root not in roots:
            roots.add(root)
            article = registry.articles.get(root)
            waiting += article.rests_on if article else ()
    return roots


def _joined(
    citation: Citation, first: Source, event: Event, problems: list[Diagnostic]
) -> Citation:
    """Both citations of one source as one; where they differ, which one is meant is not guessed.

    An article that declares the event cites it by that, and says what it reads itself by an
    entry of its own among the sources.
    """
    declares = bool(event.field) and (first.citation.file, first.citation.field) == (
        event.file,
        event.field,
    )
    if declares:
        own = msgspec.structs.replace(
            first.citation, stance=citation.stance, file=citation.file, field=citation.field
        )
        first = msgspec.structs.replace(first, citation=own)
    differing = [name for name in _SINGLE if _differ(first.citation, citation, name)]
    figures = {figure.name: figure for figure in first.citation.figures}
    for figure in citation.figures:
        if figures.setdefault(figure.name, figure) != figure:
            differing.append("figures")
            break
    twice = f"the event '{event.id}' cites {_name(first)} twice, first in {first.citation.file}"
    if differing:
        problems.append(
            Diagnostic(
                "citations-differ",
                Location(citation.file),
                f"{twice}, and the two differ on {', '.join(f'`{name}:`' for name in differing)}",
                hint="say what it says in one place",
                field=(*citation.field, differing[0]),
                label=f"not so in {first.citation.file}",
            )
        )
    elif not declares:
        problems.append(
            Diagnostic(
                "cited-twice",
                Location(citation.file),
                twice,
                Severity.WARNING,
                "say what it says in one place",
                citation.field,
                "the second time",
            )
        )
    stated = {
        name: getattr(first.citation, name) or getattr(citation, name)
        for name in (*_SINGLE, "file", "field")
    }
    return Citation(
        **stated,
        figures=tuple(figures.values()),
        archived=_all_of(first.citation.archived, citation.archived),
        rests_on=_all_of(first.citation.rests_on, citation.rests_on),
        passages=first.citation.passages + citation.passages,
    )


def _differ(first: Citation, second: Citation, name: str) -> bool:
    one, other = getattr(first, name), getattr(second, name)
    return one != other and bool(one) and bool(other)


def _all_of(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))


def _name(source: Source) -> str:
    return f"the article '{source.key}'" if source.article else source.url


def article_guesses(registry: Registry) -> Guesses:
    """The articles that a source may mean, with how many citations each has."""

    def known() -> dict[str, Known]:
        events = registry.events.values()
        cited = Counter(citation.article for event in events for citation in event.sources)
        cited.update(c.article for citations in registry.cited.values() for c in citations)
        return {
            article.id: Known(article.title, uses("cited", cited[article.id], "time"))
            for article in registry.articles.values()
        }

    return Guesses(known)


def _unknown_article(
    citation: Citation, identifier: str, registry: Registry, guesses: Guesses
) -> Diagnostic:
    guess = guesses.guess(identifier, _known_articles(registry))
    return Diagnostic(
        "unknown-article",
        Location(citation.file),
        f"there is no article '{identifier}'",
        hint=guess.hint,
        field=(*citation.field, "article"),
        label="no article has this id",
        fix=guess.fix,
    )


def _known_articles(registry: Registry) -> str:
    where = "an article is a file in content/articles/, and its id the file's name"
    known = sorted(registry.articles)[:_FEW]
    if not known:
        return where
    return f"{where}: {', '.join(known)}" + (" …" if len(registry.articles) > _FEW else "")
