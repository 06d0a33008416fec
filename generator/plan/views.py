"""Views: all that a template may see of the site, one class a page kind.

Every ``href`` is relative to the site's root (``events/x/index.html#s-y-1``); a
template writes ``{{ page.frame.root }}{{ href }}``, so the same view of an event serves
every page that shows it. An empty ``href`` means that there is no page to link to.
Texts are plain, never HTML, except the fields that end in ``_html``. Dates come
as words; a template never computes one.
"""

from generator.model.annotation import Block
from generator.model.record import Record


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


class Piece(Record):
    """A run of a source's words; ``marked`` are those that support the event.

    ``[…]`` and ``…`` for cuts are pieces of their own with ``cut`` true.
    """

    text: str
    marked: bool = False
    cut: bool = False


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


class FigureView(Record):
    """A figure in words: ``label`` ``killed``, ``text`` ``160 to 190``."""

    label: str
    text: str


class SourceView(Record):
    """One source of an event, as margin evidence and as a column on the event's page.

    ``passages`` are verbatim; where there are none, ``note`` is the reading, in our
    words. ``date`` is the day it gives where that is of interest, ``url`` the
    original, ``href`` the article's page. ``with_others`` names the publishers whose
    report it shares.
    """

    id: str
    publisher: str
    title: str = ""
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
    with_others: tuple[str, ...] = ()


class ActorLink(Record):
    """An actor in an event; ``role`` is the label of its part, empty where it acts."""

    href: str
    name: str
    role: str = ""
    alleged: bool = False
    said_by: str = ""


class RowView(Record):
    """An event row, as in every list: mark, date, title, and a text at the end."""

    href: str
    title: str
    date: DateView | None
    end: str = ""
    retracted: bool = False


class EntryView(Record):
    """An event on the timeline.

    ``when`` is the line above the headline, given only where the day heading does
    not say it all: a time, a vague date, the date of a dispute. ``evidence`` are the
    sources shown beside it, ``also`` the further ones, each to its own passage.
    """

    id: str
    href: str
    title: str
    mark: str
    edtf: str = ""
    times: tuple[str, ...] = ()
    when: str = ""
    date_is_disputed: bool = False
    status: str = "reported"
    summary: str = ""
    kind: Link | None = None
    place: str = ""
    actors: tuple[ActorLink, ...] = ()
    figures: tuple[FigureView, ...] = ()
    evidence: tuple[SourceView, ...] = ()
    also: tuple[Link, ...] = ()


class DayView(Record):
    """The entries of one day, or of a month or year as such (``numeral`` empty).

    ``gap`` are the words for the empty days right before it, such as ``25–28 June``.
    ``continued`` tells that the day began on the page before.
    """

    id: str
    numeral: str
    weekday: str
    month: str
    label: str
    entries: tuple[EntryView, ...]
    datetime: str = ""
    gap: str = ""
    continued: bool = False


class MonthView(Record):
    """A month (or a year, or the events without a day) with its days.

    ``count`` is the number of its events on the whole site, ``shown`` on this page.
    """

    id: str
    heading: str
    href: str
    count: int
    shown: int
    days: tuple[DayView, ...]


class BinView(Record):
    """A bin of the ribbon: a day, a week or a month.

    ``label`` stands under the axis (``12``), ``name`` is the link's accessible name
    (``12 June, 3 events``). ``marks`` has one certainty mark an event. ``broken`` tells
    that the axis breaks right before it.
    """

    label: str
    name: str
    href: str = ""
    marks: tuple[str, ...] = ()
    key: str = ""
    broken: bool = False


class PeriodView(Record):
    """An event that lasted or has a window, under the axis: first and last bin (inclusive)."""

    href: str
    name: str
    label: str
    first: int
    last: int
    mark: str
    lasting: bool


class RibbonView(Record):
    """Events over time. ``unit`` is ``day``, ``week`` or ``month``."""

    unit: str
    bins: tuple[BinView, ...]
    periods: tuple[PeriodView, ...] = ()
    more_periods: int = 0


class Pager(Record):
    """Further pages of a list: numbers from 1; an empty href means there is none."""

    number: int
    total: int
    previous: str = ""
    next: str = ""


class FacetView(Record):
    """Values to browse by: kinds, actors, topics; each a link with its count as note."""

    kinds: tuple[Link, ...] = ()
    actors: tuple[Link, ...] = ()
    topics: tuple[Link, ...] = ()


class HomeView(Record):
    """``/``: the timeline. ``periods`` are links to years or months where not all is shown."""

    frame: Frame
    title: str
    standfirst: str
    events: int
    articles: int
    passages: int
    actors: int
    disputed: int
    newest: DateView | None
    legend: tuple[str, ...]
    ribbon: RibbonView | None
    facets: FacetView
    months: tuple[MonthView, ...]
    periods: tuple[Link, ...] = ()
    complete: bool = True


class PeriodPageView(Record):
    """``/2014/06/``, ``/2014/``, ``/undated/``: a stretch of the timeline, paged.

    ``up`` leads to the wider period; ``earlier`` and ``later`` to its neighbours;
    ``parts`` (months of a year) have counts as notes.
    """

    frame: Frame
    heading: str
    count: int
    legend: tuple[str, ...]
    months: tuple[MonthView, ...]
    up: Link | None
    earlier: Link | None
    later: Link | None
    parts: tuple[Link, ...]
    pager: Pager


