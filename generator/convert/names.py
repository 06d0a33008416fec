"""Names in a sentence: those of the registry first, then runs of capitalised words.

Rules say what a run is: an office before it makes a person, “Inc.” or
“Ministry” an organisation, CLDR a state. A last name alone and a full name of
which nothing more is known are left for ``actors`` to decide.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import msgspec

from generator.convert import lexicon
from generator.convert.reading import Span

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-‐&][^\W_]+)*(?:['’][^\W_]{3,})*")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_APOSTROPHES = ("'", "’")
_GAP = re.compile(r"\.?\s{1,3}")
_PARTICLES = frozenset("al bin ibn de da del della der di du la le van von ben abu el dos".split())
# “Secretary of State”, “Minister of Defence”: what follows is no part of a name.
_OFFICES = frozenset(("secretary", "minister"))
# No name is longer, and no text may make a run of a thousand words.
_LONGEST_RUN = 10
_SAID = "|".join(sorted(lexicon.SAYING))
_SAYS_AFTER = re.compile(rf"\s*,?\s+(?:who\s+|has\s+|had\s+|also\s+)?(?:{_SAID})\b")
# “Told Coast Wire”, “blamed Tehran”: what follows these is whom they are said to, or of.
_SAID_TO = frozenset("told tell tells accused called calls blamed urged dubbed described".split())
_SAYS_BEFORE = re.compile(rf"\b(?:{'|'.join(sorted(lexicon.SAYING - _SAID_TO))})\s+$")
ROLE_BEFORE = re.compile(
    r"(?:[’']s|\bthe|\ba|\ban|,)\s+((?:[a-z][\w-]*\s+){0,3}"
    r"(?:president|leader|minister|commander|spokesman|spokeswoman|chief|director|secretary|premier"
    r"|chairman|chairwoman|ambassador|senator|governor|mayor|cleric|king|judge|candidate|head)),?\s+$"
)


class KnownActor(msgspec.Struct, frozen=True):
    """An actor of the site. ``names`` holds its aliases, short and native names too."""

    id: str
    name: str
    names: tuple[str, ...]
    kind: str


# First word → (words, id, kind) of each name that begins with it.
Registry: TypeAlias = Mapping[str, list[tuple[tuple[str, ...], str, str]]]


class _Token(msgspec.Struct, frozen=True):
    text: str
    start: int
    end: int
    possessive: bool
    first: bool


class Named(msgspec.Struct, frozen=True):
    span: Span
    name: str
    kind: str
    titled: bool
    id: str = ""


def registry_of(
    known: Sequence[KnownActor],
) -> Registry:
    """The names of the registry, for each first word the longest first."""
    names: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for actor in known:
        for name in dict.fromkeys((actor.name, *actor.names)):
            tokens = tuple(token[0].replace("’", "'") for token in _TOKEN.finditer(name))
            if tokens:
                names.setdefault(tokens[0], []).append((tokens, actor.id, actor.kind))
    for forms in names.values():
        forms.sort(key=lambda form: (-len(form[0]), form))
    return names


def tokens_of(text: str, sentence: Span) -> list[_Token]:
    tokens: list[_Token] = []
    for match in _TOKEN.finditer(text, sentence.start, sentence.end):
        owns = text[match.end() : match.end() + 1] in _APOSTROPHES and _POSSESSIVE.match(
            text, match.end()
        )
        before = text[max(sentence.start, match.start() - 1) : match.start()]
        first = match.start() == sentence.start or before in '“"‘('
        tokens.append(_Token(match[0], *match.span(), bool(owns), first))
    return tokens


def named_in(
    text: str,
    tokens: list[_Token],
    registry: Registry,
) -> Iterator[Named]:
    at = 0
    while at < len(tokens):
        size, entry = _registered(tokens, at, registry)
        if size:
            yield Named(_span(tokens, at, at + size), entry[0], entry[1], False, entry[0])
            at += size
            continue
        if not _is_capital(tokens[at]) or _is_no_name(tokens[at]):
            at += 1
            continue
        end = _run_end(text, tokens, at)
        stop = at + 1
        while stop < end and not _registered(tokens, stop, registry)[0]:
            stop += 1
        # “Prime Minister Nouri al-Maliki”: a registered name ends the run before it.
        yield from _classified(text, tokens, at, stop)
        at = stop


def _registered(
    tokens: list[_Token],
    at: int,
    registry: Registry,
) -> tuple[int, tuple[str, str]]:
    for words, actor, kind in registry.get(tokens[at].text.replace("’", "'"), ()):
        there = tokens[at : at + len(words)]
        if len(there) == len(words) and all(
            token.text.replace("’", "'") == word for token, word in zip(there, words, strict=True)
        ):
            return len(words), (actor, kind)
    return 0, ("", "")


def _run_end(text: str, tokens: list[_Token], at: int) -> int:
    """Where the run of capitalised words that begins at ``at`` ends."""
    end = at + 1
    while end < min(len(tokens), at + _LONGEST_RUN):
        last, token = tokens[end - 1], tokens[end]
        if _is_owner(last, token) and token.start - last.end < 4:
            end += 1
            continue
        if last.possessive or not _GAP.fullmatch(text, last.end, token.start):
            break
        # “Corp. Yesterday” is no name; “John F. Kennedy” and “Gen. Soleimani” are.
        stopped = text[last.end] == "." and len(last.text) > 1
        if stopped and last.text.casefold() not in lexicon.TITLES:
            break
        if _is_capital(token) and token.text.casefold() not in lexicon.NO_NAMES:
            end += 1
            continue
        following = tokens[end + 1].text if end + 1 < len(tokens) else ""
        joint = token.text in _PARTICLES or (
            token.text == "of" and (last.text.casefold() in _OFFICES or _is_body(tokens, at, end))
        )
        if joint and following[:1].isupper() and following.casefold() not in lexicon.NO_NAMES:
            end += 2
            continue
        break
    return end


def _is_owner(owner: _Token, owned: _Token) -> bool:
    """“The Elsen Dockers’ Union” is one name, “Iran’s Parliament” is two."""
    body = owned.text[0].isupper() and owned.text.casefold() in lexicon.ORGANISATION_WORDS
    return owner.possessive and body and owner.text.casefold() in lexicon.PEOPLE_WORDS


def _is_body(tokens: list[_Token], at: int, end: int) -> bool:
    return any(t.text.casefold() in lexicon.ORGANISATION_WORDS for t in tokens[at:end])


def _is_capital(token: _Token) -> bool:
    """Whether a name can begin here: a capital, or the article of “al-Maliki”."""
    return token.text[0].isupper() or (
        token.text[:3] in ("al-", "el-", "ul-") and token.text[3:4].isupper()
    )


def _is_no_name(token: _Token) -> bool:
    return token.text.casefold() in lexicon.NO_NAMES and token.text != "US"


def _classified(text: str, tokens: list[_Token], at: int, end: int) -> Iterator[Named]:
    """What a run is: titles are set aside, states split off, the rest judged as a whole."""
    titled = False
    while at < end and tokens[at].text.casefold() in lexicon.TITLES:
        office = tokens[at].text.casefold()
        titled = titled or office in lexicon.PERSONAL_TITLES
        with_field = office in _OFFICES and at + 1 < end and tokens[at + 1].text == "of"
        at += 3 if with_field else 1
    if at >= end:
        return
    name = _name(tokens, at, end)
    if name in lexicon.GROUPS:
        yield Named(_span(tokens, at, end), lexicon.GROUPS[name], "group", False)
        return
    states = lexicon.states()
    if name in states:
        yield Named(_span(tokens, at, end), states[name], "state", False)
        return
    if name in lexicon.ORGANISATIONS:
        yield Named(_span(tokens, at, end), name, "organisation", False)
        return
    for size in range(min(3, end - at - 1), 0, -1):
        head = _name(tokens, at, at + size)
        if head in states and not _is_body(tokens, at + size, end):
            # “Iran President Hassan Rouhani”, “U.S. Secretary of State John Kerry”
            yield Named(_span(tokens, at, at + size), states[head], "state", False)
            yield from _classified(text, tokens, at + size, end)
            return
    kind = _kind(text, tokens, at, end, titled)
    if kind:
        yield Named(_span(tokens, at, end), name, kind, titled)


def _kind(text: str, tokens: list[_Token], at: int, end: int, titled: bool) -> str:
    run = tokens[at:end]
    folded = [token.text.casefold() for token in run]
    if titled and len(run) <= 4:
        return "person"
    if len(run) > 1 and any(word in lexicon.ORGANISATION_WORDS for word in folded):
        return "group" if folded[-1] in lexicon.GROUP_WORDS else "organisation"
    if len(run) == 1:
        word = run[0].text
        acronym = word.isupper() and word.isalpha() and 2 < len(word) < 7 and not run[0].first
        return "organisation" if acronym else "surname"
    if folded[-1] in lexicon.PEOPLE_WORDS:
        return "group"
    if len(run) > 4 or any(token.text.isupper() and len(token.text) > 2 for token in run):
        return ""
    if folded[0] in lexicon.GIVEN_NAMES:
        return "person"
    before = text[max(0, run[0].start - 24) : run[0].start]
    after = text[run[-1].end : run[-1].end + 24]
    if _SAYS_AFTER.match(after) or _SAYS_BEFORE.search(before) or ROLE_BEFORE.search(before):
        return "person"
    if re.match(r",\s\d{2},", after):
        return "person"
    return "full name"


def _span(tokens: list[_Token], at: int, end: int) -> Span:
    return Span(tokens[at].start, tokens[end - 1].end)


def _name(tokens: list[_Token], at: int, end: int) -> str:
    words = [f"{token.text}’" if token.possessive else token.text for token in tokens[at : end - 1]]
    return " ".join([*words, tokens[end - 1].text])
