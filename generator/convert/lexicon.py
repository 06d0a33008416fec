"""Words that tell who an actor is: offices, forms of organisations, states, common given names.

States are those of CLDR, through Babel; what stands here is what newspapers
call them besides.
"""

from collections.abc import Mapping
from functools import lru_cache

from babel import Locale


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Before a name, with or without a full stop: never part of it.
TITLES = _words(
    """mr mrs ms miss dr prof professor sir lady lord dame gen general col colonel lt lieutenant
    maj major sgt sergeant capt captain cmdr commander adm admiral brig brigadier gov governor
    sen senator rep representative rev reverend president vice prime minister premier chancellor
    king queen prince princess emperor sheikh shaikh sheik emir sultan ayatollah imam mullah
    pope cardinal bishop archbishop rabbi judge justice secretary ambassador mayor chairman
    chairwoman chief spokesman spokeswoman spokesperson foreign defence defense interior finance
    supreme leader congressman congresswoman attorney deputy former speaker coach inspector
    officer detective"""
)
# Only these make what follows a person by themselves: “Foreign” and “General” do not.
PERSONAL_TITLES = _words(
    """mr mrs ms miss dr prof professor sir lady dame gen col colonel lt lieutenant maj sgt
    sergeant capt captain cmdr adm admiral gov governor sen senator rep rev reverend president
    premier chancellor king queen prince princess sheikh shaikh sheik emir ayatollah imam mullah
    pope cardinal archbishop rabbi judge ambassador minister secretary chairman chairwoman
    spokesman spokeswoman mayor congressman congresswoman speaker"""
)

ORGANISATION_WORDS = _words(
    """inc corp corporation co company ltd plc llc group holdings bank university college institute
    ministry department party council committee commission agency bureau force forces army navy
    guard guards corps police court parliament congress senate assembly association federation
    union foundation front movement brigade brigades militia news times post journal tribune
    guardian herald telegraph press network networks airlines airways airport industries systems
    partners associates club organization organisation authority office administration society
    league fund center centre church hospital exchange reserve technologies motors energy oil
    pharmaceuticals campaign alliance coalition team board house service services international"""
)
GROUP_WORDS = _words("front movement brigade brigades militia militants rebels taliban insurgency")

GROUPS: Mapping[str, str] = {
    "ISIS": "Islamic State",
    "ISIL": "Islamic State",
    "Islamic State": "Islamic State",
    "Daesh": "Islamic State",
    "Hamas": "Hamas",
    "Hezbollah": "Hezbollah",
    "Taliban": "Taliban",
    "Boko Haram": "Boko Haram",
    "al-Qaeda": "al-Qaeda",
    "Al-Qaeda": "al-Qaeda",
    "al Qaeda": "al-Qaeda",
    "Peshmerga": "Peshmerga",
}
ORGANISATIONS = frozenset(
    name.replace("_", " ")
    for name in _words(
        """Reuters AFP AP Associated_Press BBC CNN NBC CBS ABC MSNBC NPR IRNA Xinhua Bloomberg
        Al_Jazeera Guardian Yahoo Google Facebook Twitter Microsoft Apple Amazon IBM Boeing Airbus
        NATO UN U.N. United_Nations EU European_Union IMF OPEC WHO NASA FBI CIA NSA Pentagon
        White_House Kremlin State_Department Congress Senate House_of_Representatives Supreme_Court
        Federal_Reserve Fed World_Bank Red_Cross Amnesty_International Human_Rights_Watch Labour
        Knesset"""
    )
)

_STATE_ALIASES = {
    "US": "US U.S. U.S.A. USA America",
    "GB": "UK U.K. Britain",
    "AE": "UAE U.A.E. Emirates",
    "RU": "Moscow's",
    "TR": "Turkey",
    "CI": "Ivory_Coast",
    "CZ": "Czech_Republic",
    "MM": "Burma Myanmar",
    "SZ": "Swaziland",
    "PS": "Palestine",
    "CD": "Democratic_Republic_of_Congo DRC",
    "CG": "Republic_of_Congo",
    "BA": "Bosnia Bosnia_and_Herzegovina",
    "TT": "Trinidad Trinidad_and_Tobago",
    "VA": "Vatican Holy_See",
    "TL": "East_Timor",
    "CV": "Cabo_Verde",
    "KP": "DPRK",
    "MK": "Macedonia",
    "LA": "Lao",
    "NL": "Holland",
}
_SPELLED = {"TR": "Turkey", "CD": "Democratic Republic of the Congo", "MM": "Myanmar"}
# CLDR's territories that are no states.
_NO_STATES = _words(
    """AC AI AQ AS AW AX BL BM BQ BV CC CK CP CQ CW CX DG EA EU EZ FK FO GF GG GI GL GP GS GU HK HM
    IC IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR QO RE SH SJ SX TA TC TF TK UM UN VG VI WF
    XA XB YT ZZ"""
)


