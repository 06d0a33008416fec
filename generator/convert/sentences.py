"""Where sentences end: after a stop, unless it belongs to an abbreviation or the sentence goes on.

Every stop is judged by the word before it and the word after it, both looked up in the
tables below: one pass over the text, whatever stands in it. Stops with a space before
them (“Mr . Smith said .”), as some collections have, are judged alike.
"""

import re

from generator.convert.lexicon import SAYING
from generator.convert.spans import Span, trimmed

# A run of stops, the marks that close after it, and the white space; or at once a capital, as
# pages often have it. Nothing here tries twice: what a run has taken it keeps.
_STOP = re.compile(
    r"([.!?…](?<![.!?…][.!?…])(?<![.!?…]\s[.!?…])(?:\s?[.!?…])*+)"
    r"((?:\s?[”’»)\]]|\s?''|[\"'])*+)(\s++|(?=[A-Z]))"
)
_WORD_AFTER = re.compile(r"([(\[“‘\"'«`¿¡]*)\s?([^\W_]+(?:[’'.-][^\W_]+)*)")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
# “al-Maliki”, “eBay”, “de Blasio”: names that begin with a small letter.
_SMALL_NAME = re.compile(
    r"[a-z]{1,2}[-’']?[A-Z]|(?:al|el|ul|ash|as|bin|ibn|abu|de|del|della|den|der|di|du|da|la|le"
    r"|ten|ter|van|von)[ -][A-Z]"
)
_SAYS = re.compile(r"(?:[A-Z][\w.’'-]*\s+){1,4}(?:(?:has|had|then|also|later)\s+)?([a-z]+)\b")
# No word that decides is longer, and no quotation mark further back counts.
_LOOK_BACK, _LOOK_AHEAD, _QUOTED = 32, 64, 2_000


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# The other side, or what is meant, follows.
_NEVER_LAST = _words("vs v viz cf e.g i.e eg ie approx")
# Before a name.
_TITLES = _words(
    "mr mrs ms messrs mme mlle mx dr drs prof profs gen lt col maj sgt cpl capt cmdr cdr pvt pfc"
    " adm brig gov govs sen sens rep reps rev fr hon pres supt insp det amb atty asst assoc ald"
    " msgr sra ven st ste mt ft pt"
)
# Before a number, and a word of its own before anything else.
_NUMBERED = _words("no nos p pp fig figs vol art ch sec para op ca c tel ext est approx")
# Shortened anywhere: at a sentence's end where the next word can only begin one.
_SHORTENED = _words(
    "Inc Corp Co Cos Ltd LLC Plc Bros Jr Sr Esq Assn Dept Univ Inst Ave Blvd Rd Dr Ln Sq Hwy Pkwy"
    " Bldg Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun"
    " Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
    " Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont"
    " Neb Nebr Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wisc Wyo Ont Alta Sask"
)
# After “3 p.m.” these belong to the hour.
_OF_HOUR = _words(
    "monday tuesday wednesday thursday friday saturday sunday gmt utc bst cet cest est edt cst cdt"
    " mst mdt pst pdt et ct pt eastern central pacific mountain greenwich moscow local"
    " january february march april may june july august september october november december"
    " mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec"
)
# Words that begin a sentence and no name: an abbreviation before one of them ended a sentence.
_OPENERS = _words(
    "The A An I I’m I’ve I’d I’ll I'm I've I'd I'll He She It They We You His Her Its Their Our My"
    " Your In On At By To From With For Of As But And Or Nor Yet If When While Where Why How What"
    " Who Which Whether That This These Those There Here Then Now After Before Since Until Till"
    " During Despite Although Though Because However Meanwhile Moreover Also Still Instead Both"
    " Each Every Either Neither Some Many Most Much Few Several Such Another Other Others All Any"
    " Not No Nobody None Nothing Once Under Over Between Among Against About Around Through Without"
    " Within Unlike Like Even Only Just Last Later Earlier Yesterday Today Tomorrow Asked Is Are"
    " Was Were Has Have Had Does Did Can Could Would Should Nearly Almost More Less According"
)
_QUOTES = frozenset("“‘\"'«`")
_COMPANY = _words("Inc Corp Co Ltd LLC Plc")


