"""Sentences that may become events: weighed, their clause read, dated, and given a title."""

import datetime
import re
from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from generator.convert.actors import DraftActor
from generator.convert.dates import DateMention
from generator.convert.events import dating, grammar
from generator.convert.events.cast import Mentions, subjects_of
from generator.convert.events.clauses import Clause, lead_clause, main_clause, opens_with_clause
from generator.convert.events.dating import EventDate
from generator.convert.events.kinds import Kinds
from generator.convert.events.stems import beginnings, stems
from generator.convert.events.telling import Sentence, tells_again
from generator.convert.events.titles import LONGEST_TITLE, event_title
from generator.convert.events.weighing import (
    Glance,
    Sight,
    is_supposed,
    weight_of_clause,
)
from generator.convert.given_names import pronoun_of
from generator.convert.reading import RawArticle, Span

_NEVER_ALONE = frozenset("it they we you i there what this these those that one who".split())
_POINTS_BACK = frozenset("his her their its our my your this that these those such".split())
_MARKS_OF_HEADLINE = 0.4
_FEWEST_SHARED = 2
_QUOTED_WITHIN = 2
_FRAMED_BY = 3
# “The accident happened on Saturday”: the sentence before says what it was.
_ONLY_WHEN = frozenset(("happened", "occurred"))
_MARKS = re.compile('[“”"]')


class Candidate(msgspec.Struct, frozen=True):
    """``unnamed`` is the title that no actor has a part in, of which the id is made;
    ``borrowed``: it is the headline, since the sentence's own words are too many."""

    weight: float
    rule: str
    passage: Span
    clause: Clause
    kind: str
    title: str
    unnamed: str
    borrowed: bool
    date: EventDate
    subjects: tuple[DraftActor, ...]


class _Subject(msgspec.Struct, frozen=True):
    """Who acts in a clause: ``words`` stand for a pronoun, whose sentence is ``before``."""

    actors: tuple[DraftActor, ...]
    words: str = ""
    before: Sentence | None = None


