"""An actor's page, and the pages that go on where it ends."""

from collections.abc import Iterable, Sequence

import msgspec

from generator.model.site import ActorRecord, AnnotatedArticle, Entry, Quotation, Source
from generator.plan import routes
from generator.plan.company import Company
from generator.plan.desk import Desk, direction
from generator.plan.entries import role_label, row_view
from generator.plan.event import correction_views
from generator.plan.evidence import quotation_view
from generator.plan.groups import Groups
from generator.plan.lists import list_pages
from generator.plan.paging import PAGE_SIZE, pager_of
from generator.plan.roles import first_day, relation_views, role_views
from generator.plan.strips import Strip, parts_of
from generator.views import (
    ActorView,
    CompanyView,
    Link,
    ListPageView,
    QuotesView,
    QuoteView,
    RowView,
    SpellingView,
    StatementView,
)

_QUOTES = 20  # on an actor's own page, and statements: the latest
_FURTHER = 50  # quotes on one of the pages that list them all
_PUBLISHERS = 6  # named beside a spelling


def actor_pages(
    desk: Desk, record: ActorRecord, company: Company, groups: Groups, strip: Strip | None
) -> Iterable[tuple[str, ActorView | ListPageView | QuotesView | CompanyView]]:
    """The actor's page, and of what it has no room for all events, quotes and companions."""
    rows = _rows(desk, record)
    yield routes.actor(record.actor.id), _actor_view(desk, record, rows, company, groups, strip)
    yield from _list_pages(desk, record, rows)
    yield from _quote_pages(desk, record)
    yield from company.company_pages(record.actor.id)


def row_href(record: ActorRecord, number: int, total: int) -> str:
    """Where row ``number`` of ``total`` of an actor stands: on its page, or on one of its list."""
    path = routes.actor(record.actor.id)
    if number < total - PAGE_SIZE:
        page = number // PAGE_SIZE + 1
        path = routes.first_list(record.actor.id) if page == 1 else routes.further(path, page)
    return path


def _actor_view(
    desk: Desk,
    record: ActorRecord,
    rows: Sequence[RowView],
    company: Company,
    groups: Groups,
    strip: Strip | None,
) -> ActorView:
    actor = record.actor
    parts = parts_of(record)
    entries = [part.entry for part in parts]
    native = actor.native_name
    roles, ticks, now = role_views(desk, actor.roles, entries)
    statements = _statements(desk, record)
    path = routes.actor(actor.id)
    return ActorView(
        frame=desk.frame(
            path,
            actor.name,
            section="actors",
            description=desk.say("actor.description", name=actor.name),
            edit=actor.file,
        ),
        name=actor.name,
        group=_group(desk, groups, record, first_day(entries)),
        native_name=native.name if native else "",
        native_language=native.language if native else "",
        native_direction=direction(native.language) if native else "",
        role=desk.role_on(actor.id, first_day(entries)),
        kind=desk.say(f"actor.kind_{actor.kind}") if actor.kind else "",
        is_person=actor.kind == "person",
        aliases=tuple(alias.name for alias in actor.aliases),
        event_count=len(rows),
        quote_count=len(record.quotations),
        statement_count=len(statements),
        article_count=len(_articles(record, entries)),
        first=_appearance_link(desk, entries[0]) if entries else None,
        last=_appearance_link(desk, entries[-1]) if len(entries) > 1 else None,
        wikidata=actor.wikidata,
        url=actor.url,
        body_html=actor.body,
        roles=roles,
        role_ticks=ticks,
        role_now=now,
        axis=strip.view(desk) if strip else None,
        spots=tuple(strip.spot_view(desk, spot) for spot in strip.spots(parts)) if strip else (),
        rows=tuple(rows[-PAGE_SIZE:]),
        all_rows=Link(routes.first_list(actor.id), desk.say("actor.all_events", count=len(rows)))
        if len(rows) > PAGE_SIZE
        else None,
        quotes=_quotes(desk, record.quotations[-_QUOTES:]),
        all_quotes=Link(
            routes.quotes(actor.id), desk.say("actor.all_quotes", count=len(record.quotations))
        )
        if len(record.quotations) > _QUOTES
        else None,
        statements=statements[-_QUOTES:],
        companions=company.views(actor.id),
        all_companions=company.all_link(actor.id),
        spellings=tuple(_spelling(desk, form, users) for form, users in record.spellings),
        relations=relation_views(desk, actor.relations),
        corrections=correction_views(desk, actor.corrections),
    )


def _list_pages(
    desk: Desk, record: ActorRecord, rows: Sequence[RowView]
) -> Iterable[tuple[str, ListPageView]]:
    """All events of an actor that has more than its own page shows."""
    if len(rows) <= PAGE_SIZE:
        return
    actor = record.actor
    yield from list_pages(
        desk,
        routes.actor(actor.id),
        actor.name,
        "actor",
        rows,
        Link(routes.actor(actor.id), actor.name),
        "actors",
        first=routes.first_list(actor.id),
    )


