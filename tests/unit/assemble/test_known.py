"""What was known when, from the sources published until then alone."""

import pytest

from generator.edtf import day_text
from generator.model import Event, Figure
from generator.model.article import Withdrawn
from generator.model.site import Development, KnownDay, Site
from tests.unit.making import article, cites, day, event, make_site, retracted


def told(*sources: object, **fields: object) -> Site:
    """A site of one event, dated 12 June and titled with what only today is known."""
    fields = {"date": "2014-06-12", "title": "Today's words"} | fields
    return make_site(events=[event("raid", sources=tuple(sources), **fields)])  # type: ignore[arg-type]


def reference(published: str, publisher: str = "", **fields: object):  # type: ignore[no-untyped-def]
    return cites(publisher=publisher or published, published=published, **fields)  # type: ignore[arg-type]


def days(site: Site) -> list[str]:
    return [day_text(known.day) for known in site.known]


def on(site: Site, date: str) -> KnownDay:
    return next(known for known in site.known if known.day == day(date).lower)


def only(site: Site, date: str) -> Development:
    (development,) = on(site, date).developments
    return development


def known_event(site: Site, date: str) -> Event:
    return only(site, date).entry.event


def test_each_day_of_a_source_is_one_and_the_first_makes_the_event_known() -> None:
    site = told(reference("2014-06-14"), reference("2014-06-13"), reference("2014-06-14", "B"))

    assert days(site) == ["2014-06-13", "2014-06-14"]
    assert only(site, "2014-06-13").before is None
    changed = only(site, "2014-06-14")
    assert changed.before == only(site, "2014-06-13").entry
    assert len(changed.reports) == 2


def test_the_editors_words_and_date_are_known_with_the_last_source_alone() -> None:
    site = told(reference("2014-06-13"), reference("2014-06-20"), summary="S", place="P")

    early, late = known_event(site, "2014-06-13"), known_event(site, "2014-06-20")
    assert early == Event("raid", early.file, "")
    assert (late.title, late.summary, str(late.date)) == ("Today's words", "S", "2014-06-12")


def test_with_a_source_of_an_unknown_day_the_editors_words_are_never_known() -> None:
    site = told(reference("2014-06-13"), cites(publisher="Undated"))

    assert days(site) == ["2014-06-13"]
    assert known_event(site, "2014-06-13").title == ""
    assert len(only(site, "2014-06-13").entry.sources) == 1


@pytest.mark.parametrize(
    ("published", "placed"),
    [("2014-06", "2014-06-30"), ("2014-06-13~", "2014-06-13"), ("../2014-06-14", "2014-06-14")],
)
def test_a_source_counts_from_the_last_day_that_it_can_be_of(published: str, placed: str) -> None:
    assert days(told(reference(published))) == [placed]


def test_a_source_that_may_be_of_any_later_day_is_on_none() -> None:
    assert days(told(reference("2014-06-13/.."))) == []


@pytest.mark.parametrize(
    ("readings", "shown"),
    [
        (["2014-06-12", "../2014-06-16"], "2014-06-12"),
        (["2014-06-09/2014-06-14", "2014-06-12/2014-06-21"], "2014-06-12/2014-06-14"),
        (["2014-06-09~", "2014-06"], "2014-06-09~"),
        (["2014-06-23", "2014-06-18"], "[2014-06-18,2014-06-23]"),
        (["2014-06-23", "../2014-06-18"], "[..2014-06-18,2014-06-23]"),
        (["[2014-06-18,2014-06-20]", "2014-06-01/2014-06-03"],
         "[2014-06-01..2014-06-03,2014-06-18,2014-06-20]"),
        (["../2014-06-18", "2014-06-23", "../2014-06-17"],
         "[..2014-06-17,..2014-06-18,2014-06-23]"),
        ([], "None"),
    ],
)  # fmt: skip
def test_until_then_the_date_is_what_the_readings_share_or_one_of_them(
    readings: list[str], shown: str
) -> None:
    early = [
        reference("2014-06-24", f"P{number}", date=date) for number, date in enumerate(readings)
    ] or [reference("2014-06-24")]
    site = told(*early, reference("2014-06-30", date="2014-06-12"))

    found = only(site, "2014-06-24").entry
    assert str(found.event.date) == shown
    assert found.date_is_disputed == shown.startswith("[")


