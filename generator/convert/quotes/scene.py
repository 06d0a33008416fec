"""The article as its quotations are judged: who is named where, outside of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from generator.convert.actors import DraftActor
from generator.convert.quotes.clause_words import Mention, Word, words_of
from generator.convert.quotes.quotations import Piece, find_pieces
from generator.convert.reading import RawArticle, Span, plain_words


class Scene(msgspec.Struct, frozen=True):
    """Everything lies in the order of the text; ``…_starts`` are for looking it up."""

    article: RawArticle
    actors: Mapping[str, DraftActor]
    # The one person of a last name, or the one body of a name; empty where they are several.
    names: Mapping[str, str]
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
    named = _mentions(article, actors, publisher)
    outside = _outside([mention.start for mention in named], pieces)
    mentions = [mention for each in outside for mention in named[each]]
    sentences = [sentence.start for sentence in article.sentences]
    return Scene(
        article=article,
        actors={actor.id: actor for actor in actors},
        names=_names(actors),
        pieces=pieces,
        piece_starts=[piece.whole.start for piece in pieces],
        mentions=mentions,
        mention_starts=[mention.start for mention in mentions],
        sentence_starts=sentences,
        told_starts=[start for each in _outside(sentences, pieces) for start in sentences[each]],
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
    return _without_brackets(words_of(scene.article.text, Span(start, end), wholes))


def _without_brackets(words: list[Word]) -> list[Word]:
    """“Senator Vale (D-Ohio) said”: what stands in brackets is no part of the clause."""
    kept: list[Word] = []
    opened = -1
    for word in words:
        if word.text == "(":
            opened = len(kept)
        kept.append(word)
        if word.text == ")" and opened >= 0:
            del kept[opened:]
            opened = -1
    return kept or words


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


def _names(actors: Sequence[DraftActor]) -> Mapping[str, str]:
    names: dict[str, str] = {}
    for actor in actors:
        name = actor.name.rpartition(" ")[2] if actor.kind == "person" else actor.name
        names[name] = "" if name in names else actor.id
    return names


def _outside(starts: Sequence[int], pieces: Sequence[Piece]) -> Iterator[slice]:
    """Which of ``starts`` lie in no quotation, or right where one begins."""
    at = 0
    for piece in pieces:
        within = bisect_right(starts, piece.whole.start, lo=at)
        yield slice(at, within)
        at = bisect_left(starts, piece.whole.end, lo=within)
    yield slice(at, len(starts))
