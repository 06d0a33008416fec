"""An event's page: facts, what the sources say, where they disagree, what is near."""

from collections.abc import Iterable, Sequence

from generator.edtf import Edtf, civil, display_day, numerals
from generator.model import Correction, Retraction
from generator.model.site import Dispute, Entry, Source
from generator.plan import routes
from generator.plan.desk import Desk
from generator.plan.entries import EventParts, time_text
from generator.plan.evidence import figure_text
from generator.views import (
    CorrectionView,
    DisputeView,
    EventView,
    Link,
    ReadingView,
    RowView,
    SourceView,
)

_MOST_TICKS = 16
_DAYS_OF_YEAR = 366


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
        first_reports=_first_reports(desk, entry.sources),
        independent=entry.independent,
        shared=_shared(entry.sources),
        withdrawn=_rests_on_withdrawn(entry.sources),
        sources=parts.sources,
        disputes=tuple(
            _dispute_view(desk, entry, dispute, parts.sources) for dispute in entry.disputes
        ),
        related=related,
        earlier=earlier,
        later=later,
        corrections=correction_views(desk, event.corrections),
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
        return Link(routes.UNDATED, "Without a day")
    year, month, _ = entry.heading
    heading = desk.period_name(year, month)
    return Link(routes.month(year, month) if month else routes.year(year), heading)


def _first_reports(desk: Desk, sources: Sequence[Source]) -> tuple[Link, ...]:
    """The sources published on the earliest day; mere context is no report of the event."""
    sources = [source for source in sources if source.citation.stance != "context"]
    first = sources[0].published if sources else None
    if first is None or first.lower is None:
        return ()
    return tuple(
        Link(
            routes.article(source.article.id) if source.article else "",
            source.publisher or source.title,
            desk.date(first).text,
        )
        for source in sources
        if source.published == first
    )


def _shared(sources: Sequence[Source]) -> tuple[str, ...]:
    """Of each group of sources that count as one, how many they are and which."""
    groups: dict[int, list[str]] = {}
    for source in sources:
        groups.setdefault(source.group, []).append(source.publisher or source.title)
    return tuple(
        f"{_number(len(names))} share wording and count as one: "
        f"{', '.join(names[:-1])} and {names[-1]}."
        for names in groups.values()
        if len(names) > 1
    )


def _number(count: int) -> str:
    words = ("Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
    return words[count - 2] if count < 10 else str(count)


def _rests_on_withdrawn(sources: Sequence[Source]) -> bool:
    """Whether no report that supports the event is one that its publisher stands by."""
    supporting = [source for source in sources if source.citation.stance == "supports"]
    return bool(supporting) and all(s.article and s.article.withdrawn for s in supporting)


def _event_links(desk: Desk, identifiers: Iterable[str]) -> tuple[Link, ...]:
    """The events of these ids, but for drafts, which have no page."""
    entries = (desk.entries[each] for each in identifiers if each in desk.entries)
    return tuple(Link(routes.event(entry.id), entry.event.title) for entry in entries)


def _dispute_view(
    desk: Desk, entry: Entry, dispute: Dispute, views: Sequence[SourceView]
) -> DisputeView:
    figure = desk.figures.get(dispute.about)
    about = "date" if dispute.about == "date" else "figure" if figure else "other"
    pairs = list(zip(entry.sources, views, strict=True))
    axis = _axis(desk, entry) if about == "date" else None
    readings = []
    for source, view in pairs:
        text = _reading_text(desk, dispute, source, about)
        if text is None or (dispute.sources and source.key not in dispute.sources):
            continue
        date = view.date if about == "date" else None
        first, last = axis.place(source.date) if axis and source.date else (None, None)
        readings.append(
            ReadingView(
                publisher=view.publisher,
                published=view.published,
                href=view.href,
                text=text,
                date=date,
                passages=view.passages if about == "other" else view.passages[:1],
                first=first,
                last=last,
                inferred=view.inferred,
            )
        )
    used = _used(desk, entry, dispute, about, axis)
    number = [other.about for other in entry.disputes].index(dispute.about) + 1
    return DisputeView(
        id="dates" if about == "date" else f"dispute-{number}",
        about=about,
        label="the date" if about == "date" else figure or dispute.about,
        note=dispute.note,
        computed=dispute.computed,
        readings=tuple(readings),
        used=used,
        decided=dispute.decided,
        ticks=axis.ticks(desk) if axis else (),
    )


def _reading_text(desk: Desk, dispute: Dispute, source: Source, about: str) -> str | None:
    """What a source says of the point; ``None`` where it says nothing of it.

    Mere context says nothing of a date or figure that is in dispute.
    """
    if about != "other" and source.citation.stance == "context":
        return None
    if about == "date":
        return source.citation.note if source.date else None
    if about == "figure":
        return next(
            (figure_text(desk, f) for f in source.citation.figures if f.name == dispute.about), None
        )
    if not source.citation.note and not source.passages:
        return None
    return source.citation.note


def _used(
    desk: Desk, entry: Entry, dispute: Dispute, about: str, axis: "_Axis | None"
) -> ReadingView | None:
    """What the site itself states of the point."""
    if about == "date" and entry.event.date is not None:
        first, last = axis.place(entry.event.date) if axis else (None, None)
        date = desk.date(entry.event.date, lasting=entry.event.span == "throughout")
        return ReadingView("", None, "", date.text, date, first=first, last=last)
    if about == "figure":
        for figure in entry.event.figures:
            if figure.name == dispute.about:
                return ReadingView("", None, "", figure_text(desk, figure))
    return None


class _Axis:
    """The days of a disputed date, from 0 (the first day's start) to 1 (the last day's end)."""

    def __init__(self, days: Sequence[int]) -> None:
        self.first = min(days) - 1
        self.span = max(days) + 1 - self.first + 1

    def place(self, date: Edtf) -> tuple[float | None, float | None]:
        """Where a date begins and ends: the middles of its first and last day."""
        return self._middle(date.lower), self._middle(date.upper)

    def ticks(self, desk: Desk) -> tuple[tuple[str, float], ...]:
        step = -(-self.span // _MOST_TICKS)
        days = range(self.first, self.first + self.span, step)
        year = self.span > _DAYS_OF_YEAR
        return tuple(
            (
                # The first tick names the month, the others their day alone.
                display_day(day, year=year, language=desk.language)
                if index == 0 or step > 20
                else numerals(str(civil(day)[2]), desk.language),
                self._middle(day) or 0.0,
            )
            for index, day in enumerate(days)
        )

    def _middle(self, day: int | None) -> float | None:
        return None if day is None else round((day - self.first + 0.5) / self.span, 4)


def _axis(desk: Desk, entry: Entry) -> _Axis | None:
    dates: list[Edtf] = [
        source.date
        for source in entry.sources
        if source.date and source.citation.stance != "context"
    ]
    if entry.event.date:
        dates.append(entry.event.date)
    days = [day for date in dates for day in (date.lower, date.upper) if day is not None]
    return _Axis(days) if days else None
