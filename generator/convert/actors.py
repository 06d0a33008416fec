"""Who is named in an article: one actor for each person, organisation, state and group.

The site's registry comes first: its names are found wherever they stand. What
it does not know, the rules of ``names`` find; what of these stays unsure is
left out. Later mentions join the fuller name, and a misspelt one the name that
it was meant to be.
"""

import re
import unicodedata
from collections import Counter, deque
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from generator.convert.names import ROLE_BEFORE, KnownActor, Named, named_in, registry_of, tokens_of
from generator.convert.reading import RawArticle, Span, plain_words
from generator.convert.spelling import is_misspelling

_NAMES_OF_LATE = 40


class DraftActor(msgspec.Struct, frozen=True):
    """An actor that the article names. ``role`` is in the article's words."""

    id: str
    name: str
    kind: str
    known: bool
    mentions: tuple[Span, ...]
    aliases: tuple[str, ...] = ()
    role: str = ""


def find_actors(
    article: RawArticle, known: Sequence[KnownActor], *, publisher: str = ""
) -> tuple[DraftActor, ...]:
    """The actors of the body, in the order of their first mention.

    Whoever publishes the article is no person, however it is named; whoever wrote it is
    none of its actors, nor is the publisher as the dateline's agency.
    """
    registry = registry_of(known)
    found: list[Named] = []
    for sentence in article.sentences:
        if article.byline and _holds(article.byline, sentence.start):
            continue
        tokens = tokens_of(article.text, sentence)
        for mention in named_in(article.text, tokens, registry):
            if mention.name.casefold() != publisher.casefold() or mention.id:
                found.append(mention)
            elif not article.dateline or not _holds(article.dateline, mention.span.start):
                found.append(msgspec.structs.replace(mention, kind="organisation"))
    return _joined(article, found, {actor.id: actor for actor in known})


def slug(text: str) -> str:
    """Kebab case of letters and digits of any script: NFC, casefolded, never empty."""
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    folded = re.sub(r"(?<=\w)['’.](?=\w)", "", folded)
    # A vowel mark belongs to its letter, though Python counts it as no part of a word.
    kept = "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else "-" for c in folded)
    return re.sub("-+", "-", kept).strip("-") or "untitled"


def _joined(
    article: RawArticle, found: list[Named], known: Mapping[str, KnownActor]
) -> tuple[DraftActor, ...]:
    """One actor for all mentions of the same; what stayed unsure is dropped."""
    alone = Counter(mention.name for mention in found if mention.kind == "surname")
    people = _People()
    for id_ in dict.fromkeys(mention.id for mention in found if mention.id):
        if known[id_].kind == "person":
            people.add(known[id_].name, id_)
    order: dict[str, list[Named]] = {}
    for mention in found:
        key = mention.id or _known_id(mention, known) or mention.name
        if mention.id:
            if mention.kind == "person":
                people.add(known[key].name, key)
        elif mention.kind in ("person", "full name", "surname"):
            key = people.key(mention.name)
            if not key:
                last = mention.name.split()[-1]
                unsure = mention.kind == "full name" and not alone[last]
                if unsure or (" " not in mention.name and not mention.titled):
                    continue
                key = mention.name
            people.add(mention.name, key)
        order.setdefault(key, []).append(mention)
    actors: list[DraftActor] = []
    taken = set(known)
    for key, mentions in order.items():
        actor = _actor(article, key, mentions, known)
        if not actor.known:
            actor = msgspec.structs.replace(actor, id=free_id(actor.id, taken))
            taken.add(actor.id)
        actors.append(actor)
    return tuple(actors)


def free_id(wanted: str, taken: Collection[str]) -> str:
    """``wanted``, or with the first number from 2 that nobody has."""
    number, candidate = 1, wanted
    while candidate in taken:
        number += 1
        candidate = f"{wanted}-{number}"
    return candidate


def _known_id(mention: Named, known: Mapping[str, KnownActor]) -> str:
    """The registry's id of what our own tables call by the same name: “Britain”, “Daesh”."""
    actor = known.get(slug(mention.name)) if mention.kind in ("state", "group") else None
    return actor.id if actor and actor.kind == mention.kind else ""


class _People:
    """The persons named so far: by full name, by last name, and by what may be misspelt."""

    def __init__(self) -> None:
        self._by_name: dict[str, str] = {}
        self._by_last: dict[str, str] = {}
        self._by_initial: dict[str, deque[str]] = {}

    def add(self, name: str, key: str) -> None:
        last = name.split()[-1]
        self._by_last[last] = key
        if name not in self._by_name:
            # Only the names of late can be meant: that keeps a long text linear.
            self._by_initial.setdefault(last[0], deque(maxlen=_NAMES_OF_LATE)).append(name)
        self._by_name[name] = key

    def key(self, name: str) -> str:
        """Whom ``name`` means, misspelt or not; empty where that is nobody, or one of several."""
        given, _, last = name.rpartition(" ")
        known = self._by_name.get(name, "") if given else self._by_last.get(last, "")
        if known:
            return known
        meant = {
            self._by_name[other]
            for other in self._by_initial.get(last[0], ())
            if is_misspelling(last, other.split()[-1]) and _share_given(given, other)
        }
        return meant.pop() if len(meant) == 1 else ""


def _share_given(given: str, other: str) -> bool:
    return not given or " " not in other or other.split()[0] == given.split()[0]


def _actor(
    article: RawArticle, key: str, mentions: list[Named], known: Mapping[str, KnownActor]
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
    aliases = tuple(form for form in forms if form.replace("'", "’") != name.replace("'", "’"))
    return DraftActor(slug(name), name, kind, False, spans, aliases, _role(article, kind, spans))


def _role(article: RawArticle, kind: str, spans: Iterable[Span]) -> str:
    """The office that stands before a person's name, as the article puts it."""
    if kind != "person":
        return ""
    for span in spans:
        before = article.text[max(0, span.start - 80) : span.start]
        title = re.search(r"(?:\b[A-Z][a-z]+\.?\s+){0,2}$", before)
        lead = before[: title.start()] if title else before
        if found := ROLE_BEFORE.search(lead):
            return " ".join(found[1].split())
    return ""


def _holds(span: Span, offset: int) -> bool:
    return span.start <= offset < span.end
