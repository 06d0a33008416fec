"""The search: its page, and what it finds: actors, events, articles and passages.

Only words that the site's pages show are found, and each on the level on which it counts: a title
or name before another name, that before a summary, that before a passage's words.
"""

from collections.abc import Iterator, Mapping
from itertools import chain

from generator.folding import fold_words
from generator.formats.search import ORDERS, Document
from generator.model.site import ActorRecord, AnnotatedArticle, Entry
from generator.plan import routes
from generator.plan.desk import Desk, direction
from generator.plan.entries import EventParts
from generator.plan.roles import first_day
from generator.views import PassageView, ResultView, SearchView, SourceView

_ACTOR, _EVENT, _ARTICLE, _PASSAGE = range(4)
_LAST = ORDERS - 1
_OPENING = '“"«‘„'


def search_view(desk: Desk) -> SearchView:
    return SearchView(desk.frame(routes.SEARCH, desk.say("site.search"), section="search"))


def search_documents(desk: Desk, parts: Mapping[str, EventParts]) -> Iterator[Document]:
    """All that can be found."""
    return chain(
        (_actor(desk, record) for record in desk.site.actors),
        (_event(desk, entry) for entry in desk.site.entries),
        (_article(desk, annotated) for annotated in desk.site.articles),
        _passages(desk, parts),
    )


def _actor(desk: Desk, record: ActorRecord) -> Document:
    actor = record.actor
    entries = list({each.entry.id: each.entry for each in record.appearances}.values())
    href = routes.actor(actor.id)
    names = _other_names(record)
    return Document(
        _ACTOR,
        _order_of_name(actor.name),
        href,
        (
            actor.name,
            " ".join(name for name, _ in names),
            " ".join(role.title for role in actor.roles),
            "",
        ),
        ResultView(
            href,
            actor.name,
            desk.role_on(actor.id, first_day(entries)),
            text=(desk.say("search.in_events", count=len(entries)),) if entries else (),
            names=tuple((name, tag, direction(tag)) for name, tag in names),
        ),
    )


def _event(desk: Desk, entry: Entry) -> Document:
    event = entry.event
    href = routes.event(event.id)
    return Document(
        _EVENT,
        _order_of_day(entry.lower),
        href,
        (event.title, "", f"{event.summary} {event.place}", ""),
        ResultView(
            href,
            event.title,
            _listed(desk, desk.entry_date(entry).text, event.place),
            desk.say("common.disagree_on_date") if entry.date_is_disputed else "",
            (event.summary,) if event.summary else (),
        ),
    )


def _article(desk: Desk, annotated: AnnotatedArticle) -> Document:
    article = annotated.article
    href = routes.article(article.id)
    passages = sum(mark.kind == "passage" for mark in annotated.marks)
    supports = _listed(
        desk,
        desk.say("common.events", count=len(annotated.entries)),
        desk.say("common.passages", count=passages) if passages else "",
    )
    language = article.language if article.language != desk.language else ""
    return Document(
        _ARTICLE,
        _order_of_day(article.published.lower if article.published else None),
        href,
        (article.title, "", f"{article.publisher} {article.author}", ""),
        ResultView(
            href,
            article.title,
            _listed(
                desk,
                article.publisher,
                desk.date(article.published).text if article.published else "",
                desk.say("common.inferred") if article.inferred else "",
                article.author,
            ),
            text=(desk.say("search.supports", what=supports),) if annotated.entries else (),
            language=language,
            direction=direction(language),
        ),
    )


def _passages(desk: Desk, parts: Mapping[str, EventParts]) -> Iterator[Document]:
    """The words that support the timeline's events; those that support several are there once."""
    seen = set()
    for entry in desk.site.entries:
        for source in parts[entry.id].sources:
            for passage in source.passages:
                place = (source.href, passage.pieces)
                if place not in seen:
                    seen.add(place)
                    yield _passage(desk, entry, source, passage)


def _passage(desk: Desk, entry: Entry, source: SourceView, passage: PassageView) -> Document:
    text = _pieces(desk, passage)
    return Document(
        _PASSAGE,
        _order_of_day(entry.lower),
        passage.href,
        ("", "", "", " ".join(("".join(text), passage.speaker))),
        ResultView(
            passage.href,
            desk.say("search.quoted", name=passage.speaker)
            if passage.speaker
            else entry.event.title,
            _listed(
                desk,
                source.publisher,
                source.published.text if source.published else "",
                desk.say("common.inferred") if source.inferred else "",
                desk.say("common.paragraph", number=passage.paragraph),
            ),
            text=text,
            language=passage.language,
            direction=passage.direction,
        ),
    )


def _pieces(desk: Desk, passage: PassageView) -> tuple[str, ...]:
    """The passage's text: words around, words that support, words around, and so on.

    Speech stands in quotation marks of ours, as on an event's page.
    """
    texts = [""]
    for piece in passage.pieces:
        if piece.marked is (len(texts) % 2 == 0):
            texts[-1] += piece.text
        else:
            texts.append(piece.text)
    if passage.speaker and not texts[0] and texts[1][0] not in _OPENING:
        texts[0] = desk.say("common.quote_open")
        texts += [desk.say("common.quote_close")] if len(texts) % 2 == 0 else []
    return tuple(texts)


def _other_names(record: ActorRecord) -> list[tuple[str, str]]:
    """Each name that the actor has besides its own, once, with its language where that is told."""
    actor = record.actor
    told = [*filter(None, [actor.native_name]), *actor.aliases]
    names = {name.name: name.language for name in told}
    for form in (actor.short, *(form for form, _ in record.spellings)):
        names.setdefault(form, "")
    return [(name, language) for name, language in names.items() if name not in ("", actor.name)]


def _listed(desk: Desk, *texts: str) -> str:
    return desk.say("common.comma").join(filter(None, texts))


def _order_of_day(day: int | None) -> int:
    """Days in their order, those of years with many digits at its ends; none is last."""
    return _LAST if day is None else min(max(day + ORDERS // 2, 0), _LAST - 1)


def _order_of_name(name: str) -> int:
    """By the first letters: four of the Latin alphabet, two of others."""
    return int.from_bytes("".join(fold_words(name)).encode()[:4].ljust(4, b"\0"), "big")
