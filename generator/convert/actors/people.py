"""Which names are one person's: the last name of a full one, its first, the same misspelt."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import msgspec

from generator.convert.actors.kinds import Evidence
from generator.convert.actors.pronouns import (
    pronoun_by_name,
    pronoun_by_text,
    pronoun_of_title,
    pronouns_near,
)
from generator.convert.actors.spelling import SHORTEST, bare, slips
from generator.convert.actors.tables import common_words
from generator.convert.actors.titles import given_name

# A name is compared with so many persons, the most frequent, which keeps a long text linear.
_COMPARED = 40


class Joined(msgspec.Struct, frozen=True):
    """Whom a name may mean, each by the fullest name, and the rule that joined them.

    Of several it is whoever was named last, of those whom the mention fits; ``pronouns`` has
    “he” or “she” for each, or is empty where nobody can tell.
    """

    names: tuple[str, ...]
    rule: str
    pronouns: tuple[str, ...] = ()


class _Person(msgspec.Struct):
    """A person in the making; ``given`` and ``last`` are those of its words, all folded."""

    name: str
    words: tuple[str, ...]
    count: int
    given: str
    last: str


def join_people(
    text: str,
    found: Mapping[str, Evidence],
    kinds: Mapping[str, tuple[str, str]],
    registered: Iterable[str],
) -> dict[str, Joined]:
    """Each name that is a fuller one's → whose; ``registered`` are the site's, named here."""
    return _People(text, found, kinds, registered).joined


class _People:
    def __init__(
        self,
        text: str,
        found: Mapping[str, Evidence],
        kinds: Mapping[str, tuple[str, str]],
        registered: Iterable[str],
    ) -> None:
        self._text = text
        self._found = found
        self._pronouns: dict[str, str] = {}
        self.joined: dict[str, Joined] = {}
        self._by_last: dict[str, list[_Person]] = defaultdict(list)
        self._by_first: dict[str, list[_Person]] = defaultdict(list)
        self._by_initial: dict[str, list[_Person]] = defaultdict(list)
        # Those of one last name by what a name that is the same must share with theirs.
        self._namesakes: dict[tuple[str, str], list[_Person]] = defaultdict(list)
        for name in registered:
            self._add(name, _folded(name.split()), 1_000)
        people = [name for name, (kind, _) in kinds.items() if kind == "person"]
        people.sort(key=lambda name: (len(found[name].words) == 1, -found[name].count))
        for name in people:
            self._place(name, found[name])
        for name, (kind, _) in kinds.items():
            if kind in ("", "place") and len(found[name].words) < 4:
                self._mend(name, _folded(found[name].words), found[name], sure=False)

    def _add(self, name: str, words: tuple[str, ...], count: int) -> None:
        """Files a person; the most frequent come first, and whoever comes late is left out."""
        given, last = given_name(words), words[-1]
        person = _Person(name, words, count, given, last)
        filed = [self._by_last[last]]
        if len(words) > 1:
            filed.append(self._by_first[given])
        filed += [self._by_initial[initial] for initial in {given[:1], last[:1]}]
        filed += [self._namesakes[shared] for shared in _shared(words)]
        for people in filed:
            if len(people) < _COMPARED:
                people.append(person)

    def _same(self, words: tuple[str, ...]) -> Iterator[_Person]:
        """Those whose name, of several words, is the same."""
        # The second letter may be the first, of two that were swapped.
        for shared in (*_shared(words), (words[-1], words[0][1:2]), (words[-1], "")):
            for person in self._namesakes.get(shared, ()):
                if _is_same(person.words, words):
                    yield person

    def _place(self, name: str, evidence: Evidence) -> None:
        """Joins a person's name to a fuller or more frequent one, or makes it a person."""
        words = _folded(evidence.words)
        if len(words) == 1:
            if meant := self._by_last.get(words[0]):
                if not self._is_another(name, words, evidence, meant):
                    self._join(name, meant, "last-name")
                return
            if meant := self._by_first.get(words[0]):
                self._join(name, meant, "first-name")
                return
        elif meant := list(self._same(words)):
            self._join(name, meant, "same-name")
            # Whoever is George Bush too may be called by either.
            return
        if not self._mend(name, words, evidence, sure=True):
            self._add(name, words, evidence.count)

    def _is_another(
        self, name: str, words: tuple[str, ...], evidence: Evidence, meant: Sequence[_Person]
    ) -> bool:
        """“Mr. Obama” where only Michelle is named in full: a person by himself, among them.

        So is “President Obama” if “he” or “his” follows.
        """
        if not evidence.titles:
            return False
        bearers = {self._pronoun(person.name) for person in meant}
        called = {pronoun_of_title(title) for title, _ in evidence.titles} - {""}
        strange = bool(called - bearers) and "" not in bearers
        if not strange and not self._is_called_otherwise(evidence, bearers):
            return False
        if self._mend(name, words, evidence, sure=True):
            return True
        self._file(name, (name, *(person.name for person in meant)), "last-name")
        return True

    def _is_called_otherwise(self, evidence: Evidence, bearers: Collection[str]) -> bool:
        if bearers not in ({"he"}, {"she"}):
            return False
        near = Counter(pronouns_near(self._text, (end for _, end in evidence.titles)))
        (theirs,) = bearers
        return near["he" if theirs == "she" else "she"] > 2 * near[theirs]

    def _pronoun(self, name: str) -> str:
        """“he” or “she” of a person, by what the article tells before what the name does."""
        if name not in self._pronouns:
            told = pronoun_by_text(self._text, self._found[name]) if name in self._found else ""
            self._pronouns[name] = told or pronoun_by_name(name)
        return self._pronouns[name]

    def _mend(self, name: str, words: tuple[str, ...], evidence: Evidence, *, sure: bool) -> bool:
        """Joins a name to the one person of whose it is a slip; says whether it did.

        A name that is not ``sure`` to be a person's is nobody's if it is an ordinary word.
        """
        last = words[-1]
        ordinary = last in common_words() and (evidence.lower or not evidence.inside)
        if len(last) < SHORTEST - 1 or (ordinary and not sure):
            return False
        meant: list[_Person] = []
        # The second letter may be the first, of two that were swapped.
        near = [*self._by_initial.get(last[0], ()), *self._by_initial.get(last[1:2], ())]
        for person in near:
            if len(words) > 1:
                fits = slips(last, person.last) < 3 and _agree(person.words, words)
            else:
                fits = slips(last, person.last) == 1 or slips(last, person.given) == 1
            # Whoever has a given name was introduced by it, however seldom.
            if fits and (len(person.words) > 1 or person.count >= evidence.count):
                meant.append(person)
        if len({person.name for person in meant}) != 1:
            return False
        self._join(name, meant, "misspelling")
        return True

    def _join(self, name: str, meant: Sequence[_Person], rule: str) -> None:
        self._file(name, [person.name for person in meant if person.name != name], rule)

    def _file(self, name: str, others: Iterable[str], rule: str) -> None:
        names = tuple(dict.fromkeys(others))
        if names:
            pronouns = [self._pronoun(each) for each in names] if len(names) > 1 else ()
            self.joined[name] = Joined(names, rule, tuple(pronouns))


