"""What was found in an article as plain data, for ``--json``: offsets count code points."""

from collections.abc import Iterator, Mapping, Sequence

from generator.convert.dates import DateMention
from generator.convert.draft import Draft
from generator.convert.spans import Places, Span


def report_findings(draft: Draft, places: Places | None = None) -> dict[str, object]:
    """The findings under stable keys.

    A date's ``value`` is EDTF, an ISO 8601 duration where the words mean one, or
    PRESENT_REF, PAST_REF, FUTURE_REF; a range counts as the two dates that it names. ``published``
    is a day, without its time. What is unknown is empty, an id that the registry does not have is
    None.

    ``places`` are those of an article that was taken out of a page or of Markdown: offsets then
    count in that file, and what has no place there is left out and counted as ``unplaced``.
    """
    file = draft.text if places is None else places.file
    placed = _Placed(places)
    names = {actor.id: actor.name for actor in draft.actors}
    found: dict[str, object] = {
        "title": draft.title,
        "published": draft.published.partition("T")[0],
        "text": draft.text if places is None else "\n\n".join(draft.paragraphs),
        "dates": [
            {
                **_bounds(span),
                "text": file[span.start : span.end],
                "value": value,
            }
            for start, end, value in _dates(draft.dates)
            for span in placed(start, end)
        ],
        "actors": [
            {
                "name": actor.name,
                "kind": actor.kind,
                "id": actor.id if actor.known else None,
                "mentions": [
                    [span.start, span.end]
                    for mention in actor.mentions
                    for span in placed(mention.start, mention.end)
                ],
            }
            for actor in draft.actors
        ],
        "quotes": [
            {**_bounds(span), "speaker": names.get(quote.speaker, "")}
            for quote in draft.quotes
            for span in placed(quote.start, quote.end)
        ],
        "events": [
            {
                "date": event.date,
                "title": event.title,
                "kind": event.kind,
                "actors": _names(names, [entry.actor for entry in event.actors]),
                **_bounds(span),
            }
            for event in draft.events
            for span in placed(event.start, event.end)
        ],
    }
    return found | {"unplaced": placed.lost} if placed.lost else found


def _dates(dates: Sequence[DateMention]) -> Iterator[tuple[int, int, str]]:
    """Start, end and value of each date: of a range its two ends, since both are named."""
    for date in dates:
        if date.ends:
            yield from ((end.start, end.end, end.value) for end in date.ends)
        else:
            yield date.start, date.end, date.duration or date.value


class _Placed:
    """Places of the article's text as places of its file; counts those that have none."""

    def __init__(self, places: Places | None) -> None:
        self._places = places
        self.lost = 0

    def __call__(self, start: int, end: int) -> tuple[Span, ...]:
        if self._places is None:
            return (Span(start, end),)
        span = self._places.find(start, end)
        self.lost += span is None
        return (span,) if span else ()


def _bounds(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _names(names: Mapping[str, str], ids: Sequence[str]) -> list[str]:
    return [names[id] for id in ids]
