"""Made-up newspaper articles in any number: the same number always gives the same articles.

What they hold is as dense as in a newspaper: a name in most sentences, a date in every third, a
quotation in every fourth. Their sentences are drawn from a grammar, so no two are alike.
"""

import random
from collections.abc import Iterator, Mapping

from benchmarks import words

SEED = 20140622
PUBLISHED = "2014-06-22"
_WORDS = 500

# What stands for what: a part in capitals is replaced by one of its forms, drawn anew each time.
_GRAMMAR: Mapping[str, tuple[str, ...]] = {
    "HEADLINE": ("COUNTRY VERB OBJECT", "OFFICE VERB OBJECT ENDING", "FAMILY VERB OBJECT"),
    "PERSON": ("GIVEN FAMILY", "TITLE FAMILY", "TITLE GIVEN FAMILY", "GIVEN FAMILY", "FAMILY"),
    "TITLE": ("Mr.", "Ms.", "Dr.", "Gen.", "Prime Minister", "Sen.", "President", "Mayor"),
    "BODY": ("the OFFICE", "the COUNTRY OFFICE", "COUNTRY", "the government of COUNTRY"),
    "DATE": (
        "on Monday",
        "on Thursday",
        "last week",
        "yesterday",
        "on June 14",
        "on 3 May 2013",
        "in March",
        "in 2009",
        "two years ago",
        "earlier this month",
        "next Tuesday",
        "in the early 1990s",
    ),
    "WHERE": ("in TOWN", "near TOWN", "at the OFFICE in TOWN", "outside TOWN, COUNTRY"),
    "SAID": ("said", "told reporters", "said DATE", "added", "said in a statement"),
    "ACTS": (
        "met PERSON WHERE",
        "signed the OBJECT",
        "rejected the OBJECT of BODY",
        "opened talks on the OBJECT",
        "agreed to the OBJECT ENDING",
        "ordered an inquiry into the OBJECT",
    ),
    "CLAUSE": ("the PROSE PROSE PROSE of the PROSE PROSE", "no PROSE had PROSE the PROSE PROSE"),
    "QUOTED": ("“We know what the PROSE PROSE means for TOWN,”", "“It is a PROSE PROSE for all,”"),
    "SENTENCE": (
        "PERSON ACTS DATE.",
        "PERSON of BODY ACTS.",
        "DATE, BODY ACTS, and CLAUSE.",
        "QUOTED PERSON SAID.",
        "QUOTED PERSON SAID. “CLAUSE and CLAUSE.”",
        "BODY, which had NUMBER PROSE and NUMBER PROSE, ACTS WHERE.",
        "According to PERSON, CLAUSE, CLAUSE, and the OBJECT cost $NUMBER million.",
        "CLAUSE, but CLAUSE, and a PROSE of the PROSE PROSE was not PROSE WHERE.",
        "The PROSE PROSE, CLAUSE, was PROSE by NUMBER percent, BODY SAID.",
        "CLAUSE when the PROSE of PROSE in COUNTRY was PROSE ENDING.",
    ),
    "GIVEN": words.GIVEN_NAMES,
    "FAMILY": words.FAMILY_NAMES,
    "COUNTRY": (*words.COUNTRIES, "Iran", "the United States", "France", "Iraq", "China"),
    "OFFICE": words.OFFICES,
    "TOWN": words.TOWNS,
    "VERB": words.VERBS,
    "OBJECT": words.OBJECTS,
    "ENDING": words.ENDINGS,
    "PROSE": words.PROSE,
    "NUMBER": ("2", "14", "36", "1.5", "1,200", "40", "17"),
}


def make_articles(count: int, size: int = _WORDS) -> Iterator[str]:
    """So many articles of at least ``size`` words, with headline, byline and dateline."""
    chance = random.Random(SEED)
    for _ in range(count):
        yield _article(chance, size)


def _article(chance: random.Random, size: int) -> str:
    town = _drawn("TOWN", chance).upper()
    paragraphs = [_sentence("HEADLINE", chance), f"By {_drawn('GIVEN', chance)} Writer"]
    opening = f"{town}, June 21 (National Wire) — "
    held = 0
    while held < size:
        told = " ".join(_sentence("SENTENCE", chance) for _ in range(chance.randint(1, 3)))
        paragraphs.append(opening + told)
        held += len(told.split())
        opening = ""
    return "\n\n".join(paragraphs) + "\n"


def _sentence(symbol: str, chance: random.Random) -> str:
    text = _drawn(symbol, chance)
    return text[0].upper() + text[1:]


def _drawn(symbol: str, chance: random.Random) -> str:
    """One form of the symbol with all that it holds drawn, too."""
    return " ".join(_word(word, chance) for word in chance.choice(_GRAMMAR[symbol]).split(" "))


def _word(word: str, chance: random.Random) -> str:
    bare = word.strip("“”,.$")
    if bare not in _GRAMMAR:
        return word
    return word.replace(bare, _drawn(bare, chance))
