"""Where an event's sources disagree: what each says of the point, and what is stated here."""

from collections.abc import Iterable, Sequence

from generator.edtf import (
    Edtf,
    civil,
    day_number,
    display_day,
    display_month,
    display_year,
    numerals,
)
from generator.model.site import Dispute, Entry, Source
from generator.plan.desk import Desk
from generator.plan.evidence import figure_text, quotation_view
from generator.plan.numbers import holds_number
from generator.views import DisputeView, PassageView, ReadingView, SourceView

_MOST_TICKS, _MOST_LABELS = 16, 6
_MOST_DAYS = 20  # from one tick to the next; of more, months are named
_MOST_MONTHS = 24  # on an axis; of more, years are named
_QUALIFIERS = frozenset("~?%")
_MOST_TOLD = 12
"""Sources whose readings of a date are told in full; of more, their words stand above alone."""

Shown = tuple[Source, SourceView]


def dispute_views(desk: Desk, entry: Entry, shown: Sequence[Shown]) -> tuple[DisputeView, ...]:
    """The disputed points; ``shown`` are the event's sources, in the order of the page."""
    return tuple(_dispute_view(desk, entry, dispute, shown) for dispute in entry.disputes)


def dispute_id(entry: Entry, dispute: Dispute) -> str:
    """Where a dispute stands on its event's page."""
    if dispute.about == "date":
        return "dates"
    number = [other.about for other in entry.disputes].index(dispute.about) + 1
    return f"dispute-{number}"


def dispute_label(desk: Desk, entry: Entry, dispute: Dispute) -> str:
    """That sources disagree on the point, or that the accounts differ that one of them gives."""
    if is_of_one(entry, dispute):
        return desk.say("common.accounts_differ", point=_point(desk, dispute))
    if dispute.about == "date":
        return desk.say("common.disagree_on_date")
    return desk.say("common.disagree", point=_point(desk, dispute))


def is_of_one(entry: Entry, dispute: Dispute) -> bool:
    """Whether one source alone tells all that is said of the point: it does not disagree."""
    return len(dispute.sources or entry.sources) == 1


def _point(desk: Desk, dispute: Dispute) -> str:
    if dispute.about == "date":
        return desk.say("event.the_date")
    return desk.figures.get(dispute.about, dispute.about)


def _dispute_view(
    desk: Desk, entry: Entry, dispute: Dispute, shown: Sequence[Shown]
) -> DisputeView:
    is_figure = dispute.about in desk.figures
    told_above = len(shown) > _MOST_TOLD
    about = "date" if dispute.about == "date" else "figure" if is_figure else "other"
    axis = _axis(entry) if about == "date" else None
    of_one = is_of_one(entry, dispute)
    readings = tuple(
        _reading(desk, dispute, source, view, "" if told_above and axis else text, about, axis)
        for source, view in shown
        if not dispute.sources or source.key in dispute.sources
        if (text := _reading_text(desk, dispute, source, about)) is not None
    )
    return DisputeView(
        id=dispute_id(entry, dispute),
        about=about,
        label=_point(desk, dispute),
        says=dispute_label(desk, entry, dispute),
        of_one=of_one,
        note=dispute.note,
        computed=dispute.computed,
        # All that the only source says stands above.
        readings=() if of_one and about == "other" else readings,
        used=_used(desk, entry, dispute, about, axis),
        decided=dispute.decided,
        how=_how(desk, readings) if axis else "",
        ticks=axis.ticks(desk) if axis else (),
    )


def _reading(
    desk: Desk,
    dispute: Dispute,
    source: Source,
    view: SourceView,
    text: str,
    about: str,
    axis: "_Axis | None",
) -> ReadingView:
    first, last = axis.place(source.date) if axis and source.date else (None, None)
    if about == "date":
        passages = _words_of_date(desk, source)
    elif about == "figure":
        passages = _words_of_figure(desk, dispute, source)
    else:
        passages = view.passages
    return ReadingView(
        publisher=view.publisher,
        published=view.published,
        href=view.passages[0].href if view.passages else view.href,
        text=text,
        date=view.date if about == "date" else None,
        passages=passages,
        first=first,
        last=last,
        inferred=view.inferred,
        choices=axis.choices(source.date) if axis and source.date else (),
    )


def _words_of_date(desk: Desk, source: Source) -> tuple[PassageView, ...]:
    """The words that tell a day, where those are noted; otherwise the first passage."""
    article, passages = source.article, source.passages
    if article is None or not passages:
        return ()
    start, end, paragraph = passages[0].start, passages[0].end, passages[0].paragraph
    if source.date is not None:
        for mark in desk.articles[article.id].marks:
            if mark.kind == "date" and mark.target == source.date.text:
                within = [a for a in passages if a.start < mark.end and a.end > mark.start]
                if within:
                    start, end, paragraph = mark.start, mark.end, within[0].paragraph
                    break
    return (quotation_view(desk, article, start, end, paragraph),)


def _words_of_figure(desk: Desk, dispute: Dispute, source: Source) -> tuple[PassageView, ...]:
    """The passage that holds the number; where none does, no words are given for it."""
    article = source.article
    if article is None:
        return ()
    numbers = {
        number
        for figure in source.citation.figures
        if figure.name == dispute.about
        for number in (figure.low, figure.high)
        if number is not None
    }
    for anchor in source.passages:
        view = quotation_view(desk, article, anchor.start, anchor.end, anchor.paragraph)
        words = "".join(piece.text for piece in view.pieces if piece.marked)
        if any(holds_number(words, number) for number in numbers):
            return (view,)
    return ()


