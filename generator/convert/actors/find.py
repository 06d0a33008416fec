"""From an article to its actors: the registry's names, the two passes, the loud lines."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from operator import attrgetter

import msgspec

from generator.convert.actors.bodies import join_bodies
from generator.convert.actors.headlines import Lines, is_loud
from generator.convert.actors.ids import free_id, slug
from generator.convert.actors.kinds import decide, weigh
from generator.convert.actors.mentions import Mention, mentions_of
from generator.convert.actors.people import Joined, fitting, join_people
from generator.convert.actors.pronouns import pronoun_after, pronoun_of_title
from generator.convert.actors.recognised import join_recognised, recognised_in
from generator.convert.actors.registry import KnownActor, Registry, registered, registry_of
from generator.convert.actors.roles import role_of
from generator.convert.actors.runs import runs_of
from generator.convert.actors.tokens import Word, words_of
from generator.convert.reading import RawArticle, Span, plain_words
from generator.convert.recogniser import Recogniser

_KINDS = frozenset(("person", "organisation", "state", "group"))
# Who joined a person of the site that no sentence names otherwise.
_OF_REGISTRY = ("person", "registry")
# Of several of one last name it is one of so many who were named last.
_LATELY = 40


class DraftActor(msgspec.Struct, frozen=True):
    """An actor that the article names.

    ``role`` is in the article's words. ``rule`` told the kind, and each of ``rules`` that the
    mention at its place is this actor's.
    """

    id: str
    name: str
    kind: str
    known: bool
    mentions: tuple[Span, ...]
    aliases: tuple[str, ...] = ()
    role: str = ""
    rule: str = ""
    rules: tuple[str, ...] = ()


class _Actor(msgspec.Struct):
    """An actor in the making: its mentions, each with the rule that made it this actor's."""

    kind: str
    rule: str
    mentions: list[tuple[Mention, str]]


def find_actors(
    article: RawArticle,
    known: Sequence[KnownActor],
    *,
    publisher: str = "",
    recognise: Recogniser | None = None,
) -> tuple[DraftActor, ...]:
    """The actors of headline and body, in the order of their first mention.

    Whoever publishes the article is no person, however it is named; whoever wrote it is
    none of its actors, nor is the publisher as the dateline's agency. ``recognise`` is asked
    where the rules are not sure.
    """
    registry = registry_of(tuple(known))
    told, loud = _told(article, registry)
    if recognise:
        told = join_recognised(told, recognised_in(article, recognise), article.text)
    actors = _Actors(article, registry, publisher)
    actors.read(told)
    actors.read_loud(loud)
    return actors.drafts()


def _told(article: RawArticle, registry: Registry) -> tuple[list[Mention], list[list[Word]]]:
    """What the sentences name, in their order, and the words of the lines that are loud."""
    text, told, loud = article.text, list[Mention](), list[list[Word]]()
    for sentence in _sentences(article):
        words = words_of(text, sentence)
        if registry.names:
            taken = list(registered(text, sentence, registry))
            for span, id_ in taken:
                actor = registry.actors[id_]
                mention = Mention(span.start, span.end, (), actor.name, actor.kind, "registry")
                mention.id = id_
                told.append(mention)
            pieces = list(_pieces(words, [span for span, _ in taken]))
            words = [word for piece in pieces for word in piece]
        else:
            pieces = [words]
        if is_loud(text, sentence, words, sentence is article.headline):
            loud += pieces
            continue
        for piece in pieces:
            for run in runs_of(piece, text):
                told += mentions_of(run, text)
    told.sort(key=attrgetter("start"))
    place = article.place.casefold()
    for mention in told:
        # “MINEOLA, N.Y. —”: capitals tell of an organisation elsewhere only.
        if mention.rule in ("", "capital-letters") and mention.name.casefold() == place:
            mention.kind, mention.rule = "place", "no-actor"
    return told, loud


def _sentences(article: RawArticle) -> Iterator[Span]:
    if article.headline:
        yield article.headline
    for sentence in article.sentences:
        if not (article.byline and _holds(article.byline, sentence.start)):
            yield sentence


def _pieces(words: Sequence[Word], taken: Sequence[Span]) -> Iterator[list[Word]]:
    """The words between the registry's names, both in order: no name goes on across one."""
    piece, passed = list[Word](), 0
    for word in words:
        before = passed
        while passed < len(taken) and taken[passed].end <= word.start:
            passed += 1
        if passed > before and piece:
            yield piece
            piece = []
        if passed == len(taken) or word.end <= taken[passed].start:
            piece.append(word)
    if piece:
        yield piece


