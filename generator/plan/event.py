"""An event's page: facts, what the sources say, where they disagree, what is near."""

from collections.abc import Iterable, Sequence

from generator.model import Correction, Retraction
from generator.model.site import Entry, Source
from generator.plan import routes
from generator.plan.desk import Desk
from generator.plan.disputes import dispute_views
from generator.plan.entries import EventParts, time_text
from generator.plan.evidence import origins
from generator.views import CorrectionView, EventView, Link, RowView

_FEW = 3  # first reports that are named; of more, their number is told
_STANCES = ("supports", "denies", "context")


def event_view(
    desk: Desk,
    parts: EventParts,
    *,
    related: tuple[RowView, ...],
    earlier: RowView | None,
    later: RowView | None,
) -> EventView:
    entry = parts.entry
    event = entry.event
    shown = sorted(
        zip(entry.sources, parts.sources, strict=True), key=lambda pair: _closeness(entry, pair[0])
    )
    first = _first_reports(entry.sources)
    return EventView(
        frame=desk.frame(
            routes.event(event.id),
            event.title,
            section="timeline",
            description=event.summary,
            edit=event.file,
        ),
        up=_up(desk, entry),
        title=event.title,
        date=desk.entry_date(entry),
        time=time_text(desk, entry),
        after=_event_links(desk, event.after),
        before=_event_links(desk, event.before),
        place=event.place,
        date_is_disputed=entry.date_is_disputed,
        status=event.status,
        summary=event.summary,
        body_html=event.body,
        kind=desk.kind(event.kind),
        topics=tuple(desk.topic(topic) for topic in event.topics),
        actors=parts.actors,
        figures=parts.figures,
        first_reports=_report_links(first) if len(first) <= _FEW else (),
        first_count=len(first),
        first_day=_first_day(desk, entry, first),
        counted=_counted(desk, entry.sources),
        withdrawn=_rests_on_withdrawn(entry.sources),
        sources=tuple(view for _, view in shown),
        disputes=dispute_views(desk, entry, shown),
        related=related,
        earlier=earlier,
        later=later,
        corrections=correction_views(desk, event.corrections),
        corrected=_last_correction(desk, event.corrections),
        retracted=retraction_view(desk, event.retracted) if event.retracted else None,
    )


def correction_views(
    desk: Desk, corrections: Iterable[Correction], *, href: str = "", title: str = ""
) -> tuple[CorrectionView, ...]:
    return tuple(
        CorrectionView(desk.date(correction.on), correction.note, href, title)
        for correction in corrections
    )


def retraction_view(
    desk: Desk, retraction: Retraction, *, href: str = "", title: str = ""
) -> CorrectionView:
    other = desk.entries.get(retraction.replaced_by)
    see = Link(routes.event(other.id), other.event.title) if other else None
    return CorrectionView(desk.date(retraction.on), retraction.reason, href, title, True, see)


def _up(desk: Desk, entry: Entry) -> Link | None:
    """The page of the period under which the event stands."""
    if entry.event.retracted:
        return None
    if entry.heading is None:
        return Link(routes.UNDATED, desk.say("timeline.without_day"))
    year, month, _ = entry.heading
    heading = desk.period_name(year, month)
    return Link(routes.month(year, month) if month else routes.year(year), heading)


def _closeness(entry: Entry, source: Source) -> tuple[int, bool]:
    """How near a report comes to the event: those that support it first, then those that name
    its day. One that gives no day says nothing against the event's own. Sources stand in the
    order of their publication, which decides between equals."""
    date = source.date or entry.event.date
    names_day = date is not None and date.lower is not None and date.lower == date.upper
    return _STANCES.index(source.citation.stance), not names_day


def _first_reports(sources: Sequence[Source]) -> tuple[Source, ...]:
    """The sources published on the earliest day; mere context is no report of the event."""
    sources = [source for source in sources if source.citation.stance != "context"]
    first = sources[0].published if sources else None
    if first is None or first.lower is None:
        return ()
    return tuple(source for source in sources if source.published == first)


def _first_day(desk: Desk, entry: Entry, first: Sequence[Source]) -> Link | None:
    """The day of the first reports, and where it says what was known by its end."""
    if not first or first[0].published is None:
        return None
    day = first[0].known_from
    href = routes.known(day) if day is not None and not entry.event.retracted else ""
    return Link(href, desk.date(first[0].published).text)


def _report_links(sources: Iterable[Source]) -> tuple[Link, ...]:
    return tuple(
        Link(
            routes.article(source.article.id) if source.article else "",
            source.publisher or source.title,
        )
        for source in sources
    )


def _counted(desk: Desk, sources: Sequence[Source]) -> str:
    """How many sources there are, and which of them count as one."""
    count = desk.say("common.articles", count=len(sources))
    groups: dict[int, list[Source]] = {}
    for source in sources:
        groups.setdefault(source.group, []).append(source)
    shared = [group for group in groups.values() if len(group) > 1]
    if len(groups) == 1 and shared and (origin := _common_origin(desk, sources)):
        return desk.say("event.all_rest", articles=count, who=origin)
    said = " ".join(_as_one(desk, group) for group in shared)
    return desk.say("event.counted", articles=count, shared=said) if said else count


def _as_one(desk: Desk, group: Sequence[Source]) -> str:
    names = desk.listed([source.publisher or source.title for source in group])
    origin = _common_origin(desk, group)
    if origin:
        return desk.say("event.rest", names=names, who=origin)
    return desk.say("event.share", names=names)


def _common_origin(desk: Desk, group: Sequence[Source]) -> str:
    """By name, the report that all of these repeat, none of them their own."""
    keys = {source.key for source in group}
    common = [
        identifier
        for identifier in origins(group[0])
        if identifier not in keys
        and f"article/{identifier}" not in desk.site.unbuilt
        and all(identifier in origins(source) for source in group[1:])
    ]
    return desk.origin(common[0]).text if common else ""


def _last_correction(desk: Desk, corrections: Sequence[Correction]) -> str:
    last = max(corrections, key=lambda each: each.on.lower or 0, default=None)
    return desk.date(last.on).text if last else ""


def _rests_on_withdrawn(sources: Sequence[Source]) -> bool:
    """Whether no report that supports the event is one that its publisher stands by."""
    supporting = [source for source in sources if source.citation.stance == "supports"]
    return bool(supporting) and all(s.article and s.article.withdrawn for s in supporting)


def _event_links(desk: Desk, identifiers: Iterable[str]) -> tuple[Link, ...]:
    """The events of these ids, but for drafts, which have no page."""
    entries = (desk.entries[each] for each in identifiers if each in desk.entries)
    return tuple(Link(routes.event(entry.id), entry.event.title) for entry in entries)