def split_sentences(text: str, start: int, end: int, opening: int = 0) -> list[Span]:
    """The sentences between two places, without the white space around them.

    Up to ``opening`` nothing ends: a dateline may hold stops.
    """
    found: list[Span] = []
    for stop in _STOP.finditer(text, start, end):
        close, after = stop.end(2), stop.end()
        if stop.end(1) <= opening:
            continue
        if text[after : after + 1] == '"' and _closes(text, start, after, end):
            close = after = after + 1
        if _ends(text, start, stop, after, end):
            found.append(trimmed(text, start, close))
            start = after
    rest = trimmed(text, start, end)
    return [*found, rest] if rest.start < rest.end else found


def _closes(text: str, start: int, mark: int, end: int) -> bool:
    """Whether a quotation mark between spaces is a closing one: so it is after an odd number."""
    apart = mark + 1 == end or text[mark + 1].isspace()
    return apart and text.count('"', max(start, mark - _QUOTED), mark) % 2 == 1


def _ends(text: str, start: int, stop: re.Match[str], after: int, end: int) -> bool:
    following = _WORD_AFTER.match(text, after, min(end, after + _LOOK_AHEAD))
    before = _word_before(text, start, stop.start())
    if following is None:
        return not _is_short(before)
    opened, word = following[1], following[2]
    if word[0].islower() and not _SMALL_NAME.match(text, following.start(2)):
        return False
    stops = stop[1]
    if not stop[3]:  # no space: “the end.The next”, and neither “U.S.” nor “Node.Js”
        return (bool(stop[2]) or (len(before) > 2 and before.islower())) and (
            bool(stop[2]) or word in _OPENERS
        )
    if stops[-1] in "!?":
        return word not in _COMPANY and not (stop[2] and not opened and _says(text, following))
    if stops != ".":  # an ellipsis; “I” is a capital anywhere
        return not word[0].isdigit() and word[:2] not in ("I", "I’", "I'")
    return _ends_after(before, opened, word, alone=_is_alone(text, start, stop.start(), before))


def _ends_after(before: str, opened: str, word: str, *, alone: bool) -> bool:
    """Whether a full stop after ``before`` ends its sentence, where ``word`` comes next."""
    folded = before.casefold()
    if folded in _NEVER_LAST:
        return False
    if folded in _NUMBERED and word[0].isdigit():
        return False
    if before[:1].isupper() and (folded in _TITLES or len(before) == 1):
        return not alone and len(word) > 1 and word in _OPENERS
    if folded in ("a.m", "p.m"):
        hour = word[0].isdigit() or word.casefold() in _OF_HOUR
        return not hour or opened[:1] in _QUOTES  # “10 a.m. (0900 GMT) Friday” goes on
    if _is_short(before):
        return opened[:1] in _QUOTES or word in _OPENERS
    return not (alone and before.isdigit())


def _is_short(word: str) -> bool:
    if "." in word:
        return _INITIALS.fullmatch(word) is not None or word == "Ph.D"
    return word in _SHORTENED or (
        word[:1].isupper() and (len(word) == 1 or word.casefold() in _TITLES)
    )


def _word_before(text: str, start: int, stop: int) -> str:
    """The last word before a stop, without what opens before it; empty where there is none."""
    piece = text[max(start, stop - _LOOK_BACK) : stop].split()
    if not piece:
        return ""
    word = piece[-1].lstrip("([“‘\"'«`")
    for joint in "-–—/":
        if joint in word:
            word = word.rpartition(joint)[2]
    return word


def _is_alone(text: str, start: int, stop: int, word: str) -> bool:
    """Whether the sentence so far is that word: “1.” and “A.” of a list."""
    return len(text[start:stop].strip() if stop - start < _LOOK_BACK else "") == len(word)


def _says(text: str, following: re.Match[str]) -> bool:
    """“… is it?” Ann Lee asked: the sentence goes on after the quotation."""
    at = following.start(2)
    says = _SAYS.match(text, at, at + _LOOK_AHEAD)
    return says is not None and says[1] in SAYING
