"""Direct quotations and who speaks them.

A quotation ends with its mark, or with its paragraph where the next one opens
it again. The speaker is named after it, in the middle, or before it, in its
own sentence or in the one that ends with a colon; a pronoun is the person last
spoken of, if that is one. Where nobody fits, or more than one, nobody is named:
nor ever the publisher, or whom somebody “told”.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec

from generator.convert.actors import DraftActor
from generator.convert.lexicon import EITHER_NAMES, GIVEN_NAMES, SAYING, WOMEN_NAMES
from generator.convert.reading import RawArticle, Span, plain_words, trimmed

# Fewer words in quotation marks are a term or a mark of doubt, unless somebody is said to use it.
_FEWEST_WORDS = 4
# A speaker is looked for within so many characters before the words.
_LONGEST_LEAD = 600

_MARKS = re.compile(r"[“”\"]")
_CUE = re.compile(rf"\b(?:{'|'.join(sorted(SAYING))})\b|\b[Aa]ccording\s+to\b", re.I)
_TERM = re.compile(
    r"(?<![-\w])(?:termed|called|dubbed|described\s+as|labell?ed)\s+(?:an?\s+|the\s+)?$", re.I
)
# “She” may mean whom its own sentence or this many before it name.
_BACK = 1
_TOLD = re.compile(
    r"\b(?:told|tells?|telling|(?:said|saying|spoke|speaking|talking) (?:to|with)"
    r"|interview with)\s+(?:(?:the|of|[A-Z][\w.]*|[a-z]+[’']s)\s+){0,4}$"
)
_HIS_TITLE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|chairman|spokesman)\.?\s+(?:\w+\s+)?$")
_HER_TITLE = re.compile(
    r"\b(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|chairwoman|spokeswoman)\.?\s+(?:\w+\s+)?$"
)
_PRONOUN = re.compile(r"\b(?:he|she)\b", re.I)
_AFTER = re.compile(r"[,.?!—–-]*[”\"]?,?\s*")


class Quotation(msgspec.Struct, frozen=True):
    """One unbroken piece, without its marks. ``speaker`` is an actor's id, or empty.

    ``note`` tells the editor why nobody is named.
    """

    start: int
    end: int
    text: str
    speaker: str = ""
    note: str = ""


class _Piece(msgspec.Struct, frozen=True):
    span: Span
    block: Span
    goes_on: bool


class _Mention(msgspec.Struct, frozen=True):
    start: int
    end: int
    actor: str
    kind: str
    pronoun: str
    sentence: int


class _Voice(msgspec.Struct, frozen=True):
    """Who speaks; where it may be more than one, nobody, and ``note`` says so."""

    actor: str
    note: str = ""


_NOBODY = _Voice("")


def find_quotes(
    article: RawArticle, actors: Sequence[DraftActor], *, publisher: str = ""
) -> tuple[Quotation, ...]:
    """The quotations of the body, in its order."""
    pieces = _pieces(article)
    outside = _outside(_mentions(article, actors, publisher), pieces)
    found: list[Quotation] = []
    for entry in pieces:
        piece, block = entry.span, entry.block
        if article.text[piece.end - 1] == "," and piece.end - piece.start > 1:
            piece = Span(piece.start, piece.end - 1)  # the reporter's comma, not the speaker's
        words = plain_words(article.text, piece)
        lead = article.text[max(block.start, piece.start - 40) : piece.start - 1]
        termed = _TERM.search(lead) is not None
        size = len(words.split())
        if size < _FEWEST_WORDS and not termed and not entry.goes_on:
            # A part of a sentence is a quotation where its own sentence names the speaker.
            voice = _speaker_in_sentence(article, piece, outside, found) if size > 1 else None
            if voice and voice != _NOBODY:
                found.append(Quotation(piece.start, piece.end, words, voice.actor, voice.note))
            continue
        voice = None
        if entry.goes_on and found and found[-1].speaker:
            voice = _Voice(found[-1].speaker)
        voice = voice or _speaker(article, block, piece, outside, found)
        found.append(Quotation(piece.start, piece.end, words, voice.actor, voice.note))
    return tuple(found)


def _mentions(article: RawArticle, actors: Sequence[DraftActor], publisher: str) -> list[_Mention]:
    """Who is named where, save the publisher and whoever is told something."""
    text, found = article.text, list[_Mention]()
    for actor in actors:
        forms = {actor.name, *actor.aliases}
        forms |= {plain_words(text, span) for span in actor.mentions}
        if publisher and publisher.casefold() in {form.casefold() for form in forms}:
            continue
        pronoun = _pronoun_of(text, actor)
        for span in actor.mentions:
            if not _TOLD.search(text[max(0, span.start - 80) : span.start]):
                at = bisect_right(article.sentences, span.start, key=lambda s: s.start)
                found.append(_Mention(span.start, span.end, actor.id, actor.kind, pronoun, at))
    return sorted(found, key=lambda mention: mention.start)


def _pronoun_of(text: str, actor: DraftActor) -> str:
    """``he`` or ``she`` where a title or the given name tells; else empty."""
    for span in actor.mentions:
        before = text[max(0, span.start - 40) : span.start]
        if _HER_TITLE.search(before):
            return "she"
        if _HIS_TITLE.search(before):
            return "he"
    given = actor.name.split()[0].casefold() if actor.name.split() else ""
    if given not in GIVEN_NAMES or given in EITHER_NAMES:
        return ""
    return "she" if given in WOMEN_NAMES else "he"


def _pieces(article: RawArticle) -> list[_Piece]:
    """Each quotation of the body. One that lacks its closing mark ends with its paragraph,
    and goes on in the next where that opens with a mark."""
    text, pieces, open_before = article.text, list[_Piece](), False
    for block in article.paragraphs:
        opened = -1
        for mark in _MARKS.finditer(text, block.start, block.end):
            at = mark.start()
            if mark[0] == "“" or (mark[0] == '"' and opened < 0):
                opened = mark.end()
            elif opened >= 0:
                goes_on = open_before and opened == block.start + 1
                pieces.extend(_piece(text, Span(opened, at), block, goes_on))
                opened = -1
        if opened >= 0:
            goes_on = open_before and opened == block.start + 1
            pieces.extend(_piece(text, Span(opened, block.end), block, goes_on))
        open_before = opened >= 0
    return pieces


def _piece(text: str, span: Span, block: Span, goes_on: bool) -> list[_Piece]:
    words = trimmed(text, span.start, span.end)
    return [_Piece(words, block, goes_on)] if words.start < words.end else []


def _outside(mentions: list[_Mention], pieces: list[_Piece]) -> tuple[list[_Mention], list[int]]:
    """The mentions that stand in no quotation, and where they start: only they can speak."""
    starts = [piece.span.start for piece in pieces]
    kept = []
    for mention in mentions:
        at = bisect_right(starts, mention.start) - 1
        if at < 0 or mention.start >= pieces[at].span.end:
            kept.append(mention)
    return kept, [mention.start for mention in kept]


def _speaker(
    article: RawArticle,
    block: Span,
    piece: Span,
    outside: tuple[list[_Mention], list[int]],
    found: list[Quotation],
) -> _Voice:
    if voice := _speaker_in_sentence(article, piece, outside, found):
        return voice
    if found and block.start <= found[-1].start:
        return _Voice(found[-1].speaker, found[-1].note)
    # “…, said:” ends the paragraph before.
    before = _sentence_before(article, block.start)
    if before and article.text[before.start : before.end].rstrip().endswith(":"):
        return _named_before(article.text, before, outside, found) or _NOBODY
    return _NOBODY


def _speaker_in_sentence(
    article: RawArticle,
    piece: Span,
    outside: tuple[list[_Mention], list[int]],
    found: list[Quotation],
) -> _Voice | None:
    sentence_start, sentence_end = _sentence(article, piece)
    after = _AFTER.match(article.text, piece.end)
    tail = Span(after.end() if after else piece.end, sentence_end)
    if voice := _named_after(article.text, tail, outside, found):
        return voice
    head = Span(max(sentence_start, piece.start - _LONGEST_LEAD), piece.start - 1)
    return _named_before(article.text, head, outside, found)


def _sentence(article: RawArticle, piece: Span) -> tuple[int, int]:
    """From the start of the sentence in which the piece begins to the end of that of its end."""
    first = bisect_right(article.sentences, piece.start, key=lambda s: s.start) - 1
    last = bisect_right(article.sentences, piece.end, key=lambda s: s.start) - 1
    return article.sentences[first].start, article.sentences[last].end


def _sentence_before(article: RawArticle, start: int) -> Span | None:
    at = bisect_left(article.sentences, start, key=lambda s: s.start) - 1
    return article.sentences[at] if at >= 0 else None


def _within(span: Span, outside: tuple[list[_Mention], list[int]]) -> list[_Mention]:
    mentions, starts = outside
    return mentions[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def _named_after(
    text: str,
    tail: Span,
    outside: tuple[list[_Mention], list[int]],
    found: list[Quotation],
) -> _Voice | None:
    """“…,” said Rouhani. “…,” Rouhani, the president, told reporters."""
    cue = _CUE.search(text, tail.start, min(tail.end, tail.start + 160))
    if cue is None:
        return None
    between = text[tail.start : cue.start()]
    if any(mark in between for mark in '“"'):
        return None
    named = _within(Span(tail.start, min(tail.end, cue.end() + 120)), outside)
    subject = [m for m in named if m.start < cue.start()]
    if subject:
        return _Voice(_best(subject).actor)
    if pronoun := _PRONOUN.search(between):
        return _meant(pronoun[0], outside, tail.start, found)
    clause = re.compile(r"[;“\"]|\bthat\b").search(text, cue.end(), tail.end)
    following = [m for m in named if clause is None or m.start < clause.start()]
    if between.strip():
        return None  # “an official said”: somebody without a name
    if pronoun := _PRONOUN.match(text, cue.end() + 1):
        return _meant(pronoun[0], outside, tail.start, found)
    return _Voice(_best(following, last=False).actor) if following else None


def _named_before(
    text: str,
    head: Span,
    outside: tuple[list[_Mention], list[int]],
    found: list[Quotation],
) -> _Voice | None:
    """Rouhani said: “…”. The subject stands before the last cue; persons speak before states."""
    cues = list(_CUE.finditer(text, head.start, head.end))
    if not cues:
        return None
    cue = cues[-1]
    if cue[0].casefold().startswith("according"):
        named = _within(Span(cue.end(), head.end), outside)
        return _Voice(named[0].actor) if named else None
    named = _within(Span(head.start, cue.start()), outside)
    pronouns = list(_PRONOUN.finditer(text, head.start, cue.start()))
    people = [mention for mention in named if mention.kind == "person"]
    if pronouns and (not people or people[-1].start < pronouns[-1].start()):
        return _meant(pronouns[-1][0], outside, pronouns[-1].start(), found)
    if named:
        return _Voice(_best(named).actor)
    after = _within(Span(cue.end(), head.end), outside)
    if after and not text[head.start : cue.start()].strip():
        return _Voice(after[0].actor)
    return None


def _best(mentions: list[_Mention], last: bool = True) -> _Mention:
    """The nearest person, else the nearest other."""
    people = [mention for mention in mentions if mention.kind == "person"] or mentions
    return people[-1 if last else 0]


def _meant(
    pronoun: str, outside: tuple[list[_Mention], list[int]], before: int, found: list[Quotation]
) -> _Voice | None:
    """Whom “he” or “she” means: the only person of the sentences that named any last."""
    mentions, starts = outside
    at = bisect_left(starts, before)
    people = [
        mention
        for mention in mentions[max(0, at - 12) : at]
        if mention.kind == "person" and mention.pronoun in ("", pronoun.casefold())
    ]
    if not people:
        return _Voice(found[-1].speaker, found[-1].note) if found else None
    last = people[-1].sentence
    meant = dict.fromkeys(mention.actor for mention in people if mention.sentence >= last - _BACK)
    if len(meant) == 1:
        return _Voice(*meant)
    return _Voice("", f"“{pronoun.casefold()}” may be {' or '.join(meant)}")
