"""Actors that look like one: told apart by spelling alone.

Keys that like names share find the pairs, so that no two actors are compared that
have nothing in common: thousands of them stay cheap.
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from generator.checks.spelling import (
    bracketed,
    differ_by_a_slip,
    sound,
    with_one_letter_less,
    words_of,
)
from generator.diagnostics import Diagnostic, FieldPath, Location, Severity
from generator.model import Actor
from generator.model.site import Site

_LEAST_LETTERS = 8
"""A shorter name may be another's by one letter."""

_COMPARED = 20
"""With no more than so many of those that are alike is each of them compared."""


class _Form(msgspec.Struct, frozen=True):
    """A name of an actor; ``words`` are compared. ``proper`` where it is no alias."""

    actor: Actor
    text: str
    words: tuple[str, ...]
    field: FieldPath
    proper: bool = True


def check_actors_differ(site: Site) -> Iterator[Diagnostic]:
    """No two actors have one name in two spellings, and no alias is another's name.

    Not asked of two that a relation ties, or whose ids at Wikidata differ. Of a pair one is
    told: that of an alias, of a name with brackets, else the one that fewer events name. An
    actor is told once, with the first that it looks like.
    """
    events = {record.actor.id: len(record.appearances) for record in site.actors}
    actors = sorted(
        [*(record.actor for record in site.actors), *site.unlisted], key=lambda actor: actor.id
    )

    def rank(form: _Form) -> tuple[bool, bool, int, str]:
        named = events.get(form.actor.id, 0)
        return form.proper, not bracketed(form.text), named, form.actor.file

    forms = sorted((form for actor in actors for form in _forms(actor)), key=rank)
    told = set()
    for one, other, why in _alike(forms):
        fewer, more = sorted((one, other), key=rank)
        if fewer.actor.id not in told and not _are_told_apart(one, other):
            told.add(fewer.actor.id)
            yield _alike_to(fewer, more, why)


def _forms(actor: Actor) -> Iterator[_Form]:
    """The names of an actor; a private person's are not at hand."""
    if not actor.name:
        return
    yield _Form(actor, actor.name, words_of(actor.name), ("name",))
    if actor.native_name:
        native = actor.native_name.name
        yield _Form(actor, native, words_of(native), ("native_name",))
    for index, alias in enumerate(actor.aliases):
        yield _Form(actor, alias.name, words_of(alias.name), ("aliases", index), proper=False)


def _alike(forms: Iterable[_Form]) -> Iterator[tuple[_Form, _Form, str]]:
    """Pairs of names of two actors that may be one, and how they differ; the surest first."""
    forms = list(forms)
    proper = [form for form in forms if form.proper]
    same = _blocks((form, tuple(sorted(form.words))) for form in forms)
    for block in same:
        for one, other in _pairs(block):
            if one.proper or other.proper:
                yield one, other, _difference(one, other)
    long = [form for form in proper if sum(map(len, form.words)) >= _LEAST_LETTERS]
    heard = ((form, tuple(sorted(map(sound, form.words)))) for form in long)
    for block in _blocks(heard):
        for one, other in _pairs(block):
            yield one, other, "the same name, transliterated in another way"
    slips = ((form, key) for form in long for key in with_one_letter_less(form.words))
    for block in _blocks(slips):
        for one, other in _pairs(block):
            if one.words != other.words and differ_by_a_slip(one.words, other.words):
                yield one, other, "the same name but for one letter"
    yield from _initials(proper)


def _pairs(block: Sequence[_Form]) -> Iterator[tuple[_Form, _Form]]:
    """Each of the names with those behind it, the last first; of many, with the last few."""
    for number, one in enumerate(block):
        for other in reversed(block[max(number + 1, len(block) - _COMPARED) :]):
            yield one, other


def _initials(forms: Iterable[_Form]) -> Iterator[tuple[_Form, _Form, str]]:
    """“J. Kerry” and the one person of that last name whose first begins with it."""
    people = [form for form in forms if form.actor.kind in ("person", "") and len(form.words) > 1]
    for block in _blocks((form, (form.words[0][0], *form.words[1:])) for form in people):
        initials = [form for form in block if len(form.words[0]) == 1]
        whole = [form for form in block if len(form.words[0]) > 1]
        if len(whole) == 1:
            yield from ((form, whole[0], "the same last name and initial") for form in initials)


def _blocks(keyed: Iterable[tuple[_Form, tuple[str, ...]]]) -> Iterator[list[_Form]]:
    """The names that share a key with another, in order."""
    blocks: dict[tuple[str, ...], list[_Form]] = {}
    for form, key in keyed:
        blocks.setdefault(key, []).append(form)
    return (block for block in blocks.values() if len(block) > 1)


def _are_told_apart(one: _Form, other: _Form) -> bool:
    """Whether what the records say makes them two: their ids, kinds, brackets or a relation."""
    first, second = one.actor, other.actor
    if first.id == second.id or (first.wikidata and second.wikidata not in (first.wikidata, "")):
        return True
    kinds = {first.kind, second.kind}
    if len(kinds) == 2 and "person" in kinds and "" not in kinds:
        return True
    brackets = bracketed(one.text), bracketed(other.text)
    if all(brackets) and brackets[0] != brackets[1]:
        return True
    return any(relation.to == second.id for relation in first.relations) or any(
        relation.to == first.id for relation in second.relations
    )


def _difference(one: _Form, other: _Form) -> str:
    """How two names differ whose words are the same."""
    if one.text == other.text:
        return "the same name"
    if bool(bracketed(one.text)) != bool(bracketed(other.text)):
        return "the same name but for the words in brackets"
    if one.words != other.words:
        return "the same words in another order"
    if one.text.casefold() == other.text.casefold():
        return "the same name in small and capital letters"
    return "the same name save for accents, signs or forms of letters"


def _alike_to(form: _Form, other: _Form, why: str) -> Diagnostic:
    is_one = "is a name of the actor" if form.text == other.text else "looks like the actor"
    also = f" (“{other.text}”)" if form.text != other.text else ", too"
    return Diagnostic(
        "similar-actors",
        Location(form.actor.file),
        f"“{form.text}” {is_one} '{other.actor.id}'{also}",
        Severity.WARNING,
        "if they are one, keep one file, with the other's name under `aliases:` and its id under "
        "`redirects:`; if they are two, say so with `relations:` or `wikidata:`",
        form.field,
        label=why,
    )