class Reader:
    """Reads the sentences of one article; each clause once."""

    def __init__(
        self,
        article: RawArticle,
        published: datetime.date | None,
        dates: Sequence[DateMention],
        mentions: Mentions,
        told: Sequence[Sentence],
        kinds: Kinds,
    ) -> None:
        self.mentions = mentions
        self._text = article.text
        self._all = article.sentences
        self._published = published
        self._dates = [date for date in dates if date.is_calendar]
        self._unresolved = [date for date in dates if not date.value and not date.duration]
        self._sentences = told
        self._kinds = kinds
        self._glance = Glance(beginnings(article.title), article.text.casefold())
        self._short_headline = article.title.rstrip(" .") if _may_be_title(article) else ""
        self._clauses: dict[int, Clause | None] = {}
        self._dated: dict[int, Sequence[DateMention]] = {}
        self._sights: dict[int, Sight] = {}

    def likely(self, enough: float, most: int) -> list[Sentence]:
        """The sentences that may come to weigh ``enough``, the heaviest first."""
        may = []
        for each in self._sentences:
            named = self.mentions.any_within(each.span)
            sight = self._glance.at(each, bool(self._dates_of(each)), named)
            self._sights[each.index] = sight
            if sight.at_most >= enough:
                may.append((each, sight.at_most))
        may.sort(key=lambda found: (-found[1], found[0].index))
        return [sentence for sentence, _ in may[:most]]

    def candidate(self, sentence: Sentence, enough: float) -> Candidate | None:
        """The event that a sentence tells; None where its words give no subject, title or day, or
        where it weighs less than ``enough``.

        Where its main clause tells none, that of its opening may: “When the talks began, …”.
        """
        clause = self._clause(sentence)
        found = self._told(sentence, clause, enough) if clause else None
        tells_less = found is None or found.weight <= self._sights[sentence.index].weight
        if tells_less and opens_with_clause(sentence.folded):
            opening = lead_clause(self._text, sentence.span, self._spans(sentence))
            return (self._told(sentence, opening, enough) if opening else None) or found
        return found

    def _told(self, sentence: Sentence, clause: Clause, enough: float) -> Candidate | None:
        if is_supposed(clause) or clause.verb in _ONLY_WHEN:
            return None
        own = dating.own_date(self._text, clause, self._dates_of(sentence), self._published)
        if own and not dating.is_news(own.value, self._published):
            return None
        if own is None and dating.dates_within(sentence.span, self._unresolved):
            return None
        subject = self._subject(sentence, clause)
        if subject is None:
            return None
        kind = self._kinds.of_clause(clause)
        weight = self._sights[sentence.index].weight + weight_of_clause(
            clause, kind, own, len(subject.actors)
        )
        if weight < enough:
            return None
        date, beside = (own, None) if own else self._other_date(sentence, subject.actors, kind)
        if date is None or dating.is_ahead(date.value, self._published):
            return None
        title = event_title(self._text, clause, subject.words)
        borrowed = not title and self._says_headline(sentence)
        title = self._short_headline if borrowed else title
        if not title:
            return None
        weight -= 1.0 if borrowed else 0.0
        passage = sentence.span
        for other in (subject.before, beside):
            if other:
                passage = Span(
                    min(passage.start, other.span.start), max(passage.end, other.span.end)
                )
        return Candidate(
            weight=weight,
            rule=self._rule(sentence, kind, own),
            passage=passage,
            clause=clause,
            kind=kind,
            title=title,
            borrowed=borrowed,
            unnamed=event_title(self._text, clause, "-") if subject.words else title,
            date=date,
            subjects=subject.actors,
        )

    def _clause(self, sentence: Sentence) -> Clause | None:
        if sentence.index not in self._clauses:
            found = main_clause(self._text, sentence.span, self._spans(sentence))
            self._clauses[sentence.index] = found
        return self._clauses[sentence.index]

    def _spans(self, sentence: Sentence) -> list[Span]:
        return [Span(date.start, date.end) for date in self._dates_of(sentence)]

    def _dates_of(self, sentence: Sentence) -> Sequence[DateMention]:
        if sentence.index not in self._dated:
            self._dated[sentence.index] = dating.dates_within(sentence.span, self._dates)
        return self._dated[sentence.index]

    def _subject(self, sentence: Sentence, clause: Clause) -> _Subject | None:
        """Who acts; None where a pronoun means nobody whom the sentence before names."""
        here = self.mentions.within(sentence.span)
        pronoun = self._text[clause.subject.start : clause.subject.end].casefold()
        if clause.subject_words[0] in _POINTS_BACK or _points_back(clause):
            return None
        if pronoun in _NEVER_ALONE or self._is_day(clause.subject, sentence):
            return None
        if pronoun not in ("he", "she"):
            found = [mention.actor for mention in subjects_of(self._text, clause, here)]
            return _Subject(tuple({actor.id: actor for actor in found}.values()))
        before = self._beside(sentence, -1)
        earlier = self._clause(before) if before else None
        if before is None or earlier is None:
            return None
        named = self.mentions.within(before.span)
        people = {m.actor.id: m.actor for m in named if m.actor.kind == "person"}
        meant = [
            each for each in people.values() if pronoun_of(each.name.split()[0]) in ("", pronoun)
        ]
        acting = [m.actor.id for m in subjects_of(self._text, earlier, named)]
        if len(meant) == 1 and meant[0].id in acting:
            return _Subject((meant[0],), meant[0].name, before)
        return None

    def _is_day(self, subject: Span, sentence: Sentence) -> bool:
        return any(
            date.start <= subject.start and subject.end <= date.end
            for date in self._dates_of(sentence)
        )

    def _beside(self, sentence: Sentence, step: int) -> Sentence | None:
        """The sentence told next to this one in its paragraph, with nothing between them."""
        index = sentence.index + step
        if not 0 <= index < len(self._sentences):
            return None
        other = self._sentences[index]
        first, second = sorted((sentence, other), key=lambda each: each.index)
        between = self._text[first.span.end : second.span.start]
        return other if other.paragraph == sentence.paragraph and not between.strip() else None

    def _other_date(
        self, sentence: Sentence, actors: Sequence[DraftActor], kind: str
    ) -> tuple[EventDate | None, Sentence | None]:
        """The next best day: of a quotation of what was said, of another part of the sentence, of
        the sentence beside this one, where both tell the same, else about that of publication."""
        if kind == "statement" and (quoted := self._quoted_day(sentence, actors)):
            return quoted, None
        if about := dating.beside_clause(self._dates_of(sentence), self._published):
            return about, None
        for step in (1, -1):
            other = self._beside(sentence, step)
            clause = self._clause(other) if other else None
            again = other is not None and step == 1 and tells_again(other.folded)
            if other is None or clause is None:
                continue
            if not again and not self._tell_the_same(sentence, other):
                continue
            near = dating.own_date(self._text, clause, self._dates_of(other), self._published)
            news = near if near and dating.is_news(near.value, self._published) else None
            if news and (date := dating.of_neighbour(news.value, again)):
                return date, other
        if self._published is None or self._is_background(sentence, kind):
            return None, None
        return dating.about_publication(self._published), None

    def _is_background(self, sentence: Sentence, kind: str) -> bool:
        """Whether a sentence without a day of its own names a time that is no news: then was what
        it tells, and not on the day of publication. Who speaks may speak of any time."""
        if sentence.index == 0 or kind == "statement" or self._says_headline(sentence):
            return False
        if self._dates_of(sentence):
            return not all(self._is_news(date) for date in self._dates_of(sentence))
        # “In 1926 the same happened. Police killed two men.”
        for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _FRAMED_BY), -1):
            before = self._sentences[index]
            if before.paragraph != sentence.paragraph:
                break
            if dates := self._dates_of(before):
                return not any(self._is_news(date) for date in dates)
        return False

    def _is_news(self, date: DateMention) -> bool:
        return dating.is_news(date.value, self._published)

    def _quoted_day(self, sentence: Sentence, actors: Sequence[DraftActor]) -> EventDate | None:
        """“…,” she told reporters on Saturday: the day of what the sentence before reports."""
        ids = {actor.id for actor in actors}
        first = bisect_left(self._all, sentence.span.end, key=lambda span: span.start)
        for span in self._all[first : first + _QUOTED_WITHIN]:
            speaks = any(mention.actor.id in ids for mention in self.mentions.within(span))
            for date in dating.dates_within(span, self._dates) if speaks else ():
                marks = _MARKS.findall(self._text, span.start, date.start)
                near = dating.is_news(date.value, self._published)
                if marks and len(marks) % 2 == 0 and near:
                    return dating.of_quotation(date.value)
        return None

    def _tell_the_same(self, one: Sentence, other: Sentence) -> bool:
        """Whether they share an actor or as many words as two tellings of one thing do."""
        return len(stems(one.folded) & stems(other.folded)) >= _FEWEST_SHARED

    def _says_headline(self, sentence: Sentence) -> bool:
        return self._sights[sentence.index].share >= _MARKS_OF_HEADLINE

    def _rule(self, sentence: Sentence, kind: str, own: EventDate | None) -> str:
        if self._says_headline(sentence):
            return "headline"
        if sentence.index == 0:
            return "lead"
        if self._sights[sentence.index].toll:
            return "toll"
        if kind == "statement":
            return "statement"
        return "dated-action" if own else "action"


def _points_back(clause: Clause) -> bool:
    """“He sent it”, “she met them”: words that the sentence alone does not explain."""
    words = clause.words[clause.after : clause.after + 2]
    following = clause.classes[clause.after + 1 : clause.after + 2]
    if words[:1] in (("him",), ("them",)):
        return True
    return words[:1] in (("it",), ("her",)) and following != grammar.WORD


def _may_be_title(article: RawArticle) -> bool:
    """Whether the headline is one that an event could have, where its sentence is too long."""
    title = article.title
    return article.headline is not None and len(title) <= LONGEST_TITLE and title[-1] not in "?:…"
