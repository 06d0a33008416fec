"""Who is named in an article: one actor for each person, organisation, state and group.

The site's registry comes first: its names are found wherever they stand. What
it does not know is a run of capitalised words, and rules say what it is; a run
of which no rule is sure is left out. Later mentions join the fuller name, and
a misspelt one the name that it was meant to be.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from generator.convert import lexicon
from generator.convert.reading import RawArticle, Span, plain_words
from generator.convert.spelling import is_misspelling

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-‐&][^\W_]+)*(?:['’][^\W_]{3,})*")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_GAP = re.compile(r"\.?\s{1,3}")
_PARTICLES = frozenset("al bin ibn de da del della der di du la le van von ben abu el dos".split())
_JOINTS = frozenset("of for and the & on".split())
_SAID = "|".join(sorted(lexicon.SAYING))
_SAYS_AFTER = re.compile(rf"\s*,?\s+(?:who\s+|has\s+|had\s+|also\s+)?(?:{_SAID})\b")
_SAYS_BEFORE = re.compile(rf"\b(?:{_SAID})\s+$")
_ROLE_BEFORE = re.compile(
    r"(?:[’']s|\bthe|\ba|\ban|,)\s+((?:[a-z][\w-]*\s+){0,3}"
    r"(?:president|leader|minister|commander|spokesman|spokeswoman|chief|director|secretary|premier"
    r"|chairman|chairwoman|ambassador|senator|governor|mayor|cleric|king|judge|candidate|head))\s+$"
)


class KnownActor(msgspec.Struct, frozen=True):
    """An actor of the site. ``names`` holds its aliases, short and native names too."""

    id: str
    name: str
    names: tuple[str, ...]
    kind: str


class DraftActor(msgspec.Struct, frozen=True):
    """An actor that the article names. ``role`` is in the article's words."""

    id: str
    name: str
    kind: str
    known: bool
    mentions: tuple[Span, ...]
    aliases: tuple[str, ...] = ()
    role: str = ""


class _Token(msgspec.Struct, frozen=True):
    text: str
    start: int
    end: int
    possessive: bool
    first: bool


class _Found(msgspec.Struct, frozen=True):
    span: Span
    name: str
    kind: str
    titled: bool
    id: str = ""


def find_actors(article: RawArticle, known: Sequence[KnownActor]) -> tuple[DraftActor, ...]:
    """The actors of the body, in the order of their first mention."""
    registry = _registry(known)
    found: list[_Found] = []
    for sentence in article.sentences:
        tokens = _tokens(article.text, sentence)
        found.extend(_in_sentence(article.text, tokens, registry))
    return _joined(article, found, {actor.id: actor for actor in known})


def slug(text: str) -> str:
    """Kebab case of letters and digits of any script: NFC, casefolded, never empty."""
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    folded = re.sub(r"(?<=\w)['’.](?=\w)", "", folded)
    # A vowel mark belongs to its letter, though Python counts it as no part of a word.
    kept = "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else "-" for c in folded)
    return re.sub("-+", "-", kept).strip("-") or "untitled"


def _registry(known: Sequence[KnownActor]) -> Mapping[str, list[tuple[tuple[str, ...], str, str]]]:
    """First word → (words, id, kind) of the names that begin with it, the longest first."""
    names: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for actor in known:
        for name in dict.fromkeys((actor.name, *actor.names)):
            tokens = tuple(token[0].replace("’", "'") for token in _TOKEN.finditer(name))
            if tokens:
                names.setdefault(tokens[0], []).append((tokens, actor.id, actor.kind))
    for forms in names.values():
        forms.sort(key=lambda form: (-len(form[0]), form))
    return names


def _tokens(text: str, sentence: Span) -> list[_Token]:
    tokens: list[_Token] = []
    for match in _TOKEN.finditer(text, sentence.start, sentence.end):
        owns = _POSSESSIVE.match(text, match.end())
        before = text[max(sentence.start, match.start() - 1) : match.start()]
        first = match.start() == sentence.start or before in '“"‘('
        tokens.append(_Token(match[0], *match.span(), owns is not None, first))
    return tokens


def _in_sentence(
    text: str,
    tokens: list[_Token],
    registry: Mapping[str, list[tuple[tuple[str, ...], str, str]]],
) -> Iterator[_Found]:
    at = 0
    while at < len(tokens):
        size, entry = _registered(tokens, at, registry)
        if size:
            yield _Found(_span(tokens, at, at + size), entry[0], entry[1], False, entry[0])
            at += size
            continue
        if not tokens[at].text[0].isupper() or _is_no_name(tokens[at]):
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
    registry: Mapping[str, list[tuple[tuple[str, ...], str, str]]],
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
    while end < len(tokens):
        last, token = tokens[end - 1], tokens[end]
        if last.possessive or not _GAP.fullmatch(text, last.end, token.start):
            break
        # “Corp. Yesterday” is no name; “John F. Kennedy” and “Gen. Soleimani” are.
        stopped = text[last.end] == "." and len(last.text) > 1
        if stopped and last.text.casefold() not in lexicon.TITLES:
            break
        if token.text[0].isupper() and token.text.casefold() not in lexicon.NO_NAMES:
            end += 1
            continue
        following = tokens[end + 1].text if end + 1 < len(tokens) else ""
        joint = token.text in _PARTICLES or (token.text == "of" and _is_body(tokens, at, end))
        if joint and following[:1].isupper() and following.casefold() not in lexicon.NO_NAMES:
            end += 2
            continue
        break
    return end


def _is_body(tokens: list[_Token], at: int, end: int) -> bool:
    return any(t.text.casefold() in lexicon.ORGANISATION_WORDS for t in tokens[at:end])


