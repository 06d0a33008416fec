"""The verbs and nouns of saying, in all their forms: what ties words to whoever speaks them.

Only those verbs stand here whose subject utters, writes or judges; of verbs of
thinking, those with which newspapers report what somebody said of it.
"""

from collections.abc import Iterator, Mapping


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# Verbs that take what was said as their object, or stand beside it.
_SAY = _words(
    """accept add address admit advise affirm agree allege announce answer apologise
    apologize argue articulate ask assert assure attest aver avow banter bark beam beg
    bellow beseech blather blog blurt bluster boast brag bray cackle cajole carp caution
    chant chatter cheer chide chime chirp chuckle claim clarify coax comment commiserate
    complain concede conclude concur confess confide confirm conjecture console contend
    continue coo correct counsel counter croak crow cry deadpan declare decline decree
    demand demur deny detail dictate digress disagree disclaim disclose dispute dissent
    divulge drawl drone e-mail echo elaborate email emphasise emphasize enquire enthuse
    entreat enunciate equivocate estimate exclaim exhort explain explode expostulate expound
    forecast foretell fret fulminate fume gasp gloat gripe groan grouse growl grumble grunt
    guffaw gush harangue hazard hedge hint hiss holler howl huff hypothesise hypothesize
    implore imply infer inform inquire insinuate insist instruct interject interpose
    interrupt intimate intone jabber jest joke lament laugh lecture lisp maintain marvel
    mention message moan mock moralise moralize mouth mumble murmur muse mutter narrate note
    notify object observe offer opine order pant parrot pen petition philosophise
    philosophize pipe plead pledge ponder pontificate posit post pout prattle pray preach
    predict proclaim prod profess promise pronounce prophesy propose protest
    purr quaver query question quip quiz rage ramble rant rasp read reaffirm reason reassure
    rebut recall recite reckon recommend recount reflect refuse refute rehearse reiterate
    rejoin relate relay remark remind reminisce remonstrate repeat reply report request
    respond restate retell retort retweet reveal rhapsodise rhapsodize roar rumble say scoff
    scold scream screech sermonise sermonize shout shriek shrug sigh signal smile snap snarl
    sneer sniff snigger snort sob soliloquise speak speculate spout sputter squeal stammer
    state stipulate storm stress stutter submit suggest summarise summarize surmise swear
    sympathise sympathize tattle tease telegraph tell testify text theorise theorize
    threaten thunder trill tut tweet underline underscore urge utter vent venture volunteer
    vow waffle wager wail warble warn wheeze whimper whine whisper wisecrack wonder worry
    write yell yelp"""
)
# Verbs of judging and naming, whose quoted object or “as …” is the judge's word.
_JUDGE = _words(
    """accuse acknowledge applaud assail attack attribute berate bemoan blame blast brand call cast
    castigate celebrate censure challenge characterise characterize charge chastise cite commend
    compare condemn congratulate credit criticise criticize decry defend define demonise demonize
    denigrate denounce deplore deride describe deem denote diagnose disavow dismiss disparage
    downplay dub endorse excoriate extol fault frame greet hail invoke jeer label lambast lambaste
    liken lampoon laud name nickname paint pan paraphrase portray praise promote quote rail rebuke
    refer reject reprimand repudiate ridicule rip rubbish salute slam stump summon taunt term thank
    toast tout trash trumpet vilify welcome"""
)
# What is thought or wanted is told by saying so.
_THINK = _words(
    """advocate believe consider desire envision expect fear feel figure find guess hope imagine
    intend know oppose plan prefer regard see seek support suppose suspect think understand
    view want wish"""
)
_IRREGULAR: Mapping[str, str] = {
    "cast": "cast",
    "feel": "felt",
    "find": "found",
    "forecast": "forecast",
    "foretell": "foretold",
    "beseech": "besought",
    "know": "knew known",
    "read": "read",
    "retell": "retold",
    "say": "said",
    "see": "saw seen",
    "seek": "sought",
    "speak": "spoke spoken",
    "swear": "swore sworn",
    "tell": "told",
    "think": "thought",
    "understand": "understood",
    "write": "wrote written",
}
_DOUBLED = frozenset(
    _words(
        """admit aver beg blog brag concur demur dub infer label nod pan pen plan prefer prod quip
        rebut refer rip signal slam snap sob submit"""
    )
)

# What somebody said, as a thing: “Vale’s statement”, “the warning by Vale”.
UTTERANCES = frozenset(
    _words(
        """accusation admission adage advice affidavit allegation announcement answer apology
        appeal argument article assertion assessment assurance blog blogpost boast book broadside
        call caption caution challenge charge chant claim column comment comments complaint
        conclusion contention criticism declaration defence defense definition demand denial
        description dictum editorial email e-mail essay exhortation explanation interview
        jibe joke lament lecture letter line manifesto mantra maxim memo memoir memorandum message
        motto note objection observation op-ed opinion order paper pitch plea pledge post posting
        prayer prediction proclamation promise pronouncement proposal question quip quotation
        quote rebuke rebuttal refrain rejoinder remark remarks reply report response retort
        sermon slogan song speech statement statements suggestion summary taunt testimony text
        tirade tweet tweets verdict view vow warning word words writings"""
    )
)
SPOKESPERSONS = frozenset(
    _words("spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen")
)


def _forms(verb: str) -> Iterator[tuple[str, str]]:
    """Each form with what it is: ``base``, ``says`` (finite) or ``saying``."""
    yield verb, "base"
    consonant_y = verb[-1] == "y" and verb[-2] not in "aeou"
    stem = verb[:-1] if verb[-1] == "e" else verb
    if consonant_y:
        yield f"{verb[:-1]}ies", "says"
    else:
        yield verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"), "says"
    doubled = [verb + verb[-1]] if verb in _DOUBLED else []
    for lead in doubled or [verb if verb.endswith("ee") else stem]:
        yield f"{lead}ing", "saying"
    if verb in _IRREGULAR:
        yield from ((past, "says") for past in _IRREGULAR[verb].split())
    elif consonant_y:
        yield f"{verb[:-1]}ied", "says"
    else:
        yield from ((f"{lead}ed", "says") for lead in doubled or [stem])


def _all_forms(verbs: tuple[str, ...]) -> dict[str, str]:
    return {form: what for verb in verbs for form, what in _forms(verb)}


# Each form of a verb of saying → “base”, “says” or “saying”.
SAYING_FORMS: Mapping[str, str] = {
    **_all_forms(_THINK),
    **_all_forms(_JUDGE),
    **_all_forms(_SAY),
    "labeled": "says",
    "labeling": "saying",
    "signaled": "says",
    "signaling": "saying",
}
# Those by which somebody is told to have spoken.
TELLING = frozenset({**_all_forms(_SAY), **_all_forms(_JUDGE)})
# Those that stand before their subject after a quotation: “…,” warned Vale.
SPEAKING = frozenset(_all_forms(_SAY))
# Those whose object is whom they are said to.
ADDRESSING = frozenset(
    _all_forms(
        _words(
            """advise answer ask assure beg beseech caution command email e-mail entreat exhort
            implore inform instruct order promise reassure remind tell text urge warn"""
        )
    )
)
