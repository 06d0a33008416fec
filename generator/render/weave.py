"""Weave: an article's blocks, their formatting, the marks and the notes become HTML.

One pass over each block: its text is cut where formatting, a mark or a note begins or
ends, and the elements that hold a piece are opened and closed around it so that they
always nest. A mark that crosses another's end or a block's is split; its id stands
on its first piece only, and a passage's further pieces are told from it (``rest``), so that
all of them show where a link led. A note's number stands outside of every other element,
since a highlight holds the source's words and nothing else; neither does one hold the
editors' words for what they withhold, nor the spaces around them.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup, escape

from generator.model.annotation import Block
from generator.model.record import Record
from generator.render.contents import Anchor, Contents, block_contents
from generator.render.margin import Margin, Voice
from generator.views import ArticleView, MarkView

_QUOTATION_MARKS = " \n\u00a0\"'“”„‟‘’‚«»‹›「」『』"
_CLOSING = frozenset(".,;:!?…)]\"'”’»›」』،؛؟۔")
_FORMATS = frozenset({"em", "strong", "s", "code", "sup"})


class Woven(Record):
    """A top-level block of the text. ``hidden`` counts the paragraphs that a cut stands for."""

    number: int
    html: Markup
    hidden: int = 0
    is_quotation: bool = False


class _Element(Record):
    """An element to open over ``start`` to ``end`` of a block; a lower ``rank`` is outside."""

    start: int
    end: int
    rank: int
    opens: str
    reopens: str
    closes: str


def weave(page: ArticleView, root: str, voice: Voice) -> tuple[Woven, ...]:
    """The article's top-level blocks, each with its HTML. Offsets outside the text are dropped."""
    margin = Margin(page, root, voice)
    contents = block_contents(page)
    woven: list[Woven] = []
    for number, group in groupby(page.blocks, key=_place):
        blocks = tuple(group)
        if blocks[0].tag == "cut":
            woven.append(Woven(0, Markup(), hidden=blocks[0].paragraph))
            continue
        html = "".join(_block(block, contents[block.start], margin) for block in blocks)
        quotation = any(_is_quotation(block, contents[block.start].marks) for block in blocks)
        woven.append(Woven(number[1], Markup(html), is_quotation=quotation))
    return tuple(woven)


def _place(block: Block) -> tuple[bool, int, int]:
    """Equal for blocks of one paragraph; never for two cuts."""
    cut = block.tag == "cut"
    return (cut, block.paragraph, block.start if cut else 0)


def _is_quotation(block: Block, marks: Sequence[MarkView]) -> bool:
    """Whether a quotation is all that the block says, save for quotation marks around it."""
    for mark in marks:
        if mark.kind == "quote" and mark.start < block.end and mark.end > block.start:
            before = block.text[: max(mark.start - block.start, 0)]
            after = block.text[mark.end - block.start :] if mark.end < block.end else ""
            if not (before + after).strip(_QUOTATION_MARKS):
                return True
    return False


def _block(block: Block, contents: Contents, margin: Margin) -> str:
    """The block's element with the containers that begin before and end after it."""
    elements = sorted(
        (*_formats(block, margin), *_marks(block, contents.marks, margin.root)),
        key=lambda e: (e.rank, e.start, -e.end),
    )
    points: dict[int, list[str]] = {}
    for anchor in (*contents.anchors, *_withheld_whole(block, contents.marks)):
        if block.start <= anchor.at < block.end and anchor.id:
            span = f'<span id="{escape(anchor.id)}"></span>'
            points.setdefault(anchor.at - block.start, []).append(span)
    html = "".join(_pieces(block.text, elements, points, _numbers(block, contents, margin)))
    before = "".join(f"<{tag}>" for tag in block.opens)
    after = "".join(f"</{tag}>" for tag in reversed(block.closes))
    return f"{before}<{block.tag}>{html}</{block.tag}>{after}"


def _numbers(block: Block, contents: Contents, margin: Margin) -> dict[int, list[str]]:
    """The notes' numbers by the offset in the block after which they stand.

    A number comes with its note. So does the same number after a further passage, or on a
    narrow page it would lead far away; that note is in sight only once it is asked for.
    """
    found = [
        (_after_words(block, note.at), note.number, margin.note(note)) for note in contents.notes
    ]
    found += [
        (
            _after_words(block, repeat.at),
            repeat.note.number,
            margin.note(repeat.note, repeat.place),
        )
        for repeat in contents.repeats
        if block.start < repeat.at <= block.end
    ]
    numbers: dict[int, list[str]] = {}
    for at, _, html in sorted(found, key=lambda entry: entry[:2]):
        numbers.setdefault(at, []).append(html)
    return numbers


def _after_words(block: Block, at: int) -> int:
    """The offset in the block, past the punctuation that closes the words before it."""
    offset = min(max(at - block.start, 0), len(block.text))
    while offset and block.text[offset : offset + 1] in _CLOSING:
        offset += 1
    return offset


