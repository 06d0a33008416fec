"""An annotated article and the list of articles."""

from generator.model.annotation import Block
from generator.model.record import Record
from generator.views.parts import CorrectionView, DateView, Frame, Link, Pager, RowView, SourceView


class MarkView(Record):
    """A mark on an article's text, ready to weave: offsets in its plain text.

    ``kind`` is ``passage``, ``date``, ``actor`` or ``quote``. ``id`` is the element's id,
    ``href`` where it links, ``name`` what it means in words (a title, a date).
    ``note`` is the number of the note that belongs to it, 0 for none.
    """

    start: int
    end: int
    kind: str
    id: str = ""
    href: str = ""
    name: str = ""
    note: int = 0


class NoteView(Record):
    """A note beside the text. ``at`` is the offset after which its number stands.

    ``label`` is bold (``Event, 22 June``) or empty, and then so are ``words``, of the article.
    ``link`` is what it leads to, ``disputes`` where its sources disagree and
    ``accounts`` where the accounts differ that one of them gives, ``text`` the rest.
    ``kind`` is ``event``, ``quote``, ``date`` or ``note``.
    """

    number: int
    at: int
    kind: str
    label: str
    words: str = ""
    link: Link | None = None
    disputes: tuple[Link, ...] = ()
    accounts: tuple[Link, ...] = ()
    text: str = ""


class SaidView(Record):
    """What a report without words of its own says of an event: ``source`` is its reading."""

    row: RowView
    also: str
    source: SourceView


class ArticleView(Record):
    """``/articles/<id>/`` and, of a very long article, ``/articles/<id>/part/<n>/``.

    ``over`` is what it is (``Source article``). ``says`` and ``rows`` hold at most 100
    events; ``all_rows`` leads to all of more. ``blocks``, ``marks`` and ``notes`` are woven
    into HTML by render. In an excerpt, a block of tag ``cut`` stands for ``paragraph``
    paragraphs not shown. ``withholds`` tells that the editors' words stand in brackets for
    some of the article's. The note of an ``archived`` copy is the day on which it was taken.
    ``parts`` are the pages of its text; what is told of the whole stands on the first.
    """

    frame: Frame
    title: str
    publisher: str
    author: str
    published: DateView | None
    inferred_quote: str
    inferred_because: str
    url: str
    archived: tuple[Link, ...]
    accessed: DateView | None
    via: str
    licence: str
    place: str
    over: str
    text: str
    language: str
    direction: str
    note: str
    rests_on: tuple[Link, ...]
    withdrawn: DateView | None
    withdrawn_url: str
    blocks: tuple[Block, ...]
    marks: tuple[MarkView, ...]
    notes: tuple[NoteView, ...]
    withholds: bool
    passage_count: int
    date_count: int
    actor_count: int
    says: tuple[SaidView, ...]
    rows: tuple[RowView, ...]
    all_rows: Link | None
    corrections: tuple[CorrectionView, ...]
    parts: Pager


class ArticleRowView(Record):
    """A line of the articles' list; ``when`` is its day in words, ``support`` what
    rests on it."""

    href: str
    title: str
    publisher: str
    published: DateView | None
    when: str
    support: str
    language: str = ""
    direction: str = ""


class ArticleGroupView(Record):
    """Articles published in one month; ``heading`` empty for those without a day."""

    heading: str
    rows: tuple[ArticleRowView, ...]


class ArticlesView(Record):
    """``/articles/``, paged."""

    frame: Frame
    count: int
    groups: tuple[ArticleGroupView, ...]
    pager: Pager
