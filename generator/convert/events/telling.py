"""The sentences that a reporter tells: no quotation, no caption, no words of the newsroom."""

import re
from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from generator.convert.quotes import Quotation
from generator.convert.reading import RawArticle, Span

_FEWEST_CHARACTERS = 20
_MOST_CHARACTERS = 700
# What stands on pages beside the news: credits, links, calls to subscribe, posts.
_FURNITURE = (
    "photo by", "photograph by", "photo credit", "photo: ", "image: ", "picture: ", "caption: ",
    "credit: ", "video: ", "watch: ", "related: ", "pictured: ", "file photo", "getty images",
    "pic.twitter", "http:", "https:", "www.", "subscrib", "sign up", "newsletter", "click here",
    "read more", "read or share", "advertisement", "all rights reserved", "follow us",
    "scroll down", "view photos", "buy photo", "share this", "copyright", "©", " cookies",
    "email address", "your inbox", "full screen", "continue reading", "recommended for you",
    "more on this", "related article", "editing error", "an earlier version of",
    "this article was", "this story was", "(left)", "(right)", "(above)", "(below)", "(pictured",
)  # fmt: skip
_HANDLE = re.compile(r"[@#]\w")
# “(Jane Doe/Coast Wire)” behind a sentence tells that it stood below a picture.
_CREDIT = re.compile(
    r"\s*\((?:photo|image|picture|file|credit|ap|afp|reuters|epa|getty|pa)\b[^)]{0,60}\)"
    r"|\s*\([^)/]{3,40}/[^)/]{2,40}\)",
    re.I,
)
# “(Jane Doe/Coast Wire) The mayor …”: where the line break behind a credit was lost.
_LEADING_CREDIT = re.compile(r"(?:[(\[][^)\]]{0,120}[)\]]\s*)+")
# Who speaks to the reader comments; a reporter does not.
_TO_THE_READER = frozenset("I We we Our our My my us me You you Your your".split())

# “A bomb killed nine people. The attack, on Sunday, …”: more of what was just told.
_AGAIN = re.compile(
    r"(?:the|this|that) (?:\w+ )?(?:attacks?|bombings?|blasts?|explosions?|strikes?|airstrikes?"
    r"|raids?|shootings?|killings?|assaults?|ambush|massacre|collapse|accident|crash|collision"
    r"|derailment|incident|fire|blaze|flood|earthquake|quake|storm|landslide|avalanche|disaster"
    r"|clash|clashes|protests?|demonstrations?|march|arrests?|kidnapping|abduction|robbery|theft"
    r"|murders?|meeting|vote|ruling|verdict|sentence|signing|ceremony)\b"
    r"|(?:it|this|that) (?:happened|occurred|took place|came|began|started|struck)\b"
)


class Sentence(msgspec.Struct, frozen=True):
    """``index`` counts the sentences told, ``paragraph`` the article's paragraphs;
    ``opens`` is true for the first told in its paragraph. ``folded`` are its words, casefolded.
    """

    span: Span
    folded: str
    index: int
    paragraph: int
    opens: bool


def told_sentences(article: RawArticle, quotes: Sequence[Quotation]) -> list[Sentence]:
    """Those that no quotation, byline or caption holds, without their dateline, in order."""
    text = article.text
    starts = [quote.start for quote in quotes]
    ends = [block.end for block in article.paragraphs]
    page = text.casefold()
    furniture = [words for words in _FURNITURE if words in page]
    told: list[Sentence] = []
    for sentence in article.sentences:
        span = _without_dateline(article, sentence)
        if span is None or _is_quoted(text, span, quotes, starts):
            continue
        folded = text[span.start : span.end].casefold()
        if not _is_news(text, span, folded, furniture):
            continue
        paragraph = bisect_left(ends, span.end)
        opens = not told or told[-1].paragraph != paragraph
        told.append(Sentence(span, folded, len(told), paragraph, opens))
    return told


def tells_again(folded: str) -> bool:
    """Whether a sentence, casefolded, begins with what the one before it told."""
    return _AGAIN.match(folded) is not None


def _without_dateline(article: RawArticle, sentence: Span) -> Span | None:
    """The sentence behind its dateline; None for a byline, and where nothing is left."""
    byline, dateline = article.byline, article.dateline
    if byline and byline.start <= sentence.start < byline.end:
        return None
    if dateline and dateline.start <= sentence.start < dateline.end:
        return Span(dateline.end, sentence.end) if dateline.end < sentence.end else None
    return sentence


def _is_quoted(text: str, span: Span, quotes: Sequence[Quotation], starts: Sequence[int]) -> bool:
    """Whether a quotation holds either end of it."""
    if text[span.start] in "“\"‘'":
        return True
    at = bisect_left(starts, span.start + 2) - 1
    if at >= 0 and span.start <= quotes[at].end:
        return True
    upto = bisect_left(starts, span.end) - 1
    return upto >= 0 and quotes[upto].end > span.end


def _is_news(text: str, span: Span, folded: str, furniture: Sequence[str]) -> bool:
    if not _FEWEST_CHARACTERS <= span.end - span.start <= _MOST_CHARACTERS:
        return False
    if text[span.end - 1] in "?:" or _CREDIT.match(text, span.end):
        return False
    credit = _LEADING_CREDIT.match(folded)
    behind = folded[credit.end() :] if credit else folded
    for words in furniture:
        if words in behind:
            return False
    sentence = text[span.start : span.end]
    if ("@" in sentence or "#" in sentence) and _HANDLE.search(sentence):
        return False
    quoted = "“" in sentence or '"' in sentence
    return quoted or _TO_THE_READER.isdisjoint(sentence.split())