def fitting(title: str, pronoun: str, joined: Joined) -> Sequence[str]:
    """Of whom a name may mean those whom a mention fits, the surest alone; all if it fits none.

    It has a title, or none, and ``pronoun`` is what it tells, “he” or “she”, or is empty.
    """
    alone = [name for name in joined.names if " " not in name]
    if title and not pronoun and alone:
        return alone  # “President Obama”, who is named in full nowhere
    if not pronoun:
        return joined.names
    bearers = list(zip(joined.names, joined.pronouns, strict=True))
    sure = [name for name, bearer in bearers if bearer == pronoun]
    return sure or [name for name, bearer in bearers if not bearer] or joined.names


def _folded(words: Iterable[str]) -> tuple[str, ...]:
    return tuple([bare(word) for word in words]) or ("",)


def _shared(words: Sequence[str]) -> dict[tuple[str, str], None]:
    """The last name with the given name, with its initial and with the name before the last."""
    if len(words) == 1:
        return {(words[0], ""): None}
    return dict.fromkeys((words[-1], other) for other in (words[0], words[0][:1], words[-2]))


def _is_same(one: Sequence[str], other: Sequence[str]) -> bool:
    """“Debbie Wasserman Schultz” and “Wasserman Schultz”, or two that agree in the given name."""
    return one[-len(other) :] == other or other[-len(one) :] == one or _agree(one, other)


def _agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """“George W. Bush” and “George Bush”, “J. Smith” and “John Smith”; never two given names."""
    first, second = one[0], other[0]
    if len(one) == 1 or len(other) == 1 or first == second:
        return True
    if len(first) == 1 or len(second) == 1:
        return first[:1] == second[:1]
    return slips(first, second) == 1
