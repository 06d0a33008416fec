"""Views: all that a template may see of the site, one class a page kind.

Every ``href`` is relative to the site's root (``events/x/index.html#s-y-1``); a
template writes ``{{ page.frame.root }}{{ href }}``, so the same view of an event serves
every page that shows it. An empty ``href`` means that there is no page to link to.
Texts are plain, never HTML, except the fields that end in ``_html``. Dates come
as words; a template never computes one.
"""

from generator.model.record import Record
from generator.views.actor import (
    ActorView,
    AxisView,
    CompanionView,
    CompanyView,
    QuotesView,
    QuoteView,
    RelationView,
    RoleView,
    SpellingView,
    SpotView,
    StatementView,
    TickView,
)
from generator.views.actors import (
    ActorsView,
    CellView,
    LaneGroupView,
    LaneView,
    MatrixRowView,
    PairView,
)
from generator.views.article import (
    ArticleGroupView,
    ArticleRowView,
    ArticlesView,
    ArticleView,
    MarkView,
    NoteView,
    SaidView,
)
from generator.views.coverage import (
    CoverageBinView,
    CoverageRowView,
    CoverageSectionView,
    CoverageView,
)
from generator.views.event import DisputeView, EventView, ReadingView
from generator.views.known import (
    ChangeView,
    KnownDayRowView,
    KnownDaysView,
    KnownEntryView,
    KnownMonthView,
    KnownRowView,
    KnownView,
)
from generator.views.lists import (
    CorrectionsView,
    IndexLink,
    IndexView,
    ListPageView,
    NotFoundView,
    ProseView,
    RedirectView,
)
from generator.views.parts import (
    ActorLink,
    CorrectionView,
    DateView,
    FigureView,
    Frame,
    Link,
    Pager,
    PassageView,
    Piece,
    RowView,
    SourceView,
)
from generator.views.search import ResultView, SearchView
from generator.views.timeline import (
    BinView,
    DayView,
    EntryView,
    FacetView,
    HomeView,
    MonthView,
    PeriodPageView,
    PeriodView,
    RibbonView,
    ValueGroupView,
    ValueView,
)

VIEWS: dict[str, type[Record]] = {
    "home.html": HomeView,
    "period.html": PeriodPageView,
    "list.html": ListPageView,
    "event.html": EventView,
    "actor.html": ActorView,
    "actors.html": ActorsView,
    "company.html": CompanyView,
    "quotes.html": QuotesView,
    "article.html": ArticleView,
    "articles.html": ArticlesView,
    "index.html": IndexView,
    "search.html": SearchView,
    "prose.html": ProseView,
    "corrections.html": CorrectionsView,
    "coverage.html": CoverageView,
    "known.html": KnownView,
    "known_days.html": KnownDaysView,
    "404.html": NotFoundView,
    "redirect.html": RedirectView,
}
"""The view that each template is given, as ``page``."""


class Page(Record):
    """A page to render: ``view`` is msgpack of the class that ``VIEWS`` names.

    ``path`` is the output's path from the root, with forward slashes. The encoded
    view is what crosses to another process and what the render key digests, so
    whatever a page shows is in it, and nothing else.
    """

    path: str
    template: str
    view: bytes


class Output(Record):
    """A file of the site: ``path`` from its root, with forward slashes, and its bytes."""

    path: str
    data: bytes


__all__ = [
    "ActorLink",
    "ActorView",
    "ActorsView",
    "ArticleGroupView",
    "ArticleRowView",
    "ArticleView",
    "ArticlesView",
    "AxisView",
    "BinView",
    "ChangeView",
    "CellView",
    "CompanionView",
    "CompanyView",
    "CorrectionView",
    "CorrectionsView",
    "CoverageBinView",
    "CoverageRowView",
    "CoverageSectionView",
    "CoverageView",
    "DateView",
    "DayView",
    "DisputeView",
    "EntryView",
    "EventView",
    "FacetView",
    "FigureView",
    "Frame",
    "HomeView",
    "IndexLink",
    "IndexView",
    "KnownDayRowView",
    "KnownDaysView",
    "KnownEntryView",
    "KnownMonthView",
    "KnownRowView",
    "KnownView",
    "LaneGroupView",
    "LaneView",
    "Link",
    "ListPageView",
    "MarkView",
    "MatrixRowView",
    "MonthView",
    "NotFoundView",
    "NoteView",
    "Output",
    "Page",
    "Pager",
    "PairView",
    "PassageView",
    "PeriodPageView",
    "PeriodView",
    "Piece",
    "ProseView",
    "QuoteView",
    "QuotesView",
    "ReadingView",
    "RedirectView",
    "RelationView",
    "ResultView",
    "RibbonView",
    "RoleView",
    "RowView",
    "SaidView",
    "SearchView",
    "SourceView",
    "SpellingView",
    "SpotView",
    "StatementView",
    "TickView",
    "ValueGroupView",
    "ValueView",
    "VIEWS",
]
