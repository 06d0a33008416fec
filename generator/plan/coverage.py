"""The coverage page: where the timeline is thin, for its editors and its readers.

Nothing here is a judgement. Each section is what the site itself tells of its dates and sources.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from generator.edtf import Edtf, Style, display, parse_edtf
from generator.model.site import Entry, Source
from generator.plan import routes
from generator.plan.coverage_chart import coverage_bins
from generator.plan.desk import Desk, direction, edtf_between
from generator.plan.paging import PAGE_SIZE, pager, pages_of
from generator.views import (
    CoverageRowView,
    CoverageSectionView,
    CoverageView,
    DateView,
    Link,
    Pager,
)

_SHOWN = 15  # rows of a section on the page of all; a longer one has pages of its own
_SILENT = 3  # days without anything that are a silence

Rows = Sequence[CoverageRowView]


class _Report(msgspec.Struct, frozen=True):
    """An article or a reference. ``until`` is the last day on which it can have been published."""

    row: CoverageRowView
    url: str
    archived: bool
    until: int | None
    events: bool = True


def coverage_pages(desk: Desk) -> Iterator[tuple[str, CoverageView]]:
    sections = list(_sections(desk))
    title = desk.say("coverage.title")
    yield (
        routes.COVERAGE,
        CoverageView(
            desk.frame(routes.COVERAGE, title, description=desk.say("coverage.lead")),
            title,
            desk.say("coverage.lead"),
            coverage_bins(desk),
            tuple(_first(desk, section) for section in sections),
            None,
            Pager(1, 1),
        ),
    )
    for section in sections:
        if section.count > _SHOWN:
            yield from _section_pages(desk, section)


def _first(desk: Desk, section: CoverageSectionView) -> CoverageSectionView:
    if section.count <= _SHOWN:
        return section
    everything = Link(
        routes.coverage(section.id), desk.say("coverage.everything", count=section.count)
    )
    return msgspec.structs.replace(section, rows=section.rows[:_SHOWN], everything=everything)


def _section_pages(desk: Desk, section: CoverageSectionView) -> Iterator[tuple[str, CoverageView]]:
    path = routes.coverage(section.id)
    up = Link(routes.COVERAGE, desk.say("coverage.title"))
    for number in range(1, pages_of(section.count) + 1):
        own, pages = routes.further(path, number), pager(path, number, section.count)
        shown = section.rows[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
        frame = msgspec.structs.replace(
            desk.frame(own, section.heading), previous=pages.previous, next=pages.next
        )
        part = msgspec.structs.replace(section, rows=shown)
        yield own, CoverageView(frame, section.heading, section.lead, (), (part,), up, pages)


def _sections(desk: Desk) -> Iterator[CoverageSectionView]:
    """Those that find nothing are counted too: the list of contents says that they are none."""
    events, reports = desk.site.entries, list(_reports(desk))
    for identifier, rows in (
        ("silent-days", _silent_days(desk)),
        ("days-without-a-source", _days_without_a_source(desk, reports)),
        ("one-source", [_event_row(desk, entry) for entry in events if entry.independent == 1]),
        ("shared-wording", _shared_wording(desk)),
        ("no-passage", [_event_row(desk, entry) for entry in events if not _has_passage(entry)]),
        ("no-copy", [report.row for report in reports if report.url and not report.archived]),
        ("no-day", [report.row for report in reports if report.until is None]),
        ("no-event", [report.row for report in reports if not report.events]),
    ):
        key = f"coverage.{identifier.replace('-', '_')}"
        yield CoverageSectionView(
            identifier,
            desk.say(key, count=len(rows)),
            desk.say(f"{key}_lead"),
            len(rows),
            tuple(rows),
        )


def _silent_days(desk: Desk) -> Rows:
    """Stretches between two events, the longest first.

    An event takes the days that it lasted; of a window, in which it fell once, the
    first. One that is dated to no day breaks no silence.
    """
    taken: list[tuple[int, int, Entry]] = []
    for entry in desk.site.entries:
        lower, upper = entry.lower, entry.upper
        if entry.heading is None or not entry.heading[2] or lower is None:
            continue
        lasted = entry.event.span == "throughout" and upper is not None
        taken.append((lower, upper if lasted and upper is not None else lower, entry))
    found: list[tuple[int, int, Entry]] = []
    taken.sort(key=lambda each: (each[0], each[1], each[2].id))
    for (_, end, entry), (start, _, _) in _reaching(taken):
        if start - end > _SILENT:
            found.append((end + 1, start - 1, entry))
    found.sort(key=lambda each: (each[0] - each[1], each[0]))
    return [
        CoverageRowView(
            routes.event(entry.id),
            desk.say("coverage.after", what=entry.event.title),
            _stretch(desk, first, last),
            desk.say("coverage.days", count=last - first + 1),
        )
        for first, last, entry in found
    ]


def _reaching(
    taken: Sequence[tuple[int, int, Entry]],
) -> Iterator[tuple[tuple[int, int, Entry], tuple[int, int, Entry]]]:
    """Each stretch with the one before it that reaches furthest."""
    furthest: tuple[int, int, Entry] | None = None
    for each in taken:
        if furthest is not None:
            yield furthest, each
        if furthest is None or each[1] >= furthest[1]:
            furthest = each


def _days_without_a_source(desk: Desk, reports: Iterable[_Report]) -> Rows:
    days = sorted({report.until for report in reports if report.until is not None})
    gaps = [(before, after) for before, after in pairwise(days) if after - before > _SILENT]
    gaps.sort(key=lambda gap: (gap[0] - gap[1], gap[0]))
    return [
        CoverageRowView(
            routes.known(before),
            desk.say("known.title", date=desk.day(before).text),
            _stretch(desk, before + 1, after - 1),
            desk.say("coverage.days", count=after - before - 1),
        )
        for before, after in gaps
    ]


def _stretch(desk: Desk, first: int, last: int) -> DateView:
    """Days that all are meant, without a mark: nothing is dated to them."""
    text = edtf_between(first, last)
    days = parse_edtf(text)
    label = display(days, lasting=True, style=Style.LABEL, language=desk.language)
    return DateView(label, label, "", text)


def _event_row(desk: Desk, entry: Entry) -> CoverageRowView:
    publishers = dict.fromkeys(source.publisher or source.title for source in entry.sources)
    return CoverageRowView(
        routes.event(entry.id),
        entry.event.title,
        desk.entry_date(entry),
        desk.say("common.comma").join(publishers),
    )


def _has_passage(entry: Entry) -> bool:
    return any(source.passages for source in entry.sources)


def _shared_wording(desk: Desk) -> Rows:
    """Sources that count as one, and in how many events; those of most events first."""
    found: dict[tuple[str, ...], list[Entry]] = {}
    names: dict[tuple[str, ...], tuple[str, str]] = {}
    for entry in desk.site.entries:
        if entry.independent == len(entry.sources):
            continue
        groups: dict[int, list[Source]] = {}
        for source in entry.sources:
            groups.setdefault(source.group, []).append(source)
        for sources in groups.values():
            if len(sources) > 1:
                members = sorted(sources, key=lambda source: (source.publisher, source.title))
                who = tuple(_name(source) for source in members)
                found.setdefault(who, []).append(entry)
                first = f"{routes.event(entry.id)}#{routes.source(members[0].key)}"
                names.setdefault(who, (first, desk.say("common.comma").join(who)))
    return [
        CoverageRowView(*names[who], end=desk.say("common.events", count=len(entries)))
        for who, entries in sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    ]


def _name(source: Source) -> str:
    return source.publisher or source.title


def _reports(desk: Desk) -> Iterator[_Report]:
    """All articles by publication, then the references in place, each once."""
    for annotated in desk.site.articles:
        article = annotated.article
        published = article.published
        row = _source_row(
            desk, routes.article(article.id), article.title, article.publisher, published
        )
        language = article.language if article.language != desk.language else ""
        row = msgspec.structs.replace(row, language=language, direction=direction(language))
        until = published.upper if published else None
        yield _Report(row, article.url, bool(article.archived), until, bool(annotated.entries))
    seen: set[str] = set()
    for entry in desk.site.entries:
        for source in entry.sources:
            if source.article is not None or (source.url and source.url in seen):
                continue
            seen.add(source.url)
            href = f"{routes.event(entry.id)}#{routes.source(source.key)}"
            title = source.title or source.publisher
            publisher = source.publisher if source.title else ""
            row = _source_row(desk, href, title, publisher, source.published)
            archived = bool(source.citation.archived)
            yield _Report(row, source.url, archived, source.known_from)


def _source_row(
    desk: Desk, href: str, title: str, publisher: str, published: Edtf | None
) -> CoverageRowView:
    return CoverageRowView(href, title, desk.date(published) if published else None, publisher)
