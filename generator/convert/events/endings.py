"""Where the words of a clause may end and still say a whole.

A verb has its object, “said” has what was said with its verb, no preposition is
left hanging, and no clause within the clause is broken off.
"""

from collections.abc import Iterator

import msgspec

from generator.convert.events import grammar
from generator.convert.events.clauses import Clause, is_finite
from generator.convert.events.subjects import JOIN_NAMES

# These may end a title as they are: “The minister resigned”.
_INTRANSITIVE = frozenset(
    """died dies resigned crashed collapsed derailed exploded arrived fled fell rose escaped
    surrendered disappeared vanished failed erupted began ended started drowned perished
    overturned flipped capsized sank burned burnt broke crumbled retreated withdrew left returned
    happened occurred emerged landed departed spread surged dropped climbed declined advanced lost
    won clashed met flooded walked marched rallied protested voted reopened closed opened
    retired stopped continued resumed survived agreed gathered testified apologised apologized
    spoke""".split()
)
# What follows these is a whole sentence of its own.
_SAYS_A_CLAUSE = frozenset(("said", "says"))
_MAY_SAY_A_CLAUSE = frozenset(
    """conceded claimed argued insisted suggested believed admitted acknowledged announced warned
    added noted explained maintained denied alleged asserted predicted confirmed vowed hoped thought
    knew feared reported revealed showed found felt learned realised realized complained concluded
    declared decided estimated indicated promised stated stressed swore understood told wrote
    agreed""".split()
)
# “Told reporters that …”: whom somebody tells stands between.
_TOLD = frozenset(
    """told tells informed warned reminded assured persuaded convinced notified advised promised
    showed""".split()
)
# “To hospital”: no verb, though no article tells.
_BARE_NOUNS = frozenset(
    """hospital court jail prison school power war death earth bed church peace safety freedom
    victory parliament congress government people home ground land shore sea office""".split()
)
# Adjectives that are no nouns, and stand before the noun that they ask for.
_ADJECTIVES = frozenset(
    """new old big large small long short high low major minor great good bad recent early late
    serious important huge tiny strong weak heavy light deep wide narrow broad sharp fresh further
    active possible similar different separate special sudden rare brief joint final direct
    peaceful violent bloody deadly fierce massive severe tough tense""".split()
)
_TAKES_AS = frozenset(
    """described named appointed elected chosen hailed denounced condemned regarded treated seen
    quoted identified used diagnosed dismissed recognised recognized cited portrayed viewed
    classified listed labelled labeled rejected praised sworn served worked""".split()
)
_ENDS_AS_INFINITIVE = frozenset("resign leave withdraw quit surrender die".split())
_FEWEST_WORDS_OF_CLAUSE = 5
_VERBS = grammar.BE + grammar.MODAL + grammar.PAST + grammar.PARTICIPLE + grammar.OTHER
# No title ends before these: they belong to the word before them.
_BOUND = frozenset("of to than like as between per onto".split())
_PARTICLES_OF_VERBS = frozenset("up out off down over".split())


class Said(msgspec.Struct, frozen=True):
    """What follows “said”: from which token on it has its verb, and what is inserted before."""

    whole_from: int
    inserted: frozenset[int] = frozenset()
    that: int = -1


def said_in(clause: Clause) -> Said | None:
    """Where the words that depend on the verb are whole; None where they never are."""
    classes, words = clause.classes, clause.words
    that = _that(clause)
    at = clause.after
    while at < len(words) and classes[at] in grammar.ADVERB + grammar.DATE + grammar.PREPOSITION:
        at += 1
    clause_of_said = _find_clause(clause, at, that)
    if that < 0 and clause.verb not in _SAYS_A_CLAUSE | _TOLD:
        may = clause.verb in _MAY_SAY_A_CLAUSE
        return clause_of_said if may and clause_of_said else Said(0)
    if that < 0 and (at >= len(words) or classes[at] in ':"'):
        return None
    return clause_of_said


