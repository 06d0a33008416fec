"""Verbs of several senses: their kind is told by who acts, or on what; else they have none.

“The army burned the port” is no accident, “she cut short her trip” no business.
"""

from collections.abc import Callable, Mapping

from generator.convert.events import grammar
from generator.convert.events.clauses import Clause
from generator.convert.events.verbs import forms_of, plural_of


def _nouns(words: str) -> frozenset[str]:
    return frozenset(form for noun in words.split() for form in (noun, plural_of(noun)))


def _forms(verbs: str) -> frozenset[str]:
    return frozenset(form for verb in verbs.split() for form in forms_of(verb))


# What befalls: no will is behind it.
_FORCES = _nouns(
    """storm hurricane typhoon cyclone tornado earthquake quake tremor aftershock flood landslide
    mudslide avalanche wildfire blaze fire eruption volcano tsunami drought heatwave blizzard
    lightning gale gust wave surge rain rainstorm thunderstorm snowstorm hail wind crash collision
    wreck derailment collapse accident debris capsizing stampede crush outbreak epidemic famine
    leak spill rockfall sinkhole cave-in pile-up shipwreck inferno"""
)
_ARMED = _nouns(
    """army troop soldier force militia rebel insurgent militant guerrilla fighter gunman sniper
    bomber warplane jet tank artillery navy marine paratrooper commando regiment brigade battalion
    airstrike missile rocket drone shell mortar bomb warship gunboat paramilitary jihadist"""
) | {"troops", "forces", "infantry"}
_BODIES = _nouns(
    "senate parliament congress committee assembly council legislature lawmaker senator"
)
_ENVOYS = _nouns("ambassador envoy diplomat consul delegation attaché negotiator")
_PRICES = _nouns(
    """price rate tax tariff wage salary pay pension job budget spending cost dividend output
    production forecast duty subsidy fee interest fare rent deficit debt workforce staff funding
    quota levy stake workforce emission"""
) | {"taxes", "spending", "jobs", "percent", "%", "benchmark"}
_SPOKEN = _nouns("remark statement warning speech letter comment")
_WORDS_BESIDE = 12
# With these, a noun of saying tells that something was said: not with “extended its warning”.
_UTTERS = _forms("make give issue release publish deliver read hold post send repeat reject sign")
_MEDALS = frozenset("gold silver bronze olympic olympics championship championships".split())


def _beside(clause: Clause) -> tuple[str, ...]:
    return clause.words[clause.after : clause.after + _WORDS_BESIDE]


def _any(words: tuple[str, ...], nouns: frozenset[str]) -> bool:
    return not nouns.isdisjoint(words)


def _of_ruin(clause: Clause) -> str:
    """Burn, destroy, bury: the army’s doing is war, a storm’s a disaster, nobody’s too."""
    if _any(clause.subject_words, _ARMED):
        return "military"
    if _any(clause.subject_words, _FORCES):
        return "disaster"
    agent = clause.words[clause.after :]
    if clause.is_passive:
        return "military" if "by" in agent and _any(agent, _ARMED) else "disaster"
    if clause.classes[clause.after : clause.after + 1] in ("", ".", ",", "p", "b", "t", "s", "c"):
        return "disaster"  # “the mill burned down”
    return ""


def _of_prices(clause: Clause) -> str:
    return "economy" if _any(_beside(clause), _PRICES) else ""


def _of_confirming(clause: Clause) -> str:
    return "politics" if _any(clause.subject_words, _BODIES) and not _says(clause) else "statement"


def _of_recalling(clause: Clause) -> str:
    if _any(_beside(clause)[:5], _ENVOYS):
        return "diplomacy"
    return "statement" if _says(clause) else ""


def _of_writing(clause: Clause) -> str:
    following = clause.classes[clause.after : clause.after + 1]
    if _says(clause) or following in (grammar.PREPOSITION, '"', ":", ","):
        return "statement"
    return "statement" if _any(_beside(clause)[:4], _SPOKEN) else ""


def _of_storming(clause: Clause) -> str:
    """“Storm” is a verb only where it has an object."""
    return "military" if clause.classes[clause.after : clause.after + 1] in ("d", "w") else ""


def _of_striking(clause: Clause) -> str:
    """Strike: lightning and ships are no war; workers who strike are none either."""
    agent = (*clause.subject_words, *clause.words[clause.after :])
    if _any(clause.subject_words, _FORCES) or (clause.is_passive and _any(agent, _FORCES)):
        return "disaster"
    return "military" if _any(agent, _ARMED) else ""


def _says(clause: Clause) -> bool:
    """Whether behind the verb stands what is said: “that …”, “how …”, words in quotation marks."""
    words = _beside(clause)[:4]
    return (
        _any(words, frozenset(("that", "how", "whether", "why")))
        or '"' in (clause.classes[clause.after : clause.after + 3])
    )


_SENSES: Mapping[str, Callable[[Clause], str]] = {
    form: tell
    for verbs, tell in (
        ("burn destroy bury damage topple trap overturn sink", _of_ruin),
        ("cut raise lower", _of_prices),
        ("confirm", _of_confirming),
        ("recall", _of_recalling),
        ("write", _of_writing),
        ("storm", _of_storming),
        ("strike hit", _of_striking),
    )
    for form in _forms(verbs)
}


def has_senses(verb: str) -> bool:
    return verb in _SENSES


def kind_by_sense(clause: Clause) -> str:
    """The kind of a clause whose verb has several senses; empty where none agrees."""
    return _SENSES[clause.verb](clause)


def kind_of_toll(clause: Clause) -> str:
    """What killed them, where subject or verb's company tells: the first force or arms named."""
    for words in (clause.subject_words, clause.words[clause.after :]):
        for word in words:
            if word in _FORCES:
                return "disaster"
            if word in _ARMED:
                return "military"
    return ""


def noun_agrees(noun: str, kind: str, clause: Clause) -> bool:
    """Whether a noun beside the verb tells the kind that it could: see ``kinds``."""
    if kind == "statement":
        return clause.verb in _UTTERS
    if noun in ("medal", "medals"):
        return not _MEDALS.isdisjoint(clause.words)
    return True
