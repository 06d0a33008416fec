"""Where quotations stand: between which marks, and which words in marks are none.

Curly and straight marks, two apostrophes, guillemets and low marks open and
close by their shape and by what stands beside them, so that mixed ones pair.
A quotation runs over paragraphs where each opens with a mark, or the last closes
it. A mark that was lost is made good at the end of its sentence or paragraph.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from generator.convert.reading import RawArticle, Span, trimmed
from generator.convert.saying import SPEAKING

_MARK = re.compile(r"[“”„‟«»\"＂]|'{2,4}|``|‘‘|’’")
_OPENING = frozenset(("“", "‟", "„", "``", "‘‘"))
_CLOSING = frozenset(("”", "’’"))
_BEFORE_OPENING = "([{—–-/‘'>“"
_WITHIN_OPENING = "‘'“$£€#@[(….-*_<"
# “6'2" tall”: feet before inches.
_FEET = re.compile(r"\d[’'′]\s?\d{1,2}[½¼¾]?$")
_SINGLE_OPEN = re.compile(
    r"[‘'](?<![\w’'.,;:!?)\]”\"].)(?=[^\W\d_]|[\[(…])(?!(?:em|til|tis|twas|cause|bout|round|n)\b)"
)
_SINGLE_CLOSE = re.compile(r"(?<=[^\s(])[’'](?!\w)")
# “We will go, he said.”: where the closing mark was lost before its speaker.
_LOST_BEFORE = re.compile(
    r"(?<=[,?!])(?=\s+(?:(?:[Hh]e|[Ss]he|[Tt]hey|(?:[A-Z][\w.’'-]*\s+){1,3}?)\s*"
    rf"\b(?:{'|'.join(sorted(SPEAKING))})\b|(?:said|says)\s+[A-Z]))"
)
# “… to go. ¶ Ann Vale, the mayor”: the line within the marks that tells who spoke.
_SIGNATURE = re.compile(
    r"[—–-]?\s?(?:[A-Z][\w.’'-]*\s){1,3}[A-Z][\w’'-]*(?:,[^.!?]{2,80})?[.]?[\"”]$"
)
# A title may hold these uncapitalised.
_SMALL = frozenset(
    """a an the of in on at for to and or but nor with by from as is vs v. de la le du des und der
    die das y el il into over upon""".split()
)
_NAME_BEFORE = re.compile(r"\b[A-Z][\w.]*\s$")
_NAME_AFTER = re.compile(r"\s[A-Z]\w")
# No title is longer.
_LONGEST_TITLE = 14


class Piece(msgspec.Struct, frozen=True):
    """One unbroken quotation: ``span`` without its marks, ``whole`` with them.

    ``goes_on``: it continues the quotation that its paragraph's predecessor left open.
    """

    span: Span
    whole: Span
    block: Span
    goes_on: bool = False


class _Mark(msgspec.Struct, frozen=True):
    start: int
    end: int
    opens: bool
    closes: bool
    # After a number: it may mean inches.
    inches: bool = False


def find_pieces(article: RawArticle) -> list[Piece]:
    """Everything in quotation marks in headline and body, in order; none lies in another."""
    text, pieces, open_before = article.text, list[Piece](), False
    blocks = [*filter(None, [article.headline]), *article.paragraphs]
    marks_of = _marks(text, blocks)
    single = _SINGLE_OPEN.search(text) is not None
    for at, block in enumerate(blocks):
        if not marks_of[at] and not single:
            open_before = False
            continue
        found, opened = _in_block(article, block, marks_of[at], open_before)
        open_before = opened is not None
        if opened:
            following = marks_of[at + 1][:1] if at + 1 < len(marks_of) else []
            carried = any(
                not mark.opens or mark.start == blocks[at + 1].start for mark in following
            )
            end = block.end if carried else _lost_end(article, opened.start, block.end)
            found += _piece(text, Span(opened.start, end), opened.end, end, block, open_before)
        pieces += _with_single(text, block, found) if single else found
    return pieces


def is_title(words: Sequence[str]) -> bool:
    """Whether they are capitalised as the title of a work is."""
    if not words or len(words) > _LONGEST_TITLE:
        return False
    return all(
        not word[0].islower() or (number and word.rstrip(".,;:!?").casefold() in _SMALL)
        for number, word in enumerate(words)
        if word[0].isalnum()
    )


def is_nickname(text: str, piece: Piece) -> bool:
    """Whether it stands within a name: Joe “Ace” Vale."""
    before = text[max(piece.block.start, piece.whole.start - 30) : piece.whole.start]
    if text[piece.whole.end - 2] in ",.?!…" or text[piece.span.end - 1] in "?!…":
        return False  # “Shut it,” Vale said.
    after = text[piece.whole.end : piece.whole.end + 3]
    return bool(_NAME_BEFORE.search(before)) and bool(_NAME_AFTER.match(after))


def _marks(text: str, blocks: Sequence[Span]) -> list[list[_Mark]]:
    """For each paragraph its double marks, and which way each may stand."""
    marks: list[list[_Mark]] = [[] for _ in blocks]
    at = 0
    for found in _MARK.finditer(text):
        start = found.start()
        while at < len(blocks) and blocks[at].end <= start:
            at += 1
        if at < len(blocks) and blocks[at].start <= start:
            mark = _mark(text, found, blocks[at])
            if mark is not None:
                marks[at].append(mark)
    return marks


def _mark(text: str, found: re.Match[str], block: Span) -> _Mark | None:
    """None where it means inches."""
    shape, start, end = found[0], found.start(), found.end()
    before = text[start - 1] if start > block.start else " "
    after = text[end] if end < block.end else " "
    outside_before = before.isspace() or before in _BEFORE_OPENING
    if shape in _OPENING:
        ends = not after.isalnum() and (after not in _WITHIN_OPENING or before in ".,!?…")
        wrong = ends and not outside_before
        return _Mark(start, end, not wrong, wrong)
    if shape in _CLOSING:
        wrong = outside_before and after.isalnum()
        return _Mark(start, end, wrong, not wrong)
    if shape in "«»":
        return _Mark(start, end, True, True)
    opens = outside_before and (after.isalnum() or after in _WITHIN_OPENING)
    closes = not before.isspace() and not after.isalnum()
    inches = shape == '"' and (before.isdigit() or before in "½¼¾")
    if inches and _FEET.search(text, max(block.start, start - 6), start):
        return None
    if len(shape) > 2:  # a single mark beside a double one
        start, end = (start, start + 2) if opens else (end - 2, end)
    return _Mark(start, end, opens or not closes, closes or not opens, inches)


def _in_block(
    article: RawArticle, block: Span, marks: list[_Mark], open_before: bool
) -> tuple[list[Piece], _Mark | None]:
    """The quotations of a paragraph that end in it, and the mark that it leaves open."""
    text, pieces = article.text, list[Piece]()
    opened: _Mark | None = None
    depth = 0
    for at, mark in enumerate(marks):
        following = marks[at + 1] if at + 1 < len(marks) else None
        if mark.inches and (not opened or (following and not following.opens)):
            continue
        if opened is None and mark.opens:
            opened = mark
        elif opened is None:
            start = _lost_start(article, block, mark, pieces, open_before)
            if start < mark.start:
                whole = Span(start, mark.end)
                pieces += _piece(text, whole, start, mark.start, block, open_before)
        elif mark.opens and _nests(marks, at):
            depth += 1
        elif mark.closes and depth:
            depth -= 1
        elif mark.closes:
            whole = Span(opened.start, mark.end)
            pieces += _piece(text, whole, opened.end, mark.start, block, open_before)
            opened = None
        else:
            end = _lost_end(article, opened.start, mark.start)
            whole = Span(opened.start, end)
            pieces += _piece(text, whole, opened.end, end, block, open_before)
            opened, depth = mark, 0
    return pieces, opened


def _piece(
    text: str, whole: Span, start: int, end: int, block: Span, open_before: bool
) -> list[Piece]:
    """The piece, unless there is nothing in its marks; the reporter's last comma is left out."""
    words = trimmed(text, start, end)
    if words.end - words.start > 1 and text[words.end - 1] == ",":
        words = Span(words.start, words.end - 1)
    if words.start >= words.end:
        return []
    return [Piece(words, whole, block, open_before and whole.start == block.start)]


