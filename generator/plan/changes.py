"""What a day changed of an event that was known before: a sentence each, from its sources alone."""

from collections.abc import Iterable, Iterator

from generator.model.site import Development, Entry, Source
from generator.plan.desk import Desk
from generator.plan.disputes import dispute_label, is_of_one
from generator.plan.evidence import figure_text
from generator.views import ChangeView


def change_views(desk: Desk, development: Development) -> tuple[ChangeView, ...]:
    """The changes in order of weight; of an event that became known, only what is disputed."""
    entry, before = development.entry, development.before
    reports = [source for source in entry.sources if source.key in development.reports]
    changes = list(_disputes(desk, entry, before))
    if before is not None:
        changes += map(ChangeView, _denials(desk, reports, before))
        changes += map(ChangeView, _dates(desk, entry, before, reports))
        changes += map(ChangeView, _figures(desk, entry, before, reports))
        changes += map(ChangeView, _confirmations(desk, entry, before, reports))
    changes += (
        ChangeView(desk.say("known.withdrawn", name=source.publisher or source.title))
        for source in entry.sources
        if source.key in development.withdrawn
    )
    return tuple(changes)


def _disputes(desk: Desk, entry: Entry, before: Entry | None) -> Iterator[ChangeView]:
    """The points on which sources disagree that they did not disagree on before."""
    known = {dispute.about for dispute in before.disputes} if before else set()
    for dispute in entry.disputes:
        if dispute.about in known:
            continue
        if dispute.about == "date":
            dated = ((s, desk.date(s.date).text) for s in _reading(entry) if s.date)
            key = "known.date_disputed" if before else "known.date_disputed_at_once"
            # That it is disputed stands beside the date.
            yield ChangeView(desk.say(key, readings=_joined(desk, dated)))
        elif dispute.computed:
            given = (
                (source, figure_text(desk, figure))
                for source in _reading(entry)
                for figure in source.citation.figures
                if figure.name == dispute.about
            )
            key = "known.figure_disputed" if before else "known.figure_disputed_at_once"
            label = desk.figures.get(dispute.about, dispute.about)
            text = desk.say(key, label=label, readings=_joined(desk, given))
            yield ChangeView(text, alert=True)
        else:
            of_one = is_of_one(entry, dispute)
            yield ChangeView(dispute_label(desk, entry, dispute), alert=not of_one)


def _denials(desk: Desk, reports: Iterable[Source], before: Entry) -> Iterator[str]:
    if any(source.citation.stance == "denies" for source in before.sources):
        return
    if any(source.citation.stance == "denies" for source in reports):
        yield desk.say("known.denied")


def _dates(desk: Desk, entry: Entry, before: Entry, reports: Iterable[Source]) -> Iterator[str]:
    """Only what a report of the day itself gives changes a date."""
    if entry.date_is_disputed or not any(s.date for s in reports if s in _reading(entry)):
        return
    now, then = desk.date_of(entry).text, desk.date_of(before).text
    if before.event.date is None and entry.event.date is not None:
        yield desk.say("known.date_given", now=now)
    elif now != then:
        narrower = not before.date_is_disputed and _is_within(entry, before)
        key = "known.date_narrowed" if narrower else "known.date_moved"
        yield desk.say(key, now=now, before=then)


def _is_within(entry: Entry, before: Entry) -> bool:
    """Whether a date leaves fewer days than before, all of which were possible then."""
    first, last = before.lower, before.upper
    starts = first is None or (entry.lower is not None and entry.lower >= first)
    ends = last is None or (entry.upper is not None and entry.upper <= last)
    return starts and ends and (entry.lower, entry.upper) != (first, last)


def _figures(desk: Desk, entry: Entry, before: Entry, reports: Iterable[Source]) -> Iterator[str]:
    disputed = {dispute.about for dispute in entry.disputes}
    given = {figure.name for source in reports for figure in source.citation.figures} - disputed
    known = {figure.name: figure_text(desk, figure) for figure in before.event.figures}
    for figure in entry.event.figures:
        now, label = figure_text(desk, figure), desk.figures.get(figure.name, figure.name)
        if figure.name not in given or known.get(figure.name) == now:
            continue
        if figure.name in known:
            yield desk.say("known.figure_moved", label=label, now=now, before=known[figure.name])
        else:
            yield desk.say("known.figure_given", label=label, now=now)


def _confirmations(
    desk: Desk, entry: Entry, before: Entry, reports: Iterable[Source]
) -> Iterator[str]:
    stances = {source.citation.stance for source in reports}
    if "supports" in stances and entry.independent > before.independent:
        yield desk.say("known.confirmed", count=entry.independent)
    elif "supports" in stances:
        yield desk.say("known.repeated")
    elif stances == {"context"}:
        yield desk.say("known.context_added")


def _reading(entry: Entry) -> list[Source]:
    """The sources whose readings count: mere context gives none."""
    return [source for source in entry.sources if source.citation.stance != "context"]


def _joined(desk: Desk, readings: Iterable[tuple[Source, str]]) -> str:
    """``Reuters: 18 June 2014; AFP: 23 June 2014``."""
    return desk.say("known.between").join(
        desk.say("known.reading", name=source.publisher or source.title, text=text)
        for source, text in readings
    )
