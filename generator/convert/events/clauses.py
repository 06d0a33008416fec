"""A sentence's main clause: its subject, its verb, and the words that follow.

No parser of English: closed classes of words (articles, prepositions, forms of
“be” …), the irregular verbs and the ending -ed find the clause that a news
sentence is built on. What opens the sentence (“As the talks went on, …”), what
is inserted (“…, a former judge, …”) and what stands in brackets is stepped
over. Where no clause is found, the sentence gives no event.
"""

from collections.abc import Sequence

import msgspec

from generator.convert.events import grammar
from generator.convert.events.grammar import ALWAYS_FINITE, Tokens, closing_of, tokens_of
from generator.convert.events.leads import after_opening, beginnings_of
from generator.convert.events.verbs import participles
from generator.convert.reading import Span

_LONGEST_SUBJECT = 32
_MOST_COMMAS = 5
_LATEST_OPENING = 8
_QUOTES = frozenset(("'", "’", "‘"))
_AFTERWARDS = frozenset("after before until since".split())
_PERSONS = frozenset("he she it they we you i".split())


class Clause(msgspec.Struct, frozen=True):
    """Places in the text. ``subject`` is the first name or noun with all that belongs to it, up to
    an insertion; ``inserted`` that insertion, empty where there is none.

    ``verb`` is the last word of the verb, casefolded, and ``group`` all its words, from
    auxiliary to verb. ``words`` and ``classes`` are of the tokens after the subject, ``starts``
    and ``ends`` their places; ``after`` is the index of the first token behind the verb.
    """

    lead: Span
    subject: Span
    subject_words: tuple[str, ...]
    inserted: Span
    group: tuple[str, ...]
    verb: str
    words: tuple[str, ...]
    classes: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    capitals: tuple[bool, ...]
    after: int

    @property
    def is_passive(self) -> bool:
        return len(self.group) > 1 and self.group[-2] in ("was", "were", "been", "is", "are", "be")


def main_clause(text: str, sentence: Span, dates: Sequence[Span] = ()) -> Clause | None:
    """The clause that tells the sentence, or None. ``dates`` are those in it, in order."""
    tokens = tokens_of(text, sentence, dates)
    beginnings = beginnings_of(tokens, after_opening(tokens))
    fallback = None
    for begin in beginnings:
        found = _subject_and_verb(tokens, begin)
        if found and ("," not in tokens.classes[begin : found[0]] or len(beginnings) == 1):
            return _clause(tokens, sentence, begin, *found)
        fallback = fallback or (begin, found) if found else fallback
    return _clause(tokens, sentence, fallback[0], *fallback[1]) if fallback else None


def opens_with_clause(folded: str) -> bool:
    """Whether a sentence, casefolded, may have such a clause as ``lead_clause`` reads."""
    opening = f" {folded[: _LATEST_OPENING * 8]}"
    return " when " in opening or " as " in opening


def lead_clause(text: str, sentence: Span, dates: Sequence[Span] = ()) -> Clause | None:
    """The clause that opens a sentence with “when” or “as”, up to its comma; None without one.

    Where the main clause only judges, this one may tell: “When the talks began, few had hope.”
    """
    tokens = tokens_of(text, sentence, dates)
    opening = next(
        (i for i, word in enumerate(tokens.words[:_LATEST_OPENING]) if word in ("when", "as")), -1
    )
    if opening < 0 or not all(
        kind in grammar.PREPOSITION + grammar.DATE + "," for kind in tokens.classes[:opening]
    ):
        return None
    found = _subject_and_verb(tokens, opening + 1)
    comma = tokens.classes.find(",", found[2]) if found else -1
    if found is None or comma < 0:
        return None
    for part in (tokens.words, tokens.starts, tokens.ends, tokens.capitals):
        del part[comma:]
    tokens.classes = tokens.classes[:comma]
    return _clause(tokens, sentence, opening + 1, *found)


