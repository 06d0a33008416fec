"""The Atom feed (RFC 4287): the events last reported on, newest report first."""

from generator.edtf import civil, display
from generator.formats.xml import DECLARATION, attribute, text
from generator.model.site import Entry, Site

_MOST = 20


def atom_feed(site: Site, base_url: str) -> bytes:
    """``feed.xml``. ``updated`` is the day of the newest report, never the time of a build.

    An event without a dated report is left out: RFC 4287 wants a time of each entry.
    """
    dated = [(day, entry) for entry in site.entries if (day := _reported(entry)) is not None]
    dated.sort(key=lambda pair: (-pair[0], pair[1].id))
    newest = _instant(dated[0][0]) if dated else "1970-01-01T00:00:00Z"
    config = site.config
    parts = [
        DECLARATION,
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={attribute(config.language)}>\n',
        f"<title>{text(config.title)}</title>\n",
        f"<subtitle>{text(config.standfirst)}</subtitle>\n" if config.standfirst else "",
        f"<id>{text(base_url)}</id>\n",
        f"<link href={attribute(base_url)}/>\n",
        f'<link rel="self" href={attribute(base_url + "feed.xml")}/>\n',
        f"<updated>{newest}</updated>\n",
        f"<author><name>{text(config.title)}</name></author>\n",
    ]
    parts += [_entry(entry, day, base_url, config.language) for day, entry in dated[:_MOST]]
    parts.append("</feed>\n")
    return "".join(parts).encode()


def _entry(entry: Entry, day: int, base_url: str, language: str) -> str:
    event = entry.event
    address = f"{base_url}events/{event.id}/"
    when = event.date_text
    if not when and event.date is not None:
        when = display(event.date, lasting=event.span == "throughout", language=language)
    summary = ". ".join(part.rstrip(".") for part in (when, event.summary) if part)
    return (
        f"<entry>\n<title>{text(event.title)}</title>\n<id>{text(address)}</id>\n"
        f"<link href={attribute(address)}/>\n<updated>{_instant(day)}</updated>\n"
        f"<summary>{text(summary + '.' if summary else '')}</summary>\n</entry>\n"
    )


def _reported(entry: Entry) -> int | None:
    """The day of the newest report on the event, within the years that RFC 3339 can write."""
    days = [
        source.published.upper
        for source in entry.sources
        if source.published is not None and source.published.upper is not None
    ]
    return max((day for day in days if 0 < civil(day)[0] < 10_000), default=None)


def _instant(day: int) -> str:
    year, month, of_month = civil(day)
    return f"{year:04d}-{month:02d}-{of_month:02d}T00:00:00Z"
