"""Given names and the pronoun that goes with each, made of lists that others collected.

The United States' census of 1990 comes with the package ``names`` and says how many women and
how many men bear a name; Faker brings lists of some sixty languages. A language has one voice, the
census has five, since it counts. Names in Cyrillic and Greek are spelled as newspapers spell them.
What neither has (Arabic, Persian, Hebrew, Chinese, Korean names in Latin letters) stands below.
"""

import importlib
import importlib.resources
import pkgutil
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from generator.convert.given_names import folded

_CENSUS_VOICES = 5.0
# Bearers of a hundred: what fewer bear in America is no name unless some language knows it.
_FEWEST = 0.004
_SURE = 0.88
# Faker's “en” is a list of everything that a parent ever chose; Iceland's has any word.
_UNSURE_LISTS = frozenset(("en", "is_IS", "en_US"))

_CYRILLIC = {
    **dict(zip("абвгдезиклмнопрстуфыэ", "abvgdeziklmnoprstufye", strict=True)),
    "ё": "yo",
    "ж": "zh",
    "й": "i",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
    "є": "ye",
    "і": "i",
    "ї": "yi",
    "ґ": "g",
    "ѓ": "gj",
    "ѕ": "dz",
    "ј": "j",
    "љ": "lj",
    "њ": "nj",
    "ќ": "kj",
    "џ": "dzh",
}
_GREEK = {
    **dict(zip("αβγδεζικλμνοπρστυφω", "avgdeziklmnoprstyfo", strict=True)),
    "η": "i",
    "θ": "th",
    "ξ": "x",
    "ς": "s",
    "χ": "ch",
    "ψ": "ps",
}
# A name in a Russian list → what newspapers make of its ends.
_VARIANTS = (
    *(("ei", "ey"), ("ii", "y"), ("ii", "i"), ("ri", "ry"), ("iya", "ia"), ("ks", "x")),
    *(("ya", "ia"), ("yo", "e"), ("yu", "iu"), ("kh", "h"), ("ay", "ai"), ("ye", "e")),
)

