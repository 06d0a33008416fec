"""The words of a clause and what each is to its grammar, by tables of the language's small words.

A mention of an actor is one word, and so is whatever stands in quotation marks.
"""

import re
from collections.abc import Iterable, Sequence
from enum import Enum, auto
from functools import lru_cache

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
        """that when while where because if although though whether what which how why whom whose
        unless whereas once whenever""",
    ),
    **_words(Kind.SAYS, "put puts"),
    **_words(Kind.WHO, "who"),
    **_words(
        Kind.VERB,
        """began became bit blew bought brought broke built came caught chose cut did drew drove
        fell fled flew fought gave went got grew had held hid hit kept laid led left let lost made
        met paid ran rose sat sent set shook shot sold spent stood stuck struck swept swung took
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
_LONGEST_WORD = 40
# Words that keep their sense when a sentence begins with them; others are then names.
_LOWERED = frozenset(
    word
    for word, kind in _KINDS.items()
    if kind not in (Kind.BASE, Kind.SAYS) or word in ("asked", "pressed")
)


def words_of(text: str, span: Span, wholes: Iterable[Mention | Span]) -> list[Word]:
    """The words of a clause; each of ``wholes``, a mention or a quotation in it, is one."""
    words: list[Word] = []
    at = span.start
    for whole in sorted(wholes, key=lambda place: place.start):
        if whole.start < at:
            continue  # within a word: “anti-Vale” names nobody
        at = _plain_words(text, at, whole.start, words)
        if whole.start < at:
            continue
        at = whole.end
        if isinstance(whole, Span):
            words.append(Word("", whole.start, whole.end, Kind.QUOTE))
            continue
        owner = _POSSESSIVE.match(text, at)
        name = text[whole.start : whole.end]
        words.append(Word(name, whole.start, whole.end, Kind.NAME, bool(owner), whole))
        at = owner.end() if owner else at
    _plain_words(text, at, span.end, words)
    return words


def is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether the form of a verb of saying there is that verb, and not the noun alike."""
    word = words[at]
    before = words[at - 1] if at else None
    if word.text in ("put", "puts"):
        return at + 1 < len(words) and words[at + 1].text == "it"
    if word.kind is Kind.SAYING:
        return before is None or not (before.owner or before.kind is Kind.DETERMINER)
    if word.kind is Kind.SAYS:
        return before is None or not (
            before.owner or before.kind in (Kind.DETERMINER, Kind.PREPOSITION, Kind.SAYS)
        )
    if word.kind is not Kind.BASE or before is None:
        return False
    return (
        before.kind in (Kind.AUXILIARY, Kind.PRONOUN, Kind.WHO, Kind.ADVERB)
        or before.text == "to"
        or (before.kind is Kind.WORD and before.text.endswith("s"))
    )


def _plain_words(text: str, start: int, end: int, words: list[Word]) -> int:
    """Adds the words that begin before ``end``; where the last of them ends."""
    at = start
    for found in _TOKEN.finditer(text, start, end + _LONGEST_WORD):
        if found.start() >= end:
            break
        kind, folded, owner = _kind_of(found[0], not words)
        at = found.end()
        words.append(Word(folded, found.start(), at, kind, owner))
    return max(at, end)


@lru_cache(maxsize=8192)
def _kind_of(word: str, first: bool) -> tuple[Kind, str, bool]:
    """What a word is, as it is compared, and whether it is a genitive."""
    if not (word[0].isalnum() or word[0] == "@"):
        return (Kind.COMMA if word == "," else Kind.STOP), word, False
    owner = word[-2:] in ("'s", "’s")
    plain = word[:-2] if owner else word
    folded = plain.casefold()
    if plain[0].islower() or folded in _LOWERED or (first and folded.endswith("ly")):
        if plain[-3:] in ("n't", "n’t"):
            return Kind.AUXILIARY, folded, owner
        adverb = folded.endswith("ly") and len(folded) > 4
        return _KINDS.get(folded, Kind.ADVERB if adverb else Kind.WORD), folded, owner
    if plain[0].isupper() or plain[0] == "@":
        return Kind.CAPITAL, plain, owner
    return Kind.WORD, plain, owner
