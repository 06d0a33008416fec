"""Organisations and armed groups that the world's newspapers name without saying what they are."""

from collections.abc import Mapping
from functools import lru_cache

from generator.convert.actors.tables import names_of

# “Acronym=Name” where both are in use, else the name alone.
_ORGANISATIONS = """
UN=United Nations|U.N.=United Nations|UNO=United Nations|EU=European Union|E.U.=European Union
EC=European Community|European Commission|European Parliament|European Council|Council of Europe
European Central Bank|ECB=European Central Bank|European Court of Justice|Bundesbank|Bundestag
NATO=NATO|Nato=NATO|North Atlantic Treaty Organization=NATO|North Atlantic Treaty Organisation=NATO
OSCE=Organisation for Security and Cooperation in Europe
OECD=Organisation for Economic Cooperation and Development|OPEC=OPEC|Opec=OPEC
Organization of Petroleum Exporting Countries=OPEC|OAS=Organization of American States
OAU=Organisation of African Unity|African Union|AU=African Union
ASEAN=Association of South East Asian Nations|Asean=Association of South East Asian Nations
Arab League|OIC=Organisation of Islamic Cooperation|Gulf Cooperation Council
GCC=Gulf Cooperation Council|APEC|Commonwealth of Independent States
CIS=Commonwealth of Independent States|Commonwealth|ECOWAS|IMF=International Monetary Fund
International Monetary Fund|World Bank|WTO=World Trade Organization|World Trade Organization
World Trade Organisation=World Trade Organization|GATT|WHO=World Health Organization
World Health Organization|World Health Organisation=World Health Organization|UNICEF|Unicef=UNICEF
UNESCO|Unesco=UNESCO|UNHCR|UNRWA|UNPROFOR|IAEA=International Atomic Energy Agency
International Atomic Energy Agency|ILO=International Labour Organization|FAO
WFP=World Food Programme|World Food Programme|Security Council|U.N. Security Council
General Assembly|Interpol=Interpol|INTERPOL=Interpol|Europol|Eurostat|G7|G-7=G7|G8|G-8=G8|G20
G-20=G20|International Criminal Court|ICC=International Criminal Court
International Court of Justice|World Court|Red Cross|Red Crescent
ICRC=International Committee of the Red Cross|Amnesty International|Amnesty=Amnesty International
Human Rights Watch|Greenpeace|Medecins Sans Frontieres|MSF=Medecins Sans Frontieres|Oxfam
Doctors Without Borders|Save the Children|Transparency International
IOC=International Olympic Committee|International Olympic Committee|FIFA|UEFA|NFL|NBA|MLB|NHL|NCAA
PGA|ATP|WTA|FIA|IAAF|Reuters|Reuter=Reuters|AFP=Agence France-Presse|Agence France-Presse
AP=Associated Press|Associated Press|UPI|DPA|Dpa=DPA|ANSA|Interfax|Itar-Tass|ITAR-Tass=Itar-Tass
ITAR-TASS=Itar-Tass|Tass|TASS=Tass|RIA Novosti|Xinhua|Kyodo|Jiji|Yonhap|PTI|IRNA|INA|SANA|MENA|WAM
SPA|Tanjug|CTK|PAP|Anadolu|Antara|Bernama|Prensa Latina|EFE|Bloomberg|Dow Jones|AFX|KCNA|BBC|ITV|ITN
Sky News|CNN|CNBC|NBC|CBS|ABC|MSNBC|NPR|PBS|HBO|ESPN|Fox News|C-SPAN|CBC|ZDF|ARD|RAI|TF1|NHK|NTV|ORT
CCTV|TVE|Al Jazeera|Al-Jazeera=Al Jazeera|Al Arabiya|Voice of America|Radio Free Europe
Deutsche Welle|New York Times|Washington Post|Wall Street Journal|Los Angeles Times|USA Today
Boston Globe|Chicago Tribune|Financial Times|Guardian|Daily Telegraph|Sunday Telegraph|Daily Mail
Sunday Times|Daily Mirror|Daily Express|Observer|Economist|Newsweek|Le Monde|Le Figaro|Liberation
Le Parisien|Der Spiegel|Bild|Die Zeit|Die Welt|Frankfurter Allgemeine Zeitung|Sueddeutsche Zeitung
El Pais|El Mundo|La Repubblica|Corriere della Sera|La Stampa|Pravda|Izvestia|Kommersant
Nezavisimaya Gazeta|Asahi Shimbun|Yomiuri Shimbun|Nihon Keizai Shimbun|Haaretz|Maariv
Yedioth Ahronoth|Al-Ahram|People's Daily|Granma|Politico|Huffington Post|BuzzFeed|Breitbart|Vox
Axios|Pentagon|Parliament|White House|Kremlin|Congress|Senate|House of Representatives|U.S. Congress
U.S. Senate|Capitol|House of Commons|House of Lords|Commons|Lords|Downing Street|Whitehall
Supreme Court|High Court|Court of Appeal|State Department|Treasury|Justice Department
Defense Department|Federal Reserve|Fed=Federal Reserve|Foreign Office|FBI|CIA|NSA|DEA|IRS|SEC|FDA
EPA|FAA|FTC|FCC|NASA|Nasa=NASA|NTSB|ATF|INS|FEMA|TSA|ICE|USDA|NIH|CDC|GAO|OMB|NOAA|NIST|FERC|CFTC
MI5|MI6|KGB|FSB|GRU|Mossad|Shin Bet|Stasi|GCHQ|ISI|BND|Scotland Yard|Home Office|Bank of England
Bank of Japan|MITI|Duma|State Duma|Knesset|Bundesrat|Majlis|Lok Sabha|Rajya Sabha|Diet|Riksdag
Storting|Folketing|Sejm|Oireachtas|Dail|Politburo|National Assembly|House of Assembly|Elysee
Quai d'Orsay|Hofburg|Sinn Fein|Likud|Labour|Tories|Fatah|PLO|ANC|PRI|BJP|CDU|CSU|SPD|FDP|RPR|UDF|GOP
DNC|RNC|NAACP|ACLU|AARP|AFL-CIO|UAW|NRA|AMA|Teamsters|TUC|CBI|SNP|DUP|UUP|SDLP|UKIP|Plaid Cymru|NHS
IG Metall|CGT|CFDT|Solidarity|Muslim Brotherhood|IRA|Irish Republican Army|ETA|PKK
Kurdistan Workers Party=PKK|KDP|PUK|GIA|FARC|ELN|FMLN|UNITA|Unita=UNITA|RENAMO|Renamo=RENAMO
Shining Path|Conservatives|Liberal Democrats|Democrats|Republicans|Lib Dems=Liberal Democrats|Nasdaq
NASDAQ=Nasdaq|NYSE|Dow|FTSE|LSE|Nikkei|Harvard|Yale|Princeton|Stanford|MIT|UCLA|Brookings
Rand Corporation|Brookings Institution|Heritage Foundation|Cato Institute|Moody's|Standard & Poor's
S&P=Standard & Poor's|Standard and Poor's=Standard & Poor's|Fitch|Lloyd's|Lloyds|Barclays|HSBC
NatWest|UBS|Credit Suisse|Deutsche Bank|Commerzbank|Dresdner Bank|BNP|BNP Paribas|Societe Generale
Credit Lyonnais|Citibank|Citicorp|Citigroup|JP Morgan|J.P. Morgan|JPMorgan|J. P. Morgan
Goldman Sachs|Morgan Stanley|Merrill Lynch|Lehman Brothers|Salomon Brothers|Bear Stearns
Smith Barney|Paine Webber|PaineWebber|Prudential Securities|Credit Agricole|Nomura|Daiwa|Mitsubishi
Mitsui|Sumitomo|Wells Fargo|Bank of America|Chase Manhattan|Fidelity|Vanguard|BlackRock
American Express|Visa|MasterCard|Western Union|KPMG|Deloitte|PwC|General Motors|GM=General Motors
Ford Motor|Ford|Chrysler|Volkswagen|VW=Volkswagen|BMW|Daimler-Benz|Daimler|Mercedes|Mercedes-Benz
Porsche|Audi|Opel|Renault|Peugeot|Citroen|Fiat|Volvo|Saab|Toyota|Honda|Nissan|Mazda|Suzuki|Subaru
Hyundai|Kia|Daewoo|Samsung|LG|Lotte|Tesla|Boeing|Airbus|Lockheed|Lockheed Martin|McDonnell Douglas
Northrop|Raytheon|Rolls-Royce|British Aerospace|BAE|Aerospatiale|Dassault|IBM|Microsoft|Apple|Intel
Hewlett-Packard|HP|Dell|Compaq|Oracle|Cisco|Xerox|Motorola|Nokia|Ericsson|Siemens|Philips|Sony
Panasonic|Toshiba|Hitachi|Fujitsu|NEC|Canon|Sharp|Nintendo|Sega|Google|Facebook|Twitter|YouTube
Amazon|Yahoo|Yahoo News|Netflix|Uber|Airbnb|eBay|AOL|America Online|AT&T|MCI|Sprint|Verizon|Comcast
Vodafone|British Telecom|BT|Deutsche Telekom|France Telecom|Telefonica|NTT|Time Warner|Walt Disney
Disney|Viacom|Paramount|MGM|Warner Bros|News Corp|Bertelsmann|Vivendi|Instagram|WhatsApp|WikiLeaks
Exxon|Mobil|Chevron|Texaco|Shell|Royal Dutch|Royal Dutch/Shell|British Petroleum|BP|Elf Aquitaine
Eni|ENI|Agip|Statoil|Amoco|Arco|Conoco|Caltex|Gazprom|LUKoil|Lukoil|Rosneft|Yukos|Aramco
Saudi Aramco|Petrobras|PDVSA|Pemex|Sinopec|Petronas|Pertamina|Halliburton|Enron|Repsol|Coca-Cola
Pepsi|PepsiCo|McDonald's|Burger King|Nestle|Unilever|Procter & Gamble|Philip Morris|RJR Nabisco
Kraft|Danone|Heineken|Wal-Mart|Walmart|Kmart|Sears|Tesco|Sainsbury|Carrefour|Ikea|Nike|Adidas|Reebok
Levi Strauss|Gucci|Benetton|L'Oreal|Pfizer|Merck|Glaxo|GlaxoSmithKline|SmithKline Beecham|Novartis
Roche|Bayer|BASF|Hoechst|Ciba|Sandoz|AstraZeneca|Johnson & Johnson|DuPont|Du Pont|Dow Chemical
Monsanto|General Electric|GE=General Electric|Westinghouse|ABB|ICI|Alcoa|Caterpillar|Bechtel|3M
Kodak|Eastman Kodak|Polaroid|Gillette|Thyssen|Krupp|US Steel|Bethlehem Steel|Nippon Steel|Rio Tinto
BHP|De Beers|Anglo American|British Airways|BA=British Airways|Air France|Lufthansa|KLM|Swissair
Iberia|Alitalia|Aeroflot|El Al|Qantas|Cathay Pacific|Japan Airlines|JAL|All Nippon Airways
Singapore Airlines|United Airlines|American Airlines|Delta|TWA|Pan Am|Virgin|Virgin Atlantic|Ryanair
easyJet|FedEx|UPS
"""