_MORE_HE = """
abbas abdallah abdel abdelaziz abdelkader abdul abdulaziz abdullah abdulrahman abed abu adel adnan
ahmad ahmadi ahmed ahmet akbar akram ala alaa ali amin amir amjad ammar anas anwar boutros butros
arif asad ashraf atef ayad ayman aziz badr baha bahram bakr bandar bashar bashir bassam behrouz
bilal bin burhan daoud davoud ebrahim emad esmail fadi fadel fahd fahad faisal faiz farid farouk
faruq fathi fawzi fouad fuad ghassan ghazi habib hadi hafez haidar haider hakim hamad hamed hamid
hamza hani hashem hasan hassan hazem hazim hisham hosni hossein houssam husam husein hussain hussein
ibrahim idris ihab imad imran iqbal irfan isa ishaq ismail issa iyad jaber jabbar jafar jalal jamal
jamil javad jawad kamal kamel karim karam kazem khaled khalid khalifa khalil khamis latif mahdi
maher mahmood mahmoud mahmud majed majid malik mansour marwan masoud mazen mehdi mehran mehmet
mohamad mohamed mohammad mohammed mohsen moneim mortaza mostafa mousa moussa moustafa muhammad
muhammed munir musa mustafa muqtada nabih nabil nader nadim nadir naif naji najib nasser naser nasir
nawaf nawaz nayef nazem nizar nouri numan omar osama othman parviz pervez qais qasem qasim qassem
rached rafik rafiq rahim rami ramzi rashad rashid reza riad riyad saad saadi sabah sabri saddam
sadiq saeed saif salah salam saleh salem salim salman sami samir saud sayed sayyid seyed shahid
shahram sharif sohrab suleiman taha taher tahir talal talat tamer tamim tarek tareq tariq tawfiq
tayyip turki usama usman wael waleed walid wasim yahya yaser yasin yasir yasser yassin younis yousef
youssef yunus yusef yusuf zahir zaid zaki zayed ziad ziyad zuhair avi avraham amos amnon ariel aryeh
benjamin benny binyamin chaim dov dudu ehud eitan eli eliezer elyakim ephraim eyal ezer gadi gilad
gideon haim ilan itamar itzhak meir menachem mordechai moshe nahum naftali natan nir noam ofer oren
rafael reuven roni shaul shimon shlomo silvan tzachi uri uzi yaakov yair yehuda yisrael yitzhak yoav
yoram yosef yossi yuval zalman zeev zvi akio akihito fumio hideki hideo hiroshi hirohito ichiro
junichiro kazuo keizo kenji kenzo kiichi koichi makoto masahiro masaki masayoshi minoru morihiro
naoto noboru noriaki osamu ryutaro satoru shigeru shinzo shinichi shoichi tadao takashi takeo
takeshi taro tatsuya tetsuya tomiichi toshiki toshio tsutomu yasuhiro yasuo yoichi yohei yoshiro
yoshihiko yukio abhijit ajay ajit amartya amit amitabh anand anil arun arvind ashok atal bal deepak
dev dinesh gautam gopal hari inder indrajit jagdish jaswant jawaharlal jayant jyoti kapil kiran
krishna lal mahesh manish manmohan manoj mohan mohandas mukesh mulayam murali narasimha narendra
naresh nikhil nitin pranab prakash pramod pranav prasad rahul raj raja rajesh rajiv rajendra rakesh
ram ramesh ranjit ravi rohit sachin sanjay sanjeev satish shankar sharad shiv shyam sourav subhash
sudhir sunil suresh sushil vijay vikram vinod vishwanath yashwant cyril desmond jomo kofi kwame
laurent meles muammar nana nelson obafemi olusegun paul robert sani tabo thabo uhuru umaru yoweri
alyaksandr andrzej boris bronislaw dalibor dragan dusan fatos franjo goran gyula haris ilir imre
jerzy jozsef krzysztof laszlo lech lennart leszek ljubo miklos milan milos mircea momir momcilo
nicolae petar petre radovan ratko slobodan stipe vaclav vladislav vojislav vuk waldemar wojciech
zeljko zhelyu zoltan zoran aung bambang deng jiang joko mahathir megat norodom rodrigo surin susilo
thaksin
"""
_MORE_SHE = """
aicha aisha amal amina amira asma ayesha azadeh aziza bushra dalia dina dunya eman fairuz farah
fariba faten fatemeh fatima fatma fawzia ghada habiba hadeel hafsa haifa hala halima hanaa hanan
hanin hayat hind huda iman jamila jumana karima khadija lamia latifa layla leila lina lubna maha
mahsa malala manal marwa maryam masoumeh mehri mervat mona mouna nabila nada nadia nadine nahed
najla narges nasrin nawal nazanin nermin nour noura rania rasha reem rim rola ruba safiya sahar
salma samia samira sana sara sawsan shadia shahida shirin sima soraya souad suad suha suhair taslima
umm wafa yasmin yasmine zahra zainab zaynab zeinab zohra ayelet dorit efrat einat galia golda hadas
ilana limor merav michal miri naomi noa ofra orit orly osnat rivka ronit ruth shelly shulamit tamar
tzipi yael yaffa zehava akiko aiko ayako chieko emiko fumiko hanako haruko harumi hiroko junko
kazuko keiko kimiko kumiko kyoko makiko mariko masako megumi michiko midori mieko miho naoko natsuko
noriko reiko sachiko setsuko takako tomoko yoko yoshiko yuko yukiko yuriko aditi aishwarya anjali
anuradha aparna arundhati asha deepa deepika indira jaya jayalalitha kavita lakshmi lata mamata
maneka maya mayawati meena meera menaka mira nirmala nirupama pooja pratibha priya priyanka rabri
radha rekha renuka savita shabana sheila shobha smriti sonia sunita sushma uma usha vasundhara vidya
chandrika corazon hasina khaleda megawati miriam suu winnie yingluck biljana danuta dubravka gordana
grazyna jadranka ljiljana mirjana snezana svetlana vesna zorica
"""
# Borne by women in one land and by men in another, whatever the lists say.
_EITHER = frozenset(
    """andrea ariel ashley cameron carmen chris claude dominique gabriele jan jean joan jody jo kim
    kerry kiran leslie marion michele morgan nicola noor nur pat robin sacha sasha simone taylor wei
    min li hong yu xin jun lei ping ying jing hui hyun ji joon young lee dana alexis casey jordan
    jamie charlie sam terry tracy shannon stacey stacy drew frankie jackie""".split()
)
# Words of the lists that are no given names.
_NO_NAMES = frozenset("bin abu umm van von der del de la el al dos das ibn ben st".split())


