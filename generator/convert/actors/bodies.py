"""Which names are one organisation's: with and without “Inc”, shortened, in capital letters."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.convert.actors import forms
from generator.convert.actors.kinds import Evidence
from generator.convert.actors.people import Joined
from generator.convert.actors.spelling import bare
from generator.convert.actors.states import peoples, states
from generator.convert.actors.tables import common_words


def join_bodies(
    found: Mapping[str, Evidence], kinds: Mapping[str, tuple[str, str]]
) -> dict[str, Joined]:
    """Each name that is a fuller one's → that one."""
    joined: dict[str, Joined] = {}
    names = [name for name, (kind, _) in kinds.items() if kind in ("organisation", "group")]
    by_core: dict[tuple[str, ...], str] = {}
    by_initials: dict[str, str] = {}
    by_start: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda n: (-len(found[n].words), -found[n].count)):
        words = found[name].words
        core = _core(words)
        if core in by_core:
            joined[name] = Joined((by_core[core],), "without-suffix")
            continue
        if len(words) == 1 and (spelled := by_initials.get(words[0].replace(".", ""))):
            joined[name] = Joined((spelled,), "acronym")
            continue
        longer = [o for o in by_start[core[0]] if _core(found[o].words)[: len(core)] == core]
        if len(longer) == 1 and not all(word in common_words() for word in core):
            joined[name] = Joined((longer[0],), "short-name")
            continue
        by_core[core] = name
        by_start[core[0]].append(name)
        if len(words) > 1:
            by_initials.setdefault(_initials(name), name)
            if words[0] in peoples() or words[0] in states():
                by_core.setdefault(core[1:], name)
    return joined


def _core(words: Sequence[str]) -> tuple[str, ...]:
    """The name without “Inc” and the like, folded."""
    core = [part for word in words for part in bare(word).split("-")]
    while len(core) > 1 and core[-1] in forms.SUFFIXES:
        core.pop()
    return tuple(core)


def _initials(name: str) -> str:
    """“IRA” of Irish Republican Army; the “U.S.” of “U.S. Navy” stays whole."""
    words = name.replace("-", " ").split()
    return "".join(
        word.replace(".", "") if "." in word[1:-1] else word[0]
        for word in words
        if word[0].isupper()
    )
