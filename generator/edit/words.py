"""Markdown source for words and their formatting: what is read from it is just these words.

The least that must be escaped is tried first, then all; formatting that Markdown cannot say
at a place is left out.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from generator.model import Block, Span
from generator.parse.blocks import make_blocks
from generator.parse.markdown import read_words

_LEAST = re.compile(
    r"[\\`*<]|(?<!\w)_|_(?!\w)|~(?=~)|&(?=#?\w+;)|\](?=[(\[:])|\[(?=[^\]]*\][(\[:])|!(?=\[)"
)
_ALL = re.compile(r"[\\`*_<>&~!\[\]()#|{}]")
_AT_START = re.compile(r"(?:[-+>#=~]|\d{1,9}(?=[.)]))")
_ORDINAL = re.compile(r"(\d{1,9})([.)])")
_MARKS = {"em": "*", "strong": "**", "s": "~~", "code": "`"}


def write_block(text: str, tag: str, spans: Sequence[Span]) -> str:
    """The source of one block, in one line but for code; ``href`` of spans are as written.

    Raises ValueError where no source says these words.
    """
    if tag == "pre":
        fence = "`" * max(3, _longest_run(text) + 1)
        return f"{fence}\n{text}\n{fence}"
    head = "#" * int(tag[1]) + " " if re.fullmatch(r"h[1-6]", tag) else ""
    for formats in (spans, [span for span in spans if span.tag == "a"], []):
        for escaped in (_LEAST, _ALL):
            source = head + _at_start(_inline(text, formats, escaped), bool(head))
            if _says(source, text, tag, formats):
                return source
    raise ValueError(f"no Markdown says: {text}")


def in_quotation(sources: Sequence[str]) -> str:
    """The blocks of one paragraph of the article, which a quotation holds together."""
    return "\n>\n".join("\n".join(_quoted(source)) for source in sources)


def in_list(sources: Sequence[str], mark: str) -> str:
    """The same as a list; two lists right after each other need different marks."""
    lines = (source.split("\n") for source in sources)
    return "\n".join("\n  ".join((f"{mark} {first}", *rest)) for first, *rest in lines)


def _says(source: str, text: str, tag: str, spans: Iterable[Span]) -> bool:
    blocks: tuple[Block, ...] = make_blocks(read_words(source))
    return [(block.text, block.tag, set(block.spans)) for block in blocks] == [
        (text, tag, set(spans))
    ]


def _inline(text: str, spans: Sequence[Span], escaped: re.Pattern[str]) -> str:
    """The text with its formats, those that begin first and end last outermost."""
    cuts = sorted({0, len(text), *(n for span in spans for n in (span.start, span.end))})
    parts: list[str] = []
    open_spans: list[Span] = []
    for start, end in [*pairwise(cuts), (len(text), len(text))]:
        while open_spans and open_spans[-1].end <= start:
            parts.append(_closing(open_spans.pop()))
        beginning = (span for span in spans if span.start == start and span.end > start)
        for span in sorted(beginning, key=lambda span: -span.end):
            open_spans.append(span)
            parts.append(_opening(span))
        piece = text[start:end]
        in_code = any(span.tag == "code" for span in open_spans)
        parts.append(piece if in_code else escaped.sub(lambda found: "\\" + found[0], piece))
    return "".join(parts)


def _opening(span: Span) -> str:
    return "[" if span.tag == "a" else _MARKS[span.tag]


def _closing(span: Span) -> str:
    if span.tag == "a":
        return f"](<{span.href}>)" if re.search(r"[\s()]", span.href) else f"]({span.href})"
    return _MARKS[span.tag]


def _at_start(source: str, in_heading: bool) -> str:
    """A line whose first characters would make it a list, a heading or a quotation."""
    if in_heading or not _AT_START.match(source):
        return source
    ordinal = _ORDINAL.match(source)
    if ordinal:
        return f"{ordinal[1]}\\{source[ordinal.end(1) :]}"
    return source if source[0].isdigit() else f"\\{source}"


def _longest_run(text: str) -> int:
    return max((len(run) for run in re.findall("`+", text)), default=0)


def _quoted(source: str) -> Iterator[str]:
    for line in source.split("\n"):
        yield f"> {line}" if line else ">"
