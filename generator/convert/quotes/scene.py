"""The article as its quotations are judged: who is named where, outside of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import msgspec

from generator.convert.actors import DraftActor
from generator.convert.quotes.clause_words import Mention, Word, words_of
from generator.convert.quotes.quotations import Piece, find_pieces
from generator.convert.reading import RawArticle, Span, plain_words

T = TypeVar("T")


class Scene(msgspec.Struct, frozen=True):
    """Everything lies in the order of the text; ``…_starts`` are for looking it up."""

    article: RawArticle
    actors: Mapping[str, DraftActor]
    pieces: Sequence[Piece]
    piece_starts: Sequence[int]
    # Those outside of quotations: only they can speak.
    mentions: Sequence[Mention]
    mention_starts: Sequence[int]
    sentence_starts: Sequence[int]
    # Of the sentences that are not quoted: those by which distance is counted.
    told_starts: Sequence[int]
    # Where a pronoun was taken for whom: it stands for a mention.
    spoken: list[tuple[int, str]]
    # Remembered once they were found: the pronoun of each actor, the titles before each mention,
    # and what all mentions weigh.
    pronouns: dict[str, str]
    titles: dict[int, frozenset[str]]
    weighed: list[tuple[int, float]]


def scene_of(article: RawArticle, actors: Sequence[DraftActor], publisher: str) -> Scene:
    """The scene before anything is known of its speakers. The publisher is never one."""
    pieces = find_pieces(article)
    mentions = _outside(_mentions(article, actors, publisher), pieces, lambda each: each.start)
    sentences = [sentence.start for sentence in article.sentences]
    return Scene(
        article=article,
        actors={actor.id: actor for actor in actors},
        pieces=pieces,
        piece_starts=[piece.whole.start for piece in pieces],
        mentions=mentions,
        mention_starts=[mention.start for mention in mentions],
        sentence_starts=sentences,
        told_starts=_outside(sentences, pieces, int),
        spoken=[],
        pronouns={},
        titles={},
        weighed=[],
    )


def sentence_at(scene: Scene, place: int) -> int:
    """The number of the sentence in which ``place`` lies, or of the last before it; -1 if none."""
    return bisect_right(scene.sentence_starts, place) - 1


def words_between(scene: Scene, start: int, end: int) -> list[Word]:
    """The words from ``start`` to ``end``, neither of which lies in a quotation."""
    if start >= end:
        return []
    first = bisect_left(scene.piece_starts, start)
    last = bisect_left(scene.piece_starts, end, lo=first)
    names = bisect_left(scene.mention_starts, start)
    beyond = bisect_left(scene.mention_starts, end, lo=names)
    wholes: list[Mention | Span] = [*scene.mentions[names:beyond]]
    wholes += [piece.whole for piece in scene.pieces[first:last]]
    return words_of(scene.article.text, Span(start, end), wholes)


def _mentions(article: RawArticle, actors: Sequence[DraftActor], publisher: str) -> list[Mention]:
    """Who is named where, save the publisher."""
    found: list[Mention] = []
    for actor in actors:
        if publisher:
            forms = {actor.name, *actor.aliases}
            forms |= {plain_words(article.text, span) for span in actor.mentions}
            if publisher.casefold() in {form.casefold() for form in forms}:
                continue
        found += [Mention(m.start, m.end, actor.id, actor.kind) for m in actor.mentions]
    return sorted(found, key=lambda mention: mention.start)


def _outside(places: list[T], pieces: Sequence[Piece], start: Callable[[T], int]) -> list[T]:
    """Those that begin in no quotation, but may begin with one."""
    kept: list[T] = []
    at = 0
    for place in places:
        while at < len(pieces) and pieces[at].whole.end <= start(place):
            at += 1
        if at == len(pieces) or start(place) <= pieces[at].whole.start:
            kept.append(place)
    return kept