def _nests(marks: list[_Mark], at: int) -> bool:
    """Whether a mark that opens within a quotation has its own closing mark before the other."""
    following = marks[at + 1 : at + 3]
    return len(following) == 2 and all(mark.closes and not mark.opens for mark in following)


def _lost_start(
    article: RawArticle, block: Span, mark: _Mark, pieces: list[Piece], open_before: bool
) -> int:
    """Where a quotation begins that only ends; the place of its end where that is none."""
    if open_before and not pieces:
        return mark.start if _SIGNATURE.match(article.text, block.start, block.end) else block.start
    if article.text[mark.start - 1 : mark.start] not in tuple(",.?!…"):
        return mark.start
    at = bisect_right(article.sentences, mark.start - 1, key=lambda s: s.start) - 1
    start = max(block.start, article.sentences[at].start if at >= 0 else 0)
    return mark.start if pieces and pieces[-1].whole.end > start else start


def _lost_end(article: RawArticle, start: int, end: int) -> int:
    """Where a quotation ends that only begins: before its speaker is named, or with its
    sentence if it began within one, or at ``end``."""
    text = article.text
    if found := _LOST_BEFORE.search(text, start, end):
        return found.start()
    at = bisect_right(article.sentences, start, key=lambda s: s.start) - 1
    sentence = article.sentences[at] if at >= 0 else Span(start, end)
    return min(end, sentence.end) if sentence.start < start < sentence.end else end


def _with_single(text: str, block: Span, found: list[Piece]) -> list[Piece]:
    """``found``, and what stands in single marks outside of them, apostrophes left aside."""
    if not _SINGLE_OPEN.search(text, block.start, block.end):
        return found
    starts = [block.start, *(piece.whole.end for piece in found)]
    ends = [*(piece.whole.start for piece in found), block.end]
    single = [
        piece
        for start, end in zip(starts, ends, strict=True)
        for piece in _single(text, start, end, block)
    ]
    return sorted([*found, *single], key=lambda piece: piece.span.start)


def _single(text: str, start: int, end: int, block: Span) -> Iterator[Piece]:
    while opened := _SINGLE_OPEN.search(text, start, end):
        following = _SINGLE_OPEN.search(text, opened.end(), end)
        closing = _single_close(text, opened.end(), following.start() if following else end)
        if closing > 0:
            whole = Span(opened.start(), closing + 1)
            yield from _piece(text, whole, opened.end(), closing, block, False)
        start = max(closing + 1, opened.end())


def _single_close(text: str, start: int, end: int) -> int:
    """Where a single quotation ends: after a stop or comma, or else where no “dockers’” owns
    what follows; -1 if nowhere."""
    closing = -1
    for found in _SINGLE_CLOSE.finditer(text, start, end):
        if text[found.start() - 1] in ",.?!…":
            return found.start()
        if closing < 0 or text[closing - 1] == "s":
            closing = found.start()
    return closing