# Armed and religious movements that are neither party nor company. What calls itself a party, a
# front or an army is an organisation, as a reader would say.
_GROUPS = """
ISIS=Islamic State|ISIL=Islamic State|Islamic State|Islamic State of Iraq=Islamic State
Daesh=Islamic State|Hamas|Hezbollah|Hizbollah=Hezbollah|Hizbullah=Hezbollah|Hezbullah=Hezbollah
Hizballah=Hezbollah|Taliban|Taleban=Taliban|Boko Haram|al-Qaeda|Al-Qaeda=al-Qaeda|al Qaeda=al-Qaeda
Al Qaeda=al-Qaeda|al-Qaida=al-Qaeda|al Qaida=al-Qaeda|Al Qaida=al-Qaeda|Al-Qaida=al-Qaeda
Islamic Jihad|al-Shabaab|Al-Shabaab=al-Shabaab|al-Shabab=al-Shabaab|Peshmerga|Khmer Rouge|Houthis
Sandinistas|Contras|Zapatistas|Mujahideen|Mujahedin|Ku Klux Klan|Tamil Tigers|LTTE=Tamil Tigers
"""


@lru_cache(maxsize=1)
def organisations() -> Mapping[str, str]:
    """Every form in use → the organisation's name."""
    return names_of(_ORGANISATIONS)


@lru_cache(maxsize=1)
def groups() -> Mapping[str, str]:
    """Every form in use → the group's name."""
    return names_of(_GROUPS)
