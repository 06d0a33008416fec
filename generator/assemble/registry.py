"""All documents by kind and id; each id once, drafts apart."""

from collections.abc import Iterable, Iterator

import msgspec

from generator.diagnostics import Diagnostic, FieldPath, Location
from generator.model import Actor, Article, Citation, Event, Prose
from generator.model.site import Secret
from generator.model.terms import Term, terms_of_article, terms_of_citation, terms_of_event

Document = Article | Event | Actor | Prose


class Registry(msgspec.Struct, frozen=True):
    """What the site is built from, by id, in the order of the files.

    ``cited`` holds, by event id, what articles say of events declared elsewhere.
    ``unlisted`` are actors without a page; ``unbuilt`` names drafts that are left
    out, as ``event/<id>``: known, so that naming them is no error; ``citation/<id>``
    is what an article that is left out says of that event. ``named_in_drafts`` is
    what the drafts that are left out name; ``secrets`` are of all documents.
    """

    articles: dict[str, Article] = msgspec.field(default_factory=dict)
    events: dict[str, Event] = msgspec.field(default_factory=dict)
    actors: dict[str, Actor] = msgspec.field(default_factory=dict)
    prose: dict[str, Prose] = msgspec.field(default_factory=dict)
    cited: dict[str, list[Citation]] = msgspec.field(default_factory=dict)
    unlisted: dict[str, Actor] = msgspec.field(default_factory=dict)
    unbuilt: set[str] = msgspec.field(default_factory=set)
    named_in_drafts: set[Term] = msgspec.field(default_factory=set)
    secrets: list[Secret] = msgspec.field(default_factory=list)

    def knows(self, identifier: str) -> bool:
        """Whether an article or an actor has this id, drafts among them."""
        return (
            identifier in self.articles
            or identifier in self.actors
            or identifier in self.unlisted
            or f"article/{identifier}" in self.unbuilt
        )


def register(
    documents: Iterable[Document], *, drafts: bool
) -> tuple[Registry, tuple[Diagnostic, ...]]:
    """Sort the documents into a registry; drafts are built only where ``drafts`` is true.

    The second of two documents of one kind and id is an error.
    """
    registry = Registry()
    seen: dict[str, str] = {}
    problems: list[Diagnostic] = []

    def is_new(kind: str, identifier: str, file: str, field: FieldPath) -> bool:
        key = f"{kind}/{identifier}"
        if key not in seen:
            seen[key] = file
            return True
        problems.append(
            Diagnostic(
                "duplicate-id",
                Location(file),
                f"the {kind} '{identifier}' is declared twice, first in {seen[key]}",
                hint="give one of them another id; an article cites an event with `event:`",
                field=field,
                label="declared before" if len(field) > 1 else "",
            )
        )
        return False

    def add_event(event: Event, *, hidden: bool) -> None:
        if not is_new("event", event.id, event.file, (*event.field, "id")):
            return
        if hidden or (event.draft and not drafts):
            registry.unbuilt.add(f"event/{event.id}")
            registry.named_in_drafts.update(terms_of_event(event))
            for citation in event.sources:
                registry.named_in_drafts.update(terms_of_citation(citation))
        else:
            registry.events[event.id] = event

    for document in documents:
        match document:
            case Event():
                add_event(document, hidden=False)
            case Article():
                if not is_new("article", document.id, document.file, ()):
                    continue
                registry.secrets.extend(_withheld_by(document))
                hidden = document.draft and not drafts
                if hidden:
                    registry.unbuilt.add(f"article/{document.id}")
                    registry.unbuilt.update(f"citation/{cited}" for cited, _ in document.citations)
                    registry.named_in_drafts.update(terms_of_article(document))
                    for _, citation in document.citations:
                        registry.named_in_drafts.update(terms_of_citation(citation))
                else:
                    registry.articles[document.id] = document
                    for event_id, citation in document.citations:
                        registry.cited.setdefault(event_id, []).append(citation)
                for event in document.events:
                    add_event(event, hidden=hidden)
            case Actor():
                if not is_new("actor", document.id, document.file, ()):
                    continue
                if not document.page:
                    registry.secrets.extend(_names_of(document))
                    registry.unlisted[document.id] = _without_traits(document)
                elif document.draft and not drafts:
                    registry.unlisted[document.id] = document
                else:
                    registry.actors[document.id] = document
            case Prose():
                if not is_new("page", document.id, document.file, ()):
                    continue
                if document.draft and not drafts:
                    registry.unbuilt.add(f"page/{document.id}")
                else:
                    registry.prose[document.id] = document
    return registry, tuple(problems)


def _withheld_by(article: Article) -> Iterator[Secret]:
    for words in article.withhold:
        yield Secret(article.file, words.quote, words.shown)


def _names_of(actor: Actor) -> Iterator[Secret]:
    native = [actor.native_name.name] if actor.native_name else []
    aliases = [alias.name for alias in actor.aliases]
    for name in dict.fromkeys(filter(None, (actor.name, actor.short, *native, *aliases))):
        yield Secret(actor.file, name, actor.shown_name, private=True)


def _without_traits(actor: Actor) -> Actor:
    """A private person as far as the site may know one: no page, feed or data can tell more."""
    return Actor(actor.id, actor.file, "", actor.kind, page=False, draft=actor.draft)
