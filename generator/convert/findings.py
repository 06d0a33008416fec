"""What was found in an article as plain data, for ``--json``: offsets count code points."""

from generator.convert.draft import Draft


def report_findings(draft: Draft) -> dict[str, object]:
    """The findings under stable keys.

    A date's ``value`` is EDTF, an ISO 8601 duration where the words mean one, or
    PRESENT_REF, PAST_REF, FUTURE_REF; what is unknown is empty, an id that the
    registry does not have is None.
    """
    names = {actor.id: actor.name for actor in draft.actors}
    return {
        "title": draft.title,
        "published": draft.published,
        "text": draft.text,
        "dates": [
            {
                "start": date.start,
                "end": date.end,
                "text": draft.text[date.start : date.end],
                "value": date.duration or date.value,
            }
            for date in draft.dates
        ],
        "actors": [
            {
                "name": actor.name,
                "kind": actor.kind,
                "id": actor.id if actor.known else None,
                "mentions": [[span.start, span.end] for span in actor.mentions],
            }
            for actor in draft.actors
        ],
        "quotes": [
            {"start": quote.start, "end": quote.end, "speaker": names.get(quote.speaker, "")}
            for quote in draft.quotes
        ],
        "events": [
            {
                "date": event.date,
                "title": event.title,
                "kind": event.kind,
                "actors": [names[entry.actor] for entry in event.actors],
                "start": event.start,
                "end": event.end,
            }
            for event in draft.events
        ],
    }
