"""What the timeline holds of each actor: appearances, quotations, spellings."""

from collections.abc import Iterable, Mapping, Sequence

from generator.assemble.anchors import ArticleText
from generator.assemble.registry import Registry
from generator.model.annotation import plain_text
from generator.model.site import ActorRecord, AnnotatedArticle, Appearance, Entry, Quotation


def actor_records(
    registry: Registry,
    entries: Iterable[Entry],
    articles: Sequence[AnnotatedArticle],
    texts: Mapping[str, ArticleText],
) -> tuple[ActorRecord, ...]:
    """All actors with a page, by name and then id."""
    appearances: dict[str, list[Appearance]] = {}
    for entry in entries:
        for part in entry.event.actors:
            appearances.setdefault(part.actor, []).append(Appearance(entry, part))
    quotations: dict[str, list[Quotation]] = {}
    spellings: dict[str, dict[str, list[str]]] = {}
    named_in: dict[str, list[str]] = {}
    for annotated in articles:
        article = annotated.article
        words = plain_text(article.blocks)
        for mark in annotated.marks:
            if mark.kind == "quote" and mark.target:
                quotations.setdefault(mark.target, []).append(
                    Quotation(
                        article,
                        mark.start,
                        mark.end,
                        texts[article.id].paragraph_at(mark.start),
                    )
                )
            elif mark.kind == "actor":
                form = words[mark.start : mark.end]
                users = spellings.setdefault(mark.target, {}).setdefault(form, [])
                if article.id not in users:
                    users.append(article.id)
                named = named_in.setdefault(mark.target, [])
                if article.id not in named:
                    named.append(article.id)
    return tuple(
        ActorRecord(
            actor,
            tuple(appearances.get(actor.id, ())),
            tuple(quotations.get(actor.id, ())),
            tuple(
                (form, tuple(users)) for form, users in sorted(spellings.get(actor.id, {}).items())
            ),
            tuple(named_in.get(actor.id, ())),
        )
        for actor in sorted(
            registry.actors.values(), key=lambda actor: (actor.name.casefold(), actor.id)
        )
    )
