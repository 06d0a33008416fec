"""The table of EDTF texts: what each can mean, and how a reader sees it."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.edtf import Style, day_text, display, html_times, mark, parse_edtf

CASES = Path(__file__).parents[2] / "cases" / "edtf"


def cases(name: str = "valid.yaml") -> list[Any]:
    rows = yaml.safe_load((CASES / name).read_text(encoding="utf-8"))
    return [pytest.param(row, id=row["text"]) for row in rows]


@pytest.mark.parametrize("case", cases("standard.yaml"))
def test_an_example_of_the_standard_means_what_it_says(case: dict[str, Any]) -> None:
    date = parse_edtf(case["text"])

    bounds = [None if day is None else day_text(day) for day in (date.lower, date.upper)]
    assert bounds == case["days"]
    assert str(date) == case["text"]


@pytest.mark.parametrize("case", cases())
def test_a_text_has_exact_bounds_and_its_precision(case: dict[str, Any]) -> None:
    date = parse_edtf(case["text"])

    bounds = [None if day is None else day_text(day) for day in (date.lower, date.upper)]
    assert bounds == case["days"]
    assert date.precision == case["precision"]
    assert str(date) == case["text"]


@pytest.mark.parametrize("case", cases())
def test_a_date_is_shown_in_every_wording(case: dict[str, Any]) -> None:
    date = parse_edtf(case["text"])

    assert display(date) == case["shown"]
    assert display(date, lasting=True) == case.get("lasting", case["shown"])
    assert display(date, style=Style.LABEL) == case.get("label", case["shown"])
    assert display(date, year=False) == case.get("under_year", case["shown"])


@pytest.mark.parametrize("case", cases())
def test_a_date_has_its_mark_and_its_machine_readable_values(case: dict[str, Any]) -> None:
    date = parse_edtf(case["text"])

    assert mark(date) == case["mark"]
    assert mark(date, lasting=True) == case.get("lasting_mark", case["mark"])
    assert list(html_times(date)) == case["html"]
