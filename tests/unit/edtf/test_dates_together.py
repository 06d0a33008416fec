"""Lists, shared days, order, and the names of days and months."""

import re
import subprocess
import sys
import time

import pytest

from generator.edtf import (
    Edtf,
    Style,
    day_heading,
    day_number,
    day_text,
    display,
    display_day,
    display_month,
    display_year,
    intersect,
    month_name,
    order_key,
    overlaps,
    parse_edtf,
    parse_edtf_list,
    weekday_name,
)
from generator.edtf.cldr import words_of_locale


def dates(*texts: str) -> list[Edtf]:
    return [parse_edtf(text) for text in texts]


def test_a_list_of_dates_is_a_one_of_set() -> None:
    assert parse_edtf_list(["2014-06-11", "2014-06-12"]) == parse_edtf("[2014-06-11,2014-06-12]")


def test_a_list_item_may_be_a_range() -> None:
    assert parse_edtf_list(["1670..1672"]).text == "[1670..1672]"


def test_a_set_of_one_date_is_that_date() -> None:
    assert parse_edtf_list(["2014-06-11"]) == parse_edtf("[2014-06-11]") == parse_edtf("2014-06-11")


def test_spaces_in_a_set_are_not_canonical() -> None:
    assert parse_edtf("[1667, 1668, 1670..1672]").text == "[1667,1668,1670..1672]"


def test_a_whole_is_qualified_where_a_part_is() -> None:
    (date,) = dates("2014-06-15~/2014-06-2X")

    assert (date.approximate, date.uncertain, date.unspecified) == (True, False, True)


def test_readings_that_share_a_day_overlap() -> None:
    assert overlaps(*dates("2014-06-09/2014-06-21", "2014-06-12"))
    assert overlaps(*dates("2014-06", "../2014-06-01"))
    assert not overlaps(*dates("2014-06-12/..", "../2014-06-11"))


def test_a_day_between_the_members_of_a_set_is_not_in_it() -> None:
    assert not overlaps(*dates("[2014-06-11,2014-06-13]", "2014-06-12"))
    assert overlaps(*dates("[2014-06-11..2014-06-13]", "2014-06-12"))


def test_unspecified_digits_hold_only_the_days_that_they_can_mean() -> None:
    assert overlaps(*dates("XXXX-12-25", "2014-12-25"))
    assert not overlaps(*dates("XXXX-12-25", "2014-12-26/2015-12-24"))
    assert not overlaps(*dates("2014-06-X1", "2014-06-12/2014-06-20"))
    assert overlaps(*dates("201X-24", "2020-02-29"))


def test_what_fits_all_readings_has_its_first_and_last_day() -> None:
    found = intersect(dates("2014-06", "2014-06-X1", "2014-06-05/.."))

    assert found == (day_number(2014, 6, 11), day_number(2014, 6, 21))


def test_readings_without_a_common_day_have_no_intersection() -> None:
    assert intersect(dates("2014-06-11", "2014-06-12")) is None


def test_an_end_that_all_leave_open_stays_open() -> None:
    assert intersect(dates("2014-06-11/..", "2014-06-13/..")) == (day_number(2014, 6, 13), None)
    assert intersect(()) == (None, None)


def test_order_is_by_first_day_then_time_then_narrowness_then_id() -> None:
    entries = [
        (parse_edtf("2014-06-01"), None, "b"),
        (parse_edtf("2014-06-01"), None, "c"),
        (parse_edtf("2014-06"), None, "a"),
        (parse_edtf("2014-06-01/.."), None, "a"),
        (parse_edtf("2014-06-01"), "04:00", "a"),
        (parse_edtf("2014-06-01"), "16:00", "a"),
        (parse_edtf("2014-06-02"), None, "a"),
        (parse_edtf("../2014-06-01"), None, "a"),
        (None, None, "b"),
    ]

    keys = [order_key(*entry) for entry in entries]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


def test_a_style_may_be_given_by_its_name() -> None:
    assert Style("label") is Style.LABEL


def test_headings_have_their_parts() -> None:
    heading = day_heading(day_number(2014, 6, 12))

    assert heading.text == "12 June, Thursday"
    assert (heading.numeral, heading.weekday, heading.iso) == ("12", "Thursday", "2014-06-12")
    assert display_month(2014, 6) == "June 2014"
    assert display_year(-43) == "44 BCE"
    assert display_day(day_number(2014, 6, 12), year=False) == "12 June"


def test_other_languages_name_their_months_and_weekdays() -> None:
    day = day_number(2014, 6, 22)

    assert display(parse_edtf("2014-06-22"), language="fr") == "22 juin 2014"
    assert display_day(day, language="ru") == "22 июня 2014\u202fг."
    assert month_name(6, "ru") == "июнь"
    assert weekday_name(day, "fa") == "یکشنبه"
    assert month_name(6, "ar-IQ") == "حزيران"


def test_the_names_of_a_language_do_not_depend_on_which_were_asked_before() -> None:
    for before in ("fa", "ar-MA", "ar"):
        words_of_locale(before)

        assert words_of_locale("ar").months_short[5] == "يونيو"  # type: ignore[union-attr]
        assert words_of_locale("ar-IQ").months[5] == "حزيران"  # type: ignore[union-attr]


def test_an_unknown_language_is_shown_in_english() -> None:
    assert month_name(6, "xx-unknown") == "June"
    assert month_name(6, "not a language") == "June"


def test_dates_are_read_and_shown_without_loading_the_data_of_languages() -> None:
    program = (
        "import sys; from generator.edtf import display, parse_edtf;"
        "display(parse_edtf('2014-06~/2014-07'));"
        "sys.exit('babel' in sys.modules or 'generator.edtf.hints' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@pytest.mark.parametrize("text", ["XXXX", "[XXXX,XXXX-XX,XXXX-XX-XX]", "XXXX-06", "XXXX-0X"])
def test_dates_of_ten_thousand_years_are_compared_in_a_moment(text: str) -> None:
    date = parse_edtf(text)
    began = time.process_time()

    assert intersect([date, parse_edtf("[XXXX,1950-06..]")] * 10) is not None
    assert time.process_time() - began < 1


def test_the_days_of_unspecified_digits_are_those_that_have_these_digits() -> None:
    for text, first, last in [
        ("2014-0X-3X", "2014-01-30", "2014-09-30"),
        ("2014-02-XX", "2014-02-01", "2014-02-28"),
        ("2014-XX-XX", "2014-01-01", "2014-12-31"),
        ("201X-02-29", "2012-02-29", "2016-02-29"),
    ]:
        date = parse_edtf(text)
        days = range(date.lower - 40, date.upper + 40)  # type: ignore[operator]
        fits = [day for day in days if intersect((date, parse_edtf(day_text(day))))]
        digits = re.compile(text.replace("X", "."))
        assert fits == [day for day in days if digits.fullmatch(day_text(day))]
        assert (day_text(fits[0]), day_text(fits[-1])) == (first, last)
