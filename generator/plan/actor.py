"""An actor's pages and the index of actors."""

from collections.abc import Iterable, Sequence

from generator.edtf import Style, display, parse_edtf
from generator.model.site import ActorRecord, Entry
from generator.plan import routes
from generator.plan.desk import Desk, direction, edtf_of
from generator.plan.entries import role_label, row_view
from generator.plan.event import correction_views
from generator.plan.evidence import quotation_view
from generator.plan.lists import list_pages
from generator.plan.paging import PAGE_SIZE
from generator.plan.roles import first_day, relation_views, role_views
from generator.views import (
    ActorGroupView,
    ActorRowView,
    ActorsView,
    ActorView,
    CompanionView,
    Link,
    ListPageView,
    QuoteView,
    RowView,
    SpellingView,
)

_COMPANIONS = 20
_KINDS = {
    "person": "People",
    "state": "States",
    "organisation": "Organisations",
    "group": "Groups",
    "": "Others",
}


def actor_view(desk: Desk, record: ActorRecord) -> ActorView:
    actor = record.actor
    entries = [appearance.entry for appearance in record.appearances]
    rows = _rows(desk, record)
    first, last = (entries[0], entries[-1]) if entries else (None, None)
    native = actor.native_name
    roles, ticks, now = role_views(desk, actor.roles, entries)
    path = routes.actor(actor.id)
    return ActorView(
        frame=desk.frame(path, actor.name, section="actors", edit=actor.file),
        name=actor.name,
        native_name=native.name if native else "",
        native_language=native.language if native else "",
        native_direction=direction(native.language) if native else "",
        role=desk.role_on(actor.id, first_day(entries)),
        kind=actor.kind,
        aliases=tuple(alias.name for alias in actor.aliases),
        event_count=len(rows),
        quote_count=len(record.quotations),
        article_count=len(record.named_in),
        first=_appearance_link(desk, first),
        last=_appearance_link(desk, last),
        wikidata=actor.wikidata,
        url=actor.url,
        body_html=actor.body,
        roles=roles,
        role_ticks=ticks,
        role_now=now,
        rows=rows[-PAGE_SIZE:],
        all_rows=Link(f"actors/{actor.id}/page/1/index.html", "All events", str(len(rows)))
        if len(rows) > PAGE_SIZE
        else None,
        quotes=tuple(
            QuoteView(
                quotation_view(desk, said.article, said.start, said.end, said.paragraph),
                said.article.publisher or said.article.title,
                desk.date(said.article.published) if said.article.published else None,
            )
            for said in record.quotations
        ),
        companions=_companions(desk, record),
        spellings=tuple(
            SpellingView(
                form,
                tuple(
                    dict.fromkeys(
                        desk.articles[article].article.publisher
                        or desk.articles[article].article.title
                        for article in users
                    )
                ),
            )
            for form, users in record.spellings
        ),
        relations=relation_views(desk, actor.relations),
        corrections=correction_views(desk, actor.corrections),
    )


def actor_list_pages(desk: Desk, record: ActorRecord) -> Iterable[tuple[str, ListPageView]]:
    """All events of an actor that has more than its own page shows."""
    if len(_unique(appearance.entry for appearance in record.appearances)) <= PAGE_SIZE:
        return
    rows = _rows(desk, record)
    actor = record.actor
    up = Link(routes.actor(actor.id), actor.name)
    first = f"actors/{actor.id}/page/1/index.html"
    yield from list_pages(
        desk, routes.actor(actor.id), actor.name, "actor", rows, up, "actors", first=first
    )


def actors_view(desk: Desk) -> ActorsView:
    """All actors by kind, most active first, then by name."""
    groups: dict[str, list[ActorRecord]] = {kind: [] for kind in _KINDS}
    for record in desk.listed_actors:
        groups.setdefault(record.actor.kind, []).append(record)
    return ActorsView(
        frame=desk.frame(routes.ACTORS, "Actors", section="actors"),
        count=len(desk.listed_actors),
        groups=tuple(
            ActorGroupView(
                _KINDS.get(kind, kind),
                tuple(
                    _actor_row(desk, record)
                    for record in sorted(
                        records,
                        key=lambda record: (
                            -len(record.appearances),
                            record.actor.name.casefold(),
                            record.actor.id,
                        ),
                    )
                ),
            )
            for kind, records in groups.items()
            if records
        ),
    )


def _actor_row(desk: Desk, record: ActorRecord) -> ActorRowView:
    entries = [appearance.entry for appearance in record.appearances]
    return ActorRowView(
        routes.actor(record.actor.id),
        record.actor.name,
        desk.role_on(record.actor.id, first_day(entries)),
        len(_unique(entries)),
        _span(desk, entries),
    )


def _rows(desk: Desk, record: ActorRecord) -> tuple[RowView, ...]:
    """One row an event, with all the roles in it."""
    roles: dict[str, list[str]] = {}
    entries: dict[str, Entry] = {}
    for appearance in record.appearances:
        part = appearance.participation
        entries[appearance.entry.event.id] = appearance.entry
        label = role_label(desk, part.role) or "acts"
        roles.setdefault(appearance.entry.event.id, []).append(
            f"{label}, allegedly, according to {desk.actor_name(part.said_by)}"
            if part.alleged
            else label
        )
    return tuple(
        row_view(desk, entry, ", ".join(dict.fromkeys(roles[identifier])))
        for identifier, entry in entries.items()
    )


def _unique(entries: Iterable[Entry]) -> dict[str, Entry]:
    return {entry.id: entry for entry in entries}


def _appearance_link(desk: Desk, entry: Entry | None) -> Link | None:
    if entry is None:
        return None
    return Link(routes.event(entry.id), desk.entry_date(entry).text, entry.event.title)


def _span(desk: Desk, entries: Sequence[Entry]) -> str:
    """From the first appearance to the last, neither more precise than the event's date."""
    dated = [
        entry
        for entry in entries
        if entry.heading is not None and entry.lower is not None and entry.upper is not None
    ]
    if not dated:
        return desk.entry_date(entries[0]).text if entries else ""
    first = min(dated, key=lambda entry: (entry.lower or 0, entry.upper or 0))
    last = max(dated, key=lambda entry: (entry.upper or 0, entry.lower or 0))
    if first is last:
        return desk.entry_date(first).text
    begins, ends = _stated(first, first.lower), _stated(last, last.upper)
    span = parse_edtf(begins if begins == ends else f"{begins}/{ends}")
    return display(span, lasting=True, style=Style.LABEL, language=desk.language)


def _stated(entry: Entry, day: int | None) -> str:
    """The EDTF of one end of an event's date: its day, or no more than its month or year."""
    date = entry.event.date
    text = edtf_of(day or 0)
    if date is None or date.precision in ("day", "interval", "set", "all") or text.startswith("Y"):
        return text
    return text[: text.rindex("-")] if date.precision == "month" else text[: text.index("-", 1)]


def _companions(desk: Desk, record: ActorRecord) -> tuple[CompanionView, ...]:
    """The actors in the same events, those met most often first."""
    counts: dict[str, int] = {}
    for entry in _unique(appearance.entry for appearance in record.appearances).values():
        for other in dict.fromkeys(part.actor for part in entry.event.actors):
            if other != record.actor.id and other in desk.actor_pages:
                counts[other] = counts.get(other, 0) + 1
    most = sorted(
        counts, key=lambda other: (-counts[other], desk.actor_name(other).casefold(), other)
    )
    return tuple(
        CompanionView(desk.actor_href(other), desk.actor_name(other), counts[other])
        for other in most[:_COMPANIONS]
    )
