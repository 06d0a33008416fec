"""Offices and what else people are called by: who bears one of these is a person."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Before a name and never part of it; with them the name is a person's.
HONORIFICS = _words(
    """mr mrs ms miss messrs mme mlle monsieur madame herr frau senor senora signor dr prof sir lady
    lord dame gen col lt lieutenant lt-gen lt-col maj maj-gen sgt cpl capt cmdr comdr adm brig
    gov sen sens rep reps rev hon sheikh shaikh sheik ayatollah hojatoleslam imam mullah maulana
    mufti pope emir sultan shah king queen prince princess duke duchess baron
    baroness countess viscount earl marquess kaiser tsar czar emperor empress pres vp mp"""
)
# The same where an office is held: “Senator Ann Vale”, “Foreign Minister Vale”.
OFFICES = _words(
    """president presidents premier chancellor minister ministers secretary secretaries ambassador
    chairman chairwoman chairperson chair chief chiefs executive director directors leader leaders
    speaker whip governor lieutenant-governor mayor senator senators representative representatives
    congressman congresswoman assemblyman councilman councilwoman councillor alderman sheriff
    commissioner superintendent inspector detective constable sergeant officer captain colonel
    general major commander admiral commodore marshal brigadier corporal private lieutenant
    judge justice magistrate attorney prosecutor solicitor lawyer counsel professor doctor dean
    rector coach manager spokesman spokeswoman spokesperson spokesmen envoy delegate negotiator
    commissar ombudsman treasurer comptroller auditor cardinal bishop archbishop archdeacon
    patriarch metropolitan rabbi reverend father sister brother mother abbot monsignor pastor
    minister-president secretary-general director-general attorney-general governor-general
    solicitor-general president-elect vice-president vice-chairman undersecretary under-secretary
    taoiseach congressmen mp mep administrator coordinator consul comrade agent analyst economist
    actor actress singer author principal provost headmaster coroner sgt cllr undersecretaries
    vice-premier lama dalai ceo cfo founder co-founder owner publisher editor columnist
    correspondent adviser advisor strategist aide candidate nominee"""
)
# Who is called by a given name: “King Hussein” is not Saddam Hussein.
ROYALS = _words(
    "king queen prince princess emperor empress pope emir sultan shah tsar czar kaiser sheikh sheik"
)
# After a last name, and part of it.
AFTER_NAMES = _words("jr sr")
# Before an office, as part of it.
OFFICE_MODIFIERS = _words(
    """prime vice deputy foreign defence defense interior finance former acting assistant associate
    senior junior first second executive managing majority minority opposition supreme
    attorney crown chief lord field air rear lieutenant major brigadier staff state joint interim
    ex-president ex-prime late then outgoing incoming national security trade health education
    transport transportation labor labour justice environment agriculture energy commerce housing
    oil economy economics economic budget planning information culture home police party press
    under permanent special high general district federal cabinet parliamentary presidential
    press white-house co-chairman sub ex principal financial operating investment marketing
    research resources justice police fire army navy presiding grand revolutionary spiritual
    religious social internal external industry tourism water environment foreign-affairs"""
)
# Of these, what may stand before a state that goes on with the office.
RANKS = _words("assistant associate deputy former acting senior")
# “Minister of Foreign Affairs”, “Secretary of State”.
PORTFOLIOS = _words(
    """state defence defense foreign interior finance health education labor labour trade justice
    agriculture energy transport transportation commerce housing security homeland oil information
    culture environment affairs planning economy industry science technology works public internal
    veterans development urban human services staff the exchequer police parliament operations"""
)
# Who speaks, acts or is spoken of: a name after one of these, or explained by one, is a person's.
PERSON_NOUNS = OFFICES | _words(
    """striker midfielder goalkeeper defender winger forward fullback scrum-half batsman bowler
    pitcher catcher quarterback golfer sprinter hurdler runner swimmer boxer wrestler cyclist
    jockey driver rider racer skier skater champion challenger seed player teammate compatriot
    left-hander right-hander newcomer veteran writer novelist poet playwright painter sculptor
    composer conductor pianist violinist dancer architect designer photographer filmmaker
    film-maker comedian entertainer star model musician guitarist rapper soprano tenor artist
    journalist reporter broadcaster presenter historian scientist physicist chemist biologist
    astronomer engineer inventor researcher scholar academic psychologist sociologist
    philosopher anthropologist archaeologist geologist surgeon physician nurse teacher student
    trader broker dealer banker financier businessman businesswoman entrepreneur industrialist
    tycoon magnate millionaire billionaire investor developer farmer fisherman miner worker
    dissident activist campaigner militant guerrilla rebel warlord dictator strongman revolutionary
    reformer politician statesman lawmaker legislator deputy parliamentarian diplomat mediator
    monarch heir widow widower husband wife son daughter father mother brother sister uncle aunt
    nephew niece cousin grandfather grandmother grandson granddaughter friend girlfriend boyfriend
    partner fiance fiancee ex-wife ex-husband twin neighbour neighbor colleague predecessor
    successor rival foe aide assistant bodyguard clerk resident native victim survivor witness
    suspect defendant plaintiff inmate prisoner convict gunman killer murderer hijacker kidnapper
    bomber terrorist spy hostage fugitive refugee immigrant tourist passenger pilot astronaut
    cosmonaut sailor soldier marine policeman policewoman fireman firefighter guard priest nun monk
    cleric preacher evangelist theologian missionary guru prophet apostle god goddess hero heroine
    founder chairman teenager schoolgirl schoolboy girl boy man woman baby toddler infant youth
    vice-chairman legend fan owner supporter leader head boss aide-de-camp ally lieutenant
    nobelist laureate peacemaker separatist nationalist loyalist republican democrat conservative
    liberal socialist communist envoy superstar"""
)
# Told as a role besides the offices, and what of those tells of kin or of nothing.
ROLES = _words(
    """
    cleric king queen prince princess emperor monarch pope head founder co-founder activist
    lawmaker legislator deputy politician historian dissident mediator negotiator journalist
    scientist professor researcher boss champion striker goalkeeper midfielder defender captain
    """
)
NO_ROLES = _words("father sister brother mother private agent lama dalai owner")
