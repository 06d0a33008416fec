"""An event's title and id, cut from the words of its sentence."""

import re
from collections.abc import Sequence

from generator.convert.actors import DraftActor, slug
from generator.convert.dates import DateMention
from generator.convert.reading import Span, plain_words

_LONGEST_TITLE = 80
_NO_SUBJECT = re.compile(
    r"\b(?:by|of|in|with|to|for|from|against|on|at|and|or|into|over|as|when|while|after|before|because"
    r"|since|if|that|than|between|among|near|about|like|under|through|toward|towards|according)"
    r"\s+(?:the\s+|an?\s+)?$",
    re.I,
)
_CUT = re.compile(
    r"(?:,|;|:|\s[—–-])?\s(?=(?:for|with|in|to|that|who|which|when|where|as|and|after|before|but|while"
    r"|because|over|from|on|at|by|amid|since)\b)|[,;:]\s|\s[—–]\s",
)
_LEADING = re.compile(r"^(?:[\s,;:—–-]+|(?:when|as|while|after|that|and|but|the day)\b)+", re.I)
_DATE_LEAD = re.compile(r"(?:^|\s)(?:on|in|by|since|over|during|from|between)\s*$", re.I)
# “At 3 a.m.”, “of the U.S.”: the last full stop is not the sentence's alone.
_ABBREVIATED = re.compile(r"\b(?:[A-Za-z]\.)+[A-Za-z]$")
SMALL_WORDS = frozenset(
    "a an and any are as at been by for from had has have he his in is it its".split()
) | {
    *"of on or she sort that the their they this to was were what who will with made clear".split()
}


def subject_of(
    text: str, sentence: Span, here: Sequence[tuple[int, int, DraftActor]]
) -> tuple[int, int, DraftActor] | None:
    """The first person, else the first other, that no preposition and no subclause holds."""
    free = [
        mention
        for mention in here
        if not _NO_SUBJECT.search(text[max(sentence.start, mention[0] - 24) : mention[0]])
        and not re.match(r"['’]|\s+[A-Z]", text[mention[1] : mention[1] + 3])
    ]
    people = [mention for mention in free if mention[2].kind == "person"]
    return next(iter(people or free), None)


def event_title(
    text: str,
    sentence: Span,
    subject: tuple[int, int, DraftActor] | None,
    dates: Sequence[DateMention],
) -> str:
    """Words cut from the sentence: the subject and what it did, without the date."""
    start = subject[0] if subject else sentence.start
    pieces, at = [], subject[1] if subject else sentence.start
    for date in dates:
        if at <= date.start < sentence.end and date.is_calendar:
            pieces.append(_DATE_LEAD.sub(" ", text[at : date.start]))
            at = date.end
    pieces.append(text[at : sentence.end])
    told = " ".join("".join(pieces).split()).rstrip(' .!?,;:”"')
    if _ABBREVIATED.search(told):
        told += "."
    if subject:
        lead = plain_words(text, Span(start, subject[1]))
        told = re.sub(r"^[\s,]+", "", told)
        if subject[2].kind == "person" and len(lead) + len(told) >= _LONGEST_TITLE:
            lead = lead.split()[-1]
        told = f"{lead} {told}".strip()
    else:
        told = _LEADING.sub("", told)
    told = _cut(told)
    return told[:1].upper() + told[1:]


def event_id(title: str) -> str:
    words = [word for word in slug(title).split("-") if word not in SMALL_WORDS]
    return "-".join(words[:6]) or slug(title)


def _cut(title: str) -> str:
    """The longest beginning that fits and ends where a phrase ends, else where a word ends."""
    if len(title) <= _LONGEST_TITLE:
        return title
    ends = [cut.start() for cut in _CUT.finditer(title, 0, _LONGEST_TITLE + 12)]
    fitting = [end for end in ends if 30 <= end <= _LONGEST_TITLE]
    end = fitting[-1] if fitting else title.rfind(" ", 0, _LONGEST_TITLE)
    return title[: end if end > 0 else _LONGEST_TITLE].rstrip(' ,;:—–-“"')
