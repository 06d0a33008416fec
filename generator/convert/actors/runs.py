"""Runs of words with capitals that may be one name, cut where a name must end.

“Bank of England”, “Securities and Exchange Commission”, “Valéry Giscard d’Estaing”, “Moody’s
Investors Service” are one run each; “Iran’s Parliament” and “Corp. Yesterday” are two.
"""

from collections.abc import Iterable, Iterator, Sequence

from generator.convert.actors import forms, offices, plain_words
from generator.convert.actors.institutions import organisations
from generator.convert.actors.states import states
from generator.convert.actors.tables import common_words
from generator.convert.actors.tokens import Word
from generator.convert.given_names import given_names
from generator.convert.lexicon import SAYING

# No name is longer, and no text may make a run of a thousand words.
LONGEST = 12
# Within a person's name: “Ursula von der Leyen”, “Osama bin Laden”, “Kengo wa Dondo”.
_PARTICLES = frozenset(
    f" {particle} "
    for particle in (
        "de|de la|de las|de los|del|della|di|da|das|do|dos|du|la|le|van|van der|van den|van de"
        "|von|von der|vom|zu|zur|ten|ter|bin|ibn|ben|abu|al|el|ul|bint|wa|y|af|av|arap"
    ).split("|")
)
# No wider gap stands within a name: “ for the ”, “ van der ”.
_WIDEST = 9
_ABBREVIATED = frozenset(
    """mr mrs ms dr prof gen col lt maj sgt capt cmdr adm brig gov sen rep reps sens rev hon st mt
    ft fr jr sr bros""".split()
)
_AFTER_COMMA = frozenset(("inc", "ltd", "corp", "llc", "jr", "plc"))
_OWNS = frozenset(("'s ", "’s ", "' ", "’ "))
# At the start of a sentence these are no names, though some are in the middle of one.
_SAYS = frozenset(word for word in SAYING if len(word) > 3)
_ENDS = plain_words.NO_NAMES | _SAYS
_MANY = frozenset(("workers", "women", "men", "people", "children"))


def runs_of(words: Iterable[Word], text: str) -> Iterator[list[Word]]:
    """The runs of one sentence, in its order; each has a word at least."""
    run: list[Word] = []
    for word in words:
        if word.folded in _ENDS and not _belongs(run, word, text):
            if run:
                yield run
                run = []
        elif run and len(word.gap) <= _WIDEST and len(run) < LONGEST and _joins(run, word, text):
            run.append(word)
        else:
            if run:
                yield run
            run = [word]
    if run:
        yield run


def _belongs(run: Sequence[Word], word: Word, text: str) -> bool:
    """“US” is not “us”; “Will” within a sentence may be a given name, “I” a king's number."""
    if word.folded in _SAYS:
        return not word.first  # “Replied Ann Vale”
    if word.text == "US" or (len(word.text) == 1 and text.startswith(".", word.end)):
        return True
    if word.folded in plain_words.MONTHS_TOO:
        return _is_called(run, word, text)
    if word.folded in plain_words.NAMES_TOO and text[word.end + 1 : word.end + 2].isupper():
        return text[word.end] == " " and not (word.first and word.folded == "will")
    if word.folded in plain_words.NUMERALS:
        return bool(run) and word.gap == " " and word.text.isupper()
    if word.folded.endswith("day"):
        following = text[word.end : word.end + 14].split()
        return bool(following) and following[0].casefold() in forms.PAPERS
    return False


def _is_called(run: Sequence[Word], word: Word, text: str) -> bool:
    """“Theresa May”, “Mrs May” and “May said”, and never “in May”, “on May 5”."""
    follows = text[word.end : word.end + 12].split(None, 1)
    if follows and follows[0] in SAYING:
        return True
    if not run or word.gap not in (" ", ". ") or (follows and follows[0][0].isdigit()):
        return False
    return run[-1].folded in given_names() or run[-1].folded in offices.HONORIFICS


def _joins(run: Sequence[Word], word: Word, text: str) -> bool:
    gap, last = word.gap, run[-1]
    if gap == " ":
        if not _is_loud(word) or _is_loud(last) or word.folded in forms.SUFFIXES:
            return True
        following = text[word.end : word.end + 14].split(None, 1)
        return bool(following) and following[0].rstrip(".,").casefold() in forms.SUFFIXES
    if gap == ". ":
        return len(last.text) == 1 or last.folded in _ABBREVIATED
    if gap in _PARTICLES:
        return last.folded not in forms.HEADS and not last.text.isupper()
    if gap == " & ":
        return True
    if gap == ", " or gap == "., ":
        return word.folded in _AFTER_COMMA
    if gap in _OWNS:
        return _is_own_name(run, word)
    if gap in (" of ", " of the "):
        if last.folded in forms.OPENS_OF or (
            last.folded in offices.OFFICES and word.folded in offices.PORTFOLIOS
        ):
            return True
        return _is_open(run) and last.folded in common_words()
    if gap in (" for ", " for the "):
        return last.folded in forms.OPENS_OF or last.folded in offices.PORTFOLIOS
    if gap in (" on ", " on the "):
        return last.folded in forms.OPENS_ON
    if gap in (" in ", " in the "):
        return any(w.gap.startswith(" for") or w.folded == "rights" for w in run[1:])
    if gap == " and ":
        return _goes_on(run, word, text)
    return False


def _is_open(run: Sequence[Word]) -> bool:
    """Whether the run is a name that goes on with “of”, “for” or “on”."""
    return any(
        word.gap.startswith((" of", " for", " on")) and run[at].folded in forms.OPENS_OF
        for at, word in enumerate(run[1:])
    )


def _is_loud(word: Word) -> bool:
    """“Air France CGT” is two names, “CITIC Pacific” and “George W. Bush” are one."""
    if word.folded in plain_words.NUMERALS:
        return False
    return len(word.text) > 1 and word.text.isupper() and word.text.isalpha()


def _is_own_name(run: Sequence[Word], word: Word) -> bool:
    """“Moody’s Investors”, “McDonald’s Corp”, “Dockers’ Union”: the owner is part of the name."""
    owner = run[-1]
    if word.folded in forms.SUFFIXES or owner.folded in forms.PEOPLE or owner.folded in _MANY:
        return True
    return f"{owner.text}'s" in organisations()


def _goes_on(run: Sequence[Word], word: Word, text: str) -> bool:
    """“Security and Cooperation”, “Post and Telecommunications Authority”; never two names."""
    last, words = run[-1], common_words()
    if word.folded not in words or last.folded not in words:
        return f"{last.text} and {word.text}" in states()
    if _is_open(run):
        return word.folded not in offices.OFFICES
    if last.first or (len(run) > 1 and last.folded in forms.HEADS):
        return False
    if last.folded in offices.OFFICES:
        return False
    # Some head must end what follows: “Securities and Exchange Commission”.
    following = text[word.end : word.end + 40].split()
    return any(w.strip(",.").casefold() in forms.HEADS for w in following[:2] if w[:1].isupper())
