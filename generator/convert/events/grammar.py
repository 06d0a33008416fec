"""The words of a sentence, and what each can be in a clause: closed classes and endings.

A class is a letter, so that a sentence's classes are a text of their own, in
which a phrase is looked for as a word is. Marks stand for themselves, “-” for
any dash, and the words of a date are DATE.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

import msgspec

from generator.convert.events.verbs import participles, past_forms
from generator.convert.reading import Span

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|[$£€]?\d+(?:[.,:]\d+)*(?:st|nd|rd|th|%|[ap]m|[a-z]+)?"
    r"|[^\W_]+(?:[-‐'’&/][^\W_]+)*|--+|\S"
)
# A clause is looked for in the first words of a sentence; nobody reads further for it.
_MOST_TOKENS = 80

# A word's class, a letter. PAST can only be what somebody did, PARTICIPLE may be; OTHER is “taken”.
ARTICLE, PREPOSITION, SUBORDINATOR, COORDINATOR = "d", "p", "s", "c"
RELATIVE, BE, BEEN, MODAL, PRONOUN, ADVERB = "r", "a", "h", "m", "n", "b"
PAST, PARTICIPLE, DATE, WORD, OTHER = "v", "e", "t", "w", "o"

_CLASSES = {
    ARTICLE: """the a an this these those its his her their our my your no every each some any both
    several few many most all another such much""",
    PREPOSITION: """of in on at by for from with to into onto over under near between among against
    during through since until till before after about around across along behind beyond despite
    within without toward towards upon off out up down amid amidst via following including inside
    outside below above beside besides per than like unlike except throughout concerning
    regarding""",
    SUBORDINATOR: """when while because although though if unless whereas as once whether lest
    whenever wherever whereby""",
    COORDINATOR: "and but or nor yet plus so",
    RELATIVE: "who whom whose which that where",
    BE: """is are was were am has have had does do did isn't aren't wasn't
    weren't hasn't haven't hadn't doesn't don't didn't""",
    BEEN: "be been being having",
    MODAL: """will would can could may might must shall should cannot won't wouldn't can't couldn't
    shouldn't ought""",
    PRONOUN: "he she it they we you i there what one everybody everyone nobody someone somebody",
    ADVERB: """also later then now still already soon again ever never not just only even too
    earlier meanwhile subsequently eventually finally instead therefore thus however once twice
    today yesterday tonight tomorrow formally effectively first at-least perhaps maybe ago
    long often always sometimes rather quite very nearly almost""",
}
_CLASS_OF = {word: kind for kind, words in _CLASSES.items() for word in words.split()}
_CLASS_OF |= {form.replace("'", "’"): kind for form, kind in _CLASS_OF.items() if "'" in form}
PREPOSITIONS = frozenset(_CLASSES[PREPOSITION].split())
_MARKS = {mark: mark for mark in ".,;:()[]?!"}
_MARKS |= {**dict.fromkeys("–—-", "-"), **dict.fromkeys('“”"„«»', '"'), "…": "."}
# Words in -ed that are no verbs, and in -ly that are no adverbs.
_NO_VERB = frozenset(
    """hundred seed speed need feed breed indeed red bed shed weed deed greed creed sacred naked
    wicked hatred united unprecedented so-called alleged armed limited beloved crooked rugged
    ragged wretched sled medieval""".split()
)
_NO_ADVERB = frozenset(
    """family only early daily weekly monthly yearly friendly likely italy july ally rally assembly
    monopoly anomaly supply reply fly elderly deadly costly lonely orderly bully belly jelly
    ugly holy lively leisurely homily""".split()
)
# Only what is said: pictures are described in the present, events are told in the past.
SAID_NOW = frozenset(
    """remains seems appears becomes says tells insists believes denies opposes wants accuses
    condemns blames accepts agrees admits announces argues asks confirms declares explains
    refuses rejects urges vows warns threatens""".split()
)
# Never “the man said to be”: it is always what somebody does.
ALWAYS_FINITE = frozenset(("said", *SAID_NOW))


class Tokens(msgspec.Struct):
    words: list[str]
    classes: str
    starts: list[int]
    ends: list[int]
    capitals: list[bool]
    spelt: list[str]


def tokens_of(text: str, sentence: Span, dates: Sequence[Span]) -> Tokens:
    found = list(islice(_TOKEN.finditer(text, sentence.start, sentence.end), _MOST_TOKENS))
    spelt = [match[0] for match in found]
    words = [word.casefold() for word in spelt]
    starts = [match.start() for match in found]
    capitals = [word[0].isupper() for word in spelt]
    classes = list(map(_class_of, words))
    for date in dates:
        first = bisect_left(starts, date.start)
        last = bisect_left(starts, date.end)
        classes[first:last] = DATE * (last - first)
    if "-" in classes or PARTICIPLE in classes:
        for index, kind in enumerate(classes):
            if kind == "-" and words[index] == "-" and text[starts[index] - 1] not in " \n":
                classes[index] = OTHER
            elif kind == PARTICIPLE and index and capitals[index]:
                classes[index] = WORD  # “Mr Reed”
    return Tokens(
        words,
        "".join(classes),
        starts,
        [match.end() for match in found],
        capitals,
        spelt,
    )


@lru_cache(maxsize=8192)
def _class_of(word: str) -> str:
    if kind := _CLASS_OF.get(word):
        return kind
    if not word[0].isalnum():
        return "-" if word[:2] == "--" else _MARKS.get(word, OTHER)
    if word in past_forms() or word in SAID_NOW:
        return PAST
    if word in participles():
        return OTHER
    if word.endswith("ed") and len(word) > 3 and "-" not in word and word not in _NO_VERB:
        return PARTICIPLE
    if word.endswith("ly") and word not in _NO_ADVERB:
        return ADVERB
    return WORD


def closing_of(classes: str, at: int) -> int:
    """Where the bracket at ``at`` closes; ``at`` where it does not, within reason."""
    end = classes.find(")" if classes[at] == "(" else "]", at, at + 40)
    return end if end > 0 else at
