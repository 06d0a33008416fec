"""The vocabulary of the made-up events. Names are ASCII: every slug rule gives the same id."""

GIVEN_NAMES = tuple(
    "Ada Amir Beatriz Bram Celeste Chidi Dafna Darius Edda Emeka Fenna Goran Halina Hiro "
    "Ines Ivo Jamila Joost Kamil Keiko Laila Luca Maren Milan Naoko Noor Odile Omar Paula "
    "Pavel Rafael Rania Sanna Selim Tamar Tomas Ulla Viktor Yara Zeno".split()
)
FAMILY_NAMES = tuple(
    "Adeyemi Albrecht Barros Benali Carvalho Czerny Dahl Demir Engel Ferreira Galanis "
    "Haddad Horvat Ibarra Jelinek Kaya Keller Lemaire Lund Mbeki Moretti Nakata Nilsen "
    "Okafor Olsen Pereira Quist Rossi Saito Schuster Silva Tanaka Tiller Udo Varga Weiss "
    "Winter Yilmaz Zaman Zubiri".split()
)
COUNTRIES = tuple(
    "Arvenia Bellmark Corvania Dorland Eastmere Fallonia Grenmark Harvia Istria Jorland "
    "Kelmar Lorvia Maristan Nordia Orlanda Pelmark Quenia Rostova Selvania Torvia Umbria "
    "Valdoria Westmark Zelland".split()
)
OFFICES = (
    "Air Safety Board",
    "Audit Office",
    "Border Service",
    "Bureau of Statistics",
    "Chamber of Commerce",
    "Competition Authority",
    "Farmers Union",
    "Fisheries Council",
    "Grid Operator",
    "Harbour Board",
    "High Court",
    "House of Deputies",
    "Labour Inspectorate",
    "Medicines Agency",
    "Met Office",
    "Ministry of Justice",
    "Ministry of Labour",
    "National Bank",
    "Nurses Association",
    "Observatory",
    "Post Office",
    "Rail Company",
    "Science Foundation",
    "Water Company",
)
TOWNS = tuple(
    "Alderbrook Birchwell Clayhaven Dunbridge Elmsford Fernmouth Greyport Hollowby "
    "Inverlake Juniper Kingsmere Longreach Millbay Newhaven Oakstead Pinecross".split()
)
PUBLISHERS = (
    "Arvenia Post",
    "Bellmark Gazette",
    "Evening Star",
    "Free Tribune",
    "Grenmark Courier",
    "Morning Record",
    "National Wire",
    "Northern Echo",
    "Sunday Observer",
    "The Chronicle",
    "The Standard",
    "Weekly Review",
)
KINDS = ("decision", "statement", "meeting", "incident", "report", "vote")
TOPICS = tuple(
    "borders courts crops drought exports fisheries harbours hospitals housing inflation "
    "mining pensions prices railways roads schools science strikes taxes weather".split()
)
VERBS = tuple(
    "accepts backs cancels doubles drafts ends extends freezes launches limits opens "
    "orders postpones questions revises shelves".split()
)
OBJECTS = (
    "airport plan",
    "border talks",
    "census figures",
    "dam project",
    "ferry licence",
    "fuel subsidy",
    "gas contract",
    "hospital merger",
    "land register",
    "mining permit",
    "pension scheme",
    "price cap",
    "rail timetable",
    "school meals",
    "tunnel tender",
    "wage offer",
)
ENDINGS = (
    "after a week of talks",
    "against advice",
    "as prices rise",
    "before the recess",
    "by a narrow margin",
    "for the second year",
    "in a late session",
    "under pressure",
    "until spring",
    "with one exception",
)
# In the order of their frequency: a word is drawn with the weight 1 / (rank + 3).
PROSE = tuple(
    "the of and to in a that for on was with it by as at from is which were had be said "
    "has but an not its this after would been have their they more than who will one or "
    "all two when over new could first also before between last under about years no "
    "other some during since only there week month people government country officials "
    "minister law court report plan public members vote talks work part while until both "
    "against because each three order case money time state office rules decision city "
    "region company workers group party board figures prices costs bank budget council "
    "water road bridge harbour railway hospital school energy trade market contract "
    "project permit licence inspectors engineers lawyers judges farmers fishermen nurses "
    "teachers drivers residents neighbours visitors evidence witnesses documents letters "
    "minutes records survey forecast review appeal hearing ruling proposal amendment "
    "reply answer promise warning deadline extension delay repair closure opening strike "
    "march meeting session summit statement announcement agreement settlement dispute "
    "complaint inquiry delegation committee chamber opposition majority coalition ballot "
    "turnout district province valley coast island river storm flood winter summer "
    "harvest grain fish timber copper fuel gas oil electricity heating rent wages "
    "pensions taxes duties loans debts savings shares profits losses quarter annual early "
    "late recent earlier later several few many most less least enough almost nearly "
    "exactly likely possible necessary temporary permanent local national foreign "
    "regional joint separate open closed full empty large small high low long short "
    "strong weak old young clear quiet".split()
)