class ListPageView(Record):
    """``/kinds/<k>/``, ``/topics/<t>/``, an actor's further pages: event rows, paged."""

    frame: Frame
    heading: str
    what: str
    count: int
    rows: tuple[RowView, ...]
    up: Link | None
    pager: Pager


class ReadingView(Record):
    """One source's reading of a disputed point: what it says, in words and as ``DateView``.

    ``first`` and ``last`` are positions 0 to 1 on the dispute's axis; ``None`` is open.
    """

    publisher: str
    published: DateView | None
    href: str
    text: str
    date: DateView | None = None
    passage: PassageView | None = None
    first: float | None = None
    last: float | None = None
    inferred: bool = False


class DisputeView(Record):
    """A disputed point. ``id`` is its anchor (``dates`` for the date).

    ``about`` is ``date``, ``figure`` or ``other``, ``label`` its words. ``used`` is what
    the site states, ``decided`` why. ``ticks`` are labels with positions 0 to 1.
    """

    id: str
    about: str
    label: str
    note: str
    computed: bool
    readings: tuple[ReadingView, ...]
    used: ReadingView | None
    decided: str
    ticks: tuple[tuple[str, float], ...] = ()


class CorrectionView(Record):
    """A correction or retraction; ``href`` and ``title`` name what was corrected."""

    date: DateView
    note: str
    href: str = ""
    title: str = ""
    retraction: bool = False


class EventView(Record):
    """``/events/<id>/``."""

    frame: Frame
    up: Link | None
    title: str
    date: DateView | None
    time: str
    place: str
    date_is_disputed: bool
    status: str
    summary: str
    body_html: str
    kind: Link | None
    topics: tuple[Link, ...]
    actors: tuple[ActorLink, ...]
    figures: tuple[FigureView, ...]
    first_report: Link | None
    independent: int
    shared: tuple[tuple[str, ...], ...]
    sources: tuple[SourceView, ...]
    disputes: tuple[DisputeView, ...]
    related: tuple[RowView, ...]
    earlier: RowView | None
    later: RowView | None
    corrections: tuple[CorrectionView, ...]
    retracted: CorrectionView | None
    replaced_by: Link | None


class RoleView(Record):
    """A role with its time in words; ``first`` and ``last`` are positions 0 to 1, or open."""

    title: str
    organisation: str
    when: str
    note: str = ""
    source: str = ""
    first: float | None = None
    last: float | None = None


class QuoteView(Record):
    """Words an actor said: verbatim, with the source line."""

    passage: PassageView
    publisher: str
    published: DateView | None


class CompanionView(Record):
    """An actor met in the same events."""

    href: str
    name: str
    count: int


class SpellingView(Record):
    """A form of an actor's name, and the publishers that use it."""

    form: str
    publishers: tuple[str, ...]


class ActorView(Record):
    """``/actors/<id>/``: at most the 100 latest rows; ``all_rows`` leads to the rest."""

    frame: Frame
    name: str
    native_name: str
    native_language: str
    native_direction: str
    role: str
    kind: str
    aliases: tuple[str, ...]
    event_count: int
    quote_count: int
    article_count: int
    first: Link | None
    last: Link | None
    wikidata: str
    url: str
    body_html: str
    roles: tuple[RoleView, ...]
    role_ticks: tuple[tuple[str, float], ...]
    role_now: float | None
    rows: tuple[RowView, ...]
    all_rows: Link | None
    quotes: tuple[QuoteView, ...]
    companions: tuple[CompanionView, ...]
    spellings: tuple[SpellingView, ...]
    relations: tuple[ActorLink, ...]
    corrections: tuple[CorrectionView, ...]


class ActorRowView(Record):
    """A line of the actors' index."""

    href: str
    name: str
    role: str
    count: int
    first: str
    last: str


class ActorGroupView(Record):
    """Actors of one kind, most active first."""

    kind: str
    rows: tuple[ActorRowView, ...]


class ActorsView(Record):
    """``/actors/``."""

    frame: Frame
    count: int
    groups: tuple[ActorGroupView, ...]


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

    ``label`` is bold (``Event, 22 June``), ``link`` what it leads to, ``text`` the rest.
    ``kind`` is ``event``, ``quote``, ``date`` or ``note``.
    """

    number: int
    at: int
    kind: str
    label: str
    link: Link | None = None
    text: str = ""


class ArticleView(Record):
    """``/articles/<id>/``.

    ``blocks``, ``marks`` and ``notes`` are woven into HTML by render. In an excerpt,
    a block of tag ``cut`` stands for ``paragraph`` paragraphs not shown.
    """

    frame: Frame
    title: str
    publisher: str
    author: str
    published: DateView | None
    inferred_quote: str
    inferred_because: str
    url: str
    archived: tuple[str, ...]
    via: str
    licence: str
    place: str
    medium: str
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
    passage_count: int
    date_count: int
    actor_count: int
    says: tuple[tuple[RowView, SourceView], ...]
    rows: tuple[RowView, ...]
    corrections: tuple[CorrectionView, ...]


class ArticleRowView(Record):
    """A line of the articles' list."""

    href: str
    title: str
    publisher: str
    published: DateView | None
    inferred: bool
    events: int
    passages: int
    has_text: bool
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


class IndexView(Record):
    """``/index/``: all events, actors and articles as links, paged."""

    frame: Frame
    events: tuple[RowView, ...]
    actors: tuple[Link, ...]
    articles: tuple[Link, ...]
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
