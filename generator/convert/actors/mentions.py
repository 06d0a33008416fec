"""What a run of capitals names, as far as its own words and its neighbours tell."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from generator.convert.actors import vocabulary as v
from generator.convert.actors.family_names import EAST_ASIAN
from generator.convert.actors.institutions import groups, organisations
from generator.convert.actors.states import peoples, states
from generator.convert.actors.tables import common_words, places
from generator.convert.actors.tokens import Word
from generator.convert.given_names import folded, given_names

_LONGEST_PHRASE = 6
_TWO_IN_ONE = re.compile(r"[A-Z][a-z]{2,}(?:[A-Z][a-z]*[a-rt-z]|[A-Z]{1,3})")


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


@lru_cache(maxsize=1)
def known_names() -> Mapping[str, tuple[str, str]]:
    """Every name of the tables → its kind and the name that the actor goes by."""
    names = {place: ("place", place) for place in places()}
    names |= {form: ("organisation", name) for form, name in organisations().items()}
    names |= {form: ("group", name) for form, name in groups().items()}
    names |= {form: ("state", name) for form, name in states().items()}
    return names


def mentions_of(run: list[Word], text: str) -> Iterator[Mention]:
    """What one run names, in its order: “Microsoft Chairman Bill Gates” is two."""
    at, title = 0, ""
    if len(run) > 1 and _is_ordinary_start(run[0]) and _begins_name(run, 1, text):
        at = 1
    while at < len(run):
        after_office = office_end(run, at)
        if after_office > at and not _opens_organisation(run, at, after_office):
            if after_office == len(run):
                if after_office - at == 1 and not title and run[at].folded not in v.HONORIFICS:
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


def _is_ordinary_start(word: Word) -> bool:
    """“Top” of “Top Belarus politician”: a word with its capital from the sentence's start."""
    return (
        word.first
        and word.folded in common_words()
        and word.folded not in v.OFFICE_MODIFIERS
        and word.folded not in v.GIVEN_FIRST
        and not _is_office(word)
    )


def _begins_name(run: Sequence[Word], at: int, text: str) -> bool:
    """Whether a name of the tables, a people or an office begins here, and not one word before."""
    if any(_known(run[:size], text) for size in range(2, len(run) + 1)) or _is_body(run):
        return False
    if run[at].text in peoples() or office_end(run, at) > at:
        return True
    return any(_known(run[at : at + size], text) for size in range(1, 4))


def office_end(run: Sequence[Word], at: int) -> int:
    """Where the office ends that begins at ``at``; ``at`` if none does."""
    end = at
    while end < len(run) and run[end].folded in v.OFFICE_MODIFIERS:
        end += 1
    if end == len(run) or not _is_office(run[end]):
        while end > at and not _is_office(run[end - 1]):
            end -= 1
        if end == at:
            return at
    while end < len(run) and _is_office(run[end]):
        end += 1
    while end < len(run) and run[end].folded in v.PORTFOLIOS and run[end].gap != " ":
        end += 1
        while end < len(run) and run[end].folded in v.PORTFOLIOS:
            end += 1
    return end


def _is_office(word: Word) -> bool:
    return word.folded in v.OFFICES or word.folded in v.HONORIFICS


def _opens_organisation(run: Sequence[Word], at: int, end: int) -> bool:
    """“General Motors”, “Justice Department” and “Dean Witter Co” are no offices."""
    if end == len(run) or run[at].folded in v.HONORIFICS:
        return False
    last = _segment_end(run, at, end) - 1
    if last < end:
        return False
    if run[end].folded in given_names() and run[end].folded not in common_words():
        return False
    return _is_body(run[at : last + 1])


def _segment_end(run: Sequence[Word], at: int, end: int) -> int:
    """Where the name ends that begins at ``at``: before the next office that somebody holds."""
    while end < len(run):
        office = office_end(run, end)
        if office > end:
            # “John Major”, “Larry King”: an office that nobody follows may be a last name.
            holds = office < len(run) or end - at > 1 or run[at].folded not in given_names()
            if holds and not _is_body(run[at:]):
                return end
            end = office
        else:
            end += 1
    return end


def _is_body(words: Sequence[Word]) -> bool:
    """Whether the words say themselves that they name an organisation."""
    last = words[-1].folded
    if len(words) > 1 and last in v.SUFFIXES:
        return True
    if any(word.gap == " & " for word in words[1:]):
        return True
    if len(words) > 1 and words[0].folded in v.OPENINGS:
        return True
    if len(words) > 1 and last in v.HEADS:
        person = len(words) == 2 and last in v.HEADS_AS_SURNAMES and _is_given(words[0].folded)
        return not person
    return any(
        word.gap.startswith((" of", " for", " on")) and words[at - 1].folded in v.OPENS_OF
        for at, word in enumerate(words)
        if at
    )


