"""Whom “he”, “she”, “it” or “the governor” means: the nearest actor that fits and stands out.

Each mention of the last sentences weighs by where it stands: the subject of a
verb of saying most, a genitive least, half as much for each sentence further
back. Where no actor outweighs the others nobody is meant.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set

import msgspec

from generator.convert.actors import DraftActor
from generator.convert.actors.offices import OFFICE_MODIFIERS, PERSON_NOUNS
from generator.convert.given_names import pronoun_of
from generator.convert.quotes.clause_words import Mention
from generator.convert.quotes.scene import Scene
from generator.convert.saying import TELLING

# How far back a pronoun looks, in sentences and in mentions.
_SENTENCES_BACK = 5
_FARTHEST_BACK = 16
_MENTIONS_BACK = 24
# What a mention weighs; one must outweigh the next by so much.
_SPEAKS, _SUBJECT, _NAMED, _OWNS = 4.0, 2.0, 1.4, 0.75
_CLEAR = 1.5
# What it still weighs one sentence further back.
_FADES = 0.4
# What weighs more: to be the subject of several sentences; and less: that no pronoun is known.
_TOPIC, _UNSURE = 1.15, 0.75
# “He …” was whom that sentence's own pronoun meant: looked up so many sentences back, so often.
_OPENINGS_BACK = 3
_DEPTH = 3
_SPOKEN_BACK = 6
_OFFICE_OPENS = re.compile(r"The ((?:[a-z][\w-]*\s){1,4})")
_OPENS = re.compile(r"(?:(?:But|And|Yet|Still,|Then|So)\s)?([Ss]?[Hh]e|[Ii]t)\s")

_SAYS_NEXT = re.compile(
    r"(?:,[^,.;]{1,90},)?\s+(?:(?:has|had|have|also|later|then|on|again|once|recently|\w+ly"
    rf"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+)*(?:{'|'.join(sorted(TELLING))})\b"
)
_OWNER = re.compile(r"[’'](?:s\b|\B)")
_SUBORDINATE = re.compile(
    r"\b(?:of|for|from|at|in|on|with|by|to|about|against|than|and|like|when|as|that|after|before"
    r"|because|while|if|whom|whether|what)\s+$"
)
_HIS_TITLE = re.compile(
    r"\b(?:Mr|Sir|Lord|King|Prince|Father|Brother|[Cc]hairman|[Ss]pokesman|[Cc]ongressman"
    r"|[Bb]usinessman|[Aa]ctor|[Kk]ing|[Pp]rince)\.?\s+(?:\w+\s+)?$"
)
_HER_TITLE = re.compile(
    r"\b(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|Sister|Mother|[Cc]hairwoman|[Ss]pokeswoman"
    r"|[Cc]ongresswoman|[Bb]usinesswoman|[Aa]ctress|[Qq]ueen|[Pp]rincess)\.?\s+(?:\w+\s+)?$"
)
# “Vale said she would”, “Vale and her party”, “Vale told them of his life”: the pronoun that
# follows a name, nobody else named between.
_BESIDE = re.compile(
    r"(?:['’]s)?(?:\s(?![A-Z])[^\s.;:!?“”\"]+){0,9}?\s(s?he|her|his|herself|himself)\b"
)
_PRONOUN = {"she": "she", "her": "she", "herself": "she", "he": "he", "his": "he", "himself": "he"}
_TITLE_BEFORE = re.compile(
    r"(?:(?:\b([A-Za-z]+)\.?\s+)?\b([A-Za-z]+)\.?\s+)?\b([A-Za-z]+)\.?\s+(?:[A-Z]\w*\.?\s+)?$"
)
# “The presiding judge, Vale,”: where a sentence begins, these are no two.
_TITLE_APART = re.compile(r"\bThe\s((?:[a-z-]+\s){0,2}[a-z-]+),\s$")
_ABBREVIATED = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "gen": "general",
    "col": "colonel",
    "lt": "lieutenant",
    "capt": "captain",
    "sgt": "sergeant",
    "adm": "admiral",
    "prof": "professor",
    "dr": "doctor",
    "rev": "reverend",
    "amb": "ambassador",
    "pres": "president",
    "congresswoman": "representative",
    "congressman": "representative",
}
# Who holds the office of a deputy is not meant by the office alone.
_BELOW = frozenset("vice deputy assistant associate under sub".split())
# “A note from Vale”: what stands before these is no title of whom they lead to.
_NO_TITLES = frozenset("of for from at in on with by to and or as about than that when".split())
# Descriptions by which an article calls the one body of which it tells.
_BODIES = frozenset(
    """company firm group ministry agency party bank union newspaper magazine network organisation
    organization government committee charity airline university institute department council
    commission court foundation paper manufacturer retailer carmaker""".split()
)


class Meant(msgspec.Struct, frozen=True):
    """An actor's id; or empty, and between whom it stays open."""

    actor: str = ""
    between: tuple[str, ...] = ()


