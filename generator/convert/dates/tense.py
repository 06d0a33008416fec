"""Whether the words around a date tell of what was or of what will be.

No grammar is built: the nearest verb before the date decides, with what stands before that verb
(“will be held” looks ahead, “was held” back); where there is none, the first one after it. Both are
looked for within a few words, so that time grows with length and no faster.
"""

from collections.abc import Sequence

# So many words before a date are looked at, half as many after it.
_FAR = 24
# A verb of saying so close to a date has it for its own: “told reporters on Monday that …”.
_NEAR = 6
_MODALS = frozenset("will shall ll would wo won should must might may can cannot shan".split())
# “Could not be found on Monday” is as often told of what was.
_UNDECIDED = frozenset("could couldn".split())
_BE = frozenset("is are be being am s re".split())
_HAVE = ("had", "has", "have", "ve")
# Forms that are past without “-ed”; those that are a present, too (“put”), tell nothing.
_IRREGULAR = frozenset(
    "was were had did said told went came took fell met left began rose won lost held shot found"
    " gave made saw sent struck spoke got knew thought brought bought caught fought taught sought"
    " built dealt dug felt fled flew forgot froze grew heard hid hung kept knelt laid led lent lit"
    " meant paid rode rang ran sang sank sat shook shone slept slid sold spent spun stood stole"
    " stuck stung swore swam swept swung threw tore understood withdrew woke wore wrote became bent"
    " bit bled blew bred broke chose clung crept drank drew drove ate overthrew overran undertook"
    " underwent upheld died hit arose awoke bore befell beheld bound fed forbade forgave foresaw"
    " mistook outdid overcame oversaw overtook rebuilt redid repaid resold retold rewrote shrank"
    " slew slung sped spelt spilt spat split sprang stank strode strung strove trod unwound wept"
    " wound wrung".split()
)
_PARTICIPLES = frozenset("been gone done come become begun".split())
_NO_VERB = frozenset(
    "united need indeed hundred limited unlimited related sacred wicked naked rugged speed breed"
    " seed feed exceed proceed succeed weed bleed greed shed sled creed aged alleged armed"
    " unprecedented".split()
)
_SAYING = frozenset(
    "said told added reported announced stated noted claimed declared confirmed warned insisted"
    " argued explained wrote predicted estimated believed thought".split()
)
# What is told of a day ahead, in whatever tense it stands: plans, and the present of timetables.
_PLANNED = frozenset(
    "scheduled due slated planned upcoming expires expire payable deadline expected set plans"
    " expects hopes intends plan expect hope intend begins starts opens ends closes arrives"
    " departs leaves travels flies meets resumes hosts faces holds convenes reconvenes reopens"
    " concludes continues premieres elects".split()
)
# Verbs that move a day, or ask somebody for it: their date is not that of the act.
_ARRANGING = frozenset(
    "extended set moved postponed delayed asked called invited ordered subpoenaed summoned"
    " rescheduled fixed named chose".split()
)
# Before “to” and a verb these look ahead: “agreed to meet on Monday”.
_BEFORE_TO = frozenset(
    "is are be am s going about ready set due likely supposed bound agreed agrees agree aim aims"
    " aimed decided decides expect expects expected expecting hope hopes hoped hoping intend"
    " intends intended need needs offered offers plan plans planned planning prepare prepares"
    " prepared preparing promised promises pledged pledges proposed proposes scheduled seek seeks"
    " seeking threatened threatens vowed vows want wants wanted wish wishes ordered asked urged"
    " invited required slated poised eager determined able allowed forecast predicted".split()
)
# Up to a day one looks ahead, unless what lasted so long is over: “was closed until Friday”.
_UP_TO = ("until", "till", "by", "through")
_UNFINISHED = frozenset("unless if is are has have".split())
_AWAITED = (_ARRANGING | _BEFORE_TO) - _BE
# What may stand between an auxiliary and its verb.
_WITHIN = frozenset("be not t also been being since already never now then just only have".split())


def tense_of(words: Sequence[str], at: int, upto: int) -> str:
    """``past``, ``future`` or empty, for a date that is ``words[at:upto]`` of its sentence."""
    before = words[at - 1].lower() if at else ""
    if before in ("last", "past", "ended", "since"):
        return "past"
    if before in ("next", "coming", "come") or (before == "as" and _is_as_early(words, at)):
        return "future"
    if before in ("until", "till", "to") and _is_arranged(words, at):
        return "future"
    earlier = words[at - 2].lower() if at > 1 else ""
    if before in ("until", "till") and earlier in _HAVE:
        return "future"  # “they have until Friday”
    if before in _UP_TO:
        return _up_to(words, at, upto)
    found = _behind(words, at, upto)
    if found in ("past", "future"):
        return found
    return _ahead(words, upto) or ("past" if found == "said" else "")


def is_sure(words: Sequence[str], at: int) -> str:
    """``past`` or ``future`` where the verb stands right before the date: “closed on 30 June”."""
    if at and words[at - 1].lower() in ("ended", "last"):
        return "past"
    if at < 2 or words[at - 1].lower() not in ("on", "in", "at"):
        return ""
    if any(word.lower() in ("will", "shall", "ll") for word in words[max(0, at - 4) : at - 1]):
        return "future"
    lower = words[at - 2].lower()
    if _is_past(words[at - 2]) and lower not in _ARRANGING | _PLANNED | _SAYING:
        return _of_group(words, at - 2)
    return ""


