"""English verbs: every irregular one, and the forms of all others.

A form's place in the verb is told apart where news needs it: what can stand as
a finite past (“struck”), and what only after a form of “have” or “be” (“taken”).
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

# Base, past, participle where it differs; two forms of one are parted by a stroke.
_IRREGULAR = """
arise arose arisen, awake awoke awoken, bear bore borne, beat beat beaten, become became become,
begin began begun, bend bent, bet bet, bid bid, bind bound, bite bit bitten, bleed bled, blow blew
blown, break broke broken, breed bred, bring brought, broadcast broadcast, build built, burn
burned|burnt, burst burst, buy bought, cast cast, catch caught, choose chose chosen, cling clung,
come came come, cost cost, creep crept, cut cut, deal dealt, dig dug, draw drew drawn, dream
dreamed|dreamt, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed,
feel felt, fight fought, find found, flee fled, fling flung, fly flew flown, forbid forbade
forbidden, forecast forecast, foresee foresaw foreseen, forget forgot forgotten, forgive forgave
forgiven, forgo forwent forgone, freeze froze frozen, get got gotten, give gave given, go went gone,
grind ground, grow grew grown, hang hung, hear heard, hide hid hidden, hit hit, hold held, hurt
hurt, keep kept, kneel knelt, know knew known, lay laid, lead led, lean leaned|leant, leap
leaped|leapt, learn learned|learnt, leave left, lend lent, let let, lie lay lain, light lit, lose
lost, make made, mean meant, meet met, mislead misled, mistake mistook mistaken, outdo outdid
outdone, overcome overcame overcome, overhear overheard, override overrode overridden, overrun
overran overrun, oversee oversaw overseen, overtake overtook overtaken, overthrow overthrew
overthrown, pay paid, prove proved proven, put put, quit quit, read read, rebuild rebuilt, retake
retook retaken, rid rid, ride rode ridden, ring rang rung, rise rose risen, run ran run, say said,
see saw seen, seek sought, sell sold, send sent, set set, shake shook shaken, shed shed, shine
shone, shoot shot, show showed shown, shrink shrank shrunk, shut shut, sing sang sung, sink sank
sunk, sit sat, sleep slept, slide slid, slip slipped, smell smelled|smelt, sow sowed sown, speak
spoke spoken, speed sped, spend spent, spill spilled|spilt, spin spun, split split, spread spread,
spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung, strike struck
stricken, strive strove striven, swear swore sworn, sweep swept, swell swelled swollen, swim swam
swum, swing swung, take took taken, teach taught, tear tore torn, tell told, think thought, throw
threw thrown, undergo underwent undergone, understand understood, undertake
undertook undertaken, undo undid undone, uphold upheld, upset upset, wake woke woken, wear wore
worn, weep wept, win won, wind wound, withdraw withdrew withdrawn, withhold withheld, withstand
withstood, wring wrung, write wrote written
"""
# A last consonant after one short vowel is doubled in verbs of one syllable (“stopped”), and in
# these, which are stressed on the last.
_DOUBLES = re.compile(r"(?:qu|[^aeiou]*)[aeiou][bdfglmnprtvz]$")
_STRESSED_LAST = frozenset(
    """abet abhor acquit admit allot annul commit compel concur confer control corral debar defer
    deter dispel distil emit enrol equip excel expel extol forbid forget handicap impel incur infer
    instil intermit occur omit outbid overlap patrol permit prefer propel rebel rebut recap recur
    refer refit regret remit repel rerun submit transfer transmit trepan unplug unwrap upset
    worship kidnap program format""".split()
)


@lru_cache(maxsize=1)
def irregular() -> Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Base form → its forms of the past, and its participles."""
    verbs = {}
    for entry in _IRREGULAR.split(","):
        base, *forms = entry.split()
        past = tuple(forms[0].split("|"))
        verbs[base] = past, tuple(forms[1].split("|")) if len(forms) > 1 else past
    return verbs


@lru_cache(maxsize=1)
def past_forms() -> Mapping[str, str]:
    """Irregular forms that can be a finite past → base: “took”, “said”, “hit”."""
    return {form: base for base, (past, _) in irregular().items() for form in past}


@lru_cache(maxsize=1)
def participles() -> Mapping[str, str]:
    """Irregular participles → base: “taken”, “said”, “hit”."""
    return {form: base for base, (_, done) in irregular().items() for form in done}


def forms_of(base: str) -> Iterator[str]:
    """All forms of a verb; of “carry out” those of its first word, with the rest as it is.

    A noun's plural is among them, since it is spelt as a verb's third person is.
    """
    head, gap, rest = base.partition(" ")
    tail = gap + rest
    yield base
    yield plural_of(head) + tail
    yield _with_ending(head, "ing") + tail
    if head in irregular():
        past, done = irregular()[head]
        yield from (form + tail for form in dict.fromkeys((*past, *done)))
    else:
        yield _with_ending(head, "ed") + tail


def plural_of(base: str) -> str:
    """A noun's plural, or a verb's third person: they are spelt alike."""
    if base[-2:] in ("ch", "sh", "ss") or base[-1] in "xzo":
        return base + "es"
    if base[-1] == "y" and base[-2:-1] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


def _with_ending(base: str, ending: str) -> str:
    if base.endswith("ie") and ending == "ing":
        return base[:-2] + "ying"
    if base.endswith(("ee", "oe", "ye")):
        return base + ending[-1] if ending == "ed" else base + ending
    if base.endswith("e"):
        return base[:-1] + ending
    if base[-1] == "y" and base[-2:-1] not in "aeiou" and ending == "ed":
        return base[:-1] + "ied"
    if _DOUBLES.fullmatch(base) or base in _STRESSED_LAST:
        return base + base[-1] + ending
    return base + ending
