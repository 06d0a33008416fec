"""What holds of every date."""

import datetime
import math
import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.edtf import (
    Edtf,
    EdtfError,
    Style,
    civil,
    day_number,
    day_text,
    days_in_month,
    decode_edtf,
    display,
    encode_edtf,
    html_times,
    intersect,
    mark,
    order_key,
    overlaps,
    parse_edtf,
    weekday,
)

signs = st.sampled_from(["", "", "?", "~", "%"])
plain_days = st.integers(-3_000_000, 3_600_000).map(day_text)
years = st.integers(-9999, 9999).map(lambda year: f"{'-' * (year < 0)}{abs(year):04d}")
months = st.builds("{:04d}-{:02d}".format, st.integers(0, 9999), st.integers(1, 12))
groupings = st.builds("{:04d}-{}".format, st.integers(0, 9999), st.integers(21, 41))
digits = st.from_regex(r"-?[0-2X][0-9X]{3}(-[01X][0-9X](-[0-3X][0-9X])?)?", fullmatch=True)
some_parts = st.builds("{}X-{}".format, st.integers(100, 999), st.integers(21, 41))
long_years = st.builds("Y{}".format, st.integers(10_000, 10**40) | st.integers(-(10**40), -10_000))
exponents = st.builds(
    "Y{}{}E{}".format, st.sampled_from(["", "-"]), st.integers(1, 9999), st.integers(1, 60)
)
significant = st.builds("{}S{}".format, years | long_years | exponents, st.integers(1, 4))


@st.composite
def qualified_fields(draw: st.DrawFn) -> str:
    """A date with a sign on either side of each of its fields."""
    text = draw(years | months | plain_days | groupings | digits)
    sign, fields = text[: text.startswith("-")], text.removeprefix("-").split("-")
    first, *rest = [draw(signs) + field + draw(signs) for field in fields]
    before = first[: len(first) - len(first.lstrip("?~%"))]
    return "-".join([before + sign + first[len(before) :], *rest])


singles = (
    st.builds(
        str.__add__,
        years
        | months
        | plain_days
        | groupings
        | some_parts
        | digits
        | long_years
        | exponents
        | significant,
        signs,
    )
    | qualified_fields()
)
intervals = st.builds("{}/{}".format, singles | st.sampled_from(["", ".."]), singles) | st.builds(
    "{}/{}".format, singles, st.sampled_from(["", ".."])
)
members = singles | st.builds("{}..{}".format, singles | st.just(""), singles | st.just(""))
sets = st.builds(
    "{0[0]}{1}{0[1]}".format,
    st.sampled_from(["[]", "{}"]),
    st.lists(members, min_size=1, max_size=4).map(",".join),
)
LANGUAGES = ("en", "fr", "ar", "ar-IQ", "fa", "de", "ja")


def parsed(text: str) -> Edtf | None:
    try:
        return parse_edtf(text)
    except EdtfError:
        return None


dates = (singles | intervals | sets).map(parsed).filter(lambda date: date is not None)


@given(dates)
def test_the_first_day_is_not_after_the_last(date: Edtf) -> None:
    assert date.lower is None or date.upper is None or date.lower <= date.upper


@given(dates)
def test_the_canonical_text_reads_as_the_same_date(date: Edtf) -> None:
    assert parse_edtf(str(date)) == date


@given(dates)
def test_a_date_survives_the_caches(date: Edtf) -> None:
    data = msgspec.msgpack.encode(date, enc_hook=encode_edtf)

    assert msgspec.msgpack.decode(data, type=Edtf, dec_hook=decode_edtf) == date


@given(dates)
def test_what_qualifies_a_date_does_not_move_its_bounds(date: Edtf) -> None:
    bare = parse_edtf(re.sub("[?~%]", "", date.text))

    assert (bare.lower, bare.upper, bare.precision) == (date.lower, date.upper, date.precision)
    assert not bare.is_qualified
    assert date.is_qualified == bool(re.search("[?~%]", date.text))


