"""YAML composed: what is read, and that both parsers read the same."""

from unittest.mock import patch

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


@given(st.text(alphabet="ab01:,?-#[]{}'\"&*!|>% \t\n.@~é\u2028", max_size=30))
@example("[a?b, c ?d]")
@example("{date: 2014-06-11?\n}")
@example("[a:, b]")
@example("[a:?b]")
@example("[?]")
@example("a:\tb")
@example("- [a,\n\t b]")
@example("a: |#b\n  c")
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