def _subject_and_verb(tokens: Tokens, begin: int) -> tuple[int, int, int] | None:
    """Where the subject ends, where what is inserted ends, and where the verb stands."""
    classes = tokens.classes
    while begin < len(classes) and classes[begin] in '"' + grammar.ADVERB:
        begin += 1
    if (
        begin >= len(classes)
        or classes[begin]
        not in grammar.ARTICLE + grammar.PRONOUN + grammar.WORD + grammar.OTHER + grammar.DATE
    ):
        return None
    at, head_end, skipped = begin, 0, 0
    limit = min(len(classes), begin + _LONGEST_SUBJECT)
    while at < limit:
        kind = classes[at]
        if kind in "([":
            head_end = head_end or at
            at = closing_of(classes, at) + 1
            continue
        if kind in ",-":
            if at == begin:
                return None
            behind = _behind_insertion(tokens, at)
            if behind:
                return head_end or at, behind, behind
            if not _goes_on(tokens, at + 1):
                return None
        elif kind in ";:?!" or kind == grammar.SUBORDINATOR:
            return None
        elif (
            kind == grammar.PRONOUN and at > begin and not skipped and tokens.words[at] in _PERSONS
        ):
            return None  # “the news comes after he left”: another clause
        elif kind == grammar.RELATIVE:
            if at == begin:
                return None
            skipped += 1
        elif kind == grammar.WORD and at == begin + 1 and tokens.words[begin] in _PERSONS:
            return None  # “they say”: what is so now is no event
        elif kind in (grammar.BE, grammar.MODAL) or (
            kind in (grammar.PAST, grammar.PARTICIPLE)
            and at > begin
            and is_finite(tokens.words, classes, tokens.capitals, at)
        ):
            if at == begin:
                return None
            if skipped:
                skipped -= 1
                at = _group_end(tokens, at)
                continue
            return head_end or at, at, at
        at += 1
    return None


def is_finite(words: Sequence[str], classes: str, capitals: Sequence[bool], at: int) -> bool:
    """Whether a form in -ed, or one like “sent”, is what somebody did, and no attribute."""
    if words[at] in ALWAYS_FINITE:
        return True
    before, word_before = classes[at - 1], words[at - 1]
    if before == grammar.PRONOUN:
        return True
    if classes[at + 1 : at + 2] in (grammar.PAST, grammar.BE, grammar.MODAL):
        return False  # “the radio broadcast said”
    if before in (grammar.ARTICLE, grammar.PREPOSITION, grammar.COORDINATOR, grammar.BE):
        return False
    if word_before.isdigit() or word_before.endswith(("'s", "’s", "s’")) or capitals[at]:
        return False
    if before == grammar.WORD and "-" in word_before and not capitals[at - 1]:
        return False  # “a ten-dollar bid”
    if before == grammar.ADVERB and (
        classes[at - 2 : at - 1] == grammar.ARTICLE or words[at - 2].endswith(("'s", "’s", "s’"))
    ):
        return False  # “its newly elected president”
    if classes[at + 1 : at + 2] not in (grammar.PREPOSITION, grammar.ADVERB, grammar.DATE):
        return True
    return not _another_verb_follows(words, classes, capitals, at)


def _another_verb_follows(
    words: Sequence[str], classes: str, capitals: Sequence[bool], at: int
) -> bool:
    """“The letter sent to Congress said”: before the clause breaks."""
    breaks = ",;:-" + grammar.COORDINATOR + grammar.SUBORDINATOR + grammar.RELATIVE
    for i in range(at + 1, min(at + 14, len(classes))):
        if classes[i] in breaks + grammar.PRONOUN or words[i] in _AFTERWARDS:
            return False
        if classes[i] in (grammar.BE, grammar.MODAL):
            return True
        attribute = (grammar.ARTICLE, grammar.PREPOSITION, grammar.BE)
        if classes[i] in (grammar.PAST, grammar.PARTICIPLE) and classes[i - 1] not in attribute:
            return words[i] in ALWAYS_FINITE or not capitals[i]
    return False


