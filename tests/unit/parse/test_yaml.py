"""YAML composed: what is read, and that both parsers read the same."""

from unittest.mock import patch

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import generator.parse.compose
from generator.parse.compose import compose
from generator.parse.nodes import Mapping, Node, Scalar, Sequence
from generator.parse.pure_yaml import PureParser
from generator.parse.reading import Reading

Plain = str | list["Plain"] | dict[str, "Plain"] | None


def plain(node: Node | None) -> Plain:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if isinstance(node, Mapping):
        return {name: plain(value) for name, (_, value) in node.entries.items()}
    return None


def read(text: str) -> tuple[Plain, list[str]]:
    reading = Reading("x")
    return plain(compose(text, reading)), [problem.code for problem in reading.problems]


def test_scalars_are_text_whatever_yaml_takes_them_for() -> None:
    text = "a: NO\nb: 2024\nc: 1.10\nd: null\ne: ~\nf: 2014-06-11\ng: 0o17\nh: <<"

    value, problems = read(text)

    assert value == {
        "a": "NO",
        "b": "2024",
        "c": "1.10",
        "d": "null",
        "e": "~",
        "f": "2014-06-11",
        "g": "0o17",
        "h": "<<",
    }
    assert problems == []


def test_block_scalars_comments_and_quotes_are_read_as_yaml_says() -> None:
    text = "a: >-\n  one\n  two\nb: |\n  x\n  y\nc: 'it''s'  # no\nd: \"\\u00e9\"\n"

    assert read(text) == ({"a": "one two", "b": "x\ny\n", "c": "it's", "d": "é"}, [])


def test_a_question_mark_between_brackets_belongs_to_the_text() -> None:
    assert read("{date: 2014-06-11?}") == ({"date": "2014-06-11?"}, [])


INVISIBLE = (
    r"\0 \a \b \e \f \r \v \N \L \P \x7f \x9B \uFEFF \uFFFE \uFDD0 \U0001FFFF \U0010FFFE".split()
)
NO_SCALAR_VALUES = r"\uD83D \udfff \uD83D\uDE00 \U0000D800 \U00110000 \UFFFFFFFF".split()


@pytest.mark.parametrize("parser", [generator.parse.compose._Parser, PureParser])
@pytest.mark.parametrize(
    ("escape", "code"),
    [
        *((escape, "invisible-character") for escape in INVISIBLE),
        *((escape, "bad-yaml") for escape in NO_SCALAR_VALUES),
    ],
)
@pytest.mark.parametrize("tail", ["", "# a\ttab\n"], ids=["spaces", "tab"])
def test_no_escape_brings_in_what_is_no_visible_character(
    escape: str, code: str, tail: str, parser: object
) -> None:
    with patch.object(generator.parse.compose, "_Parser", parser):
        value = read(f'a: "x {escape} y"\nb: z\n{tail}')
        key = read(f'"x {escape} y": a\nb: z\n{tail}')
        item = read(f'- "{escape}"\n- z\n')
        whole = read(f'"{escape}"')

    assert [each[1] for each in (value, key, item, whole)] == [[code]] * 4
    if code == "invisible-character":
        assert isinstance(value[0], dict)
        assert value[0]["a"] is None
        assert value[0]["b"] == "z"


def test_escapes_of_characters_that_are_seen_or_part_lines_are_read() -> None:
    assert read(r'a: "\t\n\_\/\x41\u00e9\U0001F600"') == ({"a": "\t\n\xa0/Aé😀"}, [])


@given(st.text(alphabet="ab01:,?-#[]{}'\"&*!|>% \t\n.@~é\u2028", max_size=30))
@example("[a?b, c ?d]")
@example("{date: 2014-06-11?\n}")
@example("[a:, b]")
@example("[a:?b]")
@example("[?]")
@example("a:\tb")
@example("- [a,\n\t b]")
@example("a: |#b\n  c")
@example('a:\t"\\uD83D"')
@example('"\\U00110000"')
def test_both_parsers_give_the_same_verdict(text: str) -> None:
    value, problems = read(text)
    with patch.object(generator.parse.compose, "_Parser", PureParser):
        other_value, other_problems = read(text)

    assert bool(problems) == bool(other_problems)
    if not problems:
        assert value == other_value


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.text(max_size=20)))
def test_no_text_makes_the_reader_fail(fields: dict[str, str]) -> None:
    read("\n".join(f"{name}: {value}" for name, value in fields.items()))
