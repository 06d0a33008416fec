"""What kind of event a sentence tells: by its verb, or by the noun that a light verb carries.

The tables hold base forms; ``verbs`` makes the others. A site's own words for
its kinds (``kinds:`` in site.yaml) come before these.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import msgspec

from generator.convert.events.clauses import Clause
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
        outbreak epidemic rescue victim death casualty""",
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
# Who was killed in what decides: an attack or a crash.
_TOLL = frozenset(form for verb in ("kill", "wound", "injure", "die") for form in forms_of(verb))
_OF_TOLL = frozenset(
    form
    for kind, verbs, _ in _TABLE
    for verb in verbs.split()
    for form in forms_of(verb)
    if kind in ("military", "disaster")
)


class SiteKind(msgspec.Struct, frozen=True):
    """A kind of events that the site has; ``words`` are verbs, nouns or phrases of its own."""

    id: str
    words: tuple[str, ...] = ()


class Kinds(msgspec.Struct, frozen=True):
    """A form of a word, casefolded → the kind that it tells.

    ``phrases`` are words of a site that are two or more.
    """

    by_verb: Mapping[str, str]
    by_noun: Mapping[str, str]
    phrases: Mapping[str, str]

    def of_clause(self, clause: Clause) -> str:
        """The kind of a phrase in it, of its verb, or of the first telling word beside it.

        “The police were called” is no statement: there, somebody else speaks.
        """
        verb, passive = clause.verb, clause.is_passive
        words = clause.words[: clause.after + _WORDS_BESIDE]
        if self.phrases:
            told = f" {' '.join(words)} "
            for phrase, kind in self.phrases.items():
                if f" {phrase} " in told:
                    return kind
        said_of = passive and self.by_verb.get(verb) == self.by_verb.get("said")
        if verb in self.by_verb and verb not in _TOLL and not said_of:
            return self.by_verb[verb]
        if verb in _TOLL:
            words = clause.words
            for word in words:
                if word in self.by_verb and word not in _TOLL and word in _OF_TOLL:
                    return self.by_verb[word]
        for word in words:
            if word in self.by_noun and word not in _TOLL:
                return self.by_noun[word]
        if verb in self.by_verb and not said_of:
            return self.by_verb[verb]
        return next((self.by_noun[w] for w in clause.subject_words if w in self.by_noun), "")


@lru_cache(maxsize=4)
def kinds_of(site: tuple[SiteKind, ...] | None) -> Kinds:
    """The tables for a site that has these kinds; where there is no site, all kinds of our own.

    A site's own words come before ours, and ours count where it has a kind of that sense.
    """
    by_verb: dict[str, str] = {}
    by_noun: dict[str, str] = {}
    phrases: dict[str, str] = {}
    for kind in site or ():
        for word in kind.words:
            folded = " ".join(word.casefold().split())
            for form in forms_of(folded):
                if " " in form:
                    phrases.setdefault(form, kind.id)
                else:
                    by_verb.setdefault(form, kind.id)
                    by_noun.setdefault(form, kind.id)
    for ours, verbs, nouns in _TABLE:
        known = ours if site is None else _named_by_site(ours, site)
        if not known:
            continue
        for verb in verbs.split():
            for form in forms_of(verb):
                by_verb.setdefault(form, known)
        for phrase in _PHRASES.get(ours, ()):
            for form in forms_of(phrase.casefold()):
                phrases.setdefault(form, known)
        for noun in nouns.split():
            for form in (noun, plural_of(noun)):
                by_noun.setdefault(form, known)
    return Kinds(by_verb, by_noun, phrases)


def _named_by_site(ours: str, site: Sequence[SiteKind]) -> str:
    ids = [kind.id for kind in site]
    if ours in ids:
        return ours
    return next((id for id in ids if _ALSO.get(id) == ours), "")