def meant_by(scene: Scene, pronoun: str, before: int, depth: int = 0) -> Meant:
    """Whom a pronoun at ``before`` stands for."""
    if pronoun in ("he", "she"):

        def fits(actor: DraftActor) -> bool:
            return actor.kind == "person" and _pronoun_of(scene, actor) in ("", pronoun)

    elif pronoun == "it":

        def fits(actor: DraftActor) -> bool:
            return actor.kind in ("organisation", "state")

    else:
        return Meant()
    for farthest in (_SENTENCES_BACK, _FARTHEST_BACK):
        weights = _weights(scene, before, fits, farthest)
        if depth < _DEPTH and (opened := _opens_with(scene, pronoun, before)):
            meant = meant_by(scene, pronoun, opened[1], depth + 1).actor
            if meant:
                weights[meant] = weights.get(meant, 0.0) + _SUBJECT * _FADES ** opened[0]
        if pronoun != "it":
            for back, holder in _offices_before(scene, before):
                if fits(scene.actors[holder]):
                    weights[holder] = weights.get(holder, 0.0) + _SUBJECT * _FADES**back
        if weights:
            return _heaviest(weights, scene, pronoun)
    return Meant()


def _opens_with(scene: Scene, pronoun: str, before: int) -> tuple[int, int] | None:
    """The nearest sentence that begins with the pronoun: how many back, and where."""
    here = bisect_left(scene.told_starts, before) - 1
    for back in range(1, min(_OPENINGS_BACK, here) + 1):
        start = scene.told_starts[here - back]
        found = _OPENS.match(scene.article.text, start, start + 12)
        if found and found[1].casefold() == pronoun:
            return back, start
    return None


def _offices_before(scene: Scene, before: int) -> Iterator[tuple[int, str]]:
    """Of the nearest sentences that begin with “the judge”: how many back, and who that is."""
    here = bisect_left(scene.told_starts, before) - 1
    for back in range(1, min(_OPENINGS_BACK, here) + 1):
        start = scene.told_starts[here - back]
        found = _OFFICE_OPENS.match(scene.article.text, start, start + 60)
        words = found[1].split() if found else []
        while words and words[-1] not in PERSON_NOUNS:
            words.pop()
        if words and (meant := described_by(scene, words[-1], words, start)).actor:
            yield back, meant.actor


def described_by(scene: Scene, head: str, phrase: Iterable[str], before: int) -> Meant:
    """Whom “the finance minister” or “the company” stands for: the only one so called till there,
    or who stands out. ``phrase``: all words of it, folded; ``head`` is one of them."""
    if head in _BODIES:
        weights = _weights(
            scene, before, lambda actor: actor.kind in ("organisation", "group"), _SENTENCES_BACK
        )
        return Meant(next(iter(weights))) if len(weights) == 1 else Meant()
    called = _holders(scene, head, frozenset(phrase) & OFFICE_MODIFIERS, before)
    if len(called) == 1:
        return Meant(called.pop())
    return _heaviest(
        _weights(scene, before, lambda actor: actor.id in called, _FARTHEST_BACK), scene, ""
    )


def _holders(scene: Scene, head: str, portfolio: Set[str], before: int) -> set[str]:
    """Whose title has the head and no other portfolio: those of just this one, if there are any."""
    called: set[str] = set()
    exactly: set[str] = set()
    upto = bisect_left(scene.mention_starts, before)
    for mention in scene.mentions[max(0, upto - 60) : upto]:
        if mention.kind != "person" or head not in (titles := _titles(scene, mention)):
            continue
        held = (titles & OFFICE_MODIFIERS) - {head}
        if held == portfolio:
            exactly.add(mention.actor)
        if (portfolio <= held or not held) and not (held - portfolio) & _BELOW:
            called.add(mention.actor)
    return exactly or called