@given(
    dates,
    st.booleans(),
    st.booleans(),
    st.sampled_from(Style),
    st.sampled_from(LANGUAGES),
)
def test_every_date_can_be_shown_in_every_language(
    date: Edtf, lasting: bool, year: bool, style: Style, language: str
) -> None:
    shown = display(date, lasting=lasting, year=year, style=style, language=language)

    assert shown.strip()
    assert not re.search(r"[X{}\[\]~%]|  |None", shown)
    assert mark(date, lasting=lasting) in ("known", "approximate", "coarse", "open")
    assert all("X" not in value and "E" not in value for value in html_times(date))


@given(st.integers(1000, 9999), st.integers(1, 12) | st.integers(21, 41), signs)
def test_a_month_or_part_of_a_year_shows_no_day(year: int, month: int, sign: str) -> None:
    date = parse_edtf(f"{year}-{month:02d}{sign}")

    for language in ("en", "fr", "ar", "fa"):
        shown = display(date, year=False, language=language)
        crosses_year = month in (24, 28, 30)
        assert crosses_year or not re.search(r"\d", shown)
        shown = display(date, language=language)
        numbers = [int(number) for number in re.findall(r"\d+", shown)]
        assert numbers[0] == year
        assert len(numbers) == 1 or crosses_year


@given(
    st.integers(1000, 9998),
    st.integers(1, 12),
    st.sampled_from(("en", "fr", "ar", "fa")),
    st.sampled_from(("{}", "{}~", "{}?", "../{}", "{}/..", "[..{}]", "{{{}..}}")),
)
def test_what_is_known_to_a_month_shows_nothing_finer_in_any_phrase(
    year: int, month: int, language: str, form: str
) -> None:
    shown = display(parse_edtf(form.format(f"{year}-{month:02d}")), language=language)

    assert [int(number) for number in re.findall(r"\d+", shown)] == [year]


@given(dates, dates)
def test_overlap_is_symmetric_and_lies_within_both(one: Edtf, other: Edtf) -> None:
    shared = intersect((one, other))

    assert shared == intersect((other, one))
    assert overlaps(one, other) == (shared is not None)
    for date in (one, other):
        if shared and date.lower is not None:
            assert shared[0] is not None
            assert shared[0] >= date.lower
        if shared and date.upper is not None:
            assert shared[1] is not None
            assert shared[1] <= date.upper


@given(dates)
def test_a_date_meets_itself_in_its_own_bounds(date: Edtf) -> None:
    assert intersect((date, date)) == (date.lower, date.upper)


times = st.none() | st.sampled_from(["00:00", "04:00", "23:59"])
entries = st.tuples(st.none() | dates, times, st.text("ab", max_size=2))


@given(entries, entries)
def test_of_two_the_one_with_the_earlier_day_time_end_and_id_comes_first(
    one: tuple[Edtf | None, str | None, str], other: tuple[Edtf | None, str | None, str]
) -> None:
    def ranks(date: Edtf | None, time: str | None, id: str) -> list[float | str]:
        first = math.inf if date is None or date.lower is None else date.lower
        last = math.inf if date is None or date.upper is None else date.upper
        return [first, time or "", math.inf if first == math.inf else last, id]

    first, second = sorted((one, other), key=lambda entry: order_key(*entry))

    pairs = zip(ranks(*first), ranks(*second), strict=True)
    differing = next((pair for pair in pairs if pair[0] != pair[1]), None)
    assert differing is None or differing[0] < differing[1]  # type: ignore[operator]


@given(st.text(max_size=30) | st.text("0123456789X-/.[],~?% JuneY", max_size=25))
def test_any_text_is_a_date_or_an_error_within_it(text: str) -> None:
    date = parsed(text)

    if date is None:
        with pytest.raises(EdtfError) as caught:
            parse_edtf(text)
        assert 0 <= caught.value.position <= len(text) - caught.value.length
    else:
        assert parse_edtf(date.text) == date


@given(st.dates())
def test_day_numbers_are_those_of_the_standard_library(date: datetime.date) -> None:
    number = date.toordinal()

    assert day_number(date.year, date.month, date.day) == number
    assert civil(number) == (date.year, date.month, date.day)
    assert weekday(number) == date.weekday()


@given(st.integers())
def test_every_number_is_one_day(number: int) -> None:
    year, month, day = civil(number)

    assert 1 <= month <= 12
    assert 1 <= day <= days_in_month(year, month)
    assert day_number(year, month, day) == number