class _Actors:
    """The article's actors, gathered mention by mention, by key: an id of the site's or a name."""

    def __init__(self, article: RawArticle, registry: Registry, publisher: str) -> None:
        self._article = article
        self._registry = registry
        self._known = registry.actors
        self._publisher = publisher.casefold()
        self._actors: dict[str, _Actor] = {}

    def read(self, told: Sequence[Mention]) -> None:
        text, publisher = self._article.text, self._publisher
        found = weigh(text, [mention for mention in told if not mention.id])
        kinds = decide(text, found)
        people = {self._known[m.id].name: m.id for m in told if m.id and m.kind == "person"}
        joined = join_people(text, found, kinds, people) | join_bodies(found, kinds)
        ids = self._registry.slugs
        for mention in told:
            if mention.id:
                self._add(mention.id, mention, mention.kind, "registry", "registry")
                continue
            name, how = mention.name, ""
            if name in joined:
                name, how = self._meant(mention, joined, people)
            kind, rule = kinds.get(name, _OF_REGISTRY)
            if publisher and mention.name.casefold() == publisher and kind in _KINDS:
                if self._article.dateline and _holds(self._article.dateline, mention.start):
                    continue
                kind, rule = "organisation", "publisher"
            if kind in _KINDS:
                key = people.get(name) or (ids.get((kind, slug(name)), name) if ids else name)
                self._add(key, mention, kind, rule, how or kinds[mention.name][1])

    def read_loud(self, loud: Sequence[Sequence[Word]]) -> None:
        if not loud:
            return
        lines = Lines(self._registry)
        for key, actor in self._actors.items():
            for mention, _ in actor.mentions:
                lines.add(mention.words, key, actor.kind)
        for words in loud:
            for mention, key in lines.mentions(self._article.text, words):
                self._add(key, mention, mention.kind, "headline", "headline")

    def drafts(self) -> tuple[DraftActor, ...]:
        for actor in self._actors.values():
            if len(actor.mentions) > 1:
                actor.mentions.sort(key=lambda told: told[0].start)
        order = sorted(self._actors.items(), key=lambda item: item[1].mentions[0][0].start)
        taken = set(self._known)
        return tuple([self._draft(key, actor, taken) for key, actor in order])

    def _add(self, key: str, mention: Mention, kind: str, rule: str, how: str) -> None:
        actor = self._actors.pop(key, None)
        if actor is None:
            actor = _Actor(kind, rule, [])
        actor.mentions.append((mention, how))
        # Whoever was named last stands last: “Bush” after two of that name is the nearer.
        self._actors[key] = actor

    def _meant(
        self, mention: Mention, joined: Mapping[str, Joined], people: Mapping[str, str]
    ) -> tuple[str, str]:
        """The fullest name of whom a mention means, and the rule that says so.

        Of several it is whoever was named last, of those who are “he” or “she” as the mention is.
        """
        text = self._article.text
        name, rule = mention.name, ""
        for _ in range(3):  # a name may join one that joined another
            if name not in joined:
                break
            meant = joined[name]
            if len(meant.names) == 1:
                name = meant.names[0]
            else:
                pronoun = pronoun_of_title(mention.title) or pronoun_after(text, mention.end)
                fit = {people.get(n, n): n for n in fitting(mention.title, pronoun, meant)}
                lately = islice(reversed(self._actors), _LATELY)
                name = fit[next((key for key in lately if key in fit), next(iter(fit)))]
            if name == mention.name:
                break
            rule = rule or meant.rule
        return name, rule

    def _draft(self, key: str, actor: _Actor, taken: set[str]) -> DraftActor:
        """The actor as it is found; its id, if it is new, is none of ``taken``, and added there."""
        mentions = [mention for mention, _ in actor.mentions]
        spans = tuple([Span(mention.start, mention.end) for mention in mentions])
        rules = tuple([how for _, how in actor.mentions])
        if key in self._known:
            known = self._known[key]
            return DraftActor(
                known.id, known.name, known.kind, True, spans, rule="registry", rules=rules
            )
        text = self._article.text
        name = _name(mentions)
        aliases = _aliases(text, name, spans)
        role = role_of(text, mentions) if actor.kind == "person" else ""
        id_ = free_id(slug(name), taken)
        taken.add(id_)
        return DraftActor(id_, name, actor.kind, False, spans, aliases, role, actor.rule, rules)


def _aliases(text: str, name: str, spans: Sequence[Span]) -> tuple[str, ...]:
    """The other forms in which the name stands in the text, as it is rendered."""
    other = [span for span in spans if text[span.start : span.end] != name]
    if not other:
        return ()
    plain = name.replace("’", "'")
    forms = dict.fromkeys([plain_words(text, span) for span in other])
    return tuple([form for form in forms if form.replace("’", "'") != plain])


def _name(mentions: Sequence[Mention]) -> str:
    """The fullest form, of those the most frequent; a loud line's only where there is no other."""
    if len(mentions) == 1:
        return mentions[0].name
    quiet = [mention.name for mention in mentions if mention.rule != "headline"]
    names = quiet or [mention.name for mention in mentions]
    if len(set(names)) == 1:
        return names[0]
    counted = Counter(names)
    words = max(len(name.split()) for name in counted)
    return max((n for n in counted if len(n.split()) == words), key=lambda name: counted[name])


def _holds(span: Span, offset: int) -> bool:
    return span.start <= offset < span.end
