"""What kind of event a sentence tells: by its verb, or by the noun that a light verb carries.

The tables hold base forms; ``verbs`` makes the others. A site's own words for
its kinds (``kinds:`` in site.yaml) come before these.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

import msgspec

from generator.convert.events.clauses import Clause
from generator.convert.events.senses import (
    has_senses,
    kind_by_sense,
    kind_of_toll,
    noun_agrees,
)
from generator.convert.events.verbs import forms_of, plural_of

# Kind → verbs, then nouns. Where a word could be of two kinds, it is of the first.
_TABLE: tuple[tuple[str, str, str], ...] = (
    (
        "statement",
        """say tell add claim warn announce state insist argue declare explain note write tweet
        reply respond acknowledge admit deny accuse blame suggest predict vow pledge
        urge reiterate recall confirm complain conclude remark observe testify joke
        demand assert maintain stress comment condemn denounce criticise criticize
        praise oppose welcome apologise apologize promise threaten object protest appeal
        emphasise emphasize hail deplore lament rebuke dismiss reject disclose reveal
        report call describe propose concede thank congratulate defend endorse question
        refer""",
        """statement speech remark comment announcement warning accusation allegation condemnation
        apology promise reference press-conference interview address declaration sermon""",
    ),
    (
        "military",
        """attack bomb shell ambush raid invade capture recapture seize overrun besiege storm occupy
        retake strike bombard shoot fire clash fight kill assassinate massacre execute behead wound
        deploy withdraw mobilise mobilize advance retreat surrender intercept torpedo sink
        liberate conquer defend patrol disarm rearm kidnap abduct behead blockade encircle
        evacuate""",
        """airstrike air-strike strike attack bombing shelling offensive ambush raid invasion siege
        battle clash fighting ceasefire cease-fire truce troop assault bomb rocket missile mortar
        gunfire shooting massacre counteroffensive blast explosion bombardment drone warplane
        militant insurgent insurgency rebel gunman bomber war airstrike""",
    ),
    (
        "diplomacy",
        """meet visit negotiate sign ratify mediate broker recognise recognize expel recall host
        confer agree""",
        """talk meeting visit summit negotiation treaty accord agreement sanction ambassador envoy
        embassy consulate resolution diplomat ties delegation""",
    ),
    (
        "politics",
        """elect vote resign appoint nominate dissolve inaugurate impeach legislate veto campaign
        endorse oust depose amend enact abolish""",
        """election vote ballot referendum parliament cabinet coalition premiership presidency bill
        candidate campaign nomination resignation poll budget reform protest rally demonstration
        strike coup decree legislation unrest riot""",
    ),
    (
        "law",
        """arrest charge sentence convict sue indict jail detain imprison acquit prosecute extradite
        fine ban outlaw rule plead try investigate pardon murder stab rob hijack smuggle
        loot defraud embezzle abduct rape bail deport
        interrogate""",
        """court trial lawsuit verdict sentence charge investigation inquiry appeal indictment
        warrant judge jury prosecutor prison arrest conviction guilty""",
    ),
    (
        "disaster",
        """crash collapse derail explode burn drown flood injure die erupt collide capsize sink
        evacuate rescue trap bury destroy damage perish topple overturn""",
        """crash earthquake quake flood fire hurricane storm typhoon cyclone tornado landslide
        avalanche explosion accident collision wreck drought wildfire eruption tsunami derailment
        outbreak epidemic rescue""",
    ),
    (
        "economy",
        """buy sell acquire merge invest bid hire lay-off bankrupt launch trade raise lower cut
        nationalise nationalize privatise privatize""",
        """takeover merger acquisition bankruptcy profit loss deal bid share stock layoff
        shareholder factory strike loan bailout""",
    ),
    (
        "sport",
        "",
        "championship tournament medal league grand-prix world-cup olympics",
    ),
)
_PHRASES = {"statement": ("make it clear", "make clear", "take to Twitter", "speak out")}
# A site may name a kind by another word of the same sense.
_ALSO = {
    "statements": "statement", "speech": "statement", "speeches": "statement",
    "war": "military", "fighting": "military", "conflict": "military", "attack": "military",
    "attacks": "military", "violence": "military",
    "diplomatic": "diplomacy", "talks": "diplomacy",
    "political": "politics", "election": "politics", "elections": "politics",
    "government": "politics",
    "legal": "law", "justice": "law", "court": "law", "courts": "law", "crime": "law",
    "disasters": "disaster", "accident": "disaster", "accidents": "disaster",
    "business": "economy", "economic": "economy", "economics": "economy",
    "sports": "sport",
}  # fmt: skip
_WORDS_BESIDE = 8
# Who speaks is told so, by whatever name the site calls it.
_OF_SPEECH = {id: kind for id, kind in _ALSO.items() if kind == "statement"}
# Who was killed in what decides: an attack or a crash. These are no nouns of other senses.
_TOLL = frozenset(form for verb in ("kill", "wound", "injure", "die") for form in forms_of(verb))
_OF_TOLL = (
    frozenset(
        form
        for kind, verbs, _ in _TABLE
        for verb in verbs.split()
        if kind in ("military", "disaster") and not has_senses(verb) and verb != "fire"
        for form in forms_of(verb)
    )
    - _TOLL
)


class SiteKind(msgspec.Struct, frozen=True):
    """A kind of events that the site has; ``words`` are verbs, nouns or phrases of its own."""

    id: str
    words: tuple[str, ...] = ()


class Kinds(msgspec.Struct, frozen=True):
    """A form of a word, casefolded → the kind that it tells, whether the site has it or not.

    ``phrases`` are words of a site that are two or more, ``own`` all its other words;
    ``site`` has its kinds, or is None where there is no site.
    """

    by_verb: Mapping[str, str]
    by_noun: Mapping[str, str]
    phrases: Mapping[str, str]
    own: Collection[str]
    site: tuple[str, ...] | None

    def of_clause(self, clause: Clause) -> str:
        """The kind of a phrase in it, of its verb, or of the first telling word beside it.

        “The police were called” is no statement: there, somebody else speaks.
        """
        verb = clause.verb
        words = clause.words[: clause.after + _WORDS_BESIDE]
        if self.phrases:
            told = f" {' '.join(words)} "
            for phrase, kind in self.phrases.items():
                if f" {phrase} " in told:
                    return kind
        if verb in self.own:
            return self.by_verb[verb]
        if verb in _TOLL:
            return (
                kind_of_toll(clause) or self._of_words(clause, clause.words) or self.by_verb[verb]
            )
        if has_senses(verb) and (kind := kind_by_sense(clause)):
            return kind
        told = "" if has_senses(verb) else self.by_verb.get(verb, "")
        if told and not (told == "statement" and clause.is_passive):
            return told
        return self._of_words(clause, words) or self._of_words(clause, clause.subject_words)

    def _of_words(self, clause: Clause, words: Sequence[str]) -> str:
        """The kind that the first telling noun gives; of what killed somebody, a verb too."""
        toll = clause.verb in _TOLL
        for word in words:
            if toll and word in _OF_TOLL:
                return self.by_verb[word]
            kind = self.by_noun.get(word, "")
            if kind and (word in self.own or noun_agrees(word, kind, clause)):
                return kind
        return ""

    def on_site(self, kind: str) -> str:
        """The site's name for a kind; empty where it has none of that sense."""
        if self.site is None or kind in self.site:
            return kind
        return next((id for id in self.site if _ALSO.get(id) == kind), "")


@lru_cache(maxsize=4)
def kinds_of(site: tuple[SiteKind, ...] | None) -> Kinds:
    """The tables of all kinds of our own, behind the words that a site gives its kinds."""
    by_verb: dict[str, str] = {}
    by_noun: dict[str, str] = {}
    phrases: dict[str, str] = {}
    for kind in site or ():
        for word in kind.words:
            folded = " ".join(word.casefold().split())
            for form in forms_of(folded):
                table = phrases if " " in form else by_verb
                table.setdefault(form, _OF_SPEECH.get(kind.id, kind.id))
    by_noun |= by_verb
    own = frozenset(by_verb)
    for ours, verbs, nouns in _TABLE:
        for verb in verbs.split():
            for form in forms_of(verb):
                by_verb.setdefault(form, ours)
        for phrase in _PHRASES.get(ours, ()):
            for form in forms_of(phrase.casefold()):
                phrases.setdefault(form, ours)
        for noun in nouns.split():
            for form in (noun, plural_of(noun)):
                by_noun.setdefault(form, ours)
    ids = None if site is None else tuple(kind.id for kind in site)
    return Kinds(by_verb, by_noun, phrases, own, ids)
