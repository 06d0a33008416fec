"""The index of the search: split scripts, of which a reader loads the few that a query needs.

A browser that opens the site from disk runs scripts and fetches nothing, so each file is one,
and calls ``datelineIndex(name, data)``:

- ``search/index.js``: ``version``, a digest of all the others; ``shards``, the number of those of
  documents; ``terms``, the keys of those of terms; ``letters``, ``rules`` and ``alone`` of the
  folding. Others are asked for as ``…js?<version>``, so that no cache mixes two builds.
- ``search/t-<key>.js``: the terms that begin with the key and with no longer one. Each has a list
  of numbers a level, of the documents that have it there and on no level before. Numbers rise, and
  each is written as its distance from the one before it. Of a term that stands in more than
  ``MOST`` documents there are the first, and at the end their count.
- ``search/d-<n>.js``: the documents whose number leaves ``n`` when it is divided by ``shards``.

A document's number tells its kind (2 bits), its place in the order of its kind (32) and a digest
of its key (19), and nothing of other documents: whatever is edited, the files change only that
hold a word or a document of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import groupby
from operator import sub

import msgspec

from generator.digest import digest
from generator.folding import ALONE, LETTERS, RULES, fold_words
from generator.model.record import Record
from generator.views import Output

ORDERS = 1 << 32
"""A document's order is less than this."""

MOST = 1 << 13  # documents in the list of one term
_DIGESTS = 1 << 19
_SHARD, _TOO_SMALL = 32_000, 1_000  # bytes of terms in a script
_DOCUMENTS = 32  # of a script, on the average, or fewer
_DEEPEST = 8  # letters of a key: what shares more is together, whatever its size


class Document(Record):
    """What can be found: ``texts`` are its words, those of each level as one text.

    ``shown`` is what a result shows, anything that JSON can say. ``kind`` is 0 to 3, ``key`` unlike
    all others. Documents are found in the order of kind, ``order`` and number.
    """

    kind: int
    order: int
    key: str
    texts: tuple[str, ...]
    shown: msgspec.Struct


def search_files(documents: Iterable[Document]) -> Iterator[Output]:
    """The scripts of the index."""
    numbered = _numbered(documents)
    shards = _power_of_two(len(numbered) / _DOCUMENTS)
    terms = dict(_term_shards(_term_data(numbered), ""))
    files = [(f"t-{file_name(key)}", data) for key, data in terms.items()]
    files += [(f"d-{n}", data) for n, data in _document_shards(numbered, shards).items()]
    about = {
        "version": digest(*(data for _, data in files)).hex()[:10],
        "shards": shards,
        "terms": list(terms),
        "letters": LETTERS,
        "rules": RULES,
        "alone": ALONE,
    }
    files.append(("index", msgspec.json.encode(about)))
    for name, data in files:
        yield Output(f"search/{name}.js", b'datelineIndex("%s",%s);\n' % (name.encode(), data))


def _numbered(documents: Iterable[Document]) -> list[tuple[int, Document]]:
    """The documents by their numbers; of two that would share one, the later has the next."""
    based = sorted((_number(document), document.key, document) for document in documents)
    numbered = []
    last = -1
    for base, _, document in based:
        last = max(base, last + 1)
        numbered.append((last, document))
    return numbered


def _number(document: Document) -> int:
    told = blake2b(document.key.encode(), digest_size=4).digest()
    place = document.kind * ORDERS + document.order
    return place * _DIGESTS + int.from_bytes(told, "big") % _DIGESTS


def _term_data(numbered: Sequence[tuple[int, Document]]) -> list[tuple[str, bytes]]:
    """Each term, in order, with its lists as JSON."""
    levels: list[defaultdict[str, list[int]]] = []
    for number, document in numbered:
        seen: set[str] = set()
        for level, text in enumerate(document.texts):
            if level == len(levels):
                levels.append(defaultdict(list))
            for term in set(fold_words(text)) - seen:
                levels[level][term].append(number)
                seen.add(term)
    encode = msgspec.json.Encoder().encode
    found = sorted(set().union(*levels))
    return [(term, encode(_lists([level.get(term, []) for level in levels]))) for term in found]


def _lists(lists: list[list[int]]) -> list[list[int] | int]:
    """The lists as they are written, without the empty ones at the end."""
    total, left = 0, MOST
    kept: list[list[int] | int] = []
    for numbers in lists:
        total += len(numbers)
        first = numbers[:left]
        left -= len(first)
        kept.append([*first[:1], *map(sub, first[1:], first)])
    while kept and not kept[-1]:
        kept.pop()
    if total > MOST:
        kept += [[]] * (len(lists) - len(kept))
        kept.append(total)
    return kept


def _term_shards(terms: Sequence[tuple[str, bytes]], key: str) -> Iterator[tuple[str, bytes]]:
    """Key and data of each script; of what is too much for one, the most frequent next letters
    have scripts of their own."""
    groups = {
        letter: list(group)
        for letter, group in groupby(terms, key=lambda term: term[0][len(key) : len(key) + 1])
    }
    sizes = {letter: sum(len(data) for _, data in group) for letter, group in groups.items()}
    left = sum(sizes.values())
    for letter in sorted(sizes, key=lambda letter: (-sizes[letter], letter)):
        if left <= _SHARD or sizes[letter] < _TOO_SMALL or len(key) == _DEEPEST:
            break
        if letter:
            left -= sizes[letter]
            yield from _term_shards(groups.pop(letter), key + letter)
    rest = {term: msgspec.Raw(data) for group in groups.values() for term, data in group}
    yield key, msgspec.json.encode(rest)


def _document_shards(numbered: Sequence[tuple[int, Document]], shards: int) -> dict[int, bytes]:
    parts: dict[int, dict[str, msgspec.Struct]] = {n: {} for n in range(shards)}
    for number, document in numbered:
        parts[number % shards][str(number)] = document.shown
    return {n: msgspec.json.encode(part) for n, part in parts.items()}


def _power_of_two(least: float) -> int:
    power = 1
    while power < least:
        power *= 2
    return power


def file_name(key: str) -> str:
    """A key as every file system takes it: other letters than a to z by their numbers, ``-430-``.

    Without a sign at its end, a number would go on in the letters after it.
    """
    return "".join(
        letter if letter.isascii() and letter.isalnum() else f"-{ord(letter):x}-" for letter in key
    )
