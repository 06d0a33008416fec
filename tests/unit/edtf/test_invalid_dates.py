"""The table of texts that are not EDTF, and what an editor is told of them."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.edtf import EdtfError, parse_edtf, parse_edtf_list

CASES = Path(__file__).parents[2] / "cases" / "edtf" / "invalid.yaml"


def cases() -> list[Any]:
    rows = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return [pytest.param(row, id=row["text"] or "(empty)") for row in rows]


@pytest.mark.parametrize("case", cases())
def test_an_error_marks_the_wrong_part_and_gives_the_remedy(case: dict[str, Any]) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(case["text"])

    error = caught.value
    assert case["text"][error.position : error.position + error.length] == case.get(
        "marked", case["text"]
    )
    assert (error.hint, error.label) == (case["hint"], case.get("label", ""))
    assert error.suggestion == case.get("fix", "")


@pytest.mark.parametrize("case", cases())
def test_the_edtf_that_a_hint_gives_is_edtf(case: dict[str, Any]) -> None:
    written = re.fullmatch(r"write ([^;]+?)(?:;.*)?", case["hint"] or "")

    if written and "YYYY" not in written[1]:
        for text in written[1].split(" or "):
            range_of_set = re.search(r"\d\.\.\d", text)
            assert parse_edtf(f"[{text}]" if range_of_set else text).text


def test_an_error_in_a_list_names_the_item_and_the_place_in_it() -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf_list(["2014-06-30", "2014-06-31"])

    assert (caught.value.item, caught.value.position, caught.value.length) == (1, 8, 2)


def test_an_item_in_plain_language_gets_its_own_hint() -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf_list(["11 June 2014", "2014-06-12"])

    assert (caught.value.item, caught.value.hint) == (0, "write 2014-06-11")


def test_an_empty_list_is_an_error() -> None:
    with pytest.raises(EdtfError, match="the list of dates is empty"):
        parse_edtf_list([])


@pytest.mark.parametrize("text", ["Y1E999999999", "Y1E" + "9" * 60_000, "1950S" + "1" * 60_000])
def test_a_number_that_would_fill_the_memory_is_refused_at_once(text: str) -> None:
    with pytest.raises(EdtfError):
        parse_edtf(text)


def test_a_very_long_text_is_refused_at_once() -> None:
    with pytest.raises(EdtfError):
        parse_edtf("Y" + "9" * 100_000)
