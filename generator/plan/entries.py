"""An event on a timeline and in lists."""

from datetime import UTC, datetime, time, timedelta
from datetime import date as date_of_day
from functools import lru_cache
from importlib.resources import files
from itertools import chain, combinations
from zoneinfo import ZoneInfo

import msgspec

from generator.edtf import civil, display, display_clock, intersect, joined, mark, numerals
from generator.model.event import ROLES
from generator.model.site import Entry
from generator.plan import routes
from generator.plan.desk import Desk
from generator.plan.evidence import figure_views, further_link, source_view
from generator.plan.facets import entry_days
from generator.views import ActorLink, EntryView, FigureView, Link, RowView, SourceView


def row_view(desk: Desk, entry: Entry, end: str = "", *, id: str = "") -> RowView:
    """An event in a list, with a text at the row's end, and the row's id on its page."""
    return RowView(
        routes.event(entry.id),
        entry.event.title,
        desk.entry_date(entry),
        end,
        entry.event.retracted is not None,
        id,
    )


class EventParts(msgspec.Struct, frozen=True):
    """What an event's entry and its own page both show, made once."""

    entry: Entry
    actors: tuple[ActorLink, ...]
    figures: tuple[FigureView, ...]
    sources: tuple[SourceView, ...]


def event_parts(desk: Desk, entry: Entry) -> EventParts:
    return EventParts(
        entry,
        actor_links(desk, entry),
        figure_views(desk, entry.event.figures),
        tuple(source_view(desk, entry, source) for source in entry.sources),
    )


def entry_view(desk: Desk, parts: EventParts) -> EntryView:
    """An event with its evidence."""
    entry = parts.entry
    event = entry.event
    date = desk.entry_date(entry)
    shown = _evidence(entry)
    return EntryView(
        id=routes.entry(event.id),
        href=routes.event(event.id),
        title=event.title,
        mark=date.mark,
        edtf=date.edtf,
        times=date.times,
        when=_when(desk, entry),
        date_is_disputed=entry.date_is_disputed,
        status=event.status,
        summary=event.summary,
        kind=desk.kind(event.kind),
        kind_id=event.kind,
        topics=event.topics,
        days=entry_days(entry),
        place=event.place,
        actors=parts.actors,
        figures=parts.figures,
        evidence=tuple(parts.sources[index] for index in shown),
        also=_named_once(
            [
                further_link(desk, entry, source)
                for index, source in enumerate(entry.sources)
                if index not in shown
            ]
        ),
    )


def actor_links(desk: Desk, entry: Entry) -> tuple[ActorLink, ...]:
    """The event's actors as declared, with the labels of their roles.

    Private ones are not named: those of one part in the event are counted, where the
    first of them stands.
    """
    links: dict[tuple[str, ...], ActorLink] = {}
    counts: dict[tuple[str, ...], int] = {}
    for index, part in enumerate(entry.event.actors):
        private = desk.private_actors.get(part.actor)
        said_by = desk.actor_name(part.said_by) if part.said_by else ""
        key = (private.kind, part.role, str(part.alleged), said_by) if private else (str(index),)
        count = counts[key] = counts.get(key, 0) + 1
        name = desk.actor_label(part.actor)
        if private and count > 1:
            name = desk.private_name(private, count)
        links[key] = ActorLink(
            desk.actor_href(part.actor),
            name,
            role_label(desk, part.role),
            part.alleged,
            said_by,
            desk.role_on(part.actor, entry.lower if entry.heading else None),
        )
    return tuple(links.values())


def role_label(desk: Desk, role: str) -> str:
    """The words for a part in an event; none for ``acts``, which goes without saying."""
    if role == "acts":
        return ""
    if role in ROLES and role not in desk.roles:
        return desk.say(f"actor.{role}")
    return desk.roles.get(role, role)


def time_text(desk: Desk, entry: Entry) -> str:
    """``04:00 (UTC+3; 01:00 UTC)``; empty where the event has no clock time.

    The day is added to the UTC time where it is another one.
    """
    event = entry.event
    if not event.time:
        return ""
    zone = event.timezone or desk.site.config.timezone
    date = event.date
    if not zone or date is None or date.lower is None or date.lower != date.upper:
        return display_clock(event.time, zone, language=desk.language)
    year, month, day = civil(date.lower)
    if not 1 < year < 9999:
        return display_clock(event.time, zone, language=desk.language)
    clock = time.fromisoformat(event.time)
    local = datetime.combine(date_of_day(year, month, day), clock, _zone(zone))
    offset = local.utcoffset() or timedelta()
    world = local.astimezone(UTC)
    if not offset:
        return f"{numerals(event.time, desk.language)} UTC"
    elsewhere = world.toordinal() if world.date() != local.date() else None
    return display_clock(
        event.time,
        _offset_text(offset),
        f"{world:%H:%M} UTC",
        elsewhere,
        language=desk.language,
    )


def _when(desk: Desk, entry: Entry) -> str:
    """The line above the headline: only what the day's heading does not say."""
    event = entry.event
    date = event.date
    clock = time_text(desk, entry)
    if (
        date is not None
        and date.lower is not None
        and mark(date) == "known"
        and entry.heading == civil(date.lower)
        and not event.date_text
        and not entry.date_is_disputed
    ):
        return clock
    if date is None or event.date_text:
        text = desk.entry_date(entry).text
    else:
        lasting, headed = event.span == "throughout", bool(entry.heading and entry.heading[2])
        text = display(date, lasting=lasting, year=not headed, language=desk.language)
    text = text[:1].upper() + text[1:]
    return joined(text, clock, language=desk.language)


def _evidence(entry: Entry) -> tuple[int, ...]:
    """Which sources are shown beside the entry; of a disputed date, two that conflict."""
    sources = entry.sources
    if len(sources) < 2:
        return tuple(range(len(sources)))
    if entry.date_is_disputed:
        dated = [
            (index, source.date)
            for index, source in enumerate(sources)
            if source.date and source.citation.stance != "context"
        ]
        pairs = list(combinations(dated, 2))
        apart = (pair for pair in pairs if intersect([date for _, date in pair]) is None)
        unlike = (pair for pair in pairs if pair[0][1] != pair[1][1])
        for first, second in chain(apart, unlike):
            return (first[0], second[0])
    # Verbatim words before readings, support before the rest; else the first report.
    return (
        min(
            range(len(sources)),
            key=lambda index: (
                sources[index].citation.stance != "supports",
                not sources[index].passages,
            ),
        ),
    )


def _named_once(links: list[Link]) -> tuple[Link, ...]:
    named: dict[str, Link] = {}
    for link in links:
        named.setdefault(link.text, link)
    return tuple(named.values())


def _offset_text(offset: timedelta) -> str:
    minutes = int(offset.total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}{f':{rest:02d}' if rest else ''}"


@lru_cache(maxsize=64)
def _zone(key: str) -> ZoneInfo:
    """An IANA zone from the tzdata package, never from the machine: builds are deterministic."""
    resource = files("tzdata.zoneinfo").joinpath(*key.split("/"))
    with resource.open("rb") as data:
        return ZoneInfo.from_file(data, key)
