"""From an article to its actors: the registry's names, the two passes, the roles."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import msgspec

from generator.convert.actors.bodies import join_bodies
from generator.convert.actors.headlines import Lines, is_loud
from generator.convert.actors.kinds import decide, weigh
from generator.convert.actors.mentions import Mention, mentions_of
from generator.convert.actors.people import Joined, fitting, join_people
from generator.convert.actors.registry import KnownActor, registered, registry_of
from generator.convert.actors.roles import role_of
from generator.convert.actors.runs import runs_of
from generator.convert.actors.tokens import Word, words_of
from generator.convert.reading import RawArticle, Span, plain_words

_KINDS = frozenset(("person", "organisation", "state", "group"))


class DraftActor(msgspec.Struct, frozen=True):
    """An actor that the article names. ``role`` is in the article's words; ``rule`` is the rule
    that told the kind."""

    id: str
    name: str
    kind: str
    known: bool
    mentions: tuple[Span, ...]
    aliases: tuple[str, ...] = ()
    role: str = ""
    rule: str = ""


def find_actors(
    article: RawArticle, known: Sequence[KnownActor], *, publisher: str = ""
) -> tuple[DraftActor, ...]:
    """The actors of headline and body, in the order of their first mention.

    Whoever publishes the article is no person, however it is named; whoever wrote it is
    none of its actors, nor is the publisher as the dateline's agency.
    """
    text = article.text
    registry = registry_of(known)
    by_id = {actor.id: actor for actor in known}
    told: list[Mention] = []
    loud: list[list[Word]] = []
    sentences = [
        s for s in article.sentences if not (article.byline and _holds(article.byline, s.start))
    ]
    if article.headline:
        sentences.insert(0, article.headline)
    for sentence in sentences:
        taken: list[Span] = []
        if registry:
            for span, actor in registered(text, sentence, registry):
                taken.append(span)
                told.append(
                    Mention(
                        span.start,
                        span.end,
                        (),
                        by_id[actor].name,
                        by_id[actor].kind,
                        "registry",
                        id=actor,
                    )
                )
        words = list(words_of(text, sentence))
        if taken:
            words = [
                w for w in words if not any(s.start < w.end and w.start < s.end for s in taken)
            ]
        if is_loud(text, sentence, sentence is article.headline):
            loud.append(words)
            continue
        for run in runs_of(words, text):
            told.extend(mentions_of(run, text))
    return _actors(article, told, loud, by_id, publisher)


def _actors(
    article: RawArticle,
    told: list[Mention],
    loud: Sequence[Sequence[Word]],
    known: Mapping[str, KnownActor],
    publisher: str,
) -> tuple[DraftActor, ...]:
    text = article.text
    told.sort(key=lambda mention: mention.start)
    found = weigh(text, [mention for mention in told if not mention.id])
    decided = decide(found)
    people = {known[m.id].name: m.id for m in told if m.id and m.kind == "person"}
    joined = join_people(found, decided, people) | join_bodies(found, decided)
    by_name = {(actor.kind, slug(actor.name)): actor.id for actor in known.values()}
    entities: dict[str, list[Mention]] = {}
    kinds: dict[str, tuple[str, str]] = {}
    for mention in told:
        if mention.id:
            key = mention.id
            kinds[key] = (mention.kind, "registry")
        else:
            name = _meant(mention, joined, entities)
            kind = decided.get(name, ("person", "registry"))
            if kind[0] not in _KINDS:
                continue
            if publisher and mention.name.casefold() == publisher.casefold():
                if article.dateline and _holds(article.dateline, mention.start):
                    continue
                kind = ("organisation", "publisher")
            key = people.get(name) or by_name.get((kind[0], slug(name)), "") or name
            kinds.setdefault(key, kind)
        # Whoever was named last stands last: “Bush” after two of that name is the nearer.
        entities[key] = [*entities.pop(key, ()), mention]
    if loud:
        lines = Lines(entities, kinds, known)
        for words in loud:
            for mention, key in lines.mentions(text, words):
                entities.setdefault(key, []).append(mention)
                kinds.setdefault(key, (mention.kind, mention.rule))
    order = sorted(entities.items(), key=lambda item: min(m.start for m in item[1]))
    actors: list[DraftActor] = []
    taken = set(known)
    for key, mentions in order:
        actor = _actor(article, key, sorted(mentions, key=lambda m: m.start), kinds[key], known)
        if not actor.known:
            actor = msgspec.structs.replace(actor, id=free_id(actor.id, taken))
            taken.add(actor.id)
        actors.append(actor)
    return tuple(actors)


def _meant(
    mention: Mention, joined: Mapping[str, Joined], entities: dict[str, list[Mention]]
) -> str:
    """The fullest name of whom a mention means: of several, of whoever was named last."""
    name = mention.name
    for _ in range(3):  # a name may join one that joined another
        if name not in joined:
            break
        names = joined[name].names
        name = names[0]
        if len(names) > 1:
            fit = fitting(mention.title, names)
            name = next((key for key in reversed(entities) if key in fit), fit[0])
        if name == mention.name:
            break
    return name


def _actor(
    article: RawArticle,
    key: str,
    mentions: list[Mention],
    kind: tuple[str, str],
    known: Mapping[str, KnownActor],
) -> DraftActor:
    spans = tuple(Span(mention.start, mention.end) for mention in mentions)
    if key in known:
        actor = known[key]
        return DraftActor(actor.id, actor.name, actor.kind, True, spans, rule="registry")
    counted = Counter(m.name for m in mentions if m.rule != "headline") or Counter(
        m.name for m in mentions
    )
    words = max(len(name.split()) for name in counted)
    full = {n: c for n, c in counted.items() if len(n.split()) == words} or dict(counted)
    name = max(full, key=lambda n: full[n])
    forms = dict.fromkeys(plain_words(article.text, span) for span in spans)
    aliases = tuple(form for form in forms if form.replace("'", "’") != name.replace("'", "’"))
    role = role_of(article.text, mentions) if kind[0] == "person" else ""
    return DraftActor(slug(name), name, kind[0], False, spans, aliases, role, kind[1])


def slug(text: str) -> str:
    """Kebab case of letters and digits of any script: NFC, casefolded, never empty."""
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    folded = re.sub(r"(?<=\w)['’.](?=\w)", "", folded)
    # A vowel mark belongs to its letter, though Python counts it as no part of a word.
    kept = "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else "-" for c in folded)
    return re.sub("-+", "-", kept).strip("-") or "untitled"


def free_id(wanted: str, taken: Collection[str]) -> str:
    """``wanted``, or with the first number from 2 that nobody has."""
    number, candidate = 1, wanted
    while candidate in taken:
        number += 1
        candidate = f"{wanted}-{number}"
    return candidate


def _holds(span: Span, offset: int) -> bool:
    return span.start <= offset < span.end