def _find_clause(clause: Clause, at: int, that: int) -> Said | None:
    """The clause of what is said, from the token ``at`` or behind ``that``; None without verb."""
    classes, words = clause.classes, clause.words
    skipped, inserted = 0, set[int]()
    index, end = max(at, that + 1), min(len(words), clause.after + 60)
    while index < end:
        kind = classes[index]
        if kind in ",-" and index + 1 < end:
            behind = _behind(clause, index)
            if not behind and classes[index + 1] in grammar.RELATIVE + grammar.ARTICLE:
                return None
            inserted.update(range(index, behind))
            index = max(behind, index + 1)
            continue
        elsewhere = kind == grammar.SUBORDINATOR or words[index] in ("after", "before", "until")
        if kind in ".;:?!" or (elsewhere and that < 0):
            return None
        finite = kind in (grammar.BE, grammar.MODAL) or (
            kind in (grammar.PAST, grammar.PARTICIPLE)
            and index > max(that + 1, at)
            and is_finite(words, classes, clause.capitals, index)
        )
        skipped += kind == grammar.RELATIVE
        if finite and not skipped:
            copula = kind in (grammar.BE, grammar.MODAL)
            return Said(index + 1 if copula else index, frozenset(inserted), that)
        if finite:
            skipped -= 1
        index += 1
    return None


def _that(clause: Clause) -> int:
    """The “that” that opens what is said; -1 where there is none, or it belongs to a noun."""
    classes, words = clause.classes, clause.words
    at = clause.after
    while at < len(words) and classes[at] in grammar.ADVERB + grammar.DATE:
        at += 1
    to_somebody = clause.verb in _TOLD or classes[at : at + 1] in (
        grammar.PREPOSITION,
        grammar.PRONOUN,
    )
    if words[at : at + 1] != ("that",) and not to_somebody:
        return -1
    return next((i for i in range(at, min(at + 12, len(words))) if words[i] == "that"), -1)


def _behind(clause: Clause, comma: int) -> int:
    """The token behind the comma that closes what this one opens; 0 where no verb follows it."""
    closing = clause.classes.find(clause.classes[comma], comma + 1, comma + 30)
    following = clause.classes[closing + 1 : closing + 2]
    verbs = (grammar.BE, grammar.MODAL, grammar.PAST, grammar.PARTICIPLE)
    return closing + 1 if closing > 0 and following in verbs else 0


def endings_of(clause: Clause, dropped: frozenset[int], whole_from: int) -> Iterator[int]:
    """The tokens before which the title may end, in order: the words to there say a whole."""
    classes, words = clause.classes, clause.words
    index, opened = clause.after, 0
    verbless = (
        False  # “a memo in which she”, “when the minister”: the clause within has no verb yet
    )
    while index < len(words):
        kind = classes[index]
        if index in dropped:
            index += 1
            continue
        if kind in ";:?!" or (kind == "-" and index > whole_from):
            break
        if kind == "." and not classes[index:].strip('.")]!'):
            break
        if kind == "," and index > whole_from:
            if not _is_list(clause, index):
                if verbless or (opened and _behind(clause, index)):
                    return  # “resigned after the president, a banker, refused”
                break
            if index > clause.after and _is_whole(clause, dropped, index, whole_from):
                yield index
        alone = index > clause.after or clause.verb in _INTRANSITIVE
        alone = alone or (clause.is_passive and words[index] != "by")
        if kind == grammar.SUBORDINATOR or words[index] in ("after", "before", "until", "since"):
            opened = index
        if kind in (grammar.RELATIVE, grammar.SUBORDINATOR) and index >= whole_from:
            verbless = True
        elif verbless and kind in _VERBS:
            verbless = False
        if kind == grammar.COORDINATOR and _comes_later(clause, index):
            if _is_whole(clause, dropped, index, whole_from):
                yield index
            return
        near = opened and opened < index < opened + _FEWEST_WORDS_OF_CLAUSE
        if alone and not near and not verbless and _opens_phrase(clause, index):
            whole = _is_whole(clause, dropped, index, whole_from)
            if whole and not _hangs(clause, dropped, index, whole_from):
                yield index
        index += 1
    if (
        not verbless
        and classes[index : index + 1] != ":"
        and _is_whole(clause, dropped, index, whole_from)
    ):
        yield index


def _comes_later(clause: Clause, index: int) -> bool:
    """“… and was due to return”: no part of what happened."""
    return clause.classes[index + 1 : index + 2] == grammar.BE and clause.words[
        index + 2 : index + 3
    ] in (("due",), ("set",), ("expected",), ("scheduled",), ("to",), ("likely",))


