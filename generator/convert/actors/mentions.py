"""What a run of capitals names, as far as its own words and its neighbours tell."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from generator.convert.actors import forms, offices, plain_words
from generator.convert.actors.known import known_as
from generator.convert.actors.persons import is_given, is_ordinary, is_person, person_rule
from generator.convert.actors.shapes import by_capitals, is_body, is_of_peoples, is_shouted
from generator.convert.actors.states import peoples, states
from generator.convert.actors.tables import common_words
from generator.convert.actors.titles import is_office, last_word, office_end
from generator.convert.actors.tokens import Word
from generator.convert.given_names import given_names

_LONGEST_PHRASE = 6


class Mention(msgspec.Struct, gc=False):
    """A place where somebody or something is named. ``kind`` is a kind of actor, “place”, or empty
    where the words alone do not tell; ``rule`` is the rule that told it.

    ``title`` is the office before it as the text has it; ``first`` is true where its only word
    has its capital perhaps from the sentence's start.
    """

    start: int
    end: int
    words: tuple[str, ...]
    name: str
    kind: str
    rule: str
    title: str = ""
    first: bool = False
    id: str = ""


def mentions_of(run: list[Word], text: str) -> Sequence[Mention]:
    """What one run names, in its order: “Microsoft Chairman Bill Gates” is two."""
    if len(run) > 1:
        return list(_mentions_of(run, text))
    word = run[0]
    told = _named_by(word.text)
    if told is None:
        return ()
    name, kind, rule = told
    return (Mention(word.start, word.end, (word.text,), name, kind, rule, "", word.first),)


@lru_cache(maxsize=8_192)
def _named_by(word: str) -> tuple[str, str, str] | None:
    """Name, kind and rule of what a word alone names, if anything: most names are one word, and
    the same ones come again and again."""
    run = [Word(word, 0, len(word), "", False, word.casefold())]
    return next(((m.name, m.kind, m.rule) for m in _mentions_of(run, word)), None)


def _mentions_of(run: list[Word], text: str) -> Iterator[Mention]:
    at, title = 0, ""
    if len(run) > 1 and _is_ordinary_start(run[0]) and _begins_name(run, 1, text):
        at = 1
    while at < len(run):
        if _is_before_state(run, at):
            at += 1
            continue
        after_office = office_end(run, at)
        if after_office > at and not _opens_organisation(run, at, after_office):
            if after_office == len(run):
                if (
                    after_office - at == 1
                    and not title
                    and run[at].folded not in offices.HONORIFICS
                    and run[at].text not in plain_words.NO_ACRONYMS
                ):
                    yield _mention(run[at:], text, "", "")
                return
            title = text[run[at].start : run[after_office - 1].end]
            at = after_office
            continue
        end = _segment_end(run, at, max(after_office, at + 1))
        named, at = _classified(run, at, end, text, title)
        if named is not None:
            yield named
        title = ""


def _is_before_state(run: Sequence[Word], at: int) -> bool:
    """“Assistant U.S. Attorney Ann Vale”: the office is told in two pieces."""
    return run[at].folded in offices.RANKS and at + 1 < len(run) and run[at + 1].text in states()


def _is_ordinary_start(word: Word) -> bool:
    """“Top” of “Top Belarus politician”: a word with its capital from the sentence's start."""
    return (
        word.first
        and is_ordinary(word.folded)
        and word.folded not in offices.OFFICE_MODIFIERS
        and word.folded not in plain_words.GIVEN_FIRST
        and not is_office(word)
    )


def _begins_name(run: Sequence[Word], at: int, text: str) -> bool:
    """Whether a name of the tables, a people or an office begins here, and not one word before."""
    if any(known_as(run[:size], text) for size in range(2, len(run) + 1)) or is_body(run):
        return False
    if run[at].text in peoples() or office_end(run, at) > at:
        return True
    if "-" in run[0].text and is_given(run[at].folded):
        return True  # “Mother-of-two Ann Vale”
    return any(known_as(run[at : at + size], text) for size in range(1, 4))


def _opens_organisation(run: Sequence[Word], at: int, end: int) -> bool:
    """“General Motors”, “Justice Department” and “Dean Witter Co” are no offices."""
    if end == len(run) or run[at].folded in offices.HONORIFICS:
        return False
    last = _segment_end(run, at, end) - 1
    if last < end:
        return False
    if run[end].folded in given_names() and run[end].folded not in common_words():
        return False
    return is_body(run[at : last + 1])


