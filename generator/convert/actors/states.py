"""States by every name that newspapers give them, and the adjectives of their peoples.

The names are CLDR's, through Babel; what stands here is what newspapers call them besides, the
states that are no more, and the lands that act as states do: those of the United Kingdom, Kosovo,
Taiwan, Hong Kong.
"""

from collections.abc import Mapping
from functools import lru_cache

from babel import Locale

from generator.convert.actors.tables import names_of

# CLDR's territories that are no states.
_NO_STATES = frozenset(
    """AC AI AQ AS AW AX BL BM BQ BV CC CK CP CQ CW CX DG EA EU EZ FK FO GF GG GI GL GP GS GU HM
    IC IM IO JE KY MF MP MQ MS NC NF NU PF PM PN PR QO RE SH SJ SX TA TC TF TK UM UN VG VI WF
    XA XB YT ZZ EH""".split()
)
_SPELLED = {
    "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo",
    "CI": "Ivory Coast",
    "HK": "Hong Kong",
    "MM": "Myanmar",
    "MO": "Macau",
    "PS": "Palestine",
    "TL": "East Timor",
    "TR": "Turkey",
    "VA": "Vatican",
}
_ALIASES = {
    "AE": "UAE|U.A.E.|Emirates",
    "BA": "Bosnia|Bosnia and Herzegovina|Bosnia-Herzegovina|Bosnia-Hercegovina",
    "BN": "Brunei Darussalam",
    "BY": "Byelorussia|Belorussia",
    "CD": "Democratic Republic of Congo|DRC|Congo-Kinshasa|Congo|DR Congo",
    "CF": "CAR",
    "CG": "Republic of Congo|Congo-Brazzaville",
    "CI": "Cote d'Ivoire|Côte d’Ivoire|Côte d'Ivoire",
    "CN": "People's Republic of China|PRC|Communist China",
    "CV": "Cabo Verde",
    "CZ": "Czech Republic",
    "DE": "Federal Republic of Germany",
    "FM": "Federated States of Micronesia",
    "GB": "Britain|UK|U.K.|Great Britain",
    "GM": "The Gambia",
    "IE": "Republic of Ireland|Irish Republic",
    "IR": "Islamic Republic of Iran",
    "KG": "Kirgizstan|Kirghizia|Kyrghyzstan",
    "KP": "DPRK|Democratic People's Republic of Korea",
    "KR": "Republic of Korea|ROK",
    "LA": "Lao People's Democratic Republic",
    "LK": "Ceylon",
    "MD": "Moldavia",
    "MK": "Macedonia|FYROM",
    "MM": "Burma|Myanmar (Burma)",
    "MO": "Macao",
    "NL": "Holland|The Netherlands",
    "RU": "Russian Federation",
    "SY": "Syrian Arab Republic",
    "SZ": "Swaziland",
    "TJ": "Tadjikistan|Tajikstan|Tadzhikistan",
    "TL": "Timor-Leste",
    "TR": "Türkiye",
    "TW": "Republic of China",
    "US": "US|U.S.|U.S|USA|U.S.A.|America|United States of America|U. S.",
    "VA": "Holy See|Vatican City",
    "VN": "Viet Nam",
    "ZA": "S. Africa|RSA",
    "MV": "Maldive Islands",
    "ST": "Sao Tome and Principe|Sao Tome",
    "TT": "Trinidad",
    "AG": "Antigua",
    "KN": "St Kitts and Nevis|Saint Kitts and Nevis|St Kitts",
    "LC": "St Lucia|Saint Lucia",
    "VC": "St Vincent|St. Vincent|Saint Vincent and the Grenadines",
}
# No longer in CLDR, and in any archive of newspapers.
_OTHER = """
Soviet Union|USSR|U.S.S.R.=Soviet Union|Yugoslavia|Federal Republic of Yugoslavia=Yugoslavia
Serbia and Montenegro|Czechoslovakia|Zaire|East Germany|West Germany
German Democratic Republic=East Germany|GDR=East Germany|Rhodesia|North Vietnam|South Vietnam
North Yemen|South Yemen|Upper Volta|Tanganyika|Zanzibar|Siam|Persia|Prussia|Ottoman Empire
Austria-Hungary|Abyssinia|Kampuchea|Democratic Kampuchea=Kampuchea|England|Scotland|Wales
Northern Ireland|Korea|Republika Srpska|Chechen Republic|Biafra
"""