def _reading_text(desk: Desk, dispute: Dispute, source: Source, about: str) -> str | None:
    """What a source says of the point; ``None`` where it says nothing of it.

    Mere context says nothing of a date or figure that is in dispute.
    """
    if about != "other" and source.citation.stance == "context":
        return None
    if about == "date":
        return source.citation.note if source.date else None
    if about == "figure":
        return next(
            (figure_text(desk, f) for f in source.citation.figures if f.name == dispute.about), None
        )
    if not source.citation.note and not source.passages:
        return None
    return source.citation.note


def _used(
    desk: Desk, entry: Entry, dispute: Dispute, about: str, axis: "_Axis | None"
) -> ReadingView | None:
    """What the site itself states of the point."""
    event = entry.event
    if about == "date" and event.date is not None:
        first, last = axis.place(event.date) if axis else (None, None)
        lasting = event.span == "throughout"
        date = desk.date(event.date, lasting=lasting)
        return ReadingView("", None, "", date.text, date, first=first, last=last, lasting=lasting)
    if about == "figure":
        for figure in event.figures:
            if figure.name == dispute.about:
                return ReadingView("", None, "", figure_text(desk, figure))
    return None


def _how(desk: Desk, readings: Iterable[ReadingView]) -> str:
    """How the chart is read: only what stands in it."""
    found: dict[str, None] = {}
    for reading in readings:
        open_ended = (reading.first is None) != (reading.last is None)
        if open_ended:
            found["line"] = None
        elif reading.choices:
            found |= {"bar": None, "second": None}
        elif reading.first == reading.last:
            found["dot"] = None
        else:
            found["bar"] = None
        if reading.date and not _QUALIFIERS.isdisjoint(reading.date.edtf):
            found["dashed"] = None
        if reading.passages:
            found["words"] = None
    order = ("dot", "line", "bar", "second", "dashed", "words")
    return " ".join(desk.say(f"event.how_{each}") for each in order if each in found)


def _spread(steps: range, most: int) -> range:
    """At most so many of the steps, evenly, from the first on."""
    return steps[:: max(1, -(-len(steps) // most))]


class _Axis:
    """The days of a disputed date, from 0 (the first day's start) to 1 (the last day's end)."""

    def __init__(self, days: Sequence[int]) -> None:
        margin = max(1, (max(days) - min(days)) // 30)
        self.first = min(days) - margin
        self.span = max(days) + margin - self.first + 1

    def place(self, date: Edtf) -> tuple[float | None, float | None]:
        """Where a date begins and ends: the middles of its first and last day."""
        return self._middle(date.lower), self._middle(date.upper)

    def choices(self, date: Edtf) -> tuple[tuple[float, float], ...]:
        """The times of which a date means one, where they are not days in a row."""
        days = [(part.lower, part.upper) for part in date.parts]
        bounded = [(low, high) for low, high in days if low is not None and high is not None]
        if date.precision != "set" or len(bounded) < max(2, len(days)):
            return ()
        alone = sorted(low for low, high in bounded if low == high)
        if len(alone) == len(bounded) and alone[-1] - alone[0] < len(alone):
            return ()
        return tuple((self._at(low), self._at(high)) for low, high in bounded)

    def ticks(self, desk: Desk) -> tuple[tuple[str, float], ...]:
        """Labels with their places: of days, of months or of years, as many as can be read."""
        last = self.first + self.span - 1
        (year, month, _), (last_year, last_month, _) = civil(self.first), civil(last)
        if self.span <= _MOST_TICKS * _MOST_DAYS:
            return self._days(desk)
        if self.span <= _MOST_MONTHS * 31:
            months = range(year * 12 + month, last_year * 12 + last_month)
            firsts = [divmod(each, 12) for each in _spread(months, _MOST_LABELS)]
            return tuple(
                (
                    display_month(year, month + 1, language=desk.language),
                    self._at(day_number(year, month + 1, 1)),
                )
                for year, month in firsts
            )
        return tuple(
            (display_year(each, language=desk.language), self._at(day_number(each, 1, 1)))
            for each in _spread(range(year + 1, last_year + 1), _MOST_LABELS)
        )

    def _days(self, desk: Desk) -> tuple[tuple[str, float], ...]:
        ticks = []
        before: tuple[int, int] | None = None
        for day in _spread(range(self.first, self.first + self.span), _MOST_TICKS):
            year, month, of_month = civil(day)
            label = numerals(str(of_month), desk.language)
            if (year, month) != before:  # a month is named where it begins
                named = before is not None and year != before[0]
                label = display_day(day, year=named, language=desk.language)
            ticks.append((label, self._at(day)))
            before = (year, month)
        return tuple(ticks)

    def _middle(self, day: int | None) -> float | None:
        return None if day is None else self._at(day)

    def _at(self, day: int) -> float:
        return round((day - self.first + 0.5) / self.span, 4)


def _axis(entry: Entry) -> _Axis | None:
    dates: list[Edtf] = [
        source.date
        for source in entry.sources
        if source.date and source.citation.stance != "context"
    ]
    if entry.event.date:
        dates.append(entry.event.date)
    days = [day for date in dates for day in (date.lower, date.upper) if day is not None]
    return _Axis(days) if days else None
