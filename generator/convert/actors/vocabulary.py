"""Words that tell who an actor is: offices, what people are, forms of organisations."""


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

# After “X” or after “X’s”, and told of an organisation only.
OF_ORGANISATIONS = _words(
    """shares share stock stocks stockholders shareholders shareholder officials official executives
    executive employees employee management subsidiary subsidiaries unit units division
    headquarters newspaper newspapers daily weekly magazine agency airline airlines group company
    corporation board directors spokesman spokeswoman spokesmen spokesperson chairman chairwoman
    profits earnings revenue revenues sales results bonds debt notes products customers dealers
    dealerships factory plant plants workers members party bloc faction rebels guerrillas fighters
    militia militants gunmen forces leadership secretary-general lawmakers parliament mps coalition
    congress conference delegates deputies charter summit broadcast television radio station
    network channel website researchers economists analysts analyst brand branch branches
    bank firm firms co-founder founder ceo chief president airliner jet flight boeing airbus
    aircraft carrier shipments"""
)
# Before a name: what it names.
ORGANISATION_NOUNS = _words(
    """
    company group firm giant maker bank newspaper daily agency party union subsidiary unit
    airline broadcaster club team publisher retailer carrier brewer insurer brokerage
    conglomerate manufacturer operator supplier weekly magazine consultancy network website
    consortium corporation charity foundation coalition association organisation organization
    federation institute university college school hospital automaker carmaker drugmaker
    chipmaker steelmaker utility lender parent affiliate partnership sponsor side bloc movement
    faction lobby watchdog thinktank think-tank periodical tabloid channel station startup
    start-up chain producer contractor shipbuilder distributor exporter importer underwriter
    """
)
# A place stands after these.
PLACE_BEFORE = _words("in near outside around at into toward towards across inside throughout via")
PLACE_NOUNS = _words(
    """city town village province region district county suburb port island capital state republic
    peninsula valley river mountain lake camp base airport town, area border neighbourhood
    neighborhood street square resort"""
)

# At the end of an organisation's name, whatever stands before.
SUFFIXES = _words(
    """
    inc corp corporation co cos company ltd limited plc llc llp lp ag sa s.a spa s.p.a nv n.v bv
    b.v gmbh kg ab as asa a/s oy oyj bhd pty kk pte tbk kgaa sarl srl sae se holdings holding
    bancorp bancshares bankshares financial industries enterprises brothers bros & sons
    incorporated group cie aktiengesellschaft
    """
)
# What an organisation is: at the end of its name, or before “of” and “for”.
HEADS = _words(
    """
    bank banks university college institute institution ministry department dept party council
    committee commission agency bureau force forces army navy guard guards corps police court
    tribunal parliament congress senate assembly association assn federation confederation union
    unions foundation front movement brigade brigades militia news times post journal tribune
    herald telegraph press gazette chronicle daily network networks television radio
    broadcasting airlines airline airways air aviation systems partners partnership associates
    club organization organisation organizations authority auth office administration society
    league fund funds trust church hospital exchange reserve technologies technology motors
    motor energy oil gas petroleum electric electronics power steel chemical chemicals
    pharmaceuticals pharmaceutical laboratories labs software computer computers communications
    telecommunications telecom entertainment pictures studios records insurance assurance life
    securities capital investments investment management trading mutual savings services service
    international global worldwide products foods brands stores supermarkets hotels resorts
    properties realty construction engineering manufacturing mining minerals resources metals
    mills paper papers pacific-railway railroad railways railway rail shipping lines transport
    transportation logistics express media publishing publications books magazine review
    campaign alliance coalition team board legislature treasury school academy museum library
    orchestra opera theatre theater ballet choir centre center conference secretariat
    directorate inspectorate embassy consulate mission delegation command squadron regiment
    battalion division infantry marines militants rebels intelligence interpol newsroom newsdesk
    desk newswire wire consortium cooperative co-operative guild lodge order caucus convention
    rally liberation-front conservancy observatory initiative forum rights watch cabinet
    government junta presidency chamber house houses lords commons knesset duma brotherhood
    jihad faculty clinic medical-center cross crescent patrol constabulary yard garrison fleet
    airforce academies industries automotive automobile auto tobacco beverage brewing breweries
    distillers textiles semiconductor semiconductors instruments devices biotechnology genetics
    therapeutics healthcare health-care diagnostics cargo freight leasing credit financial
    finance mortgage bancorporation banc banco banca banque sports racing united rovers
    wanderers athletic rangers bundesbank zeitung gazeta shimbun gazetesi post-dispatch
    times-picayune standard bulletin examiner inquirer sentinel observer mirror economist
    newspapers
    research beacon reports strategies consulting consultants advisors advisers analytics solutions
    ventures equity project projects digest almanac wire dispatch reporter
    """
)
# Of these a surname may be made: “Emily Post”, “Charlotte Church”.
HEADS_AS_SURNAMES = _words(
    """banks post church court house houses guard guards power lord lords read christian order cross
    standard rangers press mills times steel watch life paper books berry force club oil marines
    mission wire yard desk lodge mirror gas air cargo order fleet rail"""
)
# At the end of the name of a place, an event, a law, a work: no actor.
NO_ACTORS = _words(
    """
    airport street avenue road boulevard lane square bridge tunnel river rivers lake lakes
    mountain mountains mount hill hills park stadium arena tower towers building plaza palace
    castle hall island islands bay beach coast valley county province district city village town
    township peninsula canal strait straits sea ocean desert forest creek springs heights falls
    highway motorway freeway turnpike station prison jail cemetery temple mosque cathedral abbey
    hotel motel inn zone border gulf cape fort base camp gate garden gardens dam pier terminal
    shore field fields cup trophy open prix games olympics championship championships marathon
    festival carnival prize award awards medal oscar oscars war wars battle revolution uprising
    intifada day week month year era age holiday act law laws treaty bill accord accords
    agreement pact protocol amendment constitution declaration resolution doctrine charter plan
    process index average clause code syndrome disease virus fever flu hurricane storm typhoon
    cyclone earthquake expressway trail canyon plateau plain plains delta reef glacier volcano
    crossing corner crescent
    """
)
NO_ACTORS_AS_SURNAMES = _words(
    """hill hills hall park castle lake day law street field fields forest lane rivers bridges gates
    garden mount towers king beach coast base camp berry wood woods field glenn corner"""
)
# They open a name that goes on with “of”, “for” or “on”, whatever else they mean.
OPENS_OF = HEADS | _words(
    """bank organisation organization ministry university rally republic-of islands-of daughters
    sons friends knights doctors reporters physicians citizens mothers workers teamsters brotherhood
    sisters students women people lawyers institute state-bank first"""
)
OPENS_ON = _words("commission committee council conference institute centre center")