@lru_cache(maxsize=1)
def states() -> Mapping[str, str]:
    """Every name that a newspaper gives a state → the state's name."""
    names: dict[str, str] = {}
    for code, name in sorted(Locale("en").territories.items()):
        if len(code) != 2 or not code.isalpha() or code in _NO_STATES:
            continue
        name = _SPELLED.get(code, name)
        names[name] = name
        for alias in (name.replace("&", "and"), *_STATE_ALIASES.get(code, "").split()):
            names[alias.replace("_", " ")] = name
            if len(alias) > 3:
                names.setdefault(alias.replace("_", " ").upper(), name)
    return names


# Given names that are common in English-language news; a hint beside other hints.
GIVEN_NAMES = _words(
    """aaron abdel abdul abdullah abu adam adel ahmad ahmed alan albert alex alexander alexei
    alfred ali alice amir amy andre andrea andrei andrew angela ann anna anne anthony antonio
    arthur ashraf barack barbara ben benjamin bernard bernie bill bob boris brian bruce carl
    carlos carly carol catherine charles charlie chris christian christine christopher chuck
    claire colin daniel dave david dean deborah dennis diana dick dmitry don donald doug douglas
    ed eduardo edward elena elizabeth emily emma eric erik ernest eugene eva fatima felix
    fernando francis francisco francois frank fred gary gen george gerald gerhard giovanni
    gordon greg guy haider hamid hans harold harry hassan heather helen helmut henri henry
    hillary howard hugh hussein ian ibrahim igor ivan jack jacob jacques james jan jane janet
    jason jay jean jeb jeff jeffrey jennifer jeremy jerry jesse jessica jill jim jimmy joan joe
    johan john jon jonathan jorge jose joseph joshua juan judith julia julian julie karen karl
    kate katherine keith kelly ken kenneth kevin khalid kim klaus larry laura lawrence lee leon
    leonard leonid li linda lisa liz lloyd louis lucy luis luke mahmoud manuel marco marcus
    margaret maria marie mario mark martha martin mary matt matthew maurice max megan mehdi
    melissa michael michel michelle miguel mike mikhail mitch mitt mohamed mohammad mohammed
    mohsen muhammad mustafa nancy naser natalie nathan neil nicholas nick nicolas nigel nikolai
    nouri olga oliver omar osama oscar otto pamela pat patricia patrick paul pedro peter phil
    philip philippe pierre qasem rachel rafael ralph rand raymond rebecca recep reza richard
    rick rob robert roberto robin rodney roger roland ron ronald rosa roy russell ruth ryan
    saeed salim sally sam samantha samuel sandra sarah scott sean sergei shane sharon simon
    sofia stefan stephen steve steven stuart susan suzanne ted teresa terry theresa thomas tim
    timothy toby todd tom tony valentina victor vincent viktor vladimir walter warren wayne wei
    wendy will william wolfgang xavier yasser yitzhak yuri yusuf zoe"""
)

WOMEN_NAMES = _words(
    """alice andrea angela ann anna anne barbara carol catherine christine claire deborah diana
    elena elizabeth emily emma eva fatima heather helen hillary jane janet jennifer jill joan
    judith julia julie karen kate katherine laura linda lisa liz lucy margaret maria marie martha
    mary megan melissa michelle nancy natalie olga pamela patricia rachel rosa sally samantha
    sandra sarah sharon sofia susan suzanne teresa theresa valentina wendy zoe"""
)
EITHER_NAMES = _words("abu alex andrea carol chris dale jan jean kim lee li max pat robin sam wei")

# Who is called by what they do: “Elsen Dockers” are many, and no person.
PEOPLE_WORDS = _words(
    """dockers dockworkers longshoremen workers teachers farmers nurses doctors miners drivers
    students fishermen firefighters seafarers sailors lawyers engineers pilots players journalists
    veterans officers employees residents steelworkers pensioners railwaymen builders traders
    merchants parents mothers women men supporters"""
)

# Capitalised words that begin a sentence or a name's place and are no name.
NO_NAMES = _words(
    """a about according after all also although among an and another any are as asked at because
    before being both but by can could currently despite did do does down during each earlier
    either even every few first for from further given had has have he her here his how however
    i if in including indeed instead is it its just last later like many maybe meanwhile more
    moreover most much my neither never new next no nobody none nor not nothing now of off on
    once one only or other others our out over people perhaps police rather recently second
    several she should since so some soon still such ten than that the their them then there
    these they this those though three through thus to today together tomorrow too two under
    unless until up upon us very was we were what when where whether which while who whoever
    whose why with within without would yes yesterday yet you your january february march april
    may june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday
    christmas easter ramadan god rest gmt tv ceo est pm am ok shiites sunnis shiite
    sunni muslim muslims christian christians jews jewish islam islamic arab arabs western
    internet north south east west northern southern eastern"""
)

SAYING = _words(
    """said says say saying told tells tell added adds adding claimed claims claim warned warns
    warn announced announces stated states insisted insists argued argues declared declares
    explained explains noted notes wrote writes tweeted asked replied responded acknowledged
    denied denies accused called calls blamed suggested suggests predicted vowed pledged urged
    reiterated recalled confirmed admitted complained concluded remarked observed testified
    joked quipped continued termed dubbed described demanded asserted maintained shouted
    countered stressed commented"""
)
