"""Words that tell of organisations, and those that tell of no actor at all."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


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
    government junta presidency chamber knesset duma brotherhood jihad faculty clinic
    medical-center cross crescent patrol constabulary yard garrison fleet airforce academies
    industries automotive automobile auto tobacco beverage brewing breweries distillers textiles
    semiconductor semiconductors instruments devices biotechnology genetics therapeutics
    healthcare health-care diagnostics cargo freight leasing credit financial finance mortgage
    bancorporation banc banco banca banque sports racing united rovers wanderers athletic
    rangers bundesbank zeitung gazeta shimbun gazetesi post-dispatch times-picayune standard
    bulletin examiner inquirer sentinel observer mirror economist newspapers research beacon
    reports strategies consulting consultants advisors advisers analytics solutions ventures
    equity project projects digest almanac dispatch reporter baseball football soccer hockey
    basketball rugby cricket tennis golf athletics
    """
)
# Of these a surname may be made: “Emily Post”, “Charlotte Church”.
HEADS_AS_SURNAMES = _words(
    """banks post church court house houses guard guards power lord lords read christian order cross
    standard rangers press mills times steel watch life paper books berry force club oil marines
    mission wire yard desk lodge mirror gas air cargo order fleet rail garrison
    """
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
    intifada day eve night week month year era age holiday act acts law laws statute statutes
    treaty treaties bill accord accords agreement agreements pact pacts protocol protocols
    conventions covenant covenants amendment amendments constitution declaration resolution
    ordinance directive doctrine charter plan process index average clause code syndrome disease
    virus fever flu hurricane storm typhoon cyclone earthquake expressway trail canyon plateau plain
    plains delta reef glacier volcano crossing corner crescent
    states nations countries republics territories
    """
)
NO_ACTORS_AS_SURNAMES = _words(
    """hill hills hall park castle lake day law street field fields forest lane rivers bridges gates
    mount towers king beach coast base camp berry wood woods field glenn corner"""
)
# Before the name of a storm, which is called as people are.
STORMS = _words("hurricane typhoon cyclone storm")
# “Columbus Day”: a given name before “Day” that makes no person.
OF_DAYS = _words("columbus valentine victoria christmas easter may anzac lincoln")
# At the start of the name of a place.
PLACE_OPENINGS = _words(
    """
    port mount mt lake fort ft cape saint st san santa santo sao sankt isle rio villa puerto
    porto ciudad upper lower north south east west northern southern eastern western los las
    camp bad
    """
)
# They open a name that goes on with “of”, “for” or “on”, whatever else they mean.
OPENS_OF = HEADS | _words(
    """
    bank commonwealth house houses organisation organization ministry university rally
    republic-of islands-of daughters sons friends knights doctors reporters physicians citizens
    mothers workers teamsters brotherhood sisters students women people lawyers institute
    state-bank first
    """
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
# “Sunday Telegraph”: the day belongs to the paper.
PAPERS = _words(
    """telegraph times mirror express mail post star independent herald mercury tribune world
    business people sun argus"""
)