def _classified(
    run: list[Word], at: int, end: int, text: str, title: str
) -> tuple[Mention | None, int]:
    """What the words from ``at`` name, if anything, and where to read on."""
    words = run[at:end]
    honoured = last_word(title) in v.HONORIFICS
    whole = _known(words, text)
    if whole and not (honoured and len(words) == 1 and whole[0] in ("place", "state")):
        return _mention(words, text, whole[0], "table of names", whole[1]), end
    if not honoured:
        if len(words) > 1 and words[-1].folded in v.PEOPLE:
            return _mention(words, text, "group", "what they do"), end
        if _is_body(words) and not _is_shouted(words):
            kind = "group" if words[-1].folded in v.GROUP_HEADS else "organisation"
            return _mention(words, text, kind, "form of the name"), end
        if words[0].text in peoples() and not _is_person(words):
            return None, at + 1
        for size in range(min(_LONGEST_PHRASE, len(words) - 1), 0, -1):
            part = _known(words[:size], text)
            if part is None:
                continue
            if size == 1 and _is_person(words):
                break
            if part[0] == "place":
                kind = "place" if words[-1].folded in v.NO_ACTORS else ""
                return _mention(words, text, kind, "no actor"), end
            beyond = part[0] in ("organisation", "group")  # “Boeing Dreamliner” is its product
            known = _mention(words[:size], text, part[0], "table of names", part[1])
            return known, end if beyond else at + size
    if len(words) > 1 and words[-1].folded in v.NO_ACTORS and not title and not _is_person(words):
        return _mention(words, text, "place", "no actor"), end
    if len(words) > 5:
        return None, end
    if len(words) == 1 and (len(words[0].text) == 1 or words[0].text in v.NO_ACRONYMS):
        return None, end
    kind, rule = _person(words, title) or _by_capitals(words)
    if kind == "none":
        return None, end
    return _mention(words, text, kind, rule, title=title), end


def last_word(title: str) -> str:
    """“minister” of “Foreign Minister”, which tells whether a man or a woman is called so."""
    return title.rpartition(" ")[2].casefold()


def _is_shouted(words: Sequence[Word]) -> bool:
    """“PRESS DIGEST”: ordinary words in capitals, which are a heading and no name."""
    return all(word.text.isupper() and word.folded in common_words() for word in words)


def _by_capitals(words: Sequence[Word]) -> tuple[str, str]:
    """“CITIC” and “NationsBank” are organisations; two ordinary words in capitals are none."""
    if len(words) == 1:
        if _is_acronym(words[0]):
            return "organisation", "capital letters"
        if _has_inner_capital(words[0].text):
            return "organisation", "capital within the word"
    elif all(len(word.text) > 1 and word.text.isupper() for word in words):
        if all(word.folded in common_words() for word in words):
            return "none", ""
        return "organisation", "capital letters"
    return "", ""


def _person(words: Sequence[Word], title: str) -> tuple[str, str] | None:
    if title:
        return "person", "office before the name"
    if len(words) == 1:
        return None
    if _is_given(words[0].folded) and _may_be_person(words):
        return "person", "given name"
    if len(words[0].text) == 1 and len(words[-1].text) > 1 and _may_be_person(words[1:]):
        return "person", "initials"
    if words[-1].folded in v.NUMERALS and words[-1].text.isupper() and _is_given(words[0].folded):
        return "person", "number after the name"
    if (
        words[0].folded in EAST_ASIAN
        and len(words) < 4
        and all(word.folded not in common_words() for word in words[1:])
    ):
        return "person", "family name first"
    if any(word.gap in (" bin ", " ibn ", " van der ", " von ", " bint ") for word in words[1:]):
        return "person", "particle"
    return None


def _is_person(words: Sequence[Word]) -> bool:
    """Whether a given name opens a name of two words or more."""
    return len(words) > 1 and _is_given(words[0].folded) and _may_be_person(words)


def _has_inner_capital(word: str) -> bool:
    """“NationsBank” and “KeyCorp”, but not “McDonald”, “O'Neill”, “DeLay”."""
    return _TWO_IN_ONE.fullmatch(word) is not None and not word.startswith(("Mac", "Fitz", "Van"))


def _is_given(word: str) -> bool:
    names = given_names()
    if word in names:
        return True
    if not word.isascii():
        return folded(word) in names
    first, _, second = word.partition("-")
    return bool(second) and first in names


def _may_be_person(words: Sequence[Word]) -> bool:
    """Two to four words, the last no ordinary noun in the plural, none in capitals."""
    if len(words) > 4:
        return False
    last = words[-1]
    if last.folded in v.HEADS or last.folded in v.SUFFIXES:
        return False
    if last.folded in v.NO_ACTORS:
        return len(words) == 2 and last.folded in v.NO_ACTORS_AS_SURNAMES
    if any(word.folded in v.HEADS for word in words[1:-1]):
        return False
    if len(last.text) > 1 and last.text.isupper() and last.text.isalpha():
        return False
    if len(words) == 2 and last.folded in common_words() and words[0].text in states():
        return False  # “America Great”
    if len(words) > 1 and words[0].folded in common_words() and last.folded in common_words():
        # “Grace Period”, “Mark Price”: two ordinary words are a name where others say so.
        return words[0].folded in v.GIVEN_FIRST
    return True


def _is_acronym(word: Word) -> bool:
    text = word.text
    if not 2 < len(text) < 8 or text in v.NO_ACRONYMS or text[1] == "-":
        return False
    return text.replace("-", "").replace("&", "").isalpha() and text.isupper() and "." not in text


def _known(words: Sequence[Word], text: str) -> tuple[str, str] | None:
    """The kind and name that the tables have for these words, longest forms included."""
    if len(words) == 1:
        name = words[0].text
    else:
        name = " ".join(text[words[0].start : words[-1].end].split()).replace("’", "'")
    found = known_names().get(name)
    if found is None and name.isupper() and len(name) > 3:
        found = known_names().get(name.title())
        if found is not None and found[0] not in ("state", "place"):
            found = None
    if found is None and "." in name:
        found = known_names().get(name.replace(".", ""))
    if found is None and not name.isascii():
        found = known_names().get(folded(name).title())
    return found


def _mention(
    words: Sequence[Word], text: str, kind: str, rule: str, name: str = "", title: str = ""
) -> Mention:
    start, end = words[0].start, words[-1].end
    spelled = name or " ".join(text[start:end].split()).replace("'", "’")
    return Mention(
        start,
        end,
        tuple(word.text for word in words),
        spelled,
        kind,
        rule,
        title,
        len(words) == 1 and words[0].first,
    )
