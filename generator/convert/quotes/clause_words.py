"""The words of a clause and what each is to its grammar, by tables of the language's small words.

A mention of an actor is one word, and so is whatever stands in quotation marks.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from enum import Enum, auto

import msgspec

from generator.convert.reading import Span
from generator.convert.saying import SAYING_FORMS


class Kind(Enum):
    """What a word is to the phrases."""

    NAME = auto()  # a mention of an actor, however many words
    CAPITAL = auto()  # a capitalised word that names no actor
    PRONOUN = auto()
    BASE = auto()  # “say”
    SAYS = auto()  # “says”, “said”
    SAYING = auto()
    VERB = auto()  # any other verb that is told by its form
    WHO = auto()
    COMMA = auto()
    STOP = auto()  # what parts clauses: a colon, a dash, a bracket
    PREPOSITION = auto()
    AND = auto()
    THAT = auto()  # what begins a clause: “that”, “when”, “because”
    AUXILIARY = auto()
    ADVERB = auto()
    DETERMINER = auto()
    QUOTE = auto()
    WORD = auto()


class Mention(msgspec.Struct, frozen=True):
    """Where an actor is named, outside of quotations."""

    start: int
    end: int
    actor: str
    kind: str


class Word(msgspec.Struct, frozen=True):
    """``owner``: its genitive, “Vale’s”. ``mention`` is that of a NAME."""

    text: str
    start: int
    end: int
    kind: Kind
    owner: bool = False
    mention: Mention | None = None


_TOKEN = re.compile(
    r"[^\W_](?:[\w@-]|[’'&](?=\w)|\.(?=\w)|(?<=[^\W\d_]\.[^\W\d_])\.)*|@\w+|[,;:()\[\]]|[—–]|-{1,2}(?=\s)"
)
_POSSESSIVE = re.compile(r"[’']s?(?![\w])")


def _words(kind: Kind, text: str) -> dict[str, Kind]:
    return dict.fromkeys(text.split(), kind)


_KINDS: dict[str, Kind] = {
    **{form: Kind[what.upper()] for form, what in SAYING_FORMS.items()},
    **_words(
        Kind.PREPOSITION,
        """of for from at in on with by to about against during after before under over into
        through between among amid despite without within upon toward towards since until near
        outside inside across around behind beyond besides including regarding concerning per
        alongside via following than like as according""",
    ),
    **_words(Kind.AND, "and but or then yet so nor plus &"),
    **_words(
        Kind.THAT,
        """that when while where because if although though whether what which how why whom unless
        whereas once whenever""",
    ),
    **_words(Kind.SAYS, "put puts"),
    **_words(Kind.WHO, "who"),
    **_words(
        Kind.VERB,
        """began became bit blew bought brought broke built came caught chose did drew drove fell
        fled flew fought gave went got grew had held hid hit kept laid led left let lost made met
        paid ran rose sat sent set shook shot sold spent stood stuck struck swept swung took
        taught threw won wore is was were are has goes comes gets gives makes takes keeps holds
        runs wins""",
    ),
    **_words(Kind.PRONOUN, "he she they it we i you"),
    **_words(
        Kind.AUXILIARY,
        """has have had having is are was were be been being do does did will would can could may
        might shall should must not""",
    ),
    **_words(
        Kind.ADVERB,
        """back also later then again now still even once never ever often always just only earlier
        today yesterday tomorrow tonight soon first further ago himself herself themselves
        itself too already meanwhile however instead nevertheless nonetheless thus hence
        there here both all monday tuesday wednesday thursday friday saturday sunday afterwards
        afterward elsewhere sometimes perhaps maybe""",
    ),
    **_words(
        Kind.DETERMINER,
        """the a an this these those his her its their my our your some any one another each every
        no many several most few other such""",
    ),
}
_MARKS = {",": Kind.COMMA}
# Words that keep their sense when a sentence begins with them; others are then names.
_LOWERED = frozenset(
    word
    for word, kind in _KINDS.items()
    if kind not in (Kind.BASE, Kind.SAYS) or word in ("asked", "pressed")
)
_NUMBER = re.compile(r"\d+$")


def words_of(
    text: str, span: Span, mentions: Sequence[Mention], quoted: Sequence[Span]
) -> list[Word]:
    """The words of a clause: a mention is one, whatever is in quotation marks another.

    Both lie in order; ``quoted`` are those within ``span``.
    """
    words: list[Word] = []
    names = mentions[
        bisect_left(mentions, span.start, key=lambda m: m.start) : bisect_left(
            mentions, span.end, key=lambda m: m.start
        )
    ]
    at, next_name, next_quote = span.start, 0, 0
    while at < span.end:
        while next_name < len(names) and names[next_name].start < at:
            next_name += 1
        if next_quote < len(quoted) and quoted[next_quote].start < at:
            next_quote += 1
            continue
        stop = span.end
        if next_quote < len(quoted):
            stop = min(stop, quoted[next_quote].start)
        name = names[next_name] if next_name < len(names) else None
        found = _TOKEN.search(text, at, stop)
        if name and name.start < stop and (found is None or name.start <= found.start()):
            owner = _POSSESSIVE.match(text, name.end)
            words.append(
                Word(
                    text[name.start : name.end], name.start, name.end, Kind.NAME, bool(owner), name
                )
            )
            at = owner.end() if owner else name.end
        elif found:
            words.append(_word(found, first=not words))
            at = found.end()
        elif next_quote < len(quoted):
            quote = quoted[next_quote]
            words.append(Word("", quote.start, quote.end, Kind.QUOTE))
            at = quote.end
        else:
            break
    return words


def _word(found: re.Match[str], first: bool) -> Word:
    word, start, end = found[0], found.start(), found.end()
    if not (word[0].isalnum() or word[0] == "@"):
        return Word(word, start, end, _MARKS.get(word, Kind.STOP))
    plain, owner = word, False
    if word[-2:] in ("'s", "’s"):
        plain, owner = word[:-2], True
    folded = plain.casefold()
    if plain[0].islower() or folded in _LOWERED or (first and folded.endswith("ly")):
        kind = _KINDS.get(folded)
        if kind is None:
            kind = Kind.ADVERB if folded.endswith("ly") and len(folded) > 4 else Kind.WORD
        if plain[-3:] in ("n't", "n’t"):
            kind = Kind.AUXILIARY
        return Word(folded, start, end, kind, owner)
    if plain[0].isupper() or plain[0] == "@":
        return Word(plain, start, end, Kind.CAPITAL, owner)
    return Word(plain, start, end, Kind.WORD, owner)
