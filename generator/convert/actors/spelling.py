"""Whether two names are one, misspelt: by edit distance, within one article."""

from functools import lru_cache

from generator.convert.given_names import folded
from generator.text import edit_distance

# A shorter word is too likely to be another name.
SHORTEST = 5
_TWO_SLIPS = 9


@lru_cache(maxsize=8_192)
def bare(word: str) -> str:
    """A word as names are compared: folded, without the full stop of an initial."""
    return folded(word).strip(".")


def slips(word: str, name: str) -> int:
    """How many slips make ``word`` of ``name``, both folded: a letter dropped, added or changed,
    or two neighbours swapped; 3 where it is more than the length allows.

    The first letter stays, unless it is swapped with its neighbour.
    """
    if word == name:
        return 0
    longer = max(len(word), len(name))
    if longer < SHORTEST or abs(len(word) - len(name)) > 2:
        return 3
    if word[:1] != name[:1] and word[:2] != name[1::-1]:
        return 3
    if _is_one_slip(word, name):
        return 1
    # A slip changes two letters at most: the many names that are far apart are told by that alone.
    if longer < _TWO_SLIPS or len(set(word) ^ set(name)) > 4:
        return 3
    return 2 if edit_distance(word, name, 3) <= 2 else 3


def _is_one_slip(word: str, name: str) -> bool:
    if len(word) > len(name):
        word, name = name, word
    if len(name) - len(word) > 1:
        return False
    same = 0
    while same < len(word) and word[same] == name[same]:
        same += 1
    if len(word) < len(name):
        return word[same:] == name[same + 1 :]
    if word[same + 1 :] == name[same + 1 :]:
        return True
    swapped = name[same + 1 : same + 2] + name[same : same + 1]
    return word[same : same + 2] == swapped and word[same + 2 :] == name[same + 2 :]
