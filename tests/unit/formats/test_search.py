"""The scripts of the search: every word leads to its documents, and an edit changes few of them."""

import json
from collections.abc import Iterable
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.folding import fold_words
from generator.formats import search
from generator.formats.search import ORDERS, Document, file_name, search_files
from generator.views import ResultView

KINDS = 1 << 51


def document(key: str, title: str = "", *rest: str, kind: int = 1, order: int = 0) -> Document:
    texts = (title, *rest, *[""] * (3 - len(rest)))
    return Document(kind, order, key, texts, ResultView(key, title))


def scripts(documents: Iterable[Document]) -> dict[str, Any]:
    """What each script tells, by its name."""
    told = {}
    for output in search_files(documents):
        called, _, rest = output.data.decode().partition("(")
        assert called == "datelineIndex"
        name, content = json.loads("[" + rest.removesuffix(");\n") + "]")
        assert output.path == f"search/{name}.js"
        told[name] = content
    return told


def found(told: dict[str, Any], word: str) -> list[list[str]]:
    """The keys of the documents that have the word, a list a level, as a reader's script finds
    them: by the longest key, the distances, and the number's remainder."""
    index = told["index"]
    key = max((key for key in index["terms"] if word.startswith(key)), key=len)
    name = "".join(c if c.isascii() and c.isalnum() else f"-{ord(c):x}-" for c in key)
    levels = []
    for distances in told[f"t-{name}"].get(word, [])[:4]:
        number = 0
        keys = []
        for distance in distances:
            number += distance
            keys.append(told[f"d-{number % index['shards']}"][str(number)]["href"])
        levels.append(keys)
    return levels


def test_a_word_leads_to_the_documents_that_have_it_by_level() -> None:
    told = scripts(
        [
            document("a", "Mosul falls", "", "Mosul and Tikrit"),
            document("b", "Tikrit", "", "near Mosul"),
            document("c", "", "", "", "in Mosul"),
        ]
    )

    assert found(told, "mosul") == [["a"], [], ["b"], ["c"]]
    assert found(told, "tikrit") == [["b"], [], ["a"]]
    assert found(told, "kirkuk") == []


def test_documents_stand_by_kind_then_order_then_digest() -> None:
    told = scripts(
        document(f"{kind}{order}{n}", "x", kind=kind, order=order)
        for kind in (1, 0)
        for order in (ORDERS - 1, 5)
        for n in range(3)
    )

    (keys,) = found(told, "x")
    assert [key[:-1] for key in keys] == ["05"] * 3 + [f"0{ORDERS - 1}"] * 3 + ["15"] * 3 + [
        f"1{ORDERS - 1}"
    ] * 3
    last = max(int(number) for name in told if name[0] == "d" for number in told[name])
    assert last // KINDS == 1


def test_the_largest_number_is_exact_in_javascript() -> None:
    told = scripts([document("x", "x", kind=3, order=ORDERS - 1)])

    (number,) = (int(number) for name in told if name[0] == "d" for number in told[name])
    assert 3 * KINDS < number < 1 << 53


def test_documents_whose_digests_are_alike_have_numbers_of_their_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(search, "_DIGESTS", 4)

    told = scripts(document(f"k{n}", "x") for n in range(50))

    assert sorted(found(told, "x")[0]) == sorted(f"k{n}" for n in range(50))


def test_a_term_of_very_many_documents_has_the_best_and_says_how_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(search, "MOST", 3)

    told = scripts(
        [*(document(f"t{n}", "x", order=n) for n in range(2))]
        + [document(f"p{n}", "", "", "", "x", order=n) for n in range(3)]
    )

    assert found(told, "x") == [["t0", "t1"], [], [], ["p0"]]
    assert told["t-"]["x"][4] == 5


def test_a_large_index_is_divided_by_first_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_SHARD", 100)
    monkeypatch.setattr(search, "_TOO_SMALL", 50)
    words = [f"{first}{second}{n}" for first in "abق" for second in "cd" for n in range(5)]

    told = scripts(document(word, word) for word in [*words, "z", "a", "ac"])

    keys = told["index"]["terms"]
    assert {"a", "b", "ق"} <= {key[:1] for key in keys}
    assert "t--642" in {name[:6] for name in told}
    assert all(found(told, word) == [[word]] for word in [*words, "z", "a", "ac"])


def test_long_words_that_begin_alike_stand_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_SHARD", 300)
    monkeypatch.setattr(search, "_TOO_SMALL", 50)
    words = ["x" * length for length in range(1, 300, 7)]

    told = scripts(document(word, word) for word in words)

    assert max(map(len, told["index"]["terms"])) == 8
    assert all(found(told, word) == [[word]] for word in words)


@given(
    st.text(alphabet="ab\u0430\u430b", max_size=4), st.text(alphabet="ab\u0430\u430b", max_size=4)
)
def test_two_keys_never_share_a_script(one: str, other: str) -> None:
    assert (file_name(one) == file_name(other)) == (one == other)


def test_few_scripts_differ_after_an_edit() -> None:
    site = [
        document(f"k{n}", f"headline {n % 97} word{n}", order=n % 500, kind=n % 4)
        for n in range(3000)
    ]
    edited = [*site[:7], msgspec.structs.replace(site[7], texts=("quite new", "", "", ""))]
    edited += [*site[8:], document("one more", "added", order=3)]

    before, after = scripts(site), scripts(edited)

    assert len(before) > 100
    differing = {name for name in before.keys() | after if before.get(name) != after.get(name)}
    assert "index" in differing
    assert len(differing) < 12


def test_the_version_is_that_of_all_the_others() -> None:
    one, same, other = (
        scripts([document("a", title)])["index"]["version"] for title in ("x", "x", "y")
    )

    assert one == same != other


def test_nothing_is_found_on_an_empty_site() -> None:
    told = scripts([])

    assert told["index"]["terms"] == [""]
    assert found(told, "x") == []


WORDS = st.text(st.sampled_from("abéق١.’"), max_size=4)


@given(st.lists(st.tuples(WORDS, WORDS, st.integers(0, 3), st.integers(0, 9)), max_size=12))
def test_each_word_of_each_document_is_found_once_on_its_best_level(
    given_documents: list[tuple[str, str, int, int]],
) -> None:
    documents = [
        document(str(n), title, "", text, kind=kind, order=order)
        for n, (title, text, kind, order) in enumerate(given_documents)
    ]

    told = scripts(documents)

    for one in documents:
        title, text = set(fold_words(one.texts[0])), set(fold_words(one.texts[2]))
        for word in title | text:
            levels = [n for n, keys in enumerate(found(told, word)) if one.key in keys]
            assert levels == [0 if word in title else 2]