def _is_as_early(words: Sequence[str], at: int) -> bool:
    """“As early as Tuesday”."""
    return at > 1 and words[at - 2].lower() in ("early", "soon", "late")


def _is_arranged(words: Sequence[str], at: int) -> bool:
    """“Extended its deadline until Tuesday”."""
    return any(word.lower() in _ARRANGING for word in words[max(0, at - _NEAR) : at - 1])


def _behind(words: Sequence[str], at: int, upto: int) -> str:
    """What the nearest verb before the date says; ``said`` for one that only reports."""
    for index in range(at - 1, max(-1, at - _FAR), -1):
        word, lower = words[index], words[index].lower()
        before = words[index - 1].lower() if index else ""
        if _is_modal(words, index):
            return "future"
        if lower in _UNDECIDED:
            return ""
        if lower in ("is", "are") and index >= at - 2 and words[at - 1].lower() in (lower, "on"):
            return "future"  # “the hearing is on Friday”
        if lower in _PLANNED and (lower != "set" or before in _BE or _follows(words, index, "for")):
            if before == "to" and index > 2 and words[index - 2].lower() in _PLANNED:
                index -= 2  # “was due to expire”
            return _of_plan(words, index, upto)
        if lower == "to" and before in _BEFORE_TO:
            over = index > 1 and words[index - 2].lower() == "had"
            return "past" if over else "future"  # “had threatened to leave”
        if lower in ("has", "have"):
            return "past" if _has_participle(words[index + 1 : index + 3]) else ""
        if _is_past(word):
            if lower in _SAYING:
                return "past" if index > at - _NEAR else "said"
            if before in _BE and index > 1 and words[index - 2].lower() in ("which", "who"):
                continue  # “told Reuters, which is owned by Thomson, on Monday”
            return _of_group(words, index)
    return ""


def _up_to(words: Sequence[str], at: int, upto: int) -> str:
    """What holds until a day, or is to be done by it: ahead, unless the clause is of the past."""
    for index in range(at - 2, max(-1, at - _FAR), -1):
        lower = words[index].lower()
        if lower in ("unless", "if") or lower in _AWAITED or _is_modal(words, index):
            return "future"
        if lower in ("was", "were", "had", "did"):
            return "past"
        if lower in _SAYING:
            break
        if _is_past(words[index]):
            group = {word.lower() for word in words[max(0, index - 3) : index]}
            return "future" if group & _UNFINISHED else _of_group(words, index)
    # “The fire spread to the docks by Saturday”: of a day that something came by nothing is sure.
    return _ahead(words, upto) or ("" if words[at - 1].lower() == "by" else "future")


def _of_plan(words: Sequence[str], index: int, upto: int) -> str:
    """“Is due on Monday”, “a meeting planned for Monday”; “planned for Monday was cancelled”."""
    before = words[index - 1].lower() if index else ""
    if "had" in (before, words[max(0, index - 2)].lower()):
        return "past"
    if before == "been":
        return "future"
    participle = (
        words[index].lower().endswith("ed")
        and before not in _BE
        and _follows(words, index, "for", "on", "at", "in", "by")
    )
    return "past" if participle and _ahead(words, upto) == "past" else "future"


def _follows(words: Sequence[str], index: int, *any_of: str) -> bool:
    return index + 1 < len(words) and words[index + 1].lower() in any_of


def _of_group(words: Sequence[str], index: int) -> str:
    """The tense of a form that is past or a participle, by the two or three words before it."""
    near = words[max(0, index - 3) : index]
    before = ["" if word in ("May", "Will") else word.lower() for word in near]
    for position in range(len(before) - 1, -1, -1):
        word = before[position]
        if word in ("was", "were", "been", "did", *_HAVE):
            ahead = before[position - 1] if position else ""
            return "future" if ahead == "to" or ahead in _MODALS else "past"
        if word in _MODALS or word == "to":
            return "future"
        if word in ("is", "are"):
            return ""
        if word not in _WITHIN and not word.endswith("ly"):
            break
    return "past"


def _ahead(words: Sequence[str], upto: int) -> str:
    """What the first verb after the date says."""
    for index in range(upto, min(len(words), upto + _FAR // 2)):
        lower = words[index].lower()
        if lower == "that":
            break  # what is told of is in another clause
        if _is_modal(words, index):
            return "future"
        if lower in ("is", "are"):
            following = words[index + 1].lower() if index + 1 < len(words) else ""
            # “Friday is the last day”: if it were past, it was.
            ahead = index == upto == 1 or following == "to" or following in _PLANNED
            return "future" if ahead else ""
        if lower in ("has", "have") or _is_past(words[index]):
            return "past"
    return ""


def _is_modal(words: Sequence[str], index: int) -> bool:
    """Whether a word is “will”, “may” and so on, and no month nor name: “Theresa May”."""
    word = words[index]
    return word.lower() in _MODALS and word != "May" and not (word == "Will" and index)


def _is_past(word: str) -> bool:
    lower = word.lower()
    regular = lower.endswith("ed") and len(lower) > 4 and word[0].islower()
    return lower in _IRREGULAR or (regular and lower not in _NO_VERB)


def _has_participle(words: Sequence[str]) -> bool:
    return any(
        word.endswith(("ed", "en", "wn")) or word in _IRREGULAR or word in _PARTICIPLES
        for word in words
    )
