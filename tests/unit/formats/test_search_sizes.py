"""What a reader loads of a large index for one query."""

import json
import random
from collections.abc import Iterator
from functools import cache
from gzip import compress
from itertools import accumulate

import pytest

from benchmarks import words
from generator.folding import fold_words
from generator.formats.search import Document, search_files
from generator.views import ResultView

EVENTS = 20_000
BUDGET = 250_000  # bytes, compressed
FEW = 120  # scripts
RESULTS, MOST_SCRIPTS = 20, 8  # as in search.js and search-index.js


def documents() -> Iterator[Document]:
    """Events of many days, each with a passage of 45 words, of which many are frequent."""
    chance = random.Random(20140622)
    frequent = list(accumulate(1 / (rank + 3) for rank in range(len(words.PROSE))))

    def prose(count: int) -> list[str]:
        return chance.choices(words.PROSE, cum_weights=frequent, k=count)

    for number in range(EVENTS):
        country, town = chance.choice(words.COUNTRIES), chance.choice(words.TOWNS)
        title = " ".join(map(chance.choice, (words.VERBS, words.OBJECTS, words.ENDINGS)))
        title = f"{country} {title}"
        place = f"{number % 28 + 1} June 2014, {town}, {country}"
        summary = " ".join(prose(14))
        href = f"events/{title.replace(' ', '-')}-{number}/index.html"
        shown = ResultView(href, title, place, text=(summary,))
        yield Document(1, number // 3, href, (title, "", f"{summary} {town}", ""), shown)
        href = f"articles/report-{number}/index.html#x-{number}-1"
        name = f"{chance.choice(words.GIVEN_NAMES)} {chance.choice(words.FAMILY_NAMES)}"
        quote = " ".join([*prose(43), name])
        shown = ResultView(href, title, place, text=(quote[:60], quote[60:180], quote[180:]))
        yield Document(3, number // 3, href, ("", "", "", quote), shown)


@cache
def scripts() -> dict[str, bytes]:
    return {file.path[7:-3]: file.data for file in search_files(documents())}


def content(name: str) -> dict[str, object]:
    data = scripts()[name]
    return dict(json.loads(data[data.index(b",") + 1 : data.rindex(b")")]))


def loaded(query: str) -> set[str]:
    """The scripts that one query loads: those of its words, and those of the first results."""
    index = content("index")
    keys = index["terms"]
    assert isinstance(keys, list)
    names = {"index"}
    found: list[dict[int, int]] = []
    for word in fold_words(query):
        longest = max((key for key in keys if word.startswith(key)), key=len)
        longer = [key for key in keys if key.startswith(word) and key != longest]
        names |= {f"t-{key}" for key in [longest, *(longer if len(longer) < MOST_SCRIPTS else [])]}
        best: dict[int, int] = {}
        levels = content(f"t-{longest}").get(word, [])
        assert isinstance(levels, list)
        for level, distances in enumerate(levels[:4]):
            number = 0
            for distance in distances:
                number += distance
                best[number] = level
        found.append(best)
    both = set.intersection(*map(set, found))
    first = sorted(both, key=lambda number: (sum(best[number] for best in found), number))
    shards = index["shards"]
    assert isinstance(shards, int)
    assert first, "something is found"
    return names | {f"d-{number % shards}" for number in first[:RESULTS]}


@pytest.mark.parametrize(
    "query",
    [
        words.FAMILY_NAMES[3],
        words.TOWNS[0],
        f"{words.COUNTRIES[2]} {words.VERBS[1].split()[0]}",
        words.PROSE[0],
        " ".join(words.PROSE[:3]),
    ],
)
def test_one_query_of_20_000_events_loads_little(query: str) -> None:
    names = loaded(query)

    assert len(names) < FEW
    assert sum(len(compress(scripts()[name], mtime=0)) for name in names) < BUDGET
