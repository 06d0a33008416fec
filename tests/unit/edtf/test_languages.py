"""The table of every form in every language, and what holds of all of them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.edtf import (
    Style,
    day_heading,
    day_number,
    day_text,
    display,
    display_clock,
    display_term,
    display_years,
    month_name,
    numerals,
    parse_edtf,
    short_month_name,
)

CASES = Path(__file__).parents[2] / "cases" / "edtf" / "shown.yaml"
LANGUAGES = ("en", "fr", "ar", "ar-IQ", "fa")


def cases() -> list[Any]:
    sections = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return [pytest.param(row, id=row["text"]) for each in sections for row in each["dates"]]


@pytest.mark.parametrize("case", cases())
def test_a_form_means_and_says_what_the_table_of_the_documentation_says(
    case: dict[str, Any],
) -> None:
    date = parse_edtf(case["text"])

    bounds = [None if day is None else day_text(day) for day in (date.lower, date.upper)]
    assert bounds == case["days"]
    for language in case.keys() & set(LANGUAGES):
        assert display(date, language=language) == case[language]
    for language, shown in case.get("lasting", {}).items():
        assert display(date, lasting=True, language=language) == shown


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("2014-06-22", "de", "22. Juni 2014"),
        ("2014-06-22", "ja", "2014年6月22日"),
        ("2014", "ja", "2014年"),
        ("2014-06~", "de", "≈ Juni 2014"),
        ("2014-06-22?", "de", "(?) 22. Juni 2014"),
        ("2014-06-XX", "de", "1. Juni 2014 – 30. Juni 2014"),
        ("2014-22", "de", "Juni 2014 – August 2014"),
        ("[2014-06-11,2014-06-12]", "de", "11. Juni 2014 oder 12. Juni 2014"),
        ("{2012,2013,2014}", "ru", "2012, 2013 и 2014"),
        ("../2014-06-22", "de", "… – 22. Juni 2014"),
        ("2004-?06-11", "de", "11. Juni 2004, ?"),
        ("-0043", "ja", "紀元前44年"),
        ("Y17000", "de", "17.000"),
    ],
)
def test_another_language_has_its_names_and_signs(text: str, language: str, shown: str) -> None:
    assert display(parse_edtf(text), language=language) == shown


@pytest.mark.parametrize(
    ("language", "text", "numeral"),
    [
        ("en", "1 July, Tuesday", "1"),
        ("fr", "mardi 1er juillet", "1er"),
        ("ar", "الثلاثاء، 1 يوليو", "1"),
        ("fa", "سه‌شنبه ۱ ژوئیه", "۱"),
    ],
)
def test_a_heading_has_the_order_of_its_language(language: str, text: str, numeral: str) -> None:
    heading = day_heading(day_number(2014, 7, 1), language=language)

    assert (heading.text, heading.numeral) == (text, numeral)
    assert heading.iso == "2014-07-01"


def test_months_alone_are_those_of_the_region_or_the_language() -> None:
    assert month_name(1, "ar-IQ") == "كانون الثاني"
    assert month_name(7, "fa") == "ژوئیه"
    assert month_name(1, "hu") == "január"
    assert (short_month_name(6, "fr"), short_month_name(7, "fr")) == ("juin", "juil.")


@pytest.mark.parametrize(
    ("language", "since", "until", "held", "shown"),
    [
        ("en", "2006", "2014", False, "2006 to 2014"),
        ("en", "2006", None, True, "since 2006"),
        ("en", "2006", None, False, "from 2006"),
        ("en", None, "2014/..", False, "until 2014 or later"),
        ("fr", "2006-04", "2014-08-14", False, "d’avril 2006 au 14 août 2014"),
        ("ar", "2006", None, True, "منذ عام 2006"),
        ("fa", "2006", "2014/..", False, "از ۲۰۰۶ تا ۲۰۱۴ یا پس از آن"),
    ],
)
def test_a_term_of_office_is_said_in_each_language(
    language: str, since: str | None, until: str | None, held: bool, shown: str
) -> None:
    ends = [None if text is None else parse_edtf(text) for text in (since, until)]

    assert display_term(*ends, held=held, language=language) == shown


def test_a_clock_time_has_the_digits_of_its_language() -> None:
    day = day_number(2014, 6, 17)

    said = {
        language: display_clock("02:00", "UTC+3", "23:00 UTC", day, language=language)
        for language in ("en", "fr", "ar", "fa")
    }
    assert said == {
        "en": "02:00 (UTC+3; 23:00 UTC on 17 June)",
        "fr": "02:00 (UTC+3; 23:00 UTC le 17 juin)",
        "ar": "02:00 (UTC+3; 23:00 UTC في 17 يونيو)",
        "fa": "۰۲:۰۰ (UTC+۳; ۲۳:۰۰ UTC در ۱۷ ژوئن)",
    }
    assert display_clock("04:00") == "04:00, time zone not stated"
    assert numerals("16", "fa") == "۱۶"


def test_years_of_an_axis_are_said_together() -> None:
    assert display_years(1100, 1109) == "1100 to 1109"
    assert display_years(1100, 1109, style=Style.LABEL) == "1100–1109"
    assert display_years(-49, -40, language="fr") == "de 50 à 41 av. J.-C."