def _weights(
    scene: Scene, before: int, fits: Callable[[DraftActor], bool], farthest: int
) -> dict[str, float]:
    """What each fitting actor weighs: for each sentence its weightiest mention."""
    here = bisect_right(scene.told_starts, before)
    upto = bisect_left(scene.mention_starts, before)
    heaviest: dict[tuple[int, str], float] = {}
    weighed = _weighed(scene)
    for number in range(max(0, upto - _MENTIONS_BACK), upto):
        at, weight = weighed[number]
        if here - at <= farthest:
            key = here - at, scene.mentions[number].actor
            heaviest[key] = max(weight, heaviest.get(key, 0.0))
    for place, actor in scene.spoken[-_SPOKEN_BACK:]:
        back = here - bisect_right(scene.told_starts, place)
        if place < before and back <= farthest:
            heaviest[back, actor] = _SPEAKS
    weights: dict[str, float] = {}
    topics = Counter(actor for (_, actor), weight in heaviest.items() if weight >= _SUBJECT)
    for (back, actor), weight in heaviest.items():
        if fits(scene.actors[actor]):
            topic = _TOPIC if topics[actor] > 1 else 1.0
            weights[actor] = weights.get(actor, 0.0) + weight * topic * _FADES**back
    for actor in weights:
        if scene.pronouns.get(actor) == "":
            weights[actor] *= _UNSURE
    return weights


def _weighed(scene: Scene) -> Sequence[tuple[int, float]]:
    """For each mention the number of its sentence, and what it weighs there."""
    if not scene.weighed:
        subject_of = -1
        for mention in scene.mentions:
            at = bisect_right(scene.told_starts, mention.start)
            start = scene.told_starts[at - 1] if at else 0
            weight = _weight(scene.article.text, mention, start, subject_of == at)
            if weight >= _SUBJECT:
                subject_of = at
            scene.weighed.append((at, weight))
    return scene.weighed


def _weight(text: str, mention: Mention, sentence: int, has_subject: bool) -> float:
    if _OWNER.match(text, mention.end):
        return _OWNS
    before = max(sentence, mention.start - 10)
    if _SUBORDINATE.search(text, before, mention.start):
        return _NAMED
    if _SAYS_NEXT.match(text, mention.end, mention.end + 160):
        return _SPEAKS
    return _NAMED if has_subject else _SUBJECT


def _heaviest(weights: Mapping[str, float], scene: Scene, pronoun: str) -> Meant:
    if not weights:
        return Meant()
    ranked = sorted(weights, key=lambda actor: -weights[actor])
    first = ranked[0]
    if len(ranked) == 1 or weights[first] >= _CLEAR * weights[ranked[1]]:
        return Meant(first)
    close = [actor for actor in ranked if weights[first] < _CLEAR * weights[actor]]
    sure = [actor for actor in close if pronoun and scene.pronouns.get(actor) == pronoun]
    return Meant(first) if sure == [first] else Meant("", tuple(close))


def _pronoun_of(scene: Scene, actor: DraftActor) -> str:
    """``he`` or ``she`` where a title, the words beside a mention or the given name tell."""
    if actor.id not in scene.pronouns:
        scene.pronouns[actor.id] = _told_pronoun(scene.article.text, actor)
    return scene.pronouns[actor.id]


def _told_pronoun(text: str, actor: DraftActor) -> str:
    for span in actor.mentions:
        before = text[max(0, span.start - 30) : span.start]
        if _HER_TITLE.search(before):
            return "she"
        if _HIS_TITLE.search(before):
            return "he"
    given = actor.name.split()[:-1]
    if given and (told := pronoun_of(given[0])):
        return told
    beside = [_BESIDE.match(text, span.end) for span in actor.mentions[:_MENTIONS_BACK]]
    told_of = [_PRONOUN[found[found.lastindex or 1]] for found in beside if found]
    return max(sorted(set(told_of)), key=told_of.count, default="")


def _titles(scene: Scene, mention: Mention) -> frozenset[str]:
    """The words for the office that stand before a name, or are its role."""
    if mention.start not in scene.titles:
        words = scene.actors[mention.actor].role.casefold().split()
        start = max(0, mention.start - 40)
        text = scene.article.text
        if found := _TITLE_BEFORE.search(text, start, mention.start):
            first, *others = (word.casefold() for word in found.groups(""))
            words += [first] if first in OFFICE_MODIFIERS else []
            words += filter(None, others)
            if words[-1:] and words[-1] in _NO_TITLES:
                words = words[:-2]
        elif text.startswith(",", mention.end) and (
            apart := _TITLE_APART.search(text, start, mention.start)
        ):
            words += apart[1].split()
        scene.titles[mention.start] = frozenset(_ABBREVIATED.get(word, word) for word in words)
    return scene.titles[mention.start]
