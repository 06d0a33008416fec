"""What a source shows: verbatim passages with their context, or its reading in our words."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import groupby

from generator.model import Article, Block, Figure
from generator.model.annotation import withheld_places
from generator.model.site import Anchor, Entry, Source
from generator.plan import routes
from generator.plan.desk import Desk, direction
from generator.views import FigureView, Link, PassageView, Piece, SourceView

_WORDS = 45  # of a passage with its context, where the passage itself is not longer
_REACH = 1_000  # characters around a passage of which its context is taken
_BETWEEN = 12  # words between two passages of a paragraph that are shown, not cut
_ELLIPSIS = Piece("…", cut=True)
_CUT = Piece("[…]", cut=True)


def source_view(desk: Desk, entry: Entry, source: Source) -> SourceView:
    """One source of an event, whole."""
    citation, article = source.citation, source.article
    language = (article.language if article else citation.language) or ""
    others: tuple[str, ...] = ()
    if entry.independent < len(entry.sources):
        others = tuple(
            dict.fromkeys(
                other.publisher or other.title
                for other in entry.sources
                if other.group == source.group and other is not source
            )
        )
    if language == desk.language:
        language = ""
    return SourceView(
        id=routes.source(source.key),
        publisher=source.publisher or source.title,
        title=source.title if source.publisher else "",
        author=article.author if article else citation.author,
        href=routes.article(article.id) if article else "",
        url=source.url,
        archived=tuple(copy.url for copy in article.archived) if article else citation.archived,
        published=desk.date(source.published) if source.published else None,
        inferred=article is not None and article.inferred is not None,
        via=article.via if article else citation.via,
        passages=passage_views(desk, entry, source),
        note=citation.note,
        date=desk.date(source.date) if source.date else None,
        figures=figure_views(desk, citation.figures),
        place=citation.place,
        stance=citation.stance,
        at=citation.at,
        language=language,
        direction=direction(language),
        withdrawn=(desk.date(article.withdrawn.on).text if article and article.withdrawn else ""),
        withdrawn_url=article.withdrawn.url if article and article.withdrawn else "",
        with_others=others,
        reached=_reached(desk, entry, source),
        language_name=desk.language_name(language) if language else "",
    )


def origins(source: Source) -> tuple[str, ...]:
    """The ids of the articles and actors whose report a source repeats."""
    further = source.article.rests_on if source.article else ()
    return tuple(dict.fromkeys((*source.citation.rests_on, *further)))


def _reached(desk: Desk, entry: Entry, source: Source) -> tuple[str, ...]:
    """By name, whose report a source repeats, of those that are no sources of the event too."""
    if not source.citation.rests_on and not (source.article and source.article.rests_on):
        return ()
    here = {other.key for other in entry.sources}
    return tuple(
        desk.origin(identifier).text
        for identifier in origins(source)
        if identifier not in here and f"article/{identifier}" not in desk.site.unbuilt
    )


def passage_views(desk: Desk, entry: Entry, source: Source) -> tuple[PassageView, ...]:
    """The source's passages, those of one paragraph and speaker as one."""
    article = source.article
    if article is None or not source.passages:
        return ()
    language = article.language if article.language != desk.language else ""
    views = []
    in_text = sorted(source.passages, key=lambda anchor: (anchor.start, anchor.end))
    for (paragraph, speaker), run in groupby(
        in_text, key=lambda anchor: (anchor.paragraph, anchor.speaker)
    ):
        anchors = list(run)
        said_by = anchors[0].said_by
        views.append(
            PassageView(
                href=_passage_href(desk, article, entry, anchors[0]),
                paragraph=paragraph,
                pieces=_pieces(article.blocks, anchors, speech=bool(speaker)),
                speaker=desk.actor_name(speaker) if speaker else "",
                speaker_href=desk.actor_href(speaker) if speaker else "",
                speaker_role=desk.role_on(speaker, entry.lower if entry.heading else None)
                if speaker
                else "",
                said_by=desk.actor_name(said_by) if said_by and said_by != speaker else "",
                language=language,
                direction=direction(language),
            )
        )
    return tuple(views)


def quotation_view(
    desk: Desk, article: Article, start: int, end: int, paragraph: int
) -> PassageView:
    """Words that an actor said, alone."""
    language = article.language if article.language != desk.language else ""
    return PassageView(
        href=f"{desk.article_page(article.id, paragraph)}#p{paragraph}",
        paragraph=paragraph,
        pieces=_pieces(article.blocks, [Anchor(start, end, paragraph)], speech=True),
        language=language,
        direction=direction(language),
    )


def figure_views(desk: Desk, figures: Sequence[Figure]) -> tuple[FigureView, ...]:
    if not figures:
        return ()
    return tuple(
        FigureView(desk.figures.get(figure.name, figure.name), figure_text(desk, figure))
        for figure in figures
    )


def figure_text(desk: Desk, figure: Figure) -> str:
    """``36``, ``160 to 190``, ``at least 1,095``, ``at most 12``."""
    low, high = figure.low, figure.high
    if low is not None and low == high:
        return desk.number(low)
    if low is not None and high is not None:
        return desk.say("common.amount_between", low=low, high=high)
    if low is not None:
        return desk.say("common.amount_from", low=low)
    return desk.say("common.amount_to", high=high)


def further_link(desk: Desk, entry: Entry, source: Source) -> Link:
    """A source that is named but not shown: to its own passage, its page, or the original."""
    name = source.publisher or source.title
    if source.article is None:
        return Link(f"{routes.event(entry.id)}#{routes.source(source.key)}", name)
    if source.passages:
        return Link(_passage_href(desk, source.article, entry, source.passages[0]), name)
    return Link(routes.article(source.article.id), name)


