"""Pieces that several pages show: links, dates, passages, sources, rows."""

from generator.model.record import Record


class Frame(Record):
    """What the base template needs: ``root`` is ``../`` as often as the page is deep.

    ``path`` is the page's address from the root, without ``index.html``.
    ``section`` is ``timeline``, ``actors``, ``articles`` or empty. ``edit`` is the file
    behind the page, relative to the repository, or empty. ``canonical`` is absolute,
    or empty where the site has no ``base_url``.
    """

    root: str
    path: str
    title: str
    description: str = ""
    section: str = ""
    edit: str = ""
    canonical: str = ""
    previous: str = ""
    next: str = ""


class Link(Record):
    """A link with its words; ``note`` is a second, quieter text (a date, a count)."""

    href: str
    text: str
    note: str = ""


class DateView(Record):
    """A date as readers see it.

    ``text`` stands alone (``22 June 2014``), ``short`` where a heading gives the
    year (``22 June``). ``mark`` is ``known``, ``approximate``, ``coarse``, ``open`` or
    ``disputed``. ``times`` are values for ``<time datetime>``: one, two ends, or none.
    """

    text: str
    short: str
    mark: str
    edtf: str
    times: tuple[str, ...] = ()


class Piece(Record):
    """A run of a source's words; ``marked`` are those that support the event.

    ``[…]`` and ``…`` for cuts are pieces of their own with ``cut`` true, the editors'
    words for what they withhold with ``withheld`` true.
    """

    text: str
    marked: bool = False
    cut: bool = False
    withheld: bool = False


class PassageView(Record):
    """Verbatim words of a source with their context.

    ``href`` leads to the highlighted words in the annotated article. ``speaker``
    and ``speaker_role`` are given where the words are speech.
    """

    href: str
    paragraph: int
    pieces: tuple[Piece, ...]
    speaker: str = ""
    speaker_href: str = ""
    speaker_role: str = ""
    said_by: str = ""
    language: str = ""
    direction: str = ""

    @property
    def withholds(self) -> bool:
        """Whether the editors' words stand in it for some of the source's."""
        return any(piece.withheld for piece in self.pieces)


class FigureView(Record):
    """A figure in words: ``label`` ``killed``, ``text`` ``160 to 190``."""

    label: str
    text: str


class SourceView(Record):
    """One source of an event, as margin evidence and as a column on the event's page.

    ``passages`` are verbatim; where there are none, ``note`` is the reading, in our
    words. ``date`` is the day it gives where that is of interest, ``url`` the
    original, ``href`` the article's page. ``with_others`` names the publishers whose
    report it shares, ``reached`` whose report it repeats where that is none of these.
    ``language_name`` is the language's name where it is not the site's.
    """

    id: str
    publisher: str
    title: str = ""
    author: str = ""
    href: str = ""
    url: str = ""
    archived: tuple[str, ...] = ()
    published: DateView | None = None
    inferred: bool = False
    via: str = ""
    passages: tuple[PassageView, ...] = ()
    note: str = ""
    date: DateView | None = None
    figures: tuple[FigureView, ...] = ()
    place: str = ""
    stance: str = "supports"
    at: str = ""
    language: str = ""
    direction: str = ""
    withdrawn: str = ""
    withdrawn_url: str = ""
    with_others: tuple[str, ...] = ()
    reached: tuple[str, ...] = ()
    language_name: str = ""

    @property
    def has_facts(self) -> bool:
        """Whether anything was read from it besides its words."""
        return bool(
            self.date
            or self.figures
            or self.place
            or self.author
            or self.stance != "supports"
            or (self.note and (self.passages or (self.title and not self.href)))
            or self.reached
            or self.with_others
            or self.language_name
            or self.withdrawn
            or any(passage.said_by for passage in self.passages)
        )

    @property
    def withholds(self) -> bool:
        return any(passage.withholds for passage in self.passages)


class ActorLink(Record):
    """An actor in an event; ``role`` is the label of its part, empty where it acts.

    ``office`` are the roles that it held on the day.
    """

    href: str
    name: str
    role: str = ""
    alleged: bool = False
    said_by: str = ""
    office: str = ""


class RowView(Record):
    """An event row, as in every list: mark, date, title, and a text at the end.

    ``id`` is the row's own on its page, where links lead to it.
    """

    href: str
    title: str
    date: DateView | None
    end: str = ""
    retracted: bool = False
    id: str = ""


class Pager(Record):
    """Further pages of a list: numbers from 1; an empty href means there is none."""

    number: int
    total: int
    previous: str = ""
    next: str = ""


class CorrectionView(Record):
    """A correction or retraction; ``href`` and ``title`` name what was corrected.

    ``replaced_by`` is the event that takes the place of a retracted one.
    """

    date: DateView
    note: str
    href: str = ""
    title: str = ""
    retraction: bool = False
    replaced_by: Link | None = None