def _quote_pages(desk: Desk, record: ActorRecord) -> Iterable[tuple[str, QuotesView]]:
    """All quotes of an actor that has more than its own page shows."""
    count = len(record.quotations)
    if count <= _QUOTES:
        return
    actor = record.actor
    first = routes.quotes(actor.id)
    total = -(-count // _FURTHER)
    for number in range(1, total + 1):
        path = routes.further(first, number)
        pages = pager_of(first, number, total)
        title = desk.say("actor.quotes_of", name=actor.name)
        frame = msgspec.structs.replace(
            desk.frame(path, title, section="actors"), previous=pages.previous, next=pages.next
        )
        shown = record.quotations[(number - 1) * _FURTHER : number * _FURTHER]
        up = Link(routes.actor(actor.id), actor.name)
        yield path, QuotesView(frame, up, count, _quotes(desk, shown), pages)


def _group(desk: Desk, groups: Groups, record: ActorRecord, day: int | None) -> Link:
    """What the actor belongs to, with a link to it; else its kind in the plural."""
    found = groups.of(record.actor.id, day)
    if found and found != record.actor.id:
        return Link(routes.actor(found), desk.actor_name(found))
    return Link("", desk.say(f"actors.kind_{record.actor.kind or 'none'}"))


def _rows(desk: Desk, record: ActorRecord) -> tuple[RowView, ...]:
    """One row an event, with all the roles in it."""
    roles: dict[str, dict[str, None]] = {}
    entries: dict[str, Entry] = {}
    words: dict[tuple[str, str], str] = {}
    for appearance in record.appearances:
        part, entry = appearance.participation, appearance.entry
        key = (part.role, part.said_by if part.alleged else "")
        if key not in words:
            words[key] = _role_words(desk, *key)
        entries[entry.event.id] = entry
        roles.setdefault(entry.event.id, {})[words[key]] = None
    comma = desk.say("common.comma")
    return tuple(
        row_view(desk, entry, comma.join(roles[identifier]), id=routes.entry(identifier))
        for identifier, entry in entries.items()
    )


def _role_words(desk: Desk, role: str, alleged_by: str) -> str:
    """The words for a part in an event, as they stand at the end of a row."""
    label = role_label(desk, role) or desk.roles.get(role) or desk.say("actor.acts")
    if not alleged_by:
        return label
    return desk.say("actor.allegedly", role=label, who=desk.actor_name(alleged_by))


def _appearance_link(desk: Desk, entry: Entry) -> Link:
    return Link(routes.event(entry.id), desk.entry_date(entry).text, entry.event.title)


def _articles(record: ActorRecord, entries: Iterable[Entry]) -> set[str]:
    """The articles that name the actor, and those on which its events rest."""
    of_events = (source.article for entry in entries for source in entry.sources)
    return {article.id for article in of_events if article}.union(record.named_in)


def _quotes(desk: Desk, quotations: Sequence[Quotation]) -> tuple[QuoteView, ...]:
    return tuple(
        QuoteView(
            quotation_view(desk, said.article, said.start, said.end, said.paragraph),
            said.article.publisher or said.article.title,
            _occasion(desk, desk.articles[said.article.id], said),
        )
        for said in quotations
    )


def _occasion(desk: Desk, annotated: AnnotatedArticle, said: Quotation) -> str:
    """When and where words of an event fell; of others, when they were reported."""
    for mark in annotated.marks:
        if mark.kind == "passage" and mark.start < said.end and mark.end > said.start:
            entry = desk.entries.get(mark.target)
            if entry is not None and entry.heading is not None:
                date, place = desk.entry_date(entry).text, entry.event.place
                if not place:
                    return desk.say("actor.said_on", date=_capital(date))
                return desk.say("actor.said_in", date=_capital(date), place=place)
    published = annotated.article.published
    return desk.say("actor.reported_on", date=desk.date(published).text) if published else ""


def _statements(desk: Desk, record: ActorRecord) -> tuple[StatementView, ...]:
    """What the actor said in our words: the events in which it speaks, each with one source.

    Where all that a source has of it are the actor's own words, they stand under quotes.
    """
    actor = record.actor.id
    found = []
    for appearance in record.appearances:
        part, entry = appearance.participation, appearance.entry
        if part.role != "speaks" or part.alleged or not entry.sources:
            continue
        source = min(entry.sources, key=lambda source: _closeness(source, actor))
        spoken = [passage.speaker == actor for passage in source.passages]
        if spoken and all(spoken):
            continue
        ours = [each for each in source.passages if each.speaker != actor]
        passage = next((each for each in ours if each.said_by == actor), ours[0] if ours else None)
        href = f"{routes.event(entry.id)}#{routes.source(source.key)}"
        if source.article and passage:
            anchor = routes.passage(entry.id, passage.ordinal)
            href = f"{routes.article(source.article.id)}#{anchor}"
        found.append(
            StatementView(
                routes.event(entry.id),
                entry.event.title,
                desk.entry_date(entry),
                source.publisher or source.title,
                href,
                passage.paragraph if passage else 0,
            )
        )
    return tuple(found)


def _closeness(source: Source, actor: str) -> tuple[bool, bool, bool]:
    """Support before the rest; what is said by the actor, then other words, then readings."""
    said = any(actor in (passage.said_by, passage.speaker) for passage in source.passages)
    return source.citation.stance != "supports", not said, not source.passages


def _spelling(desk: Desk, form: str, users: Sequence[str]) -> SpellingView:
    articles = (desk.articles[user].article for user in users)
    publishers = tuple(dict.fromkeys(each.publisher or each.title for each in articles))
    return SpellingView(form, publishers[:_PUBLISHERS], max(0, len(publishers) - _PUBLISHERS))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