def _opens_phrase(clause: Clause, index: int) -> bool:
    """Whether a phrase that can be done without begins with this token."""
    kind, word = clause.classes[index], clause.words[index]
    before, following = clause.classes[index - 1], clause.classes[index + 1 : index + 2]
    if kind == grammar.SUBORDINATOR:
        return word not in ("whether", "if") and (word != "as" or clause.verb not in _TAKES_AS)
    if kind in (grammar.PARTICIPLE, grammar.OTHER) or word.endswith("ing"):
        # “30 people suspected of fraud”, “a letter inviting them”
        opens = before in (grammar.WORD, grammar.DATE) and index > clause.after
        if word.endswith("ing"):
            return opens and following in (grammar.ARTICLE, grammar.PRONOUN)
        return opens and following in (
            grammar.PREPOSITION,
            grammar.ARTICLE,
            grammar.SUBORDINATOR,
        )
    if kind == grammar.PREPOSITION:
        capitals = clause.capitals[index - 1 : index + 2]
        return word not in _BOUND and not (word in JOIN_NAMES and capitals[::2] == (True, True))
    if kind == grammar.RELATIVE:
        return word != "that" and before != grammar.PREPOSITION
    if kind == grammar.COORDINATOR:
        verbs = (grammar.PAST, grammar.PARTICIPLE, grammar.BE, grammar.MODAL)
        return word in ("but", "yet") or following in verbs
    return False


def _is_list(clause: Clause, comma: int) -> bool:
    """Whether behind this comma a list goes on: “bars, cafés and parks”."""
    classes, words = clause.classes, clause.words
    if classes[comma + 1 : comma + 2] not in (grammar.WORD, grammar.OTHER):
        return False
    if words[comma + 1].endswith("ing") or words[comma + 1] in ("according", "adding"):
        return False
    for index in range(comma + 1, min(comma + 9, len(words))):
        if classes[index] == grammar.COORDINATOR:
            return True
        if classes[index] in grammar.PAST + grammar.BE + grammar.MODAL + grammar.RELATIVE + ".;:":
            return False
    return False


def _is_whole(clause: Clause, dropped: frozenset[int], end: int, whole_from: int) -> bool:
    """Whether the words before the token ``end`` say a whole."""
    classes, words = clause.classes, clause.words
    last = _last_kept(clause, dropped, end)
    if last < whole_from:
        return False
    if last < clause.after:
        return clause.verb in _INTRANSITIVE or (
            clause.is_passive
            and classes[clause.after - 1] in (grammar.PARTICIPLE, grammar.PAST, grammar.OTHER)
        )
    if classes[last] in grammar.PREPOSITION and words[last] not in _PARTICLES_OF_VERBS:
        return False
    if classes[last] in (
        grammar.ARTICLE
        + grammar.BE
        + grammar.BEEN
        + grammar.MODAL
        + grammar.COORDINATOR
        + grammar.RELATIVE
        + grammar.SUBORDINATOR
    ):
        return False
    if words[last] in _ADJECTIVES and classes[last - 1] == grammar.ARTICLE:
        return False  # “a new, bigger offer”
    if words[last].endswith("ing") and words[last - 1] == "as":
        return False  # “quoted them as saying”
    if words[last].endswith(("'s", "’s")) or _leaves_untold(clause, last):
        return False
    return classes[last] != grammar.ADVERB or (
        last > clause.after and classes[last - 1] not in grammar.BE + grammar.ARTICLE
    )


def _leaves_untold(clause: Clause, last: int) -> bool:
    """“Said he had told Lena Brandt”: whom, and not what."""
    for index in range(last, max(last - 6, -1), -1):
        if clause.classes[index] in grammar.PREPOSITION + grammar.RELATIVE + grammar.COORDINATOR:
            return False
        if clause.words[index] == "told":
            return index == last or clause.classes[last] in grammar.WORD + grammar.PRONOUN
    return False


def _hangs(clause: Clause, dropped: frozenset[int], end: int, whole_from: int) -> bool:
    """Whether the last word before ``end`` asks for what follows, where the clause goes on."""
    classes, words = clause.classes, clause.words
    last = _last_kept(clause, dropped, end)
    done = classes[last] in (grammar.PAST, grammar.PARTICIPLE, grammar.OTHER)
    goes_on = classes[last - 1] in (grammar.PRONOUN, grammar.DATE) or words[end] in ("by", "as")
    if done and goes_on and last != whole_from:
        # “when it took”, “surgery followed” by something
        return words[last] not in _INTRANSITIVE
    if classes[last] == grammar.ADVERB or (
        words[last].endswith("ing") and classes[last - 1] == grammar.WORD and last > clause.after
    ):
        return True  # “taken over shortly” after, “at rates ranging” from
    if last > 0 and words[last - 1] == "to" and not clause.capitals[last]:
        return words[last] not in _BARE_NOUNS and words[last] not in _ENDS_AS_INFINITIVE
    return False


def _last_kept(clause: Clause, dropped: frozenset[int], end: int) -> int:
    last = end - 1
    while last > 0 and (last in dropped or clause.classes[last] in ',-"'):
        last -= 1
    return last
