"""Texts as YAML: read by ours as written, by YAML 1.2 as no other number and not as nothing."""

import pytest

from generator.edit.scalars import write_scalar


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2014-06~", "2014-06~"),
        ("Mosul falls", "Mosul falls"),
        ("https://example.org/a#b", "https://example.org/a#b"),
        ("-0044", '"-0044"'),
        ("-0044-03", "-0044-03"),
        ("36", "36"),
        ("007", '"007"'),
        ("1.10", '"1.10"'),
        ("04:30", '"04:30"'),
        ("null", '"null"'),
        ("true", "true"),
        ("", '""'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("a#b", "a#b"),
        ('he said "no": so', "'he said \"no\": so'"),
        ("it's", "it's"),
        (" a", '" a"'),
        ("[x]", '"[x]"'),
    ],
)
def test_a_text_is_plain_where_it_can_be(text: str, written: str) -> None:
    assert write_scalar(text, flow=False) == written


@pytest.mark.parametrize("text", ["a, b", "a]", "{a", "2014-06-11?", "a:b"])
def test_between_brackets_a_text_that_could_end_there_is_quoted(text: str) -> None:
    assert write_scalar(text, flow=True) == f'"{text}"'


def test_a_text_of_several_lines_is_a_block() -> None:
    assert write_scalar("one\ntwo", flow=False, indent=2) == "|-\n  one\n  two"


def test_words_below_a_folding_header_are_folded() -> None:
    written = write_scalar("word " * 30 + "end", flow=False, style=">-", indent=2)

    assert written.startswith(">-\n  word word")
    assert max(map(len, written.split("\n"))) <= 96


def test_what_a_block_cannot_hold_is_quoted() -> None:
    assert write_scalar(" one\ntwo", flow=False, style="|", indent=2) == '" one\\ntwo"'