def _segment_end(run: Sequence[Word], at: int, end: int) -> int:
    """Where the name ends that begins at ``at``: before the next office that somebody holds."""
    while end < len(run):
        office = office_end(run, end)
        if office > end:
            if _is_held(run[at:end], run[office:]) and not is_body(run[at:]):
                return end
            end = office
        else:
            end += 1
    return end


def _is_held(before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Whether an office is somebody's: in “John Major”, “Ann King Day” its word is a last name."""
    after = [word for word in after if word.folded not in offices.AFTER_NAMES]
    if len(after) == 1 and after[0].folded in forms.NO_ACTORS:
        if after[0].folded not in forms.NO_ACTORS_AS_SURNAMES:
            return False
    elif after:
        return True
    return not all(is_given(word.folded) for word in before)


def _classified(
    run: list[Word], at: int, end: int, text: str, title: str
) -> tuple[Mention | None, int]:
    """What the words from ``at`` name, if anything, and where to read on."""
    words = run[at:end]
    called = last_word(title) if title else ""
    honoured = called in offices.HONORIFICS
    whole = known_as(words, text)
    if whole and not (honoured and len(words) == 1 and whole[0] in ("place", "state")):
        return _mention(words, text, whole[0], "known-name", whole[1]), end
    if not honoured:
        if len(words) > 1 and words[-1].folded in forms.PEOPLE:
            return _mention(words, text, "group", "what-they-do"), end
        if is_body(words) and not is_shouted(words):
            kind = "group" if words[-1].folded in forms.GROUP_HEADS else "organisation"
            return _mention(words, text, kind, "form"), end
        if words[0].text in peoples() and not (is_person(words) and words[1].text not in states()):
            return None, at + 1
        if "-" in words[0].text and is_of_peoples(words[0].text):
            return None, at + 1
        for size in range(min(_LONGEST_PHRASE, len(words) - 1), 0, -1):
            part = known_as(words[:size], text)
            if part is None:
                continue
            if size == 1 and is_person(words):
                break
            if part[0] == "place" and is_person(words[size:]):
                return None, at + size  # “Mayor of London Ann Vale”
            if part[0] == "place":
                kind = "place" if words[-1].folded in forms.NO_ACTORS else ""
                return _mention(words, text, kind, "no-actor"), end
            beyond = part[0] in ("organisation", "group")  # “Boeing Dreamliner” is its product
            known = _mention(words[:size], text, part[0], "known-name", part[1])
            return known, end if beyond else at + size
    if not title and _is_place(words):
        return _mention(words, text, "place", "no-actor"), end
    if len(words) > 5:
        return None, end
    if len(words) > 1 and len(words[-1].text) == 1 and words[-1].folded not in plain_words.NUMERALS:
        words = words[:-1]  # the full stop of an initial was taken for that of the sentence
    if len(words) == 1 and len(words[0].text) == 1:
        return None, end
    if all(word.text in plain_words.NO_ACRONYMS for word in words):
        return None, end  # “5 PM GMT”
    kind, rule = person_rule(words, title) or by_capitals(words)
    if kind == "none":
        return None, end
    named = _mention(words, text, kind, rule, title=title)
    if (
        called in offices.ROYALS
        and honoured
        and (len(words) == 1 or words[-1].folded in plain_words.NUMERALS)
    ):
        office = title.rpartition(" ")[2]
        named.name, named.words = f"{office} {named.name}", (office, *named.words)
    return named, end


def _is_place(words: Sequence[Word]) -> bool:
    """“Great Marsh Hill”, “Port Elsen”, “Elsen Treaty”, “Storm Ann”, but no “Anita Hill”."""
    if len(words) == 1:
        return False
    if words[-2].folded in forms.STORMS:
        return True
    if words[-1].folded not in forms.NO_ACTORS and words[0].folded not in forms.PLACE_OPENINGS:
        return False
    return not is_person(words)


def _mention(
    words: Sequence[Word], text: str, kind: str, rule: str, name: str = "", title: str = ""
) -> Mention:
    start, end = words[0].start, words[-1].end
    if len(words) == 1:
        spelled = name or words[0].text
        return Mention(
            start,
            end,
            (words[0].text,),
            spelled.replace("'", "’"),
            kind,
            rule,
            title,
            words[0].first,
        )
    spelled = name or " ".join(text[start:end].split()).replace("'", "’")
    return Mention(
        start,
        end,
        tuple([word.text for word in words]),
        spelled,
        kind,
        rule,
        title,
    )
