"""Words with a capital that are no names, and those that may be one all the same."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A place stands after these.
PLACE_BEFORE = _words("in near outside around into toward towards across inside throughout via")
PLACE_NOUNS = _words(
    """city town village province region district county suburb port island capital state republic
    peninsula valley river mountain lake camp base airport area border neighbourhood
    neighborhood street square resort"""
)
# Feasts whose names look like those of persons, in their usual spellings.
FEASTS = frozenset(
    """Yom Kippur|Rosh Hashanah|Rosh Hashana|Rosh Hashona|Hanukkah|Chanukah|Purim|Pesach|Passover
    |Sukkot|Sukkoth|Shavuot|Simchat Torah|Tisha B'Av|Eid al-Fitr|Eid al-Adha|Eid ul-Fitr
    |Eid ul-Adha|Eid|Ramadan|Ashura|Muharram|Mawlid|Nowruz|Norouz|Nauruz|Diwali|Deepavali|Holi
    |Navratri|Dussehra|Vesak|Wesak|Songkran|Chuseok|Seollal|Obon|Mardi Gras|Corpus Christi
    |Cinco de Mayo|Kwanzaa|Juneteenth""".replace("\n    ", "").split("|")
)

# The points of the compass, which no one is called by.
COMPASS = _words(
    """north south east west northern southern eastern western northeast northwest southeast
    southwest northeastern northwestern southeastern southwestern central"""
)
# Ordinary words that are given names first of all.
GIVEN_FIRST = _words(
    """
    abbey alan amber art basil barb bill bob brandy buck bud candy carol chad chuck cliff clay
    curt daisy dale dawn dean derrick dick don drew earl eddy emir eve fern flora frank gene
    ginger grace guy harry hazel heath heather herb holly iris ivy jack jade jay jimmy ken kit
    kitty lance laurel lee lily marina maria mark martin matt maxim mercy mike miles nick olive
    pat patty peggy penny peter pierce poppy ray rob robin rosemary roy ruby rusty sally sandy
    sherry sue ted tom victor viola violet wade walker ward warren will willow john
    """
)
# What a hyphen ties to a name and is no part of it: “London-based”, “Saddam-era”.
TAILS = _words(
    """
    based born led held run owned style like era wide bound made built bred type only area
    friendly watcher watchers winner winners speaker speakers turned old year day month week
    hour minute odd plus size sized grown wise free proof ready hit sent drawn driven written
    """
)
# Capitals that are no name and end one: function words, days, months.
NO_NAMES = _words(
    """
    a about above according across actually after again against ago all almost along already
    also although always amid among an and another any anyone anything are around as asked at
    away based because been before behind being below beside besides between beyond both but by
    can cannot certainly could currently despite did do does due during each earlier either else
    elsewhere enough even eventually ever every everybody everyone everything except few finally
    five following for former formerly four from further furthermore generally given had has
    have having he hence her here hers herself him himself his how however i if in including
    indeed initially inside instead into is it its itself just last late later latest least less
    let like likewise little lots many maybe me meanwhile mere might mine more moreover most
    mostly much must my myself near nearby nearly neither never nevertheless nine no nobody none
    nonetheless nor not nothing now nowhere of off often oh ok okay on once one only onto or
    originally other others otherwise ought our ours out outside over overall own part per
    perhaps please possibly previously probably quite rather recent recently regarding seven
    several shall she should similarly since six so some somebody someone something sometimes
    soon still such ten than thank thanks that the their them themselves then there thereafter
    therefore these they this those though three through throughout thus till to today together
    tomorrow tonight too toward towards traditionally two under unfortunately unless unlike
    until up upon us usually versus very via was we well were what whatever when whenever where
    whereas whereby wherever whether which while who whoever whole whom whose why will with
    within without would yes yesterday yet you your yours yourself eight january february march
    april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues
    wed thu thur thurs fri sat sun christmas easter ramadan passover thanksgiving halloween
    internet eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
    thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
    """
)
# The same word as a given name, within a sentence and before another capital.
NAMES_TOO = frozenset(("will", "jan"))
# Months that people are called by.
MONTHS_TOO = _words("may april june august march")
# “Pedro I”, “Henry VIII”.
NUMERALS = _words("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxiii")
# Capital letters that are no organisation: offices and persons; hours and years; degrees and
# tests; money and its measures; securities, their numbers and the rates between banks; health;
# machines, weapons and matter; numerals; sport and letters; small words of a line in capitals.
NO_ACRONYMS = _words(
    """
    CEO CEOs CFO CFOs COO CIO CTO MP MPs MEP MEPs VIP VIPs POW POWs GI GIs DJ PM PR HQ CO
    NGO NGOs
    AM GMT BST EST EDT CST CDT MST MDT PST PDT CET CEST UTC AD BC CE BCE
    PhD MBA BA MA JD MD IQ
    GDP GNP CPI PPI PMI VAT GST EPS IPO IPOs ATM ATMs CD CDs ETF ETFs NAV EBIT EBITDA OTC YTD QTR
    APR FX USD GBP EUR JPY CHF DM
    ABS ADR ADRs BTP BTPs CDO CDOs CDS FRN FRNs GDR GDRs JGB JGBs MBS OAT OATs CUSIP ISIN SEDOL
    LIBOR EURIBOR FIBOR HIBOR PIBOR SIBOR TIBOR
    HIV AIDS DNA RNA SARS BSE MRI CT ICU ER IVF STD STDs LSD
    TV TVs DVD DVDs PC PCs GSM LAN ISDN HTML WWW URL USB GPS SMS PIN UFO UFOs SUV SUVs WMD ICBM
    ICBMs IED IEDs TNT DDT PCB PCBs CFC CFCs LNG LPG UV
    II III IV VI VII VIII IX XI XII XIII XIV XV XVI XX XXI
    MVP ERA RBI KO TKO OK ID IDs SOS RSVP FYI FAQ DIY NB PS DC
    NEW NO NOT THE AND FOR ALL VS RE
    """
)
# Of the words that are no names those that never belong to one, wherever they stand.
NEVER = (
    frozenset(word for word in NO_NAMES if len(word) > 1 and not word.endswith("day"))
    - NAMES_TOO
    - MONTHS_TOO
    - NUMERALS
    - frozenset(("us",))
)