# Who is called by what they do: “Elsen Dockers” are many, and no person.
PEOPLE = _words(
    """dockers dockworkers longshoremen workers teachers farmers nurses doctors miners drivers
    students fishermen firefighters seafarers sailors lawyers engineers pilots players journalists
    veterans officers employees residents steelworkers pensioners railwaymen builders traders
    merchants parents mothers women men supporters militants rebels guerrillas insurgents fighters
    insurgency separatists"""
)
GROUP_HEADS = _words("militia militants rebels insurgency guerrillas insurgents fighters")

# At the start of an organisation's name, in other languages.
OPENINGS = _words(
    """
    banco banca banque banc bank banka bancorp credito credit caisse compagnie compania
    companhia cie groupe grupo gruppo societe sociedad istituto instituto institut universidad
    universite universita universitat universidade partido partito partei parti ministerio pt ao
    oao ooo zao radio radiotelevisione radiodiffusion gruppe deutsche hotel
    """
)
# A team of men, and no company.
PERSONAL_GROUPS = _words(
    "campaign administration presidency family candidacy supporters camp team era years"
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
    """
)
# The same word as a given name, within a sentence and before another capital.
NAMES_TOO = frozenset(("will", "jan"))
# “Pedro I”, “Henry VIII”.
NUMERALS = _words("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxiii")
# “Sunday Telegraph”: the day belongs to the paper.
PAPERS = _words(
    """telegraph times mirror express mail post star independent herald mercury tribune world
    business people sun argus"""
)
# Capital letters that are no organisation.
NO_ACRONYMS = _words(
    """
    TV CEO CFO COO CIO MP MPs MEP PM AM GMT BST EST EDT CST CDT MST MDT PST PDT CET UTC GDP GNP
    CPI PPI PMI HIV AIDS DNA RNA VAT EPS IPO ATM UFO VIP CD DVD PC PCs IQ ID IDs SUV OK PhD MBA
    BA MA JD MD II III IV VI VII VIII IX XI XII XIII XIV XV XVI XX XXI AD BC CE BCE DC USD GBP
    EUR DM FX FRN FRNs CDs ETF ETFs LNG LPG OTC ISDN GSM LAN HTML WWW URL CEOs POW POWs GI GIs
    WMD ICBM SOS RSVP FYI FAQ DIY NB PS PR HQ TNT LSD DDT PCB CFC CO UV MRI CT ICU ER IVF STD
    SARS BSE PIN NGO NGOs LIBOR PIBOR FIBOR HIBOR SIBOR TIBOR EBIT EBITDA YTD QTR NAV APR ARM
    CALL DATE SALE NEW NO NOT THE AND FOR ALL VS RE DJ MVP ERA RBI KO TKO CUSIP BTP OAT RTRS
    NYMEX
    """
)