def test_a_dispute_begins_with_the_source_that_disagrees_and_later_decisions_are_not_known() -> (
    None
):
    site = told(
        reference("2014-06-13", date="2014-06-12"),
        reference("2014-06-14", date="2014-06-11"),
        reference("2014-06-15"),
        decided=(("date", "Decided today."),),
    )

    disputes = [only(site, f"2014-06-{number}").entry.disputes for number in (13, 14, 15)]
    assert [len(each) for each in disputes] == [0, 1, 1]
    assert [each.decided for (each,) in disputes[1:]] == ["", "Decided today."]


def test_until_then_figures_are_those_of_the_readings() -> None:
    site = told(
        reference("2014-06-13", figures={"killed": (9, None)}),
        reference("2014-06-14", figures={"killed": (27, 30)}),
        reference("2014-06-15", figures={"killed": (36, 36)}),
        reference("2014-06-16"),
        figures={"killed": (40, 40)},
    )

    found = [known_event(site, f"2014-06-{number}").figures for number in (13, 14, 15, 16)]
    assert found == [
        (Figure("killed", 9, None),),
        (Figure("killed", 27, 30),),
        (Figure("killed", 9, None),),
        (Figure("killed", 40, 40),),
    ]


def test_independence_is_counted_among_the_sources_until_then() -> None:
    site = make_site(
        articles=[
            article("agency", published="2014-06-20"),
            article("one", published="2014-06-13"),
            article("two", published="2014-06-13"),
            article("both", published="2014-06-20", rests_on=("one", "two")),
        ],
        events=[event("raid", sources=(cites("one"), cites("two"), cites("both")))],
    )

    assert [only(site, date).entry.independent for date in ("2014-06-13", "2014-06-20")] == [2, 1]


def test_mere_context_makes_no_event_known() -> None:
    site = told(reference("2014-06-13", stance="context"), reference("2014-06-14"))

    assert days(site) == ["2014-06-14"]
    assert len(only(site, "2014-06-14").entry.sources) == 2


def test_a_withdrawal_has_its_own_day_and_does_not_show_before() -> None:
    withdrawn = Withdrawn(day("2014-06-20"), "https://example.org/notice")
    site = make_site(
        articles=[article("one", published="2014-06-13", withdrawn=withdrawn)],
        events=[event("raid", sources=(cites("one"),))],
    )

    before, after = (only(site, date) for date in ("2014-06-13", "2014-06-20"))
    assert [each.entry.sources[0].article.withdrawn for each in (before, after)] == [  # type: ignore[union-attr]
        None,
        withdrawn,
    ]
    assert (before.withdrawn, after.withdrawn, after.reports) == ((), ("one",), ())


def test_where_an_event_stands_among_others_today_is_not_known_then() -> None:
    site = make_site(
        events=[
            event("raid", date="2014-06", after=("storm",), sources=(reference("2014-06-30"),)),
            event("storm", date="2014-06-20", sources=(reference("2014-07-30"),)),
        ]
    )

    entry = only(site, "2014-06-30").entry
    assert (entry.lower, entry.heading) == (day("2014-06-01").lower, (2014, 6, 0))


def test_articles_that_tell_of_no_event_have_their_day_too() -> None:
    site = make_site(
        articles=[article("silent", published="2014-06-13"), article("x", published="")]
    )

    (known,) = site.known
    assert [each.id for each in known.silent] == ["silent"]


def test_what_was_retracted_was_never_known() -> None:
    site = told(reference("2014-06-13"), retracted=retracted("2014-07-01"))

    assert site.known == ()
