"""What a recogniser found, joined with what the rules found: it decides where they are unsure."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from generator.convert.actors.known import known_names
from generator.convert.actors.mentions import Mention
from generator.convert.reading import RawArticle, Span
from generator.convert.recogniser import Recognised, Recogniser

_RULE = "recogniser"


def recognised_in(article: RawArticle, recognise: Recogniser) -> Iterator[Recognised]:
    """The names of headline and body, a paragraph at a time, with their places in the article."""
    spans = [article.headline] if article.headline else []
    for span in (*spans, *article.paragraphs):
        for named in recognise(article.text[span.start : span.end]):
            yield Recognised(span.start + named.start, span.start + named.end, named.kind)


def join_recognised(told: list[Mention], named: Iterable[Recognised], text: str) -> list[Mention]:
    """The mentions, in order, with those that only the recogniser knows.

    ``told`` is in order. Where a rule knows what is named, it stays; where none does, the
    recogniser says it.
    """
    starts = [mention.start for mention in told]
    added: list[Mention] = []
    for entity in named:
        span = _trimmed(text, entity)
        kind = _kind(text, span, entity.kind)
        first = max(0, bisect_left(starts, span.start) - 1)
        here = [m for m in told[first : bisect_left(starts, span.end)] if m.end > span.start]
        for mention in here:
            if not mention.kind:
                mention.kind, mention.rule = kind, _RULE
        if not here and span.start < span.end:
            words = tuple(text[span.start : span.end].split())
            added.append(Mention(span.start, span.end, words, " ".join(words), kind, _RULE))
    return sorted((*told, *added), key=lambda mention: mention.start)


def _trimmed(text: str, named: Recognised) -> Span:
    """Without “the” before and “’s” after, which models count in."""
    start, end = named.start, named.end
    if text[start : start + 4].casefold() == "the ":
        start += 4
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    return Span(start, end)


def _kind(text: str, span: Span, kind: str) -> str:
    if kind != "land":
        return kind
    known = known_names().get(" ".join(text[span.start : span.end].split()))
    return "state" if known and known[0] == "state" else "place"