def _highlighted(block: Block, start: int, end: int) -> list[tuple[int, int]]:
    """A passage's own words between two offsets of the block: what of it is not the editors'."""
    ours = [(span.start, span.end) for span in block.spans if span.tag == "withheld"]
    if not ours:
        return [(start, end)]
    pieces = []
    at = start
    for first, last in (*ours, (end, end)):
        words = block.text[at : min(first, end)]
        if words.strip():
            begin = at + len(words) - len(words.lstrip())
            pieces.append((begin, begin + len(words.strip())))
        at = max(at, last)
    return pieces


def _withheld_whole(block: Block, marks: Sequence[MarkView]) -> Iterator[Anchor]:
    """The ids of passages that begin in this block and of which it holds no word any more."""
    for mark in marks:
        if mark.kind == "passage" and block.start <= mark.start < block.end:
            end = min(mark.end, block.end) - block.start
            if not _highlighted(block, mark.start - block.start, end):
                yield Anchor(mark.start, mark.id)


def _formats(block: Block, margin: Margin) -> Iterator[_Element]:
    for span in block.spans:
        if span.tag == "withheld":
            opens = f'<ins class="withheld" aria-describedby="withheld"{margin.language}>'
            yield _Element(span.start, span.end, 5, opens, opens, "</ins>")
        if span.tag == "a":
            opens = f'<a href="{escape(span.href)}">'
            yield _Element(span.start, span.end, 3, opens, opens, "</a>")
        elif span.tag in _FORMATS:
            opens = f"<{span.tag}>"
            yield _Element(span.start, span.end, 2, opens, opens, f"</{span.tag}>")


def _marks(block: Block, marks: Sequence[MarkView], root: str) -> Iterator[_Element]:
    """The marks on this block. An actor in a link of the article's own stays unmarked, and so
    does one that the block named before: a link that is not seen to be one helps nobody."""
    links = [(span.start, span.end) for span in block.spans if span.tag == "a"]
    named: set[str] = set()
    for mark in marks:
        start = max(mark.start - block.start, 0)
        end = min(mark.end - block.start, len(block.text))
        if start >= end:
            continue
        is_link = mark.kind == "actor" and bool(mark.href)
        if is_link and any(first < end and start < last for first, last in links):
            continue
        if is_link and mark.href in named:
            continue
        if is_link:
            named.add(mark.href)
        rank, name, attributes = _mark_element(mark, root)
        ident = f' id="{escape(mark.id)}"' if mark.id else ""
        opens = f"<{name}{ident}{attributes}>"
        rest = ' class="passage rest"' if mark.kind == "passage" else attributes
        reopens = f"<{name}{rest}>"
        begins = mark.start >= block.start
        shown = _highlighted(block, start, end) if mark.kind == "passage" else [(start, end)]
        for first, last in shown:
            opening = opens if begins and first == shown[0][0] else reopens
            yield _Element(first, last, rank, opening, reopens, f"</{name}>")


def _mark_element(mark: MarkView, root: str) -> tuple[int, str, str]:
    """Rank, element and attributes of a mark. Passages are outside of all, and so whole."""
    if mark.kind == "passage":
        return 0, "mark", ' class="passage"'
    if mark.kind == "quote":
        return 1, "span", ' class="said"'
    if mark.kind == "actor" and mark.href:
        return 3, "a", f' class="actor" href="{escape(root)}{escape(mark.href)}"'
    means = f' data-means="{escape(mark.name)}"' if mark.name else ""
    return 4, "span", f' class="{escape(mark.kind)}"{means}'


def _pieces(
    text: str,
    elements: list[_Element],
    points: dict[int, list[str]],
    numbers: dict[int, list[str]],
) -> Iterator[str]:
    """The block's HTML in pieces: text between two cuts, and what opens and closes there."""
    cuts = {0, len(text), *points, *numbers}
    for element in elements:
        cuts |= {element.start, element.end}
    stack: list[_Element] = []
    begun: set[int] = set()
    ordered = sorted(cuts)
    for at, until in zip(ordered, [*ordered[1:], None], strict=True):
        wanted = [] if until is None else _covering(elements, at)
        kept = 0 if at in numbers else _common(stack, wanted)
        yield "".join(element.closes for element in reversed(stack[kept:]))
        yield from numbers.get(at, ())
        begin = at
        if at in numbers and wanted and text[at : at + 1] == " ":
            yield " "  # between a number and the highlight that goes on after it
            begin += 1
        for element in wanted[kept:]:
            again = id(element) in begun
            yield element.reopens if again else element.opens
            begun.add(id(element))
        stack = wanted
        yield from points.get(at, ())
        if until is not None:
            yield str(escape(text[begin:until]))


def _covering(elements: list[_Element], at: int) -> list[_Element]:
    """The elements over the piece that begins at ``at``, outermost first; links never nest."""
    found: list[_Element] = []
    linked = False
    for element in elements:
        if element.start <= at < element.end:
            is_link = element.closes == "</a>"
            if not (is_link and linked):
                found.append(element)
            linked = linked or is_link
    return found


def _common(stack: list[_Element], wanted: list[_Element]) -> int:
    """How many of the open elements, from the outside, stay open."""
    count = 0
    for open_, next_ in zip(stack, wanted, strict=False):
        if open_ is not next_:
            break
        count += 1
    return count