def given_names() -> dict[str, str]:
    """Each name, folded → “he”, “she” or “” where it may be either."""
    he: dict[str, float] = defaultdict(float)
    she: dict[str, float] = defaultdict(float)
    for votes, gender in ((he, "male"), (she, "female")):
        for name, share in _census(gender):
            votes[name] += share
    counted = sorted(he.keys() | she.keys())
    known = {name for name in counted if he[name] + she[name] >= _FEWEST}
    for name in counted:
        total = he[name] + she[name]
        he[name] *= _CENSUS_VOICES / total
        she[name] *= _CENSUS_VOICES / total
    voices = _voices()
    for name, languages in voices.items():
        known.add(name)
        he[name] += sum(genders == {"male"} for genders in languages.values())
        she[name] += sum(genders == {"female"} for genders in languages.values())
    names = {name: _pronoun(he[name], she[name]) for name in known if len(name) > 1}
    names |= dict.fromkeys(_MORE_HE.split(), "he") | dict.fromkeys(_MORE_SHE.split(), "she")
    names |= dict.fromkeys(_EITHER, "")
    return {name: names[name] for name in sorted(names.keys() - _NO_NAMES)}


def _pronoun(he: float, she: float) -> str:
    if he + she == 0:
        return ""
    share = he / (he + she)
    return "he" if share >= _SURE else "she" if share <= 1 - _SURE else ""


def _census(gender: str) -> Iterator[tuple[str, float]]:
    """Each name and its bearers of a hundred."""
    table = importlib.resources.files("names") / f"dist.{gender}.first"
    for line in table.read_text("utf-8").splitlines():
        name, share = line.split()[:2]
        yield folded(name), float(share)


def _voices() -> dict[str, dict[str, set[str]]]:
    """Each name of Faker's lists → the languages that have it → whether for men, women or both."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    package = importlib.import_module("faker.providers.person")
    for module in pkgutil.iter_modules(package.__path__):
        if module.name in _UNSURE_LISTS:
            continue
        provider = importlib.import_module(f"{package.__name__}.{module.name}").Provider
        for gender in ("male", "female"):
            latin = getattr(provider, f"first_romanized_names_{gender}", ())
            for listed in (*latin, *getattr(provider, f"first_names_{gender}", ())):
                for name in _spelled(str(listed)):
                    found[name][module.name].add(gender)
    return found


def _spelled(name: str) -> Iterator[str]:
    """The name in Latin letters, folded; nothing where its script does not tell the sounds."""
    lowered = unicodedata.normalize("NFC", name.split()[0].casefold()) if name.split() else ""
    for table in (_CYRILLIC, _GREEK):
        plain = lowered if table is _CYRILLIC else _without_marks(lowered)
        if plain and all(letter in table for letter in plain):
            spelled = "".join(table[letter] for letter in plain)
            yield spelled
            yield from (spelled.replace(*pair) for pair in _VARIANTS if pair[0] in spelled)
            if table is _CYRILLIC and spelled[0] == "e":
                yield "y" + spelled
                yield from (f"y{spelled[:-2]}{end}" for end in ("y", "i") if spelled[-2:] == "ii")
            return
    latin = folded(lowered)
    if latin.replace("-", "").isascii() and latin.replace("-", "").isalpha():
        yield latin


def _without_marks(text: str) -> str:
    parts = unicodedata.normalize("NFD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))