def _passage_href(desk: Desk, article: Article, entry: Entry, anchor: Anchor) -> str:
    if entry.event.retracted:
        return routes.article(article.id)  # nothing there is marked for it any more
    page = desk.article_page(article.id, anchor.paragraph)
    return f"{page}#{routes.passage(entry.id, anchor.ordinal)}"


def _pieces(
    blocks: Sequence[Block], anchors: Sequence[Anchor], *, speech: bool
) -> tuple[Piece, ...]:
    """The anchored words, marked, and words around them up to the limit.

    Speech stands alone: it is set as a quotation, whose marks are ours.
    """
    ranges = _merged(anchors)
    first, last = _paragraph_range(blocks, ranges[0][0], ranges[-1][1])
    core: list[Piece] = []
    for index, (start, end) in enumerate(ranges):
        if index:
            between = _words(blocks, ranges[index - 1][1], start)
            long = speech or len(between.split()) > _BETWEEN
            if long:
                core += (Piece(" "), _CUT, Piece(" "))
            else:
                core += _run(blocks, ranges[index - 1][1], start)
        core += _run(blocks, start, end, marked=True)
    if speech:
        return tuple(core)
    left = max(0, _WORDS - _count(core))
    # A long paragraph is not split whole for a few words of it.
    begins, ends = max(first, ranges[0][0] - _REACH), min(last, ranges[-1][1] + _REACH)
    before = _before(blocks, begins, ranges[0][0], left // 3, whole=begins == first)
    left = max(0, left - _count(before))
    return (*before, *core, *_after(blocks, ranges[-1][1], ends, left, whole=ends == last))


def _run(
    blocks: Sequence[Block], start: int, end: int, *, marked: bool = False
) -> tuple[Piece, ...]:
    """The text between two offsets in pieces: the source's words, and ours for those withheld."""
    touched = _touched(blocks, start, end)
    words = _words(blocks, start, end)
    if not withheld_places(touched):
        return (Piece(words, marked),) if words else ()
    pieces: list[Piece] = []
    text = ""
    for number, block in enumerate(touched):
        at, until = max(start, block.start), min(end, block.end)
        text += " " if number else ""
        for first, last in withheld_places([block]):
            if first < until and last > at:
                text += block.text[at - block.start : max(first - block.start, 0)]
                ours = block.text[max(first, at) - block.start : min(last, until) - block.start]
                pieces += (*_theirs(text, marked), Piece(ours, withheld=True))
                text, at = "", last
        text += block.text[at - block.start : until - block.start]
    return (*pieces, *_theirs(text, marked))


def _theirs(text: str, marked: bool) -> list[Piece]:
    """Words beside withheld ones: the space that parts the two is not highlighted."""
    words = text.strip(" ")
    if not marked or not words:
        return [Piece(text)] if text else []
    before, _, after = text.partition(words)
    parts = (Piece(before), Piece(words, marked=True), Piece(after))
    return [part for part in parts if part.text]


def _count(pieces: Iterable[Piece]) -> int:
    """The words that are a source's own."""
    return sum(len(piece.text.split()) for piece in pieces if not piece.cut)


def _before(
    blocks: Sequence[Block], start: int, end: int, words: int, *, whole: bool
) -> list[Piece]:
    """The last words of a block's text before ``end``, cut at a word.

    ``whole`` tells that the paragraph begins at ``start``.
    """
    text = _words(blocks, start, end)
    kept = _tail(text, words)
    if whole and kept == text:
        return list(_run(blocks, start, end))
    begin = end - len(kept.lstrip())
    for first, last in withheld_places(_touched(blocks, start, end)):
        begin = first if first < begin < last else begin
    return [_ELLIPSIS, *(_run(blocks, begin, end) or (Piece(" "),))]


def _after(
    blocks: Sequence[Block], start: int, end: int, words: int, *, whole: bool
) -> list[Piece]:
    """The first words of a block's text from ``start``, cut at a word.

    Closing punctuation is always kept.
    """
    text = _words(blocks, start, end)
    if whole and (len(text.split()) <= words or not any(map(str.isalnum, text))):
        return list(_run(blocks, start, end))
    finish = start + len(" ".join(text.split(" ")[: words + 1]).rstrip())
    for first, last in withheld_places(_touched(blocks, start, end)):
        finish = last if first < finish < last else finish
    return [*(_run(blocks, start, finish) or (Piece(" "),)), _ELLIPSIS]


def _tail(text: str, words: int) -> str:
    parts = text.split(" ")
    if len([part for part in parts if part]) <= words:
        return text
    return " ".join(parts[-words - 1 :]) if words else ""


def _merged(anchors: Iterable[Anchor]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for anchor in anchors:
        if merged and anchor.start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], anchor.end))
        else:
            merged.append((anchor.start, anchor.end))
    return merged


def _paragraph_range(blocks: Sequence[Block], start: int, end: int) -> tuple[int, int]:
    touched = _touched(blocks, start, end)
    return touched[0].start, touched[-1].end


def _words(blocks: Sequence[Block], start: int, end: int) -> str:
    """The plain text between two offsets; a blank line between blocks becomes a space."""
    return " ".join(
        block.text[max(0, start - block.start) : end - block.start]
        for block in _touched(blocks, start, end)
    )


def _touched(blocks: Sequence[Block], start: int, end: int) -> Sequence[Block]:
    """The blocks that hold a character from ``start`` on and before ``end``."""
    first = bisect_right(blocks, start, key=lambda block: block.end)
    last = bisect_left(blocks, end, key=lambda block: block.start)
    return blocks[first:last]