def _behind_insertion(tokens: Tokens, comma: int) -> int:
    """Where the verb stands behind “…, the president, ”; 0 where none does."""
    classes = tokens.classes
    closing, mark = comma, classes[comma]
    for _ in range(_MOST_COMMAS):
        closing = classes.find(mark, closing + 1, comma + 40)
        if closing < 0:
            return 0
        first = closing + 1
        while first < len(classes) and (classes[first] == '"' or tokens.words[first] in _QUOTES):
            first += 1
        at = first
        while classes[at : at + 1] == grammar.ADVERB:
            at += 1
        kind = classes[at : at + 1]
        if kind in (grammar.BE, grammar.MODAL) or (
            kind in (grammar.PAST, grammar.PARTICIPLE) and not tokens.capitals[at]
        ):
            return first
    return 0


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether behind this comma a list of names or nouns goes on."""
    kind = tokens.classes[at : at + 1]
    return kind in (grammar.WORD, grammar.OTHER, grammar.COORDINATOR) and not tokens.words[
        at
    ].endswith("ing")


def _group_end(tokens: Tokens, at: int) -> int:
    """Behind the verb that begins here: its auxiliaries, adverbs and the verb itself."""
    classes, words = tokens.classes, tokens.words
    end = len(classes)
    while at < end and classes[at] == grammar.ADVERB:
        at += 1
    if at < end and classes[at] not in (grammar.BE, grammar.MODAL):
        return at + 1
    first = at
    while at < end:
        if classes[at] in grammar.BE + grammar.BEEN + grammar.MODAL + grammar.ADVERB:
            at += 1
        elif (
            classes[at] == grammar.DATE
            or classes[at : at + 2] == grammar.PREPOSITION + grammar.DATE
        ):
            at += 1 if classes[at] == grammar.DATE else 2  # “were on Friday charged”
        else:
            break
    if at == end:
        return at
    word, kind = words[at], classes[at]
    done = (
        kind in (grammar.PARTICIPLE, grammar.PAST) or word in participles() or word.endswith("ing")
    )
    base = any(
        classes[i] == grammar.MODAL or words[i][:2] == "do" or words[i] == "did"
        for i in range(first, at)
    )
    if done or (base and kind in (grammar.WORD, grammar.OTHER)):
        return at + 1
    while classes[at - 1] not in grammar.BE + grammar.BEEN + grammar.MODAL and words[
        at - 1
    ] not in ("not", "never"):
        at -= 1
    return at


def _clause(
    tokens: Tokens, sentence: Span, begin: int, head_end: int, inserted_end: int, verb: int
) -> Clause | None:
    classes = tokens.classes
    while classes[begin] in '"' + grammar.ADVERB and begin < head_end - 1:
        begin += 1
    stays = head_end
    while head_end > begin + 1 and classes[head_end - 1] in grammar.ADVERB + grammar.DATE:
        head_end -= 1
        if (
            classes[head_end : head_end + 1] == grammar.DATE
            and classes[head_end - 1] == grammar.PREPOSITION
        ):
            head_end -= 1
    if head_end <= begin:
        head_end = stays
    while verb > head_end and classes[verb - 1] == grammar.ADVERB:
        verb -= 1  # “allegedly vowed”
    after = _group_end(tokens, verb)
    group = tuple(
        tokens.words[i]
        for i in range(verb, after)
        if classes[i] not in grammar.PREPOSITION + grammar.DATE + grammar.ADVERB
        or tokens.words[i] in ("not", "never")
    )
    if not group:
        return None
    inserted = Span(tokens.ends[stays - 1], tokens.starts[verb])
    return Clause(
        lead=Span(sentence.start, tokens.starts[begin]),
        subject=Span(tokens.starts[begin], tokens.ends[head_end - 1]),
        subject_words=tuple(tokens.words[begin:head_end]),
        inserted=inserted,
        group=group,
        verb=group[-1],
        words=tuple(tokens.words[verb:]),
        classes=classes[verb:],
        starts=tuple(tokens.starts[verb:]),
        ends=tuple(tokens.ends[verb:]),
        capitals=tuple(tokens.capitals[verb:]),
        after=after - verb,
    )
