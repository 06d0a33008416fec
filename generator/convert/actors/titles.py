"""Where an office begins and ends among words with capitals."""

from collections.abc import Sequence

from generator.convert.actors import offices
from generator.convert.actors.tokens import Word

# What an office may begin with.
_PARTS = offices.OFFICES | offices.HONORIFICS | offices.OFFICE_MODIFIERS


def office_end(run: Sequence[Word], at: int) -> int:
    """Where the office ends that begins at ``at``; ``at`` if none does."""
    if run[at].folded not in _PARTS:
        return at
    end = at
    while end < len(run) and run[end].folded in offices.OFFICE_MODIFIERS:
        end += 1
    if end == len(run) or not is_office(run[end]):
        while end > at and not is_office(run[end - 1]):
            end -= 1
        if end == at:
            return at
    while end < len(run) and is_office(run[end]):
        end += 1
    while end < len(run) and run[end].folded in offices.PORTFOLIOS and run[end].gap != " ":
        end += 1
        while end < len(run) and run[end].folded in offices.PORTFOLIOS:
            end += 1
    return end


def is_office(word: Word) -> bool:
    return word.folded in offices.OFFICES or word.folded in offices.HONORIFICS


def last_word(title: str) -> str:
    """“minister” of “Foreign Minister”, which tells whether a man or a woman is called so."""
    return title.rpartition(" ")[2].casefold()


def given_name(words: Sequence[str]) -> str:
    """The first of the words, or the one after it in “Emperor Charles VI”."""
    return words[1 if len(words) > 1 and words[0].casefold() in offices.ROYALS else 0]
