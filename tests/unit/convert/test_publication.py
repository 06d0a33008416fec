"""Dates of publication: what is read is a day that there is, and what is no day stays open."""

import datetime

import pytest

from generator.commands.seeds import Unreadable, check_published
from generator.convert import SeedRecord, draft_article, read_article, render_draft
from generator.convert.page_record import moment
from generator.convert.publication import publication_day
from generator.parse import parse_seed_record
from generator.source import SourceFile


@pytest.mark.parametrize(
    "published",
    ["2014-06-22", "2014-06-22~", "2014-06-22T10:00Z", "2014-06-22T10:00:00.5+02:00"],
)
def test_a_day_or_a_time_has_its_day(published: str) -> None:
    assert publication_day(published) == datetime.date(2014, 6, 22)
    assert check_published(published) == published


@pytest.mark.parametrize("published", ["2014", "2014-06", "2014-06-22/2014-06-30", "9999-12-31"])
def test_what_is_no_one_day_or_beyond_reckoning_has_none(published: str) -> None:
    assert publication_day(published) is None
    assert check_published(published) == published


def test_of_a_time_without_an_offset_the_day_is_taken() -> None:
    assert check_published("2014-06-22T10:00:00") == "2014-06-22"


@pytest.mark.parametrize(
    "published",
    ["2014-06-22T99:99:99Z", "2014-06-31T10:00Z", "2014-06-22T10:00:75Z", "２014-06-22"],
)
def test_a_time_that_there_is_not_is_refused(published: str) -> None:
    with pytest.raises(Unreadable, match="is no date of publication"):
        check_published(published)


@pytest.mark.parametrize(
    ("stated", "taken"),
    [
        ("2014-06-22T10:00:75Z", "2014-06-22"),
        ("2014-06-22 10:00:07 +0200", "2014-06-22T10:00:07+02:00"),
        ("2014-06-31T10:00Z", ""),
    ],
)
def test_of_a_page_the_time_is_taken_if_there_is_such_a_one(stated: str, taken: str) -> None:
    assert moment(stated) == taken
    if taken:
        record = SourceFile("a.yaml", f"published: {taken}\n".encode())
        assert parse_seed_record(record) == ({"published": taken}, ())


def test_what_is_relative_to_several_days_stays_open() -> None:
    article = read_article("The bridge\n\nIt was shut last week, as he said.")
    record = SeedRecord(published="2014-06-22/2014-06-30")

    (date,) = draft_article(article, record, ()).dates

    assert date.value == ""
    assert "2014-06-1" not in render_draft(draft_article(article, record, ()), record, "")