def _is_no_name(token: _Token) -> bool:
    return token.text.casefold() in lexicon.NO_NAMES and token.text != "US"


def _classified(text: str, tokens: list[_Token], at: int, end: int) -> Iterator[_Found]:
    """What a run is: titles are set aside, states split off, the rest judged as a whole."""
    titled = False
    while at < end and tokens[at].text.casefold() in lexicon.TITLES:
        titled = titled or tokens[at].text.casefold() in lexicon.PERSONAL_TITLES
        at += 1
    if at == end:
        return
    name = _name(tokens, at, end)
    if name in lexicon.GROUPS:
        yield _Found(_span(tokens, at, end), lexicon.GROUPS[name], "group", False)
        return
    states = lexicon.states()
    if name in states:
        yield _Found(_span(tokens, at, end), states[name], "state", False)
        return
    if name in lexicon.ORGANISATIONS:
        yield _Found(_span(tokens, at, end), name, "organisation", False)
        return
    for size in range(min(3, end - at - 1), 0, -1):
        head = _name(tokens, at, at + size)
        if head in states and not _is_body(tokens, at + size, end):
            # “Iran President Hassan Rouhani”, “U.S. Secretary of State John Kerry”
            yield _Found(_span(tokens, at, at + size), states[head], "state", False)
            yield from _classified(text, tokens, at + size, end)
            return
    kind = _kind(text, tokens, at, end, titled)
    if kind:
        yield _Found(_span(tokens, at, end), name, kind, titled)


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
    if len(run) > 4 or any(token.text.isupper() and len(token.text) > 2 for token in run):
        return ""
    if folded[0] in lexicon.GIVEN_NAMES:
        return "person"
    before = text[max(0, run[0].start - 24) : run[0].start]
    after = text[run[-1].end : run[-1].end + 24]
    if _SAYS_AFTER.match(after) or _SAYS_BEFORE.search(before) or _ROLE_BEFORE.search(before):
        return "person"
    if re.match(r",\s\d{2},", after):
        return "person"
    return "full name"


def _joined(
    article: RawArticle, found: list[_Found], known: Mapping[str, KnownActor]
) -> tuple[DraftActor, ...]:
    """One actor for all mentions of the same; what stayed unsure is dropped."""
    surnames = Counter(f.name for f in found if f.kind == "surname")
    people: dict[str, str] = {}  # last name → the key of whom it names now
    spelled: dict[str, str] = {}  # every spelling → key
    order: dict[str, list[_Found]] = {}
    for actor in known.values():
        if actor.kind == "person" and any(f.id == actor.id for f in found):
            spelled[actor.name] = actor.id
    for mention in found:
        key = mention.id or mention.name
        if mention.kind in ("person", "full name", "surname"):
            last = mention.name.split()[-1]
            sure = mention.kind == "person" or (
                mention.kind == "full name" and (surnames[last] > 0 or last in people)
            )
            if not mention.id:
                alone = " " not in mention.name
                same = people.get(last, "") if alone else spelled.get(mention.name, "")
                same = same or _meant(mention.name, people, spelled)
                if not same and (not sure or (alone and not mention.titled)):
                    continue
                key = same or mention.name
            spelled[mention.name if not mention.id else known[mention.id].name] = key
            people[last if not mention.id else known[mention.id].name.split()[-1]] = key
        order.setdefault(key, []).append(mention)
    return tuple(_actor(article, key, mentions, known) for key, mentions in order.items())


def _meant(name: str, people: Mapping[str, str], spelled: Mapping[str, str]) -> str:
    """The key of the person whose name this is a misspelling of, or nothing."""
    given, _, last = name.rpartition(" ")
    meant = {
        key
        for other, key in spelled.items()
        if is_misspelling(last, other.split()[-1])
        and (not given or not other.rpartition(" ")[0] or other.startswith(given.split()[0]))
    }
    return meant.pop() if len(meant) == 1 else ""


def _actor(
    article: RawArticle, key: str, mentions: list[_Found], known: Mapping[str, KnownActor]
) -> DraftActor:
    spans = tuple(mention.span for mention in mentions)
    if key in known:
        actor = known[key]
        return DraftActor(actor.id, actor.name, actor.kind, True, spans)
    kind = next((m.kind for m in mentions if m.kind not in ("surname", "full name")), "person")
    counted = Counter(m.name for m in mentions)
    words = max(len(name.split()) for name in counted)
    full = {n: c for n, c in counted.items() if len(n.split()) == words} or dict(counted)
    name = max(full, key=lambda n: full[n])
    forms = dict.fromkeys(plain_words(article.text, span) for span in spans)
    aliases = tuple(form for form in forms if form != name)
    return DraftActor(slug(name), name, kind, False, spans, aliases, _role(article, kind, spans))


def _role(article: RawArticle, kind: str, spans: Iterable[Span]) -> str:
    """The office that stands before a person's name, as the article puts it."""
    if kind != "person":
        return ""
    for span in spans:
        before = article.text[max(0, span.start - 80) : span.start]
        title = re.search(r"(?:\b[A-Z][a-z]+\.?\s+){0,2}$", before)
        lead = before[: title.start()] if title else before
        if found := _ROLE_BEFORE.search(lead):
            return " ".join(found[1].split())
    return ""


def _span(tokens: list[_Token], at: int, end: int) -> Span:
    return Span(tokens[at].start, tokens[end - 1].end)


def _name(tokens: list[_Token], at: int, end: int) -> str:
    return " ".join(token.text for token in tokens[at:end])