@lru_cache(maxsize=1)
def states() -> Mapping[str, str]:
    """Every name that a newspaper gives a state → the state's name."""
    names: dict[str, str] = {}
    for code, cldr in sorted(Locale("en").territories.items()):
        if len(code) != 2 or not code.isalpha() or code in _NO_STATES:
            continue
        name = _SPELLED.get(code, cldr)
        for alias in (name, name.replace("&", "and"), *_ALIASES.get(code, "").split("|")):
            if alias:
                names[alias] = name
    return names | names_of(_OTHER)


# Adjectives and names of peoples, for every state and for peoples of several: no actors, but what
# may stand before an office (“Iranian President”) or open an organisation's name. Of two words
# (“Puerto Rican”) the last stands here.
_PEOPLES = """
    Afghan Afghani Albanian Algerian American Andorran Angolan Argentine Argentinian Armenian
    Australian Austrian Azerbaijani Azeri Bahamian Bahraini Bangladeshi Barbadian Belarusian
    Belarussian Belgian Belizean Beninese Bhutanese Bolivian Bosnian Botswanan Brazilian Briton
    British Bruneian Bulgarian Burkinabe Burmese Burundian Cambodian Cameroonian Canadian
    Chadian Chilean Chinese Colombian Comoran Congolese Croat Croatian Cuban Cypriot Czech Dane
    Danish Djiboutian Dominican Dutch Dutchman Ecuadorean Ecuadorian Egyptian Emirati English
    Englishman Equatoguinean Eritrean Estonian Ethiopian Fijian Filipino Finn Finnish French
    Frenchman Gabonese Gambian Georgian German Ghanaian Greek Grenadian Guatemalan Guinean
    Guyanese Haitian Honduran Hungarian Icelander Icelandic Indian Indonesian Iranian Iraqi
    Irish Irishman Israeli Italian Ivorian Jamaican Japanese Jordanian Kazakh Kazakhstani Kenyan
    Korean Kosovan Kosovar Kuwaiti Kyrgyz Laotian Lao Latvian Lebanese Liberian Libyan
    Liechtensteiner Lithuanian Luxembourger Macedonian Malagasy Malawian Malaysian Malay
    Maldivian Malian Maltese Mauritanian Mauritian Mexican Micronesian Moldovan Monegasque
    Mongolian Montenegrin Moroccan Mozambican Namibian Nauruan Nepalese Nepali Nicaraguan
    Nigerian Nigerien Norwegian Omani Pakistani Palauan Palestinian Panamanian Paraguayan
    Peruvian Philippine Pole Polish Portuguese Qatari Romanian Rumanian Russian Rwandan
    Salvadoran Samoan Saudi Scot Scottish Scots Senegalese Serb Serbian Serbs Seychellois
    Singaporean Slovak Slovakian Slovene Slovenian Somali Somalian Soviet Spaniard Spanish
    Sudanese Surinamese Swazi Swede Swedish Swiss Syrian Tadjik Taiwanese Tajik Tanzanian Thai
    Tibetan Timorese Togolese Tongan Trinidadian Tunisian Turk Turkish Turkmen Ugandan Ukrainian
    Uruguayan Uzbek Venezuelan Vietnamese Welsh Welshman Yemeni Yugoslav Yugoslavian Zairean
    Zairian Zambian Zimbabwean Kurd Kurdish Arab Arabian Basque Catalan Chechen Abkhaz Ossetian
    Tatar Dagestani Ingush Hutu Tutsi Zulu Xhosa Tamil Sinhalese Sikh Hindu Moslem Muslim
    Christian Jewish Jew Catholic Protestant Orthodox Anglican Lutheran Baptist Methodist Mormon
    Buddhist Shi'ite Shiite Shia Sunni Alawite Druze Maronite Copt Coptic Yazidi Afrikaner Boer
    African Asian European Latin Hispanic Latino Nordic Scandinavian Baltic Balkan Slav Slavic
    Western Westerner Eastern Northern Southern Central Anglo Franco Sino Bavarian Sicilian
    Flemish Walloon Breton Corsican Sardinian Quebecois Californian Texan Hawaiian Caribbean
    Islamic Islamist Communist Marxist Maoist Leninist Stalinist Nazi Fascist
    Socialist Republican Democrat Democratic Conservative Liberal Labourite Tory Loyalist
    Unionist Nationalist Zionist Parisian Londoner Muscovite Berliner Venetian Roman Viennese
    Cantonese Rican Lankan Leonean Verdean Zealander
    """


@lru_cache(maxsize=1)
def peoples() -> frozenset[str]:
    """Each adjective and name of a people, with its plural."""
    words = frozenset(_PEOPLES.split())
    return words | {f"{word}s" for word in words if not word.endswith(("s", "ese", "sh", "ch"))}
