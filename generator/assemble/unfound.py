"""Quoted words that are not in their article: the nearest passage, and what of it differs."""

from generator.diagnostics import Diagnostic, FieldPath, Location, Note
from generator.passages import Passage, nearest_passage
from generator.selector import fold

_LONGEST = 1_000
"""Characters of a quote that are shown."""


def not_found(text: str, article: str, quote: str, where: Location, field: FieldPath) -> Diagnostic:
    """The problem of a quote that is not in ``text``, the words of the file ``article``.

    Where it differs from the one like it in letter case alone, the fix is certain.
    """
    like = nearest_passage(text, quote)
    if like is None:
        return Diagnostic(
            "quote-not-found",
            where,
            f"these words are not in {article}",
            hint="copy them from the article's text",
            field=field,
            label="nothing there is like them",
        )
    passage = text[like.start : like.end]
    return Diagnostic(
        "quote-not-found",
        where,
        f"these words are not in {article}",
        hint="write what the article has, or correct the article where it was copied wrongly",
        field=field,
        label=_how(like),
        fix=passage if _differs_in_case(passage, quote, text) else "",
        notes=(
            Note("the quote:", _shown(quote), _within(like.differing_in_quote)),
            Note("the nearest in the article:", _shown(passage), _within(like.differing)),
        ),
    )


def _how(like: Passage) -> str:
    if like.differing and like.differing_in_quote:
        return "some of these words differ"
    return "words are missing" if like.differing else "words too many"


def _differs_in_case(passage: str, quote: str, text: str) -> bool:
    plain = fold(quote).casefold()
    return fold(passage).casefold() == plain and fold(text).casefold().count(plain) == 1


def _shown(words: str) -> str:
    """On one line: a passage may cross paragraphs. Offsets stay true."""
    return words[:_LONGEST].replace("\n", " ")


def _within(marks: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    return tuple((start, size) for start, size in marks if start + size <= _LONGEST)
