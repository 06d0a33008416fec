"""Plain lists, the site’s own pages, and the rest."""

from generator.model.record import Record
from generator.views.parts import CorrectionView, Frame, Link, Pager, RowView


class ListPageView(Record):
    """``/kinds/<k>/``, ``/topics/<t>/``, an actor's further pages: event rows, paged."""

    frame: Frame
    heading: str
    what: str
    count: int
    rows: tuple[RowView, ...]
    up: Link | None
    pager: Pager


class IndexLink(Record):
    """A line of the index; each text has its language where that is not the site's.

    ``note`` is an actor's native name, an article's publisher.
    """

    href: str
    text: str
    language: str = ""
    direction: str = ""
    note: str = ""
    note_language: str = ""
    note_direction: str = ""


class IndexView(Record):
    """``/index/``: all events, actors and articles as links, paged; the counts are
    of all pages."""

    frame: Frame
    event_count: int
    actor_count: int
    article_count: int
    events: tuple[RowView, ...]
    actors: tuple[IndexLink, ...]
    articles: tuple[IndexLink, ...]
    pager: Pager


class ProseView(Record):
    """``/<id>/``: a page of the site's own."""

    frame: Frame
    title: str
    body_html: str


class CorrectionsView(Record):
    """``/corrections/``, newest first."""

    frame: Frame
    corrections: tuple[CorrectionView, ...]


class NotFoundView(Record):
    """``/404.html``: served at any depth, so its frame's ``root`` is absolute."""

    frame: Frame


class RedirectView(Record):
    """The stub at an old address: ``href`` leads to where the page is now."""

    frame: Frame
    href: str
