"""Where a very long article is divided: at paragraphs, so that no page grows past its budget."""

from bisect import bisect_right
from collections.abc import Iterable

from generator.model.site import AnnotatedArticle, Mark

LARGEST = 72_000
"""Of a part, in bytes of text; with its marks, that is under 40 KB of compressed HTML."""

_MARK, _NOTED = 60, 320
"""What a mark weighs in such bytes: an underlined name, and one with a note beside the text."""


def divided(articles: Iterable[AnnotatedArticle]) -> dict[str, tuple[int, ...]]:
    """By article id, the paragraphs that begin its parts; nothing of an article of one part."""
    found = {}
    for annotated in articles:
        if _may_be_long(annotated):
            starts = _starts(annotated)
            if len(starts) > 1:
                found[annotated.article.id] = starts
    return found


def _may_be_long(annotated: AnnotatedArticle) -> bool:
    """Whether it can be larger than a part: nearly all are not, and need not be measured."""
    blocks = annotated.article.blocks
    return bool(blocks) and 4 * blocks[-1].end + _NOTED * len(annotated.marks) > LARGEST


def _starts(annotated: AnnotatedArticle) -> tuple[int, ...]:
    """A paragraph is never divided, so one that is larger than a part is a part of its own."""
    weights: dict[int, int] = {}
    for block in annotated.article.blocks:
        weights[block.paragraph] = weights.get(block.paragraph, 0) + len(block.text.encode())
    begins = [block.start for block in annotated.article.blocks]
    for mark in annotated.marks:
        at = max(0, bisect_right(begins, mark.start) - 1)
        weights[annotated.article.blocks[at].paragraph] += _weight(mark)
    starts: list[int] = []
    size = 0
    for paragraph, weight in weights.items():
        if not starts or size + weight > LARGEST:
            starts.append(paragraph)
            size = 0
        size += weight
    return tuple(starts)


def _weight(mark: Mark) -> int:
    plain = mark.kind == "actor" or (mark.kind == "date" and not mark.note)
    return _MARK if plain else _NOTED
