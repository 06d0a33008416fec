"""The state by a day: every event known so far, as it is known, in order of its date."""

from bisect import bisect_left, insort

import msgspec

from generator.model.site import Entry, KnownDay, Source
from generator.plan import routes
from generator.plan.desk import Desk, direction
from generator.plan.evidence import passage_views
from generator.views import KnownRowView, Piece

_WHOLE = 100  # events known by then that are listed whole
_LATEST = 10  # … and how many of more, so that all pages stay in proportion to the site
_NAMES = 2  # actors in what an event without a headline is called
_WORDS = 25  # of a source's words in a row

Key = tuple[bool, tuple[int, int, int], int, bool, int, str]


class State:
    """The events known so far, as they are known, in order of their dates."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._order: list[Key] = []
        self._keys: dict[str, Key] = {}
        self._rows: dict[str, KnownRowView] = {}
        self._disputed: set[str] = set()

    def take(self, known: KnownDay) -> None:
        for development in known.developments:
            entry = development.entry
            old, key = self._keys.get(entry.id), place(entry)
            if old != key:
                if old is not None:
                    del self._order[bisect_left(self._order, old)]
                insort(self._order, key)
            self._keys[entry.id] = key
            self._rows[entry.id] = _row(self._desk, entry)
            if entry.date_is_disputed:
                self._disputed.add(entry.id)

    @property
    def events(self) -> int:
        return len(self._order)

    @property
    def disputed(self) -> int:
        return len(self._disputed)

    def rows(self) -> tuple[KnownRowView, ...]:
        """All of them, or of too many the latest that have a date."""
        shown = self._order
        if len(shown) > _WHOLE:
            undated = bisect_left(shown, (True,))
            shown = shown[max(0, undated - _LATEST) : undated]
        return tuple(self._rows[key[-1]] for key in shown)


def place(entry: Entry) -> Key:
    """The order of events as they are known: by heading, first day, width, id; undated last."""
    lower, upper = entry.lower or 0, entry.upper
    return (
        entry.heading is None,
        entry.heading or (0, 0, 0),
        lower,
        upper is None,
        0 if upper is None else upper - lower,
        entry.id,
    )


def handle(desk: Desk, entry: Entry) -> str:
    """What an event without a headline of ours is called, by what its sources name until then.

    ``Military: Qasem Soleimani, Baghdad``, or its kind with its date, where they name nothing.
    """
    event, named = entry.event, _named(desk, entry)
    kind = desk.kinds.get(event.kind, event.kind)
    if kind and named:
        return desk.say("known.handle", kind=kind, names=named)
    date = desk.date_of(entry).text
    return named or (desk.say("known.handle_dated", kind=kind, date=date) if kind else date)


def _named(desk: Desk, entry: Entry) -> str:
    """``Qasem Soleimani, Baghdad``: the first actors, and the place."""
    actors = [desk.actor_label(each.actor) for each in entry.event.actors]
    names = dict.fromkeys((*actors[:_NAMES], entry.event.place))
    return desk.say("common.comma").join(desk.isolated(name) for name in names if name)


def _row(desk: Desk, entry: Entry) -> KnownRowView:
    """An event's title, or the latest words on it that we may take as known."""
    count = desk.say("common.sources", count=entry.independent)
    href, date = routes.event(entry.id), desk.date_of(entry)
    if entry.event.title:
        return KnownRowView(href, date, entry.event.title, end=count)
    supporting = [source for source in entry.sources if source.citation.stance == "supports"]
    source = (supporting or entry.sources)[-1]
    words, language = _words(desk, entry, source)
    return KnownRowView(
        href,
        date,
        "",
        _named(desk, entry),
        source.publisher or source.title,
        words,
        language,
        direction(language),
        count,
    )


def _words(desk: Desk, entry: Entry, source: Source) -> tuple[tuple[Piece, ...], str]:
    """What a source says in a row: its reading in our words, or its own, and their language."""
    if source.citation.note:
        return (Piece(source.citation.note),), ""
    passages = passage_views(desk, entry, source)
    if not passages:
        language = source.article.language if source.article else source.citation.language
        return (Piece(source.title),), language if language != desk.language else ""
    marked = [piece for piece in passages[0].pieces if piece.marked or piece.withheld]
    pieces: list[Piece] = []
    left = _WORDS
    for piece in marked:
        words = piece.text.split(" ")
        text = " ".join(words[:left])
        pieces += (Piece(" "),) if pieces else ()
        pieces.append(msgspec.structs.replace(piece, text=text))
        left -= len(words)
        if left < 0:
            pieces.append(Piece("…", cut=True))
            break
    return tuple(pieces), passages[0].language
